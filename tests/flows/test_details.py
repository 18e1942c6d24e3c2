"""Details: where a picture comes from and what came of it, its single pictures, and the file itself."""

import io
from typing import Any

import discord
import pytest
from PIL import Image

from tests.flows.test_delivery import small_uploads
from tests.flows.test_kept import lose_pictures
from tests.world import World, button, labels

DAY = 24 * 3600.0
GONE = "The image service no longer has this file"


async def panel(world: World, who: Any, message: discord.Message) -> discord.Message:
    """Open the details of a message's job."""
    (told,) = (await world.press(who, message, "Details")).followups
    assert told.ephemeral
    return told.message


async def sent(world: World, who: Any, message: discord.Message, name: str) -> discord.Message:
    """Press a button of the panel, and return the private answer."""
    (told,) = (await world.meanwhile(world.press(who, message, name))).followups
    assert told.ephemeral
    return told.message


async def pictures_of(message: discord.Message) -> list[Image.Image]:
    return [Image.open(io.BytesIO(await file.read())) for file in message.attachments]


async def test_the_line_of_a_picture_is_told_to_everybody_who_may_see_it(world: World) -> None:
    grid = await world.imagined("a quiet harbour")
    varied = await world.pressed(grid, "V3")
    await world.clock.pass_time(6)
    again = await world.pressed(grid, "V3")
    single = await world.pressed(varied, "U2")
    await world.restart()

    of_single, of_grid = await panel(world, world.bob, single), await panel(world, world.bob, grid)

    line = f"[New pictures]({grid.jump_url}) → [V3]({varied.jump_url}) → **U2**"
    assert f"**From** {line}" in of_single.content
    assert "Led to" not in of_single.content
    assert "From" not in of_grid.content
    assert f"**Led to** [V3]({again.jump_url}) (twice)" in of_grid.content

    asked = (await world.press(world.alice, varied, "Delete")).followups
    await world.press(world.alice, asked[0].message, "Yes, delete it")
    assert "**From** a deleted picture → **U2**" in (await panel(world, world.bob, single)).content


async def test_private_pictures_are_in_nobody_elses_line(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    secret = await world.finished(viewer=world.alice)
    await world.press(world.alice, secret, "U1")
    single = await world.finished(2, viewer=world.alice)

    assert f"[New pictures]({secret.jump_url}) → **U1**" in (await panel(world, world.alice, single)).content
    assert f"**Led to** [U1]({single.jump_url})" in (await panel(world, world.alice, secret)).content


async def test_a_direct_message_knows_its_own_line(world: World) -> None:
    world.channel = world.alice.user.dm_channel
    await world.alice.user.slash("imagine", prompt="조용한 항구 --ar 3:2")
    grid = await world.finished()
    await world.alice.user.click(grid, label="U1")
    single = await world.finished(2)

    details = await panel(world, world.alice.user, single)
    four = await sent(world, world.alice.user, await panel(world, world.alice.user, grid), "Four pictures")

    assert "```\n조용한 항구 --ar 3:2\n```" in details.content
    assert f"[New pictures]({grid.jump_url}) → **U1**" in details.content
    assert four.attachments[3].description == "Picture 4 of 4, bottom right: 조용한 항구 --ar 3:2"


@pytest.mark.parametrize(
    "face",
    [
        "cometapi",
        pytest.param("acedata", marks=pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key")),
        pytest.param("mjproxy", marks=pytest.mark.settings(PROVIDERS="mjproxy", MJPROXY_KEY="demo-key")),
    ],
)
async def test_the_four_pictures_of_a_grid_come_one_by_one(world: World, face: str) -> None:
    grid = await world.imagined("a harbour --ar 3:2")
    single = await world.pressed(grid, "U2")
    details = await panel(world, world.bob, grid)
    assert f"**Service** {face}" in details.content
    assert labels(details) == ["Four pictures", "Original", "Favourite"]
    assert labels(await panel(world, world.bob, single)) == ["Original", "Favourite"]

    four = await sent(world, world.bob, details, "Four pictures")

    (whole,) = await pictures_of(grid)
    parts = await pictures_of(four)
    assert [file.filename for file in four.attachments] == [f"picture-{n}.png" for n in range(1, 5)]
    places = ["top left", "top right", "bottom left", "bottom right"]
    assert [file.description for file in four.attachments] == [
        f"Picture {n} of 4, {place}: a harbour --ar 3:2" for n, place in enumerate(places, 1)
    ]
    width, height = whole.width // 2, whole.height // 2
    for part, (x, y) in zip(parts, [(0, 0), (width, 0), (0, height), (width, height)], strict=True):
        box = (x, y, x + width, y + height)
        assert part.convert("RGB").tobytes() == whole.crop(box).convert("RGB").tobytes()
    assert len([s for s in world.api.submits if s.kind in ("imagine", "action")]) == 2


async def test_files_outlive_the_services_links(world: World) -> None:
    grid = await world.imagined()
    young = await panel(world, world.bob, grid)
    assert f"<{world.api.url}/mj/image/" in young.content
    own = await sent(world, world.bob, young, "Original")
    assert own.content == "The file as the image service made it."
    lose_pictures(world)
    await world.clock.pass_time(DAY)
    await world.restart()

    old = await panel(world, world.bob, grid)
    four, copy = (
        await sent(world, world.bob, old, "Four pictures"),
        await sent(world, world.bob, old, "Original"),
    )

    shown = await grid.attachments[0].read()
    assert world.api.url not in old.content
    assert f"**File** <{grid.attachments[0].url}>" in old.content
    assert len(four.attachments) == 4
    assert copy.content.startswith("The image service no longer has the file.")
    assert [await m.attachments[0].read() for m in (own, copy)] == [shown, shown]

    world.env.backend.delete_message(world.channel.id, grid.id)
    for name in ("Four pictures", "Original"):
        assert (await sent(world, world.bob, old, name)).content.startswith(GONE)


async def test_a_private_picture_is_fetched_while_its_token_lives(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    secret = await world.finished(viewer=world.alice)
    lose_pictures(world)
    await world.restart()
    details = await panel(world, world.alice, secret)

    four = await sent(world, world.alice, details, "Four pictures")
    assert len(four.attachments) == 4
    custom_id = button(details, "Four pictures")
    assert custom_id is not None

    await world.clock.pass_time(15 * 60)
    assert (await sent(world, world.alice, details, "Four pictures")).content.startswith(GONE)
    renewed = await panel(world, world.alice, secret)
    assert len((await sent(world, world.alice, renewed, "Four pictures")).attachments) == 4


@pytest.mark.quirks(tiny_pictures=False)
async def test_single_pictures_fit_the_place_also_where_discord_takes_less_than_it_says(world: World) -> None:
    grid = await world.imagined()
    details = await panel(world, world.bob, grid)
    plain = await sent(world, world.bob, details, "Four pictures")
    largest = max(file.size for file in plain.attachments)

    world.alter_interactions(small_uploads(largest // 2))
    small = await sent(world, world.bob, details, "Four pictures")
    world.env.inject_error("POST", "/webhooks/*", status=413, code=40005)
    smaller = await sent(world, world.bob, details, "Four pictures")

    assert {file.filename.partition(".")[2] for file in plain.attachments} == {"png"}
    for told, limit in ((small, largest // 2), (smaller, largest // 8)):
        assert [file.filename for file in told.attachments] == [f"picture-{n}.webp" for n in range(1, 5)]
        assert all(file.size <= limit for file in told.attachments)
    world.env.inject_error("POST", "/webhooks/*", status=413, code=40005, times=2)
    refused = await sent(world, world.bob, details, "Four pictures")
    assert refused.content.startswith("Discord does not take the pictures here")
