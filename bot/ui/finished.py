"""Finished jobs as something to work on: a link to a message of ours stands for the picture in it."""

import contextlib
import re
from collections.abc import Container

from bot.errors import PictureError, UserError
from bot.jobs.care import JobCare
from bot.jobs.model import Requester
from bot.providers.order import InputPicture
from bot.ui.archive import Archive
from bot.ui.intake import Given

MESSAGE = re.compile(
    r"https://(?:(?:canary|ptb)\.)?discord(?:app)?\.com/channels/(?:@me|[0-9]{1,20})/[0-9]{1,20}/([0-9]{1,19})/?",
    re.ASCII | re.IGNORECASE,
)


def linked_message(link: str) -> int | None:
    """Tell which message a link leads to; None for any other link."""
    found = MESSAGE.fullmatch(link)
    return int(found[1]) if found else None


class Finished:
    """Finds their pictures."""

    def __init__(self, care: JobCare, archive: Archive) -> None:
        self._care = care
        self._archive = archive

    async def picture(self, message_id: int, by: Requester, seen: Container[int]) -> Given | InputPicture:
        """Read the picture of a finished job that this person may see. Raises UserError.

        Links are passed around, so in a server somebody else's has to be in one of the channels `seen`.
        Discord's own file is preferred: some APIs want an address that they can fetch.
        """
        job = await self._care.at_message(message_id, by)
        if job is None:
            raise UserError("refused-message-link")
        if job.user_id != by.user_id and by.guild_id is not None and job.reply.channel_id not in seen:
            raise UserError("refused-not-yours")
        if not job.has_file:
            raise UserError("refused-no-finished-picture")
        with contextlib.suppress(PictureError):
            return await self._archive.attachment(job)
        try:
            media = await self._archive.file(job)
        except PictureError as error:
            raise UserError("refused-no-finished-picture") from error
        return InputPicture(mime=media.mime, content=media.content, url=job.media_urls[0])
