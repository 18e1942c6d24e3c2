"""Where an API says that pictures and videos may be had."""

import ipaddress
import urllib.parse
from collections.abc import Iterable

MAX_VIDEOS = 8  # a task makes four; each address may be waited for in vain
MAX_ADDRESS = 4096  # characters


def usable(urls: Iterable[str], base_url: str) -> tuple[str, ...]:
    """Mend the addresses, and leave out what is none, too long, or there already."""
    mended = (public_url(url, base_url) for url in urls)
    return tuple(dict.fromkeys(url for url in mended if 0 < len(url) <= MAX_ADDRESS))


def public_url(url: str, base_url: str) -> str:
    """Return the address where a picture can be had; empty where there is none.

    A gateway that was never told its own address names itself `localhost`, a private host or none at all.
    Such an address is moved to the API's origin, which is also the only private one that we fetch from.
    """
    url = url.strip()
    try:
        parts = urllib.parse.urlsplit(url)
        host = parts.hostname
    except ValueError:
        return ""
    base = urllib.parse.urlsplit(base_url)
    without_host = not parts.scheme and not parts.netloc and parts.path.startswith("/")
    lost = host is not None and _is_private(host)
    if without_host or (lost and parts.scheme in ("http", "https")):
        return parts._replace(scheme=base.scheme, netloc=base.netloc).geturl()
    return url if host and parts.scheme in ("http", "https") else ""  # as it came: some are signed


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".localhost", ".local", ".internal"))
