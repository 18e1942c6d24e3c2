"""`/help`: what the bot can do here."""

from discord import app_commands
from discord.ext import commands

from bot.ui.client import ImageBot
from bot.ui.guide import Guide
from bot.ui.i18n import text
from bot.ui.interactions import answered, say_to, tell
from bot.ui.offer import everywhere
from bot.ui.payload import Interaction


class Help(commands.Cog):
    """Says what the bot can do."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    @app_commands.command(name=text("command-help"), description=text("command-help-about"))
    @everywhere
    @answered
    async def help(self, interaction: Interaction) -> None:
        place = interaction.guild_id
        manages = place is not None and interaction.permissions.manage_guild
        await tell(interaction, self._guide.text(say_to(interaction), place, manages=manages))


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Help(bot.guide))
