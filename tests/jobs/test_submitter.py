"""Paid requests with a failing database, a failing API and bugs of ours: each is sent once, none is lost."""

import datetime
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.errors import AnswerLost, FailureKind, ProviderRejected, ProviderUnavailable
from bot.jobs.model import JobState, Reply
from bot.providers.button import Button, ButtonKind
from bot.providers.order import Action, Modal
from bot.providers.port import Receipt
from tests.jobs.desk import TIMEOUT, Desk, at_work, open_desk, person
from tests.jobs.scripted import PICTURE, finished, running
from tests.store.stored_jobs import make_job, make_press

ACCEPTED = Receipt(task_id="1")
ALL = Button(position=0, custom_id="MJ::Job::PicReader::all", label="Imagine all")
V1 = Button(position=4, custom_id="MJ::JOB::variation::1", label="V1", kind=ButtonKind.VARY)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as desk, at_work(desk):
        yield desk


@pytest.mark.parametrize("failing", [{"save": 2}, {"answer to save": 1}])
async def test_a_receipt_that_cannot_be_written_down_is_kept_until_it_can(
    desk: Desk, failing: dict[str, int]
) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(ACCEPTED)
    desk.provider.on_submit = lambda: desk.store.failing.update(failing)
    desk.provider.know(running())

    await desk.hand_in(job)
    await desk.later(60)

    assert (await desk.stored(job)).state is JobState.RUNNING
    assert (await desk.stored(job)).task_id == "1"
    assert len(desk.provider.submitted) == 1
    assert desk.provider.fetched  # it is watched, too


@pytest.mark.parametrize("failing", [{}, {"save": 2}, {"answer to save": 1}])
async def test_each_task_that_one_request_started_becomes_a_job(desk: Desk, failing: dict[str, int]) -> None:
    parent = make_job(buttons=(ALL,), state=JobState.SUCCEEDED, task_id="7", shown=JobState.SUCCEEDED)
    press = make_press(
        parent, reply=Reply(channel_id=71, message_id=5, token="t"), created_at=desk.clock.now()
    )
    await desk.store.add(parent, same_press_after=None, once=False)
    desk.provider.receipts.append(Receipt(task_id="1", more=("2", "3")))
    desk.provider.on_submit = lambda: desk.store.failing.update(failing)
    for number in ("1", "2", "3", "7"):
        desk.provider.know(finished(number))

    await desk.hand_in(press)
    await desk.later(60)

    over = await desk.store.of_person(press.user_id, over=True, limit=10)
    jobs = {job.task_id: job for job in over if (job.parent_id, job.button) == (parent.id, 0)}
    assert {n: job.state for n, job in jobs.items()} == dict.fromkeys("123", JobState.SUCCEEDED)
    assert jobs["1"].id == press.id
    assert desk.core.tally.used(press.user_id, lambda _: True) == 2  # beside the first, handed in unnoted
    siblings = jobs["2"], jobs["3"]
    assert [(job.reply.message_id, job.reply.token) for job in siblings] == [(None, "t")] * 2
    assert [job.interaction_id for job in siblings] == [-job.id for job in siblings]
    assert len(desk.provider.submitted) == 1


async def test_no_crash_can_part_a_job_from_the_others_of_its_request(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(Receipt(task_id="1", more=("2", "3")))
    desk.store.crash_at = JobState.RUNNING

    await desk.hand_in(job)
    await desk.later(1)

    found = await desk.store.live(after=0, most=10)
    assert {one.task_id: one.state for one in found} == dict.fromkeys("123", JobState.RUNNING)


@pytest.mark.parametrize("failing", [1, 3])
async def test_a_result_that_came_with_the_answer_is_kept_until_it_can_be_written_down(
    desk: Desk, failing: int
) -> None:
    job = desk.fresh()
    told_once = finished("local:texts:1")  # no reading brings it again
    desk.provider.receipts.append(Receipt(task_id=told_once.id, finished=told_once))
    desk.store.failing["save succeeded"] = failing

    await desk.hand_in(job)
    await desk.later(90)

    assert (await desk.stored(job)).state is JobState.SUCCEEDED


@pytest.mark.parametrize("calls", [{"save": 1}, {"save": 1, "get": 2}, {"save": 3}])
async def test_what_broke_before_the_submit_is_taken_up_again_and_sent_once(
    desk: Desk, calls: dict[str, int]
) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(ACCEPTED)
    desk.provider.know(running())
    desk.store.failing.update(calls)

    await desk.hand_in(job)
    await desk.later(60)

    assert (await desk.stored(job)).state is JobState.RUNNING
    assert len(desk.provider.submitted) == 1


async def test_an_absent_api_is_tried_again(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.receipts.extend([ProviderUnavailable(), ACCEPTED])
    desk.provider.know(running())

    await desk.hand_in(job)
    await desk.later(30)

    assert (await desk.stored(job)).state is JobState.RUNNING
    assert len(desk.provider.submitted) == 2


async def test_a_refusal_that_cannot_be_written_down_does_not_strand_the_job(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(ProviderRejected(FailureKind.BANNED))
    desk.provider.on_submit = lambda: desk.store.failing.update(get=1)

    await desk.hand_in(job)
    await desk.later(60)

    assert (await desk.stored(job)).state.settled
    assert len(desk.provider.submitted) == 1


async def test_after_a_lost_answer_nothing_is_sent_by_itself(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(AnswerLost())
    desk.provider.on_submit = lambda: desk.store.failing.update(save=1)

    await desk.hand_in(job)
    await desk.later(1000)

    assert (await desk.stored(job)).state is JobState.UNCERTAIN
    assert len(desk.provider.submitted) == 1


async def test_what_a_lost_try_may_have_cost_outlives_a_later_refusal(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(AnswerLost())
    await desk.hand_in(job)
    await desk.later(100)
    lost_at = (await desk.stored(job)).submitted_at
    assert lost_at is not None
    desk.provider.receipts.extend(ProviderUnavailable() for _ in range(50))

    await desk.core.service.send_again(job.id, person())
    await desk.later(10)
    waiting = await desk.stored(job)
    await desk.later(600)
    failed = await desk.stored(job)

    assert (waiting.state, waiting.submitted_at) == (JobState.NEW, lost_at)
    assert (failed.state, failed.submitted_at) == (JobState.FAILED, lost_at)


async def test_a_bug_in_a_submit_makes_it_uncertain_and_is_not_repeated(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(RuntimeError("a bug"))

    await desk.hand_in(job)
    await desk.later(60)

    assert (await desk.stored(job)).state is JobState.UNCERTAIN
    assert len(desk.provider.submitted) == 1


async def test_a_bug_in_one_submit_does_not_stop_the_others(desk: Desk) -> None:
    broken, sound = desk.fresh(), desk.fresh()
    desk.provider.receipts.extend([RuntimeError("a bug"), ACCEPTED])
    desk.provider.know(running())

    await desk.hand_in(broken)
    await desk.later(1)
    await desk.hand_in(sound)
    await desk.later(1)

    assert (await desk.stored(sound)).state is JobState.RUNNING


async def test_a_filled_form_is_sent_once_and_its_words_stay_the_persons(desk: Desk) -> None:
    parent = make_job(state=JobState.SUCCEEDED, task_id="parent", buttons=(V1,), shown=JobState.SUCCEEDED)
    await desk.store.add(parent, same_press_after=None, once=False)
    words = "a stormy harbour"
    job = make_press(parent, V1.position, prompt=words, form_prompt=words, created_at=desk.clock.now())
    asked = Receipt(task_id="1", needs_input=True, prompt="a lighthouse")
    desk.provider.receipts.extend([asked, ACCEPTED])
    desk.provider.know(finished("parent", buttons=(V1,)))
    desk.provider.know(running())

    await desk.hand_in(job)
    await desk.later(30)

    action, form = desk.provider.submitted
    assert isinstance(action, Action)
    assert isinstance(form, Modal)
    assert (action.remix, form.prompt, form.task_id) == (True, words, "1")
    stored = await desk.stored(job)
    assert (stored.state, stored.form_sent, stored.final_prompt) == (JobState.RUNNING, True, "")
    assert {shown.final_prompt or shown.prompt for shown in desk.screen.jobs} == {words}


async def test_a_form_whose_receipt_cannot_be_written_down_is_still_sent_once(desk: Desk) -> None:
    job = make_job(
        state=JobState.NEEDS_INPUT, task_id="1", form_prompt="a harbour", created_at=desk.clock.now()
    )
    desk.provider.receipts.append(ACCEPTED)
    desk.provider.on_submit = lambda: desk.store.failing.update(save=2)
    desk.provider.know(running())

    await desk.hand_in(job)
    await desk.later(60)

    assert (await desk.stored(job)).state is JobState.RUNNING
    assert [type(submission) for submission in desk.provider.submitted] == [Modal]


async def test_a_success_that_cannot_be_written_down_is_read_again(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(ACCEPTED)
    desk.provider.know(finished())
    failures = iter([1])
    desk.provider.on_fetch = lambda: desk.store.failing.update(save=next(failures, 0))

    await desk.hand_in(job)
    await desk.later(30)

    stored = await desk.stored(job)
    assert (stored.state, stored.media_urls) == (JobState.SUCCEEDED, PICTURE)
    assert desk.screen.last.state is JobState.SUCCEEDED
    assert len(desk.provider.fetched) == 2


async def test_a_success_that_was_written_down_without_a_word_is_shown_and_over(desk: Desk) -> None:
    jobs = [desk.fresh() for _ in range(3)]
    desk.provider.receipts.extend(Receipt(task_id=number) for number in "123")
    for number in "123":
        desk.provider.know(finished(number))
    desk.store.failing["answer to save succeeded"] = 3
    for job in jobs:
        await desk.core.service.check_room(person(job.user_id))
    await desk.hand_in(*jobs)
    await desk.later(30)

    assert {shown.id for shown in desk.screen.jobs if shown.state is JobState.SUCCEEDED} == {
        job.id for job in jobs
    }
    await desk.core.service.check_room(person())  # and nobody waits for them


async def test_a_bug_in_a_status_request_does_not_end_the_polling(desk: Desk) -> None:
    job = desk.fresh()
    desk.provider.receipts.append(ACCEPTED)
    desk.provider.script.extend([RuntimeError("a bug"), KeyError("another")])
    desk.provider.know(finished())

    await desk.hand_in(job)
    await desk.later(120)

    assert (await desk.stored(job)).state is JobState.SUCCEEDED


async def test_after_a_long_stop_one_silence_does_not_give_up_what_is_done(desk: Desk) -> None:
    long_ago = desk.clock.now() - datetime.timedelta(seconds=2 * TIMEOUT)
    job = make_job(state=JobState.RUNNING, task_id="1", created_at=long_ago, submitted_at=long_ago)
    await desk.store.add(job, same_press_after=None, once=False)
    desk.provider.script.append(ProviderUnavailable())
    desk.provider.know(finished())

    await desk.core.recovery.resume_all()
    await desk.later(60)

    assert (await desk.stored(job)).state is JobState.SUCCEEDED


async def test_after_a_long_stop_a_lasting_silence_gives_the_job_up(desk: Desk) -> None:
    long_ago = desk.clock.now() - datetime.timedelta(seconds=2 * TIMEOUT)
    job = make_job(state=JobState.RUNNING, task_id="1", created_at=long_ago, submitted_at=long_ago)
    await desk.store.add(job, same_press_after=None, once=False)
    desk.provider.script.extend(ProviderUnavailable() for _ in range(100))

    await desk.core.recovery.resume_all()
    await desk.later(900)

    assert (await desk.stored(job)).failure is FailureKind.TIMED_OUT
