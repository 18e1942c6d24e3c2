"""What the core needs from the world around it."""

import dataclasses
import datetime
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.jobs.ledger import Entry
from bot.jobs.model import Job, JobState, Reply
from bot.prices import Work


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Spent:
    """What some jobs cost together, by estimate."""

    jobs: int
    amount: int
    """Millionths of a US dollar, of those whose price is known."""
    unknown: int
    """How many were charged at a price that nobody knows."""


class LedgerStore(Protocol):
    """What was spent. Jobs write into it through the JobStore."""

    async def since(self, moment: datetime.datetime) -> Sequence[Entry]:
        """Read all lines whose tries began at this moment or later, in order."""
        ...

    async def by_work(
        self, since: datetime.datetime, *, user_id: int | None = None, guild_id: int | None = None
    ) -> Mapping[Work, Spent]:
        """Sum up by kind of work, of this person or this server; what cost nothing is left out."""
        ...

    async def by_person(
        self, since: datetime.datetime, *, guild_id: int, limit: int
    ) -> Sequence[tuple[int, Spent]]:
        """Sum up by person, those who spent most first."""
        ...

    async def grant(self, entries: Sequence[Entry]) -> None:
        """Write down what people were given."""
        ...


class JobStore(Protocol):
    """The truth about jobs. Each call is one transaction."""

    async def add(
        self,
        job: Job,
        *,
        same_press_after: datetime.datetime | None,
        once: bool,
        entries: Sequence[Entry] = (),
    ) -> Job:
        """Commit a new job with its lines in the ledger and return it, or the earlier job that answers it.

        Earlier is: the job of the same interaction; a job of the same person, parent, button and words in
        the form made after `same_press_after`; with `once`, any job of that parent and button that neither
        failed, nor was cancelled, nor is uncertain. The look and the insert are one transaction, so two
        presses at once make one job.
        """
        ...

    async def earlier(
        self, job: Job, *, same_press_after: datetime.datetime | None, once: bool
    ) -> Job | None:
        """Find the job that `add` would return instead of this one."""
        ...

    async def get(self, job_id: int) -> Job | None:
        """Read a job with its buttons and inputs."""
        ...

    async def save(
        self, job: Job, *, was: JobState, siblings: Sequence[Job] = (), entries: Sequence[Entry] = ()
    ) -> bool:
        """Write a changed job if its stored state is still `was`, and tell whether it was.

        With it, and only then, new jobs are committed for what the same request started, and the lines of the
        ledger.

        A form that the job waits for is filled once: words for it are written only where there are none yet.

        What others write on their own is left alone: the reply, what was pressed, what was shown. The inputs
        (pictures, mask) are dropped once the job is running with its form sent, or over.
        """
        ...

    async def save_reply(self, job_id: int, reply: Reply) -> None:
        """Write where the job is shown, and nothing else; where all could see it before is remembered."""
        ...

    async def save_picture(self, job_id: int, *, width: int, height: int, linked: bool) -> None:
        """Write how the result's picture turned out; see Job."""
        ...

    async def save_seed(self, job_id: int, seed: str) -> None:
        """Write the seed that the provider told on request."""
        ...

    async def mark_shown(self, job_id: int, shown: JobState | None) -> None:
        """Write which state Discord took last; None has it shown anew."""
        ...

    async def mark_notified(self, job_id: int) -> bool:
        """Write that a job's notice is about to be sent; false where that was written before."""
        ...

    async def unnotified(self, *, since: datetime.datetime, most: int) -> list[Job]:
        """Read the jobs that came to an end since then, are shown, and whose notice was never begun.

        At most so many, oldest first; none that was refused at once or cancelled.
        """
        ...

    async def mark_pressed(self, job_id: int, position: int) -> None:
        """Remember that a button was pressed."""
        ...

    async def live(self, *, after: int, most: int) -> list[Job]:
        """Read the jobs that are not over, and those whose end Discord has not taken yet.

        At most so many with ids above `after`, oldest first.
        """
        ...

    async def lost(self, ref: str, *, provider: str, task_id: str) -> Job | None:
        """Read the uncertain job whose submit carried this mark, unless another job has the task already."""
        ...

    async def at_message(self, message_id: int) -> Job | None:
        """Read the job that is shown in this message of Discord's."""
        ...

    async def of_person(self, user_id: int, *, over: bool, limit: int) -> list[Job]:
        """Read a person's jobs, those that are over or those that are not, newest first."""
        ...

    async def delete(self, job_id: int) -> None:
        """Erase the job with its buttons, inputs and result."""
        ...


class LineageStore(Protocol):
    """Which jobs came of which. They are read without their buttons and inputs."""

    async def ancestors(self, job: Job, most: int) -> list[Job]:
        """Read the job's parent, the parent's parent and so on, until one is not there any more."""
        ...

    async def children(self, job: Job, most: int) -> list[Job]:
        """Read the latest jobs that came of it, oldest first; none that came to nothing."""
        ...


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Leftover:
    """A message whose job was erased with its person."""

    channel_id: int
    message_id: int


class ErasureStore(Protocol):
    """Erases people's jobs, and knows which of their messages are left in Discord."""

    async def erase_jobs(self, user_id: int, *, most: int) -> list[int]:
        """Erase at most so many of a person's jobs that are over, and tell their ids.

        The messages that the bot can delete by itself become leftovers in the same transaction.
        """
        ...

    async def leftover(self) -> Leftover | None:
        """Read the newest leftover."""
        ...

    async def drop_leftover(self, message_id: int) -> None:
        """Forget it, once it was tried; to delete a message twice is as good as once."""
        ...

    async def drop_leftovers(self, channel_id: int) -> None:
        """Forget those of a channel."""
        ...


class ResultStore(Protocol):
    """Finished pictures that cannot be shown yet. They are kept for a month at most."""

    async def keep(self, job_id: int, content: bytes) -> None: ...

    async def has(self, job_id: int) -> bool: ...

    async def get(self, job_id: int) -> bytes | None: ...

    async def drop(self, job_id: int) -> None: ...


class ThumbnailStore(Protocol):
    """Small pictures of finished jobs. They go with their job."""

    async def keep(self, job_id: int, content: bytes) -> None: ...

    async def of(self, job_ids: Collection[int]) -> Mapping[int, bytes]:
        """Read those that are there."""
        ...


class Screen(Protocol):
    """Where jobs are shown."""

    def show(self, job: Job) -> None:
        """Bring the job's message to this state, soon; a later call for the same job replaces this one."""
        ...
