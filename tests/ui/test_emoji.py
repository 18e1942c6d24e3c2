"""One refused emoji fails a whole message with its picture, so only what Discord takes goes through."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ui.emoji import known_emoji

PROPERTY = settings(derandomize=True, database=None, deadline=None, max_examples=300)


@pytest.mark.parametrize(
    "emoji",
    [
        # Midjourney's own buttons.
        *("🔄", "🪄", "🖌️", "🔍", "↔️", "⬅️", "➡️", "⬆️", "⬇️", "🎞️", "❤️", "⬅", "❤"),
        *("👍🏽", "👨‍👩‍👧", "🏴‍☠️", "🇩🇪", "1️⃣", "#️⃣", "©️", "⤴️", "◾", "▶️"),
    ],
)
def test_emoji_go_through(emoji: str) -> None:
    assert known_emoji(emoji) == emoji


@pytest.mark.parametrize(
    ("name", "emoji"),
    [
        ("upscale_1", "⏫"),
        (":upscale_1:", "⏫"),
        ("arrow_left", "⬅️"),
        (" arrow_up ", "⬆️"),
    ],
)
def test_midjourneys_own_emoji_are_replaced(name: str, emoji: str) -> None:
    assert known_emoji(name) == emoji


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "upscale", ":repeat:", "U1", "é", "中"),
        *("+", "<", "=", "~", "|", "^", "`", "$", "→", "∑", "•"),
        *("🔄🔄", "🔄 🔄", "🔄x", "x🔄", "1", "12️⃣", "\ufe0f", "\u200d", "\U0001f3fd"),
        "<:upscale_1:1234567890>",
        "🔄" * 9,
    ],
)
def test_everything_else_is_dropped(text: str) -> None:
    assert known_emoji(text) is None


@PROPERTY
@given(st.text(st.characters(max_codepoint=0x2FF)) | st.text(max_size=12))
def test_text_never_passes_for_an_emoji(text: str) -> None:
    shown = known_emoji(text)

    assert shown is None or (len(shown) <= 8 and not any(character.isspace() for character in shown))
    if text.isalnum() or text.isspace():
        assert shown is None
