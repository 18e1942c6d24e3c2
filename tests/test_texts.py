"""What people read stands in `en.ftl`, is used, and fits in any language where Discord shows it."""

import ast
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bot.doctor.finding import State
from bot.errors import FailureKind, Flaw
from bot.jobs.gallery import PictureKind
from bot.jobs.lineage import Beyond
from bot.jobs.model import JobKind, JobState, Notify
from bot.pictures.mask import GRID, Area
from bot.prices import Work
from bot.prompts import Mode
from bot.providers.button import ButtonKind
from bot.providers.order import Dimensions, Motion
from bot.ui.custom_id import Op
from bot.ui.gallery_view import ALL
from bot.ui.i18n import ENGLISH
from bot.ui.picker import Menu
from bot.web.mask_page import TEXTS
from cogs import animate, blend, describe, edit, gallery, imagine, shorten, show
from tests.locales import LANGUAGES, longest, messages

ROOT = Path(__file__).parents[1]
SPEAKING = (
    *("bot/ui", "bot/doctor", "bot/jobs", "bot/prompts.py", "bot/parameters.py"),
    *("bot/store/people.py", "bot/web/mask_editor.py", "bot/web/mask_page.py", "cogs"),
)
VOICES = {"say", "text", "UserError", "PromptError", "_error", "ok", "look", "wrong"}

COGS = (animate, blend, describe, edit, gallery, imagine, shorten, show)

# Whose names are put together at run time, from the beginning that stands in the code.
FAMILIES: Mapping[str, Sequence[str]] = {
    "doctor-state-": [state.value for state in State],
    "failure-": [kind.value for kind in FailureKind],
    "mode-": [mode.value for mode in Mode],
    "choice-": [
        f"{option}-{value.value}"
        for option, values in (("mode", Mode), ("dimensions", Dimensions), ("motion", Motion))
        for value in values
    ],
    "details-beyond-": [beyond.value for beyond in Beyond if beyond is not Beyond.NOTHING],
    "kind-": [kind.value for kind in JobKind if kind is not JobKind.ACTION],
    "command-": ["imagine-about"],  # and so on: tests/flows/test_help.py asks for all of them
    "note-": [JobState.NEEDS_INPUT.value.replace("_", "-"), JobState.UNCERTAIN.value],
    "jobs-state-": [
        state.value.replace("_", "-")
        for state in (JobState.NEEDS_INPUT, JobState.UNCERTAIN, JobState.SUCCEEDED, JobState.FAILED)
    ],
    "settings-notify-": [notify.value for notify in Notify],
    "mask-": TEXTS,
    "option-": [
        *(option for cog in COGS for option in cog.OPTIONS.names),
        *(about for cog in COGS for about in cog.OPTIONS.abouts),
    ],
    "pick-": [menu.value for menu in Menu],
    "refused-flaw-": [flaw.value for flaw in Flaw],
    "gallery-kind-": [ALL, *(kind.value for kind in PictureKind)],
    "work-": [work.value for work in Work],
    "region-": [area.value for area in Area],
    "region-cell-": [str(cell) for cell in range(GRID * GRID)],
    "button-": [
        op.value
        for op in (
            *(Op.CANCEL, Op.REFRESH, Op.CONTINUE, Op.RESEND, Op.FORGET, Op.DETAILS),
            *(Op.AGAIN, Op.LIKE, Op.DELETE, Op.ERASE, Op.PUBLISH, Op.SINGLES, Op.ORIGINAL),
        )
    ],
    "button-kind-": [kind.value for kind in ButtonKind if kind is not ButtonKind.OTHER],
}
COMPUTED = {begin + end for begin, ends in FAMILIES.items() for end in ends}


def sources() -> Iterator[ast.Module]:
    for place in SPEAKING:
        path = ROOT / place
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield ast.parse(file.read_text(encoding="utf-8"))


MESSAGES = messages(ENGLISH)
LITERALS = {
    node.value
    for source in sources()
    for node in ast.walk(source)
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
}


def first_words(source: ast.Module) -> Iterator[ast.expr]:
    """Find the first argument of everything that says a text."""
    for node in ast.walk(source):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            if name in VOICES or (isinstance(node.func, ast.Call) and "say" in ast.unparse(node.func)):
                yield node.args[0]


def spoken(source: ast.Module) -> Iterator[str]:
    """Name the texts that are said by their full name."""
    for word in first_words(source):
        if not isinstance(word, ast.JoinedStr):
            yield from (
                node.value
                for node in ast.walk(word)
                if isinstance(node, ast.Constant) and isinstance(node.value, str)
            )


def begun(source: ast.Module) -> Iterator[str]:
    """Name the beginnings of those whose names are put together."""
    for word in first_words(source):
        if isinstance(word, ast.JoinedStr):
            first = word.values[0]
            yield str(first.value) if isinstance(first, ast.Constant) else ast.unparse(word)


def test_everything_that_is_said_has_a_text() -> None:
    said = {key for source in sources() for key in spoken(source)}

    assert len(said) > 50
    assert sorted((said | COMPUTED) - set(MESSAGES)) == []


def test_names_that_are_put_together_belong_to_a_known_family() -> None:
    begins = {begin for source in sources() for begin in begun(source)}

    assert begins == set(FAMILIES)


def test_every_text_is_used() -> None:
    assert sorted(set(MESSAGES) - LITERALS - COMPUTED) == []


def too_long(limit: int, belongs: Callable[[str], bool]) -> list[str]:
    """Name the texts of a kind that are empty or longer than Discord shows, in every language."""
    keys = [(language, key) for language in LANGUAGES for key in messages(language) if belongs(key)]
    assert len(keys) > len(LANGUAGES)
    return [f"{language}: {key}" for language, key in keys if not 1 <= len(longest(language, key)) <= limit]


def test_a_buttons_label_can_be_read_whole() -> None:
    assert too_long(34, lambda key: key.startswith("button-")) == []


def test_a_forms_titles_and_labels_fit() -> None:
    assert too_long(45, lambda key: key.startswith(("form-", "region-")) and not key.endswith("-help")) == []


def test_descriptions_fit() -> None:
    assert too_long(100, lambda key: key.endswith(("-help", "-about"))) == []


def test_no_text_is_longer_than_a_message() -> None:
    assert too_long(1500, lambda _: True) == []


def test_no_text_names_the_insides() -> None:
    """People read of pictures and services, not of tasks, providers, rows or exceptions; owners may."""
    inner = re.compile(r"\b(provider|customId|custom_id|API|JSON|HTTP|exception|database|token)\b")

    seen = [key for key in MESSAGES if not key.startswith("doctor-")]
    assert [key for key in seen if inner.search(longest(ENGLISH, key))] == []
