"""/admin: what those who run a server decide there, and nobody else."""

from typing import Any

import discord
import pytest
import simcord
import structlog

from tests.people import kinds, told
from tests.world import World, button, form_fields, labels

NOT_MANAGER = "Only those who may manage this server can do that, and only there."
BLOCKED = "Those who run this server do not let you start anything here. Nothing was sent."


def manager(world: World) -> simcord.MemberActor:
    role = world.guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return world.guild.add_member(world.env.create_user("mona"), roles=[role])


async def told_alone(who: simcord.MemberActor, world: World, command: str, **options: Any) -> str:
    (text,) = told(await who.slash(world.channel, command, **options))
    return text


async def panel(who: simcord.MemberActor, world: World) -> discord.Message:
    answer = await who.slash(world.channel, "admin settings")
    assert answer.ephemeral
    assert answer.response is not None
    return answer.response.message


def again(world: World, who: simcord.MemberActor, shown: discord.Message) -> discord.Message:
    """Read the panel as it stands now."""
    return next(message for message in world.messages(who) if message.id == shown.id)


def menu(message: discord.Message) -> discord.SelectMenu:
    (found,) = [
        item for row in message.components for item in getattr(row, "children", []) if item.type.value == 3
    ]
    return found  # type: ignore[no-any-return]  # discord.py leaves rows untyped


@pytest.mark.two_apis
@pytest.mark.settings(DAILY_JOBS_PER_USER=5)
async def test_a_server_has_limits_and_a_service_of_its_own_and_gives_them_back(world: World) -> None:
    mona = manager(world)
    shown = await panel(mona, world)
    usual = [
        "**This server**",
        "Each person may have 3 unfinished jobs at a time, as the owner of the bot has set.",
        "Each person may start 5 jobs a day, as the owner of the bot has set.",
        "New pictures are made by the first image service that takes them. There is: cometapi, v1mj.",
    ]
    assert shown.content.splitlines() == usual
    assert [option.label for option in menu(shown).options] == [
        *("The first one that takes them", "cometapi", "v1mj")
    ]

    opened = await world.press(mona, shown, "Change limits")
    assert {name: field.get("value", "") for name, field in form_fields(opened).items()} == {
        "active": "",
        "daily": "",
    }
    for active, daily in (("0", "2"), ("1", "-1"), ("1", "10001"), ("many", "2"), ("²", "")):
        refused = await mona.submit_modal(opened, {"active": active, "daily": daily})
        assert all("has to be a whole number" in text for text in told(refused))
        assert again(world, mona, shown).content.splitlines() == usual
        opened = await world.press(mona, shown, "Change limits")
    with structlog.testing.capture_logs() as lines:
        await mona.submit_modal(opened, {"active": "1", "daily": "2"})
        await mona.select(again(world, mona, shown), custom_id=menu(shown).custom_id, values=["v1mj"])
    assert again(world, mona, shown).content.splitlines()[1:] == [
        "Each person may have one unfinished job at a time, as set here.",
        "Each person may start 2 jobs a day here, as set here.",
        "New pictures are made by **v1mj**, as set here, while it takes them.",
    ]
    assert [line["by"] for line in lines if line["event"] == "A server's settings were changed"] == [
        mona.id
    ] * 2
    await world.restart()

    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    assert "You have one job on the way" in await told_alone(world.alice, world, "imagine", prompt="a boat")
    await world.finished()
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.finished(2)
    assert (len(world.api.submits), len(world.other.submits)) == (0, 2)
    assert "in a day: 2." in await told_alone(world.alice, world, "imagine", prompt="a boat")
    dm = await world.alice.user.slash("usage")
    assert "You may start 5 more jobs here today; the daily limit is 5." in told(dm)[0]

    elsewhere = world.env.create_guild("Elsewhere")
    eve, channel = (
        elsewhere.add_member(world.env.create_user("eve")),
        elsewhere.create_text_channel("pictures"),
    )
    (text,) = told(await eve.slash(channel, "usage"))
    assert "the daily limit is 5." in text
    assert "On the way: 0 of 3 at most." in text

    await world.press(mona, again(world, mona, shown), "Reset to the owner's")
    assert again(world, mona, shown).content.splitlines() == usual
    assert "You may start 3 more jobs" in await told_alone(world.alice, world, "usage")


async def test_a_blocked_person_starts_nothing_by_any_way_and_what_runs_goes_on(world: World) -> None:
    mona, bob = manager(world), world.bob
    await bob.slash(world.channel, "imagine", prompt="a quiet harbour")
    grid = await world.finished()
    single = await world.pressed(grid, "U1")
    zoom = await world.press(bob, single, "Custom Zoom")
    anew = await world.press(bob, grid, "Edit and run again")
    await bob.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: len(world.api.tasks) == 3)
    before = kinds(world)

    assert "can start nothing here" in await told_alone(mona, world, "admin block", user=bob)
    assert "was blocked already" in await told_alone(mona, world, "admin block", user=bob)
    assert f"One person is blocked: {bob.mention}" in (await panel(mona, world)).content
    await world.restart()

    refused = [
        await bob.slash(world.channel, "imagine", prompt="a boat"),
        await world.press(bob, grid, "U2"),
        await world.press(bob, grid, "V1"),
        await world.press(bob, single, "Custom Zoom"),
        await world.press(bob, grid, "Edit and run again"),
        await bob.submit_modal(zoom, {"prompt": "a wide harbour --zoom 2"}),
        await bob.submit_modal(anew, {"prompt": "a small harbour"}),
    ]
    assert [text.partition("\n")[0] for text in told(*refused)] == [BLOCKED] * len(refused)
    assert await world.finished(3)
    assert kinds(world) == before
    await world.press(world.alice, grid, "U3")
    await world.finished(4)
    await world.press(bob, grid, "Details")

    assert "can start something here again" in await told_alone(mona, world, "admin unblock", user=bob)
    assert "was not blocked" in await told_alone(mona, world, "admin unblock", user=bob)
    await world.press(bob, grid, "U2")
    await world.finished(5)


@pytest.mark.settings(PRICES="cometapi=0.06")
async def test_what_a_server_spent_is_told_by_kind_and_person_and_jobs_are_given_back(world: World) -> None:
    mona = manager(world)
    assert "nothing to give back" in await told_alone(mona, world, "admin refund", user=world.bob)
    opened = await world.press(mona, await panel(mona, world), "Change limits")
    await mona.submit_modal(opened, {"active": "", "daily": "2"})
    grid = await world.imagined()
    await world.pressed(grid, "U1")
    await world.press(world.bob, grid, "V1")
    await world.finished(3)

    assert (await told_alone(mona, world, "admin usage")).splitlines() == [
        "**What was spent in this server**",
        "**Today:** 3 jobs, about $0.18",
        "- New pictures: one job, about $0.06",
        "- Variations, zooms and pans: one job, about $0.06",
        "- Upscales: one job, about $0.06",
        "**This month:** 3 jobs, about $0.18",
        "- New pictures: one job, about $0.06",
        "- Variations, zooms and pans: one job, about $0.06",
        "- Upscales: one job, about $0.06",
        "**By person, this month**",
        f"- {world.alice.mention}: 2 jobs, about $0.12",
        f"- {world.bob.mention}: one job, about $0.06",
        "-# Costs are estimates made from price lists, in US dollars. Days and months are those of UTC.",
    ]
    assert "in a day: 2." in told(await world.press(world.alice, grid, "V2"))[0]
    given = await told_alone(mona, world, "admin refund", user=world.alice, count=3)
    assert given == f"{world.alice.mention} was given 3 jobs back, and may start 3 more here today."
    await world.restart()

    await world.press(world.alice, grid, "V2")
    await world.finished(4)
    lines = (await told_alone(world.alice, world, "usage")).splitlines()
    assert lines[1].startswith("You may start 2 more jobs here today; the daily limit is 2.")
    assert "**Today:** 3 jobs, about $0.18" in lines


async def test_nobody_else_can_do_any_of_it_whatever_their_client_makes_up(world: World) -> None:
    mona = manager(world)
    shown = await panel(mona, world)
    made_up = [
        {"type": 2, "style": 2, "label": name, "custom_id": found.custom_id}
        for name in labels(shown)
        if (found := button(shown, name)) is not None
    ]
    row = [{"type": 1, "components": made_up}]
    author = world.env.backend.bot_user.id
    world.env.backend.create_message(world.channel.id, author, "from nowhere", components=row)
    foreign = world.messages()[-1]
    opened = await world.press(mona, shown, "Change limits")

    def powerless(payload: dict[str, Any]) -> None:
        payload["member"]["permissions"] = "0"

    pressed = [await world.press(world.alice, foreign, name) for name in labels(shown)]
    world.alter_interactions(powerless)
    asked = [
        await mona.slash(world.channel, f"admin {name}", **options)
        for name, options in (
            ("settings", {}),
            ("usage", {}),
            ("block", {"user": world.bob}),
            ("unblock", {"user": world.bob}),
            ("refund", {"user": world.bob}),
        )
    ]
    asked.append(await mona.submit_modal(opened, {"active": "1", "daily": "1"}))

    assert told(*pressed, *asked) == [NOT_MANAGER] * (len(pressed) + len(asked))
    assert world.app.core.limits.max_active(world.guild.id) == 3
