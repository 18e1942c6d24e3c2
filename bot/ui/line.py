"""The line in which messages wait for their next write."""

import datetime
import heapq
import itertools

from bot.ui.slot import Slot


class Line:
    """Slots by the time of their turn, the longest waiting first; results and progress apart."""

    def __init__(self) -> None:
        self._results: list[tuple[datetime.datetime, int, Slot]] = []
        self._progress: list[tuple[datetime.datetime, int, Slot]] = []
        self._tickets = itertools.count(1)

    def put(self, slot: Slot, at: datetime.datetime) -> None:
        """Put a slot in line, and out of the place that it had."""
        slot.planned, slot.ticket = at, next(self._tickets)
        heapq.heappush(self._queue(slot.job.state.settled), (at, slot.ticket, slot))

    def call(self, now: datetime.datetime, *, results: bool) -> Slot | None:
        """Take the next slot whose time has come out of the line."""
        queue = self._queue(results)
        while queue and queue[0][0] <= now:
            _, ticket, slot = heapq.heappop(queue)
            if slot.planned is not None and slot.ticket == ticket:  # else it has another place, or none
                slot.planned = None
                return slot
        return None

    def first_at(self, *, results: bool) -> datetime.datetime | None:
        """Tell when somebody has to be called; at times there turns out to be nobody."""
        queue = self._queue(results)
        return queue[0][0] if queue else None

    def _queue(self, results: bool) -> list[tuple[datetime.datetime, int, Slot]]:
        return self._results if results else self._progress
