"""`/blend`: two to five pictures become new ones."""

import dataclasses

import discord
from discord import app_commands
from discord.ext import commands

from bot.clock import Clock
from bot.jobs.model import JobKind
from bot.jobs.service import JobService
from bot.jobs.wish import Wish
from bot.prompts import Mode
from bot.providers.port import Dimensions
from bot.ui.choices import choices
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.intake import Intake
from bot.ui.interactions import accept, answered, requester_of
from bot.ui.payload import Interaction

OPTIONS = (*("image1", "image2", "image3", "image4", "image5"), *("dimensions", "mode", "private"))
ABOUT = {name: "blend-picture" for name in OPTIONS if name.startswith("image")}


class Blend(commands.Cog):
    """Mixes pictures."""

    def __init__(self, service: JobService, intake: Intake, clock: Clock) -> None:
        self._service = service
        self._intake = intake
        self._clock = clock

    @app_commands.command(name=text("command-blend"), description=text("command-blend-about"))
    @app_commands.rename(**{name: text(f"option-{name}") for name in OPTIONS})
    @app_commands.describe(**{name: text(f"option-{ABOUT.get(name, name)}-about") for name in OPTIONS})
    @app_commands.choices(dimensions=choices("dimensions", Dimensions), mode=choices("mode", Mode))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @answered
    async def blend(
        self,
        interaction: Interaction,
        image1: discord.Attachment,
        image2: discord.Attachment,
        image3: discord.Attachment | None = None,
        image4: discord.Attachment | None = None,
        image5: discord.Attachment | None = None,
        dimensions: str = Dimensions.SQUARE,
        mode: str | None = None,
        private: bool = False,
    ) -> None:
        files = [file for file in (image1, image2, image3, image4, image5) if file is not None]
        self._intake.check(*files)
        wish = Wish(kind=JobKind.BLEND, mode=Mode(mode) if mode else None, dimensions=Dimensions(dimensions))
        await self._service.check(wish, requester_of(interaction))

        request = await accept(interaction, self._clock, private=private)
        pictures = await self._intake.pictures(interaction.user.id, *files)
        await self._service.start(dataclasses.replace(wish, pictures=pictures), request)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Blend(bot.service, bot.intake, bot.clock))
