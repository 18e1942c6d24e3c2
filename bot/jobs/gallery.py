"""What people look for among finished pictures."""

import dataclasses
import enum
from collections.abc import Sequence
from typing import Protocol

from bot.jobs.model import Job


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
