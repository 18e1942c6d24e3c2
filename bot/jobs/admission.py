"""Who may start or continue something now that has to be paid for."""

import datetime
import math
from collections.abc import Iterable

from bot.clock import Clock
from bot.errors import UserError
from bot.jobs.book import JobBook
from bot.jobs.limits import Limits
from bot.jobs.model import Job
from bot.jobs.ports import JobStore
from bot.jobs.tally import Place


class TooMany(UserError):
    """The person has as many unfinished jobs as allowed: these."""

    def __init__(self, active: Iterable[Job], limit: int) -> None:
        super().__init__("refused-too-many", limit=limit)
        self.active = tuple(active)


class Admission:
    """Lets people in, one by one, until it is closed."""

    def __init__(self, *, book: JobBook, store: JobStore, clock: Clock, limits: Limits) -> None:
        self._book = book
        self._store = store
        self._clock = clock
        self._limits = limits
        self._closed = False

    def close(self) -> None:
        """Let nobody in any more."""
        self._closed = True

    def check(self, user_id: int, place: Place) -> None:
        """Raise UserError where nothing may be sent for this person now."""
        if self._closed:
            raise UserError("refused-stopping")
        if self._limits.blocked(user_id, place):
            raise UserError("refused-blocked")
        wait = self._book.wait_of(user_id, self._clock.now())
        if wait > datetime.timedelta():
            raise UserError("refused-slowed", minutes=math.ceil(wait / datetime.timedelta(minutes=1)))

    def check_day(self, user_id: int, place: Place, count: int = 1) -> None:
        """Raise UserError where this person may not start so many more jobs here today."""
        left, anew = self._limits.left(user_id, place), str(int(self._limits.anew_at.timestamp()))
        if left == 0:
            raise UserError("refused-daily", limit=self._limits.daily(place), at=anew)
        if left is not None and left < count:
            raise UserError("refused-daily-several", count=count, left=left, at=anew)

    async def check_room(self, user_id: int, place: Place, count: int = 1) -> None:
        """Raise UserError where this person may not start one more job now, which becomes `count` of them."""
        self.check(user_id, place)
        self.check_day(user_id, place, count)
        active, most = self._book.active_of(user_id), self._limits.max_active(place)
        if len(active) >= most:
            jobs = [job for job_id in active if (job := await self._store.get(job_id)) is not None]
            raise TooMany(jobs, most)
