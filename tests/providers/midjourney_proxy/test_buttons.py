"""Every button of the family's catalogue, and what vendors do to buttons."""

import pytest

from bot.providers.button import MAX_BUTTONS, Button, ButtonKind
from bot.providers.midjourney_proxy.buttons import MAX_CUSTOM_ID, MAX_LABEL, kind_of, read_buttons
from tests.providers.recorded import recorded

UUID = "5f0c9d2e-6c1f-4a53-9f2b-7c1b3f0a9d11"


def buttons_of(name: str) -> tuple[Button, ...]:
    return read_buttons(recorded(name)["body"]["buttons"])


@pytest.mark.parametrize(
    ("custom_id", "kind"),
    [
        (f"MJ::JOB::upsample::1::{UUID}", ButtonKind.UPSCALE),
        (f"MJ::JOB::reroll::0::{UUID}::SOLO", ButtonKind.REROLL),
        (f"MJ::JOB::variation::4::{UUID}", ButtonKind.VARY),
        (f"MJ::JOB::upsample_v7_2x_subtle::1::{UUID}::SOLO", ButtonKind.ENLARGE),
        (f"MJ::JOB::upsample_v6r1_2x_creative::1::{UUID}::SOLO", ButtonKind.ENLARGE),
        (f"MJ::JOB::upsample_v5_4x::1::{UUID}::SOLO", ButtonKind.ENLARGE),
        (f"MJ::JOB::low_variation::1::{UUID}::SOLO", ButtonKind.VARY),
        (f"MJ::JOB::high_variation::1::{UUID}::SOLO", ButtonKind.VARY),
        (f"MJ::Inpaint::1::{UUID}::SOLO", ButtonKind.REGION),
        (f"MJ::Outpaint::50::1::{UUID}::SOLO", ButtonKind.ZOOM),
        (f"MJ::Outpaint::100::1::{UUID}::SOLO", ButtonKind.ZOOM),
        (f"MJ::CustomZoom::{UUID}", ButtonKind.CUSTOM_ZOOM),
        (f"MJ::JOB::pan_left::1::{UUID}::SOLO", ButtonKind.PAN),
        (f"MJ::JOB::animate_high::1::{UUID}::SOLO", ButtonKind.ANIMATE),
        (f"MJ::JOB::animate_low_extend::2::{UUID}", ButtonKind.EXTEND),
        (f"MJ::JOB::animate_high_extend::2::{UUID}::SOLO", ButtonKind.EXTEND),
        (f"MJ::JOB::video_virtual_upscale::3::{UUID}", ButtonKind.VIDEO),
        (f"MJ::JOB::video::1::{UUID}::manual", ButtonKind.ANIMATE),
        (f"MJ::BOOKMARK::{UUID}", ButtonKind.BOOKMARK),
        ("MJ::Job::PicReader::2", ButtonKind.DESCRIBED),
        ("MJ::Job::PicReader::all", ButtonKind.ALL),
        ("MJ::Picread::Retry", ButtonKind.OTHER),
        ("MJ::Job::PromptAnalyzer::1", ButtonKind.SHORTENED),
        (f"MJ::Job::PromptAnalyzerExtended::{UUID}", ButtonKind.OTHER),
        (f"MJ::JOB::remaster::1::{UUID}", ButtonKind.OTHER),
    ],
)
def test_family_of_a_custom_id(custom_id: str, kind: ButtonKind) -> None:
    assert kind_of(custom_id) is kind


@pytest.mark.parametrize(
    ("label", "emoji", "kind"),
    [
        ("U1", "", ButtonKind.UPSCALE),
        ("V4", "", ButtonKind.VARY),
        ("Vary (Region)", "🖌️", ButtonKind.REGION),
        ("Vary (Strong)", "🪄", ButtonKind.VARY),
        ("Make Variations", "", ButtonKind.VARY),
        ("Custom Zoom", "🔍", ButtonKind.CUSTOM_ZOOM),
        ("Zoom Out 1.5x", "🔍", ButtonKind.ZOOM),
        ("Make Square", "", ButtonKind.ZOOM),
        ("Redo Upscale (Subtle)", "upscale_1", ButtonKind.ENLARGE),
        ("Upscale (2x)", "upscale_1", ButtonKind.ENLARGE),
        ("Animate (High motion)", "🎞️", ButtonKind.ANIMATE),
        ("Extend (Low motion)", "🎞️", ButtonKind.EXTEND),
        ("", "🔄", ButtonKind.REROLL),
        ("", "⬅️", ButtonKind.PAN),
        ("", "➡", ButtonKind.PAN),
        ("", "❤️", ButtonKind.BOOKMARK),
        ("Try again", "🔄", ButtonKind.OTHER),
        ("U5", "", ButtonKind.OTHER),
        ("", "", ButtonKind.OTHER),
    ],
)
def test_family_of_an_opaque_id(label: str, emoji: str, kind: ButtonKind) -> None:
    assert kind_of("a81f", label, emoji) is kind


def test_label_does_not_overrule_a_known_family() -> None:
    assert kind_of("MJ::Picread::Retry", "", "🔄") is ButtonKind.OTHER
    assert kind_of(f"MJ::JOB::video_virtual_upscale::1::{UUID}", "U1") is ButtonKind.VIDEO


def test_single_picture_has_fifteen_buttons_and_no_link() -> None:
    buttons = buttons_of("fetch-single")

    assert [button.position for button in buttons] == list(range(15))
    assert "Web" not in [button.label for button in buttons]
    assert (buttons[0].emoji, buttons[3].style) == ("upscale_1", 1)
    assert ButtonKind.OTHER not in [button.kind for button in buttons]


def test_buttons_of_videos() -> None:
    assert [button.kind for button in buttons_of("fetch-video-grid")] == [ButtonKind.VIDEO] * 4 + [
        ButtonKind.REROLL
    ]
    assert {button.kind for button in buttons_of("fetch-video-clip")} == {ButtonKind.EXTEND}


def test_loose_types_are_mended_and_the_unpressable_left_out() -> None:
    assert buttons_of("fetch-odd-buttons") == (
        Button(position=0, custom_id="opaque-1", label="U1", style=1, kind=ButtonKind.UPSCALE),
        Button(position=1, custom_id="opaque-2", emoji="⬅️", style=2, kind=ButtonKind.PAN),
        Button(position=2, custom_id="opaque-3", label="7", style=4),
    )


@pytest.mark.parametrize("found", [None, "buttons", {}, 7, [None], [[]], [{"customId": ""}]])
def test_no_buttons(found: object) -> None:
    assert read_buttons(found) == ()


def test_an_accidental_flood_is_cut() -> None:
    flood = [
        {"customId": f"button-{number}", "label": "U" * 5000, "emoji": "e" * 5000} for number in range(1000)
    ]

    buttons = read_buttons(flood)

    assert len(buttons) == MAX_BUTTONS
    assert {(len(button.label), len(button.emoji)) for button in buttons} == {(MAX_LABEL, MAX_LABEL)}


def test_an_endless_id_cannot_be_sent_back_and_is_left_out() -> None:
    offered = [{"customId": "x" * (MAX_CUSTOM_ID + extra), "label": "U1"} for extra in (0, 1)]

    assert [len(button.custom_id) for button in read_buttons(offered)] == [MAX_CUSTOM_ID]
