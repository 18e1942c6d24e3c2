"""A press that was made already leads to its job instead of a second one."""

import asyncio
import datetime
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.jobs.model import Job, JobState
from bot.store.jobs import SqlJobStore
from tests.store.stored_jobs import BOB, DATABASES, NOW, empty_database, make_job, make_press

FIVE_SECONDS = datetime.timedelta(seconds=5)


@pytest.fixture(params=DATABASES)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[SqlJobStore]:
    async with empty_database(request.param, tmp_path) as database:
        yield SqlJobStore(database)


async def commit(store: SqlJobStore, job: Job, *, within: bool = False, once: bool = False) -> Job:
    """Add a job; `within` applies the rule of the last five seconds."""
    return await store.add(job, same_press_after=NOW - FIVE_SECONDS if within else None, once=once)


async def move(store: SqlJobStore, job: Job, state: JobState) -> Job:
    changed = job.evolve(state=state)
    assert await store.save(changed, was=job.state)
    return changed


async def test_a_resent_interaction_finds_its_job(store: SqlJobStore) -> None:
    first = await commit(store, make_job())

    resent = make_job(interaction_id=first.interaction_id)

    assert await store.earlier(resent, same_press_after=None, once=False) == first
    assert await commit(store, resent) == first


async def test_two_presses_at_once_make_one_job(store: SqlJobStore) -> None:
    parent = await commit(store, make_job())
    presses = [make_press(parent) for _ in range(8)]

    answers = await asyncio.gather(*(commit(store, press, within=True) for press in presses))

    assert len({answer.id for answer in answers}) == 1
    assert answers[0].id in {press.id for press in presses}


async def test_an_interaction_that_comes_twice_at_once_makes_one_job(store: SqlJobStore) -> None:
    jobs = [make_job(interaction_id=77) for _ in range(4)]

    answers = await asyncio.gather(*(commit(store, job) for job in jobs))

    assert len({answer.id for answer in answers}) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"user_id": BOB},
        {"button": 1},
        {"parent_id": None},
        {"parent_id": None, "button": None},
        {"button": None},
        {"created_at": NOW - FIVE_SECONDS},
    ],
)
async def test_another_press_makes_another_job(store: SqlJobStore, other: dict[str, Any]) -> None:
    parent = await commit(store, make_job())
    first = await commit(store, make_press(parent, **other))

    buttonless: dict[str, Any] = {name: value for name, value in other.items() if value is None}
    second = make_press(parent, **buttonless)

    assert await commit(store, second, within=True) == second
    assert await store.get(first.id) == first


async def test_the_same_press_counts_only_where_it_is_asked_for(store: SqlJobStore) -> None:
    parent = await commit(store, make_job())
    await commit(store, make_press(parent))
    second = make_press(parent)

    assert await store.earlier(second, same_press_after=None, once=False) is None
    assert await commit(store, second) == second


async def test_a_button_that_runs_once_leads_everyone_to_its_result(store: SqlJobStore) -> None:
    parent = await commit(store, make_job())
    first = await commit(store, make_press(parent, created_at=NOW - datetime.timedelta(days=30)), once=True)
    running = await move(store, await move(store, first, JobState.SUBMITTING), JobState.RUNNING)
    done = await move(store, running, JobState.SUCCEEDED)

    answer = await commit(store, make_press(parent, user_id=BOB), within=True, once=True)

    assert answer == done


@pytest.mark.parametrize("end", [JobState.FAILED, JobState.CANCELLED])
async def test_a_button_that_runs_once_may_be_tried_again(store: SqlJobStore, end: JobState) -> None:
    parent = await commit(store, make_job())
    first = await commit(store, make_press(parent), once=True)
    await move(store, first, end)
    second = make_press(parent, user_id=BOB)

    assert await commit(store, second, within=True, once=True) == second


async def test_a_button_whose_answer_was_lost_is_free_for_others_but_not_for_a_double_press(
    store: SqlJobStore,
) -> None:
    parent = await commit(store, make_job())
    first = await commit(store, make_press(parent), once=True)
    lost = await move(store, await move(store, first, JobState.SUBMITTING), JobState.UNCERTAIN)

    assert await commit(store, make_press(parent), within=True, once=True) == lost
    others = make_press(parent, user_id=BOB)
    assert await commit(store, others, within=True, once=True) == others
    later = make_press(parent, created_at=NOW + datetime.timedelta(minutes=1))
    assert await commit(store, later, once=True) == others


async def test_once_means_nothing_without_a_button(store: SqlJobStore) -> None:
    await commit(store, make_job(), once=True)
    second = make_job()

    assert await commit(store, second, within=True, once=True) == second
