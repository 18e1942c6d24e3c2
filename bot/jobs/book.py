"""The one way to change a job: in the store first, then on the screen."""

import asyncio
import collections
import dataclasses
import datetime
from collections.abc import Collection, Sequence, Set
from typing import Any

import structlog

from bot.clock import Clock
from bot.errors import FailureKind
from bot.jobs.ledger import Entry, entries_of
from bot.jobs.model import ACTIVE_STATES, Job, JobState
from bot.jobs.ports import JobStore, Screen
from bot.jobs.strikes import Strikes
from bot.jobs.tally import Tally
from bot.prices import Prices

log = structlog.get_logger()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Loss:
    """A submit that got no answer; not the whole job, which may hold pictures."""

    ref: str
    provider: str


class JobBook:
    """Reads and changes jobs for everyone in the core."""

    def __init__(
        self, store: JobStore, screen: Screen, *, tally: Tally, prices: Prices, clock: Clock
    ) -> None:
        self._store = store
        self._screen = screen
        self._tally = tally
        self._prices = prices
        self._clock = clock
        self._active: dict[int, set[int]] = {}
        self._losses: dict[int, Loss] = {}
        self.lost_one = asyncio.Event()
        """Set whenever there is one more loss."""
        self._strikes = Strikes()
        self.ended: collections.Counter[tuple[str, str]] = collections.Counter()
        """How many jobs came to their end since the start, by provider and state."""

    def active_of(self, user_id: int) -> Set[int]:
        """Tell a person's jobs that are new, submitting or running. Asks no database."""
        return self._active.get(user_id, frozenset())

    @property
    def losses(self) -> Collection[Loss]:
        """The submits of all jobs that are uncertain."""
        return self._losses.values()

    def wait_of(self, user_id: int, now: datetime.datetime) -> datetime.timedelta:
        """Tell how long a person has to wait because of banned words; zero or less if not at all."""
        return self._strikes.wait(user_id, now)

    def follow(self, job: Job) -> None:
        """Count a job as its person's, for as long as it is active, and as lost, for as long as it is."""
        if job.state is JobState.UNCERTAIN:
            self._losses[job.id] = Loss(ref=job.ref, provider=job.provider)
            self.lost_one.set()
        else:
            self._losses.pop(job.id, None)
        ids = self._active.setdefault(job.user_id, set())
        if job.state in ACTIVE_STATES:
            ids.add(job.id)
        else:
            self.unfollow(job)

    def unfollow(self, job: Job) -> None:
        ids = self._active.get(job.user_id, set())
        ids.discard(job.id)
        if not ids:
            self._active.pop(job.user_id, None)

    async def add(self, job: Job, *, same_press_after: datetime.datetime | None, once: bool) -> Job:
        """Commit a new job and follow it; or return the earlier one that answers it, as JobStore.add does.

        It counts before anything is awaited, so that limits hold for two commands at once.
        """
        entries = self._entries(None, job)
        self.follow(job)
        self._tally.note(entries)
        try:
            added = await self._store.add(job, same_press_after=same_press_after, once=once, entries=entries)
        except BaseException as error:
            if not (isinstance(error, Exception) and await self._written(job)):
                self._forget(job, entries)
                raise
            added = job
        if added.id != job.id:
            self._forget(job, entries)
        return added

    async def _written(self, job: Job) -> bool:
        """Tell whether a job is there although its commit seemed to fail: the next start would send it."""
        try:
            return await self._store.get(job.id) is not None
        except Exception:  # noqa: BLE001 - the first failure is the one to tell
            return False

    def _forget(self, job: Job, entries: Sequence[Entry]) -> None:
        self.unfollow(job)
        self._tally.take_back(entries)

    def _entries(self, before: Job | None, after: Job) -> Sequence[Entry]:
        return entries_of(before, after, self._prices, self._clock.now())

    async def change(self, job: Job, **changes: Any) -> Job | None:  # Any: as in Job.evolve
        """Move a job on, and show it; None where somebody else moved it first."""
        return await self.replace(job, job.evolve(**changes))

    async def replace(self, job: Job, changed: Job, siblings: Sequence[Job] = ()) -> Job | None:
        """Like `change`, for a copy that is made already; `siblings` are new jobs that come with it."""
        entries = [*self._entries(job, changed), *(e for new in siblings for e in self._entries(None, new))]
        if not await self._store.save(changed, was=job.state, siblings=siblings, entries=entries):
            log.info("The job was moved by someone else first", **job.log_facts())
            # Or by us: where the answer to a commit is lost, a write that was done seems to have failed.
            if (current := await self._store.get(job.id)) is not None:
                self.take_up(current)
                if (current.state, current.task_id) == (changed.state, changed.task_id):
                    self._tally.note(entries)
            return None
        self._tally.note(entries)
        self.follow(changed)
        if changed.state != job.state:
            log.info("Job moved", was=job.state.value, **changed.log_facts())
            self._note_strike(changed)
            if changed.state.final:
                self.ended[changed.provider, changed.state.value] += 1
        self._screen.show(changed)
        for sibling in siblings:
            self.take_up(sibling)
        return changed

    def take_up(self, job: Job) -> None:
        """Follow and show a job that was written down already."""
        self.follow(job)
        self._screen.show(job)

    def _note_strike(self, job: Job) -> None:
        if job.state is JobState.FAILED and job.failure is FailureKind.BANNED and job.finished_at is not None:
            self._strikes.count(job.user_id, job.finished_at)

    def show(self, job: Job) -> None:
        """Show what is not worth a write, such as progress."""
        self._screen.show(job)
