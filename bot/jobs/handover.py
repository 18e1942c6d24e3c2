"""Takes jobs of which nothing was accepted to another provider's line: the row first, then the line."""

import structlog

from bot.jobs.book import JobBook
from bot.jobs.choice import Choice
from bot.jobs.model import Job, JobState
from bot.jobs.outbox import Outbox, Turn
from bot.jobs.ports import JobStore

log = structlog.get_logger()


class Handover:
    """Moves turns between lines."""

    def __init__(self, *, choice: Choice, book: JobBook, store: JobStore, outbox: Outbox) -> None:
        self._choice = choice
        self._book = book
        self._store = store
        self._outbox = outbox

    async def move(self, turn: Turn, job: Job, *, room: bool) -> bool:
        """Move a turn that was taken from its line, if anybody takes its job over; tell whether it is gone.

        `job` is its row, new or just refused; with `room`, only who has some takes it. A job that somebody
        else moved on in the meantime, such as by a cancel, is gone too.
        """
        to = self._choice.other(job, turn.refused_by, room=room)
        if to is None:
            return False
        moved = await self._book.change(job, state=JobState.NEW, provider=to, queue_position=None)
        self._outbox.line(job.provider, job.mode).leave(turn)
        if moved is not None:
            log.info("Another provider takes the job over", was=job.provider, **moved.log_facts())
            self._outbox.line(to, moved.mode).join(turn, moved)
        return True

    async def move_waiting(self, turn: Turn, *, room: bool) -> None:
        """Move a turn that waits; where that comes to nothing, it keeps its place."""
        line = self._outbox.line(turn.job.provider, turn.job.mode)
        if not line.take_out(turn):
            return
        job = await self._store.get(turn.job.id)
        if job is None or not job.owes_request:
            return
        if not await self.move(turn, job, room=room):
            line.give_back(turn, job)

    def possible(self, turn: Turn, *, room: bool) -> bool:
        """Tell whether anybody would take the job over now."""
        return self._choice.other(turn.job, turn.refused_by, room=room) is not None
