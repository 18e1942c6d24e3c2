"""Tells when nothing of ours is at work, so that simulated time can jump without cutting anything off.

Counted are threads, transactions, connections being opened, and requests at the simulated API. What is left,
such as bytes on loopback, needs only some turns of the event loop. So a slow or busy machine makes stories
slower, never different.
"""

import asyncio
import concurrent.futures
import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Dialect, Engine, event
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
        self._counted = (
            (Engine, "do_connect", self._connect),  # in a thread of its own
            (Pool, "checkout", self._begun),
            (Pool, "checkin", self._ended),
        )

    def __enter__(self) -> "Quiet":
        asyncio.get_running_loop().set_default_executor(self._executor)
        for target, name, count in self._counted:
            event.listen(target, name, count)
        return self

    def __exit__(self, *_: object) -> None:
        for target, name, count in self._counted:
            event.remove(target, name, count)

    async def reached(self) -> None:
        """Wait until nothing is at work."""
        turns = 0
        while turns < TURNS:
            # A real pause now and then lets threads and the kernel go on.
            await asyncio.sleep(0.0005 if turns % 5 == 0 else 0)
            turns = 0 if self._executor.busy or self._transactions or self._elsewhere() else turns + 1

    @contextlib.contextmanager
    def without_a_transaction(self) -> Iterator[None]:
        """Leave a transaction out that a story holds open."""
        self._transactions -= 1
        try:
            yield
        finally:
            self._transactions += 1

    def _connect(self, dialect: Dialect, _: object, args: Sequence[Any], options: Mapping[str, Any]) -> Any:
        """Open a connection in SQLAlchemy's place, so that one whose task is cancelled is not counted on."""
        self._transactions += 1
        try:
            return dialect.connect(*args, **options)
        finally:
            self._transactions -= 1

    def _begun(self, *_: object) -> None:
        self._transactions += 1

    def _ended(self, *_: object) -> None:
        self._transactions -= 1
