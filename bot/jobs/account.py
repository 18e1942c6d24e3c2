"""One provider account's status requests: which tasks to ask for, and when.

Polling costs requests, not tasks: when one task is due, its request is filled up with the tasks due next.
"""

import asyncio
import dataclasses
import datetime
from collections.abc import Awaitable, Callable, Sequence

import structlog

from bot.clock import Clock, wait_for
from bot.errors import ProviderError, ProviderRejected, ProviderUnavailable
from bot.jobs.agenda import Agenda, Watch
from bot.jobs.model import Job
from bot.providers.pool import Pool
from bot.providers.port import MAX_FETCH, Capability, ImageProvider, Task

log = structlog.get_logger()

FIRST_LOOK = 2.0  # seconds after the submit; upscales are often done by then
HUSH = datetime.timedelta(seconds=30)  # of the API, before people are told of it
SILENCE = datetime.timedelta(minutes=10)  # of the API, before a task that is over its time is given up
LONGEST_PAUSE = 60.0  # seconds between two tries while an API does not answer
IDLE = 3600.0  # seconds; a new task wakes the loop anyway
SLOWDOWN = 3  # intervals between two looks at a task, while callbacks bring the others
BURST = 2  # requests that the word of an end may come too early for the budget, which they are taken from
SLICE = 500  # tasks that are gone through in one go; a few milliseconds


class Account:
    """Asks one provider for all running tasks, within its request budget."""

    def __init__(
        self,
        provider: ImageProvider,
        *,
        pool: Pool,
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
        self._pool = pool
        self._clock = clock
        self._interval = interval
        self._read = read
        self._expire = expire
        self._unheard = unheard
        self._watches: dict[int, Watch] = {}
        self._agenda = Agenda()
        self._new = asyncio.Event()
        self._free_at = clock.now()
        self._calls = False
        self._failures = 0
        self._silent_since: datetime.datetime | None = None
        self.requests = 0
        """How many were sent."""

    def __len__(self) -> int:
        return len(self._watches)

    def watch(self, job: Job, *, resumed: bool = False) -> Watch:
        """Look at the job's task from now on; `resumed` as in Watch."""
        self.unwatch(job.id)
        # Whoever has a task needs no pictures any more, and there may be thousands.
        job = dataclasses.replace(job, pictures=(), mask=None if job.form_sent else job.mask)
        now = self._clock.now()
        due = now + datetime.timedelta(seconds=min(FIRST_LOOK, self._interval))
        watch = self._watches[job.id] = Watch(job=job, since=now, due=due, resumed=resumed)
        self._agenda.add(watch)
        self._new.set()
        return watch

    def unwatch(self, job_id: int) -> None:
        if (watch := self._watches.pop(job_id, None)) is not None:
            watch.over = True

    def hasten(self, job_id: int, *, ended: bool) -> None:
        """Look at a job's task sooner, because the API called: at once where it says that the task ended.

        Progress is looked at in its ordinary interval; callbacks may tell every step of every task.
        """
        now, watch = self._clock.now(), self._watches.get(job_id)
        if watch is None:
            return
        self._calls = watch.called = True
        if watch.urgent:
            return
        due = now if ended else (watch.looked_at or now) + datetime.timedelta(seconds=self._interval)
        if ended or due < watch.due:
            watch.urgent, watch.due = ended, min(due, watch.due)
            if watch.place:  # else it is just being asked for, and comes in line afterwards
                self._agenda.add(watch)
                self._new.set()

    async def run(self) -> None:
        """Look at what is due until cancelled."""
        while True:
            batch = self._agenda.take(self._clock.now(), self._most)
            if not batch:
                await wait_for(self._new, self._idle_seconds(), self._clock)
                continue
            told = {watch.job.id for watch in batch if watch.urgent}
            for watch in batch:
                watch.urgent, watch.looked_at = False, self._clock.now()
            try:
                answered = await self._fetch(batch)
            finally:
                for watch in batch:  # also where the API broke on one: it must not be the first for ever
                    watch.due = self._next_look(watch, told=watch.job.id in told)
                    self._agenda.add(watch)
            if answered:
                await self._rest()
            else:
                await self._clock.sleep(min(self._interval * 2.0 ** min(self._failures, 10), LONGEST_PAUSE))

    def _next_look(self, watch: Watch, *, told: bool) -> datetime.datetime:
        """Choose when to look again at a task that was just read; `told` if it was said to have ended."""
        now, seconds = self._clock.now(), self._interval
        if told:
            seconds = min(FIRST_LOOK, self._interval)  # the API may call before its own list knows
        elif watch.bare_since is None and watch.unknown_since is None and self._calls:
            seconds *= SLOWDOWN
        return now + datetime.timedelta(seconds=seconds)

    async def _rest(self) -> None:
        """Wait until the budget has room for the next request; only the word of an end may come early."""
        every = 1.0 / self._provider.limits.requests_per_second
        self._free_at = max(self._free_at, self._clock.now()) + datetime.timedelta(seconds=every)
        while True:
            early = BURST * every if self._agenda.urgent else 0.0
            pause = (self._free_at - self._clock.now()).total_seconds() - early
            if pause <= 0:
                return
            await wait_for(self._new, pause, self._clock)

    @property
    def _most(self) -> int:
        """How many tasks one request may ask for."""
        return MAX_FETCH if Capability.BATCH_FETCH in self._provider.capabilities else 1

    def _idle_seconds(self) -> float:
        due = self._agenda.next_due()
        return IDLE if due is None else (due - self._clock.now()).total_seconds()

    async def _fetch(self, batch: Sequence[Watch]) -> bool:
        """Read the tasks and hand each reading on; false where the API did not answer."""
        asked_at = self._clock.now()
        self.requests += 1
        try:
            tasks = await self._provider.fetch([watch.job.task_id for watch in batch])
        except Exception as error:  # noqa: BLE001 - even a bug of ours must not end the polling
            await self._suffer(error, asked_at)
            return False
        if self._failures:
            log.info("The provider answers again", provider=self._provider.name, failures=self._failures)
            self._failures, self._silent_since = 0, None
        self._pool.answered(self._provider.name)
        now = self._clock.now()
        for watch in batch:
            if watch.over:
                continue  # cancelled while we asked
            task = tasks.get(watch.job.task_id)
            watch.unknown_since = (watch.unknown_since or now) if task is None else None
            if task is not None and task.status.final and not watch.called:
                self._calls = False  # nobody told of this end: gateways drop the wish, or some of them
            await self._apart(watch, self._read(watch, task))
        return True

    async def _suffer(self, error: Exception, asked_at: datetime.datetime) -> None:
        """Bear an API that does not answer, or a bug in reading it; neither may end the polling."""
        now = self._clock.now()
        self._silent_since = self._silent_since or asked_at
        self._failures += 1
        if isinstance(error, ProviderRejected | ProviderUnavailable):  # else it is a bug of ours
            self._pool.unanswered(self._provider.name, error.kind)
        if self._failures == 1 or not isinstance(error, ProviderError):
            log.warning(
                "The provider does not answer status requests",
                provider=self._provider.name,
                error=str(error),
                exc_info=None if isinstance(error, ProviderError) else error,
            )
        for number, watch in enumerate(list(self._watches.values()), 1):
            if watch.over:
                continue  # since we began
            watch.unknown_since = None  # silence says nothing about a task
            if now - self._silent_since >= HUSH:
                self._unheard(watch)
            if now - watch.since >= SILENCE:  # a task that finished while we were stopped has to be read once
                await self._apart(watch, self._expire(watch))
            if number % SLICE == 0:
                await self._clock.sleep(0)

    async def _apart(self, watch: Watch, step: Awaitable[object]) -> None:
        """Take one job's step so that its bug does not stop the others."""
        try:
            await step
        except Exception:
            log.exception("A reading broke", **watch.job.log_facts())
