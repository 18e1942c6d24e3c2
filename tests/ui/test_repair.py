"""What Discord refuses is found in the tree of its error, whatever else stands there."""

import types
from typing import Any

import discord
import pytest

from bot.jobs.model import JobState
from bot.providers.button import Button
from bot.ui.i18n import Texts
from bot.ui.message import Look, Rendering, render
from bot.ui.repair import refused_emoji, refused_parts, refused_words
from tests.store.stored_jobs import make_job

WRONG = {"_errors": [{"code": "X", "message": "wrong"}]}


@pytest.fixture
def rendering() -> Rendering:
    buttons = [Button(position=n, custom_id=f"MJ::{n}", label=f"B{n}", emoji="🔄") for n in range(6)]
    link = ("https://cdn.example/1.png",)
    job = make_job(state=JobState.SUCCEEDED, buttons=tuple(buttons), media_urls=link)
    return render(job, Texts(strict=True), Look(linked=True))


def error(tree: Any) -> discord.HTTPException:
    response = types.SimpleNamespace(status=400, reason="Bad Request")
    body = {"code": 50035, "message": "Invalid Form Body", "errors": tree}
    return discord.HTTPException(response, body)


def at(row: int, place: int, part: Any) -> Any:
    return {"components": {str(row): {"components": {str(place): part}}}}


def test_parts_are_named_by_what_they_are(rendering: Rendering) -> None:
    pressed = rendering.view.to_components()[1]["components"][0]

    assert refused_parts(rendering, error(at(0, 4, {"emoji": {"name": WRONG}}))) == {"🔄"}
    assert refused_emoji(rendering, error(at(0, 4, {"emoji": {"id": WRONG}}))) == {"🔄"}
    assert refused_parts(rendering, error(at(1, 0, {"label": WRONG}))) == {pressed["custom_id"]}
    own = rendering.view.to_components()[2]["components"][4]
    assert refused_parts(rendering, error(at(2, 4, {"label": WRONG}))) == {own["custom_id"]}


@pytest.mark.parametrize(
    "tree",
    [
        {},
        {"content": WRONG},
        at(0, 4, {"custom_id": WRONG}),
        at(0, 4, WRONG),
        at(7, 0, {"label": WRONG}),
        at(0, 9, {"emoji": {"name": WRONG}}),
        at(2, 0, {"emoji": {"name": WRONG}}),  # it has none
    ],
)
def test_nothing_is_named_where_nothing_can_be_left_out(rendering: Rendering, tree: Any) -> None:
    assert refused_parts(rendering, error(tree)) == frozenset()


def test_the_messages_own_words_are_told_apart() -> None:
    assert refused_words(error({"content": WRONG}))
    assert refused_words(error({"attachments": {"0": {"description": WRONG}}}))
    assert not refused_words(error(at(0, 4, {"label": WRONG})))
    assert not refused_words(TimeoutError())
