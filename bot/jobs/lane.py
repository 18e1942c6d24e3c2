"""One line at work: who is sent when, and what is told to those who wait."""

import asyncio
import bisect
import dataclasses
import datetime
import functools
from collections.abc import Awaitable, Callable, Iterator

import structlog

from bot.clock import Clock, wait_for
from bot.errors import AnswerLost, FailureKind, ProviderError, ProviderRejected, ProviderUnavailable
from bot.jobs.allowance import Allowance
from bot.jobs.book import JobBook
from bot.jobs.choice import movable
from bot.jobs.handover import Handover
from bot.jobs.model import Job
from bot.jobs.outbox import Line, Turn
from bot.jobs.ports import JobStore
from bot.jobs.recovery import Recovery
from bot.jobs.sender import REPAIR_WAIT, Sender
from bot.providers.pool import OWNERS, Pool

log = structlog.get_logger()

LOOK_GAP = 3.0  # seconds between two looks along the line
IDLE = 3600.0  # seconds; news wake the loop anyway
SLICE = 500  # turns that are gone through in one go; a few milliseconds
ELSEWHERE = OWNERS | {FailureKind.UNSUPPORTED}  # refusals for good that are not for good at another provider


class Lane:
    """Sends the head of the line, a few at a time, for as long as the gate and the account let them."""

    def __init__(
        self,
        provider: str,
        line: Line,
        allowance: Allowance,
        *,
        pool: Pool,
        handover: Handover,
        sender: Sender,
        recovery: Recovery,
        book: JobBook,
        store: JobStore,
        clock: Clock,
    ) -> None:
        self._provider = provider
        self._line = line
        self._gate = line.gate
        self._allowance = allowance
        self._pool = pool
        self._handover = handover
        self._sender = sender
        self._recovery = recovery
        self._book = book
        self._store = store
        self._clock = clock
        self._closed = False
        self._moving = False
        self._look_at = clock.now()
        allowance.join(self)

    def close(self) -> None:
        """Take nobody from the line any more; what is under way goes on."""
        self._closed = True

    @property
    def ready_since(self) -> datetime.datetime | None:
        """Since when the first one waits; None where the gate, or nobody there, holds the line up anyway."""
        first = next(iter(self._line), None)
        ready = self._line.under_way < self._gate.room and not self._closed
        return first.since if first is not None and ready else None

    def waiting_since(self) -> Iterator[datetime.datetime]:
        """Go through the times since which its jobs wait for the account; none while the gate is closed."""
        return (turn.since for turn in self._line if self._gate.refusal is None)

    def wake(self) -> None:
        """Have the loop look whether somebody may go now."""
        self._line.news.set()

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as steps:
            while True:
                while self._allowance.grants(self):
                    turn = self._line.take()
                    self._line.under_way += 1
                    self._allowance.begin_submit()
                    serve = functools.partial(self._serve, turn)
                    steps.create_task(self._apart(turn.job, serve), name=f"submit {turn.job.id}")
                pause = self._look_along(steps)
                await wait_for(self._line.news, pause, self._clock)

    async def _serve(self, turn: Turn) -> None:
        try:
            job = await self._store.get(turn.job.id)
            if job is not None and job.owes_request:
                await self._send_or_move(turn, job)
                return
            if job is not None:
                self._book.show(job)  # cancelled as it was given back, it was perhaps told its place since
            self._line.done(turn)
        finally:
            self._line.under_way -= 1
            self._allowance.end_submit()
            self.wake()

    async def _send_or_move(self, turn: Turn, job: Job) -> None:
        """Send what a job owes, if its provider is in use, this is its trial, or there is nobody else."""
        tries = self._pool.healthy(self._provider) or (
            movable(job) and self._pool.begin_trial(self._provider)
        )
        if tries or not await self._handover.move(turn, job, room=False):
            await self._send(turn, job)

    async def _send(self, turn: Turn, job: Job) -> None:
        try:
            sent = await self._sender.send(job.evolve(queue_position=turn.told))
        except ProviderUnavailable as refusal:
            self._note(job, refusal)
            self._gate.refuse(refusal)
            turn.refuse(refusal.kind, self._clock.now())
            await self._put_back(turn)
            return
        except AnswerLost as lost:
            self._note(job, lost)
            self._gate.refuse(ProviderUnavailable())  # the others shall not all become as uncertain
        except ProviderRejected as refusal:
            self._note(job, refusal)
            if await self._refused(turn, job, refusal):
                return
        else:
            if sent:
                self._pool.accepted(self._provider)
                self._gate.accept(others=bool(self._line) or self._line.under_way > 1)
        self._line.done(turn)

    async def _put_back(self, turn: Turn) -> None:
        """Let a job that was surely not accepted go on elsewhere, or keep its place."""
        job = await self._store.get(turn.job.id)
        if job is None or not job.owes_request:
            self._line.done(turn)
        elif not await self._handover.move(turn, job, room=self._pool.healthy(self._provider)):
            self._line.give_back(turn, job)

    async def _refused(self, turn: Turn, sent: Job, refusal: ProviderRejected) -> bool:
        """Take a refusal for good; tell whether another provider takes the job over."""
        job = await self._store.get(sent.id)
        if job is None or job.state.final:
            return False
        if not job.task_id:  # else an action was accepted, and only its form was refused
            job = dataclasses.replace(job, submitted_at=sent.submitted_at)
        turn.refused_by |= {self._provider}
        if refusal.kind in ELSEWHERE and await self._handover.move(turn, job, room=False):
            return True
        await self._fail(job, refusal)
        return False

    def _note(self, job: Job, error: ProviderError) -> None:
        self._pool.refused(self._provider, error, follow_up=not movable(job))

    def _look_along(self, steps: asyncio.TaskGroup) -> float:
        """Look after those who wait, now and then; return the seconds until there may be more to do."""
        now = self._clock.now()
        if now >= self._look_at:
            self._look_at = now + datetime.timedelta(seconds=LOOK_GAP)
            self._move_away(steps)
            self._send_away(steps)
            self._tell_places()
        if not self._line:
            return IDLE
        waits = (self._gate.opens_in, self._allowance.opens_in, (self._look_at - now).total_seconds())
        return min(seconds for seconds in waits if seconds > 0)

    @property
    def _in_use(self) -> bool:
        """Whether new pictures are for this provider: it is well, or one of them is its trial."""
        return self._pool.healthy(self._provider) or self._pool.offers_trial(self._provider)

    @property
    def _held_up(self) -> bool:
        """Whether the API or the account takes no more just now."""
        return self._gate.refusal is not None or self._allowance.free < 1

    def _move_away(self, steps: asyncio.TaskGroup) -> None:
        """Let others take over who waits for a provider that is out of use, or has no room."""
        if self._moving or self._closed or (self._in_use and not self._held_up):
            return
        self._moving = True
        steps.create_task(self._move_all(), name="move away")

    async def _move_all(self) -> None:
        try:
            for number, turn in enumerate(list(self._line), 1):
                if self._movable(turn):
                    move = functools.partial(self._handover.move_waiting, turn, room=self._in_use)
                    await self._apart(turn.job, move)
                elif number % SLICE == 0:
                    await self._clock.sleep(0)
        finally:
            self._moving = False

    def _movable(self, turn: Turn) -> bool:
        return self._handover.possible(turn, room=self._in_use)

    def _send_away(self, steps: asyncio.TaskGroup) -> None:
        """Fail those who would have to wait too long, and whom nobody else takes."""
        refusal = self._gate.refusal
        late = [
            turn.job
            for turn in self._line
            if self._gate.too_late(turn.since, turn.down_since) and not self._movable(turn)
        ]
        if refusal is None or not late:
            return
        self._line.drop({job.id for job in late})
        for job in late:
            fail = functools.partial(self._fail, job, refusal)
            steps.create_task(self._apart(job, fail), name=f"submit {job.id}")

    def _tell_places(self) -> None:
        """Show who is held up where they stand. Far behind, not every step is worth an edit."""
        others = self._allowance.others_waiting(self) if self._allowance.free < 1 else []
        for own_place, turn in enumerate(self._line, 1 + self._line.under_way):
            place = own_place + bisect.bisect_left(others, turn.since)
            if self._held_up if turn.told is None else abs(place - turn.told) > turn.told // 10:
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
