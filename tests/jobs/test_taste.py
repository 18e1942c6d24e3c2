"""What a person has set, in what they ask for."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import PromptError, UserError
from bot.jobs.model import JobKind
from bot.jobs.people import Person
from bot.jobs.taste import MAX_NAME, checked_name, checked_parameters, expanded, flavoured, speed
from bot.jobs.wish import Wish
from bot.prompts import Mode, parse, with_options

PROPERTY = settings(max_examples=150, derandomize=True, database=None, deadline=None)
STYLES = {"mine": "--stylize 300 --no text", "내-스타일": "--niji 6 --chaos 10", "2024": "--weird 5"}


def someone(**chosen: Any) -> Person:
    return Person(user_id=1, **chosen)


def asked(prompt: str, person: Person, kind: JobKind = JobKind.IMAGINE, **more: Any) -> str:
    return flavoured(Wish.of(kind, parse(prompt, person.presets), **more), person).prompt


def test_what_is_set_is_added_where_the_prompt_says_nothing_of_it() -> None:
    person = someone(version="niji 6", stylize=250, raw=True, suffix="--chaos 10 --weird 5 --no text, frames")

    assert asked("a fox", person) == (
        "a fox --chaos 10 --weird 5 --no text, frames --niji 6 --stylize 250 --raw"
    )
    assert asked("a fox --v 7 --s 0 --no red --style cute", person) == (
        "a fox --v 7 --stylize 0 --no red --style cute --chaos 10 --weird 5"
    )


def test_the_suffix_wins_over_the_panel_and_the_prompt_over_both() -> None:
    person = someone(version="niji 6", stylize=250, suffix="--v 7 --s 50")

    assert asked("a fox", person) == "a fox --v 7 --stylize 50"
    assert asked("a fox --niji 5", person) == "a fox --niji 5 --stylize 50"


def test_an_option_wins_and_a_denied_flag_stays_away() -> None:
    person = someone(raw=True, suffix="--tile", stylize=100)
    prompt = with_options(parse("a fox"), {"stylize": "7"})

    wish = Wish.of(JobKind.IMAGINE, prompt, left_out=frozenset({"raw", "tile"}))

    assert flavoured(wish, person).prompt == "a fox --stylize 7"


def test_only_new_pictures_take_what_is_set_and_not_where_every_parameter_was_seen() -> None:
    person = someone(version="7", raw=True, suffix="--chaos 10", presets=STYLES)

    for kind in (JobKind.EDIT, JobKind.ANIMATE, JobKind.SHORTEN):
        assert asked("a fox", person, kind) == "a fox"
        assert asked("a fox --2024", person, kind).startswith("a fox")
    assert asked("a fox --chaos 3", person, complete=True) == "a fox --chaos 3"
    assert asked("a fox --mine", person, complete=True) == "a fox --stylize 300 --no text"
    assert flavoured(Wish(kind=JobKind.BLEND), person) == Wish(kind=JobKind.BLEND)


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("a fox --mine", "a fox --stylize 300 --no text"),
        ("a fox —MINE in a hat", "a fox in a hat --stylize 300 --no text"),
        ("--mine, a fox", "a fox --stylize 300 --no text"),
        ("a fox --mine --s 5", "a fox --stylize 5 --no text"),
        ("a fox --no dogs --내-스타일 hats", "a fox hats --no dogs --niji 6 --chaos 10"),
        ("a fox --내-스타일. --v 7", "a fox --v 7 --chaos 10"),
        ("a fox --2024 --mine --2024", "a fox --weird 5 --stylize 300 --no text"),
        ("a fox --2025 --minecraft big", "a fox --2025 --minecraft big"),
        ("a fox mine - 2024 -- 내-스타일", "a fox mine - 2024 -- 내-스타일"),
    ],
)
def test_a_preset_stands_for_its_parameters(typed: str, sent: str) -> None:
    person = someone(presets=STYLES)

    assert asked(typed, person) == sent
    assert expanded(typed, person) == (sent if sent != typed else typed)


def test_of_two_presets_the_last_one_wins() -> None:
    presets = {"a": "--v 7 --s 1", "b": "--niji 6 --s 2"}

    assert asked("a fox --a --b", someone(presets=presets)) == "a fox --niji 6 --stylize 2"
    assert asked("a fox --b --a", someone(presets=presets)) == "a fox --v 7 --stylize 1"


def test_what_is_no_longer_accepted_is_named() -> None:
    broken = "--stylize 5000"
    with pytest.raises(UserError) as suffix:
        asked("a fox", someone(suffix=broken))
    with pytest.raises(UserError) as preset:
        asked("a fox --old", someone(presets={"old": broken}))
    with pytest.raises(UserError) as long:
        asked("fox " * 998, someone(suffix="--chaos 10"))

    assert (suffix.value.key, suffix.value.arguments) == ("refused-suffix", {"parameter": "stylize"})
    assert preset.value.key == "refused-preset-broken"
    assert preset.value.arguments == {"name": "old", "parameter": "stylize"}
    assert long.value.key == "refused-settings-too-long"
    assert asked("a fox", someone(presets={"old": broken})) == "a fox"


def test_parameters_are_checked_and_composed_before_they_are_kept() -> None:
    person = someone(presets=STYLES)

    assert checked_parameters("  —ar 3:2   --S 50 --style raw", person) == "--ar 3:2 --stylize 50 --raw"
    assert checked_parameters("--mine --chaos 3 --내-스타일", person) == (
        "--chaos 3 --niji 6 --stylize 300 --no text"
    )
    assert checked_parameters(" ", person) == ""
    refusals = {
        "a fox": "prompt-only-parameters",
        "--ar 3:2 a fox": "prompt-only-parameters",
        "https://a.example/b.png --iw 2": "prompt-only-parameters",
        "--repeat 4": "prompt-repeat",
        "--turbo": "prompt-no-speed",
        "--stylize 5000": "prompt-out-of-range",
        "--v 7 --niji 6": "prompt-conflict",
        "--no " + "x" * 600: "prompt-too-long",
    }
    for raw, key in refusals.items():
        with pytest.raises(PromptError) as refused:
            checked_parameters(raw, person)
        assert refused.value.key == key, raw


def test_a_preset_has_a_name_of_any_script_that_is_no_parameter() -> None:
    names = {"--Mine ": "mine", "내-스타일": "내-스타일", "हिन्दी": "हिन्दी", "2024_a": "2024_a", "—Đẹp": "đẹp"}
    assert {raw: checked_name(raw) for raw in names} == names
    for raw in ("", "--", "two words", "a,b", "a" * (MAX_NAME + 1), "*bold*", "<@1>", "a\nb", "\u0301"):
        with pytest.raises(UserError) as refused:
            checked_name(raw)
        assert refused.value.key == "refused-preset-name", raw
    for raw in ("ar", "Aspect", "--S", "niji6", "v7", "repeat", "turbo"):
        with pytest.raises(UserError) as refused:
            checked_name(raw)
        assert refused.value.key == "refused-preset-parameter", raw


@pytest.mark.parametrize(
    ("named", "chosen", "kind", "taken"),
    [
        (None, None, JobKind.IMAGINE, Mode.RELAX),
        (None, Mode.TURBO, JobKind.IMAGINE, Mode.TURBO),
        (Mode.FAST, Mode.TURBO, JobKind.IMAGINE, Mode.FAST),
        (None, Mode.TURBO, JobKind.ANIMATE, Mode.RELAX),
        (Mode.TURBO, None, JobKind.ANIMATE, Mode.FAST),
    ],
)
def test_a_chosen_speed_gives_way(
    named: Mode | None, chosen: Mode | None, kind: JobKind, taken: Mode
) -> None:
    offered = set(Mode) - ({Mode.TURBO} if kind is JobKind.ANIMATE else set())
    wish = Wish(kind=kind, mode=named)

    assert speed(wish, someone(mode=chosen), Mode.RELAX, offered) is taken
    assert speed(Wish(kind=kind), someone(mode=chosen), Mode.RELAX, {Mode.FAST}) is Mode.FAST


PARTS = (
    *("a", "fox", "--mine", "--내-스타일", "--2024", "—mine", "--v 7", "--niji", "--raw", "--no x"),
    *("--chaos 3", "--stylize 9", "--style cute", "--foo", "--bar y", "--", "https://a.example/1.png"),
)
words = st.lists(st.sampled_from(PARTS), max_size=8).map(lambda parts: " ".join(["harbour", *parts]))
chosen = st.builds(
    Person,
    user_id=st.just(1),
    version=st.sampled_from(["", "7", "niji 6", "niji"]),
    stylize=st.none() | st.integers(0, 1000),
    raw=st.booleans(),
    suffix=st.sampled_from(["", "--chaos 10", "--v 6 --no text", "--style expressive --tile"]),
    presets=st.sampled_from([{}, STYLES]),
)


@PROPERTY
@given(words, chosen)
def test_to_bring_it_in_twice_is_as_good_as_once(typed: str, person: Person) -> None:
    try:
        wish = Wish.of(JobKind.IMAGINE, parse(typed, person.presets))
    except PromptError:
        return
    try:
        once = flavoured(wish, person)
    except PromptError:  # what stood behind an unknown parameter is one of its own now
        return
    own, sent = parse(wish.prompt, person.presets), parse(once.prompt)

    assert flavoured(once, person) == once
    assert sent.text == own.text
    for parameter in own.parameters:
        if parameter.name not in person.presets:
            assert parameter in sent.parameters
