"""The web server: how many may connect, and how much and how slowly they may send.

One request a connection, so a connection's age is what a request takes. Behind a proxy that costs nothing.
"""

import asyncio
import contextlib
import datetime
import errno
import os
import socket
from collections.abc import Awaitable, Callable, Iterable

from aiohttp import web

from bot.clock import Clock
from bot.errors import StartError

MOST_CONNECTIONS = 200
MAX_BODY = 1024 * 1024  # bytes; a task is some ten thousand
MAX_LINE = 4096  # bytes of the request line, and of a header
READ_TIME = datetime.timedelta(seconds=10)  # from the connection to the request's last byte
ANSWER_TIME = datetime.timedelta(seconds=60)  # for an answer that is fetched slowly
SWEEP = 1.0  # seconds between two looks at the age of all connections
LAST_ANSWERS = 0.25  # seconds that a stop gives to requests under way

HEADERS = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class WebServer:
    """Listens from `start` to `stop`."""

    def __init__(self, routes: Iterable[web.RouteDef], clock: Clock) -> None:
        self._clock = clock
        self._until: dict[object, datetime.datetime] = {}
        app = web.Application(client_max_size=MAX_BODY, middlewares=[self._answer])
        app.add_routes(routes)
        self._runner = web.AppRunner(
            app,
            access_log=None,  # a path may hold a secret
            shutdown_timeout=LAST_ANSWERS,
            lingering_time=SWEEP,  # of a body that nobody wants
            auto_decompress=False,  # a small body must not become a large one
            max_line_size=MAX_LINE,
            max_field_size=MAX_LINE,
        )

    async def start(self, host: str, port: int) -> None:
        """Listen; port 0 takes a free one. Raises StartError."""
        await self._runner.setup()
        loop = asyncio.get_running_loop()
        try:
            self._listener = await loop.create_server(self._accept, host, port)
        except OSError as error:
            await self._runner.cleanup()
            where = f"port {port} of {host}, named by PORT and HOST"
            raise StartError(f"The web server cannot listen on {where}: {_reason(error)}.") from error
        self.port: int = self._listener.sockets[0].getsockname()[1]
        self._sweeper = asyncio.create_task(self._sweep(), name="web server")

    async def stop(self) -> None:
        """Take nobody in any more, and give the requests under way a moment. A second call does nothing."""
        self._listener.close()
        self._sweeper.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._sweeper
        await self._runner.cleanup()

    def _accept(self) -> asyncio.BaseProtocol:
        server = self._runner.server
        if server is None or len(server.connections) >= MOST_CONNECTIONS:
            return Full()
        return server()

    @web.middleware
    async def _answer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.method in ("GET", "HEAD"):  # there is nothing more to read
            self._until[request.protocol] = self._clock.now() + ANSWER_TIME
        try:
            answer = await handler(request)
        except web.HTTPException as refusal:
            answer = web.json_response({"error": refusal.reason}, status=refusal.status)
        answer.headers.update(HEADERS)
        answer.force_close()
        return answer

    async def _sweep(self) -> None:
        """Cut off whoever takes too long: to send the headers or the body, or to fetch the answer."""
        while True:
            await self._clock.sleep(SWEEP)
            now, connections = (
                self._clock.now(),
                self._runner.server.connections if self._runner.server else [],
            )
            self._until = {one: self._until.get(one, now + READ_TIME) for one in connections}
            for one in connections:
                if now >= self._until[one] and one.transport is not None:
                    one.transport.abort()


def _reason(error: OSError) -> str:
    """Say in plain words why nobody can listen there."""
    if isinstance(error, socket.gaierror):
        return "there is no such address"
    if error.errno == errno.EADDRINUSE:
        return "the port is in use"
    return os.strerror(error.errno or 0).lower()


class Full(asyncio.Protocol):
    """Says goodbye at once, where there is no more room."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        transport.close()
