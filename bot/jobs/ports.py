"""What the core needs from the world around it."""

import dataclasses
import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.jobs.model import Job, JobState, Notify, Reply
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

    async def open(self, user_id: int, data: Mapping[str, Any], content: bytes | None = None) -> Dialogue: ...

    async def get(self, dialogue_id: int, user_id: int) -> Dialogue | None:
        """Read a dialogue of this very person; None where there is none any more."""
        ...

    async def change(self, dialogue: Dialogue) -> bool:
        """Write its data and content; false where it is over."""
        ...

    async def close(self, dialogue_id: int, user_id: int) -> Dialogue | None:
        """End a dialogue and return it, once: of two calls at once, one gets None."""
        ...


class GuildStore(Protocol):
    """What servers have chosen."""

    async def provider(self, guild_id: int) -> str:
        """Read which provider a server wants its new pictures from; empty where it never chose."""
        ...

    async def save_provider(self, guild_id: int, provider: str) -> None:
        """Write it; empty leaves it to the order of PROVIDERS again."""
        ...


class JobStore(Protocol):
    """The truth about jobs. Each call is one transaction."""

    async def add(self, job: Job, *, same_press_after: datetime.datetime | None, once: bool) -> Job:
        """Commit a new job and return it, or the earlier job that already answers it.

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

    async def save(self, job: Job, *, was: JobState, siblings: Sequence[Job] = ()) -> bool:
        """Write a changed job if its stored state is still `was`, and tell whether it was.

        With it, and only then, new jobs are committed for what the same request started.

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
