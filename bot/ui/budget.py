"""When the bot itself may write into a channel, by Discord's limits and by how the channel answered.

Discord publishes no numbers: these are what libraries measured, until its own answers tell better.
"""

import dataclasses
import datetime
from collections.abc import Mapping

import discord
import structlog

from bot.jobs.model import Reply
from bot.ui.invalid import InvalidRequests
from bot.ui.window import LONG_AGO, Window

log = structlog.get_logger()

LIMIT, SECONDS = 5, 5.0  # writes as the bot into one channel, within so many seconds
OLD_LIMIT, OLD_SECONDS = 3, 6.0  # edits of messages that are older than …
OLD_AGE = datetime.timedelta(hours=1)
OLD_PROGRESS_GAP = 10.0  # seconds between two edits of old messages that are only progress
ALL_LIMIT, ALL_SECONDS = 40, 1.0  # writes as the bot everywhere; Discord takes 50 requests of all kinds

REFUSALS = (401, 403, 404, 429)  # answers that say that a channel takes nothing from us
MOST_REFUSALS = 5  # in a row, before a channel is left alone …
REST, LONGEST_REST = 60.0, 1800.0  # … for so many seconds, doubled each time
MEMORY = datetime.timedelta(hours=1)  # how long an idle channel is remembered
FEW = 256  # channels; not worth tidying up


class Channel:
    """One channel's windows, and whether it takes anything from us."""

    def __init__(self, channel_id: int) -> None:
        self._id = channel_id
        self.sends, self.edits = Window(LIMIT, SECONDS), Window(LIMIT, SECONDS)
        self.old_edits = Window(OLD_LIMIT, OLD_SECONDS, progress_gap=OLD_PROGRESS_GAP)
        self.used_at = LONG_AGO
        self.rests_until = LONG_AGO
        self._refusals = 0
        self._trying = False

    def windows(self, reply: Reply, now: datetime.datetime) -> tuple[Window, ...]:
        """Choose the windows that a write has to fit into."""
        if reply.message_id is None:
            return (self.sends,)
        old = now - discord.utils.snowflake_time(reply.message_id) >= OLD_AGE
        return (self.edits, self.old_edits) if old else (self.edits,)

    def enter(self, now: datetime.datetime) -> None:
        """Let a write in; where the channel refused, one tries and the others wait for its answer."""
        self.used_at = now
        if self._refusals >= MOST_REFUSALS:
            self._trying, self.rests_until = True, now + datetime.timedelta(seconds=REST)

    def refused(self, now: datetime.datetime) -> None:
        """Count a refusal; after a row of them the channel is left alone, for longer each time."""
        if now < self.rests_until and not self._trying:
            return  # an answer to what was sent before
        self._refusals, self._trying = self._refusals + 1, False
        times = self._refusals - MOST_REFUSALS
        if times == 0:
            log.warning("A channel refuses the bot", channel=self._id, refusals=self._refusals)
        if times >= 0:
            rest = min(REST * 2.0 ** min(times, 10), LONGEST_REST)
            self.rests_until = now + datetime.timedelta(seconds=rest)

    def welcomed(self) -> None:
        """End the row of refusals."""
        if self._refusals >= MOST_REFUSALS:
            log.info("The channel takes messages again", channel=self._id, refusals=self._refusals)
        self._refusals, self._trying, self.rests_until = 0, False, LONG_AGO


@dataclasses.dataclass(slots=True)
class Turn:
    """The bot's right to one write into a channel."""

    progress: bool
    channel: Channel
    windows: tuple[Window, ...]
    """Those where it keeps a place; none once it was sent or given back."""

    def send(self, now: datetime.datetime) -> None:
        """Tell that the write goes out now."""
        for window in self.windows:
            window.send(now)
        self.windows = ()

    def give_back(self) -> None:
        """Leave the place to others, if nothing was sent."""
        for window in self.windows:
            window.give_back(progress=self.progress)
        self.windows = ()

    def refused(self, now: datetime.datetime) -> None:
        """Tell that Discord answered with one of REFUSALS."""
        self.channel.refused(now)

    def welcomed(self) -> None:
        """Tell that Discord took the write."""
        self.channel.welcomed()


class Budgets:
    """All channels' budgets, and the one for all of them."""

    def __init__(self, invalid: InvalidRequests) -> None:
        self.invalid = invalid
        self._all = Window(ALL_LIMIT, ALL_SECONDS)
        self._channels: dict[int, Channel] = {}
        self._tidy_at = FEW

    def __len__(self) -> int:
        return len(self._channels)

    def free_at(self, reply: Reply, now: datetime.datetime, *, progress: bool) -> datetime.datetime:
        """Tell when the bot may write there; progress waits where a result would not."""
        free = self._all.free_at(now, progress=progress)
        if (channel := self._channels.get(reply.channel_id)) is None:
            return free
        windows = (window.free_at(now, progress=progress) for window in channel.windows(reply, now))
        return max(free, channel.rests_until, *windows)

    def take(self, reply: Reply, now: datetime.datetime, *, progress: bool) -> Turn:
        """Keep a place for a write. It is sent, or given back."""
        channel = self._channel(reply.channel_id, now)
        channel.enter(now)
        windows = (self._all, *channel.windows(reply, now))
        for window in windows:
            window.keep(now, progress=progress)
        return Turn(progress=progress, channel=channel, windows=windows)

    def learn(
        self, channel_id: int, *, edit: bool, status: int, headers: Mapping[str, str], now: datetime.datetime
    ) -> None:
        """Read the limits in an answer to a write as the bot. Raises ValueError and KeyError."""
        if (channel := self._channels.get(channel_id)) is None:
            return  # not one of ours
        window = channel.edits if edit else channel.sends
        if status == 429:  # discord.py waits as long and tries again
            wait = datetime.timedelta(seconds=float(headers["Retry-After"]))
            (self._all if "X-RateLimit-Global" in headers else window).shut(now + wait)
            return
        window.learn(
            limit=int(headers["X-RateLimit-Limit"]),
            remaining=int(headers["X-RateLimit-Remaining"]),
            reset_after=float(headers["X-RateLimit-Reset-After"]),
            now=now,
        )

    def _channel(self, channel_id: int, now: datetime.datetime) -> Channel:
        if channel_id not in self._channels:
            if len(self._channels) >= self._tidy_at:
                self._tidy(now)
            self._channels[channel_id] = Channel(channel_id)
        return self._channels[channel_id]

    def _tidy(self, now: datetime.datetime) -> None:
        """Forget idle channels; a channel that is never used again would stay for ever."""
        self._channels = {
            channel_id: channel
            for channel_id, channel in self._channels.items()
            if now - channel.used_at < MEMORY
        }
        self._tidy_at = max(FEW, 2 * len(self._channels))
