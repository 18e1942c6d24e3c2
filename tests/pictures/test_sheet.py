"""Small pictures, and sheets of them."""

import io

import pytest
from PIL import Image

from bot.errors import PictureError
from bot.pictures.download import Media
from bot.pictures.sheet import BADGE, EMPTY, GAP, LONGEST, sheet, thumbnail
from tests.pictures.bombs import bomb
from tests.pictures.test_encode import MP4, animation, media, noise

CELL = LONGEST + GAP


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def alike(first: object, second: object, by: int = 12) -> bool:
    assert isinstance(first, tuple)
    assert isinstance(second, tuple)
    return all(abs(a - b) <= by for a, b in zip(first, second, strict=True))


def test_a_picture_becomes_a_small_one_of_its_shape() -> None:
    for image, form in ((noise(1600, 800), "PNG"), (noise(1600, 800), "JPEG"), (noise(800, 400), "WEBP")):
        small = thumbnail(media(image, form))
        assert opened(small).size == (LONGEST, LONGEST // 2)
        assert len(small) < 20 * 1024
    assert opened(thumbnail(media(noise(40, 20)))).size == (40, 20)
    assert opened(thumbnail(animation())).size == (160, 100)
    assert opened(thumbnail(MP4)).width == LONGEST, "a video has a drawing"


def test_what_is_no_picture_is_refused() -> None:
    for content in (b"\x89PNG\r\n\x1a\n broken", bomb(60_000, 60_000)):
        with pytest.raises(PictureError):
            thumbnail(Media(mime="image/png", content=content))


def test_a_sheet_has_rows_of_three_and_numbers_that_can_be_read_on_anything() -> None:
    white, black = (thumbnail(media(Image.new("RGB", (900, 300), colour))) for colour in ("white", "black"))
    empty = opened(sheet([None]))
    for count, size in ((1, (1, 1)), (2, (2, 1)), (4, (3, 2)), (9, (3, 3))):
        columns, rows = size
        made = opened(sheet([white, black, None, b"broken", *[white] * 5][:count]))
        assert made.size == (columns * CELL + GAP, rows * CELL + GAP)
    middles = [
        made.getpixel((column * CELL + LONGEST // 2, row * CELL + LONGEST // 2))
        for row in range(3)
        for column in range(3)
    ]
    colours = [(255, 255, 255), (0, 0, 0), EMPTY, EMPTY, *[(255, 255, 255)] * 5]
    assert all(alike(middle, colour) for middle, colour in zip(middles, colours, strict=True))

    first = made.crop((2 * GAP, 2 * GAP, 2 * GAP + BADGE, 2 * GAP + BADGE))
    for index in range(9):
        left, top = (index % 3) * CELL + 2 * GAP, (index // 3) * CELL + 2 * GAP
        badge = made.crop((left, top, left + BADGE, top + BADGE)).convert("L")
        dark, bright = badge.getextrema()
        assert isinstance(dark, int)
        assert isinstance(bright, int)
        assert bright - dark > 200, "white on black, whatever is behind"
        assert index == 0 or badge.tobytes() != first.convert("L").tobytes()
    assert alike(empty.getpixel((LONGEST // 2, LONGEST // 2)), EMPTY)
