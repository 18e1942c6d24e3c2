"""Writes a job's message in Discord: by its interaction token while that lives, else as the bot."""

import discord

from bot.jobs.model import Reply
from bot.ui.message import Rendering

WITHDRAWN = "…"  # stands for a moment where a public message is taken back
DEFAULT_FILE_LIMIT = 10 * 1024 * 1024  # bytes, where Discord told nothing else


class Places:
    """All places we write to, with the rights there; budget.py tells when."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    def file_limit(self, reply: Reply, *, by_token: bool) -> int:
        """Tell the bytes that one file may have: a person's own limit counts only by their token."""
        if by_token:
            return reply.file_limit
        guild = self._client.get_guild(reply.guild_id or 0)
        return guild.filesize_limit if guild is not None else min(reply.file_limit, DEFAULT_FILE_LIMIT)

    async def write(
        self,
        reply: Reply,
        rendering: Rendering,
        files: list[discord.File] | None,
        *,
        by_token: bool,
        private: bool,
    ) -> int:
        """Send the message, or edit it where it is there already; return its id. Raises HTTPException.

        `files` is everything the message has afterwards; None keeps what it has. They are used up by one try:
        discord.py leaves a file at its end, and would then upload nothing.
        """
        content, view = rendering.content, rendering.view
        if reply.message_id is not None:
            kept = discord.utils.MISSING if files is None else files
            if by_token:
                await self._hook(reply).edit_message(
                    reply.message_id, content=content, view=view, attachments=kept
                )
            else:
                message = self._channel(reply).get_partial_message(reply.message_id)
                await message.edit(content=content, view=view, attachments=kept)
            return reply.message_id
        if by_token:
            sent = await self._hook(reply).send(
                content, view=view, files=files or [], ephemeral=private, wait=True
            )
            return sent.id
        return (await self._channel(reply).send(content, view=view, files=files or [])).id

    def may_post(self, place: Reply) -> bool:
        """Tell whether the bot itself may send there, as far as it knows; to edit, it need not."""
        guild = self._client.get_guild(place.guild_id or 0)
        channel = guild.get_channel_or_thread(place.channel_id) if guild is not None else None
        if guild is None or channel is None:
            return True
        if isinstance(channel, discord.Thread):
            known = channel.parent is not None
            return not known or channel.permissions_for(guild.me).send_messages_in_threads
        return channel.permissions_for(guild.me).send_messages

    async def post(self, place: Reply, text: str, *, by_token: bool, pinged: int, mark: int) -> None:
        """Send a short message of its own that may ping this one person. Raises HTTPException.

        By the `mark`, Discord knows a send that discord.py repeats, where the bot itself sends.
        """
        allowed = discord.AllowedMentions(
            everyone=False, roles=False, users=[discord.Object(pinged)], replied_user=False
        )
        if by_token:
            await self._hook(place).send(text, ephemeral=place.private, allowed_mentions=allowed)
        else:
            await self._channel(place).send(text, allowed_mentions=allowed, nonce=mark)

    async def direct(self, user_id: int) -> int:
        """Open the direct messages with a person, and tell their channel. Raises HTTPException."""
        return (await self._client.create_dm(discord.Object(user_id))).id

    async def exists(self, reply: Reply) -> bool:
        """Look whether the message is there, as the bot. Raises HTTPException where the bot cannot look."""
        return await self.read(reply, by_token=False) is not None

    async def read(self, reply: Reply, *, by_token: bool) -> discord.Message | None:
        """Fetch the message, with links of its files that live; None where it is not there any more.

        Raises HTTPException where it cannot be read: the bot cannot read a private one, its token can.
        """
        if reply.message_id is None:
            return None
        try:
            if by_token:
                return await self._hook(reply).fetch_message(reply.message_id)
            return await self._channel(reply).fetch_message(reply.message_id)
        except discord.NotFound:
            return None

    async def withdraw(self, reply: Reply) -> None:
        """Take back a message that may still wait for its first content. Raises HTTPException.

        Filled first: what is sent to a waiting interaction fills its message, instead of being private.
        """
        if reply.message_id is not None:
            await self._hook(reply).edit_message(reply.message_id, content=WITHDRAWN, view=None)
            await self.delete(reply, by_token=True)

    async def delete(self, reply: Reply, *, by_token: bool) -> None:
        """Delete the message. Raises HTTPException."""
        if reply.message_id is None:
            return
        if by_token:
            await self._hook(reply).delete_message(reply.message_id)
        else:
            await self._channel(reply).get_partial_message(reply.message_id).delete()

    async def sweep(self, channel_id: int, message_id: int) -> None:
        """Delete a message of the bot whose job is forgotten. Raises HTTPException."""
        await self.delete(Reply(channel_id=channel_id, message_id=message_id), by_token=False)

    def _hook(self, reply: Reply) -> discord.Webhook:
        """Make the webhook of an interaction, as `interaction.followup` does; ids and token are enough."""
        state = self._client._connection
        return discord.Webhook.from_state(
            {"id": self._client.application_id or 0, "type": 3, "token": reply.token}, state
        )

    def _channel(self, reply: Reply) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(reply.channel_id, guild_id=reply.guild_id)
