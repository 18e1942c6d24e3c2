"""The buttons of a finished task: read from loosely typed JSON, and sorted into families."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from bot.providers.button import MAX_BUTTONS, Button, ButtonKind
from bot.providers.loose import fields, items, text, whole

MAX_CUSTOM_ID = 1000  # characters; the longest known has 81, and it must go back whole or not at all
MAX_LABEL = 100  # characters, likewise of an emoji's name; Discord shows fewer
LINK_STYLE = 5  # opens a page, acts on nothing
DEFAULT_STYLE = 2

# Parts of a customId, case and order matter: the first that occurs decides. Source: buttons seen in
# midjourney-proxy servers and in Midjourney's own messages.
_FAMILIES = (
    ("::PicReader::all", ButtonKind.ALL),  # starts four tasks at once, without a form
    ("::PicReader::", ButtonKind.DESCRIBED),
    ("::Picread::", ButtonKind.OTHER),  # describes the picture again
    ("PromptAnalyzerExtended", ButtonKind.OTHER),  # tells more about the prompt
    ("::PromptAnalyzer::", ButtonKind.SHORTENED),
    ("video_virtual_upscale", ButtonKind.VIDEO),
    ("::upsample::", ButtonKind.UPSCALE),
    ("upsample_", ButtonKind.ENLARGE),
    ("variation", ButtonKind.VARY),
    ("reroll", ButtonKind.REROLL),
    ("CustomZoom", ButtonKind.CUSTOM_ZOOM),
    ("Outpaint", ButtonKind.ZOOM),
    ("Inpaint", ButtonKind.REGION),
    ("::pan_", ButtonKind.PAN),
    ("_extend", ButtonKind.EXTEND),
    ("animate_", ButtonKind.ANIMATE),
    ("::JOB::video::", ButtonKind.ANIMATE),
    ("::BOOKMARK::", ButtonKind.BOOKMARK),
)

# For vendors whose customIds tell nothing.
_LABELS = (
    (re.compile(r"U[1-4]"), ButtonKind.UPSCALE),
    (re.compile(r"V[1-4]"), ButtonKind.VARY),
    (re.compile(r"Vary \(Region\)"), ButtonKind.REGION),
    (re.compile(r"Vary \(.*|Make Variations"), ButtonKind.VARY),
    (re.compile(r"Custom Zoom"), ButtonKind.CUSTOM_ZOOM),
    (re.compile(r"Zoom Out .*|Make Square"), ButtonKind.ZOOM),
    (re.compile(r"(Redo )?Upscale \(.*"), ButtonKind.ENLARGE),
    (re.compile(r"Animate( .*)?"), ButtonKind.ANIMATE),
    (re.compile(r"Extend( .*)?"), ButtonKind.EXTEND),
)
_EMOJI: Mapping[str, ButtonKind] = MappingProxyType(
    {
        "🔄": ButtonKind.REROLL,
        "⬅": ButtonKind.PAN,
        "➡": ButtonKind.PAN,
        "⬆": ButtonKind.PAN,
        "⬇": ButtonKind.PAN,
        "❤": ButtonKind.BOOKMARK,
    }
)
_VARIATION_SELECTOR = "\ufe0f"  # some senders add it to an emoji, some do not


def kind_of(custom_id: str, label: str = "", emoji: str = "") -> ButtonKind:
    """Tell a button's family by its customId, or by its label or emoji where the id is opaque."""
    for part, kind in _FAMILIES:
        if part in custom_id:
            return kind
    for pattern, kind in _LABELS:
        if pattern.fullmatch(label):
            return kind
    if label:
        return ButtonKind.OTHER
    return _EMOJI.get(emoji.removesuffix(_VARIATION_SELECTOR), ButtonKind.OTHER)


def read_buttons(found: object) -> tuple[Button, ...]:
    """Read a task's `buttons`, in the provider's order; what cannot be pressed is left out."""
    pressable = [button for button in map(fields, items(found)) if _pressable(button)]
    return tuple(_read(button, position) for position, button in enumerate(pressable[:MAX_BUTTONS]))


def _pressable(button: Mapping[str, object]) -> bool:
    custom_id = button.get("customId")
    fits = isinstance(custom_id, str) and 0 < len(text(custom_id)) <= MAX_CUSTOM_ID
    return fits and whole(button.get("style")) != LINK_STYLE


def _read(button: Mapping[str, object], position: int) -> Button:
    custom_id, style = text(button["customId"]), whole(button.get("style"))
    label, emoji = (text(button.get(name))[:MAX_LABEL] for name in ("label", "emoji"))
    return Button(
        position=position,
        custom_id=custom_id,
        label=label,
        emoji=emoji,
        style=DEFAULT_STYLE if style is None else min(max(style, 1), 4),
        kind=kind_of(custom_id, label, emoji),
    )
