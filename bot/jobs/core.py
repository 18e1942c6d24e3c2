"""The core, wired: everything that moves jobs, over a store, a screen and the providers."""

import asyncio
import dataclasses
from collections.abc import Iterable, Mapping
from typing import Self

from bot.clock import Clock
from bot.jobs.adoption import Adoption
from bot.jobs.book import JobBook
from bot.jobs.callbacks import Callbacks
from bot.jobs.care import JobCare
from bot.jobs.choice import Choice
from bot.jobs.ledger import Entry
from bot.jobs.limits import Limits
from bot.jobs.notices import Notices
from bot.jobs.outbox import Outbox
from bot.jobs.people import GuildStore, PeopleStore
from bot.jobs.poller import Poller
from bot.jobs.ports import JobStore, Screen
from bot.jobs.recovery import Recovery
from bot.jobs.service import JobService
from bot.jobs.submitter import Submitter
from bot.jobs.tally import Tally
from bot.prices import Prices
from bot.prompts import Mode
from bot.providers.pool import Pool
from bot.providers.port import ImageProvider


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """What the owner has set."""

    interval: float
    """Seconds between two looks at a running task."""
    timeout: float
    """Seconds after which an unfinished job is given up."""
    default_mode: Mode
    max_active: int
    """Unfinished jobs that a person may have."""
    daily: int = 0
    """Jobs that a person may start in a day; 0 is no limit."""
    prices: Prices = dataclasses.field(default_factory=Prices)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Core:
    """All of it."""

    service: JobService
    care: JobCare
    book: JobBook
    outbox: Outbox
    pool: Pool
    submitter: Submitter
    poller: Poller
    adoption: Adoption
    notices: Notices
    recovery: Recovery
    limits: Limits
    tally: Tally

    @classmethod
    def wire(
        cls,
        *,
        store: JobStore,
        people: PeopleStore,
        guilds: GuildStore,
        screen: Screen,
        providers: Mapping[str, ImageProvider],
        callbacks: Callbacks,
        rules: Rules,
        clock: Clock,
        today: Iterable[Entry] = (),
    ) -> Self:
        """Put it together; nothing works yet. `today` is what the ledger has of this day."""
        tally = Tally(clock, today)
        limits = Limits(
            guilds=guilds, tally=tally, clock=clock, max_active=rules.max_active, daily=rules.daily
        )
        book = JobBook(store, screen, tally=tally, prices=rules.prices, clock=clock)
        pool = Pool(providers, clock)
        outbox = Outbox(providers, clock=clock, timeout=rules.timeout)
        choice = Choice(pool, outbox)
        poller = Poller(
            book=book,
            providers=providers,
            pool=pool,
            outbox=outbox,
            clock=clock,
            interval=rules.interval,
            timeout=rules.timeout,
        )
        adoption = Adoption(book=book, store=store, poller=poller, providers=providers, clock=clock)
        recovery = Recovery(
            book=book,
            store=store,
            poller=poller,
            outbox=outbox,
            providers=providers,
            choice=choice,
            clock=clock,
        )
        notices = Notices(
            callbacks=callbacks,
            store=store,
            poller=poller,
            adoption=adoption,
            providers=providers,
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
            callbacks=callbacks,
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
            default_mode=rules.default_mode,
            limits=limits,
        )
        return cls(
            service=service,
            care=care,
            book=book,
            outbox=outbox,
            pool=pool,
            submitter=submitter,
            poller=poller,
            adoption=adoption,
            notices=notices,
            recovery=recovery,
            limits=limits,
            tally=tally,
        )

    async def work(self) -> None:
        """Move jobs on until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.submitter.run(), name="submitter")
            tasks.create_task(self.poller.run(), name="poller")
            tasks.create_task(self.adoption.run(), name="adoption")
            tasks.create_task(self.notices.run(), name="notices")

    async def finish(self) -> None:
        """Start nothing new, and wait a little for the answers to paid calls."""
        self.service.close()
        self.submitter.close()
        await self.submitter.finish()
