"""Water that mirrors what stands above it."""

import math

from PIL import Image

from bot.demo.scene import Point
from bot.demo.scenery.canvas import mask_of
from bot.demo.scenery.colour import Colour, blend
from bot.demo.scenery.easel import Easel


def paint_water(easel: Easel, shore: float, *, calm: float = 1.0) -> None:
    """Mirror the picture below the shore line; `calm` above 1 makes smoother water."""
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    width, height = canvas.size
    line = round((shore - canvas.view.top) * canvas.scale)
    if line >= height:
        return
    deep = blend(palette.top, palette.near, 0.45)
    tint = canvas.gradient([(shore, blend(palette.low, deep, 0.35)), (shore + 0.55, deep)])
    mirror = tint.copy()
    if line > 0:
        above = canvas.image.crop((0, max(0, 2 * line - height), width, line))
        mirror.paste(above.transpose(Image.Transpose.FLIP_TOP_BOTTOM), (0, line))
        veil = canvas.gradient([(shore, (95, 95, 95)), (shore + 0.5, (225, 225, 225))]).convert("L")
        mirror.paste(tint, (0, 0), veil)
    first = max(0, line)
    canvas.image.paste(mirror.crop((0, first, width, height)), (0, first))
    phase = dice.between(0, 6, "swell")
    for row in range(first, height, 2):
        depth = (row - line) / canvas.scale
        sway = _sway(depth, phase) * (0.002 + 0.02 * depth) / calm
        strip = mirror.crop((0, row, width, min(height, row + 2)))
        shift = round(sway * canvas.scale)
        canvas.image.paste(strip, (shift, row))
    ripples = dice.noise("ripples", canvas.view, canvas.size, cell=(0.22, 0.016), octaves=3)
    _below(easel, first, mask_of(ripples, 0.62, 1.05), blend(palette.low, palette.light, 0.5), 0.35)
    _below(easel, first, mask_of(ripples, 0.4, -0.05), deep, 0.4)


def paint_glitter(easel: Easel, sun: Point, shore: float) -> None:
    """Lay the path of light that leads over the water to the sun or the moon."""
    palette, stream = easel.palette, easel.dice.stream("glitter")
    with easel.canvas.fine((sun[0] - 0.2, shore, sun[0] + 0.2, shore + 0.55)) as pen:
        for _ in range(170):
            depth = stream.random() ** 1.6
            y = shore + 0.004 + depth * 0.5
            spread = (0.02 + 0.11 * depth) * (stream.random() + stream.random() - 1)
            ink = (*palette.light, round(150 * (1 - depth) * (0.3 + 0.7 * stream.random())))
            pen.ellipse(sun[0] + spread, y, 0.006 + 0.018 * depth, 0.0012 + 0.0016 * depth, ink)


def _sway(depth: float, phase: float) -> float:
    near = 1 / (depth + 0.06)
    return math.sin(near * 7 + phase) + 0.6 * math.sin(near * 17 + 2.3 * phase)


def _below(easel: Easel, line: int, mask: Image.Image, colour: Colour, opacity: float) -> None:
    mask.paste(0, (0, 0, easel.canvas.size[0], line))
    easel.canvas.paint_through(mask, colour, opacity=opacity)
