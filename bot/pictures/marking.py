"""Shows what a mask will do: a small picture in which the part to be painted anew is marked.

It is tinted, hatched and outlined, since a tint alone is lost on some pictures and on some eyes.
Blocking: call it in a thread.
"""

import dataclasses
import io

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from bot.pictures.encode import first_frame
from bot.pictures.mask import PAINT, share_of

LONGEST = 768  # pixels of a side
PLAIN = (88, 92, 102)  # where there is no picture to show the mask on
TINT = (236, 64, 160)
STRENGTH = 0.42  # of the tint
GAP = 14  # pixels between two lines of the hatching
LINE = 5  # pixels of the outline, which is dark outside and light inside


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Marked:
    content: bytes = dataclasses.field(repr=False)
    """A WebP."""
    percent: int
    """How much of the picture is marked, from 1 to 99."""


def marked(mask: bytes, picture: bytes | None) -> Marked:
    """Mark in a picture what this mask of ours paints anew. Raises PictureError: the picture is broken."""
    drawn = first_frame(mask).convert("L")
    shown = Image.new("RGB", drawn.size, PLAIN) if picture is None else first_frame(picture).convert("RGB")
    shown.thumbnail((LONGEST, LONGEST))
    area = drawn.resize(shown.size, Image.Resampling.NEAREST)
    shown = Image.composite(Image.blend(shown, Image.new("RGB", shown.size, TINT), STRENGTH), shown, area)
    shown.paste("white", mask=ImageChops.darker(_hatching(shown.size), area))
    for width, colour in ((LINE, "black"), (LINE - 2, "white")):
        edge = ImageChops.subtract(area, area.filter(ImageFilter.MinFilter(width)))
        shown.paste(colour, mask=edge)
    buffer = io.BytesIO()
    shown.save(buffer, "WEBP", quality=80)
    return Marked(content=buffer.getvalue(), percent=min(99, max(1, round(share_of(mask) * 100))))


def _hatching(size: tuple[int, int]) -> Image.Image:
    """Draw thin slanting lines."""
    lines = Image.new("L", size, 0)
    pen = ImageDraw.Draw(lines)
    for start in range(-size[1], size[0], GAP):
        pen.line((start, size[1], start + size[1], 0), fill=PAINT * 3 // 5, width=2)
    return lines
