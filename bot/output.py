"""What the bot writes into Discord by itself, wired: messages of jobs, notices, and the files of both."""

import asyncio
import dataclasses
from typing import Self

from bot.clock import Clock
from bot.pictures.bench import Bench
from bot.pictures.source import PictureSource
from bot.stores import Stores
from bot.ui.archive import Archive
from bot.ui.attachments import Attachments
from bot.ui.budget import Budgets
from bot.ui.client import ImageBot
from bot.ui.delivery import Delivery
from bot.ui.notifier import Notifier
from bot.ui.place import Places
from bot.ui.sweeper import Sweeper
from bot.ui.thumbnails import Thumbnails
from bot.ui.traffic import Traffic
from bot.ui.writer import Writer


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Output:
    """All of it."""

    delivery: Delivery
    archive: Archive
    thumbnails: Thumbnails
    notifier: Notifier
    sweeper: Sweeper
    budgets: Budgets
    traffic: Traffic

    @classmethod
    def wire(
        cls,
        bot: ImageBot,
        *,
        stores: Stores,
        pictures: PictureSource,
        bench: Bench,
        budgets: Budgets,
        traffic: Traffic,
        clock: Clock,
    ) -> Self:
        """Put it together; nothing is written yet."""
        places, texts = Places(bot), bot.texts
        archive = Archive(places=places, pictures=pictures, results=stores.results, clock=clock)
        thumbnails = Thumbnails(store=stores.thumbnails, fetch=archive.file, bench=bench, clock=clock)
        notifier = Notifier(
            store=stores.jobs, people=stores.people, places=places, budgets=budgets, texts=texts, clock=clock
        )
        attachments = Attachments(
            pictures=pictures,
            store=stores.jobs,
            results=stores.results,
            thumbnails=thumbnails,
            texts=texts,
            clock=clock,
        )
        writer = Writer(
            places=places,
            attachments=attachments,
            store=stores.jobs,
            texts=texts,
            notifier=notifier,
            traffic=traffic,
            clock=clock,
        )
        delivery = Delivery(
            writer=writer, places=places, archive=archive, budgets=budgets, store=stores.jobs, clock=clock
        )
        return cls(
            delivery=delivery,
            archive=archive,
            thumbnails=thumbnails,
            notifier=notifier,
            sweeper=Sweeper(stores.erasing, places, budgets.invalid, clock),
            budgets=budgets,
            traffic=traffic,
        )

    async def work(self) -> None:
        """Write until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.delivery.run(), name="delivery")
            tasks.create_task(self.thumbnails.run(), name="thumbnails")
            tasks.create_task(self.notifier.run(), name="notifier")
            tasks.create_task(self.sweeper.run(), name="sweeper")
