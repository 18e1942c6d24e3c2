"""The database opens, migrates, keeps its promises, or says in one sentence why it cannot."""

import asyncio
import contextlib
import random
import sqlite3
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, event, text

from bot.errors import StartError
from bot.store.database import Database, open_database
from bot.store.schema import metadata
from tests.store.stored_jobs import DATABASES, empty_database

PROJECT = Path(__file__).parents[2]
OPENS_AND_WAITS = """
import asyncio, sys
from bot.store.database import open_database

async def main():
    async with open_database(sys.argv[1]) as database:
        await database.write_meta("owner", "first process")
        print("open", flush=True)
        await asyncio.sleep(3600)

asyncio.run(main())
"""


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/bot.db"


async def refusal(url: str) -> str:
    with pytest.raises(StartError) as refused:
        async with open_database(url):
            pass
    return str(refused.value)


async def test_the_migrations_make_what_the_schema_says(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with database.read() as connection:
        assert await connection.run_sync(differences) == []


async def test_constraints_and_indexes_are_called_as_the_schema_says(tmp_path: Path, url: str) -> None:
    async with open_database(url):
        pass
    with contextlib.closing(sqlite3.connect(tmp_path / "bot.db")) as migrated:
        statements = "".join(row[0] or "" for row in migrated.execute("SELECT sql FROM sqlite_schema"))
    tables = metadata.sorted_tables
    names = [str(constraint.name) for table in tables for constraint in table.constraints]
    names += [str(index.name) for table in tables for index in table.indexes]

    assert len(names) > 20
    assert [name for name in names if name not in statements] == []


async def test_facts_are_kept_by_key(database: Database) -> None:
    assert await database.read_meta("commands") is None
    for value in ("first hash", "second hash"):
        await database.write_meta("commands", value)
        assert await database.read_meta("commands") == value


async def test_a_fact_is_settled_once_also_by_many_at_once(database: Database) -> None:
    settled = await asyncio.gather(*(database.settle_meta("key", str(number)) for number in range(8)))

    assert len(set(settled)) == 1
    assert await database.read_meta("key") == settled[0]
    assert await database.settle_meta("key", "late") == settled[0]


async def test_it_answers_until_it_cannot(database: Database) -> None:
    assert await database.answers()

    async with database.write() as connection:
        await connection.execute(text("DROP TABLE meta"))

    assert not await database.answers()


async def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    async def write() -> None:
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO meta (key, value) VALUES ('half', 'done')"))
            raise LookupError

    with pytest.raises(LookupError):
        await write()

    assert await database.read_meta("half") is None


async def test_a_write_that_is_cancelled_leaves_nothing_and_blocks_nobody(database: Database) -> None:
    inside = asyncio.Event()

    async def write() -> None:
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO meta (key, value) VALUES ('half', 'done')"))
            inside.set()
            await asyncio.Event().wait()

    writer = asyncio.create_task(write())
    await inside.wait()
    writer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writer

    await database.write_meta("whole", "done")
    assert await database.read_meta("half") is None


async def test_a_reader_is_not_blocked_and_sees_one_moment(database: Database) -> None:
    await database.write_meta("fact", "old")
    async with database.read() as connection:
        before = await connection.scalar(text("SELECT value FROM meta"))
        await database.write_meta("fact", "new")
        after = await connection.scalar(text("SELECT value FROM meta"))

    assert (before, after) == ("old", "old")
    assert await database.read_meta("fact") == "new"


async def test_sqlite_is_safe_against_a_power_cut(url: str) -> None:
    async with open_database(url) as database, database.read() as connection:
        settings = {
            name: await connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


async def test_the_folder_is_made_below_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async with open_database("sqlite:///data/deep/100%/bot.db"):
        assert (tmp_path / "data/deep/100%/bot.db").exists()


async def test_a_second_bot_is_refused_until_the_first_has_closed(url: str) -> None:
    async with open_database(url) as database:
        await database.write_meta("owner", "first")
        words = await refusal(url)
        assert "DATABASE_URL" in words
    async with open_database(url) as database:
        assert await database.read_meta("owner") == "first"


async def test_a_killed_bot_can_be_started_again_at_once(url: str) -> None:
    first = await asyncio.create_subprocess_exec(
        sys.executable, "-c", OPENS_AND_WAITS, url, stdout=asyncio.subprocess.PIPE, cwd=PROJECT
    )
    assert first.stdout is not None
    assert await first.stdout.readline() == b"open\n"
    assert "DATABASE_URL" in await refusal(url)
    first.kill()
    await first.wait()

    async with open_database(url) as database:
        assert await database.read_meta("owner") == "first process"


async def test_a_link_to_a_file_in_use_is_refused_too(tmp_path: Path, url: str) -> None:
    (tmp_path / "other.db").symlink_to(tmp_path / "bot.db")
    async with open_database(url):
        assert "another" in (await refusal(f"sqlite:///{tmp_path}/other.db")).lower()


async def test_a_corrupt_file_is_named_and_left_as_it_is(tmp_path: Path, url: str) -> None:
    file = tmp_path / "bot.db"
    file.write_bytes(b"this is a shopping list " * 400)

    words = await refusal(url)

    assert str(file) in words
    assert "not a database" in words
    assert file.read_bytes() == b"this is a shopping list " * 400


async def test_a_damaged_database_is_named_and_left_as_it_is(tmp_path: Path, url: str) -> None:
    file = tmp_path / "bot.db"
    async with open_database(url):
        pass
    damaged = file.read_bytes()[:100] + b"\xff" * 4000
    file.write_bytes(damaged)

    words = await refusal(url)

    assert str(file) in words
    assert file.read_bytes() == damaged


async def fill(url: str) -> None:
    """Make a database of some pages."""
    async with open_database(url) as database:
        for number in range(100):
            await database.write_meta(f"fact {number}", "words " * 100)


@pytest.mark.parametrize("damage", ["cut off", "cut within a page", "a page of noise", "no pages at all"])
async def test_damage_anywhere_is_named_and_left_as_it_is(tmp_path: Path, url: str, damage: str) -> None:
    file = tmp_path / "bot.db"
    await fill(url)
    whole = file.read_bytes()
    noise = random.Random(1).randbytes(4096)
    damaged = {
        "cut off": whole[: len(whole) // 2 // 4096 * 4096],
        "cut within a page": whole[:-1000],
        "a page of noise": whole[:-8192] + noise + whole[-4096:],
        "no pages at all": noise,
    }[damage]
    file.write_bytes(damaged)

    words = await refusal(url)

    assert str(file) in words
    assert "put a backup in its place" in words
    assert "\n" not in words
    assert file.read_bytes() == damaged


@pytest.fixture
def no_room() -> Iterator[None]:
    """Let no database grow any more, as on a full disk."""

    def limit(connection: Any, _: object) -> None:  # Any: the driver's connection
        connection.cursor().execute("PRAGMA max_page_count = 1")

    event.listen(Engine, "connect", limit)
    yield
    event.remove(Engine, "connect", limit)


@pytest.mark.usefixtures("no_room")
async def test_a_full_disk_is_named(url: str) -> None:
    assert "is full; make room on the disk." in await refusal(url)


async def test_a_folder_is_not_a_database(tmp_path: Path) -> None:
    assert "unable to open" in await refusal(f"sqlite:///{tmp_path}")


async def test_a_file_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert str(tmp_path / "file") in await refusal(f"sqlite:///{tmp_path}/file/bot.db")


async def test_a_newer_database_is_refused_and_left_as_it_is(tmp_path: Path, url: str) -> None:
    async with open_database(url) as database, database.write() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = (tmp_path / "bot.db").read_bytes()

    words = await refusal(url)

    assert "newer version" in words
    assert "9999" in words
    assert (tmp_path / "bot.db").read_bytes() == before


async def test_a_step_that_fails_leaves_the_file_empty(tmp_path: Path, url: str) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "bot.db")) as foreign:
        foreign.execute("CREATE TABLE ledger (sum INTEGER)")  # not ours

    assert "ledger already exists" in await refusal(url)

    with contextlib.closing(sqlite3.connect(tmp_path / "bot.db")) as foreign:
        tables = foreign.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    assert tables == [("ledger",)]


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///:memory:",
        "mysql://bot:hunter2@host/name",
        "hunter2",
        "postgresql://bot:hunter2@127.0.0.1:1/name",
        "postgres://bot:hunter2@127.0.0.1:1/name?sslmode=disable",
        "postgresql://bot:hunter2@127.0.0.1:1/name?no_such_option=1",
    ],
)
async def test_what_cannot_be_used_is_said_without_the_password(url: str) -> None:
    words = await refusal(url)

    assert "DATABASE_URL" in words
    assert "hunter2" not in words
