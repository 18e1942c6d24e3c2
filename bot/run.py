"""Running and stopping: the wired bot meets Discord, and takes leave of it."""

import asyncio
import contextlib
import gc
import tempfile
from collections.abc import AsyncIterator

import aiohttp
import discord
import yarl
from pydantic import SecretStr

from bot.app import App, open_app
from bot.config import Settings
from bot.errors import StartError
from bot.site import Site
from bot.ui.client import ImageBot


async def run(settings: Settings) -> None:
    """Run the bot until cancelled. Raises StartError where something refuses the start."""
    async with open_app(settings) as app, Site(app, settings) as site:
        await login(app.bot, settings)
        await app.core.recovery.resume_all()
        gc.collect()
        gc.freeze()  # modules, commands, live jobs: looking through them again stops everything for 0.1 s
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(app.work(), name="work")
                tasks.create_task(connect(app.bot), name="gateway")
                try:
                    await asyncio.Event().wait()  # until cancelled
                finally:
                    await site.stop()
                    await app.finish()  # while Discord is still listened to
        except BaseExceptionGroup as ends:
            refusals = ends.subgroup(StartError)
            raise refusals.exceptions[0] if refusals is not None else ends from None


async def sync(settings: Settings) -> None:
    """Register the slash commands, whether or not they changed. Works beside a running bot."""
    async with forgetful_app(settings) as app:  # a bot with no memory registers them
        await login(app.bot, settings)


@contextlib.asynccontextmanager
async def forgetful_app(settings: Settings) -> AsyncIterator[App]:
    """Open the bot on an empty database of its own, beside whatever runs."""
    with tempfile.TemporaryDirectory() as empty:
        forgetful = settings.model_copy(update={"database_url": SecretStr(f"sqlite:///{empty}/bot.db")})
        async with open_app(forgetful) as app:
            yield app


async def login(bot: ImageBot, settings: Settings) -> None:
    """Log in, which also registers changed commands. Raises StartError."""
    point_at(settings)
    try:
        await bot.login(settings.discord_token.get_secret_value())
    except discord.LoginFailure as error:
        raise StartError("Discord refuses the token in DISCORD_TOKEN.") from error
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        raise StartError(f"Discord cannot be reached, or refuses the start: {error}") from error


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
