"""`/admin doctor`: the owner of the bot learns what is wrong with it, in private; nobody else does."""

from collections.abc import AsyncIterator, Sequence

import discord
import pytest
import simcord

from bot.ui.i18n import Say
from bot.ui.message import MAX_CONTENT
from bot.ui.panels import fit
from cogs.admin import Admin
from tests.doctor.portal import Portal
from tests.places import hide_channel
from tests.world import World


@pytest.fixture
async def clocked(world: World) -> AsyncIterator[World]:
    """A world in which Discord can be asked for the time."""
    async with Portal() as portal:
        await world.restart(discord_api_url=portal.url)
        yield world


def manager(world: World) -> simcord.MemberActor:
    role = world.guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return world.guild.add_member(world.env.create_user("mona"), roles=[role])


async def ask(world: World, who: simcord.MemberActor) -> list[discord.Message]:
    """Let somebody ask, and return what they alone see."""
    await world.meanwhile(who.slash(world.channel, "admin doctor"))
    seen = {message.id for message in world.messages(world.bob)}
    return [message for message in world.messages(who) if message.id not in seen]


async def test_the_owner_is_told_in_private_how_the_bot_is(clocked: World) -> None:
    owner = manager(clocked)
    clocked.app.bot.owner_id = owner.id

    (message,) = await ask(clocked, owner)

    lines = message.content.splitlines()
    assert lines[0] == "ok – Configuration: complete. Image services: cometapi."
    assert any("– Database: " in line for line in lines)
    assert any(line.startswith("ok – cometapi: ") and "takes the key" in line for line in lines)
    assert any("registered and up to date" in line for line in lines)
    assert "demo-key" not in message.content
    assert clocked.api.submits == []


async def test_what_the_channel_takes_away_is_told(clocked: World) -> None:
    owner = manager(clocked)
    clocked.app.bot.owner_id = owner.id
    hide_channel(clocked)

    (message,) = await ask(clocked, owner)

    assert "in this channel the bot lacks View Channels" in message.content


@pytest.mark.settings(COMETAPI_KEY="a-wrong-key")
async def test_what_is_wrong_comes_with_its_mend(clocked: World) -> None:
    owner = manager(clocked)
    clocked.app.bot.owner_id = owner.id
    registered = clocked.env.backend.commands[None]
    del registered[next(key for key, command in registered.items() if command["name"] == "help")]

    (message,) = await ask(clocked, owner)

    assert "refuses the key" in message.content
    assert (
        "wrong – Discord: these commands are registered otherwise than they are here: help."
        in message.content
    )
    assert message.content.endswith("2 things are wrong.")


async def test_a_stranger_is_refused_in_words_even_one_who_manages_the_server(clocked: World) -> None:
    (message,) = await ask(clocked, manager(clocked))

    assert message.content == "Only the owner of the bot can do that."
    assert clocked.api.requests["status"] == 0


async def test_more_than_a_message_takes_comes_whole_as_a_file(clocked: World) -> None:
    async def find_much(_: Say, __: discord.Permissions) -> Sequence[str]:
        return [*(f"wrong – {number} {'_' * 600}" for number in range(6)), "6 things are wrong."]

    bot, owner = clocked.app.bot, manager(clocked)
    bot.owner_id = owner.id
    bot.tree.remove_command("admin")
    await bot.add_cog(Admin(bot.is_owner, find_much, bot.administration), override=True)

    (message,) = await ask(clocked, owner)

    assert message.content.endswith("\n6 things are wrong.")
    (file,) = message.attachments
    whole = (await clocked.meanwhile(file.read())).decode().splitlines()
    assert len(whole) == 7
    assert whole[5] == f"wrong – 5 {'_' * 600}"


def test_what_is_too_long_for_a_message_ends_with_the_sum() -> None:
    lines = [f"{number} {'x' * 600}" for number in range(6)] + ["6 things are wrong."]

    shown = fit(lines)

    assert shown == [*lines[:3], lines[-1]]
    assert len("\n".join(shown)) <= MAX_CONTENT
