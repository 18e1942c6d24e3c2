"""What people chose and what they like is kept."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.jobs.model import Notify
from bot.jobs.ports import Person
from bot.prompts import Mode
from bot.store.database import Database
from bot.store.jobs import SqlJobStore
from bot.store.people import SqlPeopleStore
from tests.store.stored_jobs import ALICE, BOB, DATABASES, empty_database, make_job


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


@pytest.fixture
def people(database: Database) -> SqlPeopleStore:
    return SqlPeopleStore(database, SystemClock())


async def test_someone_new_has_the_defaults(people: SqlPeopleStore) -> None:
    assert people.person(ALICE) == Person(user_id=ALICE)


async def test_choices_are_kept_and_changed(people: SqlPeopleStore) -> None:
    for remix in (True, False, True):
        chosen = await people.choose(ALICE, remix=remix)

        assert chosen == people.person(ALICE) == Person(user_id=ALICE, remix=remix)
    assert people.person(BOB) == Person(user_id=BOB)


async def test_choices_at_once_do_not_undo_each_other(people: SqlPeopleStore) -> None:
    await asyncio.gather(people.choose(ALICE, remix=True), people.choose(ALICE, translate=True))

    assert people.person(ALICE) == Person(user_id=ALICE, remix=True, translate=True)


async def test_what_was_chosen_is_known_after_a_restart(people: SqlPeopleStore, database: Database) -> None:
    chosen = await people.choose(
        ALICE, mode=Mode.TURBO, stylize=0, suffix="--chaos 5", notify=Notify.DM, private=True
    )
    later = SqlPeopleStore(database, SystemClock())

    await later.load()

    assert later.person(ALICE) == chosen


async def test_a_favourite_comes_and_goes_for_each_person(people: SqlPeopleStore, database: Database) -> None:
    job = await SqlJobStore(database).add(make_job(), same_press_after=None, once=False)

    assert await people.toggle_favourite(ALICE, job.id)
    assert await people.toggle_favourite(BOB, job.id)
    assert not await people.toggle_favourite(ALICE, job.id)
    assert await people.toggle_favourite(ALICE, job.id)


async def test_toggles_at_once_take_turns(people: SqlPeopleStore, database: Database) -> None:
    job = await SqlJobStore(database).add(make_job(), same_press_after=None, once=False)

    answers = await asyncio.gather(*(people.toggle_favourite(ALICE, job.id) for _ in range(6)))

    assert sorted(answers) == [False] * 3 + [True] * 3


async def test_a_deleted_job_is_no_favourite(people: SqlPeopleStore, database: Database) -> None:
    jobs = SqlJobStore(database)
    job = await jobs.add(make_job(), same_press_after=None, once=False)
    await people.toggle_favourite(ALICE, job.id)

    await jobs.delete(job.id)

    assert not await people.toggle_favourite(ALICE, job.id)
