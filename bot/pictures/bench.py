"""Where all work on pictures is done, whoever sent them: in threads, and a few at once."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

AT_ONCE = 2  # steps; with MAX_PIXELS of `encode`, one can take some 600 MB


class Bench:
    """One for the whole bot, so that nobody can fill the memory with pictures."""

    def __init__(self) -> None:
        self._room = asyncio.Semaphore(AT_ONCE)

    async def work(self, step: Callable[P, T], *args: P.args, **options: P.kwargs) -> T:
        """Do a blocking step when there is room; it raises what the step raises."""
        async with self._room:
            return await asyncio.to_thread(step, *args, **options)
