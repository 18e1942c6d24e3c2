"""Buttons for servers that have none: novicezk's tells no `buttons`, but carries a change out.

They are made by us, so their customId never reaches a server: it says what to put into `submit/change`.
"""

import dataclasses
import re

from bot.providers.button import Button, ButtonKind

CHANGED = frozenset({"IMAGINE", "VARIATION", "REROLL", "BLEND"})  # the actions whose tasks can be changed
ANY_INDEX = 1  # of a reroll, which has none: gateways refuse a zero

_OWN_ID = re.compile(r"change::(UPSCALE|VARIATION|REROLL)::([1-4])")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """What `submit/change` is told."""

    action: str
    index: int


def change_of(custom_id: str) -> Change | None:
    """Tell what a button of ours stands for; None for one that a server gave us."""
    found = _OWN_ID.fullmatch(custom_id)
    return Change(action=found[1], index=int(found[2])) if found else None


def _button(position: int, action: str, index: int, kind: ButtonKind, label: str, emoji: str = "") -> Button:
    custom_id = f"change::{action}::{index}"
    return Button(position=position, custom_id=custom_id, label=label, emoji=emoji, kind=kind)


CHANGES = (
    *(_button(place, "UPSCALE", place + 1, ButtonKind.UPSCALE, f"U{place + 1}") for place in range(4)),
    _button(4, "REROLL", ANY_INDEX, ButtonKind.REROLL, "", "🔄"),
    *(_button(place + 4, "VARIATION", place, ButtonKind.VARY, f"V{place}") for place in range(1, 5)),
)
"""A grid's nine, in Midjourney's order."""
