"""What is asked of Ace Data Cloud: what its reference takes, with all that it would refuse settled before."""

import pytest

from bot.prompts import Mode
from bot.providers.acedata import requests
from bot.providers.acedata.requests import Body, Request
from bot.providers.order import Action, Animate, Blend, Dimensions, Edit, Imagine, InputPicture, Modal, Motion

LINK = "https://cdn.discordapp.com/attachments/1/2/fox.png?ex=1&is=2&hm=3"
PICTURE = InputPicture(mime="image/png", content=b"", url=LINK)


def imagine(prompt: str, *, mode: Mode = Mode.FAST, links: tuple[str, ...] = ()) -> Request:
    order = Imagine(prompt=prompt, mode=mode, ref="ref-1", niji="--niji" in prompt)
    return requests.imagine_request(order, links)


def fields(request: Request) -> Body:
    """Leave out what every request has."""
    return {name: value for name, value in request.body.items() if name not in ("action", "mode", "async")}


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a fox", {"prompt": "a fox"}),
        ("a fox --ar 3:2 --v 7", {"prompt": "a fox --ar 3:2 --v 7", "version": "7"}),
        ("a fox --turbo", {"prompt": "a fox"}),
        ("a fox --relax --ar 1:1", {"prompt": "a fox --ar 1:1"}),
        ("a fox --q 2 --v 8.2", {"prompt": "a fox --quality 2 --v 8.2", "version": "8.2", "quality": "2"}),
        ("a fox --q 2 --v 8.1", {"prompt": "a fox --v 8.1", "version": "8.1"}),
        ("a fox --v 8 --hd", {"prompt": "a fox --v 8 --hd", "version": "8", "hd": True}),
        ("a fox --niji 7 --hd", {"prompt": "a fox --niji 7"}),
        ("a fox --sref 123", {"prompt": "a fox --sref 123", "style_reference": True}),
        ("a fox --p m7301", {"prompt": "a fox --profile m7301", "moodboard": True}),
        (f"{LINK} a fox --v 8", {"prompt": f"{LINK} a fox --v 8", "version": "8", "moodboard": True}),
        (f"{LINK} a fox --v 7", {"prompt": f"{LINK} a fox --v 7", "version": "7"}),
        ("--", {"prompt": "--"}),
        ("a fox --ar wide", {"prompt": "a fox --ar wide"}),  # unreadable: the API's to judge
    ],
)
def test_parameters_are_mirrored_and_conflicts_settled(prompt: str, expected: Body) -> None:
    assert fields(imagine(prompt)) == expected


def test_every_new_picture_is_asynchronous() -> None:
    request = imagine("a fox", mode=Mode.RELAX)

    assert request.path == "/midjourney/imagine"
    assert request.body == {"action": "generate", "prompt": "a fox", "mode": "relax", "async": True}


@pytest.mark.parametrize("version", ["8.1", "8.2"])
def test_version_8_1_has_no_turbo(version: str) -> None:
    request = imagine(f"a fox --v {version}", mode=Mode.TURBO)

    assert request.mode is (Mode.FAST if version == "8.1" else Mode.TURBO)
    assert request.body["mode"] == request.mode


def test_nor_has_what_follows_from_it() -> None:
    action = Action(
        task_id="1", custom_id="upscale2::9", mode=Mode.TURBO, ref="ref-1", prompt="a fox --v 8.1"
    )

    request = requests.follow_up_request(action, "upscale2", "9")

    assert request.body == {"action": "upscale2", "image_id": "9", "mode": "fast", "async": True}


def test_niji_is_said_where_the_prompt_does_not() -> None:
    order = Imagine(prompt="a fox", mode=Mode.FAST, ref="ref-1", niji=True)

    assert fields(requests.imagine_request(order)) == {"prompt": "a fox --niji"}


def test_reference_pictures_stand_before_the_words() -> None:
    assert imagine("a fox --v 7", links=(LINK, "https://b.example/2.png")).body["prompt"] == (
        f"{LINK} https://b.example/2.png a fox --v 7"
    )


def test_translation_and_callback_only_where_they_are_wanted() -> None:
    order = Imagine(
        prompt="여우", mode=Mode.FAST, ref="ref-1", translate=True, callback="https://bot.example/hooks/x"
    )

    assert fields(requests.imagine_request(order)) == {
        "prompt": "여우",
        "translation": True,
        "callback_url": "https://bot.example/hooks/x",
    }


@pytest.mark.parametrize(
    ("dimensions", "ratio"),
    [(Dimensions.PORTRAIT, "2:3"), (Dimensions.SQUARE, "1:1"), (Dimensions.LANDSCAPE, "3:2")],
)
def test_a_blend_is_links_and_a_shape(dimensions: Dimensions, ratio: str) -> None:
    order = Blend(pictures=(PICTURE, PICTURE), dimensions=dimensions, mode=Mode.FAST, ref="ref-1")

    assert fields(requests.blend_request(order, ["https://a/1", "https://a/2"])) == {
        "prompt": f"https://a/1 https://a/2 --ar {ratio}"
    }


def test_a_region_has_its_mask_apart_and_may_have_no_words() -> None:
    form = Modal(task_id="local:region:9", prompt=" ", mask=b"\x89PNG", mode=Mode.FAST, ref="ref-1")

    request = requests.region_request(form, "9")

    assert fields(request) == {"image_id": "9"}
    assert request.body["action"] == "variation_region"
    assert request.with_mask(request.mask_as_text).body["mask"] == "iVBORw=="
    assert "PNG" not in repr(request)


def test_an_edit_names_its_picture() -> None:
    order = Edit(picture=PICTURE, prompt="in winter --turbo", mode=Mode.FAST, ref="ref-1")

    request = requests.edit_request(order, LINK)

    assert request.path == "/midjourney/edits"
    assert fields(request) == {"image_url": LINK, "prompt": "in winter"}


@pytest.mark.parametrize(
    ("prompt", "motion", "expected"),
    [
        ("the fox runs", Motion.LOW, {"prompt": "the fox runs"}),
        ("the fox runs", Motion.HIGH, {"prompt": "the fox runs --motion high"}),
        ("", Motion.LOW, {}),
        ("", Motion.HIGH, {"prompt": "--motion high"}),
    ],
)
def test_a_video_of_a_picture_that_was_handed_in(prompt: str, motion: Motion, expected: Body) -> None:
    order = Animate(picture=PICTURE, prompt=prompt, motion=motion, mode=Mode.RELAX, ref="ref-1")

    request = requests.animate_request(order, LINK)

    assert fields(request) == {"image_url": LINK, **expected}
    assert request.body["mode"] == "fast"  # videos have no relax


def test_a_video_of_a_result_keeps_its_words_alone() -> None:
    action = Action(
        task_id="1",
        custom_id="own:animate::9",
        mode=Mode.FAST,
        ref="ref-1",
        prompt=f"{LINK} a fox --ar 3:2 --v 7 --s 250",
    )

    assert fields(requests.animate_request(action, LINK)) == {"image_url": LINK, "prompt": "a fox"}


@pytest.mark.parametrize(("prompt", "words"), [("a fox --v 7", "a fox"), ("", requests.ONWARDS)])
def test_an_extension_needs_words(prompt: str, words: str) -> None:
    action = Action(task_id="1", custom_id="own:extend::2::v-1", mode=Mode.FAST, ref="ref-1", prompt=prompt)

    assert fields(requests.extend_request(action, "v-1", 2)) == {
        "video_id": "v-1",
        "video_index": 2,
        "prompt": words,
    }
