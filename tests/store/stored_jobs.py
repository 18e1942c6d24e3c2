"""Jobs to store, and the databases to store them in."""

import contextlib
import dataclasses
import datetime
import itertools
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.jobs.model import Job, JobKind, Reply
from bot.prompts import Mode
from bot.providers.button import Button, ButtonKind
from bot.store.database import Database, open_database
from tests.empty import new_file

NOW = datetime.datetime(2026, 3, 1, 12, 30, 15, 123_456, tzinfo=datetime.UTC)
ALICE, BOB = 801, 802

# Names a database of a server on which the tests may make others: one for each process that runs them.
SERVER = os.environ.get("TEST_POSTGRES_URL", "")
OWN_DATABASE = "imagine_" + os.environ.get("PYTEST_XDIST_WORKER", "tests")
POSTGRES = SERVER and make_url(SERVER).set(database=OWN_DATABASE).render_as_string(hide_password=False)
needs_postgres = pytest.mark.skipif(not POSTGRES, reason="TEST_POSTGRES_URL is not set")
DATABASES = ["sqlite", pytest.param("postgres", marks=needs_postgres)]

_numbers = itertools.count(1)


def make_job(**changes: Any) -> Job:
    """Make a new imagine of Alice's, with an id and an interaction of its own."""
    number = next(_numbers)
    job = Job(
        id=(1 << 62) + number,
        ref=f"ref-{number}",
        kind=JobKind.IMAGINE,
        interaction_id=(1 << 61) + number,
        prompt="a lighthouse --ar 3:2",
        mode=Mode.FAST,
        provider="cometapi",
        user_id=ALICE,
        locale="en-US",
        reply=Reply(channel_id=71),
        created_at=NOW,
    )
    return dataclasses.replace(job, **changes)


def make_press(parent: Job, button: int = 0, **changes: Any) -> Job:
    """Make a new job that a press on the parent's button asks for."""
    return make_job(**{"kind": JobKind.ACTION, "parent_id": parent.id, "button": button} | changes)


def make_button(position: int, label: str, **changes: Any) -> Button:
    button = Button(
        position=position, custom_id=f"MJ::JOB::{label}", label=label, kind=ButtonKind.UPSCALE, style=2
    )
    return dataclasses.replace(button, **changes)


async def empty_postgres() -> None:
    """Make the database anew."""
    server = make_url(SERVER).set(drivername="postgresql+asyncpg")
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        await connection.execute(text(f"DROP DATABASE IF EXISTS {OWN_DATABASE} WITH (FORCE)"))
        await connection.execute(text(f"CREATE DATABASE {OWN_DATABASE}"))
    await engine.dispose()


@contextlib.asynccontextmanager
async def empty_database(kind: str, folder: Path) -> AsyncIterator[Database]:
    if kind == "postgres":
        await empty_postgres()
    else:
        await new_file(folder / "bot.db")
    async with open_database(POSTGRES if kind == "postgres" else f"sqlite:///{folder}/bot.db") as database:
        yield database
