"""`/settings`: what a person has chosen, in one private panel."""

from discord import app_commands
from discord.ext import commands

from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered
from bot.ui.offer import everywhere
from bot.ui.payload import Interaction
from bot.ui.settings import SettingsPanel


class Settings(commands.Cog):
    """Opens the panel; its buttons are answered by the router."""

    def __init__(self, panel: SettingsPanel) -> None:
        self._panel = panel

    @app_commands.command(name=text("command-settings"), description=text("command-settings-about"))
    @everywhere
    @answered
    async def settings(self, interaction: Interaction) -> None:
        await self._panel.open(interaction)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Settings(bot.settings_panel))
