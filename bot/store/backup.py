"""A copy of the database, made while the bot runs."""

import contextlib
import os
import sqlite3
import tempfile
from pathlib import Path

from bot.errors import StartError
from bot.jobs.model import JobState
from bot.store.database import place_of
from bot.store.sqlite_file import BUSY_TIMEOUT, check_pages, mend_for


def back_up(address: str, target: Path) -> None:
    """Copy the SQLite database of DATABASE_URL into a new file that nobody else may read.

    The copy shows one moment, is checked, and appears whole or not at all. Raises StartError.
    """
    place = place_of(address)
    if not isinstance(place, Path):
        raise StartError("DATABASE_URL names PostgreSQL: make its backups with pg_dump.")
    if not place.is_file():
        raise StartError(f"The SQLite file {place}, named by DATABASE_URL, is not there yet.")
    if target.exists():
        raise StartError(f"{target} is there already, and a backup overwrites nothing: name another file.")
    try:
        _copy(place, target)
    except (sqlite3.Error, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        mend = f"; {mend}" if (mend := mend_for(error)) else ""
        raise StartError(f"The SQLite file {place} cannot be saved as {target}: {reason}{mend}.") from error


def _forget_debts(copy: sqlite3.Connection) -> None:
    """Let the copy owe no paid request: when it is restored one day, each may have been sent since."""
    with copy:
        copy.execute(
            "UPDATE jobs SET state = ?, shown = NULL WHERE state = ?", (JobState.UNCERTAIN, JobState.NEW)
        )
        # A filled form's task is known, and watching it tells whether the form arrived.
        copy.execute(
            "UPDATE jobs SET state = ?, form_sent = TRUE WHERE state = ? AND form_prompt IS NOT NULL",
            (JobState.RUNNING, JobState.NEEDS_INPUT),
        )


def _copy(place: Path, target: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        with (
            contextlib.closing(
                sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True, timeout=BUSY_TIMEOUT)
            ) as database,
            contextlib.closing(sqlite3.connect(part)) as copy,
        ):
            database.backup(copy)  # in one step: a bot that writes meanwhile does not make it begin anew
            check_pages(copy, fully=True)
            _forget_debts(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # all in one file
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)
