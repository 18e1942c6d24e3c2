"""Who is sent when: in order, one first after a refusal, and nobody who should not be."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.errors import AnswerLost, FailureKind, ProviderRejected, ProviderUnavailable, UserError
from bot.jobs.gate import AT_ONCE
from bot.jobs.model import Job, JobState
from bot.providers.order import Imagine, InputPicture
from bot.providers.port import Receipt
from tests.jobs.desk import Desk, at_work, open_desk, person
from tests.jobs.scripted import finished, running
from tests.store.stored_jobs import BOB, make_job

BUSY = ProviderUnavailable(FailureKind.BUSY)
DOWN = ProviderUnavailable(FailureKind.UNAVAILABLE)
MINUTE = 60.0


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as desk, at_work(desk):
        yield desk


def take_all(desk: Desk) -> None:
    """Let the provider accept whatever comes, one task a submit."""
    desk.provider.refusing = None
    for number in range(100):
        desk.provider.receipts.append(Receipt(task_id=str(number)))
        desk.provider.know(running(str(number)))


def sent(desk: Desk) -> list[str]:
    return [submission.ref for submission in desk.provider.submitted]


def places(desk: Desk, job: Job) -> list[int | None]:
    """List the places that a job's message showed, one after the other."""
    shown = [shown.queue_position for shown in desk.screen.jobs if shown.id == job.id]
    return [place for place, _ in itertools.groupby(shown)]


async def states(desk: Desk, jobs: Sequence[Job]) -> list[JobState]:
    return [(await desk.stored(job)).state for job in jobs]


async def test_a_busy_api_is_asked_by_one_for_all_and_then_served_in_order(desk: Desk) -> None:
    jobs = [desk.fresh() for _ in range(12)]
    desk.provider.refusing = BUSY
    with capture_logs() as lines:
        await desk.hand_in(*jobs)
        await desk.later(10 * MINUTE)
        asked = len(sent(desk))
        take_all(desk)
        await desk.later(MINUTE)

    assert asked < AT_ONCE + 30  # those at once, and then one for all
    assert set(await states(desk, jobs)) == {JobState.RUNNING}
    served = sent(desk)[asked:]
    assert served[0] == jobs[0].ref
    assert sorted(served) == sorted(job.ref for job in jobs)
    assert all(abs(served.index(job.ref) - place) < AT_ONCE for place, job in enumerate(jobs)), served
    told = [(line["log_level"], line["event"]) for line in lines if line["event"].startswith("The provider")]
    assert told == [
        ("warning", "The provider takes no more requests for now"),
        ("info", "The provider takes requests again"),
    ]


async def test_only_one_goes_first_when_the_gate_opens(desk: Desk) -> None:
    jobs = [desk.fresh() for _ in range(5)]
    desk.provider.refusing = BUSY
    await desk.hand_in(*jobs)
    await desk.later(1)
    before = len(sent(desk))

    await desk.later(2.5)

    assert sent(desk)[before:] == [jobs[0].ref]


async def test_those_who_wait_see_their_place_in_our_line_only_when_it_changed(desk: Desk) -> None:
    first, second, third = (desk.fresh() for _ in range(3))
    desk.provider.refusing = BUSY
    await desk.hand_in(first, second, third)
    await desk.later(2 * MINUTE)
    await desk.core.care.cancel(second.id, person())
    await desk.later(10)

    assert places(desk, first) == [None, 1]
    assert places(desk, third) == [None, 3, 2]
    assert (await desk.stored(third)).queue_position is None

    take_all(desk)
    await desk.later(MINUTE)
    assert places(desk, third)[-1] is None


async def test_far_behind_not_every_step_is_shown(desk: Desk) -> None:
    jobs = [desk.fresh(user_id) for user_id in range(1, 41)]
    desk.provider.refusing = BUSY
    await desk.hand_in(*jobs)
    await desk.later(10)

    for job in jobs[:5]:
        await desk.core.care.cancel(job.id, person(job.user_id))
        await desk.later(5)

    assert places(desk, jobs[-1]) == [40, 35]


async def test_a_short_wait_is_not_worth_a_word(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(BUSY)
    take_all(desk)

    await desk.hand_in(job)
    await desk.later(MINUTE)

    assert places(desk, job) == [None]


async def test_an_api_that_is_down_is_given_five_minutes_for_all_together(desk: Desk) -> None:
    jobs = [desk.fresh() for _ in range(20)]
    desk.provider.refusing = DOWN
    await desk.hand_in(*jobs)
    await desk.later(4 * MINUTE)
    assert set(await states(desk, jobs)) == {JobState.NEW}

    await desk.later(90)

    ends = [await desk.stored(job) for job in jobs]
    assert {job.failure for job in ends} == {FailureKind.UNAVAILABLE}


async def test_a_refusal_for_good_does_not_hold_up_the_next(desk: Desk) -> None:
    banned, sound = desk.fresh(), desk.fresh(BOB)
    desk.provider.refusing = BUSY
    await desk.hand_in(banned, sound)
    await desk.later(1)
    desk.provider.refusing = None
    desk.provider.receipts.append(ProviderRejected(FailureKind.BANNED))
    take_all(desk)

    await desk.later(3)

    assert await states(desk, [banned, sound]) == [JobState.FAILED, JobState.RUNNING]


async def test_what_a_person_handed_in_is_sent_after_the_wait(desk: Desk) -> None:
    picture = InputPicture(mime="image/png", content=b"png")
    job = make_job(created_at=desk.clock.now(), pictures=(picture,))
    desk.provider.receipts.extend([BUSY, BUSY])
    take_all(desk)

    await desk.hand_in(job)
    await desk.later(MINUTE)

    assert [s.pictures for s in desk.provider.submitted if isinstance(s, Imagine)] == [(picture,)] * 3


async def test_a_form_that_was_refused_waits_in_line_and_is_sent_once(desk: Desk) -> None:
    job = make_job(state=JobState.NEEDS_INPUT, task_id="7", form_prompt="a boat", created_at=desk.clock.now())
    desk.provider.refusing = BUSY
    await desk.hand_in(job)
    await desk.later(MINUTE)
    assert places(desk, job) == [None, 1]
    asked = len(sent(desk))

    take_all(desk)
    await desk.later(MINUTE)

    assert (await desk.stored(job)).state is JobState.RUNNING
    assert len(sent(desk)) == asked + 1


async def test_what_is_cancelled_while_it_waits_is_never_sent(desk: Desk) -> None:
    first, second = desk.fresh(), desk.fresh(BOB)
    desk.provider.refusing = BUSY
    await desk.hand_in(first, second)
    await desk.later(10)
    asked = len(sent(desk))

    await desk.core.care.cancel(first.id, person())
    take_all(desk)
    await desk.later(MINUTE)

    assert await states(desk, [first, second]) == [JobState.CANCELLED, JobState.RUNNING]
    assert sent(desk)[asked:] == [second.ref]


async def test_cancelled_in_the_moment_of_its_turn_it_is_either_sent_or_cancelled(desk: Desk) -> None:
    """Two at once, on purpose: the cancel begins ever later than the send."""
    take_all(desk)
    seen: set[bool] = set()
    for turns in range(0, 60, 2):
        job = desk.fresh()
        await desk.hand_in(job)
        for _ in range(turns):
            await asyncio.sleep(0)
        with contextlib.suppress(UserError):  # too late for it
            await desk.core.care.cancel(job.id, person())
        await desk.later(1)
        stored = await desk.stored(job)
        was_sent = job.ref in sent(desk)
        assert was_sent is (stored.submitted_at is not None)
        assert was_sent or stored.state is JobState.CANCELLED
        seen.add(was_sent)
    assert seen == {True, False}


async def test_once_closed_nothing_new_is_sent_and_nothing_new_accepted(desk: Desk) -> None:
    under_way, waiting = desk.fresh(), desk.fresh(BOB)
    take_all(desk)
    desk.provider.know(finished("0"))
    await desk.hand_in(under_way)
    await desk.later(1)

    desk.core.submitter.close()
    desk.core.service.close()
    await desk.hand_in(waiting)
    await desk.later(MINUTE)

    assert await states(desk, [under_way, waiting]) == [JobState.SUCCEEDED, JobState.NEW]
    with pytest.raises(UserError, match="refused-stopping"):
        await desk.core.service.check_room(person())


async def test_a_closed_service_neither_sends_again_nor_takes_a_form(desk: Desk) -> None:
    lost = make_job(state=JobState.UNCERTAIN)
    asking = make_job(state=JobState.NEEDS_INPUT, task_id="7")
    for job in (lost, asking):
        await desk.store.add(job, same_press_after=None, once=False)
    desk.core.service.close()

    with pytest.raises(UserError, match="refused-stopping"):
        await desk.core.service.send_again(lost.id, person())
    with pytest.raises(UserError, match="refused-stopping"):
        await desk.core.service.waiting_form(asking.id, person())
    await desk.core.care.forget(lost.id, person())

    assert await states(desk, [lost, asking]) == [JobState.CANCELLED, JobState.NEEDS_INPUT]


async def test_an_api_that_takes_requests_and_never_answers_leaves_few_in_doubt(desk: Desk) -> None:
    jobs = [desk.fresh() for _ in range(30)]
    desk.provider.receipts.extend(AnswerLost() for _ in range(100))

    await desk.hand_in(*jobs)
    await desk.later(10 * MINUTE)

    ends = await states(desk, jobs)
    assert ends.count(JobState.UNCERTAIN) == len(sent(desk)) < 2 * AT_ONCE + 4
    assert ends.count(JobState.FAILED) == len(jobs) - len(sent(desk))


async def test_what_was_cancelled_as_it_was_given_back_says_so_in_the_end(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.refusing = ProviderUnavailable(FailureKind.BUSY, retry_after=30)
    await desk.hand_in(job)
    await desk.later(1)
    waiting = await desk.stored(job)
    await desk.core.care.cancel(job.id, person())

    desk.core.outbox.put(waiting)  # as by a lane that had read the row just before
    await desk.later(10)
    assert desk.screen.jobs[-1].queue_position == 1
    await desk.later(MINUTE)

    assert desk.screen.jobs[-1].state is JobState.CANCELLED
    assert len(sent(desk)) == 1
