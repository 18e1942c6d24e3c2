"""Where a person can see what others have posted."""

import discord

from bot.ui.payload import Interaction


def seen_channels(interaction: Interaction) -> frozenset[int]:
    """Tell the channels and open threads of this server that the person can read; none outside of servers.

    Where the bot is no member it knows of none but the one where it is asked.
    """
    guild = interaction.client.get_guild(interaction.guild_id or 0)
    if interaction.guild_id is None or interaction.channel_id is None:
        return frozenset()
    here = frozenset({interaction.channel_id})
    if guild is None or not isinstance(interaction.user, discord.Member):
        return here
    open_threads = [thread for thread in guild.threads if thread.parent and not thread.is_private()]
    return here.union(
        place.id for place in (*guild.channels, *open_threads) if _reads(interaction.user, place)
    )


def _reads(member: discord.Member, place: discord.abc.GuildChannel | discord.Thread) -> bool:
    rights = place.permissions_for(member)
    return rights.view_channel and rights.read_message_history
