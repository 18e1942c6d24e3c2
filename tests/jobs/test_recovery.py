"""A start with many jobs: each is taken up, and only what really changes is written and shown."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.jobs.model import JobState, Reply
from bot.jobs.recovery import PAGE
from bot.store.jobs import SqlJobStore
from tests.clocks import StoryClock
from tests.jobs.desk import core_of
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
        core = core_of(database, clock, provider, store=store, screen=screen)
        with closing(sqlite3.connect(tmp_path / "bot.db")) as onlooker:
            before = onlooker.execute("PRAGMA data_version").fetchone()
            await core.recovery.resume_all()
            assert onlooker.execute("PRAGMA data_version").fetchone() == before

        polling = asyncio.create_task(core.poller.run())
        await clock.pass_time(5)
        polling.cancel()

    assert {name for ids in provider.fetched for name in ids} == {str(number) for number in range(count)}
    assert screen.jobs == []
