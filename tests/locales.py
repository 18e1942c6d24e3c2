"""The files of texts as the tests read them: message by message, and each in all its variants."""

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from bot.ui.i18n import PACKAGED

PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})
LANGUAGES = sorted(path.stem for path in PACKAGED.glob("*.ftl"))


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Variant:
    """One way in which a text can come out."""

    text: str = ""
    """With each variable as one character."""
    placed: frozenset[str] = frozenset()
    """The variables that are seen in it."""
    case: tuple[tuple[str, str], ...] = ()
    """What it takes to come out so: variables and their values, where they do more than count."""
    usual: bool = True
    """Not one of those plurals that some languages lack."""

    def __add__(self, other: "Variant") -> "Variant":
        return Variant(
            text=self.text + other.text,
            placed=self.placed | other.placed,
            case=self.case + other.case,
            usual=self.usual and other.usual,
        )


def _content(language: str) -> str:
    return (PACKAGED / f"{language}.ftl").read_text(encoding="utf-8")


def borrowed(language: str) -> frozenset[str]:
    """Name the texts that are meant to be the same as in English, as the file's own comments say."""
    lines = re.findall(r"^# As in English: (.+)$", _content(language), re.MULTILINE)
    return frozenset(" ".join(lines).split())


@functools.cache
def messages(language: str) -> Mapping[str, fluent.Message]:
    parsed = FluentParser().parse(_content(language))
    return {entry.id.name: entry for entry in parsed.body if isinstance(entry, fluent.Message)}


@functools.cache
def variants(language: str, key: str) -> Sequence[Variant]:
    pattern = messages(language)[key].value
    assert pattern is not None, f"{key} in {language}.ftl says nothing"
    return list(_variants(pattern))


def longest(language: str, key: str) -> str:
    """Return the longest way a text can come out, with each variable as one character."""
    return max((variant.text for variant in variants(language, key)), key=len)


def variables(language: str, key: str) -> frozenset[str]:
    """Name all variables of a text, also those that only choose between its variants."""
    placed = frozenset[str]().union(*(variant.placed for variant in variants(language, key)))
    return placed | {_variable(select.selector) for select in _selects(messages(language)[key].value)}


def numbers(language: str, key: str) -> frozenset[str]:
    """Name the variables that a text counts."""
    return frozenset(
        _variable(select.selector)
        for select in _selects(messages(language)[key].value)
        if PLURALS & {_name(variant) for variant in select.variants}
    )


def _variants(pattern: fluent.Pattern) -> Iterator[Variant]:
    for parts in itertools.product(*(list(_ways(element)) for element in pattern.elements)):
        yield sum(parts, Variant())


def _ways(element: fluent.TextElement | fluent.Placeable) -> Iterator[Variant]:
    if isinstance(element, fluent.TextElement):
        yield Variant(text=element.value)
        return
    match element.expression:
        case fluent.SelectExpression() as select:
            counts = {_name(variant) for variant in select.variants} <= PLURALS
            for variant in select.variants:
                name = "*" if variant.default else _name(variant)
                case = () if counts else ((_variable(select.selector), name),)
                usual = variant.default or _name(variant) not in PLURALS
                for way in _variants(variant.value):
                    yield Variant(case=case, usual=usual) + way
        case fluent.StringLiteral() as literal:
            yield Variant(text=literal.value)
        case expression:
            yield Variant(text="#", placed=frozenset({_variable(expression)}))


def _selects(pattern: fluent.Pattern | None) -> Iterator[fluent.SelectExpression]:
    for element in pattern.elements if pattern is not None else []:
        if isinstance(element, fluent.Placeable) and isinstance(element.expression, fluent.SelectExpression):
            yield element.expression
            for variant in element.expression.variants:
                yield from _selects(variant.value)


def _variable(expression: object) -> str:
    """Name the variable that is shown or asked about, also through a function such as NUMBER."""
    if isinstance(expression, fluent.FunctionReference):
        return _variable(expression.arguments.positional[0])
    assert isinstance(expression, fluent.VariableReference), expression
    return expression.id.name


def _name(variant: fluent.Variant) -> str:
    return variant.key.name if isinstance(variant.key, fluent.Identifier) else str(variant.key.value)
