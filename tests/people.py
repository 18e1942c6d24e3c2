"""Who takes part in a story besides alice and bob, and what people were told and orders were made of."""

import discord
import simcord

from tests.world import World


def told(*answers: simcord.InteractionResult) -> list[str]:
    """List everything that was said to the people alone."""
    said = [m for answer in answers for m in (answer.response, *answer.followups) if m is not None]
    return [message.content for message in said if message.ephemeral]


def kinds(world: World) -> list[str]:
    """List the submits that the API took, by their kind."""
    return [submit.kind for submit in world.api.submits]


def moderator(world: World) -> simcord.MemberActor:
    role = world.guild.create_role("moderators", permissions=discord.Permissions(manage_messages=True))
    return world.guild.add_member(world.env.create_user("mona"), roles=[role])
