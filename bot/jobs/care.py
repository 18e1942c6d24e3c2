"""The use cases around jobs that exist: look at one, stop it, give it up, delete it, like it. All are free.

Like those of `service.py`, each checks first and raises UserError before anything is changed.
"""

import contextlib
from collections.abc import Mapping, Set
from typing import Any

import structlog

from bot.clock import Clock
from bot.errors import ProviderError, ProviderRejected, UserError
from bot.jobs import policy
from bot.jobs.book import JobBook
from bot.jobs.model import Job, JobState, Requester
from bot.jobs.outbox import Outbox
from bot.jobs.people import PeopleStore, Person
from bot.jobs.poller import Poller
from bot.jobs.ports import JobStore
from bot.providers.pool import OWNERS
from bot.providers.port import Capability, ImageProvider

log = structlog.get_logger()

LIVE_LISTED, OVER_LISTED = 5, 10  # of a person's jobs
MOST_SEEDLESS = 10_000  # jobs


class JobCare:
    """Looks after jobs on behalf of people."""

    def __init__(
        self,
        *,
        book: JobBook,
        store: JobStore,
        people: PeopleStore,
        providers: Mapping[str, ImageProvider],
        poller: Poller,
        outbox: Outbox,
        clock: Clock,
    ) -> None:
        self._book = book
        self._store = store
        self._people = people
        self._providers = providers
        self._poller = poller
        self._outbox = outbox
        self._clock = clock
        self._seedless: dict[int, None] = {}
        """Jobs whose provider told that there is no seed, until we are started anew."""

    async def known(self, job_id: int, by: Requester) -> Job:
        """Read a job that this person may see. Raises UserError where it is gone, or not theirs."""
        job = await self._store.get(job_id)
        if job is None:
            raise UserError("refused-forgotten")
        policy.check_visible(job, by)
        return job

    async def at_message(self, message_id: int, by: Requester) -> Job | None:
        """Read the job of a message, where this person may see it; None where it is no message of ours."""
        job = await self._store.at_message(message_id)
        if job is not None:
            policy.check_visible(job, by)
        return job

    async def jobs_of(self, user_id: int) -> tuple[list[Job], list[Job]]:
        """Read a person's latest jobs, newest first: those that are not over, and those that are."""
        live = await self._store.of_person(user_id, over=False, limit=LIVE_LISTED)
        return live, await self._store.of_person(user_id, over=True, limit=OVER_LISTED)

    def active_of(self, user_id: int) -> Set[int]:
        """Tell which of a person's jobs count as unfinished."""
        return self._book.active_of(user_id)

    async def own(self, job_id: int, by: Requester) -> Job:
        """Read a job of this very person that can be shown anew."""
        job = await self.known(job_id, by)
        if job.user_id != by.user_id:
            raise UserError("refused-not-yours")
        if not job.state.settled:
            raise UserError("refused-not-ready")
        return job

    async def cancel(self, job_id: int, by: Requester) -> bool:
        """Stop a job; false where its provider could not, so that it is only watched no longer."""
        job = await self.owned(job_id, by)
        if job.state.final:
            raise UserError("refused-over")
        if job.state is JobState.SUBMITTING:
            raise UserError("refused-cannot-cancel")
        provider = self._providers.get(job.provider)
        stopped = not job.task_id or job.state is JobState.NEEDS_INPUT  # nothing is being made there
        if job.task_id and provider is not None and Capability.CANCEL in provider.capabilities:
            with contextlib.suppress(ProviderError):
                stopped = await provider.cancel(job.task_id)
        if await self._book.change(job, state=JobState.CANCELLED, finished_at=self._clock.now()) is None:
            raise UserError("refused-cannot-cancel")
        self._outbox.discard(job)
        if provider is not None:
            self._poller.unwatch(job)
        return stopped

    async def forget(self, job_id: int, by: Requester) -> None:
        """Give up a job whose answer was lost."""
        job = await self.owned(job_id, by)
        if job.state is not JobState.UNCERTAIN:
            raise UserError("refused-meanwhile")
        if await self._book.change(job, state=JobState.CANCELLED, finished_at=self._clock.now()) is None:
            raise UserError("refused-meanwhile")

    async def check_delete(self, job_id: int, by: Requester) -> Job:
        """Read a job that this person may delete."""
        job = await self.owned(job_id, by)
        if not job.state.final:
            raise UserError("refused-still-running")
        return job

    async def delete(self, job: Job) -> None:
        """Erase a job that `check_delete` handed out, once its message is gone; twice is as good as once."""
        await self._store.delete(job.id)

    async def favourite(self, job_id: int, by: Requester) -> bool:
        """Make a job one's favourite, or no longer; tell which."""
        job = await self.known(job_id, by)
        return await self._people.toggle_favourite(by.user_id, job.id)

    async def choose(self, user_id: int, **choices: Any) -> Person:  # Any: the fields' own types
        """Write down what a person has chosen: fields of Person."""
        if "notify" in choices:
            choices.setdefault("dms_closed", False)  # whoever chooses anew may have opened them
        return await self._people.choose(user_id, **choices)

    async def seed_of(self, job: Job) -> str:
        """Tell a job's seed, asked for where the provider did not tell it; empty where it cannot be had."""
        provider = self._providers.get(job.provider)
        if job.seed or job.state is not JobState.SUCCEEDED or job.texts:
            return job.seed
        if provider is None or Capability.SEED not in provider.capabilities or job.id in self._seedless:
            return ""
        try:
            seed = await provider.seed(job.task_id)
        except ProviderError as error:
            log.info("A seed could not be read", error=str(error), **job.log_facts())
            if isinstance(error, ProviderRejected) and error.kind not in OWNERS:
                self._remember_seedless(job)
            return ""
        if seed:
            await self._store.save_seed(job.id, seed)
        else:
            self._remember_seedless(job)
        return seed

    def _remember_seedless(self, job: Job) -> None:
        self._seedless[job.id] = None
        if len(self._seedless) > MOST_SEEDLESS:
            del self._seedless[next(iter(self._seedless))]

    async def owned(self, job_id: int, by: Requester) -> Job:
        """Read a job that this person may change."""
        job = await self.known(job_id, by)
        policy.check_owner(job, by)
        return job
