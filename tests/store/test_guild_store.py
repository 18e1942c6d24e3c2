"""What servers chose is kept."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.guilds import SqlGuildStore
from tests.store.stored_jobs import DATABASES, empty_database

ATELIER, ELSEWHERE = 31, 32


@pytest.fixture(params=DATABASES)
async def guilds(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[SqlGuildStore]:
    async with empty_database(request.param, tmp_path) as database:
        yield SqlGuildStore(database)


async def test_a_server_that_never_chose_has_no_provider(guilds: SqlGuildStore) -> None:
    assert await guilds.provider(ATELIER) == ""


async def test_the_provider_of_a_server_is_kept_changed_and_taken_back(guilds: SqlGuildStore) -> None:
    for chosen in ("v1mj", "cometapi", ""):
        await guilds.save_provider(ATELIER, chosen)

        assert await guilds.provider(ATELIER) == chosen
    assert await guilds.provider(ELSEWHERE) == ""
