"""The gallery's message keeps to Discord's limits, whatever people wrote."""

import dataclasses

import discord

from bot.jobs.gallery import Page, PictureKind
from bot.jobs.model import JobKind, Requester
from bot.ui.custom_id import parse_custom_id
from bot.ui.gallery_view import MAX_ALT, PAGE, Browsing, alt_text, gallery_text, gallery_view
from bot.ui.i18n import Texts
from bot.ui.message import MAX_CONTENT
from tests.store.stored_jobs import ALICE, BOB, make_job

HOSTILE = ("**_a_** @everyone <@1> [x](https://a.example/" + "y" * 300 + ") 고양이\n# " * 3) * 12


def hostile_page() -> Page:
    jobs = [make_job(prompt=HOSTILE, kind=JobKind.ACTION, label="*" * 90, user_id=ALICE) for _ in range(PAGE)]
    favourites = frozenset(job.id for job in jobs)
    return Page(jobs=jobs, favourites=favourites, number=99, count=900, more=True)


def test_long_and_hostile_prompts_fit(texts: Texts) -> None:
    page, say = hostile_page(), texts("en-US")
    by = Requester(user_id=ALICE, guild_id=1, locale="en-US", moderator=True)
    everything = Browsing(
        whose=ALICE,
        search="*" * 100,
        favourites=True,
        kind=PictureKind.FOUND,
        picked=page.jobs[8].id,
        sheet=tuple(job.id for job in page.jobs),
    )
    for look in (everything, dataclasses.replace(everything, asked=True)):
        text = gallery_text(page, look, by, say)
        assert len(text) <= MAX_CONTENT
        assert "the newest 900 pictures" in text
        assert "@everyone" not in text
        assert all(f"**{number}**" in text for number in range(1, 10))
        view = gallery_view(1 << 62, page, look, by, say)
        rows = view.to_components()
        assert len(rows) == 4
        ids = [item["custom_id"] for row in rows for item in row["components"]]
        assert len(set(ids)) == len(ids)
        assert all(parse_custom_id(custom_id) for custom_id in ids)
        options = [
            option for item in view.children if isinstance(item, discord.ui.Select) for option in item.options
        ]
        assert all(1 <= len(option.label) <= 100 for option in options)
    assert len(alt_text(page.jobs, say)) <= MAX_ALT
    assert len(alt_text(page.jobs, say).splitlines()) == PAGE


def test_what_is_looked_at_is_kept_as_json(texts: Texts) -> None:
    look = Browsing(whose=BOB, search="고양이", kind=PictureKind.VIDEO, page=3, picked=4, sheet=(4, 5))

    assert Browsing.of(look.data) == look
    assert Browsing.of({"whose": BOB, "of another time": 1}) == Browsing(whose=BOB)
    empty = Page(jobs=[], favourites=frozenset(), number=0, count=0, more=False)
    by = Requester(user_id=ALICE, guild_id=1, locale="en-US")
    assert "nothing here that you can see" in gallery_text(empty, Browsing(whose=BOB), by, texts("en-US"))
