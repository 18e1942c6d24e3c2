"""Tells people that a job of theirs is over, if they asked for more than its message: by a ping, or a DM.

That a notice is about to be sent is committed before it is. So a crash in between loses it, and none is ever
sent twice; only what Discord surely refused goes another way.
"""

import asyncio
import dataclasses
import datetime

import aiohttp
import discord
import structlog

from bot.clock import Clock, time_limit
from bot.jobs.model import Job, JobState, Notify, Reply
from bot.jobs.people import PeopleStore
from bot.jobs.ports import JobStore
from bot.ui.budget import REFUSALS, Budgets, Turn
from bot.ui.i18n import Say, Texts
from bot.ui.interactions import say_to
from bot.ui.payload import Interaction
from bot.ui.place import Places

log = structlog.get_logger()

AT_ONCE = 4  # notices that are being sent
PATIENCE = datetime.timedelta(minutes=5)  # for a turn in a channel
TIMEOUT = 30.0  # seconds for one of them
PICKED_UP = datetime.timedelta(hours=1)  # before a start; what ended earlier was surely seen
MOST_PICKED_UP = 200
DMS_CLOSED = (50007, 50278)  # Discord: they take none from the bot, or share no server with it


class Notifier:
    """Sends each job's notice, at most once."""

    def __init__(
        self,
        *,
        store: JobStore,
        people: PeopleStore,
        places: Places,
        budgets: Budgets,
        texts: Texts,
        clock: Clock,
    ) -> None:
        self._store = store
        self._people = people
        self._places = places
        self._budgets = budgets
        self._texts = texts
        self._clock = clock
        self._queue = asyncio.Queue[Job]()
        self._room = asyncio.Semaphore(AT_ONCE)
        self._giving_up = set[int]()

    def put(self, job: Job) -> None:
        """Tell its person of a job's end, if they want to be told and need to be.

        Whoever cancelled it knows, and what was refused at once has told its reason to them alone.
        """
        ended = job.state in (JobState.SUCCEEDED, JobState.FAILED) and not job.refused
        if ended and job.notify is not Notify.EDIT and not job.notified:
            self._queue.put_nowait(job)

    async def run(self) -> None:
        """Work until cancelled; first on what a stop left untold."""
        since = self._clock.now() - PICKED_UP
        for job in await self._store.unnotified(since=since, most=MOST_PICKED_UP):
            self.put(job)
        async with asyncio.TaskGroup() as notices:
            while True:
                job = await self._queue.get()
                notices.create_task(self._notify(job), name=f"notice {job.id}")

    async def admit(self, interaction: Interaction) -> None:
        """Say that direct messages are closed to whoever was not told yet, after the answer to a command.

        Where that answer still waits for its job, the job's end will say it.
        """
        answered = interaction.response.type is discord.InteractionResponseType.channel_message
        if not answered or not await self._give_up(interaction.user.id):
            return
        try:
            await interaction.followup.send(say_to(interaction)("notice-dms-closed"), ephemeral=True)
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
            log.info("Nobody could be told of closed direct messages", error=str(error))

    async def _notify(self, job: Job) -> None:
        try:
            await (self._direct(job) if job.notify is Notify.DM else self._ping(job))
        except (discord.HTTPException, aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
            log.info("A notice could not be sent", error=str(error), **job.log_facts())
        except Exception:  # one notice's bug must not stop the others
            log.exception("A notice broke", **job.log_facts())

    async def _ping(self, job: Job) -> None:
        """Ping beside the job's message: as the bot, else by its token while that lives, else not at all."""
        say = self._own_voice(job) if job.reply.private else self._texts(job.language)
        text = f"<@{job.user_id}> {_words(job, say)}"
        begun, as_bot = False, job.reply.open_to_bot and self._places.may_post(job.reply)
        if as_bot and (turn := await self._turn(job.reply)) is not None:
            if not await self._begin(job, turn):
                return
            begun = True
            try:
                await self._send(job, job.reply, text, turn)
            except discord.HTTPException as refusal:
                if refusal.status >= 500:
                    raise  # it may have been sent
            else:
                return
        if not job.reply.token_lives(self._clock.now()):
            log.info("A notice has no way to its person", **job.log_facts())
        elif begun or await self._begin(job):
            await self._send(job, job.reply, text)

    async def _direct(self, job: Job) -> None:
        """Write to the person, unless they are known to take no direct messages."""
        say = self._own_voice(job)
        if self._people.person(job.user_id).dms_closed:
            if await self._begin(job):
                await self._admit(job, say)
            return
        try:
            async with self._room:
                place = Reply(channel_id=await self._places.direct(job.user_id))
            turn = await self._turn(place)
            if turn is not None and await self._begin(job, turn):
                await self._send(job, place, _words(job, say), turn)
        except discord.HTTPException as refusal:
            if refusal.code not in DMS_CLOSED:
                raise
            await self._people.choose(job.user_id, dms_closed=True)
            await self._admit(job, say)

    async def _admit(self, job: Job, say: Say) -> None:
        """Say in the job's place that direct messages are closed; else the next command does it."""
        if job.reply.token_lives(self._clock.now()) and await self._give_up(job.user_id):
            await self._send(job, dataclasses.replace(job.reply, private=True), say("notice-dms-closed"))

    async def _give_up(self, user_id: int) -> bool:
        """Try no direct messages until they are chosen again; tell, once, whether to say so."""
        person = self._people.person(user_id)
        owed = person.dms_closed and person.notify is Notify.DM
        if not owed or user_id in self._giving_up:
            return False
        self._giving_up.add(user_id)
        try:
            await self._people.choose(user_id, notify=Notify.EDIT)
        finally:
            self._giving_up.discard(user_id)
        return True

    async def _begin(self, job: Job, turn: Turn | None = None) -> bool:
        """Write down that the notice is being sent; false where it was begun before."""
        begun = await self._store.mark_notified(job.id)
        if turn is not None and not begun:
            turn.give_back()
        return begun

    async def _send(self, job: Job, place: Reply, text: str, turn: Turn | None = None) -> None:
        """Send as the bot where it has a turn, else by the place's token. Raises HTTPException."""
        async with self._room, time_limit(TIMEOUT, self._clock):
            if turn is not None:
                turn.send(self._clock.now())
            try:
                await self._places.post(place, text, by_token=turn is None, pinged=job.user_id, mark=job.id)
                if turn is not None:
                    turn.welcomed()
            except discord.HTTPException as refusal:
                if turn is not None and refusal.status in REFUSALS:
                    turn.refused(self._clock.now())
                raise
        log.info("Person notified", how=job.notify.value, **job.log_facts())

    async def _turn(self, place: Reply) -> Turn | None:
        """Wait for a turn of the bot, after results; None where that takes too long."""
        place = dataclasses.replace(place, message_id=None)
        now = self._clock.now()
        until = now + PATIENCE
        while (free_at := self._free_at(place, now)) > now:
            if free_at > until:
                return None
            await self._clock.sleep((free_at - now).total_seconds())
            now = self._clock.now()
        return self._budgets.take(place, now, progress=True)

    def _free_at(self, place: Reply, now: datetime.datetime) -> datetime.datetime:
        at_all = self._budgets.invalid.free_at(now, progress=True)
        return max(at_all, self._budgets.free_at(place, now, progress=True))

    def _own_voice(self, job: Job) -> Say:
        return self._texts(self._people.person(job.user_id).language or job.locale)


def _words(job: Job, say: Say) -> str:
    """Say what became of a job; nothing of what was asked for, since others may look on."""
    if job.shown is not job.state:
        return say("notice-waiting", link=job.link)
    return say("notice-ready" if job.state is JobState.SUCCEEDED else "notice-failed", link=job.link)
