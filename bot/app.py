"""The composition root: opens everything, wires it by constructor, closes it in reverse."""

import asyncio
import contextlib
import dataclasses
import datetime
import secrets
from collections.abc import AsyncIterator, Mapping

import aiohttp

from bot.answers import furnish
from bot.apis import open_provider, open_providers
from bot.clock import Clock, SystemClock
from bot.config import Settings
from bot.doctor.inside import Inside
from bot.jobs.callbacks import KEY_SIZE, Callbacks
from bot.jobs.core import Core, Rules
from bot.jobs.sender import GRACE
from bot.jobs.tally import midnight
from bot.output import Output
from bot.pictures.bench import Bench
from bot.pictures.download import Downloader
from bot.pictures.source import PictureSource
from bot.prices import Prices
from bot.providers.port import ImageProvider
from bot.providers.wire import Sessions
from bot.store.database import Database, open_database
from bot.stores import Stores
from bot.ui.budget import Budgets
from bot.ui.client import ImageBot
from bot.ui.features import cogs_for
from bot.ui.i18n import Texts
from bot.ui.intake import Intake
from bot.ui.invalid import InvalidRequests
from bot.ui.sittings import Sittings
from bot.ui.trace import trace
from bot.ui.traffic import Traffic
from bot.web.shelf import Shelf


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class App:
    """The wired bot. Its client is started by whoever runs it; its work runs beside the client."""

    bot: ImageBot
    core: Core
    output: Output
    stores: Stores
    database: Database
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
            tasks.create_task(self.output.work(), name="output")
            tasks.create_task(self.stores.housekeeping.run(), name="housekeeping")

    async def finish(self) -> None:
        """Start nothing new, and let end what must not be cut: paid calls, then writes into Discord.

        GRACE is for all of it. People are still answered meanwhile, where the client and the work go on.
        """
        until = self.clock.now() + datetime.timedelta(seconds=GRACE)
        await self.core.finish()
        await self.output.delivery.finish((until - self.clock.now()).total_seconds())


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
        stores = await Stores.over(database, clock)
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
        bench = Bench()
        output = Output.wire(
            bot,
            stores=stores,
            pictures=PictureSource(downloader, bench),
            bench=bench,
            budgets=budgets,
            traffic=traffic,
            clock=clock,
        )
        core = Core.wire(
            store=stores.jobs,
            people=stores.people,
            guilds=stores.guilds,
            screen=output.delivery,
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
            today=await stores.ledger.since(midnight(clock.now())),
        )
        sittings = None
        if settings.public_url:
            sittings = Sittings(
                key=await kept_key(database, "mask-key"),
                public_url=settings.public_url,
                dialogues=stores.dialogues,
                people=stores.people,
                service=core.service,
                archive=output.archive,
                bench=bench,
                texts=texts,
                clock=clock,
            )
        furnish(
            bot,
            core=core,
            stores=stores,
            output=output,
            intake=Intake(links, bench, clock),
            sittings=sittings,
            services=tuple(providers),
            bench=bench,
            clock=clock,
        )
        bot.examine = Inside(bot, settings, open_provider, sessions.free, clock).examine
        app = App(
            bot=bot,
            core=core,
            output=output,
            stores=stores,
            database=database,
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
