"""Finished pictures are looked through by whose they are, where they were shown, kind, favour and words."""

from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from bot.clock import SystemClock
from bot.jobs.gallery import Page, PictureKind, Wanted
from bot.jobs.model import Job, JobKind, JobState, Reply
from bot.providers.button import ButtonKind
from bot.store.database import Database
from bot.store.gallery import SqlGalleryStore
from bot.store.jobs import SqlJobStore
from bot.store.people import SqlPeopleStore
from tests.store.stored_jobs import ALICE, BOB, DATABASES, empty_database, make_button, make_job

Add = Callable[..., Coroutine[Any, Any, Job]]
PUBLIC, HIDDEN = 71, 72


@pytest.fixture(params=DATABASES)
async def database(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    async with empty_database(request.param, tmp_path) as database:
        yield database


@pytest.fixture
def gallery(database: Database) -> SqlGalleryStore:
    return SqlGalleryStore(database)


@pytest.fixture
def add(database: Database) -> Add:
    """Write down a finished picture."""

    async def write(prompt: str = "", **changes: Any) -> Job:
        done = {"state": JobState.SUCCEEDED, "media_urls": ("https://a.example/b.png",)}
        job = make_job(**{"prompt": prompt, **done, **changes})
        return await SqlJobStore(database).add(job, same_press_after=None, once=False)

    return write


def prompts(page: Page) -> list[str]:
    return [job.prompt for job in page.jobs]


async def test_pages_hold_the_newest_first_and_end(gallery: SqlGalleryStore, add: Add) -> None:
    for number in range(7):
        await add(str(number))
    await add("running", state=JobState.RUNNING)
    await add("failed", state=JobState.FAILED)
    await add("words alone", kind=JobKind.SHORTEN, origin=JobKind.SHORTEN)
    await add("no picture", kind=JobKind.DESCRIBE, origin=JobKind.DESCRIBE, media_urls=())
    await add("bob's", user_id=BOB)
    wanted = Wanted(by=ALICE, of=ALICE)

    first, last = await gallery.page(wanted, 0, 3), await gallery.page(wanted, 2, 3)
    beyond = await gallery.page(wanted, 9999, 3)

    assert (prompts(first), first.number, first.count) == (["6", "5", "4"], 0, 7)
    assert (prompts(last), last.number) == (["0"], 2)
    assert beyond == last
    nobody = await gallery.page(Wanted(by=5, of=5), 3, 3)
    assert nobody == Page(jobs=[], favourites=frozenset(), number=0, count=0, more=False)


async def test_words_are_taken_as_they_are(gallery: SqlGalleryStore, add: Add) -> None:
    await add("A Lighthouse 100%_sure \\ 'of' \"it\"; DROP /slash")
    await add("", final_prompt="고양이 한 마리")
    await add("ÄPFEL")

    async def found(words: str) -> int:
        return (await gallery.page(Wanted(by=ALICE, of=ALICE, search=words), 0, 9)).count

    for words in ("lightHOUSE", "0%_s", "\\", "'OF' \"it\";", "/", "양이 한", "äpfel", "ÄPFEL", "A"):
        assert await found(words) == 1, words
    for words in ("%%", "l%e", "l_ghthouse", "고양 이", "\0"):
        assert await found(words) == 0, words


async def test_kinds_are_told_by_the_pressed_button(gallery: SqlGalleryStore, add: Add) -> None:
    pressed = [one for one in ButtonKind if not one.fresh and one is not ButtonKind.BOOKMARK]
    offered = tuple(make_button(position, one.value, kind=one) for position, one in enumerate(pressed))
    parent = await add("grid", buttons=offered)
    for position, one in enumerate(pressed):
        await add(one.value, kind=JobKind.ACTION, parent_id=parent.id, button=position)
    for asked in (JobKind.BLEND, JobKind.DESCRIBE, JobKind.ANIMATE, JobKind.EDIT):
        await add(asked.value, kind=asked, origin=asked)
    gone = {"kind": JobKind.ACTION, "parent_id": 5, "button": 0}
    await add("of a deleted grid", label="U1", **gone)
    await add("of another", label="V1", **gone)
    of_video = await add("video", origin=JobKind.ANIMATE, kind=JobKind.ANIMATE, buttons=offered)
    await add("video's U1", kind=JobKind.ACTION, origin=JobKind.ANIMATE, parent_id=of_video.id, button=0)

    seen: list[str] = []
    found: dict[PictureKind, set[str]] = {}
    for kind in PictureKind:
        page = await gallery.page(Wanted(by=ALICE, of=ALICE, kind=kind), 0, 99)
        found[kind] = set(prompts(page))
        seen += prompts(page)

    assert found == {
        PictureKind.NEW: {"grid", "reroll", "all", "blend"},
        PictureKind.SINGLE: {"upscale", "enlarge", "of a deleted grid"},
        PictureKind.CHANGED: {"vary", "zoom", "custom-zoom", "region", "pan", "other", "edit", "of another"},
        PictureKind.VIDEO: {"animate", "extend", "video", "video's U1"},
        PictureKind.FOUND: {"describe"},
    }
    everything = await gallery.page(Wanted(by=ALICE, of=ALICE), 0, 99)
    assert sorted(seen) == sorted(prompts(everything)), "each picture is of one kind"


async def test_others_see_what_is_public_where_they_can_read(
    gallery: SqlGalleryStore, add: Add, database: Database
) -> None:
    people = SqlPeopleStore(database, SystemClock())
    places = {"here": (PUBLIC, False), "private": (PUBLIC, True), "hidden": (HIDDEN, False)}
    for prompt, (channel_id, private) in places.items():
        job = await add(prompt, reply=Reply(channel_id=channel_id, guild_id=1, private=private))
        await people.toggle_favourite(BOB, job.id)
    own = await add("bob's own", user_id=BOB, reply=Reply(channel_id=HIDDEN, private=True))
    await people.toggle_favourite(BOB, own.id)
    await add("bob's other", user_id=BOB)
    here = frozenset({PUBLIC})

    cases: tuple[tuple[Wanted, list[str]], ...] = (
        (Wanted(by=BOB, of=ALICE, channels=here), ["here"]),
        (Wanted(by=BOB, of=ALICE), []),
        (Wanted(by=BOB, of=ALICE, channels=here, favourites=True), ["here"]),
        (Wanted(by=BOB, of=BOB, channels=here, favourites=True), ["bob's own", "here"]),
        (Wanted(by=BOB, of=BOB, favourites=True), ["bob's own"]),
        (Wanted(by=BOB, of=BOB, channels=here), ["bob's other", "bob's own"]),
        (Wanted(by=ALICE, of=ALICE), ["hidden", "private", "here"]),
        (Wanted(by=ALICE, of=ALICE, favourites=True), []),
    )
    for wanted, expected in cases:
        page = await gallery.page(wanted, 0, 9)
        assert prompts(page) == expected, wanted
        assert page.favourites == {j.id for j in page.jobs if j.prompt != "bob's other" and wanted.by == BOB}


async def test_ones_own_are_found_by_words_or_id(gallery: SqlGalleryStore, add: Add) -> None:
    first, second, _ = [await add(prompt) for prompt in ("a red fox", "a blue fox", "a 46th bird")]
    await add("bob's fox", user_id=BOB)

    found = await gallery.find(ALICE, "FOX", 5)

    assert [job.id for job in found] == [second.id, first.id]
    assert [job.id for job in await gallery.find(ALICE, str(first.id), 5)] == [first.id]
    assert len(await gallery.find(ALICE, "", 2)) == 2
    assert len(await gallery.find(ALICE, "46", 5)) == 3  # all ids begin so
    assert await gallery.find(ALICE, "owl", 5) == []
