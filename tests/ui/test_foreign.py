"""What others marked bold or struck stays so, and nothing else of theirs does anything."""

import pytest

from bot.ui.foreign import shown_text, weighed_text


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("**lighthouse** (1.00), ~~quite~~ (0.02)", "**lighthouse** (1.00), ~~quite~~ (0.02)"),
        ("a **red** boat", "a **red** boat"),
        ("**open ~~and", "open and"),
        ("**[link](https://example.com)**", "**\\[link\\](<https://example.com)>**"),
        ("**@everyone** `code` ||hidden||", "**@\u200beveryone** \\`code\\` \\|\\|hidden\\|\\|"),
        ("****", ""),
        ("", ""),
    ],
)
def test_weights_are_shown_and_the_rest_is_harmless(told: str, shown: str) -> None:
    assert weighed_text(told, 400) == shown


def test_it_is_cut_between_words_so_that_no_mark_stays_open() -> None:
    shown = weighed_text("**lighthouse** " * 100, 50)

    assert shown == "**lighthouse** **lighthouse** **lighthouse**…"


def test_a_link_opens_no_code_block() -> None:
    assert "`" not in shown_text("https://evil.example/```", 100)
