"""The line: in order, fair between people, and nobody loses a place by what others do."""

import datetime

import pytest

from bot.errors import FailureKind
from bot.jobs.gate import Gate
from bot.jobs.model import Job
from bot.jobs.outbox import Line, Outbox, Turn
from bot.prompts import Mode
from bot.providers.order import InputPicture
from tests.clocks import HandClock
from tests.store.stored_jobs import make_job

ALICE, BOB, CAROL = 1, 2, 3


class Waiting:
    """A line of jobs that are called by a person's letter and a number, such as `a2`."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.line = Line(self.clock, Gate("cometapi", Mode.FAST, clock=self.clock, timeout=60.0))
        self._jobs: dict[str, Job] = {}

    def put(self, *names: str) -> None:
        for name in names:
            job = self._jobs.setdefault(name, make_job(prompt=name, user_id="abc".index(name[0]) + 1))
            self.line.put(job)

    def take(self) -> Turn:
        return self.line.take()

    def serve(self) -> str:
        turn = self.line.take()
        self.line.done(turn)
        return turn.job.prompt

    def give_back(self, turn: Turn) -> None:
        self.line.give_back(turn, turn.job)

    def discard(self, name: str) -> None:
        self.line.discard(self._jobs[name].id)

    @property
    def order(self) -> str:
        return " ".join(turn.job.prompt for turn in self.line)


def empty_outbox() -> Outbox:
    return Outbox({}, clock=HandClock(), timeout=60.0)


@pytest.fixture
def waiting() -> Waiting:
    return Waiting()


def test_ten_jobs_of_one_person_do_not_hold_up_the_first_of_another(waiting: Waiting) -> None:
    waiting.put(*(f"a{number}" for number in range(10)), "b0", "c0", "b1")

    assert waiting.order.startswith("a0 b0 c0 a1 b1 a2 a3")
    assert len(waiting.line) == 13


def test_who_comes_while_others_are_served_begins_in_the_round_of_now(waiting: Waiting) -> None:
    waiting.put("a0", "a1", "a2", "a3")
    assert [waiting.serve() for _ in range(3)] == ["a0", "a1", "a2"]

    waiting.put("b0", "b1", "a4")

    assert waiting.order == "b0 a3 b1 a4"


def test_a_turn_that_came_to_nothing_goes_back_to_its_place(waiting: Waiting) -> None:
    waiting.put("a0", "b0", "a1", "b1")
    first, second = waiting.take(), waiting.take()

    waiting.give_back(second)
    waiting.give_back(first)

    assert waiting.order == "a0 b0 a1 b1"


def test_what_was_taken_in_vain_does_not_put_a_newcomer_behind(waiting: Waiting) -> None:
    waiting.put("a0", "a1", "a2", "a3")
    for turn in [waiting.take() for _ in range(4)]:
        waiting.give_back(turn)

    waiting.put("b0")

    assert waiting.order == "a0 b0 a1 a2 a3"


def test_a_line_that_ran_empty_remembers_who_was_just_served(waiting: Waiting) -> None:
    waiting.put("a0", "b0", "a1")
    for _ in range(3):
        waiting.serve()

    waiting.put("a2", "b1")

    assert waiting.order == "b1 a2"


def test_the_same_job_stands_in_line_once_and_keeps_its_place(waiting: Waiting) -> None:
    waiting.put("a0", "b0", "a0", "b0", "a0")

    assert waiting.order == "a0 b0"


def test_what_is_cancelled_leaves_its_place_to_its_persons_next(waiting: Waiting) -> None:
    waiting.put("a0", "a1", "a2", "b0", "b1", "b2")

    waiting.discard("a0")
    waiting.put("a3")
    waiting.discard("b2")
    waiting.discard("b2")

    assert waiting.order == "a1 b0 a2 b1 a3"
    waiting.put("b3")
    assert waiting.order == "a1 b0 a2 b1 a3 b3"


def test_many_are_sent_away_at_once(waiting: Waiting) -> None:
    waiting.put("a0", "b0", "a1")

    waiting.line.drop({turn.job.id for turn in waiting.line if turn.job.user_id == ALICE})

    assert waiting.order == "b0"
    waiting.put("b0")
    assert waiting.order == "b0"


def test_a_wait_begins_once_and_lasts_over_vain_tries(waiting: Waiting) -> None:
    begun = waiting.clock.now()
    waiting.put("a0")
    waiting.clock.go_on(60)
    waiting.give_back(waiting.take())
    waiting.put("a0")

    assert waiting.take().since == begun
    assert waiting.clock.now() - begun == datetime.timedelta(seconds=60)


def test_pictures_are_not_kept_in_memory_while_their_job_waits() -> None:
    outbox = empty_outbox()
    picture = InputPicture(mime="image/png", content=b"x" * 1000)

    outbox.put(make_job(pictures=(picture,), mask=b"y" * 1000))

    job = outbox.line("cometapi", Mode.FAST).take().job
    assert (job.pictures, job.mask) == ((), None)


def test_one_that_finds_the_api_down_again_and_again_lets_the_others_pass(waiting: Waiting) -> None:
    waiting.put("a0", "b0", "a1")
    orders = []
    for _ in range(3):
        turn = waiting.take()
        turn.refuse(FailureKind.UNAVAILABLE, waiting.clock.now())
        waiting.give_back(turn)
        orders.append(waiting.order)

    assert orders == ["a0 b0 a1", "a0 b0 a1", "b0 a1 a0"]
    waiting.discard("a1")
    assert waiting.order == "b0 a0"


def test_each_provider_has_its_own_line_for_each_speed() -> None:
    outbox = empty_outbox()
    outbox.put(make_job(mode=Mode.RELAX))
    one, other = make_job(provider="cometapi"), make_job(provider="v1mj")
    outbox.put(one)
    outbox.put(other)

    outbox.discard(one)

    assert not outbox.line("cometapi", Mode.FAST)
    assert outbox.line("v1mj", Mode.FAST).take().job == other
