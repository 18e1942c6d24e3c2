"""A provider that answers by a script, behind the same port as the real ones."""

import collections
import dataclasses
from collections.abc import Callable, Sequence

from bot.errors import ProviderUnavailable
from bot.jobs.model import Job
from bot.prompts import Mode
from bot.providers.button import Button, ButtonKind
from bot.providers.order import Submission
from bot.providers.port import Capability, Limits, Receipt, Task, TaskStatus

U1 = Button(position=0, custom_id="MJ::JOB::upsample::1", label="U1", kind=ButtonKind.UPSCALE)
PICTURE = ("https://pictures.example/1.png",)

Answer = dict[str, Task] | Exception


@dataclasses.dataclass(kw_only=True)
class ScriptedProvider:
    """Knows the tasks it is told to know; answers from the script first, in order."""

    name: str = "cometapi"
    capabilities: frozenset[Capability] = frozenset({Capability.BATCH_FETCH})
    limits: Limits = dataclasses.field(default_factory=Limits)
    speeds: frozenset[Mode] = frozenset(Mode)
    known: dict[str, Task] = dataclasses.field(default_factory=dict)
    script: collections.deque[Answer] = dataclasses.field(default_factory=collections.deque)
    fetched: list[Sequence[str]] = dataclasses.field(default_factory=list)
    """The ids of each request."""
    listed: int = 0
    """How often the list of recent tasks was read."""
    lists: collections.deque[Exception] = dataclasses.field(default_factory=collections.deque)
    """What the next of these readings raise."""
    on_fetch: Callable[[], None] = lambda: None
    receipts: collections.deque[Receipt | Exception] = dataclasses.field(default_factory=collections.deque)
    broken: frozenset[str] = frozenset()
    """Ids for which no request is answered."""
    submitted: list[Submission] = dataclasses.field(default_factory=list)
    on_submit: Callable[[], None] = lambda: None
    unserved: frozenset[ButtonKind] = frozenset()
    """Buttons that it refused before."""
    seeds: collections.deque[str | Exception] = dataclasses.field(default_factory=collections.deque)
    """What the next questions for a seed get."""
    refusing: Exception | None = None
    """Raised by every submit for as long as it is set."""

    def modes(self) -> frozenset[Mode]:
        return self.speeds

    async def submit(self, submission: Submission) -> Receipt:
        """Answer from the receipts, in order; a submit that the script does not know is a test's failure."""
        self.submitted.append(submission)
        self.on_submit()
        if self.refusing is not None:
            raise self.refusing
        answer = self.receipts.popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def recent(self) -> Sequence[Task]:
        self.listed += 1
        if self.lists:
            raise self.lists.popleft()
        return list(self.known.values())

    async def cancel(self, task_id: str) -> bool:
        return False

    def serves(self, kind: ButtonKind) -> bool:
        return kind not in self.unserved

    async def seed(self, task_id: str) -> str:
        answer = self.seeds.popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def balance(self) -> str:
        return ""

    async def fetch(self, task_ids: Sequence[str]) -> dict[str, Task]:
        self.fetched.append(task_ids)
        self.on_fetch()
        if not self.broken.isdisjoint(task_ids):
            raise ProviderUnavailable
        answer = self.script.popleft() if self.script else self.known
        if isinstance(answer, Exception):
            raise answer
        return {task_id: answer[task_id] for task_id in task_ids if task_id in answer}

    def know(self, task: Task) -> None:
        self.known[task.id] = task


@dataclasses.dataclass
class Shown:
    """The screen: what was shown, in order."""

    jobs: list[Job] = dataclasses.field(default_factory=list)

    def show(self, job: Job) -> None:
        self.jobs.append(job)

    @property
    def last(self) -> Job:
        return self.jobs[-1]


def running(task_id: str = "1", progress: int | None = 0) -> Task:
    return Task(id=task_id, status=TaskStatus.RUNNING, progress=progress)


def finished(
    task_id: str = "1", *, media: tuple[str, ...] = PICTURE, buttons: tuple[Button, ...] = (U1,)
) -> Task:
    return Task(id=task_id, status=TaskStatus.SUCCEEDED, progress=100, media_urls=media, buttons=buttons)
