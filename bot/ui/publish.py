"""Publish: what somebody made in private is shown to all in the same channel, as a new message."""

from collections.abc import Mapping

from bot.clock import Clock
from bot.errors import UserError
from bot.jobs.care import JobCare
from bot.jobs.model import JobState
from bot.ui.custom_id import CustomId, Op
from bot.ui.delivery import Delivery
from bot.ui.interactions import reply_of, requester_of, say_to, tell
from bot.ui.payload import Interaction
from bot.ui.renewal import Renewal
from bot.ui.router import Answer


class Publishing:
    """Answers the button of private results."""

    def __init__(self, *, care: JobCare, delivery: Delivery, renewal: Renewal, clock: Clock) -> None:
        self._care = care
        self._delivery = delivery
        self._renewal = renewal
        self._clock = clock
        self._under_way = set[int]()

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {Op.PUBLISH: self._pressed}

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {}

    async def _pressed(self, interaction: Interaction, pressed: CustomId) -> None:
        """Publish a job once, also where it is pressed twice."""
        await interaction.response.defer()
        if pressed.subject in self._under_way:
            raise UserError("refused-being-shown")
        self._under_way.add(pressed.subject)
        try:
            await self._publish(interaction, pressed.subject)
        finally:
            self._under_way.discard(pressed.subject)

    async def _publish(self, interaction: Interaction, job_id: int) -> None:
        by, say = requester_of(interaction), say_to(interaction)
        job = await self._renewal.take(interaction, await self._care.own(job_id, by))
        if not job.reply.private and not job.link:
            raise UserError("refused-being-shown")
        if not job.reply.private:
            await tell(interaction, say("already-shown", link=job.link))
            return
        if job.state is not JobState.SUCCEEDED or interaction.guild_id is None:
            raise UserError("refused-outdated")
        await self._delivery.reopen(job, reply_of(interaction, self._clock, message_id=None, private=False))
        await tell(interaction, say("published", place=f"<#{interaction.channel_id}>"))
