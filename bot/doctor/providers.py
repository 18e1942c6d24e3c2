"""Asks each image API for a task that is not there: free, and it tells the address, the key and the shape."""

import ipaddress
from collections.abc import Callable, Iterator, Sequence
from types import SimpleNamespace

import aiohttp
import yarl

from bot.config import ProviderSettings
from bot.doctor.finding import Finding, look, ok, wrong
from bot.doctor.network import no_answer
from bot.errors import FailureKind, ProviderError
from bot.providers.port import ImageProvider
from bot.providers.wire import Sessions

NO_TASK = "0"

OpenProvider = Callable[[ProviderSettings, Sessions], ImageProvider]


class Witness:
    """Remembers how the last answer looked: adapters tell what it meant, and a web page means nothing."""

    def __init__(self) -> None:
        self.status = 0
        self.page = False

    def trace(self) -> aiohttp.TraceConfig:
        async def see(
            _session: aiohttp.ClientSession, _context: SimpleNamespace, end: aiohttp.TraceRequestEndParams
        ) -> None:
            self.status = end.response.status
            self.page = end.response.content_type == "text/html"

        config = aiohttp.TraceConfig()
        config.on_request_end.append(see)
        return config

    @property
    def elsewhere(self) -> bool:
        """Whether it was something else than an API that answered."""
        return 300 <= self.status < 400 or (self.page and self.status < 500)


async def check_provider(settings: ProviderSettings, open_provider: OpenProvider) -> Sequence[Finding]:
    witness = Witness()
    async with aiohttp.ClientSession(trace_configs=[witness.trace()]) as session:
        provider = open_provider(settings, Sessions(free=session, paid=session))
        try:
            await provider.fetch([NO_TASK])
        except ProviderError as error:
            return [_refusal(settings, error, witness)]
        return [*_unprotected(settings), *await _balance(settings, provider)]


def _refusal(settings: ProviderSettings, error: ProviderError, witness: Witness) -> Finding:
    prefix = settings.name.upper()
    facts = {
        "name": settings.name,
        "address": settings.url,
        "setting": f"{prefix}_URL",
        "key": f"{prefix}_KEY",
    }
    silence = no_answer(error, who=settings.name, address=settings.url, setting=f"{prefix}_URL")
    if silence is not None:
        return silence
    if witness.elsewhere:
        return wrong("doctor-provider-elsewhere", **facts)
    match getattr(error, "kind", None):
        case FailureKind.KEY_REFUSED:
            return wrong("doctor-provider-key", **facts)
        case FailureKind.NO_BALANCE:
            return wrong("doctor-provider-empty", **facts)
        case FailureKind.UNSUPPORTED:
            return wrong("doctor-provider-path", **facts)
        case FailureKind.BUSY:
            return look("doctor-provider-busy", **facts)
    if witness.status >= 500:
        return wrong("doctor-provider-down", status=str(witness.status), **facts)
    return wrong("doctor-provider-odd", status=str(witness.status), **facts)


def _unprotected(settings: ProviderSettings) -> Iterator[Finding]:
    """Tell of a key that anybody on the way can read."""
    url = yarl.URL(settings.url)
    if url.scheme == "http" and settings.key.get_secret_value() and _public(url.host or ""):
        yield look("doctor-provider-http", name=settings.name, setting=f"{settings.name.upper()}_URL")


def _public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith((".localhost", ".local", ".internal"))


async def _balance(settings: ProviderSettings, provider: ImageProvider) -> Sequence[Finding]:
    """Tell that all is well, and what the account has left."""
    facts = {"name": settings.name, "address": settings.url}
    try:
        balance = await provider.balance()
    except ProviderError:
        return [ok("doctor-provider", **facts), look("doctor-provider-untold", name=settings.name)]
    if not balance:
        return [ok("doctor-provider", **facts)]
    if _nothing(balance):
        return [wrong("doctor-provider-empty", **facts)]
    return [ok("doctor-provider-balance", balance=balance, **facts)]


def _nothing(balance: str) -> bool:
    try:
        return float(balance.split()[0]) <= 0
    except ValueError:
        return False
