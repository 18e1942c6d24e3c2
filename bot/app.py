"""The composition root: opens everything, wires it by constructor, closes it in reverse."""

import asyncio
import contextlib
import dataclasses
import datetime
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence

import aiohttp

from bot.clock import Clock, SystemClock
from bot.config import OwnServerSettings, ProviderSettings, Settings
from bot.doctor.inside import Inside
from bot.jobs.adoption import Adoption
from bot.jobs.book import JobBook
from bot.jobs.callbacks import KEY_SIZE, Callbacks
from bot.jobs.care import JobCare
from bot.jobs.choice import Choice
from bot.jobs.notices import Notices
from bot.jobs.outbox import Outbox
from bot.jobs.poller import Poller
from bot.jobs.recovery import Recovery
from bot.jobs.sender import GRACE
from bot.jobs.service import JobService
from bot.jobs.submitter import Submitter
from bot.pictures.bench import Bench
from bot.pictures.download import Downloader
from bot.pictures.source import PictureSource
from bot.providers.acedata.provider import AceData, Lend
from bot.providers.midjourney_proxy import MidjourneyProxy
from bot.providers.pool import Pool
from bot.providers.port import ImageProvider
from bot.providers.profiles import COMETAPI, V1MJ, Auth, Profile, Speed, own_server
from bot.providers.wire import Sessions
from bot.store.database import Database, open_database
from bot.store.guilds import SqlGuildStore
from bot.store.jobs import SqlJobStore
from bot.store.people import SqlPeopleStore
from bot.store.results import SqlResultStore
from bot.ui.attachments import Attachments
from bot.ui.budget import Budgets
from bot.ui.client import ImageBot
from bot.ui.delivery import Delivery
from bot.ui.features import cogs_for
from bot.ui.i18n import Texts
from bot.ui.intake import Intake
from bot.ui.invalid import InvalidRequests
from bot.ui.overview import Overview
from bot.ui.place import Places
from bot.ui.router import Router
from bot.ui.trace import trace
from bot.ui.traffic import Traffic
from bot.ui.writer import Writer
from bot.web.shelf import Shelf


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class App:
    """The wired bot. Its client is started by whoever runs it; its work runs beside the client."""

    bot: ImageBot
    service: JobService
    care: JobCare
    recovery: Recovery
    submitter: Submitter
    poller: Poller
    adoption: Adoption
    notices: Notices
    delivery: Delivery
    results: SqlResultStore
    pool: Pool
    budgets: Budgets
    traffic: Traffic
    database: Database
    book: JobBook
    store: SqlJobStore
    outbox: Outbox
    providers: Mapping[str, ImageProvider]
    shelf: Shelf | None
    clock: Clock

    async def work(self) -> None:
        """Do everything that is not an answer to Discord, until cancelled.

        What was left from before has to be taken up first, and before anybody can press anything.
        """
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.submitter.run(), name="submitter")
            tasks.create_task(self.poller.run(), name="poller")
            tasks.create_task(self.adoption.run(), name="adoption")
            tasks.create_task(self.notices.run(), name="notices")
            tasks.create_task(self.delivery.run(), name="delivery")
            tasks.create_task(self.results.run(), name="kept results")

    async def finish(self) -> None:
        """Start nothing new, and let end what must not be cut: paid calls, then writes into Discord.

        GRACE is for all of it. People are still answered meanwhile, where the client and the work go on.
        """
        until = self.clock.now() + datetime.timedelta(seconds=GRACE)
        self.service.close()
        self.submitter.close()
        await self.submitter.finish()
        await self.delivery.finish((until - self.clock.now()).total_seconds())


@contextlib.asynccontextmanager
async def open_app(
    settings: Settings, *, clock: Clock | None = None, texts: Texts | None = None
) -> AsyncIterator[App]:
    """Open and wire the bot. Raises StartError."""
    clock, texts = clock or SystemClock(), texts or Texts()
    async with contextlib.AsyncExitStack() as stack:
        database = await stack.enter_async_context(open_database(settings.database_url.get_secret_value()))
        sessions = Sessions(
            free=await stack.enter_async_context(aiohttp.ClientSession()),
            paid=await stack.enter_async_context(
                aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True))
            ),
        )
        origins = frozenset(provider.url for provider in settings.providers)
        downloader = await stack.enter_async_context(Downloader(trusted_origins=origins))
        links = await stack.enter_async_context(Downloader())  # of people: to no private provider
        store, people = SqlJobStore(database), SqlPeopleStore(database, clock)
        results = SqlResultStore(database, clock)
        shelf = Shelf(settings.public_url, clock) if settings.public_url else None
        providers = open_providers(settings.providers, sessions, clock, shelf.lend if shelf else None)
        budgets, traffic = Budgets(InvalidRequests(clock)), Traffic()
        bot = ImageBot(
            texts=texts,
            clock=clock,
            memory=database,
            cogs=cogs_for(providers.values()),
            dev_guild_id=settings.discord_dev_guild_id,
            http_trace=trace(budgets, traffic, clock),
        )
        stack.push_async_callback(bot.close)
        places, bench = Places(bot), Bench()
        attachments = Attachments(
            pictures=PictureSource(downloader, bench), store=store, results=results, clock=clock
        )
        writer = Writer(
            places=places,
            attachments=attachments,
            store=store,
            texts=texts,
            traffic=traffic,
            clock=clock,
        )
        delivery = Delivery(writer=writer, places=places, budgets=budgets, store=store, clock=clock)
        book = JobBook(store, delivery)
        outbox = Outbox(providers, clock=clock, timeout=settings.job_timeout)
        pool = Pool(providers, clock)
        choice = Choice(pool, outbox)
        poller = Poller(
            book=book,
            providers=providers,
            pool=pool,
            outbox=outbox,
            clock=clock,
            interval=settings.poll_interval,
            timeout=settings.job_timeout,
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
        callbacks = Callbacks(await callback_key(database), settings.public_url)
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
            guilds=SqlGuildStore(database),
            providers=providers,
            choice=choice,
            outbox=outbox,
            clock=clock,
            default_mode=settings.default_mode,
            max_active=settings.max_active_jobs_per_user,
        )
        bot.service, bot.people, bot.intake = service, people, Intake(links, bench)
        bot.overview = Overview(care, delivery)
        bot.examine = Inside(bot, settings, open_provider, sessions.free, clock).examine
        bot.router = Router(
            service=service,
            care=care,
            delivery=delivery,
            overview=bot.overview,
            bench=bench,
            texts=texts,
            clock=clock,
        )
        app = App(
            bot=bot,
            service=service,
            care=care,
            recovery=recovery,
            submitter=submitter,
            poller=poller,
            adoption=adoption,
            notices=notices,
            delivery=delivery,
            results=results,
            pool=pool,
            budgets=budgets,
            traffic=traffic,
            database=database,
            book=book,
            store=store,
            outbox=outbox,
            providers=providers,
            shelf=shelf,
            clock=clock,
        )
        stack.push_async_callback(app.finish)
        yield app


async def callback_key(database: Database) -> bytes:
    """Read the key of the callback addresses, which the first start ever makes; all processes share it."""
    fresh = secrets.token_bytes(KEY_SIZE).hex()
    return bytes.fromhex(await database.settle_meta("callback-key", fresh))


def open_providers(
    settings: Sequence[ProviderSettings], sessions: Sessions, clock: Clock, lend: Lend | None = None
) -> Mapping[str, ImageProvider]:
    """Make an adapter for each configured API; the first one takes new pictures."""
    return {provider.name: open_provider(provider, sessions, clock, lend) for provider in settings}


def open_provider(
    settings: ProviderSettings, sessions: Sessions, clock: Clock, lend: Lend | None = None
) -> ImageProvider:
    """Make the adapter for one API; `lend` is there where the web server is public."""
    url, key = settings.url, settings.key.get_secret_value()
    if settings.name == AceData.name:
        return AceData(base_url=url, key=key, sessions=sessions, clock=clock, lend=lend)
    return MidjourneyProxy(profile_of(settings), base_url=url, key=key, sessions=sessions, clock=clock)


def profile_of(settings: ProviderSettings) -> Profile:
    """Choose how an API is spoken to."""
    match settings:
        case OwnServerSettings():
            return own_server(prefix=settings.prefix, speed=Speed(settings.speed), auth=Auth(settings.auth))
        case _:
            return V1MJ if settings.name == V1MJ.name else COMETAPI
