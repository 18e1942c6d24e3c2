"""What a describe or a shorten found, out of each server's own way to tell it."""

import json

import pytest

from bot.providers.button import ButtonKind
from bot.providers.midjourney_proxy.answers import read_one
from bot.providers.port import Task
from bot.providers.texts import MAX_TEXT, MAX_TEXTS
from bot.providers.wire import Answer
from tests.providers.recorded import recorded

DESCRIBED = (
    "a fox in the snow, soft light --ar 3:2",
    "a red fox by Carl Larsson, watercolor --ar 3:2",
    "fox portrait, film grain --ar 3:2",
    "winter fox, woodblock print --ar 3:2",
)
SHORTENED = (
    "a very old lonely lighthouse by the sea",
    "a lonely lighthouse by the sea",
    "lonely lighthouse, sea",
    "lighthouse sea",
    "lighthouse",
)


def task_of(body: object) -> Task:
    found = read_one(Answer(status=200, headers={}, body=json.dumps(body)), "https://api.example.com")
    assert found is not None
    return found


def told(text: object, **more: object) -> tuple[str, ...]:
    """Read the texts of a describe that tells this."""
    return task_of(
        {"id": "1", "status": "SUCCESS", "action": "DESCRIBE", "properties": {"finalPrompt": text}} | more
    ).texts


@pytest.mark.parametrize("server", ["cometapi", "novicezk", "plus", "trueai", "renamed"])
def test_describe(server: str) -> None:
    task = task_of(recorded(f"fetch-describe-{server}")["body"])

    assert task.texts == DESCRIBED
    assert task.prompt == ""
    assert task.media_urls == ("https://cdn.example.com/ephemeral/fox.png",)


@pytest.mark.parametrize("server", ["plus", "trueai"])
def test_shorten(server: str) -> None:
    task = task_of(recorded(f"fetch-shorten-{server}")["body"])

    assert task.texts == SHORTENED
    assert task.tokens == "**lighthouse** (1.00), **lonely** (0.61), ~~quite~~ (0.02)"
    assert task.prompt == ""
    assert [button.kind for button in task.buttons] == [ButtonKind.SHORTENED] * 5 + [ButtonKind.OTHER]


def test_what_was_to_be_shortened_is_no_find() -> None:
    assert task_of(recorded("fetch-shorten-untold")["body"]).texts == ()


@pytest.mark.parametrize("status", ["", "SUBMITTED", "IN_PROGRESS", "FAILURE"])
def test_nothing_is_found_before_the_end(status: str) -> None:
    assert task_of(recorded("fetch-describe-plus")["body"] | {"status": status}).texts == ()


def test_pictures_have_no_texts_whatever_their_prompt_holds() -> None:
    task = task_of({"id": "1", "status": "SUCCESS", "action": "IMAGINE", "prompt": "1\ufe0f\u20e3 a fox"})

    assert (task.texts, task.prompt) == ((), "1\ufe0f\u20e3 a fox")


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("1\u20e3 a fox\r\n\r\n2\u20e3 a hare", ("a fox", "a hare")),
        ("1\ufe0f\u20e3a fox 2\ufe0f\u20e3 a hare", ("a fox", "a hare")),
        ("1\ufe0f\u20e3\na fox\n\nnot this\n2\ufe0f\u20e3", ("a fox",)),
        ("# Found\na fox\n\n  a\thare\u202e\x00 ", ("a fox", "a hare")),
        ("[a](http://x) and [b](<bad url>)", ("a and [b](<bad url>)",)),
        ("`a fox` ~~running~~", ("a fox running",)),
        ("x" * 9999, ("x" * MAX_TEXT,)),
        ("\n".join("abcdefgh"), tuple("abcde")),
        ("  \n ", ()),
        (None, ()),
        ([], ()),
    ],
)
def test_odd_texts_are_cleaned_and_bounded(text: object, texts: tuple[str, ...]) -> None:
    assert told(text) == texts
    assert len(texts) <= MAX_TEXTS


def test_the_last_resort_of_a_describe_is_its_prompt() -> None:
    assert told("", prompt="a fox\na hare") == ("a fox", "a hare")
