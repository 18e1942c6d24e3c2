"""A gate before a local server: it passes everything on, and keeps answers back where it is told to."""

import asyncio
import contextlib
import dataclasses
import socket
from collections.abc import Callable
from types import TracebackType
from typing import Self

import aiohttp
import yarl
from aiohttp import web

MAX_BODY = 32 * 1024 * 1024  # bytes
OF_ONE_HOP = ("Host", "Connection", "Transfer-Encoding", "Content-Length", "Accept-Encoding")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Passed:
    """A request that the server has answered."""

    method: str
    path: str
    body: bytes


class Hold:
    """Answers that are kept back."""

    def __init__(self, wanted: Callable[[Passed], bool]) -> None:
        self.wanted = wanted
        self.count = 0
        """How many answers were kept back so far."""
        self._opened = asyncio.Event()

    def open(self) -> None:
        """Let the answers go, and those that come."""
        self._opened.set()

    async def keep(self) -> None:
        self.count += 1
        await self._opened.wait()


class Gate:
    """One gate. Its `url` stands for the server's."""

    def __init__(self, server_url: str) -> None:
        self.url = ""
        """The server's address through the gate; empty until the start."""
        self.passed: list[Passed] = []
        self._server = yarl.URL(server_url)
        self._holds: list[Hold] = []

    def hold(self, wanted: Callable[[Passed], bool]) -> Hold:
        """Keep back the answer to every such request; the server has done what it asked by then."""
        self._holds.append(Hold(wanted))
        return self._holds[-1]

    def open(self) -> None:
        """Let everything go."""
        while self._holds:
            self._holds.pop().open()

    async def __aenter__(self) -> Self:
        self._stack = contextlib.AsyncExitStack()
        connector = aiohttp.TCPConnector(limit=0, force_close=True)
        self._session = await self._stack.enter_async_context(aiohttp.ClientSession(connector=connector))
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_route("*", "/{path:.*}", self._pass)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        self._stack.push_async_callback(runner.cleanup)
        listener = socket.create_server(("127.0.0.1", 0))
        await web.SockSite(runner, listener).start()
        self.url = str(self._server.with_port(listener.getsockname()[1]))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.open()
        await self._stack.aclose()

    async def _pass(self, request: web.Request) -> web.Response:
        passed = Passed(method=request.method, path=request.path, body=await request.read())
        target = self._server.origin().join(yarl.URL(request.raw_path, encoded=True))
        headers = {name: value for name, value in request.headers.items() if name not in OF_ONE_HOP}
        async with self._session.request(
            request.method, target, data=passed.body, headers=headers, allow_redirects=False
        ) as answer:
            body = await answer.read()
        self.passed.append(passed)
        for hold in [hold for hold in self._holds if hold.wanted(passed)]:
            await hold.keep()
        here, there = yarl.URL(self.url).authority, self._server.authority
        headers = {name: value for name, value in answer.headers.items() if name not in OF_ONE_HOP}
        return web.Response(
            body=body.replace(there.encode(), here.encode()), status=answer.status, headers=headers
        )
