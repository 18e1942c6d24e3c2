"""Deep space: nebulae, stars, and a planet or two."""

import math

from PIL import Image, ImageChops

from bot.demo.scene import Point
from bot.demo.scenery.canvas import Canvas, blurred, mask_of
from bot.demo.scenery.colour import blend
from bot.demo.scenery.easel import Easel, around
from bot.demo.scenery.sky import paint_stars

NO_HORIZON = 60.0  # world units; below any window


def paint_cosmos(easel: Easel) -> None:
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    canvas.fill(blend(palette.top, (3, 4, 14), 0.8))
    lights = (
        blend(palette.middle, (70, 60, 200), 0.35),
        palette.accent,
        blend(palette.low, (60, 190, 220), 0.3),
    )
    for place, colour in enumerate(lights):
        cloud = dice.noise(f"nebula{place}", canvas.view, canvas.size, cell=(0.75, 0.6), octaves=6)
        light = Image.new("RGB", canvas.size)
        light.paste(colour, (0, 0, *canvas.size), mask_of(cloud, 0.48, 1.15))
        canvas.image = ImageChops.screen(canvas.image, light)
    dust = dice.noise("dust", canvas.view, canvas.size, cell=(0.4, 0.3), octaves=6)
    canvas.paint_through(mask_of(dust, 0.55, 1.0), (4, 3, 12), opacity=0.75)
    paint_stars(easel, NO_HORIZON)
    _paint_beacons(easel)
    far = (dice.between(0.1, 0.9, "far.x") * easel.width, dice.between(0.1, 0.45, "far.y"))
    _paint_planet(easel, "far", far, dice.between(0.03, 0.07, "far.size"))
    near = easel.focus or (
        dice.between(0.25, 0.75, "near.x") * easel.width,
        dice.between(0.45, 0.75, "near.y"),
    )
    _paint_planet(easel, "near", near, dice.between(0.14, 0.26, "near.size"))


def _paint_beacons(easel: Easel) -> None:
    for column, row in easel.cells(0.5, top=-40, bottom=40):
        stream = easel.dice.stream("beacon", column, row)
        x, y, size = (
            (column + stream.random()) * 0.5,
            (row + stream.random()) * 0.5,
            0.02 + 0.04 * stream.random(),
        )
        easel.canvas.glow(x, y, size, easel.palette.light, 0.95)
        ink = (*easel.palette.light, 170)
        with easel.canvas.fine(around((x, y), size)) as pen:
            pen.polygon([(x - size, y), (x, y - size * 0.03), (x + size, y), (x, y + size * 0.03)], ink)
            pen.polygon([(x, y - size), (x + size * 0.03, y), (x, y + size), (x - size * 0.03, y)], ink)


def _paint_planet(easel: Easel, name: str, at: Point, radius: float) -> None:
    """Paint a ball with bands, lit from the upper left, and often a ring around it."""
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    ringed = dice.choose((True, False, True), name, "ring")
    tone = blend(
        palette.low if name == "near" else palette.accent, palette.middle, dice.between(0, 0.6, name, "tone")
    )
    canvas.glow(*at, radius * 1.7, blend(tone, palette.light, 0.3), 0.4)
    if ringed:
        _paint_ring(easel, at, radius, front=False)
    skin = Canvas(canvas.view, canvas.size)
    skin.fill(tone)
    bands = dice.noise(f"{name}.bands", canvas.view, canvas.size, cell=(radius * 3, radius * 0.3), octaves=4)
    skin.paint_through(mask_of(bands, 0.4, 0.8), blend(tone, palette.accent, 0.55), opacity=0.8)
    skin.paint_through(mask_of(bands, 0.4, 0.1), blend(tone, palette.near, 0.5), opacity=0.6)
    day = canvas.silhouette(_circle((at[0] - radius * 0.42, at[1] - radius * 0.36), radius * 1.04))
    night = ImageChops.invert(blurred(day, radius * 0.22 * canvas.scale))
    skin.paint_through(night, (2, 2, 10), opacity=0.88)
    canvas.paint_through(canvas.silhouette(_circle(at, radius)), skin.image)
    if ringed:
        _paint_ring(easel, at, radius, front=True)


def _paint_ring(easel: Easel, at: Point, radius: float, *, front: bool) -> None:
    """Paint the half of the ring behind the planet, or the half before it."""
    palette = easel.palette
    far = 1 if front else -1
    for band, (reach, wide, opacity) in enumerate(
        ((1.5, 0.12, 0.55), (1.75, 0.16, 0.75), (2.02, 0.06, 0.45))
    ):
        colour = blend(palette.light, palette.accent, 0.25 + 0.2 * band)
        with easel.canvas.stencil(colour, opacity=opacity) as pen:
            arc = [_turned(at, radius * reach, t / 40, far) for t in range(41)]
            pen.polygon(
                arc + [_turned(at, radius * (reach - wide), t / 40, far) for t in range(40, -1, -1)], 255
            )


def _circle(at: Point, radius: float) -> list[Point]:
    return [
        (at[0] + radius * math.cos(t / 90 * math.tau), at[1] + radius * math.sin(t / 90 * math.tau))
        for t in range(90)
    ]


def _turned(at: Point, radius: float, share: float, far: int) -> Point:
    angle = math.pi * share
    x, y = radius * math.cos(angle), far * radius * 0.22 * math.sin(angle)
    return at[0] + x * 0.95 - y * 0.3, at[1] + y * 0.95 - x * 0.28
