"""The files of finished jobs, whenever somebody wants them again.

Every link is signed and dies: the provider's within a day, Discord's within one too. So none is stored to be
used later; the message is asked for a new one, and where that cannot be, the provider.
"""

import contextlib

import aiohttp
import discord

from bot.clock import Clock
from bot.errors import PictureError
from bot.jobs.model import Job
from bot.jobs.ports import ResultStore
from bot.pictures.download import Media
from bot.pictures.source import PictureSource
from bot.ui.intake import content_of
from bot.ui.place import Places

MAX_FILE = 100 * 1024 * 1024  # bytes; more than any place takes from us


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
                return await self._pictures.result(job.media_urls)
        if (kept := await self._results.get(job.id)) is not None:
            return Media.of(kept)
        with contextlib.suppress(PictureError):
            return await self._shown(job)
        return await self._pictures.result(job.media_urls)

    async def _shown(self, job: Job) -> Media:
        """Fetch the file of the job's message."""
        by_token = job.reply.token_lives(self._clock.now())
        try:
            message = await self._places.read(job.reply, by_token=by_token)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            raise PictureError("its message cannot be read", again=True) from error
        if message is None or not message.attachments or message.attachments[0].size > MAX_FILE:
            raise PictureError("its message has no file", again=False)
        return Media.of(await content_of(message.attachments[0]))
