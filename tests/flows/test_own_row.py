"""The bot's own row: Cancel while it runs; then Details, Edit and run again, Favourite and Delete."""

import discord
import pytest
import simcord

from bot.errors import UserError
from bot.jobs.model import Requester
from bot.ui.custom_id import parse_custom_id
from tests.people import moderator
from tests.world import World, button, form_fields, labels


async def test_details_are_private_and_tell_everything(world: World) -> None:
    grid = await world.imagined("a harbour --ar 3:2", mode="turbo")
    single = await world.pressed(grid, "U2")

    of_grid = _told(await world.press(world.bob, grid, "Details"))
    of_single = _told(await world.press(world.bob, single, "Details"))

    assert "```\na harbour --ar 3:2\n```" in of_grid
    assert "**Kind** New pictures" in of_grid
    assert "**Speed** turbo" in of_grid
    assert f"**Service** cometapi · task {world.api.submits[0].task_id}" in of_grid
    assert "**Size** 80 × 52" in of_grid
    assert "**Time** 12 seconds" in of_grid
    assert f"<{world.api.url}/mj/image/{world.api.submits[0].task_id}>" in of_grid
    assert "**Kind** U2" in of_single
    assert "**Size** 40 × 26" in of_single


async def test_edit_and_run_again_keeps_the_mode_and_belongs_to_who_sent_it(world: World) -> None:
    grid = await world.imagined("a quiet harbour --ar 3:2", mode="turbo")

    opened = await world.press(world.bob, grid, "Edit and run again")
    assert form_fields(opened)["prompt"]["value"] == "a quiet harbour --ar 3:2"
    answer = await world.bob.submit_modal(opened, {"prompt": "a loud harbour --ar 2:3"})
    assert answer.deferred
    again = await world.finished(2)

    assert again.id != grid.id
    assert again.content == f"**a loud harbour --ar 2:3** – {world.bob.mention} (turbo)"
    submit = world.api.submits[-1]
    assert (submit.kind, submit.mode, submit.body["prompt"]) == (
        "imagine",
        "turbo",
        "a loud harbour --ar 2:3",
    )


async def test_edit_and_run_again_takes_another_mode_from_the_words(world: World) -> None:
    grid = await world.imagined(mode="turbo")

    opened = await world.press(world.alice, grid, "Edit and run again")
    await world.alice.submit_modal(opened, {"prompt": "a loud harbour --relax"})
    await world.finished(2)

    assert world.api.submits[-1].mode == "relax"


async def test_edit_and_run_again_refuses_in_private_and_gives_the_words_back(world: World) -> None:
    grid = await world.imagined()

    opened = await world.press(world.bob, grid, "Edit and run again")
    told = _told(await world.bob.submit_modal(opened, {"prompt": "a harbour --chaos 500"}))

    assert "--chaos 500 is out of range. Allowed: 0–100." in told
    assert "> a harbour --chaos 500" in told
    assert len(world.api.submits) == 1


async def test_what_came_of_a_custom_zoom_is_run_again_without_it(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    opened = await world.press(world.alice, single, "Custom Zoom")
    await world.alice.submit_modal(opened, {"prompt": "a quiet harbour --zoom 1.5 --ar 2:3"})
    zoomed = await world.finished(3)

    again = await world.press(world.alice, zoomed, "Edit and run again")

    assert form_fields(again)["prompt"]["value"] == "a quiet harbour --ar 2:3"


async def test_favourite_is_each_persons_own(world: World) -> None:
    grid = await world.imagined()

    assert "is one of your favourites now" in _told(await world.press(world.alice, grid, "Favourite"))
    assert "is one of your favourites now" in _told(await world.press(world.bob, grid, "Favourite"))
    assert "no longer one" in _told(await world.press(world.alice, grid, "Favourite"))
    assert "no longer one" in _told(await world.press(world.bob, grid, "Favourite"))


@pytest.mark.parametrize("who", ["owner", "moderator"])
async def test_delete_asks_first_and_then_takes_message_and_record(world: World, who: str) -> None:
    grid = await world.imagined()
    actor = world.alice if who == "owner" else moderator(world)

    asked = await world.press(actor, grid, "Delete")
    (question,) = asked.followups
    assert question.ephemeral
    assert labels(question.message) == ["Yes, delete it"]
    assert world.message(grid.id) is not None
    await world.press(actor, question.message, "Yes, delete it")

    assert world.message(grid.id) is None
    assert asked.followups[0].content == "Deleted."
    assert labels(asked.followups[0].message) == []
    by = Requester(user_id=world.alice.id, guild_id=world.guild.id, locale="en-US")
    with pytest.raises(UserError, match="refused-forgotten"):
        await world.app.core.care.known(_job_id(grid), by)


async def test_after_a_delete_u_makes_the_picture_anew(world: World) -> None:
    grid = await world.imagined()
    single = await world.pressed(grid, "U1")
    (question,) = (await world.press(world.alice, single, "Delete")).followups
    await world.press(world.alice, question.message, "Yes, delete it")

    await world.clock.pass_time(6)
    again = await world.pressed(grid, "U1")

    assert again.id != single.id
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "action"]


async def test_others_may_not_delete(world: World) -> None:
    grid = await world.imagined()

    told = _told(await world.press(world.bob, grid, "Delete"))

    assert "Only the one who asked" in told
    assert world.message(grid.id) is not None


async def test_an_emoji_names_the_button_that_was_pressed(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")

    panned = await world.pressed(single, "⬆️")

    assert f"⬆️ by {world.alice.mention}" in panned.content
    assert "**Kind** ⬆️" in _told(await world.press(world.alice, panned, "Details"))


@pytest.mark.parametrize("who", ["owner", "moderator"])
async def test_a_running_job_can_be_cancelled(world: World, who: str) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    running = await world.until(lambda: world.seen("% · fast"))

    answer = await world.press(world.alice if who == "owner" else moderator(world), running, "Cancel")
    assert answer.deferred
    assert _told(answer).startswith("The image service cannot stop what it has begun.")
    cancelled = await world.until(lambda: world.seen("(cancelled)"))

    assert cancelled.id == running.id
    assert "may still be charged" in cancelled.content
    assert labels(cancelled) == ["Details", "Edit and run again", "Delete"]
    requests = world.api.requests["status"]
    await world.clock.pass_time(60)
    assert world.seen("(cancelled)")
    assert world.api.requests["status"] == requests  # nobody looks at it any more


@pytest.mark.settings(PROVIDERS="mjproxy", MJPROXY_KEY="demo-key", MJPROXY_AUTH="mj-api-secret")
@pytest.mark.quirks(kind="plus")
async def test_a_server_of_ones_own_is_told_to_stop_it(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    running = await world.until(lambda: world.seen("% · fast"))

    answer = await world.press(world.alice, running, "Cancel")

    assert await world.until(lambda: world.seen("(cancelled)"))
    assert answer.followups == []
    assert [task.failure for task in world.api.tasks.values()] == [("取消任务", "")]


async def test_what_still_waits_for_the_api_is_cancelled_for_nothing(world: World) -> None:
    world.api.down = True
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    waiting = await world.until(lambda: world.seen("waiting to start"))
    await world.clock.pass_time(4)

    await world.press(world.alice, waiting, "Cancel")
    cancelled = await world.until(lambda: world.seen("(cancelled)"))
    world.api.down = False
    await world.clock.pass_time(600)

    assert "Nothing was sent, and nothing charged." in cancelled.content
    assert world.api.submits == []


@pytest.mark.quirks(surprise_modal=True)
async def test_what_waits_for_words_can_be_cancelled(world: World) -> None:
    await world.press(world.alice, await world.imagined(), "V1")
    waiting = await world.until(lambda: world.seen("needs a few words"))

    await world.press(world.alice, waiting, "Cancel")

    cancelled = await world.until(lambda: world.seen("(cancelled)"))
    assert cancelled.id == waiting.id


async def test_others_may_not_cancel(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    running = await world.until(lambda: world.seen("% · fast"))

    told = _told(await world.press(world.bob, running, "Cancel"))

    assert "Only the one who asked" in told
    assert button(await world.finished(), "U1")


async def test_cancel_that_comes_too_late_says_so_and_the_picture_stays(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    running = await world.until(lambda: world.seen("% · fast"))
    world.env.inject_error("PATCH", "/webhooks/*", times=None)  # the end is known and not yet on the screen
    await world.clock.pass_time(15)

    told = _told(await world.press(world.alice, running, "Cancel"))
    world.env.backend.faults.clear()

    assert "It is over already" in told
    assert button(await world.finished(), "U1")


def _told(answer: simcord.InteractionResult) -> str:
    """Read the one private answer to a press."""
    (told,) = answer.followups
    assert told.ephemeral
    return told.content


def _job_id(message: discord.Message) -> int:
    found = button(message, "Details")
    custom_id = parse_custom_id(found.custom_id or "") if found else None
    assert custom_id is not None
    return custom_id.subject
