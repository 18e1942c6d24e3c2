"""The menus of messages: on pictures of ours and of others, in files, embeds and forwards, in every place."""

from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
import simcord

from bot.pictures.bench import Bench
from bot.pictures.download import Downloader
from bot.ui.intake import Intake
from tests.outside import picture, picture_place
from tests.people import kinds, told
from tests.places import in_a_group, without_bot
from tests.strays import resent
from tests.world import World, form_fields

COLOURS = ("teal", "red", "navy", "olive", "purple", "orange")


@pytest.fixture
async def pictures() -> AsyncIterator[str]:
    async with picture_place() as address:
        yield address


@pytest.fixture
async def simcord_bot(closed_world: World, pictures: str) -> AsyncIterator[discord.Client]:
    """The bot, for which that place is as public as any."""
    bot = await closed_world.open()
    async with Downloader(trusted_origins=[pictures]) as downloader:
        closed_world.app.bot.intake = Intake(downloader, Bench(), closed_world.clock)
        yield bot


async def posted(world: World, count: int = 1, *more: tuple[str, bytes]) -> discord.Message:
    """Let bob post so many pictures, and other files."""
    files = [(f"{colour}.png", picture(colour)) for colour in COLOURS[:count]]
    return await world.bob.send(world.channel, "look", attachments=[*files, *more])


async def menu(world: World, name: str, message: discord.Message) -> simcord.InteractionResult:
    return await world.alice.context_menu(world.channel, name, message)


def options(answer: simcord.InteractionResult) -> list[str]:
    """List what a picker offers, to its person alone."""
    assert answer.response is not None
    assert answer.ephemeral
    (row,) = answer.response.components
    (select,) = row["components"]
    return [option["label"] for option in select["options"]]


def picker_of(world: World) -> discord.Message:
    message = world.seen("Which picture", world.alice)
    assert message is not None
    return message


async def test_a_picture_of_anybody_is_described_at_once(world: World) -> None:
    message = await posted(world, 1, ("notes.txt", b"not a picture"))

    answer = await menu(world, "Describe image", message)
    shown = await world.finished()

    assert not answer.ephemeral
    assert answer.response is not None
    assert shown.id == answer.response.id
    assert f"Description** – {world.alice.mention}" in shown.content
    forwarded = await world.bob.forward(message, world.channel)
    await menu(world, "Describe image", forwarded)
    await world.finished(2)
    assert kinds(world) == ["describe", "describe"]


async def test_an_embeds_picture_is_described_and_ours_too(world: World, pictures: str) -> None:
    embeds = [{"type": "rich", "image": {"url": pictures}, "thumbnail": {"url": pictures}}]
    stored = world.env.backend.create_message(world.channel.id, world.bob.id, "", embeds=embeds)
    message = world.message(stored.id)
    assert message is not None

    await menu(world, "Describe image", message)
    shown = await world.finished()
    await menu(world, "Describe image", shown)
    await world.finished(2)
    gallery = {"type": 12, "items": [{"media": {"url": pictures}}] * 2}
    thumbnail = {"type": 11, "media": {"url": pictures.replace("a.png", "b.png")}}
    section = {"type": 9, "components": [{"type": 10, "content": "look"}], "accessory": thumbnail}
    answer = await menu(
        world, "Describe image", laid_out(world, gallery, {"type": 17, "components": [section]})
    )

    assert options(answer) == ["1. a.png", "2. b.png"]
    assert kinds(world) == ["describe", "describe"]


def laid_out(world: World, *components: dict[str, Any]) -> discord.Message:
    """Show a message of another bot that is made of components alone."""
    flags = discord.MessageFlags(components_v2=True).value
    stored = world.env.backend.create_message(
        world.channel.id, world.bob.id, "", components=list(components), flags=flags
    )
    message = world.message(stored.id)
    assert message is not None
    return message


@pytest.mark.parametrize("place", [without_bot, in_a_group])
async def test_menus_work_where_the_bot_is_no_member(world: World, place: Any) -> None:
    message = await posted(world)
    world.alter_interactions(place)

    await menu(world, "Describe image", message)
    await world.finished()
    opened = await menu(world, "Use as reference", message)
    await world.alice.submit_modal(opened, {"prompt": "a red fox"})
    await world.finished(2)

    assert kinds(world) == ["describe", "imagine"]


async def test_of_several_pictures_one_is_chosen_after_a_restart_and_once(world: World) -> None:
    message = await posted(world, 3)
    answer = await menu(world, "Describe image", message)
    assert options(answer) == ["1. teal.png", "2. red.png", "3. navy.png"]
    picker = picker_of(world)
    assert world.messages(viewer=world.bob)[-1].id == message.id

    await world.restart()
    async with world.at_once() as held:
        await world.alice.select(picker, ["1"])
        held += [resent(held[0], 1), resent(held[0], 2, of=str(world.bob.id)), resent(held[0], 3, ["9"])]
    shown = await world.finished()

    assert kinds(world) == ["describe"]
    assert not shown.flags.ephemeral
    assert world.seen("Which picture", world.alice) is None


async def test_references_come_with_the_words_of_their_form(world: World) -> None:
    """Also after a restart; where there are more than three, they are chosen first."""
    message = await posted(world, 2)
    opened = await menu(world, "Use as reference", message)
    assert form_fields(opened)["prompt"].get("value") is None
    six = await posted(world, 6)
    await menu(world, "Use as reference", six)
    await world.restart()

    async with world.at_once() as held:
        await world.alice.submit_modal(opened, {"prompt": "a red fox --ar 3:2"})
        held += [resent(held[0], 1), resent(held[0], 2, of=str(world.bob.id))]
    await world.finished()
    chosen = await world.alice.select(picker_of(world), ["0", "4", "5"])
    await world.restart()
    await world.alice.submit_modal(chosen, {"prompt": "a blue fox"})
    await world.finished(2)

    assert kinds(world) == ["imagine", "imagine"]
    assert [len(submit.body["base64Array"]) for submit in world.api.submits] == [2, 3]
    assert "--ar 3:2" in world.api.submits[0].body["prompt"]


async def test_all_pictures_of_a_message_are_blended(world: World) -> None:
    lonely = await menu(world, "Blend images", await posted(world, 1))
    assert lonely.ephemeral
    assert "**/blend**" in told(lonely)[0]
    await menu(world, "Blend images", await posted(world, 2))
    await world.finished()
    await menu(world, "Blend images", await posted(world, 6))
    await world.restart()
    await world.alice.select(picker_of(world), ["0", "1", "2", "3", "5"])
    await world.finished(2)

    assert kinds(world) == ["blend", "blend"]
    assert [len(submit.body["base64Array"]) for submit in world.api.submits] == [2, 5]


async def test_who_is_private_by_default_gets_private_answers(world: World) -> None:
    await world.app.core.care.choose(world.alice.id, private=True)
    message = await posted(world, 2)

    answer = await menu(world, "Blend images", message)
    await world.finished(viewer=world.alice)
    await menu(world, "Describe image", message)
    await world.alice.select(picker_of(world), ["0"])
    await world.finished(2, viewer=world.alice)
    opened = await menu(world, "Use as reference", message)
    await world.alice.submit_modal(opened, {"prompt": "a red fox"})
    await world.finished(3, viewer=world.alice)

    assert answer.ephemeral
    assert [m.id for m in world.messages(viewer=world.bob)] == [message.id]


async def test_details_are_told_of_our_messages_alone(world: World) -> None:
    grid = await world.imagined("a quiet harbour")
    forwarded = await world.bob.forward(grid, world.channel)
    foreign = await posted(world)

    answers = [await menu(world, "Job details", message) for message in (grid, forwarded, foreign)]

    assert all(answer.ephemeral for answer in answers)
    first, second, third = (" ".join(told(answer)) for answer in answers)
    for words in ("a quiet harbour", "**Kind** New pictures", "**Service** cometapi"):
        assert words in first
        assert words in second
    assert third == "This message shows no picture that I made."
    world.channel = world.guild.create_text_channel("elsewhere")
    none = await menu(world, "Describe image", await world.bob.send(world.channel, "words alone"))
    assert told(none) == ["There is no picture in this message that can be used."]


@pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key")
async def test_menus_work_with_an_api_that_wants_addresses(world: World) -> None:
    message = await posted(world, 2)

    await menu(world, "Describe image", message)
    await world.alice.select(picker_of(world), ["1"])
    await world.until(lambda: world.seen("4\ufe0f\u20e3"))
    opened = await menu(world, "Use as reference", message)
    refused = await world.alice.submit_modal(opened, {"prompt": "a red fox --chaos many"})
    assert "a red fox" in told(refused)[0]
    opened = await menu(world, "Use as reference", message)
    await world.alice.submit_modal(opened, {"prompt": "a red fox"})
    await world.finished()
    await menu(world, "Blend images", message)
    await world.finished(2)

    assert [submit.kind for submit in world.api.submits][:2] == ["describe", "imagine"]
