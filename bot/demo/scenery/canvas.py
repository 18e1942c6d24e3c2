"""The canvas: drawing in world units, with smooth edges, on a picture of any size."""

import contextlib
from collections.abc import Iterator, Sequence

from PIL import Image, ImageDraw, ImageFilter

from bot.demo.scene import Point, View
from bot.demo.scenery.colour import Colour, blend

OVERSAMPLE = 2  # edges are drawn at twice the size and shrunk


class Pen:
    """Draws shapes given in world units. `ink` is a colour, maybe with opacity, or a level for a stencil."""

    def __init__(self, image: Image.Image, origin: Point, scale: float) -> None:
        """Begin with the world point in the upper left corner and the pixels of one world unit."""
        self._draw = ImageDraw.Draw(image, "RGBA" if image.mode == "RGB" else None)
        self._left, self._top = origin
        self._scale = scale

    def polygon(self, points: Sequence[Point], ink: "Ink") -> None:
        if len(points) > 2:
            self._draw.polygon([self._pixel(point) for point in points], fill=ink)

    def ellipse(self, x: float, y: float, wide: float, tall: float, ink: "Ink") -> None:
        """Fill an ellipse with these half axes."""
        self._draw.ellipse([self._pixel((x - wide, y - tall)), self._pixel((x + wide, y + tall))], fill=ink)

    def disc(self, x: float, y: float, radius: float, ink: "Ink") -> None:
        self.ellipse(x, y, radius, radius, ink)

    def box(self, left: float, top: float, right: float, bottom: float, ink: "Ink") -> None:
        if right > left and bottom > top:
            self._draw.rectangle([self._pixel((left, top)), self._pixel((right, bottom))], fill=ink)

    def stroke(self, points: Sequence[Point], width: float, ink: "Ink") -> None:
        pixels = max(1, round(width * self._scale))
        self._draw.line([self._pixel(point) for point in points], fill=ink, width=pixels, joint="curve")

    def taper(self, points: Sequence[Point], start: float, end: float, ink: "Ink") -> None:
        """Fill a stroke that is `start` wide where it begins and `end` wide where it ends."""
        self.polygon(outline(points, start, end), ink)

    def _pixel(self, point: Point) -> Point:
        return (point[0] - self._left) * self._scale, (point[1] - self._top) * self._scale


Area = tuple[float, float, float, float]
"""Left, top, right and bottom in world units."""
Ink = int | tuple[int, ...]
Stops = Sequence[tuple[float, Colour]]


class Canvas:
    """A picture in the making."""

    def __init__(self, view: View, size: tuple[int, int]) -> None:
        self.view = view
        self.size = size
        self.scale = size[1] / view.height
        """Pixels of one world unit."""
        self.image = Image.new("RGB", size)

    def gradient(self, stops: Stops) -> Image.Image:
        """Make a picture whose colour runs from stop to stop; a stop is a world y and a colour."""
        rows = max(2, min(128, self.size[1]))
        column = Image.new("RGB", (1, rows))
        ys = (self.view.top + self.view.height * (row + 0.5) / rows for row in range(rows))
        column.putdata([_between(stops, y) for y in ys])
        column = column.resize((1, self.size[1]), Image.Resampling.BILINEAR)
        return column.resize(self.size, Image.Resampling.NEAREST)  # ten times as fast as both at once

    def fill(self, paint: Image.Image | Colour) -> None:
        self.image.paste(paint, (0, 0, *self.size))

    @contextlib.contextmanager
    def stencil(
        self, paint: Image.Image | Colour, *, opacity: float = 1.0, blur: float = 0.0
    ) -> Iterator[Pen]:
        """Draw a shape with level 255, then paint through it. `blur` is in world units."""
        mask = Image.new("L", (self.size[0] * OVERSAMPLE, self.size[1] * OVERSAMPLE))
        yield self._pen(mask)
        self.paint_through(mask.reduce(OVERSAMPLE), paint, opacity=opacity, blur=blur)

    def silhouette(self, points: Sequence[Point]) -> Image.Image:
        """Make a mask that is white inside a polygon."""
        mask = Image.new("L", (self.size[0] * OVERSAMPLE, self.size[1] * OVERSAMPLE))
        self._pen(mask).polygon(points, 255)
        return mask.reduce(OVERSAMPLE)

    def paint_through(
        self, mask: Image.Image, paint: Image.Image | Colour, *, opacity: float = 1.0, blur: float = 0.0
    ) -> None:
        """Paint where the mask (mode L, of the canvas' size) is light."""
        if blur:
            mask = blurred(mask, blur * self.scale)
        if opacity < 1:
            mask = mask.point([round(level * opacity) for level in range(256)])
        if box := mask.getbbox():
            source = paint.crop(box) if isinstance(paint, Image.Image) else paint
            self.image.paste(source, box, mask.crop(box))

    @contextlib.contextmanager
    def fine(self, area: Area | None = None) -> Iterator[Pen]:
        """Draw many small shapes of many colours over the picture; naming their area makes it quicker."""
        view = self.view
        left, top, right, bottom = area or (view.left, view.top, view.right, view.bottom)
        box = (
            max(0, int((left - view.left) * self.scale)),
            max(0, int((top - view.top) * self.scale)),
            min(self.size[0], int((right - view.left) * self.scale) + 1),
            min(self.size[1], int((bottom - view.top) * self.scale) + 1),
        )
        wide, tall = max(1, box[2] - box[0]), max(1, box[3] - box[1])
        part = self.image.crop((box[0], box[1], box[0] + wide, box[1] + tall))
        part = part.resize((wide * OVERSAMPLE, tall * OVERSAMPLE), Image.Resampling.NEAREST)
        yield self._pen(part, box[:2])
        if box[2] > box[0] and box[3] > box[1]:
            self.image.paste(part.reduce(OVERSAMPLE), box[:2])

    def _pen(self, image: Image.Image, corner: tuple[int, int] = (0, 0)) -> Pen:
        origin = (self.view.left + corner[0] / self.scale, self.view.top + corner[1] / self.scale)
        return Pen(image, origin, self.scale * OVERSAMPLE)

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float) -> None:
        """Let a light shine, strongest in its middle."""
        side = round(2 * radius * self.scale)
        corner = (
            round((x - self.view.left - radius) * self.scale),
            round((y - self.view.top - radius) * self.scale),
        )
        if side < 2 or corner[0] > self.size[0] or corner[1] > self.size[1] or min(corner) < -side:
            return
        falloff = [round(255 * strength * max(0.0, 1 - level / 180) ** 2) for level in range(256)]
        mask = Image.radial_gradient("L").point(falloff).resize((side, side), Image.Resampling.BILINEAR)
        self.image.paste(colour, (*corner, corner[0] + side, corner[1] + side), mask)

    def xs(self, step: float = 2.0) -> list[float]:
        """List world xs from edge to edge and a little beyond, so many pixels apart."""
        count = int(self.size[0] / step) + 3
        return [self.view.left + (place - 1) * step / self.scale for place in range(count)]


def mask_of(field: Image.Image, low: float, high: float) -> Image.Image:
    """Turn a noise field into a mask: black up to `low`, white from `high`."""
    gain = 255 / (high - low)
    return field.point(lambda value: value * gain + -low * gain).convert("L")


def blurred(image: Image.Image, pixels: float) -> Image.Image:
    """Blur; a wide blur is done on a smaller copy, where it looks the same and costs little."""
    shrink = max(1, int(pixels / 3))
    if shrink == 1:
        return image.filter(ImageFilter.GaussianBlur(pixels))
    small = image.reduce(shrink).filter(ImageFilter.GaussianBlur(pixels / shrink))
    return small.resize(image.size, Image.Resampling.BICUBIC)


def outline(points: Sequence[Point], start: float, end: float) -> list[Point]:
    """Give a line a width that goes from `start` to `end`, as a polygon."""
    left: list[Point] = []
    right: list[Point] = []
    for place, (x, y) in enumerate(points):
        before, after = points[max(0, place - 1)], points[min(len(points) - 1, place + 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        half = (start + (end - start) * place / (len(points) - 1)) / 2 / length
        left.append((x - dy * half, y + dx * half))
        right.append((x + dy * half, y - dx * half))
    return left + right[::-1]


def _between(stops: Stops, y: float) -> Colour:
    before = stops[0]
    for stop in stops:
        if y < stop[0]:
            share = (y - before[0]) / (stop[0] - before[0]) if stop[0] > before[0] else 1.0
            return blend(before[1], stop[1], max(0.0, share))
        before = stop
    return before[1]
