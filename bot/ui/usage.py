"""What a person has used and what is left to them, in one private answer."""

import discord

from bot.clock import Clock
from bot.jobs.care import JobCare
from bot.jobs.limits import Limits
from bot.jobs.ports import LedgerStore
from bot.jobs.tally import Place, midnight
from bot.ui.costs import period
from bot.ui.delivery import Delivery
from bot.ui.i18n import Say
from bot.ui.message import MAX_CONTENT
from bot.ui.overview import line_of


class Usage:
    """Tells it."""

    def __init__(
        self, *, care: JobCare, ledger: LedgerStore, limits: Limits, delivery: Delivery, clock: Clock
    ) -> None:
        self._care = care
        self._ledger = ledger
        self._limits = limits
        self._delivery = delivery
        self._clock = clock

    async def of(self, user_id: int, place: Place, say: Say) -> str:
        """Tell what holds for this person in this place, and what they spent anywhere."""
        today = midnight(self._clock.now())
        spent_today = await self._ledger.by_work(today, user_id=user_id)
        spent_this_month = await self._ledger.by_work(today.replace(day=1), user_id=user_id)
        end = [
            *period("usage-today", spent_today, say),
            *period("usage-month", spent_this_month, say),
            say("usage-estimated"),
        ]
        lines = [say("usage-title"), self._left(user_id, place, say)]
        room = MAX_CONTENT - sum(len(line) + 1 for line in [*lines, *end])
        return "\n".join([*lines, *await self._live(user_id, place, room, say), *end])

    def _left(self, user_id: int, place: Place, say: Say) -> str:
        left = self._limits.left(user_id, place)
        if left is None:
            return say("usage-no-limit")
        anew = discord.utils.format_dt(self._limits.anew_at, "R")
        return say("usage-left", left=left, limit=self._limits.daily(place), anew=anew)

    async def _live(self, user_id: int, place: Place, room: int, say: Say) -> list[str]:
        """List the jobs on the way, as many as fit into `room` characters."""
        live, _ = await self._care.jobs_of(user_id)
        active = len(self._care.active_of(user_id))
        lines = [say("usage-live", count=active, limit=self._limits.max_active(place))]
        room -= len(lines[0]) + 1
        for number, job in enumerate(map(self._delivery.followed, live), 1):
            line = line_of(number, job, say)
            room -= len(line) + 1
            if room >= 0:
                lines.append(line)
        return lines
