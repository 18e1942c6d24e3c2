"""Every shape in which an API says no, over the wire, and the words that the person reads in Discord.

The shapes are recorded in `tests/providers/samples`. Their rows are played one after the other in one world,
each by a new person.
"""

import re
from functools import partial

import discord
import pytest

from tests.providers.recorded import recorded
from tests.world import World, button, labels

NOTHING_CHARGED = "Nothing was charged."
HARDLY_CHARGED = "A failed picture is usually not charged."
PERHAPS_CHARGED = "It may have been charged."

PARAMETER = "The image service does not accept this. Please change the prompt."
BANNED = "The image service refuses these words. Please say it differently."
PICTURE = "The image service could not use a picture or link of the prompt. Please try another one."
BUSY = "The image service is full at the moment. Please try again in a few minutes."
TIMED_OUT = "The image service took too long, so it is given up. Please try again."
KEY = "The image service refuses this bot's key. Please tell the owner of the bot."
BALANCE = "The credit of this bot is used up. Please tell the owner of the bot."
ACCOUNT = "The image service has trouble with its own account. Please try again later."
GONE = "The image service no longer knows this picture. Please start anew with /imagine."
UNSUPPORTED = "The image service does not offer this. Please choose something else."
FAILED = "The image service could not make it. Please try again, or change the prompt."

# What refuses a new picture: the recorded answer, our words, and what of theirs is quoted.
IMAGINE_REFUSALS = {
    "submit-invalid": (PARAMETER, ""),
    "submit-invalid-unknown-words": (PARAMETER, "Something about your wish is odd"),
    "submit-comet-bad-request": (PARAMETER, "unexpected field"),
    "submit-invalid-request-as-500": (PARAMETER, "prompt is too long"),
    "submit-banned-word": (BANNED, "nude"),
    "submit-forbidden-moderation": (BANNED, "The prompt violates our content policy"),
    "submit-error-string": (BANNED, "request blocked: prompt contains banned words"),
    "submit-invalid-link": (PICTURE, "Invalid link"),
    "submit-too-large": (PICTURE, ""),
    "submit-no-balance": (BALANCE, ""),
    "submit-forbidden-balance": (BALANCE, ""),
    "submit-key-refused": (KEY, ""),
    "submit-key-refused-text": (KEY, ""),
    "submit-key-refused-empty": (KEY, ""),
    "submit-forbidden": (KEY, ""),
    "submit-forbidden-empty": (KEY, ""),
    "submit-redirect": (KEY, ""),
    "submit-unknown-route": (UNSUPPORTED, r"Invalid URL (POST /mj/submit/action)"),
    "submit-user-punished": (ACCOUNT, ""),
    "submit-failure": (FAILED, ""),
    "submit-generic-failure": (FAILED, "The JSON value could not be converted"),
    "submit-other-code": (FAILED, "Out of paper"),
}
ACTION_REFUSALS = {
    "submit-parent-gone": (GONE, ""),
    "submit-parent-gone-404": (GONE, ""),
    "submit-gateway-parent-unknown": (GONE, ""),
    "submit-parent-unfinished": (GONE, ""),
    "submit-channel-disabled": (GONE, ""),
    "submit-unknown-action": (UNSUPPORTED, "Invalid request, unknown\\_action:MJ::BOOKMARK::"),
}
LOST_ANSWERS = (
    *("submit-accepted-null", "submit-accepted-bool", "submit-accepted-list", "submit-other-code-with-task"),
    *("submit-gateway-lost-server", "submit-gateway-lost-answer", "submit-gateway-lost-row"),
    *("submit-panic", "submit-bad-gateway", "submit-gateway-timeout", "submit-cdn-timeout"),
    *("submit-empty", "submit-page"),
)
WAITED_OUT = (
    *("submit-no-account", "submit-no-channel", "submit-user-limit", "submit-failure-queue-full"),
    *("submit-queue-full", "submit-saturated", "submit-rate-limited", "submit-rate-limited-envelope"),
)
# How a task ends as FAILURE: its reason, our words, and what of its own is quoted.
FAILURES = (
    ("[Banned prompt detected] The word gore is not allowed", BANNED, "The word gore is not allowed"),
    ("Request cancelled due to output filters", BANNED, "Request cancelled due to output filters"),
    ("Image denied, it was flagged", BANNED, "Image denied, it was flagged"),
    ("可能包含敏感词", BANNED, ""),
    ("Invalid parameter, --v 99", PARAMETER, "Invalid parameter, --v 99"),
    ("[Invalid prompt] far too odd", PARAMETER, "far too odd"),
    ("Invalid link, could not fetch https://10.0.0.7:8080/a.png?key=1", PICTURE, "could not fetch"),
    ("Queue full, try again later", BUSY, "Queue full, try again later"),
    ("Credits exhausted", ACCOUNT, "Credits exhausted"),
    ("Pending mod message, please answer it", ACCOUNT, "please answer it"),
    ("Blocked", ACCOUNT, ""),
    ("Plan Cancelled", ACCOUNT, "Plan Cancelled"),
    ("Subscription required, to go on", ACCOUNT, "Subscription required"),
    ("Subscription paused", ACCOUNT, "Subscription paused"),
    ("无可用的账号实例", ACCOUNT, ""),
    ("Turbo mode isn't supported for video jobs", UNSUPPORTED, "Turbo mode isn't supported"),
    ("任务失败，请重试", FAILED, ""),
    ("用户取消", FAILED, ""),
    ("The dragon ate it <@1> **whole** @everyone", FAILED, r"The dragon ate it \*\*whole\*\*"),
    ('{"error": {"message": "panic", "trace": "0x1"}}', FAILED, "error : message : panic , trace : 0x1"),
    ("Authorization: Bearer demo-key sk-0123456789abcdef", FAILED, "Authorization:"),
    ("巨龙吃掉了它", FAILED, "巨龙吃掉了它"),  # not known, so it stands behind our own words
    ("", FAILED, ""),
)
TIMEOUTS = ("任务超时", "执行超时 5 分钟", "任务提交超时", "上游任务超时（超过1小时）")

RAW = re.compile(r"[{}\"]|https?:|\bsk-|demo-key|Bearer|request id|\d+\.\d+\.\d+\.\d+|<html|None|null")
CHINESE = re.compile(r"[\u3400-\u9fff]")


async def trial_due(world: World) -> None:
    """Let the time pass for which the API gets no new pictures, because of those before."""
    if (again := world.app.core.pool.retry_at("cometapi")) is not None:
        await world.clock.pass_time((again - world.clock.now()).total_seconds())


def check(message: discord.Message, name: str, words: str, charged: str, quoted: str) -> None:
    """Check that it says what happened, what to do, what it cost, and nothing raw."""
    said = message.content.partition("\n")[2]
    ours, _, theirs = said.partition("\n> ")
    assert ours == f"⚠️ {words} {charged}", name
    assert quoted in theirs, name
    assert bool(quoted) == bool(theirs), name
    assert not RAW.search(said), f"{name}: {said}"
    assert quoted == theirs or not CHINESE.search(said), f"{name}: {said}"


async def test_a_refused_picture_tells_the_person_alone_why_and_that_it_cost_nothing(world: World) -> None:
    for name, (words, quoted) in IMAGINE_REFUSALS.items():
        person = world.newcomer(name)
        await trial_due(world)
        world.api.answer_next("submit/imagine", **recorded(name))
        await person.slash(world.channel, "imagine", prompt="a lighthouse")
        message = await world.until(partial(world.seen, "⚠️", person))
        check(message, name, words, NOTHING_CHARGED, quoted)
        assert message.flags.ephemeral, name
        assert labels(message) == ["Edit and run again"], name

    assert world.messages(world.bob) == []
    assert world.api.requests["submit"] == len(IMAGINE_REFUSALS), "each was sent once"


async def test_a_refused_button_tells_the_person_alone_why_and_that_it_cost_nothing(world: World) -> None:
    grid = await world.imagined()
    for name, (words, quoted) in ACTION_REFUSALS.items():
        person = world.newcomer(name)
        world.api.answer_next("submit/action", **recorded(name))
        await world.press(person, grid, "V1")
        message = await world.until(partial(world.seen, "⚠️", person))
        check(message, name, words, NOTHING_CHARGED, quoted)
        assert message.flags.ephemeral, name

    assert [message.id for message in world.messages(world.bob)] == [grid.id]
    assert world.api.requests["submit"] == 1 + len(ACTION_REFUSALS), "each was sent once"


async def test_a_lost_answer_says_that_it_may_have_been_charged(world: World) -> None:
    for name in LOST_ANSWERS:
        person = world.newcomer(name)
        await trial_due(world)
        world.api.answer_next("submit/imagine", **recorded(name))
        await person.slash(world.channel, "imagine", prompt="a lighthouse")
        message = await world.until(partial(world.told, person, PERHAPS_CHARGED))
        said = message.content.partition("\n")[2]
        assert said.startswith("The image service did not answer, so nobody can tell"), name
        assert "“Send again” may be charged once more." in said, name
        assert not RAW.search(said), name
        assert not CHINESE.search(said), name
        assert labels(message) == ["Send again", "Forget"], name

    assert world.api.requests["submit"] == len(LOST_ANSWERS), "each was sent once"


@pytest.mark.parametrize("name", WAITED_OUT)
async def test_a_full_or_absent_service_is_waited_for(world: World, name: str) -> None:
    world.api.answer_next("submit/imagine", times=2, **recorded(name))
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    message = await world.finished()

    assert "⚠️" not in message.content
    assert world.api.requests["submit"] == 3
    assert [submit.accepted for submit in world.api.submits] == [True]


async def test_a_failed_picture_says_why_and_that_it_is_usually_not_charged(world: World) -> None:
    ends = [*FAILURES, *((reason, TIMED_OUT, "") for reason in TIMEOUTS)]
    for number, (reason, words, quoted) in enumerate(ends):
        person = world.newcomer(f"person{number}")
        world.api.fail_next(reason, "100%" if number % 2 else "")
        await world.instant_task(person)
        message = await world.until(partial(world.told, person, "⚠️"))
        charged = PERHAPS_CHARGED if words is TIMED_OUT else HARDLY_CHARGED
        check(message, reason, words, charged, quoted)
        assert message.attachments == [], reason
        assert labels(message) == ["Details", "Edit and run again", "Delete"], reason


async def test_a_button_that_is_refused_after_a_lost_answer_does_not_promise_that_nothing_was_charged(
    world: World,
) -> None:
    world.api.drop_next("submit/imagine")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    message = await world.until(lambda: world.seen(PERHAPS_CHARGED))
    world.api.answer_next("submit/imagine", **recorded("submit-no-balance"))

    await world.press(world.alice, message, "Send again")

    message = await world.until(lambda: world.seen("⚠️", world.alice))
    check(message, "sent again", BALANCE, PERHAPS_CHARGED, "")


async def test_a_refused_form_does_not_promise_that_nothing_was_charged(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    world.api.answer_next("submit/modal", **recorded("submit-banned-word"))

    opened = await world.press(world.alice, single, "Custom Zoom")
    await world.alice.submit_modal(opened, {"prompt": "a nude harbour --zoom 2"})

    message = await world.until(lambda: world.seen("⚠️", world.alice))
    check(message, "form", BANNED, HARDLY_CHARGED, "nude")
    assert button(message, "Edit and run again")
