"""The web server bears those who send too much, too slowly or too often, and says where it cannot listen."""

import asyncio
import contextlib
import gzip
import ipaddress
import socket
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from bot.errors import StartError
from bot.web import server as limits
from bot.web.server import WebServer
from bot.web.visitors import Visitors
from tests.clocks import StoryClock

LARGE = 64 * 1024 * 1024  # bytes
PATIENCE = 10.0  # seconds of a slow machine
PROXIES = (ipaddress.ip_network("127.0.0.0/8"), ipaddress.ip_network("fd00::/8"))


class Open:
    """A server with a few paths, and what is needed to talk to it."""

    def __init__(self, clock: StoryClock) -> None:
        self.clock = clock
        self.seen: list[str] = []
        self.visitors = Visitors(PROXIES, clock)
        routes = [
            web.get("/hello", self.hello),
            web.post("/read", self.read),
            web.get("/large", self.large),
            web.get("/broken", self.broken),
        ]
        self.server = WebServer(routes, clock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    async def hello(self, request: web.Request) -> web.Response:
        self.seen.append(self.visitors.address(request))
        return web.Response(text="hello")

    async def read(self, request: web.Request) -> web.Response:
        return web.Response(text=str(len(await request.read())))

    async def large(self, request: web.Request) -> web.Response:
        return web.Response(body=b"x" * LARGE)

    async def broken(self, request: web.Request) -> web.Response:
        raise RuntimeError("a bug with a secret in it")

    async def connect(self, sent: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.server.port)
        writer.write(sent)
        return reader, writer


@pytest.fixture
async def opened() -> AsyncIterator[Open]:
    opened = Open(StoryClock())
    await opened.server.start("127.0.0.1", 0)
    yield opened
    await opened.server.stop()


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET /hello HTTP/1.1\r\nHost: bot",
        b"POST /read HTTP/1.1\r\nHost: bot\r\nContent-Length: 100\r\n\r\nthe beginning",
        b"POST /read HTTP/1.1\r\nHost: bot\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
    ],
)
async def test_whoever_sends_too_slowly_is_cut_off(opened: Open, sent: bytes) -> None:
    reader, writer = await opened.connect(sent)
    await opened.clock.pass_time(5)
    assert not reader.at_eof()

    await opened.clock.pass_time(10)

    async with asyncio.timeout(PATIENCE):
        with contextlib.suppress(ConnectionError):
            assert await reader.read() == b""
    writer.close()


async def test_an_answer_may_be_fetched_for_longer_but_not_for_ever(opened: Open) -> None:
    reader, writer = await opened.connect(b"GET /large HTTP/1.1\r\nHost: bot\r\n\r\n")
    first = await reader.readexactly(1000)
    await opened.clock.pass_time(30)
    assert first.startswith(b"HTTP/1.1 200")
    assert await reader.readexactly(1000)

    await opened.clock.pass_time(60)

    async with asyncio.timeout(PATIENCE):
        with contextlib.suppress(ConnectionError):
            assert len(await reader.read()) < LARGE - 10_000
    writer.close()


@pytest.mark.parametrize("chunked", [True, False])
async def test_too_much_is_refused(opened: Open, chunked: bool) -> None:
    async def sent(size: int) -> AsyncIterator[bytes]:
        for _ in range(size // 1024):
            yield b"x" * 1024

    async with aiohttp.ClientSession() as session:
        for size, status in ((limits.MAX_BODY, 200), (limits.MAX_BODY + 1024, 413)):
            headers = {} if chunked else {"Content-Length": str(size)}
            async with session.post(f"{opened.url}/read", data=sent(size), headers=headers) as answer:
                assert answer.status == status


async def test_a_small_body_does_not_become_a_large_one(opened: Open) -> None:
    packed = gzip.compress(b"x" * 10 * limits.MAX_BODY)

    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{opened.url}/read", data=packed, headers={"Content-Encoding": "gzip"}) as answer,
    ):
        assert (answer.status, await answer.text()) == (200, str(len(packed)))


async def test_a_long_line_is_refused(opened: Open) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"{opened.url}/{'x' * limits.MAX_LINE}") as answer,
    ):
        assert answer.status == 400


async def test_more_than_so_many_at_a_time_are_not_let_in(opened: Open) -> None:
    held = [await opened.connect(b"GET") for _ in range(limits.MOST_CONNECTIONS)]
    await opened.clock.settled()

    reader, writer = await opened.connect(b"GET /hello HTTP/1.1\r\nHost: bot\r\n\r\n")
    with contextlib.suppress(ConnectionError):
        assert await reader.read() == b""
    writer.close()
    for _, one in held:
        one.close()
    await opened.clock.pass_time(15)

    async with aiohttp.ClientSession() as session, session.get(f"{opened.url}/hello") as answer:
        assert answer.status == 200


async def test_a_connection_is_for_one_request(opened: Open) -> None:
    ask = b"GET /hello HTTP/1.1\r\nHost: bot\r\n\r\n"
    reader, writer = await opened.connect(ask + ask)

    answer = await reader.read()

    assert answer.count(b"200 OK") == 1
    assert b"connection: close" in answer.lower()
    assert b"nosniff" in answer
    writer.close()


async def test_a_bug_tells_nothing(opened: Open) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{opened.url}/broken") as answer:
        assert answer.status == 500
        assert "secret" not in await answer.text()


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ([], "127.0.0.1"),
        (["203.0.113.7"], "203.0.113.7"),
        (["198.51.100.1, 203.0.113.7"], "203.0.113.7"),
        (["198.51.100.1", "203.0.113.7, 127.0.0.9"], "203.0.113.7"),
        (["127.0.0.8,127.0.0.9"], "127.0.0.8"),
        (["2001:db8::1"], "2001:db8::1"),
        (["::ffff:203.0.113.7"], "203.0.113.7"),
        (["203.0.113.7, ::ffff:127.0.0.9"], "203.0.113.7"),
        (["nonsense"], "127.0.0.1"),
        (["203.0.113.7, "], "127.0.0.1"),
    ],
)
async def test_the_address_is_the_last_that_no_proxy_of_ours_has(
    opened: Open, said: list[str], address: str
) -> None:
    headers = [("X-Forwarded-For", value) for value in said]

    async with aiohttp.ClientSession() as session:
        await session.get(f"{opened.url}/hello", headers=headers)

    assert opened.seen == [address]


async def test_without_proxies_nothing_that_is_said_counts(opened: Open) -> None:
    opened.visitors = Visitors((), opened.clock)

    async with aiohttp.ClientSession() as session:
        await session.get(f"{opened.url}/hello", headers={"X-Forwarded-For": "203.0.113.7"})

    assert opened.seen == ["127.0.0.1"]


async def test_a_port_in_use_is_said_in_plain_words(opened: Open) -> None:
    second = WebServer([], opened.clock)

    with pytest.raises(StartError) as refused:
        await second.start("127.0.0.1", opened.server.port)

    assert str(refused.value) == (
        f"The web server cannot listen on port {opened.server.port} of 127.0.0.1, named by PORT and HOST: "
        "the port is in use."
    )


@pytest.mark.parametrize(
    ("host", "reason"),
    [
        ("198.51.100.77", "cannot assign requested address"),
        ("no-such-host.invalid", "there is no such address"),
    ],
)
async def test_and_so_is_an_address_that_is_not_ours(host: str, reason: str) -> None:
    with pytest.raises(StartError, match=f"port 8080 of {host}, named by PORT and HOST: {reason}."):
        await WebServer([], StoryClock()).start(host, 8080)


async def test_after_a_stop_nobody_is_let_in(opened: Open) -> None:
    await opened.server.stop()

    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", opened.server.port)) != 0


def test_strangers_are_told_apart_by_their_network() -> None:
    clock = StoryClock()
    visitors = Visitors((), clock)

    for number in range(20):
        visitors.miss(f"2001:db8:1:1::{number:x}")

    assert visitors.shut_out("2001:db8:1:1::ffff")
    assert not visitors.shut_out("2001:db8:1:2::1")
    assert not visitors.shut_out("203.0.113.7")


def test_the_memory_of_strangers_is_bounded() -> None:
    visitors = Visitors((), StoryClock())
    for _ in range(20):
        visitors.miss("203.0.113.7")

    for number in range(2000):
        visitors.miss(f"10.0.{number // 256}.{number % 256}")

    assert not visitors.shut_out("203.0.113.7")
