"""What a describe or a shorten found, made fit for people."""

import re
from collections.abc import Iterable

MAX_TEXTS = 5  # a describe finds four, a shorten five at most
MAX_TEXT = 2000  # characters; the longest seen have some 400

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_MARKUP = re.compile(r"\*\*|~~|`")


def cleaned(lines: Iterable[str]) -> tuple[str, ...]:
    """Take markup and what does not print out of the lines, and leave out empty ones."""
    found = (plain(_MARKUP.sub("", _LINK.sub(r"\1", line)))[:MAX_TEXT] for line in lines)
    return tuple(filter(None, found))[:MAX_TEXTS]


def plain(line: str) -> str:
    """Put single blanks where there is no more than room, or what does not print."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in line).split())
