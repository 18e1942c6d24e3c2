"""What Discord counts against the bot stays far below what it blocks for."""

import datetime

from structlog.testing import capture_logs

from bot.ui.invalid import InvalidRequests
from tests.clocks import HandClock


def pause(invalid: InvalidRequests, clock: HandClock, *, progress: bool) -> float:
    return (invalid.free_at(clock.now(), progress=progress) - clock.now()).total_seconds()


def test_ten_minutes_are_counted() -> None:
    clock = HandClock()
    invalid = InvalidRequests(clock)
    for _ in range(10):
        invalid.add()
        clock.go_on(60)

    assert invalid.count == 9
    clock.go_on(300)
    assert invalid.count == 4


def test_a_thousand_and_five_thousand_are_warned_of_once() -> None:
    clock = HandClock()
    invalid = InvalidRequests(clock)
    with capture_logs() as logs:
        for _ in range(6_000):
            invalid.add()
        for _ in range(1_200):  # as many as fall out of the count: no news
            clock.go_on(0.5)
            invalid.add()

    assert [entry["refused"] for entry in logs] == [1_000, 5_000]

    clock.go_on(3600)
    with capture_logs() as logs:
        for _ in range(1_000):
            invalid.add()
    assert [entry["refused"] for entry in logs] == [1_000]


def test_from_five_thousand_on_progress_waits_until_it_is_fewer() -> None:
    clock = HandClock()
    invalid = InvalidRequests(clock)
    for _ in range(4_999):
        invalid.add()
    clock.go_on(60)
    assert pause(invalid, clock, progress=True) == 0

    invalid.add()

    assert pause(invalid, clock, progress=True) == 540
    assert pause(invalid, clock, progress=False) == 0
    clock.go_on(540)
    assert pause(invalid, clock, progress=True) == 0


def test_a_block_stops_everything_for_five_minutes_and_is_warned_of_once() -> None:
    clock = HandClock()
    invalid = InvalidRequests(clock)
    with capture_logs() as logs:
        invalid.blocked()
        clock.go_on(10)
        invalid.blocked()

    assert pause(invalid, clock, progress=False) == 300
    assert len(logs) == 1
    assert invalid.free_at(clock.now() + datetime.timedelta(seconds=300), progress=True) == (
        clock.now() + datetime.timedelta(seconds=300)
    )
