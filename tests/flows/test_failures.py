"""What people are told when a picture comes to nothing, and what is then still possible."""

import asyncio
import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any  # for log lines, whose facts have any type

import discord
import pytest
from structlog.testing import capture_logs

from tests.world import World, button, labels

BUSY = {"code": 23, "description": "Queue full, please try again later", "result": None, "properties": {}}
QUEUE_FULL_WORDS = {"code": 9, "description": "提交失败，队列已满，请稍后重试", "result": None}
SUBMIT = "submit/imagine"
OUTAGE = "<html><h1>503 Service Unavailable</h1></html>"
AFTER_A_FAILURE = ["Details", "Edit and run again", "Delete"]


def accepted(world: World, kind: str = "imagine") -> int:
    return sum(submit.accepted and submit.kind == kind for submit in world.api.submits)


async def failed(world: World, words: str) -> discord.Message:
    return await world.until(lambda: world.seen(words))


async def told_in_private(world: World, words: str) -> discord.Message:
    """Wait until alice reads these words, and check that nobody else has anything to read."""
    message = await world.until(lambda: world.seen(words, world.alice))
    assert message.flags.ephemeral
    assert world.messages(world.bob) == []
    return message


async def test_a_failure_says_why_and_leaves_no_half_made_picture(world: World) -> None:
    raw = (
        'Invalid prompt, far too **odd** {"key": "sk-0123456789"} https://10.0.0.7:8080/mj (request id: 7f3)'
    )
    world.api.fail_next(raw)
    await world.alice.slash(world.channel, "imagine", prompt="a strange wish")
    await world.until(lambda: world.seen("% · fast", with_picture=True))

    message = await failed(world, "The image service does not accept this")

    assert message.attachments == []
    assert labels(message) == AFTER_A_FAILURE
    assert r"> Invalid prompt, far too \*\*odd\*\*" in message.content
    assert not any(secret in message.content for secret in ("sk-0", "http", "10.0.0.7", "{", '"', "7f3"))


@pytest.mark.parametrize("progress", ["100%", "", "46%"])
async def test_a_failure_without_a_reason_is_still_a_failure(world: World, progress: str) -> None:
    world.api.fail_next("", progress)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    message = await failed(world, "The image service could not make it.")

    assert ">" not in message.content.replace(world.alice.mention, "")
    assert labels(message) == AFTER_A_FAILURE


async def test_a_known_reason_in_chinese_is_said_in_the_persons_language(world: World) -> None:
    world.api.fail_next("[Banned prompt] 可能包含敏感词")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    message = await failed(world, "The image service refuses these words")

    assert "敏感词" not in message.content


async def test_what_failed_can_be_edited_and_run_again(world: World) -> None:
    world.api.fail_next("Invalid parameter: something is off")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse --ar 3:2")
    message = await failed(world, "does not accept this")

    form = await world.alice.click(message, label="Edit and run again")
    await world.alice.submit_modal(form, {"prompt": "a lighthouse at dawn --ar 3:2"})

    again = await world.finished()
    assert again.id != message.id
    assert again.content.startswith("**a lighthouse at dawn --ar 3:2**")
    assert accepted(world) == 2


async def test_a_banned_word_is_told_to_the_person_alone(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lot of gore")

    message = await told_in_private(world, "The image service refuses these words")

    assert "> gore" in message.content
    assert labels(message) == ["Edit and run again"]
    assert accepted(world) == 0
    assert len(world.api.submits) == 1


@pytest.mark.parametrize("answer", [BUSY, QUEUE_FULL_WORDS])
async def test_a_full_queue_is_waited_out(world: World, answer: dict[str, object]) -> None:
    world.api.answer_next(SUBMIT, body=answer, times=3)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    assert await world.until(lambda: world.seen("waiting to start"))

    await world.finished()

    assert accepted(world) == 1
    assert world.api.requests["submit"] == 4


@pytest.mark.settings(JOB_TIMEOUT=300)
async def test_a_queue_that_stays_full_is_an_honest_failure(world: World) -> None:
    world.api.answer_next(SUBMIT, body=BUSY, times=100)
    begun = world.clock.now()
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    message = await told_in_private(world, "The image service is full at the moment")

    assert datetime.timedelta(minutes=4) < world.clock.now() - begun <= datetime.timedelta(minutes=6)
    assert labels(message) == ["Edit and run again"]
    assert world.api.submits == []


async def test_a_wait_that_the_api_asks_for_is_kept(world: World) -> None:
    limit = {"error": {"message": "Rate limit reached", "type": "new_api_error", "code": ""}}
    world.api.answer_next(SUBMIT, status=429, body=limit, headers={"Retry-After": "40"})
    begun = world.clock.now()
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    await world.finished()

    (submit,) = world.api.submits
    assert submit.at - begun >= datetime.timedelta(seconds=40)


@pytest.mark.settings(JOB_TIMEOUT=600)
async def test_who_would_wait_longer_than_a_job_may_last_is_told_at_once(world: World) -> None:
    world.api.answer_next(SUBMIT, status=429, body="", headers={"Retry-After": "3600"})
    begun = world.clock.now()
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    await told_in_private(world, "The image service is full at the moment")

    assert world.clock.now() - begun < datetime.timedelta(seconds=10)


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (
            400,
            {"description": "quota_not_enough ", "type": "upstream_error", "code": 4},
            "The credit of this bot is used up",
        ),
        (
            401,
            {"error": {"message": "Invalid token sk-0123456789 (request id: 2026)", "type": "new_api_error"}},
            "refuses this bot's key",
        ),
        (301, "<html>moved</html>", "refuses this bot's key"),
        (404, {"error": {"message": "Invalid URL (POST /mj)", "type": "x"}}, "does not offer this"),
    ],
)
async def test_what_only_the_owner_can_mend_is_said_and_not_tried_again(
    world: World, status: int, body: object, words: str
) -> None:
    world.api.answer_next(SUBMIT, status=status, body=body)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    message = await told_in_private(world, words)

    assert not any(raw in message.content for raw in ("sk-0", "request id", "quota_not_enough", "http"))
    assert world.api.requests["submit"] == 1


async def test_an_outage_at_the_submit_is_waited_out(world: World) -> None:
    world.api.answer_next(SUBMIT, status=503, body=OUTAGE, times=2)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    await world.finished()

    assert accepted(world) == 1


async def test_a_lost_answer_is_told_and_nothing_is_repeated_by_itself(world: World) -> None:
    world.api.drop_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    message = await world.until(lambda: world.seen("It may have been charged."))
    assert labels(message) == ["Send again", "Forget"]
    await world.clock.pass_time(1200)
    await world.restart()
    await world.clock.pass_time(1200)

    assert accepted(world) == 1


async def test_a_lost_answer_can_be_sent_again_by_its_owner(world: World) -> None:
    world.api.drop_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    message = await world.until(lambda: world.seen("It may have been charged."))

    stranger = await world.bob.click(message, label="Send again")
    assert "Only the one who asked" in stranger.followups[0].content
    assert stranger.followups[0].ephemeral
    assert accepted(world) == 1

    await world.alice.click(message, label="Send again")

    finished = await world.finished()
    assert finished.id == message.id
    assert accepted(world) == 2
    first, second = (submit.body["state"] for submit in world.api.submits)
    assert first != second


async def test_a_lost_answer_can_be_forgotten(world: World) -> None:
    world.api.drop_next(SUBMIT)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    message = await world.until(lambda: world.seen("It may have been charged."))

    await world.alice.click(message, label="Forget")

    message = await world.until(lambda: world.seen("(cancelled)"))
    assert "may still be charged" in message.content
    assert button(message, "Send again") is None
    assert accepted(world) == 1


async def test_a_lost_answer_of_a_form_neither_loses_nor_doubles_the_result(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.alice.click(await world.finished(), label="U1")
    single = await world.finished(2)
    world.api.drop_next("submit/modal")

    form = await world.alice.click(single, label="Custom Zoom")
    await world.alice.submit_modal(form, {"prompt": "a lighthouse --zoom 1.5"})

    zoomed = await world.finished(3)
    assert "--zoom 1.5" in zoomed.content
    assert accepted(world, "modal") == 1


async def test_a_task_that_the_api_forgot_is_given_up_after_a_while(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("% · fast"))
    (task_id,) = world.api.tasks
    world.api.forget(task_id)
    forgotten = world.clock.now()

    message = await failed(world, "The image service no longer knows this picture")

    assert world.clock.now() - forgotten >= datetime.timedelta(seconds=50)
    assert message.attachments == []
    assert labels(message) == AFTER_A_FAILURE


@pytest.mark.parametrize("outage", ["nobody listens", "a page", "silence"])
async def test_an_outage_while_it_runs_is_said_and_delays_the_picture_and_no_more(
    world: World, outage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.providers.wire.FETCH_TIMEOUT", 0.01)  # of real time
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("% · fast"))
    begun = world.clock.now()
    with capture_logs() as lines:
        await break_api(world, outage)
        await waited(world, lambda: world.seen("(the service does not answer, still trying · fast)"))
        told = world.clock.now()
        await world.clock.pass_time(120)
        await mend_api(world, outage)

        await waited(world, lambda: world.pictures())

    assert datetime.timedelta(seconds=30) <= told - begun < datetime.timedelta(seconds=90)
    assert "does not answer" not in world.messages()[-1].content
    assert logged(lines) == [
        ("warning", "The provider does not answer status requests"),
        ("info", "The provider answers again"),
    ]


async def test_that_the_service_does_not_answer_is_taken_back_when_it_does(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    (task,) = await world.until(lambda: list(world.api.tasks.values()))
    task.span = 1000.0
    await world.until(lambda: world.seen("% · fast"))
    world.api.down = True
    await world.until(lambda: world.seen("the service does not answer, still trying"))

    world.api.down = False

    message = await world.until(lambda: world.seen("% · fast"))
    assert labels(message) == ["Cancel"]


async def break_api(world: World, outage: str) -> None:
    match outage:
        case "nobody listens":
            await world.api.stop()
        case "a page":
            world.api.answer_next("", status=502, body=OUTAGE, times=1000)
        case "silence":
            world.api.hang_next("", times=1000)


async def mend_api(world: World, outage: str) -> None:
    if outage == "nobody listens":
        await world.api.start(port=int(world.api.url.rpartition(":")[2]))
    world.api.mend()


async def waited(world: World, seen: Callable[[], object]) -> None:
    """Let time pass until this is seen, and real time with it: a request that hangs counts in that."""
    async with asyncio.timeout(5):
        while not seen():
            await world.clock.pass_time(10)
            await asyncio.sleep(0.01)


def logged(lines: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    return [(line["log_level"], line["event"]) for line in lines if "answer" in line["event"]]


@pytest.mark.settings(JOB_TIMEOUT=60)
async def test_a_task_that_never_ends_is_given_up(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    (task,) = await world.until(lambda: list(world.api.tasks.values()))
    task.span = 10_000.0

    message = await failed(world, "took too long, so it is given up")

    assert message.attachments == []
    assert world.clock.now() - task.submitted_at < datetime.timedelta(seconds=90)


@pytest.mark.settings(JOB_TIMEOUT=60)
async def test_an_api_that_never_comes_back_does_not_hold_the_job_for_ever(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("% · fast"))
    world.api.down = True

    message = await failed(world, "took too long, so it is given up")

    assert labels(message) == AFTER_A_FAILURE


async def test_a_short_amnesia_after_an_outage_loses_nothing(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("% · fast"))
    world.api.down = True
    await world.clock.pass_time(300)
    world.api.answer_next("task/list-by-condition", body=[], times=2)
    world.api.down = False

    await world.finished()


@pytest.mark.parametrize(
    ("status", "body"), [(404, {"error": "midjourney_task_not_found"}), (200, {"error": "later"}), (200, "")]
)
async def test_a_picture_that_is_late_arrives_by_itself(world: World, status: int, body: object) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    (task_id,) = await world.until(lambda: list(world.api.tasks))
    world.api.answer_next(f"/image/{task_id}", status=status, body=body, times=12)

    late = await world.until(lambda: world.seen("It will appear here by itself."))
    assert button(late, "Original")
    assert button(late, "U1")

    message = await world.until(lambda: world.seen("a lighthouse", with_picture=True), within=7200)
    assert message.id == late.id
    assert "appear" not in message.content
    assert button(message, "Original") is None


async def test_a_picture_that_never_comes_is_tried_some_dozens_of_times_and_then_said_to_be_lost(
    world: World,
) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    (task_id,) = await world.until(lambda: list(world.api.tasks))
    world.api.answer_next(f"/image/{task_id}", body={"error": "gone"}, times=1000)

    with capture_logs() as lines:
        message = await world.until(
            lambda: world.seen("It may still be found at the image service."), within=30 * 3600
        )

    assert button(message, "Original")
    assert button(message, "U1")
    assert 24 <= world.api.requests["image"] <= 72
    warnings = [line["again"] for line in lines if line["event"] == "The picture could not be had"]
    assert warnings == [True, False]
    edits = [edit for edit in world.edits() if "could not be fetched yet" in str(edit.json)]
    assert len(edits) == 1, "the message is not written again for each try"


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=1)
async def test_who_has_enough_on_the_way_is_told_where(world: World) -> None:
    first = await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    assert first.response is not None

    second = await world.alice.slash(world.channel, "imagine", prompt="a harbour")

    assert second.ephemeral
    assert second.response is not None
    assert "You have one job on the way already." in second.response.content
    place = f"https://discord.com/channels/{world.guild.id}/{world.channel.id}/{first.response.id}"
    assert place in second.response.content
    others = await world.bob.slash(world.channel, "imagine", prompt="a boat")
    assert not others.ephemeral
    await world.finished(2)
    assert [submit.body["prompt"] for submit in world.api.submits] == ["a lighthouse", "a boat"]


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=1)
async def test_a_button_is_refused_likewise_and_works_when_there_is_room(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    message = await world.finished()
    await world.alice.slash(world.channel, "imagine", prompt="a harbour")

    refused = await world.alice.click(message, label="U1")
    assert refused.followups[0].ephemeral
    assert "one job on the way" in refused.followups[0].content
    assert accepted(world, "action") == 0

    await world.finished(2)
    await world.alice.click(message, label="U1")
    await world.finished(3)
    assert accepted(world, "action") == 1
