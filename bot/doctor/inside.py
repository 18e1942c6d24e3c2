"""`/admin doctor`: the running bot is examined with what it runs on."""

import contextlib
from collections.abc import Callable, Sequence

import aiohttp
import discord

from bot.clock import Clock
from bot.config import ProviderSettings, Settings
from bot.doctor.doctor import Doctor
from bot.doctor.servers import check_channel
from bot.providers.port import ImageProvider
from bot.providers.wire import Sessions
from bot.reading import Reading
from bot.ui.client import ImageBot
from bot.ui.i18n import Say


class Inside:
    """Examines the bot that it is a part of."""

    def __init__(
        self,
        bot: ImageBot,
        settings: Settings,
        open_provider: Callable[[ProviderSettings, Sessions, Clock], ImageProvider],
        session: aiohttp.ClientSession,
        clock: Clock,
    ) -> None:
        self._doctor = Doctor(
            reading=Reading(settings=settings),
            # Adapters of their own: what these requests meet must not count as the pool's experience.
            open_provider=lambda provider, sessions: open_provider(provider, sessions, clock),
            enter=lambda: contextlib.nullcontext(bot),
            commands=bot.command_payload,
            started=True,
            session=session,
            clock=clock,
        )

    async def examine(self, say: Say, here: discord.Permissions) -> Sequence[str]:
        """Find out what is wrong; `here` is what the bot may do in the channel that asks."""
        return self._doctor.told([*await self._doctor.examine(), *check_channel(here)], say)
