"""Tells when nothing of ours is at work, so that simulated time can jump without cutting anything off.

Counted are threads, transactions and requests at the simulated API. What is left, such as bytes on loopback,
needs only some turns of the event loop. So a slow or busy machine makes stories slower, never different.
"""

import asyncio
import concurrent.futures
from collections.abc import Callable
from typing import Any

from sqlalchemy import event
from sqlalchemy.pool import Pool

TURNS = 25  # of the event loop, in a row with nothing at work; a request over loopback needs a few


class CountingExecutor(concurrent.futures.ThreadPoolExecutor):
    """Threads that can tell how many of them are at work."""

    busy = 0

    def submit(
        self, work: Callable[..., Any], /, *args: Any, **options: Any
    ) -> concurrent.futures.Future[Any]:
        future = super().submit(work, *args, **options)
        loop = asyncio.get_running_loop()
        self.busy += 1
        future.add_done_callback(lambda _: loop.call_soon_threadsafe(self._done))
        return future

    def _done(self) -> None:
        self.busy -= 1


class Quiet:
    """Watches the work of one test; `busy` tells of work elsewhere."""

    def __init__(self, busy: Callable[[], int]) -> None:
        self._elsewhere = busy
        self._executor = CountingExecutor(max_workers=8)
        self._transactions = 0

    def __enter__(self) -> "Quiet":
        asyncio.get_running_loop().set_default_executor(self._executor)
        event.listen(Pool, "checkout", self._begun)
        event.listen(Pool, "checkin", self._ended)
        return self

    def __exit__(self, *_: object) -> None:
        event.remove(Pool, "checkout", self._begun)
        event.remove(Pool, "checkin", self._ended)

    async def reached(self) -> None:
        """Wait until nothing is at work."""
        turns = 0
        while turns < TURNS:
            # A real pause now and then lets threads and the kernel go on.
            await asyncio.sleep(0.0005 if turns % 5 == 0 else 0)
            turns = 0 if self._executor.busy or self._transactions or self._elsewhere() else turns + 1

    def _begun(self, *_: object) -> None:
        self._transactions += 1

    def _ended(self, *_: object) -> None:
        self._transactions -= 1
