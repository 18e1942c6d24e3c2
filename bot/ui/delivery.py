"""The screen of the core: one writer a message, the latest state wins, results before progress."""

import asyncio
import dataclasses
import datetime
import functools

import discord
import structlog

from bot.clock import Clock, end_within, wait_for
from bot.errors import UserError
from bot.jobs.model import Job, JobState, Notify, Reply
from bot.jobs.ports import JobStore
from bot.ui.archive import Archive
from bot.ui.budget import Budgets, Turn
from bot.ui.line import Line
from bot.ui.message import Look
from bot.ui.place import Places
from bot.ui.slot import Slot
from bot.ui.verdict import Verdict, judge
from bot.ui.writer import Writer

log = structlog.get_logger()

WRITERS = 32  # writes under way at once …
PROGRESS_WRITERS = 24  # … and so many where progress still begins one; the others stay free for results
TOKEN_GAP = datetime.timedelta(seconds=0.5)  # by one token; Discord takes five requests in two seconds
IDLE = 3600.0  # seconds; a new state wakes the loop anyway


class Delivery:
    """Shows each job's latest state, as soon as Discord's limits allow."""

    def __init__(
        self,
        *,
        writer: Writer,
        places: Places,
        archive: Archive,
        budgets: Budgets,
        store: JobStore,
        clock: Clock,
    ) -> None:
        self._writer = writer
        self._places = places
        self._archive = archive
        self._budgets = budgets
        self._store = store
        self._clock = clock
        self._slots: dict[int, Slot] = {}
        self._line = Line()
        self._writing = 0
        self._writes: set[asyncio.Task[None]] = set()
        self._closed = False
        self._wake = asyncio.Event()

    def show(self, job: Job) -> None:
        """Bring the job's message to this state, soon; a later call for the same job replaces this one."""
        now = self._clock.now()
        slot = self._slots.setdefault(job.id, _slot(job, now))
        if slot.job.state.final and not job.state.final:
            return  # the end is never taken back by a reading that came late
        if slot.job.state is not job.state or job.state.settled:
            slot.due, slot.planned = now, None  # only progress has to wait for its gap
        slot.job, slot.wanted = job, True
        self._plan(slot)
        self._wake.set()

    async def renew(self, job: Job, reply: Reply) -> None:
        """Take the newer right to write that a press on the message brought."""
        if not job.at_rest:  # its next news would come with the right that it had at our start
            self._slots.setdefault(job.id, _slot(job, self._clock.now()))
        await self._store.save_reply(job.id, reply)
        if job.shown is not job.state and job.state.settled:
            self.show(job)  # it waited for this press
        if (slot := self._slots.get(job.id)) is not None:
            slot.reply, slot.due = reply, self._clock.now()
            slot.wanted |= slot.look.parting  # its last word is no longer true
            self._plan(slot)
            self._wake.set()

    async def delete(self, job: Job) -> None:
        """Delete the job's message. Raises UserError where Discord does not let us."""
        by_token = job.reply.token_lives(self._clock.now())
        try:
            await self._places.delete(job.reply, by_token=by_token)
        except discord.HTTPException as error:
            if judge(error, by_token=by_token) is not Verdict.GONE:
                raise UserError("refused-cannot-delete") from error
        self.forget(job.id)

    def forget(self, job_id: int) -> None:
        """Write no more of a job that was erased."""
        if (slot := self._slots.pop(job_id, None)) is not None:
            slot.wanted, slot.closed = False, True  # a write under way may want another try

    async def reopen(self, job: Job, reply: Reply) -> None:
        """Show a job, which must be settled, in a new message; its old one is left as it is.

        Its picture may be nowhere but there by now. Raises UserError while it is being written, also by an
        earlier call.
        """
        shown = job.shown is JobState.SUCCEEDED and job.media_urls
        media = await self._archive.rescue(job) if shown else None
        if (old := self._slots.get(job.id)) is not None:
            if old.writing:
                raise UserError("refused-being-shown")
            old.wanted = False
        job = dataclasses.replace(job, reply=reply, shown=None, notify=Notify.EDIT)  # they are there
        slot = self._slots[job.id] = _slot(job, self._clock.now())
        slot.media, slot.kept, slot.writing = media, media is not None, True
        try:
            await self._store.mark_shown(job.id, None)  # first: a crash in between leaves it to the old one
            await self._store.save_reply(job.id, reply)
        finally:
            slot.writing = False
        self.show(slot.job)  # which may have moved meanwhile

    async def exists(self, job: Job) -> bool | None:
        """Tell whether the job's message is there, with one request; None where the bot cannot look."""
        try:
            return await self._places.exists(job.reply)
        except (discord.HTTPException, OSError):
            return None

    def followed(self, job: Job) -> Job:
        """Add to a job what is not stored of it: its progress, and its place in the queue."""
        slot = self._slots.get(job.id)
        if slot is None or slot.job.state is not job.state:
            return job
        return dataclasses.replace(job, progress=slot.job.progress, queue_position=slot.job.queue_position)

    async def run(self) -> None:
        """Work until cancelled or finished."""
        async with asyncio.TaskGroup() as writers:
            while not self._closed:
                while (chosen := self._next()) is not None:
                    slot, turn = chosen
                    write = writers.create_task(self._bring(slot, turn), name=f"delivery {slot.job.id}")
                    self._writes.add(write)
                    write.add_done_callback(self._writes.discard)
                await wait_for(self._wake, self._idle_seconds(), self._clock)

    async def finish(self, seconds: float) -> None:
        """Begin no write any more, and give those under way so many seconds to end."""
        self._closed = True
        self._wake.set()
        await end_within(seconds, self._writes, self._clock)

    def _plan(self, slot: Slot) -> None:
        """Put a slot in line for the time when it may be written, if there is one."""
        due = self._due(slot, self._clock.now())
        if due is not None and (slot.planned is None or due < slot.planned):
            self._line.put(slot, due)

    def _due(self, slot: Slot, now: datetime.datetime) -> datetime.datetime | None:
        """Tell when a slot may be written; None while there is nothing to write, or no way to."""
        progress, wish = not slot.job.state.settled, slot.wish
        if slot.writing or wish is None or (slot.closed and progress):
            return None
        if slot.closed:
            return wish  # nothing goes to Discord
        due = max(wish, self._budgets.invalid.free_at(now, progress=progress))
        if slot.reply.token_lives(now):
            return max(due, slot.tried_at + TOKEN_GAP) if progress and slot.tried_at else due
        if slot.reply.open_to_bot:
            return max(due, self._budgets.free_at(slot.reply, now, progress=progress))
        # A press on the message, or in /jobs, brings a token; a result is fetched meanwhile.
        return wish if slot.unshown_result else None

    def _next(self) -> tuple[Slot, Turn | None] | None:
        """Choose the slot to write now, with the bot's turn where it has no token; results first."""
        now = self._clock.now()
        for results in (True, False):
            while self._writing < _writers(results) and (slot := self._line.call(now, results=results)):
                due = self._due(slot, now)
                if due is None or due > now:
                    self._plan(slot)
                    continue
                self._writing += 1
                slot.wanted, slot.writing, turn = False, True, self._turn(slot, now)
                slot.leave = functools.partial(self._leave, slot, turn)
                return slot, turn
        return None

    def _turn(self, slot: Slot, now: datetime.datetime) -> Turn | None:
        if slot.closed or slot.reply.token_lives(now) or not slot.reply.open_to_bot:
            return None
        return self._budgets.take(slot.reply, now, progress=not slot.job.state.settled)

    def _idle_seconds(self) -> float:
        """Tell how long nothing can begin; a new state, or the end of a write, wakes the loop anyway."""
        firsts = [self._line.first_at(results=r) for r in (True, False) if self._writing < _writers(r)]
        earliest = min((first for first in firsts if first is not None), default=None)
        return IDLE if earliest is None else (earliest - self._clock.now()).total_seconds()

    async def _bring(self, slot: Slot, turn: Turn | None) -> None:
        try:
            await self._writer.bring(slot, turn)
        except Exception:  # one message's bug must not stop the others
            log.exception("A message broke", **slot.job.log_facts())
            self._writer.try_later(slot)
        finally:
            if slot.leave is not None:
                slot.leave()
            slot.writing, slot.tried_at = False, self._clock.now()
            self._plan(slot)
            if slot.job.at_rest and slot.planned is None and self._slots.get(slot.job.id) is slot:
                del self._slots[slot.job.id]  # done, or a press has to bring a token and begins anew
            self._wake.set()

    def _leave(self, slot: Slot, turn: Turn | None) -> None:
        if turn is not None:
            turn.give_back()
        slot.leave = None
        self._writing -= 1
        self._wake.set()


def _slot(job: Job, now: datetime.datetime) -> Slot:
    return Slot(job=job, reply=job.reply, due=now, look=Look(linked=job.linked))


def _writers(results: bool) -> int:
    return WRITERS if results else PROGRESS_WRITERS
