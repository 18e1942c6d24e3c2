"""`/help` names what is there, and leads to it."""

import discord
import pytest
import simcord

from tests.places import without_bot
from tests.world import World


async def helped(world: World, who: simcord.MemberActor) -> str:
    answer = await who.slash(world.channel, "help")
    assert answer.ephemeral
    assert answer.response is not None
    return answer.response.content


@pytest.mark.settings(PORT=8080, PUBLIC_URL="https://pictures.example", MAX_ACTIVE_JOBS_PER_USER=7)
async def test_help_leads_to_every_command_also_after_a_restart_that_registers_none(world: World) -> None:
    (put,) = [request for request in world.env.http_requests if request.method == "PUT"]
    registered = [c["name"] for c in put.json or [] if c.get("type", 1) == 1 and c["name"] != "help"]
    role = world.guild.create_role("owners", permissions=discord.Permissions(manage_guild=True))
    olga = world.guild.add_member(world.env.create_user("olga"), roles=[role])

    said = [await helped(world, world.alice)]
    await world.restart()
    said.append(await helped(world, world.alice))

    assert said[0] == said[1]
    assert len(said[0]) <= 2000
    linked = [line for line in said[0].splitlines() if line.startswith("- </")]
    assert [line.split(":")[0].removeprefix("- </") for line in linked] == [
        name for name in registered if name != "admin"
    ]
    assert all(line.split("> – ")[1] for line in linked)
    for menu in (c["name"] for c in put.json or [] if c.get("type") == 3):
        assert f"**{menu}**" in said[0]
    assert "also opens a page on which you paint" in said[0]
    assert "You may have 7 jobs on the way" in said[0]
    assert "a day here" not in said[0]
    assert "</admin:" in await helped(world, olga)


async def test_help_is_the_same_everywhere(world: World) -> None:
    in_dm = await world.alice.user.slash("help")
    world.alter_interactions(without_bot)

    assert in_dm.response is not None
    assert in_dm.response.content == await helped(world, world.alice)
    assert "also opens a page" not in in_dm.response.content


async def test_help_names_no_command_that_discord_was_not_told_of(world: World) -> None:
    await world.app.database.write_meta("command-ids", "{}")  # as a database of before
    await world.restart()

    assert "- **/imagine** – Make pictures from words" in await helped(world, world.alice)
