"""Shows jobs again where they are asked for, with the buttons that they have now."""

import contextlib
import datetime
from collections.abc import Sequence

import discord

from bot.clock import Clock
from bot.errors import UserError
from bot.jobs.care import JobCare
from bot.jobs.gallery import GalleryStore
from bot.jobs.model import Job
from bot.jobs.policy import elsewhere
from bot.prompts import clean
from bot.ui.custom_id import MAX_ID
from bot.ui.delivery import Delivery
from bot.ui.i18n import Say
from bot.ui.interactions import reply_of, requester_of, say_to
from bot.ui.message import shown_kind
from bot.ui.payload import Interaction

MAX_CHOICES, MAX_CHOICE = 25, 100  # of Discord: suggestions, and characters of one
MINUTE, HOUR, DAY = (datetime.timedelta(**{unit: 1}) for unit in ("minutes", "hours", "days"))


class Encore:
    """Gives it."""

    def __init__(self, *, care: JobCare, gallery: GalleryStore, delivery: Delivery, clock: Clock) -> None:
        self._care = care
        self._gallery = gallery
        self._delivery = delivery
        self._clock = clock

    async def give(self, interaction: Interaction, job: Job, *, waiting: int | None = None) -> None:
        """Show a job of this very person in a new message of this conversation.

        Where others would see it who could not before, it is shown to its person alone. `waiting` is the
        private message that waits for an answer, where there is one. Raises UserError.
        """
        by = requester_of(interaction)
        private = job.reply.private or (elsewhere(job, by) and not interaction.context.dm_channel)
        if waiting is not None and not private:
            # Nothing public can fill it, and while it waits it would be filled by whatever comes next.
            await interaction.edit_original_response(content=say_to(interaction)("show-comes"))
        reply = reply_of(interaction, self._clock, message_id=waiting if private else None, private=private)
        await self._delivery.reopen(job, reply)
        if waiting is not None and not private:
            with contextlib.suppress(discord.HTTPException):
                await interaction.delete_original_response()

    async def asked(self, interaction: Interaction, words: str) -> None:
        """Answer the command: show the job of this id, or the latest with these words. Raises UserError."""
        answer = await interaction.response.defer(thinking=True, ephemeral=True)
        waiting = answer.message_id if answer is not None else None
        by, words = requester_of(interaction), clean(words)
        is_id = words.isascii() and words.isdecimal() and int(words) <= MAX_ID
        found = [] if is_id else await self._gallery.find(by.user_id, words, 1)
        if not (is_id or found):
            raise UserError("refused-show-nothing")
        job = await self._care.own(int(words) if is_id else found[0].id, by)
        await self.give(interaction, job, waiting=waiting)

    async def choices(self, interaction: Interaction, typed: str) -> Sequence[tuple[str, str]]:
        """Suggest the person's latest jobs that have what they type: how each is called, and its id."""
        jobs = await self._gallery.find(interaction.user.id, clean(typed), MAX_CHOICES)
        say, now = say_to(interaction), self._clock.now()
        return [(_called(job, now, say), str(job.id)) for job in jobs]


def _called(job: Job, now: datetime.datetime, say: Say) -> str:
    """Name a job in a list of suggestions, which is plain text."""
    age = now - (job.finished_at or job.created_at)
    key, count = "show-minutes", max(age // MINUTE, 0)
    if age >= DAY:
        key, count = "show-days", age // DAY
    elif age >= HOUR:
        key, count = "show-hours", age // HOUR
    label, words = discord.utils.remove_markdown(shown_kind(job, say)), clean(job.words)
    name = say(key, count=count, label=label, prompt=words)
    if (over := len(name) - MAX_CHOICE) > 0:
        name = say(key, count=count, label=label, prompt=words[: -over - 1] + "…")
    return name[:MAX_CHOICE]
