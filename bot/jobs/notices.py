"""Hears what APIs call back: hints to look for ourselves, since nobody signs them.

A false one costs a look within the request budget. What a job's state makes of one:

    running                  its task is looked at, at once where the notice says that it ended
    submitting, uncertain    the task that it names is read, and becomes the job's if it is the job's
    anything else            nothing; duplicates and latecomers end here
"""

import asyncio
import dataclasses
import datetime
from collections.abc import Mapping

import structlog

from bot.clock import Clock, wait_for
from bot.errors import ProviderError
from bot.jobs.adoption import Adoption
from bot.jobs.callbacks import Callbacks, job_id_of
from bot.jobs.model import Job, JobState
from bot.jobs.poller import Poller
from bot.jobs.ports import JobStore
from bot.providers.port import MAX_FETCH, ImageProvider, Task, is_local

log = structlog.get_logger()

MOST_CLUES = 1000  # jobs; more are not sought by what was called back
MOST_NAMED = 3  # task ids of one job
GAP = 2.0  # seconds between two rounds
PATIENCE = datetime.timedelta(minutes=2)  # a submit is answered by then, and an API knows its new task
IDLE = 3600.0  # seconds; a clue wakes the loop anyway


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """What a callback claims."""

    task_ids: tuple[str, ...] = ()
    ended: bool = True
    """False only where it surely tells of progress."""


@dataclasses.dataclass(slots=True)
class Clue:
    """The tasks that callbacks named for a job without one."""

    provider: str
    until: datetime.datetime
    task_ids: tuple[str, ...] = ()
    ended: bool = False


class Notices:
    """Brings notices to the jobs that they are about."""

    def __init__(
        self,
        *,
        callbacks: Callbacks,
        store: JobStore,
        poller: Poller,
        adoption: Adoption,
        providers: Mapping[str, ImageProvider],
        clock: Clock,
    ) -> None:
        self._callbacks = callbacks
        self._store = store
        self._poller = poller
        self._adoption = adoption
        self._providers = providers
        self._clock = clock
        self._clues: dict[int, Clue] = {}
        self._news = asyncio.Event()

    async def meant(self, provider: str, secret: str) -> Job | None:
        """Find the job that a callback address belongs to; None for any that we did not make."""
        job_id = job_id_of(secret)
        job = await self._store.get(job_id) if job_id is not None else None
        if job is None or not self._callbacks.proves(secret, job) or job.provider != provider:
            return None
        return job if provider in self._providers else None

    def take(self, job: Job, notice: Notice) -> None:
        """Take a notice about a job, as `meant` just found it; whatever follows is done later."""
        if job.state is JobState.RUNNING:
            self._poller.hasten(job, ended=notice.ended)
        elif job.state in (JobState.SUBMITTING, JobState.UNCERTAIN) and not _has_task(job):
            self._note(job, notice)

    def _note(self, job: Job, notice: Notice) -> None:
        if job.id not in self._clues and len(self._clues) >= MOST_CLUES:
            return
        clue = self._clues.setdefault(job.id, Clue(job.provider, self._clock.now() + PATIENCE))
        named = dict.fromkeys((*notice.task_ids, *clue.task_ids))
        clue.task_ids = tuple(named)[:MOST_NAMED]
        clue.ended |= notice.ended
        self._news.set()

    async def run(self) -> None:
        """Follow the clues until cancelled."""
        while True:
            await wait_for(self._news, GAP if self._clues else IDLE, self._clock)
            for name, provider in self._providers.items():
                try:
                    await self._follow(provider, await self._lost(name))
                except ProviderError as error:
                    log.info("A task that was called back could not be read", provider=name, error=str(error))
                except Exception:  # the next round may do better
                    log.exception("A callback could not be followed", provider=name)
            await self._clock.sleep(GAP)

    async def _lost(self, name: str) -> dict[int, Clue]:
        """Choose the clues to a provider's uncertain jobs; drop those that are of no more use."""
        lost = {}
        for job_id, clue in [(job_id, clue) for job_id, clue in self._clues.items() if clue.provider == name]:
            job = await self._store.get(job_id)
            match job.state if job is not None else None:
                case JobState.UNCERTAIN if self._clock.now() < clue.until:
                    lost[job_id] = clue
                case JobState.SUBMITTING if self._clock.now() < clue.until:
                    pass  # its answer may still come
                case _:
                    del self._clues[job_id]
                    if job is not None and job.state is JobState.RUNNING:
                        self._poller.hasten(job, ended=clue.ended)
        return lost

    async def _follow(self, provider: ImageProvider, lost: Mapping[int, Clue]) -> None:
        """Read what was named, with one request a round; what the API does not know yet is kept."""
        ids = dict.fromkeys(task_id for clue in lost.values() for task_id in clue.task_ids)
        if not ids:
            return
        tasks = await provider.fetch(list(ids)[:MAX_FETCH])
        for job_id, clue in lost.items():
            found = [tasks[task_id] for task_id in clue.task_ids if task_id in tasks]
            if found and (job := await self._store.get(job_id)) is not None:
                await self._adopt(provider.name, job, found)
                self._clues.pop(job_id, None)

    async def _adopt(self, provider: str, job: Job, found: list[Task]) -> None:
        for task in found:
            if await self._adoption.adopt(provider, task, called_for=job.ref):
                return


def _has_task(job: Job) -> bool:
    """Tell whether the API has a task of it that we know."""
    return bool(job.task_id) and not is_local(job.task_id)
