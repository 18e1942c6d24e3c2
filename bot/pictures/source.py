"""Results and previews of tasks, ready for Discord."""

import asyncio
from collections.abc import Sequence

from bot.errors import PictureError
from bot.pictures.bench import Bench
from bot.pictures.download import Downloader, Media
from bot.pictures.encode import Upload, fit, preview, size_of

PREVIEW_TIMEOUT = 4.0  # seconds: the next state of the message waits behind it
PREVIEW_LIMIT = 8 * 1024 * 1024  # bytes; a preview is not worth more


class PictureSource:
    """Fetches what a task made."""

    def __init__(self, downloader: Downloader, bench: Bench) -> None:
        self._downloader = downloader
        self._bench = bench

    async def result(self, urls: Sequence[str]) -> Media:
        """Fetch a finished result from the first address that gives it. Raises PictureError."""
        error = PictureError("no address", again=False)
        for url in urls:
            try:
                return await self._downloader.fetch(url)
            except PictureError as refusal:
                error = PictureError(str(refusal), again=True) if error.again else refusal
        raise error

    async def fitted(self, media: Media, limit: int) -> Upload:
        """Make the result fit into `limit` bytes. Raises PictureError."""
        return await self._bench.work(fit, media, limit)

    async def size(self, media: Media) -> tuple[int, int]:
        """Tell width and height in pixels; zeros for a video."""
        return await self._bench.work(size_of, media)

    async def preview(self, urls: Sequence[str]) -> Upload:
        """Fetch a small picture of the work so far. Raises PictureError."""
        if not urls:
            raise PictureError("no address", again=True)
        try:
            async with asyncio.timeout(PREVIEW_TIMEOUT):
                media = await self._downloader.fetch(urls[-1], limit=PREVIEW_LIMIT)
        except TimeoutError as error:
            raise PictureError("the preview took too long", again=True) from error
        return await self._bench.work(preview, media)
