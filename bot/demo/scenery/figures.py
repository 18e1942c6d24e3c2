"""Small things that a prompt may name, drawn into a scene: a lighthouse, a cat, a boat, a balloon …"""

import math
import random
from collections.abc import Callable, Mapping

from bot.demo.scene import Point
from bot.demo.scenery.canvas import Pen
from bot.demo.scenery.colour import Colour, blend
from bot.demo.scenery.easel import Easel, around

Ground = Callable[[float], float]
"""Tells the world y of the ground at an x."""


def paint_figures(easel: Easel, ground: Ground) -> None:
    """Draw what the prompt names: on the ground, on the water or in the air, as it is proper for the thing.

    A repainted part always gets something, for it was asked for.
    """
    found = [(place, figure) for place, (words, figure) in enumerate(FIGURES.items()) if easel.named & words]
    if easel.focus and not found:
        found = [(0, _birds if easel.focus[1] < 0.55 else _boat)]
    for place, figure in found:
        x = easel.dice.between(0.28, 0.72, "figure", place) * easel.width
        figure(easel, easel.focus or (x, ground(x) + 0.02), easel.focus is not None)


def pine(pen: Pen, x: float, base: float, tall: float, colour: Colour, stream: random.Random) -> None:
    """Draw a conifer; its stream makes it ragged."""
    tiers = 7
    pen.box(x - tall * 0.018, base - tall * 0.2, x + tall * 0.018, base, colour)
    edge: list[Point] = [(x, base - tall)]
    for tier in range(1, tiers + 1):
        y = base - tall + tall * 0.93 * tier / tiers
        half = tall * (0.04 + 0.2 * tier / tiers)
        edge.append((x + half * (0.8 + 0.4 * stream.random()), y + tall * 0.02 * stream.random()))
        edge.append((x + half * 0.45, y - tall * 0.015))
    mirrored = [(2 * x - px + (stream.random() - 0.5) * tall * 0.03, py) for px, py in edge[1:]]
    pen.polygon(edge + mirrored[::-1], colour)


def _lighthouse(easel: Easel, at: Point, _free: bool) -> None:
    x, base = at
    tall = 0.34
    lamp = (x, base - tall * 0.93)
    warm = blend(easel.palette.light, (255, 214, 120), 0.6)
    wall, stripe = (
        blend(easel.palette.light, easel.palette.near, 0.22),
        blend((190, 40, 40), easel.palette.near, 0.25),
    )
    canvas = easel.canvas
    side = -1 if x > easel.width / 2 else 1
    for spread, strength in ((0.16, 0.16), (0.07, 0.3)):
        with canvas.stencil(warm, opacity=strength, blur=0.012) as pen:
            pen.polygon(
                [
                    lamp,
                    (x + side * 3, lamp[1] - 0.5 - spread * 3),
                    (x + side * 3, lamp[1] - 0.5 + spread * 3),
                ],
                255,
            )
    with canvas.fine(around((x, base - 0.15), 0.25)) as pen:
        pen.polygon(
            [
                (x - 0.1, base + 0.05),
                (x - 0.05, base - 0.02),
                (x + 0.06, base - 0.025),
                (x + 0.12, base + 0.05),
            ],
            easel.palette.near,
        )
        pen.taper([(x, base), (x, base - tall * 0.84)], 0.075, 0.046, wall)
        for band in (0.12, 0.4, 0.68):
            low, high = base - tall * band, base - tall * (band + 0.14)
            pen.taper([(x, low), (x, high)], 0.075 - 0.034 * band, 0.075 - 0.034 * (band + 0.14), stripe)
        pen.taper(
            [(x + 0.017, base), (x + 0.0105, base - tall * 0.84)], 0.041, 0.025, (*easel.palette.near, 90)
        )
        pen.box(x - 0.034, base - tall * 0.86, x + 0.034, base - tall * 0.835, easel.palette.near)
        pen.box(x - 0.02, base - tall * 0.99, x + 0.02, base - tall * 0.86, warm)
        pen.polygon(
            [(x - 0.03, base - tall * 0.98), (x, base - tall * 1.1), (x + 0.03, base - tall * 0.98)], stripe
        )
        pen.box(x - 0.006, base - tall * 0.3, x + 0.006, base - tall * 0.25, warm)
    canvas.glow(*lamp, 0.16, warm, 0.95)


def _cat(easel: Easel, at: Point, _free: bool) -> None:
    x, base = at[0], at[1] + 0.03
    fur = blend(easel.palette.near, (0, 0, 0), 0.35)
    rim = blend(easel.palette.low, easel.palette.light, 0.4)
    with easel.canvas.fine(around((x, base), 0.3)) as pen:
        for colour, grow, shift in ((rim, 0.003, -0.001), (fur, 0.0, 0.001)):
            _cat_shape(pen, x + shift, base, grow, colour)


def _cat_shape(pen: Pen, x: float, base: float, grow: float, colour: Colour) -> None:
    """Draw a cat that sits and looks away; `grow` makes it that much thicker."""
    tail = [
        (x + 0.05 + 0.075 * math.sin(t / 9 * 2.6), base - 0.012 - 0.012 * t + 0.004 * math.sin(t))
        for t in range(10)
    ]
    pen.taper(tail, 0.022 + 2 * grow, 0.012 + 2 * grow, colour)
    pen.disc(*tail[-1], 0.0065 + grow, colour)
    pen.ellipse(x, base - 0.055, 0.066 + grow, 0.064 + grow, colour)
    pen.ellipse(x, base - 0.12, 0.046 + grow, 0.07 + grow, colour)
    pen.ellipse(x, base - 0.2, 0.042 + grow, 0.037 + grow, colour)
    for side in (-1, 1):
        ear = [
            (x + side * 0.041, base - 0.208),
            (x + side * 0.037, base - 0.256),
            (x + side * 0.009, base - 0.23),
        ]
        middle = (x + side * 0.029, base - 0.231)
        spread = 1 + grow * 30
        pen.polygon(
            [
                (middle[0] + (px - middle[0]) * spread, middle[1] + (py - middle[1]) * spread)
                for px, py in ear
            ],
            colour,
        )


def _boat(easel: Easel, at: Point, free: bool) -> None:
    x, base = at if free else (at[0], easel.dice.between(0.7, 0.76, "boat.y"))
    hull, sail = (
        blend(easel.palette.near, easel.palette.accent, 0.2),
        blend(easel.palette.light, easel.palette.low, 0.3),
    )
    with easel.canvas.fine(around((x, base), 0.3)) as pen:
        pen.ellipse(x, base + 0.012, 0.085, 0.008, (*easel.palette.near, 110))
        pen.polygon(
            [
                (x - 0.075, base - 0.02),
                (x + 0.08, base - 0.024),
                (x + 0.055, base + 0.01),
                (x - 0.055, base + 0.01),
            ],
            hull,
        )
        pen.stroke([(x, base - 0.02), (x, base - 0.21)], 0.004, hull)
        pen.polygon([(x + 0.006, base - 0.2), (x + 0.075, base - 0.038), (x + 0.006, base - 0.034)], sail)
        pen.polygon(
            [(x - 0.006, base - 0.18), (x - 0.055, base - 0.038), (x - 0.006, base - 0.034)],
            blend(sail, easel.palette.accent, 0.55),
        )


def _balloon(easel: Easel, at: Point, free: bool) -> None:
    x, y = at if free else (at[0], easel.dice.between(0.2, 0.34, "balloon.y"))
    one, other = easel.palette.accent, blend(easel.palette.light, easel.palette.accent, 0.15)
    with easel.canvas.fine(around((x, y), 0.2)) as pen:
        for stripe in range(7, 0, -1):
            half = 0.085 * math.sin(stripe / 7 * math.pi / 2)
            pen.ellipse(x, y, half, 0.095, one if stripe % 2 else other)
        pen.polygon(
            [(x - 0.07, y + 0.053), (x + 0.07, y + 0.053), (x + 0.016, y + 0.128), (x - 0.016, y + 0.128)],
            one,
        )
        pen.ellipse(x + 0.03, y, 0.055, 0.094, (*easel.palette.near, 46))
        for side in (-1, 1):
            pen.stroke(
                [(x + side * 0.016, y + 0.128), (x + side * 0.012, y + 0.152)], 0.002, easel.palette.near
            )
        pen.box(x - 0.015, y + 0.15, x + 0.015, y + 0.172, blend(easel.palette.near, (140, 90, 50), 0.5))


def _house(easel: Easel, at: Point, _free: bool) -> None:
    x, base = at[0], at[1] + 0.01
    wall, roof = blend(easel.palette.near, easel.palette.far, 0.35), blend(easel.palette.near, (0, 0, 0), 0.2)
    warm = (255, 208, 120)
    with easel.canvas.fine(around((x, base), 0.3)) as pen:
        pen.box(x + 0.035, base - 0.16, x + 0.055, base - 0.1, roof)
        pen.box(x - 0.075, base - 0.08, x + 0.075, base + 0.02, wall)
        pen.polygon(
            [
                (x - 0.095, base - 0.075),
                (x - 0.05, base - 0.145),
                (x + 0.05, base - 0.145),
                (x + 0.095, base - 0.075),
            ],
            roof,
        )
        for window in (-0.045, 0.02):
            pen.box(x + window, base - 0.055, x + window + 0.028, base - 0.02, warm)
    easel.canvas.glow(x - 0.01, base - 0.04, 0.14, warm, 0.5)


def _wanderer(easel: Easel, at: Point, _free: bool) -> None:
    x, base = at[0], at[1] + 0.015
    cloak = blend(easel.palette.near, (0, 0, 0), 0.4)
    with easel.canvas.fine(around((x, base), 0.3)) as pen:
        pen.stroke([(x + 0.045, base), (x + 0.03, base - 0.15)], 0.004, cloak)
        pen.polygon(
            [
                (x - 0.035, base),
                (x - 0.02, base - 0.105),
                (x, base - 0.13),
                (x + 0.02, base - 0.105),
                (x + 0.03, base),
            ],
            cloak,
        )
        pen.polygon(
            [(x - 0.026, base - 0.085), (x - 0.055, base - 0.02), (x - 0.02, base - 0.04)],
            blend(cloak, easel.palette.accent, 0.8),
        )
        pen.disc(x, base - 0.143, 0.0165, cloak)


def _birds(easel: Easel, at: Point, free: bool) -> None:
    stream = easel.dice.stream("birds")
    middle = at if free else (at[0], 0.24)
    with easel.canvas.fine(around(middle, 0.5)) as pen:
        for _ in range(13):
            x, y = middle[0] + stream.gauss(0, 0.13), middle[1] + stream.gauss(0, 0.055)
            span, beat = 0.012 + 0.014 * stream.random(), stream.uniform(-0.4, 0.9)
            for side in (-1, 1):
                wing = [
                    (x, y),
                    (x + side * span * 0.5, y - span * 0.45 * beat),
                    (x + side * span, y - span * 0.1 * beat),
                ]
                pen.taper(wing, 0.005, 0.001, easel.palette.near)


Figure = Callable[[Easel, Point, bool], None]
"""Draws at a point; true where the point was chosen by hand and must be kept."""

FIGURES: Mapping[frozenset[str], Figure] = {
    frozenset({"bird", "crane", "seagull", "gull", "raven", "crow"}): _birds,
    frozenset({"balloon"}): _balloon,
    frozenset({"boat", "ship", "sailboat", "yacht", "sail"}): _boat,
    frozenset({"house", "cabin", "cottage", "hut", "village", "home"}): _house,
    frozenset({"lighthouse"}): _lighthouse,
    frozenset(
        {"man", "woman", "wanderer", "girl", "boy", "samurai", "wizard", "person", "knight"}
    ): _wanderer,
    frozenset({"cat", "kitten", "kitty"}): _cat,
}
