"""Status requests when an API calls back: sooner, fewer, and never more than the budget allows."""

import asyncio
import contextlib
import dataclasses
import datetime
from collections.abc import AsyncIterator

import pytest

from bot.errors import ProviderUnavailable
from bot.jobs.account import BURST, SLOWDOWN, Account
from bot.jobs.agenda import Watch
from bot.jobs.model import JobState
from bot.providers.pool import Pool
from bot.providers.port import Capability, Task
from tests.clocks import StoryClock
from tests.jobs.scripted import ScriptedProvider, finished, running
from tests.store.stored_jobs import make_job

INTERVAL = 20.0  # seconds
BUDGET = 2.0  # requests a second


@dataclasses.dataclass
class Table:
    """An account at work, with the moments of its requests."""

    account: Account
    provider: ScriptedProvider
    clock: StoryClock
    begun: datetime.datetime
    asked: list[float] = dataclasses.field(default_factory=list)
    """Seconds of each request."""

    def watch(self, task_id: str) -> int:
        self.provider.know(running(task_id))
        return self.account.watch(make_job(state=JobState.RUNNING, task_id=task_id)).job.id

    async def later(self, seconds: float) -> None:
        await self.clock.pass_time(seconds)

    def now(self) -> float:
        return (self.clock.now() - self.begun).total_seconds()


async def never(_: Watch) -> bool:
    return False


def unmoved(_: Watch) -> None:
    pass


@pytest.fixture
async def table() -> AsyncIterator[Table]:
    clock, provider = StoryClock(), ScriptedProvider()
    account: Account

    async def end(watch: Watch, task: Task | None) -> None:
        if task is not None and task.status.final:
            account.unwatch(watch.job.id)

    account = Account(
        provider,
        pool=Pool({provider.name: provider}, clock),
        clock=clock,
        interval=INTERVAL,
        read=end,
        expire=never,
        unheard=unmoved,
    )
    table = Table(account, provider, clock, clock.now())
    provider.on_fetch = lambda: table.asked.append(table.now())
    working = asyncio.create_task(account.run())
    yield table
    assert not working.done(), "it stopped by itself"
    working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working


async def test_the_word_of_an_end_is_followed_at_once(table: Table) -> None:
    job = table.watch("1")
    await table.later(5)

    table.account.hasten(job, ended=True)
    await table.later(0)

    assert table.asked == [2.0, 5.0]


async def test_an_end_that_is_not_known_yet_is_looked_for_again_soon(table: Table) -> None:
    job = table.watch("1")
    await table.later(5)
    table.account.hasten(job, ended=True)

    await table.later(1.9)
    table.provider.know(finished("1"))
    await table.later(60)

    assert table.asked == [2.0, 5.0, 7.0]


async def test_many_words_at_once_are_one_request(table: Table) -> None:
    jobs = [table.watch(str(number)) for number in range(50)]
    await table.later(5)

    for job in jobs * 3:
        table.account.hasten(job, ended=True)
    await table.later(1)

    assert table.asked == [2.0, 5.0]


async def test_the_word_of_progress_is_followed_at_the_ordinary_pace(table: Table) -> None:
    job = table.watch("1")

    for _ in range(120):
        table.account.hasten(job, ended=False)
        await table.later(1)

    assert table.asked == [2.0 + number * INTERVAL for number in range(6)]


async def test_between_callbacks_we_look_less_often_but_never_stop(table: Table) -> None:
    job = table.watch("1")
    await table.later(3)
    table.account.hasten(job, ended=False)

    await table.later(22 + 3 * INTERVAL * SLOWDOWN)

    assert table.asked == [2.0, 22.0, *(22.0 + step * INTERVAL * SLOWDOWN for step in (1, 2, 3))]


async def test_an_end_that_nobody_told_of_brings_the_old_pace_back(table: Table) -> None:
    called, silent = table.watch("called"), table.watch("silent")
    await table.later(3)
    table.account.hasten(called, ended=False)
    await table.later(20)
    table.provider.know(finished("silent"))
    await table.later(INTERVAL * SLOWDOWN)
    assert silent != called
    slow = len(table.asked)

    await table.later(2 * INTERVAL)

    assert len(table.asked) == slow + 2


async def test_a_flood_is_kept_within_the_budget(table: Table) -> None:
    table.provider.capabilities = frozenset({Capability.LIST})  # one task a request
    jobs = [table.watch(str(number)) for number in range(10)]
    await table.later(30)
    table.asked.clear()

    for number in range(400):
        table.account.hasten(jobs[number % 10], ended=True)
        await table.later(0.05)

    assert len(table.asked) <= 20 * BUDGET + BURST + 1


async def test_a_word_that_comes_while_we_ask_is_not_lost(table: Table) -> None:
    job = table.watch("1")

    def told_meanwhile() -> None:
        table.asked.append(table.now())
        if len(table.asked) == 1:
            table.account.hasten(job, ended=True)

    table.provider.on_fetch = told_meanwhile
    await table.later(3)

    assert table.asked == [2.0, 2.0]


async def test_a_word_about_nobody_is_nothing(table: Table) -> None:
    job = table.watch("1")
    await table.later(3)
    table.account.unwatch(job)

    table.account.hasten(job, ended=True)
    table.account.hasten(404, ended=True)
    await table.later(100)

    assert table.asked == [2.0]


async def test_a_silent_api_is_not_pressed(table: Table) -> None:
    job = table.watch("1")
    table.provider.script.extend(ProviderUnavailable() for _ in range(3))

    for _ in range(100):
        table.account.hasten(job, ended=True)
        await table.later(1)

    assert table.asked == [0.0, 40.0, 100.0]


async def test_the_old_places_in_line_are_no_second_looks(table: Table) -> None:
    jobs = [table.watch(str(number)) for number in range(5)]
    await table.later(3)

    for job in jobs:
        table.account.hasten(job, ended=True)
        table.account.hasten(job, ended=False)
    await table.later(2 * INTERVAL)

    assert all(len(ids) == len(set(ids)) == 5 for ids in table.provider.fetched)
