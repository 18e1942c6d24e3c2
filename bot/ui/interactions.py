"""Discord's interactions in the core's words: who asks, where the reply lives, and private answers."""

import functools
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec

import aiohttp
import discord
import structlog

from bot.clock import Clock
from bot.errors import BotError, PromptError, UserError
from bot.jobs.admission import TooMany
from bot.jobs.model import TOKEN_LIFETIME, Reply, Requester
from bot.jobs.service import Request
from bot.prompts import Prompt, parse
from bot.ui.foreign import shown_text
from bot.ui.i18n import Say
from bot.ui.message import MAX_CONTENT
from bot.ui.panels import unfinished
from bot.ui.payload import Interaction, words_of
from bot.ui.place import WITHDRAWN

log = structlog.get_logger()

P = ParamSpec("P")
ANSWERED = 40060  # Discord: by the same event, which it had sent before
TOO_LATE = 10062
MAX_REASON = 1000  # characters of a refusal; some list links …
FOREIGN = ("name", "value")  # arguments of refusals that are not our own words
SPEEDS = ("mode", "modes")  # … and those that are codes of speeds
MAX_NAMED = 200  # characters of one
MAX_QUOTE = MAX_CONTENT - MAX_REASON - 3  # … and leave this much for the person's own words


def language_of(interaction: Interaction) -> str:
    """Tell in which language this person is spoken to: the chosen one, else Discord's."""
    chosen: str = interaction.client.people.person(interaction.user.id).language
    return chosen or interaction.locale.value


def prompt_of(interaction: Interaction, words: str) -> Prompt:
    """Read a prompt as this person typed it, who may name presets of their own. Raises PromptError."""
    return parse(words, interaction.client.people.person(interaction.user.id).presets)


def say_to(interaction: Interaction) -> Say:
    return Say(texts=interaction.client.texts, locale=language_of(interaction))


def requester_of(interaction: Interaction) -> Requester:
    return Requester(
        user_id=interaction.user.id,
        guild_id=interaction.guild_id,
        channel_id=interaction.channel_id or 0,
        locale=language_of(interaction),
        moderator=interaction.guild_id is not None and interaction.permissions.manage_messages,
    )


def private_to(interaction: Interaction, said: bool | None) -> bool:
    """Tell whether the person alone sees the result: as they said with the command, else as they have set."""
    usual: bool = interaction.client.people.person(interaction.user.id).private
    return usual if said is None else said


def reply_of(interaction: Interaction, clock: Clock, *, message_id: int | None, private: bool) -> Reply:
    """Tell where the reply to this interaction lives and how it can be written to.

    The token's life is counted from now by our own clock, which may differ from Discord's.
    """
    return Reply(
        channel_id=interaction.channel_id or 0,
        guild_id=interaction.guild_id,
        message_id=message_id,
        private=private,
        token=interaction.token,
        token_expires_at=clock.now() + TOKEN_LIFETIME,
        open_to_bot=not private and _open_to_bot(interaction),
        file_limit=interaction.filesize_limit,
        language="" if private or interaction.guild_locale is None else interaction.guild_locale.value,
    )


def request_of(interaction: Interaction, clock: Clock, *, message_id: int | None, private: bool) -> Request:
    return Request(
        by=requester_of(interaction),
        reply=reply_of(interaction, clock, message_id=message_id, private=private),
        interaction_id=interaction.id,
    )


async def accept(interaction: Interaction, clock: Clock, *, private: bool) -> Request:
    """Answer a command with Discord's waiting message, which its job will fill."""
    answer = await interaction.response.defer(thinking=True, ephemeral=private)
    message_id = answer.message_id if answer is not None else None
    return request_of(interaction, clock, message_id=message_id, private=private)


def _open_to_bot(interaction: Interaction) -> bool:
    """Whether the bot itself can write there once the token is over."""
    if interaction.guild_id is None:
        return interaction.context.dm_channel
    in_guild = interaction.client.get_guild(interaction.guild_id) is not None
    return in_guild and interaction.app_permissions.view_channel


async def tell(
    interaction: Interaction,
    text: str,
    view: discord.ui.View | None = None,
    file: discord.File | None = None,
) -> None:
    """Answer the person alone, whatever was answered before."""
    shown = view if view is not None else discord.utils.MISSING
    sent = file if file is not None else discord.utils.MISSING
    if not interaction.response.is_done():
        await interaction.response.send_message(text, view=shown, file=sent, ephemeral=True)
        return
    if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        # While the message still waits, a follow-up would fill it, and it may be public.
        await interaction.edit_original_response(content=WITHDRAWN)
        await interaction.delete_original_response()
    await interaction.followup.send(text, view=shown, file=sent, ephemeral=True)


def refusal_text(error: Exception, say: Say, words: str) -> str:
    """Say an error, and give the person's own words back so that nothing typed is lost."""
    reason = say("refused-unexpected")
    if isinstance(error, UserError):
        reason = say(error.key, **{name: _shown(name, value, say) for name, value in error.arguments.items()})
    if isinstance(error, PromptError) and error.allowed:
        reason = say("sentences", first=reason, second=say("prompt-allowed", allowed=error.allowed))
    if isinstance(error, TooMany):
        reason = "\n".join([reason, *unfinished(error.active, MAX_REASON - len(reason), say)])
    quote = [f"> {shown_text(words, MAX_QUOTE)}"] if words else []
    return "\n".join([reason[:MAX_REASON], *quote])


def _shown(name: str, value: str | int, say: Say) -> str | int:
    if name in SPEEDS and isinstance(value, str):
        return ", ".join(say(f"mode-{mode}") for mode in value.split(", "))
    return shown_text(value, MAX_NAMED) if name in FOREIGN and isinstance(value, str) else value


async def report(interaction: Interaction, error: Exception) -> None:
    """Tell the person what went wrong, and the log if it is our fault. Never raises."""
    if isinstance(error, discord.HTTPException) and error.code in (ANSWERED, TOO_LATE):
        log.warning("An interaction could not be answered", interaction=interaction.id, error=str(error))
        return
    if not isinstance(error, BotError):
        log.error("An interaction broke", interaction=interaction.id, exc_info=error)
    try:
        await tell(interaction, refusal_text(error, say_to(interaction), words_of(interaction)))
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError) as silence:
        log.warning("An interaction could not be answered", interaction=interaction.id, error=str(silence))


def answered(callback: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, Coroutine[Any, Any, None]]:
    """Let a command of a cog tell its person what it raises; a refusal is an answer, not a failure."""

    @functools.wraps(callback)
    async def told(*args: P.args, **options: P.kwargs) -> None:
        interaction = next(arg for arg in args if isinstance(arg, discord.Interaction))
        with interaction.client.answering():
            try:
                await callback(*args, **options)
                await interaction.client.notifier.admit(interaction)
            except Exception as error:  # noqa: BLE001 - where every failure of a command ends
                await report(interaction, error)

    return told
