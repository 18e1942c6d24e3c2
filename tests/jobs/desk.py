"""The core at work on a real store, with a provider that answers by a script."""

import asyncio
import collections
import contextlib
import dataclasses
import datetime
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

from bot.jobs.book import JobBook
from bot.jobs.callbacks import Callbacks
from bot.jobs.care import JobCare
from bot.jobs.choice import Choice
from bot.jobs.model import Job, JobState, Requester
from bot.jobs.outbox import Outbox
from bot.jobs.poller import Poller
from bot.jobs.recovery import Recovery
from bot.jobs.service import JobService
from bot.jobs.submitter import Submitter
from bot.prompts import Mode
from bot.providers.pool import Pool
from bot.providers.port import ImageProvider
from bot.store.database import Database
from bot.store.guilds import SqlGuildStore
from bot.store.jobs import SqlJobStore
from bot.store.people import SqlPeopleStore
from tests.clocks import StoryClock
from tests.jobs.scripted import ScriptedProvider, Shown
from tests.quiet import Quiet
from tests.store.stored_jobs import ALICE, empty_database, make_job

TIMEOUT = 3900.0  # seconds


class FailingStore(SqlJobStore):
    """A store whose next calls fail, as those of a full disk or a lost connection do."""

    failing: collections.Counter[str]
    """How many of the next calls fail, by name."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.failing = collections.Counter()

    async def get(self, job_id: int) -> Job | None:
        self._fail("get")
        return await super().get(job_id)

    async def add(self, job: Job, *, same_press_after: datetime.datetime | None, once: bool) -> Job:
        self._fail("add")
        added = await super().add(job, same_press_after=same_press_after, once=once)
        self._fail("answer to add")
        return added

    async def save(self, job: Job, *, was: JobState) -> bool:
        self._fail("save")
        saved = await super().save(job, was=was)
        self._fail("answer to save")  # as where the connection breaks after the commit
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
    pool: Pool
    store: FailingStore
    screen: Shown
    clock: StoryClock
    outbox: Outbox
    poller: Poller
    recovery: Recovery
    submitter: Submitter
    service: JobService
    care: JobCare
    guilds: SqlGuildStore

    async def hand_in(self, *jobs: Job) -> None:
        for job in jobs:
            self.outbox.put(await self.store.add(job, same_press_after=None, once=False))

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
            yield wire(database, clock, providers or (ScriptedProvider(),))


def wire(database: Database, clock: StoryClock, scripted: Sequence[ScriptedProvider]) -> Desk:
    store, people, guilds = FailingStore(database), SqlPeopleStore(database, clock), SqlGuildStore(database)
    providers: dict[str, ImageProvider] = {provider.name: provider for provider in scripted}
    screen, pool = Shown(), Pool(providers, clock)
    book, outbox = JobBook(store, screen), Outbox(providers, clock=clock, timeout=TIMEOUT)
    choice = Choice(pool, outbox)
    poller = Poller(
        book=book,
        providers=providers,
        pool=pool,
        clock=clock,
        interval=5.0,
        timeout=TIMEOUT,
        outbox=outbox,
    )
    recovery = Recovery(
        book=book,
        store=store,
        poller=poller,
        outbox=outbox,
        providers=providers,
        choice=choice,
        clock=clock,
    )
    submitter = Submitter(
        book=book,
        store=store,
        providers=providers,
        pool=pool,
        choice=choice,
        poller=poller,
        recovery=recovery,
        outbox=outbox,
        callbacks=Callbacks(b"key", None),
        clock=clock,
    )
    care = JobCare(
        book=book,
        store=store,
        people=people,
        providers=providers,
        poller=poller,
        outbox=outbox,
        clock=clock,
    )
    service = JobService(
        book=book,
        store=store,
        people=people,
        care=care,
        guilds=guilds,
        providers=providers,
        choice=choice,
        outbox=outbox,
        clock=clock,
        default_mode=Mode.FAST,
        max_active=3,
    )
    return Desk(
        provider=scripted[0],
        pool=pool,
        store=store,
        screen=screen,
        clock=clock,
        outbox=outbox,
        poller=poller,
        recovery=recovery,
        submitter=submitter,
        service=service,
        care=care,
        guilds=guilds,
    )


@contextlib.asynccontextmanager
async def at_work(desk: Desk) -> AsyncIterator[None]:
    """Have the submitter and the poller work; they must not stop by themselves."""
    working = [asyncio.create_task(work.run()) for work in (desk.submitter, desk.poller)]
    yield
    assert not any(task.done() for task in working), "it stopped by itself"
    for task in working:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
