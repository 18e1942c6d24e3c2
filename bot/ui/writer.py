"""Brings one job to its message.

Every write is a full rendering of the row. "Shown" is saved after Discord took it, so a crash costs a
repeated edit, never a picture.
"""

import dataclasses
import datetime
import io

import aiohttp
import discord
import structlog

from bot.clock import Clock, time_limit
from bot.errors import PictureError
from bot.jobs.model import Job, JobState, Reply
from bot.jobs.ports import JobStore
from bot.pictures.download import Media
from bot.pictures.encode import Upload
from bot.pictures.source import PictureSource
from bot.ui.budget import Turn
from bot.ui.i18n import Texts
from bot.ui.message import USUAL, Look, render
from bot.ui.place import Places
from bot.ui.verdict import Verdict, judge

log = structlog.get_logger()

PROGRESS_GAP = 3.0  # seconds between progress edits of a young job, by Discord's limits for a token …
PROGRESS_STRETCH = 0.7  # … and this much more for each second of its age: some 6 edits in the first minute
LONGEST_GAP = 60.0
PREVIEW_GAP = datetime.timedelta(seconds=10)  # between two uploads of a preview
PICTURE_LIFE = datetime.timedelta(hours=24)  # how long a provider's link may live
DISCORD_TIMEOUT = 30.0  # seconds for one write
LONGEST_WAIT = 300.0  # seconds between two tries of what failed …
LATE_WAIT = 1800.0  # … and of a picture that cannot be fetched: some sixty in PICTURE_LIFE
MOST_FAILURES = 20  # tries of one write
MAX_ALT = 1024  # characters
REFUSALS = (401, 403, 404, 429)


@dataclasses.dataclass(slots=True)
class Slot:
    """One message, and what it should show."""

    job: Job
    reply: Reply
    """The newest; wins over the job's own."""
    due: datetime.datetime
    planned: datetime.datetime | None = None
    """When its turn to be looked at comes; None while it is not in line."""
    ticket: int = 0
    """Its place in line."""
    tried_at: datetime.datetime | None = None
    """When the last try to write it ended."""
    wanted: bool = False
    writing: bool = False
    closed: bool = False
    """The message is gone."""
    failures: int = 0
    sent: str = ""
    """Fingerprint of the last rendering that Discord took."""
    look: Look = USUAL
    file_limit: int | None = None
    """Bytes; set where Discord refused a file that should have fitted."""
    media: Media | None = None
    preview_at: datetime.datetime | None = None


class Writer:
    """Writes slots into Discord, and learns from every refusal."""

    def __init__(
        self, *, places: Places, pictures: PictureSource, store: JobStore, texts: Texts, clock: Clock
    ) -> None:
        self._places = places
        self._pictures = pictures
        self._store = store
        self._texts = texts
        self._clock = clock

    async def bring(self, slot: Slot, turn: Turn | None) -> None:
        """Write the slot's job, or set it up for another try; by its token where the bot has no turn."""
        job, by_token = slot.job, turn is None
        if slot.closed:
            await self._store.mark_shown(job.id, job.state)
            return
        try:
            if job.refused and by_token and not slot.reply.private:
                await self._withdraw(slot)
            await self._write(slot, job, turn)
        except discord.HTTPException as refusal:
            if turn is not None and refusal.status in REFUSALS:
                turn.refused(self._clock.now())
            await self._learn(slot, judge(refusal, by_token=by_token), refusal)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            slot.sent = ""  # nobody knows what Discord shows now, or will
            await self._learn(slot, Verdict.LATER, error)
        else:
            if not slot.look.late:
                slot.failures = 0
            await self._record(slot, job)

    async def _write(self, slot: Slot, job: Job, turn: Turn | None) -> None:
        by_token = turn is None
        files = await self._files(slot, job, by_token=by_token)
        rendering = render(job, self._texts, slot.look)
        if not files and rendering.fingerprint == slot.sent:
            return
        if turn is not None:
            turn.send(self._clock.now())
        async with time_limit(DISCORD_TIMEOUT, self._clock):
            message_id = await self._places.write(
                slot.reply, rendering, files, by_token=by_token, private=slot.reply.private or job.refused
            )
        if turn is not None:
            turn.welcomed()
        slot.sent = rendering.fingerprint
        if slot.reply.message_id is None:
            slot.reply = dataclasses.replace(slot.reply, message_id=message_id)
            await self._store.save_reply(job.id, slot.reply)

    async def _record(self, slot: Slot, job: Job) -> None:
        """Remember what is shown, and plan the next progress."""
        now = self._clock.now()
        if slot.look.late:
            self.try_later(slot)
        elif job.state.settled and job.shown is not job.state:
            await self._store.mark_shown(job.id, job.state)
            slot.job = dataclasses.replace(slot.job, shown=job.state)
            log.info("Job shown", **job.log_facts())
        elif not job.state.settled and slot.job.state is job.state:  # a new state waits for nothing
            age = (now - job.created_at).total_seconds()
            gap = min(PROGRESS_GAP + PROGRESS_STRETCH * age, LONGEST_GAP)
            slot.due = now + datetime.timedelta(seconds=gap)

    async def _files(self, slot: Slot, job: Job, *, by_token: bool) -> list[discord.File] | None:
        """Choose the message's files; None keeps those that are there."""
        match job.state:
            case JobState.FAILED:
                return []  # no half-made preview under a failure
            case JobState.SUCCEEDED if job.shown is not JobState.SUCCEEDED:
                upload = await self._result(slot, job, by_token=by_token)
            case JobState.RUNNING if job.media_urls and self._preview_due(slot):
                upload = await self._preview(slot, job)
            case _:
                return None
        if upload is None:
            return None
        alt = None if slot.look.silent else (job.final_prompt or job.prompt)[:MAX_ALT]
        return [discord.File(io.BytesIO(upload.content), upload.filename, description=alt)]

    async def _result(self, slot: Slot, job: Job, *, by_token: bool) -> Upload | None:
        limit = slot.file_limit or self._places.file_limit(slot.reply, by_token=by_token)
        width = height = 0
        upload = None
        try:
            slot.media = slot.media or await self._pictures.result(job.media_urls)
            width, height = await self._pictures.size(slot.media)
            upload = await self._pictures.fitted(slot.media, limit)
        except PictureError as error:
            young = self._clock.now() - (job.finished_at or job.created_at) < PICTURE_LIFE
            late = error.again and young
            if not (late and slot.look.late):  # once, however often it is tried
                log.warning("The picture could not be had", again=late, error=str(error), **job.log_facts())
            slot.look = dataclasses.replace(slot.look, late=late, lost=not late, linked=True)
        else:
            slot.look = dataclasses.replace(slot.look, late=False, lost=False, linked=upload.shrunk)
        if not slot.look.late:
            linked = slot.look.linked
            await self._store.save_picture(job.id, width=width, height=height, linked=linked)
        return upload

    def _preview_due(self, slot: Slot) -> bool:
        return slot.preview_at is None or self._clock.now() - slot.preview_at >= PREVIEW_GAP

    async def _preview(self, slot: Slot, job: Job) -> Upload | None:
        slot.preview_at = self._clock.now()
        try:
            return await self._pictures.preview(job.media_urls)
        except PictureError:
            return None  # the percentage goes on alone

    async def _withdraw(self, slot: Slot) -> None:
        """Take a refused job's public message away, so that its reason is told to the person alone."""
        async with time_limit(DISCORD_TIMEOUT, self._clock):
            await self._places.withdraw(slot.reply)
        slot.reply = dataclasses.replace(slot.reply, message_id=None, open_to_bot=False)
        await self._store.save_reply(slot.job.id, slot.reply)

    async def _learn(self, slot: Slot, verdict: Verdict, error: Exception) -> None:
        """Change how or when the next try is made."""
        log.info("Discord refused a message", verdict=verdict.name, error=str(error), **slot.job.log_facts())
        slot.wanted = True
        match verdict:
            case Verdict.GONE:
                slot.closed = True
            case Verdict.TOKEN_OVER:
                await self._rights(slot, dataclasses.replace(slot.reply, token="", token_expires_at=None))
            case Verdict.NO_ACCESS:
                await self._rights(slot, dataclasses.replace(slot.reply, open_to_bot=False))
            case Verdict.FILTERED if not slot.look.silent:
                slot.look = dataclasses.replace(slot.look, silent=True)
            case Verdict.BAD_FIELD if not slot.look.bare:
                slot.look = dataclasses.replace(slot.look, plain=True, bare=slot.look.plain)
            case Verdict.TOO_LARGE if slot.media is not None:
                limit = slot.file_limit or min(slot.reply.file_limit, len(slot.media.content))
                slot.file_limit = limit // 2
            case _:
                self.try_later(slot)

    async def _rights(self, slot: Slot, reply: Reply) -> None:
        slot.reply = reply
        await self._store.save_reply(slot.job.id, reply)

    def try_later(self, slot: Slot) -> None:
        """Plan another try, ever later; at last only the next start or press makes one."""
        slot.failures += 1
        wait = min(2.0 ** min(slot.failures, 11), LATE_WAIT if slot.look.late else LONGEST_WAIT)
        slot.wanted = slot.failures < MOST_FAILURES or slot.look.late
        slot.due = self._clock.now() + datetime.timedelta(seconds=wait)
