"""The prompts that a describe or a shorten found, out of the one text that servers tell them in.

Most tell a line for each, after a keycap emoji; trueai's official accounts leave the keycaps out.
"""

import re
from collections.abc import Mapping

from bot.providers.loose import fields, text
from bot.providers.texts import cleaned, plain

MAX_WORDS = 20_000  # characters that are looked at
MAX_TOKENS = 1000  # characters

_KEYCAP = re.compile("[1-9]\ufe0f?\u20e3")
_TOKENS = re.compile(r"^#+ *important tokens *\n+([^\r\n]+)", re.IGNORECASE | re.MULTILINE)


def read_texts(task: Mapping[str, object]) -> tuple[str, ...]:
    """Read the found prompts of a finished describe or shorten; none where the server tells none."""
    final = text(fields(task.get("properties")).get("finalPrompt"))
    english, asked, description = (text(task.get(name)) for name in ("promptEn", "prompt", "description"))
    for told in (final, english, asked, description):
        if _KEYCAP.search(told, 0, MAX_WORDS):
            return cleaned(part.lstrip().partition("\n")[0] for part in _KEYCAP.split(_cut(told))[1:])
    for told in (final, english):
        if told.strip() and told != asked:  # else it is only what was to be shortened
            return cleaned(line for line in told[:MAX_WORDS].splitlines() if not line.startswith("#"))
    return cleaned(asked[:MAX_WORDS].splitlines()) if _is_describe(task) else ()


def read_tokens(task: Mapping[str, object]) -> str:
    """Read which words of a shortened prompt count; empty where the server does not tell."""
    final = text(fields(task.get("properties")).get("finalPrompt"))
    for told in (final, text(task.get("promptEn")), text(task.get("description"))):
        if found := _TOKENS.search(told[:MAX_WORDS]):
            return plain(found[1])[:MAX_TOKENS]
    return ""


def _cut(told: str) -> str:
    """Make every found prompt end at the end of a line."""
    return told[:MAX_WORDS].replace("\r", "\n")


def _is_describe(task: Mapping[str, object]) -> bool:
    return text(task.get("action")).upper() == "DESCRIBE"
