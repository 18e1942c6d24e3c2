"""Runs the actions of the provider's buttons for people, and says where one led to something earlier."""

import dataclasses

from bot.clock import Clock
from bot.jobs.model import Job
from bot.jobs.service import SAME_PRESS, Filled, JobService
from bot.ui.delivery import Delivery
from bot.ui.interactions import request_of, say_to, tell
from bot.ui.payload import Interaction


class Actions:
    """Their results get messages of their own."""

    def __init__(self, service: JobService, delivery: Delivery, clock: Clock) -> None:
        self._service = service
        self._delivery = delivery
        self._clock = clock

    async def run(
        self,
        interaction: Interaction,
        job: Job,
        position: int,
        form: Filled | None = None,
        *,
        event: int | None = None,
    ) -> None:
        """Run a button's action, once for an event, which is this interaction where none is named.

        Raises UserError.
        """
        request = request_of(interaction, self._clock, message_id=None, private=job.reply.private)
        request = dataclasses.replace(request, interaction_id=event or interaction.id)
        child = await self._service.press(job.id, position, request, form)
        just_now = child.user_id == interaction.user.id and self._clock.now() - child.created_at < SAME_PRESS
        if child.interaction_id == request.interaction_id or just_now:
            return
        if child.state.final and await self._delivery.exists(child) is False:
            await self._delivery.reopen(child, request.reply)
        else:
            key = "already-done" if child.state.final else "already-running"
            await tell(interaction, say_to(interaction)(key, link=child.link))
