"""Who is banned again and again waits ever longer; who mends their ways does not."""

import itertools

import pytest

from bot.jobs.strikes import Strikes
from tests.clocks import HandClock

ALICE, BOB = 1, 2
MINUTE, HOUR = 60.0, 3600.0


class Case:
    def __init__(self) -> None:
        self.clock = HandClock()
        self.strikes = Strikes()

    def banned(self, *, after: float = 0.0, who: int = ALICE) -> float:
        """Have a request banned after some seconds; tell the minutes to wait then."""
        self.clock.go_on(after)
        self.strikes.count(who, self.clock.now())
        return self.minutes(who)

    def minutes(self, who: int = ALICE) -> float:
        return max(self.strikes.wait(who, self.clock.now()).total_seconds() / MINUTE, 0.0)


@pytest.fixture
def case() -> Case:
    return Case()


def test_two_slips_are_forgiven_and_then_each_wait_is_twice_as_long(case: Case) -> None:
    waits = [case.banned() for _ in range(11)]

    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_waiting_it_out_does_not_make_the_next_wait_short_again(case: Case) -> None:
    waits = [case.banned(after=case.minutes() * MINUTE) for _ in range(10)]

    assert waits == [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]


def test_the_wait_ends_by_itself(case: Case) -> None:
    for _ in range(3):
        case.banned()
    case.clock.go_on(59)
    assert 0 < case.minutes() < 1

    case.clock.go_on(1)

    assert case.minutes() == 0


def test_slips_far_apart_are_never_held_against_anyone(case: Case) -> None:
    assert [case.banned(after=31 * MINUTE) for _ in range(20)] == [0] * 20


def test_an_hour_without_one_forgives_everything(case: Case) -> None:
    for _ in range(5):
        case.banned()

    assert case.banned(after=4 * MINUTE + HOUR) == 0
    assert [case.banned() for _ in range(2)] == [0, 1]


def test_nobody_waits_for_somebody_else(case: Case) -> None:
    for who in itertools.islice(itertools.cycle([ALICE, ALICE, BOB]), 5):
        case.banned(who=who)

    assert case.minutes(ALICE) == 2
    assert case.minutes(BOB) == 0
