"""What the light Discord knows: its places, the events it sent, and the messages that came of them."""

import dataclasses
import enum
import itertools
import time
from collections.abc import Mapping
from typing import Any

Json = dict[str, Any]  # Any: the wire format of Discord

DISCORD_EPOCH = 1_420_070_400_000  # milliseconds
EPHEMERAL, LOADING = 1 << 6, 1 << 7  # flags of a message


class Event(enum.IntEnum):
    """What an interaction is."""

    COMMAND = 2
    COMPONENT = 3
    FORM = 5


class Answer(enum.IntEnum):
    """What a callback does."""

    MESSAGE = 4
    THINKING = 5
    SILENT = 6
    UPDATE = 7
    MODAL = 9


class Snowflakes:
    """Makes ids that tell their time, as discord.py reads them; never the same twice."""

    def __init__(self) -> None:
        self._serial = itertools.count()

    def next(self) -> int:
        milliseconds = int(time.time() * 1000) - DISCORD_EPOCH
        return milliseconds << 22 | next(self._serial) % (1 << 22)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """A text channel of a server."""

    id: int
    guild_id: int


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class File:
    """An attachment; the bytes of what the bot uploads are not kept."""

    id: int
    name: str
    size: int
    """Bytes."""
    url: str = "https://cdn.invalid/gone.png"


@dataclasses.dataclass(kw_only=True, slots=True)
class Message:
    """A message as people see it now. Times are Unix seconds."""

    id: int
    channel_id: int
    guild_id: int
    interaction_id: int | None
    """None where the bot sent it without a token."""
    flags: int = 0
    content: str = ""
    components: list[Json] = dataclasses.field(default_factory=list)
    files: tuple[File, ...] = ()
    edits: int = 0
    finished_at: float | None = None
    """When it first showed a finished picture."""
    deleted: bool = False

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    def buttons(self) -> Mapping[str, str]:
        """List the custom_ids of its buttons, by label or emoji."""
        items = [item for row in self.components for item in row["components"] if "custom_id" in item]
        return {item.get("label") or item["emoji"]["name"]: str(item["custom_id"]) for item in items}

    def change(self, body: Json, uploads: Mapping[int, File]) -> None:
        """Take over what a send or an edit says. `attachments` lists every file that stays or comes."""
        self.flags = self.flags & ~LOADING | int(body.get("flags") or 0) & EPHEMERAL
        self.content = body.get("content", self.content) or ""
        self.components = body.get("components", self.components) or []
        old = {file.id: file for file in self.files}
        if (listed := body.get("attachments")) is not None:
            self.files = tuple({**old, **uploads}[int(item["id"])] for item in listed)
        else:
            self.files += tuple(uploads.values())
        if self.finished_at is None and self.files and len(self.components) > 1:
            self.finished_at = time.time()  # below a preview there is but one row: the bot's own


@dataclasses.dataclass(kw_only=True, slots=True)
class Interaction:
    """A command, a press or a filled form that was sent to the bot. Times are Unix seconds."""

    id: int
    token: str
    type: Event
    user_id: int
    channel: Channel
    source: Message | None = None
    """The message of the pressed button."""
    sent_at: float = 0.0
    """When the event was written to the socket."""
    answered_at: float | None = None
    answer: Answer | None = None
    modal: Json = dataclasses.field(default_factory=dict)
    """The form that was opened, if one was."""
    original: Message | None = None
    """What `@original` means by this token."""
    replies: list[Message] = dataclasses.field(default_factory=list)
    """Every message that this token made, the original first."""

    @property
    def latency(self) -> float | None:
        """Seconds until the bot acknowledged it."""
        return None if self.answered_at is None else self.answered_at - self.sent_at

    @property
    def finished_at(self) -> float | None:
        """When one of its messages first showed a finished picture."""
        return next((message.finished_at for message in self.replies if message.finished_at), None)
