"""Finds the tasks of jobs whose submit got no answer: a task carries its job's `ref` as its `state`."""

import datetime
from collections.abc import Mapping

import structlog

from bot.clock import Clock, wait_for
from bot.errors import ProviderError
from bot.jobs.book import JobBook, Loss
from bot.jobs.model import JobState
from bot.jobs.poller import Poller
from bot.jobs.ports import JobStore
from bot.providers.port import Capability, ImageProvider, Task

log = structlog.get_logger()

SOON = 5.0  # seconds from a loss to the first search
EVERY = 30.0  # seconds between two searches
PATIENCE = datetime.timedelta(hours=1)  # how long one job is sought; later, the list has forgotten it
IDLE = 3600.0  # seconds; a loss wakes the loop anyway


class Adoption:
    """Gives uncertain jobs their task back, without sending anything again."""

    def __init__(
        self,
        *,
        book: JobBook,
        store: JobStore,
        poller: Poller,
        providers: Mapping[str, ImageProvider],
        clock: Clock,
    ) -> None:
        self._book = book
        self._store = store
        self._poller = poller
        self._providers = providers
        self._clock = clock
        self._until: dict[str, datetime.datetime] = {}

    async def adopt(self, provider: str, task: Task, *, called_for: str = "") -> bool:
        """Give a task to the uncertain job that asked for it, and tell whether there was one.

        `task` is a reading of our own, however we came to its id: a list, or a callback that named it. Where
        the API keeps no `state`, it belongs to `called_for`, the ref of the job at whose secret address it
        was named. A job that its person sent again or forgot is no longer meant, and a task that a job has
        is nobody else's.
        """
        ref = task.state or called_for
        if not ref:
            return False
        job = await self._store.lost(ref, provider=provider, task_id=task.id)
        if job is None:
            return False
        adopted = await self._book.change(job, state=JobState.RUNNING, task_id=task.id)
        if adopted is None:
            return False
        log.info("The task of a lost answer was found", **adopted.log_facts())
        await self._poller.read(self._poller.watch(adopted), task)
        return True

    async def run(self) -> None:
        """Search the lists of recent tasks while something is lost, until cancelled."""
        while True:
            await wait_for(self._book.lost_one, EVERY - SOON if self._sought() else IDLE, self._clock)
            await self._clock.sleep(SOON)
            for name in {loss.provider for loss in self._sought()}:
                await self._search(self._providers[name])

    def _sought(self) -> list[Loss]:
        """Choose the losses that a list may still name."""
        now, losses = self._clock.now(), self._book.losses
        self._until = {loss.ref: self._until.get(loss.ref, now + PATIENCE) for loss in losses}
        return [loss for loss in losses if self._lists(loss.provider) and now < self._until[loss.ref]]

    def _lists(self, name: str) -> bool:
        provider = self._providers.get(name)
        return provider is not None and Capability.LIST in provider.capabilities

    async def _search(self, provider: ImageProvider) -> None:
        try:
            tasks = await provider.recent()
            refs = {loss.ref for loss in self._book.losses}
            for task in tasks:
                if task.state in refs:
                    await self.adopt(provider.name, task)
        except ProviderError as error:
            log.info("The recent tasks could not be read", provider=provider.name, error=str(error))
        except Exception:  # the next search may do better
            log.exception("A search for lost tasks broke", provider=provider.name)
