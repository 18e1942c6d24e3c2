"""`make bench`: plays every scenario, or those that are named, and prints a table each.

Whatever the figures are, it ends well.
"""

import argparse
import asyncio
import os
import platform
import sys
from collections.abc import Mapping, Sequence

from tests.benchmarks.figures import MILLISECONDS, Figures, percentile
from tests.benchmarks.rush import rush
from tests.benchmarks.scenario import Scenario, run
from tests.benchmarks.scenarios import SCENARIOS

RUSH = "commands"
MOST = 250.0  # milliseconds of the slowest of a hundred


def table(scenario: Scenario, figures: Figures) -> str:
    lines = [f"{scenario.name}: {scenario.title}", "", f"{'what':<36}{'aim':>8}{'value':>8}"]
    for aim in scenario.aims:
        value = aim.measure(figures)
        wanted = "" if aim.most is None else f"<= {aim.most:g}"
        verdict = "" if aim.most is None else "  met" if value <= aim.most else "  missed"
        lines.append(f"{aim.what:<36}{wanted:>8}{short(value):>8}{verdict}")
    return "\n".join(lines)


def rush_table(latencies: Mapping[str, Sequence[float | None]]) -> str:
    lines = [f"{RUSH}: each used by 300 people at the same instant", ""]
    lines.append(f"{'first answer, ms':<36}{'p50':>8}{'p99':>8}{'aim':>8}")
    for command, waits in latencies.items():
        answered = [wait * MILLISECONDS for wait in waits if wait is not None]
        median, worst = percentile(answered, 50), percentile(answered, 99)
        verdict = "met" if worst <= MOST and len(answered) == len(waits) else "missed"
        lines.append(f"{command:<36}{median:>8.0f}{worst:>8.0f}{f'<= {MOST:g}':>8}  {verdict}")
    return "\n".join(lines)


def short(value: float) -> str:
    """Write a figure with no more digits than it deserves."""
    return f"{value:.2f}" if abs(value) < 10 and value % 1 else f"{value:.0f}"


def machine() -> str:
    """Describe the machine in general terms."""
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"


def main() -> None:
    names = [*(scenario.name for scenario in SCENARIOS), RUSH]
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"what to play, of {', '.join(names)}")
    chosen = parser.parse_args().names
    if unknown := set(chosen).difference(names):
        parser.error(f"no scenario is called {', '.join(sorted(unknown))}; known are {', '.join(names)}")
    sys.stdout.write(f"{machine()}\n")
    for scenario in SCENARIOS:
        if not chosen or scenario.name in chosen:
            sys.stdout.write(f"\n{table(scenario, asyncio.run(run(scenario)))}\n")
            sys.stdout.flush()
    if not chosen or RUSH in chosen:
        sys.stdout.write(f"\n{rush_table(asyncio.run(rush()))}\n")


if __name__ == "__main__":
    main()
