"""Compares the commands that Discord has with those that the bot would register."""

from collections.abc import Mapping, Sequence
from typing import Any

import discord
from discord.http import Route

from bot.doctor.finding import Finding, look, ok, wrong

# What we say of a command and Discord says back. Left out: ids, and what Discord derives by itself.
SAID = (
    *("name", "description", "type", "options", "nsfw", "default_member_permissions"),
    *("contexts", "integration_types", "name_localizations", "description_localizations"),
    *("required", "choices", "value", "autocomplete", "channel_types"),
    *("min_value", "max_value", "min_length", "max_length"),
)
GLOBAL = ("contexts", "integration_types")  # mean nothing to a command of one server
UNORDERED = ("contexts", "integration_types", "channel_types")
CHAT_INPUT = 1  # the type of a command that says none
Command = Mapping[str, Any]  # Any: Discord's JSON


async def check_commands(
    client: discord.Client, ours: Sequence[Command], dev_guild: discord.Object | None, *, started: bool
) -> Sequence[Finding]:
    """Compare; a bot that has `started` should have registered them, any other will do so at its start."""
    theirs = await _registered(client, dev_guild)
    if dev_guild is not None:
        ours, theirs = _for_one_server(ours), _for_one_server(theirs)
    if not theirs:
        return [(wrong if started else look)("doctor-commands-none")]
    different = _different(ours, theirs)
    if different:
        return [(wrong if started else look)("doctor-commands-old", names=", ".join(different))]
    return [ok("doctor-commands", count=len(ours))]


async def _registered(client: discord.Client, dev_guild: discord.Object | None) -> Sequence[Command]:
    path = "/applications/{application_id}/commands"
    if dev_guild is not None:
        path = "/applications/{application_id}/guilds/{guild_id}/commands"
    route = Route(
        "GET",
        path,
        application_id=client.application_id,
        guild_id=dev_guild.id if dev_guild is not None else None,
    )
    found: Sequence[Command] = await client.http.request(route, params={"with_localizations": "true"})
    return found


def _for_one_server(commands: Sequence[Command]) -> Sequence[Command]:
    return [{name: value for name, value in command.items() if name not in GLOBAL} for command in commands]


def _different(ours: Sequence[Command], theirs: Sequence[Command]) -> Sequence[str]:
    """Name the commands that are not the same on both sides."""
    here, there = _by_name(ours), _by_name(theirs)
    return sorted(key[1] for key in here.keys() | there if here.get(key) != there.get(key))


def _by_name(commands: Sequence[Command]) -> Mapping[tuple[int, str], Mapping[str, object]]:
    return {(command.get("type", CHAT_INPUT), command["name"]): _plain(command) for command in commands}


def _plain(command: Command) -> Mapping[str, object]:
    """Keep what is said; Discord leaves out what is empty, off or the default, and so do we."""
    plain = {name: _value(name, command.get(name)) for name in SAID}
    plain["type"] = plain["type"] or CHAT_INPUT
    return {name: value for name, value in plain.items() if not _empty(value)}


def _empty(value: object) -> bool:
    return value is None or value is False or value in ([], {}, "")  # zero is a limit


def _value(name: str, value: Any) -> object:  # Any: JSON
    if name == "default_member_permissions" and value is not None:
        return str(value)  # a number to Discord, a string from it
    if name in UNORDERED and value:
        return sorted(value)
    if isinstance(value, list):
        return [_plain(item) if isinstance(item, Mapping) else item for item in value]
    return value
