"""Stories in places with different rights, and jobs that take longer than a token lives."""

from typing import Any

import discord

from tests.world import World

TOKEN_LIFE = 15 * 60  # seconds, by Discord
LONG = 16 * 60  # seconds
USER_INSTALL = 1
STEP = 60.0  # seconds


async def begin(world: World, *, seconds: float = LONG, **options: Any) -> discord.Message:
    """Let alice ask for a picture that takes so long, and return its message once it is under way."""
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse", **options)
    return await under_way(world, seconds)


async def under_way(world: World, seconds: float) -> discord.Message:
    (task,) = await world.until(lambda: list(world.api.tasks.values()))
    task.span = seconds
    return await world.until(lambda: world.seen("a lighthouse", world.alice))


async def pass_time(world: World, seconds: float) -> None:
    """Let time pass for the bot and for Discord alike."""
    while seconds > 0:
        step = min(seconds, STEP)
        await world.clock.pass_time(step)
        await world.env.advance_time(step)
        seconds -= step


def routes(world: World) -> list[str]:
    """Tell how each edit was tried: `webhooks` by the interaction's token, `channels` as the bot."""
    return [request.path.split("/")[1] for request in world.edits()]


def without_bot(payload: dict[str, Any]) -> None:
    """Make it an interaction of an app that only the person has installed, in a server that knows no bot."""
    payload["authorizing_integration_owners"] = {str(USER_INSTALL): payload["member"]["user"]["id"]}
    payload["guild_id"] = str(int(payload["guild_id"]) + 1)


def in_a_group(payload: dict[str, Any]) -> None:
    """Make it an interaction in a conversation between people, which the bot cannot enter."""
    payload["context"] = 2


def hide_channel(world: World) -> None:
    """Go on with the story in a channel that the bot cannot see."""
    me = world.guild.me
    assert me is not None
    world.channel = world.guild.create_text_channel(
        "backstage", overwrites={me: discord.PermissionOverwrite(view_channel=False)}
    )
