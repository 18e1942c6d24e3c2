"""Liquid marble: folded bands of colour with veins of gold and a soft relief."""

from PIL import Image, ImageChops, ImageMath

from bot.demo.scenery.canvas import mask_of
from bot.demo.scenery.colour import Colour, blend
from bot.demo.scenery.easel import Easel

GOLD: Colour = (236, 196, 112)


def paint_flow(easel: Easel) -> None:
    canvas, dice = easel.canvas, easel.dice
    cell = dice.between(0.5, 0.8, "grain")
    field = dice.noise(
        "flow", canvas.view, canvas.size, cell=(cell, cell * dice.between(0.5, 1.1, "stretch")), octaves=3
    )
    fold = dice.noise("fold", canvas.view, canvas.size, cell=(cell * 0.8, cell * 0.7), octaves=4)
    bands, twist = dice.between(2.2, 4.2, "bands"), dice.between(0.6, 1.6, "twist")
    height = ImageMath.lambda_eval(lambda v: (v["a"] * bands + v["b"] * twist) * 256, a=field, b=fold)
    level = ImageMath.lambda_eval(lambda v: v["convert"](v["height"] % 256, "L"), height=height)
    canvas.fill(_coloured(level, easel))
    _shine(easel, height)


def _coloured(level: Image.Image, easel: Easel) -> Image.Image:
    """Give every level its colour: a circle of the palette, with a thin vein of gold."""
    palette = easel.palette
    circle = (
        palette.near,
        palette.top,
        palette.far,
        palette.middle,
        palette.low,
        palette.accent,
        palette.light,
        palette.low,
        palette.middle,
    )
    table: list[Colour] = []
    for step in range(256):
        place, share = divmod(step / 256 * len(circle), 1)
        share = min(1.0, max(0.0, (share - 0.35) / 0.3))
        colour = blend(circle[int(place)], circle[(int(place) + 1) % len(circle)], share)
        vein = max(0.0, 1 - abs(step - 36) / 5) + max(0.0, 1 - abs(step - 171) / 4)
        table.append(blend(colour, GOLD, min(1.0, vein * 1.4)))
    return Image.merge("RGB", [level.point([colour[channel] for colour in table]) for channel in range(3)])


def _shine(easel: Easel, height: Image.Image) -> None:
    """Light the folds from the upper left, as if they were thick paint."""
    canvas = easel.canvas
    shift = max(1, round(0.006 * canvas.scale))
    moved = ImageChops.offset(height.convert("I"), shift, shift).convert("F")
    slope = ImageMath.lambda_eval(lambda v: v["a"] - v["b"], a=height, b=moved)
    lit, shaded = mask_of(slope, 2.0, 40.0), mask_of(slope, -2.0, -40.0)
    for mask in (lit, shaded):
        mask.paste(0, (0, 0, canvas.size[0], shift))
        mask.paste(0, (0, 0, shift, canvas.size[1]))
    canvas.paint_through(lit, (255, 255, 255), opacity=0.3)
    canvas.paint_through(shaded, (10, 5, 20), opacity=0.38)
