"""What the image APIs charge, as far as anybody told: estimates for people, never a bill.

Sources, all in US dollars:

    acedata     its list of prices: grid, variation, blend and repaint 0.025, upscale and description 0.005,
                video 0.10. It names no speeds, so they stand for all; a user reported far more in 2026.
    cometapi    its model pages: about 0.168 for each turbo operation (imagine, variation, blend, shorten).
                It tells no figures for fast and relax.
    v1mj        none are public.
    mjproxy     a server of one's own: what it uses is paid elsewhere.

PRICES overrides them; what nobody told is unknown, which is not nothing.
"""

import dataclasses
import decimal
import enum
from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple, Self

from bot.prompts import Mode

MILLION = 1_000_000  # money is counted in millionths of a US dollar
MOST = 1000  # dollars for one request; more is a slip of the pen


class Work(enum.StrEnum):
    """What is paid for. Stored, and the key of its text: `work-<value>`."""

    IMAGINE = "imagine"
    VARIATION = "variation"  # all that makes a grid like another: vary, again, zoom, pan …
    UPSCALE = "upscale"
    BLEND = "blend"
    DESCRIBE = "describe"
    SHORTEN = "shorten"
    EDIT = "edit"  # a picture, or a region of one
    VIDEO = "video"


class Item(NamedTuple):
    """A line of the list; None stands for all."""

    provider: str
    work: Work | None = None
    mode: Mode | None = None


LISTED: Mapping[Item, int] = {
    Item("acedata", Work.IMAGINE): 25_000,
    Item("acedata", Work.VARIATION): 25_000,
    Item("acedata", Work.BLEND): 25_000,
    Item("acedata", Work.EDIT): 25_000,
    Item("acedata", Work.UPSCALE): 5_000,
    Item("acedata", Work.DESCRIBE): 5_000,
    Item("acedata", Work.VIDEO): 100_000,
    Item("cometapi", Work.IMAGINE, Mode.TURBO): 168_000,
    Item("cometapi", Work.VARIATION, Mode.TURBO): 168_000,
    Item("cometapi", Work.BLEND, Mode.TURBO): 168_000,
    Item("cometapi", Work.SHORTEN, Mode.TURBO): 168_000,
    Item("mjproxy"): 0,
}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Prices:
    """The list, with what the owner knows better."""

    own: Mapping[Item, int] = dataclasses.field(default_factory=dict)
    """In millionths of a US dollar."""

    @classmethod
    def read(cls, listed: str) -> Self:
        """Read PRICES, such as `acedata.video=0.4,cometapi.imagine.fast=0.06`; what is wrong is left out."""
        entries = filter(None, map(_read, _split(listed)))
        return cls(own=dict(entries))

    def of(self, provider: str, work: Work, mode: Mode) -> int | None:
        """Estimate one request, in millionths of a US dollar; None where nobody told."""
        for table in (self.own, LISTED):
            for item in (Item(provider, work, mode), Item(provider, work), Item(provider)):
                if item in table:
                    return table[item]
        return None


def wrong_entries(listed: str, providers: Container[str]) -> Iterator[str]:
    """Name every entry of PRICES that cannot be used; by its number where it may be anything, even a key."""
    for number, entry in enumerate(_split(listed), 1):
        name = entry.partition("=")[0].strip().lower()
        known = name.partition(".")[0] in providers
        if _read(entry) is None or not known:
            yield name if known and "=" in entry else f"number {number}"


def _split(listed: str) -> list[str]:
    return [entry.strip() for entry in listed.split(",") if entry.strip()]


def _read(entry: str) -> tuple[Item, int] | None:
    """Read `<provider>[.<work>[.<mode>]]=<dollars>`; None where it is not one."""
    name, _, amount = entry.partition("=")
    provider, *rest = name.strip().lower().split(".")
    try:
        work = Work(rest[0]) if rest else None
        mode = Mode(rest[1]) if len(rest) > 1 else None
        dollars = decimal.Decimal(amount.strip())
    except (ValueError, decimal.InvalidOperation):
        return None
    if len(rest) > 2 or not dollars.is_finite() or not 0 <= dollars <= MOST:
        return None
    return Item(provider, work, mode), round(dollars * MILLION)
