"""Slows down who asks again and again for what is banned, before the API blocks everybody's key."""

import dataclasses
import datetime

ALLOWED = 3  # banned requests within WINDOW, before the first wait
WINDOW = datetime.timedelta(hours=1)
FIRST_WAIT = datetime.timedelta(minutes=1)  # doubled each time
LONGEST_WAIT = datetime.timedelta(minutes=60)
MOST_DOUBLINGS = 6


@dataclasses.dataclass(slots=True)
class Record:
    """One person's banned requests."""

    times: list[datetime.datetime] = dataclasses.field(default_factory=list)
    waits: int = 0
    """How many waits were imposed since they last kept out of trouble for a whole WINDOW."""
    until: datetime.datetime | None = None

    def over(self, now: datetime.datetime) -> bool:
        """Whether a whole WINDOW was quiet, since the last request or the end of the last wait."""
        return now - max(self.until or self.times[-1], self.times[-1]) >= WINDOW


class Strikes:
    """Counts banned requests of people; forgets them at a restart."""

    def __init__(self) -> None:
        self._records: dict[int, Record] = {}

    def count(self, user_id: int, now: datetime.datetime) -> None:
        """Take note of a banned request."""
        self._records = {who: record for who, record in self._records.items() if not record.over(now)}
        record = self._records.setdefault(user_id, Record())
        record.times = [*(time for time in record.times if now - time < WINDOW), now]
        if record.waits or len(record.times) >= ALLOWED:
            wait = FIRST_WAIT * 2 ** min(record.waits, MOST_DOUBLINGS)
            record.waits += 1
            record.until = now + min(wait, LONGEST_WAIT)

    def wait(self, user_id: int, now: datetime.datetime) -> datetime.timedelta:
        """Tell how long the person has to wait before the next paid request; zero or less if not at all."""
        record = self._records.get(user_id)
        until = record.until if record is not None else None
        return until - now if until is not None else datetime.timedelta()
