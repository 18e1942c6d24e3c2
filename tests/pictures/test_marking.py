"""What is shown of a mask before it is paid for."""

import io

import pytest
from PIL import Image, ImageChops

from bot.errors import PictureError
from bot.pictures.marking import LONGEST, marked
from bot.pictures.mask import Area, area_mask, drawn_mask, grid_mask, share_of


def png(image: Image.Image) -> bytes:
    content = io.BytesIO()
    image.save(content, "PNG")
    return content.getvalue()


def levels(image: Image.Image) -> list[int]:
    """List the brightnesses that occur, darkest first."""
    return [level for level, count in enumerate(image.convert("L").histogram()) if count]


def test_the_marked_part_differs_and_the_rest_stays() -> None:
    picture = Image.new("RGB", (1536, 768), "teal")

    shown = marked(area_mask(1536, 768, Area.LEFT), png(picture))

    with Image.open(io.BytesIO(shown.content)) as image:
        assert image.size == (LONGEST, LONGEST // 2)
        seen = image.convert("RGB")
    left, right = (seen.crop((x, 0, x + 300, 384)) for x in (10, 400))
    plain = Image.new("RGB", (300, 384), "teal")
    assert levels(ImageChops.difference(right, plain))[-1] < 10
    marks = levels(left)
    assert marks[-1] - marks[0] > 60  # it is hatched, not only tinted
    assert shown.percent == 50


def test_a_mask_is_shown_without_its_picture_and_never_as_nothing_or_all() -> None:
    tiny = Image.new("L", (200, 200))
    tiny.putpixel((100, 100), 255)

    assert marked(png(tiny), None).percent == 1
    assert marked(png(ImageChops.invert(tiny)), None).percent == 99
    assert share_of(grid_mask(90, 90, range(9))) == 1


@pytest.mark.parametrize("drawing", [b"words", png(Image.new("1", (40, 25)))])
def test_only_a_drawing_of_the_very_size_is_taken(drawing: bytes) -> None:
    with pytest.raises(PictureError):
        drawn_mask(40, 26, drawing)
