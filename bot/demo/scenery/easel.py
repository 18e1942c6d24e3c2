"""What a painter of any kind of scene has at hand."""

import dataclasses
from typing import Self

from bot.demo.scene import Point, Scene, aspect_of, slots
from bot.demo.scenery.canvas import Area, Canvas
from bot.demo.scenery.colour import Palette, palette_of
from bot.demo.scenery.dice import Dice


def words_of(text: str) -> frozenset[str]:
    words = text.replace(",", " ").replace(".", " ").replace("-", " ").split()
    return frozenset(words) | {word.removesuffix("s") for word in words}


def around(at: Point, reach: float) -> Area:
    """Name the square around a point."""
    return at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach


@dataclasses.dataclass(frozen=True, kw_only=True)
class Easel:
    """Canvas, chances and colours of one scene."""

    canvas: Canvas
    dice: Dice
    palette: Palette
    words: frozenset[str]
    """The words of the prompt, and each without its plural s."""
    named: frozenset[str]
    """The words that may name a figure; for a repainted part, those of its own prompt."""
    width: float
    """World units from edge to edge of the first picture, which starts at 0."""
    focus: Point | None

    @classmethod
    def of(cls, scene: Scene) -> Self:
        dice = Dice(scene)
        return cls(
            canvas=Canvas(scene.view, scene.size),
            dice=dice,
            palette=palette_of(scene, dice),
            words=words_of(scene.text),
            named=words_of(scene.addition if scene.focus else scene.text),
            width=aspect_of(scene.prompt),
            focus=scene.focus,
        )

    def band(self, top: float, bottom: float) -> Area:
        """Name the part of the picture between two heights of the world."""
        return self.canvas.view.left, top, self.canvas.view.right, bottom

    def slots(self, step: float, *, margin: float = 0.0) -> list[int]:
        """List the slots of this width in sight, from left to right; slot n starts at n steps."""
        view = self.canvas.view
        return list(slots(view.left - margin, view.right + margin, step))

    def cells(self, step: float, *, top: float, bottom: float) -> list[tuple[int, int]]:
        """List the square cells in sight between two heights of the world."""
        view = self.canvas.view
        rows = slots(max(top, view.top - step), min(bottom, view.bottom + step), step)
        return [(column, row) for row in rows for column in self.slots(step, margin=step)]
