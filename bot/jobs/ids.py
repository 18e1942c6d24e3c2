"""Ids of our own."""

import datetime
import secrets


class IdSource:
    """Makes job ids: 42 bits of milliseconds since 2015, 21 random ones; never the same or lower twice."""

    EPOCH = datetime.datetime(2015, 1, 1, tzinfo=datetime.UTC)

    def __init__(self) -> None:
        self._last = 0

    def next(self, now: datetime.datetime) -> int:
        milliseconds = int((now - self.EPOCH).total_seconds() * 1000)
        candidate = milliseconds << 21 | secrets.randbits(21)
        self._last = max(candidate, self._last + 1)
        return self._last


def new_ref() -> str:
    """Make the random mark that finds a job's task again."""
    return secrets.token_urlsafe(16)
