"""The way from a command to its job: checked at once, answered, and only then whatever takes long."""

import dataclasses

import discord

from bot.clock import Clock
from bot.jobs.model import Requester
from bot.jobs.service import JobService, Request
from bot.jobs.wish import Wish
from bot.providers.order import InputPicture
from bot.ui.finished import Finished, linked_message
from bot.ui.intake import Given, Intake
from bot.ui.interactions import accept, private_to, requester_of
from bot.ui.payload import Interaction
from bot.ui.sight import seen_channels


class Reception:
    """Takes wishes for something new."""

    def __init__(self, service: JobService, intake: Intake, finished: Finished, clock: Clock) -> None:
        self._service = service
        self._intake = intake
        self._finished = finished
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
        if mask is not None:
            self._intake.check_mask(mask)
        await self.check(wish, requester_of(interaction), *given)
        request = await accept(interaction, self._clock, private=private_to(interaction, private))
        await self.begin(interaction, request, wish, *given, mask=mask)

    async def check(self, wish: Wish, by: Requester, *given: Given) -> None:
        """Raise UserError where this cannot be started now, as far as is known without asking anybody."""
        self._intake.check(*given)
        await self._service.check(wish, by)

    async def begin(
        self,
        interaction: Interaction,
        request: Request,
        wish: Wish,
        *given: Given,
        mask: discord.Attachment | None = None,
    ) -> None:
        """Read the checked pictures of a person who was answered, and start the job. Raises UserError."""
        found = [await self._found(one, interaction) for one in given]
        pictures = await self._intake.pictures(request.by.user_id, *found)
        painted = await self._intake.mask(mask, pictures[0]) if mask is not None else None
        await self._service.start(dataclasses.replace(wish, pictures=pictures, mask=painted), request)

    async def _found(self, given: Given, interaction: Interaction) -> Given | InputPicture:
        """Follow a link to a message of ours."""
        message_id = linked_message(given) if isinstance(given, str) else None
        if message_id is None:
            return given
        seen = seen_channels(interaction)
        picture = await self._finished.picture(message_id, requester_of(interaction), seen)
        if isinstance(picture, discord.Attachment):
            self._intake.check(picture)  # it may be a video
        return picture
