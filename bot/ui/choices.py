"""The values that a command's option offers, by their texts."""

import enum
from collections.abc import Iterable

from discord import app_commands

from bot.ui.i18n import text


def choices(option: str, values: Iterable[enum.StrEnum]) -> list[app_commands.Choice[str]]:
    """Name each value as `choice-<option>-<value>` says."""
    return [
        app_commands.Choice(name=text(f"choice-{option}-{value.value}"), value=value.value)
        for value in values
    ]
