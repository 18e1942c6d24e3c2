"""What one account takes at a time, over all its speeds; its lanes share it, who waits longest first."""

import datetime
import math
from collections.abc import Iterator
from typing import Protocol

from bot.clock import Clock
from bot.providers.port import ImageProvider


class Contender(Protocol):
    """A lane that wants to send."""

    @property
    def ready_since(self) -> datetime.datetime | None:
        """Since when its first one waits; None where that one could not go anyway."""
        ...

    def waiting_since(self) -> Iterator[datetime.datetime]:
        """Go through the times since which its jobs wait; none where it is held up by itself."""
        ...

    def wake(self) -> None:
        """Have it look whether it may go now."""
        ...


class Allowance:
    """Counts what is on the way at one provider."""

    def __init__(self, provider: ImageProvider, clock: Clock) -> None:
        self._provider = provider
        self._clock = clock
        self._lanes: list[Contender] = []
        self._running: set[int] = set()
        self._submitting = 0
        self._next_at = clock.now()

    def join(self, lane: Contender) -> None:
        """Let a lane take part."""
        self._lanes.append(lane)

    @property
    def free(self) -> float:
        """How many more tasks the account takes; infinite where nobody names a limit."""
        most = self._provider.limits.in_flight
        return math.inf if most is None else max(most - len(self._running) - self._submitting, 0)

    @property
    def opens_in(self) -> float:
        """Seconds until the next submit may follow the last one; zero or less if now."""
        return (self._next_at - self._clock.now()).total_seconds()

    def grants(self, lane: Contender) -> bool:
        """Tell whether this lane may send now; where another one waits longer, that one is woken."""
        since = lane.ready_since
        if since is None or not self._limited:
            return since is not None
        if self.free < 1 or self.opens_in > 0:
            return False
        for other in self._others(lane):
            longest = other.ready_since
            if longest is not None and longest < since:
                other.wake()
                return False
        return True

    def others_waiting(self, lane: Contender) -> list[datetime.datetime]:
        """List since when jobs of the other lanes wait for this account, the longest first."""
        return sorted(since for other in self._others(lane) for since in other.waiting_since())

    def begin_submit(self) -> None:
        """Count a paid request that begins."""
        self._submitting += 1
        rate = self._provider.limits.submits_per_second
        if rate is not None:
            self._next_at = self._clock.now() + datetime.timedelta(seconds=1 / rate)
        self._wake()  # there may be room for one more, of another lane

    def end_submit(self) -> None:
        """Count a paid request as over; what it started runs by now."""
        self._submitting -= 1
        self._wake()

    def began(self, job_id: int) -> None:
        """Count a task that runs."""
        self._running.add(job_id)

    def ended(self, job_id: int) -> None:
        """Count a task as over, so that the next one goes at once."""
        if job_id in self._running:
            self._running.remove(job_id)
            self._wake()

    def _others(self, lane: Contender) -> Iterator[Contender]:
        return (other for other in self._lanes if other is not lane)

    @property
    def _limited(self) -> bool:
        limits = self._provider.limits
        return limits.in_flight is not None or limits.submits_per_second is not None

    def _wake(self) -> None:
        if self._limited:
            for lane in self._lanes:
                lane.wake()
