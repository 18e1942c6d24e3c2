"""Whether a provider takes paid requests of one speed just now, by what it said to the last ones.

A refusal that is a matter of time closes the gate for everybody. When it opens again they go one by one, and
from the second that is accepted in a row on, each lets one more go beside it.
"""

import datetime

import structlog

from bot.clock import Clock
from bot.errors import FailureKind, ProviderUnavailable
from bot.prompts import Mode

log = structlog.get_logger()

AT_ONCE = 8  # submits under way; an API answers one in seconds
FIRST_WAIT = 3.0  # seconds before the second try; doubled each time
LONGEST_WAIT = 30.0
LONGEST_ASKED = 900.0  # seconds; an API that asks for more is asked again by then
PATIENCE = datetime.timedelta(minutes=5)  # how long a job waits for an API that is down


class Gate:
    """The gate before one provider, for one speed."""

    def __init__(self, provider: str, mode: Mode, *, clock: Clock, timeout: float) -> None:
        """`timeout` is how many seconds a job waits for an API that is busy."""
        self._facts = {"provider": provider, "mode": mode.value}
        self._clock = clock
        self._timeout = datetime.timedelta(seconds=timeout)
        self._room = AT_ONCE
        self._refusal: ProviderUnavailable | None = None
        self._opens_at = self._down_since = clock.now()
        self._wait = 0.0
        self._refusals = 0

    @property
    def refusal(self) -> ProviderUnavailable | None:
        """The last refusal, for as long as the trouble lasts."""
        return self._refusal

    @property
    def room(self) -> int:
        """How many requests may be under way now."""
        return max(self._room, 1) if self.opens_in <= 0 else 0

    @property
    def opens_in(self) -> float:
        """Seconds until somebody may go; zero or less if now."""
        return (self._opens_at - self._clock.now()).total_seconds() if self._refusal is not None else 0.0

    def refuse(self, refusal: ProviderUnavailable) -> None:
        """Close, because the provider accepted nothing, or gave no answer."""
        now = self._clock.now()
        if self._refusal is None or now >= self._opens_at:  # else it was under way when the gate closed
            self._wait = min(self._wait * 2 or FIRST_WAIT, LONGEST_WAIT)
        if self._refusal is None:
            self._refusals = 0
            log.warning(
                "The provider takes no more requests for now",
                **self._facts,
                reason=refusal.kind.value,
                asked=refusal.retry_after,
            )
        was_down = self._refusal is not None and self._refusal.kind is FailureKind.UNAVAILABLE
        self._down_since = self._down_since if was_down else now
        asked = min(refusal.retry_after or 0.0, LONGEST_ASKED)
        opens_at = now + datetime.timedelta(seconds=max(self._wait, asked))
        self._opens_at = max(self._opens_at, opens_at)
        self._refusal, self._room = refusal, 0
        self._refusals += 1

    def accept(self, *, others: bool) -> None:
        """Open further, because a request was accepted; `others` tells whether more wait or are under way."""
        self._wait = 0.0
        if self._refusal is None:
            return
        self._down_since = self._clock.now()
        self._room += 1
        if self._room >= AT_ONCE or not others:
            log.info("The provider takes requests again", refusals=self._refusals, **self._facts)
            self._refusal, self._room = None, AT_ONCE

    def too_late(self, since: datetime.datetime, down_since: datetime.datetime | None) -> bool:
        """Tell whether one who waits since then would have waited too long when the gate opens.

        `down_since` is when the API was down for this very one first.
        """
        if self._refusal is None:
            return False
        if self._refusal.kind is FailureKind.BUSY:
            return self._opens_at > since + self._timeout
        for_all = max(since, self._down_since)
        return self._opens_at > min(for_all, down_since or for_all) + PATIENCE
