"""What people and servers have chosen, and what people are in the middle of."""

import dataclasses
from collections.abc import Mapping, Set
from typing import Any, Protocol

from bot.jobs.model import Notify
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
