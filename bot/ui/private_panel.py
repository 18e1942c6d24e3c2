"""A private message whose buttons change what it shows."""

import discord

from bot.errors import UserError
from bot.ui.custom_id import Op
from bot.ui.payload import Interaction

# Presses and forms that write their own message anew, or take it away, from when they were answered on.
PRIVATE_PANELS = frozenset(
    (
        *(Op.STOP, Op.ERASE, Op.PAINT, Op.CHANGE, Op.TAKE, Op.ALL),
        *(Op.PAGE, Op.PICK, Op.NARROW, Op.FAVOURITES, Op.SEARCH, Op.WIDEN, Op.HEART, Op.DROP),
    )
)


def check_panel(interaction: Interaction) -> None:
    """Raise UserError where the message is one that others see: a made-up press must not overwrite it."""
    if interaction.message is None or not interaction.message.flags.ephemeral:
        raise UserError("refused-outdated")


async def turn(interaction: Interaction, text: str, view: discord.ui.View) -> None:
    """Show something else in the panel, as the first answer."""
    check_panel(interaction)
    await interaction.response.edit_message(content=text, view=view)


async def show(interaction: Interaction, text: str, view: discord.ui.View) -> None:
    """Show something else in the panel, once the press was answered silently."""
    await interaction.edit_original_response(content=text, view=view)
