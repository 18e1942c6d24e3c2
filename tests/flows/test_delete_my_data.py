"""Delete my data: nothing that is stored about a person is left, and their messages follow."""

from pathlib import Path

import discord
import pytest
import simcord
from sqlalchemy import create_engine, false, func, or_, select

from bot.jobs.model import Notify
from bot.jobs.people import Person
from bot.store.erasure import SqlErasureStore
from bot.store.schema import jobs, metadata
from tests.holding import slow_discord
from tests.places import hide_channel
from tests.world import World, button, labels

KEPT = ("ledger", "blocks")  # amounts without words, and what servers have decided


async def offered(world: World) -> discord.Message:
    """Have the button somewhere; who presses it is what counts."""
    world.env.backend.create_message(
        world.channel.id,
        world.env.backend.bot_user.id,
        "a panel",
        components=[
            {
                "type": 1,
                "components": [{"type": 2, "style": 4, "label": "Delete my data", "custom_id": "j1:wipe:0:"}],
            }
        ],
    )
    return next(m for m in world.messages() if m.content == "a panel")


async def wiped(world: World, who: simcord.MemberActor) -> str:
    """Let somebody delete their data, and return what they were told at last."""
    asked = await world.press(who, await offered(world), "Delete my data")
    assert asked.ephemeral
    assert asked.response is not None
    assert "Delete everything that is stored about you?" in asked.response.content
    assert labels(asked.response.message) == ["Yes, delete all of it"]
    done = await world.press(who, asked.response.message, "Yes, delete all of it")
    return [m.content for m in (done.response, *done.followups) if m is not None][-1]


def stored(folder: Path, person: int) -> dict[str, int]:
    """Count in each table what names this person, and what belongs to a job that is no more."""
    newest = max(folder.glob("bot*.db"), key=lambda path: path.stat().st_mtime)
    engine, found = create_engine(f"sqlite:///{newest}"), {}
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            if table.name in KEPT:
                continue
            lost = table.c.job_id.not_in(select(jobs.c.id)) if "job_id" in table.c else false()
            theirs = table.c.user_id == person if "user_id" in table.c else false()
            count = select(func.count()).select_from(table).where(or_(lost, theirs))
            found[table.name] = connection.scalar(count) or 0
    engine.dispose()
    return found


async def test_all_of_a_person_goes_and_nothing_of_others(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = await world.imagined("a harbour of alice")
    await world.press(world.alice, grid, "Favourite")
    await world.press(world.bob, grid, "Favourite")
    await world.press(world.bob, grid, "U1")
    bobs = await world.finished(2)
    await world.press(world.alice, bobs, "❤️")
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    await world.finished(3, viewer=world.alice)
    world.api.answer_next("submit/imagine", status=504)
    await world.alice.slash(world.channel, "imagine", prompt="a lost one")
    await world.until(lambda: world.seen("nobody can tell whether"))
    await world.app.core.care.choose(world.alice.id, notify=Notify.PING, suffix="--chaos 5")
    await world.app.core.care.choose(world.bob.id, remix=True)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    running = await world.until(lambda: world.seen("a lighthouse"))
    assert "Something of yours is still being made" in await wiped(world, world.alice)
    assert stored(tmp_path, world.alice.id)["jobs"] == 4
    await world.press(world.alice, running, "Cancel")
    forget, full = SqlErasureStore.drop_leftover, [OSError("the disk is full")]

    async def forget_soon(store: SqlErasureStore, message_id: int) -> None:
        if full:
            raise full.pop()
        await forget(store, message_id)

    monkeypatch.setattr(SqlErasureStore, "drop_leftover", forget_soon)

    said = await wiped(world, world.alice)

    assert said.startswith("Everything that was stored about you is deleted, with 4 pictures.")
    assert {table: rows for table, rows in stored(tmp_path, world.alice.id).items() if rows} == {}
    assert stored(tmp_path, world.bob.id)["jobs"] == 1
    assert world.app.bot.people.person(world.alice.id) == Person(user_id=world.alice.id)
    assert world.app.bot.people.person(world.bob.id).remix
    refused = await world.press(world.bob, grid, "U2")
    assert refused.followups[0].content == "I no longer know this picture."
    await world.until(lambda: not full)
    await world.crash()  # the messages go on being deleted
    await world.clock.pass_time(30)
    assert [m.id for m in world.messages() if m.content != "a panel"] == [bobs.id]
    assert world.app.bot.people.person(world.alice.id) == Person(user_id=world.alice.id)
    assert button(await world.pressed(bobs, "Zoom Out 2x"), "U1")
    assert (await wiped(world, world.alice)).startswith("Everything that was stored about you is deleted")


async def test_messages_that_cannot_be_deleted_are_left_and_cost_one_refusal(world: World) -> None:
    for number in range(3):
        await world.alice.slash(world.channel, "imagine", prompt=f"harbour {number}")
        await world.finished(number + 1)
    open_channel = world.channel
    world.channel = world.alice.user.dm_channel
    await world.alice.user.slash("imagine", prompt="a lighthouse")
    await world.finished()
    world.channel = open_channel
    pattern = f"/channels/{open_channel.id}/messages/*"
    world.env.inject_error("DELETE", pattern, status=403, code=50001, times=None)
    await wiped(world, world.alice)

    await world.clock.pass_time(60)

    tried = [r for r in world.env.http_requests if r.method == "DELETE" and f"/{open_channel.id}/" in r.path]
    assert len(tried) == 1
    assert len(world.pictures()) == 3
    assert world.alice.user.dm_channel.history() == []
    hide_channel(world)
    await world.imagined("a quiet harbour")
    await wiped(world, world.alice)
    await world.clock.pass_time(60)
    assert len([r for r in world.env.http_requests if r.method == "DELETE"]) == len(tried) + 1


@pytest.mark.quirks(surprise_modal=True)
async def test_what_waits_for_words_is_given_up_and_a_made_up_button_reaches_nobody_else(
    world: World, tmp_path: Path
) -> None:
    grid = await world.imagined()
    await world.press(world.alice, grid, "V1")
    await world.until(lambda: world.seen("needs a few words"))

    await wiped(world, world.bob)
    assert stored(tmp_path, world.alice.id)["jobs"] == 2
    said = await wiped(world, world.alice)

    assert "with 2 pictures" in said
    assert stored(tmp_path, world.alice.id)["jobs"] == 0
    await world.clock.pass_time(30)
    assert [m.content for m in world.messages()] == ["a panel", "a panel"]


async def test_what_is_being_shown_meanwhile_is_not_tried_again_and_goes_where_it_was(world: World) -> None:
    grid = await world.imagined()
    job = await world.app.stores.jobs.at_message(grid.id)
    assert job is not None
    async with slow_discord(world, "POST", "/webhooks/") as hold:
        await world.alice.slash(world.channel, "show", job=str(job.id))
        await hold.reached()
        await wiped(world, world.alice)
        world.env.inject_error("POST", "/webhooks/*", status=500, times=1)
        hold.let_go()
        await world.clock.pass_time(60)

    assert world.pictures() == []  # nor is it where it was before
