"""What is private stays so until its person publishes it, and works for as long as Discord lets it."""

import itertools
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import discord
import pytest
import simcord

from bot.jobs.model import Notify
from bot.store.jobs import SqlJobStore
from tests.people import moderator
from tests.places import LONG, pass_time, without_bot
from tests.world import World, button, labels

NOT_YOURS = "Only the one who asked for it can do that, or a moderator."


async def secret(world: World, prompt: str = "a secret garden") -> discord.Message:
    """Let alice make a picture in private, and wait for it."""
    await world.alice.slash(world.channel, "imagine", prompt=prompt, private=True)
    return await world.finished(viewer=world.alice)


def said(*answers: simcord.InteractionResult) -> list[str]:
    return [told.content for answer in answers for told in answer.followups if told.ephemeral]


def lost(write: Callable[..., Awaitable[None]], writes: Iterator[int]) -> Callable[..., Awaitable[None]]:
    """Let the first two writes be committed, as where the process ends before the third."""

    async def counted(*args: Any, **facts: Any) -> None:
        if next(writes) > 2:
            raise OSError("the power is gone")
        await write(*args, **facts)

    return counted


async def copied(
    world: World, message: discord.Message, name: str, channel: simcord.ChannelHandle | None = None
) -> discord.Message:
    """Have a button of a message that others cannot see on one that they can, as one could make it up."""
    real = button(message, name)
    assert real is not None
    made_up = {"type": 2, "style": 2, "label": name, "custom_id": real.custom_id}
    place = channel or world.channel
    world.env.backend.create_message(
        place.id,
        world.env.backend.bot_user.id,
        "from nowhere",
        components=[{"type": 1, "components": [made_up]}],
    )
    return place.history()[-1]


async def test_a_private_result_is_published_once_and_for_all(world: World) -> None:
    alone = await secret(world)
    assert labels(alone)[-5:] == ["Details", "Edit and run again", "Favourite", "Publish", "Delete"]

    async with world.at_once():
        answers = [await world.press(world.alice, alone, "Publish") for _ in range(2)]
    shown = await world.finished()
    assert sorted(text.partition(".")[0] for text in said(*answers)) == [
        "It is being shown just now",
        f"It is posted in <#{world.channel.id}> now, for all to see",
    ]
    again = await world.press(world.alice, alone, "Publish")
    assert said(again) == [f"It is shown here: {shown.jump_url}"]
    await world.clock.pass_time(60)

    assert [m.id for m in world.messages(world.bob)] == [shown.id]
    assert labels(shown)[-4:] == ["Details", "Edit and run again", "Favourite", "Delete"]
    assert shown.attachments[0].description == "Four pictures: a secret garden"
    await world.press(world.bob, shown, "U1")
    single = await world.finished(2)
    assert f"by {world.bob.mention}" in single.content
    assert len(world.api.submits) == 2


async def test_an_old_private_result_is_published_from_its_own_message_also_after_a_crash(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = await secret(world)
    with monkeypatch.context() as broken:
        writes = itertools.count(1)
        for name in ("save_reply", "mark_shown"):
            broken.setattr(SqlJobStore, name, lost(getattr(SqlJobStore, name), writes))
        await world.press(world.alice, alone, "Publish")
    await world.crash()
    await pass_time(world, LONG)
    await world.restart()
    fetched = world.api.requests["image"]
    world.env.inject_error("POST", "/webhooks/*", status=500, times=None)
    await world.press(world.alice, alone, "Publish")
    await world.clock.pass_time(5)
    assert world.pictures() == []
    world.env.backend.faults.clear()

    await world.crash()

    shown = await world.finished()
    assert world.api.requests["image"] == fetched  # the service forgets its files within a day
    assert (await shown.attachments[0].read()) == await alone.attachments[0].read()
    await world.clock.pass_time(60)
    assert len(world.pictures()) == 1


async def test_nobody_else_publishes_or_deletes_what_is_private(world: World) -> None:
    alone = await secret(world)
    for name in ("Publish", "Delete"):
        made_up = await copied(world, alone, name)
        for who in (world.bob, moderator(world)):
            assert said(await world.press(who, made_up, name)) == [NOT_YOURS]
    assert world.pictures() == []

    world.channel = world.alice.user.dm_channel
    await world.alice.user.slash("imagine", prompt="a harbour", private=True)
    in_dm = await world.finished(viewer=world.alice)
    assert button(in_dm, "Publish") is None


async def test_publishing_goes_where_only_the_person_has_the_bot(world: World) -> None:
    world.alter_interactions(without_bot)
    alone = await secret(world)

    await world.press(world.alice, alone, "Publish")

    shown = await world.finished()
    assert not shown.flags.ephemeral
    assert world.messages(world.bob)


@pytest.mark.settings(POLL_INTERVAL=20)
async def test_a_private_result_comes_with_a_press_when_the_token_is_long_over(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    (task,) = await world.until(lambda: list(world.api.tasks.values()))
    task.span = LONG
    running = await world.until(lambda: world.seen("secret", world.alice))
    await pass_time(world, LONG + 60)
    await world.restart()
    await world.press(world.alice, running, "Refresh")

    message = await world.finished(viewer=world.alice)

    assert message.id == running.id
    assert world.messages(world.bob) == []
    await pass_time(world, LONG)
    (question,) = (await world.press(world.alice, message, "Delete")).followups
    await world.press(world.alice, question.message, "Yes, delete it")
    assert world.pictures(world.alice) == []


async def test_a_moderator_deletes_where_they_moderate_and_nowhere_else(world: World) -> None:
    public = await world.imagined("a harbour")
    allowed = discord.PermissionOverwrite(manage_messages=True)
    elsewhere = world.guild.create_text_channel("quiet", overwrites={world.bob: allowed})
    made_up = await copied(world, public, "Delete", elsewhere)
    assert said(await world.press(world.bob, made_up, "Delete")) == [NOT_YOURS]

    mona = moderator(world)
    (question,) = (await world.press(mona, public, "Delete")).followups
    assert world.messages() == [public]
    await world.press(mona, question.message, "Yes, delete it")

    assert world.messages() == []


async def test_in_a_private_thread_texts_are_published_and_their_person_is_pinged(world: World) -> None:
    world.env.backend.create_thread(
        world.channel.id, "a corner", world.alice.id, type=discord.ChannelType.private_thread.value
    )
    (world.channel,) = world.channel.threads
    await world.app.core.care.choose(world.alice.id, notify=Notify.PING)
    await world.alice.slash(world.channel, "shorten", prompt="a very very quiet harbour", private=True)
    found = await world.until(lambda: world.seen("1️⃣", world.alice))
    pinged = await world.until(lambda: world.seen("What you asked for is ready", world.alice))
    assert pinged.flags.ephemeral
    assert world.messages() == []

    await world.press(world.alice, found, "Publish")

    shown = await world.until(lambda: world.seen("1️⃣"))
    assert shown.content == found.content
    form = await world.press(world.alice, shown, "1️⃣")
    await world.alice.submit_modal(form, {"prompt": "a very quiet harbour"})
    await world.finished()
    assert (await world.until(lambda: world.seen("What you asked for is ready"))).mentions
