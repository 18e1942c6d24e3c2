"""People in SQL: what they chose and what they like."""

import dataclasses
from typing import Any

from sqlalchemy import delete, insert, select

from bot.clock import Clock
from bot.jobs.ports import Person
from bot.store.database import Database
from bot.store.schema import favourites, jobs, people, presets


class SqlPeopleStore:
    """The PeopleStore of `jobs/ports.py`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._known: dict[int, Person] = {}

    async def load(self) -> None:
        """Read everybody into memory; some hundred bytes each."""
        async with self._database.read() as connection:
            rows = await connection.execute(select(people))
            sets = await connection.execute(select(presets).order_by(presets.c.name))
        named: dict[int, dict[str, str]] = {}
        for row in sets:
            named.setdefault(row.user_id, {})[row.name] = row.parameters
        found = {row.user_id: Person(**row._mapping) for row in rows}
        self._known = {
            user_id: dataclasses.replace(
                found.get(user_id, Person(user_id=user_id)), presets=named.get(user_id, {})
            )
            for user_id in found.keys() | named.keys()
        }

    def person(self, user_id: int) -> Person:
        return self._known.get(user_id) or Person(user_id=user_id)

    async def choose(self, user_id: int, **choices: Any) -> Person:  # Any: the fields' own types
        new = dataclasses.replace(Person(user_id=user_id), **choices)
        statement = (
            self._database.insert(people)
            .values({column.name: getattr(new, column.name) for column in people.c})
            .on_conflict_do_update(index_elements=[people.c.user_id], set_=choices)
        )
        async with self._database.write() as connection:
            await connection.execute(statement)
        # No await since the commit: two choices at once do not undo each other.
        self._known[user_id] = dataclasses.replace(self.person(user_id), **choices)
        return self._known[user_id]

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
