"""The simulated API: an HTTP server of the midjourney-proxy family, for demo, tests and benchmark."""

import asyncio
import collections
import contextlib
import dataclasses
import datetime
import socket
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from bot.clock import Clock
from bot.demo import wire
from bot.demo.acedata import PREFIX, AceDataFace
from bot.demo.callbacks import Caller
from bot.demo.family import Family
from bot.demo.faults import Fault, FaultKind, Faults, scripted
from bot.demo.gallery import Gallery
from bot.demo.kinds import Kind, lets_in
from bot.demo.midjourney import Midjourney, Status, Task
from bot.demo.quirks import Quirks

MAX_BODY = 32 * 1024 * 1024  # bytes: reference pictures come inside the JSON


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Submit:
    """A submit that reached the simulated Midjourney."""

    kind: str
    """The last part of its path, such as imagine, action or modal."""
    body: Mapping[str, Any]
    mode: str
    task_id: str
    """The task that was made or meant; empty where there is none."""
    accepted: bool
    at: datetime.datetime


class SimulatedApi:
    """The server, what it was asked, and the faults it was told to have."""

    def __init__(
        self, *, clock: Clock, key: str = "demo-key", pace: float = 12.0, quirks: Quirks | None = None
    ) -> None:
        """Prepare; `pace` is the seconds that a grid takes."""
        self.url = ""
        """Where it listens, without a slash at the end; empty until it is started."""
        self.requests: collections.Counter[str] = collections.Counter()
        """How many requests came: `submit`, `status` or `image`."""
        self.submits: list[Submit] = []
        self.down = False
        """Answer everything with 503."""
        self.busy = 0
        """How many requests are being worked on, but for those left hanging."""
        self._clock = clock
        self._key = key
        self._quirks = quirks or Quirks()
        self._midjourney = Midjourney(clock=clock, pace=pace, quirks=self._quirks)
        self._gallery = Gallery()
        self._faults = Faults()
        self.callbacks = Caller(
            self._midjourney, calls=self._quirks.calls, at_work=self._at_work, clock=clock
        )
        """Calls back where a submit asked for it; see Quirks.calls."""
        self._family = Family(
            self._midjourney, self._quirks, record=self._record, expect=self.callbacks.expect
        )
        self._acedata = AceDataFace(
            self._midjourney, self._quirks, clock=clock, record=self._record, expect=self.callbacks.expect
        )

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes a free one. Tasks outlive a stop."""
        self._stopping = asyncio.Event()
        app = web.Application(client_max_size=MAX_BODY, middlewares=[self._intercept])
        self._acedata.add_routes(app.router, self._image)
        self._family.add_routes(app.router, self._image)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        listener = socket.create_server((host, port))
        self.url = self._family.url = self._acedata.url = f"http://{host}:{listener.getsockname()[1]}"
        await web.SockSite(self._runner, listener).start()
        self.callbacks.start()

    async def stop(self) -> None:
        """Close every connection and wait for the paintings under way."""
        self._stopping.set()
        await self.callbacks.stop()
        await self._runner.cleanup()
        await self._gallery.close()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    # What a test may order.

    @property
    def tasks(self) -> Mapping[str, Task]:
        return self._midjourney.tasks

    @property
    def poured(self) -> int:
        """How many bytes of endless answers were sent."""
        return self._faults.poured

    def answer_next(
        self,
        path_suffix: str,
        *,
        status: int = 200,
        body: object = "",
        times: int = 1,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Answer the next requests whose path ends so, without doing anything; see Fault for `body`."""
        fault = Fault(
            kind=FaultKind.ANSWER, path_suffix=path_suffix, status=status, body=body, headers=headers or {}
        )
        self._faults.order(fault, times)

    def drop_next(self, path_suffix: str) -> None:
        """Do what the next such request asks, then close its connection without an answer."""
        self._faults.order(Fault(kind=FaultKind.DROP, path_suffix=path_suffix))

    def hang_next(self, path_suffix: str, times: int = 1, *, done: bool = False) -> None:
        """Leave the next such requests without an answer, until their sender gives up or the server stops.

        With `done`, after doing what they ask.
        """
        kind = FaultKind.STALL if done else FaultKind.HANG
        self._faults.order(Fault(kind=kind, path_suffix=path_suffix), times)

    def pour_next(
        self, path_suffix: str, times: int = 1, *, headers: Mapping[str, str] | None = None
    ) -> None:
        """Answer the next such requests with bytes that do not end until their reader hangs up."""
        fault = Fault(kind=FaultKind.POUR, path_suffix=path_suffix, headers=headers or {})
        self._faults.order(fault, times)

    def mend(self) -> None:
        """Forget the faults that were ordered and did not happen yet."""
        self._faults.forget()

    def fail_next(self, reason: str, progress: str = "100%") -> None:
        """Let the next task that is made end as FAILURE."""
        self._midjourney.fail_next(reason, progress)

    def begin(self, prompt: str, *, age: float = 0.0) -> None:
        """Have a fast task that was submitted so many seconds ago, by a bot of before."""
        task = self._midjourney.imagine(prompt=prompt, mode="fast", state="", short_id=False)
        task.submitted_at = task.started_at = self._clock.now() - datetime.timedelta(seconds=age)

    def forget(self, task_id: str) -> None:
        """Lose a task, as servers do when they restart."""
        self._midjourney.forget(task_id)

    # Requests.

    @web.middleware
    async def _intercept(
        self, request: web.Request, handler: Any
    ) -> web.StreamResponse:  # Any: aiohttp's own
        self.requests[_kind_of(request.path)] += 1
        fault = self._faults.take(request.path)
        if self.down:
            return web.Response(status=503, text="<html>Service Unavailable</html>", content_type="text/html")
        if fault and fault.kind is FaultKind.ANSWER:
            return scripted(fault)
        if fault and fault.kind is FaultKind.HANG:
            await self._stopping.wait()
            return web.Response(status=503)
        if "/image/" not in request.path:
            ours = request.path.startswith(PREFIX)
            if not lets_in(request.headers, self._key, Kind.GATEWAY if ours else self._quirks.kind):
                return self._acedata.shut_out() if ours else self._family.shut_out()
        with self._at_work():
            if fault and fault.kind is FaultKind.POUR:
                return await self._faults.pour(fault, request)
            answer: web.StreamResponse = await handler(request)
        if fault and fault.kind is FaultKind.STALL:
            await self._stopping.wait()
        elif fault and request.transport:
            request.transport.close()
        return answer

    @contextlib.contextmanager
    def _at_work(self) -> Iterator[None]:
        self.busy += 1
        try:
            yield
        finally:
            self.busy -= 1

    def _record(self, kind: str, body: wire.Body, mode: str, *, task_id: str, accepted: bool) -> None:
        self.submits.append(
            Submit(kind=kind, body=body, mode=mode, task_id=task_id, accepted=accepted, at=self._clock.now())
        )

    async def _image(self, request: web.Request) -> web.Response:
        """Send the result, or with `step` the preview of a running task at that percentage."""
        task, step = self.tasks.get(request.match_info["id"]), request.query.get("step", "")
        if task is None or not self._visible(task, step):
            return web.json_response({"error": "midjourney_task_not_found"}, status=404)
        file = await self._gallery.file(task, int(step) if step else None)
        return web.Response(body=file.content, content_type=file.mime)

    def _visible(self, task: Task, step: str) -> bool:
        reading = self._midjourney.read(task)
        seen = step.isdecimal() and int(step) <= reading.progress
        return seen if step else reading.status is Status.SUCCESS


def _kind_of(path: str) -> str:
    if "/image/" in path:
        return "image"
    paid = "/submit/" in path or (path.startswith(PREFIX) and not path.endswith(("/tasks", "/seed")))
    return "submit" if paid else "status"
