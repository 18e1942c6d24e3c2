"""People in SQL: what they chose and what they like."""

import dataclasses

from sqlalchemy import delete, insert, select

from bot.clock import Clock
from bot.jobs.ports import Person
from bot.store.database import Database
from bot.store.schema import favourites, jobs, people


class SqlPeopleStore:
    """The PeopleStore of `jobs/ports.py`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def person(self, user_id: int) -> Person:
        async with self._database.read() as connection:
            row = (await connection.execute(select(people).where(people.c.user_id == user_id))).one_or_none()
        return Person(user_id=user_id) if row is None else Person(**row._mapping)

    async def choose(self, user_id: int, **choices: bool) -> Person:
        new = dataclasses.replace(Person(user_id=user_id), **choices)
        statement = (
            self._database.insert(people)
            .values(dataclasses.asdict(new))
            .on_conflict_do_update(index_elements=[people.c.user_id], set_=choices)
        )
        async with self._database.write() as connection:
            await connection.execute(statement)
        return await self.person(user_id)

    async def toggle_favourite(self, user_id: int, job_id: int) -> bool:
        """Add or take away; a job that was deleted meanwhile is nobody's favourite."""
        favourite = (favourites.c.user_id == user_id) & (favourites.c.job_id == job_id)
        # The lock keeps the job, and makes two toggles take turns where writers may overlap (PostgreSQL).
        turn = select(jobs.c.id).where(jobs.c.id == job_id).with_for_update()
        async with self._database.write() as connection:
            if await connection.scalar(turn) is None:
                return False
            if (await connection.execute(delete(favourites).where(favourite))).rowcount:
                return False
            await connection.execute(
                insert(favourites).values(user_id=user_id, job_id=job_id, at=self._clock.now())
            )
        return True
