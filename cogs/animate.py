"""`/animate`: a picture becomes the beginning of videos."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.jobs.model import JobKind
from bot.jobs.wish import Wish
from bot.prompts import MAX_PROMPT, Prompt, clean
from bot.providers.order import Motion
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.intake import one_of
from bot.ui.interactions import answered, prompt_of
from bot.ui.offer import Options, choices, everywhere
from bot.ui.payload import Interaction
from bot.ui.reception import Reception

OPTIONS = Options(
    ("image", "link", "prompt", "motion", "private"), {"image": "animate-image", "prompt": "animate-prompt"}
)


class Animate(commands.Cog):
    """Sets pictures in motion."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception

    @app_commands.command(name=text("command-animate"), description=text("command-animate-about"))
    @OPTIONS
    @app_commands.choices(motion=choices("motion", Motion))
    @everywhere
    @answered
    async def animate(
        self,
        interaction: Interaction,
        image: discord.Attachment | None = None,
        link: str | None = None,
        prompt: app_commands.Range[str, 0, MAX_PROMPT] = "",
        motion: str | None = None,
        private: bool | None = None,
    ) -> None:
        wish = animation(prompt_of(interaction, prompt) if clean(prompt) else None, motion)
        await self._reception.take(interaction, wish, one_of(image, link), private=private)


def animation(prompt: Prompt | None, motion: str | None) -> Wish:
    """Make the wish; the option wins over the prompt's own `--motion`."""
    if prompt is None:
        return Wish(kind=JobKind.ANIMATE, motion=Motion(motion or Motion.LOW))
    moving = Motion(motion or (prompt.get("motion") or Motion.LOW).lower())
    return Wish.of(JobKind.ANIMATE, prompt.without("motion"), motion=moving, left_out=frozenset({"motion"}))


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Animate(bot.reception))
