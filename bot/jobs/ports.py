"""What the core needs from the world around it."""

import dataclasses
import datetime
import enum
from collections.abc import Collection, Mapping, Sequence, Set
from typing import Any, Protocol

from bot.jobs.ledger import Entry
from bot.jobs.model import Job, JobState, Notify, Reply
from bot.prices import Work
from bot.prompts import Mode

MAX_PRESETS = 20  # of a person


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """What a person has chosen."""

    user_id: int
    mode: Mode | None = None
    """None leaves it to the owner's DEFAULT_MODE."""
    version: str = ""
    """Such as `7` or `niji 6`; empty leaves it to Midjourney."""
    stylize: int | None = None
    raw: bool = False
    suffix: str = ""
    """Parameters that are added to every new prompt that does not name them itself."""
    remix: bool = False
    private: bool = False
    notify: Notify = Notify.EDIT
    language: str = ""
    """Discord's locale code; empty leaves it to Discord."""
    translate: bool = False
    """Put prompts into English first."""
    dms_closed: bool = False
    """A direct message was refused; as long as `notify` still says DM, they have to be told so."""
    presets: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """Named parameters, used as `--name` in a prompt."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Dialogue:
    """What a person is in the middle of: several steps of one thing, such as the pages of a gallery."""

    id: int
    """Named by the custom_ids of its messages."""
    user_id: int
    data: Mapping[str, Any]
    """JSON, as the feature that opened it wrote it."""
    content: bytes | None = dataclasses.field(default=None, repr=False)
    """A file that belongs to it, such as a mask."""


class DialogueStore(Protocol):
    """What people are in the middle of. It is kept for a month at most."""

    def reserve(self) -> int:
        """Make the id of a dialogue that is opened in a moment; asks no database.

        A form has to be the first answer, and its custom_id names its dialogue.
        """
        ...

    async def open(
        self,
        user_id: int,
        data: Mapping[str, Any],
        content: bytes | None = None,
        *,
        dialogue_id: int | None = None,
    ) -> Dialogue:
        """Begin a dialogue, under a reserved id where there is one."""
        ...

    async def get(self, dialogue_id: int, user_id: int) -> Dialogue | None:
        """Read a dialogue of this very person; None where there is none any more."""
        ...

    async def change(self, dialogue: Dialogue) -> bool:
        """Write its data and content; false where it is over."""
        ...

    async def close(self, dialogue_id: int, user_id: int) -> Dialogue | None:
        """End a dialogue and return it, once: of two calls at once, one gets None."""
        ...


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Guild:
    """What a server has chosen."""

    guild_id: int
    max_active_jobs: int | None = None
    """Of each person; None leaves it to the owner's MAX_ACTIVE_JOBS_PER_USER."""
    daily_jobs: int | None = None
    """Likewise; 0 is no limit, None leaves it to the owner's DAILY_JOBS_PER_USER."""
    provider: str = ""
    """Of new pictures; empty leaves it to the order of PROVIDERS."""


class GuildStore(Protocol):
    """What servers have chosen, and whom they have blocked."""

    def guild(self, guild_id: int) -> Guild:
        """Tell what the server chose; the defaults where it never did. Asks no database."""
        ...

    async def choose(self, guild_id: int, **choices: Any) -> Guild:  # Any: the fields' own types
        """Write these fields of a server, and no other; return the server."""
        ...

    def blocked(self, guild_id: int) -> Set[int]:
        """Tell who may not start anything there. Asks no database."""
        ...

    async def block(self, guild_id: int, user_id: int, *, by: int) -> bool:
        """Let a person start nothing there any more; false where they could not before."""
        ...

    async def unblock(self, guild_id: int, user_id: int) -> bool:
        """Let them again; false where they could before."""
        ...


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
        """Write where the job is shown, and nothing else."""
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


class PictureKind(enum.StrEnum):
    """What a gallery can be narrowed down to."""

    NEW = "new"  # imagined, blended, or the like made again
    SINGLE = "single"  # taken out of a grid, or made larger
    CHANGED = "changed"  # varied, zoomed, panned, painted anew, edited
    VIDEO = "video"
    FOUND = "found"  # people's own, for which prompts were found


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Which pictures a person wants to see."""

    by: int
    """Who wants to see them; theirs are the favourites."""
    of: int
    """Whose they are; where they are one's own, favourites may be anybody's."""
    channels: frozenset[int] = frozenset()
    """Where the person can see what others made."""
    search: str = ""
    """Stands somewhere in the prompt; upper and lower case are the same for A to Z, and mostly for others."""
    favourites: bool = False
    kind: PictureKind | None = None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """Some of the pictures that were wanted."""

    jobs: Sequence[Job]
    """Newest first, without their buttons and inputs."""
    favourites: frozenset[int]
    """Which of them are favourites of who wants to see them."""
    number: int
    """From 0; less than was asked for where there are not so many."""
    count: int
    """Of all that are wanted …"""
    more: bool
    """… or there are more, which nobody pages to."""


class GalleryStore(Protocol):
    """Finished pictures, to be looked through. Only a person's latest ones are."""

    async def page(self, wanted: Wanted, number: int, size: int) -> Page: ...

    async def find(self, user_id: int, words: str, limit: int) -> Sequence[Job]:
        """Read a person's latest finished jobs with these words in the prompt, or with such an id."""
        ...


class PeopleStore(Protocol):
    def person(self, user_id: int) -> Person:
        """Tell what the person chose; the defaults where they never did. Asks no database.

        Commands must answer within milliseconds, also hundreds at once.
        """
        ...

    async def choose(self, user_id: int, **choices: Any) -> Person:  # Any: the fields' own types
        """Write these fields of a person, and no other; return the person."""
        ...

    async def add_preset(self, user_id: int, name: str, parameters: str) -> Person:
        """Write a new preset. Raises UserError where its name is taken, or there are MAX_PRESETS."""
        ...

    async def change_preset(
        self, user_id: int, name: str, *, new_name: str | None = None, parameters: str | None = None
    ) -> Person:
        """Rename a preset, or write its parameters. Raises UserError where it is gone, or the name taken."""
        ...

    async def delete_preset(self, user_id: int, name: str) -> Person:
        """Erase a preset; twice is as good as once."""
        ...

    async def forget(self, user_id: int) -> None:
        """Erase what a person chose and likes, and what they are in the middle of."""
        ...

    async def toggle_favourite(self, user_id: int, job_id: int) -> bool:
        """Add or take away; tell whether it is a favourite now."""
        ...


class Screen(Protocol):
    """Where jobs are shown."""

    def show(self, job: Job) -> None:
        """Bring the job's message to this state, soon; a later call for the same job replaces this one."""
        ...
