"""`python -m bot doctor`: opens what the checks need, and tells what they found."""

import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import aiohttp
import discord

from bot.apis import open_provider
from bot.clock import SystemClock
from bot.config import Settings
from bot.doctor.doctor import Doctor
from bot.doctor.finding import State
from bot.reading import Reading
from bot.run import forgetful_app, point_at
from bot.ui.i18n import ENGLISH, Texts


async def examine_from_outside(reading: Reading) -> tuple[Sequence[str], bool]:
    """Examine a bot that need not run; return the lines to tell, and whether nothing is wrong."""
    clock, settings = SystemClock(), reading.settings

    async def commands() -> Sequence[Mapping[str, Any]]:  # Any: Discord's JSON
        async with forgetful_app(settings) as app:
            await app.bot.load_commands()
            return await app.bot.command_payload()

    async with aiohttp.ClientSession() as session:
        doctor = Doctor(
            reading=reading,
            open_provider=lambda provider, sessions: open_provider(provider, sessions, clock),
            enter=lambda: logged_in(settings),
            commands=commands,
            started=False,
            session=session,
            clock=clock,
        )
        findings = await doctor.examine()
    well = not any(finding.state is State.WRONG for finding in findings)
    return doctor.told(findings, Texts()(ENGLISH)), well


@contextlib.asynccontextmanager
async def logged_in(settings: Settings) -> AsyncIterator[discord.Client]:
    """Lend a client without a gateway, which a running bot does not notice."""
    point_at(settings)
    async with discord.Client(intents=discord.Intents(guilds=True)) as client:
        await client.login(settings.discord_token.get_secret_value())
        yield client
