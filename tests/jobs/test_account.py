"""Status requests: as few as can be, on time, and never for ever."""

import asyncio
import collections
import contextlib
import dataclasses
import datetime
from collections.abc import AsyncIterator, Callable

import pytest
from structlog.testing import capture_logs

from bot.errors import FailureKind, ProviderRejected, ProviderUnavailable
from bot.jobs.account import Account
from bot.jobs.agenda import Watch
from bot.jobs.model import JobState
from bot.providers.pool import Pool
from bot.providers.port import Task
from tests.clocks import StoryClock
from tests.jobs.scripted import ScriptedProvider, running
from tests.store.stored_jobs import make_job

INTERVAL = 5.0  # seconds


@dataclasses.dataclass
class Table:
    """An account at work, with what came of it."""

    account: Account
    provider: ScriptedProvider
    clock: StoryClock
    read: list[tuple[str, Task | None]]
    asked: list[datetime.datetime]
    """When each request came."""

    def watch(self, task_id: str, progress: int | None = None) -> Watch:
        self.provider.know(running(task_id))
        job = make_job(state=JobState.RUNNING, task_id=task_id, progress=progress)
        return self.account.watch(job)

    def gaps(self) -> list[float]:
        return [(b - a).total_seconds() for a, b in zip(self.asked, self.asked[1:], strict=False)]


async def never(_: Watch) -> bool:
    return False


def unmoved(_: Watch) -> None:
    pass


@pytest.fixture
async def table() -> AsyncIterator[Table]:
    clock, provider = StoryClock(), ScriptedProvider()
    read: list[tuple[str, Task | None]] = []
    asked: list[datetime.datetime] = []
    provider.on_fetch = lambda: asked.append(clock.now())

    async def note(watch: Watch, task: Task | None) -> None:
        read.append((watch.job.task_id, task))
        if task is not None:
            watch.job = watch.job.evolve(progress=task.progress)

    account = Account(
        provider,
        pool=Pool({provider.name: provider}, clock),
        clock=clock,
        interval=INTERVAL,
        read=note,
        expire=never,
        unheard=unmoved,
    )
    working = asyncio.create_task(account.run())
    yield Table(account, provider, clock, read, asked)
    assert not working.done(), "it stopped by itself"
    working.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await working


async def passed(table: Table, seconds: float, *, until: Callable[[], bool] = lambda: False) -> None:
    """Let time pass, without real waiting."""
    limit = table.clock.now() + datetime.timedelta(seconds=seconds)
    end = asyncio.ensure_future(table.clock.sleep(seconds))
    moved = True
    while moved and not until():
        for _ in range(10):  # turns of the loop in which everybody does what is due
            await asyncio.sleep(0)
        moved = table.clock.jump(limit)
    end.cancel()


async def test_the_first_look_is_soon_and_the_next_ones_in_step(table: Table) -> None:
    begun = table.clock.now()
    table.watch("1")

    await passed(table, 20)

    assert (table.asked[0] - begun).total_seconds() == 2.0
    assert table.gaps() == [INTERVAL] * 3


async def test_many_tasks_are_one_request(table: Table) -> None:
    for number in range(50):
        table.watch(str(number))

    await passed(table, 3)

    assert [len(ids) for ids in table.provider.fetched] == [50]
    assert {task_id for task_id, _ in table.read} == {str(number) for number in range(50)}


async def test_what_is_due_soon_goes_with_what_is_due(table: Table) -> None:
    table.watch("early")
    await passed(table, 1)
    table.watch("late")

    await passed(table, 1)

    assert [set(ids) for ids in table.provider.fetched] == [{"early", "late"}]


async def test_more_than_a_request_holds_are_asked_in_turn_and_within_the_budget(table: Table) -> None:
    for number in range(250):
        table.watch(str(number))

    await passed(table, 2 + 2.5)

    assert [len(ids) for ids in table.provider.fetched[:3]] == [100, 100, 100]
    assert len({task_id for ids in table.provider.fetched[:3] for task_id in ids}) == 250
    assert min(table.gaps()) >= 1 / table.provider.limits.requests_per_second


async def test_what_ends_next_is_asked_first(table: Table) -> None:
    for number in range(150):
        table.watch(str(number), progress=10)
    almost = {str(number) for number in range(200, 220)}
    for name in almost:
        table.watch(name, progress=93)

    await passed(table, 2)

    assert almost <= set(table.provider.fetched[0])


async def test_nobody_starves_behind_more_tasks_than_the_budget_reaches(table: Table) -> None:
    for number in range(2000):
        table.watch(str(number), progress=93)
        table.provider.know(running(str(number), progress=93))
    young = {f"young {number}" for number in range(30)}
    for name in young:
        table.watch(name, progress=0)

    await passed(table, 60)

    asked = collections.Counter(task_id for ids in table.provider.fetched for task_id in ids)
    assert all(asked[name] >= 2 for name in young)
    assert {len(ids) for ids in table.provider.fetched} == {100}
    assert min(asked[str(number)] for number in range(2000)) >= 4


async def test_without_a_batch_each_task_gets_its_turn(table: Table) -> None:
    table.provider.capabilities = frozenset()
    for number in range(5):
        table.watch(str(number))

    await passed(table, 6)

    assert [len(ids) for ids in table.provider.fetched[:5]] == [1] * 5
    assert {ids[0] for ids in table.provider.fetched[:5]} == set("01234")
    assert min(table.gaps()) >= 0.5


async def test_nothing_is_asked_while_nothing_runs(table: Table) -> None:
    watch = table.watch("1")
    await passed(table, 3)
    table.account.unwatch(watch.job.id)

    await passed(table, 10_000)

    assert len(table.asked) == 1


async def test_a_task_that_comes_while_all_is_quiet_is_seen_at_once(table: Table) -> None:
    await passed(table, 600)
    begun = table.clock.now()
    table.watch("1")

    await passed(table, 3)

    assert (table.asked[0] - begun).total_seconds() == 2.0


async def test_silence_is_given_more_and_more_time(table: Table) -> None:
    table.watch("1")
    table.provider.script.extend(ProviderUnavailable() for _ in range(8))

    await passed(table, 600)

    assert table.gaps()[:6] == [10.0, 20.0, 40.0, 60.0, 60.0, 60.0]
    assert table.gaps()[-1] == INTERVAL


async def test_days_of_silence_do_not_end_the_bot(table: Table) -> None:
    table.watch("1")
    table.provider.script.extend(ProviderUnavailable() for _ in range(1500))

    with capture_logs() as lines:
        await passed(table, 2 * 24 * 3600, until=lambda: bool(table.read))

    assert table.read
    assert [line["log_level"] for line in lines] == ["warning", "warning", "info", "info"]


@pytest.mark.parametrize("refusal", [ProviderUnavailable(), ProviderRejected(FailureKind.KEY_REFUSED)])
async def test_a_silent_api_is_not_one_that_forgot(table: Table, refusal: Exception) -> None:
    watch = table.watch("1")
    table.provider.script.append({})
    await passed(table, 3)
    assert watch.unknown_since is not None

    assert isinstance(refusal, ProviderUnavailable | ProviderRejected)
    table.provider.script.append(refusal)
    await passed(table, 5)

    assert watch.unknown_since is None


async def test_a_bug_about_one_job_does_not_stop_the_others() -> None:
    clock, provider = StoryClock(), ScriptedProvider()
    seen = []

    async def break_on_one(watch: Watch, task: Task | None) -> None:
        seen.append(watch.job.task_id)
        if watch.job.task_id == "1":
            raise RuntimeError("a bug")

    account = Account(
        provider,
        pool=Pool({provider.name: provider}, clock),
        clock=clock,
        interval=INTERVAL,
        read=break_on_one,
        expire=never,
        unheard=unmoved,
    )
    table = Table(account, provider, clock, [], [])
    for name in ("1", "2", "3"):
        table.watch(name)
    working = asyncio.create_task(account.run())
    with capture_logs() as lines:
        await passed(table, 8)
    working.cancel()

    assert sorted(seen) == ["1", "1", "2", "2", "3", "3"]
    assert [line["event"] for line in lines] == ["A reading broke"] * 2


async def test_a_task_that_the_api_breaks_on_holds_up_no_other(table: Table) -> None:
    table.provider.capabilities = frozenset()
    table.provider.broken = frozenset({"broken"})
    watched = [table.watch(task_id) for task_id in ("broken", *map(str, range(20)))]

    await passed(table, 300)
    for watch in watched[1:]:
        table.provider.know(running(watch.job.task_id, progress=50))
    await passed(table, 300)

    assert {watch.job.progress for watch in watched[1:]} == {50}


async def test_what_was_cancelled_while_the_api_was_asked_is_not_read(table: Table) -> None:
    watch = table.watch("1")
    table.watch("2")
    table.provider.on_fetch = lambda: table.account.unwatch(watch.job.id)

    await passed(table, 3)

    assert [task_id for task_id, _ in table.read] == ["2"]
