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
from bot.jobs.callbacks import KEY_SIZE, Callbacks
from bot.jobs.core import Core, Rules
from bot.jobs.erasure import Erasure
from bot.jobs.lineage import Lineages
from bot.jobs.sender import GRACE
from bot.jobs.tally import midnight
from bot.pictures.bench import Bench
from bot.pictures.download import Downloader
from bot.pictures.source import PictureSource
from bot.prices import Prices
from bot.providers.acedata.provider import AceData, Lend
from bot.providers.midjourney_proxy.profiles import COMETAPI, V1MJ, Auth, Profile, Speed, own_server
from bot.providers.midjourney_proxy.provider import MidjourneyProxy
from bot.providers.port import ImageProvider
from bot.providers.wire import Sessions
from bot.store.database import Database, open_database
from bot.store.dialogues import SqlDialogueStore
from bot.store.erasure import SqlErasureStore
from bot.store.gallery import SqlGalleryStore
from bot.store.guilds import SqlGuildStore
from bot.store.housekeeping import Housekeeping
from bot.store.jobs import SqlJobStore
from bot.store.ledger import SqlLedgerStore
from bot.store.lineage import SqlLineageStore
from bot.store.people import SqlPeopleStore
from bot.store.results import SqlResultStore
from bot.store.thumbnails import SqlThumbnailStore
from bot.ui.actions import Actions
from bot.ui.administration import Administration
from bot.ui.archive import Archive
from bot.ui.attachments import Attachments
from bot.ui.budget import Budgets
from bot.ui.client import ImageBot
from bot.ui.delivery import Delivery
from bot.ui.details import Details
from bot.ui.encore import Encore
from bot.ui.features import cogs_for
from bot.ui.files import Files
from bot.ui.finished import Finished
from bot.ui.forgetting import Forgetting
from bot.ui.gallery import Gallery
from bot.ui.guide import Guide
from bot.ui.i18n import Texts
from bot.ui.intake import Intake
from bot.ui.invalid import InvalidRequests
from bot.ui.menus import Menus
from bot.ui.notifier import Notifier
from bot.ui.overview import Overview
from bot.ui.own_row import OwnRow
from bot.ui.place import Places
from bot.ui.presets import Presets
from bot.ui.presses import Presses
from bot.ui.publish import Publishing
from bot.ui.region import Region
from bot.ui.renewal import Renewal
from bot.ui.router import Router
from bot.ui.settings import SettingsPanel
from bot.ui.sittings import Sittings
from bot.ui.sweeper import Sweeper
from bot.ui.thumbnails import Thumbnails
from bot.ui.trace import trace
from bot.ui.traffic import Traffic
from bot.ui.usage import Usage
from bot.ui.writer import Writer
from bot.web.shelf import Shelf


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class App:
    """The wired bot. Its client is started by whoever runs it; its work runs beside the client."""

    bot: ImageBot
    core: Core
    delivery: Delivery
    thumbnails: Thumbnails
    notifier: Notifier
    sweeper: Sweeper
    housekeeping: Housekeeping
    budgets: Budgets
    traffic: Traffic
    database: Database
    store: SqlJobStore
    providers: Mapping[str, ImageProvider]
    shelf: Shelf | None
    sittings: Sittings | None
    clock: Clock

    async def work(self) -> None:
        """Do everything that is not an answer to Discord, until cancelled.

        What was left from before has to be taken up first, and before anybody can press anything.
        """
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.core.work(), name="core")
            tasks.create_task(self.delivery.run(), name="delivery")
            tasks.create_task(self.thumbnails.run(), name="thumbnails")
            tasks.create_task(self.notifier.run(), name="notifier")
            tasks.create_task(self.sweeper.run(), name="sweeper")
            tasks.create_task(self.housekeeping.run(), name="housekeeping")

    async def finish(self) -> None:
        """Start nothing new, and let end what must not be cut: paid calls, then writes into Discord.

        GRACE is for all of it. People are still answered meanwhile, where the client and the work go on.
        """
        until = self.clock.now() + datetime.timedelta(seconds=GRACE)
        await self.core.finish()
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
        guilds, ledger = SqlGuildStore(database, clock), SqlLedgerStore(database)
        await people.load()
        await guilds.load()
        results, dialogues = SqlResultStore(database, clock), SqlDialogueStore(database, clock)
        gallery = SqlGalleryStore(database)
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
        pictures = PictureSource(downloader, bench)
        archive = Archive(places=places, pictures=pictures, results=results, clock=clock)
        thumbnails = Thumbnails(
            store=SqlThumbnailStore(database), fetch=archive.file, bench=bench, clock=clock
        )
        attachments = Attachments(
            pictures=pictures,
            store=store,
            results=results,
            thumbnails=thumbnails,
            texts=texts,
            clock=clock,
        )
        notifier = Notifier(
            store=store, people=people, places=places, budgets=budgets, texts=texts, clock=clock
        )
        writer = Writer(
            places=places,
            attachments=attachments,
            store=store,
            texts=texts,
            notifier=notifier,
            traffic=traffic,
            clock=clock,
        )
        delivery = Delivery(
            writer=writer, places=places, archive=archive, budgets=budgets, store=store, clock=clock
        )
        core = Core.wire(
            store=store,
            people=people,
            guilds=guilds,
            screen=delivery,
            providers=providers,
            callbacks=Callbacks(await kept_key(database, "callback-key"), settings.public_url),
            rules=Rules(
                interval=settings.poll_interval,
                timeout=settings.job_timeout,
                default_mode=settings.default_mode,
                max_active=settings.max_active_jobs_per_user,
                daily=settings.daily_jobs_per_user,
                prices=Prices.read(settings.prices),
            ),
            clock=clock,
            today=await ledger.since(midnight(clock.now())),
        )
        bot.service, bot.people, bot.intake = core.service, people, Intake(links, bench, clock)
        bot.notifier = notifier
        bot.guide = Guide(
            commands=bot.manual,
            offers=core.service.offers,
            limits=lambda place: (core.limits.max_active(place), core.limits.daily(place)),
            mask_editor=bool(settings.public_url),
        )
        bot.encore = Encore(care=core.care, gallery=gallery, delivery=delivery, clock=clock)
        bot.overview, renewal = Overview(core.care, delivery, bot.encore), Renewal(delivery, clock)
        bot.settings_panel = SettingsPanel(core.service, core.care, people)
        bot.gallery = Gallery(
            store=gallery,
            dialogues=dialogues,
            thumbnails=thumbnails,
            care=core.care,
            delivery=delivery,
            bench=bench,
        )
        bot.usage = Usage(care=core.care, ledger=ledger, limits=core.limits, delivery=delivery, clock=clock)
        bot.administration = Administration(
            guilds=guilds,
            ledger=ledger,
            limits=core.limits,
            tally=core.tally,
            services=tuple(providers),
            clock=clock,
        )
        bot.examine = Inside(bot, settings, open_provider, sessions.free, clock).examine
        bot.finished = Finished(core.care, archive)
        details = Details(
            care=core.care,
            lineages=Lineages(SqlLineageStore(database)),
            archive=archive,
            renewal=renewal,
            clock=clock,
        )
        bot.menus = Menus(care=core.care, details=details.tell, dialogues=dialogues, clock=clock)
        actions, sittings = Actions(core.service, delivery, clock), None
        if settings.public_url:
            sittings = Sittings(
                key=await kept_key(database, "mask-key"),
                public_url=settings.public_url,
                dialogues=dialogues,
                people=people,
                service=core.service,
                archive=archive,
                bench=bench,
                texts=texts,
                clock=clock,
            )
        region = Region(
            service=core.service,
            care=core.care,
            actions=actions,
            dialogues=dialogues,
            archive=archive,
            sittings=sittings,
            renewal=renewal,
            bench=bench,
            clock=clock,
        )
        erasing = SqlErasureStore(database)
        sweeper = Sweeper(erasing, places, budgets.invalid, clock)
        erasure = Erasure(care=core.care, store=store, people=people, erasing=erasing)
        bot.router = Router(
            (
                Presses(
                    service=core.service,
                    care=core.care,
                    actions=actions,
                    region=region,
                    renewal=renewal,
                    dialogues=dialogues,
                ),
                details,
                Files(care=core.care, archive=archive, renewal=renewal, bench=bench, clock=clock),
                region,
                OwnRow(service=core.service, care=core.care, delivery=delivery, renewal=renewal, clock=clock),
                bot.menus,
                Publishing(care=core.care, delivery=delivery, renewal=renewal, clock=clock),
                Forgetting(erasure, delivery, sweeper),
                bot.overview,
                bot.gallery,
                bot.settings_panel,
                Presets(people),
                bot.administration,
            )
        )
        app = App(
            bot=bot,
            core=core,
            delivery=delivery,
            thumbnails=thumbnails,
            notifier=notifier,
            sweeper=sweeper,
            housekeeping=Housekeeping((results, dialogues), clock),
            budgets=budgets,
            traffic=traffic,
            database=database,
            store=store,
            providers=providers,
            shelf=shelf,
            sittings=sittings,
            clock=clock,
        )
        stack.push_async_callback(app.finish)
        yield app


async def kept_key(database: Database, name: str) -> bytes:
    """Read a key of addresses that nobody can guess, made by the first start ever; all processes share it."""
    fresh = secrets.token_bytes(KEY_SIZE).hex()
    return bytes.fromhex(await database.settle_meta(name, fresh))


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
