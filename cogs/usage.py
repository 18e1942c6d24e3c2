"""`/usage`: what is left for a person today, what is on the way, and what all of it cost."""

from discord import app_commands
from discord.ext import commands

from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered, say_to
from bot.ui.offer import everywhere
from bot.ui.payload import Interaction
from bot.ui.usage import Usage


class UsageReport(commands.Cog):
    """Answers in private only."""

    def __init__(self, usage: Usage) -> None:
        self._usage = usage

    @app_commands.command(name=text("command-usage"), description=text("command-usage-about"))
    @everywhere
    @answered
    async def usage(self, interaction: Interaction) -> None:
        await interaction.response.defer(thinking=True, ephemeral=True)
        told = await self._usage.of(interaction.user.id, interaction.guild_id, say_to(interaction))
        await interaction.edit_original_response(content=told)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(UsageReport(bot.usage))
