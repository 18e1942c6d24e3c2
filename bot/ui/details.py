"""Details of a job, seen by who asks alone."""

import asyncio
import contextlib
import dataclasses
from collections.abc import Mapping

import discord
from discord.utils import MISSING

from bot.clock import Clock
from bot.errors import PictureError
from bot.jobs.care import JobCare
from bot.jobs.lineage import Lineages
from bot.jobs.model import Job
from bot.ui.archive import Archive, result_of, young
from bot.ui.custom_id import CustomId, Op
from bot.ui.facts import Known, details, panel_view
from bot.ui.interactions import requester_of, say_to
from bot.ui.payload import Interaction
from bot.ui.renewal import Renewal, on_its_message
from bot.ui.router import Answer


class Details:
    """Tells them."""

    def __init__(
        self, *, care: JobCare, lineages: Lineages, archive: Archive, renewal: Renewal, clock: Clock
    ) -> None:
        self._care = care
        self._lineages = lineages
        self._archive = archive
        self._renewal = renewal
        self._clock = clock

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {Op.DETAILS: self._pressed}

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {}

    async def _pressed(self, interaction: Interaction, pressed: CustomId) -> None:
        await interaction.response.defer()
        job = await self._care.known(pressed.subject, requester_of(interaction))
        await self.tell(interaction, await self._renewal.take(interaction, job))

    async def tell(self, interaction: Interaction, job: Job) -> None:
        """Tell what we know, at once; what others have to be asked for follows."""
        say = say_to(interaction)
        shown = result_of(interaction.message) if on_its_message(interaction, job) else None
        known = Known(
            lineage=await self._lineages.of(job, requester_of(interaction)),
            file_url=shown.url if shown is not None else "",
        )
        text, file = details(job, known, self._clock.now(), say)
        answer = await interaction.followup.send(
            text, file=file or MISSING, view=panel_view(job, say), ephemeral=True, wait=True
        )
        seed, file_url = await asyncio.gather(self._care.seed_of(job), self._file_url(job, known))
        asked = dataclasses.replace(job, seed=seed), dataclasses.replace(known, file_url=file_url)
        if asked != (job, known):
            text, file = details(*asked, self._clock.now(), say)
            with contextlib.suppress(discord.NotFound):  # dismissed meanwhile
                await answer.edit(content=text, attachments=[file] if file else MISSING)

    async def _file_url(self, job: Job, known: Known) -> str:
        """Ask Discord for a link that lives, where the provider's do not."""
        if known.file_url or not job.has_file or young(job, self._clock.now()):
            return known.file_url
        with contextlib.suppress(PictureError):
            return (await self._archive.attachment(job)).url
        return ""
