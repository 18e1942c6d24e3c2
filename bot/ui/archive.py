"""The files of finished jobs, whenever somebody wants them again.

Every link is signed and dies: the provider's within a day, Discord's within one too. So none is stored to be
used later; the message is asked for a new one, and where that cannot be, the provider.
"""

import contextlib
import datetime

import aiohttp
import discord

from bot.clock import Clock, time_limit
from bot.errors import PictureError, TooLarge
from bot.jobs.model import Job
from bot.jobs.ports import ResultStore
from bot.pictures.download import Media
from bot.pictures.source import PictureSource
from bot.ui.intake import content_of
from bot.ui.place import DEFAULT_FILE_LIMIT, Places

MAX_FILE = 100 * 1024 * 1024  # bytes; more than any place takes from us
KEPT_LIMIT = DEFAULT_FILE_LIMIT  # bytes of a result that waits; every place takes as much
PICTURE_LIFE = datetime.timedelta(hours=24)  # how long a provider's link may live
READING_TIME = 60.0  # seconds for a message and its file
PREVIEW = "preview."  # begins the name of a file that is no result


class Archive:
    """Finds them."""

    def __init__(
        self, *, places: Places, pictures: PictureSource, results: ResultStore, clock: Clock
    ) -> None:
        self._places = places
        self._pictures = pictures
        self._results = results
        self._clock = clock

    async def file(self, job: Job, *, original: bool = False) -> Media:
        """Fetch what a finished job made: as it was shown, or if it can be had the provider's own file.

        Raises PictureError where it is nowhere any more.
        """
        if original:
            with contextlib.suppress(PictureError):
                return await self._own(job)
        with contextlib.suppress(PictureError):
            return await self.shown(job)
        return await self._own(job)

    async def shown(self, job: Job) -> Media:
        """Fetch it from the job's message, or from what is kept for one. Raises PictureError."""
        if (kept := await self._results.get(job.id)) is not None:
            return Media.of(kept)
        file = await self.attachment(job)
        if file.size > MAX_FILE:
            raise TooLarge("its message has a file that is not ours")
        try:
            async with time_limit(READING_TIME, self._clock):
                return Media.of(await content_of(file))
        except TimeoutError as error:
            raise PictureError("its file came too slowly", again=True) from error

    async def made(self, job: Job) -> tuple[Media | None, str]:
        """Fetch the provider's own file, with the link that it came by; without it where it is too large.

        Raises PictureError where no link lives.
        """
        trouble = PictureError("no address", again=False)
        for url in job.media_urls:
            try:
                media = await self._pictures.result([url])
                await self._pictures.size(media)  # what has a bomb's size is sent to nobody
                return media, url
            except TooLarge:
                return None, url
            except PictureError as error:
                trouble = error
        raise trouble

    async def attachment(self, job: Job) -> discord.Attachment:
        """Find the file of the job's message, with a link that lives. Raises PictureError."""
        ways = [True] if job.reply.token_lives(self._clock.now()) else []
        if job.reply.open_to_bot:
            ways.append(False)
        for by_token in ways:  # a token may have ended early
            try:
                async with time_limit(READING_TIME, self._clock):
                    message = await self._places.read(job.reply, by_token=by_token)
            except (discord.HTTPException, aiohttp.ClientError, OSError):  # TimeoutError is an OSError
                continue
            if (file := result_of(message)) is not None:
                return file
        raise PictureError("its message has no file, or cannot be read", again=False)

    async def rescue(self, job: Job) -> Media | None:
        """Fetch what a job made before its message is given up for another, and keep it for that one.

        None where it cannot be had now.
        """
        try:
            media = await self.file(job, original=job.linked)
            with contextlib.suppress(TooLarge):  # a crash would cost such a video, and nothing else does
                await self._results.keep(job.id, (await self._pictures.fitted(media, KEPT_LIMIT)).content)
        except PictureError:
            return None
        return media

    async def _own(self, job: Job) -> Media:
        media, _ = await self.made(job)
        if media is None:
            raise TooLarge("the provider's own file is too large")
        return media


def young(job: Job, now: datetime.datetime) -> bool:
    """Whether the provider's links may still live."""
    return now - (job.finished_at or job.created_at) < PICTURE_LIFE


def result_of(message: discord.Message | None) -> discord.Attachment | None:
    """Find the result among a message's files."""
    files = message.attachments if message is not None else []
    return next((file for file in files if not file.filename.startswith(PREVIEW)), None)
