"""Flowers and leaves, as an old plate of a herbarium or, at night, on dark ground."""

import math
import random

from bot.demo.scene import Point
from bot.demo.scenery.canvas import Pen, mask_of
from bot.demo.scenery.colour import Colour, blend
from bot.demo.scenery.easel import Easel, around

PLANT = 0.17  # world units from one plant to the next
SOIL = 1.12  # world y where the stems begin
PAPER: Colour = (246, 239, 222)


def paint_botanical(easel: Easel) -> None:
    _paint_paper(easel)
    _paint_soil(easel)
    for depth, strength in ((0, 0.3), (1, 0.65), (2, 1.0)):
        with easel.canvas.fine() as pen:
            for slot in easel.slots(PLANT, margin=0.4):
                at = (slot * PLANT, 0.6)
                if easel.dice.roll("plant", depth, slot, at=at) < 0.72:
                    _paint_plant(easel, pen, slot, depth, strength)
    if easel.focus:
        with easel.canvas.fine(around(easel.focus, 0.3)) as pen:
            colour, light = easel.palette.accent, easel.palette.light
            _flower(pen, easel.focus, 0.16, colour, light, easel.dice.stream("added", *easel.focus))


def _ground(easel: Easel) -> Colour:
    return blend(easel.palette.top, easel.palette.near, 0.5) if easel.palette.dark else PAPER


def _paint_paper(easel: Easel) -> None:
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    ground = _ground(easel)
    canvas.fill(
        canvas.gradient([(-0.5, blend(ground, palette.low, 0.12)), (1.1, blend(ground, palette.middle, 0.2))])
    )
    for place, colour in enumerate((palette.low, palette.accent, palette.middle)):
        wash = dice.noise(f"wash{place}", canvas.view, canvas.size, cell=(0.55, 0.5), octaves=5)
        canvas.paint_through(mask_of(wash, 0.55, 1.0), blend(ground, colour, 0.5), opacity=0.55)
    x, y = dice.between(0.25, 0.75, "halo.x") * easel.width, dice.between(0.28, 0.5, "halo.y")
    canvas.glow(x, y, 0.55, palette.light, 0.75 if not palette.dark else 0.28)
    with canvas.stencil(blend(palette.accent, palette.low, 0.45), opacity=0.5) as pen:
        pen.disc(x, y, dice.between(0.16, 0.28, "halo.size"), 255)


def _paint_soil(easel: Easel) -> None:
    xs = easel.canvas.xs(3)
    bumps = easel.dice.ridge("soil", xs, cell=0.3, octaves=4, y=SOIL)
    soil = blend(_ground(easel), easel.palette.near, 0.55)
    with easel.canvas.stencil(soil, opacity=0.8) as pen:
        pen.polygon(
            [*((x, SOIL + 0.06 * b) for x, b in zip(xs, bumps, strict=True)), (xs[-1], 40), (xs[0], 40)], 255
        )


def _paint_plant(easel: Easel, pen: Pen, slot: int, depth: int, strength: float) -> None:
    dice, palette = easel.dice, easel.palette
    at = (slot * PLANT, 0.6)

    def between(low: float, high: float, name: str) -> float:
        return dice.between(low, high, name, depth, slot, at=at)

    ground = _ground(easel)
    leaf_green = blend(blend((58, 108, 72), palette.near, 0.3), palette.far, between(0, 0.45, "green"))
    green = blend(ground, leaf_green, strength)
    root = (slot + between(0, 1, "root")) * PLANT
    tip_y, lean = between(0.14, 0.66, "tip"), between(-0.3, 0.3, "lean")
    stem = [
        (
            root + lean * (t / 12) ** 1.7 + 0.012 * math.sin(t * 0.8 + between(0, 6, "sway")),
            SOIL + (tip_y - SOIL) * t / 12,
        )
        for t in range(13)
    ]
    stream = dice.stream("plant", depth, slot)
    pen.taper(stem, 0.011, 0.004, green)
    fern = stream.random() < 0.25
    for joint in range(2, 12):
        for side in (-1, 1):
            if fern or stream.random() < 0.62:
                size = between(0.08, 0.17, "leaf") * (1.2 - joint / 14) * (0.8 if fern else 1)
                angle = -math.pi / 2 + side * (0.75 + 0.35 * stream.random())
                _leaf(
                    pen,
                    stem[joint],
                    angle,
                    size,
                    0.14 if fern else 0.27,
                    blend(green, leaf_green, 0.4 * stream.random()),
                )
    if not fern:
        colours = (palette.accent, blend(palette.accent, palette.light, 0.5), palette.low, palette.middle)
        petal = blend(ground, colours[stream.randrange(4)], strength)
        _flower(
            pen, stem[-1], between(0.07, 0.15, "bloom"), petal, blend(ground, palette.light, strength), stream
        )


def _leaf(pen: Pen, root: Point, angle: float, size: float, plump: float, colour: Colour) -> None:
    """Draw a pointed leaf with its midrib and one lighter half."""
    cos, sin = math.cos(angle), math.sin(angle)
    steps = [t / 8 for t in range(9)]
    middle = [(root[0] + size * (cos * t), root[1] + size * (sin * t + 0.25 * t * t)) for t in steps]
    bulge = [size * plump * math.sin(math.pi * t**0.8) for t in steps]
    upper = [(x - sin * b, y + cos * b) for (x, y), b in zip(middle, bulge, strict=True)]
    lower = [(x + sin * b, y - cos * b) for (x, y), b in zip(middle, bulge, strict=True)]
    pen.polygon(upper + middle[::-1], colour)
    pen.polygon(lower + middle[::-1], blend(colour, (255, 255, 230), 0.16))
    pen.stroke(middle, 0.0012, blend(colour, (20, 30, 20), 0.35))


def _flower(pen: Pen, heart: Point, size: float, petal: Colour, light: Colour, stream: random.Random) -> None:
    """Draw rings of petals around a heart, seen a little from the side."""
    count, turn, tilt = stream.randint(5, 11), stream.random() * 6, stream.uniform(0.62, 1.0)
    rings = stream.randint(2, 3)
    for ring in range(rings):
        reach = size * (1 - 0.3 * ring)
        colour = blend(petal, light, 0.12 + 0.22 * ring)
        for place in range(count):
            angle = turn + ring * 0.4 + place * math.tau / count
            _petal(
                pen,
                heart,
                angle,
                reach,
                tilt,
                3.0 / count,
                blend(colour, (60, 20, 60), 0.1 * stream.random()),
            )
    pen.ellipse(*heart, size * 0.2, size * 0.2 * tilt, blend(petal, (70, 40, 20), 0.6))
    for _ in range(14):
        angle, away = stream.random() * math.tau, size * 0.24 * stream.random() ** 0.5
        pen.disc(
            heart[0] + away * math.cos(angle),
            heart[1] + tilt * away * math.sin(angle),
            size * 0.028,
            (250, 214, 120),
        )


def _petal(
    pen: Pen, heart: Point, angle: float, reach: float, tilt: float, plump: float, colour: Colour
) -> None:
    cos, sin = math.cos(angle), math.sin(angle)
    edge: list[Point] = []
    for step in range(17):
        turn = step / 16 * math.tau
        along, across = reach * (0.52 - 0.48 * math.cos(turn)), reach * plump * 0.5 * math.sin(turn)
        across *= 0.55 + 0.6 * along / reach
        edge.append((heart[0] + along * cos - across * sin, heart[1] + tilt * (along * sin + across * cos)))
    pen.polygon(edge, colour)
    pen.stroke(
        [heart, (heart[0] + reach * 0.7 * cos, heart[1] + tilt * reach * 0.7 * sin)],
        0.001,
        blend(colour, (90, 30, 60), 0.25),
    )
