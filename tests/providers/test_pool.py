"""Who takes the next picture, by what came of the ones before; with a hand on the clock."""

import itertools
from collections.abc import Callable

import pytest
from structlog.testing import capture_logs

from bot.errors import AnswerLost, FailureKind, ProviderError, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.circuit import BAD_IN_ROW, FEWEST_ENDS, FIRST_WAIT, LONGEST_WAIT
from bot.providers.pool import OWNER_WAIT, OWNERS, Pool
from bot.providers.port import Capability
from tests.clocks import HandClock
from tests.jobs.scripted import ScriptedProvider

A, B = "cometapi", "v1mj"
DOWN = ProviderUnavailable()
BUSY = ProviderUnavailable(FailureKind.BUSY)
LOST = AnswerLost()


class Table:
    """Two providers, and what happens to them."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.a = ScriptedProvider(name=A)
        self.b = ScriptedProvider(name=B, speeds=frozenset({Mode.RELAX, Mode.FAST}))
        self.b.capabilities |= {Capability.BLEND}
        self.pool = Pool({A: self.a, B: self.b}, self.clock)

    def refuse(self, name: str, error: ProviderError, times: int = 1, *, follow_up: bool = False) -> None:
        for _ in range(times):
            self.pool.refused(name, error, follow_up=follow_up)

    def go_down(self, *names: str) -> None:
        for name in names:
            self.refuse(name, DOWN, BAD_IN_ROW)

    def fail(self, kind: FailureKind, times: int) -> None:
        for _ in range(times):
            self.pool.ended(A, kind)

    def out_for(self, name: str = A) -> float:
        """Tell how many seconds the provider is still out of use; zero where it is in use."""
        retry_at = self.pool.retry_at(name)
        return 0.0 if retry_at is None else (retry_at - self.clock.now()).total_seconds()


@pytest.fixture
def table() -> Table:
    return Table()


def test_the_first_takes_new_pictures_as_long_as_it_is_well(table: Table) -> None:
    assert [table.pool.choose(Mode.FAST) for _ in range(3)] == [A, A, A]


def test_the_one_that_a_server_prefers_comes_first(table: Table) -> None:
    assert table.pool.choose(Mode.FAST, preferred=B) == B
    assert table.pool.choose(Mode.TURBO, preferred=B) == A
    assert table.pool.choose(Mode.FAST, preferred="unknown") == A


def test_only_who_has_the_speed_and_can_do_it_is_chosen(table: Table) -> None:
    assert table.pool.choose(Mode.FAST, {Capability.BLEND}) == B
    assert table.pool.choose(Mode.TURBO, {Capability.BLEND}) is None


def test_a_picture_goes_where_there_is_room_and_else_where_the_fewest_wait(table: Table) -> None:
    for waiting, chosen in (({A: 1, B: 0}, B), ({A: 2, B: 5}, A), ({A: 6, B: 5}, B), ({A: 4, B: 4}, A)):
        assert table.pool.choose(Mode.FAST, waiting=waiting.__getitem__) == chosen


@pytest.mark.parametrize("error", [DOWN, LOST])
def test_three_in_a_row_that_go_wrong_put_a_provider_out_of_use(table: Table, error: ProviderError) -> None:
    table.refuse(A, error, BAD_IN_ROW - 1)
    table.pool.accepted(A)
    table.refuse(A, error, BAD_IN_ROW - 1)
    assert table.pool.healthy(A)

    table.refuse(A, error)

    assert not table.pool.healthy(A)
    assert table.out_for() == FIRST_WAIT
    assert table.pool.choose(Mode.FAST) == B
    assert table.pool.choose(Mode.TURBO) is None


@pytest.mark.parametrize(
    "error", [BUSY, *(ProviderRejected(kind) for kind in FailureKind if kind not in OWNERS)]
)
def test_a_full_queue_and_refusals_of_one_request_put_nobody_out(table: Table, error: ProviderError) -> None:
    table.refuse(A, error, 20)

    assert table.pool.healthy(A)


def test_the_mistake_of_a_person_shows_that_the_provider_lives(table: Table) -> None:
    table.refuse(A, DOWN, BAD_IN_ROW - 1)
    table.refuse(A, ProviderRejected(FailureKind.BANNED))
    table.refuse(A, DOWN, BAD_IN_ROW - 1)

    assert table.pool.healthy(A)


@pytest.mark.parametrize("kind", sorted(OWNERS))
def test_what_only_the_owner_can_mend_puts_a_provider_out_at_once_and_for_longer(
    table: Table, kind: FailureKind
) -> None:
    with capture_logs() as lines:
        table.refuse(A, ProviderRejected(kind), 8)  # those that were under way together count once

    assert table.out_for() == OWNER_WAIT
    assert [(line["log_level"], line["provider"], line["reason"]) for line in lines] == [("warning", A, kind)]


def test_an_account_that_is_missing_for_follow_ups_says_nothing_about_new_pictures(table: Table) -> None:
    table.refuse(A, DOWN, 20, follow_up=True)
    table.refuse(A, ProviderRejected(FailureKind.ACCOUNT), 20, follow_up=True)
    assert table.pool.healthy(A)

    table.refuse(A, ProviderRejected(FailureKind.NO_BALANCE), follow_up=True)

    assert not table.pool.healthy(A)


def test_one_new_picture_is_the_trial_and_what_is_good_closes_it(table: Table) -> None:
    table.go_down(A)
    table.clock.go_on(FIRST_WAIT)

    assert [table.pool.choose(Mode.FAST) for _ in range(3)] == [A, B, B]
    assert [table.pool.begin_trial(A) for _ in range(2)] == [True, False]
    with capture_logs() as lines:
        table.pool.accepted(A)

    assert table.pool.choose(Mode.FAST) == A
    assert [(line["log_level"], line["provider"]) for line in lines] == [("info", A)]


def test_a_trial_that_comes_to_nothing_is_followed_by_another_one(table: Table) -> None:
    table.go_down(A)
    table.clock.go_on(FIRST_WAIT)
    assert table.pool.choose(Mode.FAST) == A  # and cancelled, say, before it was sent

    assert table.out_for() == FIRST_WAIT
    table.clock.go_on(FIRST_WAIT)
    assert table.pool.choose(Mode.FAST) == A


def test_each_bad_trial_doubles_the_time_out_of_use(table: Table) -> None:
    table.go_down(A)
    waits = [table.out_for()]
    for _ in range(6):
        table.clock.go_on(table.out_for())
        table.pool.choose(Mode.FAST)
        table.pool.begin_trial(A)
        table.refuse(A, DOWN, 5)
        waits.append(table.out_for())

    assert waits == [30, 60, 120, 240, 480, 900, 900]


def test_one_that_goes_down_again_soon_stays_out_longer_and_a_long_rest_forgives_it(table: Table) -> None:
    table.go_down(A)
    table.pool.accepted(A)
    table.go_down(A)
    assert table.out_for() == 2 * FIRST_WAIT
    table.pool.accepted(A)
    table.clock.go_on(LONGEST_WAIT)

    table.go_down(A)

    assert table.out_for() == FIRST_WAIT


def test_status_requests_without_an_answer_count_and_answers_take_that_back(table: Table) -> None:
    for _ in range(BAD_IN_ROW):
        table.pool.unanswered(A, FailureKind.BUSY)
    assert table.pool.healthy(A)
    for _ in range(BAD_IN_ROW):
        table.pool.unanswered(A, FailureKind.UNAVAILABLE)
    assert not table.pool.healthy(A)

    table.pool.answered(A)

    assert table.pool.healthy(A)


def test_answered_status_requests_do_not_excuse_refused_submits(table: Table) -> None:
    for _ in range(BAD_IN_ROW):
        table.refuse(A, DOWN)
        table.pool.answered(A)
    assert not table.pool.healthy(A)

    table.pool.answered(A)
    table.pool.ended(A)

    assert not table.pool.healthy(A)


def test_a_clear_majority_of_failed_tasks_puts_a_provider_out_and_a_good_end_brings_it_back(
    table: Table,
) -> None:
    for number in range(40):
        table.pool.ended(A, FailureKind.FAILED if number % 2 else None)
    assert table.pool.healthy(A)

    table.fail(FailureKind.TIMED_OUT, 8)

    assert table.pool.choose(Mode.FAST) == B
    table.pool.accepted(A)
    assert not table.pool.healthy(A)
    table.pool.ended(A)
    assert table.pool.healthy(A)


@pytest.mark.parametrize("kind", [FailureKind.BANNED, FailureKind.BAD_PARAMETER, FailureKind.BAD_PICTURE])
def test_ends_that_are_the_prompts_fault_put_nobody_out(table: Table, kind: FailureKind) -> None:
    table.fail(kind, 30)

    assert table.pool.healthy(A)


def test_who_only_fails_tasks_is_still_better_than_nobody(table: Table) -> None:
    table.fail(FailureKind.FAILED, FEWEST_ENDS)
    assert table.pool.choose(Mode.FAST) == B

    table.go_down(B)

    assert [table.pool.choose(Mode.FAST) for _ in range(3)] == [A, A, A]


def test_with_all_of_them_down_there_is_a_time_of_the_next_try(table: Table) -> None:
    table.go_down(A)
    table.clock.go_on(10)
    table.go_down(B)

    assert table.pool.choose(Mode.FAST) is None
    assert (table.out_for(A), table.out_for(B)) == (FIRST_WAIT - 10, FIRST_WAIT)
    table.clock.go_on(FIRST_WAIT)
    assert [table.pool.choose(Mode.FAST) for _ in range(3)] == [A, B, None]


def test_whatever_happens_a_provider_out_of_use_gets_its_trials(table: Table) -> None:
    """Every order of three things that may happen, then silence: the next trial is never far."""
    steps: dict[str, Callable[[], object]] = {
        "down": lambda: table.refuse(A, DOWN),
        "key": lambda: table.refuse(A, ProviderRejected(FailureKind.KEY_REFUSED)),
        "unanswered": lambda: table.pool.unanswered(A, FailureKind.UNAVAILABLE),
        "failed": lambda: table.fail(FailureKind.FAILED, FEWEST_ENDS),
        "busy": lambda: table.refuse(A, BUSY),
        "chosen": lambda: table.pool.choose(Mode.TURBO),
        "sent": lambda: table.pool.begin_trial(A),
        "later": lambda: table.clock.go_on(FIRST_WAIT),
    }
    table.go_down(A)
    for names in itertools.permutations(steps, 3):
        for name in names:
            steps[name]()
        assert table.out_for() <= LONGEST_WAIT
    table.clock.go_on(LONGEST_WAIT)

    assert table.pool.choose(Mode.TURBO) == A
