"""Vary (Region): what a person marks becomes the mask that reaches the API."""

import base64
import io
from typing import Any

import discord
import pytest
from PIL import Image

from tests.pictures.bombs import bomb
from tests.world import World, form_fields, labels

SIZE = (40, 26)  # pixels of the simulated single picture at 3:2
WHITE, BLACK = 255, 0


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


async def _single(world: World) -> discord.Message:
    return await world.pressed(await world.imagined("a harbour --ar 3:2"), "U1")


def _mask(sent: str) -> Image.Image:
    kind, _, coded = sent.partition(",")
    assert kind == "data:image/png;base64"
    return Image.open(io.BytesIO(base64.b64decode(coded)))
