"""What people expect without thinking of it: their own words, their privacy, and their picture."""

import asyncio

import discord
import pytest
import simcord

from bot.errors import UserError
from bot.jobs.model import Requester
from bot.ui.custom_id import parse_custom_id
from tests.people import moderator
from tests.world import World, button, form_fields, labels

NOT_YOURS = "Only the one who asked for it"
OLD, NEW = "a quiet harbour", "a stormy harbour"


async def turn_remix_on(world: World) -> None:
    panel = await world.alice.slash(world.channel, "settings")
    assert panel.response is not None
    await world.press(world.alice, panel.response.message, "Turn remix on")


async def varied(world: World, grid: discord.Message, words: str) -> simcord.InteractionResult:
    """Let alice press V1 and write these words into its form."""
    opened = await world.press(world.alice, grid, "V1")
    return await world.alice.submit_modal(opened, {"prompt": words})


def contents_sent(world: World) -> list[str]:
    """List what the bot had messages say, from the first request to the last."""
    bodies = (request.json for request in world.env.http_requests if isinstance(request.json, dict))
    return [body["content"] for body in bodies if isinstance(body.get("content"), str)]


@pytest.mark.parametrize("end", ["cancelled", "done"])
async def test_a_remix_is_titled_with_the_words_of_its_form_from_the_first_moment(
    world: World, end: str
) -> None:
    await turn_remix_on(world)
    grid = await world.imagined(OLD)

    await varied(world, grid, NEW)
    running = await world.until(lambda: next(filter(is_under_way, world.messages()), None))
    if end == "cancelled":
        await world.press(world.alice, running, "Cancel")
        await world.until(lambda: world.seen("(cancelled)"))
    else:
        await world.finished(2)

    titles = [content for content in contents_sent(world) if " V1 by " in content]
    assert len(titles) >= 2
    assert all(title.startswith(f"**{NEW}** – V1 by {world.alice.mention}") for title in titles), titles


def is_under_way(message: discord.Message) -> bool:
    return " V1 by " in message.content and " % · " in message.content


async def test_words_of_a_form_that_the_api_refuses_are_told_to_the_person_alone(world: World) -> None:
    await turn_remix_on(world)
    grid = await world.imagined(OLD)

    await varied(world, grid, "a harbour full of gore")
    told = await world.until(lambda: world.seen("The image service refuses these words", world.alice))
    await world.clock.pass_time(60)

    assert told.flags.ephemeral
    assert "a harbour full of gore" in told.content
    assert [message.id for message in world.messages(world.bob)] == [grid.id]


async def test_a_picture_whose_message_was_deleted_comes_again_by_its_button(world: World) -> None:
    grid = await world.imagined(OLD)
    single = await world.pressed(grid, "U1")
    mona = moderator(world)
    await mona.delete(single)
    await world.clock.pass_time(60)
    assert world.message(single.id) is None

    answer = await world.press(world.bob, grid, "U1")
    again = await world.finished(2)

    assert not any(told.ephemeral for told in answer.followups)
    assert again.id != single.id
    assert labels(again) == labels(single)
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action"]

    shared = await world.press(world.alice, grid, "U1")
    assert again.jump_url in shared.followups[0].content


@pytest.mark.parametrize("name", ["Details", "U1", "Edit and run again", "Favourite", "Delete"])
async def test_a_picture_of_another_server_cannot_be_reached_by_a_made_up_button(
    world: World, name: str
) -> None:
    grid = await world.imagined("the plans of our new house")
    real = button(grid, name)
    assert real is not None
    elsewhere = world.env.create_guild("Elsewhere")
    channel = elsewhere.create_text_channel("general")
    carol = elsewhere.add_member(world.env.create_user("carol"))
    made_up = {"type": 2, "style": 2, "label": "Look", "custom_id": real.custom_id}
    world.env.backend.create_message(
        channel.id,
        world.env.backend.bot_user.id,
        "from nowhere",
        components=[{"type": 1, "components": [made_up]}],
    )

    answer = await carol.click(channel.history()[-1], label="Look")

    (told,) = [m for m in (answer.response, *answer.followups) if m is not None and m.ephemeral]
    assert told.content.startswith(NOT_YOURS)
    assert answer.modal is None
    assert len(world.api.submits) == 1


async def test_who_made_a_picture_may_reach_it_from_anywhere(world: World) -> None:
    grid = await world.imagined(OLD)
    details = button(grid, "Details")
    custom_id = parse_custom_id(details.custom_id or "") if details else None
    assert custom_id is not None

    def someone(user_id: int, guild_id: int | None) -> Requester:
        return Requester(user_id=user_id, guild_id=guild_id, locale="en-US")

    known = world.app.core.care.known
    assert await known(custom_id.subject, someone(world.alice.id, None))
    assert await known(custom_id.subject, someone(world.bob.id, world.guild.id))
    for place in (None, world.guild.id + 1):
        with pytest.raises(UserError, match="refused-not-yours"):
            await known(custom_id.subject, someone(world.bob.id, place))


async def test_details_bring_a_long_prompt_whole(world: World) -> None:
    prompt = ("a harbour with seven boats and " * 120)[:3500].strip()
    grid = await world.imagined(prompt)

    answer = await world.press(world.bob, grid, "Details")

    (told,) = answer.followups
    assert told.ephemeral
    assert "a harbour with seven boats" in told.content
    (file,) = told.message.attachments
    assert file.filename == "prompt.txt"
    assert (await file.read()).decode() == prompt


async def test_details_of_a_short_prompt_need_no_file(world: World) -> None:
    grid = await world.imagined(OLD)

    (told,) = (await world.press(world.bob, grid, "Details")).followups

    assert told.message.attachments == []


async def test_a_form_that_even_an_imagine_may_need_is_offered_by_continue(world: World) -> None:
    surprise = {"code": 21, "description": "x", "result": "1730000000000001"}
    world.api.answer_next("submit/imagine", body=surprise)
    await world.alice.slash(world.channel, "imagine", prompt=OLD)
    waiting = await world.until(lambda: world.seen("needs a few words"))
    assert labels(waiting) == ["Continue", "Cancel"]
    world.api.answer_next(
        "submit/modal", body={"code": 1, "description": "Submit success", "result": surprise["result"]}
    )

    opened = await world.press(world.alice, waiting, "Continue")
    assert form_fields(opened)["prompt"]["value"] == OLD
    answer = await world.alice.submit_modal(opened, {"prompt": NEW})

    assert answer.followups == []
    going_on = await world.until(lambda: world.seen(f"**{NEW}**"))
    assert going_on.id == waiting.id
    assert labels(going_on) == ["Cancel"]


async def test_a_preview_that_hangs_does_not_hold_the_picture_back(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pictures.source.PREVIEW_TIMEOUT", 0.05)  # of real time
    await world.alice.slash(world.channel, "imagine", prompt=OLD)
    (task_id,) = await world.until(lambda: list(world.api.tasks))
    world.api.hang_next(f"/image/{task_id}")

    await world.clock.pass_time(60)
    async with asyncio.timeout(5):  # far less than a download may take
        while not world.pictures():
            await asyncio.sleep(0.01)
            await world.clock.pass_time(1)

    assert button(world.pictures()[0], "U1")


async def test_an_old_panel_of_settings_does_what_its_button_says(world: World) -> None:
    first = await world.alice.slash(world.channel, "settings")
    second = await world.alice.slash(world.channel, "settings")
    assert first.response is not None
    assert second.response is not None

    for panel in (first.response, second.response):
        answer = await world.press(world.alice, panel.message, "Turn remix on")
        assert answer.response is not None
        assert "**on**" in answer.response.content

    opened = await world.press(world.alice, await world.imagined(OLD), "V1")
    assert form_fields(opened)["prompt"]["value"] == OLD
