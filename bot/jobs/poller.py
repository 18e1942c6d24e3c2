"""Moves running jobs on as their tasks do.

A reading writes nothing to the store unless the job moved. An error of the API never fails a job; only its
own word about the task, its silence about it, or JOB_TIMEOUT does.
"""

import asyncio
import datetime
from collections.abc import Mapping

from bot.clock import Clock
from bot.errors import FailureKind
from bot.jobs.account import Account
from bot.jobs.agenda import Watch
from bot.jobs.book import JobBook
from bot.jobs.model import Job, JobKind, JobState
from bot.jobs.outbox import Outbox
from bot.providers.pool import Pool
from bot.providers.port import ImageProvider, Task, TaskStatus

UNKNOWN_GRACE = datetime.timedelta(seconds=60)  # an API may not know its own new task for a while
BUTTON_GRACE = datetime.timedelta(seconds=4)  # a gateway may tell the success before its buttons …
PICTURE_GRACE = datetime.timedelta(minutes=2)  # … and before its picture


class Poller:
    """Watches all running tasks, one account a provider."""

    def __init__(
        self,
        *,
        book: JobBook,
        providers: Mapping[str, ImageProvider],
        pool: Pool,
        clock: Clock,
        interval: float,
        timeout: float,
        outbox: Outbox,
    ) -> None:
        """`interval` and `timeout` are seconds; `outbox` takes jobs whose filled form can now be sent."""
        self._book = book
        self._pool = pool
        self._clock = clock
        self._timeout = datetime.timedelta(seconds=timeout)
        self._outbox = outbox
        self._accounts = {
            name: Account(
                provider,
                pool=pool,
                clock=clock,
                interval=interval,
                read=self.read,
                expire=self.expire,
                unheard=self.unheard,
            )
            for name, provider in providers.items()
        }

    def watch(self, job: Job, *, resumed: bool = False) -> Watch:
        """Look at the job's task from now on; `resumed` as in Watch."""
        self._outbox.allowance(job.provider).began(job.id)
        return self._accounts[job.provider].watch(job, resumed=resumed)

    def unwatch(self, job: Job) -> None:
        self._accounts[job.provider].unwatch(job.id)
        self._outbox.allowance(job.provider).ended(job.id)

    def hasten(self, job: Job, *, ended: bool) -> None:
        """Look at the job's task sooner, because its provider called; `ended` as in Account."""
        self._accounts[job.provider].hasten(job.id, ended=ended)

    @property
    def requests(self) -> Mapping[str, int]:
        """How many status requests each provider was sent."""
        return {name: account.requests for name, account in self._accounts.items()}

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as loops:
            for name, account in self._accounts.items():
                loops.create_task(account.run(), name=f"poller {name}")

    async def read(self, watch: Watch, task: Task | None) -> None:
        """Take one reading of a task; None where the API does not know it."""
        if (task is None or not task.status.final) and await self.expire(watch):
            return
        if task is None:
            return
        match task.status:
            case TaskStatus.SUCCEEDED:
                await self._succeed(watch, task)
            case TaskStatus.FAILED:
                await self._fail(watch.job, task.failure or FailureKind.FAILED, task.detail)
            case TaskStatus.CANCELLED:
                await self._end(watch.job, task.failure or FailureKind.FAILED, task.detail)
            case TaskStatus.NEEDS_INPUT if not watch.job.form_sent:
                await self._need_input(watch.job)
            case _:  # after its form was sent, a task's status may read needs-input for its whole run
                self._progress(watch, task)

    async def expire(self, watch: Watch) -> bool:
        """Give up a task that takes too long, or that the API forgot; tell whether it was."""
        now, job = self._clock.now(), watch.job
        if now - (job.submitted_at or job.created_at) >= self._timeout:
            await self._fail(job, FailureKind.TIMED_OUT)
        elif watch.unknown_since is not None and now - watch.unknown_since >= UNKNOWN_GRACE:
            await self._fail(job, FailureKind.GONE)
        else:
            return False
        return True

    def unheard(self, watch: Watch) -> None:
        """Show that nothing can be learnt about the task at the moment."""
        if not watch.job.unheard:
            watch.job, watch.resumed = watch.job.evolve(unheard=True), False
            self._book.show(watch.job)

    def _progress(self, watch: Watch, task: Task) -> None:
        before, waiting = watch.job, task.status is TaskStatus.WAITING
        watch.job = before.evolve(
            progress=None if waiting else task.progress,
            media_urls=task.media_urls,
            queue_position=before.queue_position if waiting else None,
            unheard=False,
        )
        if _news(before) != _news(watch.job) and not watch.resumed:
            self._book.show(watch.job)
        watch.resumed = False

    async def _need_input(self, job: Job) -> None:
        waiting = await self._book.change(job, state=JobState.NEEDS_INPUT)
        self.unwatch(job)  # only now: where the write fails, the next look tries again
        if waiting is not None and waiting.form_prompt is not None:
            self._outbox.put(waiting)

    async def _succeed(self, watch: Watch, task: Task) -> None:
        job, now = watch.job, self._clock.now()
        # A description comes with its own picture before its words; for all others words are as good as one.
        worded = job.kind in (JobKind.DESCRIBE, JobKind.SHORTEN)
        result = task.texts or (() if worded else task.media_urls)
        if not (result and task.buttons):
            watch.bare_since = watch.bare_since or now
            if now - watch.bare_since < (BUTTON_GRACE if result else PICTURE_GRACE):
                return
        if not result:
            await self._fail(job, FailureKind.PICTURE_LOST)
            return
        await self._book.change(
            job,
            state=JobState.SUCCEEDED,
            progress=None,
            queue_position=None,
            media_urls=task.media_urls,
            buttons=task.buttons,
            final_prompt=job.final_prompt if task.texts else task.prompt or job.final_prompt,
            texts=task.texts,
            tokens=task.tokens,
            seed=task.seed,
            finished_at=now,
        )
        self._pool.ended(job.provider)
        self.unwatch(job)

    async def _fail(self, job: Job, kind: FailureKind, detail: str = "") -> None:
        await self._end(job, kind, detail)
        self._pool.ended(job.provider, kind)

    async def _end(self, job: Job, kind: FailureKind, detail: str) -> None:
        await self._book.replace(job, job.failed(kind, self._clock.now(), detail=detail))
        self.unwatch(job)


def _news(job: Job) -> tuple[object, ...]:
    """Return what of a running job is worth showing."""
    return job.progress, job.queue_position, job.unheard
