"""When a provider is asked again, how many go at once then, and when waiting is over."""

import pytest

from bot.errors import FailureKind, ProviderUnavailable
from bot.jobs.gate import AT_ONCE, LONGEST_ASKED, PATIENCE, Gate
from bot.prompts import Mode
from tests.clocks import HandClock

BUSY = ProviderUnavailable(FailureKind.BUSY)
DOWN = ProviderUnavailable(FailureKind.UNAVAILABLE)
TIMEOUT = 3900.0  # seconds


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def gate(clock: HandClock) -> Gate:
    return Gate("cometapi", Mode.FAST, clock=clock, timeout=TIMEOUT)


def test_each_vain_try_is_followed_by_a_longer_wait(gate: Gate, clock: HandClock) -> None:
    waits = []
    for _ in range(6):
        gate.refuse(BUSY)
        waits.append(gate.opens_in)
        clock.go_on(gate.opens_in)

    assert waits == [3, 6, 12, 24, 30, 30]


def test_those_who_were_under_way_together_close_it_once(gate: Gate) -> None:
    for _ in range(AT_ONCE):
        gate.refuse(BUSY)

    assert gate.opens_in == 3


def test_after_a_refusal_one_goes_at_a_time_until_two_in_a_row_were_accepted(
    gate: Gate, clock: HandClock
) -> None:
    assert gate.room == AT_ONCE
    gate.refuse(BUSY)
    rooms = [gate.room]
    clock.go_on(3)
    rooms.append(gate.room)
    for _ in range(AT_ONCE):
        gate.accept(others=True)
        rooms.append(gate.room)

    assert rooms == [0, 1, 1, 2, 3, 4, 5, 6, 7, 8]
    assert gate.refusal is None


def test_with_nobody_left_the_trouble_is_over_at_once(gate: Gate, clock: HandClock) -> None:
    gate.refuse(BUSY)
    clock.go_on(3)

    gate.accept(others=False)

    assert (gate.refusal, gate.room) == (None, AT_ONCE)


@pytest.mark.parametrize(("asked", "wait"), [(1.0, 3.0), (40.0, 40.0), (86_400.0, LONGEST_ASKED)])
def test_the_wait_that_the_api_asks_for_is_kept_within_reason(gate: Gate, asked: float, wait: float) -> None:
    gate.refuse(ProviderUnavailable(FailureKind.BUSY, retry_after=asked))

    assert gate.opens_in == wait


def test_a_busy_api_is_waited_for_as_long_as_a_job_may_last(gate: Gate, clock: HandClock) -> None:
    begun = clock.now()
    clock.go_on(TIMEOUT - 4)
    gate.refuse(BUSY)
    assert not gate.too_late(begun, None)
    clock.go_on(3)

    gate.refuse(BUSY)

    assert gate.too_late(begun, None)
    assert not gate.too_late(clock.now(), None)


def test_an_api_that_is_down_is_waited_for_since_it_went_down(gate: Gate, clock: HandClock) -> None:
    begun = clock.now()
    gate.refuse(BUSY)
    clock.go_on(1200)
    gate.refuse(DOWN)
    assert not gate.too_late(begun, None)
    clock.go_on(PATIENCE.total_seconds() - 1)

    gate.refuse(DOWN)

    assert gate.too_late(begun, None)
    assert not gate.too_late(clock.now(), None)


def test_one_for_whom_alone_it_is_down_does_not_wait_for_ever(gate: Gate, clock: HandClock) -> None:
    begun = clock.now()
    for _ in range(30):
        gate.refuse(DOWN)
        clock.go_on(6)
        gate.accept(others=True)
        clock.go_on(6)
    gate.refuse(DOWN)

    assert gate.too_late(begun, begun)
    assert not gate.too_late(begun, None)
