"""A paid call whose answer was lost: its task is found again where the API lists tasks, and paid once."""

import pytest

from tests.world import World, button, labels

SUBMIT = "submit/imagine"
LOST = "It may have been charged."

own_server = pytest.mark.settings(PROVIDERS="mjproxy", MJPROXY_KEY="demo-key", MJPROXY_AUTH="mj-api-secret")


def submitted(world: World) -> list[str]:
    return [submit.kind for submit in world.api.submits]


@own_server
@pytest.mark.quirks(kind="plus")
async def test_the_list_names_the_lost_task_and_the_picture_comes_by_itself(world: World) -> None:
    world.api.drop_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    uncertain = await world.until(lambda: world.seen(LOST))
    assert labels(uncertain) == ["Send again", "Forget"]
    lost = world.clock.now()

    message = await world.finished()

    assert message.id == uncertain.id
    assert button(message, "Send again") is None
    assert (world.clock.now() - lost).total_seconds() < 20
    assert submitted(world) == ["imagine"]


@own_server
@pytest.mark.quirks(kind="plus")
async def test_a_crash_before_the_answer_is_searched_for_at_the_next_start(world: World) -> None:
    world.api.hang_next(SUBMIT, done=True)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.api.submits)

    await world.crash()

    assert await world.until(lambda: world.seen(LOST))
    await world.finished()
    assert len(world.messages()) == 1
    assert submitted(world) == ["imagine"]


@own_server
@pytest.mark.quirks(kind="plus")
async def test_a_task_that_waits_for_its_filled_form_gets_it(world: World) -> None:
    await world.imagined()
    single = await world.pressed(world.messages()[-1], "U1")
    form = await world.alice.click(single, label="Custom Zoom")
    world.api.drop_next("submit/action")

    await world.alice.submit_modal(form, {"prompt": "a lighthouse --zoom 2"})

    assert await world.until(lambda: world.seen(LOST))
    assert "--zoom 2" in (await world.finished(3)).content
    assert submitted(world) == ["imagine", "action", "action", "modal"]


@own_server
@pytest.mark.quirks(kind="plus")
async def test_what_was_sent_again_is_never_given_its_old_task(world: World) -> None:
    world.api.fail_next("the first task must not be taken")
    world.api.drop_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    message = await world.until(lambda: world.seen(LOST))
    world.api.drop_next(SUBMIT)

    await world.alice.click(message, label="Send again")

    assert (await world.finished()).id == message.id
    assert submitted(world) == ["imagine", "imagine"]


@own_server
@pytest.mark.quirks(kind="plus")
async def test_what_was_forgotten_stays_forgotten(world: World) -> None:
    world.api.drop_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    await world.alice.click(await world.until(lambda: world.seen(LOST)), label="Forget")
    await world.clock.pass_time(120)

    assert world.seen("(cancelled)")
    assert world.pictures() == []
    assert world.api.requests["status"] == 0


@own_server
async def test_an_api_that_turns_out_to_have_no_list_is_asked_for_it_once(world: World) -> None:
    world.api.drop_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    message = await world.until(lambda: world.seen(LOST))

    await world.clock.pass_time(600)

    assert world.api.requests["status"] == 1
    assert labels(message) == ["Send again", "Forget"]


async def test_a_gateway_is_never_asked_for_a_list(world: World) -> None:
    world.api.drop_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen(LOST))

    await world.clock.pass_time(4000)

    message = world.seen(LOST)
    assert message is not None
    assert labels(message) == ["Send again", "Forget"]
    assert world.api.requests["status"] == 0
    assert submitted(world) == ["imagine"]
