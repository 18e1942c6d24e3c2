"""Which running tasks to ask for next: a request costs the logarithm of all tasks, not all of them."""

import dataclasses
import datetime
import heapq
import itertools
from collections.abc import Iterator

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
    place: int = 0
    """The number of its entry in the agenda; 0 while it is out of line."""
    looked_at: datetime.datetime | None = None
    """When it was last asked for."""
    called: bool = False
    """Its API called back about it."""
    urgent: bool = False
    """We were told that it has ended, and did not look since."""
    resumed: bool = False
    """Its message shows some progress from before our start, so the first reading is no news."""
    unknown_since: datetime.datetime | None = None
    """Since when the API answers without knowing the task."""
    bare_since: datetime.datetime | None = None
    """When it first told a success that lacked its picture or its buttons."""


class Agenda:
    """The watches in line for a look. An entry that no longer holds stays until its turn, and is dropped."""

    def __init__(self) -> None:
        numbers = itertools.count(1)
        self._urgent, self._due, self._later = Times(numbers), Times(numbers), Times(numbers)

    def add(self, watch: Watch) -> None:
        """Put a watch in line for the time when it is due, whether or not it is in line already."""
        if not watch.over:
            (self._urgent if watch.urgent else self._later).put(watch.due, watch)

    @property
    def urgent(self) -> bool:
        """Whether somebody is to be looked at who is said to have ended."""
        return self._urgent.first() is not None

    def take(self, now: datetime.datetime, most: int) -> list[Watch]:
        """Take out what goes into the next request; nothing while nothing is due.

        What is said to have ended comes first, then what ends next. Room that is left is filled with what is
        due next.
        """
        while (due := self._later.first()) is not None and due <= now:
            watch = self._later.take()
            self._due.put(watch.due - HEAD_START * ((watch.job.progress or 0) / 100), watch)
        if self._due.first() is None and not self.urgent:
            return []
        batch: list[Watch] = []
        for watches in (self._urgent, self._due, self._later):
            while len(batch) < most and watches.first() is not None:
                batch.append(watches.take())
        return batch

    def next_due(self) -> datetime.datetime | None:
        """Tell when something is due next, once all that was due is taken; None for never."""
        return self._later.first()


class Times:
    """Watches by a time."""

    def __init__(self, numbers: Iterator[int]) -> None:
        """`numbers` name the entries of one agenda, from 1."""
        self._heap: list[tuple[datetime.datetime, int, Watch]] = []
        self._numbers = numbers

    def put(self, time: datetime.datetime, watch: Watch) -> None:
        """Enter a watch, and strike out its earlier entry."""
        watch.place = next(self._numbers)
        heapq.heappush(self._heap, (time, watch.place, watch))

    def first(self) -> datetime.datetime | None:
        """Tell the earliest time of a watch that is not over; None where there is none."""
        while self._heap and (self._heap[0][2].over or self._heap[0][1] != self._heap[0][2].place):
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def take(self) -> Watch:
        """Take the watch that `first` told of."""
        watch = heapq.heappop(self._heap)[2]
        watch.place = 0
        return watch
