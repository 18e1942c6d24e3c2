"""Discord's rate limits, as libraries measured them: Discord publishes no numbers."""

import dataclasses
import math
import time
from collections.abc import Mapping


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Budget:
    """So many requests in so many seconds."""

    name: str
    """What the header X-RateLimit-Bucket says."""
    requests: int
    seconds: float


SEND_AS_BOT = Budget(name="send", requests=5, seconds=5.0)  # both for each channel
EDIT_AS_BOT = Budget(name="edit", requests=5, seconds=5.0)
BY_TOKEN = Budget(name="token", requests=5, seconds=2.0)  # for each interaction: sends, edits and deletes


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Allowance:
    """What a request may do, and the headers that tell it."""

    retry_after: float
    """Seconds; 0 for a request that is let through."""
    headers: Mapping[str, str]


class Limits:
    """Counts requests in fixed windows: the first one opens its window."""

    def __init__(self) -> None:
        self.refused = 0
        """How many requests got 429."""
        self._windows: dict[tuple[str, str], tuple[float, int]] = {}

    def take(self, budget: Budget, key: str) -> Allowance:
        """Count one request for this key, the channel or the token."""
        now = time.monotonic()
        opened, used = self._windows.get((budget.name, key), (-math.inf, 0))
        if now - opened >= budget.seconds:
            opened, used = now, 0
        left = opened + budget.seconds - now
        allowed = used < budget.requests
        if allowed:
            self._windows[budget.name, key] = (opened, used + 1)
        else:
            self.refused += 1
        headers = {
            "X-RateLimit-Bucket": budget.name,
            "X-RateLimit-Limit": str(budget.requests),
            "X-RateLimit-Remaining": str(max(0, budget.requests - used - 1)),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
        }
        if not allowed:  # discord.py takes a 429 without Via for a ban
            headers |= {"Via": "1.1 google", "Retry-After": str(math.ceil(left)), "X-RateLimit-Scope": "user"}
        return Allowance(retry_after=0.0 if allowed else left, headers=headers)
