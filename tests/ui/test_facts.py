"""Details as a message: whole where there is room, harmless, and within Discord's limits whatever is told."""

import dataclasses
import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.jobs.lineage import Beyond, Lineage
from bot.jobs.model import Job, JobKind, JobState, Reply
from bot.prompts import clean
from bot.providers.button import Button, ButtonKind
from bot.ui.alt import MAX_ALT, alt_of, alt_of_part
from bot.ui.facts import FENCE, Known, details, panel_view
from bot.ui.i18n import Texts
from bot.ui.message import MAX_CONTENT
from tests.store.stored_jobs import NOW, make_job
from tests.ui.test_message import ESCAPED, LINKS, LIVE, PROPERTY, finished, labels_of, prompts

SAY = Texts(strict=True)("en-US")
DAY = datetime.timedelta(days=1)
PLACE = Reply(channel_id=10**19, guild_id=10**19, message_id=10**19)


def pressed(label: str, **changes: object) -> Job:
    return make_job(kind=JobKind.ACTION, label=label, parent_id=1, reply=PLACE, **changes)


def family(labels: list[str], beyond: Beyond) -> Lineage:
    line = [pressed(label) for label in labels]
    return Lineage(ancestors=line, beyond=beyond, children=line)


def text_of(job: Job, known: Known | None = None, now: datetime.datetime = NOW) -> str:
    return details(job, known or Known(), now, SAY)[0]


@PROPERTY
@given(prompts, st.sampled_from(JobState), st.lists(prompts, max_size=20), st.sampled_from(Beyond))
def test_any_details_are_a_message_that_discord_takes(
    prompt: str, state: JobState, labels: list[str], beyond: Beyond
) -> None:
    job = pressed("U1", prompt=prompt, state=state, media_urls=("https://cdn.example/" + "x" * 400,))
    known = Known(lineage=family([label[:80] for label in labels], beyond), file_url="https://a.example")

    for now in (NOW, NOW + DAY):
        told, file = details(job, known, now, SAY)
        assert 0 < len(told) <= MAX_CONTENT
        assert told.count(FENCE) in (0, 2)
        if FENCE in told and file is None:  # what is copied is the prompt
            assert told.split(f"{FENCE}\n")[1].rstrip("\n") == clean(prompt)
    for alt in (alt_of(job, SAY), *(alt_of_part(job, number, SAY) for number in range(1, 5))):
        assert 0 < len(alt) <= MAX_ALT


def test_the_longest_details_fit_and_their_links_are_whole() -> None:
    urls = tuple(f"https://cdn.example/{n}/" + "x" * 300 for n in range(4))
    job = finished(kind=JobKind.ACTION, prompt="*" * 4000, label="*" * 80, media_urls=urls, seed="4" * 10)
    known = Known(lineage=family(["[" * 40] * 20, Beyond.DELETED))

    told, file = details(dataclasses.replace(job, width=4096, height=4096, parent_id=1), known, NOW, SAY)

    assert len(told) <= MAX_CONTENT
    assert "…" in told
    assert [url for url in urls if f"<{url}>" in told] == list(urls[:1])
    assert told.count("<") == told.count(">") == 2  # the link, and when it ends
    assert file is not None
    assert file.fp.read() == b"*" * 4000


def test_a_prompt_with_a_fence_is_copied_from_a_file() -> None:
    told, file = details(finished(prompt="a ```code``` of `arms`"), Known(), NOW, SAY)

    assert told.count(FENCE) == 2
    assert "of `arms`" in told
    assert file is not None
    assert file.fp.read() == b"a ```code``` of `arms`"


@pytest.mark.parametrize("mark", ["[x](https://evil.example)", "@everyone", "**b**", "`c`", "||d||"])
def test_a_hostile_services_marks_are_harmless(mark: str) -> None:
    told = text_of(finished(task_id=mark, seed=mark, media_urls=())).rpartition(FENCE)[2]

    foreign = re.sub(r"\*\*[A-Z][a-z]+\*\*", "", told)
    assert not LIVE.search(LINKS.sub("", ESCAPED.sub("", foreign)))


def test_the_family_is_named_with_links_as_far_as_there_is_room() -> None:
    root, vary = make_job(reply=PLACE), pressed("V3")
    job = pressed("U2", state=JobState.SUCCEEDED)
    lost = dataclasses.replace(vary, reply=dataclasses.replace(PLACE, message_id=None))
    children = [pressed("Vary (Subtle)"), *[pressed("Custom Zoom")] * 2, pressed("⬇️"), *[pressed("⬆️")] * 3]

    whole = text_of(job, Known(lineage=Lineage(ancestors=[root, vary], children=children[:3])))
    cut = text_of(job, Known(lineage=Lineage(ancestors=[lost] * 12, beyond=Beyond.MORE, children=children)))
    gone = text_of(job, Known(lineage=Lineage(beyond=Beyond.DELETED)))
    hidden = text_of(job, Known(lineage=Lineage(beyond=Beyond.HIDDEN)))

    link = root.link
    assert f"**From** [New pictures]({link}) → [V3]({link}) → **U2**" in whole
    assert f"**Led to** [Vary (Subtle)]({link}), [Custom Zoom]({link}) (twice)" in whole
    assert f"**From** earlier pictures → {'V3 → ' * 12}**U2**" in cut
    assert "1 more" not in cut
    assert "3 more" in cut
    assert "**From** a deleted picture → **U2**" in gone
    assert "**From** a picture that is not for everybody → **U2**" in hidden
    assert "Led to" not in gone


def test_the_services_links_are_told_while_they_live_and_then_discords() -> None:
    job = finished(media_urls=("https://cdn.example/1.png",), finished_at=NOW)
    known = Known(file_url="https://discord.example/1.png")

    ends = int((NOW + DAY).timestamp())
    assert f"<https://cdn.example/1.png> (they end <t:{ends}:R>)" in text_of(job, known)
    assert "cdn.example" not in text_of(job, known, NOW + DAY)
    assert "**File** <https://discord.example/1.png>" in text_of(job, known, NOW + DAY)
    assert "http" not in text_of(job, now=NOW + DAY)


def test_the_four_are_offered_for_grids_alone() -> None:
    def of(kind: ButtonKind, count: int = 4, **changes: object) -> list[str]:
        row = tuple(Button(position=n, custom_id=str(n), label=f"U{n}", kind=kind) for n in range(count))
        return labels_of(panel_view(finished(buttons=row, **changes), SAY))

    assert of(ButtonKind.UPSCALE) == ["Four pictures", "Original", "Favourite"]
    single = ["Original", "Favourite"]
    assert of(ButtonKind.UPSCALE, 3) == of(ButtonKind.VIDEO) == of(ButtonKind.ENLARGE) == single
    assert of(ButtonKind.UPSCALE, state=JobState.FAILED) == []
    assert of(ButtonKind.DESCRIBED, texts=("a fox",)) == ["Favourite"]


def test_pictures_are_described_as_what_they_are() -> None:
    four = tuple(Button(position=n, custom_id=str(n), kind=ButtonKind.UPSCALE) for n in range(4))
    grid, single = finished(prompt="a\u200b fox", buttons=four), finished(prompt="a fox")
    half = finished(prompt="a fox", state=JobState.RUNNING, progress=43)

    assert alt_of(grid, SAY) == "Four pictures: a fox"
    assert alt_of(single, SAY) == "Picture: a fox"
    assert alt_of(single, SAY, video=True) == "Video: a fox"
    assert alt_of(half, SAY) == "Preview at 40 %: a fox"
    assert alt_of(dataclasses.replace(half, progress=None), SAY) == "Unfinished picture: a fox"
    assert "fox" not in alt_of(grid, SAY, silent=True)
    assert alt_of(finished(kind=JobKind.BLEND, prompt="", buttons=four), SAY) == "Four pictures: Blend"
    assert alt_of(finished(texts=("a red fox",), prompt=""), SAY).endswith("sought for: a red fox")
    parts = [alt_of_part(grid, number, SAY) for number in range(1, 5)]
    assert parts[1] == "Picture 2 of 4, top right: a fox"
    assert len(set(parts)) == 4
    assert len(alt_of(finished(prompt="x" * 4000), SAY)) == MAX_ALT
