"""A finished picture whose message is out of reach is fetched at once, and waits to be asked for."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import discord
import pytest

from tests.places import (
    LONG,
    TOKEN_LIFE,
    begin,
    hide_channel,
    in_a_group,
    pass_time,
    routes,
    under_way,
    without_bot,
)
from tests.world import World, button, labels

PARTING = "Soon I cannot write here by myself."
BY_TOKEN, BY_BOT = "/webhooks/*/messages/*", "/channels/*/messages/*"

pytestmark = pytest.mark.settings(POLL_INTERVAL=40)  # these stories are long


def kept(folder: Path) -> int:
    """Count the pictures that wait in the database."""
    with contextlib.closing(sqlite3.connect(folder / "bot.db")) as database:
        (count,) = database.execute("SELECT count(*) FROM results").fetchone()
    return int(count)


def lose_pictures(world: World) -> None:
    """Let every link of the API die."""
    for task_id in list(world.api.tasks):
        world.api.forget(task_id)


async def opened(world: World, who: Any, channel: Any, name: str) -> None:
    """Let somebody open a job from their list."""
    answer = await who.slash(channel, "jobs") if channel is not None else await who.slash("jobs")
    assert answer.response is not None
    found = button(answer.response.message, name)
    assert found is not None, answer.response.content
    await who.click(answer.response.message, custom_id=found.custom_id)


def in_a_foreign_server(world: World) -> None:
    world.alter_interactions(without_bot)


def nowhere_else(_: World) -> None:
    """Leave the story where it is."""


@pytest.mark.parametrize(
    ("place", "options"),
    [(hide_channel, {}), (in_a_foreign_server, {}), (nowhere_else, {"private": True})],
)
async def test_a_picture_outlives_its_link_where_nobody_can_write(
    world: World, tmp_path: Path, place: Callable[[World], None], options: dict[str, Any]
) -> None:
    place(world)
    running = await begin(world, **options)
    assert labels(running) == ["Cancel", "Refresh"]
    await pass_time(world, LONG + 60)
    assert kept(tmp_path) == 1
    lose_pictures(world)

    await world.restart()
    assert world.pictures(world.alice) == []
    assert PARTING in world.messages(world.alice)[-1].content
    await world.alice.click(running, label="Refresh")

    message = await world.finished(viewer=world.alice)
    assert message.id == running.id
    assert PARTING not in message.content
    assert button(message, "U1")
    assert kept(tmp_path) == 0
    assert set(routes(world)) == {"webhooks"}
    assert message.flags.ephemeral is bool(options)
    assert bool(world.messages(world.bob)) is not bool(options)


async def test_the_same_between_people(world: World, tmp_path: Path) -> None:
    world.alter_interactions(in_a_group)
    world.channel = world.alice.user.dm_channel
    await world.alice.user.slash("imagine", prompt="a lighthouse")
    running = await under_way(world, LONG)
    assert labels(running) == ["Cancel", "Refresh"]
    await pass_time(world, LONG + 60)
    assert kept(tmp_path) == 1
    lose_pictures(world)

    await world.alice.user.click(running, label="Refresh")

    assert (await world.finished()).id == running.id


async def test_a_message_says_so_once_before_nobody_can_write_to_it(world: World) -> None:
    hide_channel(world)
    running = await begin(world, seconds=3 * LONG)
    await pass_time(world, TOKEN_LIFE - 3 * 60)
    assert PARTING not in world.messages()[-1].content

    await world.until(lambda: PARTING in world.messages()[-1].content)
    await world.alice.click(running, label="Refresh")
    await world.clock.pass_time(1)
    assert PARTING not in world.messages()[-1].content

    await pass_time(world, TOKEN_LIFE)
    assert PARTING in world.messages()[-1].content
    written = len(world.edits())
    await pass_time(world, 5 * 60)
    assert len(world.edits()) == written


@pytest.mark.parametrize("code", [50001, 50013])
async def test_a_place_that_refuses_the_picture_itself_does_not_lose_it(
    world: World, tmp_path: Path, code: int
) -> None:
    running = await begin(world, seconds=60)
    world.env.inject_error("PATCH", BY_TOKEN, status=401, code=50027)
    await world.until(lambda: [edit for edit in world.edits() if edit.path.startswith("/channels")])
    world.env.inject_error("PATCH", BY_BOT, status=403, code=code, times=None)
    await pass_time(world, 120)
    assert kept(tmp_path) == 1
    lose_pictures(world)

    await world.press(world.alice, running, "Cancel")

    assert (await world.finished()).id == running.id
    assert kept(tmp_path) == 0


async def test_a_picture_whose_message_was_deleted_is_opened_from_the_list(
    world: World, tmp_path: Path
) -> None:
    running = await begin(world, seconds=60)
    world.env.backend.delete_message(world.channel.id, running.id)
    await pass_time(world, 120)
    assert world.messages() == []
    assert kept(tmp_path) == 1
    lose_pictures(world)

    await opened(world, world.alice, world.channel, "Open 1")

    message = await world.finished()
    assert message.id != running.id
    assert not message.flags.ephemeral
    assert len(world.api.submits) == 1
    assert kept(tmp_path) == 0
    assert (await world.press(world.alice, message, "Details")).followups


async def test_a_picture_whose_channel_was_deleted_is_opened_in_another(world: World) -> None:
    await begin(world, seconds=60)
    world.env.backend.delete_channel(world.channel.id)
    await pass_time(world, 120)
    lose_pictures(world)
    world.channel = world.guild.create_text_channel("elsewhere")

    await opened(world, world.alice, world.channel, "Open 1")

    assert button(await world.finished(), "U1")


async def test_a_picture_of_a_server_that_the_bot_left_is_opened_in_private(
    world: World, tmp_path: Path
) -> None:
    await begin(world)
    await pass_time(world, 60)
    world.env.backend.remove_guild(world.guild.id)
    await pass_time(world, LONG)
    assert kept(tmp_path) == 1
    lose_pictures(world)
    world.channel = world.alice.user.dm_channel

    await opened(world, world.alice.user, None, "Open 1")

    assert button(await world.finished(), "U1")


async def test_a_picture_of_a_direct_message_is_opened_elsewhere_for_its_person_alone(world: World) -> None:
    server, world.channel = world.channel, world.alice.user.dm_channel
    await world.alice.user.slash("imagine", prompt="a lighthouse")
    running = await under_way(world, 60)
    world.env.backend.delete_message(world.channel.id, running.id)
    await pass_time(world, 120)
    world.channel = server

    await opened(world, world.alice, world.channel, "Open 1")

    assert (await world.finished(viewer=world.alice)).flags.ephemeral
    assert world.messages(world.bob) == []


async def test_a_late_picture_is_still_fetched_after_a_restart(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    (task_id,) = await world.until(lambda: list(world.api.tasks))
    world.api.answer_next(f"/image/{task_id}", status=404, body={"error": "later"}, times=12)
    late = await world.until(lambda: world.seen("It will appear here by itself."))

    await world.restart()

    message = await world.until(lambda: world.seen("a lighthouse", with_picture=True), within=7200)
    assert message.id == late.id
    assert "appear" not in message.content


async def test_a_late_picture_is_fetched_where_nobody_can_write(world: World, tmp_path: Path) -> None:
    hide_channel(world)
    running: discord.Message = await begin(world)
    (task_id,) = world.api.tasks
    await pass_time(world, LONG - 60)
    world.api.answer_next(f"/image/{task_id}", status=404, body={"error": "later"}, times=5)
    await pass_time(world, 60 + 20)
    assert kept(tmp_path) == 0

    await pass_time(world, 600)
    assert kept(tmp_path) == 1
    await world.alice.click(running, label="Refresh")
    assert (await world.finished()).id == running.id


@pytest.mark.settings(POLL_INTERVAL=5)
async def test_what_discord_does_not_take_waits_in_the_database_after_one_try(
    world: World, tmp_path: Path
) -> None:
    running = await begin(world, seconds=12)
    await world.until(lambda: world.seen("% · fast", with_picture=True))
    world.env.inject_error("PATCH", BY_TOKEN, status=503, times=None)
    before = len(world.edits())
    await world.until(lambda: kept(tmp_path) > 0)
    assert len(world.edits()) == before + 1
    lose_pictures(world)
    world.env.backend.faults.clear()

    assert (await world.finished()).id == running.id
    assert kept(tmp_path) == 0
