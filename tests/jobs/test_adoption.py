"""A task whose submit got no answer is given to its job once, whoever decides at the same moment."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.errors import ProviderUnavailable, UserError
from bot.jobs.core import Core
from bot.jobs.ledger import Entry
from bot.jobs.model import Job, JobState, Requester
from bot.prompts import Mode
from bot.providers.port import Capability, Task, TaskStatus
from bot.store.database import Database
from bot.store.jobs import SqlJobStore
from tests.clocks import StoryClock
from tests.jobs.desk import core_of
from tests.jobs.scripted import ScriptedProvider, Shown, finished, running
from tests.store.stored_jobs import ALICE, empty_database, make_job

OWNER = Requester(user_id=ALICE, guild_id=None, channel_id=71, locale="en-US")


class MeetingStore(SqlJobStore):
    """A store in which those who are awaited meet before any of them writes."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.meeting = asyncio.Barrier(1)

    async def save(
        self, job: Job, *, was: JobState, siblings: Sequence[Job] = (), entries: Sequence[Entry] = ()
    ) -> bool:
        await self.meeting.wait()
        return await super().save(job, was=was, siblings=siblings, entries=entries)


@dataclasses.dataclass
class Desk:
    core: Core
    store: MeetingStore
    provider: ScriptedProvider
    clock: StoryClock

    async def keep(self, **changes: object) -> Job:
        return await self.store.add(make_job(**changes), same_press_after=None, once=False)

    async def stored(self, job: Job) -> Job:
        stored = await self.store.get(job.id)
        assert stored is not None
        return stored


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with empty_database("sqlite", tmp_path) as database:
        clock, store = StoryClock(), MeetingStore(database)
        provider = ScriptedProvider(capabilities=frozenset({Capability.LIST}))
        core = core_of(database, clock, provider, store=store, screen=Shown())
        yield Desk(core, store, provider, clock)


def task_of(job: Job, **changes: Any) -> Task:
    return dataclasses.replace(running("77", 31), state=job.ref, **changes)


async def test_a_task_that_runs_makes_its_job_run(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)

    assert await desk.core.adoption.adopt("cometapi", task_of(job))

    adopted = await desk.stored(job)
    assert (adopted.state, adopted.task_id) == (JobState.RUNNING, "77")
    assert not desk.core.outbox.line("cometapi", Mode.FAST)


async def test_a_task_that_is_done_ends_its_job(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)

    assert await desk.core.adoption.adopt("cometapi", dataclasses.replace(finished("77"), state=job.ref))

    assert (await desk.stored(job)).state is JobState.SUCCEEDED


@pytest.mark.parametrize("filled", [True, False])
async def test_a_task_that_waits_for_its_form_has_it_sent_or_asked_for(desk: Desk, filled: bool) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN, form_prompt="a harbour" if filled else None)

    await desk.core.adoption.adopt("cometapi", task_of(job, status=TaskStatus.NEEDS_INPUT))

    assert (await desk.stored(job)).state is JobState.NEEDS_INPUT
    assert bool(desk.core.outbox.line("cometapi", Mode.FAST)) is filled


@pytest.mark.parametrize("state", sorted(set(JobState) - {JobState.UNCERTAIN}))
async def test_a_job_that_is_not_uncertain_is_left_alone(desk: Desk, state: JobState) -> None:
    job = await desk.keep(state=state)

    assert not await desk.core.adoption.adopt("cometapi", task_of(job))

    assert await desk.stored(job) == job


async def test_a_task_that_another_job_has_is_not_taken_from_it(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)
    await desk.keep(state=JobState.SUCCEEDED, task_id="77")

    assert not await desk.core.adoption.adopt("cometapi", task_of(job))

    assert await desk.stored(job) == job


@pytest.mark.parametrize("mark", ["", "somebody else's"])
async def test_a_task_without_our_mark_is_nobodys(desk: Desk, mark: str) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)

    assert not await desk.core.adoption.adopt("cometapi", dataclasses.replace(task_of(job), state=mark))


async def test_another_apis_task_is_not_meant(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)

    assert not await desk.core.adoption.adopt("mjproxy", task_of(job))


@pytest.mark.parametrize("adopt_first", [True, False])
@pytest.mark.parametrize("choice", ["send again", "forget"])
async def test_the_task_comes_in_the_moment_in_which_the_person_decides(
    desk: Desk, choice: str, adopt_first: bool
) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)
    press = desk.core.service.send_again if choice == "send again" else desk.core.care.forget
    both = [desk.core.adoption.adopt("cometapi", task_of(job)), press(job.id, OWNER)]
    desk.store.meeting = asyncio.Barrier(2)

    answers = await asyncio.gather(*(both if adopt_first else reversed(both)), return_exceptions=True)

    after = await desk.stored(job)
    told = [answer.key for answer in answers if isinstance(answer, UserError)]
    assert told == (["refused-meanwhile"] if after.state is JobState.RUNNING else [])
    match after.state:
        case JobState.RUNNING:
            assert (after.ref, after.task_id) == (job.ref, "77")
            assert not desk.core.outbox.line("cometapi", Mode.FAST)
        case JobState.NEW:
            assert choice == "send again"
            assert (after.ref != job.ref, after.task_id) == (True, "")
            assert len(desk.core.outbox.line("cometapi", Mode.FAST)) == 1
        case state:
            assert (state, choice) == (JobState.CANCELLED, "forget")
            assert not desk.core.outbox.line("cometapi", Mode.FAST)


async def test_what_was_sent_again_and_lost_again_is_not_given_its_first_task(desk: Desk) -> None:
    job = await desk.keep(state=JobState.UNCERTAIN)
    await desk.core.service.send_again(job.id, OWNER)
    again = await desk.stored(job)
    for state in (JobState.SUBMITTING, JobState.UNCERTAIN):
        assert await desk.store.save(again.evolve(state=state), was=again.state)
        again = await desk.stored(job)

    assert not await desk.core.adoption.adopt("cometapi", task_of(job))
    assert await desk.core.adoption.adopt("cometapi", task_of(again))


async def test_what_never_arrived_is_sought_soon_and_then_for_an_hour(desk: Desk) -> None:
    searching = asyncio.create_task(desk.core.adoption.run())
    await desk.clock.pass_time(1000)
    assert desk.provider.listed == 0

    desk.core.book.follow(await desk.keep(state=JobState.UNCERTAIN))
    await desk.clock.pass_time(5)
    assert desk.provider.listed == 1
    await desk.clock.pass_time(3595)
    assert desk.provider.listed == 120

    await desk.clock.pass_time(7200)
    assert desk.provider.listed == 120
    searching.cancel()


async def test_a_list_that_cannot_be_read_is_read_again(desk: Desk) -> None:
    desk.core.book.follow(await desk.keep(state=JobState.UNCERTAIN))
    desk.provider.lists.extend([ProviderUnavailable(), RuntimeError("a bug")])
    searching = asyncio.create_task(desk.core.adoption.run())

    with capture_logs() as lines:
        await desk.clock.pass_time(65)
    searching.cancel()

    assert [line["log_level"] for line in lines] == ["info", "error"]
    assert desk.provider.listed == 3
