"""Where the bot can write, with which right, and for how long: the picture finds its message all the same."""

import pytest

from tests.places import LONG, TOKEN_LIFE, begin, hide_channel, pass_time, routes, under_way
from tests.world import World, button, labels

pytestmark = pytest.mark.settings(POLL_INTERVAL=20)  # these stories are long


async def test_a_direct_message_is_as_good_as_a_channel(world: World) -> None:
    world.channel = world.alice.user.dm_channel
    answer = await world.alice.user.slash("imagine", prompt="a lighthouse")
    assert not answer.ephemeral

    message = await world.finished()
    await world.alice.user.click(message, label="U1")

    single = await world.finished(2)
    assert button(single, "Custom Zoom")
    assert labels(message)[-4:] == ["Details", "Edit and run again", "Favourite", "Delete"]


async def test_in_a_direct_message_the_bot_writes_on_when_the_token_is_over(world: World) -> None:
    world.channel = world.alice.user.dm_channel
    await world.alice.user.slash("imagine", prompt="a lighthouse")
    running = await under_way(world, LONG)
    assert button(running, "Refresh") is None

    await pass_time(world, LONG + 10)

    message = await world.finished()
    assert message.id == running.id
    assert routes(world)[-1] == "channels"


async def test_in_a_channel_the_bot_writes_on_when_the_token_is_over(world: World) -> None:
    running = await begin(world)
    assert labels(running) == ["Cancel"]

    await pass_time(world, LONG + 10)

    message = await world.finished()
    assert message.id == running.id
    assert routes(world)[-1] == "channels"
    assert "webhooks" in routes(world)


async def test_the_bot_stops_with_the_token_before_discord_does(world: World) -> None:
    await begin(world)

    await world.clock.pass_time(TOKEN_LIFE - 30)
    before = len(world.edits())
    await world.until(lambda: len(world.edits()) > before)

    assert routes(world)[before:] == ["channels"]


async def test_a_token_that_ends_early_is_followed_by_the_bots_own_right(world: World) -> None:
    running = await begin(world, seconds=60)
    await world.env.advance_time(TOKEN_LIFE)  # for Discord alone

    message = await world.finished()

    assert message.id == running.id
    tried = routes(world)
    assert tried[tried.index("channels") :] == ["channels"] * tried.count("channels")


@pytest.fixture
def hidden(world: World) -> World:
    """A story in a channel that the bot cannot see."""
    hide_channel(world)
    return world


async def test_a_channel_that_the_bot_cannot_see_is_served_by_the_token(hidden: World) -> None:
    running = await begin(hidden, seconds=60)
    assert labels(running) == ["Cancel", "Refresh"]

    message = await hidden.finished()

    assert message.id == running.id
    assert set(routes(hidden)) == {"webhooks"}


@pytest.mark.parametrize("pressed", ["Refresh", "Cancel"])
async def test_where_nobody_may_write_any_press_brings_the_picture(hidden: World, pressed: str) -> None:
    running = await begin(hidden)

    await pass_time(hidden, LONG + 10)
    assert hidden.pictures() == []
    assert set(routes(hidden)) == {"webhooks"}

    press = await hidden.bob.click(running, label=pressed)
    assert press.acknowledged

    message = await hidden.finished()
    assert message.id == running.id
    told = [answer.content for answer in press.followups]
    refusal = "Only the one who asked for it can do that, or a moderator."
    assert told == ([refusal] if pressed == "Cancel" else [])


async def test_a_press_right_after_a_restart_keeps_the_message_alive(hidden: World) -> None:
    running = await begin(hidden)
    await pass_time(hidden, TOKEN_LIFE - 300)
    await hidden.restart()

    await hidden.alice.click(running, label="Refresh")
    await pass_time(hidden, 500)

    assert (await hidden.finished()).id == running.id


async def test_refresh_brings_the_progress_too(hidden: World) -> None:
    running = await begin(hidden, seconds=2 * LONG)
    await pass_time(hidden, LONG)
    before = hidden.messages()[0].content
    assert set(routes(hidden)) == {"webhooks"}

    await hidden.alice.click(running, label="Refresh")
    await hidden.until(lambda: hidden.messages()[0].content != before)

    assert "% · fast" in hidden.messages()[0].content


async def test_the_commands_are_offered_in_all_these_places(world: World) -> None:
    (put,) = [request for request in world.env.http_requests if request.method == "PUT"]

    assert put.json is not None
    places = {
        command["name"]: (sorted(command["integration_types"]), sorted(command["contexts"]))
        for command in put.json
    }
    assert places.pop("admin") == ([0], [0])  # in direct messages everybody would be offered it
    assert places == dict.fromkeys(places, ([0, 1], [0, 1, 2]))
    assert "imagine" in places


async def test_access_that_is_lost_on_the_way_ends_the_tries(world: World) -> None:
    running = await begin(world)
    await world.clock.pass_time(TOKEN_LIFE)
    world.env.inject_error("PATCH", "/channels/*", status=403, code=50001, times=None)

    await pass_time(world, LONG)
    assert routes(world).count("channels") <= 2  # one may be refused before the rule, none after it

    await world.alice.click(running, label="Cancel")
    message = await world.finished()
    assert message.id == running.id


async def test_a_message_that_somebody_deleted_is_not_written_again(world: World) -> None:
    running = await begin(world, seconds=60)
    before = len(world.edits())
    world.env.backend.delete_message(world.channel.id, running.id)

    await world.clock.pass_time(300)

    assert world.messages() == []
    assert len(world.edits()) == before + 1
    seen = world.api.requests["status"]
    await world.clock.pass_time(300)
    assert world.api.requests["status"] == seen  # the job is over

    await world.restart()
    await world.clock.pass_time(60)
    assert len(world.edits()) == before + 1


async def test_a_channel_that_was_deleted_ends_the_edits(world: World) -> None:
    await begin(world, seconds=60)
    before = len(world.edits())
    world.env.backend.delete_channel(world.channel.id)

    await world.clock.pass_time(300)

    assert len(world.edits()) == before + 1
