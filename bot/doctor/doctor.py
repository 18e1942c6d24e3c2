"""All checks that a configuration allows, on the command line and in the running bot."""

import contextlib
import functools
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any

import aiohttp
import discord

from bot.clock import Clock
from bot.doctor.configuration import check_configuration
from bot.doctor.database import check_database
from bot.doctor.discord_side import DiscordSide
from bot.doctor.examination import Check, Part, examine
from bot.doctor.finding import Finding, told
from bot.doctor.machine_clock import check_clock
from bot.doctor.providers import OpenProvider, check_provider
from bot.doctor.public_address import check_public_address, own_address
from bot.log import Redactor
from bot.reading import Reading
from bot.ui.i18n import Say

Commands = Callable[[], Awaitable[Sequence[Mapping[str, Any]]]]  # Any: Discord's JSON
Enter = Callable[[], contextlib.AbstractAsyncContextManager[discord.Client]]


class Doctor:
    """Examines one bot."""

    def __init__(
        self,
        *,
        reading: Reading,
        open_provider: OpenProvider,
        enter: Enter,
        commands: Commands,
        started: bool,
        session: aiohttp.ClientSession,
        clock: Clock,
    ) -> None:
        """See DiscordSide for `enter`, `commands` and `started`."""
        self._reading = reading
        self._settings = reading.settings
        self._open_provider = open_provider
        self._enter = enter
        self._commands = commands
        self._started = started
        self._session = session
        self._clock = clock

    async def examine(self) -> Sequence[Finding]:
        """Check everything; what a wrong setting makes impossible is left out."""
        return await examine(dict(self._checks()), self._clock)

    def told(self, findings: Sequence[Finding], say: Say) -> Sequence[str]:
        """Say what was found, in lines without any secret."""
        return list(told(findings, say, Redactor(self._settings.secrets()).text))

    def _checks(self) -> Iterator[tuple[str, Check]]:
        settings = self._settings
        yield Part.CONFIGURATION, functools.partial(check_configuration, self._reading)
        if "DATABASE_URL" not in self._reading.wrong:
            address = settings.database_url.get_secret_value()
            yield Part.DATABASE, functools.partial(check_database, address)
        for provider in settings.providers:
            yield provider.name, functools.partial(check_provider, provider, self._open_provider)
        if "DISCORD_API_URL" not in self._reading.wrong:
            if settings.discord_token.get_secret_value():
                yield Part.DISCORD, self._discord_side().check
            yield (
                Part.CLOCK,
                functools.partial(check_clock, settings.discord_api_url, self._session, self._clock),
            )

        if settings.public_url and settings.port:
            addresses = settings.public_url, own_address(settings.host, settings.port)
            yield Part.PUBLIC_ADDRESS, functools.partial(check_public_address, *addresses, self._session)

    def _discord_side(self) -> DiscordSide:
        settings = self._settings
        known = bool(settings.providers) and "DISCORD_DEV_GUILD_ID" not in self._reading.wrong
        dev_guild_id = settings.discord_dev_guild_id
        return DiscordSide(
            enter=self._enter,
            commands=self._commands if known else None,
            dev_guild=discord.Object(dev_guild_id) if dev_guild_id is not None else None,
            started=self._started,
            api_url=settings.discord_api_url,
        )
