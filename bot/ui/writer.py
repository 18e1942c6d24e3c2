"""Brings one job to its message.

Every write is a full rendering of the row. "Shown" is saved after Discord took it, so a crash costs a
repeated edit, never a picture.
"""

import dataclasses
import datetime

import aiohttp
import discord
import structlog

from bot.clock import Clock, time_limit
from bot.jobs.model import Job, Reply
from bot.jobs.ports import JobStore
from bot.ui.attachments import Attachments
from bot.ui.budget import REFUSALS, Turn
from bot.ui.i18n import Texts
from bot.ui.message import Look, Rendering, render
from bot.ui.notifier import Notifier
from bot.ui.place import Places
from bot.ui.repair import refused_emoji, refused_parts, refused_words
from bot.ui.slot import Slot
from bot.ui.traffic import Traffic
from bot.ui.verdict import Verdict, judge

log = structlog.get_logger()

PROGRESS_GAP = 3.0  # seconds between progress edits of a young job, by Discord's limits for a token …
PROGRESS_STRETCH = 0.7  # … and this much more for each second of its age: some 6 edits in the first minute
LONGEST_GAP = 60.0
DISCORD_TIMEOUT = 30.0  # seconds for one write
LONGEST_WAIT = 300.0  # seconds between two tries of what failed …
LATE_WAIT = 1800.0  # … of a picture that cannot be fetched: some sixty in its life …
SLOW_WAIT = 3600.0  # … and of what failed MANY_FAILURES times
MANY_FAILURES, MOST_FAILURES = 20, 100  # more than an hour, more than three days
MOST_REPAIRS = 3


class Writer:
    """Writes slots into Discord, and learns from every refusal."""

    def __init__(
        self,
        *,
        places: Places,
        attachments: Attachments,
        store: JobStore,
        texts: Texts,
        notifier: Notifier,
        traffic: Traffic,
        clock: Clock,
    ) -> None:
        self._places = places
        self._attachments = attachments
        self._store = store
        self._texts = texts
        self._notifier = notifier
        self._traffic = traffic
        self._clock = clock
        self._refused_emoji: frozenset[str] = frozenset()

    async def bring(self, slot: Slot, turn: Turn | None) -> None:
        """Write the slot's job, or set it up for another try; by its token where the bot has no turn.

        Where there is no way to its message, the result is kept for the next press.
        """
        job, by_token = slot.job, turn is None
        slot.tried = slot.reply.token
        if slot.closed or not (slot.reply.open_to_bot or slot.reply.token_lives(self._clock.now())):
            await self._keep(slot, job)
            return
        try:
            if job.refused and by_token and not slot.reply.private:
                await self._withdraw(slot)
            written = await self._write(slot, job, turn)
        except discord.HTTPException as refusal:
            if turn is not None and refusal.status in REFUSALS:
                turn.refused(self._clock.now())
            await self._learn(slot, job, judge(refusal, by_token=by_token), refusal)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            await self._learn(slot, job, Verdict.LATER, error)
        else:
            if not slot.look.late:
                slot.failures = 0
            if written:
                await self._record(slot, job)
            else:
                slot.wanted, slot.due = True, self._clock.now()

    async def _write(self, slot: Slot, job: Job, turn: Turn | None) -> bool:
        """Write the slot; false where its picture took so long that others went first."""
        now, by_token = self._clock.now(), turn is None
        slot.look = dataclasses.replace(slot.look, parting=slot.parting(now))
        limit = slot.file_limit or self._places.file_limit(slot.reply, by_token=by_token)
        files = await self._attachments.choose(slot, job, limit)
        if slot.leave is None:
            if turn is not None and slot.media is not None:
                await self._attachments.keep(slot)  # it may wait for another turn of the bot, as others do
            return False
        rendering = self._render(slot, job)
        if not files and rendering.fingerprint == slot.sent:
            return True
        if turn is not None:
            turn.send(self._clock.now())
        async with time_limit(DISCORD_TIMEOUT, self._clock):
            message_id = await self._places.write(
                slot.reply, rendering, files, by_token=by_token, private=slot.reply.private or job.refused
            )
        if turn is not None:
            turn.welcomed()
        slot.sent = rendering.fingerprint
        if slot.reply.message_id is None:
            await self._save_reply(slot, dataclasses.replace(slot.reply, message_id=message_id))
        return True

    def _render(self, slot: Slot, job: Job) -> Rendering:
        look = dataclasses.replace(slot.look, refused=slot.look.refused | self._refused_emoji)
        return render(dataclasses.replace(job, reply=slot.reply), self._texts, look)

    async def _record(self, slot: Slot, job: Job) -> None:
        """Remember what is shown, and plan the next progress."""
        now = self._clock.now()
        if slot.look.late:
            self.try_later(slot)
        elif job.state.settled and job.shown is not job.state:
            await self._store.mark_shown(job.id, job.state)
            slot.job = dataclasses.replace(slot.job, shown=job.state)
            if job.finished_at is not None:
                self._traffic.delivered.add((now - job.finished_at).total_seconds())
            log.info("Job shown", **job.log_facts())
            self._notifier.put(dataclasses.replace(slot.job, reply=slot.reply))
            await self._attachments.release(slot)
        elif not job.state.settled and slot.job.state is job.state:  # a new state waits for nothing
            age = (now - job.created_at).total_seconds()
            gap = min(PROGRESS_GAP + PROGRESS_STRETCH * age, LONGEST_GAP)
            slot.due = now + datetime.timedelta(seconds=gap)

    async def _keep(self, slot: Slot, job: Job) -> None:
        """Put the result away where it cannot be shown; where the message is gone, its story is over."""
        if not await self._attachments.keep(slot):
            self.try_later(slot)
        elif slot.closed:
            await self._store.mark_shown(job.id, job.state)
        else:
            self._notifier.put(dataclasses.replace(job, reply=slot.reply))

    async def _withdraw(self, slot: Slot) -> None:
        """Take a refused job's public message away, so that its reason is told to the person alone."""
        async with time_limit(DISCORD_TIMEOUT, self._clock):
            await self._places.withdraw(slot.reply)
        alone = dataclasses.replace(slot.reply, message_id=None, open_to_bot=False, language="")
        await self._save_reply(slot, alone)

    async def _learn(self, slot: Slot, job: Job, verdict: Verdict, error: Exception) -> None:
        """Change how or when the next try is made."""
        log.info("Discord refused a message", verdict=verdict.name, error=str(error), **slot.job.log_facts())
        slot.wanted, slot.sent = True, ""  # nobody knows what Discord shows now, or will
        match verdict:
            case Verdict.GONE:
                slot.closed = True
            case Verdict.TOKEN_OVER if slot.reply.token != slot.tried:
                pass  # a press brought a newer one meanwhile
            case Verdict.TOKEN_OVER:
                await self._save_reply(slot, dataclasses.replace(slot.reply, token="", token_expires_at=None))
            case Verdict.NO_ACCESS:
                await self._save_reply(slot, dataclasses.replace(slot.reply, open_to_bot=False))
            case Verdict.FILTERED if not slot.look.silent:
                slot.look = dataclasses.replace(slot.look, silent=True)
            case Verdict.BAD_FIELD if (less := self._less(slot, job, error)) is not None:
                slot.look = less
            case Verdict.TOO_LARGE if slot.media is not None:
                limit = slot.file_limit or min(slot.reply.file_limit, len(slot.media.content))
                slot.file_limit = limit // 2
            case Verdict.BUG:
                log.error("Discord calls a message wrong", error=str(error), **slot.job.log_facts())
                slot.wanted = False  # the same again would fail again
                await self._attachments.keep(slot)
            case _:
                self.try_later(slot)
                await self._attachments.keep(slot)  # thousands may fail at once

    def _less(self, slot: Slot, job: Job, error: Exception) -> Look | None:
        """Leave out what Discord refuses: what it names, else ever more; None where nothing is left to."""
        look, rendering = slot.look, self._render(slot, job)
        named = refused_parts(rendering, error)
        if named and slot.repairs < MOST_REPAIRS:
            slot.repairs += 1
            self._refused_emoji |= refused_emoji(rendering, error)  # the next message is right at once
            return dataclasses.replace(look, refused=look.refused | named)
        if refused_words(error) and not look.silent:
            return dataclasses.replace(look, silent=True)
        if not look.bare:
            return dataclasses.replace(look, plain=True, bare=look.plain)
        return None if look.silent else dataclasses.replace(look, silent=True)

    async def _save_reply(self, slot: Slot, reply: Reply) -> None:
        slot.reply = reply
        await self._store.save_reply(slot.job.id, reply)

    def try_later(self, slot: Slot) -> None:
        """Plan another try, ever later; at last only the next start or press makes one."""
        slot.failures += 1
        longest = LONGEST_WAIT if slot.failures < MANY_FAILURES else SLOW_WAIT
        wait = min(2.0 ** min(slot.failures, 12), LATE_WAIT if slot.look.late else longest)
        slot.wanted = slot.failures < MOST_FAILURES or slot.look.late
        slot.due = self._clock.now() + datetime.timedelta(seconds=wait)
