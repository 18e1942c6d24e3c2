"""What one reading of a task means for its job."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.errors import FailureKind
from bot.jobs.agenda import Watch
from bot.jobs.model import Job, JobKind, JobState
from bot.jobs.outbox import Outbox
from bot.jobs.poller import Poller
from bot.prompts import Mode
from bot.providers.port import Task, TaskStatus
from bot.store.jobs import SqlJobStore
from tests.clocks import StoryClock
from tests.jobs.desk import core_of
from tests.jobs.scripted import PICTURE, U1, ScriptedProvider, Shown, finished, running
from tests.store.stored_jobs import empty_database, make_job

TIMEOUT = 3900.0  # seconds


@dataclasses.dataclass
class Desk:
    poller: Poller
    store: SqlJobStore
    clock: StoryClock
    screen: Shown
    outbox: Outbox

    async def watch(self, **changes: Any) -> Watch:
        now = self.clock.now()
        fresh = {"state": JobState.RUNNING, "task_id": "1", "created_at": now, "submitted_at": now}
        return self.poller.watch(
            await self.store.add(make_job(**fresh | changes), same_press_after=None, once=False)
        )

    async def stored(self, watch: Watch) -> Job:
        job = await self.store.get(watch.job.id)
        assert job is not None
        return job

    async def later(self, seconds: float) -> None:
        await self.clock.pass_time(seconds)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with empty_database("sqlite", tmp_path) as database:
        clock, screen, store = StoryClock(), Shown(), SqlJobStore(database)
        core = core_of(database, clock, ScriptedProvider(), store=store, screen=screen)
        yield Desk(core.poller, store, clock, screen, core.outbox)


async def test_progress_is_shown_and_not_stored(desk: Desk) -> None:
    watch = await desk.watch()

    await desk.poller.read(watch, dataclasses.replace(running(progress=46), media_urls=PICTURE))

    assert (desk.screen.last.progress, desk.screen.last.media_urls) == (46, PICTURE)
    assert (await desk.stored(watch)).media_urls == ()


async def test_the_same_reading_again_is_not_shown_again(desk: Desk) -> None:
    watch = await desk.watch()
    for _ in range(3):
        await desk.poller.read(watch, running(progress=46))

    assert len(desk.screen.jobs) == 1


async def test_a_task_that_waits_shows_its_place_and_one_that_runs_does_not(desk: Desk) -> None:
    watch = await desk.watch(queue_position=3)

    await desk.poller.read(watch, Task(id="1", status=TaskStatus.WAITING, progress=0))
    assert (watch.job.queue_position, watch.job.progress) == (3, None)

    await desk.poller.read(watch, running(progress=0))
    assert (watch.job.queue_position, watch.job.progress) == (None, 0)


async def test_a_success_ends_the_job_with_picture_buttons_and_prompt(desk: Desk) -> None:
    watch = await desk.watch()

    await desk.poller.read(watch, dataclasses.replace(finished(), prompt="a lighthouse --v 7", seed="99"))

    job = await desk.stored(watch)
    assert job.state is JobState.SUCCEEDED
    assert (job.media_urls, job.buttons) == (PICTURE, (U1,))
    assert (job.final_prompt, job.seed, job.finished_at) == ("a lighthouse --v 7", "99", desk.clock.now())
    assert desk.screen.last.state is JobState.SUCCEEDED


async def test_buttons_that_come_a_moment_later_are_waited_for(desk: Desk) -> None:
    watch = await desk.watch()
    await desk.poller.read(watch, finished(buttons=()))
    assert (await desk.stored(watch)).state is JobState.RUNNING

    await desk.poller.read(watch, finished())

    assert (await desk.stored(watch)).buttons == (U1,)


async def test_buttons_that_never_come_do_not_hold_the_picture(desk: Desk) -> None:
    watch = await desk.watch()
    await desk.poller.read(watch, finished(buttons=()))
    await desk.later(5)

    await desk.poller.read(watch, finished(buttons=()))

    assert (await desk.stored(watch)).state is JobState.SUCCEEDED


@pytest.mark.parametrize("kind", [JobKind.DESCRIBE, JobKind.SHORTEN, JobKind.ACTION])
async def test_found_prompts_are_a_result_without_any_picture(desk: Desk, kind: JobKind) -> None:
    watch = await desk.watch(kind=kind, prompt="a long prompt")
    found = dataclasses.replace(finished(media=()), texts=("a fox", "a cat"), prompt="1. a fox 2. a cat")

    await desk.poller.read(watch, found)

    job = await desk.stored(watch)
    assert (job.state, job.texts, job.media_urls) == (JobState.SUCCEEDED, ("a fox", "a cat"), ())
    assert job.final_prompt == ""


async def test_a_description_waits_for_its_words_beside_the_picture_that_it_is_about(desk: Desk) -> None:
    watch = await desk.watch(kind=JobKind.DESCRIBE)
    await desk.poller.read(watch, finished())
    await desk.later(30)
    await desk.poller.read(watch, finished())
    assert (await desk.stored(watch)).state is JobState.RUNNING
    await desk.later(100)

    await desk.poller.read(watch, finished())

    assert (await desk.stored(watch)).failure is FailureKind.PICTURE_LOST


async def test_a_success_without_a_picture_is_waited_for_and_then_lost(desk: Desk) -> None:
    watch = await desk.watch()
    await desk.poller.read(watch, finished(media=()))
    await desk.later(100)
    await desk.poller.read(watch, finished(media=()))
    assert (await desk.stored(watch)).state is JobState.RUNNING
    await desk.later(30)

    await desk.poller.read(watch, finished(media=()))

    job = await desk.stored(watch)
    assert (job.state, job.failure) == (JobState.FAILED, FailureKind.PICTURE_LOST)


@pytest.mark.parametrize("status", [TaskStatus.FAILED, TaskStatus.CANCELLED])
async def test_a_failure_keeps_the_apis_reason(desk: Desk, status: TaskStatus) -> None:
    watch = await desk.watch()

    await desk.poller.read(
        watch, Task(id="1", status=status, failure=FailureKind.BANNED, detail="Banned prompt detected")
    )

    job = await desk.stored(watch)
    assert (job.state, job.failure, job.detail) == (
        JobState.FAILED,
        FailureKind.BANNED,
        "Banned prompt detected",
    )
    assert not job.refused


async def test_a_form_that_comes_as_a_surprise_is_put_to_the_person(desk: Desk) -> None:
    watch = await desk.watch()

    await desk.poller.read(watch, Task(id="1", status=TaskStatus.NEEDS_INPUT, prompt="a lighthouse"))

    assert (await desk.stored(watch)).state is JobState.NEEDS_INPUT
    assert not desk.outbox.line("cometapi", Mode.FAST)


async def test_a_form_that_is_filled_already_is_sent_on(desk: Desk) -> None:
    watch = await desk.watch(form_prompt="a harbour")

    await desk.poller.read(watch, Task(id="1", status=TaskStatus.NEEDS_INPUT))

    assert desk.outbox.line("cometapi", Mode.FAST).take().job.form_prompt == "a harbour"


async def test_a_form_that_was_sent_is_never_asked_for_again(desk: Desk) -> None:
    watch = await desk.watch(form_prompt="a harbour", form_sent=True)
    for _ in range(5):
        await desk.poller.read(watch, Task(id="1", status=TaskStatus.NEEDS_INPUT, progress=0))

    assert (await desk.stored(watch)).state is JobState.RUNNING
    assert not desk.outbox.line("cometapi", Mode.FAST)

    await desk.poller.read(watch, finished())
    assert (await desk.stored(watch)).state is JobState.SUCCEEDED


@pytest.mark.parametrize("task", [None, running(progress=93), Task(id="1", status=TaskStatus.NEEDS_INPUT)])
async def test_what_takes_too_long_is_given_up(desk: Desk, task: Task | None) -> None:
    watch = await desk.watch(form_sent=True)
    await desk.later(TIMEOUT)

    await desk.poller.read(watch, task)

    assert (await desk.stored(watch)).failure is FailureKind.TIMED_OUT


async def test_what_is_done_at_the_last_moment_is_not_given_up(desk: Desk) -> None:
    watch = await desk.watch()
    await desk.later(2 * TIMEOUT)

    await desk.poller.read(watch, finished())

    assert (await desk.stored(watch)).state is JobState.SUCCEEDED


async def test_what_somebody_cancelled_stays_cancelled(desk: Desk) -> None:
    watch = await desk.watch()
    cancelled = watch.job.evolve(state=JobState.CANCELLED)
    assert await desk.store.save(cancelled, was=JobState.RUNNING)

    await desk.poller.read(watch, finished())

    assert (await desk.stored(watch)).state is JobState.CANCELLED
    assert {job.state for job in desk.screen.jobs} <= {JobState.CANCELLED}


@pytest.mark.parametrize("other", [finished(), Task(id="1", status=TaskStatus.FAILED), running(progress=90)])
async def test_two_readings_of_one_job_at_once_end_it_once(desk: Desk, other: Task) -> None:
    watch = await desk.watch()
    taken_up = desk.poller.watch(watch.job)  # as after something broke, while the first look is under way

    await asyncio.gather(desk.poller.read(watch, finished()), desk.poller.read(taken_up, other))

    stored = await desk.stored(watch)
    ends = {job.state for job in desk.screen.jobs if job.state.final}
    assert ends == {stored.state}
    assert stored.state is JobState.SUCCEEDED
    assert stored.media_urls == PICTURE
