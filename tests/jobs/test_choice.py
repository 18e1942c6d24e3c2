"""Which refusal a person reads where nobody takes what they ask for, and who takes a job over."""

import pytest

from bot.errors import ProviderUnavailable, UserError
from bot.jobs.choice import Choice
from bot.jobs.model import JobKind, JobState
from bot.jobs.outbox import Outbox
from bot.prompts import Mode
from bot.providers.circuit import BAD_IN_ROW, FIRST_WAIT
from bot.providers.pool import Pool
from bot.providers.port import Capability, ImageProvider
from tests.clocks import HandClock
from tests.jobs.scripted import ScriptedProvider
from tests.store.stored_jobs import make_job

A, B, GONE = "cometapi", "v1mj", "mjproxy"


class Table:
    """A, which can blend and has all speeds, and B, which can translate and has no turbo."""

    def __init__(self) -> None:
        self.clock = HandClock()
        providers: dict[str, ImageProvider] = {
            A: ScriptedProvider(name=A, capabilities=frozenset({Capability.BLEND})),
            B: ScriptedProvider(
                name=B,
                capabilities=frozenset({Capability.TRANSLATE}),
                speeds=frozenset({Mode.RELAX, Mode.FAST}),
            ),
        }
        self.pool = Pool(providers, self.clock)
        self.choice = Choice(self.pool, Outbox(providers, clock=self.clock, timeout=60.0))

    def go_down(self, *names: str) -> None:
        for name in names * BAD_IN_ROW:
            self.pool.refused(name, ProviderUnavailable(), follow_up=False)


@pytest.fixture
def table() -> Table:
    return Table()


def refusal(table: Table, kind: JobKind, mode: Mode) -> tuple[str, dict[str, str | int]]:
    with pytest.raises(UserError) as at_once:
        table.choice.check(kind, mode)
    with pytest.raises(UserError) as later:
        table.choice.take(kind, mode)
    assert (at_once.value.key, at_once.value.arguments) == (later.value.key, later.value.arguments)
    return later.value.key, later.value.arguments


def test_what_nobody_offers_is_told_from_a_speed_that_nobody_has(table: Table) -> None:
    assert refusal(table, JobKind.EDIT, Mode.FAST) == ("refused-not-offered", {})
    with pytest.raises(UserError, match="refused-mode") as refused:
        table.choice.take(JobKind.IMAGINE, Mode.TURBO, translate=True)
    assert refused.value.arguments == {"mode": "turbo", "modes": "fast, relax"}


def test_the_time_of_the_next_try_is_that_of_the_first_who_could_do_it(table: Table) -> None:
    table.go_down(A)
    table.clock.go_on(10)
    table.go_down(B)
    begun = table.clock.now().timestamp()

    assert refusal(table, JobKind.IMAGINE, Mode.FAST) == (
        "refused-all-down",
        {"at": str(int(begun + FIRST_WAIT - 10))},
    )


def test_with_the_only_one_down_who_can_do_it_that_is_told(table: Table) -> None:
    table.go_down(A)

    assert refusal(table, JobKind.BLEND, Mode.FAST)[0] == "refused-all-down"
    assert table.choice.take(JobKind.IMAGINE, Mode.FAST) == B


def test_a_job_is_taken_over_by_who_can_do_the_same(table: Table) -> None:
    plain, blend = make_job(provider=B), make_job(provider=B, kind=JobKind.BLEND)
    assert table.choice.other(plain, room=True) == table.choice.other(blend, room=True) == A
    assert table.choice.other(plain, {A}, room=True) is None
    assert table.choice.other(make_job(provider=B, translate=True, must_translate=True), room=True) is None
    assert table.choice.other(make_job(provider=B, translate=True), room=True) == A
    assert table.choice.other(make_job(provider=A, mode=Mode.TURBO), room=True) is None


def test_follow_ups_and_what_has_a_task_are_not_taken_over(table: Table) -> None:
    press = make_job(provider=GONE, kind=JobKind.ACTION)
    asking = make_job(provider=GONE, task_id="7", state=JobState.NEEDS_INPUT)

    assert [table.choice.successor(job) for job in (press, asking)] == [None, None]


def test_what_waited_for_a_provider_that_is_gone_goes_even_to_one_that_is_down(table: Table) -> None:
    assert table.choice.successor(make_job(provider=GONE)) == A
    table.go_down(A)
    assert table.choice.successor(make_job(provider=GONE)) == B
    table.go_down(B)
    assert table.choice.successor(make_job(provider=GONE)) == A
