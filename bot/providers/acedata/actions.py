"""What can be done next with a result: the API's action names as buttons, and what only we offer.

The customIds are our own: the action's name and what it acts on, such as `upscale2::<image id>`.
"""

import dataclasses
import enum
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.providers.button import MAX_BUTTONS, Button, ButtonKind

REGION = "variation_region"  # accepted by the API, which never lists it
SEPARATOR = "::"


class Own(enum.StrEnum):
    """Buttons that are no action of the API; a name with a colon is none of its own."""

    ANIMATE = "own:animate"
    CLIP = "own:clip"
    EXTEND = "own:extend"
    TEXT = "own:text"


@dataclasses.dataclass(frozen=True, slots=True)
class Look:
    """How an action is shown."""

    label: str
    emoji: str
    kind: ButtonKind


_ENLARGED = (("2x", "2x"), ("4x", "4x"), ("subtle", "Subtle"), ("creative", "Creative"))

# In the order in which they are shown. Source: §8.3.
_LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        **{f"upscale{place}": Look(f"U{place}", "", ButtonKind.UPSCALE) for place in range(1, 5)},
        "reroll": Look("", "🔄", ButtonKind.REROLL),
        **{f"variation{place}": Look(f"V{place}", "", ButtonKind.VARY) for place in range(1, 5)},
        **{
            f"{verb}upscale_{name}": Look(f"{word}Upscale ({manner})", "upscale_1", ButtonKind.ENLARGE)
            for verb, word in (("", ""), ("redo_", "Redo "))
            for name, manner in _ENLARGED
        },
        "variation_subtle": Look("Vary (Subtle)", "🪄", ButtonKind.VARY),
        "variation_strong": Look("Vary (Strong)", "🪄", ButtonKind.VARY),
        REGION: Look("Vary (Region)", "🖌️", ButtonKind.REGION),
        "zoom_out_2x": Look("Zoom Out 2x", "🔍", ButtonKind.ZOOM),
        "zoom_out_1_5x": Look("Zoom Out 1.5x", "🔍", ButtonKind.ZOOM),
        "square": Look("Make Square", "↔️", ButtonKind.ZOOM),
        Own.ANIMATE: Look("Animate", "🎞️", ButtonKind.ANIMATE),
        "pan_left": Look("", "⬅️", ButtonKind.PAN),
        "pan_right": Look("", "➡️", ButtonKind.PAN),
        "pan_up": Look("", "⬆️", ButtonKind.PAN),
        "pan_down": Look("", "⬇️", ButtonKind.PAN),
    }
)
_ORDER: Mapping[str, int] = MappingProxyType({name: place for place, name in enumerate(_LOOKS)})
# Whoever has one of these is a single picture, in which a region can be painted anew.
_SINGLE = frozenset({"variation_subtle", "variation_strong", "zoom_out_2x", "zoom_out_1_5x"})
_NAME = re.compile(r"[^\W\d_][^:\s]{0,63}")  # goes back as it came, so it must fit a customId
_KEYCAP = "\ufe0f\u20e3"


def custom_id(verb: str, subject: str) -> str:
    return f"{verb}{SEPARATOR}{subject}"


def read_custom_id(handle: str) -> tuple[str, str]:
    """Take one of our customIds apart: what is done, and to what."""
    verb, _, subject = handle.partition(SEPARATOR)
    return verb, subject


def picture_buttons(actions: Sequence[str], image_id: str) -> tuple[Button, ...]:
    """Make the buttons of a finished picture; actions that we do not know come last."""
    names = dict.fromkeys(name for name in actions if _NAME.fullmatch(name))
    if not names or not image_id:
        return ()
    if not _SINGLE.isdisjoint(names):
        names |= dict.fromkeys((REGION, Own.ANIMATE))
    ordered = sorted(names, key=lambda name: _ORDER.get(name, len(_ORDER)))
    return tuple(
        _button(place, custom_id(name, image_id), _LOOKS.get(name) or _unknown(name))
        for place, name in enumerate(ordered[:MAX_BUTTONS])
    )


def clip_buttons(count: int) -> tuple[Button, ...]:
    """Make the buttons that take one of several videos."""
    return tuple(
        _button(place, custom_id(Own.CLIP, str(place)), Look(f"U{place + 1}", "", ButtonKind.VIDEO))
        for place in range(count)
    )


def extend_buttons(video_id: str, index: int) -> tuple[Button, ...]:
    """Make the buttons of one video; it is the one at `index` of those that were made together, from 0."""
    if not video_id:
        return ()
    handle = custom_id(Own.EXTEND, custom_id(str(index), video_id))
    return (_button(0, handle, Look("Extend", "🎞️", ButtonKind.EXTEND)),)


def text_buttons(count: int, kind: ButtonKind) -> tuple[Button, ...]:
    """Make the buttons of prompts that were found; they are imagined, so the API knows none of them."""
    return tuple(
        _button(place, custom_id(Own.TEXT, str(place)), Look("", f"{place + 1}{_KEYCAP}", kind))
        for place in range(count)
    )


def _unknown(name: str) -> Look:
    return Look(name.replace("_", " ").title(), "", ButtonKind.OTHER)


def _button(position: int, handle: str, look: Look) -> Button:
    return Button(position=position, custom_id=handle, label=look.label, emoji=look.emoji, kind=look.kind)
