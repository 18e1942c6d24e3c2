"""The screen of the core: one writer a message, the latest state wins, results before progress."""

import asyncio
import datetime
import heapq
import itertools

import discord
import structlog

from bot.clock import Clock, wait_for
from bot.errors import UserError
from bot.jobs.model import Job, Reply
from bot.jobs.ports import JobStore
from bot.ui.message import Look
from bot.ui.place import Places
from bot.ui.verdict import Verdict, judge
from bot.ui.writer import Slot, Writer

log = structlog.get_logger()

WRITERS = 32  # writes under way at once
IDLE = 3600.0  # seconds; a new state wakes the loop anyway


class Delivery:
    """Shows each job's latest state, as soon as Discord's limits allow."""

    def __init__(self, *, writer: Writer, places: Places, store: JobStore, clock: Clock) -> None:
        self._writer = writer
        self._places = places
        self._store = store
        self._clock = clock
        self._slots: dict[int, Slot] = {}
        self._line: list[tuple[datetime.datetime, int, Slot]] = []
        self._numbers = itertools.count()
        self._writing = 0
        self._wake = asyncio.Event()

    def show(self, job: Job) -> None:
        """Bring the job's message to this state, soon; a later call for the same job replaces this one."""
        now = self._clock.now()
        slot = self._slots.setdefault(
            job.id, Slot(job=job, reply=job.reply, due=now, look=Look(linked=job.linked))
        )
        if slot.job.state.final and not job.state.final:
            return  # the end is never taken back by a reading that came late
        if slot.job.state is not job.state or job.state.settled:
            slot.due = now  # only progress has to wait for its gap
        slot.job, slot.wanted = job, True
        self._plan(slot)
        self._wake.set()

    async def renew(self, job: Job, reply: Reply) -> None:
        """Take the newer right to write that a press on the message brought."""
        await self._store.save_reply(job.id, reply)
        if job.shown is not job.state and job.state.settled:
            self.show(job)  # it waited for this press
        if (slot := self._slots.get(job.id)) is not None:
            slot.reply, slot.due = reply, self._clock.now()
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
        self._slots.pop(job.id, None)

    async def is_gone(self, job: Job) -> bool:
        """Tell whether the job's message is surely not there any more; one request, as the bot."""
        try:
            return not await self._places.exists(job.reply)
        except discord.HTTPException:
            return False  # the bot cannot look there

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as writers:
            while True:
                for slot in self._ready():
                    writers.create_task(self._bring(slot), name=f"delivery {slot.job.id}")
                await wait_for(self._wake, self._idle_seconds(), self._clock)

    def _plan(self, slot: Slot) -> None:
        """Put a slot in line for the time when it may be written, if there is one."""
        due = self._due(slot, self._clock.now())
        if due is not None and (slot.planned is None or due < slot.planned):
            slot.planned = due
            heapq.heappush(self._line, (due, next(self._numbers), slot))

    def _due(self, slot: Slot, now: datetime.datetime) -> datetime.datetime | None:
        """Tell when a slot may be written; None while there is nothing to write, or no way to."""
        if slot.writing or not slot.wanted or (slot.closed and not slot.job.state.settled):
            return None
        if slot.closed or slot.reply.token_lives(now):
            return slot.due
        if slot.reply.open_to_bot:
            return max(slot.due, self._places.free_at(slot.reply.channel_id, now))
        return None  # a press on the message, or the next look at the job, brings a token

    def _ready(self) -> list[Slot]:
        """Choose the slots to write now, results first, and take them out of their channel's budget."""
        now = self._clock.now()
        ready: list[Slot] = []
        for slot in sorted(self._called(now), key=lambda slot: (not slot.job.state.settled, slot.due)):
            due = self._due(slot, now)
            if due is None or due > now or self._writing >= WRITERS:
                self._plan(slot)
                continue
            ready.append(slot)
            self._writing += 1
            slot.wanted, slot.writing = False, True
            if not slot.reply.token_lives(now):
                self._places.count(slot.reply.channel_id, now)
        return ready

    def _called(self, now: datetime.datetime) -> list[Slot]:
        """Take the slots whose time has come out of the line."""
        called: list[Slot] = []
        while self._line and self._line[0][0] <= now:
            planned, _, slot = heapq.heappop(self._line)
            if slot.planned == planned:  # else it was put further in front, and was called already
                slot.planned = None
                called.append(slot)
        return called

    def _idle_seconds(self) -> float:
        if not self._line or self._writing >= WRITERS:
            return IDLE  # a new state, or the end of a write, wakes the loop
        return (self._line[0][0] - self._clock.now()).total_seconds()

    async def _bring(self, slot: Slot) -> None:
        try:
            await self._writer.bring(slot)
        except Exception:  # one message's bug must not stop the others
            log.exception("A message broke", **slot.job.log_facts())
            self._writer.try_later(slot)
        finally:
            slot.writing = False
            self._writing -= 1
            self._plan(slot)
            if slot.job.state.settled and slot.planned is None:
                self._slots.pop(slot.job.id, None)  # done, or a press has to bring a token and begins anew
            self._wake.set()
