"""What can be asked of a provider; each is a paid request."""

import dataclasses
import enum

from bot.prompts import Mode


class Motion(enum.StrEnum):
    """How much moves in a video."""

    LOW = "low"
    HIGH = "high"


class Dimensions(enum.StrEnum):
    """The shape of a blend: 2:3, 1:1 or 3:2."""

    PORTRAIT = "portrait"
    SQUARE = "square"
    LANDSCAPE = "landscape"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class InputPicture:
    """A picture that a person handed in."""

    mime: str
    content: bytes = dataclasses.field(repr=False)
    url: str = ""
    """Where it can be fetched for a day or so; empty where there are only bytes."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Order:
    """What every submission says."""

    mode: Mode
    ref: str
    """Our own random mark; comes back as the task's `state`."""
    callback: str = dataclasses.field(default="", repr=False)
    """Where the API may tell us that the task moved; a secret. Empty where nobody listens."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Imagine(Order):
    """Ask for new pictures."""

    prompt: str
    """The whole prompt, composed: links, text and parameters, without a speed flag."""
    pictures: tuple[InputPicture, ...] = ()
    niji: bool = False
    translate: bool = False
    """Put the words into English first."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Blend(Order):
    """Make pictures out of two to five others."""

    pictures: tuple[InputPicture, ...]
    dimensions: Dimensions = Dimensions.SQUARE


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Describe(Order):
    """Ask for prompts that fit a picture; the task's `texts`."""

    picture: InputPicture


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Shorten(Order):
    """Ask for shorter prompts that say the same; the task's `texts`."""

    prompt: str


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Animate(Order):
    """Make videos that begin with a picture."""

    picture: InputPicture
    prompt: str = ""
    motion: Motion = Motion.LOW


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Edit(Order):
    """Change any picture by words."""

    picture: InputPicture
    prompt: str
    mask: bytes | None = dataclasses.field(default=None, repr=False)
    """As in Modal."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Action(Order):
    """Press a button of a finished task."""

    task_id: str
    custom_id: str
    remix: bool = False
    """Ask for the prompt form even where the button would act without one."""
    prompt: str = ""
    """The prompt of what is pressed, for APIs that want words for everything."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Modal(Order):
    """Fill the form that a task waits for. Never call it twice for one task."""

    task_id: str
    prompt: str
    mask: bytes | None = dataclasses.field(default=None, repr=False)
    """PNG of the picture's exact size: white is painted anew, black is kept."""


Submission = Imagine | Blend | Describe | Shorten | Animate | Edit | Action | Modal
