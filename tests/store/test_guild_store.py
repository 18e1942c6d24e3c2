"""What servers chose and whom they blocked is kept."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.jobs.people import Guild
from bot.store.database import Database
from bot.store.guilds import SqlGuildStore
from tests.clocks import StoryClock
from tests.store.stored_jobs import ALICE, BOB, DATABASES, empty_database

ATELIER, ELSEWHERE = 31, 32


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


async def opened(database: Database) -> SqlGuildStore:
    """Open the store as a start does."""
    guilds = SqlGuildStore(database, StoryClock())
    await guilds.load()
    return guilds


async def test_what_a_server_chose_is_kept_changed_and_taken_back(database: Database) -> None:
    guilds = await opened(database)
    assert guilds.guild(ATELIER) == Guild(guild_id=ATELIER)
    for choices in (
        {"provider": "v1mj"},
        {"max_active_jobs": 5, "daily_jobs": 0},
        {"provider": ""},
        {"max_active_jobs": None},
    ):
        chosen = await guilds.choose(ATELIER, **choices)

        assert {name: getattr(chosen, name) for name in choices} == choices
        assert guilds.guild(ATELIER) == (await opened(database)).guild(ATELIER) == chosen
    assert chosen == Guild(guild_id=ATELIER, daily_jobs=0)
    assert guilds.guild(ELSEWHERE) == Guild(guild_id=ELSEWHERE)


async def test_who_is_blocked_stays_so_until_they_are_let_in_again(database: Database) -> None:
    guilds = await opened(database)

    assert [await guilds.block(ATELIER, who, by=BOB) for who in (ALICE, ALICE, BOB)] == [True, False, True]
    assert (await opened(database)).blocked(ATELIER) == guilds.blocked(ATELIER) == {ALICE, BOB}
    assert guilds.blocked(ELSEWHERE) == set()

    assert [await guilds.unblock(ATELIER, ALICE) for _ in range(2)] == [True, False]
    assert (await opened(database)).blocked(ATELIER) == guilds.blocked(ATELIER) == {BOB}
