"""The API takes no more: people wait in our own line, in order and fair, and everything comes once."""

import itertools
from typing import Any

import discord
import pytest
import simcord

from bot.ui.place import Places
from tests.world import World, button

SUBMIT = "submit/imagine"
PLACE = "place {} in line"
REFUSALS = [
    (429, ""),
    (429, {"description": "当前分组负载已饱和，请稍后再试", "type": "upstream_error", "code": 30}),
    (200, {"code": 9, "description": "提交失败，队列已满，请稍后重试", "result": None}),
    (200, {"code": 23, "description": "Queue full, please try again later", "result": None}),
]


async def ask(world: World, who: simcord.MemberActor, *prompts: str) -> None:
    for prompt in prompts:
        await who.slash(world.channel, "imagine", prompt=prompt)


def accepted(world: World) -> list[str]:
    """List the prompts that were taken, in their order."""
    return [str(submit.body["prompt"]) for submit in world.api.submits if submit.accepted]


def in_line(world: World, prompt: str, place: int) -> discord.Message | None:
    message = world.seen(f"**{prompt}**")
    return message if message is not None and PLACE.format(place) in message.content else None


def contents(world: World, prompt: str) -> list[str]:
    """List what the message of this prompt said, one after the other."""
    said = (entry.json.get("content") for entry in world.edits() if isinstance(entry.json, dict))
    ours = [text for text in said if text and text.startswith(f"**{prompt}**")]
    return [text for text, _ in itertools.groupby(ours)]


@pytest.mark.parametrize(("status", "body"), REFUSALS)
async def test_minutes_of_refusals_fail_nobody_and_everything_is_sent_once(
    world: World, status: int, body: object
) -> None:
    world.api.answer_next(SUBMIT, status=status, body=body, times=14)
    begun = world.clock.now()
    await ask(world, world.alice, "alice 1", "alice 2", "alice 3")
    await ask(world, world.bob, "bob 1", "bob 2")

    order = ["alice 1", "bob 1", "alice 2", "bob 2", "alice 3"]
    for place, prompt in enumerate(order, 1):
        assert await world.until(lambda prompt=prompt, place=place: in_line(world, prompt, place))  # type: ignore[misc]
    await world.finished(5)

    assert (world.clock.now() - begun).total_seconds() > 120
    assert sorted(accepted(world)) == sorted(order)
    assert accepted(world)[0] == "alice 1"
    assert world.api.requests["submit"] == 14 + 5


@pytest.mark.quirks(most_tasks=1)
async def test_a_queue_with_room_for_one_serves_people_in_turns(world: World) -> None:
    await ask(world, world.alice, "alice 1", "alice 2", "alice 3")
    await ask(world, world.bob, "bob 1")
    assert await world.until(lambda: in_line(world, "bob 1", 1))

    await world.finished(4)

    assert accepted(world) == ["alice 1", "bob 1", "alice 2", "alice 3"]
    said = contents(world, "alice 3")
    assert [place for place in (3, 2, 1) if any(PLACE.format(place) in text for text in said)] == [3, 2, 1]
    assert not any("place" in text for text in contents(world, "alice 1"))


async def test_a_speed_that_is_full_holds_up_no_other(world: World) -> None:
    world.api.answer_next("mj-turbo/mj/submit/imagine", status=429, body="", times=12)
    await ask(world, world.alice, "alice 1 --turbo")
    await world.until(lambda: in_line(world, "alice 1", 1))

    await ask(world, world.bob, "bob 1 --fast")

    await world.finished()
    assert accepted(world) == ["bob 1"]
    await world.finished(2)


async def test_a_request_that_only_the_api_itself_cannot_serve_does_not_block_the_line(world: World) -> None:
    grid = await world.imagined("a harbour")
    world.api.answer_next("submit/action", status=503, body="", times=1000)
    await world.press(world.bob, grid, "V1")
    await world.clock.pass_time(30)

    for number in range(6):
        await ask(world, world.alice, f"alice {number}")
        await world.finished(2 + number)
        await world.clock.pass_time(30)

    assert await world.until(lambda: world.seen("does not answer at the moment", world.bob))
    assert world.api.requests["submit"] < 60


async def test_nobody_asks_before_the_time_that_the_api_named(world: World) -> None:
    world.api.answer_next(SUBMIT, status=429, body="", times=2, headers={"Retry-After": "90"})
    await ask(world, world.alice, "alice 1")
    refused_at = world.clock.now()
    await world.until(lambda: in_line(world, "alice 1", 1))
    await ask(world, world.bob, "bob 1")
    await world.until(lambda: in_line(world, "bob 1", 2))
    assert world.api.requests["submit"] == 1

    await world.finished(2)

    assert [submit.body["prompt"] for submit in world.api.submits] == ["alice 1", "bob 1"]
    assert all((submit.at - refused_at).total_seconds() >= 180 for submit in world.api.submits)


async def test_a_form_that_waits_in_line_keeps_its_one_message(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    opened = await world.press(world.bob, single, "Custom Zoom")
    world.api.answer_next("submit/modal", status=429, body="", times=2, headers={"Retry-After": "60"})
    write = Places.write

    async def write_late(*args: Any, **options: Any) -> int:  # Any: as in Places.write
        await world.clock.sleep(0.1)
        return await write(*args, **options)

    monkeypatch.setattr(Places, "write", write_late)

    await world.bob.submit_modal(opened, {"prompt": "a harbour at night --zoom 1.5"})
    waiting = await world.until(lambda: in_line(world, "a harbour at night --zoom 1.5", 1))

    assert (await world.finished(3)).id == waiting.id
    assert len(world.messages()) == 3


async def test_a_restart_in_the_middle_keeps_the_line(world: World) -> None:
    world.api.answer_next(SUBMIT, body=REFUSALS[-1][1], times=10)
    await ask(world, world.alice, "alice 1", "alice 2")
    await ask(world, world.bob, "bob 1", "bob 2")
    assert await world.until(lambda: in_line(world, "bob 2", 4))
    before = len(world.messages())

    await world.restart()
    assert await world.until(lambda: in_line(world, "bob 2", 4))
    await world.finished(4)

    assert sorted(accepted(world)) == ["alice 1", "alice 2", "bob 1", "bob 2"]
    assert accepted(world)[0] == "alice 1"
    assert len(world.messages()) == before


async def test_what_is_cancelled_in_line_is_not_sent_and_others_move_up(world: World) -> None:
    world.api.answer_next(SUBMIT, status=429, body="", times=3, headers={"Retry-After": "60"})
    await ask(world, world.alice, "alice 1")
    await ask(world, world.bob, "bob 1")
    first = await world.until(lambda: in_line(world, "alice 1", 1))
    await world.until(lambda: in_line(world, "bob 1", 2))

    await world.press(world.alice, first, "Cancel")

    assert "Nothing was sent" in (await world.until(lambda: world.seen("(cancelled)"))).content
    assert await world.until(lambda: in_line(world, "bob 1", 1))
    await world.finished()
    assert accepted(world) == ["bob 1"]


def tells(message: discord.Message) -> bool:
    return "refuses these words" in message.content


async def banned(world: World, who: simcord.MemberActor, number: int) -> None:
    """Ask for something banned, and wait until that was told."""
    await ask(world, who, f"gore {number}")
    await world.until(lambda: any(tells(m) for m in world.messages(who) if f"gore {number}" in m.content))


async def refusal(world: World, prompt: str) -> str:
    """Ask for a picture, and read the refusal that comes at once."""
    answer = await world.alice.slash(world.channel, "imagine", prompt=prompt)
    assert answer.ephemeral, "it was not refused"
    assert answer.response is not None
    return answer.response.content


async def test_who_asks_for_banned_things_again_and_again_has_to_wait_ever_longer(world: World) -> None:
    grid = await world.imagined("a quiet harbour")
    for number in range(3):
        await banned(world, world.alice, number)
    asked = world.api.requests["submit"]

    assert "please wait one minute" in await refusal(world, "a harbour")
    for name in ("Edit and run again", "V1", "U1"):
        answer = await world.press(world.alice, grid, name)
        told = [m for m in (answer.response, *answer.followups) if m is not None and m.ephemeral]
        assert any("please wait one minute" in message.content for message in told), name
        assert answer.modal is None
    assert world.api.requests["submit"] == asked

    await world.clock.pass_time(61)
    await banned(world, world.alice, 3)
    assert "please wait 2 minutes" in await refusal(world, "a harbour")
    await ask(world, world.bob, "a boat")
    await world.finished(2)
    await world.clock.pass_time(120)
    await ask(world, world.alice, "a lighthouse")
    await world.finished(3)


async def test_a_ban_that_comes_later_counts_likewise(world: World) -> None:
    for number in range(3):
        world.api.fail_next("[Banned prompt] 可能包含敏感词")
        await ask(world, world.alice, f"fine words {number}")
    await world.until(lambda: sum(map(tells, world.messages())) == 3)

    assert "please wait one minute" in await refusal(world, "a harbour")


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=2)
async def test_the_limit_names_every_job_also_one_that_has_no_message_yet(world: World) -> None:
    grid = await world.imagined("a **quiet** harbour " + "with boats " * 20)
    world.env.inject_error("POST", "/webhooks/*", status=500, times=None)  # the new job gets no message
    await world.press(world.alice, grid, "V1")
    await ask(world, world.alice, "a lighthouse")

    told = await refusal(world, "one too many")

    listed = [line for line in told.splitlines() if line.startswith("- ")]
    assert len(listed) == 2
    assert listed[0].startswith(r"- a \*\*quiet\*\* harbour with boats")
    assert "http" not in listed[0]
    assert len(listed[0]) < 70
    assert listed[1].startswith("- a lighthouse https://discord.com/channels/")
    assert button(grid, "V1")
