"""The job: one request of a person and what became of it, and the only ways it may change."""

import dataclasses
import datetime
import enum
from collections.abc import Mapping
from typing import Any, Self

from bot.errors import FailureKind
from bot.prices import Work
from bot.prompts import Mode
from bot.providers.button import Button
from bot.providers.order import Dimensions, InputPicture, Motion

TOKEN_LIFETIME = datetime.timedelta(minutes=14)  # Discord's 15, less a minute for clocks and queues


class JobKind(enum.StrEnum):
    IMAGINE = "imagine"
    BLEND = "blend"
    DESCRIBE = "describe"
    SHORTEN = "shorten"
    ANIMATE = "animate"
    EDIT = "edit"
    ACTION = "action"  # a pressed button


class Notify(enum.StrEnum):
    """What else tells a person that a job is over, besides its message."""

    EDIT = "edit"  # nothing
    PING = "ping"  # a new message beside it, with their name
    DM = "dm"


class JobState(enum.StrEnum):
    NEW = "new"  # committed, nothing sent
    SUBMITTING = "submitting"  # a paid call is on its way
    RUNNING = "running"  # the provider has it
    NEEDS_INPUT = "needs_input"  # the provider waits for words or a mask from the person
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNCERTAIN = "uncertain"  # the paid call's answer was lost

    @property
    def final(self) -> bool:
        """Nothing more happens to it."""
        return not TRANSITIONS[self]

    @property
    def settled(self) -> bool:
        """Nothing more happens to it by itself: it is over, or it waits for a person."""
        return self.final or self in (JobState.NEEDS_INPUT, JobState.UNCERTAIN)


TRANSITIONS: Mapping[JobState, frozenset[JobState]] = {
    JobState.NEW: frozenset({JobState.SUBMITTING, JobState.FAILED, JobState.CANCELLED}),
    JobState.SUBMITTING: frozenset(
        {
            JobState.NEW,  # the refusal proves that nothing was accepted
            JobState.RUNNING,
            JobState.NEEDS_INPUT,
            JobState.FAILED,
            JobState.UNCERTAIN,
        }
    ),
    JobState.RUNNING: frozenset(
        {JobState.NEEDS_INPUT, JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED}
    ),
    JobState.NEEDS_INPUT: frozenset({JobState.SUBMITTING, JobState.FAILED, JobState.CANCELLED}),
    JobState.UNCERTAIN: frozenset({JobState.NEW, JobState.RUNNING, JobState.CANCELLED}),
    JobState.SUCCEEDED: frozenset(),
    JobState.FAILED: frozenset(),
    JobState.CANCELLED: frozenset(),
}

ACTIVE_STATES = frozenset({JobState.NEW, JobState.SUBMITTING, JobState.RUNNING})


class IllegalTransition(Exception):
    """A bug: the job was moved where it may not go."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Requester:
    """Who asks, as far as the core needs to know them."""

    user_id: int
    guild_id: int | None
    channel_id: int = 0
    locale: str
    """Discord's locale code of the person, such as `en-US`."""
    moderator: bool = False
    """May manage messages where they ask."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """Where a job is shown, and by which right we may write there."""

    channel_id: int
    guild_id: int | None = None
    message_id: int | None = None
    """None until the message is sent."""
    private: bool = False
    token: str = dataclasses.field(default="", repr=False)
    """The newest interaction token for this message; a secret."""
    token_expires_at: datetime.datetime | None = None
    open_to_bot: bool = True
    """Whether the bot itself can write there when the token is over."""
    file_limit: int = 10 * 1024 * 1024
    """Bytes that one uploaded file may have."""
    language: str = ""
    """Discord's locale code of the server that reads it; empty leaves it to the job's person."""

    def token_lives(self, now: datetime.datetime) -> bool:
        return bool(self.token) and self.token_expires_at is not None and now < self.token_expires_at


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """Our record of one request and its reply."""

    # Identity
    id: int
    """Ours: time-ordered, 63 bits."""
    ref: str
    """Random mark that travels with the submit and finds a lost task again."""
    kind: JobKind
    interaction_id: int
    """Discord's; unique, so that a resent event cannot make a second job."""

    # What was asked
    prompt: str
    """What is sent for an imagine, and what is shown for everything else."""
    mode: Mode
    parent_id: int | None = None
    origin: JobKind = JobKind.IMAGINE
    """The kind of the job that its line of presses began with; its own where nothing was pressed."""
    button: int | None = None
    """The pressed button's position on the parent."""
    label: str = ""
    """How the pressed button is called, such as `U1`."""
    form_prompt: str | None = None
    """What the person wrote into the form; None where there was no form."""
    pictures: tuple[InputPicture, ...] = dataclasses.field(default=(), repr=False)
    """What the person handed in to work on; gone from the store once the submit is accepted."""
    mask: bytes | None = dataclasses.field(default=None, repr=False)
    """Of a region; gone likewise."""
    translate: bool = False
    """Of an imagine: put the words into English first, where the provider can."""
    must_translate: bool = False
    """Only a provider that can may take it."""
    dimensions: Dimensions | None = None
    """Of a blend."""
    motion: Motion | None = None
    """Of an animation."""
    work: Work = Work.IMAGINE
    """What it is paid as."""

    # Remote
    provider: str
    task_id: str = ""
    form_sent: bool = False
    """The Modal call was made for this task, and must never be made again."""

    # Result
    state: JobState = JobState.NEW
    progress: int | None = None
    """Whole percent; not stored."""
    unheard: bool = False
    """The provider has not answered for a while; not stored."""
    queue_position: int | None = None
    """The provider's own once it is running, before that the place in our line; not stored."""
    media_urls: tuple[str, ...] = ()
    """The provider's short-lived links: the preview while running, the result at the end."""
    buttons: tuple[Button, ...] = ()
    final_prompt: str = ""
    texts: tuple[str, ...] = ()
    """The prompts that were found for a picture, or for a longer prompt."""
    tokens: str = ""
    """What counts in the longer prompt; see Task."""
    seed: str = ""
    failure: FailureKind | None = None
    detail: str = ""
    """The provider's own reason, cleaned."""
    refused: bool = False
    """It failed before anything was made, so the reason is for the person alone."""
    width: int = 0
    height: int = 0
    """Pixels of the result, known once it was fetched."""
    linked: bool = False
    """Its message links to the provider's own file: what Discord has is smaller, or missing."""
    notify: Notify = Notify.EDIT
    """As its person had chosen when they asked."""
    notified: bool = False
    """They were told, or an attempt was begun: never twice."""

    # Who
    user_id: int
    locale: str
    """Discord's locale code of the person."""

    # Message
    reply: Reply
    shown: JobState | None = None
    """The last settled state whose rendering Discord has taken; None while there is none."""

    # Time, aware UTC
    created_at: datetime.datetime
    submitted_at: datetime.datetime | None = None
    """The last submit that was not surely refused; None while nothing can have been charged."""
    finished_at: datetime.datetime | None = None

    def evolve(self, **changes: Any) -> Self:  # Any: the fields' own types, checked by dataclass users
        """Return a changed copy; the state only along TRANSITIONS."""
        state = changes.get("state", self.state)
        if state != self.state and state not in TRANSITIONS[self.state]:
            raise IllegalTransition(f"{self.state} to {state}")
        return dataclasses.replace(self, **changes)

    def failed(self, kind: FailureKind, now: datetime.datetime, *, detail: str = "") -> Self:
        """Return the job as failed for this reason."""
        return self.evolve(
            state=JobState.FAILED,
            failure=kind,
            detail=detail,
            refused=not self.task_id or self.state is JobState.SUBMITTING,
            finished_at=now,
            queue_position=None,
        )

    @property
    def owes_request(self) -> bool:
        """Whether the next step is a paid request: it is new, or its form is filled and not sent."""
        filled = self.state is JobState.NEEDS_INPUT and self.form_prompt is not None
        return filled or self.state is JobState.NEW

    @property
    def at_rest(self) -> bool:
        """Nothing more happens to it by itself, and no request of it waits to be sent."""
        return self.state.settled and not self.owes_request

    def prompt_at(self, position: int | None) -> str:
        """Tell the prompt that a button starts from: of those that were found, it stands for one."""
        standing = [button for button in self.buttons if button.kind.fresh]
        at = next((n for n, button in enumerate(standing) if button.position == position), len(self.texts))
        return self.texts[at] if at < len(self.texts) else self.final_prompt or self.prompt

    @property
    def repeatable(self) -> bool:
        """Whether its words alone make the like again; pictures that were handed in are gone."""
        of_pictures = {self.kind, self.origin} & {JobKind.BLEND, JobKind.ANIMATE, JobKind.EDIT}
        return not of_pictures and self.kind is not JobKind.DESCRIBE and bool(self.words)

    @property
    def has_file(self) -> bool:
        """Whether it made a picture or a video; under words there is the person's own."""
        return self.state is JobState.SUCCEEDED and bool(self.media_urls) and not self.texts

    @property
    def words(self) -> str:
        """What was asked for in words; the provider's own where nobody wrote any."""
        return self.prompt or self.final_prompt

    @property
    def language(self) -> str:
        """Discord's locale code of its message: the server's where that is public, else its person's."""
        return self.reply.language or self.locale

    @property
    def link(self) -> str:
        """The address of its message; empty where it has none yet."""
        if self.reply.message_id is None:
            return ""
        place = self.reply.guild_id or "@me"
        return f"https://discord.com/channels/{place}/{self.reply.channel_id}/{self.reply.message_id}"

    def log_facts(self) -> dict[str, str | int]:
        """Name the job in a log line; nothing secret and no prompt."""
        return {"job": self.id, "state": self.state.value, "provider": self.provider, "task": self.task_id}
