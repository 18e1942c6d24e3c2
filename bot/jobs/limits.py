"""How much a person may do in a place, and who says so: the server, or else the owner of the bot."""

import datetime

from bot.clock import Clock
from bot.jobs.people import GuildStore
from bot.jobs.tally import Place, Tally, tomorrow


class Limits:
    """Asks no database."""

    def __init__(
        self, *, guilds: GuildStore, tally: Tally, clock: Clock, max_active: int, daily: int
    ) -> None:
        """`max_active` and `daily` are the owner's, for each person; no daily limit is 0."""
        self._guilds = guilds
        self._tally = tally
        self._clock = clock
        self._usual_active = max_active
        self._usual_daily = daily

    def max_active(self, place: Place) -> int:
        """Tell how many unfinished jobs a person may have when they ask here for one more."""
        own = self._guilds.guild(place).max_active_jobs if place is not None else None
        return self._usual_active if own is None else own

    def daily(self, place: Place) -> int:
        """Tell how many jobs a person may start in a day, as it holds here; 0 is no limit."""
        own = self._own_daily(place)
        return self._usual_daily if own is None else own

    def used(self, user_id: int, place: Place) -> int:
        """Tell how many of them a person has started today.

        A server with a limit of its own counts what was started there; all other places count together,
        so that nobody gets more by going from one to the next.
        """
        if self._own_daily(place) is not None:
            return self._tally.used(user_id, lambda where: where == place)
        return self._tally.used(user_id, lambda where: self._own_daily(where) is None)

    def left(self, user_id: int, place: Place) -> int | None:
        """Tell how many more a person may start here today; None is no limit."""
        limit = self.daily(place)
        return max(0, limit - self.used(user_id, place)) if limit else None

    @property
    def anew_at(self) -> datetime.datetime:
        """When the next day begins."""
        return tomorrow(self._clock.now())

    def blocked(self, user_id: int, place: Place) -> bool:
        """Tell whether a server does not let this person start anything."""
        return place is not None and user_id in self._guilds.blocked(place)

    def _own_daily(self, place: Place) -> int | None:
        return self._guilds.guild(place).daily_jobs if place is not None else None
