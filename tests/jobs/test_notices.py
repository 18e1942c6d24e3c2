"""Callbacks about jobs whose submit has no answer yet, or never gets one."""

import asyncio
import contextlib
import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.errors import ProviderUnavailable
from bot.jobs.callbacks import Callbacks
from bot.jobs.model import Job, JobState
from bot.jobs.notices import Notice, Notices
from bot.providers.port import Task
from bot.store.jobs import SqlJobStore
from tests.clocks import StoryClock
from tests.jobs.desk import core_of
from tests.jobs.scripted import ScriptedProvider, Shown, finished, running
from tests.quiet import Quiet
from tests.store.stored_jobs import empty_database, make_job

CALLBACKS = Callbacks(b"key", "https://bot.example")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Desk:
    """What hears callbacks, on a real store."""

    notices: Notices
    store: SqlJobStore
    provider: ScriptedProvider
    screen: Shown
    clock: StoryClock

    async def keep(self, **changes: object) -> Job:
        return await self.store.add(make_job(**changes), same_press_after=None, once=False)

    async def call(self, job: Job, *task_ids: str, ended: bool = True) -> None:
        meant = await self.notices.meant(job.provider, CALLBACKS.secret(job))
        assert meant is not None
        self.notices.take(meant, Notice(task_ids=task_ids, ended=ended))

    async def stored(self, job: Job) -> Job:
        stored = await self.store.get(job.id)
        assert stored is not None
        return stored


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    clock = StoryClock()
    with Quiet(lambda: 0) as quiet:
        clock.settled = quiet.reached
        async with empty_database("sqlite", tmp_path) as database:
            store, screen, provider = SqlJobStore(database), Shown(), ScriptedProvider()
            core = core_of(database, clock, provider, store=store, screen=screen, callbacks=CALLBACKS)
            notices = core.notices
            working = asyncio.create_task(notices.run())
            yield Desk(notices=notices, store=store, provider=provider, screen=screen, clock=clock)
            assert not working.done(), "it stopped by itself"
            working.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await working


def of(job: Job, task: Task) -> Task:
    return dataclasses.replace(task, state=job.ref)


async def test_a_lost_submit_is_found_by_the_task_that_its_api_names(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)
    desk.provider.know(of(job, running("77", 31)))

    await desk.call(job, "77")
    await desk.clock.pass_time(1)

    stored = await desk.stored(job)
    assert (stored.state, stored.task_id) == (JobState.RUNNING, "77")


async def test_so_is_a_lost_form_that_only_its_adapter_knew_before(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN, task_id="local:region:5", form_prompt="", form_sent=True)
    desk.provider.know(running("77"))

    await desk.call(job, "77")
    await desk.clock.pass_time(1)

    stored = await desk.stored(job)
    assert (stored.state, stored.task_id) == (JobState.RUNNING, "77")


async def test_a_task_that_is_done_ends_its_job(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)
    desk.provider.know(of(job, finished("77")))

    await desk.call(job, "77")
    await desk.call(job, "77")
    await desk.clock.pass_time(10)

    assert (await desk.stored(job)).state is JobState.SUCCEEDED
    assert [job.state for job in desk.screen.jobs].count(JobState.SUCCEEDED) == 1


async def test_where_tasks_have_no_state_the_secret_is_the_proof(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)
    desk.provider.know(running("77"))

    await desk.call(job, "77")
    await desk.clock.pass_time(1)

    assert (await desk.stored(job)).task_id == "77"


async def test_a_task_that_a_job_has_is_nobody_elses(desk: Desk) -> None:
    await desk.keep(state=JobState.RUNNING, task_id="77")
    job = await desk.keep(state=JobState.UNCERTAIN)
    desk.provider.know(running("77"))

    await desk.call(job, "77")
    await desk.clock.pass_time(10)

    assert (await desk.stored(job)).state is JobState.UNCERTAIN


async def test_a_task_that_belongs_to_another_mark_is_not_taken(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)
    desk.provider.know(dataclasses.replace(running("77"), state="a mark of somebody else's"))

    await desk.call(job, "77")
    await desk.clock.pass_time(10)

    assert (await desk.stored(job)).state is JobState.UNCERTAIN


async def test_a_call_before_the_submits_own_answer_waits_for_it(desk: Desk) -> None:
    job = await desk.keep(state=JobState.SUBMITTING)
    desk.provider.know(of(job, running("77")))

    await desk.call(job, "77")
    await desk.clock.pass_time(20)

    assert (await desk.stored(job)).state is JobState.SUBMITTING
    assert desk.provider.fetched == []

    await desk.store.save((await desk.stored(job)).evolve(state=JobState.UNCERTAIN), was=JobState.SUBMITTING)
    await desk.clock.pass_time(5)

    assert (await desk.stored(job)).task_id == "77"


async def test_the_answer_that_comes_after_all_wins(desk: Desk) -> None:
    job = await desk.keep(state=JobState.SUBMITTING)
    desk.provider.know(running("78"))

    await desk.call(job, "78")
    answered = (await desk.stored(job)).evolve(state=JobState.RUNNING, task_id="77")
    await desk.store.save(answered, was=JobState.SUBMITTING)
    await desk.clock.pass_time(200)

    assert (await desk.stored(job)).task_id == "77"
    assert desk.provider.fetched == []


async def test_a_task_that_the_api_does_not_know_yet_is_asked_for_again(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)
    desk.provider.script.append(ProviderUnavailable())

    await desk.call(job, "77")
    await desk.clock.pass_time(10)
    assert len(desk.provider.fetched) > 1
    desk.provider.know(of(job, running("77")))
    await desk.clock.pass_time(5)

    assert (await desk.stored(job)).task_id == "77"


async def test_a_task_that_is_never_known_is_not_asked_for_without_end(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)

    await desk.call(job, "77")
    await desk.clock.pass_time(200)
    asked = len(desk.provider.fetched)
    await desk.clock.pass_time(600)

    assert 0 < asked <= 60
    assert len(desk.provider.fetched) == asked


async def test_many_calls_about_many_jobs_are_one_request(desk: Desk) -> None:
    jobs = [await desk.keep(state=JobState.UNCERTAIN) for _ in range(20)]
    for number, job in enumerate(jobs):
        desk.provider.know(of(job, running(str(number))))

    for number, job in enumerate(jobs):
        await desk.call(job, str(number), "another", "and-another", "too-many")
    await desk.clock.pass_time(10)

    assert len(desk.provider.fetched) <= 3
    assert {(await desk.stored(job)).state for job in jobs} == {JobState.RUNNING}


@pytest.mark.parametrize(
    "state", [JobState.NEW, JobState.NEEDS_INPUT, JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED]
)
async def test_everything_else_is_left_alone(desk: Desk, state: JobState) -> None:
    job = await desk.keep(state=state)
    desk.provider.know(of(job, finished("77")))

    await desk.call(job, "77")
    await desk.clock.pass_time(200)

    assert await desk.stored(job) == job
    assert desk.provider.fetched == []
    assert desk.screen.jobs == []


async def test_a_job_of_a_provider_that_is_no_longer_there_is_not_meant(desk: Desk) -> None:
    job = await desk.keep(state=JobState.RUNNING, provider="gone", task_id="77")

    assert await desk.notices.meant("gone", CALLBACKS.secret(job)) is None
    assert await desk.notices.meant("cometapi", CALLBACKS.secret(job)) is None
