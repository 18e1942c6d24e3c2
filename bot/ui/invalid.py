"""Counts what Discord counts against the bot's address: 10,000 within ten minutes block it for long.

Counted are answers 401, 403 and 429, but for a 429 whose limit is shared with others.
"""

import collections
import datetime
import http

import structlog

from bot.clock import Clock

log = structlog.get_logger()

SPAN = datetime.timedelta(minutes=10)
MANY, TOO_MANY = 1_000, 5_000  # warned of; from the second on, progress is not shown
COUNTED = (http.HTTPStatus.UNAUTHORIZED, http.HTTPStatus.FORBIDDEN, http.HTTPStatus.TOO_MANY_REQUESTS)
BLOCK = datetime.timedelta(minutes=5)  # without any write, once Cloudflare blocks the address


class InvalidRequests:
    """How near the bot is to being blocked."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._moments: collections.deque[datetime.datetime] = collections.deque()
        self._warned_of = 0
        self._blocked_until = clock.now()

    @property
    def count(self) -> int:
        """How many there were within the last ten minutes."""
        oldest = self._clock.now() - SPAN
        while self._moments and self._moments[0] <= oldest:
            self._moments.popleft()
        return len(self._moments)

    def add(self) -> None:
        """Count one."""
        self._moments.append(self._clock.now())
        count = self.count
        reached = next((level for level in (TOO_MANY, MANY) if count >= level), 0)
        if reached > self._warned_of:
            log.warning("Discord refuses many requests", refused=count, minutes=SPAN.total_seconds() / 60)
        if reached > self._warned_of or count < self._warned_of / 2:  # else it could warn again and again
            self._warned_of = reached

    def blocked(self) -> None:
        """Rest from all writes: the address is blocked already, and more requests make it last."""
        now = self._clock.now()
        if now >= self._blocked_until:
            log.warning("Discord blocks this address", rest=BLOCK.total_seconds())
        self._blocked_until = now + BLOCK

    def free_at(self, now: datetime.datetime, *, progress: bool) -> datetime.datetime:
        """Tell when anything may be written; not before now."""
        free = max(now, self._blocked_until)
        if progress and (over := self.count - TOO_MANY) >= 0:
            free = max(free, self._moments[over] + SPAN)
        return free
