"""One line at work: who is sent when, and what is told to those who wait."""

import asyncio
import dataclasses
import datetime
import functools
from collections.abc import Awaitable, Callable

import structlog

from bot.clock import Clock, wait_for
from bot.errors import AnswerLost, ProviderRejected, ProviderUnavailable
from bot.jobs.book import JobBook
from bot.jobs.gate import Gate
from bot.jobs.model import Job
from bot.jobs.outbox import Line, Turn
from bot.jobs.ports import JobStore
from bot.jobs.recovery import Recovery
from bot.jobs.sender import REPAIR_WAIT, Sender

log = structlog.get_logger()

LOOK_GAP = 3.0  # seconds between two looks along the line
IDLE = 3600.0  # seconds; news wake the loop anyway


class Lane:
    """Sends the head of the line, a few at a time, for as long as the gate lets them."""

    def __init__(
        self,
        line: Line,
        gate: Gate,
        *,
        sender: Sender,
        recovery: Recovery,
        book: JobBook,
        store: JobStore,
        clock: Clock,
    ) -> None:
        self._line = line
        self._gate = gate
        self._sender = sender
        self._recovery = recovery
        self._book = book
        self._store = store
        self._clock = clock
        self._under_way = 0
        self._closed = False
        self._look_at = clock.now()

    def close(self) -> None:
        """Take nobody from the line any more; what is under way goes on."""
        self._closed = True

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as steps:
            while True:
                while self._line and self._under_way < self._gate.room and not self._closed:
                    turn = self._line.take()
                    self._under_way += 1
                    serve = functools.partial(self._serve, turn)
                    steps.create_task(self._apart(turn.job, serve), name=f"submit {turn.job.id}")
                pause = self._look_along(steps)
                await wait_for(self._line.news, pause, self._clock)

    async def _serve(self, turn: Turn) -> None:
        try:
            job = await self._store.get(turn.job.id)
            if job is not None and not job.owes_request:
                self._book.show(job)  # cancelled as it was given back, it was perhaps told its place since
            owing = await self._send(turn, job) if job is not None and job.owes_request else None
            if owing is not None:
                self._line.give_back(turn, owing)
            else:
                self._line.done(turn)
        finally:
            self._under_way -= 1
            self._line.news.set()

    async def _send(self, turn: Turn, job: Job) -> Job | None:
        """Send what a job owes; return the job if it still owes it."""
        try:
            sent = await self._sender.send(job.evolve(queue_position=turn.told))
        except ProviderUnavailable as refusal:
            self._gate.refuse(refusal)
            turn.refuse(refusal.kind, self._clock.now())
            current = await self._store.get(job.id)
            return current if current is not None and current.owes_request else None
        except AnswerLost:
            self._gate.refuse(ProviderUnavailable())  # the others shall not all become as uncertain
        except ProviderRejected as refusal:
            current = await self._store.get(job.id)
            if current is not None and not current.state.final:
                if not current.task_id:  # else an action was accepted, and only its form was refused
                    current = dataclasses.replace(current, submitted_at=job.submitted_at)
                await self._fail(current, refusal)
        else:
            if sent:
                self._gate.accept(others=bool(self._line) or self._under_way > 1)
        return None

    def _look_along(self, steps: asyncio.TaskGroup) -> float:
        """Look after those who wait, now and then; return the seconds until there may be more to do."""
        opens_in = self._gate.opens_in if self._line and self._gate.opens_in > 0 else IDLE
        now = self._clock.now()
        if now < self._look_at:
            return min(opens_in, (self._look_at - now).total_seconds())
        self._look_at = now + datetime.timedelta(seconds=LOOK_GAP)
        self._send_away(steps)
        self._tell_places()
        return opens_in

    def _send_away(self, steps: asyncio.TaskGroup) -> None:
        """Fail those who would have to wait too long."""
        refusal = self._gate.refusal
        late = [turn.job for turn in self._line if self._gate.too_late(turn.since, turn.down_since)]
        if refusal is None or not late:
            return
        self._line.drop({job.id for job in late})
        for job in late:
            fail = functools.partial(self._fail, job, refusal)
            steps.create_task(self._apart(job, fail), name=f"submit {job.id}")

    def _tell_places(self) -> None:
        """Show who waits for a busy API where they stand. Far behind, not every step is worth an edit."""
        for place, turn in enumerate(self._line, 1 + self._under_way):
            if turn.told is None:
                worth = self._gate.refusal is not None
            else:
                worth = abs(place - turn.told) > turn.told // 10
            if worth:
                turn.told = place
                self._book.show(turn.job.evolve(queue_position=place))

    async def _fail(self, job: Job, refusal: ProviderUnavailable | ProviderRejected) -> None:
        await self._book.replace(job, job.failed(refusal.kind, self._clock.now(), detail=refusal.detail))

    async def _apart(self, job: Job, step: Callable[[], Awaitable[None]]) -> None:
        """Take one job's step so that its bug does not stop the others."""
        try:
            await step()
        except Exception:
            log.exception("A submit broke", **job.log_facts())
            await self._take_up(job.id)

    async def _take_up(self, job_id: int) -> None:
        """Go on with a job where its row says."""
        while True:
            await self._clock.sleep(REPAIR_WAIT)
            try:
                current = await self._store.get(job_id)
                return await self._recovery.resume(current) if current is not None else None
            except Exception:
                log.exception("A job could not be taken up again yet", job=job_id)
