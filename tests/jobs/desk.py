"""The core at work on a real store, with a provider that answers by a script."""

import asyncio
import collections
import contextlib
import dataclasses
import datetime
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from bot.clock import Clock
from bot.jobs.callbacks import Callbacks
from bot.jobs.core import Core, Rules
from bot.jobs.ledger import Entry
from bot.jobs.model import Job, JobState, Requester
from bot.jobs.ports import JobStore, Screen
from bot.prompts import Mode
from bot.store.database import Database
from bot.store.guilds import SqlGuildStore
from bot.store.jobs import SqlJobStore
from bot.store.people import SqlPeopleStore
from tests.clocks import StoryClock
from tests.jobs.scripted import ScriptedProvider, Shown
from tests.quiet import Quiet
from tests.store.stored_jobs import ALICE, empty_database, make_job

TIMEOUT = 3900.0  # seconds
RULES = Rules(interval=5.0, timeout=TIMEOUT, default_mode=Mode.FAST, max_active=3)
CALLBACKS = Callbacks(b"key", None)


class FailingStore(SqlJobStore):
    """A store whose next calls fail, as those of a full disk or a lost connection do."""

    failing: collections.Counter[str]
    """How many of the next calls fail, by name; `save running` is one of a job in that state."""
    crash_at: JobState | None
    """Nothing comes back from a save of a job in this state: the process ended right after the commit."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.failing = collections.Counter()
        self.crash_at = None

    async def get(self, job_id: int) -> Job | None:
        self._fail("get")
        return await super().get(job_id)

    async def add(
        self,
        job: Job,
        *,
        same_press_after: datetime.datetime | None,
        once: bool,
        entries: Sequence[Entry] = (),
    ) -> Job:
        self._fail("add")
        added = await super().add(job, same_press_after=same_press_after, once=once, entries=entries)
        self._fail("answer to add")
        return added

    async def save(
        self, job: Job, *, was: JobState, siblings: Sequence[Job] = (), entries: Sequence[Entry] = ()
    ) -> bool:
        self._fail("save")
        self._fail(f"save {job.state.value}")
        saved = await super().save(job, was=was, siblings=siblings, entries=entries)
        if job.state is self.crash_at:
            await asyncio.Future()
        self._fail("answer to save")  # as where the connection breaks after the commit
        self._fail(f"answer to save {job.state.value}")
        return saved

    def _fail(self, call: str) -> None:
        if self.failing[call] > 0:
            self.failing[call] -= 1
            raise OSError("the disk is full")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Desk:
    """Everything of the core, wired."""

    provider: ScriptedProvider
    """The first one."""
    core: Core
    store: FailingStore
    screen: Shown
    clock: StoryClock
    guilds: SqlGuildStore

    async def hand_in(self, *jobs: Job) -> None:
        for job in jobs:
            self.core.outbox.put(await self.store.add(job, same_press_after=None, once=False))

    def fresh(self, user_id: int = ALICE) -> Job:
        return make_job(created_at=self.clock.now(), user_id=user_id)

    async def stored(self, job: Job) -> Job:
        stored = await self.store.get(job.id)
        assert stored is not None
        return stored

    async def later(self, seconds: float) -> None:
        await self.clock.pass_time(seconds)


def person(user_id: int = ALICE) -> Requester:
    return Requester(user_id=user_id, guild_id=None, locale="en-US")


@contextlib.asynccontextmanager
async def open_desk(folder: Path, *providers: ScriptedProvider) -> AsyncIterator[Desk]:
    """Open and wire a desk at which nobody works yet, with one provider where none is named."""
    clock = StoryClock()
    with Quiet(lambda: 0) as quiet:
        clock.settled = quiet.reached
        async with empty_database("sqlite", folder) as database:
            scripted, store, screen = providers or (ScriptedProvider(),), FailingStore(database), Shown()
            yield Desk(
                provider=scripted[0],
                core=core_of(database, clock, *scripted, store=store, screen=screen),
                store=store,
                screen=screen,
                clock=clock,
                guilds=SqlGuildStore(database, clock),
            )


def core_of(
    database: Database,
    clock: Clock,
    *providers: ScriptedProvider,
    store: JobStore,
    screen: Screen,
    callbacks: Callbacks = CALLBACKS,
) -> Core:
    """Wire the core with providers that answer by a script."""
    return Core.wire(
        store=store,
        people=SqlPeopleStore(database, clock),
        guilds=SqlGuildStore(database, clock),
        screen=screen,
        providers={provider.name: provider for provider in providers},
        callbacks=callbacks,
        rules=RULES,
        clock=clock,
    )


@contextlib.asynccontextmanager
async def at_work(desk: Desk) -> AsyncIterator[None]:
    """Have the submitter and the poller work; they must not stop by themselves."""
    working = [asyncio.create_task(work.run()) for work in (desk.core.submitter, desk.core.poller)]
    yield
    assert not any(task.done() for task in working), "it stopped by itself"
    for task in working:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
