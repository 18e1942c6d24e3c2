"""Servers in SQL: what they chose."""

from sqlalchemy import select

from bot.store.database import Database
from bot.store.schema import guilds


class SqlGuildStore:
    """The GuildStore of `jobs/ports.py`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def provider(self, guild_id: int) -> str:
        async with self._database.read() as connection:
            return (
                await connection.scalar(select(guilds.c.provider).where(guilds.c.guild_id == guild_id)) or ""
            )

    async def save_provider(self, guild_id: int, provider: str) -> None:
        choice = {"provider": provider or None}
        statement = (
            self._database.insert(guilds)
            .values(guild_id=guild_id, **choice)
            .on_conflict_do_update(index_elements=[guilds.c.guild_id], set_=choice)
        )
        async with self._database.write() as connection:
            await connection.execute(statement)
