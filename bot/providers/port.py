"""The port to any image API: what can be asked of one, and what it tells."""

import dataclasses
import enum
from collections.abc import Sequence
from typing import Protocol

from bot.errors import FailureKind
from bot.prompts import Mode

LOCAL = "local:"  # begins the id of a task that only its adapter knows
MAX_FETCH = 100  # ids in one status request, the most that any API of the family takes


class Capability(enum.StrEnum):
    """What only some providers can do."""

    CANCEL = "cancel"
    BATCH_FETCH = "batch-fetch"
    LIST = "list"
    REMIX = "remix"  # words for a button that would act without any
    BLEND = "blend"
    DESCRIBE = "describe"
    SHORTEN = "shorten"
    ANIMATE = "animate"
    RELAX_VIDEO = "relax-video"  # videos at the slow speed
    EDIT = "edit"
    TRANSLATE = "translate"
    SEED = "seed"


class Motion(enum.StrEnum):
    """How much moves in a video."""

    LOW = "low"
    HIGH = "high"


class Dimensions(enum.StrEnum):
    """The shape of a blend: 2:3, 1:1 or 3:2."""

    PORTRAIT = "portrait"
    SQUARE = "square"
    LANDSCAPE = "landscape"


class Form(enum.StrEnum):
    """What a button asks of the person before it can act."""

    ZOOM = "zoom"
    REGION = "region"
    PROMPT = "prompt"


class ButtonKind(enum.StrEnum):
    """The family of a button, for cosmetics and forms only: its customId is sent back as it came."""

    UPSCALE = "upscale"  # U1-U4: runs once a grid
    ENLARGE = "enlarge"  # Upscale (Subtle), 2x …
    VARY = "vary"
    REROLL = "reroll"
    ZOOM = "zoom"
    CUSTOM_ZOOM = "custom-zoom"
    REGION = "region"
    PAN = "pan"
    ANIMATE = "animate"
    EXTEND = "extend"
    VIDEO = "video"  # U1-U4 of a video grid: runs once a grid
    BOOKMARK = "bookmark"
    DESCRIBED = "described"
    SHORTENED = "shortened"
    OTHER = "other"

    @property
    def fresh(self) -> bool:
        """Whether it stands for a prompt, which any provider can make a new picture of."""
        return self in (ButtonKind.DESCRIBED, ButtonKind.SHORTENED)

    @property
    def once(self) -> bool:
        """Whether a second press leads to the first one's result instead of a new one."""
        return self in (ButtonKind.UPSCALE, ButtonKind.VIDEO)

    @property
    def form(self) -> Form | None:
        """The form this button always needs."""
        match self:
            case ButtonKind.CUSTOM_ZOOM:
                return Form.ZOOM
            case ButtonKind.REGION:
                return Form.REGION
            case _ if self.fresh:
                return Form.PROMPT
            case _:
                return None

    @property
    def remixable(self) -> bool:
        """Whether the person may change the prompt first, when they have remix on."""
        return self in (ButtonKind.VARY, ButtonKind.REROLL, ButtonKind.PAN)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Button:
    """What the provider offers next on a finished task."""

    position: int
    """Place in the provider's own order, from 0."""
    custom_id: str
    """The provider's handle; opaque, and never sent to Discord."""
    label: str = ""
    emoji: str = ""
    """A Unicode emoji, the bare name of a Midjourney emoji (`upscale_1`), or nothing."""
    style: int = 2
    """1 primary, 2 secondary, 3 success, 4 danger, as in Discord."""
    kind: ButtonKind = ButtonKind.OTHER
    pressed: bool = False


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


class TaskStatus(enum.StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    NEEDS_INPUT = "needs-input"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def final(self) -> bool:
        return self in (TaskStatus.SUCCEEDED, TaskStatus.FAILED, TaskStatus.CANCELLED)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """One reading of a provider's task."""

    id: str
    status: TaskStatus
    progress: int | None = None
    """Whole percent, 0 to 100; None where the API does not tell or speaks in words."""
    media_urls: tuple[str, ...] = ()
    """Where the result or the preview may be had, best first; all of them short-lived."""
    buttons: tuple[Button, ...] = ()
    prompt: str = ""
    """The final prompt, as the provider has it."""
    texts: tuple[str, ...] = ()
    """The prompts that Describe or Shorten found."""
    state: str = ""
    seed: str = ""
    failure: FailureKind | None = None
    detail: str = ""
    """The provider's own words for a failure, cleaned; may be empty."""


def is_local(task_id: str) -> bool:
    """Tell whether nothing of the task was sent yet: no look at it can tell what became of its form."""
    return task_id.startswith(LOCAL)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """The answer to an accepted submit."""

    task_id: str
    more: tuple[str, ...] = ()
    """The ids of further tasks that the same request started."""
    needs_input: bool = False
    """The API waits for a Modal on this task."""
    queue_position: int | None = None
    prompt: str = ""
    """The final prompt, where the API already tells it."""
    mode: Mode | None = None
    """The speed that it has, where the one that was asked for cannot be had for it."""
    finished: Task | None = None
    """The task itself, where the API answered that it was done long ago."""
    free: bool = False
    """Nothing was sent that is paid for, so this tells nothing about who would be paid."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What an account takes; None where nobody names a limit."""

    in_flight: int | None = None
    """Unfinished tasks."""
    submits_per_second: float | None = None
    requests_per_second: float = 2.0
    """Status requests."""


class ImageProvider(Protocol):
    """An image API. Every method may raise the ProviderErrors named, and nothing else."""

    @property
    def name(self) -> str: ...

    @property
    def capabilities(self) -> frozenset[Capability]: ...

    @property
    def limits(self) -> Limits: ...

    def serves(self, kind: ButtonKind) -> bool:
        """Tell whether buttons of this kind can be pressed here, as far as is known."""
        ...

    def modes(self) -> frozenset[Mode]:
        """The speed modes that can be asked for."""
        ...

    async def submit(self, submission: Submission) -> Receipt:
        """Send a paid request, once.

        Raises ProviderRejected, ProviderUnavailable (surely not accepted) or AnswerLost (unknown).
        """
        ...

    async def fetch(self, task_ids: Sequence[str]) -> dict[str, Task]:
        """Read at most MAX_FETCH tasks in as few requests as the API allows; unknown ids are left out.

        Raises ProviderUnavailable or ProviderRejected (the key is refused). Reading again is always safe.
        """
        ...

    async def recent(self) -> Sequence[Task]:
        """Read the latest tasks of the account, whoever made them; none where the API has no list.

        Raises ProviderUnavailable or ProviderRejected. Reading again is always safe.
        """
        ...

    async def cancel(self, task_id: str) -> bool:
        """Stop a task where the API can; False where it cannot. Raises ProviderError."""
        ...

    async def seed(self, task_id: str) -> str:
        """Ask for a finished task's seed; empty where the API does not tell. Raises ProviderError."""
        ...

    async def balance(self) -> str:
        """Ask what the account has left, such as `12.30 USD`; empty where the API does not tell for nothing.

        Raises ProviderError.
        """
        ...
