"""Draws masks for the APIs: grey PNG of the picture's exact size; white is painted anew, black is kept.

Blocking: call it in a thread.
"""

import enum
import io
from collections.abc import Iterable

from PIL import Image

from bot.errors import Flaw, PictureError
from bot.pictures.encode import first_frame, opened

GRID = 3  # cells a side
KEEP, PAINT = 0, 255
MAX_SKEW = 0.03  # of the ratio of width to height, for what was scaled and rounded
BRIGHT = [KEEP] * 128 + [PAINT] * 128  # by brightness, 0 to 255
ERASED = BRIGHT[::-1]  # by opacity


class Area(enum.StrEnum):
    """A part of the picture that needs no drawing."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    CENTRE = "centre"


def grid_mask(width: int, height: int, cells: Iterable[int]) -> bytes:
    """Paint cells of a 3 by 3 grid, numbered 0 to 8 row by row.

    Neighbours meet without gap or overlap, and all nine cover the picture. Raises ValueError: no cell, an
    unknown one, or no size.
    """
    chosen = set(cells)
    if not chosen or not chosen <= set(range(GRID * GRID)):
        raise ValueError(f"cells of a grid: {sorted(chosen)}")
    columns = [width * edge // GRID for edge in range(GRID + 1)]
    rows = [height * edge // GRID for edge in range(GRID + 1)]
    mask = _kept(width, height)
    for cell in chosen:
        row, column = divmod(cell, GRID)
        mask.paste(PAINT, (columns[column], rows[row], columns[column + 1], rows[row + 1]))
    return _png(mask)


def area_mask(width: int, height: int, area: Area) -> bytes:
    """Paint a half of the picture, or the middle half of its width and height. Raises ValueError: no size.

    A middle line of an odd size belongs to both halves.
    """
    mask = _kept(width, height)
    match area:
        case Area.LEFT:
            box = (0, 0, width - width // 2, height)
        case Area.RIGHT:
            box = (width // 2, 0, width, height)
        case Area.TOP:
            box = (0, 0, width, height - height // 2)
        case Area.BOTTOM:
            box = (0, height // 2, width, height)
        case Area.CENTRE:
            box = (width // 4, height // 4, width - width // 4, height - height // 4)
    mask.paste(PAINT, box)
    return _png(mask)


def uploaded_mask(width: int, height: int, content: bytes) -> bytes:
    """Turn what a person painted into a mask of this size.

    Where anything is transparent, as after an eraser, that is painted anew; else what is bright. Takes PNG,
    JPEG, WebP and GIF of any size. Raises PictureError, never `again`: broken, too many pixels, or nothing
    painted; ValueError: no size.
    """
    drawing = first_frame(content)
    painted = drawing.convert("L").point(BRIGHT)
    if drawing.mode == "RGBA":
        erased = drawing.getchannel("A").point(ERASED)
        painted = erased if erased.getbbox() else painted
    mask = painted.resize((width, height), Image.Resampling.NEAREST)
    if mask.getbbox() is None:
        raise PictureError("nothing is painted in the mask", again=False, flaw=Flaw.UNPAINTED)
    return _png(mask)


def drawn_mask(width: int, height: int, content: bytes) -> bytes:
    """Take a mask that our own page drew: a PNG of exactly this size, white where it is painted anew.

    Raises PictureError, never `again`: anything else.
    """
    drawing = opened(content)
    if drawing.format != "PNG" or drawing.size != (width, height):
        raise PictureError("it is no PNG of the picture's size", again=False)
    return _png(first_frame(content).convert("L").point(BRIGHT))


def share_of(mask: bytes) -> float:
    """Tell how much of the picture a mask of ours paints anew, from 0 to 1."""
    painted = first_frame(mask).convert("L")
    return painted.histogram()[PAINT] / (painted.width * painted.height)


def mask_for(picture: bytes, drawing: bytes) -> bytes:
    """Turn what a person painted into a mask of this picture's size, as it is seen.

    Raises as above; also where its shape is another one, so that it would mark something else.
    """
    width, height = first_frame(picture).size
    drawn = first_frame(drawing)
    if abs(drawn.width * height - width * drawn.height) > MAX_SKEW * width * drawn.height:
        raise PictureError("the mask has another shape", again=False, flaw=Flaw.SHAPE)
    return uploaded_mask(width, height, drawing)


def _kept(width: int, height: int) -> Image.Image:
    if width < 1 or height < 1:
        raise ValueError(f"a picture of {width} by {height} pixels")
    return Image.new("L", (width, height), KEEP)


def _png(mask: Image.Image) -> bytes:
    buffer = io.BytesIO()
    mask.save(buffer, "PNG")
    return buffer.getvalue()
