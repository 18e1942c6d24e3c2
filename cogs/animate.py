"""`/animate`: a picture becomes the beginning of videos."""

import dataclasses

import discord
from discord import app_commands
from discord.ext import commands

from bot.clock import Clock
from bot.jobs.model import JobKind
from bot.jobs.service import JobService
from bot.jobs.wish import Wish
from bot.prompts import MAX_PROMPT, clean, parse
from bot.providers.port import Motion
from bot.ui.choices import choices
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.intake import Intake, one_of
from bot.ui.interactions import accept, answered, requester_of
from bot.ui.payload import Interaction

OPTIONS = ("image", "link", "prompt", "motion", "private")
ABOUT = {"image": "animate-image", "prompt": "animate-prompt"}


class Animate(commands.Cog):
    """Sets pictures in motion."""

    def __init__(self, service: JobService, intake: Intake, clock: Clock) -> None:
        self._service = service
        self._intake = intake
        self._clock = clock

    @app_commands.command(name=text("command-animate"), description=text("command-animate-about"))
    @app_commands.rename(**{name: text(f"option-{name}") for name in OPTIONS})
    @app_commands.describe(**{name: text(f"option-{ABOUT.get(name, name)}-about") for name in OPTIONS})
    @app_commands.choices(motion=choices("motion", Motion))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @answered
    async def animate(
        self,
        interaction: Interaction,
        image: discord.Attachment | None = None,
        link: str | None = None,
        prompt: app_commands.Range[str, 0, MAX_PROMPT] = "",
        motion: str | None = None,
        private: bool = False,
    ) -> None:
        given = one_of(image, link)
        self._intake.check(given)
        wish = animation(prompt, motion)
        await self._service.check(wish, requester_of(interaction))

        request = await accept(interaction, self._clock, private=private)
        pictures = await self._intake.pictures(interaction.user.id, given)
        await self._service.start(dataclasses.replace(wish, pictures=pictures), request)


def animation(words: str, motion: str | None) -> Wish:
    """Make the wish; the option wins over the prompt's own `--motion`. Raises PromptError."""
    if not clean(words):
        return Wish(kind=JobKind.ANIMATE, motion=Motion(motion or Motion.LOW))
    prompt = parse(words)
    moving = Motion(motion or prompt.get("motion") or Motion.LOW)
    return Wish.of(JobKind.ANIMATE, prompt.without("motion"), motion=moving)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Animate(bot.service, bot.intake, bot.clock))
