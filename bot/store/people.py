"""People in SQL: what they chose and what they like."""

import asyncio
import contextlib
import dataclasses
from collections.abc import AsyncIterator, Mapping
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.errors import UserError
from bot.jobs.people import MAX_PRESETS, Person
from bot.store.database import Database
from bot.store.schema import dialogues, favourites, jobs, people, presets


class SqlPeopleStore:
    """The PeopleStore of `jobs/people.py`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._known: dict[int, Person] = {}
        self._turn = asyncio.Lock()  # of changes to presets: they are remembered as they were committed

    async def load(self) -> None:
        """Read everybody into memory; some hundred bytes each."""
        async with self._database.read() as connection:
            rows = await connection.execute(select(people))
            sets = await connection.execute(select(presets))
        named: dict[int, dict[str, str]] = {}
        for row in sets:
            named.setdefault(row.user_id, {})[row.name] = row.parameters
        self._known = {row.user_id: Person(**row._mapping) for row in rows}
        for user_id, own in named.items():
            self._remember(user_id, own)

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

    async def add_preset(self, user_id: int, name: str, parameters: str) -> Person:
        async with self._changing(user_id) as (connection, own):
            if name in own:
                raise UserError("refused-preset-taken", name=name)
            if len(own) >= MAX_PRESETS:
                raise UserError("refused-preset-many", most=MAX_PRESETS)
            own[name] = parameters
            await connection.execute(
                insert(presets).values(user_id=user_id, name=name, parameters=parameters)
            )
        return self.person(user_id)

    async def change_preset(
        self, user_id: int, name: str, *, new_name: str | None = None, parameters: str | None = None
    ) -> Person:
        async with self._changing(user_id) as (connection, own):
            if name not in own:
                raise UserError("refused-preset-gone")
            if new_name is not None and new_name != name and new_name in own:
                raise UserError("refused-preset-taken", name=new_name)
            old = own.pop(name)
            new = {"name": new_name or name, "parameters": old if parameters is None else parameters}
            own[new["name"]] = new["parameters"]
            await connection.execute(update(presets).where(_preset(user_id, name)).values(new))
        return self.person(user_id)

    async def delete_preset(self, user_id: int, name: str) -> Person:
        async with self._changing(user_id) as (connection, own):
            own.pop(name, None)
            await connection.execute(delete(presets).where(_preset(user_id, name)))
        return self.person(user_id)

    @contextlib.asynccontextmanager
    async def _changing(self, user_id: int) -> AsyncIterator[tuple[AsyncConnection, dict[str, str]]]:
        """Change a person's presets, alone, in the table and in what is yielded; then remember that."""
        new = {column.name: getattr(Person(user_id=user_id), column.name) for column in people.c}
        own_row = self._database.insert(people).values(new).on_conflict_do_nothing()
        # The lock makes two changes take turns where writers may overlap (PostgreSQL).
        turn = select(people.c.user_id).where(people.c.user_id == user_id).with_for_update()
        async with self._turn:
            async with self._database.write() as connection:
                await connection.execute(own_row)
                await connection.execute(turn)
                rows = await connection.execute(select(presets).where(presets.c.user_id == user_id))
                own = {row.name: row.parameters for row in rows}
                yield connection, own
            self._remember(user_id, own)

    def _remember(self, user_id: int, own: Mapping[str, str]) -> None:
        """Keep presets by their names, in an order that no database has a say in."""
        self._known[user_id] = dataclasses.replace(self.person(user_id), presets=dict(sorted(own.items())))

    async def forget(self, user_id: int) -> None:
        async with self._turn:
            async with self._database.write() as connection:
                for table in (people, presets, favourites, dialogues):
                    await connection.execute(delete(table).where(table.c.user_id == user_id))
            self._known.pop(user_id, None)

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


def _preset(user_id: int, name: str) -> Any:  # Any: SQLAlchemy's condition
    return (presets.c.user_id == user_id) & (presets.c.name == name)
