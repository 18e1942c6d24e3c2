"""Goes on with jobs that a stop, a crash or a failed write left where they were."""

from collections.abc import Container

from bot.clock import Clock
from bot.errors import FailureKind
from bot.jobs.book import JobBook
from bot.jobs.choice import Choice
from bot.jobs.model import Job, JobState
from bot.jobs.outbox import Outbox
from bot.jobs.poller import Poller
from bot.jobs.ports import JobStore
from bot.providers.port import is_local

PAGE = 200  # jobs that are read and taken up in one go; some 10 ms


class Recovery:
    """Takes up each job where it is: nothing that may have been accepted is sent again."""

    def __init__(
        self,
        *,
        book: JobBook,
        store: JobStore,
        poller: Poller,
        outbox: Outbox,
        providers: Container[str],
        choice: Choice,
        clock: Clock,
    ) -> None:
        self._book = book
        self._store = store
        self._poller = poller
        self._outbox = outbox
        self._providers = providers
        self._choice = choice
        self._clock = clock

    async def resume_all(self) -> None:
        """Take up every job that is not over, and show every end that Discord has not taken yet."""
        page = await self._store.live(after=0, most=PAGE)
        while page:
            for job in page:
                self._book.follow(job)
                if _owed(job):
                    self._book.show(job)  # first, so that what is found out below replaces it
                await self.resume(job)
            page = await self._store.live(after=page[-1].id, most=PAGE)

    async def resume(self, job: Job) -> None:
        """Take up one job."""
        match job.state:
            case JobState.NEW | JobState.NEEDS_INPUT if job.owes_request:
                await self._line_up(job)
            case JobState.SUBMITTING if not job.form_sent or is_local(job.task_id):
                await self._book.change(job, state=JobState.UNCERTAIN)
            case JobState.SUBMITTING:
                # The form may have arrived; its task is known, and watching it tells.
                running = await self._book.change(job, state=JobState.RUNNING)
                if running is not None:
                    await self._watch(running)
            case JobState.RUNNING:
                await self._watch(job)

    async def _line_up(self, job: Job) -> None:
        if job.provider in self._providers:
            self._outbox.put(job)
        elif (successor := self._choice.successor(job)) is None:
            await self._give_up(job)
        elif (moved := await self._book.change(job, provider=successor)) is not None:
            self._outbox.put(moved)

    async def _watch(self, job: Job) -> None:
        if job.provider in self._providers:
            self._poller.watch(job, resumed=True)
        else:
            await self._give_up(job)

    async def _give_up(self, job: Job) -> None:
        """Fail a job whose provider is no longer configured."""
        await self._book.replace(job, job.failed(FailureKind.GONE, self._clock.now()))


def _owed(job: Job) -> bool:
    """Tell whether a job's message may lack something that nothing but a start will bring.

    What runs is shown when its progress changes: thousands of edits without news would hold up all others.
    """
    return job.shown is not job.state and (job.state is not JobState.RUNNING or job.reply.message_id is None)
