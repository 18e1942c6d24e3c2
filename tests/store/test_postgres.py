"""What only PostgreSQL does: several bots share it, it may know no such database, and it needs a driver."""

import asyncio
import sys

import pytest
from sqlalchemy import make_url

from bot.errors import StartError
from bot.store.database import open_database
from tests.store.stored_jobs import POSTGRES, empty_postgres, needs_postgres


async def refusal(url: str) -> str:
    with pytest.raises(StartError) as refused:
        async with open_database(url):
            pass
    return str(refused.value)


@needs_postgres
async def test_bots_that_start_at_once_share_one_database() -> None:
    await empty_postgres()
    everybody_is_open = asyncio.Barrier(3)

    async def start(key: str) -> list[str | None]:
        async with open_database(POSTGRES) as database:
            await database.write_meta(key, "here")
            await everybody_is_open.wait()
            return [await database.read_meta(other) for other in ("first", "second", "third")]

    for seen in await asyncio.gather(start("first"), start("second"), start("third")):
        assert seen == ["here", "here", "here"]


@needs_postgres
async def test_a_database_that_is_not_there_is_named() -> None:
    absent = make_url(POSTGRES).set(database="nowhere").render_as_string(hide_password=False)

    assert await refusal(absent) == (
        'The PostgreSQL database, named by DATABASE_URL, cannot be opened: database "nowhere" does not exist.'
    )


async def test_without_the_driver_the_owner_learns_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)  # how Python marks a module that cannot be imported

    words = await refusal("postgresql://bot:hunter2@127.0.0.1:1/name")

    assert "pip install -r requirements.txt" in words
