"""Small pictures are kept as long as their job."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.jobs.model import Job
from bot.store.database import Database
from bot.store.jobs import SqlJobStore
from bot.store.thumbnails import SqlThumbnailStore
from tests.store.stored_jobs import DATABASES, empty_database, make_job


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


async def test_small_pictures_are_kept_as_long_as_their_job(database: Database) -> None:
    thumbnails, jobs = SqlThumbnailStore(database), SqlJobStore(database)

    async def add() -> Job:
        return await jobs.add(make_job(), same_press_after=None, once=False)

    first, second, bare = [await add() for _ in range(3)]
    for job, content in ((first, b"old"), (first, b"\0new"), (second, b"other")):
        await thumbnails.keep(job.id, content)
    everyone = [first.id, second.id, bare.id]
    assert await thumbnails.of(everyone) == {first.id: b"\0new", second.id: b"other"}
    assert await thumbnails.of([]) == {}

    await jobs.delete(first.id)
    await thumbnails.keep(first.id, b"late")

    assert await thumbnails.of(everyone) == {second.id: b"other"}
