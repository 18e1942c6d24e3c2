"""Small pictures for lists: drawn when a result is shown, or when somebody first looks for an older one."""

import asyncio
import datetime
from collections.abc import Awaitable, Callable, Mapping, Sequence

import structlog

from bot.clock import Clock, end_within
from bot.errors import PictureError
from bot.jobs.model import Job
from bot.jobs.ports import ThumbnailStore
from bot.pictures.bench import Bench
from bot.pictures.download import Media
from bot.pictures.sheet import thumbnail

log = structlog.get_logger()

MOST_WAITING = 128 * 1024 * 1024  # bytes of results that wait to be drawn small; others are drawn when needed
PATIENCE = 6.0  # seconds that a page waits for pictures that have to be fetched
AT_ONCE = 3  # of them, for everybody together: some are large
LOOK_AGAIN = datetime.timedelta(hours=1)  # for a file that could not be had
MOST_MISSED = 10_000  # such files that are remembered

Fetch = Callable[[Job], Awaitable[Media]]
"""Finds the file of a finished job, wherever it is. Raises PictureError."""


class Thumbnails:
    """Draws and finds them. Nobody waits for one to be drawn, and nothing depends on it."""

    def __init__(self, *, store: ThumbnailStore, fetch: Fetch, bench: Bench, clock: Clock) -> None:
        self._store = store
        self._fetch = fetch
        self._bench = bench
        self._clock = clock
        self._waiting: asyncio.Queue[tuple[int, Media]] = asyncio.Queue()
        self._bytes = 0
        self._room = asyncio.Semaphore(AT_ONCE)
        self._missed: dict[int, datetime.datetime] = {}

    def draw(self, job_id: int, media: Media) -> None:
        """Draw a result small, soon."""
        if self._bytes + len(media.content) <= MOST_WAITING:
            self._bytes += len(media.content)
            self._waiting.put_nowait((job_id, media))

    async def run(self) -> None:
        """Draw one after the other, until cancelled."""
        while True:
            job_id, media = await self._waiting.get()
            self._bytes -= len(media.content)
            try:
                await self._drawn(job_id, media)
            except PictureError as error:
                log.info("A result cannot be drawn small", job=job_id, error=str(error))
            except Exception:  # one picture must not stop the others
                log.exception("Drawing a picture small broke", job=job_id)

    async def of(self, jobs: Sequence[Job]) -> Mapping[int, bytes]:
        """Find those of these jobs, also by fetching a few; without those that cannot be had in time."""
        found = dict(await self._store.of([job.id for job in jobs]))
        missing = [job for job in jobs if job.id not in found and self._worth_a_look(job)]
        fetched = {job.id: asyncio.ensure_future(self._fetched(job)) for job in missing}
        await end_within(PATIENCE, fetched.values(), self._clock)
        for job_id, task in fetched.items():
            if not task.cancelled() and task.exception() is None and (small := task.result()) is not None:
                found[job_id] = small
        return found

    async def _fetched(self, job: Job) -> bytes | None:
        async with self._room:
            try:
                return await self._drawn(job.id, await self._fetch(job))
            except PictureError:
                if len(self._missed) >= MOST_MISSED:
                    self._missed.clear()
                self._missed[job.id] = self._clock.now()
                return None

    def _worth_a_look(self, job: Job) -> bool:
        missed = self._missed.get(job.id)
        return missed is None or self._clock.now() - missed >= LOOK_AGAIN

    async def _drawn(self, job_id: int, media: Media) -> bytes:
        small = await self._bench.work(thumbnail, media)
        await self._store.keep(job_id, small)
        return small
