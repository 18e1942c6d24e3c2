"""Which of a provider's emoji Discord takes on our buttons.

One refused emoji fails the whole message, picture included. So names that only Midjourney's own bot may use
are replaced, text is dropped, and only what looks like a single emoji goes through.
"""

import unicodedata

MIDJOURNEY_NAMES = {
    "upscale_1": "⏫",
    "arrow_left": "⬅️",
    "arrow_right": "➡️",
    "arrow_up": "⬆️",
    "arrow_down": "⬇️",
}
COUNTED_AS_MATHEMATICS = set("↔⤴⤵◻◼◽◾")  # by Unicode, like `+` and `<`, which are no emoji
KEYCAP = "\u20e3"
JOINERS = {"\u200d", "\ufe0f", KEYCAP}
LONGEST = 8  # code points; families and flags are the longest we let through


def known_emoji(text: str) -> str | None:
    """Return an emoji that Discord takes, or None."""
    text = MIDJOURNEY_NAMES.get(text.strip(": "), text.strip())
    if not 0 < len(text) <= LONGEST:
        return None
    if text[0] in "0123456789*#":
        return text if text.rstrip(KEYCAP).removesuffix("\ufe0f") == text[0] and KEYCAP in text else None
    if not all(_pictorial(character) for character in text):
        return None
    symbols = [character for character in text if _symbol(character)]
    joined = text.count("\u200d")
    return text if symbols and (len(symbols) <= joined + 1 or _flag(symbols)) else None


def _pictorial(character: str) -> bool:
    return character in JOINERS or "\U0001f3fb" <= character <= "\U0001f3ff" or _symbol(character)


def _symbol(character: str) -> bool:
    return character in COUNTED_AS_MATHEMATICS or unicodedata.category(character) == "So"


def _flag(symbols: list[str]) -> bool:
    return len(symbols) == 2 and all("\U0001f1e6" <= symbol <= "\U0001f1ff" for symbol in symbols)
