"""The composition root: opens everything, wires it by constructor, closes it in reverse."""

import asyncio
import contextlib
import dataclasses
import gc
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence

import aiohttp
import discord
import yarl
from pydantic import SecretStr

from bot.clock import Clock, SystemClock
from bot.config import OwnServerSettings, ProviderSettings, Settings
from bot.errors import StartError
from bot.jobs.adoption import Adoption
from bot.jobs.book import JobBook
from bot.jobs.outbox import Outbox
from bot.jobs.poller import Poller
from bot.jobs.recovery import Recovery
from bot.jobs.service import JobService
from bot.jobs.submitter import Submitter
from bot.pictures.bench import Bench
from bot.pictures.download import Downloader
from bot.pictures.source import PictureSource
from bot.providers.midjourney_proxy import MidjourneyProxy
from bot.providers.port import ImageProvider
from bot.providers.profiles import COMETAPI, V1MJ, Auth, Profile, Speed, own_server
from bot.store.database import open_database
from bot.store.jobs import SqlJobStore
from bot.store.people import SqlPeopleStore
from bot.ui.budget import Budgets
from bot.ui.client import ImageBot
from bot.ui.delivery import Delivery
from bot.ui.i18n import Texts
from bot.ui.invalid import InvalidRequests
from bot.ui.place import Places
from bot.ui.router import Router
from bot.ui.trace import trace
from bot.ui.writer import Writer

COGS = ("cogs.imagine", "cogs.settings", "cogs.help")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class App:
    """The wired bot. Its client is started by whoever runs it; its work runs beside the client."""

    bot: ImageBot
    service: JobService
    recovery: Recovery
    submitter: Submitter
    poller: Poller
    adoption: Adoption
    delivery: Delivery
    budgets: Budgets

    async def work(self) -> None:
        """Do everything that is not an answer to Discord, until cancelled.

        What was left from before has to be taken up first, and before anybody can press anything.
        """
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.submitter.run(), name="submitter")
            tasks.create_task(self.poller.run(), name="poller")
            tasks.create_task(self.adoption.run(), name="adoption")
            tasks.create_task(self.delivery.run(), name="delivery")


@contextlib.asynccontextmanager
async def open_app(
    settings: Settings, *, clock: Clock | None = None, texts: Texts | None = None
) -> AsyncIterator[App]:
    """Open and wire the bot. Raises StartError."""
    clock, texts = clock or SystemClock(), texts or Texts()
    async with contextlib.AsyncExitStack() as stack:
        database = await stack.enter_async_context(open_database(settings.database_url.get_secret_value()))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        submit_session = await stack.enter_async_context(
            aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True))
        )
        origins = frozenset(provider.url for provider in settings.providers)
        downloader = await stack.enter_async_context(Downloader(trusted_origins=origins))
        store, people = SqlJobStore(database), SqlPeopleStore(database, clock)
        providers = open_providers(settings.providers, session, submit_session, clock)
        budgets = Budgets(InvalidRequests(clock))
        bot = ImageBot(
            texts=texts,
            clock=clock,
            memory=database,
            cogs=COGS,
            dev_guild_id=settings.discord_dev_guild_id,
            http_trace=trace(budgets, clock),
        )
        stack.push_async_callback(bot.close)
        places, bench = Places(bot), Bench()
        writer = Writer(
            places=places, pictures=PictureSource(downloader, bench), store=store, texts=texts, clock=clock
        )
        delivery = Delivery(writer=writer, places=places, budgets=budgets, store=store, clock=clock)
        book = JobBook(store, delivery)
        outbox = Outbox(clock)
        poller = Poller(
            book=book,
            providers=providers,
            outbox=outbox,
            clock=clock,
            interval=settings.poll_interval,
            timeout=settings.job_timeout,
        )
        adoption = Adoption(book=book, store=store, poller=poller, providers=providers, clock=clock)
        recovery = Recovery(
            book=book, store=store, poller=poller, outbox=outbox, providers=providers, clock=clock
        )
        submitter = Submitter(
            book=book,
            store=store,
            providers=providers,
            poller=poller,
            recovery=recovery,
            outbox=outbox,
            clock=clock,
            timeout=settings.job_timeout,
        )
        stack.push_async_callback(submitter.finish)
        service = JobService(
            book=book,
            store=store,
            people=people,
            providers=providers,
            poller=poller,
            outbox=outbox,
            clock=clock,
            default_mode=settings.default_mode,
            max_active=settings.max_active_jobs_per_user,
        )
        bot.service, bot.people, bot.bench = service, people, bench
        bot.router = Router(service=service, delivery=delivery, bench=bench, texts=texts, clock=clock)
        yield App(
            bot=bot,
            service=service,
            recovery=recovery,
            submitter=submitter,
            poller=poller,
            adoption=adoption,
            delivery=delivery,
            budgets=budgets,
        )


def open_providers(
    settings: Sequence[ProviderSettings],
    session: aiohttp.ClientSession,
    submit_session: aiohttp.ClientSession,
    clock: Clock,
) -> Mapping[str, ImageProvider]:
    """Make an adapter for each configured API; the first one takes new pictures."""
    return {
        provider.name: MidjourneyProxy(
            profile_of(provider),
            base_url=provider.url,
            key=provider.key.get_secret_value(),
            session=session,
            submit_session=submit_session,
            clock=clock,
        )
        for provider in settings
    }


def profile_of(settings: ProviderSettings) -> Profile:
    """Choose how an API is spoken to."""
    match settings:
        case OwnServerSettings():
            return own_server(prefix=settings.prefix, speed=Speed(settings.speed), auth=Auth(settings.auth))
        case _:
            return V1MJ if settings.name == V1MJ.name else COMETAPI


async def connect(bot: ImageBot) -> None:
    """Stay connected to Discord's gateway. Raises StartError where Discord refuses us for good."""
    while True:
        try:
            return await bot.connect()
        except AttributeError:
            # discord.py waits after a failed first connection, then reads the session it never had.
            if bot.ws is not None:
                raise
        except (discord.ConnectionClosed, discord.PrivilegedIntentsRequired) as error:
            raise StartError(f"Discord closed the connection for good: {error}") from error


def point_at(settings: Settings) -> None:
    """Send discord.py to other addresses than Discord's own, where the settings name them.

    Both are class attributes of discord.py, so this has to come before the login.
    """
    discord.http.Route.BASE = settings.discord_api_url
    if settings.discord_gateway_url is not None:
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway_url)


async def run(settings: Settings) -> None:
    """Run the bot until cancelled. Raises StartError where Discord or the database refuses the start."""
    async with open_app(settings) as app:
        await login(app.bot, settings)
        await app.recovery.resume_all()
        gc.collect()
        gc.freeze()  # modules, commands, live jobs: looking through them again stops everything for 0.1 s
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(app.work(), name="work")
                tasks.create_task(connect(app.bot), name="gateway")
        except BaseExceptionGroup as ends:
            refusals = ends.subgroup(StartError)
            raise refusals.exceptions[0] if refusals is not None else ends from None


async def sync(settings: Settings) -> None:
    """Register the slash commands, whether or not they changed. Works beside a running bot."""
    with tempfile.TemporaryDirectory() as empty:  # a bot with no memory registers them
        forgetful = settings.model_copy(update={"database_url": SecretStr(f"sqlite:///{empty}/bot.db")})
        async with open_app(forgetful) as app:
            await login(app.bot, settings)


async def login(bot: ImageBot, settings: Settings) -> None:
    """Log in, which also registers changed commands. Raises StartError."""
    point_at(settings)
    try:
        await bot.login(settings.discord_token.get_secret_value())
    except discord.LoginFailure as error:
        raise StartError("Discord refuses the token in DISCORD_TOKEN.") from error
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        raise StartError(f"Discord cannot be reached, or refuses the start: {error}") from error
