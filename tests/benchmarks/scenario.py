"""One run of the real bot: so many jobs, and what is measured until the last picture."""

import asyncio
import dataclasses
import math
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from bot.demo.quirks import Calls
from tests.benchmarks.discord_records import Interaction, Message
from tests.benchmarks.discord_server import DiscordServer
from tests.benchmarks.figures import POLL_INTERVAL, Aim, Figures
from tests.benchmarks.processes import API_KEY, SPREAD, ApiReport, BotProcess, running_api, running_bot
from tests.benchmarks.seed import leave_running
from tests.ports import free_port

PROBE_EVERY = 0.05  # seconds
SETTLE = 2.0  # seconds after the start before anything is measured
PATIENCE = 60.0  # seconds after the last task's end
GLANCE = 0.5  # seconds between two looks at what is delivered
FIRST_PERSON = 10**17
MOST_ACTIVE = 20  # jobs of one person: more than any scenario gives them

Shown = Mapping[str, Interaction | Message]
"""Where the picture of each prompt will be seen."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Scenario:
    """What is done to the bot, and what is hoped for."""

    name: str
    title: str
    jobs: int
    channels: int
    people: int
    pace: float
    """Seconds that a task takes."""
    spread: float = SPREAD
    """Share of the pace by which a task may take longer or shorter."""
    over: float = 0.0
    """Seconds over which the commands come."""
    begun: float | None = None
    """Share of the pace that is behind tasks which an earlier bot left running; None for new commands."""
    watched: float | None = None
    """Seconds of looking on, where it is not the end of all jobs that is waited for."""
    calls: bool = False
    """Whether the API calls back at every change, over the bot's web server."""
    aims: tuple[Aim, ...]

    @property
    def patience(self) -> float:
        """Seconds after which nothing more is waited for."""
        return self.watched or self.over + self.pace * (1 + self.spread) + PATIENCE


async def run(scenario: Scenario) -> Figures:
    """Play a scenario with a new database. Raises RuntimeError where the bot does not start, or ends."""
    left = scenario.jobs if scenario.begun is not None else 0
    age = scenario.pace * (scenario.begun or 0.0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with (
            DiscordServer(channels=scenario.channels, limited=True) as discord,
            running_api(
                pace=scenario.pace,
                spread=scenario.spread,
                running=left,
                age=age,
                calls=Calls.PLAINLY if scenario.calls else Calls.NEVER,
            ) as api,
        ):
            settings = bot_settings(discord, api.url, folder)
            if scenario.calls:
                port = free_port()
                settings |= {"PORT": str(port), "PUBLIC_URL": f"http://127.0.0.1:{port}"}
            people = [FIRST_PERSON + number for number in range(scenario.people)]
            tasks = (await api.report()).task_ids
            shown: Shown = await leave_running(tasks, discord, people, settings["DATABASE_URL"])
            started = time.time()
            async with running_bot(settings, folder) as bot:
                await discord.until(lambda: bot.check() and discord.connected)
                async with discord.probing(PROBE_EVERY):
                    await asyncio.sleep(SETTLE)
                    began, cpu_before = time.monotonic(), bot.cpu_seconds()
                    shown = shown or await _command(scenario, discord, people)
                    await _deliver(shown, bot, within=scenario.patience)
                return _figures(
                    shown,
                    await api.report(),
                    discord,
                    started=started,
                    watched=time.monotonic() - began,
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
        "MAX_ACTIVE_JOBS_PER_USER": str(MOST_ACTIVE),
        "LOG_FORMAT": "json",
    }


async def _command(scenario: Scenario, discord: DiscordServer, people: list[int]) -> dict[str, Interaction]:
    """Send all commands, evenly over their time; return their events by prompt."""
    events = {}
    began = time.monotonic()
    for number in range(scenario.jobs):
        due = began + scenario.over * number / scenario.jobs
        if (wait := due - time.monotonic()) > 0:
            await asyncio.sleep(wait)
        prompt = f"a lighthouse in a storm, plate {number}"
        events[prompt] = await discord.imagine(
            prompt,
            user_id=people[number % len(people)],
            channel=discord.channels[number % len(discord.channels)],
        )
    return events


async def _deliver(shown: Shown, bot: BotProcess, *, within: float) -> None:
    """Wait for all pictures, but no longer than `within` seconds: what is missing stands in the table."""
    until = time.monotonic() + within
    while bot.check() and time.monotonic() < until:
        if all(place.finished_at for place in shown.values()):
            return
        await asyncio.sleep(GLANCE)


def _figures(
    shown: Shown,
    report: ApiReport,
    discord: DiscordServer,
    *,
    started: float,
    watched: float,
    cpu: float,
    memory: float,
) -> Figures:
    finished = {prompt: place.finished_at for prompt, place in shown.items() if place.finished_at}
    events = [place for place in shown.values() if isinstance(place, Interaction)]
    return Figures(
        jobs=len(shown),
        delivered=len(finished),
        latencies=[event.latency for event in events if event.latency is not None],
        lags=[at - report.ends[prompt] for prompt, at in finished.items()],
        loop_lags=discord.loop_lags,
        edits=sum(message.edits for message in discord.messages.values()),
        status_requests=report.status_requests,
        polling_after=(report.first_status_at or math.nan) - started,
        refusals=discord.limits.refused if discord.limits is not None else 0,
        watched=watched,
        cpu=cpu,
        memory=memory,
    )
