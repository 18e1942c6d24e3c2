"""`/shorten`: shorter prompts that say the same."""

from discord import app_commands
from discord.ext import commands

from bot.clock import Clock
from bot.jobs.model import JobKind
from bot.jobs.service import JobService
from bot.jobs.wish import Wish
from bot.prompts import MAX_PROMPT, parse
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import accept, answered, requester_of
from bot.ui.payload import Interaction

OPTIONS = ("prompt", "private")
ABOUT = {"prompt": "shorten-prompt"}


class Shorten(commands.Cog):
    """Finds what matters in a prompt."""

    def __init__(self, service: JobService, clock: Clock) -> None:
        self._service = service
        self._clock = clock

    @app_commands.command(name=text("command-shorten"), description=text("command-shorten-about"))
    @app_commands.rename(**{name: text(f"option-{name}") for name in OPTIONS})
    @app_commands.describe(**{name: text(f"option-{ABOUT.get(name, name)}-about") for name in OPTIONS})
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @answered
    async def shorten(
        self,
        interaction: Interaction,
        prompt: app_commands.Range[str, 1, MAX_PROMPT],
        private: bool = False,
    ) -> None:
        wish = Wish.of(JobKind.SHORTEN, parse(prompt))
        await self._service.check(wish, requester_of(interaction))

        await self._service.start(wish, await accept(interaction, self._clock, private=private))


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Shorten(bot.service, bot.clock))
