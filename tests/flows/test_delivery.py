"""The picture reaches its message whatever Discord refuses, and in no more writes than needed."""

import collections
import datetime
import io
import itertools
from typing import Any

import discord
import pytest
from PIL import Image

from tests.world import World, button, labels

BY_TOKEN, BY_BOT = "/webhooks/*/messages/*", "/channels/*/messages/*"
TOKEN_LIFE = 15 * 60  # seconds, by Discord
EMOJI_REFUSED = "components.0.components.4.emoji.name: BUTTON_COMPONENT_INVALID_EMOJI"


async def begin(world: World, prompt: str = "a lighthouse", *, seconds: float = 12.0) -> discord.Message:
    """Let alice ask for a picture that takes so long, and return its message once it is under way."""
    before = len(world.api.tasks)
    await world.alice.slash(world.channel, "imagine", prompt=prompt)
    await world.until(lambda: len(world.api.tasks) > before)
    list(world.api.tasks.values())[-1].span = seconds
    return await world.until(lambda: world.seen(prompt))


async def almost_done(world: World) -> discord.Message:
    """Let a picture come as far as its last progress."""
    await begin(world)
    return await world.until(lambda: world.seen("% · fast", with_picture=True))


def times_of_updates(world: World) -> dict[int, list[datetime.datetime]]:
    """Note when each message is changed in Discord from now on."""
    noted = collections.defaultdict(list)

    def note(event: str, payload: Any) -> None:  # Any: Discord's payload
        if event == "MESSAGE_UPDATE":
            noted[int(payload["id"])].append(world.clock.now())

    world.env.backend.subscribers.append(note)
    return noted


def small_uploads(limit: int) -> Any:  # Any: Discord's payload
    def change(payload: dict[str, Any]) -> None:
        payload["attachment_size_limit"] = limit

    return change


async def format_of(message: discord.Message) -> str | None:
    (file,) = message.attachments
    return Image.open(io.BytesIO(await file.read())).format


async def test_an_emoji_that_discord_refuses_costs_the_emoji_and_not_the_picture(world: World) -> None:
    running = await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=400, code=50035, message=EMOJI_REFUSED)

    message = await world.finished()

    assert message.id == running.id
    assert "Make again" in labels(message)
    assert "🔄" not in labels(message)
    assert await format_of(message) == "PNG"
    again = await world.alice.click(message, label="Make again")
    assert again.acknowledged
    await world.finished(2)


def refused(*fields: str) -> str:
    """Say which fields are refused, as discord.py flattens Discord's tree of errors."""
    return "\n".join(["Invalid Form Body", *(f"In {field}: it is wrong" for field in fields)])


async def test_only_what_discord_names_is_left_out(world: World) -> None:
    await almost_done(world)
    named = refused("components.0.components.1.label", "components.0.components.4.emoji.name")
    world.env.inject_error("PATCH", BY_TOKEN, status=400, code=50035, message=named)

    message = await world.finished()

    assert labels(message)[:6] == ["U1", "Upscale", "U3", "U4", "Make again", "V1"]
    (said,) = {request.json["content"] for request in world.edits()[-2:] if request.json}
    assert message.content == said
    world.env.backend.faults.clear()
    written = len(world.edits())
    again = await world.pressed(message, "V1")
    assert labels(again)[4] == "Make again"  # an emoji once refused is not tried again
    assert "50035" not in str(world.edits()[written:])


async def test_a_prompt_that_discord_names_is_hidden_and_costs_no_button(world: World) -> None:
    await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=400, code=50035, message=refused("content"))

    message = await world.finished()

    assert message.content.startswith("**The prompt cannot be shown here**")
    assert button(message, "🔄")


async def test_a_name_that_does_not_help_costs_the_buttons_in_the_end(world: World) -> None:
    await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=400, code=50035, message=EMOJI_REFUSED, times=3)

    message = await world.finished()

    assert labels(message) == ["Details", "Edit and run again", "Favourite", "Delete"]
    assert await format_of(message) == "PNG"


@pytest.mark.parametrize(("status", "code"), [(403, 50005), (400, 50006)])
async def test_a_write_that_is_our_own_mistake_is_not_repeated(world: World, status: int, code: int) -> None:
    running = await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=status, code=code, times=None)
    before = len(world.edits())

    await world.clock.pass_time(3 * 3600)
    assert len(world.edits()) == before + 1

    world.env.backend.faults.clear()
    await world.press(world.alice, running, "Cancel")
    assert (await world.finished()).id == running.id


async def test_an_answer_that_comes_too_late_starts_nothing(world: World) -> None:
    world.env.inject_error("POST", "/interactions/*", status=404, code=10062, times=None)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    await world.clock.pass_time(60)

    assert world.api.submits == []
    assert world.messages() == []
    world.env.backend.faults.clear()
    await world.imagined("a harbour")


async def test_buttons_that_discord_refuses_cost_the_buttons_and_not_the_picture(world: World) -> None:
    await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=400, code=50035, times=2)

    message = await world.finished()

    assert labels(message) == ["Details", "Edit and run again", "Favourite", "Delete"]
    assert await format_of(message) == "PNG"


@pytest.mark.quirks(tiny_pictures=False)
@pytest.mark.parametrize(("status", "code"), [(413, 40005), (413, 0), (400, 40005)])
async def test_a_file_that_discord_finds_too_large_is_sent_smaller(
    world: World, status: int, code: int
) -> None:
    await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=status, code=code, times=2)

    message = await world.finished()

    assert message.attachments[0].filename == "picture.webp"
    assert await format_of(message) == "WEBP"
    assert "\n" not in message.content
    assert button(message, "Original")
    assert button(message, "U1")


@pytest.mark.quirks(tiny_pictures=False)
async def test_a_picture_above_the_places_limit_is_fitted_and_linked(world: World) -> None:
    plain = await world.imagined("a lighthouse")
    original = plain.attachments[0].size
    world.alter_interactions(small_uploads(original // 2))

    await world.alice.slash(world.channel, "imagine", prompt="a harbour")
    message = await world.finished(2)

    (file,) = message.attachments
    assert (file.filename, await format_of(message)) == ("picture.webp", "WEBP")
    assert file.size <= original // 2
    assert "\n" not in message.content
    in_private = (await world.press(world.alice, message, "Original")).followups
    link = button(in_private[0].message, "Original")
    assert link is not None
    assert link.url is not None
    assert link.url.startswith(world.api.url)
    assert in_private[0].content.startswith("The file is too large to be sent here.")
    single = await world.pressed(message, "U1")
    assert button(single, "Custom Zoom")


async def test_a_picture_that_cannot_be_made_small_enough_is_linked(world: World) -> None:
    world.alter_interactions(small_uploads(40))
    await world.alice.slash(world.channel, "imagine", prompt="a harbour")

    message = await world.until(lambda: world.seen("could not be brought here"))

    assert button(message, "Original")
    assert button(message, "U1")


@pytest.mark.quirks(tiny_pictures=False)
async def test_a_region_of_a_picture_that_was_made_smaller_has_the_originals_size(world: World) -> None:
    grid = await world.imagined("a lighthouse")
    plain = await world.pressed(grid, "U1")
    world.alter_interactions(small_uploads(plain.attachments[0].size // 2))
    single = await world.pressed(grid, "U2")
    assert single.attachments[0].filename == "picture.webp"

    form = await world.press(world.alice, single, "Vary (Region)")
    await world.paint(world.alice, form, {"prompt": "a moon", "area": "top"})

    await world.finished(4)
    assert [submit.kind for submit in world.api.submits if submit.accepted][-2:] == ["action", "modal"]


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_an_unwell_discord_is_tried_again(world: World, status: int) -> None:
    running = await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=status, times=4)

    message = await world.finished()

    assert message.id == running.id
    assert await format_of(message) == "PNG"
    assert len(world.messages()) == 1


async def test_an_unwell_discord_is_given_more_and_more_time(world: World) -> None:
    await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=500, times=None)
    before = len(world.edits())

    await world.clock.pass_time(600)

    assert len(world.edits()) - before <= 12


async def test_after_an_hour_of_that_it_is_tried_each_hour_and_any_press_brings_the_picture(
    world: World,
) -> None:
    running = await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=500, times=None)
    world.env.inject_error("PATCH", BY_BOT, status=500, times=None)
    before = len(world.edits())
    await world.until(lambda: len(world.edits()) >= before + 20, within=4 * 3600)
    await world.clock.pass_time(2 * 3600 + 60)
    assert len(world.edits()) == before + 22

    world.env.backend.faults.clear()
    await world.press(world.alice, running, "Cancel")

    assert (await world.finished()).id == running.id


async def test_a_picture_that_waited_for_a_day_still_comes_by_itself(world: World) -> None:
    running = await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=503, times=None)
    world.env.inject_error("PATCH", BY_BOT, status=503, times=None)
    await world.clock.pass_time(30 * 3600)
    (task_id,) = world.api.tasks
    world.api.forget(task_id)  # and its picture
    world.env.backend.faults.clear()

    message = await world.until(lambda: next(iter(world.pictures()), None), within=3700)
    assert message.id == running.id
    assert await format_of(message) == "PNG"


@pytest.mark.parametrize(("status", "code"), [(401, 50027), (404, 10015), (403, 50001)])
async def test_a_token_that_discord_ended_gives_way_to_the_bots_own_right(
    world: World, status: int, code: int
) -> None:
    running = await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=status, code=code, times=None)

    message = await world.finished()

    assert message.id == running.id
    assert await format_of(message) == "PNG"
    assert [request.path.split("/")[1] for request in world.edits()][-2:] == ["webhooks", "channels"]


async def test_without_any_right_the_picture_waits_for_a_press(world: World) -> None:
    running = await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=401, code=50027)
    world.env.inject_error("PATCH", BY_BOT, status=403, code=50001, times=None)
    await world.clock.pass_time(600)
    tried = len(world.edits())
    await world.clock.pass_time(3600)
    assert world.pictures() == []
    assert len(world.edits()) == tried

    await world.press(world.alice, running, "Cancel")

    assert (await world.finished()).id == running.id


@pytest.mark.parametrize("code", [200000, 240000])
async def test_a_prompt_that_the_servers_filter_refuses_is_hidden(world: World, code: int) -> None:
    running = await almost_done(world)
    world.env.inject_error("PATCH", BY_TOKEN, status=400, code=code)

    message = await world.finished()

    assert message.id == running.id
    assert message.content.startswith("**The prompt cannot be shown here** – ")
    (picture,) = message.attachments
    assert "lighthouse" not in f"{message.content}{picture.description}"
    details = await world.press(world.alice, message, "Details")
    assert "a lighthouse" in details.followups[0].content
    assert details.followups[0].ephemeral


async def test_a_minute_of_work_costs_eight_edits_at_most(world: World) -> None:
    running = await begin(world, seconds=60)

    message = await world.finished()

    assert message.id == running.id
    assert len(world.edits()) <= 8


@pytest.mark.settings(POLL_INTERVAL=30)
async def test_an_hour_of_work_costs_little_more(world: World) -> None:
    await begin(world, seconds=3500)

    await world.until(lambda: world.pictures() or None, within=4000)

    assert len(world.edits()) <= 12


async def test_nothing_is_written_twice_that_looks_the_same(world: World) -> None:
    await begin(world, seconds=60)
    await world.finished()
    await world.clock.pass_time(60)

    shown = [
        (request.json["content"], str(request.json["components"]), request.json.get("attachments"))
        for request in world.edits()
        if request.json is not None
    ]
    assert all(before != after for before, after in itertools.pairwise(shown))


@pytest.mark.settings(POLL_INTERVAL=1)
async def test_edits_by_token_are_three_seconds_apart(world: World) -> None:
    noted = times_of_updates(world)
    running = await begin(world, seconds=60)
    await world.finished()

    *progress, _ = noted[running.id]  # the end does not wait
    gaps = [(after - before).total_seconds() for before, after in itertools.pairwise(progress)]
    assert gaps
    assert min(gaps) >= 3.0


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=20, POLL_INTERVAL=20)
async def test_as_the_bot_a_channel_gets_five_edits_in_five_seconds(world: World) -> None:
    noted = await all_moving_at_once(world, 12)

    await world.clock.pass_time(40)

    assert len(noted) == 12
    moments = sorted(moment for updates in noted.values() for moment in updates)
    for first, sixth in zip(moments, moments[5:], strict=False):
        assert sixth - first >= datetime.timedelta(seconds=5)


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=20, POLL_INTERVAL=20)
async def test_as_the_bot_results_go_before_progress(world: World) -> None:
    noted = await all_moving_at_once(world, 12)
    *_, last = world.api.tasks.values()
    last.span = 100

    await world.clock.pass_time(40)

    (done,) = world.pictures()
    order = sorted(noted, key=lambda message_id: noted[message_id][0])
    assert order.index(done.id) < 10  # the first five were on their way when it was found


async def all_moving_at_once(world: World, count: int) -> dict[int, list[datetime.datetime]]:
    """Let so many jobs outlive their tokens, and all have moved on when the bot looks next."""
    for number in range(count):
        await begin(world, f"picture number {number} of many", seconds=5000)
    await world.clock.pass_time(TOKEN_LIFE)
    for task in world.api.tasks.values():
        task.span = 2000
    return times_of_updates(world)


async def test_a_press_on_the_running_message_does_not_add_edits(world: World) -> None:
    running = await begin(world, seconds=60)
    for _ in range(5):
        await world.press(world.bob, running, "Cancel")  # not bob's: refused in private

    await world.finished()

    assert len(world.edits()) <= 9


async def test_the_pressed_button_is_marked_without_a_new_upload(world: World) -> None:
    grid = await world.imagined("a lighthouse")
    (before,) = grid.attachments

    await world.pressed(grid, "U2")

    marked = world.message(grid.id)
    assert marked is not None
    pressed = button(marked, "U2")
    assert pressed is not None
    assert pressed.style is discord.ButtonStyle.success
    assert [file.id for file in marked.attachments] == [before.id]
