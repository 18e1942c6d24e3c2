"""A grid becomes its four pictures, whatever its shape and kind, and small enough for where they go."""

import pytest
from PIL import Image

from bot.errors import PictureError
from bot.pictures.grid import quarters
from tests.pictures.test_encode import KIB, MP4, decoded, media, noise, photo

COLOURS = ["red", "green", "blue", "white"]


def grid(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Make a picture whose quarters have one colour each."""
    image = Image.new(mode, (width, height))
    for place, colour in enumerate(COLOURS):
        corner = (place % 2 * width // 2, place // 2 * height // 2)
        image.paste(Image.new(mode, (width - width // 2, height - height // 2), colour), corner)
    return image


@pytest.mark.parametrize("size", [(64, 64), (96, 64), (30, 90), (65, 33), (2, 2)])
@pytest.mark.parametrize(("form", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("WEBP", "RGB")])
def test_each_quarter_is_a_picture_of_its_own(size: tuple[int, int], form: str, mode: str) -> None:
    image = grid(*size).convert(mode)
    exact = {"lossless": True} if form == "WEBP" else {}

    parts = quarters(media(image, form, **exact), 100 * KIB)

    assert [(part.width, part.height) for part in parts] == [(size[0] // 2, size[1] // 2)] * 4
    found = [decoded(part).convert("RGB").getpixel((0, 0)) for part in parts]
    corners = [decoded(part).convert("RGB").getpixel((part.width - 1, part.height - 1)) for part in parts]
    wanted = [Image.new("RGB", (1, 1), colour).getpixel((0, 0)) for colour in COLOURS]
    assert found == corners == wanted
    assert {part.filename for part in parts} == {"picture.png"}


def test_what_is_too_large_is_made_smaller_and_what_lies_on_its_side_is_turned() -> None:
    parts = quarters(media(noise(640, 400)), 20 * KIB)
    assert all(len(part.content) <= 20 * KIB for part in parts)
    assert [part.filename for part in parts] == ["picture.webp"] * 4

    assert [(part.width, part.height) for part in quarters(photo(), 1000 * KIB)] == [(100, 200)] * 4


def test_what_is_no_grid_is_refused() -> None:
    for other in (media(noise(1, 40)), MP4):
        with pytest.raises(PictureError):
            quarters(other, 1000 * KIB)
