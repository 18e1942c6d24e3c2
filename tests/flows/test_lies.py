"""What an API says that is not so: each lie ends in the right state, with honest words."""

import re
from functools import partial

import discord
import pytest

from bot.demo.midjourney import Task
from bot.pictures.download import MAX_BYTES
from bot.providers.wire import MAX_BODY
from tests.pictures.bombs import bomb
from tests.providers.recorded import recorded
from tests.world import World, button, labels

LATE = "The picture is ready, but could not be fetched yet. It will appear here by itself."
ENDLESS = "It is too large for Discord here. **Original** leads to it"
LOST = "The picture could not be brought here. It may still be found at the image service."
EXPIRED = {"error": {"message": "no such file at http://10.0.0.7/", "type": "x"}}

# What the address of a finished picture answers instead of it.
UNREADY: dict[str, dict[str, object]] = {
    "JSON": {"body": {"error": "later"}},
    "a page": {"body": "<html><h1>Soon</h1></html>"},
    "nothing": {"body": b""},
    "not there": {"status": 404, "body": {"error": "midjourney_task_not_found"}},
    "not there for a gateway": {"status": 400, "body": {"error": "midjourney_task_not_found"}},
    "expired": {"status": 403, "body": {"error": "request blocked: http://10.0.0.7/"}},
    "broken gateway": {"status": 500, "body": {"error": "http_get_image_failed"}},
    "unwell": {"status": 503, "body": "<html>"},
}
HOSTILE: dict[str, dict[str, object]] = {
    "another type": {"body": b"%PDF-1.7 and more"},
    "a bomb": {"body": bomb(60_000, 60_000)},
    "a private address": {"status": 302, "headers": {"Location": "http://169.254.169.254/latest"}},
    "another port of this host": {"status": 307, "headers": {"Location": "http://127.0.0.1:9/admin"}},
    "a circle": {"status": 302, "headers": {"Location": "?again"}},
    "gone for good": {"status": 410, "body": EXPIRED},
}


def check_original(message: discord.Message, lie: str) -> None:
    """Check that the message offers the original and what the picture offers, and says nothing raw."""
    assert button(message, "Original"), lie
    assert button(message, "U1"), lie
    assert "http" not in message.content, lie


async def test_a_picture_that_is_not_ready_is_linked_and_comes_by_itself(world: World) -> None:
    for lie, answer in UNREADY.items():
        person = world.newcomer(lie)
        task = await world.instant_task(person)
        world.api.answer_next(f"/image/{task.id}", times=2, **answer)  # type: ignore[arg-type]

        message = await world.until(partial(world.told, person, LATE))
        check_original(message, lie)
        shown = len(world.pictures())
        message = await world.finished(shown + 1)

        assert person.mention in message.content, lie
        assert LATE not in message.content, lie
        assert button(message, "Original") is None, lie


async def test_what_is_no_picture_is_given_up_and_linked(world: World) -> None:
    for lie, answer in HOSTILE.items():
        person = world.newcomer(lie)
        task = await world.instant_task(person)
        world.api.answer_next(f"/image/{task.id}", times=9, **answer)  # type: ignore[arg-type]

        message = await world.until(partial(world.told, person, LOST))

        check_original(message, lie)
        assert message.attachments == [], lie
        (told,) = (await world.press(person, message, "Original")).followups
        link = button(told.message, "Original")
        assert link is not None, lie
        assert link.url == f"{world.api.url}/mj/image/{task.id}", lie
        assert told.content.startswith("I could not fetch the file."), lie
        world.api.mend()


@pytest.mark.parametrize("announced", [True, False])
async def test_a_picture_without_an_end_is_cut_off_and_linked(world: World, announced: bool) -> None:
    task = await world.instant_task(world.alice)
    headers = {"Content-Length": "300000000"} if announced else {}
    world.api.pour_next(f"/image/{task.id}", headers=headers)

    message = await world.until(lambda: world.seen(ENDLESS))

    check_original(message, "endless")
    on_its_way = 16 * 1024 * 1024  # bytes that may stand in buffers
    assert world.api.poured < (0 if announced else MAX_BYTES) + on_its_way
    await world.clock.pass_time(24 * 3600)
    assert world.api.requests["image"] == 1


def row(world: World, task: Task, **lies: object) -> dict[str, object]:
    """Make the row of a finished task, with some of it untrue."""
    return {
        "id": task.id,
        "status": "SUCCESS",
        "progress": "100%",
        "imageUrl": f"{world.api.url}/mj/image/{task.id}",
        "buttons": [{"customId": "MJ::JOB::upsample::1::x", "label": "U1", "emoji": "", "style": 2}],
        "prompt": "a lighthouse",
        **lies,
    }


def running(progress: object, status: object = "IN_PROGRESS") -> dict[str, object]:
    return {"status": status, "progress": progress, "imageUrl": "", "buttons": None}


# What the list tells before the truth, one answer after the other; each a row or more.
STORIES: dict[str, list[list[dict[str, object]]]] = {
    "backwards": [[running("62%")], [running("", "NOT_START")], [running(None, "")], [running("15%")]],
    "beyond": [[running("9999%")], [running("-5%")], [running(101)], [running(True)]],
    "words": [[running("Waiting to start")], [running(["35%"])], [running({"percent": 35})]],
    "an unknown status": [[running("35%", "DREAMING")], [running("35%", 7)], [running("35%", ["SUCCESS"])]],
    "twice": [[running("62%"), running("15%", "SUBMITTED")], [running("15%", "MODAL"), running("78%")]],
    "a failure of somebody else": [[{"id": "1", "status": "FAILURE"}, running("46%")], [{"id": "2"}]],
    "no picture yet": [[{"imageUrl": ""}], [{"imageUrl": None}], [{"imageUrl": "file:///etc/passwd"}]],
    "junk": [[{"id": None}, {"id": ["?"]}, {"id": True}, running("46%")]],
}


async def test_whatever_the_list_told_before_the_picture_arrives(world: World) -> None:
    for lie, answers in STORIES.items():
        person = world.newcomer(lie)
        task = await world.instant_task(person)
        for told_rows in answers:
            rows = [row(world, task, **untrue) for untrue in told_rows]
            world.api.answer_next("list-by-condition", body=rows)
        shown = len(world.pictures())

        message = await world.finished(shown + 1)

        assert person.mention in message.content, lie
        percents = [int(found) for found in re.findall(r"\((\d+) %", str([e.json for e in world.edits()]))]
        assert all(0 <= percent <= 100 for percent in percents), lie
        world.api.mend()


async def test_what_was_made_before_is_shown_at_once_and_asked_for_once(world: World) -> None:
    await world.imagined()
    (made,) = world.api.tasks.values()
    before = {"status": "SUCCESS", "imageUrl": f"{world.api.url}/mj/image/{made.id}"}
    world.api.answer_next(
        "submit/imagine",
        body={"code": 21, "description": "任务已存在", "result": made.id, "properties": before},
    )

    await world.bob.slash(world.channel, "imagine", prompt="a quiet harbour")
    message = await world.finished(2)

    assert world.bob.mention in message.content
    assert button(message, "U1")
    assert world.api.requests["submit"] == 2


async def test_ids_that_come_as_numbers_are_the_same_ids(world: World) -> None:
    task = await world.instant_task(world.alice)
    world.api.answer_next("list-by-condition", body=[row(world, task, id=int(task.id))])

    assert button(await world.finished(), "U1")


async def test_buttons_that_no_message_could_hold_do_not_keep_the_picture_back(world: World) -> None:
    offered = [
        {"customId": "MJ::JOB::upsample::1::x", "label": "U" * 5000, "emoji": "junk", "style": 99},
        {"customId": "x" * 10_000, "label": "too long to be pressed"},
        {"customId": "opaque", "label": "\u202e \n", "emoji": "👍👎 and <:words:1>", "style": "?"},
        *({"customId": f"button-{number}", "label": "", "emoji": "🤷" * 40} for number in range(100)),
    ]
    task = await world.instant_task(world.alice)
    world.api.answer_next("list-by-condition", body=[row(world, task, buttons=offered)])

    message = await world.finished()

    assert len(labels(message)) == 24, "twenty of theirs, and ours"
    assert labels(message)[0] == "U" * 80
    assert labels(message)[19:] == ["More …", "Details", "Edit and run again", "Favourite", "Delete"]
    assert "too long to be pressed" not in labels(message)
    more = await world.press(world.bob, message, "More …")
    assert more.followups[0].ephemeral


async def test_a_success_that_never_has_a_picture_is_a_failure(world: World) -> None:
    task = await world.instant_task(world.alice)
    world.api.answer_next("list-by-condition", body=[row(world, task, imageUrl="")], times=1000)

    message = await world.until(lambda: world.seen("⚠️"))

    assert message.content.endswith(
        "⚠️ The image service says it is done, but gave nothing to show. Please try again."
        " It may have been charged."
    )
    assert labels(message) == ["Details", "Edit and run again", "Delete"]


async def test_a_hundred_percent_is_no_success(world: World) -> None:
    task = await world.instant_task(world.alice)
    world.api.answer_next(
        "list-by-condition", body=[row(world, task, status="FAILURE", failReason="The dragon ate it")]
    )

    message = await world.until(lambda: world.seen("⚠️"))

    assert "The dragon ate it" in message.content
    assert message.attachments == []


async def test_a_list_without_an_end_is_cut_off_and_read_again(world: World) -> None:
    await world.instant_task(world.alice)
    world.api.pour_next("list-by-condition", times=2)

    await world.finished()

    on_its_way = 8 * 1024 * 1024  # bytes that may stand in buffers
    assert world.api.poured < 2 * (MAX_BODY + on_its_way)


@pytest.mark.settings(JOB_TIMEOUT=120)
@pytest.mark.quirks(modal_sticks=True)
async def test_a_filled_form_that_stays_open_for_ever_is_given_up_and_never_filled_again(
    world: World,
) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    opened = await world.press(world.alice, single, "Custom Zoom")
    await world.alice.submit_modal(opened, {"prompt": "a quiet harbour --zoom 2"})
    await world.until(lambda: len(world.api.tasks) > 2)
    list(world.api.tasks.values())[-1].span = 1_000_000.0

    message = await world.until(lambda: world.seen("⚠️"))

    assert message.content.endswith(
        "⚠️ The image service took too long, so it is given up. Please try again. It may have been charged."
    )
    assert [submit.kind for submit in world.api.submits].count("modal") == 1


UNKNOWN_TO_LISTS = (
    "list-empty",
    "list-null",
    "fetch-unknown-empty",
    "fetch-unknown-204",
    "fetch-unknown-400",
)
UNKNOWN_SINGLY = (*UNKNOWN_TO_LISTS[2:], "fetch-unknown-404", "fetch-unknown-404-empty")


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("list-by-condition", UNKNOWN_TO_LISTS),
        pytest.param("/fetch", UNKNOWN_SINGLY, marks=pytest.mark.quirks(no_batch=True)),
    ],
)
async def test_a_task_that_stays_unknown_is_given_up_whatever_the_service_calls_it(
    world: World, path: str, names: tuple[str, ...]
) -> None:
    for name in names:
        person = world.newcomer(name)
        task = await world.instant_task(person)
        begun = world.clock.now()
        world.api.answer_next(path, times=1000, **recorded(name))

        message = await world.until(partial(world.told, person, "⚠️"))

        assert message.content.endswith(
            "⚠️ The image service no longer knows this picture. Please start anew with /imagine."
            " It may have been charged."
        ), name
        assert (world.clock.now() - begun).total_seconds() >= 60, name
        assert task.id not in message.content, name
        world.api.mend()
