"""The gateway of the light Discord: one bot at a time, its heartbeats, and the events sent to it."""

import asyncio
import contextlib
import enum
import itertools
import json
import secrets
import time
import zlib
from collections.abc import Callable

from aiohttp import WSMsgType, web

from tests.benchmarks.discord_records import Json

HEARTBEAT_INTERVAL = 41_250  # milliseconds, Discord's own


class Op(enum.IntEnum):
    """What a frame is."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    RESUME = 6
    INVALID_SESSION = 9
    HELLO = 10
    HEARTBEAT_ACK = 11


class Connection:
    """One websocket, compressed as a whole if the bot asked for zlib-stream."""

    def __init__(self, socket: web.WebSocketResponse, *, compressed: bool) -> None:
        self._socket = socket
        self._deflater = zlib.compressobj() if compressed else None
        self._sequence = 0

    async def dispatch(self, event: str, data: Json) -> float:
        """Send an event; return the Unix time when its writing began."""
        self._sequence += 1
        return await self.send({"op": Op.DISPATCH, "t": event, "s": self._sequence, "d": data})

    async def send(self, payload: Json) -> float:
        text = json.dumps(payload, separators=(",", ":"))
        if self._deflater is None:
            began = time.time()
            await self._socket.send_str(text)
            return began
        packed = self._deflater.compress(text.encode()) + self._deflater.flush(zlib.Z_SYNC_FLUSH)
        began = time.time()
        await self._socket.send_bytes(packed)
        return began

    async def ping(self, mark: bytes) -> None:
        await self._socket.ping(mark)


class Gateway:
    """Greets the bot, and keeps its connection for the events."""

    def __init__(self, greet: Callable[[str], list[tuple[str, Json]]]) -> None:
        """`greet` makes the first events for a session id: READY and what follows it."""
        self.loop_lags: list[float] = []
        """Seconds that the bot took to answer each probe."""
        self._probes: dict[bytes, float] = {}
        """When each probe was sent that is not answered yet, on time.perf_counter."""
        self.polite = True
        """Whether it says goodbye when the bot does."""
        self._greet = greet
        self._connection: Connection | None = None

    @property
    def connected(self) -> bool:
        return self._connection is not None

    async def accept(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection until it ends."""
        socket = web.WebSocketResponse(compress=False, max_msg_size=0, autoping=False, autoclose=self.polite)
        await socket.prepare(request)
        connection = Connection(socket, compressed=request.query.get("compress") == "zlib-stream")
        await connection.send({"op": Op.HELLO, "d": {"heartbeat_interval": HEARTBEAT_INTERVAL}})
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    await self._receive(connection, json.loads(frame.data))
                elif frame.type is WSMsgType.PONG:
                    self.loop_lags.append(time.perf_counter() - self._probes.pop(bytes(frame.data)))
        finally:
            if self._connection is connection:
                self._connection = None
        if not self.polite:
            await asyncio.Event().wait()  # until the server ends
        return socket

    async def dispatch(self, event: str, data: Json) -> float:
        """Send an event to the bot; return when, in Unix seconds. Raises ConnectionError without a bot."""
        if self._connection is None:
            raise ConnectionError("no bot is connected")
        return await self._connection.dispatch(event, data)

    async def probe(self, every: float) -> None:
        """Ping the bot at this rhythm, in seconds, until cancelled: aiohttp answers from its event loop."""
        for number in itertools.count():
            await asyncio.sleep(every)
            if self._connection is not None:
                mark = number.to_bytes(8)
                self._probes[mark] = time.perf_counter()
                with contextlib.suppress(ConnectionError):
                    await self._connection.ping(mark)

    async def _receive(self, connection: Connection, frame: Json) -> None:
        match frame["op"]:
            case Op.HEARTBEAT:
                await connection.send({"op": Op.HEARTBEAT_ACK, "d": None})
            case Op.IDENTIFY:
                for event, data in self._greet(secrets.token_hex(16)):
                    await connection.dispatch(event, data)
                self._connection = connection
            case Op.RESUME:
                await connection.send({"op": Op.INVALID_SESSION, "d": False})
