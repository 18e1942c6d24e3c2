"""From `/imagine` to the picture and its buttons."""

import io

import pytest
from PIL import Image

from bot.ui import intake
from tests.pictures.bombs import bomb
from tests.world import World, button, labels


async def test_imagine_ends_with_picture_and_all_buttons_in_the_same_message(world: World) -> None:
    answer = await world.alice.slash(world.channel, "imagine", prompt="a lighthouse at dusk —ar 3:2")
    assert answer.acknowledged
    assert not answer.ephemeral

    message = await world.finished()

    assert answer.response is not None
    assert message.id == answer.response.id
    assert message.content.startswith(f"**a lighthouse at dusk --ar 3:2** – {world.alice.mention} (fast)")
    assert labels(message) == [
        *("U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"),
        *("Details", "Edit and run again", "Favourite", "Delete"),
    ]
    (picture,) = message.attachments
    assert picture.description == "Four pictures: a lighthouse at dusk --ar 3:2"
    assert Image.open(io.BytesIO(await picture.read())).format == "PNG"
    assert [submit.kind for submit in world.api.submits] == ["imagine"]


async def test_progress_is_shown_with_a_preview_on_the_way(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")

    waiting = await world.until(lambda: world.seen("waiting to start"))
    assert labels(waiting) == ["Cancel"]
    running = await world.until(lambda: world.seen("% · fast", with_picture=True))
    assert running.attachments[0].filename == "preview.webp"

    await world.finished()


async def test_options_win_over_the_text(world: World) -> None:
    await world.alice.slash(
        world.channel,
        "imagine",
        prompt="a cat --ar 1:1 --relax",
        aspect="16:9",
        mode="turbo",
        version="niji 6",
        seed=7,
    )

    await world.finished()

    (submit,) = world.api.submits
    assert submit.body["prompt"] == "a cat --seed 7 --ar 16:9 --niji 6"
    assert submit.body["botType"] == "NIJI_JOURNEY"
    assert submit.mode == "turbo"


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("a cat --stylize 5000", "--stylize 5000 is out of range. Allowed: 0–1000."),
        ("--ar 3:2", "The prompt is empty"),
        ("a cat --ar wide", "--ar"),
        ("a cat --repeat 4", "--repeat is not allowed"),
    ],
)
async def test_what_cannot_be_sent_is_refused_in_private_before_anything_is_paid(
    world: World, prompt: str, words: str
) -> None:
    answer = await world.alice.slash(world.channel, "imagine", prompt=prompt)

    assert answer.ephemeral
    assert answer.response is not None
    assert words in answer.response.content
    assert world.api.submits == []


async def test_reference_pictures_travel_as_data_uris(world: World) -> None:
    content = io.BytesIO()
    Image.new("RGB", (32, 24), "teal").save(content, "PNG")

    await world.alice.slash(
        world.channel, "imagine", prompt="like this", image=("ref.png", content.getvalue())
    )
    await world.finished()

    (submit,) = world.api.submits
    assert submit.body["base64Array"][0].startswith("data:image/png;base64,")


async def test_reference_pictures_together_fit_one_call(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "REFERENCES_TOTAL", 30_000)
    files = [noise_file(seed) for seed in (40, 50, 60)]
    assert sum(len(content) for _, content in files) > 2 * 30_000

    image, image2, image3 = files
    await world.alice.slash(
        world.channel, "imagine", prompt="like these", image=image, image2=image2, image3=image3
    )
    await world.finished()

    sent = world.api.submits[0].body["base64Array"]
    assert len(sent) == 3
    assert sum(len(uri) for uri in sent) <= 30_000 * 4 / 3 + 100


def noise_file(seed: int) -> tuple[str, bytes]:
    """Make a picture that compresses badly."""
    content = io.BytesIO()
    Image.effect_noise((200, 200), seed).save(content, "PNG")
    return f"{seed}.png", content.getvalue()


async def test_a_file_that_is_no_picture_is_refused_in_private(world: World) -> None:
    answer = await world.alice.slash(
        world.channel, "imagine", prompt="like this", image=("notes.txt", b"words")
    )

    assert answer.ephemeral
    assert answer.response is not None
    assert "notes.txt is not a picture" in answer.response.content
    assert world.api.submits == []


@pytest.mark.parametrize("content", [b"\x89PNG broken", bomb(60_000, 60_000)])
async def test_a_broken_picture_is_told_to_the_person_alone(world: World, content: bytes) -> None:
    answer = await world.alice.slash(world.channel, "imagine", prompt="like this", image=("a.png", content))

    assert world.messages(viewer=world.bob) == []
    (told,) = answer.followups
    assert told.ephemeral
    assert "a.png cannot be read" in told.content
    assert world.api.submits == []


async def test_private_results_are_seen_by_the_person_alone(world: World) -> None:
    answer = await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    assert answer.ephemeral

    message = await world.finished(viewer=world.alice)

    assert button(message, "U1")
    assert world.messages(viewer=world.bob) == []


async def test_hostile_prompts_neither_ping_nor_format(world: World) -> None:
    await world.alice.slash(
        world.channel, "imagine", prompt="@everyone **big** [x](https://evil.example) `c` ||s||"
    )

    message = await world.finished()

    assert "@everyone" not in message.content
    assert r"\*\*big\*\*" in message.content
    assert r"\[x\]" in message.content
    assert not message.mention_everyone


async def test_the_longest_prompt_fits_its_message(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="*_" * 1990)

    message = await world.finished()

    assert len(message.content) <= 2000
    assert "…" in message.content


async def test_autocomplete_offers_aspects_and_versions(world: World) -> None:
    aspects = await world.alice.autocomplete(world.channel, "imagine", "aspect", "16")
    versions = await world.alice.autocomplete(world.channel, "imagine", "version", "")

    assert [choice["value"] for choice in aspects] == ["16:9"]
    assert "niji 6" in [choice["value"] for choice in versions]


async def test_help_is_private(world: World) -> None:
    answer = await world.alice.slash(world.channel, "help")

    assert answer.ephemeral
    assert answer.response is not None
    assert "/imagine" in answer.response.content
