"""Who connects, as far as it can be known, and who has guessed wrong too often."""

import collections
import datetime
import ipaddress
from collections.abc import Sequence

import structlog
from aiohttp import web

from bot.clock import Clock

log = structlog.get_logger()

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

MOST_MISSES = 20  # unknown secrets of one address within …
SPAN = datetime.timedelta(minutes=1)
MOST_KNOWN = 1024  # addresses; beyond it the oldest are forgotten
SITE = 64  # bits of an IPv6 address that are one household's


class Visitors:
    """Tells visitors apart by their address."""

    def __init__(self, trusted: Sequence[Network], clock: Clock) -> None:
        """`trusted` are the proxies whose word about the address before them is believed."""
        self._trusted = trusted
        self._clock = clock
        self._misses: collections.OrderedDict[str, collections.deque[datetime.datetime]] = (
            collections.OrderedDict()
        )

    def address(self, request: web.BaseRequest) -> str:
        """Tell where a request comes from: the last one on its way that is no proxy of ours."""
        said = ",".join(request.headers.getall("X-Forwarded-For", ())).split(",")
        address = _plain(request.remote or "")
        while said and self._is_proxy(address):
            before = _plain(said.pop().strip())
            if not _is_address(before):
                break
            address = before
        return address

    def shut_out(self, address: str) -> bool:
        """Tell whether an address has guessed too often just now."""
        misses = self._misses.get(_household(address), collections.deque())
        oldest = self._clock.now() - SPAN
        while misses and misses[0] <= oldest:
            misses.popleft()
        return len(misses) >= MOST_MISSES

    def miss(self, address: str) -> None:
        """Count a secret that nobody gave out."""
        household = _household(address)
        misses = self._misses.setdefault(household, collections.deque(maxlen=MOST_MISSES))
        misses.append(self._clock.now())
        if len(misses) == MOST_MISSES:
            log.warning("An address guesses secrets, and is shut out", address=household)
        self._misses.move_to_end(household)
        if len(self._misses) > MOST_KNOWN:
            self._misses.popitem(last=False)

    def _is_proxy(self, address: str) -> bool:
        return _is_address(address) and any(
            ipaddress.ip_address(address) in network for network in self._trusted
        )


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def _plain(address: str) -> str:
    """Write an IPv4 address that came as an IPv6 one (`::ffff:192.0.2.1`) as what it is."""
    found = ipaddress.ip_address(address) if _is_address(address) else None
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return str(mapped or address)


def _household(address: str) -> str:
    """Name those who are probably one and the same."""
    if _is_address(address) and ipaddress.ip_address(address).version == 6:
        return str(ipaddress.ip_network(f"{address.partition('%')[0]}/{SITE}", strict=False))
    return address
