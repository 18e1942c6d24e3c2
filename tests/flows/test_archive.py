"""Finished pictures are found again when the provider's links are dead: in Discord, while they are there."""

from pathlib import Path

import discord

from bot.jobs.model import Job, Reply, Requester
from bot.ui.custom_id import parse_custom_id
from tests.flows.test_kept import kept, lose_pictures, opened
from tests.world import World, button

DAY = 24 * 3600.0


async def job_of(world: World, message: discord.Message) -> Job:
    """Read the job that a message shows."""
    details = button(message, "Details")
    custom_id = parse_custom_id(details.custom_id or "") if details else None
    assert custom_id is not None
    by = Requester(user_id=world.alice.id, guild_id=world.guild.id, locale="en-US")
    return await world.app.core.care.known(custom_id.subject, by)


async def test_a_picture_is_shown_again_when_the_provider_has_lost_it(world: World, tmp_path: Path) -> None:
    grid = await world.imagined()
    first = await grid.attachments[0].read()
    lose_pictures(world)
    await world.clock.pass_time(DAY)
    await world.restart()
    elsewhere = world.guild.create_text_channel("elsewhere")

    reply = Reply(channel_id=elsewhere.id, guild_id=world.guild.id)
    await world.app.output.delivery.reopen(await job_of(world, grid), reply)

    again = await world.until(lambda: next((m for m in elsewhere.history() if m.attachments), None))
    await world.quiet.reached()
    assert await again.attachments[0].read() == first
    assert button(again, "U1")
    assert button(again, "Original") is None
    assert kept(tmp_path) == 0
    assert len(world.api.submits) == 1


async def test_a_private_picture_is_opened_again_when_the_provider_has_lost_it(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    first = await world.finished(viewer=world.alice)
    lose_pictures(world)

    await opened(world, world.alice, world.channel, "Open 1")

    again = await world.finished(2, viewer=world.alice)
    assert await again.attachments[0].read() == await first.attachments[0].read()
    assert world.messages(world.bob) == []
