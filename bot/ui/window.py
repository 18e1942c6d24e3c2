"""A limit of Discord: so many writes within so many seconds."""

import collections
import datetime

PROGRESS_SHARE = 1.5  # a progress edit uses the time of so many: a place stays free for a result
LONGEST = 60.0  # seconds; a told window beyond this is not believed
LOOK_AGAIN = datetime.timedelta(seconds=1)  # where places are kept for writes that are being prepared
LONG_AGO = datetime.datetime.min.replace(tzinfo=datetime.UTC)


class Window:
    """Slides, so that Discord's own fixed window holds it wherever that begins."""

    def __init__(self, limit: int, seconds: float, *, progress_gap: float | None = None) -> None:
        self._limit = limit
        self._length = datetime.timedelta(seconds=seconds)
        self._progress_gap = progress_gap
        self._kept = 0
        """Places of writes that were let in and are not sent yet."""
        self._sent: collections.deque[datetime.datetime] = collections.deque()
        self._shut_until = self._progress_at = LONG_AGO

    def free_at(self, now: datetime.datetime, *, progress: bool) -> datetime.datetime:
        """Tell when there is a place; not before now."""
        while self._sent and self._sent[0] + self._length <= now:
            self._sent.popleft()
        free = max(now, self._shut_until, self._progress_at if progress else now)
        over = self._kept + len(self._sent) - self._limit
        if over < 0:
            return free
        return max(free, self._sent[over] + self._length if over < len(self._sent) else now + LOOK_AGAIN)

    def keep(self, now: datetime.datetime, *, progress: bool) -> None:
        """Keep a place for a write."""
        self._kept += 1
        if progress:
            self._progress_at = now + self._gap

    def give_back(self, *, progress: bool) -> None:
        """Take back what `keep` did, for a write that was not needed."""
        self._kept -= 1
        if progress:
            self._progress_at -= self._gap

    def send(self, now: datetime.datetime) -> None:
        """Turn a kept place into a write."""
        self._kept -= 1
        self._sent.append(now)

    def shut(self, until: datetime.datetime) -> None:
        self._shut_until = max(self._shut_until, until)

    def learn(self, *, limit: int, remaining: int, reset_after: float, now: datetime.datetime) -> None:
        """Believe what an answer tells about Discord's window; `reset_after` is seconds."""
        self._limit = max(limit, 1)
        if remaining == limit - 1:  # the first answer of a window tells its whole length
            self._length = datetime.timedelta(seconds=min(max(reset_after, 1.0), LONGEST))
        if remaining <= 0:
            self.shut(now + datetime.timedelta(seconds=min(reset_after, LONGEST)))

    @property
    def _gap(self) -> datetime.timedelta:
        if self._progress_gap is not None:
            return datetime.timedelta(seconds=self._progress_gap)
        return PROGRESS_SHARE * self._length / self._limit
