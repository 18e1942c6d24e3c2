"""Blends, descriptions, shorter prompts, videos and edits: from their command to their message."""

import asyncio
import base64
import io
import itertools
from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
from PIL import Image

from bot.errors import UserError
from bot.pictures.bench import Bench
from bot.pictures.download import Downloader
from bot.ui.intake import AT_ONCE, Intake
from bot.ui.message import MAX_CONTENT
from tests.outside import picture, picture_place
from tests.people import kinds, told
from tests.pictures.bombs import bomb
from tests.world import World, button, form_fields, labels

OWN = ["Details", "Favourite", "Delete"]
LONG = "a very old and quiet harbour in the rain"
KEYCAPS = [f"{n}\ufe0f\u20e3" for n in range(1, 6)]


TEAL, RED, WHITE = ((f"{colour}.png", picture(colour)) for colour in ("teal", "red", "white"))


def sent_picture(coded: str) -> Image.Image:
    kind, _, content = coded.partition(",")
    assert kind == "data:image/png;base64"
    return Image.open(io.BytesIO(base64.b64decode(content)))


@pytest.fixture
async def pictures() -> AsyncIterator[str]:
    async with picture_place() as address:
        yield address


@pytest.fixture
def slow(pictures: str) -> str:
    """The address of a picture that never comes."""
    return pictures.replace("a.png", "slow.png")


@pytest.fixture
async def simcord_bot(closed_world: World, pictures: str) -> AsyncIterator[discord.Client]:
    """The bot, for which that place is as public as any."""
    bot = await closed_world.open()
    async with Downloader(trusted_origins=[pictures]) as downloader:
        closed_world.app.bot.intake = Intake(downloader, Bench(), closed_world.clock)
        yield bot


async def described(world: World, **options: Any) -> discord.Message:
    await world.alice.slash(world.channel, "describe", image=TEAL, **options)
    return await world.finished(viewer=world.alice)


async def shortened(world: World, prompt: str = LONG) -> discord.Message:
    await world.alice.slash(world.channel, "shorten", prompt=prompt)
    return await world.until(lambda: world.seen("5\ufe0f\u20e3"))


# From the command to the message.


async def test_a_blend_becomes_a_grid(world: World) -> None:
    answer = await world.alice.slash(
        world.channel, "blend", image1=TEAL, image2=RED, dimensions="portrait", mode="relax"
    )
    grid = await world.finished()

    assert answer.response is not None
    assert grid.id == answer.response.id
    assert "Blend by" in grid.content
    assert "(relax)" in grid.content
    assert labels(grid) == [*("U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"), *OWN]
    (submit,) = world.api.submits
    assert (submit.kind, submit.mode, submit.body["dimensions"]) == ("blend", "relax", "PORTRAIT")
    first, second = (sent_picture(coded) for coded in submit.body["base64Array"])
    assert first.getpixel((0, 0)) != second.getpixel((0, 0))
    single = await world.pressed(grid, "U2")
    assert button(single, "Vary (Region)")


async def test_a_description_lists_its_prompts_beside_the_picture(world: World) -> None:
    message = await described(world)

    head, *lines = message.content.splitlines()
    assert head == f"**Description** – {world.alice.mention} (fast)"
    assert [line.partition(" ")[0] for line in lines] == KEYCAPS[:4]
    assert all("--ar 3:2" in line for line in lines)
    assert labels(message) == [*KEYCAPS[:4], "🔄", "Imagine all", *OWN]
    assert message.attachments


async def test_a_link_is_fetched_by_us_and_described(world: World, pictures: str) -> None:
    await world.alice.slash(world.channel, "describe", link=f"<{pictures}>")
    await world.finished()

    (submit,) = world.api.submits
    assert sent_picture(submit.body["base64"]).size == (30, 20)


async def test_shorter_prompts_come_without_a_picture(world: World) -> None:
    message = await shortened(world)

    head, tokens, *lines = message.content.splitlines()
    assert head == f"**{LONG}** – Shorter prompts by {world.alice.mention} (fast)"
    assert tokens.endswith(": very, old, ~~and~~, **quiet**, **harbour**, ~~the~~, rain")
    assert [line.partition(" ")[0] for line in lines] == KEYCAPS
    assert all(len(line) < len(LONG) for line in lines)
    assert labels(message)[:5] == KEYCAPS
    assert labels(message)[-4:] == ["Job details", "Edit and run again", "Favourite", "Delete"]
    assert message.attachments == []


async def test_an_animation_is_shown_and_goes_on_to_its_clip(world: World) -> None:
    await world.alice.slash(world.channel, "animate", image=TEAL, prompt="waves --motion high")
    grid = await world.finished()

    assert grid.content.startswith("**waves")
    assert "Animation by" in grid.content
    assert labels(grid)[:5] == ["U1", "U2", "U3", "U4", "🔄"]
    (submit,) = world.api.submits
    assert (submit.kind, submit.body["motion"], submit.body["prompt"]) == ("video", "high", "waves")
    clip = await world.pressed(grid, "U1")
    assert clip.attachments[0].filename == "picture.mp4"


@pytest.mark.parametrize(
    ("words", "option", "motion"),
    [
        *(("", None, "low"), ("waves", None, "low"), ("waves --motion HIGH", None, "high")),
        *(("waves --motion high", "low", "low"), ("", "high", "high")),
    ],
)
async def test_how_much_moves_is_said_in_words_or_by_the_option(
    world: World, words: str, option: str | None, motion: str
) -> None:
    options = {"motion": option} if option else {}

    await world.alice.slash(world.channel, "animate", image=TEAL, prompt=words, **options)
    await world.finished()

    (submit,) = world.api.submits
    assert submit.body["motion"] == motion


async def test_a_clip_that_is_too_large_for_the_place_is_linked(world: World) -> None:
    await world.alice.slash(world.channel, "animate", image=TEAL, prompt="waves")
    grid = await world.finished()
    world.alter_interactions(lambda payload: payload.update(attachment_size_limit=1000))

    await world.press(world.alice, grid, "U1")
    clip = await world.until(lambda: world.seen("too large for Discord"))

    assert [file.filename for file in clip.attachments] == ["preview.webp"]  # as a still of it
    assert button(clip, "Original")
    assert button(clip, "Details")


async def test_an_edit_carries_a_mask_of_the_pictures_size(world: World) -> None:
    drawing = Image.new("RGB", (96, 64), "black")
    drawing.paste("white", (0, 0, 48, 64))
    content = io.BytesIO()
    drawing.save(content, "PNG")

    await world.alice.slash(
        world.channel, "edit", image=TEAL, prompt="a red boat", mask=("mask.png", content.getvalue())
    )
    message = await world.finished()

    assert message.content.startswith(f"**a red boat** – Edit by {world.alice.mention}")
    (submit,) = world.api.submits
    assert (submit.kind, submit.body["prompt"]) == ("edits", "a red boat")
    mask = sent_picture(submit.body["maskBase64"])
    assert mask.size == (48, 32)
    assert (mask.getpixel((2, 2)), mask.getpixel((46, 2))) == (255, 0)


# What was found is one press away from a picture.


async def test_a_found_prompt_opens_its_own_form_and_becomes_new_pictures(world: World) -> None:
    message = await described(world)
    second = message.content.splitlines()[2].partition(" ")[2]

    opened = await world.press(world.bob, message, KEYCAPS[1])
    assert form_fields(opened)["prompt"]["value"] == second
    await world.bob.submit_modal(opened, {"prompt": f"{second} --relax"})
    grid = await world.finished(2)

    assert grid.content.startswith(f"**{second}** – {world.bob.mention} (relax)")
    assert kinds(world) == ["describe", "imagine"]
    assert world.api.submits[-1].mode == "relax"
    pressed = button(world.messages()[0], KEYCAPS[1])
    assert pressed is not None
    assert pressed.style is discord.ButtonStyle.success


@pytest.mark.quirks(plain_gateway=True)
async def test_a_gateway_that_knows_no_such_buttons_is_not_asked(world: World) -> None:
    message = await shortened(world)
    third = message.content.splitlines()[4].partition(" ")[2]

    opened = await world.press(world.alice, message, KEYCAPS[2])
    await world.alice.submit_modal(opened, {"prompt": form_fields(opened)["prompt"]["value"]})
    grid = await world.finished()

    assert grid.content.startswith(f"**{third}** – ")
    assert kinds(world) == ["shorten", "imagine"]


async def test_a_found_prompt_that_is_sent_twice_at_once_is_one_picture(world: World) -> None:
    message = await described(world)
    opened = [await world.press(world.alice, message, KEYCAPS[0]) for _ in range(2)]

    async with world.at_once():
        answers = [await world.alice.submit_modal(form, {"prompt": "a red fox"}) for form in opened]
    await world.finished(2)

    assert kinds(world) == ["describe", "imagine"]
    assert told(*answers) == []


async def test_a_picture_is_described_again_by_the_providers_own_button(world: World) -> None:
    message = await described(world)

    await world.press(world.alice, message, "🔄")
    again = await world.finished(2)

    assert again.content.splitlines()[0] == f"**🔄** – {world.alice.mention} (fast)"
    assert [line.partition(" ")[0] for line in again.content.splitlines()[1:]] == KEYCAPS[:4]


async def test_a_shortened_prompt_is_edited_and_shortened_again(world: World) -> None:
    message = await shortened(world)

    opened = await world.press(world.alice, message, "Edit and run again")
    await world.alice.submit_modal(opened, {"prompt": "one two three four five six seven eight"})
    await world.until(lambda: world.seen("one two three four five six seven eight** – Shorter prompts"))
    await world.quiet.reached()

    assert kinds(world) == ["shorten", "shorten"]


# Adversity.


async def test_two_commands_at_once_are_two_jobs(world: World) -> None:
    async with world.at_once():
        for file in (TEAL, RED):
            await world.alice.slash(world.channel, "describe", image=file)
    await world.finished(2)

    assert kinds(world) == ["describe", "describe"]


@pytest.mark.parametrize("stop", ["restart", "crash"])
async def test_a_restart_in_the_middle_loses_nothing(world: World, stop: str) -> None:
    await world.alice.slash(world.channel, "blend", image1=TEAL, image2=RED)
    await world.alice.slash(world.channel, "describe", image=TEAL)
    await world.alice.slash(world.channel, "shorten", prompt="a very old and quiet harbour")
    await world.until(lambda: len(world.api.submits) == 3 or None)

    await getattr(world, stop)()
    await world.finished(2)
    found = await world.until(lambda: world.seen("Shorter prompts"))
    await world.until(lambda: world.seen(KEYCAPS[3]))

    assert sorted(kinds(world)) == ["blend", "describe", "shorten"]
    opened = await world.press(world.alice, found, KEYCAPS[0])
    assert form_fields(opened)["prompt"]["value"]


async def test_pictures_outlive_a_restart_until_they_are_sent(world: World) -> None:
    world.api.down = True
    await world.alice.slash(world.channel, "edit", image=TEAL, prompt="a red boat", mask=WHITE)
    await world.until(lambda: world.seen("waiting to start"))

    await world.restart()
    world.api.down = False
    await world.finished()

    (submit,) = world.api.submits
    assert sent_picture(submit.body["image"]).size == (48, 32)
    assert sent_picture(submit.body["maskBase64"]).size == (48, 32)


async def test_a_private_description_is_seen_by_its_person_alone(world: World) -> None:
    answer = await world.alice.slash(world.channel, "describe", image=TEAL, private=True)
    assert answer.ephemeral
    message = await world.finished(viewer=world.alice)
    assert world.messages(viewer=world.bob) == []

    opened = await world.press(world.alice, message, KEYCAPS[0])
    await world.alice.submit_modal(opened, {"prompt": "a red fox"})
    grid = await world.finished(2, viewer=world.alice)

    assert grid.flags.ephemeral


async def test_all_of_it_works_in_a_direct_message(world: World) -> None:
    world.channel = world.alice.user.dm_channel
    await world.alice.user.slash("describe", image=TEAL)
    message = await world.finished()
    found = button(message, KEYCAPS[3])
    assert found is not None

    opened = await world.alice.user.click(message, custom_id=found.custom_id)
    await world.alice.user.submit_modal(opened, {"prompt": "a red fox"})

    assert (await world.finished(2)).content.startswith("**a red fox**")


async def test_a_locale_without_texts_is_answered_in_english(world: World) -> None:
    world.alter_interactions(lambda payload: payload.update(locale="fr"))

    assert (await described(world)).content.startswith("**Description**")
    await world.alice.slash(world.channel, "animate", image=TEAL)
    assert (await world.finished(2)).content.startswith("**Animation**")


async def test_a_hostile_file_is_refused_in_private(world: World) -> None:
    commands: dict[str, dict[str, Any]] = {
        "blend": {"image1": TEAL},
        "describe": {},
        "animate": {},
        "edit": {"prompt": "a red boat"},
    }
    hostile = (
        ("notes.txt", b"words", "notes.txt is not a picture"),
        ("a.png", b"\x89PNG broken", "a.png cannot be read"),
        ("a.png", bomb(60_000, 60_000), "a.png cannot be read"),
    )
    for (command, options), (name, content, words) in itertools.product(commands.items(), hostile):
        option = "image2" if command == "blend" else "image"

        answer = await world.alice.slash(world.channel, command, **options, **{option: (name, content)})

        (refusal,) = told(answer)[-1:]
        assert words in refusal, command
    assert world.messages(viewer=world.bob) == []
    assert world.api.submits == []


async def test_what_is_not_one_public_picture_is_refused_before_anything_is_fetched(world: World) -> None:
    unusable = "This link cannot be used"
    given: tuple[tuple[dict[str, Any], str], ...] = (
        ({}, "either a file, or a link"),
        ({"image": TEAL, "link": "https://example.com/a.png"}, "either a file, or a link"),
        ({"link": "http://example.com/a.png"}, unusable),
        ({"link": "https://127.0.0.1/a.png"}, unusable),
        ({"link": "https://me:secret@example.com/a.png"}, unusable),
        ({"link": "https://example.com/" + "a" * 3000}, unusable),
        ({"link": "file:///etc/passwd"}, unusable),
        ({"link": "a harbour"}, unusable),
    )
    for command, (options, words) in itertools.product(("describe", "animate"), given):
        answer = await world.alice.slash(world.channel, command, **options)

        assert answer.ephemeral
        assert answer.response is not None
        assert words in answer.response.content, options
    assert world.api.submits == []


def reading(world: World, person: int, link: str) -> asyncio.Task[Any]:
    """Let somebody's command come to where it reads its picture."""
    return asyncio.create_task(world.app.bot.intake.pictures(person, link))


async def test_links_that_come_slowly_hold_up_no_files(world: World, slow: str) -> None:
    readings = [reading(world, person, slow) for person in range(2 * AT_ONCE)]
    began = world.clock.now()

    await world.alice.slash(world.channel, "describe", image=TEAL)

    await world.until(lambda: world.api.submits)
    assert world.clock.now() == began
    for refused in readings:
        with pytest.raises(UserError, match="refused-broken-link"):
            await world.meanwhile(asyncio.wait_for(refused, None))


async def test_one_person_takes_one_place_however_many_links_they_send(
    world: World, slow: str, pictures: str
) -> None:
    readings = [reading(world, world.bob.id, slow) for _ in range(2 * AT_ONCE)]
    began = world.clock.now()

    await world.alice.slash(world.channel, "describe", link=pictures)

    await world.until(lambda: world.api.submits)
    assert world.clock.now() == began
    assert not any(task.done() for task in readings)


async def test_a_stop_waits_for_no_picture_and_says_so(world: World, slow: str) -> None:
    readings = [reading(world, world.bob.id, slow) for _ in range(2)]
    await world.quiet.reached()
    began = world.clock.now()

    await world.restart()

    assert (world.clock.now() - began).total_seconds() < 2
    for refused in readings:
        with pytest.raises(UserError, match="refused-stopping"):
            await refused


@pytest.mark.parametrize("command", ["describe", "edit"])
async def test_a_file_that_discord_does_not_hand_over_is_named(world: World, command: str) -> None:
    def lose(payload: dict[str, Any]) -> None:
        for file in payload["data"].get("resolved", {}).get("attachments", {}).values():
            file["url"] = "http://127.0.0.1:9/a.png"

    world.alter_interactions(lose)
    words = {"prompt": "a red boat"} if command == "edit" else {}

    answer = await world.alice.slash(world.channel, command, image=TEAL, **words)

    assert "teal.png cannot be read" in told(answer)[-1]
    assert world.api.submits == []


async def test_a_link_to_the_image_service_itself_is_not_followed(closed_world: World) -> None:
    """A provider's own host may be private; people must not reach it through us."""
    await closed_world.open()
    intake = closed_world.app.bot.intake

    with pytest.raises(Exception, match="refused-link"):
        intake.check(f"{closed_world.api.url}/mj/image/1")


async def test_a_mask_that_cannot_be_used_is_refused_with_its_reason(world: World) -> None:
    masks = {
        ("mask.png", b"\x89PNG broken"): "This mask cannot be used",
        ("mask.txt", b"x"): "mask.txt is not a picture",
        ("mask.heic", b"x"): "mask.heic is a HEIC photo",
        ("black.png", picture("black")): "Nothing is painted in the mask black.png",
        ("tall.png", picture("white", (32, 48))): "The mask tall.png has another shape than the picture",
    }
    for mask, words in masks.items():
        answer = await world.alice.slash(world.channel, "edit", image=TEAL, prompt="a red boat", mask=mask)

        (refusal,) = told(answer)[-1:]
        assert words in refusal
    assert world.api.submits == []


async def test_the_longest_texts_fit_their_message(world: World) -> None:
    lines = [f"{keycap} {'*_' * 900}" for keycap in KEYCAPS]
    world.api.answer_next(
        "list-by-condition",
        times=9,
        body=[
            {
                "id": "1767225600000001",
                "action": "SHORTEN",
                "status": "SUCCESS",
                "progress": "100%",
                "properties": {"finalPrompt": "\n\n".join(lines)},
                "buttons": [
                    {"customId": f"MJ::Job::PromptAnalyzer::{n}", "emoji": keycap, "label": "", "style": 2}
                    for n, keycap in enumerate(KEYCAPS, 1)
                ],
            }
        ],
    )

    message = await shortened(world, "*_" * 1990)

    assert len(message.content) <= MAX_CONTENT
    assert [line.partition(" ")[0] for line in message.content.splitlines()[1:]] == KEYCAPS
    assert message.content.count("…") == 6
    opened = await world.press(world.alice, message, KEYCAPS[4])
    assert form_fields(opened)["prompt"]["value"] == "*_" * 900
    details = await world.press(world.alice, message, "Job details")
    (file,) = details.followups[0].attachments
    assert (await file.read()).decode().count("*_" * 900) >= 5


async def test_a_refused_order_is_told_to_its_person_alone(world: World) -> None:
    world.api.answer_next("submit/describe", status=400, body={"code": 24, "description": "banned"})

    answer = await world.alice.slash(world.channel, "describe", image=TEAL)

    await world.until(lambda: world.seen("⚠️", world.alice))
    assert answer.acknowledged
    assert world.messages(viewer=world.bob) == []


@pytest.mark.parametrize("command", ["blend", "animate"])
async def test_what_was_made_of_pictures_is_not_repeated_by_words(world: World, command: str) -> None:
    given = {"image1": TEAL, "image2": RED} if command == "blend" else {"image": TEAL, "prompt": "waves"}
    await world.alice.slash(world.channel, command, **given)
    grid = await world.finished()

    single = await world.pressed(grid, "U1")

    assert [button(message, "Edit and run again") for message in (grid, single)] == [None, None]
