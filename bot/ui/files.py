"""The files of a finished picture, sent to who asks for them alone: the four of a grid, and the original."""

import asyncio
import contextlib
import io
import weakref
from collections.abc import Mapping, Sequence

import discord

from bot.clock import Clock
from bot.errors import PictureError, UserError
from bot.jobs.care import JobCare
from bot.jobs.model import Job
from bot.pictures.bench import Bench
from bot.pictures.download import Media
from bot.pictures.encode import EXTENSIONS, Upload
from bot.pictures.grid import quarters
from bot.ui.alt import alt_of, alt_of_part, is_grid
from bot.ui.archive import Archive, young
from bot.ui.custom_id import CustomId, Op
from bot.ui.foreign import LINK
from bot.ui.i18n import Say
from bot.ui.interactions import requester_of, say_to
from bot.ui.message import MAX_LINK, view_of
from bot.ui.payload import Interaction
from bot.ui.renewal import Renewal
from bot.ui.router import Answer
from bot.ui.verdict import Verdict, judge

AT_ONCE = 4  # pictures on their way; the largest has 64 MB
CAUTION = 4  # times smaller, where Discord takes less at once than it says


class Files:
    """Sends them."""

    def __init__(
        self, *, care: JobCare, archive: Archive, renewal: Renewal, bench: Bench, clock: Clock
    ) -> None:
        self._care = care
        self._archive = archive
        self._renewal = renewal
        self._bench = bench
        self._clock = clock
        self._room = asyncio.Semaphore(AT_ONCE)
        self._turns = weakref.WeakValueDictionary[int, asyncio.Lock]()
        """Of people: one at a time each, so that nobody takes the room of all."""

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {Op.SINGLES: self._singles, Op.ORIGINAL: self._original}

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {}

    async def _singles(self, interaction: Interaction, pressed: CustomId) -> None:
        """Send the four pictures of a grid, each as a file of its own."""
        job, say = await self._pressed(interaction, pressed), say_to(interaction)
        if not is_grid(job):
            raise UserError("refused-outdated")
        async with self._turn(interaction.user.id), self._room:
            for limit in (interaction.filesize_limit, interaction.filesize_limit // CAUTION):
                parts = await self._cut(job, limit)
                if await _sent(interaction, say("singles"), _files(job, parts, say)):
                    return
        raise UserError("refused-files-too-large")

    async def _cut(self, job: Job, limit: int) -> Sequence[Upload]:
        try:
            media = await self._archive.file(job, original=job.linked)
        except PictureError as error:
            raise UserError("refused-file-gone") from error
        try:
            return await self._bench.work(quarters, media, limit)
        except PictureError as error:
            raise UserError("refused-files-too-large") from error

    async def _original(self, interaction: Interaction, pressed: CustomId) -> None:
        """Send the provider's own file while it lives, else Discord's copy; what is too large as a link."""
        job, say = await self._pressed(interaction, pressed), say_to(interaction)
        if not job.has_file:
            raise UserError("refused-outdated")
        async with self._turn(interaction.user.id), self._room:
            media, url = await self._best(job)
            text = say("original-own" if url else "original-copy")
            fits = media is not None and len(media.content) <= interaction.filesize_limit
            if fits and media is not None and await _sent(interaction, text, [_file(job, media, say)]):
                return
        text, url = await self._link(job, url)
        link: discord.ui.Button[discord.ui.View] = discord.ui.Button(label=say("button-original"), url=url)
        await interaction.followup.send(say(text), view=view_of(link), ephemeral=True)

    async def _link(self, job: Job, own: str) -> tuple[str, str]:
        """Find a link that Discord takes, with what to say to it: to the provider's file, or Discord's."""
        if _fits(own):
            return "original-linked", own
        with contextlib.suppress(PictureError):
            shown = await self._archive.attachment(job)
            if _fits(shown.url):
                return "original-linked", shown.url
        if young(job, self._clock.now()) and _fits(job.media_urls[0]):
            return "original-perhaps", job.media_urls[0]  # of a kind that we do not fetch or know
        raise UserError("refused-file-gone")

    def _turn(self, user_id: int) -> asyncio.Lock:
        return self._turns.setdefault(user_id, asyncio.Lock())

    async def _best(self, job: Job) -> tuple[Media | None, str]:
        """Fetch the provider's own file, with its link, else what there is; None is too large, or gone."""
        with contextlib.suppress(PictureError):
            return await self._archive.made(job)
        with contextlib.suppress(PictureError):
            return await self._archive.shown(job), ""
        return None, ""

    async def _pressed(self, interaction: Interaction, pressed: CustomId) -> Job:
        await interaction.response.defer()
        job = await self._care.known(pressed.subject, requester_of(interaction))
        return await self._renewal.take(interaction, job)


async def _sent(interaction: Interaction, text: str, files: Sequence[discord.File]) -> bool:
    """Send files to the person alone; false where Discord finds them too large."""
    try:
        await interaction.followup.send(text, files=files, ephemeral=True)
    except discord.HTTPException as error:
        if judge(error, by_token=True) is not Verdict.TOO_LARGE:
            raise
        return False
    return True


def _fits(url: str) -> bool:
    return LINK.fullmatch(url) is not None and len(url) <= MAX_LINK


def _file(job: Job, media: Media, say: Say) -> discord.File:
    alt = alt_of(job, say, video=media.mime.startswith("video/"))
    return discord.File(io.BytesIO(media.content), f"original.{EXTENSIONS[media.mime]}", description=alt)


def _files(job: Job, parts: Sequence[Upload], say: Say) -> Sequence[discord.File]:
    numbered = enumerate(parts, 1)
    return [
        discord.File(
            io.BytesIO(part.content),
            part.filename.replace(".", f"-{number}."),
            description=alt_of_part(job, number, say),
        )
        for number, part in numbered
    ]
