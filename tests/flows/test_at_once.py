"""Two things at the same moment: interleaved on purpose, and never two jobs, two payments or two endings."""

import pytest
import structlog

from tests.holding import late_reading
from tests.people import kinds, moderator, told
from tests.world import World

# The same event twice, as Discord resends it after a lost connection.


async def test_a_command_that_arrives_twice_is_one_order(world: World) -> None:
    async with world.at_once() as events:
        await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
        events *= 2

    await world.finished()
    assert kinds(world) == ["imagine"]
    assert len(world.messages(world.alice)) == 1


@pytest.mark.parametrize("name", ["U1", "V1"])
async def test_a_press_that_arrives_twice_is_one_press(world: World, name: str) -> None:
    grid = await world.imagined()

    with structlog.testing.capture_logs() as lines:
        async with world.at_once() as events:
            answer = await world.press(world.alice, grid, name)
            events *= 2

    await world.finished(2)
    assert kinds(world) == ["imagine", "action"]
    assert told(answer) == []
    assert "error" not in {line["log_level"] for line in lines}  # it is no bug, and nobody need look


async def test_a_form_that_arrives_twice_is_one_wish(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    opened = await world.press(world.alice, single, "Custom Zoom")

    async with world.at_once() as events:
        answer = await world.alice.submit_modal(opened, {"prompt": "a wide harbour --zoom 2"})
        events *= 2

    await world.finished(3)
    assert kinds(world) == ["imagine", "action", "action", "modal"]
    assert told(answer) == []


# Two presses of one button.


async def test_two_people_at_one_u_share_the_picture_and_the_second_is_told(world: World) -> None:
    grid = await world.imagined()

    async with world.at_once():
        answers = [await world.press(who, grid, "U1") for who in (world.alice, world.bob)]

    await world.finished(2)
    assert kinds(world) == ["imagine", "action"]
    (words,) = told(*answers)
    assert words.startswith("That is already on its way.")


async def test_two_people_at_one_v_get_a_picture_each(world: World) -> None:
    grid = await world.imagined()

    async with world.at_once():
        answers = [await world.press(who, grid, "V1") for who in (world.alice, world.bob)]

    await world.finished(3)
    assert kinds(world) == ["imagine", "action", "action"]
    assert told(*answers) == []


@pytest.mark.parametrize("name", ["U1", "V1"])
async def test_a_double_click_is_one_press(world: World, name: str) -> None:
    grid = await world.imagined()

    async with world.at_once():
        answers = [await world.press(world.alice, grid, name) for _ in range(2)]

    await world.finished(2)
    assert kinds(world) == ["imagine", "action"]
    assert told(*answers) == []


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=2)
async def test_commands_at_once_are_taken_up_to_the_limit_exactly(world: World) -> None:
    async with world.at_once():
        answers = [await world.alice.slash(world.channel, "imagine", prompt=f"boat {n}") for n in range(4)]

    refusals = told(*answers)
    await world.finished(2)
    assert len(world.api.submits) == 2
    assert len(refusals) == 2
    assert all("2 jobs on the way" in refusal for refusal in refusals)
    assert len(world.messages(world.bob)) == 2


# Two forms.


async def test_one_form_filled_twice_with_the_same_words_is_one_wish(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    forms = [await world.press(world.alice, single, "Custom Zoom") for _ in range(2)]

    async with world.at_once():
        answers = [await world.alice.submit_modal(form, {"prompt": "wide --zoom 2"}) for form in forms]

    await world.finished(3)
    assert kinds(world) == ["imagine", "action", "action", "modal"]
    assert told(*answers) == []


@pytest.mark.quirks(surprise_modal=True)
async def test_a_job_takes_the_words_of_one_person_and_tells_the_other(world: World) -> None:
    mona = moderator(world)
    await world.press(world.alice, await world.imagined(), "V1")
    waiting = await world.until(lambda: world.seen("needs a few words"))
    first = await world.press(world.alice, waiting, "Continue")
    second = await world.press(mona, waiting, "Continue")

    async with late_reading(world, after=3) as late:  # it is still empty, as far as mona's form knows
        answer = await mona.submit_modal(second, {"prompt": "by mona"})
        await late.reached()
        await world.alice.submit_modal(first, {"prompt": "by alice"})
        late.let_go()
        picture = await world.finished(2)

    (words,) = told(answer)
    assert words.splitlines() == ["It has its words already, and goes on with them.", "> by mona"]
    assert picture.content.startswith("**by alice**")
    assert kinds(world) == ["imagine", "action", "modal"]
    assert world.api.submits[-1].body["prompt"] == "by alice"
