"""/gallery: finished pictures page by page, to be searched, opened, used again and deleted."""

import datetime
import io
from typing import Any

import discord
import pytest
import simcord
from PIL import Image

from bot.jobs.model import Job, JobKind, JobState, Reply
from bot.pictures.sheet import EMPTY, GAP, LONGEST
from tests.panel import pressed_instead
from tests.people import moderator, told
from tests.pictures.test_encode import media, noise
from tests.places import TOKEN_LIFE, pass_time, without_bot
from tests.store.stored_jobs import make_job
from tests.world import World, button, form_fields, labels


async def opened(world: World, who: simcord.MemberActor, **options: Any) -> discord.Message:
    answer = await world.meanwhile(who.slash(world.channel, "gallery", **options))
    assert answer.ephemeral
    assert answer.response is not None
    return now(world, who, answer.response.message)


def now(world: World, who: simcord.MemberActor, message: discord.Message) -> discord.Message:
    """Read a private message as it is now."""
    return next(m for m in world.messages(who) if m.id == message.id)


async def turned(
    world: World, who: simcord.MemberActor, message: discord.Message, name: str
) -> discord.Message:
    await world.press(who, message, name)
    return now(world, who, message)


async def chosen(
    world: World, who: simcord.MemberActor, message: discord.Message, value: str, *, menu: int = 0
) -> discord.Message:
    await who.select(message, [value], custom_id=menus(message)[menu].custom_id)
    return now(world, who, message)


async def picked(
    world: World, who: simcord.MemberActor, message: discord.Message, number: int
) -> discord.Message:
    return await chosen(world, who, message, menus(message)[0].options[number - 1].value)


def menus(message: discord.Message) -> list[discord.SelectMenu]:
    rows = (getattr(row, "children", []) for row in message.components)
    return [item for row in rows for item in row if isinstance(item, discord.SelectMenu)]


def lines(message: discord.Message) -> list[str]:
    """List what stands in the lines of the pictures, without their time."""
    return [line.partition(" · <t:")[0] for line in message.content.splitlines() if "<t:" in line]


async def sheet_of(message: discord.Message) -> Image.Image:
    (file,) = message.attachments
    return Image.open(io.BytesIO(await file.read()))


def tile(sheet: Image.Image, number: int) -> tuple[int, ...]:
    """Read the colour in the middle of a numbered picture."""
    row, column = divmod(number - 1, 3)
    middle = (column * (LONGEST + GAP) + LONGEST // 2, row * (LONGEST + GAP) + LONGEST // 2)
    colour = sheet.convert("RGB").getpixel(middle)
    assert isinstance(colour, tuple)
    return colour


async def stored(world: World, who: simcord.MemberActor, prompt: str, **changes: Any) -> Job:
    """Write down a finished picture of long ago, whose message and file are gone."""
    long_ago = world.clock.now() - datetime.timedelta(days=40)
    reply = Reply(channel_id=world.channel.id, guild_id=world.guild.id, message_id=4)
    done = {
        "user_id": who.id,
        "state": JobState.SUCCEEDED,
        "shown": JobState.SUCCEEDED,
        "media_urls": (f"{world.api.url}/mj/image/none",),
        "reply": reply,
        "created_at": long_ago,
        "finished_at": long_ago,
    }
    first = make_job(**{"prompt": prompt, **done, **changes})
    old = Job(**{**{name: getattr(first, name) for name in Job.__slots__}, "id": first.id - (1 << 62)})
    return await world.app.stores.jobs.add(old, same_press_after=None, once=False)


async def test_pages_are_turned_and_thinned_out_also_after_a_restart(world: World) -> None:
    for number in range(1, 11):
        await stored(world, world.alice, f"picture {number}")
    await world.imagined("a *quiet* harbour --ar 3:2")

    first = await opened(world, world.alice)

    assert first.content.splitlines()[:2] == ["**Your pictures**", "Page 1 of 2 · 11 pictures"]
    assert lines(first)[0] == r"**1** a \*quiet\* harbour --ar 3:2 · New pictures"
    assert lines(first)[1:] == [f"**{n}** picture {12 - n} · New pictures" for n in range(2, 10)]
    (file,) = first.attachments
    assert (file.description or "").splitlines()[:2] == ["1: a *quiet* harbour --ar 3:2", "2: picture 10"]
    sheet = await sheet_of(first)
    assert tile(sheet, 1) != tile(sheet, 2)
    assert max(abs(a - b) for a, b in zip(tile(sheet, 2), EMPTY, strict=True)) < 8  # a plain one
    previous = button(first, "Previous")
    assert previous is not None
    assert previous.disabled
    assert not button(first, "Open")

    await world.restart()
    second = await turned(world, world.alice, first, "Next")
    assert lines(second) == ["**1** picture 2 · New pictures", "**2** picture 1 · New pictures"]
    of_second = second.attachments[0].id
    second = await picked(world, world.alice, second, 2)
    assert second.content.splitlines()[-1] == "Chosen: **2** picture 1"
    assert second.attachments[0].id == of_second  # what is the same is not sent again
    assert labels(second)[-4:] == ["Open", "Edit and run again", "Favourite", "Delete"]

    await world.restart()
    for number in (2, 1):
        second = await picked(world, world.alice, second, number)
        asked = await turned(world, world.alice, second, "Delete")
        assert "Delete" in asked.content.splitlines()[-1]
        kept = await turned(world, world.alice, asked, "Keep it")
        assert len(lines(kept)) == number
        asked = await turned(world, world.alice, kept, "Delete")
        second = await turned(world, world.alice, asked, "Yes, delete it")

    assert second.content.splitlines()[1] == "Page 1 of 1 · 9 pictures"
    assert lines(second)[-1] == "**9** picture 3 · New pictures"


async def test_pictures_are_found_by_words_kind_and_favour(world: World) -> None:
    await stored(world, world.alice, "고양이 100%_sure 'of' \"it\"")
    await stored(world, world.alice, "ÄPFEL in the Snow")
    grid = await world.imagined("a lighthouse in snow")
    single = await world.pressed(grid, "U2")
    await world.press(world.alice, single, "❤️")
    await world.pressed(grid, "V1")

    async def found(**options: Any) -> list[str]:
        message = await opened(world, world.alice, **options)
        return [line.partition("** ")[2].partition(" · ")[0] for line in lines(message)]

    assert await found(search="SNOW  ") == [*["a lighthouse in snow"] * 3, "ÄPFEL in the Snow"]
    for words in ("고양이", "0%_S", "'of' \"IT\""):
        assert len(await found(search=words)) == 1, words
    assert await found(search="äpfel") == ["ÄPFEL in the Snow"]
    assert await found(search="_______") == []
    assert await found(favourites=True) == ["a lighthouse in snow"]

    gallery = await opened(world, world.alice)
    assert [line.rpartition(" · ")[2] for line in lines(gallery)][:3] == ["V1", "U2", "New pictures"]
    assert gallery.content.splitlines()[3].endswith("· favourite")
    for kind, found_ones in (
        ("new", 3),
        ("single", 1),
        ("changed", 1),
        ("video", 0),
        ("found", 0),
        ("all", 5),
    ):
        gallery = await chosen(world, world.alice, gallery, kind, menu=-1)
        assert len(lines(gallery)) == found_ones, kind
    gallery = await turned(world, world.alice, gallery, "Favourites only")
    assert len(lines(gallery)) == 1
    gallery = await picked(world, world.alice, gallery, 1)
    gallery = await turned(world, world.alice, gallery, "No favourite any more")
    assert gallery.content.splitlines() == [
        "**Your pictures**",
        "Only your favourites",
        "Nothing fits. Press **Show everything**, or search for fewer or other words.",
    ]
    assert gallery.attachments == []

    await world.restart()
    form = await world.press(world.alice, gallery, "Search")
    await world.restart()
    await world.alice.submit_modal(form, {"prompt": " **harbour** "})
    gallery = now(world, world.alice, gallery)
    assert r"Only with these words: \*\*harbour\*\*" in gallery.content
    again = await world.press(world.alice, gallery, "Search")
    assert form_fields(again)["prompt"]["value"] == "**harbour**"
    gallery = await turned(world, world.alice, gallery, "Show everything")
    assert len(lines(gallery)) == 5


@pytest.mark.parametrize(
    "described",
    [
        pytest.param(1, id="cometapi"),
        # What it describes, it does not show.
        pytest.param(
            0, id="acedata", marks=pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key")
        ),
    ],
)
async def test_videos_and_described_pictures_are_in_it(world: World, described: int) -> None:
    picture = ("a.png", media(noise(60, 40)).content)
    await world.alice.slash(world.channel, "describe", image=picture)
    await world.until(lambda: world.seen("4\ufe0f\u20e3"))
    await world.alice.slash(world.channel, "animate", image=picture, prompt="waves")
    videos = await world.finished(described + 1)
    await world.pressed(videos, "U1")

    gallery = await opened(world, world.alice)

    sheet = await sheet_of(gallery)
    assert max(abs(a - b) for a, b in zip(tile(sheet, 1), EMPTY, strict=True)) > 8
    for kind, count in (("video", 2), ("found", described), ("new", 0), ("single", 0)):
        gallery = await chosen(world, world.alice, gallery, kind, menu=-1)
        assert len(lines(gallery)) == count, kind


async def test_a_picture_is_used_again_and_opened_from_the_gallery(world: World) -> None:
    grid = await world.imagined("a lighthouse")
    gallery = await picked(world, world.alice, await opened(world, world.alice), 1)

    there = await world.press(world.alice, gallery, "Open")
    assert grid.jump_url in there.followups[-1].content
    form = await world.press(world.alice, gallery, "Edit and run again")
    await world.alice.submit_modal(form, {"prompt": "a lighthouse at night"})
    await world.finished(2)
    await grid.delete()
    await world.press(world.alice, gallery, "Open")

    again = await world.finished(2)
    assert again.id > grid.id
    assert "a lighthouse**" in again.content


async def test_a_private_picture_stays_in_it_when_its_file_can_be_fetched_nowhere(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    await world.finished(viewer=world.alice)
    for task_id in list(world.api.tasks):
        world.api.forget(task_id)
    await pass_time(world, TOKEN_LIFE + 60)
    await world.restart()

    gallery = await opened(world, world.alice)

    assert max(abs(a - b) for a, b in zip(tile(await sheet_of(gallery), 1), EMPTY, strict=True)) > 8
    assert lines(await opened(world, world.bob, user=world.alice.user)) == []


async def test_others_see_what_is_shown_to_all_where_they_can_read(world: World) -> None:
    await world.imagined("a public harbour")
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    await world.finished(2, viewer=world.alice)
    await stored(world, world.alice, "elsewhere", reply=Reply(channel_id=9, guild_id=8, message_id=7))
    hidden = world.guild.create_text_channel(
        "backstage",
        overwrites={world.guild.default_role: discord.PermissionOverwrite(view_channel=False)},
    )
    behind = Reply(channel_id=hidden.id, guild_id=world.guild.id, message_id=6)
    await stored(world, world.alice, "behind a door", reply=behind)
    alice = world.alice.user
    assert len(lines(await opened(world, world.alice, user=alice))) == 4

    gallery = await opened(world, world.bob, user=alice)

    assert gallery.content.splitlines()[0] == f"**Pictures of {world.alice.mention}**"
    assert lines(gallery) == ["**1** a public harbour · New pictures"]
    gallery = await picked(world, world.bob, gallery, 1)
    assert labels(gallery)[-3:] == ["Open", "Edit and run again", "Favourite"]
    opens = button(gallery, "Open")
    assert opens is not None
    assert opens.url == world.pictures()[0].jump_url
    gallery = await turned(world, world.bob, gallery, "Favourite")
    assert gallery.content.splitlines()[2].endswith("· favourite")
    assert lines(await opened(world, world.bob, favourites=True)) == lines(gallery)
    assert lines(await opened(world, world.bob)) == []

    world.channel = world.bob.user.dm_channel
    refused = await world.bob.user.slash("gallery", user=alice)
    assert "in a server only" in refused.followups[-1].content
    mine = await world.bob.user.slash("gallery", favourites=True)
    assert "Nothing fits" in mine.response.content


async def test_a_gallery_serves_one_person_and_moderators_delete_from_it(world: World) -> None:
    await world.imagined("a public harbour")
    mona = moderator(world)
    mine = await opened(world, world.alice)
    following = button(mine, "Next")
    assert following is not None
    with pressed_instead(world, following.custom_id or ""):
        answer = await world.press(world.bob, await opened(world, world.bob), "Search")
        assert "opened by somebody else" in told(answer)[-1]
        answer = await world.press(world.alice, world.pictures()[0], "Details")  # it would be overwritten
        assert told(answer) == ["This button is too old, or was used already."]
    assert world.pictures()[0].content.startswith("**a public harbour**")

    gallery = await picked(world, mona, await opened(world, mona, user=world.alice.user), 1)
    gallery = await turned(world, mona, gallery, "Delete")
    gallery = await turned(world, mona, gallery, "Yes, delete it")

    assert "There is nothing here" in gallery.content
    assert world.pictures() == []
    stale = await picked(world, world.alice, mine, 1)
    assert "no finished picture of yours" in stale.content
    assert stale.attachments == []


async def test_where_the_bot_is_no_member_only_that_channel_is_known(world: World) -> None:
    await world.imagined("here")
    here = world.channel.id
    world.alter_interactions(without_bot)
    reply = Reply(channel_id=here, guild_id=world.guild.id + 1, message_id=5)
    await stored(world, world.alice, "there", reply=reply, kind=JobKind.IMAGINE)

    gallery = await opened(world, world.bob, user=world.alice.user)

    assert "there" in gallery.content
