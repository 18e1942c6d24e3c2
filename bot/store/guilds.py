"""Servers in SQL: what they chose, and whom they blocked."""

import dataclasses
from collections.abc import Set
from typing import Any

from sqlalchemy import delete, select

from bot.clock import Clock
from bot.jobs.people import Guild
from bot.store.database import Database
from bot.store.schema import blocks, guilds


class SqlGuildStore:
    """The GuildStore of `jobs/people.py`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._known: dict[int, Guild] = {}
        self._blocked: dict[int, frozenset[int]] = {}

    async def load(self) -> None:
        """Read all servers into memory; some hundred bytes each."""
        async with self._database.read() as connection:
            chosen = (await connection.execute(select(guilds))).all()
            shut_out = (await connection.execute(select(blocks.c.guild_id, blocks.c.user_id))).all()
        self._known = {row.guild_id: _guild_of(row._mapping) for row in chosen}
        self._blocked = {}
        for guild_id, user_id in shut_out:
            self._blocked[guild_id] = self._blocked.get(guild_id, frozenset()) | {user_id}

    def guild(self, guild_id: int) -> Guild:
        return self._known.get(guild_id) or Guild(guild_id=guild_id)

    async def choose(self, guild_id: int, **choices: Any) -> Guild:  # Any: the fields' own types
        stored = choices | ({"provider": choices["provider"] or None} if "provider" in choices else {})
        statement = (
            self._database.insert(guilds)
            .values(guild_id=guild_id, **stored)
            .on_conflict_do_update(index_elements=[guilds.c.guild_id], set_=stored)
        )
        async with self._database.write() as connection:
            await connection.execute(statement)
        # No await since the commit: two choices at once do not undo each other.
        self._known[guild_id] = dataclasses.replace(self.guild(guild_id), **choices)
        return self._known[guild_id]

    def blocked(self, guild_id: int) -> Set[int]:
        return self._blocked.get(guild_id, frozenset())

    async def block(self, guild_id: int, user_id: int, *, by: int) -> bool:
        row = {"guild_id": guild_id, "user_id": user_id, "by": by, "at": self._clock.now()}
        statement = self._database.insert(blocks).values(row).on_conflict_do_nothing()
        async with self._database.write() as connection:
            new = bool((await connection.execute(statement)).rowcount)
        self._blocked[guild_id] = frozenset(self.blocked(guild_id)) | {user_id}
        return new

    async def unblock(self, guild_id: int, user_id: int) -> bool:
        the_one = (blocks.c.guild_id == guild_id) & (blocks.c.user_id == user_id)
        async with self._database.write() as connection:
            gone = bool((await connection.execute(delete(blocks).where(the_one))).rowcount)
        self._blocked[guild_id] = frozenset(self.blocked(guild_id)) - {user_id}
        return gone


def _guild_of(columns: Any) -> Guild:  # Any: SQLAlchemy's view of a row
    return Guild(**{**columns, "provider": columns["provider"] or ""})
