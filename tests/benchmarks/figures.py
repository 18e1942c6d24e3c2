"""What a run brings, and the lines of the table that are drawn from it."""

import dataclasses
import math
from collections.abc import Callable, Sequence

POLL_INTERVAL = 5.0  # seconds, the bot's default
MEBIBYTE = 1024 * 1024
MILLISECONDS = 1000
PERCENT = 100


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What was measured. Times are seconds."""

    jobs: int
    delivered: int
    """Jobs whose picture Discord has."""
    latencies: Sequence[float]
    """From each command's event to its acknowledgement."""
    lags: Sequence[float]
    """From each task's end to its picture in Discord."""
    loop_lags: Sequence[float]
    """From each ping to its answer."""
    edits: int
    status_requests: int
    polling_after: float
    """From the start of the process to its first status request."""
    refusals: int
    """Requests that Discord answered with 429."""
    watched: float
    """How long it was looked at, once it had settled."""
    cpu: float
    """Processor time of the bot meanwhile."""
    memory: float
    """Bytes at the peak."""


Measure = Callable[[Figures], float]


@dataclasses.dataclass(frozen=True, slots=True)
class Aim:
    """One line of the table."""

    what: str
    measure: Measure
    most: float | None = None
    """What the figure should not exceed; None for a figure that is only told."""


def percentile(values: Sequence[float], percent: float) -> float:
    """Take the smallest value that so many percent do not exceed; not a number where there are none."""
    rank = math.ceil(percent / 100 * len(values))
    return sorted(values)[max(rank, 1) - 1] if values else math.nan


def acknowledged(percent: float, most: float | None = None) -> Aim:
    return Aim(
        f"acknowledgement p{percent}, ms",
        lambda figures: percentile(figures.latencies, percent) * MILLISECONDS,
        most,
    )


def lag(percent: float, most: float | None = None) -> Aim:
    """Draw the line of what so many percent of the pictures did not exceed, in seconds after their task."""
    what = "last picture after it was ready, s" if percent == PERCENT else f"delivery lag p{percent}, s"
    return Aim(what, lambda figures: percentile(figures.lags, percent), most)


def edits(most: float | None = None) -> Aim:
    return Aim("message edits per job", lambda figures: figures.edits / figures.jobs, most)


def status_requests(most: float | None = None) -> Aim:
    return Aim("status requests per job", lambda figures: figures.status_requests / figures.jobs, most)


STATUS_RATE = Aim("status requests a second", lambda figures: figures.status_requests / figures.watched)
NOTHING_MISSING = Aim("pictures missing", lambda figures: figures.jobs - figures.delivered, 0)
NOTHING_REFUSED = Aim("requests refused with 429", lambda figures: figures.refusals, 0)
LOOP_LAG = Aim("event loop lag p99, ms", lambda figures: percentile(figures.loop_lags, 99) * MILLISECONDS, 50)
POLLING_AFTER = Aim("start until polling goes on, s", lambda figures: figures.polling_after, 5)
CPU_SHARE = Aim("CPU, % of a core", lambda figures: figures.cpu / figures.watched * PERCENT, 10)
CPU_PER_JOB = Aim("CPU per job, ms", lambda figures: figures.cpu / figures.jobs * MILLISECONDS)


def memory(most: float | None = None) -> Aim:
    return Aim("peak memory, MiB", lambda figures: figures.memory / MEBIBYTE, most)
