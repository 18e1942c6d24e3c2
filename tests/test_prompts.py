"""What people type, and what is sent for it."""

import contextlib
import re
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.errors import PromptError
from bot.parameters import EXCLUSIVE, KNOWN, PARAMETERS
from bot.prompts import (
    MAX_PROMPT,
    Mode,
    Parameter,
    Prompt,
    clean,
    default_zoom,
    parse,
    with_options,
    zoom_prompt,
)

PROPERTY = settings(max_examples=200, derandomize=True, database=None, deadline=None)


def refusal(act: Callable[[], object]) -> PromptError:
    with pytest.raises(PromptError) as caught:
        act()
    return caught.value


def refused(raw: str) -> tuple[str, str, str, str]:
    error = refusal(lambda: parse(raw))
    return error.key, error.parameter, error.value, error.allowed


# Reading


def test_a_prompt_is_images_then_text_then_parameters() -> None:
    prompt = parse("https://a.example/1.png http://b.example/2.jpg hot:: dog::-.5 --ar 16:9 --v 7 --tile")

    assert prompt == Prompt(
        images=("https://a.example/1.png", "http://b.example/2.jpg"),
        text="hot:: dog::-.5",
        parameters=(Parameter("ar", "16:9"), Parameter("v", "7"), Parameter("tile")),
    )
    assert str(prompt) == (
        "https://a.example/1.png http://b.example/2.jpg hot:: dog::-.5 --ar 16:9 --v 7 --tile"
    )


def test_image_links_are_freed_of_brackets_and_commas() -> None:
    prompt = parse("<https://s.mj.run/abc>, https://b.example/2.png, a cat <https://c.example/3.png>")

    assert prompt.images == ("https://s.mj.run/abc", "https://b.example/2.png")
    assert prompt.text == "a cat <https://c.example/3.png>"


def test_images_alone_are_a_prompt_and_parameters_alone_are_not() -> None:
    assert str(parse("https://a.example/1.png --ar 3:2")) == "https://a.example/1.png --ar 3:2"
    assert refused("--ar 3:2 --tile") == ("prompt-empty", "", "", "")
    assert refused(" \u200b\u3164\n") == ("prompt-empty", "", "", "")


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("cat --aspect 3:2", "cat --ar 3:2"),
        ("cat --version 6.1", "cat --v 6.1"),
        ("cat --s 50 --c 5 --w 7 --q 2 --p", "cat --stylize 50 --chaos 5 --weird 7 --quality 2 --profile"),
        ("cat --style raw, --v 7", "cat --raw --v 7"),
        ("cat --style cute", "cat --style cute"),
        ("cat --version niji 6", "cat --niji 6"),
        ("cat --v niji", "cat --niji"),
        ("cat --niji", "cat --niji"),
        ("cat --AR 3:2 --Tile --RELAX", "cat --ar 3:2 --tile --relax"),
        ("cat --ar 3 : 2 --v 7.", "cat --ar 3:2 --v 7"),
        ("cat --ar=3:2 --s:50 --v7 --q.5", "cat --ar 3:2 --stylize 50 --v 7 --quality .5"),
        ("cat --ar 3:2, --tile, --seed 5;", "cat --ar 3:2 --tile --seed 5"),
        ("猫 －－ar １６：９ --s １００", "猫 --ar 16:9 --stylize 100"),
        ("cat --sref https://a.example/1 123::2 random --sw 20", None),
        (
            "cat --cref https://a.example/1, https://a.example/2, sat",
            "cat sat --cref https://a.example/1, https://a.example/2",
        ),
        ("cat --p abc1234 m77 --ar 1:1", "cat --profile abc1234 m77 --ar 1:1"),
        ("cat --video --motion low", None),
        ("cat --video 1 --motion low", None),
        ("a --video=1, cat", "a cat --video 1"),
        ("cat --video 10 frames", "cat 10 frames --video"),
    ],
)
def test_spellings_come_to_one(typed: str, sent: str | None) -> None:
    assert str(parse(typed)) == (sent or typed)


def test_unknown_parameters_pass_untouched_and_in_order() -> None:
    typed = "cat --hd --ar 3:2 --Fancy_New some thing, else --foo=1 --hd --tile2"

    assert str(parse(typed)) == typed
    assert parse(typed).get("Fancy_New") == "some thing, else"


def test_no_takes_words_up_to_the_next_parameter() -> None:
    prompt = parse("forest --no people, red cars -- 사람 --ar 3:2 --no fog")

    assert prompt.get("no") == "people, red cars -- 사람, fog"
    assert prompt.get("ar") == "3:2"


def test_the_last_of_a_repeated_parameter_wins() -> None:
    prompt = parse("cat --ar 3:2 --s 5 --aspect 1:1 --fast --fast --p --p abc1234 --p")

    assert str(prompt) == "cat --ar 1:1 --stylize 5 --fast --profile abc1234"


def test_text_behind_a_parameter_is_kept_as_text() -> None:
    prompt = parse("a cat --ar 3:2 on a mat --niji with a hat --tile, at night --v niji 6 --raw 고양이")

    assert prompt.text == "a cat on a mat with a hat at night 고양이"
    assert str(prompt).endswith("고양이 --ar 3:2 --niji 6 --tile --raw")
    assert parse("--ar 3:2 https://a.example/1.png cat").images == ("https://a.example/1.png",)


def test_what_a_prompt_tells_of_itself() -> None:
    prompt = parse("cat --niji 6 --turbo --raw")

    assert prompt.mode is Mode.TURBO
    assert (prompt.get("raw"), prompt.get("niji"), prompt.get("ar")) == ("", "6", None)
    assert str(prompt.without_mode()) == "cat --niji 6 --raw"
    assert prompt.without_mode().mode is None
    assert parse("niji cat --v 7").get("niji") is None


# Dashes


@pytest.mark.parametrize("dash", ["—", "–", "――", "-–", "−−", "‐‐", "－－", "⸺", "---"])
def test_dashes_of_phones_become_parameters(dash: str) -> None:
    assert str(parse(f"cat {dash}ar 3:2 {dash}v 7 {dash}tile")) == "cat --ar 3:2 --v 7 --tile"


@pytest.mark.parametrize(
    "prose",
    [
        "cat — dog",
        "cat—dog",
        "it was –5 degrees",
        "el gato —negro— duerme",
        "고양이 —개",
        "t-shirt -red -- ar 3:2",
        "cat --",
        "-- -",
        "— —",
        "--5 --고양이",
        "(--ar 3:2)",
    ],
)
def test_dashes_of_prose_stay(prose: str) -> None:
    assert parse(prose) == Prompt(text=prose)


def test_a_trailing_dash_is_text() -> None:
    assert str(parse("cat --ar 3:2 --")) == "cat -- --ar 3:2"


# Cleaning


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  a\tcat\r\n\u3000on\u00a0a\u2028mat ", "a cat on a mat"),
        ("c\u200ba\u200dt\u2060 \ufeffd\u00ado\u0000g\ud800", "cat dog"),
        ("\u202eevil\u202c \u2067rtl\u2069 خانه \u200fשלום", "evil rtl خانه שלום"),
        ("한글", "한글"),  # decomposed, as Apple's file names are
        ("cafe\u200b\u0301", "café"),
        ("👩‍👩‍👧 🏳️‍🌈 ❤️‍🔥 👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩‍👩‍👧 🏳️‍🌈 ❤️‍🔥 👩🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿"),
        ("👩\u200d\u200b a\u200d👧 hi\U000e0068\U000e0069", "👩 a👧 hi"),
    ],
)
def test_what_cannot_be_seen_goes(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


def test_hidden_characters_do_not_hide_a_parameter() -> None:
    assert refused("cat -\u200b-re\u2060peat 10")[0] == "prompt-repeat"


# Refusals


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        ("cat --s 1001", ("prompt-out-of-range", "stylize", "1001", "0–1000")),
        ("cat --s -5", ("prompt-out-of-range", "stylize", "-5", "0–1000")),
        ("cat --c 101", ("prompt-out-of-range", "chaos", "101", "0–100")),
        ("cat --weird 3001", ("prompt-out-of-range", "weird", "3001", "0–3000")),
        ("cat --seed 4294967296", ("prompt-out-of-range", "seed", "4294967296", "0–4294967295")),
        ("cat --q 3", ("prompt-out-of-range", "quality", "3", ".25, .5, 1, 2, 4")),
        ("cat --iw 3.1", ("prompt-out-of-range", "iw", "3.1", "0–3")),
        ("cat --ow 0", ("prompt-out-of-range", "ow", "0", "1–1000")),
        ("cat --stop 9", ("prompt-out-of-range", "stop", "9", "10–100")),
        ("cat --zoom 2.5", ("prompt-out-of-range", "zoom", "2.5", "1–2")),
        ("cat --niji 3", ("prompt-out-of-range", "niji", "3", "4–7")),
        ("cat --v niji 8", ("prompt-out-of-range", "niji", "8", "4–7")),
        ("cat --ar 15:1", ("prompt-out-of-range", "ar", "15:1", "1:14–14:1")),
        ("cat --ar 0:0", ("prompt-out-of-range", "ar", "0:0", "1:14–14:1")),
        ("cat --ar 1.85:1", ("prompt-malformed", "ar", "1.85:1", "1:14–14:1")),
        ("cat --ar 16/9 wide", ("prompt-malformed", "ar", "16/9", "1:14–14:1")),
        ("cat --s lots", ("prompt-malformed", "stylize", "lots", "0–1000")),
        ("cat --s 1.5", ("prompt-malformed", "stylize", "1.5", "0–1000")),
        ("cat --v seven", ("prompt-malformed", "v", "seven", "8, 7, 6.1, niji 7, …")),
        ("cat --motion medium", ("prompt-malformed", "motion", "medium", "low, high")),
        ("cat --cref me", ("prompt-malformed", "cref", "me", "https://…")),
        ("cat --s --v 7", ("prompt-missing-value", "stylize", "", "0–1000")),
        ("cat --no", ("prompt-missing-value", "no", "", "")),
        ("cat --ar 3:2 --ar", ("prompt-missing-value", "ar", "", "1:14–14:1")),
        ("cat --v 7 --niji 6", ("prompt-conflict", "niji", "v", "")),
        ("cat --fast --relax", ("prompt-conflict", "relax", "fast", "")),
        ("cat --turbo --video", ("prompt-conflict", "video", "turbo", "")),
        ("cat --repeat 4", ("prompt-repeat", "repeat", "4", "")),
        ("cat --r", ("prompt-repeat", "repeat", "", "")),
        ("cat --Repeat=4", ("prompt-repeat", "repeat", "4", "")),
        ("cat —r10", ("prompt-repeat", "repeat", "10", "")),
    ],
)
def test_a_refusal_names_parameter_value_and_what_is_allowed(
    raw: str, error: tuple[str, str, str, str]
) -> None:
    assert refused(raw) == error


def test_length_counts_after_cleaning_and_as_sent() -> None:
    assert parse("x" * MAX_PROMPT + "\u200b  ").text == "x" * MAX_PROMPT
    assert refused("고" * (MAX_PROMPT + 1)) == ("prompt-too-long", "", "4001", "4000")
    assert refused("x" * (MAX_PROMPT - 6) + " --s 1")[0] == "prompt-too-long"  # sent as --stylize
    assert refusal(lambda: with_options(parse("x" * MAX_PROMPT), {"tile": None})).key == "prompt-too-long"


def test_a_long_wrong_value_is_cut() -> None:
    _, _, value, _ = refused("cat --seed " + "9" * 3900)

    assert len(value) == 60
    assert value.endswith("9…")


# Options


def test_options_win_over_the_text_by_any_name() -> None:
    prompt = parse("cat --ar 1:1 --s 5 --hd --relax")
    options = {"aspect": "16:9", "version": "7", "stylize": "250", "raw": None, "no": "dogs", "mode": "fast"}

    assert str(with_options(prompt, options)) == (
        "cat --hd --ar 16:9 --v 7 --stylize 250 --raw --no dogs --fast"
    )


def test_options_remove_what_they_exclude() -> None:
    assert str(with_options(parse("cat --niji 6"), {"version": "7"})) == "cat --v 7"
    assert str(with_options(parse("cat --v 7"), {"version": "niji 6"})) == "cat --niji 6"
    assert with_options(parse("cat --relax"), {"mode": "turbo"}).mode is Mode.TURBO
    assert str(with_options(parse("cat --ar 3:2"), {})) == "cat --ar 3:2"


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("stylize", "5000", ("prompt-out-of-range", "stylize", "5000", "0–1000")),
        ("seed", "9" * 5000, ("prompt-out-of-range", "seed", "9" * 59 + "…", "0–4294967295")),
        ("version", "7 --fast", ("prompt-malformed", "v", "7 --fast", "8, 7, 6.1, niji 7, …")),
        ("aspect", "3:2 wide", ("prompt-malformed", "ar", "3:2 wide", "1:14–14:1")),
        ("aspect", None, ("prompt-missing-value", "ar", "", "1:14–14:1")),
        ("no", "dogs —repeat 9", ("prompt-malformed", "no", "dogs --repeat 9", "")),
        ("hd", "--repeat 9", ("prompt-malformed", "hd", "--repeat 9", "")),
        ("raw", "yes", ("prompt-malformed", "raw", "yes", "")),
        ("mode", "warp", ("prompt-malformed", "mode", "warp", "relax, fast, turbo")),
        ("repeat", "4", ("prompt-repeat", "repeat", "4", "")),
    ],
)
def test_an_option_is_checked_like_the_text(
    name: str, value: str | None, error: tuple[str, str, str, str]
) -> None:
    caught = refusal(lambda: with_options(parse("cat"), {name: value}))

    assert (caught.key, caught.parameter, caught.value, caught.allowed) == error


def test_options_that_exclude_each_other_are_refused() -> None:
    caught = refusal(lambda: with_options(parse("cat"), {"version": "7", "niji": "6"}))

    assert (caught.key, caught.parameter, caught.value) == ("prompt-conflict", "niji", "v")


# Zoom


def test_a_custom_zoom_must_say_how_far() -> None:
    assert zoom_prompt("cat --ar 3:2 —zoom 1.8").get("zoom") == "1.8"

    caught = refusal(lambda: zoom_prompt("cat --ar 3:2"))
    assert (caught.key, caught.parameter, caught.allowed) == ("prompt-missing-value", "zoom", "1–2")


def test_a_custom_zoom_starts_from_twice_the_view() -> None:
    assert default_zoom(parse("cat --zoom 1.5 --ar 3:2")) == "cat --ar 3:2 --zoom 2"


# The table


def test_every_name_is_there_once() -> None:
    names = [name for known in PARAMETERS for name in (known.name, *known.aliases)]

    assert len(names) == len(set(names)) == len(KNOWN)
    assert {name for row in EXCLUSIVE for name in row} <= set(names)


# Properties

VALUES = {
    "ar": "3:2",
    "aspect": "16 : 9",
    "v": "7",
    "version": "6.1",
    "niji": "6",
    "s": "250",
    "stylize": "0",
    "chaos": "5",
    "w": "3000",
    "seed": "42",
    "q": ".5",
    "iw": "1.5",
    "sw": "20",
    "sref": "random 12::.5 https://a.example/b.png?c=1",
    "style": "raw",
    "raw": "",
    "tile": "",
    "draft": "",
    "fast": "",
    "relax": "",
    "zoom": "1.5",
    "motion": "low",
    "video": "1",
}
PIECES = st.sampled_from(
    [
        *(
            "--",
            "—",
            "–",
            "-",
            "---",
            "=",
            ":",
            "::",
            " ",
            ",",
            ".",
            "<",
            ">",
            "\u200b",
            "\u200d",
            "\u0301",
            "\n",
        ),
        *("https://a.example/b.png", "http://", "niji", "random", "고양이", "👩\u200d🚀", "خانه", "foo"),
        *KNOWN,
        *VALUES.values(),
    ]
)
ANY_TEXT = st.one_of(
    st.text(st.characters(), max_size=200),
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.lists(st.tuples(st.sampled_from(["--", "—", "–"]), PIECES, PIECES), max_size=8).map(
        lambda triples: "cat " + " ".join(f"{dash}{name} {value}" for dash, name, value in triples)
    ),
)
WORDS = st.lists(
    st.text(st.characters(blacklist_categories=("C", "Z")), min_size=1, max_size=12).filter(
        lambda word: not re.match(r"[-‐-―−－⸺]|<?https?:", word) and clean(word) == word
    ),
    min_size=1,
    max_size=6,
)
PAIRS = st.sampled_from(sorted(VALUES.items()))


def parsed(raw: str) -> Prompt:
    """Parse, or leave the example aside; anything but the one named error fails the test."""
    try:
        return parse(raw)
    except PromptError:
        assume(False)
        raise


@PROPERTY
@given(ANY_TEXT)
@example("x --a" + " --a" * 900)
def test_nothing_is_raised_but_the_named_error(raw: str) -> None:
    for act in (parse, zoom_prompt):
        with contextlib.suppress(PromptError):
            act(raw)


@PROPERTY
@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(raw: str) -> None:
    cleaned = clean(raw)

    assert clean(cleaned) == cleaned
    assert cleaned.encode().decode() == cleaned


@PROPERTY
@given(st.sampled_from(["mode", "hd", *KNOWN]), st.one_of(st.none(), ANY_TEXT))
def test_no_option_brings_in_another_parameter(name: str, value: str | None) -> None:
    with contextlib.suppress(PromptError):
        prompt = with_options(parse("cat"), {name: value})

        assert len(prompt.parameters) == 1
        assert parse(str(prompt)) == prompt


@PROPERTY
@given(ANY_TEXT)
def test_composing_and_parsing_again_changes_nothing(raw: str) -> None:
    prompt = parsed(raw)

    assert parse(str(prompt)) == prompt
    assert len(str(prompt)) <= MAX_PROMPT
    assert parse(default_zoom(prompt)).get("zoom") == "2"


@PROPERTY
@given(st.lists(st.tuples(WORDS, PAIRS.filter(lambda pair: pair[0] != "sref")), max_size=4), WORDS)
def test_text_is_never_lost(pairs: list[tuple[list[str], tuple[str, str]]], last: list[str]) -> None:
    middle = (f"{' '.join(words)} --{name} {value}" for words, (name, value) in pairs)
    typed = [*(word for words, _ in pairs for word in words), *last]

    prompt = parsed(" ".join([*middle, "--tile", *last]))

    assert prompt.text.split() == typed


@PROPERTY
@given(ANY_TEXT)
def test_without_parameters_every_word_is_sent(raw: str) -> None:
    bare = clean(re.sub(r"[-‐-―−－⸺]", " ", raw))

    prompt = parsed(bare)

    words, links = bare.split(), len(prompt.images)
    assert prompt.images == tuple(word.strip("<>,") for word in words[:links])
    assert prompt.text.split() == words[links:]


@PROPERTY
@given(WORDS, st.lists(PAIRS, max_size=6), PAIRS)
def test_an_option_always_wins(
    words: list[str], pairs: list[tuple[str, str]], option: tuple[str, str]
) -> None:
    prompt = parsed(" ".join([*words, *(f"--{name} {value}" for name, value in pairs)]))
    name, value = option

    chosen = with_options(prompt, {name: value or None})
    alone = with_options(parse("cat"), {name: value or None}).parameters

    assert chosen.text == prompt.text
    assert chosen.parameters[-1:] == alone
    assert len({parameter.name for parameter in chosen.parameters}) == len(chosen.parameters)
