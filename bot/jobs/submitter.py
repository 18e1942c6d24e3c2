"""Sends paid requests, each of them once: the row first, then the provider.

What an answer means for the job:

    accepted                 running, or needs_input where the API asks for a form that nobody filled yet
    refused for good         failed, with the API's reason
    surely not accepted      back to new, tried again a little later for as long as PATIENCE
    answer lost              uncertain: it may have been charged, so only a person may send it again
"""

import asyncio
import dataclasses
import datetime
from collections.abc import Coroutine, Mapping, Sequence

import structlog

from bot.clock import Clock
from bot.errors import AnswerLost, FailureKind, ProviderRejected, ProviderUnavailable
from bot.jobs.book import JobBook
from bot.jobs.model import Job, JobKind, JobState
from bot.jobs.poller import Poller
from bot.jobs.ports import JobStore
from bot.jobs.recovery import Recovery
from bot.providers.port import Action, Button, ImageProvider, Imagine, Modal, Receipt, Submission

log = structlog.get_logger()

AT_ONCE = 8  # submits under way; an API answers one in seconds
PATIENCE = datetime.timedelta(minutes=5)  # how long a busy or absent API is tried
FIRST_WAIT = 3.0  # seconds before the second try; doubled each time
LONGEST_WAIT = 30.0
REPAIR_WAIT = 10.0  # seconds before something of ours that broke is tried again
GRACE = 8.0  # seconds that a stop waits for answers to paid calls


class Submitter:
    """Takes new jobs, and jobs whose form is filled, to their provider."""

    def __init__(
        self,
        *,
        book: JobBook,
        store: JobStore,
        providers: Mapping[str, ImageProvider],
        poller: Poller,
        recovery: Recovery,
        outbox: asyncio.Queue[Job],
        clock: Clock,
    ) -> None:
        """`outbox` brings jobs that are new, or whose form is filled and not sent."""
        self._book = book
        self._store = store
        self._providers = providers
        self._poller = poller
        self._recovery = recovery
        self._clock = clock
        self._outbox = outbox
        self._room = asyncio.Semaphore(AT_ONCE)
        self._paying: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as sends:
            while True:
                job = await self._outbox.get()
                sends.create_task(self._take(job), name=f"submit {job.id}")

    async def finish(self) -> None:
        """Wait for the answers to paid calls that were under way when `run` was cancelled.

        What is not answered within GRACE is cut off; its row says so, and the next start calls it uncertain.
        """
        answers = asyncio.gather(*self._paying, return_exceptions=True)
        grace = asyncio.ensure_future(self._clock.sleep(GRACE))
        await asyncio.wait((answers, grace), return_when=asyncio.FIRST_COMPLETED)
        grace.cancel()
        answers.cancel()
        await asyncio.gather(answers, return_exceptions=True)

    async def _take(self, job: Job) -> None:
        """Bring one job to the provider; where something of ours breaks, take it up again from its row."""
        try:
            await self._persist(job)
        except Exception:  # one job's bug must not stop the others
            log.exception("A submit broke", **job.log_facts())
            await self._take_up(job.id)

    async def _take_up(self, job_id: int) -> None:
        while True:
            await self._clock.sleep(REPAIR_WAIT)
            try:
                current = await self._store.get(job_id)
                return await self._recovery.resume(current) if current is not None else None
            except Exception:
                log.exception("A job could not be taken up again yet", job=job_id)

    async def _persist(self, job: Job) -> None:
        """Try until the provider has it, waiting out what surely cost nothing."""
        wait, until = FIRST_WAIT, self._clock.now() + PATIENCE
        current: Job | None = job
        while current is not None:
            refusal = await self._try(current)
            if refusal is None:
                return
            current = await self._store.get(job.id)
            if current is None or current.state not in (JobState.NEW, JobState.NEEDS_INPUT):
                return
            pause = max(wait, refusal.retry_after or 0.0)
            if self._clock.now() + datetime.timedelta(seconds=pause) > until:
                await self._fail(current, refusal.kind, refusal.detail)
                return
            await self._clock.sleep(pause)
            wait = min(wait * 2, LONGEST_WAIT)
            current = await self._store.get(job.id)

    async def _try(self, job: Job) -> ProviderUnavailable | None:
        """Send the job's next request once; return the refusal that allows another try."""
        provider = self._providers.get(job.provider)
        if provider is None:
            await self._fail(job, FailureKind.GONE, "")
            return None
        try:
            if job.state is JobState.NEW:
                submission = await self._submission(job, provider)
                async with self._room:
                    await self._unbroken(self._send(job, submission, provider))
            elif job.state is JobState.NEEDS_INPUT:
                async with self._room:
                    await self._unbroken(self._send_form(job, provider))
        except ProviderUnavailable as refusal:
            return refusal
        except ProviderRejected as refusal:
            current = await self._store.get(job.id)
            if current is not None and not current.state.final:
                if not current.task_id:  # else an action was accepted, and only its form was refused
                    current = dataclasses.replace(current, submitted_at=job.submitted_at)
                await self._fail(current, refusal.kind, refusal.detail)
        return None

    async def _unbroken(self, paying: Coroutine[None, None, None]) -> None:
        """Run a paid call that goes on when we are cancelled: what is paid for must be written down."""
        task = asyncio.create_task(paying)
        self._paying.add(task)
        task.add_done_callback(self._paying.discard)
        await asyncio.shield(task)

    async def _send(self, job: Job, submission: Submission, provider: ImageProvider) -> None:
        sending = await self._book.change(job, state=JobState.SUBMITTING, submitted_at=self._clock.now())
        if sending is None:
            return
        try:
            receipt = await provider.submit(submission)
        except ProviderUnavailable:
            # What an earlier try may have cost is not forgotten.
            await self._keep(sending, sending.evolve(state=JobState.NEW, submitted_at=job.submitted_at))
            raise
        except AnswerLost:
            await self._keep(sending, sending.evolve(state=JobState.UNCERTAIN))
            return
        await self._accept(sending, receipt, provider)

    async def _keep(self, before: Job, after: Job) -> Job | None:
        """Write down what a paid call brought, however often it takes: forgotten, it would be paid again."""
        while True:
            try:
                return await self._book.replace(before, after)
            except Exception:
                log.exception("What was paid for could not be written down yet", **after.log_facts())
                await self._clock.sleep(REPAIR_WAIT)

    async def _accept(self, job: Job, receipt: Receipt, provider: ImageProvider) -> None:
        accepted = job.evolve(
            state=JobState.NEEDS_INPUT if receipt.needs_input else JobState.RUNNING,
            task_id=receipt.task_id,
            # While a form waits, the API tells the parent's prompt, not the one that the person wrote.
            final_prompt=job.final_prompt if receipt.needs_input else receipt.prompt or job.final_prompt,
            queue_position=receipt.queue_position,
        )
        kept = await self._keep(job, accepted)
        if kept is None:
            return
        if receipt.needs_input:
            if kept.form_prompt is not None:
                await self._send_form(kept, provider)
            return
        watch = self._poller.watch(kept)
        if receipt.finished is not None:
            await self._poller.read(watch, receipt.finished)

    async def _send_form(self, job: Job, provider: ImageProvider) -> None:
        """Answer the form that the task waits for. The mark that it was sent is committed first."""
        sending = await self._book.change(
            job, state=JobState.SUBMITTING, form_sent=True, submitted_at=self._clock.now()
        )
        if sending is None:
            return
        form = Modal(
            task_id=job.task_id,
            prompt=job.form_prompt or "",
            mask=job.mask,
            mode=job.mode,
            ref=job.ref,
        )
        task_id = job.task_id
        try:
            task_id = (await provider.submit(form)).task_id
        except ProviderUnavailable:
            await self._keep(sending, sending.evolve(state=JobState.NEEDS_INPUT, form_sent=False))
            raise
        except AnswerLost:
            # The task is known, so watching it tells whether the form arrived.
            log.warning("The answer to a form was lost", **sending.log_facts())
        running = await self._keep(sending, sending.evolve(state=JobState.RUNNING, task_id=task_id))
        if running is not None:
            self._poller.watch(running)

    async def _submission(self, job: Job, provider: ImageProvider) -> Submission:
        match job.kind:
            case JobKind.IMAGINE:
                return Imagine(
                    prompt=job.prompt,
                    mode=job.mode,
                    ref=job.ref,
                    pictures=job.pictures,
                    niji="--niji" in job.prompt.split(),
                )
            case JobKind.ACTION:
                return await self._action(job, provider)

    async def _action(self, job: Job, provider: ImageProvider) -> Action:
        parent = await self._store.get(job.parent_id or 0)
        button = next((b for b in parent.buttons if b.position == job.button), None) if parent else None
        if parent is None or button is None:
            raise ProviderRejected(FailureKind.GONE)
        return Action(
            task_id=parent.task_id,
            custom_id=await self._latest_custom_id(parent, button, provider),
            mode=job.mode,
            ref=job.ref,
            remix=button.kind.remixable and job.form_prompt is not None,
        )

    async def _latest_custom_id(self, parent: Job, button: Button, provider: ImageProvider) -> str:
        """Read the parent again: its customIds change while it lives, and only the latest is accepted."""
        try:
            task = (await provider.fetch([parent.task_id])).get(parent.task_id)
        except ProviderRejected:
            task = None  # the submit itself will tell what is wrong
        latest = match_button(button, task.buttons) if task is not None else None
        return (latest or button).custom_id

    async def _fail(self, job: Job, kind: FailureKind, detail: str) -> None:
        await self._book.replace(job, job.failed(kind, self._clock.now(), detail=detail))


def match_button(wanted: Button, offered: Sequence[Button]) -> Button | None:
    """Find a stored button among the latest ones: by its place if the words agree, else by its words."""
    alike = [b for b in offered if (b.label, b.emoji, b.kind) == (wanted.label, wanted.emoji, wanted.kind)]
    return next((b for b in alike if b.position == wanted.position), alike[0] if len(alike) == 1 else None)
