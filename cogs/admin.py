"""`/admin`: for those who run a server or the bot; so far `/admin doctor`."""

import io
import itertools
from collections.abc import Awaitable, Callable, Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import UserError
from bot.ui.client import Examine, ImageBot
from bot.ui.foreign import shown_text
from bot.ui.i18n import text
from bot.ui.interactions import answered, say_to
from bot.ui.message import MAX_CONTENT
from bot.ui.payload import Interaction

MAX_LINE = 1000  # characters


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
    ) -> None:
        self._is_owner = is_owner
        self._examine = examine

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


def fit(lines: Sequence[str]) -> Sequence[str]:
    """Keep as many of the first lines as a message takes beside the last one, which sums them up."""
    room = MAX_CONTENT - len(lines[-1])
    ends = itertools.accumulate(len(line) + 1 for line in lines[:-1])
    return [*(line for line, end in zip(lines, ends, strict=False) if end <= room), lines[-1]]


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Admin(bot.is_owner, bot.examine))
