"""Pictures that cannot be shown yet wait in the database, and not for ever."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.database import Database
from bot.store.jobs import SqlJobStore
from bot.store.results import KEPT_FOR, SqlResultStore
from tests.clocks import HandClock
from tests.store.stored_jobs import DATABASES, empty_database, make_job

PICTURE = b"\x89PNG\0" + bytes(range(256))
DAY = 24 * 3600.0  # seconds


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def results(database: Database, clock: HandClock) -> SqlResultStore:
    return SqlResultStore(database, clock)


async def committed(database: Database) -> int:
    job = await SqlJobStore(database).add(make_job(), same_press_after=None, once=False)
    return job.id


async def test_a_picture_is_kept_until_it_is_dropped(database: Database, results: SqlResultStore) -> None:
    job_id = await committed(database)
    assert (await results.has(job_id), await results.get(job_id)) == (False, None)

    for content in (b"first", PICTURE):
        await results.keep(job_id, content)
        assert (await results.has(job_id), await results.get(job_id)) == (True, content)

    await results.drop(job_id)
    assert (await results.has(job_id), await results.get(job_id)) == (False, None)


async def test_a_picture_goes_with_its_job(database: Database, results: SqlResultStore) -> None:
    job_id = await committed(database)
    await results.keep(job_id, PICTURE)

    await SqlJobStore(database).delete(job_id)
    assert not await results.has(job_id)

    await results.keep(job_id, PICTURE)  # it was fetched meanwhile
    assert not await results.has(job_id)


async def test_a_picture_is_kept_for_a_month(
    database: Database, results: SqlResultStore, clock: HandClock
) -> None:
    old, young = await committed(database), await committed(database)
    await results.keep(old, PICTURE)
    clock.go_on(DAY)
    await results.keep(young, PICTURE)
    clock.go_on(KEPT_FOR.total_seconds() - DAY / 2)

    await results.prune()

    assert (await results.has(old), await results.has(young)) == (False, True)
