"""Erasing people in SQL: their jobs go at once, and what is left of them in Discord is remembered."""

from sqlalchemy import delete, select

from bot.jobs.model import JobState
from bot.jobs.ports import Leftover
from bot.store.database import Database
from bot.store.schema import REACHABLE, former_messages, jobs, leftovers

OVER = [state for state in JobState if state.final]


class SqlErasureStore:
    """The ErasureStore of `jobs/ports.py`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def erase_jobs(self, user_id: int, *, most: int) -> list[int]:
        theirs = select(jobs.c.id).where(jobs.c.user_id == user_id, jobs.c.state.in_(OVER)).limit(most)
        async with self._database.write() as connection:
            ids = list(await connection.scalars(theirs))
            shown = select(jobs.c.message_id, jobs.c.channel_id).where(jobs.c.id.in_(ids), REACHABLE)
            formerly = select(former_messages.c.message_id, former_messages.c.channel_id)
            for messages in (shown, formerly.where(former_messages.c.job_id.in_(ids))):
                left = self._database.insert(leftovers).from_select(["message_id", "channel_id"], messages)
                await connection.execute(left.on_conflict_do_nothing())
            await connection.execute(delete(jobs).where(jobs.c.id.in_(ids)))
        return ids

    async def leftover(self) -> Leftover | None:
        newest = select(leftovers).order_by(leftovers.c.message_id.desc()).limit(1)
        async with self._database.read() as connection:
            row = (await connection.execute(newest)).one_or_none()
        return Leftover(channel_id=row.channel_id, message_id=row.message_id) if row is not None else None

    async def drop_leftover(self, message_id: int) -> None:
        async with self._database.write() as connection:
            await connection.execute(delete(leftovers).where(leftovers.c.message_id == message_id))

    async def drop_leftovers(self, channel_id: int) -> None:
        async with self._database.write() as connection:
            await connection.execute(delete(leftovers).where(leftovers.c.channel_id == channel_id))
