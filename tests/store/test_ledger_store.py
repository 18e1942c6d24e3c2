"""The ledger: written with the rows of the jobs or not at all, and summed up exactly."""

import datetime
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.errors import FailureKind
from bot.jobs.ledger import Entry, LedgerEntry, entries_of
from bot.jobs.model import Job, JobState, Reply
from bot.jobs.ports import Spent
from bot.prices import Prices, Work
from bot.store.database import Database
from bot.store.jobs import SqlJobStore
from bot.store.ledger import SqlLedgerStore
from tests.store.stored_jobs import ALICE, BOB, DATABASES, NOW, empty_database, make_job

ATELIER = 31
PRICES = Prices.read("cometapi.imagine=0.06")
LATER = NOW + datetime.timedelta(days=1)
SENT = {"state": JobState.SUBMITTING, "submitted_at": NOW}


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


async def begin(database: Database, now: datetime.datetime = NOW, **changes: Any) -> Job:
    job = make_job(reply=Reply(channel_id=71, guild_id=ATELIER), **changes)
    entries = entries_of(None, job, PRICES, now)
    return await SqlJobStore(database).add(job, same_press_after=None, once=False, entries=entries)


async def go(database: Database, job: Job, *changes: dict[str, Any], now: datetime.datetime = NOW) -> Job:
    """Lead a job through these changes, each saved with its lines."""
    for change in changes:
        after = job.evolve(**change)
        entries = entries_of(job, after, PRICES, now)
        assert await SqlJobStore(database).save(after, was=job.state, entries=entries)
        job = after
    return job


def failed(kind: FailureKind) -> dict[str, Any]:
    return {"state": JobState.FAILED, "failure": kind}


async def test_costs_are_summed_by_kind_and_person_and_belong_to_the_day_their_try_began(
    database: Database,
) -> None:
    ledger, running = SqlLedgerStore(database), {"state": JobState.RUNNING, "task_id": "1"}
    await go(database, await begin(database), SENT, running, now=LATER)
    blend = await go(database, await begin(database, work=Work.BLEND), SENT, running)
    await go(database, await begin(database), SENT, running, failed(FailureKind.FAILED), now=LATER)
    await go(database, await begin(database, user_id=BOB), SENT, running)
    lost = await go(database, await begin(database, user_id=BOB), SENT, {"state": JobState.UNCERTAIN})
    await go(database, lost, {"state": JobState.NEW, "task_id": ""}, SENT, {"state": JobState.UNCERTAIN})
    await SqlJobStore(database).delete(lost.id)

    assert await ledger.by_work(NOW, user_id=ALICE) == {
        Work.IMAGINE: Spent(jobs=1, amount=60_000, unknown=0),
        Work.BLEND: Spent(jobs=1, amount=0, unknown=1),
    }
    assert await ledger.by_work(LATER) == {}
    assert await ledger.by_work(NOW, guild_id=ATELIER + 1) == {}
    assert await ledger.by_person(NOW, guild_id=ATELIER, limit=10) == [
        (BOB, Spent(jobs=3, amount=180_000, unknown=0)),
        (ALICE, Spent(jobs=2, amount=60_000, unknown=1)),
    ]
    assert len(await ledger.by_person(NOW, guild_id=ATELIER, limit=1)) == 1

    await go(database, blend, failed(FailureKind.FAILED))
    assert set(await ledger.by_work(NOW, user_id=ALICE)) == {Work.IMAGINE}


async def test_a_change_that_somebody_else_made_first_writes_no_line(database: Database) -> None:
    ledger, job = SqlLedgerStore(database), await begin(database)
    again = await SqlJobStore(database).add(
        make_job(interaction_id=job.interaction_id),
        same_press_after=None,
        once=False,
        entries=entries_of(None, make_job(), PRICES, NOW),
    )
    assert again.id == job.id
    cancelled = await go(database, job, {"state": JobState.CANCELLED})
    written = list(await ledger.since(NOW))

    entries = entries_of(job, cancelled, PRICES, NOW)
    assert not await SqlJobStore(database).save(cancelled, was=JobState.NEW, entries=entries)

    assert await ledger.since(NOW) == written
    assert [(line.entry, line.amount) for line in written] == [
        (LedgerEntry.RESERVE, 60_000),
        (LedgerEntry.REFUND, 0),
    ]


async def test_prices_that_change_in_the_meantime_change_nothing_that_was_written(database: Database) -> None:
    job = await go(database, await begin(database), SENT, {"state": JobState.RUNNING, "task_id": "1"})
    after = job.evolve(**failed(FailureKind.FAILED))
    entries = entries_of(job, after, Prices.read("cometapi=9"), LATER)
    await SqlJobStore(database).save(after, was=job.state, entries=entries)

    assert await SqlLedgerStore(database).by_work(NOW) == {}
    assert {line.at for line in await SqlLedgerStore(database).since(NOW)} == {NOW}


async def test_a_job_older_than_the_ledger_is_charged_but_gives_nothing_back(database: Database) -> None:
    store, ledger = SqlJobStore(database), SqlLedgerStore(database)
    for number, end in enumerate(
        ({"state": JobState.RUNNING, "task_id": "1"}, failed(FailureKind.BANNED)), 1
    ):
        job = await store.add(make_job(), same_press_after=None, once=False)
        await go(database, job, SENT, end)

        assert len(await ledger.since(NOW)) == 1, number


async def test_what_people_were_given_costs_and_counts_nothing(database: Database) -> None:
    ledger = SqlLedgerStore(database)
    given = Entry(entry=LedgerEntry.GRANT, user_id=ALICE, guild_id=ATELIER, at=NOW)

    await ledger.grant([given] * 3)

    assert await ledger.since(NOW) == [given] * 3
    assert await ledger.since(LATER) == []
    assert await ledger.by_work(NOW) == {}
    assert await ledger.by_person(NOW, guild_id=ATELIER, limit=10) == []
