"""Finds which parts of a message Discord refuses, so that they alone are left out."""

import re
from collections.abc import Iterator
from typing import Any

import discord

from bot.ui.message import Rendering

# As discord.py spells the paths of an error's tree, a line each.
PART = re.compile(r"\bcomponents\.(\d+)\.components\.(\d+)\.(emoji|label)\b")
WORDS = re.compile(r"\bIn (?:content|attachments\.\d+\.description)\b")


def refused_words(error: Exception) -> bool:
    """Whether Discord names the message's own words."""
    return isinstance(error, discord.HTTPException) and WORDS.search(error.text) is not None


def refused_emoji(rendering: Rendering, error: Exception) -> frozenset[str]:
    """Name the emoji that Discord refuses."""
    return frozenset(
        item["emoji"]["name"]
        for item, field in _named(rendering, error)
        if field == "emoji" and "emoji" in item
    )


def refused_parts(rendering: Rendering, error: Exception) -> frozenset[str]:
    """Name what Discord refuses: emoji, and custom_ids of buttons with a bad label."""
    labels = (item.get("custom_id", "") for item, field in _named(rendering, error) if field == "label")
    return refused_emoji(rendering, error) | frozenset(filter(None, labels))


def _named(rendering: Rendering, error: Exception) -> Iterator[tuple[dict[str, Any], str]]:
    """Find the buttons that the error names, each with the name of its bad field."""
    rows = rendering.view.to_components()
    text = error.text if isinstance(error, discord.HTTPException) else ""
    for row, place, field in PART.findall(text):
        if int(row) < len(rows) and int(place) < len(rows[int(row)]["components"]):
            yield rows[int(row)]["components"][int(place)], field
