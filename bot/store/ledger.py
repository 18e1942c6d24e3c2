"""The ledger in SQL: what was spent, line after line."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, case, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.jobs.ledger import Entry, LedgerEntry
from bot.jobs.ports import Spent
from bot.prices import Work
from bot.store.database import Database
from bot.store.schema import ledger

PAID = ledger.c.entry.in_([LedgerEntry.CHARGE, LedgerEntry.REFUND])
# Each adds one line's share; a REFUND takes back what the lines of its try had brought.
JOBS = func.sum(
    case((ledger.c.entry == LedgerEntry.RESERVE, 1), (ledger.c.entry == LedgerEntry.REFUND, -1), else_=0)
)
AMOUNT = func.sum(case((PAID, ledger.c.amount), else_=0))
UNKNOWN = func.sum(
    case(
        (ledger.c.priced, 0),
        (ledger.c.entry == LedgerEntry.CHARGE, 1),
        (ledger.c.entry == LedgerEntry.REFUND, -1),
        else_=0,
    )
)


class SqlLedgerStore:
    """The LedgerStore of `jobs/ports.py`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def since(self, moment: datetime.datetime) -> Sequence[Entry]:
        lines = select(ledger).where(ledger.c.at >= moment).order_by(ledger.c.id)
        async with self._database.read() as connection:
            return [_entry_of(row) for row in await connection.execute(lines)]

    async def by_work(
        self, since: datetime.datetime, *, user_id: int | None = None, guild_id: int | None = None
    ) -> Mapping[Work, Spent]:
        sums = select(ledger.c.kind, JOBS, AMOUNT, UNKNOWN).where(ledger.c.at >= since)
        if user_id is not None:
            sums = sums.where(ledger.c.user_id == user_id)
        if guild_id is not None:
            sums = sums.where(ledger.c.guild_id == guild_id)
        return dict(await self._summed(sums.group_by(ledger.c.kind)))

    async def by_person(
        self, since: datetime.datetime, *, guild_id: int, limit: int
    ) -> Sequence[tuple[int, Spent]]:
        sums = select(ledger.c.user_id, JOBS, AMOUNT, UNKNOWN)
        sums = sums.where(ledger.c.at >= since, ledger.c.guild_id == guild_id).group_by(ledger.c.user_id)
        most_first = sums.having(JOBS > 0).order_by(AMOUNT.desc(), JOBS.desc(), ledger.c.user_id).limit(limit)
        return await self._summed(most_first)

    async def grant(self, entries: Sequence[Entry]) -> None:
        async with self._database.write() as connection:
            await write_entries(connection, entries)

    async def _summed(self, sums: Select[Any]) -> list[tuple[Any, Spent]]:  # Any: of what the sums are
        async with self._database.read() as connection:
            rows = (await connection.execute(sums)).all()
        # PostgreSQL sums big integers as decimals.
        return [
            (key, Spent(jobs=int(jobs), amount=int(amount), unknown=int(unknown)))
            for key, jobs, amount, unknown in rows
            if jobs or amount or unknown
        ]


async def write_entries(connection: AsyncConnection, entries: Sequence[Entry]) -> None:
    """Append to the ledger within a transaction; lines of a try get its day, and a REFUND its amount."""
    for entry in entries:
        amount, at = entry.amount, entry.at
        if entry.entry in (LedgerEntry.CHARGE, LedgerEntry.REFUND):
            begun = await _try_of(connection, entry.job_id)
            at = begun[0].at if begun else at
            if entry.entry is LedgerEntry.REFUND:
                if not begun:
                    continue  # it is older than the ledger
                charged = [line for line in begun if line.entry is LedgerEntry.CHARGE]
                amount = (
                    None
                    if any(not line.priced for line in charged)
                    else -sum(line.amount for line in charged)
                )
        await connection.execute(
            insert(ledger).values(
                user_id=entry.user_id,
                guild_id=entry.guild_id,
                job_id=entry.job_id,
                kind=entry.work,
                entry=entry.entry,
                amount=amount or 0,
                priced=amount is not None,
                at=at,
            )
        )


async def _try_of(connection: AsyncConnection, job_id: int) -> Sequence[Row[Any]]:
    """Read the lines of a job's latest try, from its RESERVE on."""
    lines = (
        await connection.execute(select(ledger).where(ledger.c.job_id == job_id).order_by(ledger.c.id))
    ).all()
    begins = [n for n, line in enumerate(lines) if line.entry is LedgerEntry.RESERVE]
    return lines[begins[-1] :] if begins else []


def _entry_of(row: Row[Any]) -> Entry:
    return Entry(
        entry=row.entry,
        user_id=row.user_id,
        guild_id=row.guild_id,
        job_id=row.job_id,
        work=row.kind,
        amount=row.amount if row.priced else None,
        at=row.at,
    )
