"""When the bot may write into a channel: within Discord's limits, and not at all where it is refused."""

import datetime
from collections.abc import Mapping

import pytest

from bot.jobs.model import Reply
from bot.ui.budget import FEW, MOST_REFUSALS, Budgets
from bot.ui.invalid import InvalidRequests
from tests.clocks import HandClock

CHANNEL = 71
DISCORD_EPOCH = datetime.datetime(2015, 1, 1, tzinfo=datetime.UTC)


class Desk:
    """Writes as the bot as soon as it may."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.budgets = Budgets(InvalidRequests(self.clock))

    def wait(self, *, progress: bool = False, age: float = 0.0, channel_id: int = CHANNEL) -> float:
        """Tell how many seconds a write has to wait, to a message of this age in seconds."""
        reply = self._reply(channel_id, age)
        now = self.clock.now()
        return (self.budgets.free_at(reply, now, progress=progress) - now).total_seconds()

    def write(self, *, progress: bool = False, age: float = 0.0, channel_id: int = CHANNEL) -> None:
        turn = self.budgets.take(self._reply(channel_id, age), self.clock.now(), progress=progress)
        turn.send(self.clock.now())
        turn.welcomed()
        turn.give_back()  # does nothing to what was sent

    def waits(self, count: int, *, progress: bool = False, age: float = 0.0) -> list[float]:
        """Write so many as fast as allowed; tell the seconds between them."""
        waits = []
        for _ in range(count):
            waits.append(round(self.wait(progress=progress, age=age), 3))
            self.clock.go_on(waits[-1])
            self.write(progress=progress, age=age)
        return waits

    def be_refused(self, times: int = 1) -> None:
        """Write so many at once, and be refused."""
        reply, now = self._reply(CHANNEL, 0.0), self.clock.now()
        turns = [self.budgets.take(reply, now, progress=False) for _ in range(times)]
        for turn in turns:
            turn.send(now)
            turn.refused(now)

    def hear(self, status: int, headers: Mapping[str, str]) -> None:
        """Hear Discord's answer to an edit."""
        self.budgets.learn(CHANNEL, edit=True, status=status, headers=headers, now=self.clock.now())

    def hear_window(self, limit: int, remaining: int, reset_after: float) -> None:
        names = ("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset-After")
        self.hear(200, dict(zip(names, map(str, (limit, remaining, reset_after)), strict=True)))

    def _reply(self, channel_id: int, age: float) -> Reply:
        made = self.clock.now() - datetime.timedelta(seconds=age) - DISCORD_EPOCH
        return Reply(channel_id=channel_id, message_id=int(made.total_seconds() * 1000) << 22)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_results_use_five_places_in_five_seconds(desk: Desk) -> None:
    assert desk.waits(11) == [0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 5]


def test_progress_goes_every_second_and_a_half_and_leaves_a_place(desk: Desk) -> None:
    assert desk.waits(12, progress=True) == [0, *[1.5] * 11]
    assert desk.wait() == 0


def test_edits_of_old_messages_go_three_in_six_seconds_and_their_progress_every_ten(desk: Desk) -> None:
    assert desk.waits(7, age=3600) == [0, 0, 0, 6, 0, 0, 6]
    assert desk.wait() == 0  # for a young message

    desk.clock.go_on(60)
    assert desk.waits(3, progress=True, age=3600) == [0, 10, 10]
    assert desk.wait(age=3600) == 0


def test_channels_have_budgets_of_their_own_within_the_one_for_all(desk: Desk) -> None:
    desk.waits(5)
    assert desk.wait() == 5
    assert desk.wait(channel_id=CHANNEL + 1) == 0

    for channel_id in range(200, 235):
        desk.write(channel_id=channel_id)
    assert desk.wait(channel_id=300) == 1


def test_a_place_is_kept_for_a_write_under_way_and_counts_from_its_sending(desk: Desk) -> None:
    reply = Reply(channel_id=CHANNEL)
    turns = [desk.budgets.take(reply, desk.clock.now(), progress=False) for _ in range(5)]
    desk.clock.go_on(20)  # its picture is being fetched
    assert desk.budgets.free_at(reply, desk.clock.now(), progress=False) > desk.clock.now()

    turns.pop().give_back()
    assert desk.budgets.free_at(reply, desk.clock.now(), progress=False) == desk.clock.now()

    desk.budgets.take(reply, desk.clock.now(), progress=False).send(desk.clock.now())
    for turn in turns:
        turn.send(desk.clock.now())
    desk.clock.go_on(4)
    assert desk.budgets.free_at(reply, desk.clock.now(), progress=False) == desk.clock.now() + (
        datetime.timedelta(seconds=1)
    )


def test_progress_that_was_not_needed_leaves_its_time_to_others(desk: Desk) -> None:
    turn = desk.budgets.take(Reply(channel_id=CHANNEL, message_id=1), desk.clock.now(), progress=True)
    assert desk.wait(progress=True) == 1.5

    turn.give_back()

    assert desk.wait(progress=True) == 0


def test_discords_own_numbers_win(desk: Desk) -> None:
    desk.write()
    desk.hear_window(2, 1, 8.0)  # the first answer of a window of two in eight seconds

    assert desk.waits(2) == [0, 8]
    desk.clock.go_on(60)
    assert desk.waits(3, progress=True) == [0, 6, 6]


def test_an_answer_that_nothing_is_left_is_believed(desk: Desk) -> None:
    desk.write()

    desk.hear_window(5, 0, 3.2)

    assert desk.wait() == pytest.approx(3.2)


def test_a_429_shuts_the_channel_or_with_a_global_one_all(desk: Desk) -> None:
    desk.write()
    desk.hear(429, {"Retry-After": "7"})
    assert desk.wait() == 7
    assert desk.wait(channel_id=CHANNEL + 1) == 0

    desk.hear(429, {"Retry-After": "9", "X-RateLimit-Global": "true"})
    assert desk.wait(channel_id=CHANNEL + 1) == 9


def test_a_channel_that_refuses_five_times_rests_ever_longer(desk: Desk) -> None:
    desk.be_refused(MOST_REFUSALS - 1)
    assert desk.wait() == 0
    rests = []
    for _ in range(8):
        desk.be_refused()
        rests.append(desk.wait() / 60)
        desk.clock.go_on(desk.wait())

    assert rests == [1, 2, 4, 8, 16, 30, 30, 30]
    assert desk.wait(channel_id=CHANNEL + 1) == 0


def test_after_a_rest_one_write_tries_and_its_success_opens_the_channel(desk: Desk) -> None:
    desk.be_refused(MOST_REFUSALS + 2)  # the last two were under way, and do not make the rest longer
    assert desk.wait() == 60
    desk.clock.go_on(60)

    turn = desk.budgets.take(Reply(channel_id=CHANNEL), desk.clock.now(), progress=False)
    assert desk.wait() == 60
    turn.send(desk.clock.now())
    turn.welcomed()

    assert desk.wait() == 0
    desk.be_refused(MOST_REFUSALS - 1)
    assert desk.wait() <= 5


def test_a_success_ends_the_row_of_refusals(desk: Desk) -> None:
    for _ in range(10):
        desk.be_refused(MOST_REFUSALS - 1)
        desk.clock.go_on(5)
        desk.write()
        desk.clock.go_on(5)

    assert desk.wait() == 0


def test_idle_channels_are_forgotten(desk: Desk) -> None:
    for channel_id in range(FEW):
        desk.write(channel_id=channel_id)
        desk.clock.go_on(1)
    desk.clock.go_on(3600)

    desk.write(channel_id=FEW)

    assert len(desk.budgets) == 1
