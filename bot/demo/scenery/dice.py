"""Named chances of a scene: the same name gives the same value, and a drifted scene a value near it."""

import hashlib
import random
from collections.abc import Sequence
from typing import TypeVar

from PIL import Image, ImageMath

from bot.demo.scene import Point, Scene, View, mix

Choice = TypeVar("Choice")

PERIOD = 512  # cells after which a noise repeats; far out of any window
MIN_CELL = 2.0  # pixels of the coarse field; finer octaves would not be seen
COARSE = 2  # noise is soft, so it is made at half the size


class Dice:
    """The traits of one scene."""

    def __init__(self, scene: Scene) -> None:
        self._seed = scene.seed
        self._drifts = scene.drifts

    def roll(self, *name: object, at: Point | None = None) -> float:
        """Tell the trait of this name, 0 to 1; what has a place names it, so that a zoom keeps it."""
        value = _unit(self._seed, name)
        for drift in self._drifts:
            if weight := drift.weight(at):
                value += (_unit(drift.seed, name) - value) * weight
        return value

    def between(self, low: float, high: float, *name: object, at: Point | None = None) -> float:
        return low + (high - low) * self.roll(*name, at=at)

    def choose(self, options: Sequence[Choice], *name: object) -> Choice:
        """Pick one; what a scene is made of does not drift."""
        return options[int(_unit(self._seed, name) * len(options))]

    def stream(self, *name: object) -> random.Random:
        """Open a stream of numbers that do not drift, for crowds of small things."""
        return random.Random(mix(self._seed, name))

    def ridge(
        self, name: str, xs: Sequence[float], *, cell: float, octaves: int, y: float = 0.5
    ) -> list[float]:
        """Draw a rough line: one value from about 0 to 1 for each x, rising and falling once in two cells."""
        line = _ridge(self._seed, name, xs, cell, octaves)
        for drift in self._drifts:
            other = _ridge(drift.seed, name, xs, cell, octaves)
            line = [a + (b - a) * drift.weight((x, y)) for x, a, b in zip(xs, line, other, strict=True)]
        return line

    def noise(
        self, name: str, view: View, size: tuple[int, int], *, cell: Point, octaves: int = 4
    ) -> Image.Image:
        """Make a cloudy field over a window: mode F, mostly within 0 to 1; `cell` is its widest grain.

        What is spared from a drift is spared everywhere: a seam in a cloud would show.
        """
        coarse = (max(1, size[0] // COARSE), max(1, size[1] // COARSE))
        field = _noise(mix(self._seed, name), view, coarse, cell, octaves)
        for drift in self._drifts:
            if weight := drift.strength if drift.spare is None else 0.0:
                other = _noise(mix(drift.seed, name), view, coarse, cell, octaves)
                field = _blend(field, other, weight)
        return field.resize(size, Image.Resampling.BICUBIC)


def _unit(seed: int, name: tuple[object, ...]) -> float:
    return mix(seed, name) / 2**32


def _ridge(seed: int, name: str, xs: Sequence[float], cell: float, octaves: int) -> list[float]:
    total = [0.5] * len(xs)
    for octave in range(octaves):
        step, height = cell / 2**octave, 0.5**octave
        corners = _corners(seed, name, octave)
        for place, x in enumerate(xs):
            cells, part = divmod(x / step, 1)
            start, end = corners[int(cells) % PERIOD], corners[(int(cells) + 1) % PERIOD]
            part *= part * (3 - 2 * part)
            total[place] += ((start + (end - start) * part) / 255 - 0.5) * height
    return total


def _noise(seed: int, view: View, size: tuple[int, int], cell: Point, octaves: int) -> Image.Image:
    total = Image.new("F", size, 0.5)
    for octave in range(octaves):
        wide, tall = cell[0] / 2**octave, cell[1] / 2**octave
        if octave and min(wide / view.width * size[0], tall / view.height * size[1]) < MIN_CELL:
            break
        box = (view.left / wide, view.top / tall, view.right / wide, view.bottom / tall)
        total = _add(total, _octave(mix(seed, octave), size, box), 0.5**octave / 255)
    return total


def _octave(seed: int, size: tuple[int, int], box: tuple[float, float, float, float]) -> Image.Image:
    """Stretch the lattice cells of a box, with two more on every side for the curve, over the size."""
    left, top = int(box[0] // 1) - 2, int(box[1] // 1) - 2
    wide, tall = int(box[2] // 1) + 3 - left, int(box[3] // 1) + 3 - top
    rows = b"".join(_lattice_row(seed, top + row, left, wide) for row in range(tall))
    inner = (box[0] - left, box[1] - top, box[2] - left, box[3] - top)
    lattice = Image.frombytes("L", (wide, tall), rows).convert("F")
    return lattice.resize(size, Image.Resampling.BICUBIC, box=inner)


def _lattice_row(seed: int, row: int, left: int, wide: int) -> bytes:
    cells = _corners(seed, row % PERIOD)
    start = left % PERIOD
    return (cells * (wide // PERIOD + 2))[start : start + wide]


def _corners(*name: object) -> bytes:
    """Give a row of the lattice its levels."""
    return hashlib.shake_128(repr(name).encode()).digest(PERIOD)


def _add(total: Image.Image, octave: Image.Image, share: float) -> Image.Image:
    raised: Image.Image = ImageMath.lambda_eval(
        lambda v: v["total"] + (v["octave"] - 127.5) * share, total=total, octave=octave
    )
    return raised


def _blend(field: Image.Image, other: Image.Image, weight: float) -> Image.Image:
    mixed: Image.Image = ImageMath.lambda_eval(
        lambda v: v["a"] + (v["b"] - v["a"]) * weight, a=field, b=other
    )
    return mixed
