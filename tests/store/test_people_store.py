"""What people chose and what they like is kept."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.errors import UserError
from bot.jobs.model import Notify
from bot.jobs.people import MAX_PRESETS, Person
from bot.prompts import Mode
from bot.store.database import Database
from bot.store.dialogues import SqlDialogueStore
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


async def test_a_preset_is_made_changed_renamed_and_deleted(
    people: SqlPeopleStore, database: Database
) -> None:
    later = SqlPeopleStore(database, SystemClock())
    await people.choose(ALICE, stylize=50)
    await people.add_preset(ALICE, "b", "--chaos 1")
    await people.add_preset(ALICE, "내-것", "--chaos 2")
    await people.add_preset(BOB, "b", "--chaos 3")

    await people.change_preset(ALICE, "b", parameters="--chaos 4")
    person = await people.change_preset(ALICE, "b", new_name="a")

    assert person == Person(user_id=ALICE, stylize=50, presets={"a": "--chaos 4", "내-것": "--chaos 2"})
    await later.load()
    assert later.person(ALICE) == people.person(ALICE) == person
    assert list(later.person(ALICE).presets) == list(person.presets)
    for _ in range(2):
        assert (await people.delete_preset(ALICE, "a")).presets == {"내-것": "--chaos 2"}
    await later.load()
    assert later.person(ALICE).presets == {"내-것": "--chaos 2"}
    assert later.person(BOB).presets == {"b": "--chaos 3"}


async def test_a_preset_takes_no_other_ones_name_and_none_that_is_gone(people: SqlPeopleStore) -> None:
    await people.add_preset(ALICE, "a", "--chaos 1")
    await people.add_preset(ALICE, "b", "--chaos 2")

    for change, key in (
        (people.add_preset(ALICE, "a", ""), "refused-preset-taken"),
        (people.change_preset(ALICE, "a", new_name="b"), "refused-preset-taken"),
        (people.change_preset(ALICE, "c", new_name="d"), "refused-preset-gone"),
        (people.change_preset(BOB, "a", parameters=""), "refused-preset-gone"),
    ):
        with pytest.raises(UserError, match=key):
            await change
    assert (await people.change_preset(ALICE, "a", new_name="a")).presets == {
        "a": "--chaos 1",
        "b": "--chaos 2",
    }


async def test_changes_of_presets_at_once_leave_memory_and_table_alike(
    people: SqlPeopleStore, database: Database
) -> None:
    """Nobody has more than may be, and what is remembered is what was committed last."""
    other, later = (SqlPeopleStore(database, SystemClock()) for _ in range(2))  # `other` is another process
    adds = [store.add_preset(ALICE, f"p{n}", "--raw") for n in range(15) for store in (people, other)]
    drops = [people.delete_preset(ALICE, "p0"), people.choose(ALICE, raw=True)]

    answers = await asyncio.gather(*adds, *drops, return_exceptions=True)
    more = await asyncio.gather(
        *(people.add_preset(ALICE, f"q{n}", "--raw") for n in range(9)), return_exceptions=True
    )

    assert all(isinstance(answer, Person | UserError) for answer in (*answers, *more))
    await later.load()
    assert later.person(ALICE) == people.person(ALICE)
    assert len(people.person(ALICE).presets) == MAX_PRESETS
    assert people.person(ALICE).raw


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


async def test_who_is_forgotten_has_the_defaults_again(people: SqlPeopleStore, database: Database) -> None:
    dialogues = SqlDialogueStore(database, SystemClock())
    for person in (ALICE, BOB):
        await people.choose(person, remix=True, suffix="--chaos 5")
        mine = await dialogues.open(person, {"step": 1})
    theirs = await dialogues.open(ALICE, {"step": 1})

    await people.forget(ALICE)
    later = SqlPeopleStore(database, SystemClock())
    await later.load()

    assert people.person(ALICE) == later.person(ALICE) == Person(user_id=ALICE)
    assert later.person(BOB) == people.person(BOB) == Person(user_id=BOB, remix=True, suffix="--chaos 5")
    assert await dialogues.get(theirs.id, ALICE) is None
    assert await dialogues.get(mine.id, BOB) == mine
