"""The one source of time, handed to everything that waits, so that tests need not."""

import asyncio
import contextlib
import datetime
from collections.abc import AsyncIterator, Iterable
from typing import Any, Protocol


class Clock(Protocol):
    """Wall time and waiting."""

    def now(self) -> datetime.datetime:
        """Tell the time, aware, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait; zero or less only gives way."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime.datetime:
        return datetime.datetime.now(datetime.UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


async def wait_for(event: asyncio.Event, seconds: float, clock: Clock) -> None:
    """Wait until the event is set or the time is over, whichever comes first; clears the event."""
    if event.is_set():
        event.clear()
        return
    rings = asyncio.ensure_future(event.wait())
    ends = asyncio.ensure_future(clock.sleep(seconds))
    try:
        await asyncio.wait((rings, ends), return_when=asyncio.FIRST_COMPLETED)
    finally:
        rings.cancel()
        ends.cancel()
    event.clear()


@contextlib.asynccontextmanager
async def time_limit(seconds: float, clock: Clock) -> AsyncIterator[None]:
    """Cut what takes longer, as asyncio.timeout does, on this clock. Raises TimeoutError."""
    async with asyncio.timeout(None) as limit:

        async def end() -> None:
            await clock.sleep(seconds)
            limit.reschedule(asyncio.get_running_loop().time())

        ends = asyncio.ensure_future(end())
        try:
            yield
        finally:
            ends.cancel()


async def ends_within(seconds: float, task: asyncio.Future[Any], clock: Clock) -> bool:
    """Wait so long for a task, and tell whether it ended; it goes on if not."""
    limit = asyncio.ensure_future(clock.sleep(seconds))
    try:
        await asyncio.wait((task, limit), return_when=asyncio.FIRST_COMPLETED)
    finally:
        limit.cancel()
    return task.done()


async def end_within(seconds: float, tasks: Iterable[asyncio.Task[Any]], clock: Clock) -> None:
    """Let tasks end by themselves, and cut off those that take longer, or all where we are cancelled."""
    ends = asyncio.gather(*tasks, return_exceptions=True)
    try:
        await ends_within(seconds, ends, clock)
    finally:
        ends.cancel()
        await asyncio.gather(ends, return_exceptions=True)
