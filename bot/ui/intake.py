"""Takes in the pictures that people hand to a command: as files, or as links to public places."""

import asyncio
import mimetypes
import weakref

import aiohttp
import discord

from bot.clock import Clock, time_limit
from bot.errors import PictureError, UserError
from bot.pictures.bench import Bench
from bot.pictures.download import Downloader, Media
from bot.pictures.encode import MAX_PIXELS, MAX_REFERENCE_BYTES, reference
from bot.pictures.mask import mask_for
from bot.providers.order import InputPicture

MAX_PICTURE = 20 * 1024 * 1024  # bytes of one picture; all files of a call together may have as much
MAX_PICTURES_TOTAL = 20 * 1024 * 1024
MAX_MASK_FILE = 10 * 1024 * 1024  # bytes
REFERENCES_TOTAL = 15 * 1024 * 1024  # bytes, which become 20 MiB of base64: what an API takes in one call
MAX_LINK = 2000  # characters
AT_ONCE = 4  # commands whose files are read at the same time, and as many whose links are
READING_TIME = 30.0  # seconds for one picture

HEIC = frozenset({"image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"})
READABLE = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif", "image/apng"})

Given = discord.Attachment | str  # a file, or a link


class Intake:
    """Checks before a byte is fetched, then fetches and makes ready for an API.

    A place behind a link may be slow on purpose, so links have a room of their own, and a person's commands
    are read one after the other: nobody keeps the others from having their pictures read.
    """

    def __init__(self, downloader: Downloader, bench: Bench, clock: Clock) -> None:
        """`downloader` fetches people's links, so it trusts no origin."""
        self._downloader = downloader
        self._bench = bench
        self._clock = clock
        self._files, self._links = asyncio.Semaphore(AT_ONCE), asyncio.Semaphore(AT_ONCE)
        self._turns = weakref.WeakValueDictionary[int, asyncio.Lock]()
        self._readings = set[asyncio.Timeout]()

    def close(self) -> None:
        """Read nothing to its end any more: its people are told that the bot is being restarted."""
        for reading in self._readings:
            reading.reschedule(0.0)  # long ago

    def check(self, *given: Given) -> None:
        """Refuse what cannot be a picture to work on, asking nobody. Raises UserError."""
        files = [one for one in given if isinstance(one, discord.Attachment)]
        for file in files:
            _check_kind(file)
            if (file.width or 0) * (file.height or 0) > MAX_PIXELS:
                raise UserError("refused-flaw-pixels", name=file.filename)
            if file.size > MAX_PICTURE:
                raise UserError("refused-picture-too-large", name=file.filename)
        if sum(file.size for file in files) > MAX_PICTURES_TOTAL:
            raise UserError("refused-pictures-too-large")
        for link in (one for one in given if isinstance(one, str)):
            self._check_link(link)

    def check_mask(self, file: discord.Attachment) -> None:
        """Refuse what cannot be a mask, likewise."""
        _check_kind(file)
        if file.size > MAX_MASK_FILE or (file.width or 0) * (file.height or 0) > MAX_PIXELS:
            raise UserError("refused-mask")

    async def pictures(self, user_id: int, *given: Given | InputPicture) -> tuple[InputPicture, ...]:
        """Read a person's checked pictures, small enough for one call together. Raises UserError.

        Those that are read already are only made ready.
        """
        if not given:
            return ()
        limit = min(MAX_REFERENCE_BYTES, REFERENCES_TOTAL // len(given))
        room = self._links if any(isinstance(one, str) for one in given) else self._files
        turn = self._turns.setdefault(user_id, asyncio.Lock())
        reading = asyncio.timeout(None)
        try:
            async with reading:
                self._readings.add(reading)
                async with turn, room:
                    return tuple(await asyncio.gather(*(self._picture(one, limit) for one in given)))
        except TimeoutError:
            raise UserError("refused-stopping") from None
        finally:
            self._readings.discard(reading)

    async def mask(self, file: discord.Attachment, picture: InputPicture) -> bytes:
        """Read a mask that was checked, and bring it to the picture's size. Raises UserError."""
        try:
            return await self._bench.work(mask_for, picture.content, await content_of(file))
        except PictureError as error:
            raise _refusal(error, file.filename, UserError("refused-mask")) from error

    def _check_link(self, link: str) -> None:
        try:
            self._downloader.check(link)
        except PictureError as error:
            raise UserError("refused-link") from error
        if len(link) > MAX_LINK:
            raise UserError("refused-link")

    async def _picture(self, given: Given | InputPicture, limit: int) -> InputPicture:
        url = given if isinstance(given, str) else given.url
        if isinstance(given, discord.Attachment):
            name, broken = given.filename, UserError("refused-broken-picture", name=given.filename)
        else:
            name, broken = url.partition("?")[0], UserError("refused-broken-link")
        try:
            ready = await self._bench.work(reference, await self._media(given), limit)
        except PictureError as error:
            raise _refusal(error, name, broken) from error
        return InputPicture(mime=ready.mime, content=ready.content, url=url)

    async def _media(self, given: Given | InputPicture) -> Media:
        if isinstance(given, InputPicture):
            return Media(mime=given.mime, content=given.content)
        try:
            async with time_limit(READING_TIME, self._clock):
                if isinstance(given, str):
                    return await self._downloader.fetch(given, limit=MAX_PICTURE)
                return Media.of(await content_of(given))
        except TimeoutError as error:
            raise PictureError("the picture came too slowly", again=True) from error


def kind_of(file: discord.Attachment) -> str:
    """Tell a file's media type as Discord says it, or by its name where Discord says none."""
    said = file.content_type or mimetypes.guess_type(file.filename)[0] or ""
    return said.partition(";")[0].strip().lower()


def _check_kind(file: discord.Attachment) -> None:
    """Refuse what is no picture that can be read, as far as its name and Discord tell."""
    kind = kind_of(file)
    if kind in HEIC or file.filename.lower().endswith((".heic", ".heif")):
        raise UserError("refused-flaw-heic", name=file.filename)
    if kind.startswith("video/"):
        raise UserError("refused-video", name=file.filename)
    if kind not in READABLE:
        raise UserError("refused-not-a-picture", name=file.filename)


def _refusal(error: PictureError, name: str, otherwise: UserError) -> UserError:
    """Name the flaw where its person can mend it."""
    return otherwise if error.flaw is None else UserError(f"refused-flaw-{error.flaw}", name=name)


async def content_of(file: discord.Attachment) -> bytes:
    """Read a file that came with an interaction. Raises PictureError."""
    try:
        return await file.read()
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
        raise PictureError(f"a file was not to be had: {type(error).__name__}", again=True) from error


def one_of(image: discord.Attachment | None, link: str | None) -> Given:
    """Tell what a command that takes one picture was given. Raises UserError unless it is one."""
    given: list[Given] = [one for one in (image, (link or "").strip().strip("<>")) if one]
    if len(given) != 1:
        raise UserError("refused-one-picture")
    return given[0]
