"""The port to any image API: what can be asked of one, and what it tells."""

import dataclasses
import enum
from collections.abc import Sequence
from typing import Protocol

from bot.errors import FailureKind
from bot.prompts import Mode
from bot.providers.button import Button, ButtonKind
from bot.providers.order import Submission

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
    tokens: str = ""
    """What counts in a prompt that was to be shortened: `**much**`, and `~~nothing~~`."""
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
