"""`/gallery`: finished pictures, page by page, for the person alone."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.ui.client import ImageBot
from bot.ui.gallery import Gallery
from bot.ui.gallery_view import MAX_SEARCH
from bot.ui.i18n import text
from bot.ui.interactions import answered
from bot.ui.offer import Options, everywhere
from bot.ui.payload import Interaction

OPTIONS = Options(("search", "favourites", "user"))


class GalleryCommand(commands.Cog):
    """Opens it; its buttons are answered by the router."""

    def __init__(self, gallery: Gallery) -> None:
        self._gallery = gallery

    @app_commands.command(name=text("command-gallery"), description=text("command-gallery-about"))
    @OPTIONS
    @everywhere
    @answered
    async def gallery(
        self,
        interaction: Interaction,
        search: app_commands.Range[str, 0, MAX_SEARCH] = "",
        favourites: bool = False,
        user: discord.User | None = None,
    ) -> None:
        whose = user.id if user is not None else interaction.user.id
        await self._gallery.open(interaction, whose=whose, search=search, favourites=favourites)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(GalleryCommand(bot.gallery))
