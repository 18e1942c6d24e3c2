"""`/describe`: prompts that fit a picture."""

import dataclasses

import discord
from discord import app_commands
from discord.ext import commands

from bot.clock import Clock
from bot.jobs.model import JobKind
from bot.jobs.service import JobService
from bot.jobs.wish import Wish
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.intake import Intake, one_of
from bot.ui.interactions import accept, answered, requester_of
from bot.ui.payload import Interaction

OPTIONS = ("image", "link", "private")
ABOUT = {"image": "describe-image"}


class Describe(commands.Cog):
    """Finds words for pictures."""

    def __init__(self, service: JobService, intake: Intake, clock: Clock) -> None:
        self._service = service
        self._intake = intake
        self._clock = clock

    @app_commands.command(name=text("command-describe"), description=text("command-describe-about"))
    @app_commands.rename(**{name: text(f"option-{name}") for name in OPTIONS})
    @app_commands.describe(**{name: text(f"option-{ABOUT.get(name, name)}-about") for name in OPTIONS})
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @answered
    async def describe(
        self,
        interaction: Interaction,
        image: discord.Attachment | None = None,
        link: str | None = None,
        private: bool = False,
    ) -> None:
        given = one_of(image, link)
        self._intake.check(given)
        wish = Wish(kind=JobKind.DESCRIBE)
        await self._service.check(wish, requester_of(interaction))

        request = await accept(interaction, self._clock, private=private)
        pictures = await self._intake.pictures(interaction.user.id, given)
        await self._service.start(dataclasses.replace(wish, pictures=pictures), request)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Describe(bot.service, bot.intake, bot.clock))
