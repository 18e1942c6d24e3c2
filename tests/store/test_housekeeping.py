"""What nobody needs any more is forgotten every day, whatever becomes of one of the tables."""

import asyncio
import dataclasses

from bot.store.housekeeping import DAY, Housekeeping
from tests.clocks import StoryClock


@dataclasses.dataclass
class Shelf:
    full_disks: int = 0
    """How many of the next times fail."""
    cleared: int = 0

    async def prune(self) -> None:
        self.full_disks -= 1
        if self.full_disks >= 0:
            raise OSError("the disk is full")
        self.cleared += 1


async def test_a_full_disk_costs_a_day_and_not_the_bot(clock: StoryClock) -> None:
    first, second = Shelf(full_disks=1), Shelf()
    keeping = asyncio.create_task(Housekeeping((first, second), clock).run())

    await clock.pass_time(2 * DAY)

    assert not keeping.done()
    assert (first.cleared, second.cleared) == (2, 3)
    keeping.cancel()
