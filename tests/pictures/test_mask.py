"""Masks, read back pixel by pixel."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from bot.errors import Flaw, PictureError
from bot.pictures.mask import Area, area_mask, grid_mask, mask_for, uploaded_mask

SIZES = st.integers(1, 70)
fast = settings(derandomize=True, deadline=None, max_examples=60)


def read(mask: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(mask))
    assert image.format == "PNG"
    assert image.mode == "L"
    assert set(image.histogram()[1:255]) == {0}, "only black and white"
    return image


def painted(mask: bytes) -> int:
    return read(mask).histogram()[255]


def drawing(
    form: str = "PNG", *, mode: str = "RGB", size: tuple[int, int] = (40, 20), paper: str = "black"
) -> bytes:
    """Make a picture whose left half is white, or transparent where the mode knows it."""
    image = Image.new(mode, size, paper)
    brush: tuple[int, int, int, int] | str = (255, 255, 255, 0) if mode == "RGBA" else "white"
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2 - 1, size[1] - 1), brush)
    buffer = io.BytesIO()
    image.save(buffer, form)
    return buffer.getvalue()


def test_a_cell_is_a_ninth_in_its_place() -> None:
    mask = read(grid_mask(300, 150, [5]))

    assert mask.size == (300, 150)
    assert mask.getbbox() == (200, 50, 300, 100)
    assert painted(grid_mask(300, 150, [5])) == 100 * 50


@fast
@given(SIZES, SIZES, st.sets(st.integers(0, 8), min_size=1, max_size=8))
def test_cells_and_the_rest_of_the_grid_share_the_picture_exactly(
    width: int, height: int, cells: set[int]
) -> None:
    mask = read(grid_mask(width, height, cells))
    rest = read(grid_mask(width, height, set(range(9)) - cells))

    assert mask.size == (width, height)
    assert ImageChops.invert(mask).tobytes() == rest.tobytes()


@fast
@given(SIZES, SIZES)
def test_all_cells_paint_everything(width: int, height: int) -> None:
    assert painted(grid_mask(width, height, range(9))) == width * height


@pytest.mark.parametrize("cells", [[], [9], [-1, 3]])
def test_cells_outside_the_grid_are_a_mistake_of_ours(cells: list[int]) -> None:
    with pytest.raises(ValueError, match="cells"):
        grid_mask(30, 30, cells)


def test_a_picture_without_size_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="0 by 5"):
        grid_mask(0, 5, [1])
    with pytest.raises(ValueError, match="5 by -1"):
        area_mask(5, -1, Area.LEFT)


@pytest.mark.parametrize(
    ("area", "box"),
    [
        (Area.LEFT, (0, 0, 51, 60)),
        (Area.RIGHT, (50, 0, 101, 60)),
        (Area.TOP, (0, 0, 101, 30)),
        (Area.BOTTOM, (0, 30, 101, 60)),
        (Area.CENTRE, (25, 15, 76, 45)),
    ],
)
def test_areas_are_full_boxes(area: Area, box: tuple[int, int, int, int]) -> None:
    mask = area_mask(101, 60, area)

    assert read(mask).size == (101, 60)
    assert read(mask).getbbox() == box
    assert painted(mask) == (box[2] - box[0]) * (box[3] - box[1])


@fast
@given(SIZES, SIZES, st.sampled_from(Area))
def test_an_area_is_never_empty(width: int, height: int, area: Area) -> None:
    assert painted(area_mask(width, height, area)) > 0


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "GIF"])
def test_what_is_bright_is_painted_anew(form: str) -> None:
    mask = read(uploaded_mask(80, 60, drawing(form)))

    assert mask.size == (80, 60)
    assert mask.getbbox() == (0, 0, 40, 60)
    assert mask.histogram()[255] == 40 * 60


def test_what_was_erased_is_painted_anew_whatever_its_colour() -> None:
    mask = read(uploaded_mask(40, 20, drawing(mode="RGBA", paper="white")))

    assert mask.getbbox() == (0, 0, 20, 20)


def test_an_opaque_alpha_channel_does_not_count() -> None:
    image = Image.open(io.BytesIO(drawing())).convert("RGBA")
    buffer = io.BytesIO()
    image.save(buffer, "PNG")

    assert read(uploaded_mask(40, 20, buffer.getvalue())).getbbox() == (0, 0, 20, 20)


def test_a_mask_is_scaled_down_too() -> None:
    assert read(uploaded_mask(7, 5, drawing(size=(4000, 10)))).size == (7, 5)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (drawing()[:40], "broken"),
        (b"hello", "broken"),
        (b"", "broken"),
    ],
)
def test_a_broken_mask_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(PictureError, match=reason) as caught:
        uploaded_mask(10, 10, content)
    assert not caught.value.again


@pytest.mark.parametrize("colour", ["black", "#404040"])
def test_a_mask_with_nothing_painted_is_refused(colour: str) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (10, 10), colour).save(buffer, "PNG")

    with pytest.raises(PictureError, match="nothing is painted") as caught:
        uploaded_mask(10, 10, buffer.getvalue())
    assert not caught.value.again


def test_a_mask_of_too_many_pixels_is_refused_unseen() -> None:
    buffer = io.BytesIO()
    Image.new("1", (8000, 8000)).save(buffer, "PNG")

    with pytest.raises(PictureError, match="pixels"):
        uploaded_mask(10, 10, buffer.getvalue())


def test_a_mask_has_the_size_of_its_picture_as_people_see_it() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6  # a quarter turn, as phones write it
    photo = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(photo, "JPEG", exif=turned)

    assert read(mask_for(photo.getvalue(), drawing(size=(20, 30)))).size == (40, 60)
    assert read(mask_for(photo.getvalue(), drawing(size=(41, 60)))).size == (40, 60)
    with pytest.raises(PictureError) as refusal:
        mask_for(photo.getvalue(), drawing(size=(60, 40)))
    assert refusal.value.flaw is Flaw.SHAPE
