"""Which running tasks to ask for next: a request costs the logarithm of all tasks, not all of them."""

import dataclasses
import datetime
import heapq
import itertools

from bot.jobs.model import Job

# Of a task at 100 % before one at 0 %; bounded, so nobody starves.
HEAD_START = datetime.timedelta(seconds=20)


@dataclasses.dataclass(slots=True)
class Watch:
    """A running task under our eyes."""

    job: Job
    since: datetime.datetime
    due: datetime.datetime
    over: bool = False
    """Nobody looks any more."""
    resumed: bool = False
    """Its message shows some progress from before our start, so the first reading is no news."""
    unknown_since: datetime.datetime | None = None
    """Since when the API answers without knowing the task."""
    bare_since: datetime.datetime | None = None
    """When it first told a success that lacked its picture or its buttons."""


class Agenda:
    """The watches in line for a look. One that is over stays in line until its turn, and is dropped there."""

    def __init__(self) -> None:
        self._due = Times()
        self._later = Times()

    def add(self, watch: Watch) -> None:
        """Put a watch in line for the time when it is due."""
        if not watch.over:
            self._later.put(watch.due, watch)

    def take(self, now: datetime.datetime, most: int) -> list[Watch]:
        """Take out what goes into the next request; nothing while nothing is due.

        What ends next comes first. Room that is left is filled with what is due next.
        """
        while (due := self._later.first()) is not None and due <= now:
            watch = self._later.take()
            self._due.put(watch.due - HEAD_START * ((watch.job.progress or 0) / 100), watch)
        if self._due.first() is None:
            return []
        batch: list[Watch] = []
        for watches in (self._due, self._later):
            while len(batch) < most and watches.first() is not None:
                batch.append(watches.take())
        return batch

    def next_due(self) -> datetime.datetime | None:
        """Tell when something is due next, once all that was due is taken; None for never."""
        return self._later.first()


class Times:
    """Watches by a time."""

    def __init__(self) -> None:
        self._heap: list[tuple[datetime.datetime, int, Watch]] = []
        self._numbers = itertools.count()

    def put(self, time: datetime.datetime, watch: Watch) -> None:
        heapq.heappush(self._heap, (time, next(self._numbers), watch))

    def first(self) -> datetime.datetime | None:
        """Tell the earliest time of a watch that is not over; None where there is none."""
        while self._heap and self._heap[0][2].over:
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def take(self) -> Watch:
        """Take the watch that `first` told of."""
        return heapq.heappop(self._heap)[2]
