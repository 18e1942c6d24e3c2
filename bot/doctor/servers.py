"""Looks at the servers that the bot is in, and at what it may do there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import discord

from bot.doctor.finding import Finding, look, ok

NEEDED = {
    "view_channel": "View Channels",
    "send_messages": "Send Messages",
    "send_messages_in_threads": "Send Messages in Threads",
    "embed_links": "Embed Links",
    "attach_files": "Attach Files",
    "read_message_history": "Read Message History",
}
"""What writing takes once an interaction's token is over, and Discord's names for it."""
PAGE, PAGES = 200, 5  # servers of one request, and requests
NAMED = 5  # servers that lack something; the rest is counted


async def check_servers(client: discord.Client) -> Sequence[Finding]:
    servers = await _servers(client)
    if not servers:
        return [look("doctor-servers-none", link=_invite(client))]
    lacking = [(server, lacks) for server in servers if (lacks := _lacks(server))]
    if not lacking:
        key = "doctor-servers-many" if len(servers) >= PAGE * PAGES else "doctor-servers"
        return [ok(key, count=len(servers))]
    return list(_told(client, lacking))


async def _servers(client: discord.Client) -> Sequence[Mapping[str, Any]]:  # Any: Discord's JSON
    """List them with the bot's permissions, which discord.py leaves out of what it makes of them."""
    servers: list[Mapping[str, Any]] = []
    for _ in range(PAGES):
        after = int(servers[-1]["id"]) if servers else None
        page = await client.http.get_guilds(PAGE, after=after, with_counts=False)
        servers += page
        if len(page) < PAGE:
            break
    return servers


def check_channel(permissions: discord.Permissions) -> Sequence[Finding]:
    """Tell what the bot lacks in one channel; a channel may take away what the server gives."""
    lacks = _missing(permissions)
    return [look("doctor-channel-lacks", lacks=lacks)] if lacks else []


def _lacks(server: Mapping[str, Any]) -> str:
    if "permissions" not in server:
        return ""
    return _missing(discord.Permissions(int(server["permissions"])))


def _missing(has: discord.Permissions) -> str:
    missing = [name for flag, name in NEEDED.items() if not getattr(has, flag)]
    return "" if has.administrator else ", ".join(missing)


def _told(client: discord.Client, lacking: Sequence[tuple[Mapping[str, Any], str]]) -> Iterator[Finding]:
    for server, lacks in lacking[:NAMED]:
        link = _invite(client, discord.Object(int(server["id"])))
        yield look("doctor-servers-lacks", server=str(server.get("name", "")), lacks=lacks, link=link)
    if (more := len(lacking) - NAMED) > 0:
        yield look("doctor-servers-more", count=more)


def _invite(client: discord.Client, guild: discord.Object | None = None) -> str:
    """Make the link that installs the bot, or gives it the missing permissions where it is."""
    return discord.utils.oauth_url(
        client.application_id or 0,
        permissions=discord.Permissions(**dict.fromkeys(NEEDED, True)),
        guild=guild or discord.utils.MISSING,
        scopes=("bot", "applications.commands"),
    )
