"""HTTP with an image API: paid requests once, free ones as often as it takes."""

import dataclasses
import random
from collections.abc import Callable, Mapping
from typing import TypeVar

import aiohttp

from bot.clock import Clock
from bot.errors import AnswerLost, ProviderUnavailable
from bot.providers.loose import parse

T = TypeVar("T")

FETCH_TIMEOUT = 20.0  # seconds
CONNECT_TIMEOUT = 10.0  # seconds, for a free connection and its handshake
MAX_BODY = 8 * 1024 * 1024  # bytes; a hundred tasks have well under one million
MIN_KEY = 8  # characters
TRIES = 3
BACKOFF = 0.5  # seconds before the second try, doubled for each further one
JITTER = 0.5  # seconds, at most, on top of any wait
LONGEST_WAIT = 30.0  # seconds; asked to wait longer, we leave it to the caller

Body = Mapping[str, object]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """An HTTP answer, read to its end."""

    status: int
    headers: Mapping[str, str]
    body: str

    @property
    def value(self) -> object:
        """The body's JSON; None where it is empty, null or unreadable."""
        try:
            return parse(self.body)
        except ValueError:
            return None

    @property
    def empty(self) -> bool:
        return self.body.strip() in ("", "null")

    @property
    def good(self) -> bool:
        return 200 <= self.status < 300


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Sessions:
    """The connections that all providers share."""

    free: aiohttp.ClientSession
    paid: aiohttp.ClientSession
    """Must never reuse a connection: where the server had just closed it, nobody could tell whether the
    request still arrived."""


class Wire:
    """The way to one account."""

    def __init__(
        self, *, base_url: str, key: str, headers: Mapping[str, str], sessions: Sessions, clock: Clock
    ) -> None:
        """`headers` say the key; `key` itself is only blanked out of what is answered."""
        self.base_url = base_url.rstrip("/")
        self._headers = {"Accept": "application/json", **headers}
        self._key = key
        self._sessions = sessions
        self._clock = clock

    async def pay(self, path: str, body: Body, timeout: float) -> Answer:
        """Send a paid request, once; `timeout` is in seconds.

        Raises ProviderUnavailable where nothing was sent, AnswerLost for everything that goes wrong later.
        """
        return await self._request(self._sessions.paid, "POST", path, body, timeout)

    async def ask(
        self, method: str, path: str, body: Body | None = None, timeout: float | None = None
    ) -> Answer:
        """Send a free request, once; `timeout` is in seconds. Raises ProviderUnavailable."""
        try:
            return await self._request(self._sessions.free, method, path, body, timeout or FETCH_TIMEOUT)
        except AnswerLost as lost:
            raise ProviderUnavailable from lost

    async def read(self, method: str, path: str, body: Body | None, understand: Callable[[Answer], T]) -> T:
        """Send a free request, up to TRIES times where later may help: a lost answer costs nothing.

        `understand` may raise ProviderUnavailable too. Waits as the API asks, within LONGEST_WAIT.
        """
        for tries in range(1, TRIES):
            try:
                return understand(await self.ask(method, path, body))
            except ProviderUnavailable as unavailable:
                asked = unavailable.retry_after
                if asked is not None and asked > LONGEST_WAIT:
                    raise
            backoff = BACKOFF * 2 ** (tries - 1)
            await self._clock.sleep((backoff if asked is None else asked) + random.uniform(0, JITTER))
        return understand(await self.ask(method, path, body))

    async def _request(
        self, session: aiohttp.ClientSession, method: str, path: str, body: Body | None, timeout: float
    ) -> Answer:
        """Do one exchange; whatever the status, an answer is an answer."""
        try:
            async with session.request(
                method,
                self.base_url + path,
                json=body,
                headers=self._headers,
                allow_redirects=False,  # of a wrong address; followed, a POST would become a GET
                timeout=aiohttp.ClientTimeout(total=timeout, connect=CONNECT_TIMEOUT),
            ) as response:
                text = await _read_text(response)
                return Answer(status=response.status, headers=response.headers, body=self._without_key(text))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise ProviderUnavailable from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise AnswerLost(type(error).__name__) from error

    def _without_key(self, body: str) -> str:
        """Blank our key, which some servers quote when they refuse it; a key too short to be one stays."""
        return body.replace(self._key, "") if len(self._key) >= MIN_KEY else body


async def _read_text(response: aiohttp.ClientResponse) -> str:
    """Read the body; cut off beyond MAX_BODY, so that it is no longer JSON."""
    body = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > MAX_BODY:
            break
    return body[:MAX_BODY].decode(errors="replace")
