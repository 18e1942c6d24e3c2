"""One provider account's status requests: which tasks to ask for, and when.

Polling costs requests, not tasks: when one task is due, its request is filled up with the tasks due next.
"""

import asyncio
import dataclasses
import datetime
import heapq
from collections.abc import Awaitable, Callable, Sequence

import structlog

from bot.clock import Clock, wait_for
from bot.errors import ProviderError
from bot.jobs.model import Job
from bot.providers.port import MAX_FETCH, Capability, ImageProvider, Task

log = structlog.get_logger()

FIRST_LOOK = 2.0  # seconds after the submit; upscales are often done by then
HUSH = datetime.timedelta(seconds=30)  # of the API, before people are told of it
SILENCE = datetime.timedelta(minutes=10)  # of the API, before a task that is over its time is given up
LONGEST_PAUSE = 60.0  # seconds between two tries while an API does not answer
IDLE = 3600.0  # seconds; a new task wakes the loop anyway


@dataclasses.dataclass(slots=True)
class Watch:
    """A running task under our eyes."""

    job: Job
    since: datetime.datetime
    due: datetime.datetime
    unknown_since: datetime.datetime | None = None
    """Since when the API answers without knowing the task."""
    bare_since: datetime.datetime | None = None
    """When it first told a success that lacked its picture or its buttons."""


class Account:
    """Asks one provider for all running tasks, within its request budget."""

    def __init__(
        self,
        provider: ImageProvider,
        *,
        clock: Clock,
        interval: float,
        read: Callable[[Watch, Task | None], Awaitable[None]],
        expire: Callable[[Watch], Awaitable[bool]],
        unheard: Callable[[Watch], None],
    ) -> None:
        """`interval` is seconds between two looks at a task; `read` takes each reading, None if unknown.

        While the API does not answer, `expire` is asked, so that no job waits for it for ever, and `unheard`
        is told of each job; the next reading takes that back.
        """
        self._provider = provider
        self._clock = clock
        self._interval = interval
        self._read = read
        self._expire = expire
        self._unheard = unheard
        self._watches: dict[int, Watch] = {}
        self._new = asyncio.Event()
        self._failures = 0
        self._silent_since: datetime.datetime | None = None

    def __len__(self) -> int:
        return len(self._watches)

    def watch(self, job: Job) -> Watch:
        now = self._clock.now()
        due = now + datetime.timedelta(seconds=min(FIRST_LOOK, self._interval))
        self._watches[job.id] = Watch(job=job, since=now, due=due)
        self._new.set()
        return self._watches[job.id]

    def unwatch(self, job_id: int) -> None:
        self._watches.pop(job_id, None)

    async def run(self) -> None:
        """Look at what is due until cancelled."""
        while True:
            batch = self._batch()
            if not batch:
                await wait_for(self._new, self._idle_seconds(), self._clock)
            elif await self._fetch(batch):
                await self._clock.sleep(1.0 / self._provider.requests_per_second)
            else:
                await self._clock.sleep(min(self._interval * 2.0 ** min(self._failures, 10), LONGEST_PAUSE))

    def _batch(self) -> list[Watch]:
        """Choose the tasks of the next request; none while nothing is due."""
        now = self._clock.now()
        if not any(watch.due <= now for watch in self._watches.values()):
            return []
        if Capability.BATCH_FETCH not in self._provider.capabilities:
            return [min(self._watches.values(), key=lambda watch: watch.due)]
        return heapq.nsmallest(
            MAX_FETCH, self._watches.values(), key=lambda watch: (watch.due > now, *urgency(watch))
        )

    def _idle_seconds(self) -> float:
        earliest = min((watch.due for watch in self._watches.values()), default=None)
        return IDLE if earliest is None else (earliest - self._clock.now()).total_seconds()

    async def _fetch(self, batch: Sequence[Watch]) -> bool:
        """Read the tasks and hand each reading on; false where the API did not answer."""
        asked_at = self._clock.now()
        try:
            tasks = await self._provider.fetch([watch.job.task_id for watch in batch])
        except Exception as error:  # noqa: BLE001 - even a bug of ours must not end the polling
            await self._suffer(error, asked_at)
            return False
        if self._failures:
            log.info("The provider answers again", provider=self._provider.name, failures=self._failures)
            self._failures, self._silent_since = 0, None
        now = self._clock.now()
        for watch in batch:
            if self._watches.get(watch.job.id) is not watch:
                continue  # cancelled while we asked
            task = tasks.get(watch.job.task_id)
            watch.due = now + datetime.timedelta(seconds=self._interval)
            watch.unknown_since = (watch.unknown_since or now) if task is None else None
            await self._apart(watch, self._read(watch, task))
        return True

    async def _suffer(self, error: Exception, asked_at: datetime.datetime) -> None:
        """Bear an API that does not answer, or a bug in reading it; neither may end the polling."""
        now = self._clock.now()
        self._silent_since = self._silent_since or asked_at
        self._failures += 1
        if self._failures == 1 or not isinstance(error, ProviderError):
            log.warning(
                "The provider does not answer status requests",
                provider=self._provider.name,
                error=str(error),
                exc_info=None if isinstance(error, ProviderError) else error,
            )
        for watch in list(self._watches.values()):
            watch.unknown_since = None  # silence says nothing about a task
            if now - self._silent_since >= HUSH:
                self._unheard(watch)
            if now - watch.since >= SILENCE:  # a task that finished while we were stopped has to be read once
                await self._apart(watch, self._expire(watch))

    async def _apart(self, watch: Watch, step: Awaitable[object]) -> None:
        """Take one job's step so that its bug does not stop the others."""
        try:
            await step
        except Exception:
            log.exception("A reading broke", **watch.job.log_facts())


def urgency(watch: Watch) -> tuple[int, datetime.datetime]:
    """Order watches by their nearest expected end: the furthest progress first, then the longest unseen."""
    return -(watch.job.progress or 0), watch.due
