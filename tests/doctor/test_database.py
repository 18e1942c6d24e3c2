"""The database is looked at beside a running bot, and left as it was."""

import os
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from bot.doctor.database import check_database, judge
from bot.doctor.finding import Finding, State
from bot.store.database import open_database
from bot.store.inspection import Condition, look_at
from bot.store.migrations import steps
from bot.ui.i18n import Texts
from tests.crash.test_databases import obey_permissions
from tests.store.stored_jobs import POSTGRES, empty_database, empty_postgres, needs_postgres
from tests.test_command_line import left_in, nobody_listens, run, settings_for


def said(findings: list[Finding] | tuple[Finding, ...]) -> list[str]:
    say = Texts(strict=True)("en")
    return [f"{finding.state}: {say(finding.key, **finding.args)}" for finding in findings]


async def found(folder: Path) -> list[str]:
    return said(list(await check_database(f"sqlite:///{folder}/bot.db")))


async def test_a_database_that_is_not_there_yet_is_not_made(tmp_path: Path) -> None:
    (line,) = await found(tmp_path / "data")

    assert line.startswith("ok: ")
    assert "the first start makes them" in line
    assert left_in(tmp_path) == []


async def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")

    (line,) = await found(tmp_path / "data")

    assert line.startswith("wrong: ")


async def test_after_a_stop_it_is_read_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    async with empty_database("sqlite", tmp_path):
        pass
    os.chmod(tmp_path / "bot.db", 0o600)  # noqa: PTH101 - as the bot's umask makes it
    before = sorted(left_in(tmp_path))

    (line,) = await found(tmp_path)

    assert line.startswith(f"ok: Database: {tmp_path}/bot.db is whole, writable and of this version")
    assert sorted(left_in(tmp_path)) == before


async def test_beside_a_running_bot_it_is_read_and_the_bot_goes_on(tmp_path: Path) -> None:
    async with empty_database("sqlite", tmp_path) as database:
        os.chmod(tmp_path / "bot.db", 0o600)  # noqa: PTH101 - likewise
        async with database.write() as connection:
            await connection.execute(text("INSERT INTO meta VALUES ('key', 'here')"))

            (line,) = await found(tmp_path)

        assert line.startswith("ok: ")
        assert await database.read_meta("key") == "here"


@pytest.mark.parametrize(
    ("step", "state", "words"),
    [
        ("9999", "wrong", "a newer version of the bot (step 9999)"),
        (steps()[-1], "ok", "the next start brings it to"),
    ],
)
async def test_another_versions_database_is_told(tmp_path: Path, step: str, state: str, words: str) -> None:
    async with empty_database("sqlite", tmp_path) as database, database.write() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = :step"), {"step": step})
    os.chmod(tmp_path / "bot.db", 0o600)  # noqa: PTH101 - likewise

    (line,) = await found(tmp_path)

    assert line.startswith(f"{state}: ")
    assert words in line


async def test_a_damaged_file_is_told_with_its_mend(tmp_path: Path) -> None:
    async with empty_database("sqlite", tmp_path):
        pass
    file = tmp_path / "bot.db"
    os.truncate(file, file.stat().st_size // 2)

    (line,) = await found(tmp_path)

    assert line.startswith("wrong: ")
    assert "put a backup in its place" in line


async def test_a_file_that_others_can_read_is_told(tmp_path: Path) -> None:
    async with empty_database("sqlite", tmp_path):
        pass
    (tmp_path / "bot.db").chmod(0o644)

    (line,) = await found(tmp_path)

    assert line.startswith("look: ")
    assert "chmod 600" in line


@pytest.mark.parametrize("closed", ["bot.db", "bot.db.lock", "."])
async def test_what_this_user_cannot_write_is_told(tmp_path: Path, closed: str) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    async with empty_database("sqlite", folder):
        pass
    (folder / "bot.db").chmod(0o600)
    (folder / closed).chmod(0o500)

    answer = await run(tmp_path, settings_for(nobody_listens(), folder), "doctor", first=obey_permissions)

    folder.chmod(0o700)
    (line,) = (line for line in answer.said.splitlines() if "Database: " in line)
    assert line.startswith("wrong")
    assert "cannot be written" in line


def test_a_disk_without_room_is_told() -> None:
    def judged(free: int) -> State:
        (finding,) = judge(
            Condition(place="/bot.db", newest="1", step="1", writable=True, free=free, whole=True)
        )
        return finding.state

    assert [judged(megabytes * 10**6) for megabytes in (10, 100, 1000)] == [State.WRONG, State.LOOK, State.OK]


def test_a_file_too_large_to_be_read_whole_is_told_so() -> None:
    condition = Condition(place="/bot.db", newest="1", step="1", writable=True, free=10**10, size=10**9)

    assert "a backup checks it" in said(list(judge(condition)))[0]


def test_an_old_postgres_is_told() -> None:
    (line,) = said(list(judge(Condition(place="host/bot", newest="1", writable=True, postgres=13))))

    assert line.startswith("wrong: ")
    assert "15 or later is needed" in line


@needs_postgres
async def test_postgres_is_looked_at_without_making_anything() -> None:
    await empty_postgres()
    empty = await look_at(POSTGRES)
    async with open_database(POSTGRES):
        (line,) = said(list(await check_database(POSTGRES)))

    assert empty.step == ""
    assert empty.writable
    assert line.startswith("ok: Database: ")
    assert "of this version of the bot" in line


@needs_postgres
async def test_a_postgres_of_another_version_or_without_rights_is_told() -> None:
    await empty_postgres()
    async with open_database(POSTGRES) as database:
        async with database.write() as connection:
            await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
            await connection.execute(text("ALTER ROLE CURRENT_USER SET default_transaction_read_only = on"))
        try:
            lines = said(list(await check_database(POSTGRES)))
        finally:
            async with database.write() as connection:
                await connection.execute(text("ALTER ROLE CURRENT_USER RESET default_transaction_read_only"))

    assert any("cannot be written" in line for line in lines)
    assert any("step 9999" in line for line in lines)


@needs_postgres
async def test_a_postgres_that_refuses_is_told_without_the_password() -> None:
    absent = make_url(POSTGRES).set(database="nowhere").render_as_string(hide_password=False)

    (line,) = said(list(await check_database(absent)))

    assert line.startswith("wrong: ")
    assert 'database "nowhere" does not exist' in line
