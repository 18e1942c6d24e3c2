"""What a Cancel, a Delete, a choice or a newer right meets on its way: one end, and the loser is told."""

import discord
import pytest
import simcord

from tests.holding import late_reading, slow_discord
from tests.people import kinds, moderator, told
from tests.world import World, button, labels

MEANWHILE = "It has moved on in the meantime. Please look at its message."
LOST = 504  # a gateway's answer that leaves open whether anything was made


async def begun(world: World) -> discord.Message:
    """Let alice ask for a picture, and return its message once it is under way."""
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    return await world.until(lambda: world.seen("% · fast"))


async def doubtful(world: World) -> discord.Message:
    """Let the answer to alice's order be lost."""
    world.api.answer_next("submit/imagine", status=LOST)
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    return await world.until(lambda: world.seen("It may have been charged."))


# Cancel, and what it meets.


async def test_a_cancel_that_meets_the_end_leaves_the_picture(world: World) -> None:
    running = await begun(world)

    async with late_reading(world, after=1) as cancel:
        answer = await world.press(world.alice, running, "Cancel")
        await cancel.reached()
        finished = await world.finished()
        cancel.let_go()
        await world.clock.pass_time(30)

    assert told(answer) == ["It cannot be cancelled just now. Please look again in a moment."]
    shown = world.message(finished.id)
    assert shown is not None
    assert shown.attachments
    assert "U1" in labels(shown)


async def test_an_end_that_meets_a_cancel_stays_cancelled(world: World) -> None:
    running = await begun(world)
    (task,) = world.api.tasks.values()
    task.span = 0.0  # the next reading finds it done

    async with world.at_once():
        answer = await world.press(world.alice, running, "Cancel")
    await world.clock.pass_time(60)

    shown = world.message(running.id)
    assert shown is not None
    (said,) = told(answer)
    assert said.startswith("The image service cannot stop what it has begun.")
    assert "(cancelled)" in shown.content
    assert labels(shown) == ["Details", "Edit and run again", "Delete"]


async def test_what_is_being_ordered_cannot_be_cancelled_and_nothing_hangs(world: World) -> None:
    world.api.hang_next("submit/imagine")
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    await world.until(lambda: world.api.requests["submit"])
    ordering = await world.until(lambda: world.seen("waiting to start"))

    answer = await world.press(world.alice, ordering, "Cancel")

    assert told(answer) == ["It cannot be cancelled just now. Please look again in a moment."]
    other = await world.bob.slash(world.channel, "imagine", prompt="a loud harbour")
    assert other.response is not None
    assert (await world.finished()).id == other.response.id


async def test_a_cancel_that_meets_the_order_is_refused_and_the_picture_comes(world: World) -> None:
    world.api.down = True
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    waiting = await world.until(lambda: world.seen("waiting to start"))

    async with late_reading(world, after=1) as cancel:
        answer = await world.press(world.alice, waiting, "Cancel")
        await cancel.reached()
        world.api.down = False
        await world.until(lambda: world.api.submits)
        cancel.let_go()
        picture = await world.finished()

    assert told(answer) == ["It cannot be cancelled just now. Please look again in a moment."]
    assert picture.id == waiting.id
    assert kinds(world) == ["imagine"]


async def test_two_who_cancel_at_once_cancel_once(world: World) -> None:
    running = await begun(world)

    async with world.at_once():
        answers = [await world.press(who, running, "Cancel") for who in (world.alice, moderator(world))]
    await world.clock.pass_time(60)

    assert len([said for said in told(*answers) if "cannot stop what it has begun" in said]) == 1
    shown = world.message(running.id)
    assert shown is not None
    assert "(cancelled)" in shown.content


# An order whose answer was lost.


@pytest.mark.parametrize(
    ("late", "first"),
    [("Send again", "Send again"), ("Send again", "Forget"), ("Forget", "Send again")],
)
async def test_an_order_in_doubt_is_decided_once_and_the_late_choice_is_told(
    world: World, late: str, first: str
) -> None:
    message = await doubtful(world)

    async with late_reading(world, after=1) as choice:
        told_late = await world.press(world.alice, message, late)
        await choice.reached()
        told_first = await world.press(world.alice, message, first)
        choice.let_go()
    await world.clock.pass_time(60)

    shown = world.message(message.id)
    assert shown is not None
    assert told(told_first) == []
    assert told(told_late) == [MEANWHILE]
    assert kinds(world) == (["imagine"] if first == "Send again" else [])
    assert bool(shown.attachments) is (first == "Send again")
    assert ("(cancelled)" in shown.content) is (first == "Forget")


# Delete, and what it meets.


async def sure(world: World, who: simcord.MemberActor, message: discord.Message) -> discord.Message:
    """Press Delete, and return the question whether one is sure."""
    (question,) = (await world.press(who, message, "Delete")).followups
    return question.message


async def test_two_who_delete_at_once_are_both_told_that_it_is_gone(world: World) -> None:
    mona = moderator(world)
    grid = await world.imagined()
    first, second = await sure(world, world.alice, grid), await sure(world, mona, grid)

    async with late_reading(world, after=1) as late:
        answer = await world.press(mona, second, "Yes, delete it")
        await late.reached()
        await world.press(world.alice, first, "Yes, delete it")
        late.let_go()
        await world.until(lambda: world.seen("Deleted.", mona))

    assert world.message(grid.id) is None
    assert answer.followups == []
    assert [m.content for who in (world.alice, mona) for m in world.messages(who)] == ["Deleted."] * 2


async def test_a_press_that_meets_a_delete_is_told_and_pays_nothing(world: World) -> None:
    grid = await world.imagined()
    question = await sure(world, world.alice, grid)

    async with late_reading(world, after=2) as press:
        await world.press(world.bob, grid, "V1")
        await press.reached()
        await world.press(world.alice, question, "Yes, delete it")
        assert world.message(grid.id) is None
        press.let_go()
        words = await world.until(lambda: world.seen("no longer knows this picture", world.bob))

    assert words.flags.ephemeral
    assert kinds(world) == ["imagine"]


async def test_a_delete_that_meets_a_press_leaves_the_picture_of_the_press(world: World) -> None:
    grid = await world.imagined()
    question = await sure(world, world.alice, grid)

    async with late_reading(world) as delete:
        await world.press(world.alice, question, "Yes, delete it")
        await delete.reached()
        await world.press(world.bob, grid, "V1")
        await world.until(lambda: len(world.api.submits) == 2)
        delete.let_go()
        await world.until(lambda: world.message(grid.id) is None)
        varied = await world.finished()

    assert f"V1 by {world.bob.mention}" in varied.content
    assert "V1" in labels(varied)


async def test_a_delete_while_the_message_is_being_written_is_not_undone(world: World) -> None:
    grid = await world.imagined()
    question = await sure(world, world.alice, grid)

    async with slow_discord(world, "PATCH", f"/messages/{grid.id}") as edit:
        await world.press(world.alice, grid, "U1")  # which marks the button
        await edit.reached()
        await world.press(world.alice, question, "Yes, delete it")
        edit.let_go()
        single = await world.finished()

    await world.clock.pass_time(600)
    assert world.message(grid.id) is None
    assert [message.id for message in world.messages(world.bob)] == [single.id]


# A press brings a newer right to write, while a write by the older one hangs.


async def test_a_right_that_a_press_brings_outlives_a_write_that_fails(world: World) -> None:
    running = await begun(world)
    (task,) = world.api.tasks.values()
    task.span = 120.0
    world.env.inject_error("PATCH", "/channels/*", status=403, code=50001, times=None)

    async with slow_discord(world, "PATCH", f"/messages/{running.id}") as edit:
        await edit.reached()
        await world.press(world.bob, running, "Cancel")  # not his, but it brings a token
        world.env.inject_error("PATCH", "/webhooks/*", status=401, code=50027)
        edit.let_go()
        picture = await world.finished()

    assert picture.id == running.id
    assert button(picture, "U1")
