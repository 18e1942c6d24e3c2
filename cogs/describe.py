"""`/describe`: prompts that fit a picture."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.jobs.model import JobKind
from bot.jobs.wish import Wish
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.intake import one_of
from bot.ui.interactions import answered
from bot.ui.offer import Options, everywhere
from bot.ui.payload import Interaction
from bot.ui.reception import Reception

OPTIONS = Options(("image", "link", "private"), {"image": "describe-image"})


class Describe(commands.Cog):
    """Finds words for pictures."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception

    @app_commands.command(name=text("command-describe"), description=text("command-describe-about"))
    @OPTIONS
    @everywhere
    @answered
    async def describe(
        self,
        interaction: Interaction,
        image: discord.Attachment | None = None,
        link: str | None = None,
        private: bool | None = None,
    ) -> None:
        wish = Wish(kind=JobKind.DESCRIBE)
        await self._reception.take(interaction, wish, one_of(image, link), private=private)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Describe(bot.reception))
