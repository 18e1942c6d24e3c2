"""Clocks for tests: time stands still until it is moved."""

import asyncio
import datetime
import heapq
import itertools
from collections.abc import Awaitable, Callable

TURNS = 25  # of the event loop, in which everybody who was woken comes to wait again


async def some_turns() -> None:
    """Let everybody go on who needs neither threads nor sockets."""
    for _ in range(TURNS):
        await asyncio.sleep(0)


class StoryClock:
    """A clock that moves only when told to; `settled` waits until nobody is at work any more."""

    def __init__(self, settled: Callable[[], Awaitable[None]] = some_turns) -> None:
        self.settled = settled
        self._now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
        self._order = itertools.count()
        self._sleepers: list[tuple[datetime.datetime, int, asyncio.Future[None]]] = []

    def now(self) -> datetime.datetime:
        return self._now

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        wakes: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        until = self._now + datetime.timedelta(seconds=seconds)
        heapq.heappush(self._sleepers, (until, next(self._order), wakes))
        await wakes

    def jump(self, limit: datetime.datetime) -> bool:
        """Move to the next moment that somebody waits for; false if that is beyond the limit."""
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        if not self._sleepers or self._sleepers[0][0] > limit:
            return False
        self._now, _, wakes = heapq.heappop(self._sleepers)
        wakes.set_result(None)
        return True

    async def pass_time(self, seconds: float) -> None:
        """Let time pass, waking everybody on the way."""
        until = self._now + datetime.timedelta(seconds=seconds)
        await self.settled()
        while self.jump(until):
            await self.settled()
        self._now = until


class HandClock:
    """Time that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)

    def now(self) -> datetime.datetime:
        return self.moment

    async def sleep(self, seconds: float) -> None:
        self.go_on(seconds)

    def go_on(self, seconds: float) -> None:
        self.moment += datetime.timedelta(seconds=seconds)
