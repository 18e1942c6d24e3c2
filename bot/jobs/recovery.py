"""Goes on with every job that a stop or a crash left behind."""

import asyncio
from collections.abc import Container

from bot.clock import Clock
from bot.errors import FailureKind
from bot.jobs.book import JobBook
from bot.jobs.model import Job, JobState
from bot.jobs.poller import Poller
from bot.jobs.ports import JobStore


async def recover(
    *,
    book: JobBook,
    store: JobStore,
    poller: Poller,
    outbox: asyncio.Queue[Job],
    providers: Container[str],
    clock: Clock,
) -> None:
    """Take up each job where it is: nothing that may have been accepted is sent again."""
    for job in await store.live():
        book.follow(job)
        if job.shown is not job.state:
            book.show(job)  # first, so that what is found out below replaces it
        match job.state:
            case JobState.NEW:
                outbox.put_nowait(job)
            case JobState.NEEDS_INPUT if job.form_prompt is not None:
                outbox.put_nowait(job)
            case JobState.SUBMITTING if not job.form_sent:
                await book.change(job, state=JobState.UNCERTAIN)
            case JobState.SUBMITTING | JobState.RUNNING:
                # A form that was being sent may have arrived; its task is known, and watching it tells.
                running = await book.change(job, state=JobState.RUNNING)
                if running is not None and job.provider in providers:
                    poller.watch(running)
                elif running is not None:
                    await book.replace(running, running.failed(FailureKind.GONE, clock.now()))
