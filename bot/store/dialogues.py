"""Dialogues in SQL: what people are in the middle of survives a restart."""

import datetime
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, delete, insert, select, update

from bot.clock import Clock
from bot.jobs.ids import IdSource
from bot.jobs.people import Dialogue
from bot.store.database import Database
from bot.store.schema import dialogues

KEPT_FOR = datetime.timedelta(days=30)


class SqlDialogueStore:
    """The DialogueStore of `jobs/people.py`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._ids = IdSource()  # an id is never given twice: messages keep them when a dialogue is over

    def reserve(self) -> int:
        return self._ids.next(self._clock.now())

    async def open(
        self,
        user_id: int,
        data: Mapping[str, Any],
        content: bytes | None = None,
        *,
        dialogue_id: int | None = None,
    ) -> Dialogue:
        now = self._clock.now()
        dialogue = Dialogue(id=dialogue_id or self.reserve(), user_id=user_id, data=data, content=content)
        row = {"id": dialogue.id, "user_id": user_id, "data": data, "content": content, "opened_at": now}
        async with self._database.write() as connection:
            await connection.execute(insert(dialogues).values(row))
        return dialogue

    async def get(self, dialogue_id: int, user_id: int) -> Dialogue | None:
        wanted = select(dialogues).where(_the_one(dialogue_id, user_id))
        async with self._database.read() as connection:
            row = (await connection.execute(wanted)).one_or_none()
        return _dialogue_of(row) if row is not None else None

    async def change(self, dialogue: Dialogue) -> bool:
        changed = update(dialogues).values(data=dialogue.data, content=dialogue.content)
        async with self._database.write() as connection:
            done = await connection.execute(changed.where(_the_one(dialogue.id, dialogue.user_id)))
        return bool(done.rowcount)

    async def close(self, dialogue_id: int, user_id: int) -> Dialogue | None:
        taken = delete(dialogues).where(_the_one(dialogue_id, user_id)).returning(*dialogues.c)
        async with self._database.write() as connection:
            row = (await connection.execute(taken)).one_or_none()
        return _dialogue_of(row) if row is not None else None

    async def prune(self) -> None:
        """Forget what nobody has gone on with for long."""
        async with self._database.write() as connection:
            too_old = dialogues.c.opened_at < self._clock.now() - KEPT_FOR
            await connection.execute(delete(dialogues).where(too_old))


def _the_one(dialogue_id: int, user_id: int) -> Any:  # Any: SQLAlchemy's condition
    return (dialogues.c.id == dialogue_id) & (dialogues.c.user_id == user_id)


def _dialogue_of(row: Row[Any]) -> Dialogue:
    return Dialogue(id=row.id, user_id=row.user_id, data=row.data, content=row.content)
