"""Forgets what nobody needs any more, at once and then every day."""

from collections.abc import Sequence
from typing import Protocol

import structlog

from bot.clock import Clock

log = structlog.get_logger()

DAY = 86_400.0  # seconds


class Kept(Protocol):
    """Keeps something for a time."""

    async def prune(self) -> None:
        """Forget what is too old."""
        ...


class Housekeeping:
    def __init__(self, kept: Sequence[Kept], clock: Clock) -> None:
        self._kept = kept
        self._clock = clock

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            for kept in self._kept:
                try:
                    await kept.prune()
                except Exception:  # as of a full disk; another day is early enough
                    log.exception("What is too old could not be forgotten")
            await self._clock.sleep(DAY)
