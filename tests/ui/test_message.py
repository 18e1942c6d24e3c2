"""A job as a message: every text is harmless, every button reachable, all of it within Discord's limits."""

import dataclasses
import datetime
import re
from typing import Any

import discord
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import FailureKind
from bot.jobs.model import Job, JobKind, JobState, Reply
from bot.providers.button import Button, ButtonKind
from bot.ui import panels
from bot.ui.custom_id import Op, parse_custom_id
from bot.ui.foreign import shown_text
from bot.ui.i18n import Texts
from bot.ui.message import MAX_CONTENT, USUAL, Look, Rendering, failure_text, render
from tests.store.stored_jobs import ALICE, NOW, make_job

PROPERTY = settings(derandomize=True, database=None, deadline=None, max_examples=200)
TEXTS = Texts(strict=True)
SAY = TEXTS("en-US")
LOOKS = [
    Look(),
    *(Look(late=True), Look(lost=True), Look(linked=True), Look(parting=True)),
    *(Look(lost=True, large=True), Look(lost=True, large=True, linked=True)),
    *(Look(plain=True), Look(bare=True), Look(silent=True), Look(refused=frozenset({"🔄"}))),
]

ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
LINKS = re.compile(r"<https?://[^\s<>]*>", re.IGNORECASE)
LIVE = re.compile(r"[*_~`|\[\]<>#]|@(everyone|here|[!&]?[0-9]{15,20})|https?://", re.IGNORECASE)

NASTY = [
    *(
        "**",
        "__",
        "~~",
        "||",
        "`",
        "```",
        "\\",
        "\\\\",
        "> ",
        ">>> ",
        "# ",
        "-# ",
        "- ",
        "* ",
        "\n",
        "\u2028",
    ),
    *("@everyone", "@here", "<@80351110224678912>", "<@&80351110224678912>", "<#80351110224678912>"),
    *("[x](https://evil.example)", "https://a.example/b_c*d", "HTTPS://A.EXAMPLE", "<https://a.example>"),
    *("<t:1:R>", "<:a:80351110224678912>", "</imagine:80351110224678912>", "--ar 3:2", "🖼️", "ﷺ"),
]
prompts = st.lists(st.sampled_from(NASTY) | st.text(max_size=20)).map("".join) | st.text()


def finished(*buttons: Button, **changes: Any) -> Job:
    done = {
        "state": JobState.SUCCEEDED,
        "task_id": "1",
        "media_urls": ("https://cdn.example/1.png",),
        "submitted_at": NOW,
        "finished_at": NOW + datetime.timedelta(seconds=41),
    }
    return make_job(**{**done, "buttons": buttons, **changes})


def offered(count: int) -> list[Button]:
    return [Button(position=n, custom_id=f"MJ::{n}", label=f"B{n}") for n in range(count)]


def components(view: discord.ui.View) -> list[list[dict[str, Any]]]:
    return [row["components"] for row in view.to_components()]


def labels_of(view: discord.ui.View) -> list[str]:
    return [item.get("label") or "" for row in components(view) for item in row]


def assert_within_limits(view: discord.ui.View) -> None:
    rows = components(view)
    items = [item for row in rows for item in row]
    assert len(rows) <= 5
    assert all(1 <= len(row) <= 5 for row in rows)
    for item in items:
        label = item.get("label") or ""
        assert label or item.get("emoji")
        assert len(label) <= 80
        assert label == label.strip()
        assert len(item.get("custom_id", "")) <= 100
        assert len(item.get("url", "")) <= 512
    ids = [item["custom_id"] for item in items if "custom_id" in item]
    assert len(set(ids)) == len(ids)


def pieces(rendering: Rendering) -> str:
    """Take our own bold and the person's mention away from a title."""
    title = rendering.content.removeprefix("**")
    return title.replace("** –", " –", 1).replace(f"<@{ALICE}>", "", 1)


@PROPERTY
@given(prompts, st.integers(20, 1500))
def test_foreign_text_loses_all_its_powers(text: str, limit: int) -> None:
    shown = shown_text(text, limit)

    assert len(shown) <= limit
    assert "\n" not in shown
    assert not shown.startswith("-")
    assert not LIVE.search(LINKS.sub("", ESCAPED.sub("", shown)))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "discord.gg/abc",
            "discord.com/invite/abc",
            "https://DiscordApp.com/invite/abc",
            "discord.gift/abc",
        ),
        *("discord.new/abc", "https://discord.com/template/abc", "discord.com/events/1/2"),
    ],
)
def test_nobody_is_invited_anywhere(text: str) -> None:
    shown = shown_text(text, 100)

    assert text not in shown
    assert shown.replace("\u200b", "").strip("<>") == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("see https://a.example/b.png, please", "see <https://a.example/b.png>, please"),
        ("is it http://127.0.0.1:8086? No", "is it <http://127.0.0.1:8086>? No"),
        ("https://a.example/x?y=z.", "<https://a.example/x?y=z>."),
        ("https://a.example/\\", r"<https://a.example/>\\"),
    ],
)
def test_a_link_ends_where_the_sentence_goes_on(text: str, shown: str) -> None:
    assert shown_text(text, 100) == shown


def test_a_link_that_is_cut_in_two_leads_nowhere() -> None:
    long = "a fox https://a.example/" + "b" * 40 + " runs"

    assert shown_text(long, 100) == "a fox <https://a.example/" + "b" * 40 + "> runs"
    assert shown_text(long, 30).startswith("a fox a.example/bbb")
    assert shown_text(long, 68) == "a fox <https://a.example/" + "b" * 40 + ">…"
    assert "://" not in shown_text("https://a.example/https://b.example/" + "c" * 40, 45)


def test_what_cannot_be_seen_does_not_turn_a_line_around() -> None:
    assert shown_text("gnp.exe\u202e – see \u200bthis\u2066", 100) == "gnp.exe – see this"


@PROPERTY
@given(prompts, st.sampled_from(JobState), st.sampled_from(LOOKS))
def test_any_prompt_makes_a_message_that_discord_takes(prompt: str, state: JobState, look: Look) -> None:
    job = finished(*offered(9), state=state, prompt=prompt or "x", final_prompt=prompt, detail=prompt)
    job = dataclasses.replace(job, failure=FailureKind.FAILED if state is JobState.FAILED else None)

    rendering = render(job, TEXTS, look)

    assert 0 < len(rendering.content) <= MAX_CONTENT
    assert f"<@{ALICE}>" in rendering.content
    assert_within_limits(rendering.view)


@PROPERTY
@given(st.lists(prompts, max_size=12), prompts, st.sampled_from(JobKind), st.sampled_from(LOOKS))
def test_any_prompts_that_were_found_make_a_message_that_discord_takes(
    texts: list[str], prompt: str, kind: JobKind, look: Look
) -> None:
    job = finished(*offered(9), kind=kind, prompt=prompt, texts=tuple(texts))

    rendering = render(job, TEXTS, look)

    assert 0 < len(rendering.content) <= MAX_CONTENT
    assert f"<@{ALICE}>" in rendering.content
    foreign = re.sub(r"\*\*(Refresh|Original)\*\*", "", pieces(rendering))
    assert not LIVE.search(LINKS.sub("", ESCAPED.sub("", foreign)))
    assert_within_limits(rendering.view)


def test_found_prompts_share_the_room_that_there_is() -> None:
    short, long = "a fox", "x" * 3000
    job = finished(kind=JobKind.DESCRIBE, prompt="", texts=(long, short, long, short, long))

    head, *lines = render(job, TEXTS).content.splitlines()

    assert head.startswith("**Description** – ")
    assert [line[0] for line in lines] == list("12345")
    assert (lines[1][4:], lines[3][4:]) == (short, short)
    assert all(line.endswith("…") for line in lines[::2])
    assert len(lines[0]) < len(lines[2]) < len(lines[4])  # what the short ones left
    assert MAX_CONTENT - 10 < len(render(job, TEXTS).content) <= MAX_CONTENT


@pytest.mark.parametrize(
    ("changes", "again"),
    [
        ({"kind": JobKind.IMAGINE}, True),
        ({"kind": JobKind.SHORTEN}, True),
        ({"kind": JobKind.ACTION}, True),
        ({"kind": JobKind.ACTION, "prompt": "", "final_prompt": "a fox"}, True),
        ({"kind": JobKind.ACTION, "prompt": "", "final_prompt": ""}, False),
        ({"kind": JobKind.ACTION, "origin": JobKind.BLEND}, False),
        ({"kind": JobKind.DESCRIBE}, False),
        ({"kind": JobKind.EDIT}, False),
        ({"kind": JobKind.ANIMATE}, False),
    ],
)
def test_only_what_words_alone_make_can_be_run_again(changes: dict[str, Any], again: bool) -> None:
    for state in (JobState.SUCCEEDED, JobState.CANCELLED):
        view = render(finished(state=state, **changes), TEXTS).view
        assert ("Edit and run again" in labels_of(view)) is again


def test_what_is_too_large_is_said_only_where_a_link_leads_to_it() -> None:
    look = Look(lost=True, large=True, linked=True)

    assert "too large for Discord" in render(finished(), TEXTS, look).content
    assert "could not be brought here" in render(finished(media_urls=()), TEXTS, look).content


@PROPERTY
@given(prompts)
def test_only_our_own_words_are_bold_or_ping(prompt: str) -> None:
    rendering = render(finished(prompt=prompt, final_prompt=prompt), TEXTS)

    assert not LIVE.search(LINKS.sub("", ESCAPED.sub("", pieces(rendering))))


@pytest.mark.parametrize("length", [1, 1199, 1200, 1201, 4000])
@pytest.mark.parametrize("character", ["a", "*", "\\", "字", "🖼"])
def test_a_long_prompt_is_cut_visibly_and_a_short_one_is_not(character: str, length: int) -> None:
    content = render(finished(prompt=character * length), TEXTS).content

    assert len(content) <= MAX_CONTENT
    assert ("…" in content) is (length > 1200 or (character in "*\\" and length > 600))


@PROPERTY
@given(
    st.lists(
        st.builds(
            Button,
            position=st.just(0),
            custom_id=st.text(max_size=200),
            label=st.text(max_size=120) | st.sampled_from(["", " ", "U1"]),
            emoji=st.sampled_from(["", "🔄", "upscale_1", "words", "+"]) | st.text(max_size=3),
            style=st.integers(1, 4),
            kind=st.sampled_from(ButtonKind),
            pressed=st.booleans(),
        ),
        max_size=50,
    ),
    st.sampled_from(LOOKS),
)
def test_any_buttons_fit_and_each_is_reached_once(buttons: list[Button], look: Look) -> None:
    placed = [dataclasses.replace(button, position=n) for n, button in enumerate(buttons)]
    job = finished(*placed)
    view = render(job, TEXTS, look).view
    reached: list[int] = []
    for _ in range(4):  # fifty buttons need two further answers
        assert_within_limits(view)
        found = [
            parse_custom_id(item["custom_id"]) for row in components(view) for item in row if _acts(item)
        ]
        ours = [custom_id for custom_id in found if custom_id and custom_id.n is not None]
        reached += [custom_id.n or 0 for custom_id in ours if custom_id.op is not Op.MORE]
        more = next((custom_id for custom_id in ours if custom_id.op is Op.MORE), None)
        if more is None:
            break
        view = panels.more(job, more.n or 0, SAY, plain=False)

    assert reached == ([] if look.bare else list(range(len(placed))))


def _acts(item: dict[str, Any]) -> bool:
    return "custom_id" in item


def test_twenty_buttons_need_no_more_and_twenty_one_do() -> None:
    labels = [
        [item["label"] for row in components(render(finished(*offered(count)), TEXTS).view) for item in row]
        for count in (20, 21)
    ]

    assert labels[0][:20] == [f"B{n}" for n in range(20)]
    assert labels[1][:20] == [*(f"B{n}" for n in range(19)), "More …"]


def test_a_pressed_button_is_marked_by_its_style_alone() -> None:
    first, second, *_ = offered(2)
    view = render(finished(dataclasses.replace(first, pressed=True), second), TEXTS).view

    assert [item["style"] for item in components(view)[0]] == [3, 2]
    assert not any(item.get("disabled") for item in components(view)[0])


def test_without_emoji_every_button_still_has_a_name() -> None:
    pan = Button(position=0, custom_id="a", emoji="⬅️", kind=ButtonKind.PAN)
    other = Button(position=1, custom_id="b", emoji="🦑")

    view = render(finished(pan, other), TEXTS, Look(plain=True)).view

    assert [item["label"] for item in components(view)[0]] == ["Pan", "Action 2"]


@pytest.mark.parametrize("kind", FailureKind)
def test_every_failure_has_its_words(kind: FailureKind) -> None:
    job = make_job(state=JobState.FAILED, failure=kind, task_id="1", detail="no *boats* here")

    assert failure_text(job, SAY).endswith("\n> no \\*boats\\* here")
    assert failure_text(job, SAY) in render(job, TEXTS).content
    assert failure_text(dataclasses.replace(job, detail=""), SAY).startswith("⚠️ ")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"state": JobState.NEW}, "(waiting to start · fast)"),
        (
            {"state": JobState.NEW, "queue_position": 3},
            "(the service takes no more just now · place 3 in line",
        ),
        ({"state": JobState.SUBMITTING, "queue_position": 1}, "place 1 in line · fast)"),
        ({"state": JobState.NEEDS_INPUT, "form_prompt": "x", "queue_position": 2}, "place 2 in line · fast)"),
        ({"state": JobState.RUNNING, "queue_position": 0}, "(place 0 in the queue · fast)"),
        ({"state": JobState.RUNNING, "queue_position": 1500}, "(place 1,500 in the queue · fast)"),
        ({"state": JobState.RUNNING, "progress": 0}, "(0 % · fast)"),
        ({"state": JobState.RUNNING, "progress": 49}, "(45 % · fast)"),
        ({"state": JobState.SUBMITTING, "progress": 99}, "(95 % · fast)"),
        ({"state": JobState.NEEDS_INPUT}, "needs a few words"),
        ({"state": JobState.NEEDS_INPUT, "form_prompt": "x"}, "(waiting to start · fast)"),
        ({"state": JobState.SUCCEEDED}, "(fast)"),
        ({"state": JobState.CANCELLED}, "(cancelled)\nNothing was sent"),
        ({"state": JobState.CANCELLED, "submitted_at": NOW}, "may still be charged"),
        ({"state": JobState.UNCERTAIN}, "nobody can tell"),
    ],
)
def test_every_state_says_what_it_is(changes: dict[str, Any], words: str) -> None:
    assert words in render(make_job(**changes), TEXTS).content


@pytest.mark.parametrize(
    ("changes", "own"),
    [
        ({"state": JobState.RUNNING}, ["Cancel"]),
        (
            {"state": JobState.RUNNING, "reply": Reply(channel_id=1, open_to_bot=False)},
            ["Cancel", "Refresh"],
        ),
        ({"state": JobState.NEEDS_INPUT}, ["Continue", "Cancel"]),
        ({"state": JobState.UNCERTAIN}, ["Send again", "Forget"]),
        ({"state": JobState.SUCCEEDED}, ["Details", "Edit and run again", "Favourite", "Delete"]),
        ({"state": JobState.CANCELLED}, ["Details", "Edit and run again", "Delete"]),
    ],
)
def test_each_state_has_its_own_row(changes: dict[str, Any], own: list[str]) -> None:
    (row,) = components(render(make_job(**changes), TEXTS).view)

    assert [item["label"] for item in row] == own


def test_the_original_is_offered_where_discord_has_less() -> None:
    for look, offered in ((Look(linked=True), True), (Look(late=True), True), (Look(), False)):
        assert ("Original" in labels_of(render(finished(), TEXTS, look).view)) is offered
    assert "Original" not in labels_of(render(finished(media_urls=()), TEXTS, Look(linked=True)).view)


def test_a_private_result_of_a_server_can_be_published_and_its_row_is_never_too_long() -> None:
    def own(reply: Reply, look: Look = USUAL) -> list[str]:
        return labels_of(render(finished(reply=reply), TEXTS, look).view)

    private = Reply(channel_id=71, guild_id=72, private=True)
    row = ["Details", "Edit and run again", "Favourite", "Publish", "Delete"]

    assert own(private)[-5:] == row
    assert own(private, Look(linked=True))[-5:] == [
        *(name for name in row if name != "Favourite"),
        "Original",
    ]
    assert "Publish" not in own(dataclasses.replace(private, private=False))
    assert "Publish" not in own(dataclasses.replace(private, guild_id=None))
    assert_within_limits(render(finished(reply=private), TEXTS, Look(linked=True)).view)


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("U1", "– U1 by"),
        ("upscale_1", "– ⏫ by"),
        ("**Big** @everyone", r"– \*\*Big\*\* @"),
        ("", "– Action by"),
    ],
)
def test_the_pressed_button_is_named_in_the_title(label: str, shown: str) -> None:
    content = render(finished(kind=JobKind.ACTION, label=label), TEXTS).content

    assert shown in content
    assert "@everyone" not in content


def test_the_services_heart_stands_for_our_favourite_where_it_is_shown() -> None:
    heart = Button(position=19, custom_id="MJ::BOOKMARK", emoji="❤️", kind=ButtonKind.BOOKMARK)
    nineteen = offered(19)

    assert "Favourite" not in labels_of(render(finished(*nineteen, heart), TEXTS).view)
    assert "Favourite" in labels_of(render(finished(*nineteen, heart), TEXTS, Look(bare=True)).view)
    behind_more = [*nineteen, dataclasses.replace(heart, position=20), *offered(1)]
    assert "Favourite" in labels_of(render(finished(*behind_more), TEXTS).view)
