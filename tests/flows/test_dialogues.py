"""What takes several steps: begun by alice, tried by bob behind a restart, and finished by alice, once."""

import contextlib
from collections.abc import Iterator
from typing import Any

import discord
import simcord

from tests.flows.test_gallery import now, opened, picked
from tests.outside import picture
from tests.people import kinds, told
from tests.strays import resent
from tests.world import World

COLOURS = ("teal", "red", "navy", "olive", "purple", "orange")
TEAL = ("teal.png", picture())


@contextlib.contextmanager
def as_bob(world: World) -> Iterator[None]:
    """Let the events of this block be bob's: his client says what alice's would say."""

    def change(payload: dict[str, Any]) -> None:  # Any: Discord's payload
        payload["member"] |= {
            "user": {**payload["member"]["user"], "id": str(world.bob.id), "username": "bob"},
            "permissions": "0",
        }

    world.alter_interactions(change)
    change_of_bob = world.env.backend.subscribers[0]
    try:
        yield
    finally:
        world.env.backend.subscribers.remove(change_of_bob)


def alone(world: World, words: str) -> discord.Message:
    """Find what alice alone reads."""
    message = world.seen(words, world.alice)
    assert message is not None, words
    assert message.flags.ephemeral
    return message


def refused(answer: simcord.InteractionResult, words: str) -> None:
    assert [text for text in told(answer) if words in text], told(answer)
    assert answer.modal is None


async def test_pictures_are_chosen_worded_and_confirmed_by_their_person_alone(world: World) -> None:
    """The pickers of the menus, the form for references, and Imagine all."""
    files = [(f"{colour}.png", picture(colour)) for colour in COLOURS]
    six = await world.bob.send(world.channel, "look", attachments=files)
    await world.alice.slash(world.channel, "describe", image=TEAL)
    found = await world.finished()
    await world.press(world.alice, found, "Imagine all")
    await world.alice.context_menu(world.channel, "Describe image", six)
    await world.alice.context_menu(world.channel, "Blend images", six)
    form, copy = [await world.alice.context_menu(world.channel, "Use as reference", found) for _ in range(2)]
    shown = [alone(world, words) for words in ("Which picture do", "want to blend", "costs as much as 4")]
    describes, blends, every = shown

    await world.restart()
    with as_bob(world):
        for answer in (
            await world.alice.select(describes, ["1"]),
            await world.alice.select(blends, ["0", "1"]),
            await world.alice.submit_modal(copy, {"prompt": "a fox of bob"}),
        ):
            refused(answer, "This choice is over")
        refused(await world.press(world.alice, every, "Imagine all 4"), "too old")
    assert kinds(world) == ["describe"]

    await world.alice.select(describes, ["1"])
    await world.alice.select(blends, ["0", "1"])
    async with world.at_once() as held:
        await world.alice.submit_modal(form, {"prompt": "a red fox"})
        held.append(resent(held[0], 1))
    await world.finished(4)
    await world.press(world.alice, every, "Imagine all 4")
    await world.finished(8)

    assert sorted(kinds(world)) == ["action", "blend", "describe", "describe", "imagine"]


async def test_pictures_are_paged_zoomed_run_again_and_deleted_by_their_person_alone(world: World) -> None:
    """The gallery, Custom Zoom, Edit and run again, Publish and Delete."""
    single = await world.pressed(await world.imagined("a harbour --ar 3:2"), "U1")
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    secret = await world.finished(3, viewer=world.alice)
    gallery = await opened(world, world.alice)
    await picked(world, world.alice, gallery, 1)
    await world.press(world.alice, alone(world, "Your pictures"), "Delete")
    search, copy = [await world.press(world.alice, alone(world, "Your pictures"), "Search") for _ in range(2)]
    zoom = await world.press(world.alice, single, "Custom Zoom")
    again = await world.press(world.alice, single, "Edit and run again")
    sure = (await world.press(world.alice, single, "Delete")).followups[0].message

    await world.restart()
    gallery = alone(world, "Your pictures")
    with as_bob(world):
        for answer in (
            await world.press(world.alice, gallery, "Yes, delete it"),
            await world.alice.submit_modal(copy, {"prompt": "harbour"}),
        ):
            refused(answer, "This gallery")
        for answer in (
            await world.press(world.alice, sure, "Yes, delete it"),
            await world.press(world.alice, secret, "Publish"),
        ):
            refused(answer, "Only the one who asked for it")
    assert len(world.messages()) == 2

    await world.press(world.alice, secret, "Publish")
    await world.finished(3)
    await world.alice.submit_modal(zoom, {"prompt": "a wide harbour --zoom 2"})
    await world.alice.submit_modal(again, {"prompt": "a small harbour"})
    await world.finished(5)
    await world.press(world.alice, sure, "Yes, delete it")
    await world.press(world.alice, alone(world, "Your pictures"), "Yes, delete it")
    await world.alice.submit_modal(search, {"prompt": "harbour"})

    assert "a secret garden" not in "".join(m.content for m in world.messages())
    assert world.message(single.id) is None
    assert "3 pictures" in alone(world, "Your pictures").content
    assert kinds(world)[3:] == ["action", "modal", "imagine"]


async def test_settings_presets_and_data_are_changed_by_their_person_alone(world: World) -> None:
    """Whoever submits a form of these changes their own; what belongs to another is never named in them."""
    people = world.app.bot.people
    await people.add_preset(world.alice.id, "mine", "--raw")
    await world.app.core.care.choose(world.alice.id, stylize=5)
    await world.app.core.care.choose(world.bob.id, stylize=7)
    await world.imagined()
    role = world.guild.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    mona = world.guild.add_member(world.env.create_user("mona"), roles=[role])
    panels = [await world.alice.slash(world.channel, "settings") for _ in range(4)]
    pages = [panel.response.message for panel in panels if panel.response is not None]
    reset, wipe, added, dropped = pages
    await world.press(world.alice, reset, "Reset")
    await world.press(world.alice, wipe, "Delivery")
    wiped = await world.press(world.alice, now(world, world.alice, wipe), "Delete my data")
    await world.press(world.alice, added, "Presets")
    form = await world.press(world.alice, now(world, world.alice, added), "New preset …")
    await world.press(world.alice, dropped, "Presets")
    await world.alice.select(now(world, world.alice, dropped), ["mine"])
    rename, copy = [
        await world.press(world.alice, now(world, world.alice, dropped), "Change …") for _ in range(2)
    ]
    await world.press(world.alice, now(world, world.alice, dropped), "Delete")
    admin = await mona.slash(world.channel, "admin settings")
    assert admin.response is not None
    limits = await world.press(mona, admin.response.message, "Change limits")

    await world.restart()
    people = world.app.bot.people
    with as_bob(world):
        for answer in (
            await world.alice.submit_modal(copy, {"name": "bobs", "prompt": "--tile"}),
            await world.press(world.alice, now(world, world.alice, dropped), "Yes, delete it"),
        ):
            refused(answer, "This preset is no longer there.")
        await world.press(world.alice, now(world, world.alice, reset), "Yes, reset it")
        refused(await mona.submit_modal(limits, {"active": "9", "daily": "9"}), "Only those who")
    assert people.person(world.alice.id).stylize == 5
    assert people.person(world.bob.id).stylize is None
    assert people.person(world.alice.id).presets == {"mine": "--raw"}

    await world.press(world.alice, now(world, world.alice, reset), "Reset")
    await world.press(world.alice, now(world, world.alice, reset), "Yes, reset it")
    await world.alice.submit_modal(form, {"name": "new", "prompt": "--tile"})
    await world.alice.submit_modal(rename, {"name": "other", "prompt": "--raw"})
    assert dict(people.person(world.alice.id).presets) == {"new": "--tile", "other": "--raw"}
    assert people.person(world.alice.id).stylize is None
    assert wiped.response is not None
    await world.press(world.alice, alone(world, "Delete everything"), "Yes, delete all of it")
    assert dict(people.person(world.alice.id).presets) == {}
