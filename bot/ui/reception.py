"""The way from a command to its job: checked at once, answered, and only then whatever takes long."""

import dataclasses

import discord

from bot.clock import Clock
from bot.jobs.service import JobService
from bot.jobs.wish import Wish
from bot.ui.intake import Given, Intake
from bot.ui.interactions import accept, private_to, requester_of
from bot.ui.payload import Interaction


class Reception:
    """Takes wishes for something new."""

    def __init__(self, service: JobService, intake: Intake, clock: Clock) -> None:
        self._service = service
        self._intake = intake
        self._clock = clock

    async def take(
        self,
        interaction: Interaction,
        wish: Wish,
        *given: Given,
        mask: discord.Attachment | None = None,
        private: bool | None,
    ) -> None:
        """Start a job that works on the given pictures; a mask belongs to the first. Raises UserError.

        Where it was not said whether it is private, what the person has set holds.
        """
        self._intake.check(*given)
        if mask is not None:
            self._intake.check_mask(mask)
        await self._service.check(wish, requester_of(interaction))

        request = await accept(interaction, self._clock, private=private_to(interaction, private))
        pictures = await self._intake.pictures(interaction.user.id, *given)
        painted = await self._intake.mask(mask, pictures[0]) if mask is not None else None
        await self._service.start(dataclasses.replace(wish, pictures=pictures, mask=painted), request)
