"""What jobs came of which: found by the parent that each row names."""

from sqlalchemy import literal, select

from bot.jobs.model import Job, JobState
from bot.store import rows
from bot.store.database import Database
from bot.store.schema import jobs

NOTHING_CAME = (JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN)


class SqlLineageStore:
    """The LineageStore of `jobs/ports.py`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ancestors(self, job: Job, most: int) -> list[Job]:
        above = select(jobs.c.id, jobs.c.parent_id, literal(1).label("height"))
        line = above.where(jobs.c.id == job.parent_id).cte("line", recursive=True)
        higher = select(jobs.c.id, jobs.c.parent_id, line.c.height + 1)
        line = line.union_all(higher.where(jobs.c.id == line.c.parent_id, line.c.height < most))
        found = select(jobs).join(line, jobs.c.id == line.c.id).order_by(line.c.height)
        async with self._database.read() as connection:
            return [rows.job_of(row, (), ()) for row in await connection.execute(found)]

    async def children(self, job: Job, most: int) -> list[Job]:
        theirs = select(jobs).where(jobs.c.parent_id == job.id, jobs.c.state.not_in(NOTHING_CAME))
        async with self._database.read() as connection:
            newest = await connection.execute(theirs.order_by(jobs.c.id.desc()).limit(most))
            return [rows.job_of(row, (), ()) for row in newest.all()[::-1]]
