"""Small pictures, and many of them on one numbered sheet. Blocking: call it in a thread."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from bot.errors import PictureError
from bot.pictures.download import Media
from bot.pictures.encode import first_frame

LONGEST = 256  # pixels a side of a small picture
QUALITY = 70  # some 10 kB
COLUMNS = 3
GAP = 8  # pixels around each picture of a sheet
BADGE = 52  # pixels a side of a number's own ground
SHEET_QUALITY = 80

GROUND = (43, 45, 49)
EMPTY = (64, 67, 73)
INK = (255, 255, 255)
BADGE_GROUND = (0, 0, 0)


def thumbnail(media: Media) -> bytes:
    """Make a small WebP of a picture; of a video a drawing that says it is one. Raises PictureError."""
    if media.mime.startswith("video/"):
        return _webp(_film(), QUALITY)
    image = first_frame(media.content)
    image.thumbnail((LONGEST, LONGEST))
    return _webp(image, QUALITY)


def sheet(small: Sequence[bytes | None]) -> bytes:
    """Lay small pictures out in rows, numbered from 1, as WebP; None is one that is not to be had."""
    columns = min(COLUMNS, len(small))
    rows = -(-len(small) // columns)
    cell = LONGEST + GAP
    canvas = Image.new("RGB", (columns * cell + GAP, rows * cell + GAP), GROUND)
    for index, content in enumerate(small):
        row, column = divmod(index, columns)
        left, top = GAP + column * cell, GAP + row * cell
        canvas.paste(_tile(content), (left, top))
        _number(canvas, index + 1, left, top)
    return _webp(canvas, SHEET_QUALITY)


def _tile(content: bytes | None) -> Image.Image:
    """Put a small picture into the middle of a square."""
    tile = Image.new("RGB", (LONGEST, LONGEST), EMPTY)
    if content is None:
        return tile
    try:
        image = first_frame(content)
    except PictureError:
        return tile
    image.thumbnail((LONGEST, LONGEST))
    place = ((LONGEST - image.width) // 2, (LONGEST - image.height) // 2)
    tile.paste(image, place, image if image.mode == "RGBA" else None)
    return tile


def _number(canvas: Image.Image, number: int, left: int, top: int) -> None:
    """Write a number into a tile's corner, white on black with a white edge: readable on any picture."""
    box = (left + GAP, top + GAP, left + GAP + BADGE, top + GAP + BADGE)
    draw = ImageDraw.Draw(canvas)
    draw.rounded_rectangle(box, radius=BADGE // 4, fill=BADGE_GROUND, outline=INK, width=2)
    middle = ((box[0] + box[2]) // 2, (box[1] + box[3]) // 2)
    draw.text(middle, str(number), fill=INK, font=ImageFont.load_default(BADGE * 3 // 4), anchor="mm")


def _film() -> Image.Image:
    """Draw what stands for a video, which Pillow cannot read: a dark picture with the sign for playing."""
    image = Image.new("RGB", (LONGEST, LONGEST * 9 // 16), EMPTY)
    x, y, size = image.width // 2, image.height // 2, image.height // 5
    draw = ImageDraw.Draw(image)
    draw.circle((x, y), 2 * size, fill=GROUND)
    draw.polygon([(x - size * 3 // 4, y - size), (x - size * 3 // 4, y + size), (x + size, y)], fill=INK)
    return image


def _webp(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "WEBP", quality=quality)
    return buffer.getvalue()
