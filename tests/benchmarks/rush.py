"""Every command, each used by 300 people at the same instant: how long they wait for the first answer."""

import asyncio
import dataclasses
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.discord_records import Channel, Interaction
from tests.benchmarks.discord_server import DiscordServer
from tests.benchmarks.processes import running_api, running_bot
from tests.benchmarks.scenario import FIRST_PERSON, PROBE_EVERY, SETTLE, bot_settings

PEOPLE = 300
CHANNELS = 30
PACE = 2.0  # seconds that a task takes
CALM = 3.0  # seconds without a change of any message, after which the next command is used
PATIENCE = 120.0  # seconds


@dataclasses.dataclass(frozen=True, slots=True)
class Use:
    """A command and what it is given."""

    command: str
    options: Mapping[str, str | int | bool] = dataclasses.field(default_factory=dict)
    files: Sequence[str] = ()
    """Options that are given a picture."""
    pictures: int = 0
    """Of the message whose menu has the command; 0 for a slash command."""


PROMPT: Mapping[str, str | int | bool] = {"prompt": "a lighthouse in a storm"}
USES = (
    Use("imagine", PROMPT),
    Use("blend", files=("image1", "image2")),
    Use("describe", files=("image",)),
    Use("shorten", PROMPT),
    Use("animate", files=("image",)),
    Use("edit", PROMPT, files=("image",)),
    Use("Describe image", pictures=1),
    Use("Use as reference", pictures=2),
    Use("Blend images", pictures=6),
    Use("Job details", pictures=1),
    Use("jobs"),
    Use("gallery"),
    Use("show", {"job": "lighthouse"}),
    Use("settings"),
    Use("usage"),
    Use("help"),
)


async def rush() -> Mapping[str, Sequence[float | None]]:
    """Use one command after the other; return the seconds until each first answer, None for no answer."""
    latencies = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with (
            DiscordServer(channels=CHANNELS, limited=True) as discord,
            running_api(pace=PACE) as api,
            running_bot(bot_settings(discord, api.url, folder), folder) as bot,
        ):
            await discord.until(lambda: bot.check() and discord.connected)
            await asyncio.sleep(SETTLE)
            async with discord.probing(PROBE_EVERY):
                for use in USES:
                    events = [
                        await _fire(discord, use, FIRST_PERSON + person, _place(discord, person))
                        for person in range(PEOPLE)
                    ]
                    await _calm(discord)
                    latencies[use.command] = [event.latency for event in events]
    return latencies


def _place(discord: DiscordServer, person: int) -> Channel:
    return discord.channels[person % len(discord.channels)]


async def _fire(discord: DiscordServer, use: Use, person: int, channel: Channel) -> Interaction:
    if use.pictures:
        message = discord.plant(channel, pictures=use.pictures)
        return await discord.use_on(use.command, message, user_id=person)
    return await discord.use(
        use.command, user_id=person, channel=channel, files=use.files, options=use.options
    )


async def _calm(discord: DiscordServer) -> None:
    """Wait until no message changes any more."""
    until, seen, since = time.monotonic() + PATIENCE, -1, 0.0
    while time.monotonic() < until and (seen != _changes(discord) or time.monotonic() - since < CALM):
        if seen != (changes := _changes(discord)):
            seen, since = changes, time.monotonic()
        await asyncio.sleep(PROBE_EVERY)


def _changes(discord: DiscordServer) -> int:
    return len(discord.messages) + sum(message.edits for message in discord.messages.values())
