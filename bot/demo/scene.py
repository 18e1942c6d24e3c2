"""What a simulated picture shows, and how each button makes a new scene out of an old one.

A scene lies in an endless world: the first picture is one unit high and starts at the origin, so that a zoom
or a pan is the same world seen through another window.
"""

import dataclasses
import hashlib
import re
from collections.abc import Iterator
from typing import Self

SIDE = 512  # pixels of a square single picture; other shapes have about the same area
MAX_RATIO = 4.0  # the widest and the tallest window that a pan leads to

Point = tuple[float, float]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """A window on the world, in world units."""

    x: float
    y: float
    """The centre; y grows downwards."""
    height: float = 1.0
    aspect: float = 1.0
    """Width by height."""

    @classmethod
    def first(cls, aspect: float) -> Self:
        return cls(x=aspect / 2, y=0.5, aspect=aspect)

    @property
    def width(self) -> float:
        return self.height * self.aspect

    @property
    def left(self) -> float:
        return self.x - self.width / 2

    @property
    def top(self) -> float:
        return self.y - self.height / 2

    @property
    def right(self) -> float:
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height / 2

    def size(self, side: int) -> tuple[int, int]:
        """Tell width and height in pixels: even numbers, as video wants them."""
        return _even(side * self.aspect**0.5), _even(side / self.aspect**0.5)

    def zoomed_out(self, factor: float) -> Self:
        return dataclasses.replace(self, height=self.height * factor)

    def panned(self, direction: str) -> Self:
        """Continue half a picture to the `left`, `right`, `up` or `down`."""
        match direction:
            case "left" | "right":
                extra = self.width / 2
                shift = extra / 2 if direction == "right" else -extra / 2
                return dataclasses.replace(
                    self, x=self.x + shift, aspect=min(MAX_RATIO, (self.width + extra) / self.height)
                )
            case "up" | "down":
                height = self.height * 1.5
                shift = self.height / 4 if direction == "down" else -self.height / 4
                return dataclasses.replace(
                    self, y=self.y + shift, height=height, aspect=max(1 / MAX_RATIO, self.width / height)
                )
            case _:
                raise ValueError(direction)

    def squared(self) -> Self:
        return dataclasses.replace(self, height=max(self.height, self.width), aspect=1.0)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Drift:
    """How far a scene went from its seed: its traits move by `strength` towards another seed's."""

    seed: int
    strength: float
    """0 to 1."""
    local: bool = False
    """Traits that have no place in the world, such as the light, stay as they were."""
    spare: View | None = None
    """What lies in this window stays as well."""

    def weight(self, at: Point | None) -> float:
        """Tell the strength at a point of the world; None asks for what has no place."""
        if at is None:
            return 0.0 if self.local else self.strength
        if self.spare is None:
            return self.strength
        away = max(
            self.spare.left - at[0],
            at[0] - self.spare.right,
            self.spare.top - at[1],
            at[1] - self.spare.bottom,
        )
        return self.strength * min(1.0, max(0.0, away * 4 / self.spare.height))


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """Everything that decides a picture, to the pixel."""

    prompt: str
    """The whole prompt, with its parameters."""
    seed: int
    view: View
    side: int = SIDE
    drifts: tuple[Drift, ...] = ()
    patches: tuple["Patch", ...] = ()
    addition: str = ""
    """For a repainted part: the words that name what stands at `focus`."""
    focus: Point | None = None
    """Where the things named in `addition` stand; else those of the prompt stand where they like."""

    @property
    def text(self) -> str:
        return text_of(self.prompt)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.view.size(self.side)

    def varied(self, seed: int, strength: float) -> Self:
        return dataclasses.replace(self, drifts=(*self.drifts, Drift(seed=seed, strength=strength)))

    def seen_through(self, view: View, seed: int) -> Self:
        """Look through another window; what comes into sight depends on the seed, the rest stays."""
        drift = Drift(seed=seed, strength=0.8, local=True, spare=self.view)
        return dataclasses.replace(self, view=view, drifts=(*self.drifts, drift))

    def repainted(self, mask: bytes, prompt: str, seed: int, focus: Point) -> Self:
        """Paint anew where the mask (a PNG of this picture's size) is white; `focus` is its middle."""
        drift = Drift(seed=seed, strength=0.85, local=True)
        scene = dataclasses.replace(
            self, addition=text_of(prompt), focus=focus, patches=(), drifts=(*self.drifts, drift)
        )
        return dataclasses.replace(self, patches=(*self.patches, Patch(scene=scene, mask=mask)))

    def reworded(self, prompt: str) -> Self:
        """Follow another prompt, which may ask for another shape."""
        aspect = aspect_of(prompt)
        view = self.view if aspect == aspect_of(self.prompt) else View.first(aspect)
        return dataclasses.replace(self, prompt=prompt, view=view)

    def doubled(self) -> Self:
        return dataclasses.replace(self, side=self.side * 2)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Patch:
    """A part that was painted anew."""

    scene: Scene
    mask: bytes = dataclasses.field(repr=False)
    """PNG that covers the window of `scene`; white shows it."""


def first_scenes(prompt: str, seed: int, *, side: int = SIDE) -> tuple[Scene, ...]:
    """Make the four scenes of a new grid. A `--seed` of the prompt goes before `seed`."""
    named = parameter(prompt, "seed")
    base = int(named) if named.isdigit() else seed
    plain = Scene(prompt=prompt, seed=base, view=View.first(aspect_of(prompt)), side=side)
    return tuple(dataclasses.replace(plain, seed=mix(plain.text, base, n)) for n in range(4))


def text_of(prompt: str) -> str:
    """Take the words of a prompt, without links and parameters, in lower case."""
    words = re.sub(r"https?://\S+", " ", prompt)
    return re.sub(r"\s--.*", "", " " + words, flags=re.DOTALL).strip().lower()


def aspect_of(prompt: str) -> float:
    """Read `--ar` or `--aspect` as width by height; square where it is missing or senseless."""
    named = parameter(prompt, "ar") or parameter(prompt, "aspect")
    match = re.fullmatch(r"(\d+(?:\.\d+)?)[:/](\d+(?:\.\d+)?)", named)
    if match is None or not float(match[1]) or not float(match[2]):
        return 1.0
    return min(MAX_RATIO, max(1 / MAX_RATIO, float(match[1]) / float(match[2])))


def parameter(prompt: str, name: str) -> str:
    """Read the value of a parameter, such as `ar`; nothing where it is missing."""
    match = re.search(rf"(?:^|\s)--{name}\s+([^\s-]\S*)", prompt)
    return match[1] if match else ""


def mix(*parts: object) -> int:
    """Hash anything printable to 32 bits; the same on every machine and in every run."""
    return int.from_bytes(hashlib.blake2b(repr(parts).encode(), digest_size=4).digest())


def slots(low: float, high: float, step: float) -> Iterator[int]:
    """Count the slots of this width that touch a stretch of the world."""
    return iter(range(int(low // step), int(high // step) + 1))


def _even(pixels: float) -> int:
    return max(2, round(pixels / 2) * 2)
