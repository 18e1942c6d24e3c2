"""Whether one provider is in use for new pictures, by what came of its last calls.

Three in a row that went wrong, or a clear majority of the last tasks, put it out of use for a while. Then one
picture is its trial: what that brings puts it back in use, or out of it for twice as long.
"""

import collections
import datetime
import enum

import structlog

from bot.clock import Clock

log = structlog.get_logger()

BAD_IN_ROW = 3
FIRST_WAIT = 30.0  # seconds out of use; doubled each time
LONGEST_WAIT = 900.0
ENDS = 20  # of tasks that are looked back at
FEWEST_ENDS = 6  # from which on they tell anything
BAD_SHARE = 2 / 3  # of them


class Sign(enum.Enum):
    """What tells how a provider is. They are counted apart: a gateway may answer for a dead server."""

    SUBMIT = enum.auto()
    STATUS = enum.auto()
    END = enum.auto()
    """Of a task."""


class Circuit:
    """The use of one provider."""

    def __init__(self, provider: str, clock: Clock) -> None:
        self._provider = provider
        self._clock = clock
        self._trouble: Sign | None = None
        """What put it out of use; None while it is in use."""
        self._retry_at = self._since = clock.now()
        self._wait = 0.0
        self._trial_offered = self._on_trial = False
        self._row: collections.Counter[Sign] = collections.Counter()
        self._ends: collections.deque[bool] = collections.deque(maxlen=ENDS)

    @property
    def closed(self) -> bool:
        """Whether it is in use."""
        return self._trouble is None

    @property
    def retry_at(self) -> datetime.datetime | None:
        """When the next picture may be its trial; None while it is in use."""
        return None if self._trouble is None else self._retry_at

    @property
    def doubtful(self) -> bool:
        """Whether it is out of use for what became of its tasks alone: it takes requests all the same."""
        return self._trouble is Sign.END

    @property
    def trial_due(self) -> bool:
        return self._trouble is not None and self._clock.now() >= self._retry_at

    @property
    def trial_offered(self) -> bool:
        """Whether a picture was chosen for its trial that nobody has sent yet."""
        return self._trial_offered

    def offer_trial(self) -> None:
        """Choose a picture for its trial. Should nothing come of that, the next wait leads to another one."""
        self._trial_offered = True
        self._retry_at = self._clock.now() + datetime.timedelta(seconds=self._wait)

    def begin_trial(self) -> bool:
        """Tell whether the picture that comes now is the one for its trial."""
        begins, self._trial_offered = self._trial_offered, False
        self._on_trial = self._on_trial or begins
        return begins

    def good(self, sign: Sign) -> None:
        """Count a call that went well. A submit that is accepted also proves that the API answers."""
        self._row[sign] = 0
        if self._trouble is sign or (self._trouble is Sign.STATUS and sign is Sign.SUBMIT):
            log.info("The provider is in use again for new pictures", provider=self._provider)
            self._trouble, self._since = None, self._clock.now()
            self._trial_offered = self._on_trial = False

    def bad(self, sign: Sign, reason: str) -> None:
        """Count a call that went wrong."""
        self._row[sign] += 1
        if self._trouble is not None or self._row[sign] >= BAD_IN_ROW:
            self._put_out(sign, reason, FIRST_WAIT)

    def end(self, *, good: bool, reason: str = "") -> None:
        """Count the end of a task."""
        self._ends.append(good)
        if good:
            self.good(Sign.END)
            return
        mostly_bad = self._ends.count(False) >= BAD_SHARE * len(self._ends)
        if self._trouble is not None or (mostly_bad and len(self._ends) >= FEWEST_ENDS):
            self._put_out(Sign.END, reason, FIRST_WAIT)

    def refuse(self, reason: str, wait: float) -> None:
        """Put it out of use at once, for so many seconds at least."""
        self._put_out(Sign.SUBMIT, reason, wait)

    def _put_out(self, sign: Sign, reason: str, wait: float) -> None:
        """Put it out of use, for longer where it was so not long ago.

        Where it is out already, only a trial counts: the others were under way when the trouble began.
        """
        now = self._clock.now()
        if self._trouble is None:
            log.warning("The provider is out of use for new pictures", provider=self._provider, reason=reason)
            if now - self._since >= datetime.timedelta(seconds=LONGEST_WAIT):
                self._wait = 0.0
            self._trouble = sign
        elif not (sign in (self._trouble, Sign.SUBMIT) and (self._on_trial or self.trial_due)):
            return
        self._wait = min(max(self._wait * 2, wait), LONGEST_WAIT)
        self._retry_at = now + datetime.timedelta(seconds=self._wait)
        self._trial_offered = self._on_trial = False
        self._row.clear()
        self._ends.clear()
