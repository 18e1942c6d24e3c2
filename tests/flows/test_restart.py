"""The bot is stopped, or dies, in the middle; the next start goes on, and pays for nothing twice."""

import pytest

from bot.jobs.sender import GRACE
from tests.world import World, button, labels

SUBMIT = "submit/imagine"
BUSY = {"code": 23, "description": "Queue full", "result": None, "properties": {}}


async def test_a_running_job_goes_on_in_the_same_message(world: World) -> None:
    answer = await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("% · fast"))

    await world.restart()

    message = await world.finished()
    assert answer.response is not None
    assert message.id == answer.response.id
    assert len(world.messages()) == 1
    assert len(world.api.submits) == 1


async def test_what_ended_while_the_bot_was_away_is_shown_at_the_start(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("% · fast"))

    await world.stop()
    await world.clock.pass_time(3600)
    await world.env.advance_time(3600)
    await world.env.restart_bot(await world.open())
    world.start_work()

    assert button(await world.finished(), "U1")


async def test_a_job_that_was_never_sent_is_sent_once(world: World) -> None:
    world.api.answer_next(SUBMIT, body=BUSY, times=2)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.api.requests["submit"] == 2)

    await world.restart()

    await world.finished()
    assert len(world.api.submits) == 1


async def test_a_stop_waits_for_the_answer_to_what_is_paid(world: World) -> None:
    await world.stop_work()
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    world.start_work()
    await world.until(lambda: world.api.busy or world.api.submits)

    await world.restart()

    await world.finished()
    assert len(world.api.submits) == 1


async def test_an_answer_that_does_not_come_before_the_stop_is_uncertain(world: World) -> None:
    world.api.hang_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.api.requests["submit"])

    stopped = world.clock.now()
    await world.meanwhile(world.stop())
    assert (world.clock.now() - stopped).total_seconds() <= GRACE
    await world.env.restart_bot(await world.open())
    world.start_work()

    message = await world.until(lambda: world.seen("It may have been charged."))
    assert labels(message) == ["Send again", "Forget"]
    await world.clock.pass_time(600)
    assert world.api.requests["submit"] == 1
    await world.alice.click(message, label="Send again")
    assert (await world.finished()).id == message.id


async def test_a_crash_in_the_middle_of_a_paid_call_is_uncertain(world: World) -> None:
    world.api.hang_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.api.requests["submit"])

    await world.crash()

    assert await world.until(lambda: world.seen("It may have been charged."))
    assert world.api.requests["submit"] == 1


async def test_a_crash_right_after_the_command_loses_nothing(world: World) -> None:
    await world.stop_work()  # nothing but the answer to Discord and the row
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    assert world.api.requests["submit"] == 0

    await world.crash()

    await world.finished()
    assert len(world.api.submits) == 1


async def test_a_crash_after_a_form_was_sent_never_sends_it_again(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.alice.click(await world.finished(), label="U1")
    form = await world.alice.click(await world.finished(2), label="Custom Zoom")
    world.api.drop_next("submit/modal")
    await world.stop_work()
    await world.alice.submit_modal(form, {"prompt": "a lighthouse --zoom 2"})
    world.start_work()
    await world.until(lambda: [submit for submit in world.api.submits if submit.kind == "modal"])

    await world.crash()

    assert "--zoom 2" in (await world.finished(3)).content
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "action", "modal"]


async def test_a_picture_that_discord_did_not_take_is_shown_at_the_next_start(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("% · fast"))
    world.env.inject_error("PATCH", "/webhooks/*", status=500, times=None)
    await world.clock.pass_time(60)
    assert world.seen("% · fast")

    world.env.backend.faults.clear()
    await world.restart()

    assert button(await world.finished(), "U1")
    assert len(world.messages()) == 1
    assert len(world.api.submits) == 1


async def test_what_is_shown_is_not_written_again_at_the_next_start(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.finished()
    await world.clock.pass_time(30)
    written = len(world.edits())

    await world.restart()
    await world.clock.pass_time(30)

    assert len(world.edits()) == written


async def test_what_runs_is_not_written_at_the_next_start_but_when_it_gets_on(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    (task,) = await world.until(lambda: list(world.api.tasks.values()))
    task.span = 600.0  # a step each 77 s
    before = await world.until(lambda: world.seen("% · fast"))
    written = len(world.edits())

    await world.restart()
    await world.clock.pass_time(30)
    assert len(world.edits()) == written

    await world.until(lambda: world.messages()[0].content != before.content)
    assert len(world.edits()) == written + 1


async def test_commands_are_registered_again_only_when_they_changed(world: World) -> None:
    await world.restart()

    puts = [request for request in world.env.http_requests if request.method == "PUT"]
    assert len(puts) == 1


@pytest.mark.settings(PROVIDERS="v1mj", V1MJ_KEY="demo-key", V1MJ_URL="http://127.0.0.1:1")
async def test_what_waits_for_an_api_that_is_no_longer_configured_goes_to_another(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.clock.pass_time(10)  # refused connections, and a wait for the next try
    assert world.seen("place 1 in line")

    await world.restart(provider_names=("cometapi",))

    await world.finished()


@pytest.mark.settings(V1MJ_KEY="demo-key")
async def test_a_follow_up_for_an_api_that_is_no_longer_configured_is_told_to_be_gone(world: World) -> None:
    grid = await world.imagined()
    world.api.answer_next("submit/action", status=503, times=100)
    await world.press(world.alice, grid, "V1")
    await world.until(lambda: world.seen("place 1 in line"))

    await world.restart(provider_names=("v1mj",))

    assert await world.until(lambda: world.seen("no longer knows this picture", world.alice))
    assert [submit.kind for submit in world.api.submits] == ["imagine"]


@pytest.mark.settings(V1MJ_KEY="demo-key", V1MJ_URL="http://127.0.0.1:1")
async def test_the_same_is_told_of_a_job_that_was_running(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("% · fast"))

    await world.restart(provider_names=("v1mj",))

    message = await world.until(lambda: world.seen("no longer knows this picture"))
    assert labels(message) == ["Details", "Edit and run again", "Delete"]
