"""How a command is offered: in which places, and with which texts for its options and their values."""

import dataclasses
import enum
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from discord import app_commands

from bot.prompts import Mode
from bot.ui.i18n import text

VERSIONS = ("7", "8", "6.1", "6", "5.2", "niji 7", "niji 6", "niji 5")  # suggested; others may be typed

T = TypeVar("T")  # a command, or the function that becomes one


def everywhere(command: T) -> T:
    """Offer it in servers, in direct messages and, to people who took the bot with them, in any chat."""
    installs = app_commands.allowed_installs(guilds=True, users=True)
    contexts = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    return installs(contexts(command))


class Options:
    """The options of a command: each is named as `option-<name>` says.

    Most are described as `option-<name>-about` says; those in `about` as the text named there instead.
    """

    def __init__(self, names: Sequence[str], about: Mapping[str, str] | None = None) -> None:
        self.names = names
        self.abouts = [f"{(about or {}).get(name, name)}-about" for name in names]

    def __call__(self, command: T) -> T:
        rename = app_commands.rename(**{name: text(f"option-{name}") for name in self.names})
        abouts = zip(self.names, self.abouts, strict=True)
        describe = app_commands.describe(**{name: text(f"option-{about}") for name, about in abouts})
        return rename(describe(command))


def choices(option: str, values: Iterable[enum.StrEnum]) -> list[app_commands.Choice[Any]]:  # Any: invariant
    """Name each value as `choice-<option>-<value>` says."""
    return [
        app_commands.Choice(name=text(f"choice-{option}-{value.value}"), value=value.value)
        for value in values
    ]


def offer_modes(command: app_commands.Command[Any, ..., Any], offered: Container[Mode]) -> None:
    """Let the option `mode` name these speeds only; discord.py has no other way to change it later."""
    named = choices("mode", (mode for mode in Mode if mode in offered))
    command._params["mode"] = dataclasses.replace(command._params["mode"], choices=named)
