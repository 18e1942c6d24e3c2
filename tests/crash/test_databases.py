"""Databases that cannot be used, and backups that cannot be made: one sentence, 69, nothing overwritten."""

import ctypes
import os
import resource
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.store.database import open_database
from tests.test_command_line import REFUSED, check_manners, left_in, nobody_listens, run, settings_for

PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 24, 1, 2  # of Linux


def obey_permissions() -> None:
    """Take from root, if we are it, the power to write what is read-only."""
    if os.geteuid() == 0:
        for power in (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, power)


def find_the_disk_full() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def break_nothing() -> None:
    """Begin as any program does."""


@pytest.mark.parametrize(
    ("broken", "first", "words"),
    [
        ("file", obey_permissions, "let the bot write to the file and to its folder."),
        ("folder", obey_permissions, "let the bot write to its folder."),
        ("disk", find_the_disk_full, "see whether the disk is full or broken."),
        ("pages", break_nothing, "put a backup in its place."),
        ("step", break_nothing, "was written by a newer version of the bot (step 9999)"),
    ],
)
async def test_a_database_that_cannot_be_used_is_named_and_left_as_it_is(
    tmp_path: Path, broken: str, first: Callable[[], None], words: str
) -> None:
    folder = tmp_path / "data"
    file = folder / "bot.db"
    async with open_database(f"sqlite:///{file}") as database, database.write() as connection:
        if broken == "step":
            await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    if broken == "pages":
        os.truncate(file, file.stat().st_size // 2)
    file.with_name("bot.db.lock").unlink()
    before = file.read_bytes()
    file.chmod(0o400 if broken == "file" else 0o600)
    folder.chmod(0o500 if broken == "folder" else 0o700)

    answer = await run(tmp_path, settings_for(nobody_listens(), folder), first=first)

    folder.chmod(0o700)
    assert answer.code == REFUSED
    (sentence,) = answer.said.splitlines()
    assert words in sentence
    assert "DATABASE_URL" in sentence
    assert file.read_bytes() == before


async def test_a_backup_needs_a_database_of_ones_own_and_a_new_name(tmp_path: Path) -> None:
    settings = settings_for(nobody_listens(), tmp_path)
    nothing = await run(tmp_path, settings, "backup", "saved.db")
    (tmp_path / "bot.db").touch()
    (tmp_path / "saved.db").write_text("precious")
    taken = await run(tmp_path, settings, "backup", "saved.db")
    nowhere = await run(tmp_path, settings, "backup", "gone/saved.db")
    elsewhere = settings | {"DATABASE_URL": "postgresql://bot:hunter2@127.0.0.1:1/name"}
    foreign = await run(tmp_path, elsewhere, "backup", "other.db")

    for answer, words in (
        (nothing, "is not there yet"),
        (taken, "overwrites nothing"),
        (nowhere, "No such file or directory"),
        (foreign, "pg_dump"),
    ):
        assert answer.code == REFUSED
        assert words in answer.said
        assert len(answer.said.splitlines()) == 1
        check_manners(answer)
    assert (tmp_path / "saved.db").read_text() == "precious"
    assert sorted(left_in(tmp_path)) == ["bot.db", "saved.db"]
