"""Sends paid requests, each of them once: the row first, then the provider.

What an answer means for the job:

    accepted                 running, or needs_input where the API asks for a form that nobody filled yet;
                             each further task that the request started becomes a job of its own
    surely not accepted      back to what it was; whether and when to try again is the caller's to decide
    answer lost              uncertain: it may have been charged, so only a person may send it again
"""

import asyncio
import collections
import dataclasses
from collections.abc import Coroutine, Mapping, Sequence

import structlog

from bot.clock import Clock, end_within
from bot.errors import AnswerLost, ProviderRejected, ProviderUnavailable
from bot.jobs.agenda import Watch
from bot.jobs.book import JobBook
from bot.jobs.callbacks import Callbacks
from bot.jobs.ids import IdSource, new_ref
from bot.jobs.model import Job, JobState, Notify
from bot.jobs.orders import form_of, order_of
from bot.jobs.poller import Poller
from bot.jobs.ports import JobStore
from bot.providers.order import Submission
from bot.providers.port import ImageProvider, Receipt, Task, is_local

log = structlog.get_logger()

REPAIR_WAIT = 10.0  # seconds before something of ours that broke is tried again
GRACE = 8.0  # seconds that a stop waits for answers to paid calls


class Sender:
    """Takes one job at a time to its provider, and writes down what came of it."""

    def __init__(
        self,
        *,
        book: JobBook,
        store: JobStore,
        providers: Mapping[str, ImageProvider],
        poller: Poller,
        callbacks: Callbacks,
        clock: Clock,
    ) -> None:
        self._book = book
        self._store = store
        self._providers = providers
        self._poller = poller
        self._callbacks = callbacks
        self._clock = clock
        self._ids = IdSource()
        self._paying: set[asyncio.Task[bool]] = set()
        self._closed = False
        self.outcomes: collections.Counter[tuple[str, str]] = collections.Counter()
        """What came of paid requests since the start, by provider: accepted, not-now, rejected or lost."""

    async def send(self, job: Job) -> bool:
        """Send the request that the job owes, once, unless it must not be sent now.

        Tell whether a paid one was accepted: what an API takes for nothing does not show that it works.

        Raises ProviderUnavailable or ProviderRejected: nothing was accepted; AnswerLost: nobody knows, and
        the row says so already.
        """
        provider = self._providers[job.provider]
        if job.state is JobState.NEEDS_INPUT:
            return await self._unbroken(self._send_form(job, provider))
        order = self._with_callback(job, await order_of(job, provider, self._store))
        return await self._unbroken(self._send_order(job, order, provider))

    def _with_callback(self, job: Job, order: Submission) -> Submission:
        return dataclasses.replace(order, callback=self._callbacks.address(job))

    def close(self) -> None:
        """Begin no paid call any more, not even for a job that is on its way to one."""
        self._closed = True

    async def finish(self) -> None:
        """Wait for the answers to paid calls that are under way.

        What is not answered within GRACE is cut off; its row says so, and the next start calls it uncertain.
        """
        await end_within(GRACE, self._paying, self._clock)

    async def _unbroken(self, paying: Coroutine[None, None, bool]) -> bool:
        """Run a paid call that goes on when we are cancelled: what is paid for must be written down."""
        task = asyncio.create_task(paying)
        self._paying.add(task)
        task.add_done_callback(self._paying.discard)
        return await asyncio.shield(task)

    async def _send_order(self, job: Job, order: Submission, provider: ImageProvider) -> bool:
        if self._closed:
            return False
        sending = await self._book.change(job, state=JobState.SUBMITTING, submitted_at=self._clock.now())
        if sending is None:
            return False
        try:
            receipt = await self._pay(order, provider)
        except ProviderUnavailable:
            # What an earlier try may have cost is not forgotten.
            await self._keep(sending, sending.evolve(state=JobState.NEW, submitted_at=job.submitted_at))
            raise
        except AnswerLost:
            await self._keep(sending, sending.evolve(state=JobState.UNCERTAIN))
            raise
        if receipt.free:
            sending = sending.evolve(submitted_at=job.submitted_at)
        return await self._accept(sending, receipt, provider)

    async def _pay(self, order: Submission, provider: ImageProvider) -> Receipt:
        """Make the paid request, and count what came of it. Raises what the provider raises."""
        outcome = "lost"
        try:
            receipt = await provider.submit(order)
            outcome = "" if receipt.free else "accepted"
        except ProviderUnavailable:
            outcome = "not-now"
            raise
        except ProviderRejected:
            outcome = "rejected"
            raise
        finally:
            if outcome:
                self.outcomes[provider.name, outcome] += 1
        return receipt

    async def _accept(self, job: Job, receipt: Receipt, provider: ImageProvider) -> bool:
        accepted = job.evolve(
            state=JobState.NEEDS_INPUT if receipt.needs_input else JobState.RUNNING,
            task_id=receipt.task_id,
            # While a form waits, the API tells the parent's prompt, not the one that the person wrote.
            final_prompt=job.final_prompt if receipt.needs_input else receipt.prompt or job.final_prompt,
            queue_position=receipt.queue_position,
            mode=receipt.mode or job.mode,
        )
        siblings = [self._sibling(accepted, task_id) for task_id in receipt.more]
        await self._keep(job, accepted, siblings)
        if receipt.needs_input:
            filled = accepted.form_prompt is not None
            return await self._send_form(accepted, provider) if filled else not receipt.free
        watch = self._poller.watch(accepted)
        for sibling in siblings:
            self._poller.watch(sibling)
        if receipt.finished is not None:
            await self._take_result(watch, receipt.finished)
        return not receipt.free

    async def _take_result(self, watch: Watch, task: Task) -> None:
        """Write down what came with the answer, however often it takes: some APIs tell it only once."""
        while True:
            try:
                return await self._poller.read(watch, task)
            except Exception:
                log.exception(
                    "What came with an answer could not be written down yet", **watch.job.log_facts()
                )
                await self._clock.sleep(REPAIR_WAIT)

    def _sibling(self, job: Job, task_id: str) -> Job:
        """Make a job of its own for one more task that a job's request started."""
        new_id = self._ids.next(self._clock.now())
        return dataclasses.replace(
            job,
            id=new_id,
            ref=new_ref(),
            interaction_id=-new_id,  # no event brought it; Discord's own are positive
            task_id=task_id,
            pictures=(),
            mask=None,
            reply=dataclasses.replace(job.reply, message_id=None),
            shown=None,
            notify=Notify.EDIT,  # one notice is enough for one request
        )

    async def _send_form(self, job: Job, provider: ImageProvider) -> bool:
        """Answer the form that the task waits for. The mark that it was sent is committed first."""
        if self._closed:
            return False
        sending = await self._book.change(
            job, state=JobState.SUBMITTING, form_sent=True, submitted_at=self._clock.now()
        )
        if sending is None:
            return False
        running = sending.evolve(state=JobState.RUNNING, queue_position=None)
        form = self._with_callback(job, form_of(job))
        try:
            receipt = await self._pay(form, provider)
        except ProviderUnavailable:
            waiting = sending.evolve(state=JobState.NEEDS_INPUT, form_sent=False)
            await self._keep(sending, waiting.evolve(submitted_at=job.submitted_at))
            raise
        except ProviderRejected:
            await self._keep(sending, sending.evolve(submitted_at=job.submitted_at))
            raise
        except AnswerLost:
            log.warning("The answer to a form was lost", **sending.log_facts())
            if is_local(sending.task_id):
                await self._keep(sending, sending.evolve(state=JobState.UNCERTAIN))
            else:  # the task is known, so watching it tells whether the form arrived
                await self._watch(sending, running)
            raise
        await self._watch(sending, running.evolve(task_id=receipt.task_id, mode=receipt.mode or running.mode))
        return True

    async def _watch(self, before: Job, running: Job) -> None:
        await self._keep(before, running)
        self._poller.watch(running)

    async def _keep(self, before: Job, after: Job, siblings: Sequence[Job] = ()) -> None:
        """Write down what a paid call brought, however often it takes: forgotten, it would be paid again."""
        while True:
            try:
                if await self._book.replace(before, after, siblings) is None:
                    for sibling in siblings:
                        self._book.take_up(sibling)  # a try that seemed to fail did not
                return
            except Exception:
                log.exception("What was paid for could not be written down yet", **after.log_facts())
                await self._clock.sleep(REPAIR_WAIT)
