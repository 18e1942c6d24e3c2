"""One run of the real bot: so many commands at once, and what is measured until the last picture."""

import asyncio
import dataclasses
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.benchmarks.discord_records import Interaction
from tests.benchmarks.discord_server import DiscordServer
from tests.benchmarks.processes import API_KEY, ApiReport, BotProcess, running_api, running_bot

POLL_INTERVAL = 5.0  # seconds, the bot's default
PROBE_EVERY = 0.6  # seconds
SETTLE = 2.0  # seconds after the start before anything is measured
LONGEST = 1.5  # of the pace: more than any task takes
PATIENCE = 60.0  # seconds after the last task's end
GLANCE = 0.5  # seconds between two looks at what is delivered
FIRST_PERSON = 10**17


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What was measured. Times are seconds."""

    jobs: int
    delivered: int
    """Jobs whose picture Discord has."""
    latencies: Sequence[float]
    """From each command's event to its acknowledgement."""
    lags: Sequence[float]
    """From each task's end to its picture in Discord."""
    loop_lags: Sequence[float]
    """From each heartbeat that Discord asked for to its arrival."""
    edits: int
    status_requests: int
    refusals: int
    """Requests that Discord answered with 429."""
    cpu: float
    """Processor time of the bot from the first command on."""
    memory: float
    """Bytes at the peak."""


Measure = Callable[[Figures], float]


@dataclasses.dataclass(frozen=True, slots=True)
class Aim:
    """One line of the table."""

    what: str
    measure: Measure
    most: float | None = None
    """What the figure should not exceed; None for a figure that is only told."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Scenario:
    """What is done to the bot, and what is hoped for."""

    name: str
    jobs: int
    channels: int
    people: int
    pace: float
    """Seconds that a task takes, more or less."""
    limited: bool = True
    """Whether Discord's rate limits are on."""
    aims: tuple[Aim, ...]


async def run(scenario: Scenario) -> Figures:
    """Play a scenario with a new database. Raises RuntimeError where the bot does not start, or ends."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with (
            DiscordServer(channels=scenario.channels, limited=scenario.limited) as discord,
            running_api(pace=scenario.pace) as api,
            running_bot(bot_settings(discord, api.url, folder), folder) as bot,
        ):
            await discord.until(lambda: bot.check() and discord.connected)
            await asyncio.sleep(SETTLE)
            cpu_before = bot.cpu_seconds()
            async with discord.probing(PROBE_EVERY):
                events = await _fire(scenario, discord)
                await _deliver(events, bot, within=LONGEST * scenario.pace + PATIENCE)
            return _figures(
                events,
                await api.report(),
                discord,
                cpu=bot.cpu_seconds() - cpu_before,
                memory=bot.peak_memory(),
            )


def bot_settings(discord: DiscordServer, api_url: str, folder: Path) -> dict[str, str]:
    """Point a bot at these servers; it keeps its database in `folder`."""
    return {
        "DISCORD_TOKEN": "a-token-for-nobody",
        "DISCORD_API_URL": discord.url,
        "DISCORD_GATEWAY_URL": discord.gateway_url,
        "COMETAPI_KEY": API_KEY,
        "COMETAPI_URL": api_url,
        "DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
        "POLL_INTERVAL": str(POLL_INTERVAL),
        "LOG_FORMAT": "json",
    }


async def _fire(scenario: Scenario, discord: DiscordServer) -> dict[str, Interaction]:
    """Send all commands at the same instant; return their events by prompt."""
    prompts = [f"a lighthouse in a storm, plate {number}" for number in range(scenario.jobs)]
    return {
        prompt: await discord.imagine(
            prompt,
            user_id=FIRST_PERSON + number % scenario.people,
            channel=discord.channels[number % scenario.channels],
        )
        for number, prompt in enumerate(prompts)
    }


async def _deliver(events: Mapping[str, Interaction], bot: BotProcess, *, within: float) -> None:
    """Wait for all pictures, but no longer than `within` seconds: what is missing stands in the table."""
    until = time.monotonic() + within
    while bot.check() and time.monotonic() < until:
        if all(event.finished_at for event in events.values()):
            return
        await asyncio.sleep(GLANCE)


def _figures(
    events: Mapping[str, Interaction], report: ApiReport, discord: DiscordServer, *, cpu: float, memory: float
) -> Figures:
    finished = {prompt: event.finished_at for prompt, event in events.items() if event.finished_at}
    return Figures(
        jobs=len(events),
        delivered=len(finished),
        latencies=[event.latency for event in events.values() if event.latency is not None],
        lags=[at - report.ends[prompt] for prompt, at in finished.items()],
        loop_lags=discord.loop_lags,
        edits=sum(message.edits for message in discord.messages.values()),
        status_requests=report.status_requests,
        refusals=discord.limits.refused if discord.limits is not None else 0,
        cpu=cpu,
        memory=memory,
    )
