"""`/blend`: two to five pictures become new ones."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.jobs.model import JobKind
from bot.jobs.wish import Wish
from bot.prompts import Mode
from bot.providers.order import Dimensions
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered
from bot.ui.offer import Options, choices, everywhere, offer_modes
from bot.ui.payload import Interaction
from bot.ui.reception import Reception

PICTURES = ("image1", "image2", "image3", "image4", "image5")
OPTIONS = Options((*PICTURES, "dimensions", "mode", "private"), dict.fromkeys(PICTURES, "blend-picture"))


class Blend(commands.Cog):
    """Mixes pictures."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception

    @app_commands.command(name=text("command-blend"), description=text("command-blend-about"))
    @OPTIONS
    @app_commands.choices(dimensions=choices("dimensions", Dimensions))
    @everywhere
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
        private: bool | None = None,
    ) -> None:
        files = [file for file in (image1, image2, image3, image4, image5) if file is not None]
        wish = Wish(kind=JobKind.BLEND, mode=Mode(mode) if mode else None, dimensions=Dimensions(dimensions))
        await self._reception.take(interaction, wish, *files, private=private)


async def setup(bot: ImageBot) -> None:
    cog = Blend(bot.reception)
    offer_modes(cog.blend, bot.service.modes(JobKind.BLEND))
    await bot.add_cog(cog)
