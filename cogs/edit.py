"""`/edit`: any picture is changed by words."""

import dataclasses

import discord
from discord import app_commands
from discord.ext import commands

from bot.clock import Clock
from bot.jobs.model import JobKind
from bot.jobs.service import JobService
from bot.jobs.wish import Wish
from bot.prompts import MAX_PROMPT, parse
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.intake import Intake
from bot.ui.interactions import accept, answered, requester_of
from bot.ui.payload import Interaction

OPTIONS = ("image", "prompt", "mask", "private")
ABOUT = {"image": "edit-image", "prompt": "edit-prompt"}


class Edit(commands.Cog):
    """Changes pictures by words."""

    def __init__(self, service: JobService, intake: Intake, clock: Clock) -> None:
        self._service = service
        self._intake = intake
        self._clock = clock

    @app_commands.command(name=text("command-edit"), description=text("command-edit-about"))
    @app_commands.rename(**{name: text(f"option-{name}") for name in OPTIONS})
    @app_commands.describe(**{name: text(f"option-{ABOUT.get(name, name)}-about") for name in OPTIONS})
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @answered
    async def edit(
        self,
        interaction: Interaction,
        image: discord.Attachment,
        prompt: app_commands.Range[str, 1, MAX_PROMPT],
        mask: discord.Attachment | None = None,
        private: bool = False,
    ) -> None:
        wish = Wish.of(JobKind.EDIT, parse(prompt))
        self._intake.check(image)
        if mask is not None:
            self._intake.check_mask(mask)
        await self._service.check(wish, requester_of(interaction))

        request = await accept(interaction, self._clock, private=private)
        (picture,) = await self._intake.pictures(interaction.user.id, image)
        painted = await self._intake.mask(mask, picture) if mask is not None else None
        await self._service.start(dataclasses.replace(wish, pictures=(picture,), mask=painted), request)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Edit(bot.service, bot.intake, bot.clock))
