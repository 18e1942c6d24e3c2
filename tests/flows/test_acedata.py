"""What is particular to Ace Data Cloud, as people meet it: steps of our own, and speeds that it lacks."""

import discord
import pytest

from tests.world import World, button, labels

LOST = "It may have been charged."
SUBMIT = "midjourney/imagine"

pytestmark = pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key")


def sent(world: World) -> list[str]:
    """List the actions that were accepted, in their order."""
    return [submit.body.get("action", submit.kind) for submit in world.api.submits if submit.accepted]


async def single(world: World) -> discord.Message:
    return await world.pressed(await world.imagined(), "U1")


async def fill_region(world: World) -> None:
    form = await world.press(world.alice, world.pictures()[-1], "Vary (Region)")
    await world.paint(world.alice, form, {"prompt": "a red boat", "area": "left"})


async def test_a_lost_form_is_found_again_and_paid_once(world: World) -> None:
    await single(world)
    world.api.drop_next(SUBMIT)

    await fill_region(world)

    assert await world.until(lambda: world.seen(LOST))
    await world.finished(3)
    assert sent(world) == ["generate", "upscale1", "variation_region"]


async def test_a_crash_while_a_form_is_paid_for_leaves_the_choice_to_its_person(world: World) -> None:
    await single(world)
    world.api.hang_next(SUBMIT, done=True)
    await fill_region(world)
    await world.until(lambda: len(world.api.submits) == 3)

    await world.crash()

    message = await world.until(lambda: world.seen(LOST))
    await world.clock.pass_time(900)
    assert sent(world) == ["generate", "upscale1", "variation_region"]
    assert labels(message) == ["Send again", "Forget"]
    await world.alice.click(message, label="Send again")
    assert "a red boat" in (await world.finished(3)).content
    assert sent(world)[3:] == ["variation_region"]


async def test_a_crash_before_a_form_is_paid_for_sends_it_once(world: World) -> None:
    await single(world)
    await world.stop_work()
    await fill_region(world)

    await world.crash()

    await world.finished(3)
    assert sent(world) == ["generate", "upscale1", "variation_region"]


async def test_a_form_that_is_refused_cost_nothing(world: World) -> None:
    await single(world)
    refusal = {"success": False, "error": {"code": "forbidden", "message": "AI moderators do not like it"}}
    world.api.answer_next(SUBMIT, status=403, body=refusal)

    await fill_region(world)

    message = await world.until(lambda: world.seen("refuses these words", world.alice))
    assert message.flags.ephemeral
    assert "Nothing was charged" in message.content
    assert sent(world) == ["generate", "upscale1"]


async def test_a_form_waits_while_the_service_is_busy(world: World) -> None:
    await single(world)
    busy = {"error": {"code": "api_error", "message": "upstream: too many requests"}}
    world.api.answer_next(SUBMIT, status=500, body=busy, times=2)

    await fill_region(world)

    await world.finished(3)
    assert sent(world) == ["generate", "upscale1", "variation_region"]
    assert world.api.requests["submit"] == 5


async def test_a_video_is_made_taken_and_made_longer(world: World) -> None:
    films = await world.pressed(await single(world), "Animate")
    assert films.attachments[0].filename.endswith(".mp4")
    assert labels(films)[:4] == ["U1", "U2", "U3", "U4"]
    paid = len(world.api.submits)

    film = await world.pressed(films, "U2")
    assert film.attachments[0].filename.endswith(".mp4")
    assert labels(film)[0] == "Extend"
    assert len(world.api.submits) == paid

    await world.pressed(film, "Extend")
    assert world.api.submits[-1].body["video_index"] == 1
    assert world.api.submits[-1].body["prompt"] == "a quiet harbour"


async def test_a_speed_that_cannot_be_had_is_not_claimed(world: World) -> None:
    picture = await world.imagined("a harbour --v 8.1", mode="turbo")

    assert picture.content.endswith("(fast)")
    assert [submit.mode for submit in world.api.submits] == ["fast"]


async def test_a_video_of_a_relaxed_picture_is_fast_and_says_so(world: World) -> None:
    relaxed = await world.imagined(mode="relax")

    films = await world.pressed(await world.pressed(relaxed, "U1"), "Animate")

    assert films.content.endswith("(fast)")
    assert [submit.mode for submit in world.api.submits] == ["relax", "relax", "fast"]


@pytest.mark.quirks(text_numbers=True, late_records=8.0, odd_action="remaster_v9")
async def test_odd_records_and_unknown_actions_do_not_matter(world: World) -> None:
    single_picture = await world.pressed(await world.imagined(), "U1")

    assert button(single_picture, "Remaster V9")
    await world.pressed(single_picture, "Remaster V9")
    assert sent(world)[-1] == "remaster_v9"


async def test_a_task_that_the_service_forgot_is_given_up(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    (task,) = await world.until(lambda: list(world.api.tasks.values()))
    world.api.forget(task.id)

    assert await world.until(lambda: world.seen("no longer knows this picture"), within=120)


async def test_more_tasks_than_the_service_tells_by_default(world: World) -> None:
    people = [world.newcomer(f"p{number}") for number in range(14)]
    for person in people:
        await person.slash(world.channel, "imagine", prompt="a lighthouse")

    await world.finished(14)

    assert len(world.api.submits) == 14
