"""Asks Discord about the application, its servers and its commands; by REST alone, beside a running bot."""

import asyncio
import contextlib
import dataclasses
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import aiohttp
import discord

from bot.doctor.application import check_application
from bot.doctor.finding import Finding, look, wrong
from bot.doctor.network import no_answer
from bot.doctor.registered import check_commands
from bot.doctor.servers import check_servers
from bot.errors import StartError

REFUSALS = (discord.HTTPException, aiohttp.ClientError, OSError)
UNREADABLE = (AttributeError, KeyError, TypeError, ValueError)  # what discord.py makes of a foreign answer


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class DiscordSide:
    """What is asked, and how."""

    enter: Callable[[], contextlib.AbstractAsyncContextManager[discord.Client]]
    """Lends a client that is logged in."""
    commands: Callable[[], Awaitable[Sequence[Mapping[str, Any]]]] | None  # Any: Discord's JSON
    """Says our commands as Discord is told them; None where they cannot be known."""
    dev_guild: discord.Object | None
    started: bool
    """Whether the bot runs, and so has registered its commands."""
    api_url: str

    async def check(self) -> Sequence[Finding]:
        async with contextlib.AsyncExitStack() as stack:
            try:
                client = await stack.enter_async_context(self.enter())
            except discord.LoginFailure:
                return [wrong("doctor-discord-token")]
            except (*REFUSALS, *UNREADABLE) as error:
                return [self._refusal(error)]
            parts = [check_application(client), check_servers(client), self._check_commands(client)]
            found = await asyncio.gather(*map(self._asked, parts))
        return [finding for findings in found for finding in findings]

    async def _check_commands(self, client: discord.Client) -> Sequence[Finding]:
        if self.commands is None:
            return []
        try:
            ours = await self.commands()
        except (OSError, StartError):  # they are made beside an empty database in a temporary folder
            return [look("doctor-commands-unknown")]
        return await check_commands(client, ours, self.dev_guild, started=self.started)

    async def _asked(self, part: Awaitable[Sequence[Finding]]) -> Sequence[Finding]:
        try:
            return await part
        except REFUSALS as error:
            return [self._refusal(error)]

    def _refusal(self, error: Exception) -> Finding:
        if isinstance(error, discord.HTTPException):
            return wrong("doctor-discord-refuses", status=str(error.status), reason=error.text or "–")
        silence = no_answer(error, who="Discord", address=self.api_url, setting="DISCORD_API_URL")
        return silence or wrong("doctor-discord-odd", address=self.api_url)
