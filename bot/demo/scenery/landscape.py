"""Mountains behind each other, with a lake or a meadow before them."""

import functools
import math

from PIL import ImageChops

from bot.demo.scene import Point
from bot.demo.scenery.canvas import mask_of
from bot.demo.scenery.colour import Colour, blend
from bot.demo.scenery.easel import Easel
from bot.demo.scenery.figures import Ground, paint_figures, pine
from bot.demo.scenery.sky import paint_sky, sun_of
from bot.demo.scenery.water import paint_glitter, paint_water

RANGES = 4
BANKS = 4  # the first is the near one, the others show in wide views
HILLS = 3  # between the ranges and the near bank, where there is no water
DRY = frozenset({"forest", "meadow", "desert", "field", "hill", "garden", "road", "canyon", "dune", "valley"})
WET = frozenset(
    {"lake", "sea", "ocean", "river", "boat", "ship", "sailboat", "island", "coast", "lighthouse", "beach"}
)
SMOOTH = frozenset({"desert", "dune", "hill", "field", "meadow"})
COLD = frozenset({"snow", "snowy", "winter", "mountain", "alps", "ice", "aurora"})
WOODED = frozenset({"forest", "pine", "wood", "taiga"})
BARE = frozenset({"desert", "dune", "canyon"})
FAR_DOWN = 40.0  # world units; below any window


def paint_landscape(easel: Easel) -> None:
    horizon = easel.dice.between(0.56, 0.68, "horizon")
    paint_sky(easel, horizon)
    for layer in range(RANGES):
        _paint_range(easel, layer, horizon)
    if _wet(easel):
        paint_water(easel, horizon)
        paint_glitter(easel, sun_of(easel, horizon), horizon)
    else:
        for layer in range(HILLS):
            _paint_hill(easel, layer, horizon)
    _paint_bank(easel)


def _wet(easel: Easel) -> bool:
    if easel.words & WET:
        return True
    return not easel.words & DRY and easel.dice.choose((True, True, False), "wet")


def _paint_range(easel: Easel, layer: int, horizon: float) -> None:
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    nearness = layer / (RANGES - 1)
    colour = blend(
        blend(palette.low, palette.far, 0.55 + 0.45 * nearness), palette.near, 0.72 * nearness**1.4
    )
    haze = blend(colour, palette.low, 0.55 - 0.35 * nearness)
    smooth = bool(easel.words & SMOOTH)
    rise = dice.between(0.2, 0.42, "rise", layer) * (1 - 0.62 * nearness) * (0.45 if smooth else 1)
    xs = canvas.xs(2)
    rough = dice.ridge(
        f"range{layer}", xs, cell=0.5 - 0.2 * nearness, octaves=2 if smooth else 7, y=horizon - 0.1
    )
    foot = horizon + 0.005 + 0.01 * layer
    crest = [(x, foot - rise * max(0.02, value) ** 1.25) for x, value in zip(xs, rough, strict=True)]
    body = [*crest, (xs[-1], FAR_DOWN), (xs[0], FAR_DOWN)]
    mask = canvas.silhouette(body)
    canvas.paint_through(mask, canvas.gradient([(foot - rise, colour), (foot, haze), (foot + 0.4, colour)]))
    if smooth:
        return
    if nearness < 0.6 and (easel.words & COLD or dice.choose((True, False), "snowy")):
        _paint_snow(easel, layer, crest, foot - rise * dice.between(0.4, 0.75, "snow"), colour)
    facets = dice.noise(f"facets{layer}", canvas.view, canvas.size, cell=(0.07, 0.1), octaves=3)
    shade = ImageChops.multiply(mask, mask_of(facets, 0.5, 1.0))
    canvas.paint_through(shade, blend(colour, palette.top, 0.5), opacity=0.3)


def _paint_hill(easel: Easel, layer: int, horizon: float) -> None:
    """Roll a hill into sight, with mist at its foot and a wood on its back."""
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    xs = canvas.xs(2)
    level = horizon + 0.03 + (0.92 - horizon) * (layer + 0.4) / HILLS
    line = dice.ridge(f"hill{layer}", xs, cell=0.55, octaves=3, y=level)
    crest = [(x, level - 0.16 * (value - 0.35)) for x, value in zip(xs, line, strict=True)]
    tone = blend(blend(palette.far, palette.near, 0.3 + 0.22 * layer), palette.accent, 0.14)
    mist = blend(tone, palette.low, 0.5 - 0.1 * layer)
    body = canvas.silhouette([*crest, (xs[-1], FAR_DOWN), (xs[0], FAR_DOWN)])
    canvas.paint_through(
        body, canvas.gradient([(level - 0.08, tone), (level + 0.14, mist), (level + 0.5, tone)])
    )
    meadow = dice.noise(f"meadow{layer}", canvas.view, canvas.size, cell=(0.3, 0.035), octaves=4)
    canvas.paint_through(
        ImageChops.multiply(body, mask_of(meadow, 0.5, 1.0)), blend(tone, palette.light, 0.3), opacity=0.4
    )
    if easel.words & BARE:
        return
    wood = blend(tone, palette.near, 0.6)
    with canvas.fine(easel.band(level - 0.3, level + 0.12)) as pen:
        for (x, y), value in list(zip(crest, line, strict=True))[:: 3 + 2 * layer]:
            stream = dice.stream("wood", layer, round(x * 500))
            if value + 0.35 * stream.random() > 0.72:
                tall = (0.022 + 0.03 * stream.random()) * (1 + 0.7 * layer)
                pine(pen, x, y + 0.006, tall, blend(wood, tone, 0.3 * stream.random()), stream)


def _paint_snow(easel: Easel, layer: int, crest: list[Point], line: float, rock: Colour) -> None:
    """Cover what rises above the snow line, raggedly."""
    ragged = easel.dice.ridge(f"snow{layer}", [x for x, _ in crest], cell=0.05, octaves=4, y=line)
    lower = [
        (x + (value - 0.5) * 0.02, max(y, y + (line - y) * (0.25 + 0.9 * value)))
        for (x, y), value in zip(crest, ragged, strict=True)
    ]
    snow = blend(rock, easel.palette.light, 0.62 if not easel.palette.dark else 0.32)
    with easel.canvas.stencil(snow) as pen:
        pen.polygon(crest + lower[::-1], 255)


def _paint_bank(easel: Easel) -> None:
    """Frame the picture with the near bank and what the prompt names; a wide view shows more banks."""
    level, lean = easel.dice.between(0.9, 0.96, "bank"), easel.dice.between(-0.5, 0.5, "lean")

    def ground(x: float) -> float:
        side = abs((x / easel.width - 0.5 + lean * 0.3) * 2)
        return level - 0.1 * max(0.0, min(side, 2 - side)) ** 3

    _paint_ground(easel, 0, ground)
    paint_figures(easel, ground)
    for step in range(1, BANKS):
        below = level + 0.38 * step
        if below - 0.5 < easel.canvas.view.bottom:
            _paint_ground(easel, step, functools.partial(_rolling, below, lean * 9 * step))


def _rolling(level: float, phase: float, x: float) -> float:
    return level + 0.09 * math.sin(x * 2.1 + phase)


def _paint_ground(easel: Easel, step: int, ground: Ground) -> None:
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    xs = canvas.xs(2)
    middle = ground(easel.width / 2)
    bumps = dice.ridge(f"bank{step}", xs, cell=0.3, octaves=5, y=middle)
    top = [(x, ground(x) - 0.05 * (bump - 0.5)) for x, bump in zip(xs, bumps, strict=True)]
    soil = blend(palette.near, palette.far, 0.12 + 0.08 * (step % 2))
    mask = canvas.silhouette([*top, (xs[-1], FAR_DOWN), (xs[0], FAR_DOWN)])
    canvas.paint_through(mask, canvas.gradient([(middle - 0.1, soil), (middle + 0.3, palette.near)]))
    grain = dice.noise(f"soil{step}", canvas.view, canvas.size, cell=(0.14, 0.035), octaves=4)
    canvas.paint_through(
        ImageChops.multiply(mask, mask_of(grain, 0.55, 0.95)), blend(soil, palette.middle, 0.3), opacity=0.35
    )
    _paint_growth(easel, step, ground, soil)


def _paint_growth(easel: Easel, step: int, ground: Ground, soil: Colour) -> None:
    palette, dice = easel.palette, easel.dice
    trees = (
        0.0 if easel.words & BARE else dice.between(0.25, 0.75, "trees") + 0.5 * bool(easel.words & WOODED)
    )
    middle, wide = ground(easel.width / 2), 0.05 * (1 + 0.5 * step)
    with easel.canvas.fine(easel.band(middle - 0.45, middle + 0.15)) as pen:
        for slot in easel.slots(wide, margin=0.3):
            at = (slot * wide, middle)
            x = (slot + dice.roll("tree.x", step, slot, at=at)) * wide
            side = min(1.0, abs(x / easel.width - 0.5) * 2) if step == 0 else 0.8
            if dice.roll("tree", step, slot, at=at) < trees * side**1.2:
                tall = (
                    dice.between(0.07, 0.26, "tree.tall", step, slot, at=at)
                    * (0.5 + 0.5 * side)
                    * (1 + 0.25 * step)
                )
                shade = blend(palette.near, soil, dice.roll("tree.shade", step, slot, at=at))
                pine(pen, x, ground(x) + 0.03, tall, shade, dice.stream("pine", step, slot))
        for slot in easel.slots(0.008, margin=0.02):
            stream = dice.stream("grass", step, slot)
            x, tall = (slot + stream.random()) * 0.008, 0.012 + 0.03 * stream.random()
            y, bend = ground(x) + 0.02, (stream.random() - 0.5) * 0.02
            pen.taper(
                [(x, y + 0.02), (x + bend * 0.3, y - tall * 0.5), (x + bend, y - tall)], 0.003, 0.0005, soil
            )
