"""Below the surface: shafts of light, a school of fish, jellyfish, kelp and coral on the sea bed."""

import math

from PIL import Image, ImageChops

from bot.demo.scenery.canvas import Pen, blurred, mask_of
from bot.demo.scenery.colour import Colour, blend
from bot.demo.scenery.easel import Easel

BED = 0.9  # world y of the sea bed
HOME = (0.5, 0.5)  # the world point that fish and jellyfish count as theirs
FAR_DOWN = 40.0


def paint_underwater(easel: Easel) -> None:
    canvas, palette = easel.canvas, easel.palette
    sea = _sea(easel)
    canvas.fill(
        canvas.gradient(
            [(-0.6, blend(sea[0], (255, 255, 255), 0.6)), (0.0, sea[0]), (0.45, sea[1]), (1.0, sea[2])]
        )
    )
    _paint_shafts(easel)
    for depth in range(3):
        _paint_bed(easel, depth, sea)
    _paint_fish(easel, sea)
    _paint_jellies(easel)
    with canvas.fine() as pen:
        for column, row in easel.cells(0.2, top=-1, bottom=BED):
            stream = easel.dice.stream("bubbles", column, row)
            for _ in range(stream.randrange(5)):
                x, y = (column + stream.random()) * 0.2, (row + stream.random()) * 0.2
                size = 0.002 + 0.006 * stream.random() ** 3
                pen.disc(x, y, size, (*palette.light, 46))
                pen.disc(x - size * 0.3, y - size * 0.3, size * 0.35, (255, 255, 255, 150))


def _sea(easel: Easel) -> tuple[Colour, Colour, Colour]:
    palette = easel.palette
    shallow = blend((92, 200, 214), palette.low, 0.35)
    middle = blend((20, 98, 150), palette.middle, 0.35)
    deep = blend((6, 26, 62), palette.top, 0.35)
    return (
        (blend(shallow, middle, 0.6), blend(middle, deep, 0.5), deep)
        if palette.dark
        else (shallow, middle, deep)
    )


def _paint_shafts(easel: Easel) -> None:
    canvas, dice = easel.canvas, easel.dice
    source = dice.between(0.1, 0.9, "source") * easel.width
    light = Image.new("L", canvas.size)
    for shaft in range(9):
        angle = (shaft - 4) * 0.16 + dice.between(-0.07, 0.07, "shaft", shaft)
        wide = dice.between(0.02, 0.075, "shaft.wide", shaft)
        reach = dice.between(0.7, 1.25, "shaft.reach", shaft)
        beam = [
            (source + angle * 0.25 - wide / 4, -0.9),
            (source + angle * 0.25 + wide / 4, -0.9),
            (source + angle * reach * 1.6 + wide, reach),
            (source + angle * reach * 1.6 - wide, reach),
        ]
        mask = canvas.silhouette(beam).point([round(level * 0.5) for level in range(256)])
        light = ImageChops.lighter(light, ImageChops.add(light, mask, 1.4))
    fade = canvas.gradient([(-0.3, (255, 255, 255)), (0.2, (190, 190, 190)), (1.05, (0, 0, 0))]).convert("L")
    mask = ImageChops.multiply(blurred(light, 0.014 * canvas.scale), fade)
    canvas.paint_through(mask, blend(easel.palette.light, (200, 255, 250), 0.5), opacity=0.75)
    canvas.glow(source, -0.12, 0.55, (255, 255, 255), 0.6)


def _paint_bed(easel: Easel, depth: int, sea: tuple[Colour, Colour, Colour]) -> None:
    canvas, dice = easel.canvas, easel.dice
    xs = canvas.xs(2)
    level = BED - 0.14 + 0.085 * depth
    line = dice.ridge(f"bed{depth}", xs, cell=0.45 - 0.1 * depth, octaves=4, y=BED)
    tops = [(x, level + 0.22 * (0.5 - value) * (1 - 0.2 * depth)) for x, value in zip(xs, line, strict=True)]
    rock = blend(sea[1], blend(easel.palette.near, sea[2], 0.3), 0.35 + 0.32 * depth)
    mask = canvas.silhouette([*tops, (xs[-1], FAR_DOWN), (xs[0], FAR_DOWN)])
    canvas.paint_through(
        mask, canvas.gradient([(level - 0.1, blend(rock, sea[0], 0.25)), (level + 0.12, rock)])
    )
    grain = dice.noise(f"sand{depth}", canvas.view, canvas.size, cell=(0.1, 0.03), octaves=3)
    canvas.paint_through(
        ImageChops.multiply(mask, mask_of(grain, 0.5, 1.0)), blend(rock, sea[0], 0.5), opacity=0.35
    )
    with canvas.fine() as pen:
        for slot in easel.slots(0.045, margin=0.1):
            at = (slot * 0.045, BED)
            if dice.roll("growth", depth, slot, at=at) < 0.55:
                _paint_growth(easel, pen, slot, depth, level + 0.05, rock)


def _paint_growth(easel: Easel, pen: Pen, slot: int, depth: int, base: float, rock: Colour) -> None:
    dice, palette = easel.dice, easel.palette
    stream = dice.stream("growth", depth, slot)
    x = (slot + stream.random()) * 0.045
    vivid = (palette.accent, (238, 98, 120), (250, 172, 92), blend(palette.accent, (170, 90, 220), 0.6))
    colour = blend(rock, vivid[stream.randrange(4)], 0.25 + 0.3 * depth)
    if stream.random() < 0.4:
        kelp = blend(rock, (60, 140, 90), 0.25 + 0.2 * depth)
        tall, sway = 0.12 + 0.3 * dice.roll("kelp", depth, slot, at=(x, base)), stream.random() * 6
        line = [(x + 0.016 * math.sin(t * 0.7 + sway) * (t / 12), base - tall * t / 12) for t in range(13)]
        pen.taper(line, 0.013, 0.003, kelp)
        for t in range(2, 12):
            side = 1 if t % 2 else -1
            pen.taper(
                [
                    line[t],
                    (line[t][0] + side * 0.012, line[t][1] - 0.008),
                    (line[t][0] + side * 0.026, line[t][1] - 0.002),
                ],
                0.011,
                0.001,
                kelp,
            )
    elif stream.random() < 0.5:
        for _ in range(7):
            angle, reach = stream.uniform(-0.9, 0.9), 0.03 + 0.05 * stream.random()
            tip = (x + reach * math.sin(angle), base - reach * math.cos(angle))
            pen.taper([(x, base), ((x + tip[0]) / 2 + 0.004, (base + tip[1]) / 2), tip], 0.012, 0.006, colour)
            pen.disc(*tip, 0.005, blend(colour, palette.light, 0.35))
    else:
        size = 0.02 + 0.025 * stream.random()
        pen.ellipse(x, base, size * 1.3, size, colour)
        for _ in range(9):
            spot = (x + stream.uniform(-1, 1) * size, base - stream.random() * size * 0.8)
            pen.disc(*spot, size * 0.1, blend(colour, palette.light, 0.4))


def _paint_fish(easel: Easel, sea: tuple[Colour, Colour, Colour]) -> None:
    dice, palette = easel.dice, easel.palette
    with easel.canvas.fine() as pen:
        for school in range(3):
            stream = dice.stream("school", school)
            x, y = (
                dice.between(0.15, 0.85, "school.x", school, at=HOME) * easel.width,
                dice.between(0.18, 0.66, "school.y", school, at=HOME),
            )
            if school == 0 and easel.focus:
                x, y = easel.focus
            heading = -1 if stream.random() < 0.5 else 1
            size = (0.105, 0.045, 0.022)[school]
            body = blend(sea[1], (palette.accent, palette.light, sea[0])[school], (1.0, 0.7, 0.5)[school])
            for _ in range((3, 9, 22)[school]):
                spread = 0.05 + size * 1.5
                at = (x + stream.gauss(0, spread * 1.5), y + stream.gauss(0, spread * 0.8))
                _fish(pen, at, size * stream.uniform(0.75, 1.2), heading, body)


def _fish(pen: Pen, at: tuple[float, float], size: float, heading: int, colour: Colour) -> None:
    x, y = at
    steps = [t / 10 for t in range(11)]
    back = [(x + heading * size * (t - 0.5), y - size * 0.32 * math.sin(math.pi * t**0.75)) for t in steps]
    belly = [(x + heading * size * (t - 0.5), y + size * 0.27 * math.sin(math.pi * t**0.75)) for t in steps]
    tail = x - heading * size * 0.45
    pen.polygon(
        [
            (tail, y),
            (tail - heading * size * 0.3, y - size * 0.26),
            (tail - heading * size * 0.2, y),
            (tail - heading * size * 0.3, y + size * 0.26),
        ],
        colour,
    )
    pen.polygon(
        [
            (x - heading * size * 0.1, y - size * 0.25),
            (x - heading * size * 0.22, y - size * 0.47),
            (x + heading * size * 0.16, y - size * 0.26),
        ],
        blend(colour, (20, 30, 60), 0.2),
    )
    pen.polygon(back + belly[::-1], colour)
    pen.polygon(
        belly + [(px, y + (py - y) * 0.2) for px, py in belly[::-1]], blend(colour, (255, 255, 255), 0.35)
    )
    pen.disc(x + heading * size * 0.3, y - size * 0.07, size * 0.045, (16, 22, 40))


def _paint_jellies(easel: Easel) -> None:
    dice, palette = easel.dice, easel.palette
    count = 5 if "jellyfish" in easel.words else dice.choose((0, 1, 2), "jellies")
    for jelly in range(count):
        x, y = (
            dice.between(0.1, 0.9, "jelly.x", jelly, at=HOME) * easel.width,
            dice.between(0.12, 0.55, "jelly.y", jelly, at=HOME),
        )
        size = dice.between(0.035, 0.08, "jelly.size", jelly)
        tone = blend(palette.light, palette.accent, 0.35)
        easel.canvas.glow(x, y, size * 3.5, tone, 0.5)
        with easel.canvas.fine() as pen:
            for thread in range(9):
                start = x + size * 0.8 * (thread - 4) / 4
                line = [
                    (start + size * 0.14 * math.sin(t * 0.8 + thread), y + size * 0.25 * t) for t in range(11)
                ]
                pen.taper(line, size * 0.07, size * 0.01, (*tone, 110))
            dome = [
                (x + size * math.cos(t / 16 * math.pi), y - size * 0.95 * math.sin(t / 16 * math.pi))
                for t in range(17)
            ]
            hem = [(x - size + size * 2 * t / 12, y + size * (0.12 if t % 2 else 0.0)) for t in range(13)]
            pen.polygon(dome + hem, (*tone, 150))
            pen.ellipse(x - size * 0.2, y - size * 0.45, size * 0.4, size * 0.3, (255, 255, 255, 70))
