"""An API calls back: the picture comes sooner, and nothing that it says is believed."""

import asyncio
import io

import pytest

from bot.demo.quirks import Calls
from tests.web.conftest import Web
from tests.world import World

calling = pytest.mark.quirks(calls=Calls.PLAINLY)
slow = pytest.mark.settings(POLL_INTERVAL="60")
by_acedata = pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key", POLL_INTERVAL="60")


async def lag(world: World, task_number: int = -1) -> float:
    """Wait for the picture; return the seconds from its task's end until Discord has it."""
    await world.finished(len(world.pictures()) + 1)
    task = list(world.api.tasks.values())[task_number]
    assert task.ends_at is not None
    return (world.clock.now() - task.ends_at).total_seconds()


async def asked(world: World) -> str:
    """Let alice ask for a picture; return its task's id."""
    known = len(world.api.submits)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: len(world.api.submits) > known)
    await world.quiet.reached()
    return world.api.submits[-1].task_id


async def address_of_a_job(world: World) -> str:
    """Let alice ask for a picture; return the address where its API may call."""
    task = await asked(world)
    return world.api.callbacks.addresses[task]


@calling
@slow
async def test_the_picture_comes_when_the_api_calls_and_not_when_we_would_look(world: World) -> None:
    await asked(world)

    assert await lag(world) < 1.0
    assert world.api.requests["status"] == 2  # the first look, and the end


@calling
@by_acedata
async def test_a_result_without_a_status_is_a_call_too(world: World) -> None:
    await asked(world)

    assert await lag(world) < 1.0


@calling
async def test_a_form_says_where_to_call_too(world: World) -> None:
    await world.imagined()
    single = await world.pressed(world.messages()[-1], "U1")
    form = await world.alice.click(single, label="Custom Zoom")

    await world.alice.submit_modal(form, {"prompt": "a lighthouse --zoom 2"})
    await world.finished(3)

    hooks = [submit.body["notifyHook"] for submit in world.api.submits]
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "action", "modal"]
    assert len(set(hooks)) == 3
    assert hooks[2] == hooks[3]


@slow
async def test_where_nobody_calls_we_look_as_ever(world: World) -> None:
    await asked(world)

    assert 30 < await lag(world) <= 60


@pytest.mark.settings(PUBLIC_URL=None)
@calling
async def test_without_a_public_address_nobody_is_asked_to_call(world: World) -> None:
    await asked(world)
    await world.finished()

    assert "notifyHook" not in world.api.submits[0].body


@calling
async def test_one_who_calls_is_looked_at_less_often_by_ourselves(world: World) -> None:
    for task in (await asked(world), await asked(world)):
        world.api.tasks[task].span = 300.0
    await world.clock.pass_time(40)
    looks = world.api.requests["status"]

    await world.clock.pass_time(120)

    # Callbacks of progress are followed; without them it would be 24.
    assert world.api.requests["status"] - looks <= 20
    await world.finished(2)


@pytest.mark.quirks(calls=Calls.TWICE)
async def test_duplicates_are_one_delivery(world: World) -> None:
    await asked(world)

    await world.finished()
    await world.clock.pass_time(30)

    assert len(world.messages()) == 1


@pytest.mark.quirks(calls=Calls.LATE)
async def test_the_wrong_order_is_no_step_back(world: World) -> None:
    await asked(world)

    message = await world.finished()
    edits = len(world.edits())
    await world.clock.pass_time(30)

    assert len(world.edits()) == edits
    assert message.attachments


@pytest.mark.quirks(calls=Calls.LYING)
async def test_a_lie_shows_nothing(world: World) -> None:
    task = await asked(world)
    world.api.tasks[task].span = 60.0

    await world.clock.pass_time(50)

    assert world.pictures() == []
    assert "evil.example" not in world.transcript()
    assert await world.finished()


async def test_a_callback_and_a_poll_at_once_are_one_delivery(world: World) -> None:
    task = await asked(world)
    await world.clock.pass_time(4)
    reads = world.api.requests["status"]
    world.api.tasks[task].span = 0.0

    posts = [asyncio.ensure_future(world.api.callbacks.call(task)) for _ in range(30)]
    await world.until(lambda: world.api.requests["status"] > reads)
    message = await world.finished()
    await world.clock.pass_time(30)

    assert {await post for post in posts} == {204}
    assert [m.id for m in world.messages()] == [message.id]
    assert world.api.requests["status"] - reads <= 2


async def test_a_flood_asks_no_more_than_the_budget_allows(world: World) -> None:
    task = await asked(world)
    world.api.tasks[task].span = 600.0
    await world.clock.pass_time(4)
    reads = world.api.requests["status"]

    for _ in range(40):
        assert await world.api.callbacks.call(task, {"status": "SUCCESS"}) == 204
        await world.clock.pass_time(0.25)

    assert world.api.requests["status"] - reads <= 10 * 2 + 3


async def test_a_callback_for_what_is_over_changes_nothing(world: World) -> None:
    task = await asked(world)
    await world.finished()
    reads, edits = world.api.requests["status"], len(world.edits())

    assert await world.api.callbacks.call(task) == 204
    await world.clock.pass_time(30)

    assert world.api.requests["status"] == reads
    assert len(world.edits()) == edits


async def test_the_secret_still_holds_after_a_restart(world: World) -> None:
    task = await asked(world)
    world.api.tasks[task].span = 100.0
    await world.restart(poll_interval=90.0)
    await world.clock.pass_time(5)
    world.api.tasks[task].span = 0.0

    assert await world.api.callbacks.call(task) == 204

    await world.finished()
    ended = world.api.tasks[task].ends_at
    assert ended is not None
    assert (world.clock.now() - ended).total_seconds() < 10


@pytest.mark.settings(V1MJ_KEY="demo-key")
async def test_strangers_are_not_found(world: World, web: Web) -> None:
    hook = await address_of_a_job(world)
    path, _, secret = hook.rpartition("/")
    job_id, _, _ = secret.partition("-")

    wrong = [
        f"{path}/{secret[:-1]}",
        f"{path}/{secret}x",
        f"{path}/{job_id}-",
        f"{path}/{job_id}",
        f"{path}/1{secret}",
        f"{path}/%F0%9F%90%8D",
        f"{path}/{job_id}-%FF%00",
        f"{path}/{'9' * 19}-x",
        f"{path}/{'9' * 30}-x",
        hook.replace("cometapi", "v1mj"),
        hook.replace("cometapi", "nobody"),
    ]

    assert {await web.post(one, json={}) for one in wrong} == {404}
    assert await web.post(hook, json={}) == 204


async def test_whoever_goes_on_guessing_is_shut_out_for_a_while(world: World, web: Web) -> None:
    hook = await address_of_a_job(world)

    assert {await web.post(f"/hooks/cometapi/{number}-guess") for number in range(20)} == {404}
    assert await web.post("/hooks/cometapi/21-guess") == 429
    assert await web.post(hook) == 429

    await world.clock.pass_time(61)

    assert await web.post(hook) == 204


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"[" * 100_000, b'{"id": ' + b"9" * 5000 + b"}", b"null"])
async def test_whatever_is_said_is_only_a_hint(world: World, web: Web, body: bytes) -> None:
    hook = await address_of_a_job(world)

    assert await web.post(hook, data=body) == 204
    assert await world.finished()


async def test_too_much_is_refused(world: World, web: Web) -> None:
    hook = await address_of_a_job(world)

    assert await web.post(hook, data=io.BytesIO(b" " * (1024 * 1024 + 1))) == 413
    assert await web.post(hook, data=io.BytesIO(b" " * (1024 * 1024))) == 204


@calling
async def test_a_lost_answer_is_found_where_the_api_calls(world: World) -> None:
    world.api.drop_next("submit/imagine")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    message = await world.finished()

    assert len(world.api.submits) == 1
    assert [m.id for m in world.messages()] == [message.id]
    assert world.api.requests["status"] > 0


@calling
@by_acedata
async def test_where_tasks_carry_no_mark_the_address_is_the_proof(world: World) -> None:
    world.api.drop_next("/imagine")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    assert await world.finished()

    assert len(world.api.submits) == 1
    assert len(world.messages()) == 1


async def test_what_was_sent_again_hears_nothing_of_its_first_task(world: World) -> None:
    world.api.drop_next("submit/imagine")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    message = await world.until(lambda: world.seen("It may have been charged."))
    first = world.api.submits[0].task_id
    await world.alice.click(message, label="Send again")
    await world.finished()

    assert await world.api.callbacks.call(first) == 404


async def test_after_a_crash_before_the_answer_the_first_call_brings_the_picture(world: World) -> None:
    world.api.hang_next("submit/imagine", done=True)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.api.submits)
    task = world.api.submits[0].task_id

    await world.crash()
    await world.until(lambda: world.seen("It may have been charged."))
    await world.clock.pass_time(20)
    assert world.pictures() == []
    assert await world.api.callbacks.call(task) == 204

    assert await world.finished()
    assert len(world.messages()) == 1
    assert len(world.api.submits) == 1


async def test_a_lost_job_is_not_given_the_task_of_another(world: World) -> None:
    await world.imagined("a harbour")
    finished = world.api.submits[0].task_id
    world.api.drop_next("submit/imagine")
    await world.bob.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("It may have been charged."))
    lost = world.api.submits[1].task_id

    assert await world.api.callbacks.call(lost, {"id": finished, "status": "SUCCESS"}) == 204
    await world.clock.pass_time(200)

    assert len(world.pictures()) == 1
    assert world.seen("It may have been charged.")
