"""Everything that is kept, over one database."""

import dataclasses
from typing import Self

from bot.clock import Clock
from bot.store.database import Database
from bot.store.dialogues import SqlDialogueStore
from bot.store.erasure import SqlErasureStore
from bot.store.gallery import SqlGalleryStore
from bot.store.guilds import SqlGuildStore
from bot.store.housekeeping import Housekeeping
from bot.store.jobs import SqlJobStore
from bot.store.ledger import SqlLedgerStore
from bot.store.lineage import SqlLineageStore
from bot.store.people import SqlPeopleStore
from bot.store.results import SqlResultStore
from bot.store.thumbnails import SqlThumbnailStore


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Stores:
    jobs: SqlJobStore
    people: SqlPeopleStore
    guilds: SqlGuildStore
    ledger: SqlLedgerStore
    results: SqlResultStore
    dialogues: SqlDialogueStore
    gallery: SqlGalleryStore
    thumbnails: SqlThumbnailStore
    lineage: SqlLineageStore
    erasing: SqlErasureStore
    housekeeping: Housekeeping

    @classmethod
    async def over(cls, database: Database, clock: Clock) -> Self:
        """Open them all, and read into memory what commands must know within milliseconds."""
        people, guilds = SqlPeopleStore(database, clock), SqlGuildStore(database, clock)
        await people.load()
        await guilds.load()
        results, dialogues = SqlResultStore(database, clock), SqlDialogueStore(database, clock)
        return cls(
            jobs=SqlJobStore(database),
            people=people,
            guilds=guilds,
            ledger=SqlLedgerStore(database),
            results=results,
            dialogues=dialogues,
            gallery=SqlGalleryStore(database),
            thumbnails=SqlThumbnailStore(database),
            lineage=SqlLineageStore(database),
            erasing=SqlErasureStore(database),
            housekeeping=Housekeeping((results, dialogues), clock),
        )
