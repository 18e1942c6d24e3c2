"""SQLite as we use it: one process, nothing lost in a power cut, writers that look under their own lock."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.errors import StartError

BUSY_TIMEOUT = 10  # seconds; only another program, such as a backup, can keep a writer waiting
MENDS = {
    sqlite3.SQLITE_NOTADB: "put a backup in its place, or name another file",
    sqlite3.SQLITE_CORRUPT: "put a backup in its place",
    sqlite3.SQLITE_READONLY: "let the bot write to the file and to its folder",
    sqlite3.SQLITE_CANTOPEN: "let the bot write to its folder",
    sqlite3.SQLITE_FULL: "make room on the disk",
    sqlite3.SQLITE_IOERR: "see whether the disk is full or broken",
}
"""What the owner can do, by SQLite's primary error codes."""


@contextlib.contextmanager
def held_alone(file: Path) -> Iterator[None]:
    """Keep every other bot away from the file until the end of the block, or of the process.

    The lock is an open exclusive transaction on a second, empty file: the system drops it however the
    process ends, and backups of the database itself stay possible. Raises StartError where another bot
    holds it, and sqlite3.Error or OSError where there can be no such file.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(f"{file.resolve()}.lock", timeout=0, isolation_level=None)
    with contextlib.closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            raise StartError(
                f"Another bot already runs on the SQLite file {file}: stop that one, "
                "or name another file in DATABASE_URL."
            ) from None
        yield


def sqlite_engine(file: Path, connections: int) -> AsyncEngine:
    """Make the engine for a file that can be opened. Raises sqlite3.Error for one that cannot.

    Transactions are plain BEGIN, or BEGIN IMMEDIATE under the execution option `writes`.
    """
    # Here, and not in a pool's thread, a broken file fails cleanly. WAL is a property of the file.
    with contextlib.closing(sqlite3.connect(file)) as first:
        check_pages(first)
        first.execute("PRAGMA journal_mode = WAL")
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(file)),
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,  # an error would put prompts and tokens into the log
        connect_args={"timeout": BUSY_TIMEOUT, "isolation_level": None},  # None: the driver begins nothing
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_pragmas(connection: Any, record: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes the lock before it looks, so what it saw is still true when it writes.
        immediate = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def check_pages(connection: sqlite3.Connection, *, fully: bool = False) -> None:
    """Raise sqlite3.Error for a damaged file; reads all of it, some 300 MB in a second, or fully in three."""
    check = "integrity_check" if fully else "quick_check"
    found = connection.execute(f"PRAGMA {check}(1)").fetchone()[0]
    if found != "ok":
        damage = sqlite3.DatabaseError(f"database disk image is malformed: {found}")
        damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damage


def mend_for(error: BaseException) -> str:
    """Say what can be done about an error of SQLite; empty where nobody knows."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest says more closely what failed
    return MENDS.get(code, "")
