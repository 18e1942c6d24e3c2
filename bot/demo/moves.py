"""What a press leads to: which kind of task, with which scenes, made from which."""

import dataclasses
import io
import re
from collections.abc import Sequence

from PIL import Image

from bot.demo.buttons import Stage
from bot.demo.film import EXTENSION_SECONDS, FIRST_SECONDS, Clip
from bot.demo.scene import Point, Scene, first_scenes, mix, parameter
from bot.demo.texts import described, shortened

SUBTLE, STRONG = 0.2, 0.5  # how far a variation goes
MAX_ZOOM = 2.0


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """A family of customIds and what stands behind it."""

    pattern: re.Pattern[str]
    """Matches the start of a customId; group 1 says which of several."""
    action: str
    """The name that a gateway gives the task."""
    stage: Stage
    share: float = 1.0
    """How long it takes, measured in grids."""
    form: bool = False
    """Always asks for words first."""
    remixable: bool = False
    """Asks for words when the press says so."""


def _move(pattern: str, action: str, stage: Stage, share: float = 1.0, **asks: bool) -> Move:
    return Move(pattern=re.compile(pattern), action=action, stage=stage, share=share, **asks)


FILM_SHARE, SINGLE_SHARE, WORDS_SHARE = 1.5, 0.25, 0.5

ANIMATE = _move(r"MJ::JOB::animate_(high|low)(?:_extend)?::1::", "VIDEO", Stage.FILM_GRID, FILM_SHARE)
DESCRIBE = _move(r"MJ::Picread::Retry", "DESCRIBE", Stage.DESCRIBED, WORDS_SHARE)
SHORTEN = _move(r"MJ::Job::PromptAnalyzerExtended", "SHORTEN", Stage.SHORTENED, WORDS_SHARE)

MOVES = (
    _move(r"MJ::JOB::upsample::([1-4])::", "UPSCALE", Stage.SINGLE, SINGLE_SHARE),
    _move(r"MJ::JOB::variation::([1-4])::", "VARIATION", Stage.GRID, remixable=True),
    _move(r"MJ::JOB::reroll::0::", "REROLL", Stage.GRID, remixable=True),
    _move(r"MJ::JOB::upsample_\w+?_(subtle|creative)::1::", "UPSCALE", Stage.ENLARGED, FILM_SHARE),
    _move(r"MJ::JOB::low_variation::1::", "LOW_VARIATION", Stage.GRID, remixable=True),
    _move(r"MJ::JOB::high_variation::1::", "HIGH_VARIATION", Stage.GRID, remixable=True),
    _move(r"MJ::Inpaint::1::", "INPAINT", Stage.GRID, form=True),
    _move(r"MJ::Outpaint::(50|75|100)::1::", "ZOOM", Stage.GRID),
    _move(r"MJ::CustomZoom::", "CUSTOM_ZOOM", Stage.GRID, form=True),
    _move(r"MJ::JOB::pan_(left|right|up|down)::1::", "PAN", Stage.GRID, remixable=True),
    _move(r"MJ::JOB::video_virtual_upscale::([1-4])::", "UPSCALE", Stage.FILM, SINGLE_SHARE),
    ANIMATE,
    DESCRIBE,
    SHORTEN,
    _move(r"MJ::Job::PicReader::([1-4])$", "IMAGINE", Stage.GRID, form=True),
    _move(r"MJ::Job::PicReader::(all)$", "IMAGINE", Stage.GRID),
    _move(r"MJ::Job::PromptAnalyzer::([1-5])$", "IMAGINE", Stage.GRID, form=True),
)


def move_of(custom_id: str) -> tuple[Move, str] | None:
    """Find the move behind a customId, and which of several it is; None for an unknown family."""
    for move in MOVES:
        if match := move.pattern.match(custom_id):
            return move, match[1] if match.re.groups else ""
    return None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Recipe:
    """All that a task is made from, but the seed: a reroll makes it again with another one."""

    move: Move | None = None
    """None for pictures out of words or other pictures."""
    which: str = ""
    scenes: tuple[Scene, ...] = ()
    """The parent's."""
    clips: tuple[Clip, ...] = ()
    """The parent's, where it is a film."""
    prompt: str
    mask: bytes = dataclasses.field(default=b"", repr=False)
    picture: str = dataclasses.field(default="", repr=False)
    """What is to be described: a data URI, or a link."""
    ratio: str = ""
    """Its shape."""
    side: int

    @property
    def stage(self) -> Stage:
        return self.move.stage if self.move else Stage.GRID

    @property
    def share(self) -> float:
        """Tell how long the task takes, measured in grids."""
        return self.move.share if self.move else 1.0

    def followed_by(
        self,
        move: Move,
        which: str,
        *,
        prompt: str,
        scenes: Sequence[Scene],
        clips: Sequence[Clip],
        texts: Sequence[str],
    ) -> "Recipe":
        """Say what a press on the result makes; a reroll makes the same again, and so does one for words."""
        if move.action == "REROLL" or move.stage.of_words:
            return dataclasses.replace(self, prompt=prompt)
        if self.stage.of_words:
            return Recipe(prompt=texts[int(which) - 1], side=self.side)
        return Recipe(
            move=move, which=which, scenes=tuple(scenes), clips=tuple(clips), prompt=prompt, side=self.side
        )

    def scenes_with(self, seed: int) -> tuple[Scene, ...]:
        """Make the task's pictures: four for a grid, none for words, else one."""
        if self.stage.of_words:
            return ()
        if self.move is None:
            return first_scenes(self.prompt, seed, side=self.side)
        if self.stage is not Stage.GRID:
            return (self._still(seed),)
        return tuple(self._next(self.move, mix(seed, place)) for place in range(4))

    def texts_with(self, seed: int) -> tuple[str, ...]:
        """Find the task's prompts; none where it makes pictures."""
        match self.stage:
            case Stage.DESCRIBED:
                return described(self.picture, self.ratio, seed)
            case Stage.SHORTENED:
                return shortened(self.prompt)
            case _:
                return ()

    def clips_with(self, scenes: Sequence[Scene]) -> tuple[Clip, ...]:
        """Make the task's films: four to choose from, one, or none where it is a picture."""
        match self.stage:
            case Stage.FILM:
                return (self.clips[int(self.which) - 1],)
            case Stage.FILM_GRID:
                seconds = self.clips[0].seconds + EXTENSION_SECONDS if self.clips else FIRST_SECONDS
                return tuple(
                    Clip(scene=scenes[0], path=path, lively=self.which == "high", seconds=seconds)
                    for path in range(4)
                )
            case _:
                return ()

    def _still(self, seed: int) -> Scene:
        """Take one picture on: as it is, or larger."""
        if self.stage is Stage.ENLARGED:
            scene = self.scenes[0].doubled()
            return scene.varied(seed, SUBTLE / 2) if self.which == "creative" else scene
        if self.clips:
            return self.clips[0].scene
        return self.scenes[int(self.which) - 1] if self.which.isdigit() else self.scenes[0]

    def _next(self, move: Move, seed: int) -> Scene:
        """Make one of four pictures out of the parent's."""
        chosen = self.scenes[int(self.which) - 1] if move.action == "VARIATION" else self.scenes[0]
        scene = chosen.reworded(without_zoom(self.prompt))
        match move.action:
            case "VARIATION" | "HIGH_VARIATION":
                return scene.varied(seed, STRONG)
            case "LOW_VARIATION":
                return scene.varied(seed, SUBTLE)
            case "PAN":
                return scene.seen_through(scene.view.panned(self.which), seed)
            case "ZOOM" if self.which == "100":
                return scene.seen_through(scene.view.squared(), seed)
            case "ZOOM":
                return scene.seen_through(scene.view.zoomed_out(100 / int(self.which)), seed)
            case "CUSTOM_ZOOM":
                return scene.seen_through(scene.view.zoomed_out(zoom_of(self.prompt) or 1.0), seed)
            case "INPAINT":
                return chosen.repainted(self.mask, self.prompt, seed, _focus(self.mask, chosen))
            case action:
                raise ValueError(action)


def zoom_of(prompt: str) -> float | None:
    """Read `--zoom`; None where it is missing, no number, or not within 1 and 2."""
    try:
        zoom = float(parameter(prompt, "zoom"))
    except ValueError:
        return None
    return zoom if 1 <= zoom <= MAX_ZOOM else None


def without_zoom(prompt: str) -> str:
    return re.sub(r"\s*--zoom\s+\S+", "", prompt)


def mask_size(mask: bytes) -> tuple[int, int] | None:
    """Tell width and height of a mask in pixels; None where it is no PNG."""
    try:
        with Image.open(io.BytesIO(mask), formats=("PNG",)) as image:
            image.verify()
            return image.size
    except (OSError, SyntaxError):  # Pillow raises SyntaxError for broken PNG chunks
        return None


def size_of(scenes: Sequence[Scene]) -> tuple[int, int]:
    """Tell the pixels of a task's picture; a grid holds four."""
    width, height = scenes[0].size
    return (width * 2, height * 2) if len(scenes) > 1 else (width, height)


def _focus(mask: bytes, scene: Scene) -> Point:
    """Find the middle of a mask's white part, in the world."""
    with Image.open(io.BytesIO(mask)) as image:
        white = image.convert("L").point([0] * 128 + [255] * 128)
        left, top, right, bottom = white.getbbox() or (0, 0, *image.size)
        across, down = (left + right) / 2 / image.width, (top + bottom) / 2 / image.height
    return scene.view.left + across * scene.view.width, scene.view.top + down * scene.view.height
