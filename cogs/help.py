"""`/help`: what the bot can do here."""

from discord import app_commands
from discord.ext import commands

from bot.jobs.choice import NEEDS
from bot.jobs.service import JobService
from bot.providers.port import Capability
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered, say_to, tell
from bot.ui.offer import everywhere
from bot.ui.payload import Interaction


class Help(commands.Cog):
    """Says what the bot can do."""

    def __init__(self, service: JobService) -> None:
        self._service = service

    @app_commands.command(name=text("command-help"), description=text("command-help-about"))
    @everywhere
    @answered
    async def help(self, interaction: Interaction) -> None:
        say = say_to(interaction)
        offered = [kind for kind, needs in NEEDS.items() if needs and self._service.offers(*needs)]
        kinds = [say(f"help-kind-{kind.value}") for kind in offered]
        remix = [say("help-remix")] if self._service.offers(Capability.REMIX) else []
        await tell(interaction, "\n".join([say("help"), *kinds, "", say("help-all"), *remix]))


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Help(bot.service))
