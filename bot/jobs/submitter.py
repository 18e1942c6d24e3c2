"""Brings every job that owes a paid request to its provider, in order and fair between people.

What an answer means for the line; see `sender.py` for the job, `gate.py` for the waits:

    accepted                 the next one goes
    refused for good         failed, with the API's reason; the next one goes
    surely not accepted      another provider takes it over; where none does, back to its place
                             and nobody goes until the gate opens again
    answer lost              the next one goes
"""

import asyncio
from collections.abc import Mapping

from bot.clock import Clock
from bot.jobs.book import JobBook
from bot.jobs.callbacks import Callbacks
from bot.jobs.choice import Choice
from bot.jobs.handover import Handover
from bot.jobs.lane import Lane
from bot.jobs.outbox import Outbox
from bot.jobs.poller import Poller
from bot.jobs.ports import JobStore
from bot.jobs.recovery import Recovery
from bot.jobs.sender import Sender
from bot.prompts import Mode
from bot.providers.pool import Pool
from bot.providers.port import ImageProvider


class Submitter:
    """Works off all lines."""

    def __init__(
        self,
        *,
        book: JobBook,
        store: JobStore,
        providers: Mapping[str, ImageProvider],
        pool: Pool,
        choice: Choice,
        poller: Poller,
        recovery: Recovery,
        outbox: Outbox,
        callbacks: Callbacks,
        clock: Clock,
    ) -> None:
        handover = Handover(choice=choice, book=book, store=store, outbox=outbox)
        self._sender = Sender(
            book=book, store=store, providers=providers, poller=poller, callbacks=callbacks, clock=clock
        )
        self._lanes = [
            Lane(
                name,
                outbox.line(name, mode),
                outbox.allowance(name),
                pool=pool,
                handover=handover,
                sender=self._sender,
                recovery=recovery,
                book=book,
                store=store,
                clock=clock,
            )
            for name in providers
            for mode in Mode
        ]

    @property
    def outcomes(self) -> Mapping[tuple[str, str], int]:
        """What came of paid requests; see Sender."""
        return self._sender.outcomes

    async def run(self) -> None:
        """Work until cancelled."""
        async with asyncio.TaskGroup() as loops:
            for lane in self._lanes:
                loops.create_task(lane.run(), name="lane")

    def close(self) -> None:
        """Begin nothing new any more. What waits is still there at the next start."""
        self._sender.close()
        for lane in self._lanes:
            lane.close()

    async def finish(self) -> None:
        """Wait a little for the answers to paid calls that are under way."""
        await self._sender.finish()
