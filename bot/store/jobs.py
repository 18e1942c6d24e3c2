"""Jobs in SQL: the truth that a restart finds again."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.jobs.ledger import Entry
from bot.jobs.model import Job, JobState, Reply
from bot.store import rows
from bot.store.database import Database
from bot.store.ledger import write_entries
from bot.store.schema import OPEN, REACHABLE, UNTOLD, buttons, former_messages, inputs, jobs

# columns that `save` leaves alone, since others write them on their own
LEFT_ALONE = {"id", "shown", "width", "height", "linked", "notified"}
STILL_UNTOLD = text(f"({UNTOLD.text})")
STILL_OPEN = text(f"({OPEN.text})")  # to be joined with other conditions
SAVE = update(jobs).where(jobs.c.id == bindparam("job_id"), jobs.c.state == bindparam("was"))
FILL = SAVE.where(jobs.c.form_prompt.is_(None))


class SqlJobStore:
    """The JobStore of `jobs/ports.py`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(
        self,
        job: Job,
        *,
        same_press_after: datetime.datetime | None,
        once: bool,
        entries: Sequence[Entry] = (),
    ) -> Job:
        earlier = _earlier(job, same_press_after=same_press_after, once=once)
        try:
            return await self._add(job, earlier, entries)
        except IntegrityError:
            # PostgreSQL lets writers overlap: the same interaction came in between look and insert.
            return await self._add(job, earlier, entries)

    async def _add(self, job: Job, earlier: Select[tuple[int]], entries: Sequence[Entry]) -> Job:
        async with self._database.write() as connection:
            if job.parent_id is not None:
                # For PostgreSQL likewise: the presses of one picture take turns at its row.
                await connection.execute(
                    select(jobs.c.id).where(jobs.c.id == job.parent_id).with_for_update()
                )
            found = await _first(connection, earlier)
            if found is None:
                await _insert(connection, job)
                await write_entries(connection, entries)
        return found or job

    async def earlier(
        self, job: Job, *, same_press_after: datetime.datetime | None, once: bool
    ) -> Job | None:
        earlier = _earlier(job, same_press_after=same_press_after, once=once)
        async with self._database.read() as connection:
            return await _first(connection, earlier)

    async def get(self, job_id: int) -> Job | None:
        async with self._database.read() as connection:
            found = await _read(connection, jobs.c.id == job_id)
        return found[0] if found else None

    async def save(
        self, job: Job, *, was: JobState, siblings: Sequence[Job] = (), entries: Sequence[Entry] = ()
    ) -> bool:
        values = {name: value for name, value in rows.job_values(job).items() if name not in LEFT_ALONE}
        filling = job.state is was is JobState.NEEDS_INPUT
        async with self._database.write() as connection:
            saved = await connection.execute(
                FILL if filling else SAVE, values | {"job_id": job.id, "was": was}
            )
            if saved.rowcount == 0:
                return False
            await _replace_buttons(connection, job)
            if _inputs_done(job):
                await connection.execute(delete(inputs).where(inputs.c.job_id == job.id))
            else:
                await self._keep_mask(connection, job)
            for sibling in siblings:
                await _insert(connection, sibling)
            await write_entries(connection, entries)
        return True

    async def _keep_mask(self, connection: AsyncConnection, job: Job) -> None:
        """Store the mask that came with a form filled after the job was made."""
        for values in rows.mask_values(job):
            statement = self._database.insert(inputs).values(values)
            await connection.execute(
                statement.on_conflict_do_update(
                    index_elements=list(inputs.primary_key), set_={"content": statement.excluded.content}
                )
            )

    async def save_reply(self, job_id: int, reply: Reply) -> None:
        the_job = jobs.c.id == job_id
        elsewhere = and_(the_job, REACHABLE, jobs.c.message_id.is_distinct_from(reply.message_id))
        before = select(jobs.c.message_id, jobs.c.channel_id, jobs.c.id).where(elsewhere)
        columns = ["message_id", "channel_id", "job_id"]
        remembered = self._database.insert(former_messages).from_select(columns, before)
        async with self._database.write() as connection:
            await connection.execute(remembered.on_conflict_do_nothing())
            await connection.execute(update(jobs).where(the_job).values(rows.reply_values(reply)))

    async def save_picture(self, job_id: int, *, width: int, height: int, linked: bool) -> None:
        turned_out = update(jobs).values(width=width, height=height, linked=linked)
        async with self._database.write() as connection:
            await connection.execute(turned_out.where(jobs.c.id == job_id))

    async def save_seed(self, job_id: int, seed: str) -> None:
        async with self._database.write() as connection:
            await connection.execute(update(jobs).where(jobs.c.id == job_id).values(seed=seed))

    async def mark_shown(self, job_id: int, shown: JobState | None) -> None:
        async with self._database.write() as connection:
            await connection.execute(update(jobs).where(jobs.c.id == job_id).values(shown=shown))

    async def mark_notified(self, job_id: int) -> bool:
        unsent = update(jobs).where(jobs.c.id == job_id, ~jobs.c.notified).values(notified=True)
        async with self._database.write() as connection:
            return bool((await connection.execute(unsent)).rowcount)

    async def unnotified(self, *, since: datetime.datetime, most: int) -> list[Job]:
        ended = and_(jobs.c.state.in_([JobState.SUCCEEDED, JobState.FAILED]), ~jobs.c.refused)
        shown = and_(ended, jobs.c.shown == jobs.c.state, jobs.c.finished_at >= since)
        async with self._database.read() as connection:
            return await _read(connection, and_(STILL_UNTOLD, shown), most)

    async def mark_pressed(self, job_id: int, position: int) -> None:
        the_button = and_(buttons.c.job_id == job_id, buttons.c.position == position)
        async with self._database.write() as connection:
            await connection.execute(update(buttons).where(the_button).values(pressed=True))

    async def live(self, *, after: int, most: int) -> list[Job]:
        async with self._database.read() as connection:
            return await _read(connection, and_(STILL_OPEN, jobs.c.id > after), most)

    async def lost(self, ref: str, *, provider: str, task_id: str) -> Job | None:
        others = jobs.alias()
        # Nothing but a job that was found makes the database look through all the others.
        taken = exists().where(others.c.provider == jobs.c.provider, others.c.task_id == task_id)
        uncertain = and_(jobs.c.provider == provider, jobs.c.state == JobState.UNCERTAIN)
        async with self._database.read() as connection:
            return await _first(connection, select(jobs.c.id).where(jobs.c.ref == ref, uncertain, ~taken))

    async def census(self) -> dict[tuple[str, str], int]:
        """Count the jobs that are not over, by provider and state."""
        live = select(jobs.c.provider, jobs.c.state, func.count())
        live = live.where(STILL_OPEN, jobs.c.state.not_in([state for state in JobState if state.final]))
        async with self._database.read() as connection:
            found = await connection.execute(live.group_by(jobs.c.provider, jobs.c.state))
            return {(provider, state.value): count for provider, state, count in found}

    async def at_message(self, message_id: int) -> Job | None:
        shown = select(jobs.c.id).where(jobs.c.message_id == message_id)
        async with self._database.read() as connection:
            return await _first(connection, shown.order_by(jobs.c.id.desc()).limit(1))

    async def of_person(self, user_id: int, *, over: bool, limit: int) -> list[Job]:
        wanted = [state for state in JobState if state.final is over]
        theirs = select(jobs.c.id).where(jobs.c.user_id == user_id, jobs.c.state.in_(wanted))
        newest = theirs.order_by(jobs.c.id.desc()).limit(limit)
        async with self._database.read() as connection:
            return (await _read(connection, jobs.c.id.in_(newest)))[::-1]

    async def delete(self, job_id: int) -> None:
        async with self._database.write() as connection:
            await connection.execute(delete(jobs).where(jobs.c.id == job_id))


def _earlier(job: Job, *, same_press_after: datetime.datetime | None, once: bool) -> Select[tuple[int]]:
    """Select the id of the earlier job that answers this one."""
    rules = [jobs.c.interaction_id == job.interaction_id]
    if job.parent_id is not None and job.button is not None:
        same_button = and_(jobs.c.parent_id == job.parent_id, jobs.c.button == job.button)
        if same_press_after is not None:
            by_them = and_(jobs.c.user_id == job.user_id, jobs.c.created_at > same_press_after)
            same_words = jobs.c.form_prompt.is_not_distinct_from(job.form_prompt)
            rules.append(and_(same_button, by_them, same_words))
        if once:
            # An uncertain one is its owner's to decide about; others need not wait for that.
            hopeless = jobs.c.state.in_([JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN])
            rules.append(and_(same_button, ~hopeless))
    the_same_first = (jobs.c.interaction_id == job.interaction_id).desc()
    return select(jobs.c.id).where(or_(*rules)).order_by(the_same_first, jobs.c.id.desc()).limit(1)


async def _first(connection: AsyncConnection, ids: Select[tuple[int]]) -> Job | None:
    found = await connection.scalar(ids)
    return None if found is None else (await _read(connection, jobs.c.id == found))[0]


async def _insert(connection: AsyncConnection, job: Job) -> None:
    await connection.execute(jobs.insert(), rows.job_values(job) | rows.reply_values(job.reply))
    if job.buttons:
        await connection.execute(
            buttons.insert(), [rows.button_values(job.id, button) for button in job.buttons]
        )
    if handed_in := rows.input_values(job):
        await connection.execute(inputs.insert(), handed_in)


async def _read(
    connection: AsyncConnection, condition: ColumnElement[bool], most: int | None = None
) -> list[Job]:
    """Read whole jobs, oldest first, in three statements however many they are."""
    found = (await connection.execute(select(jobs).where(condition).order_by(jobs.c.id).limit(most))).all()
    if not found:
        return []
    wanted = select(jobs.c.id).where(condition).order_by(jobs.c.id).limit(most)
    offered: defaultdict[int, list[Row[Any]]] = defaultdict(list)
    for row in await connection.execute(
        select(buttons).where(buttons.c.job_id.in_(wanted)).order_by(buttons.c.position)
    ):
        offered[row.job_id].append(row)
    handed_in: defaultdict[int, list[Row[Any]]] = defaultdict(list)
    for row in await connection.execute(
        select(inputs).where(inputs.c.job_id.in_(wanted)).order_by(inputs.c.position)
    ):
        handed_in[row.job_id].append(row)
    return [rows.job_of(row, offered[row.id], handed_in[row.id]) for row in found]


async def _replace_buttons(connection: AsyncConnection, job: Job) -> None:
    """Store what the provider offers now, where it is news; what was pressed stays pressed."""
    if not job.buttons:
        return
    of_job = buttons.c.job_id == job.id
    stored = (await connection.execute(select(buttons).where(of_job).order_by(buttons.c.position))).all()
    pressed = {row.position for row in stored if row.pressed}
    offered = [
        rows.button_values(job.id, button) | {"pressed": button.position in pressed} for button in job.buttons
    ]
    if offered != [dict(row._mapping) for row in stored]:
        await connection.execute(delete(buttons).where(of_job))
        await connection.execute(buttons.insert(), offered)


def _inputs_done(job: Job) -> bool:
    """Tell whether no submit can need the person's pictures and mask any more."""
    form_owed = (job.form_prompt is not None or job.mask is not None) and not job.form_sent
    return job.state.final or (job.state is JobState.RUNNING and not form_owed)
