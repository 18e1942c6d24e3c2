"""Each press on a job's message brings a newer right to write there."""

import dataclasses

from bot.clock import Clock
from bot.jobs.model import Job
from bot.ui.delivery import Delivery
from bot.ui.interactions import reply_of
from bot.ui.payload import Interaction


class Renewal:
    """Keeps those rights."""

    def __init__(self, delivery: Delivery, clock: Clock) -> None:
        self._delivery = delivery
        self._clock = clock

    async def take(self, interaction: Interaction, job: Job) -> Job:
        """Keep the right that this press brought, where it was on the job's own message; return the job."""
        if not on_its_message(interaction, job):
            return job
        private, message_id = job.reply.private, job.reply.message_id
        reply = reply_of(interaction, self._clock, message_id=message_id, private=private)
        reply = dataclasses.replace(reply, language=job.reply.language)
        await self._delivery.renew(job, reply)
        return dataclasses.replace(job, reply=reply)


def on_its_message(interaction: Interaction, job: Job) -> bool:
    return interaction.message is not None and interaction.message.id == job.reply.message_id
