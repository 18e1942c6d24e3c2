"""A skyline by night with lit windows, over a river that mirrors it."""

from bot.demo.scenery.canvas import Pen, mask_of
from bot.demo.scenery.colour import Colour, blend
from bot.demo.scenery.easel import Easel
from bot.demo.scenery.figures import paint_figures
from bot.demo.scenery.sky import paint_sky
from bot.demo.scenery.water import paint_water

ROWS = 3  # of buildings, the last one the nearest
STREET = 0.74  # world y where the near row stands
WINDOW = (0.0088, 0.0125)  # world units from window to window, across and down
FAR_DOWN = 40.0


def paint_city(easel: Easel) -> None:
    canvas, palette, dice = easel.canvas, easel.palette, easel.dice
    paint_sky(easel, STREET)
    lights = _lights(easel)
    for row in range(ROWS):
        for place, colour in enumerate(lights):
            x = (place + dice.roll("smog", row, place)) / len(lights) * easel.width
            canvas.glow(x, STREET - 0.06, 0.5, colour, 0.34 - 0.08 * row)
        _paint_row(easel, row)
    mist = dice.noise("mist", canvas.view, canvas.size, cell=(0.5, 0.06), octaves=4)
    veil = canvas.gradient([(STREET - 0.22, (0, 0, 0)), (STREET, (150, 150, 150)), (STREET + 0.1, (0, 0, 0))])
    mask = mask_of(mist, 0.3, 1.1)
    mask.paste(0, (0, 0), veil.convert("L").point(lambda level: 255 - level))
    canvas.paint_through(mask, blend(palette.low, palette.accent, 0.3))
    paint_water(easel, STREET + 0.01, calm=1.4)
    _paint_ledge(easel)


def _lights(easel: Easel) -> tuple[Colour, ...]:
    palette = easel.palette
    if easel.words & {"neon", "cyberpunk", "tokyo", "synthwave"}:
        return (255, 60, 160), (40, 220, 255), (150, 80, 255)
    return palette.accent, blend(palette.accent, (255, 120, 60), 0.5), blend(palette.low, palette.accent, 0.4)


def _paint_row(easel: Easel, row: int) -> None:
    """Paint one row of houses from left to right, slot by slot."""
    palette, dice = easel.palette, easel.dice
    nearness = row / (ROWS - 1)
    wide = 0.055 + 0.03 * nearness
    wall = blend(
        blend(palette.middle, palette.far, 0.5), blend(palette.near, palette.top, 0.25), 0.25 + 0.7 * nearness
    )
    with easel.canvas.fine(easel.band(STREET - 0.75, STREET + 0.02)) as pen:
        for slot in easel.slots(wide, margin=wide):
            at = (slot * wide, STREET - 0.2)
            if dice.roll("gap", row, slot, at=at) < 0.12:
                continue
            tall = 0.1 + (0.5 - 0.1 * nearness) * dice.roll("tall", row, slot, at=at) ** 2.1
            half = wide * dice.between(0.36, 0.56, "wide", row, slot, at=at)
            x = (slot + dice.roll("x", row, slot, at=at)) * wide
            shade = blend(wall, palette.near, 0.3 * dice.roll("shade", row, slot, at=at))
            _paint_house(easel, pen, (x, half, STREET - tall), shade, nearness, slot)


def _paint_house(
    easel: Easel, pen: Pen, shape: tuple[float, float, float], wall: Colour, nearness: float, slot: int
) -> None:
    x, half, top = shape
    palette, stream = easel.palette, easel.dice.stream("house", slot, round(nearness * 2))
    pen.box(x - half, top, x + half, FAR_DOWN if nearness == 1 else STREET + 0.02, wall)
    pen.box(x + half * 0.55, top, x + half, STREET + 0.02, (*palette.near, 60))
    pen.box(x - half, top, x - half + 0.0018, STREET + 0.02, (*palette.low, 70))
    match stream.randrange(5):
        case 0:
            pen.taper([(x, top), (x, top - 0.09)], 0.005, 0.001, wall)
            pen.disc(x, top - 0.09, 0.0026, (255, 80, 70))
        case 1:
            pen.polygon([(x - half, top), (x, top - half * 0.9), (x + half, top)], wall)
        case 2:
            pen.box(x - half * 0.6, top - 0.028, x + half * 0.6, top, wall)
            pen.box(x - half * 0.3, top - 0.05, x + half * 0.3, top - 0.028, wall)
        case 3:
            pen.polygon([(x - half, top), (x + half, top - half * 0.7), (x + half, top)], wall)
        case _:
            pass
    _paint_windows(easel, pen, shape, nearness, slot)


def _paint_windows(
    easel: Easel, pen: Pen, shape: tuple[float, float, float], nearness: float, slot: int
) -> None:
    x, half, top = shape
    stream = easel.dice.stream("windows", slot, round(nearness * 2))
    lit = stream.uniform(0.1, 0.55) * (0.6 + 0.4 * nearness)
    size = 0.75 + 0.5 * nearness
    across, down = WINDOW[0] * size, WINDOW[1] * size
    lamps = (*_lights(easel), easel.palette.light, (255, 226, 160), (255, 226, 160))
    columns, floors = int((2 * half - 0.006) / across), int((STREET - top - 0.012) / down)
    for floor in range(floors):
        y = top + 0.008 + floor * down
        for column in range(columns):
            if stream.random() < lit:
                left = x - half + 0.004 + column * across
                lamp = (
                    *lamps[stream.randrange(6)],
                    round((90 + 150 * stream.random()) * (0.45 + 0.55 * nearness)),
                )
                pen.box(left, y, left + across * 0.5, y + down * 0.5, lamp)


def _paint_ledge(easel: Easel) -> None:
    """Put the near quay, its railing and its lamps in front."""
    palette, level = easel.palette, easel.dice.between(0.93, 0.96, "ledge")
    dark = blend(palette.near, (0, 0, 0), 0.4)
    view = easel.canvas.view
    lamps = [
        (slot + 0.5 + 0.2 * easel.dice.roll("lamp", slot)) * 0.46 for slot in easel.slots(0.46, margin=0.3)
    ]
    with easel.canvas.fine(easel.band(level - 0.21, view.bottom)) as pen:
        pen.box(view.left, level, view.right, FAR_DOWN, dark)
        pen.box(view.left, level - 0.032, view.right, level - 0.028, dark)
        for slot in easel.slots(0.03):
            pen.box(slot * 0.03, level - 0.03, slot * 0.03 + 0.0025, level, dark)
        for x in lamps:
            pen.taper([(x, level), (x, level - 0.19)], 0.007, 0.004, dark)
            pen.disc(x, level - 0.196, 0.0085, blend(palette.accent, (255, 244, 214), 0.6))
    for x in lamps:
        easel.canvas.glow(x, level - 0.196, 0.15, _lights(easel)[0], 0.6)
    paint_figures(easel, lambda _: level - 0.02)
