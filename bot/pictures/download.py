"""Fetches pictures and videos from outside, where every address and every byte may be hostile."""

import asyncio
import contextlib
import dataclasses
import ipaddress
import socket
from collections.abc import Collection
from typing import Self

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.errors import Flaw, PictureError, TooLarge

MAX_BYTES = 64 * 1024 * 1024  # the largest upscale, 4096 by 4096 pixels, has 48 MiB before it is packed
TOTAL_TIMEOUT = 60.0  # seconds for one fetch with all its redirects
CONNECT_TIMEOUT = 10.0  # seconds for one connection, TLS included
MAX_REDIRECTS = 3
REDIRECTS = frozenset({301, 302, 303, 307, 308})
# Stores answer 403 or 404 for what is not there yet, gateways 400.
PERHAPS_LATER = frozenset({400, 403, 404, 408, 425, 429})
CHUNK = 64 * 1024

HEADERS = {
    # A browser's, since some CDNs turn everything else away.
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Accept": "image/png,image/webp,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5",
    "Accept-Encoding": "identity",  # pictures are compressed already; anything else is a bomb
}

GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
NOT_PUBLIC = (  # global by registry or by an older Python, but not a place for pictures
    ipaddress.IPv4Network("192.0.0.0/24"),  # protocol assignments
    ipaddress.IPv4Network("192.88.99.0/24"),  # 6to4 relays
    ipaddress.IPv4Network("168.63.129.16/32"),  # Azure's host, seen from inside
)

HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
VIDEO_BRANDS = (b"iso", b"mp4", b"avc1", b"M4V", b"dash", b"MSNV", b"cmfc")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Media:
    """A picture or a video."""

    mime: str
    """As the content says: image/png, jpeg, webp or gif; video/mp4, webm or quicktime."""
    content: bytes = dataclasses.field(repr=False)

    @classmethod
    def of(cls, content: bytes) -> Self:
        """Tell the type by the first bytes.

        Raises PictureError: `again` for nothing and for text, which stand in for a picture that is not
        ready; not for other types.
        """
        if not content:
            raise PictureError("nothing in place of a picture", again=True)
        mime = _picture_mime(content) or _video_mime(content)
        if mime is not None:
            return cls(mime=mime, content=content)
        if content[4:8] == b"ftyp" and content[8:12] in HEIC_BRANDS:
            raise PictureError("a photo in HEIC", again=False, flaw=Flaw.HEIC)
        if content.lstrip()[:1] in (b"{", b"[", b"<"):
            raise PictureError("text in place of a picture", again=True)
        raise PictureError("neither a picture nor a video that we know", again=False)


def is_public(host: str) -> bool:
    """Whether this literal address belongs to the open internet, also where IPv6 wraps an IPv4 address."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if address in NAT64:
            return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
        # 6to4 is refused whole: it can wrap any IPv4 address, and nobody serves pictures there.
        return address in GLOBAL_UNICAST and address.is_global and address.sixtofour is None
    return address.is_global and not address.is_multicast and not any(address in net for net in NOT_PUBLIC)


class PublicResolver(AbstractResolver):
    """Passes on public addresses alone; what the connector gets is what was checked."""

    def __init__(self, resolver: AbstractResolver) -> None:
        self._resolver = resolver

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await self._resolver.resolve(host, port, family)
        public = [result for result in found if is_public(result["host"])]
        if not public:
            raise PictureError(f"{host} has no public address", again=False)
        return public

    async def close(self) -> None:
        """Leave the resolver behind open: its owner closes it."""


class Downloader:
    """Fetches over https from public addresses, and in any way from the trusted origins.

    An origin is scheme, host and port, such as `http://127.0.0.1:8080`; the resolver, if given, stays
    its giver's to close.
    """

    def __init__(
        self,
        trusted_origins: Collection[str] = frozenset(),
        *,
        resolver: AbstractResolver | None = None,
        timeout: float = TOTAL_TIMEOUT,
        connect_timeout: float = CONNECT_TIMEOUT,
    ) -> None:
        self._trusted = frozenset(_origin(URL(origin)) for origin in trusted_origins)
        self._resolver = resolver
        self._timeout = timeout
        self._connect_timeout = connect_timeout
        self._sessions = contextlib.AsyncExitStack()

    async def __aenter__(self) -> Self:
        resolver = self._resolver or aiohttp.ThreadedResolver()
        # Two sessions: a resolver is not told for which scheme it is asked, and so cannot know an origin.
        self._trusting = await self._sessions.enter_async_context(self._session(resolver))
        self._guarded = await self._sessions.enter_async_context(self._session(PublicResolver(resolver)))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._sessions.aclose()

    def check(self, url: str) -> None:
        """Refuse an address that `fetch` would refuse before it asks anybody. Raises PictureError."""
        self._session_for(_parsed(url))

    async def fetch(self, url: str, *, limit: int = MAX_BYTES) -> Media:
        """Get what the address holds, up to `limit` bytes; no key, cookie or referrer is sent.

        Raises PictureError: `again` where the network, the server or time is to blame; not for refused
        addresses, unknown types and what is too large. Its reason names the host alone.
        """
        try:
            async with asyncio.timeout(self._timeout):
                content = await self._follow(_parsed(url), limit)
        except aiohttp.InvalidURL:
            raise PictureError("not an address", again=False) from None
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            # From None: aiohttp's own words hold the address, whose query may be a signature.
            raise PictureError(f"the download broke off: {type(error).__name__}", again=True) from None
        return Media.of(content)

    def _session(self, resolver: AbstractResolver) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(resolver=resolver),
            headers=HEADERS,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._connect_timeout),
        )

    async def _follow(self, url: URL, limit: int) -> bytes:
        for _ in range(MAX_REDIRECTS + 1):
            async with self._session_for(url).get(url, allow_redirects=False) as answer:
                if answer.status not in REDIRECTS or "Location" not in answer.headers:
                    return await _read(answer, limit)
                url = _parsed(answer.headers["Location"], base=url)
        raise PictureError(f"{url.raw_host} redirects too often", again=False)

    def _session_for(self, url: URL) -> aiohttp.ClientSession:
        if _origin(url) in self._trusted:
            return self._trusting
        _check(url)
        return self._guarded


def _parsed(address: str, base: URL | None = None) -> URL:
    try:
        url = URL(address)
        url = base.join(url) if base is not None else url
    except ValueError:
        raise PictureError("not an address", again=False) from None
    if not url.raw_host:
        raise PictureError("an address without a host", again=False)
    if url.raw_user is not None or url.raw_password is not None:
        raise PictureError(f"an address of {url.raw_host} with a name or password", again=False)
    return url


def _origin(url: URL) -> tuple[str, str | None, int | None]:
    return url.scheme, url.raw_host, url.port


def _check(url: URL) -> None:
    """Refuse what only a trusted origin may be; names are checked later, by PublicResolver."""
    host = (url.raw_host or "").rstrip(".")  # aiohttp takes `127.0.0.1.` for a literal address
    if url.scheme != "https" or url.port != 443:
        raise PictureError(f"{host} is not on https and its own port", again=False)
    # aiohttp asks no resolver for literal addresses; a last label in digits is one, whatever its form.
    literal = ":" in host or host.rpartition(".")[2].isdigit()
    if literal and not is_public(host):
        raise PictureError(f"{host} is not a public address", again=False)


async def _read(answer: aiohttp.ClientResponse, limit: int) -> bytes:
    host = answer.url.raw_host
    if answer.status != 200:
        again = answer.status >= 500 or answer.status in PERHAPS_LATER
        raise PictureError(f"{host} answered {answer.status}", again=again)
    too_large = TooLarge(f"{host} sends more than {limit} bytes")
    if (answer.content_length or 0) > limit:
        raise too_large
    content = bytearray()
    async for chunk in answer.content.iter_chunked(CHUNK):
        content += chunk
        if len(content) > limit:
            raise too_large
    return bytes(content)


def _picture_mime(content: bytes) -> str | None:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "image/webp"
    return None


def _video_mime(content: bytes) -> str | None:
    if content.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in content[:64]:
        return "video/webm"
    if content[4:8] != b"ftyp":
        return None
    if content[8:12] == b"qt  ":
        return "video/quicktime"
    return "video/mp4" if content[8:12].startswith(VIDEO_BRANDS) else None
