"""What a person has set, brought into what they ask for; pure decisions on values.

What is said closer to the picture wins: the prompt and the command's options, then the presets that they
name, then the suffix, then the panel's choices.
"""

import dataclasses
import unicodedata
from collections.abc import Container, Iterable, Iterator

from bot.errors import PromptError, UserError
from bot.jobs.model import JobKind
from bot.jobs.people import Person
from bot.jobs.wish import Wish
from bot.parameters import reserved, resolve
from bot.prompts import DASHES, Mode, Parameter, Prompt, fold, parse, parse_parameters

MAX_NAME = 32  # characters of a preset's name
MAX_PARAMETERS = 500  # characters of a suffix or a preset; a prompt needs the rest


def flavoured(wish: Wish, person: Person) -> Wish:
    """Bring what the person has set into the words of a wish. Raises PromptError, and UserError naming it.

    Presets count wherever there are words; the suffix and the panel's choices for new pictures alone, since
    what else takes words has versions and parameters of its own.
    """
    if not wish.prompt:
        return wish
    prompt = wish.prompt
    if person.presets:
        prompt = _expanded(prompt, person, wish.left_out)
    if wish.kind is JobKind.IMAGINE and not wish.complete and (usual := _usual(person, wish.left_out)):
        prompt = str(_with_usual(parse(prompt), usual))
    return dataclasses.replace(wish, prompt=prompt)


def speed(wish: Wish, person: Person, default: Mode, offered: Container[Mode]) -> Mode:
    """Take the speed that was named, or else the person's or the usual one, of which each may give way.

    So does turbo for a video, which nobody offers: fast costs no more.
    """
    if wish.mode is not None:
        gone = wish.kind is JobKind.ANIMATE and wish.mode is Mode.TURBO and wish.mode not in offered
        return Mode.FAST if gone else wish.mode
    usual = (mode for mode in (person.mode, default) if mode is not None and mode in offered)
    return next(usual, Mode.FAST)


def expanded(words: str, person: Person) -> str:
    """Put the parameters of presets in the place of their names, as in words of a form."""
    return _expanded(words, person, frozenset()) if words and person.presets else words


def checked_parameters(raw: str, person: Person) -> str:
    """Check what is to be added to prompts, and compose it; empty for none. Raises PromptError.

    The presets that it names are settled now: later changes of them leave it alone.
    """
    prompt = Prompt(text="-", parameters=parse_parameters(raw, person.presets))
    prompt = _lent(prompt, person, frozenset())
    if prompt.mode is not None:
        raise PromptError("prompt-no-speed", parameter=prompt.mode)
    composed = str(dataclasses.replace(prompt, text=""))
    if len(composed) > MAX_PARAMETERS:
        raise PromptError("prompt-too-long", value=str(len(composed)), allowed=str(MAX_PARAMETERS))
    return composed


def checked_name(raw: str) -> str:
    """Check the name of a preset, and fold it; `--` before it may be left out. Raises UserError."""
    name = fold(raw).lstrip(DASHES).strip()
    letters = all(character in "_-" or unicodedata.category(character)[0] in "LNM" for character in name)
    if not name or len(name) > MAX_NAME or not letters or unicodedata.category(name[0])[0] == "M":
        raise UserError("refused-preset-name", most=MAX_NAME)
    if reserved(name):
        raise UserError("refused-preset-parameter", name=name)
    return name


def _expanded(words: str, person: Person, left_out: Iterable[str]) -> str:
    """Leave words that name no preset exactly as they are."""
    prompt = parse(words, person.presets)
    named = any(parameter.name in person.presets for parameter in prompt.parameters)
    return str(_lent(prompt, person, left_out)) if named else words


def _lent(prompt: Prompt, person: Person, left_out: Iterable[str]) -> Prompt:
    """Take the names of presets out, and fill in what they stand for; the one that is named last wins."""
    named = [one.name for one in prompt.parameters if one.name in person.presets]
    prompt = prompt.without(*named)
    for name in reversed(named):
        try:
            lent = parse_parameters(person.presets[name])
        except PromptError as error:  # a parameter that is refused since it was written down
            raise UserError("refused-preset-broken", name=name, parameter=error.parameter) from error
        prompt = prompt.filled_up(_but(lent, left_out))
    return prompt


def _usual(person: Person, left_out: Iterable[str]) -> list[Parameter]:
    """List the parameters that the person wants for every new picture, the ones that win first."""
    try:
        suffix = parse_parameters(person.suffix) if person.suffix else ()
    except PromptError as error:
        raise UserError("refused-suffix", parameter=error.parameter) from error
    return list(_but([*suffix, *_chosen(person)], left_out))


def _chosen(person: Person) -> Iterator[Parameter]:
    if person.version:
        yield Parameter(*resolve("v", person.version))
    if person.stylize is not None:
        yield Parameter("stylize", str(person.stylize))
    if person.raw:
        yield Parameter("raw")


def _with_usual(prompt: Prompt, usual: Iterable[Parameter]) -> Prompt:
    if prompt.get("style") is not None:
        usual = _but(usual, ["raw"])  # which is a style itself
    try:
        return prompt.filled_up(usual)
    except PromptError as error:
        raise UserError("refused-settings-too-long", value=error.value) from error


def _but(parameters: Iterable[Parameter], names: Iterable[str]) -> Iterator[Parameter]:
    return (parameter for parameter in parameters if parameter.name not in set(names))
