"""How long things took: counted by their length, so that any number of them takes no room."""

import bisect
from collections.abc import Iterator, Sequence


class Spans:
    """Durations of one kind."""

    def __init__(self, bounds: Sequence[float]) -> None:
        """`bounds` are the seconds between the classes, rising."""
        self._bounds = tuple(bounds)
        self._counts = [0] * (len(self._bounds) + 1)
        self.seconds = 0.0
        """Of all of them together."""

    def add(self, seconds: float) -> None:
        """Count one; a negative one, as between two clocks, as none at all."""
        seconds = max(seconds, 0.0)
        self._counts[bisect.bisect_left(self._bounds, seconds)] += 1
        self.seconds += seconds

    def up_to(self) -> Iterator[tuple[float, int]]:
        """Tell how many took no longer than each bound; the last one is endless."""
        total = 0
        for bound, count in zip((*self._bounds, float("inf")), self._counts, strict=True):
            total += count
            yield bound, total
