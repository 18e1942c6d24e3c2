"""Jobs outlive the process, unchanged, and each writer writes only what is theirs."""

import asyncio
import dataclasses
import datetime
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.errors import FailureKind
from bot.jobs.model import Job, JobKind, JobState, Notify, Reply
from bot.prices import Work
from bot.prompts import Mode
from bot.providers.order import Dimensions, InputPicture, Motion
from bot.store.database import Database, open_database
from bot.store.erasure import SqlErasureStore
from bot.store.jobs import SqlJobStore
from bot.store.schema import buttons, inputs
from tests.store.stored_jobs import ALICE, BOB, DATABASES, NOW, empty_database, make_button, make_job

PICTURE = InputPicture(mime="image/webp", content=bytes(range(256)))


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


@pytest.fixture
def store(database: Database) -> SqlJobStore:
    return SqlJobStore(database)


async def commit(store: SqlJobStore, job: Job) -> Job:
    return await store.add(job, same_press_after=None, once=False)


async def move(store: SqlJobStore, job: Job, state: JobState, **changes: object) -> Job:
    changed = job.evolve(state=state, **changes)
    assert await store.save(changed, was=job.state)
    return changed


def full_job() -> Job:
    """Make a job in which no stored field has its default."""
    return make_job(
        kind=JobKind.ACTION,
        prompt="두 번째 등대 🗼 --v 7",
        mode=Mode.TURBO,
        parent_id=(1 << 62) - 1,
        origin=JobKind.BLEND,
        button=4,
        label="Vary (Region)",
        form_prompt="a red boat",
        pictures=(
            PICTURE,
            InputPicture(mime="image/png", content=b"\x89PNG\0second", url="https://cdn.example/2"),
        ),
        mask=b"\x89PNG\0mask",
        translate=True,
        must_translate=True,
        dimensions=Dimensions.PORTRAIT,
        motion=Motion.HIGH,
        work=Work.VIDEO,
        task_id="1712345678901234",
        form_sent=True,
        state=JobState.SUBMITTING,
        media_urls=("https://cdn.example/a.png?sig=1&x=2", "https://cdn.example/b.webp"),
        buttons=(make_button(0, "U1", pressed=True), make_button(1, "V1", emoji="🔄", style=3)),
        final_prompt="a red boat --v 7",
        texts=("a red boat", "등대"),
        tokens="**boat**, ~~a~~",
        seed="4242",
        failure=FailureKind.NO_BALANCE,
        detail="quota used up",
        refused=True,
        width=2048,
        linked=True,
        notify=Notify.DM,
        notified=True,
        height=1365,
        locale="ko",
        reply=Reply(
            channel_id=71,
            guild_id=(1 << 60) + 5,
            message_id=(1 << 60) + 6,
            private=True,
            token="aW50ZXJhY3Rpb24",
            token_expires_at=NOW + datetime.timedelta(minutes=14),
            open_to_bot=False,
            file_limit=500 * 1024 * 1024,
            language="ko",
        ),
        shown=JobState.NEEDS_INPUT,
        created_at=NOW,
        submitted_at=NOW + datetime.timedelta(microseconds=1),
        finished_at=NOW + datetime.timedelta(days=1),
    )


async def test_every_field_comes_back_as_it_was(store: SqlJobStore) -> None:
    job = full_job()
    defaults = {field.name: field.default for field in dataclasses.fields(Job)}
    same = {name for name, default in defaults.items() if getattr(job, name) == default}
    assert same == {"progress", "unheard", "queue_position"}  # or a new field is missing above

    assert await commit(store, job) is job

    assert await store.get(job.id) == job


async def test_progress_and_queue_position_are_not_kept(store: SqlJobStore) -> None:
    job = make_job(state=JobState.RUNNING, progress=40, queue_position=2)

    await commit(store, job)

    assert await store.get(job.id) == dataclasses.replace(job, progress=None, queue_position=None)


async def test_text_that_no_database_takes_does_not_stop_a_save(store: SqlJobStore) -> None:
    job = make_job(task_id="7", state=JobState.RUNNING)
    await commit(store, job)

    await move(store, job, JobState.FAILED, detail="bad \ud83d half\0emoji")

    found = await store.get(job.id)
    assert found is not None
    assert found.detail == "bad ? half?emoji"


async def test_a_restart_keeps_everything(tmp_path: Path) -> None:
    job = full_job()
    for _ in range(2):
        async with open_database(f"sqlite:///{tmp_path}/bot.db") as database:
            await commit(SqlJobStore(database), job)
            assert await SqlJobStore(database).live(after=0, most=10) == [job]


async def test_an_unknown_job_is_none(store: SqlJobStore) -> None:
    assert await store.get(5) is None


# Saving


async def test_of_two_who_move_a_job_one_wins(store: SqlJobStore) -> None:
    job = await commit(store, make_job())
    cancelled = job.evolve(state=JobState.CANCELLED)
    sent = job.evolve(state=JobState.SUBMITTING)

    won = await asyncio.gather(store.save(cancelled, was=JobState.NEW), store.save(sent, was=JobState.NEW))

    assert sorted(won) == [False, True]
    assert await store.get(job.id) == (cancelled if won[0] else sent)


async def test_saving_a_deleted_job_tells_so(store: SqlJobStore) -> None:
    assert not await store.save(make_job(), was=JobState.NEW)


async def test_a_save_leaves_alone_what_others_write(store: SqlJobStore) -> None:
    job = await commit(store, make_job(state=JobState.SUBMITTING, buttons=(make_button(0, "U1"),)))
    reply = Reply(channel_id=72, message_id=5, token="newer", token_expires_at=NOW)
    await store.save_reply(job.id, reply)
    await store.save_picture(job.id, width=640, height=480, linked=True)
    await store.mark_shown(job.id, JobState.NEEDS_INPUT)
    await store.mark_pressed(job.id, 0)

    await move(store, job, JobState.RUNNING, task_id="9")

    found = await store.get(job.id)
    assert found == dataclasses.replace(
        job,
        state=JobState.RUNNING,
        task_id="9",
        reply=reply,
        shown=JobState.NEEDS_INPUT,
        width=640,
        height=480,
        linked=True,
        buttons=(make_button(0, "U1", pressed=True),),
    )


async def test_new_buttons_replace_the_old_and_keep_what_was_pressed(store: SqlJobStore) -> None:
    offered = (make_button(0, "U1"), make_button(1, "U2"))
    job = await commit(store, make_job(state=JobState.RUNNING, buttons=offered))
    await store.mark_pressed(job.id, 1)
    news = (make_button(1, "U2", custom_id="fresh"), make_button(7, "Pan"))

    await move(store, job, JobState.SUCCEEDED, buttons=news)

    found = await store.get(job.id)
    assert found is not None
    assert found.buttons == (dataclasses.replace(news[0], pressed=True), news[1])


async def test_a_save_without_buttons_keeps_them(store: SqlJobStore) -> None:
    job = await commit(store, make_job(state=JobState.RUNNING, buttons=(make_button(0, "U1"),)))

    await move(store, job, JobState.SUCCEEDED, buttons=())

    found = await store.get(job.id)
    assert found is not None
    assert found.buttons == job.buttons


# Inputs


async def test_pictures_are_kept_until_the_submit_is_accepted(store: SqlJobStore) -> None:
    job = await commit(store, make_job(pictures=(PICTURE,)))

    sent = await move(store, job, JobState.SUBMITTING)
    assert await store.get(job.id) == sent
    lost = await move(store, sent, JobState.UNCERTAIN)
    assert await store.get(job.id) == lost
    again = await move(store, await move(store, lost, JobState.NEW), JobState.SUBMITTING)
    running = await move(store, again, JobState.RUNNING)
    assert await store.get(job.id) == dataclasses.replace(running, pictures=())


async def test_a_mask_is_kept_until_its_form_is_sent(store: SqlJobStore) -> None:
    job = await commit(store, make_job(state=JobState.SUBMITTING, form_prompt="a boat", mask=b"mask"))

    running = await move(store, job, JobState.RUNNING)
    assert await store.get(job.id) == running
    asked = await move(store, running, JobState.NEEDS_INPUT)
    filled = await move(store, asked, JobState.SUBMITTING, form_sent=True)
    assert await store.get(job.id) == filled
    repainting = await move(store, filled, JobState.RUNNING)
    assert await store.get(job.id) == dataclasses.replace(repainting, mask=None)


async def test_a_mask_that_comes_later_is_stored_too(store: SqlJobStore) -> None:
    job = await commit(store, make_job(state=JobState.NEEDS_INPUT))

    filled = await move(store, job, JobState.SUBMITTING, form_prompt="a boat", mask=b"first")
    assert await store.get(job.id) == filled
    asked = await move(store, filled, JobState.NEEDS_INPUT)
    filled = await move(store, asked, JobState.SUBMITTING, mask=b"second")
    assert await store.get(job.id) == filled


@pytest.mark.parametrize("end", [JobState.FAILED, JobState.CANCELLED])
async def test_nothing_handed_in_outlives_the_end(store: SqlJobStore, end: JobState) -> None:
    job = await commit(store, make_job(pictures=(PICTURE,), mask=b"mask"))

    over = await move(store, job, end)

    assert await store.get(job.id) == dataclasses.replace(over, pictures=(), mask=None)


# Lists


async def test_live_jobs_are_those_not_over_or_not_shown_to_the_end(store: SqlJobStore) -> None:
    expected: list[Job] = []
    for state in JobState:
        for shown in (None, JobState.NEEDS_INPUT, JobState.SUCCEEDED, JobState.FAILED):
            job = await commit(store, make_job(state=state, shown=shown, buttons=(make_button(0, "U1"),)))
            if not state.final or shown is not state:
                expected.append(job)
    expected.append(await commit(store, make_job(pictures=(PICTURE,), mask=b"mask")))

    assert await store.live(after=0, most=1000) == expected
    assert await store.live(after=expected[2].id, most=5) == expected[3:8]
    assert await store.live(after=expected[-1].id, most=5) == []


async def test_a_census_counts_what_is_not_over(store: SqlJobStore) -> None:
    for state in (JobState.RUNNING, JobState.RUNNING, JobState.UNCERTAIN, JobState.SUCCEEDED):
        await commit(store, make_job(state=state))
    await commit(store, make_job(state=JobState.NEW, provider="v1mj"))
    await commit(store, make_job(state=JobState.FAILED, shown=JobState.FAILED))

    assert await store.census() == {
        ("cometapi", "running"): 2,
        ("cometapi", "uncertain"): 1,
        ("v1mj", "new"): 1,
    }


async def test_deleting_leaves_nothing(store: SqlJobStore, database: Database) -> None:
    job = await commit(store, full_job())

    await store.delete(job.id)

    assert await store.get(job.id) is None
    async with database.read() as connection:
        assert await connection.scalar(select(func.count()).select_from(buttons)) == 0
        assert await connection.scalar(select(func.count()).select_from(inputs)) == 0


async def test_a_persons_jobs_come_newest_first_the_over_ones_apart(store: SqlJobStore) -> None:
    made = [await commit(store, make_job(state=state)) for state in (*JobState, *JobState)]
    await commit(store, make_job(user_id=BOB))
    over = [job for job in reversed(made) if job.state.final]
    live = [job for job in reversed(made) if not job.state.final]

    assert await store.of_person(ALICE, over=False, limit=50) == live
    assert await store.of_person(ALICE, over=True, limit=4) == over[:4]
    assert await store.of_person(ALICE + BOB, over=True, limit=4) == []


async def test_a_job_is_found_by_its_message(store: SqlJobStore) -> None:
    shown, unshown = await commit(store, make_job()), await commit(store, make_job())
    await store.save_reply(shown.id, dataclasses.replace(shown.reply, message_id=77))

    found = await store.at_message(77)

    assert found is not None
    assert found.id == shown.id != unshown.id
    assert await store.at_message(78) is None


async def test_a_notice_is_begun_once_and_one_that_was_not_is_found_again(store: SqlJobStore) -> None:
    ended: dict[str, Any] = {"state": JobState.SUCCEEDED, "shown": JobState.SUCCEEDED, "finished_at": NOW}
    told: dict[str, Any] = {"notify": Notify.PING, **ended}
    earlier = NOW - datetime.timedelta(seconds=1)
    silent: list[dict[str, Any]] = [
        ended,
        {**told, "notified": True},
        {**told, "finished_at": earlier},
        {**told, "shown": None},
        {**told, "state": JobState.CANCELLED, "shown": JobState.CANCELLED},
        {**told, "state": JobState.FAILED, "shown": JobState.FAILED, "refused": True},
        {"notify": Notify.DM},
    ]
    for changes in silent:
        await commit(store, make_job(**changes))
    first, second, third = [await commit(store, make_job(**told)) for _ in range(3)]

    assert await store.unnotified(since=NOW, most=2) == [first, second]
    begun = await asyncio.gather(*(store.mark_notified(first.id) for _ in range(3)))
    assert sorted(begun) == [False, False, True]
    assert not await store.mark_notified(1)
    assert await store.unnotified(since=NOW, most=2) == [second, third]


async def test_a_persons_finished_jobs_go_in_parts_and_leave_the_messages_to_delete(
    store: SqlJobStore, database: Database
) -> None:
    over: dict[str, Any] = {"state": JobState.SUCCEEDED}
    shown = [
        await commit(store, make_job(reply=Reply(channel_id=channel, message_id=1000 + channel), **over))
        for channel in (71, 72, 73)
    ]
    for unreachable in (
        Reply(channel_id=71),
        Reply(channel_id=71, message_id=2001, private=True),
        Reply(channel_id=71, message_id=2002, open_to_bot=False),
    ):
        await commit(store, make_job(reply=unreachable, **over))
    kept = [await commit(store, make_job()), await commit(store, make_job(user_id=BOB, **over))]
    erasing = SqlErasureStore(database)

    parts = [await erasing.erase_jobs(ALICE, most=4) for _ in range(3)]

    assert [len(part) for part in parts] == [4, 2, 0]
    assert {job.id for job in shown} < {*parts[0], *parts[1]}
    assert [await store.get(job.id) for job in kept] == kept
    await erasing.drop_leftovers(72)
    for message_id in (1073, 1071):
        newest = await erasing.leftover()
        assert newest is not None
        assert newest.message_id == message_id
        await erasing.drop_leftover(message_id)
    assert await erasing.leftover() is None
