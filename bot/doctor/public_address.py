"""Looks whether the web server can be reached where PUBLIC_URL says it is."""

import dataclasses
from collections.abc import Sequence

import aiohttp

from bot.doctor.finding import Finding, look, ok, wrong
from bot.doctor.network import no_answer

HEALTH = "/healthz"
MAX_PAGE = 4096  # bytes that are looked at


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class _Page:
    status: int
    content: bytes


async def check_public_address(
    public_url: str, own_url: str, session: aiohttp.ClientSession
) -> Sequence[Finding]:
    """Ask for the health page at both addresses: the way round must lead to the same one."""
    try:
        own = await _page(own_url, session)
    except (aiohttp.ClientError, OSError):
        return [look("doctor-public-asleep", address=own_url)]
    try:
        seen = await _page(public_url, session)
    except (aiohttp.ClientError, OSError) as error:
        silence = no_answer(error, who="PUBLIC_URL", address=public_url, setting="PUBLIC_URL")
        return [silence] if silence else []
    if seen != own:
        return [wrong("doctor-public-elsewhere", address=public_url, own=own_url, status=str(seen.status))]
    if public_url.startswith("http:"):
        return [look("doctor-public-http", address=public_url)]
    return [ok("doctor-public", address=public_url)]


def own_address(host: str, port: int) -> str:
    """Say where this machine reaches the web server itself, which may listen at all of its addresses."""
    local = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared, not bound
    return f"http://[{local}]:{port}" if ":" in local else f"http://{local}:{port}"


async def _page(address: str, session: aiohttp.ClientSession) -> _Page:
    async with session.get(f"{address}{HEALTH}", allow_redirects=False) as answer:
        return _Page(status=answer.status, content=await answer.content.read(MAX_PAGE))
