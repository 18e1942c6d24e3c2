"""What everybody started today, in memory, so that a limit costs no look into the database."""

import dataclasses
import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable

from bot.clock import Clock
from bot.jobs.ledger import Entry, LedgerEntry

Place = int | None
"""A server, or None for everywhere outside of servers."""


@dataclasses.dataclass(kw_only=True, slots=True)
class _Day:
    """What one person did on one day."""

    tries: list[tuple[int, Place]] = dataclasses.field(default_factory=list)
    """Job and place of each that counts."""
    granted: list[Place] = dataclasses.field(default_factory=list)


class Tally:
    """Follows the ledger. The day begins at midnight UTC."""

    def __init__(self, clock: Clock, entries: Iterable[Entry] = ()) -> None:
        """`entries` are what the ledger has of today."""
        self._clock = clock
        self._date = clock.now().date()
        self._people: defaultdict[int, _Day] = defaultdict(_Day)
        self.note(entries)

    def note(self, entries: Iterable[Entry]) -> None:
        """Take in what was, or is about to be, written into the ledger."""
        self._turn_page()
        for entry in entries:
            day, place = self._people[entry.user_id], entry.guild_id
            match entry.entry:
                case LedgerEntry.RESERVE:
                    day.tries.append((entry.job_id, place))
                case LedgerEntry.REFUND if (entry.job_id, place) in day.tries:  # else it began before today
                    day.tries.remove((entry.job_id, place))
                case LedgerEntry.GRANT:
                    day.granted.append(place)

    def take_back(self, entries: Iterable[Entry]) -> None:
        """Forget tries that were noted and then not written."""
        self.note(dataclasses.replace(entry, entry=LedgerEntry.REFUND) for entry in entries)

    def used(self, user_id: int, counts: Callable[[Place], bool]) -> int:
        """Tell how many jobs a person started today in the places that count, less what they were given."""
        self._turn_page()
        day = self._people.get(user_id) or _Day()
        return sum(counts(place) for _, place in day.tries) - sum(map(counts, day.granted))

    def _turn_page(self) -> None:
        if (today := self._clock.now().date()) != self._date:
            self._date = today
            self._people.clear()


def midnight(now: datetime.datetime) -> datetime.datetime:
    """Tell when the day began."""
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def tomorrow(now: datetime.datetime) -> datetime.datetime:
    """Tell when the next day begins."""
    return midnight(now) + datetime.timedelta(days=1)
