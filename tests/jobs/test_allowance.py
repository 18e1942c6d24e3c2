"""What an account takes at a time: never more, over all speeds, and who waits longest goes first."""

import asyncio
import contextlib
import datetime
import itertools
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.jobs.model import Job, JobState
from bot.prompts import Mode
from bot.providers.order import Submission
from bot.providers.port import Limits, Receipt
from tests.jobs.desk import Desk, at_work, open_desk, person
from tests.jobs.scripted import ScriptedProvider, finished, running
from tests.store.stored_jobs import make_job

MINUTE = 60.0


class Counting(ScriptedProvider):
    """Takes everything, and notes when and how many at a time."""

    def begin(self, desk: Desk, **limits: float) -> None:
        self.desk = desk
        self.limits = Limits(**limits)  # type: ignore[arg-type]  # names and values of Limits
        self.times: list[datetime.datetime] = []
        self.most = self._under_way = 0

    async def submit(self, submission: Submission) -> Receipt:
        self.submitted.append(submission)
        task_id = str(len(self.submitted))
        self.times.append(self.desk.clock.now())
        self._under_way += 1
        self.most = max(self.most, self._under_way + len(self.unfinished))
        await self.desk.clock.sleep(0.5)
        self._under_way -= 1
        self.know(running(task_id))
        return Receipt(task_id=task_id)

    @property
    def unfinished(self) -> list[str]:
        return [name for name, task in self.known.items() if not task.status.final]

    def end_one(self) -> None:
        self.know(finished(self.unfinished[0]))


@contextlib.asynccontextmanager
async def counting(folder: Path, **limits: float) -> AsyncIterator[tuple[Desk, Counting]]:
    provider = Counting()
    async with open_desk(folder, provider) as desk:
        provider.begin(desk, **limits)
        async with at_work(desk):
            yield desk, provider


def jobs_of(desk: Desk, *modes: Mode) -> list[Job]:
    now = desk.clock.now()
    return [make_job(created_at=now, mode=mode, user_id=number) for number, mode in enumerate(modes, 1)]


def places(desk: Desk, job: Job) -> list[int | None]:
    shown = [shown.queue_position for shown in desk.screen.jobs if shown.id == job.id]
    return [place for place, _ in itertools.groupby(shown)]


async def test_no_more_than_the_account_takes_are_on_the_way_over_all_speeds(tmp_path: Path) -> None:
    async with counting(tmp_path, in_flight=5) as (desk, provider):
        jobs = jobs_of(desk, *([Mode.FAST, Mode.RELAX, Mode.TURBO] * 6))
        await desk.hand_in(*jobs)
        for _ in jobs:
            await desk.later(10)
            provider.end_one()
        await desk.later(MINUTE)

        assert provider.most == 5
        assert sorted(order.ref for order in provider.submitted) == sorted(job.ref for job in jobs)


async def test_when_a_task_ends_the_next_goes_at_once(tmp_path: Path) -> None:
    async with counting(tmp_path, in_flight=1) as (desk, provider):
        first, second = jobs_of(desk, Mode.FAST, Mode.FAST)
        await desk.hand_in(first, second)
        await desk.later(MINUTE)
        assert len(provider.submitted) == 1

        provider.end_one()
        while (await desk.stored(first)).state is JobState.RUNNING:
            await desk.later(0.1)

        assert len(provider.submitted) == 2


async def test_a_cancelled_one_makes_room_too(tmp_path: Path) -> None:
    async with counting(tmp_path, in_flight=1) as (desk, provider):
        first, second = jobs_of(desk, Mode.FAST, Mode.RELAX)
        await desk.hand_in(first, second)
        await desk.later(10)

        await desk.core.care.cancel(first.id, person(first.user_id))
        await desk.later(1)

        assert [order.ref for order in provider.submitted] == [first.ref, second.ref]


async def test_submits_keep_the_pace_of_the_account_over_all_speeds(tmp_path: Path) -> None:
    async with counting(tmp_path, submits_per_second=1.0) as (desk, provider):
        await desk.hand_in(*jobs_of(desk, *([Mode.FAST, Mode.RELAX] * 5)))
        await desk.later(MINUTE)

        gaps = [(b - a).total_seconds() for a, b in itertools.pairwise(provider.times)]
        assert gaps == [1.0] * 9


async def test_no_speed_starves_another_and_the_longest_wait_goes_first(tmp_path: Path) -> None:
    async with counting(tmp_path, in_flight=1) as (desk, provider):
        jobs: list[Job] = []
        for mode in (Mode.FAST, Mode.FAST, Mode.RELAX, Mode.FAST, Mode.TURBO, Mode.RELAX, Mode.FAST):
            jobs += jobs_of(desk, mode)
            await desk.hand_in(jobs[-1])
            await desk.later(1)
        for _ in jobs:
            await desk.later(10)
            provider.end_one()
        await desk.later(10)

        assert [order.ref for order in provider.submitted] == [job.ref for job in jobs]


async def test_who_waits_for_the_account_sees_the_place_counted_over_all_speeds(tmp_path: Path) -> None:
    async with counting(tmp_path, in_flight=1) as (desk, provider):
        jobs: list[Job] = []
        for mode in (Mode.FAST, Mode.RELAX, Mode.FAST, Mode.RELAX):
            jobs += jobs_of(desk, mode)
            await desk.hand_in(jobs[-1])
            await desk.later(1)
        await desk.later(10)
        for _ in range(2):
            provider.end_one()
            await desk.later(10)

        assert [places(desk, job) for job in jobs[1:]] == [
            [1, None],
            [2, 1, None],
            [3, 2, 1],
        ]


async def test_after_a_restart_what_runs_counts(tmp_path: Path) -> None:
    provider = Counting()
    async with open_desk(tmp_path, provider) as desk:
        provider.begin(desk, in_flight=5)
        old = [make_job(state=JobState.RUNNING, task_id=f"old {n}", user_id=n) for n in range(4)]
        for job in old:
            await desk.store.add(job, same_press_after=None, once=False)
            provider.know(running(job.task_id))
        await desk.core.recovery.resume_all()
        async with at_work(desk):
            await desk.hand_in(*jobs_of(desk, Mode.FAST, Mode.RELAX, Mode.TURBO))
            await desk.later(MINUTE)

            assert (len(provider.submitted), provider.most) == (1, 5)


@pytest.mark.parametrize("waiting", [[], [Mode.FAST] * 50])
async def test_with_room_for_none_nobody_spins(tmp_path: Path, waiting: Sequence[Mode]) -> None:
    async with counting(tmp_path, in_flight=1) as (desk, provider):
        await desk.hand_in(*jobs_of(desk, Mode.FAST, *waiting))
        await desk.later(10)
        async with asyncio.timeout(10):
            await desk.later(3 * MINUTE)

        assert len(provider.submitted) == 1
