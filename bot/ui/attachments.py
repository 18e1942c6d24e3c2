"""The pictures that travel beside a message's words: the result, a preview, or one that was kept."""

import asyncio
import dataclasses
import datetime
import io

import discord
import structlog

from bot.clock import Clock, ends_within
from bot.errors import PictureError, TooLarge
from bot.jobs.model import Job, JobState
from bot.jobs.ports import JobStore, ResultStore
from bot.pictures.download import Media
from bot.pictures.encode import Upload
from bot.pictures.source import PictureSource
from bot.ui.alt import alt_of
from bot.ui.archive import KEPT_LIMIT, young
from bot.ui.i18n import Texts
from bot.ui.slot import Slot
from bot.ui.thumbnails import Thumbnails

log = structlog.get_logger()

PREVIEW_GAP = datetime.timedelta(seconds=10)  # between two uploads of a preview
PATIENCE = 5.0  # seconds for a result, before others are written meanwhile


class Attachments:
    """Fetches pictures for messages, and keeps those whose message cannot be written."""

    def __init__(
        self,
        *,
        pictures: PictureSource,
        store: JobStore,
        results: ResultStore,
        thumbnails: Thumbnails,
        texts: Texts,
        clock: Clock,
    ) -> None:
        self._texts = texts
        self._pictures = pictures
        self._store = store
        self._results = results
        self._thumbnails = thumbnails
        self._clock = clock

    async def choose(self, slot: Slot, job: Job, limit: int) -> list[discord.File] | None:
        """Choose the message's files, of at most `limit` bytes; None keeps those that are there."""
        match job.state:
            case JobState.FAILED:
                return []  # no half-made preview under a failure
            case JobState.SUCCEEDED if not job.media_urls:
                return []
            case JobState.SUCCEEDED if job.shown is not JobState.SUCCEEDED:
                upload = await self._result(slot, job, limit)
            case JobState.RUNNING if job.media_urls and self._preview_due(slot):
                upload = await self._preview(slot, job)
            case _:
                return None
        if upload is None:
            return None
        alt = alt_of(job, self._texts(job.language), video=not upload.width, silent=slot.look.silent)
        return [discord.File(io.BytesIO(upload.content), upload.filename, description=alt)]

    async def keep(self, slot: Slot) -> bool:
        """Put a result that cannot be shown now into the store; false where it cannot be fetched yet."""
        job = slot.job
        unseen = slot.unshown_result and bool(job.media_urls)
        if unseen and not (slot.kept or await self._results.has(job.id)):
            upload = await self._result(slot, job, KEPT_LIMIT)
            if upload is not None:
                await self._results.keep(job.id, upload.content)
                slot.kept = True
                log.info("A result is kept until it can be shown", **job.log_facts())
        slot.media = slot.trouble = None  # thousands may wait
        return not (slot.unshown_result and slot.look.late)

    async def release(self, slot: Slot) -> None:
        """Forget a result that is shown, but for a small picture of it."""
        if slot.media is not None:
            self._thumbnails.draw(slot.job.id, slot.media)
        if slot.kept:
            slot.kept = False
            await self._results.drop(slot.job.id)

    async def _result(self, slot: Slot, job: Job, limit: int) -> Upload | None:
        width = height = 0
        upload = None
        try:
            slot.media = slot.media or await self._media(slot, job)
            width, height = await self._pictures.size(slot.media)
            upload = await self._pictures.fitted(slot.media, limit)
        except PictureError as error:
            if job.texts:
                return None  # what was found is the result, and the picture was the person's own
            late = error.again and young(job, self._clock.now())
            if not (late and slot.look.late):  # once, however often it is tried
                log.warning("The picture could not be had", again=late, error=str(error), **job.log_facts())
            large = isinstance(error, TooLarge)
            slot.look = dataclasses.replace(slot.look, late=late, lost=not late, large=large, linked=True)
        else:
            linked = upload.shrunk or (slot.kept and slot.look.linked)
            slot.look = dataclasses.replace(slot.look, late=False, lost=False, large=False, linked=linked)
        if not (slot.look.late or slot.kept):  # what is kept may be smaller than what was made
            linked = slot.look.linked
            await self._store.save_picture(job.id, width=width, height=height, linked=linked)
        return upload

    async def _media(self, slot: Slot, job: Job) -> Media:
        if slot.trouble is not None:
            trouble, slot.trouble = slot.trouble, None
            raise trouble
        kept = await self._results.get(job.id)
        slot.kept = kept is not None
        if kept is not None:
            return Media.of(kept)
        fetching = asyncio.ensure_future(self._pictures.result(job.media_urls))
        try:
            if not await ends_within(PATIENCE, fetching, self._clock) and slot.leave is not None:
                slot.leave()
            return await fetching
        except PictureError as error:
            slot.trouble = error if slot.leave is None else None
            raise
        finally:
            fetching.cancel()

    def _preview_due(self, slot: Slot) -> bool:
        return slot.preview_at is None or self._clock.now() - slot.preview_at >= PREVIEW_GAP

    async def _preview(self, slot: Slot, job: Job) -> Upload | None:
        slot.preview_at = self._clock.now()
        try:
            return await self._pictures.preview(job.media_urls)
        except PictureError:
            return None  # the percentage goes on alone
