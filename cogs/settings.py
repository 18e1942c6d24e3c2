"""`/settings`: what a person has chosen, in one private panel."""

from discord import app_commands
from discord.ext import commands

from bot.jobs.ports import PeopleStore
from bot.jobs.service import JobService
from bot.ui import panels
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered, say_to, tell
from bot.ui.offer import everywhere
from bot.ui.payload import Interaction


class Settings(commands.Cog):
    """Opens the panel; its buttons are answered by the router."""

    def __init__(self, people: PeopleStore, service: JobService) -> None:
        self._people = people
        self._service = service

    @app_commands.command(name=text("command-settings"), description=text("command-settings-about"))
    @everywhere
    @answered
    async def settings(self, interaction: Interaction) -> None:
        person = self._people.person(interaction.user.id)
        await tell(interaction, *panels.settings(person, say_to(interaction), self._service.offers))


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Settings(bot.people, bot.service))
