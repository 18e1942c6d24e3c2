"""Looks at a database from outside: takes no lock, changes nothing, works beside a running bot."""

import asyncio
import contextlib
import dataclasses
import os
import shutil
import sqlite3
import stat
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from bot.store.database import place_of, refusals
from bot.store.migrations import steps
from bot.store.sqlite_file import BUSY_TIMEOUT, check_pages

QUICKLY = 200_000_000  # bytes of a file that are all read in less than a second


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Condition:
    """How a database is found."""

    place: str
    """The file, or host and name."""
    newest: str
    """The step that this version of the bot brings it to."""
    step: str = ""
    """The step that it is at; empty where there are no tables yet."""
    known: bool = True
    """Whether this version of the bot knows the step."""
    writable: bool
    """As far as can be told without writing."""
    size: int = 0
    """Bytes."""
    free: int | None = None
    """Bytes on its disk, where that is this machine's."""
    whole: bool = False
    """All of the file was read, and it is not damaged."""
    exposed: bool = False
    """Others on this machine may read the file."""
    postgres: int | None = None
    """Major version of the server."""


async def look_at(address: str) -> Condition:
    """Look at the database of DATABASE_URL. Raises StartError where it cannot be read."""
    place = place_of(address)
    with refusals(place):
        if isinstance(place, Path):
            return await asyncio.to_thread(_look_at_file, place)
        engine = create_async_engine(place, poolclass=NullPool, hide_parameters=True)
        try:
            async with engine.connect() as connection:
                return await _look_at_server(connection, place)
        finally:
            await engine.dispose()


def _look_at_file(file: Path) -> Condition:
    folder = next(parent for parent in file.parents if parent.exists())
    room = shutil.disk_usage(folder).free
    known = steps()
    if not file.exists():
        writable = folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
        return Condition(place=str(file), newest=known[0], writable=writable, free=room)
    status = file.stat()
    size, mode = status.st_size, stat.S_IMODE(status.st_mode)
    with contextlib.closing(_opened(file)) as connection:
        if size <= QUICKLY:
            check_pages(connection)
        step = _step(connection)
    return Condition(
        place=str(file),
        newest=known[0],
        step=step,
        known=step in known,
        writable=_writable(file),
        size=size,
        free=room,
        whole=size <= QUICKLY,
        exposed=os.name == "posix" and bool(mode & (stat.S_IRGRP | stat.S_IROTH)),
    )


def _opened(file: Path) -> sqlite3.Connection:
    """Open the file for reading.

    Where nobody has it open, it is said never to change: SQLite would make two files beside it otherwise, and
    the bot may be another user, who could not write to them.
    """
    real = file.resolve()
    alone = not real.with_name(f"{real.name}-wal").exists()
    options = "mode=ro&immutable=1" if alone else "mode=ro"
    return sqlite3.connect(f"{real.as_uri()}?{options}", uri=True, timeout=BUSY_TIMEOUT)


def _step(connection: sqlite3.Connection) -> str:
    named = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone() if named else None
    return str(found[0]) if found else ""


def _writable(file: Path) -> bool:
    """Tell whether this user may write to the file and to what the bot keeps beside it."""
    real = file.resolve()
    beside = (real.with_name(real.name + end) for end in ("-wal", "-shm", ".lock"))
    files = [real, *(path for path in beside if path.exists())]
    return os.access(real.parent, os.W_OK | os.X_OK) and all(os.access(path, os.W_OK) for path in files)


async def _look_at_server(connection: AsyncConnection, place: URL) -> Condition:
    version = int(await connection.scalar(text("SHOW server_version_num")) or 0)
    size = await connection.scalar(text("SELECT pg_database_size(current_database())"))
    named = await connection.scalar(text("SELECT to_regclass('alembic_version')::text"))
    step = await connection.scalar(text("SELECT version_num FROM alembic_version")) if named else None
    # New tables are made by a migration only; without one, the right to change rows is enough.
    right = (
        "has_table_privilege('alembic_version', 'UPDATE')"
        if step == steps()[0]
        else "has_schema_privilege(current_schema(), 'CREATE')"
    )
    allowed = await connection.scalar(text(f"SELECT {right}"))
    read_only = await connection.scalar(text("SHOW transaction_read_only"))
    return Condition(
        place=f"{place.host}/{place.database}",
        newest=steps()[0],
        step=str(step or ""),
        known=step is None or step in steps(),
        writable=bool(allowed) and read_only == "off",
        size=int(size or 0),
        postgres=version // 10_000,
    )
