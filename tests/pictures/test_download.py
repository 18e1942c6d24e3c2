"""Downloads over real sockets, from friendly and from hostile servers."""

import asyncio
import contextlib
import gzip
import socket
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer

from bot.errors import PictureError
from bot.pictures.download import Downloader, Media, is_public

PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Names(AbstractResolver):
    """A DNS that knows what it is told, and counts who asks."""

    def __init__(self, **addresses: str) -> None:
        self.addresses = addresses
        self.asked = 0

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        self.asked += 1
        name = host.rstrip(".").partition(".")[0]
        if name not in self.addresses:
            raise OSError("no such name")
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
            for address in self.addresses[name].split()
        ]

    async def close(self) -> None:
        pass


@contextlib.asynccontextmanager
async def serving(handler: Handler) -> AsyncIterator[str]:
    """Serve every path with this handler; yields the origin."""
    app = web.Application()
    app.router.add_get("/{path:.*}", handler)
    async with TestServer(app) as server:
        yield str(server.make_url("")).rstrip("/")


@contextlib.asynccontextmanager
async def speaking(answer: bytes) -> AsyncIterator[str]:
    """Serve these very bytes and hang up; yields the origin."""

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(speak, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def answering(body: bytes, status: int = 200, **headers: str) -> Handler:
    async def answer(request: web.Request) -> web.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(body=body, status=status, headers=named)

    return answer


async def refusal(downloader: Downloader, url: str, *, limit: int = 1000) -> PictureError:
    with pytest.raises(PictureError) as caught:
        await downloader.fetch(url, limit=limit)
    return caught.value


@pytest.mark.parametrize(
    ("content", "mime"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0rest", "image/jpeg"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
        (b"GIF89a\1\0\1\0", "image/gif"),
        (b"GIF87a\1\0\1\0", "image/gif"),
        (b"\0\0\0\x20ftypisom\0\0\2\0", "video/mp4"),
        (b"\0\0\0\x20ftypmp42\0\0\2\0", "video/mp4"),
        (b"\0\0\0\x14ftypqt  \0\0\2\0", "video/quicktime"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x82\x84webm", "video/webm"),
    ],
)
async def test_the_content_decides_the_type(content: bytes, mime: str) -> None:
    async with (
        serving(answering(content, Content_Type="text/plain")) as origin,
        Downloader({origin}) as downloader,
    ):
        assert await downloader.fetch(f"{origin}/picture.exe") == Media(mime=mime, content=content)


@pytest.mark.parametrize(
    "content",
    [
        b"\0\0\0\x18ftypheic\0\0\0\0",
        b"\0\0\0\x18ftypavif\0\0\0\0",
        b"\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska",
        b"%PDF-1.7",
        b"RIFF\x10\0\0\0WAVE",
        b"hello",
    ],
)
async def test_other_types_are_refused_for_good(content: bytes) -> None:
    async with (
        serving(answering(content, Content_Type="image/png")) as origin,
        Downloader({origin}) as downloader,
    ):
        assert not (await refusal(downloader, origin)).again


@pytest.mark.parametrize("content", [b"", b'{"error": "not yet"}', b" [1]", b"\n<!doctype html><p>Soon."])
async def test_text_or_nothing_in_place_of_a_picture_may_change(content: bytes) -> None:
    async with (
        serving(answering(content, Content_Type="image/png")) as origin,
        Downloader({origin}) as downloader,
    ):
        assert (await refusal(downloader, origin)).again


@pytest.mark.parametrize(
    ("status", "again"),
    [
        (404, True),
        (403, True),
        (429, True),
        (500, True),
        (503, True),
        (400, True),
        (401, False),
        (410, False),
    ],
)
async def test_a_status_says_whether_later_may_help(status: int, again: bool) -> None:
    async with serving(answering(PNG, status)) as origin, Downloader({origin}) as downloader:
        error = await refusal(downloader, f"{origin}/a.png?sig=secret")

    assert error.again is again
    assert str(status) in str(error)
    assert "secret" not in str(error)


async def test_nothing_of_us_is_sent_but_a_browsers_name() -> None:
    seen: list[web.Request] = []

    async def note(request: web.Request) -> web.Response:
        seen.append(request)
        return web.Response(body=PNG, headers={"Set-Cookie": "who=you"})

    async with serving(note) as origin, Downloader({origin}) as downloader:
        await downloader.fetch(f"{origin}/1")
        await downloader.fetch(f"{origin}/2")

    assert len(seen) == 2
    for request in seen:
        assert not {"Authorization", "mj-api-secret", "Cookie", "Referer"} & set(request.headers)
        assert request.headers["User-Agent"].startswith("Mozilla/5.0")
        assert request.headers["Accept-Encoding"] == "identity"


@pytest.mark.parametrize(
    "url",
    [
        "http://pictures.example/a.png",
        "https://pictures.example:8443/a.png",
        "https://someone:secret@pictures.example/a.png",
        "https://127.0.0.1/a.png",
        "https://127.0.0.1./a.png",
        "https://127.1/a.png",
        "https://2130706433/a.png",
        "https://１２７.0.0.1/a.png",
        "https://10.0.0.1/a.png",
        "https://169.254.169.254/latest",
        "https://[::1]/a.png",
        "https://[::ffff:127.0.0.1]/a.png",
        "https://[fe80::1%25eth0]/a.png",
        "https://0x7f.1/a.png",
        "https:///a.png",
        "ftp://pictures.example/a.png",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "picture.png",
        "",
        "https://pictures.example:99999/",
        "https://[::1/",
    ],
)
async def test_addresses_that_nobody_looks_up(url: str) -> None:
    names = Names(pictures="127.0.0.1")
    async with Downloader({"http://127.0.0.1:8080"}, resolver=names) as downloader:
        error = await refusal(downloader, url)

    assert not error.again
    assert "secret" not in str(error)
    assert names.asked == 0


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "169.254.169.254", "10.0.0.1 ::1", "odd"],
)
async def test_a_name_for_a_private_address_is_refused(address: str) -> None:
    names = Names(pictures=address)
    async with Downloader(resolver=names) as downloader:
        error = await refusal(downloader, "https://pictures.example/a.png")

    assert not error.again
    assert names.asked == 1


async def test_a_name_that_does_not_resolve_may_do_so_later() -> None:
    async with Downloader(resolver=Names()) as downloader:
        assert (await refusal(downloader, "https://pictures.example/a.png?key=secret")).again


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::8.8.8.8", True),
        ("64:ff9b::127.0.0.1", False),
        ("64:ff9b:1::808:808", False),
        ("2002:808:808::1", False),
        ("2001:0:808:808::1", False),
        ("::127.0.0.1", False),
        ("::", False),
        ("0.0.0.0", False),  # noqa: S104 - an address to refuse, not to bind
        ("100.64.0.1", False),
        ("100.100.100.200", False),
        ("168.63.129.16", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("192.0.0.8", False),
        ("192.88.99.1", False),
        ("198.18.0.1", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("fd00:ec2::254", False),
        ("fec0::1", False),
        ("fe80::1", False),
        ("ff0e::1", False),
        ("pictures.example", False),
    ],
)
def test_what_is_public(address: str, public: bool) -> None:
    assert is_public(address) is public


async def test_a_trusted_name_may_be_private() -> None:
    async with serving(answering(PNG)) as origin:
        port = origin.rpartition(":")[2]
        trusted = f"http://gateway.internal:{port}"
        async with Downloader({trusted}, resolver=Names(gateway="127.0.0.1")) as downloader:
            media = await downloader.fetch(f"{trusted}/image/1")

            assert media.mime == "image/png"
            assert not (await refusal(downloader, origin)).again, "the same server by another name"
            assert not (await refusal(downloader, f"https://gateway.internal:{port}/")).again
            assert not (await refusal(downloader, "https://gateway.internal/")).again


async def test_redirects_within_the_trusted_origin_are_followed() -> None:
    async def hop(request: web.Request) -> web.Response:
        left = int(request.match_info["path"])
        if left:
            return web.Response(status=302, headers={"Location": f"{left - 1}"})
        return web.Response(body=PNG)

    async with serving(hop) as origin, Downloader({origin}) as downloader:
        assert (await downloader.fetch(f"{origin}/3")).content == PNG
        error = await refusal(downloader, f"{origin}/4")

    assert not error.again
    assert "redirects too often" in str(error)


@pytest.mark.parametrize(
    "location",
    ["https://10.0.0.1/a", "https://pictures.example/a", "ftp://x/", "https://u:p@x/", "https://[::1"],
)
async def test_redirects_to_refused_addresses_are_not_followed(location: str) -> None:
    async with (
        serving(answering(b"", 302, Location=location)) as origin,
        Downloader({origin}, resolver=Names(pictures="192.168.0.1")) as downloader,
    ):
        assert not (await refusal(downloader, origin)).again


async def test_redirects_to_another_port_of_this_host_are_not_followed() -> None:
    asked: list[str] = []

    async def secret(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(body=PNG)

    async with (
        serving(secret) as inside,
        serving(answering(b"", 307, Location=f"{inside}/admin")) as origin,
        Downloader({origin}) as downloader,
    ):
        error = await refusal(downloader, origin)

    assert not error.again
    assert asked == []


async def test_a_redirect_to_nowhere_is_an_odd_status() -> None:
    async with serving(answering(b"", 302)) as origin, Downloader({origin}) as downloader:
        assert "302" in str(await refusal(downloader, origin))


async def test_an_announced_size_beyond_the_limit_is_not_read() -> None:
    async with (
        speaking(b"HTTP/1.1 200 OK\r\nContent-Length: 300000000\r\n\r\n") as origin,
        Downloader({origin}) as downloader,
    ):
        error = await refusal(downloader, origin)

    assert not error.again
    assert "more than 1000 bytes" in str(error)


async def test_an_endless_stream_is_cut() -> None:
    async def pour(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        with contextlib.suppress(ConnectionError):
            while True:
                await answer.write(PNG * 100)
        return answer

    async with serving(pour) as origin, Downloader({origin}) as downloader:
        error = await refusal(downloader, origin, limit=1_000_000)

    assert not error.again


async def test_an_endless_stream_that_drips_is_cut() -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        await answer.prepare(request)
        with contextlib.suppress(ConnectionError):
            while True:
                await answer.write(PNG)
                await asyncio.sleep(0.005)
        return answer

    async with serving(drip) as origin, Downloader({origin}, timeout=0.05) as downloader:
        assert (await refusal(downloader, origin, limit=1_000_000)).again


async def test_exactly_the_limit_is_allowed() -> None:
    async with serving(answering(PNG)) as origin, Downloader({origin}) as downloader:
        assert (await downloader.fetch(origin, limit=len(PNG))).content == PNG
        assert not (await refusal(downloader, origin, limit=len(PNG) - 1)).again


async def test_a_bomb_is_not_inflated() -> None:
    bomb = gzip.compress(PNG + bytes(1_000_000))
    async with (
        serving(answering(bomb, Content_Encoding="gzip")) as origin,
        Downloader({origin}) as downloader,
    ):
        assert not (await refusal(downloader, origin, limit=10_000)).again


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + PNG,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n\x89PNG",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"",
    ],
)
async def test_a_broken_answer_may_be_whole_later(answer: bytes) -> None:
    async with speaking(answer) as origin, Downloader({origin}) as downloader:
        error = await refusal(downloader, f"{origin}/a.png?sig=secret")

    assert error.again
    assert "secret" not in str(error)


async def test_a_server_that_is_gone_may_come_back() -> None:
    async with speaking(b"") as origin:
        pass
    async with Downloader({origin}) as downloader:
        assert (await refusal(downloader, origin)).again


@pytest.mark.parametrize("first", [b"", PNG])
async def test_a_slow_server_is_cut(first: bytes) -> None:
    never = asyncio.Event()

    async def stall(request: web.Request) -> web.StreamResponse:
        answer = web.StreamResponse()
        if first:
            await answer.prepare(request)
            await answer.write(first)
        await never.wait()
        return answer

    async with serving(stall) as origin, Downloader({origin}, timeout=0.05) as downloader:
        error = await refusal(downloader, origin)
        never.set()

    assert error.again


def test_content_is_not_printed() -> None:
    assert "PNG" not in repr(Media.of(PNG))
