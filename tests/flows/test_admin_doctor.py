"""`/admin doctor`: the owner of the bot learns what is wrong with it, in private; nobody else does."""

import contextlib
from collections.abc import AsyncIterator, Sequence

import discord
import pytest
import simcord

from bot.ui.message import MAX_CONTENT
from cogs.admin import fit
from tests.doctor.portal import Portal
from tests.world import World


@pytest.fixture
async def owned(world: World) -> AsyncIterator[World]:
    """A world whose bot belongs to alice, and in which Discord can be asked for the time."""
    async with Portal() as portal:
        await world.restart(discord_api_url=portal.url)
        world.app.bot.owner_id = world.alice.id
        yield world


async def ask(world: World, who: simcord.MemberActor) -> str:
    """Let somebody ask, and return what they alone are told."""
    before = {message.id for message in world.messages(who)}
    answer = await world.meanwhile(who.slash(world.channel, "admin doctor"))
    await world.quiet.reached()
    new = [message for message in world.messages(who) if message.id not in before]
    assert answer.ephemeral
    assert not {message.id for message in new} & {message.id for message in world.messages(world.bob)} or who is world.bob
    return "\n".join(message.content for message in new)
