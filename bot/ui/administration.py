"""What those who run a server may do with the bot there; each of it is checked anew, and goes to the log."""

from collections.abc import Mapping, Sequence

import discord
import structlog

from bot.clock import Clock
from bot.errors import UserError
from bot.jobs.ledger import Entry, LedgerEntry
from bot.jobs.limits import Limits
from bot.jobs.people import GuildStore
from bot.jobs.ports import LedgerStore
from bot.jobs.tally import Tally, midnight
from bot.ui.costs import line, period
from bot.ui.custom_id import CustomId, Op
from bot.ui.i18n import Say
from bot.ui.interactions import say_to
from bot.ui.panels import fit
from bot.ui.payload import Interaction, selected
from bot.ui.router import Answer
from bot.ui.server_panel import AUTOMATIC, limits_modal, limits_of, panel

log = structlog.get_logger()

TOP = 10  # people


class Administration:
    """Answers `/admin`, its panel and its form, in private only."""

    def __init__(
        self,
        *,
        guilds: GuildStore,
        ledger: LedgerStore,
        limits: Limits,
        tally: Tally,
        services: Sequence[str],
        clock: Clock,
    ) -> None:
        """`services` are the image APIs that are configured, the preferred one first."""
        self._guilds = guilds
        self._ledger = ledger
        self._limits = limits
        self._tally = tally
        self._services = services
        self._clock = clock

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {Op.LIMITS: self._open_limits, Op.SERVICE: self._choose_service, Op.UNSET: self._unset}

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {Op.LIMITS: self._set_limits}

    async def settings(self, interaction: Interaction) -> None:
        """Open the panel."""
        text, view = self._panel(managed(interaction), say_to(interaction))
        await interaction.response.send_message(text, view=view, ephemeral=True)

    async def usage(self, interaction: Interaction) -> None:
        """Tell what was spent in the server."""
        guild_id, say = managed(interaction), say_to(interaction)
        await interaction.response.defer(thinking=True, ephemeral=True)
        today = midnight(self._clock.now())
        month = today.replace(day=1)
        people = await self._ledger.by_person(month, guild_id=guild_id, limit=TOP)
        lines = [
            say("server-usage-title"),
            *period("usage-today", await self._ledger.by_work(today, guild_id=guild_id), say),
            *period("usage-month", await self._ledger.by_work(month, guild_id=guild_id), say),
            *([say("server-usage-people")] if people else []),
            *(line(f"<@{user_id}>", spent, say) for user_id, spent in people),
            say("usage-estimated"),
        ]
        await interaction.edit_original_response(content="\n".join(fit(lines)))

    async def block(self, interaction: Interaction, user_id: int) -> None:
        """Let a person start nothing here any more; what is on the way goes on."""
        guild_id = managed(interaction)
        await interaction.response.defer(thinking=True, ephemeral=True)
        new = await self._guilds.block(guild_id, user_id, by=interaction.user.id)
        self._note(interaction, "A person was blocked", user=user_id)
        await self._tell(interaction, "admin-blocked" if new else "admin-blocked-already", user_id)

    async def unblock(self, interaction: Interaction, user_id: int) -> None:
        guild_id = managed(interaction)
        await interaction.response.defer(thinking=True, ephemeral=True)
        gone = await self._guilds.unblock(guild_id, user_id)
        self._note(interaction, "A person was unblocked", user=user_id)
        await self._tell(interaction, "admin-unblocked" if gone else "admin-unblocked-already", user_id)

    async def refund(self, interaction: Interaction, user_id: int, count: int) -> None:
        """Let a person start so many more jobs here today. What was spent stays spent."""
        guild_id = managed(interaction)
        if not self._limits.daily(guild_id):
            raise UserError("refused-no-daily")
        await interaction.response.defer(thinking=True, ephemeral=True)
        given = Entry(entry=LedgerEntry.GRANT, user_id=user_id, guild_id=guild_id, at=self._clock.now())
        await self._ledger.grant([given] * count)
        self._tally.note([given] * count)
        self._note(interaction, "Jobs were given back", user=user_id, count=count)
        left = self._limits.left(user_id, guild_id) or 0
        await self._tell(interaction, "admin-refunded", user_id, count=count, left=left)

    async def _open_limits(self, interaction: Interaction, pressed: CustomId) -> None:
        guild_id = managed(interaction)
        await interaction.response.send_modal(limits_modal(guild_id, self._guilds, say_to(interaction)))

    async def _set_limits(self, interaction: Interaction, form: CustomId) -> None:
        guild_id, chosen = managed(interaction), limits_of(interaction)
        await self._choose(interaction, guild_id, **chosen)

    async def _choose_service(self, interaction: Interaction, pressed: CustomId) -> None:
        guild_id, name = managed(interaction), selected(interaction)
        if name not in (AUTOMATIC, *self._services):
            raise UserError("refused-outdated")
        await self._choose(interaction, guild_id, provider="" if name == AUTOMATIC else name)

    async def _unset(self, interaction: Interaction, pressed: CustomId) -> None:
        """Leave everything to the owner of the bot again; who is blocked stays blocked."""
        guild_id = managed(interaction)
        await self._choose(interaction, guild_id, max_active_jobs=None, daily_jobs=None, provider="")

    async def _choose(self, interaction: Interaction, guild_id: int, **choices: int | str | None) -> None:
        """Write down what the server chose, and show the panel anew."""
        await interaction.response.defer()
        await self._guilds.choose(guild_id, **choices)
        self._note(interaction, "A server's settings were changed", **choices)
        text, view = self._panel(guild_id, say_to(interaction))
        await interaction.edit_original_response(content=text, view=view)

    def _panel(self, guild_id: int, say: Say) -> tuple[str, discord.ui.View]:
        return panel(guild_id, self._guilds, self._limits, self._services, say)

    async def _tell(self, interaction: Interaction, key: str, user_id: int, **facts: int) -> None:
        text = say_to(interaction)(key, who=f"<@{user_id}>", **facts)
        await interaction.edit_original_response(content=text)

    def _note(self, interaction: Interaction, event: str, **facts: int | str | None) -> None:
        log.info(event, guild=interaction.guild_id, by=interaction.user.id, **facts)


def managed(interaction: Interaction) -> int:
    """Return the server that this person may manage. Raises UserError where they may not.

    Discord keeps the commands from others, but not what their clients make up, and no buttons.
    """
    if interaction.guild_id is None or not interaction.permissions.manage_guild:
        raise UserError("refused-not-manager")
    return interaction.guild_id
