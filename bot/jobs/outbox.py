"""The jobs that owe their provider a paid request: one line for each speed, in order and fair between people.

Gateways keep separate accounts for the speeds, so one may be full while another is free. In a line, each
person has one place a round: whoever asks for ten pictures does not hold up the first one of another.
"""

import asyncio
import bisect
import dataclasses
import datetime
from collections.abc import Container, Iterator

from bot.clock import Clock
from bot.errors import FailureKind
from bot.jobs.model import Job
from bot.prompts import Mode

TRIES_IN_FRONT = 3  # of one whose API is down; then it may be its own trouble, and it lets others pass


@dataclasses.dataclass(kw_only=True, slots=True, eq=False)
class Turn:
    """A job's place in its line."""

    job: Job
    """As it was when it came, without its pictures: the row is read again when its turn comes."""
    round: int
    arrival: int
    since: datetime.datetime
    """When it began to wait."""
    told: int | None = None
    """The place that its message shows, from 1; None while it shows none."""

    down_since: datetime.datetime | None = None
    """When the API was down for it first; None while it was not."""
    tries: int = 0
    """How often the API was down for it."""

    @property
    def rank(self) -> tuple[int, int, int]:
        return self.tries // TRIES_IN_FRONT, self.round, self.arrival

    def refuse(self, kind: FailureKind, now: datetime.datetime) -> None:
        """Remember that it was sent in vain."""
        if kind is FailureKind.UNAVAILABLE:
            self.down_since = self.down_since or now
            self.tries += 1
        else:
            self.down_since, self.tries = None, 0


class Line:
    """The jobs that wait for one provider at one speed."""

    def __init__(self, clock: Clock) -> None:
        self.news = asyncio.Event()
        """Set whenever there is something else to do than before."""
        self._clock = clock
        self._order: list[Turn] = []
        self._waiting: dict[int, Turn] = {}
        self._round = 0
        self._last_round: dict[int, int] = {}
        self._arrivals = 0

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[Turn]:
        """Go through the line, the next turn first."""
        return iter(self._order)

    def put(self, job: Job) -> None:
        """Line a job up behind its person's others; one that waits already keeps its place."""
        light = dataclasses.replace(job, pictures=(), mask=None)
        if (turn := self._waiting.get(job.id)) is not None:
            turn.job = light
            return
        own = max(self._round, self._last_round.get(job.user_id, -1) + 1)
        self._last_round[job.user_id] = own
        self._arrivals += 1
        self._insert(Turn(job=light, round=own, arrival=self._arrivals, since=self._clock.now()))

    def take(self) -> Turn:
        """Take the head of the line, which must not be empty; then it is either done or given back."""
        turn = self._order.pop(0)
        del self._waiting[turn.job.id]
        return turn

    def done(self, turn: Turn) -> None:
        """Count a turn as served, so that who comes now does not get in before those who came long ago."""
        self._round = max(self._round, turn.round)
        if not self._order:
            self._last_round = {who: last for who, last in self._last_round.items() if last >= self._round}

    def give_back(self, turn: Turn, job: Job) -> None:
        """Put a turn that came to nothing back to its place, with the job as it is now."""
        turn.job = dataclasses.replace(job, pictures=(), mask=None)
        self._insert(turn)

    def discard(self, job_id: int) -> None:
        """Let a job go; its person's later ones move up into the places before them."""
        gone = self._waiting.get(job_id)
        if gone is None:
            return
        user_id, free = gone.job.user_id, (gone.round, gone.arrival)
        self.drop({job_id})
        for turn in sorted(self._order, key=lambda turn: turn.arrival):
            place = turn.round, turn.arrival
            if turn.job.user_id == user_id and place > free:
                (turn.round, turn.arrival), free = free, place
        self._order.sort(key=lambda turn: turn.rank)
        self._last_round[user_id] = free[0] - 1

    def drop(self, job_ids: Container[int]) -> None:
        """Let many jobs go, where it does not matter who moves up."""
        self._order = [turn for turn in self._order if turn.job.id not in job_ids]
        self._waiting = {turn.job.id: turn for turn in self._order}
        self.news.set()

    def _insert(self, turn: Turn) -> None:
        bisect.insort(self._order, turn, key=lambda turn: turn.rank)
        self._waiting[turn.job.id] = turn
        self.news.set()


class Outbox:
    """All lines."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lines: dict[tuple[str, Mode], Line] = {}

    def line(self, provider: str, mode: Mode) -> Line:
        if (provider, mode) not in self._lines:
            self._lines[provider, mode] = Line(self._clock)
        return self._lines[provider, mode]

    def held_up(self, provider: str, mode: Mode) -> int:
        """Tell how many would wait before one who came now."""
        return len(self.line(provider, mode))

    def put(self, job: Job) -> None:
        """Line up a job that is new, or whose form is filled and not sent."""
        self.line(job.provider, job.mode).put(job)

    def discard(self, job: Job) -> None:
        """Let a job go that owes nothing any more."""
        self.line(job.provider, job.mode).discard(job.id)
