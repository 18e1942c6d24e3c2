"""People are told that a job is over as they chose: by a ping, a direct message, or its message alone."""

from typing import Any

import discord
import pytest
import simcord

from bot.jobs.model import Notify
from tests.people import told
from tests.places import LONG, begin, hide_channel, pass_time, without_bot
from tests.world import World, button


async def wants(world: World, who: simcord.MemberActor, how: Notify) -> None:
    await world.app.core.care.choose(who.id, notify=how)


def link_of(message: discord.Message) -> str:
    place = message.guild.id if message.guild else "@me"
    return f"https://discord.com/channels/{place}/{message.channel.id}/{message.id}"


def notices(world: World, viewer: Any = None) -> list[discord.Message]:
    return [m for m in world.messages(viewer) if "What you asked for" in m.content]


def letters(world: World, who: simcord.MemberActor) -> list[str]:
    """Read what the bot wrote to somebody directly."""
    return [m.content for m in who.user.dm_channel.history()]


async def notice(world: World, count: int = 1, viewer: Any = None) -> discord.Message:
    found = await world.until(
        lambda: notices(world, viewer) if len(notices(world, viewer)) >= count else None
    )
    await world.quiet.reached()
    return found[-1]


async def test_a_ping_names_its_person_and_nobody_else_and_comes_once(world: World) -> None:
    await wants(world, world.alice, Notify.PING)
    await world.alice.slash(world.channel, "imagine", prompt=f"a harbour {world.bob.mention} @everyone")
    grid = await world.finished()

    said = await notice(world)

    assert said.content == f"{world.alice.mention} What you asked for is ready: {link_of(grid)}"
    assert [user.id for user in said.mentions] == [world.alice.id]
    assert world.env.http_requests[-1].path.startswith("/channels/")  # as the bot, after the picture
    await world.press(world.bob, grid, "U1")
    await world.finished(2)
    await world.press(world.alice, grid, "V1")
    await world.finished(3)
    assert (await notice(world, 2)).content.startswith(world.alice.mention)
    await world.crash()
    await world.clock.pass_time(60)
    assert len(notices(world)) == 2  # bob asked for none


async def test_what_was_refused_or_cancelled_is_not_announced_and_what_failed_is(world: World) -> None:
    await wants(world, world.alice, Notify.PING)
    await world.alice.slash(world.channel, "imagine", prompt="a lot of gore")
    await world.until(lambda: world.seen("refuses these words", world.alice))
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    running = await world.until(lambda: world.seen("% · fast"))
    await world.press(world.alice, running, "Cancel")
    await world.until(lambda: world.seen("(cancelled)"))
    world.api.fail_next("Invalid parameter")
    await world.alice.slash(world.channel, "imagine", prompt="a strange wish")
    failed = await world.until(lambda: world.seen("does not accept this"))

    said = await notice(world)
    await world.clock.pass_time(60)

    assert said.content.endswith(f"has failed. Here is why: {link_of(failed)}")
    assert len(notices(world)) == 1


async def test_a_direct_message_leads_there_and_tells_no_secret(world: World) -> None:
    await wants(world, world.alice, Notify.DM)
    grid = await world.imagined("a harbour")
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    alone = await world.until(lambda: world.seen("secret garden** –", world.alice))
    await world.until(lambda: len(letters(world, world.alice)) == 2)

    assert letters(world, world.alice) == [
        f"What you asked for is ready: {link_of(grid)}",
        f"What you asked for is ready: {link_of(alone)}",
    ]
    assert notices(world, world.alice) == []


async def test_a_crash_sends_what_was_not_begun_and_never_again_what_was(world: World) -> None:
    await wants(world, world.alice, Notify.PING)
    await world.imagined("harbour 1")
    await notice(world)
    full = {"Retry-After": "200"}
    now = world.clock.now()
    world.app.output.budgets.learn(world.channel.id, edit=False, status=429, headers=full, now=now)
    await world.alice.slash(world.channel, "imagine", prompt="harbour 2")
    await world.finished(2)
    (lost,) = await world.app.stores.jobs.of_person(world.alice.id, over=True, limit=1)
    await world.alice.slash(world.channel, "imagine", prompt="harbour 3")
    grid = await world.finished(3)
    assert await world.app.stores.jobs.mark_notified(lost.id)  # and then the power went off
    await world.crash()

    await notice(world, 2)
    await world.clock.pass_time(900)

    assert [m.content[-len(link_of(grid)) :] for m in notices(world)][1:] == [link_of(grid)]


async def test_closed_direct_messages_are_said_once_and_tried_no_more(world: World) -> None:
    await wants(world, world.alice, Notify.DM)
    world.env.inject_error("POST", "/channels/*", status=403, code=50007, times=None)
    await world.imagined()
    await world.until(lambda: world.seen("I cannot write you direct messages", world.alice))
    sent = len(world.env.http_requests)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.finished(2)
    await world.clock.pass_time(60)

    assert not [r for r in world.env.http_requests[sent:] if r.path.startswith("/users/@me")]
    assert len([m for m in world.messages(world.alice) if "direct messages" in m.content]) == 1
    assert world.app.bot.people.person(world.alice.id).notify is Notify.EDIT
    world.env.backend.faults.clear()
    await wants(world, world.alice, Notify.DM)
    await world.alice.slash(world.channel, "imagine", prompt="a garden")
    await world.finished(3)
    await world.until(lambda: len(letters(world, world.alice)) == 1)


@pytest.mark.settings(POLL_INTERVAL=20)
async def test_a_result_that_waits_for_a_press_is_announced_and_closed_messages_told_at_the_next_command(
    world: World,
) -> None:
    hide_channel(world)
    await wants(world, world.alice, Notify.DM)
    running = await begin(world)
    await pass_time(world, LONG + 10)
    await world.until(lambda: len(letters(world, world.alice)) == 1)
    assert letters(world, world.alice) == [
        "What you asked for is ready. I cannot show it without you: "
        f"press **Refresh** here: {link_of(running)}"
    ]
    await world.press(world.alice, running, "Refresh")
    await world.finished()
    world.env.inject_error("POST", "/channels/*", status=403, code=50007, times=None)
    await world.alice.slash(world.channel, "imagine", prompt="a harbour")
    await world.until(lambda: len(world.api.tasks) == 2)
    list(world.api.tasks.values())[-1].span = LONG
    await pass_time(world, LONG + 60)

    async with world.at_once():
        answers = [await world.alice.slash(world.channel, "help") for _ in range(2)]

    (words,) = [text for text in told(*answers) if "direct messages" in text]
    assert words.startswith("I cannot write you direct messages")
    assert len(letters(world, world.alice)) == 1


async def test_where_the_bot_may_not_write_the_ping_comes_by_the_token_or_not_at_all(world: World) -> None:
    await wants(world, world.alice, Notify.PING)
    open_channel, me = world.channel, world.guild.me
    assert me is not None
    deaf = discord.PermissionOverwrite(send_messages=False)
    world.channel = world.guild.create_text_channel("read-only", overwrites={me: deaf})
    await world.imagined()
    assert (await notice(world)).mentions
    as_bot = f"/channels/{world.channel.id}/messages"
    assert not [r for r in world.env.http_requests if r.method == "POST" and r.path == as_bot]
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    alone = await notice(world, 2, world.alice)
    assert alone.flags.ephemeral
    assert len(notices(world)) == 1

    world.channel = open_channel
    world.alter_interactions(without_bot)
    await world.imagined("a lighthouse")
    assert (await notice(world)).mentions


async def test_a_ping_in_direct_messages_is_a_message_there(world: World) -> None:
    await wants(world, world.alice, Notify.PING)
    world.channel = world.alice.user.dm_channel
    await world.alice.user.slash("imagine", prompt="a lighthouse")
    grid = await world.finished()

    assert (await notice(world)).content.endswith(link_of(grid))
    assert button(grid, "U1")
