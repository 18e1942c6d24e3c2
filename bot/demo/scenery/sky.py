"""The sky of every scene that has one: light, stars, sun or moon, clouds, northern lights."""

from PIL import Image, ImageChops

from bot.demo.scene import Point
from bot.demo.scenery.canvas import blurred, mask_of
from bot.demo.scenery.colour import blend
from bot.demo.scenery.easel import Easel, around

STAR_CELL = 0.12  # world units; each cell has a few stars


def paint_sky(easel: Easel, horizon: float) -> None:
    palette, view = easel.palette, easel.canvas.view
    easel.canvas.fill(
        easel.canvas.gradient(
            [
                (min(-0.9, view.top), blend(palette.top, (0, 0, 0), 0.35)),
                (-0.05, palette.top),
                (horizon * 0.6, palette.middle),
                (horizon, palette.low),
            ]
        )
    )
    if palette.dark:
        paint_stars(easel, horizon)
    if easel.words & {"aurora", "northern", "borealis"}:
        _paint_aurora(easel, horizon)
    _paint_sun(easel, horizon)
    if easel.dice.roll("clouds") > 0.25:
        _paint_clouds(easel, horizon)


def sun_of(easel: Easel, horizon: float) -> Point:
    """Tell where the sun or the moon stands."""
    dice = easel.dice
    height = dice.between(0.12, 0.4, "sun.y") if easel.palette.dark else dice.between(0.2, 0.9, "sun.y")
    return dice.between(0.18, 0.82, "sun.x") * easel.width, horizon * height


def paint_stars(easel: Easel, horizon: float) -> None:
    unit = 1 / easel.canvas.scale
    with easel.canvas.fine(easel.band(easel.canvas.view.top, horizon)) as pen:
        for column, row in easel.cells(STAR_CELL, top=-9, bottom=horizon):
            stream = easel.dice.stream("stars", column, row)
            for _ in range(3):
                x, y = (column + stream.random()) * STAR_CELL, (row + stream.random()) * STAR_CELL
                size, fade = 0.0007 + 0.0016 * stream.random() ** 6, max(0.0, 1 - max(0.0, y) / horizon)
                ink = (*easel.palette.light, round(230 * fade * (0.3 + 0.7 * stream.random())))
                pen.disc(x, y, max(size, unit * 0.35), ink)


def _paint_sun(easel: Easel, horizon: float) -> None:
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    x, y = sun_of(easel, horizon)
    radius = dice.between(0.035, 0.075, "sun.size")
    if easel.words & {"moon", "giant", "huge", "sun"}:
        radius *= 1.9
    canvas.glow(x, y, radius * 9, palette.light, 0.55)
    canvas.glow(x, y, radius * 3.2, palette.light, 0.7)
    crescent = palette.dark and dice.roll("crescent") > 0.6 and "full" not in easel.words
    with canvas.stencil(palette.light, blur=0.0015) as pen:
        pen.disc(x, y, radius, 255)
        if crescent:
            pen.disc(x + radius * 0.45, y - radius * 0.2, radius * 0.88, 0)
    if palette.dark and not crescent:
        with canvas.fine(around((x, y), radius)) as pen:
            stream = dice.stream("craters")
            for _ in range(5):
                dx, dy = (stream.random() - 0.7) * radius, (stream.random() - 0.4) * radius
                pen.disc(x + dx, y + dy, radius * 0.05 * (1 + 3 * stream.random()), (*palette.far, 34))


def _paint_clouds(easel: Easel, horizon: float) -> None:
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    cover = dice.between(0.62, 0.42, "cover")
    tall = dice.between(0.09, 0.2, "cloud.tall")
    field = dice.noise("clouds", canvas.view, canvas.size, cell=(0.6, tall), octaves=6)
    veil = canvas.gradient(
        [(-0.4, (235, 235, 235)), (horizon * 0.5, (190, 190, 190)), (horizon, (40, 40, 40))]
    ).convert("L")
    body, edge = mask_of(field, cover, cover + 0.5), mask_of(field, cover + 0.28, cover + 0.75)
    glowing = canvas.gradient([(0.0, blend(palette.middle, palette.light, 0.35)), (horizon, palette.light)])
    shade = canvas.gradient([(0.0, blend(palette.top, palette.far, 0.5)), (horizon, palette.middle)])
    canvas.paint_through(ImageChops.multiply(body, veil), glowing, opacity=0.85)
    canvas.paint_through(ImageChops.multiply(edge, veil), shade, opacity=0.5)


def _paint_aurora(easel: Easel, horizon: float) -> None:
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    for curtain, colour in enumerate((palette.accent, blend(palette.accent, (150, 90, 255), 0.7))):
        fold = dice.ridge(f"fold{curtain}", canvas.xs(), cell=0.7, octaves=3, y=0.2)
        base = horizon * dice.between(0.45, 0.75, "curtain", curtain)
        xs = canvas.xs()
        lower = [(x, base + 0.25 * (bend - 0.5)) for x, bend in zip(xs, fold, strict=True)]
        upper = [(x, y - 0.38) for x, y in reversed(lower)]
        rays = mask_of(
            dice.noise(f"rays{curtain}", canvas.view, canvas.size, cell=(0.035, 0.9), octaves=3), 0.1, 1.0
        )
        light = Image.new("RGB", canvas.size)
        shine = canvas.gradient([(base - 0.5, (0, 0, 0)), (base - 0.02, colour), (base + 0.15, colour)])
        mask = blurred(canvas.silhouette(lower + upper), 0.02 * canvas.scale)
        light.paste(shine, (0, 0), ImageChops.multiply(mask, rays))
        canvas.image = ImageChops.screen(canvas.image, light)
