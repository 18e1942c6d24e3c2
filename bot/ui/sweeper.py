"""Deletes in Discord what is left of people who had their data deleted: slowly, and on after a restart."""

import asyncio

import aiohttp
import discord
import structlog

from bot.clock import Clock, time_limit, wait_for
from bot.jobs.ports import ErasureStore, Leftover
from bot.ui.invalid import InvalidRequests
from bot.ui.place import Places
from bot.ui.verdict import Verdict, judge

log = structlog.get_logger()

GAP = 1.0  # seconds between two messages; it may be thousands, and nobody waits for them
TIMEOUT = 30.0  # seconds for one of them
UNKNOWN_CHANNEL = 10003
IDLE = 3600.0  # seconds; new leftovers wake it anyway


class Sweeper:
    """Tries each message once: Discord refuses for good, or is unwell for hours."""

    def __init__(self, erasing: ErasureStore, places: Places, invalid: InvalidRequests, clock: Clock) -> None:
        self._erasing = erasing
        self._places = places
        self._invalid = invalid
        self._clock = clock
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Tell that there is more to delete."""
        self._wake.set()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                await self._sweep()
            except Exception:  # as of a full disk; what is left is tried again then
                log.exception("Leftover messages could not be deleted yet")
            await wait_for(self._wake, IDLE, self._clock)

    async def _sweep(self) -> None:
        while (leftover := await self._erasing.leftover()) is not None:
            await self._delete(leftover)
            await self._erasing.drop_leftover(leftover.message_id)
            now = self._clock.now()
            free_at = self._invalid.free_at(now, progress=True)
            await self._clock.sleep(max(GAP, (free_at - now).total_seconds()))

    async def _delete(self, leftover: Leftover) -> None:
        try:
            async with time_limit(TIMEOUT, self._clock):
                await self._places.sweep(leftover.channel_id, leftover.message_id)
        except discord.HTTPException as refusal:
            log.info("A leftover message stays", channel=leftover.channel_id, error=str(refusal))
            refused = judge(refusal, by_token=False) is Verdict.NO_ACCESS
            if refused or refusal.code == UNKNOWN_CHANNEL:
                await self._erasing.drop_leftovers(leftover.channel_id)  # the others would be refused as well
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            log.info("A leftover message stays", channel=leftover.channel_id, error=str(error))
