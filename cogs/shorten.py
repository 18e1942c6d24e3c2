"""`/shorten`: shorter prompts that say the same."""

from discord import app_commands
from discord.ext import commands

from bot.jobs.model import JobKind
from bot.jobs.wish import Wish
from bot.prompts import MAX_PROMPT
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered, prompt_of
from bot.ui.offer import Options, everywhere
from bot.ui.payload import Interaction
from bot.ui.reception import Reception

OPTIONS = Options(("prompt", "private"), {"prompt": "shorten-prompt"})


class Shorten(commands.Cog):
    """Finds what matters in a prompt."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception

    @app_commands.command(name=text("command-shorten"), description=text("command-shorten-about"))
    @OPTIONS
    @everywhere
    @answered
    async def shorten(
        self,
        interaction: Interaction,
        prompt: app_commands.Range[str, 1, MAX_PROMPT],
        private: bool | None = None,
    ) -> None:
        wish = Wish.of(JobKind.SHORTEN, prompt_of(interaction, prompt))
        await self._reception.take(interaction, wish, private=private)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Shorten(bot.reception))
