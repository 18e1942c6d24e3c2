"""The database finds a job's ancestors and children by one read each."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.jobs.lineage import MOST_ANCESTORS, Beyond, Lineages
from bot.jobs.model import Job, JobState, Reply, Requester
from bot.store.database import Database
from bot.store.jobs import SqlJobStore
from bot.store.lineage import SqlLineageStore
from tests.store.stored_jobs import ALICE, BOB, DATABASES, empty_database, make_job, make_press


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


def asking(user_id: int, channel_id: int = 71) -> Requester:
    return Requester(user_id=user_id, guild_id=None, channel_id=channel_id, locale="en-US")


async def stored(database: Database, *jobs: Job) -> None:
    for job in jobs:
        await SqlJobStore(database).add(job, same_press_after=None, once=False)


async def test_the_line_is_told_up_to_its_root_and_children_as_far_as_they_came(database: Database) -> None:
    root = make_job()
    grid, other = make_press(root, 6, label="V3"), make_press(root, 6, label="V3", state=JobState.RUNNING)
    single = make_press(grid, 1, label="U2", reply=Reply(channel_id=72, guild_id=9))
    lost = [make_press(root, 2, state=s) for s in (JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN)]
    await stored(database, root, grid, other, single, *lost)
    lineages = Lineages(SqlLineageStore(database))

    of_single = await lineages.of(single, asking(BOB))
    of_root = await lineages.of(root, asking(BOB))

    assert [job.id for job in of_single.ancestors] == [root.id, grid.id]
    assert [job.label for job in of_single.ancestors] == ["", "V3"]
    assert of_single.beyond is Beyond.NOTHING
    assert of_single.children == []
    assert [job.id for job in of_root.children] == [grid.id, other.id]
    assert (of_root.ancestors, of_root.beyond) == ([], Beyond.NOTHING)


async def test_what_others_keep_to_themselves_is_not_named(database: Database) -> None:
    secret = Reply(channel_id=71, private=True)
    root = make_job(reply=secret)
    grid = make_press(root, label="V1")
    child = make_press(grid, label="U1", reply=secret)
    elsewhere = make_press(grid, label="U2", reply=Reply(channel_id=72))
    await stored(database, root, grid, child, elsewhere)
    lineages = Lineages(SqlLineageStore(database))

    for_bob, for_alice = await lineages.of(grid, asking(BOB)), await lineages.of(grid, asking(ALICE))

    assert (for_bob.ancestors, for_bob.beyond, for_bob.children) == ([], Beyond.HIDDEN, [])
    assert [job.id for job in for_alice.ancestors] == [root.id]
    assert [job.id for job in for_alice.children] == [child.id, elsewhere.id]


async def test_a_deleted_ancestor_ends_the_line_and_so_does_a_very_long_one(database: Database) -> None:
    line = [make_job()]
    for _ in range(MOST_ANCESTORS + 2):
        line.append(make_press(line[-1]))
    await stored(database, *line)
    lineages = Lineages(SqlLineageStore(database))

    long = await lineages.of(line[-1], asking(ALICE))
    await SqlJobStore(database).delete(line[0].id)
    short = await lineages.of(line[2], asking(ALICE))
    orphan = await lineages.of(line[1], asking(ALICE))

    assert [job.id for job in long.ancestors] == [job.id for job in line[2:-1]]
    assert long.beyond is Beyond.MORE
    assert ([job.id for job in short.ancestors], short.beyond) == ([line[1].id], Beyond.DELETED)
    assert (orphan.ancestors, orphan.beyond) == ([], Beyond.DELETED)
