"""A start with many jobs: each is taken up, and only what really changes is written and shown."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.jobs.book import JobBook
from bot.jobs.choice import Choice
from bot.jobs.model import JobState, Reply
from bot.jobs.outbox import Outbox
from bot.jobs.poller import Poller
from bot.jobs.recovery import PAGE, Recovery
from bot.providers.pool import Pool
from bot.providers.port import ImageProvider
from bot.store.jobs import SqlJobStore
from tests.clocks import StoryClock
from tests.jobs.scripted import ScriptedProvider, Shown
from tests.store.stored_jobs import empty_database, make_job


async def test_more_running_jobs_than_a_page_are_all_watched_and_none_is_written(tmp_path: Path) -> None:
    clock, screen, provider = StoryClock(), Shown(), ScriptedProvider()
    count = PAGE + 5
    async with empty_database("sqlite", tmp_path) as database:
        store = SqlJobStore(database)
        for number in range(count):
            running = make_job(
                state=JobState.RUNNING, task_id=str(number), reply=Reply(channel_id=71, message_id=number + 1)
            )
            await store.add(running, same_press_after=None, once=False)
        providers: dict[str, ImageProvider] = {"cometapi": provider}
        book, outbox = JobBook(store, screen), Outbox(providers, clock=clock, timeout=3900.0)
        pool = Pool(providers, clock)
        poller = Poller(
            book=book,
            providers=providers,
            pool=pool,
            clock=clock,
            interval=5.0,
            timeout=3900.0,
            outbox=outbox,
        )
        recovery = Recovery(
            book=book,
            store=store,
            poller=poller,
            outbox=outbox,
            providers=providers,
            choice=Choice(pool, outbox),
            clock=clock,
        )
        with closing(sqlite3.connect(tmp_path / "bot.db")) as onlooker:
            before = onlooker.execute("PRAGMA data_version").fetchone()
            await recovery.resume_all()
            assert onlooker.execute("PRAGMA data_version").fetchone() == before

        polling = asyncio.create_task(poller.run())
        await clock.pass_time(5)
        polling.cancel()

    assert {name for ids in provider.fetched for name in ids} == {str(number) for number in range(count)}
    assert screen.jobs == []
