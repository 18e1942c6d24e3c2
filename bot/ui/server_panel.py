"""What holds in a server, as a private panel for those who run it."""

from collections.abc import Sequence

import discord

from bot.errors import UserError
from bot.jobs.limits import Limits
from bot.jobs.people import GuildStore
from bot.ui.custom_id import CustomId, Op
from bot.ui.i18n import Say
from bot.ui.message import view_of
from bot.ui.modals import empty_modal
from bot.ui.payload import Interaction, typed

AUTOMATIC = "-"  # Discord wants a value for every choice
ACTIVE, DAILY = "active", "daily"  # the fields of the form
MOST_ACTIVE, MOST_DAILY = 100, 10_000
MAX_DIGITS = 5
MAX_NAMED = 20  # people


def panel(
    guild_id: int, guilds: GuildStore, limits: Limits, services: Sequence[str], say: Say
) -> tuple[str, discord.ui.View]:
    """Say what holds and who said so, with what changes it; `services` are those that are configured."""
    guild, blocked = guilds.guild(guild_id), sorted(guilds.blocked(guild_id))
    active = "server-active-usual" if guild.max_active_jobs is None else "server-active-own"
    daily = "server-daily-usual" if guild.daily_jobs is None else "server-daily-own"
    service = "server-service-own" if guild.provider else "server-service-usual"
    lines = [
        say("server-title"),
        say(active, limit=limits.max_active(guild_id)),
        say(daily, limit=limits.daily(guild_id)),
        say(service, name=guild.provider, names=", ".join(services)),
    ]
    if blocked:
        named = " ".join(f"<@{user_id}>" for user_id in blocked[:MAX_NAMED])
        lines.append(say("server-blocked", count=len(blocked), people=named))
    view = view_of(
        discord.ui.Button(label=say("button-limits"), custom_id=str(CustomId(Op.LIMITS))),
        discord.ui.Button(label=say("button-unset"), custom_id=str(CustomId(Op.UNSET))),
    )
    if len(services) > 1:
        view.add_item(_service_menu(guild.provider, services, say))
    return "\n".join(lines), view


def _service_menu(chosen: str, services: Sequence[str], say: Say) -> discord.ui.Select[discord.ui.View]:
    menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(
        custom_id=str(CustomId(Op.SERVICE)), placeholder=say("server-service-menu")
    )
    menu.add_option(label=say("server-service-automatic"), value=AUTOMATIC, default=not chosen)
    for name in services:
        menu.add_option(label=name, value=name, default=name == chosen)
    return menu


def limits_modal(guild_id: int, guilds: GuildStore, say: Say) -> discord.ui.Modal:
    """Build the form for the two limits; what is left empty is the owner's to say."""
    guild = guilds.guild(guild_id)
    modal = empty_modal(say("form-limits"), CustomId(Op.LIMITS))
    modal.add_item(
        _number(ACTIVE, guild.max_active_jobs, say("form-limits-active"), say("form-limits-active-help"))
    )
    modal.add_item(_number(DAILY, guild.daily_jobs, say("form-limits-daily"), say("form-limits-daily-help")))
    return modal


def limits_of(interaction: Interaction) -> dict[str, int | None]:
    """Read the form, as fields of Guild. Raises UserError."""
    return {
        "max_active_jobs": _read(typed(interaction, ACTIVE), least=1, most=MOST_ACTIVE),
        "daily_jobs": _read(typed(interaction, DAILY), least=0, most=MOST_DAILY),
    }


def _number(name: str, value: int | None, label: str, help_text: str) -> discord.ui.Label[discord.ui.Modal]:
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        custom_id=name,
        default="" if value is None else str(value),
        required=False,
        max_length=MAX_DIGITS,
    )
    return discord.ui.Label(text=label, description=help_text, component=field)


def _read(words: str, *, least: int, most: int) -> int | None:
    words = words.strip()
    if not words:
        return None
    if not words.isdecimal() or not least <= int(words) <= most:
        raise UserError("refused-limit", least=least, most=most)
    return int(words)
