"""`/edit`: any picture is changed by words."""

import discord
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

OPTIONS = Options(("image", "prompt", "mask", "private"), {"image": "edit-image", "prompt": "edit-prompt"})


class Edit(commands.Cog):
    """Changes pictures by words."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception

    @app_commands.command(name=text("command-edit"), description=text("command-edit-about"))
    @OPTIONS
    @everywhere
    @answered
    async def edit(
        self,
        interaction: Interaction,
        image: discord.Attachment,
        prompt: app_commands.Range[str, 1, MAX_PROMPT],
        mask: discord.Attachment | None = None,
        private: bool | None = None,
    ) -> None:
        wish = Wish.of(JobKind.EDIT, prompt_of(interaction, prompt))
        await self._reception.take(interaction, wish, image, mask=mask, private=private)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Edit(bot.reception))
