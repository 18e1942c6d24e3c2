"""Many messages at once: Discord's limits are kept, pictures come first, and what refuses is left alone."""

import collections
import datetime
import itertools
from typing import Any

import pytest

from bot.ui.invalid import TOO_MANY
from tests.world import World

BY_BOT = "/channels/*/messages/*"
TOKEN_LIFE = 15 * 60  # seconds, by Discord
CROWD = 20
LOOKS_EVERY = 2.0  # seconds

Moments = dict[int, list[datetime.datetime]]

pytestmark = pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=CROWD, POLL_INTERVAL=300, JOB_TIMEOUT=30_000)


def times_of_updates(world: World) -> Moments:
    """Note when each message is changed in Discord from now on."""
    noted: Moments = collections.defaultdict(list)

    def note(event: str, payload: Any) -> None:  # Any: Discord's payload
        if event == "MESSAGE_UPDATE":
            noted[int(payload["id"])].append(world.clock.now())

    world.env.backend.subscribers.append(note)
    return noted


async def crowd(
    world: World, count: int, *, age: float = TOKEN_LIFE, looks_every: float = LOOKS_EVERY
) -> None:
    """Let so many jobs run in one channel until they are so old, in seconds: all are the bot's to write."""
    for number in range(count):
        await world.alice.slash(world.channel, "imagine", prompt=f"picture number {number}")
    await world.until(lambda: len(world.api.tasks) == count)
    for task in world.api.tasks.values():
        task.span = 1_000_000.0
    await world.clock.pass_time(age)
    await world.restart(poll_interval=looks_every)
    await world.clock.pass_time(looks_every)  # the first look after a start is no news
    assert world.pictures() == []


def move_on(world: World, *, percent: float) -> None:
    """Bring all tasks to this percentage."""
    for task in world.api.tasks.values():
        task.span = (world.clock.now() - task.submitted_at).total_seconds() / percent * 100


def at_once(noted: Moments, seconds: float) -> int:
    """Tell the most changes of the channel within so many seconds."""
    moments = sorted(itertools.chain.from_iterable(noted.values()))
    length = datetime.timedelta(seconds=seconds)
    return max(sum(start <= moment < start + length for moment in moments) for start in moments)


async def test_twenty_pictures_that_are_ready_at_once_come_as_fast_as_one_channel_takes_them(
    world: World,
) -> None:
    await crowd(world, CROWD)
    noted = times_of_updates(world)
    move_on(world, percent=50)  # progress is on its way when the pictures come
    await world.clock.pass_time(10)
    ready = world.clock.now()
    move_on(world, percent=100)

    await world.finished(CROWD)

    assert (world.clock.now() - ready).total_seconds() <= LOOKS_EVERY + 20
    assert at_once(noted, 5) <= 5
    assert len(world.messages()) == CROWD


async def test_pictures_go_before_all_progress(world: World) -> None:
    await crowd(world, 12)
    noted = times_of_updates(world)
    move_on(world, percent=50)
    for task in list(world.api.tasks.values())[-7:]:
        task.span = 1.0

    await world.clock.pass_time(30)

    pictures = {picture.id for picture in world.pictures()}
    assert len(pictures) == 7
    came = [noted[message_id][0] for message_id in pictures]
    between = [message_id for message_id in noted if min(came) < noted[message_id][0] < max(came)]
    assert set(between) <= pictures
    assert set(noted) > pictures, "progress came too"


async def test_progress_leaves_a_place_in_the_channel_for_a_picture(world: World) -> None:
    await crowd(world, 12)
    noted = times_of_updates(world)
    move_on(world, percent=50)
    await world.clock.pass_time(8)
    assert noted, "progress is on its way"
    *_, last = world.api.tasks.values()
    last.span = 1.0

    await world.finished()

    assert len(noted) < 12
    (picture,) = world.pictures()
    assert world.clock.now() == noted[picture.id][-1]


async def test_messages_older_than_an_hour_are_edited_more_slowly(world: World) -> None:
    await crowd(world, 8, age=2 * 3600)
    noted = times_of_updates(world)
    move_on(world, percent=50)
    await world.clock.pass_time(60)
    assert 4 <= sum(map(len, noted.values())) <= 7  # ten seconds for each
    assert at_once(noted, 10) == 1

    noted.clear()
    move_on(world, percent=100)
    await world.finished(8)

    assert at_once(noted, 6) <= 3


async def test_a_channel_that_refuses_is_left_alone_until_one_try_succeeds(world: World) -> None:
    await crowd(world, 10)
    world.env.inject_error("PATCH", BY_BOT, status=403, code=50013, times=None)
    before = len(world.edits())
    move_on(world, percent=100)

    await world.clock.pass_time(30)
    assert len(world.edits()) - before == 5
    await world.clock.pass_time(60)
    assert len(world.edits()) - before == 6

    world.env.backend.faults.clear()
    await world.finished(4)  # the others wait for a press, as each was refused itself


async def test_another_channel_is_not_made_to_wait_for_one_that_refuses(world: World) -> None:
    await crowd(world, 6)
    refusing = world.channel
    world.channel = world.guild.create_text_channel("elsewhere")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: len(world.api.tasks) == 7)
    (*_, elsewhere) = world.api.tasks.values()
    elsewhere.span = 1_000_000.0
    await world.restart(poll_interval=300.0)
    await world.clock.pass_time(TOKEN_LIFE)
    await world.restart(poll_interval=LOOKS_EVERY)
    world.env.inject_error("PATCH", f"/channels/{refusing.id}/*", status=403, code=50013, times=None)

    move_on(world, percent=100)

    await world.finished()


async def test_with_too_many_refusals_pictures_still_come_but_progress_waits(world: World) -> None:
    await crowd(world, 2, age=700, looks_every=30)
    for _ in range(TOO_MANY):  # simcord has no wire on which they could be counted
        world.app.output.budgets.invalid.add()
    noted = times_of_updates(world)
    move_on(world, percent=50)
    await world.clock.pass_time(60)
    assert not noted

    *_, last = world.api.tasks.values()
    last.span = 1.0
    done = await world.finished()
    assert list(noted) == [done.id]

    await world.clock.pass_time(600)
    assert len(noted) == 2


async def test_while_discord_blocks_nothing_is_sent_and_then_everything(world: World) -> None:
    await crowd(world, 2, age=60)
    world.app.output.budgets.invalid.blocked()
    before = len(world.edits())
    move_on(world, percent=100)

    await world.clock.pass_time(299)
    assert len(world.edits()) == before

    await world.finished(2)
