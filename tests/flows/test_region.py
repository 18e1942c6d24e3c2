"""Vary (Region): what a person marks becomes the mask that reaches the API."""

import base64
import io
from typing import Any

import discord
import pytest
from PIL import Image

from tests.people import told
from tests.pictures.bombs import bomb
from tests.world import World, button, form_fields, labels

SIZE = (40, 26)  # pixels of the simulated single picture at 3:2
WHITE, BLACK = 255, 0
OUTDATED = "This button is too old, or was used already."


def painting(box: tuple[int, int, int, int]) -> bytes:
    """Paint a white box, as a person does in a drawing program, in twice the picture's size."""
    drawing = Image.new("RGB", (SIZE[0] * 2, SIZE[1] * 2), "black")
    drawing.paste("white", box)
    return png(drawing)


def png(drawing: Image.Image) -> bytes:
    content = io.BytesIO()
    drawing.save(content, "PNG")
    return content.getvalue()


@pytest.mark.parametrize(
    ("marked", "white", "black"),
    [
        pytest.param({"cells": ["0", "8"]}, [(1, 1), (39, 25)], [(20, 13), (39, 1)], id="cells"),
        pytest.param({"area": "left"}, [(0, 0), (19, 25)], [(20, 0), (39, 25)], id="preset"),
        pytest.param(
            {"mask": [("mask.png", painting((40, 20, 80, 52)))]},
            [(21, 11), (39, 25)],
            [(0, 0), (18, 25), (39, 8)],
            id="upload",
        ),
        pytest.param({"area": "left", "cells": ["8"]}, [(39, 25)], [(0, 0)], id="cells win over a preset"),
    ],
)
async def test_what_is_marked_is_painted_anew(
    world: World, marked: dict[str, Any], white: list[tuple[int, int]], black: list[tuple[int, int]]
) -> None:
    single = await _single(world)

    opened = await world.press(world.bob, single, "Vary (Region)")
    assert form_fields(opened)["prompt"]["value"] == "a harbour --ar 3:2"
    await world.paint(world.bob, opened, {"prompt": "a red boat", **marked})
    result = await world.finished(3)

    assert result.content.startswith("**a red boat** – Vary (Region) by")
    assert labels(result)[:4] == ["U1", "U2", "U3", "U4"]
    assert [submit.kind for submit in world.api.submits[2:]] == ["action", "modal"]
    modal = world.api.submits[-1]
    assert modal.body["prompt"] == "a red boat"
    mask = _mask(modal.body["maskBase64"])
    assert mask.size == SIZE
    assert {mask.getpixel(point) for point in white} == {WHITE}
    assert {mask.getpixel(point) for point in black} == {BLACK}


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        pytest.param({}, "Please choose where", id="nothing"),
        pytest.param({"mask": [("mask.png", b"\x89PNG broken")]}, "mask cannot be used", id="broken"),
        pytest.param({"mask": [("mask.png", bomb(60_000, 60_000))]}, "mask cannot be used", id="a bomb"),
        pytest.param(
            {"mask": [("mask.png", painting((0, 0, 0, 0)))]}, "mask cannot be used", id="nothing painted"
        ),
        pytest.param({"mask": [("mask.txt", b"words")]}, "mask cannot be used", id="no picture"),
    ],
)
async def test_a_region_that_cannot_be_used_is_refused_in_private(
    world: World, marked: dict[str, Any], words: str
) -> None:
    single = await _single(world)
    seen = len(world.messages(viewer=world.bob))

    opened = await world.press(world.alice, single, "Vary (Region)")
    answer = await world.alice.submit_modal(opened, {"prompt": "a red boat", **marked})

    (told,) = answer.followups
    assert told.ephemeral
    assert words in told.content
    assert "> a red boat" in told.content
    assert len(world.messages(viewer=world.bob)) == seen
    assert len(world.api.submits) == 2


async def test_a_mask_of_another_mode_and_size_is_fitted(world: World) -> None:
    single = await _single(world)
    drawing = Image.new("RGBA", (400, 260), "teal")
    drawing.paste((0, 0, 0, 0), (0, 0, 200, 260))  # the left half is erased

    opened = await world.press(world.alice, single, "Vary (Region)")
    await world.paint(world.alice, opened, {"prompt": "a red boat", "mask": [("erased.png", png(drawing))]})
    await world.finished(3)

    mask = _mask(world.api.submits[-1].body["maskBase64"])
    assert mask.size == SIZE
    assert (mask.getpixel((2, 2)), mask.getpixel((38, 2))) == (WHITE, BLACK)


async def test_nothing_is_paid_before_paint_and_then_once(world: World) -> None:
    single = await _single(world)
    opened = await world.press(world.alice, single, "Vary (Region)")
    assert opened.followups == []  # without an address of its own there is no editor
    filled = await world.alice.submit_modal(opened, {"prompt": "a *red* boat", "cells": ["0", "1"]})
    (shown,) = filled.followups
    assert shown.ephemeral
    assert "about 20 % of the picture" in shown.content
    assert r"> a \*red\* boat" in shown.content
    (picture,) = shown.message.attachments
    assert "about 20 % of it" in (picture.description or "")
    assert len(world.api.submits) == 2

    await world.restart()
    form = await world.press(world.alice, shown.message, "Change")
    assert form_fields(form)["prompt"]["value"] == "a *red* boat"
    chosen = [option["value"] for option in form_fields(form)["cells"]["options"] if option.get("default")]
    assert chosen == ["0", "1"]
    await world.alice.submit_modal(form, {"prompt": "a blue boat", "cells": ["8"]})
    await world.restart()
    changed = await world.until(lambda: world.seen("a blue boat", world.alice))
    assert "about 12 % of the picture" in changed.content

    copy = _posted(world, changed, "Paint")
    strange = await world.press(world.bob, copy, "Paint")
    assert told(strange) == [OUTDATED]
    async with world.at_once():
        await world.press(world.alice, changed, "Paint")
        await world.press(world.alice, changed, "Paint")
    await world.finished(3)
    assert world.seen("on its way, as you marked it", world.alice)
    late = await world.press(world.alice, copy, "Paint")

    assert told(late) == [OUTDATED]
    assert [submit.kind for submit in world.api.submits[2:]] == ["action", "modal"]
    mask = _mask(world.api.submits[-1].body["maskBase64"])
    assert (mask.getpixel((1, 1)), mask.getpixel((39, 25))) == (BLACK, WHITE)
    assert world.api.submits[-1].body["prompt"] == "a blue boat"


async def test_a_mask_is_shown_also_where_its_picture_cannot_be_had(world: World) -> None:
    single = await _single(world)
    await world.stop_work()
    world.env.inject_error("GET", "/webhooks", status=500, times=None)
    world.api.down = True
    opened = await world.press(world.alice, single, "Vary (Region)")

    filled = await world.meanwhile(world.alice.submit_modal(opened, {"prompt": "a boat", "area": "left"}))

    (shown,) = filled.followups
    assert "about 50 %" in shown.content
    assert len(shown.message.attachments) == 1


def _posted(world: World, message: discord.Message, name: str) -> discord.Message:
    """Let others see a button that was shown to one person alone."""
    found = button(message, name)
    assert found is not None
    parts = [{"type": 2, "style": 2, "label": name, "custom_id": found.custom_id}]
    row = {"type": 1, "components": parts}
    backend = world.env.backend
    backend.create_message(world.channel.id, backend.bot_user.id, "posted", components=[row])
    return world.messages()[-1]


async def _single(world: World) -> discord.Message:
    return await world.pressed(await world.imagined("a harbour --ar 3:2"), "U1")


def _mask(sent: str) -> Image.Image:
    kind, _, coded = sent.partition(",")
    assert kind == "data:image/png;base64"
    return Image.open(io.BytesIO(base64.b64decode(coded)))
