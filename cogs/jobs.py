"""`/jobs`: a person's pictures on the way and the latest ones, in one private list."""

from discord import app_commands
from discord.ext import commands

from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered, say_to
from bot.ui.offer import everywhere
from bot.ui.overview import Overview
from bot.ui.payload import Interaction


class Jobs(commands.Cog):
    """Opens the list; its buttons are answered by the router."""

    def __init__(self, overview: Overview) -> None:
        self._overview = overview

    @app_commands.command(name=text("command-jobs"), description=text("command-jobs-about"))
    @everywhere
    @answered
    async def jobs(self, interaction: Interaction) -> None:
        await interaction.response.defer(thinking=True, ephemeral=True)
        text, view = await self._overview.of(interaction.user.id, say_to(interaction))
        await interaction.edit_original_response(content=text, view=view)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Jobs(bot.overview))
