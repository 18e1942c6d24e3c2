"""Calls back: posts a task to the address that came with its submit, whenever the task has changed.

Tasks have no clockwork of their own, so this reckons when each one changes next, and looks again then.
"""

import asyncio
import contextlib
import dataclasses
import datetime
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager

import aiohttp

from bot.clock import Clock, wait_for
from bot.demo.midjourney import STEPS, WAITING, Midjourney, Reading, Task
from bot.demo.quirks import Calls
from bot.demo.wire import Body

GLANCE = 1.0  # seconds after which a task's length is read anew at the latest
IDLE = 3600.0  # seconds; a new task wakes us anyway
PATIENCE = aiohttp.ClientTimeout(total=10.0)
CHANGES = (WAITING / 2, *(WAITING + (1 - WAITING) * step / len(STEPS) for step in range(len(STEPS))), 1.0)


@dataclasses.dataclass(kw_only=True, slots=True)
class Hooked:
    """A task with an address."""

    address: str
    show: Callable[[], Body]
    """Says the task as the server's own answers do; nothing while there is nothing to tell."""
    told: Reading | None = None
    body: Body | None = None


class Caller:
    """Keeps the addresses, and calls them."""

    def __init__(
        self,
        midjourney: Midjourney,
        *,
        calls: Calls,
        at_work: Callable[[], AbstractContextManager[None]],
        clock: Clock,
    ) -> None:
        """`at_work` holds while a call is under way."""
        self._midjourney = midjourney
        self._calls = calls
        self._at_work = at_work
        self._clock = clock
        self._hooked: dict[str, Hooked] = {}
        self._news = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    def expect(self, task_id: str, address: object, show: Callable[[], Body]) -> None:
        """Take the address that came with a submit, if one did; see Hooked."""
        if isinstance(address, str) and address:
            self._hooked[task_id] = Hooked(address=address, show=show)
            self._news.set()

    @property
    def addresses(self) -> Mapping[str, str]:
        """Where each task is told of, by its id."""
        return {task_id: hooked.address for task_id, hooked in self._hooked.items()}

    async def call(self, task_id: str, body: object = None) -> int:
        """Post a task as it is now, or something else, and return the status of the answer."""
        if body is None:
            body = self._hooked[task_id].show()
        with self._at_work():
            async with (
                aiohttp.ClientSession(timeout=PATIENCE) as session,
                session.post(self._hooked[task_id].address, json=body) as answer,
            ):
                return answer.status

    def start(self) -> None:
        if self._calls is not Calls.NEVER:
            self._running = asyncio.create_task(self.run(), name="callbacks")

    async def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._running

    async def run(self) -> None:
        """Tell of every change, until cancelled."""
        async with asyncio.TaskGroup() as posts:
            while True:
                for task_id, task in self._followed():
                    for body in self._news_of(task, self._hooked[task_id]):
                        posts.create_task(self._try_to_call(task_id, body))
                await wait_for(self._news, self._pause(), self._clock)

    async def _try_to_call(self, task_id: str, body: Body) -> None:
        with contextlib.suppress(aiohttp.ClientError, TimeoutError):  # servers only log it
            await self.call(task_id, body)

    def _followed(self) -> Iterator[tuple[str, Task]]:
        """Go through the tasks whose end was not told yet."""
        for task_id, hooked in self._hooked.items():
            task = self._midjourney.tasks.get(task_id)
            if task is not None and not (hooked.told and hooked.told.status.final):
                yield task_id, task

    def _news_of(self, task: Task, hooked: Hooked) -> Iterator[Body]:
        """Say what is posted now about a task; nothing where it is as it was."""
        reading = self._midjourney.read(task)
        if reading == hooked.told:
            return
        before, hooked.told, hooked.body = hooked.body, reading, hooked.show()
        if not hooked.body:
            return
        if self._calls is Calls.LYING:
            yield {
                **hooked.body,
                "id": f"{task.id}7",
                "status": "SUCCESS",
                "imageUrl": "http://evil.example/",
            }
            return
        yield hooked.body
        if self._calls is Calls.TWICE:
            yield hooked.body
        if self._calls is Calls.LATE and before is not None:
            yield before

    def _pause(self) -> float:
        """Tell the seconds until a task changes."""
        now = self._clock.now()
        soon = [change for _, task in self._followed() for change in _changes(task) if change > now]
        return min(GLANCE, (min(soon) - now).total_seconds()) if soon else IDLE


def _changes(task: Task) -> Iterator[datetime.datetime]:
    if task.started_at is not None:
        for share in CHANGES:
            yield task.started_at + datetime.timedelta(seconds=task.span * share)
