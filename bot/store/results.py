"""Results that wait in the database for a way to be shown, since the provider's links die."""

import datetime

from sqlalchemy import LargeBinary, delete, exists, literal, select

from bot.clock import Clock
from bot.store.columns import UtcTime
from bot.store.database import Database
from bot.store.schema import jobs, results

KEPT_FOR = datetime.timedelta(days=30)


class SqlResultStore:
    """The ResultStore of `jobs/ports.py`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def keep(self, job_id: int, content: bytes) -> None:
        row = select(jobs.c.id, literal(content, LargeBinary()), literal(self._clock.now(), UtcTime())).where(
            jobs.c.id == job_id
        )  # none where the job was deleted meanwhile
        columns = ["job_id", "content", "kept_at"]
        async with self._database.write() as connection:
            await connection.execute(delete(results).where(results.c.job_id == job_id))
            await connection.execute(results.insert().from_select(columns, row))

    async def has(self, job_id: int) -> bool:
        async with self._database.read() as connection:
            return bool(await connection.scalar(select(exists().where(results.c.job_id == job_id))))

    async def get(self, job_id: int) -> bytes | None:
        kept = select(results.c.content).where(results.c.job_id == job_id)
        async with self._database.read() as connection:
            content: bytes | None = await connection.scalar(kept)
        return content

    async def drop(self, job_id: int) -> None:
        async with self._database.write() as connection:
            await connection.execute(delete(results).where(results.c.job_id == job_id))

    async def prune(self) -> None:
        too_old = results.c.kept_at < self._clock.now() - KEPT_FOR
        async with self._database.write() as connection:
            await connection.execute(delete(results).where(too_old))
