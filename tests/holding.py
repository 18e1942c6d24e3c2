"""Holds one side of a story still, so that two things happen in an order that was chosen, not by luck."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import simcord
from discord.webhook.async_ import async_context
from sqlalchemy import Engine, event

from tests.world import World

PRESS = "discord.py: on_interaction"  # as discord.py names the tasks of presses and forms


class Hold:
    """A place where whoever comes first stops, until the story lets them go."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._go = asyncio.Event()
        self.stopped = False
        """Whether somebody came."""

    def let_go(self) -> None:
        self._go.set()

    async def stop(self) -> None:
        """Stand still; later comers pass."""
        if self.stopped:
            return
        self.stopped = True
        try:
            await self._world.env.external_wait(self._go.wait(), reason="held by the story")
        except simcord.SetupError:  # none of the tasks that simcord waits for
            await self._go.wait()

    async def reached(self) -> None:
        """Wait until somebody stands here."""
        await self._world.until(lambda: self.stopped)


@contextlib.asynccontextmanager
async def late_reading(world: World, *, after: int = 0) -> AsyncIterator[Hold]:
    """Hand a job that a press reads from the store to it late: what it knows is then out of date.

    `after` readings of presses pass first.
    """
    hold, passing = Hold(world), iter(range(after))

    def read(connection: Any, cursor: Any, statement: str, *_: Any) -> None:  # Any: SQLAlchemy's event
        task = asyncio.current_task()
        by_press = task is not None and task.get_name() == PRESS
        whole_job = statement.startswith("SELECT inputs.")  # the last of the statements that read one
        if by_press and whole_job and next(passing, None) is None and not hold.stopped:
            with world.quiet.without_a_transaction():
                connection.connection.dbapi_connection.run_async(lambda _: hold.stop())

    event.listen(Engine, "after_cursor_execute", read)
    try:
        yield hold
    finally:
        hold.let_go()
        await world.quiet.reached()  # nobody stands in the listener any more
        event.remove(Engine, "after_cursor_execute", read)


@contextlib.asynccontextmanager
async def slow_discord(world: World, method: str, path_part: str) -> AsyncIterator[Hold]:
    """Let the bot's next such request by an interaction's token be long on its way."""
    hold, adapter = Hold(world), async_context.get()
    request: Callable[..., Awaitable[Any]] = adapter.request

    async def slow(route: Any, *arguments: Any, **options: Any) -> Any:  # Any: discord.py's own
        if route.method == method and path_part in route.url:
            await hold.stop()
        return await request(route, *arguments, **options)

    adapter.request = slow  # type: ignore[method-assign]  # the wire, not the library
    try:
        yield hold
    finally:
        hold.let_go()
        del adapter.request
