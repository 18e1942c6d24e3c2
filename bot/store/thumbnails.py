"""Small pictures of finished jobs in SQL, for galleries."""

from collections.abc import Collection, Mapping

from sqlalchemy import LargeBinary, delete, literal, select

from bot.store.database import Database
from bot.store.schema import jobs, thumbnails


class SqlThumbnailStore:
    """The ThumbnailStore of `jobs/ports.py`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, job_id: int, content: bytes) -> None:
        row = select(jobs.c.id, literal(content, LargeBinary())).where(
            jobs.c.id == job_id
        )  # none where the job was deleted meanwhile
        async with self._database.write() as connection:
            await connection.execute(delete(thumbnails).where(thumbnails.c.job_id == job_id))
            await connection.execute(thumbnails.insert().from_select(["job_id", "content"], row))

    async def of(self, job_ids: Collection[int]) -> Mapping[int, bytes]:
        wanted = select(thumbnails).where(thumbnails.c.job_id.in_(job_ids))
        async with self._database.read() as connection:
            return {row.job_id: row.content for row in await connection.execute(wanted)}
