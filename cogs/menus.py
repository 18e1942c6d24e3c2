"""The menus of messages: what can be done with any picture that somebody posted."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.providers.port import Capability
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered
from bot.ui.menus import Menus
from bot.ui.offer import everywhere
from bot.ui.payload import Interaction
from bot.ui.picker import Menu


class MessageMenus(commands.Cog):
    """Works on messages."""

    def __init__(self, menus: Menus) -> None:
        self._menus = menus

    @answered
    async def describe(self, interaction: Interaction, message: discord.Message) -> None:
        await self._menus.open(interaction, Menu.DESCRIBE, message)

    @answered
    async def reference(self, interaction: Interaction, message: discord.Message) -> None:
        await self._menus.open(interaction, Menu.REFERENCE, message)

    @answered
    async def blend(self, interaction: Interaction, message: discord.Message) -> None:
        await self._menus.open(interaction, Menu.BLEND, message)

    @answered
    async def details(self, interaction: Interaction, message: discord.Message) -> None:
        await self._menus.details(interaction, message)


async def setup(bot: ImageBot) -> None:
    cog = MessageMenus(bot.menus)
    await bot.add_cog(cog)
    offered = [(text("menu-reference"), cog.reference), (text("menu-details"), cog.details)]
    if bot.service.offers(Capability.DESCRIBE):
        offered.append((text("menu-describe"), cog.describe))
    if bot.service.offers(Capability.BLEND):
        offered.append((text("menu-blend"), cog.blend))
    for name, callback in offered:
        bot.tree.add_command(everywhere(app_commands.ContextMenu(name=name, callback=callback)))
