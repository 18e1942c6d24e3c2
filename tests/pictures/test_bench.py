"""The bench: however many pictures come at once, a few are worked on."""

import asyncio
import threading

import pytest

from bot.errors import PictureError
from bot.pictures.bench import AT_ONCE, Bench


class Worker:
    """Counts who works beside whom."""

    def __init__(self) -> None:
        self.busiest = self._busy = 0
        self._lock = threading.Lock()
        self._full = threading.Barrier(AT_ONCE)

    def work(self, number: int) -> int:
        with self._lock:
            self._busy += 1
            self.busiest = max(self.busiest, self._busy)
        self._full.wait(timeout=5)  # all that may work at once do
        with self._lock:
            self._busy -= 1
        return number


async def test_a_few_are_worked_on_at_once_and_all_come_to_their_turn() -> None:
    bench, worker = Bench(), Worker()
    numbers = range(AT_ONCE * 5)

    assert await asyncio.gather(*(bench.work(worker.work, number) for number in numbers)) == list(numbers)

    assert worker.busiest == AT_ONCE


async def test_a_picture_that_breaks_makes_room_again() -> None:
    def broken() -> None:
        raise PictureError("broken", again=False)

    bench = Bench()
    for _ in range(AT_ONCE + 1):
        with pytest.raises(PictureError):
            await bench.work(broken)
