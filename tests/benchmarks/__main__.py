"""`make bench`: plays every scenario and prints one table each. Whatever the figures are, it ends well."""

import asyncio
import math
import os
import platform
import sys
from collections.abc import Sequence

from tests.benchmarks.scenario import POLL_INTERVAL, Aim, Figures, Measure, Scenario, run

MEBIBYTE = 1024 * 1024
MILLISECONDS = 1000


def percentile(values: Sequence[float], percent: float) -> float:
    """Take the smallest value that so many percent do not exceed; not a number where there are none."""
    rank = math.ceil(percent / 100 * len(values))
    return sorted(values)[max(rank, 1) - 1] if values else math.nan


def acknowledged(percent: float) -> Measure:
    return lambda figures: percentile(figures.latencies, percent) * MILLISECONDS


def lag(percent: float, *, unit: float = 1.0) -> Measure:
    """Measure the delivery lag in units of so many seconds."""
    return lambda figures: percentile(figures.lags, percent) / unit


AT_ONCE = Scenario(
    name="200 commands at the same instant, by 100 people in 20 channels; a task takes 45 to 75 s",
    jobs=200,
    channels=20,
    people=100,
    pace=60.0,
    aims=(
        Aim("pictures missing", lambda figures: figures.jobs - figures.delivered, most=0),
        Aim("acknowledgement p50, ms", acknowledged(50)),
        Aim("acknowledgement p99, ms", acknowledged(99), most=100),
        Aim("status requests per job", lambda figures: figures.status_requests / figures.jobs, most=0.2),
        Aim("message edits per job", lambda figures: figures.edits / figures.jobs, most=8),
        Aim("edits refused by rate limits", lambda figures: figures.refusals, most=0),
        Aim("delivery lag p50, s", lag(50)),
        Aim("delivery lag p50, poll intervals", lag(50, unit=POLL_INTERVAL), most=0.7),
        Aim("delivery lag p95, s", lag(95)),
        Aim("delivery lag p95, poll intervals", lag(95, unit=POLL_INTERVAL)),
        Aim("event loop lag p99, ms", lambda figures: percentile(figures.loop_lags, 99) * MILLISECONDS),
        Aim("CPU per job, ms", lambda figures: figures.cpu / figures.jobs * MILLISECONDS),
        Aim("peak memory, MiB", lambda figures: figures.memory / MEBIBYTE),
    ),
)

SCENARIOS = (AT_ONCE,)


def table(scenario: Scenario, figures: Figures) -> str:
    lines = [scenario.name, "", f"{'what':<34}{'aim':>8}{'value':>8}"]
    for aim in scenario.aims:
        value = aim.measure(figures)
        wanted = "" if aim.most is None else f"<= {aim.most:g}"
        verdict = "" if aim.most is None else "  met" if value <= aim.most else "  missed"
        lines.append(f"{aim.what:<34}{wanted:>8}{short(value):>8}{verdict}")
    return "\n".join(lines)


def short(value: float) -> str:
    """Write a figure with no more digits than it deserves."""
    return f"{value:.2f}" if abs(value) < 10 and value % 1 else f"{value:.0f}"


def machine() -> str:
    """Describe the machine in general terms."""
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def main() -> None:
    sys.stdout.write(f"{machine()}\n")
    for scenario in SCENARIOS:
        sys.stdout.write(f"\n{table(scenario, asyncio.run(run(scenario)))}\n")


if __name__ == "__main__":
    main()
