"""The jobs that owe their provider a paid request: one line for each speed, in order and fair between people.

Gateways keep separate accounts for the speeds, so one may be full while another is free. In a line, each
person has one place a round: whoever asks for ten pictures does not hold up the first one of another.
"""

import asyncio
import bisect
import dataclasses
import datetime
import itertools
from collections.abc import Container, Iterator, Mapping

from bot.clock import Clock
from bot.errors import FailureKind
from bot.jobs.allowance import Allowance
from bot.jobs.gate import Gate
from bot.jobs.model import Job
from bot.prompts import Mode
from bot.providers.port import ImageProvider

TRIES_IN_FRONT = 3  # of one whose API is down; then it may be its own trouble, and it lets others pass


@dataclasses.dataclass(kw_only=True, slots=True, eq=False)
class Turn:
    """A job's place in its line."""

    job: Job
    """As it was when it came, without its pictures: the row is read again when its turn comes."""
    round: int
    arrival: tuple[datetime.datetime, int]
    """When it came, and as the how-manieth."""
    since: datetime.datetime
    """When it began to wait, here or elsewhere."""
    told: int | None = None
    """The place that its message shows, from 1; None while it shows none."""

    down_since: datetime.datetime | None = None
    """When the API was down for it first; None while it was not."""
    tries: int = 0
    """How often the API was down for it."""
    refused_by: frozenset[str] = frozenset()
    """The providers that will not take it."""

    @property
    def rank(self) -> tuple[int, int, tuple[datetime.datetime, int]]:
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

    def __init__(self, clock: Clock, gate: Gate) -> None:
        self.news = asyncio.Event()
        """Set whenever there is something else to do than before."""
        self.gate = gate
        self.under_way = 0
        """How many of its jobs are being sent."""
        self._clock = clock
        self._order: list[Turn] = []
        self._waiting: dict[int, Turn] = {}
        self._round = 0
        self._last_round: dict[int, int] = {}
        self._arrivals = itertools.count()

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[Turn]:
        """Go through the line, the next turn first."""
        return iter(self._order)

    @property
    def has_room(self) -> bool:
        """Whether one who comes now is sent at once, as far as the provider said."""
        return self.gate.refusal is None or self.gate.room > self.under_way + len(self)

    def put(self, job: Job) -> None:
        """Line a job up behind its person's others; one that waits already keeps its place."""
        light = dataclasses.replace(job, pictures=(), mask=None)
        if (turn := self._waiting.get(job.id)) is not None:
            turn.job = light
            return
        now = self._clock.now()
        self._insert(Turn(job=light, round=self._round_of(job), arrival=self._arrival(now), since=now))

    def join(self, turn: Turn, job: Job) -> None:
        """Take over a turn from another line: in its round it goes before all who began to wait later."""
        turn.round, turn.arrival = self._round_of(job), self._arrival(turn.since)
        turn.told = turn.down_since = None
        turn.tries = 0
        self.give_back(turn, job)

    def take(self) -> Turn:
        """Take the head of the line, which must not be empty; then it is either done or given back."""
        turn = self._order.pop(0)
        del self._waiting[turn.job.id]
        return turn

    def take_out(self, turn: Turn) -> bool:
        """Take a turn out of the middle; false where it does not wait here any more."""
        if self._waiting.get(turn.job.id) is not turn:
            return False
        self._order.remove(turn)
        del self._waiting[turn.job.id]
        return True

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

    def leave(self, turn: Turn) -> None:
        """Give up the place of a turn that was taken and goes elsewhere; its person may come back to it."""
        if self._last_round.get(turn.job.user_id) == turn.round:
            self._last_round[turn.job.user_id] = turn.round - 1

    def _round_of(self, job: Job) -> int:
        """Give a person their next place."""
        own = max(self._round, self._last_round.get(job.user_id, -1) + 1)
        self._last_round[job.user_id] = own
        return own

    def _arrival(self, since: datetime.datetime) -> tuple[datetime.datetime, int]:
        return since, next(self._arrivals)

    def _insert(self, turn: Turn) -> None:
        bisect.insort(self._order, turn, key=lambda turn: turn.rank)
        self._waiting[turn.job.id] = turn
        self.news.set()


class Outbox:
    """All lines, and what each account takes."""

    def __init__(self, providers: Mapping[str, ImageProvider], *, clock: Clock, timeout: float) -> None:
        """`timeout` is how many seconds a job waits for an API that is busy."""
        self._clock = clock
        self._timeout = timeout
        self._lines: dict[tuple[str, Mode], Line] = {}
        self._allowances = {name: Allowance(provider, clock) for name, provider in providers.items()}

    def line(self, provider: str, mode: Mode) -> Line:
        if (provider, mode) not in self._lines:
            gate = Gate(provider, mode, clock=self._clock, timeout=self._timeout)
            self._lines[provider, mode] = Line(self._clock, gate)
        return self._lines[provider, mode]

    def allowance(self, provider: str) -> Allowance:
        """Tell what a configured provider's account takes."""
        return self._allowances[provider]

    def held_up(self, provider: str, mode: Mode) -> int:
        """Tell how many would wait for room, with one who came now; none where there is some."""
        waiting = self._waiting(provider)
        if waiting >= self._allowances[provider].free:
            return waiting + 1
        line = self.line(provider, mode)
        return 0 if line.has_room else len(line) + 1

    def open(self, provider: str, mode: Mode) -> bool:
        """Tell whether a provider is known to have room, so that who waits elsewhere may go there."""
        has_room = self._waiting(provider) < self._allowances[provider].free
        return has_room and self.line(provider, mode).gate.refusal is None

    def _waiting(self, provider: str) -> int:
        return sum(len(self.line(provider, mode)) for mode in Mode)

    def lengths(self) -> Mapping[str, int]:
        """Tell how many wait for each provider."""
        return {provider: self._waiting(provider) for provider in self._allowances}

    def put(self, job: Job) -> None:
        """Line up a job that is new, or whose form is filled and not sent."""
        self.line(job.provider, job.mode).put(job)

    def discard(self, job: Job) -> None:
        """Let a job go that owes nothing any more."""
        self.line(job.provider, job.mode).discard(job.id)
