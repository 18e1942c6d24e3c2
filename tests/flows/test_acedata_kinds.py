"""Every kind of job at Ace Data Cloud, which knows no such jobs: what is sent, and what people see."""

import base64
import io

import pytest
from PIL import Image

from tests.people import kinds, told
from tests.world import World, button, form_fields, labels

pytestmark = pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key")

KEYCAPS = [f"{n}\ufe0f\u20e3" for n in range(1, 5)]


def picture(colour: str) -> tuple[str, bytes]:
    content = io.BytesIO()
    Image.new("RGB", (48, 32), colour).save(content, "PNG")
    return f"{colour}.png", content.getvalue()


TEAL, RED, WHITE = picture("teal"), picture("red"), picture("white")


async def test_a_reference_picture_is_handed_on_by_its_address(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a harbour", image=TEAL)
    grid = await world.finished()

    link, _, words = world.api.submits[0].body["prompt"].partition(" ")
    assert link.startswith("https://")
    assert words == "a harbour"
    assert grid.content.startswith("**a harbour**")


async def test_a_blend_is_a_grid_of_links(world: World) -> None:
    await world.alice.slash(world.channel, "blend", image1=TEAL, image2=RED, dimensions="portrait")
    grid = await world.finished()

    assert grid.content == f"**Blend** – {world.alice.mention} (fast)"
    assert labels(grid)[:5] == ["U1", "U2", "U3", "U4", "🔄"]
    *links, flag, ratio = world.api.submits[0].body["prompt"].split()
    assert len(links) == 2
    assert (flag, ratio) == ("--ar", "2:3")
    assert button(await world.pressed(grid, "U2"), "Vary (Region)")


async def test_a_description_becomes_a_picture(world: World) -> None:
    await world.alice.slash(world.channel, "describe", image=TEAL)
    message = await world.until(lambda: world.seen("Description"))
    message = await world.until(lambda: world.seen(KEYCAPS[3]))
    second = message.content.splitlines()[2].partition(" ")[2]
    assert labels(message)[:4] == KEYCAPS

    opened = await world.press(world.bob, message, KEYCAPS[1])
    assert form_fields(opened)["prompt"]["value"] == second
    await world.bob.submit_modal(opened, {"prompt": second})

    assert button(await world.finished(), "U1")
    assert kinds(world) == ["describe", "imagine"]


async def test_a_prompt_is_shortened_and_survives_a_restart(world: World) -> None:
    await world.alice.slash(world.channel, "shorten", prompt="a very old and quiet harbour")
    await world.until(lambda: world.seen(KEYCAPS[0]))
    await world.restart()
    message = world.seen("Shorter prompts")
    assert message is not None

    opened = await world.press(world.alice, message, KEYCAPS[0])
    await world.alice.submit_modal(opened, {"prompt": "an old harbour"})

    await world.finished()
    assert kinds(world) == ["shorten", "imagine"]


async def test_a_crash_while_a_description_is_made_leaves_the_choice_to_its_person(world: World) -> None:
    world.api.hang_next("midjourney/describe")
    await world.alice.slash(world.channel, "describe", image=TEAL)
    await world.until(lambda: world.api.requests["submit"])

    await world.crash()

    message = await world.until(lambda: world.seen("It may have been charged."))
    await world.alice.click(message, label="Send again")
    assert await world.until(lambda: world.seen(KEYCAPS[3]))


async def test_a_picture_is_animated(world: World) -> None:
    await world.alice.slash(world.channel, "animate", image=TEAL, prompt="waves", motion="high")
    films = await world.finished()

    assert films.attachments[0].filename.endswith(".mp4")
    assert world.api.submits[0].body["prompt"] == "waves --motion high"
    assert labels(await world.pressed(films, "U4"))[0] == "Extend"


async def test_an_edit_carries_its_mask_as_bare_text(world: World) -> None:
    await world.alice.slash(world.channel, "edit", image=TEAL, prompt="a red boat", mask=WHITE)
    message = await world.finished()

    assert "Edit by" in message.content
    (submit,) = world.api.submits
    assert submit.kind == "edits"
    assert submit.body["image_url"].startswith("https://")
    with Image.open(io.BytesIO(base64.b64decode(submit.body["mask"]))) as mask:
        assert mask.size == (48, 32)


async def test_words_are_translated_where_that_is_wanted(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="등대", translate=True)
    await world.finished()

    assert world.api.submits[0].body["translation"] is True


@pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key", DEFAULT_MODE="relax")
async def test_a_video_says_the_speed_that_it_is_charged_at(world: World) -> None:
    await world.alice.slash(world.channel, "animate", image=TEAL, prompt="waves")
    assert "(fast)" in (await world.finished()).content

    refused = await world.alice.slash(world.channel, "animate", image=TEAL, prompt="waves --relax")

    (said,) = told(refused)
    assert said.startswith("The mode relax is not offered here. There is: fast.")
    assert len(world.api.submits) == 1


async def test_remix_is_not_offered_and_a_cancel_says_what_it_cannot(world: World) -> None:
    settings = await world.alice.slash(world.channel, "settings")
    assert settings.response is not None
    assert "Remix is not offered" in settings.response.content
    grid = await world.imagined()

    opened = await world.press(world.alice, grid, "V1")
    assert opened.modal is None
    running = await world.until(lambda: world.seen("% · fast"))
    answer = await world.press(world.alice, running, "Cancel")

    (said,) = told(answer)
    assert said.startswith("The image service cannot stop what it has begun.")
