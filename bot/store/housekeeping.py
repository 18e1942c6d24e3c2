"""Forgets what nobody needs any more, at once and then every day."""

from collections.abc import Sequence
from typing import Protocol

from bot.clock import Clock

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
                await kept.prune()
            await self._clock.sleep(DAY)
