"""Cuts a grid into the four pictures that it shows. Blocking: call it in a thread."""

import io
from collections.abc import Sequence

from PIL import Image

from bot.errors import PictureError
from bot.pictures.download import Media
from bot.pictures.encode import Upload, first_frame, fit


def quarters(media: Media, limit: int) -> Sequence[Upload]:
    """Cut a picture into its quarters, as they are read: from the top left to the bottom right.

    Each is a file of at most `limit` bytes, without loss where that has room. A middle line that an odd size
    leaves over belongs to nobody. Raises PictureError, never `again`.
    """
    grid = first_frame(media.content)
    width, height = grid.width // 2, grid.height // 2
    if not (width and height):
        raise PictureError("the picture is too small to be a grid", again=False)
    corners = [(x, y) for y in (0, grid.height - height) for x in (0, grid.width - width)]
    pictures = [grid.crop((x, y, x + width, y + height)) for x, y in corners]
    return [fit(_as_png(picture), limit) for picture in pictures]


def _as_png(picture: Image.Image) -> Media:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    return Media.of(buffer.getvalue())
