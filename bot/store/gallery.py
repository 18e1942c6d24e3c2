"""Finished pictures in SQL, to be looked through and searched.

Every query is bounded: of the latest jobs, found by an index, and of those as many as anybody pages through.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, and_, case, cast, false, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.jobs.gallery import Page, PictureKind, Wanted
from bot.jobs.model import Job, JobKind, JobState
from bot.providers.button import ButtonKind
from bot.store import rows
from bot.store.database import Database
from bot.store.schema import buttons, favourites, jobs

LOOKED_THROUGH = 20_000  # of a person's finished jobs
MOST = 900  # pictures of one gallery; older ones are found by a search
GLANCED = 2000  # jobs that are looked through while somebody types

ANEW = (ButtonKind.REROLL, ButtonKind.ALL)
OF_VIDEOS = (ButtonKind.ANIMATE, ButtonKind.EXTEND, ButtonKind.VIDEO)
# The pressed button; its label tells where the picture that it stood on was deleted.
PRESSED: ColumnElement[ButtonKind] = func.coalesce(
    select(buttons.c.kind)
    .where(buttons.c.job_id == jobs.c.parent_id, buttons.c.position == jobs.c.button)
    .correlate(jobs)
    .scalar_subquery(),
    case(
        (jobs.c.label.startswith("U"), literal(ButtonKind.UPSCALE, buttons.c.kind.type)),
        else_=literal(ButtonKind.VARY, buttons.c.kind.type),
    ),
    type_=buttons.c.kind.type,
)
ACTION = jobs.c.kind == JobKind.ACTION
DONE = and_(
    jobs.c.state == JobState.SUCCEEDED,
    jobs.c.origin != JobKind.SHORTEN,
    cast(jobs.c.media_urls, Text) != "[]",  # words alone
)


class SqlGalleryStore:
    """The GalleryStore of `jobs/gallery.py`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def page(self, wanted: Wanted, number: int, size: int) -> Page:
        ids = _found(wanted)
        async with self._database.read() as connection:
            counted = select(func.count()).select_from(ids.subquery())
            count: int = (await connection.execute(counted)).scalar_one()
            number = max(0, min(number, (count - 1) // size))
            shown = await _read(connection, ids.offset(number * size).limit(size))
            liked = select(favourites.c.job_id).where(
                favourites.c.user_id == wanted.by, favourites.c.job_id.in_([job.id for job in shown])
            )
            likes = frozenset(await connection.scalars(liked))
        return Page(jobs=shown, favourites=likes, number=number, count=count, more=count == MOST)

    async def find(self, user_id: int, words: str, limit: int) -> Sequence[Job]:
        theirs = and_(jobs.c.user_id == user_id, jobs.c.state == JobState.SUCCEEDED)
        latest = select(jobs.c.id).where(theirs).order_by(jobs.c.id.desc()).limit(GLANCED)
        fits = _says(words) if words else literal(True)
        if words.isascii() and words.isdecimal():
            fits = or_(fits, cast(jobs.c.id, Text).startswith(words))
        found = select(jobs.c.id).where(jobs.c.id.in_(latest), fits).order_by(jobs.c.id.desc()).limit(limit)
        async with self._database.read() as connection:
            return await _read(connection, found)


def _found(wanted: Wanted) -> Select[tuple[int]]:
    """Select the ids of wanted pictures, newest first."""
    conditions = [_fits(wanted.kind)] if wanted.kind is not None else []
    if wanted.search:
        conditions.append(_says(wanted.search))
    latest = _latest(wanted)
    if not conditions:
        return latest.limit(MOST)
    newest_first = jobs.c.id.desc()
    looked_through = jobs.c.id.in_(latest.limit(LOOKED_THROUGH))
    return select(jobs.c.id).where(looked_through, *conditions).order_by(newest_first).limit(MOST)


def _latest(wanted: Wanted) -> Select[tuple[int]]:
    """Select the latest pictures that this person may see, whatever they show."""
    theirs = jobs.c.user_id == wanted.of
    shown_to_all = and_(~jobs.c.private, jobs.c.channel_id.in_(wanted.channels or [0]))
    visible = select(jobs.c.id).where(DONE).order_by(jobs.c.id.desc())
    if wanted.favourites:
        visible = visible.join(
            favourites, and_(favourites.c.job_id == jobs.c.id, favourites.c.user_id == wanted.by)
        )
    if wanted.of != wanted.by:
        return visible.where(theirs, shown_to_all)
    return visible.where(or_(theirs, shown_to_all if wanted.favourites else false()))


def _says(words: str) -> ColumnElement[bool]:
    """Look for words in the prompt; SQLite knows upper and lower case of A to Z alone."""
    written = sorted({words, words.lower(), words.upper(), words.capitalize()})
    prompts = (jobs.c.prompt, jobs.c.final_prompt)
    return or_(*(prompt.icontains(one, autoescape=True) for one in written for prompt in prompts))


def _fits(kind: PictureKind) -> ColumnElement[bool]:
    of_video = jobs.c.origin == JobKind.ANIMATE
    of_words = jobs.c.origin == JobKind.DESCRIBE
    match kind:
        case PictureKind.NEW:
            anew = and_(ACTION, PRESSED.in_(ANEW), ~of_video, ~of_words)
            return or_(jobs.c.kind.in_([JobKind.IMAGINE, JobKind.BLEND]), anew)
        case PictureKind.SINGLE:
            return and_(ACTION, PRESSED.in_([ButtonKind.UPSCALE, ButtonKind.ENLARGE]), ~of_video)
        case PictureKind.CHANGED:
            other = [*OF_VIDEOS, *ANEW, ButtonKind.UPSCALE, ButtonKind.ENLARGE]
            return or_(jobs.c.kind == JobKind.EDIT, and_(ACTION, PRESSED.not_in(other), ~of_video, ~of_words))
        case PictureKind.VIDEO:
            return or_(of_video, and_(ACTION, PRESSED.in_(OF_VIDEOS)))
        case PictureKind.FOUND:
            return of_words


async def _read(connection: AsyncConnection, ids: Select[Any]) -> list[Job]:  # Any: one column of ids
    found = select(jobs).where(jobs.c.id.in_(ids)).order_by(jobs.c.id.desc())
    return [rows.job_of(row, (), ()) for row in await connection.execute(found)]
