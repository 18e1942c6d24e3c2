"""What people are in the middle of is kept, is theirs alone, and ends once."""

import asyncio
import dataclasses
import datetime
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.database import Database
from bot.store.dialogues import KEPT_FOR, SqlDialogueStore
from tests.clocks import StoryClock
from tests.store.stored_jobs import ALICE, BOB, DATABASES, empty_database


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


@pytest.fixture
def dialogues(database: Database, clock: StoryClock) -> SqlDialogueStore:
    return SqlDialogueStore(database, clock)


async def test_a_dialogue_is_its_persons_alone(dialogues: SqlDialogueStore) -> None:
    opened = await dialogues.open(ALICE, {"search": "고양이", "page": 2}, b"\x00mask")

    assert await dialogues.get(opened.id, ALICE) == opened
    assert await dialogues.get(opened.id, BOB) is None
    assert await dialogues.close(opened.id, BOB) is None


async def test_a_reserved_id_is_its_dialogues(dialogues: SqlDialogueStore) -> None:
    reserved, other = dialogues.reserve(), dialogues.reserve()

    opened = await dialogues.open(ALICE, {"page": 1}, dialogue_id=reserved)

    assert opened.id == reserved != other
    assert await dialogues.get(reserved, ALICE) == opened
    assert await dialogues.get(other, ALICE) is None


async def test_a_dialogue_changes_until_it_is_over(dialogues: SqlDialogueStore) -> None:
    opened = await dialogues.open(ALICE, {"page": 1})
    next_page = dataclasses.replace(opened, data={"page": 2})

    assert await dialogues.change(next_page)
    assert await dialogues.get(opened.id, ALICE) == next_page
    await dialogues.close(opened.id, ALICE)
    assert not await dialogues.change(next_page)


async def test_a_dialogue_ends_once(dialogues: SqlDialogueStore) -> None:
    opened = await dialogues.open(ALICE, {})

    ends = await asyncio.gather(*(dialogues.close(opened.id, ALICE) for _ in range(5)))

    assert [end for end in ends if end is not None] == [opened]


async def test_old_dialogues_are_forgotten(dialogues: SqlDialogueStore, clock: StoryClock) -> None:
    old = await dialogues.open(ALICE, {})
    await clock.pass_time((KEPT_FOR + datetime.timedelta(seconds=1)).total_seconds())
    new = await dialogues.open(ALICE, {})

    await dialogues.prune()

    assert await dialogues.get(old.id, ALICE) is None
    assert await dialogues.get(new.id, ALICE) == new
