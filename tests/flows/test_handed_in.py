"""What people hand in to work on: links to finished pictures, and files that cannot be used."""

import io

import discord
import pytest
import simcord
from PIL import Image

from bot.jobs.model import Reply
from tests.outside import picture
from tests.people import kinds, told
from tests.world import World, labels

BOTH = pytest.mark.parametrize(
    "api_name",
    [
        pytest.param("cometapi", marks=pytest.mark.settings(PROVIDERS="cometapi")),
        pytest.param("acedata", marks=pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key")),
    ],
)


def moving(form: str) -> bytes:
    """Make a picture of two frames."""
    content, frames = io.BytesIO(), [Image.new("RGB", (40, 30), colour) for colour in ("teal", "red")]
    frames[0].save(content, form, save_all=True, append_images=frames[1:], duration=100)
    return content.getvalue()


FTYP_HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(64)


@BOTH
async def test_a_link_to_a_finished_picture_stands_for_it(world: World, api_name: str) -> None:
    grid = await world.imagined("a quiet harbour")
    link = grid.jump_url.replace("discord.com", "canary.discord.com")

    await world.alice.slash(world.channel, "animate", link=f"<{link}>")
    film = await world.finished(2)
    await world.restart()
    await world.bob.slash(world.channel, "describe", link=grid.jump_url)
    await world.until(lambda: world.seen("4\ufe0f\u20e3"))

    assert labels(film)[:4] == ["U1", "U2", "U3", "U4"]
    assert world.api.submits[-1].kind == "describe"


async def test_only_pictures_that_a_person_may_see_are_linked(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour", private=True)
    grid = await world.finished(viewer=world.alice)
    foreign = await world.bob.send(world.channel, "look", attachments=[("a.png", picture())])
    await world.alice.slash(world.channel, "animate", image=("a.png", picture()), prompt="waves")
    film = await world.finished(2, viewer=world.alice)
    await world.press(world.alice, film, "U1")
    clip = await world.finished(3, viewer=world.alice)
    paid = len(world.api.submits)

    async def refused(who: simcord.MemberActor, link: str) -> str:
        return told(await who.slash(world.channel, "describe", link=link))[-1]

    assert "Only the one who asked" in await refused(world.bob, grid.jump_url)
    assert "only pictures that I made" in await refused(world.alice, foreign.jump_url)
    assert "is a video" in await refused(world.alice, clip.jump_url)
    await world.alice.slash(world.channel, "shorten", prompt="a very old and quiet harbour in the rain")
    words = await world.until(lambda: world.seen("5\ufe0f\u20e3"))
    assert "no finished picture" in await refused(world.alice, words.jump_url)
    assert len(world.api.submits) == paid + 1
    await world.alice.slash(world.channel, "describe", link=grid.jump_url, private=True)
    await world.finished(4, viewer=world.alice)
    assert kinds(world)[-1] == "describe"
    hidden = world.guild.create_text_channel(
        "staff", overwrites={world.guild.default_role: discord.PermissionOverwrite(view_channel=False)}
    )
    behind = Reply(channel_id=hidden.id, guild_id=world.guild.id, message_id=film.id)
    job = await world.app.stores.jobs.at_message(film.id)
    assert job is not None
    await world.app.stores.jobs.save_reply(job.id, behind)
    assert "Only the one who asked" in await refused(world.bob, film.jump_url)
    assert "Only the one who asked" not in await refused(world.alice, film.jump_url)


async def test_files_that_cannot_be_used_are_refused_with_their_reason(world: World) -> None:
    files = {
        ("photo.HEIC", b"x"): "photo.HEIC is a HEIC photo",
        ("photo.png", FTYP_HEIC): "photo.png is a HEIC photo",
        ("moving.gif", moving("GIF")): "moving.gif is animated",
        ("moving.png", moving("PNG")): "moving.png is animated",
        ("moving.webp", moving("WEBP")): "moving.webp is animated",
        ("clip.mp4", b"x"): "clip.mp4 is a video",
        ("drawing.svg", b"<svg/>"): "drawing.svg is not a picture",
        ("photo.avif", b"x"): "photo.avif is not a picture",
        ("paper.pdf", b"x"): "paper.pdf is not a picture",
        ("broken.png", b"\x89PNG\r\n\x1a\n"): "broken.png cannot be read",
        ("empty.png", b""): "empty.png cannot be read",
    }
    for file, words in files.items():
        for command, more in (("describe", {}), ("edit", {"prompt": "a red boat"})):
            answer = await world.alice.slash(world.channel, command, image=file, **more)

            assert words in told(answer)[-1], file
    assert world.api.submits == []
    assert world.messages(viewer=world.bob) == []


async def test_a_picture_with_too_many_pixels_is_refused_unread(world: World) -> None:
    world.alter_interactions(wide)

    answer = await world.alice.slash(world.channel, "describe", image=("wide.png", picture()))

    assert "wide.png has too many pixels" in told(answer)[-1]
    assert answer.response is not None
    assert not [r for r in world.env.http_requests if r.method in ("PATCH", "DELETE")]  # at once


def wide(payload: dict) -> None:  # type: ignore[type-arg]  # Discord's payload
    for file in payload["data"]["resolved"]["attachments"].values():
        file |= {"width": 20_000, "height": 20_000}
