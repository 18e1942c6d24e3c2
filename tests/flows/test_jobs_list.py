"""/jobs: a person's pictures on the way and the latest ones, to cancel or to open, for them alone."""

import discord
import pytest
import simcord

from tests.people import told
from tests.world import World, button, labels

OUTDATED = "This button is too old, or was used already."
NOT_YOURS = "Only the one who asked for it can do that, or a moderator."


async def listed(world: World, who: simcord.MemberActor) -> discord.Message:
    answer = await who.slash(world.channel, "jobs")
    assert answer.ephemeral
    assert answer.response is not None
    return answer.response.message


async def begun(world: World, prompt: str, *, seconds: float = 3000, **options: object) -> None:
    """Let alice ask for a picture that takes so long, and wait until it is under way."""
    before = len(world.api.tasks)
    await world.alice.slash(world.channel, "imagine", prompt=prompt, **options)
    await world.until(lambda: len(world.api.tasks) > before)
    list(world.api.tasks.values())[-1].span = seconds
    await world.until(lambda: (m := world.seen(prompt, world.alice)) and "%" in m.content and m)


async def test_who_asked_for_nothing_is_told_how(world: World) -> None:
    message = await listed(world, world.alice)

    assert "/imagine" in message.content
    assert labels(message) == []


async def test_everything_is_listed_with_its_state_and_link(world: World) -> None:
    grid = await world.imagined("a *quiet* harbour")
    world.api.fail_next("it went wrong")
    await world.alice.slash(world.channel, "imagine", prompt="a strange wish")
    failed = await world.until(lambda: world.seen("could not make it"))
    await begun(world, "a lighthouse")
    running = world.seen("a lighthouse")
    assert running is not None
    await world.bob.slash(world.channel, "imagine", prompt="what bob wants")

    message = await listed(world, world.alice)

    progress = running.content.partition("(")[2].rstrip(")")
    assert message.content.splitlines() == [
        "**On the way**",
        f"1. a lighthouse · {progress} {running.jump_url}",
        "",
        "**Before**",
        f"2. a strange wish · failed {failed.jump_url}",
        rf"3. a \*quiet\* harbour · done {grid.jump_url}",
    ]
    assert labels(message) == ["Cancel 1", "Open 2", "Open 3"]


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=12, POLL_INTERVAL=40)
async def test_long_lists_fit_into_a_message(world: World) -> None:
    for number in range(12):
        await world.alice.slash(world.channel, "imagine", prompt=f"picture {number} " + "*very* long " * 20)
    await world.finished(12)
    for number in range(6):
        await world.alice.slash(world.channel, "imagine", prompt=f"wish {number} " + "_so_ long " * 20)

    message = await listed(world, world.alice)

    lines = message.content.splitlines()
    assert lines[1].startswith("1. wish 5")
    assert lines[8].startswith("6. picture 11")
    assert labels(message)[:6] == [*(f"Cancel {n}" for n in range(1, 6)), "Open 6"]
    assert len(labels(message)) == len(lines) - 3


async def test_a_list_that_grew_old_is_made_anew_by_a_press(world: World) -> None:
    await begun(world, "a lighthouse", seconds=60)
    message = await listed(world, world.alice)
    grid = await world.finished()
    await world.pressed(grid, "U1")

    answer = await world.press(world.alice, message, "Cancel 1")

    assert "over already" in answer.followups[-1].content
    renewed = next(m for m in world.messages(world.alice) if m.id == message.id)
    assert renewed.content.splitlines()[1].startswith("1. a lighthouse – U1 · done")


async def test_a_job_is_cancelled_from_the_list_also_after_a_restart(world: World) -> None:
    await begun(world, "a lighthouse")
    message = await listed(world, world.alice)
    await world.restart()

    await world.press(world.alice, message, "Cancel 1")

    cancelled = await world.until(lambda: world.seen("(cancelled)"))
    (anew,) = [m for m in world.messages(world.alice) if m.id == message.id]
    assert anew.content.splitlines() == ["**Before**", f"1. a lighthouse · cancelled {cancelled.jump_url}"]
    assert labels(anew) == ["Open 1"]


async def test_what_is_still_shown_is_linked_and_not_shown_twice(world: World) -> None:
    grid = await world.imagined()

    answer = await world.press(world.alice, await listed(world, world.alice), "Open 1")

    (told,) = answer.followups
    assert told.ephemeral
    assert grid.jump_url in told.content
    assert len(world.messages(world.bob)) == 1


async def test_a_private_picture_is_opened_in_private(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    first = await world.finished(viewer=world.alice)
    message = await listed(world, world.alice)
    await world.restart()

    await world.press(world.alice, message, "Open 1")

    again = await world.finished(2, viewer=world.alice)
    assert again.id != first.id
    assert labels(again) == labels(first)
    assert world.messages(world.bob) == []
    assert len(world.api.submits) == 1


async def test_a_message_that_is_no_longer_the_jobs_tells_where_it_is(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    running = await world.until(lambda: world.seen("% · fast", world.alice))
    await world.finished(viewer=world.alice)
    await world.press(world.alice, await listed(world, world.alice), "Open 1")
    again = await world.finished(2, viewer=world.alice)

    refresh = button(running, "Refresh")
    assert refresh is not None
    world.env.backend.create_message(
        world.channel.id,
        world.env.backend.bot_user.id,
        "an older message",
        components=[
            {
                "type": 1,
                "components": [{"type": 2, "style": 2, "label": "Refresh", "custom_id": refresh.custom_id}],
            }
        ],
    )
    answer = await world.alice.click(world.messages()[-1], label="Refresh")

    assert again.jump_url in answer.followups[0].content


@pytest.mark.parametrize(("name", "words"), [("Cancel 1", OUTDATED), ("Open 2", NOT_YOURS)])
async def test_a_list_serves_nobody_else(world: World, name: str, words: str) -> None:
    await world.imagined("a harbour")
    await begun(world, "a lighthouse")
    real = button(await listed(world, world.alice), name)
    assert real is not None
    made_up = {"type": 2, "style": 2, "label": "Old", "custom_id": real.custom_id}
    world.env.backend.create_message(
        world.channel.id,
        world.env.backend.bot_user.id,
        "from nowhere",
        components=[{"type": 1, "components": [made_up]}],
    )
    written = len(world.edits())

    answer = await world.bob.click(world.messages()[-1], label="Old")

    assert told(answer) == [words]
    assert len(world.edits()) == written
