"""The buttons under a simulated task, in Midjourney's order and with its labels, emoji and customIds."""

import dataclasses
import enum
from collections.abc import Sequence


class Stage(enum.StrEnum):
    """What kind of result a task has; it decides the buttons below it."""

    GRID = "grid"
    SINGLE = "single"
    ENLARGED = "enlarged"
    FILM_GRID = "film-grid"
    FILM = "film"
    DESCRIBED = "described"
    SHORTENED = "shortened"

    @property
    def of_words(self) -> bool:
        """Whether the result is words instead of a picture."""
        return self in (Stage.DESCRIBED, Stage.SHORTENED)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Button:
    custom_id: str
    label: str = ""
    emoji: str = ""
    style: int = 2


def buttons_of(stage: Stage, uuid: str, *, square: bool, texts: int) -> tuple[Button, ...]:
    """List the buttons; `uuid` is the 36 characters that name the job in every customId of pictures.

    `texts` is how many prompts were found.
    """
    match stage:
        case Stage.GRID:
            return (*_four("U", "upsample", uuid), _reroll(uuid), *_four("V", "variation", uuid))
        case Stage.SINGLE:
            return _single(uuid, square=square)
        case Stage.ENLARGED:
            return (*_enlarge("Redo Upscale", uuid), *_vary(uuid), *_animate(uuid), _bookmark(uuid))
        case Stage.FILM_GRID:
            return (*_four("U", "video_virtual_upscale", uuid), _reroll(uuid))
        case Stage.DESCRIBED:
            retry = Button(custom_id="MJ::Picread::Retry", emoji="🔄")
            every = Button(custom_id="MJ::Job::PicReader::all", label="Imagine all", emoji="🎉")
            return (*_numbers("PicReader", texts), retry, every)
        case Stage.SHORTENED:
            details = Button(custom_id="MJ::Job::PromptAnalyzerExtended", label="Show Details")
            return (*_numbers("PromptAnalyzer", texts), details)
        case Stage.FILM:
            return tuple(
                _job(f"animate_{motion}_extend::1", uuid, f"Extend ({motion.title()} motion)", "🎞️", tail="")
                for motion in ("high", "low")
            )


def _numbers(family: str, count: int) -> Sequence[Button]:
    return [
        Button(custom_id=f"MJ::Job::{family}::{n}", emoji=f"{n}\ufe0f\u20e3") for n in range(1, count + 1)
    ]


def _single(uuid: str, *, square: bool) -> tuple[Button, ...]:
    make_square = (Button(custom_id=f"MJ::Outpaint::100::1::{uuid}::SOLO", label="Make Square", emoji="↔️"),)
    return (
        *_enlarge("Upscale", uuid),
        *_vary(uuid),
        Button(custom_id=f"MJ::Inpaint::1::{uuid}::SOLO", label="Vary (Region)", emoji="🖌️"),
        Button(custom_id=f"MJ::Outpaint::50::1::{uuid}::SOLO", label="Zoom Out 2x", emoji="🔍", style=1),
        Button(custom_id=f"MJ::Outpaint::75::1::{uuid}::SOLO", label="Zoom Out 1.5x", emoji="🔍"),
        Button(custom_id=f"MJ::CustomZoom::{uuid}", label="Custom Zoom", emoji="🔍"),
        *(() if square else make_square),
        *(
            _job(f"pan_{way}::1", uuid, "", arrow)
            for way, arrow in (("left", "⬅️"), ("right", "➡️"), ("up", "⬆️"), ("down", "⬇️"))
        ),
        *_animate(uuid),
        _bookmark(uuid),
    )


def _four(letter: str, verb: str, uuid: str) -> Sequence[Button]:
    return [_job(f"{verb}::{place}", uuid, f"{letter}{place}", tail="") for place in range(1, 5)]


def _enlarge(verb: str, uuid: str) -> Sequence[Button]:
    return [
        _job(f"upsample_v7_2x_{manner}::1", uuid, f"{verb} ({manner.title()})", "upscale_1")
        for manner in ("subtle", "creative")
    ]


def _vary(uuid: str) -> Sequence[Button]:
    return (
        _job("low_variation::1", uuid, "Vary (Subtle)", "🪄"),
        _job("high_variation::1", uuid, "Vary (Strong)", "🪄", style=1),
    )


def _animate(uuid: str) -> Sequence[Button]:
    return [
        _job(f"animate_{motion}::1", uuid, f"Animate ({motion.title()} motion)", "🎞️")
        for motion in ("high", "low")
    ]


def _reroll(uuid: str) -> Button:
    return _job("reroll::0", uuid, "", "🔄")


def _bookmark(uuid: str) -> Button:
    return Button(custom_id=f"MJ::BOOKMARK::{uuid}", emoji="❤️")


def _job(
    verb: str, uuid: str, label: str, emoji: str = "", *, style: int = 2, tail: str = "::SOLO"
) -> Button:
    return Button(custom_id=f"MJ::JOB::{verb}::{uuid}{tail}", label=label, emoji=emoji, style=style)
