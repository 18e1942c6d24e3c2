"""`/admin`: for those who run a server, and `/admin doctor` for the owner of the bot."""

import io
from collections.abc import Awaitable, Callable

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import UserError
from bot.ui.administration import Administration
from bot.ui.client import Examine, ImageBot
from bot.ui.foreign import shown_text
from bot.ui.i18n import text
from bot.ui.interactions import answered, say_to
from bot.ui.panels import fit
from bot.ui.payload import Interaction

MAX_LINE = 1000  # characters
MOST_AT_ONCE = 100  # jobs


# In direct messages, Discord would offer it to everybody.
@app_commands.default_permissions(manage_guild=True)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
class Admin(
    commands.GroupCog, group_name=text("command-admin"), group_description=text("command-admin-about")
):
    """Answers in private only."""

    def __init__(
        self,
        is_owner: Callable[[discord.User | discord.Member], Awaitable[bool]],
        examine: Examine,
        administration: Administration,
    ) -> None:
        self._is_owner = is_owner
        self._examine = examine
        self._administration = administration

    @app_commands.command(name=text("command-admin-doctor"), description=text("command-admin-doctor-about"))
    @answered
    async def doctor(self, interaction: Interaction) -> None:
        await interaction.response.defer(thinking=True, ephemeral=True)
        # discord.py asks Discord once who that is, and keeps it.
        if not await self._is_owner(interaction.user):
            raise UserError("refused-not-the-owner")
        lines = await self._examine(say_to(interaction), interaction.app_permissions)
        fitting = fit([shown_text(line, MAX_LINE) for line in lines])
        whole = discord.File(io.BytesIO("\n".join(lines).encode()), filename="doctor.txt")
        await interaction.edit_original_response(
            content="\n".join(fitting), attachments=[whole] if len(fitting) < len(lines) else []
        )

    @app_commands.command(
        name=text("command-admin-settings"), description=text("command-admin-settings-about")
    )
    @answered
    async def settings(self, interaction: Interaction) -> None:
        await self._administration.settings(interaction)

    @app_commands.command(name=text("command-admin-usage"), description=text("command-admin-usage-about"))
    @answered
    async def usage(self, interaction: Interaction) -> None:
        await self._administration.usage(interaction)

    @app_commands.command(name=text("command-admin-block"), description=text("command-admin-block-about"))
    @app_commands.rename(user=text("option-admin-user"))
    @app_commands.describe(user=text("option-admin-user-about"))
    @answered
    async def block(self, interaction: Interaction, user: discord.User) -> None:
        await self._administration.block(interaction, user.id)

    @app_commands.command(name=text("command-admin-unblock"), description=text("command-admin-unblock-about"))
    @app_commands.rename(user=text("option-admin-user"))
    @app_commands.describe(user=text("option-admin-user-about"))
    @answered
    async def unblock(self, interaction: Interaction, user: discord.User) -> None:
        await self._administration.unblock(interaction, user.id)

    @app_commands.command(name=text("command-admin-refund"), description=text("command-admin-refund-about"))
    @app_commands.rename(user=text("option-admin-user"), count=text("option-admin-count"))
    @app_commands.describe(user=text("option-admin-user-about"), count=text("option-admin-count-about"))
    @answered
    async def refund(
        self,
        interaction: Interaction,
        user: discord.User,
        count: app_commands.Range[int, 1, MOST_AT_ONCE] = 1,
    ) -> None:
        await self._administration.refund(interaction, user.id, count)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Admin(bot.is_owner, bot.examine, bot.administration))
