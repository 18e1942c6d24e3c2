"""`/show`: an older picture once more, with buttons that work."""

from discord import app_commands
from discord.ext import commands

from bot.prompts import MAX_PROMPT
from bot.ui.client import ImageBot
from bot.ui.encore import Encore
from bot.ui.i18n import text
from bot.ui.interactions import answered
from bot.ui.offer import Options, everywhere
from bot.ui.payload import Interaction

OPTIONS = Options(("job",))


class Show(commands.Cog):
    """Finds it among the person's own."""

    def __init__(self, encore: Encore) -> None:
        self._encore = encore

    @app_commands.command(name=text("command-show"), description=text("command-show-about"))
    @OPTIONS
    @everywhere
    @answered
    async def show(self, interaction: Interaction, job: app_commands.Range[str, 1, MAX_PROMPT]) -> None:
        await self._encore.asked(interaction, job)

    @show.autocomplete("job")
    async def jobs(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        found = await self._encore.choices(interaction, typed)
        return [app_commands.Choice(name=name, value=job_id) for name, job_id in found]


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Show(bot.encore))
