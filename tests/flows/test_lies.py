"""What an API says that is not so: each lie ends in the right state, with honest words."""

import struct
from functools import partial

import discord
import pytest
import simcord

from bot.demo.midjourney import Task
from bot.pictures.download import MAX_BYTES
from tests.world import World, button

LATE = "The picture is ready, but could not be fetched yet. It will appear here by itself."
LOST = "The picture could not be brought here. It may still be found at the image service."
BOMB = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBBI", 13, b"IHDR", 60_000, 60_000, 8, 2, 0, 0, 0, 0)
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
    "a bomb": {"body": BOMB},
    "a private address": {"status": 302, "headers": {"Location": "http://169.254.169.254/latest"}},
    "another port of this host": {"status": 307, "headers": {"Location": "http://127.0.0.1:9/admin"}},
    "a circle": {"status": 302, "headers": {"Location": "?again"}},
    "gone for good": {"status": 410, "body": EXPIRED},
}


async def instant_task(world: World, person: simcord.MemberActor) -> Task:
    """Let somebody ask for a picture, and let its task be over at once, without any preview."""
    known = len(world.api.tasks)
    await person.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: len(world.api.tasks) > known)
    task = list(world.api.tasks.values())[-1]
    task.span = 0.0
    return task


def told(world: World, person: simcord.MemberActor, words: str) -> discord.Message | None:
    """Find the person's public message once it has these words."""
    message = world.seen(person.mention)
    return message if message is not None and words in message.content else None


def check_linked(world: World, task: Task, message: discord.Message, lie: str) -> None:
    """Check that it links to the original, offers what the picture offers, and says nothing raw."""
    link = button(message, "Original")
    assert link is not None, lie
    assert link.url == f"{world.api.url}/mj/image/{task.id}", lie
    assert button(message, "U1"), lie
    assert "http" not in message.content, lie


async def test_a_picture_that_is_not_ready_is_linked_and_comes_by_itself(world: World) -> None:
    for lie, answer in UNREADY.items():
        person = world.guild.add_member(world.env.create_user(lie))
        task = await instant_task(world, person)
        world.api.answer_next(f"/image/{task.id}", times=2, **answer)  # type: ignore[arg-type]

        message = await world.until(partial(told, world, person, LATE))
        check_linked(world, task, message, lie)
        shown = len(world.pictures())
        message = await world.finished(shown + 1)

        assert person.mention in message.content, lie
        assert LATE not in message.content, lie
        assert button(message, "Original") is None, lie


async def test_what_is_no_picture_is_given_up_and_linked(world: World) -> None:
    for lie, answer in HOSTILE.items():
        person = world.guild.add_member(world.env.create_user(lie))
        task = await instant_task(world, person)
        world.api.answer_next(f"/image/{task.id}", times=9, **answer)  # type: ignore[arg-type]

        message = await world.until(partial(told, world, person, LOST))

        check_linked(world, task, message, lie)
        assert message.attachments == [], lie
        world.api.mend()


@pytest.mark.parametrize("announced", [True, False])
async def test_a_picture_without_an_end_is_cut_off_and_linked(world: World, announced: bool) -> None:
    task = await instant_task(world, world.alice)
    headers = {"Content-Length": "300000000"} if announced else {}
    world.api.pour_next(f"/image/{task.id}", headers=headers)

    message = await world.until(lambda: world.seen(LOST))

    check_linked(world, task, message, "endless")
    on_its_way = 16 * 1024 * 1024  # bytes that may stand in buffers
    assert world.api.poured < (0 if announced else MAX_BYTES) + on_its_way
    await world.clock.pass_time(24 * 3600)
    assert world.api.requests["image"] == 1
