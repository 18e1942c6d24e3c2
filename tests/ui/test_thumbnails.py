"""Small pictures come from the store, or are drawn; one that cannot be had keeps nobody waiting."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Collection, Mapping

import pytest
from PIL import Image

from bot.errors import PictureError
from bot.jobs.model import Job
from bot.pictures.bench import Bench
from bot.pictures.download import Media
from bot.ui import thumbnails as module
from bot.ui.thumbnails import AT_ONCE, LOOK_AGAIN, Thumbnails
from tests.clocks import StoryClock
from tests.pictures.test_encode import media
from tests.quiet import Quiet
from tests.store.stored_jobs import make_job

PICTURE = media(Image.new("RGB", (600, 300), "teal"))
BROKEN = Media(mime="image/png", content=b"\x89PNG\r\n\x1a\n broken")


class Shelf:
    """Keeps small pictures in memory, and finds large ones where there are any."""

    def __init__(self, large: Mapping[int, Media | None] | None = None) -> None:
        """Of None, the file never comes."""
        self.small: dict[int, bytes] = {}
        self.asked: list[int] = []
        self.busiest = self._busy = 0
        self._large = large or {}

    async def keep(self, job_id: int, content: bytes) -> None:
        if job_id == 0:
            raise OSError("the disk is full")
        self.small[job_id] = content

    async def of(self, job_ids: Collection[int]) -> Mapping[int, bytes]:
        return {job_id: self.small[job_id] for job_id in job_ids if job_id in self.small}

    async def fetch(self, job: Job) -> Media:
        self.asked.append(job.id)
        self._busy += 1
        self.busiest = max(self.busiest, self._busy)
        try:
            await asyncio.sleep(0)
            if job.id not in self._large:
                raise PictureError("gone", again=True)
            found = self._large[job.id]
            return found if found is not None else await asyncio.Future[Media]()
        finally:
            self._busy -= 1


@contextlib.asynccontextmanager
async def at_work(shelf: Shelf, clock: StoryClock) -> AsyncIterator[Thumbnails]:
    thumbnails = Thumbnails(store=shelf, fetch=shelf.fetch, bench=Bench(), clock=clock)
    work = asyncio.create_task(thumbnails.run())
    with Quiet(lambda: 0) as quiet:
        clock.settled = quiet.reached
        yield thumbnails
        await quiet.reached()
        assert not work.done()
    work.cancel()


async def test_results_are_drawn_one_after_the_other_and_a_broken_one_stops_nobody(
    clock: StoryClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf()
    monkeypatch.setattr(module, "MOST_WAITING", 4 * len(PICTURE.content))
    async with at_work(shelf, clock) as thumbnails:
        thumbnails.draw(1, BROKEN)
        thumbnails.draw(0, PICTURE)  # cannot be kept
        for job_id in range(2, 9):
            thumbnails.draw(job_id, PICTURE)

    assert sorted(shelf.small) == [2, 3], "the others would fill the memory"


async def test_older_ones_are_fetched_a_few_at_once_and_not_for_long(clock: StoryClock) -> None:
    stored, gone, late, *others = [make_job() for _ in range(9)]
    shelf = Shelf({late.id: None, **{job.id: PICTURE for job in others}})
    shelf.small[stored.id] = b"stored"
    async with at_work(shelf, clock) as thumbnails:
        page = [stored, gone, late, *others]
        looking = asyncio.ensure_future(thumbnails.of(page))
        await clock.pass_time(module.PATIENCE + 1)
        found = await looking

        assert set(found) == {stored.id, *(job.id for job in others)}
        assert found[stored.id] == b"stored"
        assert shelf.busiest == AT_ONCE
        assert gone.id in shelf.asked

        shelf.asked.clear()
        assert set(await thumbnails.of([gone, *others])) == {job.id for job in others}
        assert shelf.asked == [], "what is gone is not looked for at each page"
        await clock.pass_time(LOOK_AGAIN.total_seconds() + 1)
        await thumbnails.of([gone])
        assert shelf.asked == [gone.id]
