"""Two providers: what one surely did not accept goes to the other, once, and nothing else does."""

import contextlib
import itertools
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.errors import AnswerLost, FailureKind, ProviderRejected, ProviderUnavailable
from bot.jobs.model import Job, JobKind, JobState, Reply
from bot.jobs.service import Request
from bot.jobs.wish import Wish
from bot.prompts import parse
from bot.providers.order import Imagine, InputPicture
from bot.providers.port import Receipt
from tests.jobs.desk import Desk, at_work, open_desk, person
from tests.jobs.scripted import U1, ScriptedProvider, finished, running
from tests.store.stored_jobs import BOB, make_job, make_press

BUSY = ProviderUnavailable(FailureKind.BUSY)
DOWN = ProviderUnavailable()
MINUTE = 60.0
numbers = itertools.count(1000)
A, B = "cometapi", "v1mj"


class Two:
    """A desk with two providers, both of which take whatever comes."""

    def __init__(self, desk: Desk, a: ScriptedProvider, b: ScriptedProvider) -> None:
        self.desk, self.a, self.b = desk, a, b
        for provider in (a, b):
            for number in range(100):
                provider.receipts.append(Receipt(task_id=f"{provider.name} {number}"))
                provider.know(running(f"{provider.name} {number}"))

    def refuse(self, error: Exception, times: int) -> None:
        """Let A refuse what comes next."""
        self.a.receipts.extendleft([error] * times)

    async def hand_in(self, count: int = 1, provider: str = A) -> list[Job]:
        now = self.desk.clock.now()
        jobs = [make_job(created_at=now, user_id=number, provider=provider) for number in range(1, count + 1)]
        await self.desk.hand_in(*jobs)
        await self.desk.later(1)
        return jobs

    async def ends(self, jobs: list[Job]) -> set[tuple[JobState, str]]:
        stored = [await self.desk.stored(job) for job in jobs]
        return {(job.state, job.provider) for job in stored}


@contextlib.asynccontextmanager
async def two_at_work(folder: Path, a: ScriptedProvider, b: ScriptedProvider) -> AsyncIterator[Two]:
    async with open_desk(folder, a, b) as desk, at_work(desk):
        yield Two(desk, a, b)


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[Two]:
    async with two_at_work(tmp_path, ScriptedProvider(name=A), ScriptedProvider(name=B)) as two:
        yield two


def sent(provider: ScriptedProvider) -> list[str]:
    return [submission.ref for submission in provider.submitted]


@pytest.mark.parametrize(
    "refusal",
    [
        DOWN,
        BUSY,
        ProviderRejected(FailureKind.KEY_REFUSED),
        ProviderRejected(FailureKind.NO_BALANCE),
        ProviderRejected(FailureKind.ACCOUNT),
        ProviderRejected(FailureKind.UNSUPPORTED),
    ],
)
async def test_what_one_surely_did_not_accept_is_sent_to_the_other(two: Two, refusal: Exception) -> None:
    two.refuse(refusal, 1)

    (job,) = await two.hand_in()

    stored = await two.desk.stored(job)
    assert (stored.state, stored.provider, stored.task_id) == (JobState.RUNNING, B, f"{B} 0")
    assert sent(two.a) == sent(two.b) == [job.ref]


@pytest.mark.parametrize("kind", [FailureKind.BANNED, FailureKind.BAD_PARAMETER, FailureKind.FAILED])
async def test_a_refusal_for_good_is_not_asked_for_again_elsewhere(two: Two, kind: FailureKind) -> None:
    two.refuse(ProviderRejected(kind), 1)

    jobs = await two.hand_in()

    assert await two.ends(jobs) == {(JobState.FAILED, A)}
    assert sent(two.b) == []


async def test_a_lost_answer_stays_where_it_was_lost(two: Two) -> None:
    two.refuse(AnswerLost(), 1)

    jobs = await two.hand_in()
    await two.desk.later(10 * MINUTE)

    assert await two.ends(jobs) == {(JobState.UNCERTAIN, A)}
    assert sent(two.b) == []


async def test_those_who_wait_behind_it_go_over_too_when_a_provider_goes_out(two: Two) -> None:
    two.refuse(DOWN, 100)

    jobs = await two.hand_in(40)
    await two.desk.later(5)

    assert await two.ends(jobs) == {(JobState.RUNNING, B)}
    assert sorted(sent(two.b)) == sorted(job.ref for job in jobs)
    assert len(sent(two.a)) < 12
    assert not two.desk.core.pool.healthy(A)


async def test_nobody_fails_for_a_long_wait_whom_another_one_takes(two: Two) -> None:
    two.refuse(ProviderUnavailable(retry_after=900), 100)

    jobs = await two.hand_in(40)
    await two.desk.later(5)

    assert await two.ends(jobs) == {(JobState.RUNNING, B)}


async def test_follow_ups_and_what_has_a_task_stay_with_their_provider(two: Two) -> None:
    parent = make_job(state=JobState.SUCCEEDED, task_id="parent", shown=JobState.SUCCEEDED)
    press = make_press(parent, created_at=two.desk.clock.now())
    form = make_job(
        state=JobState.NEEDS_INPUT, task_id="7", form_prompt="a boat", created_at=two.desk.clock.now()
    )
    await two.desk.store.add(parent, same_press_after=None, once=False)
    await two.hand_in(40)
    two.a.refusing = DOWN
    await two.hand_in(5)
    assert not two.desk.core.pool.healthy(A)

    await two.desk.hand_in(press, form)
    await two.desk.later(MINUTE)

    assert {(await two.desk.stored(job)).provider for job in (press, form)} == {A}
    assert not {press.ref, form.ref} & set(sent(two.b))


async def test_what_costs_nothing_does_not_show_that_a_provider_is_well(two: Two) -> None:
    two.refuse(ProviderRejected(FailureKind.NO_BALANCE), 1)
    await two.hand_in()
    parent = make_job(buttons=(U1,), state=JobState.SUCCEEDED, task_id="7", shown=JobState.SUCCEEDED)
    press = make_press(parent, created_at=two.desk.clock.now())
    clip = finished("clip:0:7")
    two.a.receipts.appendleft(Receipt(task_id=clip.id, finished=clip, free=True))
    await two.desk.store.add(parent, same_press_after=None, once=False)
    await two.desk.hand_in(press)
    await two.desk.later(1)

    stored = await two.desk.stored(press)
    assert (stored.state, stored.submitted_at) == (JobState.SUCCEEDED, None)
    assert not two.desk.core.pool.healthy(A)
    assert two.desk.core.submitter.outcomes == {(A, "rejected"): 1, (B, "accepted"): 1}


async def test_where_nobody_is_well_a_job_waits_where_it_is_and_nothing_goes_to_and_fro(two: Two) -> None:
    two.a.refusing = two.b.refusing = DOWN

    with capture_logs() as lines:
        (job,) = await two.hand_in()
        await two.desk.later(2 * MINUTE)
    moves = [line for line in lines if line["event"] == "Another provider takes the job over"]
    assert len(moves) <= 6
    waits_at = (await two.desk.stored(job)).provider
    assert not two.desk.core.pool.healthy(waits_at)

    well = two.b if waits_at == A else two.a
    await two.desk.later(MINUTE)
    assert (await two.desk.stored(job)).provider == waits_at
    well.refusing = None
    await two.hand_in(1, well.name)  # its trial
    await two.desk.later(MINUTE)

    assert (await two.desk.stored(job)).state is JobState.RUNNING
    assert (await two.desk.stored(job)).provider == well.name


async def test_with_all_down_those_who_wait_are_given_up_after_five_minutes_as_ever(two: Two) -> None:
    two.a.refusing = two.b.refusing = DOWN
    jobs = await two.hand_in(20)
    await two.desk.later(4 * MINUTE)
    assert {state for state, _ in await two.ends(jobs)} == {JobState.NEW}

    await two.desk.later(2 * MINUTE)

    assert {(await two.desk.stored(job)).failure for job in jobs} == {FailureKind.UNAVAILABLE}


async def test_what_both_do_not_offer_fails_after_one_try_at_each(two: Two) -> None:
    two.a.refusing = two.b.refusing = ProviderRejected(FailureKind.UNSUPPORTED)

    (job,) = await two.hand_in()
    await two.desk.later(MINUTE)

    assert (await two.desk.stored(job)).failure is FailureKind.UNSUPPORTED
    assert sent(two.a) == sent(two.b) == [job.ref]


async def test_pictures_that_were_handed_in_go_along(two: Two) -> None:
    picture = InputPicture(mime="image/png", content=b"png")
    two.refuse(DOWN, 100)
    jobs = [make_job(created_at=two.desk.clock.now(), pictures=(picture,)) for _ in range(12)]

    await two.desk.hand_in(*jobs)
    await two.desk.later(5)

    seen = {order.pictures for order in two.b.submitted if isinstance(order, Imagine)}
    assert len(two.b.submitted) == 12
    assert seen == {(picture,)}


async def test_what_is_cancelled_on_its_way_over_is_never_sent(two: Two) -> None:
    two.refuse(DOWN, 100)
    two.b.refusing = BUSY
    jobs = await two.hand_in(20)
    await two.desk.later(10)

    for job in jobs:
        await two.desk.core.care.cancel(job.id, person(job.user_id))
    asked = len(two.b.submitted)
    two.b.refusing = None
    await two.desk.later(MINUTE)

    assert {state for state, _ in await two.ends(jobs)} == {JobState.CANCELLED}
    assert len(two.b.submitted) == asked


async def test_a_failed_write_on_the_way_over_strands_nobody(two: Two) -> None:
    two.refuse(DOWN, 100)
    two.a.on_submit = lambda: two.desk.store.failing.update(save=2)

    jobs = await two.hand_in(6)
    two.a.on_submit = lambda: None
    await two.desk.later(2 * MINUTE)

    assert await two.ends(jobs) == {(JobState.RUNNING, B)}
    assert sorted(sent(two.b)) == sorted(job.ref for job in jobs)


async def test_who_waited_long_elsewhere_goes_before_those_who_came_later(tmp_path: Path) -> None:
    b = ScriptedProvider(name=B, refusing=BUSY)
    async with two_at_work(tmp_path, ScriptedProvider(name=A, refusing=BUSY), b) as two:
        early = two.desk.fresh(BOB)
        await two.desk.hand_in(early)
        await two.desk.later(10)
        late = [make_job(created_at=two.desk.clock.now(), provider=B, user_id=n) for n in range(10, 15)]
        await two.desk.hand_in(*late)
        await two.desk.later(10)
        two.a.refusing = ProviderRejected(FailureKind.NO_BALANCE)  # early has to leave its line now
        await two.desk.later(MINUTE)
        assert (await two.desk.stored(early)).provider == B
        asked = len(b.submitted)

        b.refusing = None
        await two.desk.later(MINUTE)

        assert sent(b)[asked] == early.ref


async def test_a_full_one_is_passed_by_until_it_may_be_asked_again(two: Two) -> None:
    two.a.refusing = ProviderUnavailable(FailureKind.BUSY, retry_after=30)
    await two.hand_in(5)
    await two.desk.later(5)
    assert len(two.b.submitted) == 5
    assert two.desk.core.pool.healthy(A)

    first = await imagined(two.desk)
    await two.desk.later(MINUTE)
    two.a.refusing = None
    second = await imagined(two.desk)
    await two.desk.later(1)
    third = await imagined(two.desk)

    assert [job.provider for job in (first, second, third)] == [B, A, A]


async def imagined(desk: Desk) -> Job:
    """Let a new person ask for a picture."""
    number = next(numbers)
    request = Request(by=person(number), reply=Reply(channel_id=71), interaction_id=number)
    return await desk.core.service.start(Wish.of(JobKind.IMAGINE, parse("a harbour")), request)
