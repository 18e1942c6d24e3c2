"""What an earlier version wrote is there after the upgrade, and goes on."""

from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, MetaData, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from bot.clock import SystemClock
from bot.jobs.ledger import Entry, LedgerEntry
from bot.jobs.model import Job, JobState
from bot.jobs.people import Person
from bot.prompts import Mode
from bot.providers.button import ButtonKind
from bot.store import rows
from bot.store.database import open_database
from bot.store.guilds import SqlGuildStore
from bot.store.jobs import SqlJobStore
from bot.store.ledger import SqlLedgerStore
from bot.store.people import SqlPeopleStore
from tests.store.stored_jobs import ALICE, DATABASES, NOW, POSTGRES, empty_postgres, make_button, make_job

BEFORE = "0003"  # what was released last
SERVER = 55


def filled(connection: Connection, jobs: list[Job]) -> None:
    """Make the earlier tables, with a little of everything in them."""
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, BEFORE)
    known = MetaData()
    known.reflect(connection)

    def put(table: str, **row: Any) -> None:  # Any: columns of any type
        columns = known.tables[table].columns
        old = {name: as_stored(value) for name, value in row.items() if name in columns}
        connection.execute(known.tables[table].insert().values(old))

    for job in jobs:
        values = rows.job_values(job) | rows.reply_values(job.reply)
        put("jobs", **values)
        for button in job.buttons:
            kind = ButtonKind.DESCRIBED if button.kind is ButtonKind.ALL else button.kind
            put("buttons", **rows.button_values(job.id, button) | {"kind": kind})
    put("people", user_id=ALICE, remix=True, translate=True)
    put("presets", user_id=ALICE, name="sea", parameters="--ar 3:2")
    put("guilds", guild_id=SERVER, max_active_jobs=7, daily_jobs=None, provider="acedata")
    put("favourites", user_id=ALICE, job_id=jobs[0].id, at=NOW)
    put("results", job_id=jobs[0].id, content=b"picture", kept_at=NOW)


def as_stored(value: Any) -> Any:  # Any: of a column
    return int(value.timestamp() * 1_000_000) if hasattr(value, "timestamp") else value


@pytest.mark.parametrize("kind", DATABASES)
async def test_a_database_of_the_version_before_is_taken_over_whole(kind: str, tmp_path: Path) -> None:
    buttons = (
        make_button(0, "1", kind=ButtonKind.DESCRIBED),
        make_button(1, "all", custom_id="MJ::Job::PicReader::all", kind=ButtonKind.ALL),
    )
    done = make_job(
        state=JobState.SUCCEEDED, shown=JobState.SUCCEEDED, task_id="7", texts=("a", "b"), buttons=buttons
    )
    running = make_job(state=JobState.RUNNING, task_id="8", submitted_at=NOW, parent_id=done.id)
    address = POSTGRES if kind == "postgres" else f"sqlite:///{tmp_path}/bot.db"
    if kind == "postgres":
        await empty_postgres()
    driver = "postgresql+asyncpg" if kind == "postgres" else "sqlite+aiosqlite"
    engine = create_async_engine(make_url(address).set(drivername=driver))
    async with engine.begin() as connection:
        await connection.run_sync(filled, [done, running])
    await engine.dispose()

    async with open_database(address) as database:
        store, ledger = SqlJobStore(database), SqlLedgerStore(database)
        people, guilds = SqlPeopleStore(database, SystemClock()), SqlGuildStore(database, SystemClock())
        await people.load()
        await guilds.load()
        assert await store.get(done.id) == done
        assert await store.live(after=0, most=9) == [running]
        assert await store.unnotified(since=NOW, most=9) == []
        assert people.person(ALICE) == Person(
            user_id=ALICE, remix=True, translate=True, presets={"sea": "--ar 3:2"}
        )
        changed = await people.choose(ALICE, mode=Mode.RELAX)
        assert (changed.mode, changed.remix) == (Mode.RELAX, True)
        assert (guilds.guild(SERVER).max_active_jobs, guilds.guild(SERVER).provider) == (7, "acedata")
        refund = Entry(
            entry=LedgerEntry.REFUND, user_id=ALICE, guild_id=None, job_id=running.id, amount=None, at=NOW
        )
        failed = running.evolve(state=JobState.FAILED, finished_at=NOW)
        assert await store.save(failed, was=JobState.RUNNING, entries=[refund])
        assert await ledger.since(NOW) == []  # its try is older than the ledger
