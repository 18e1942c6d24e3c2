"""A real `python -m bot` between local servers whose answers can be kept back at any point."""

import contextlib
import datetime
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path
from typing import TypeVar

from bot.clock import SystemClock
from bot.demo.api import SimulatedApi
from bot.demo.quirks import Quirks
from tests.benchmarks.discord_records import Channel, Interaction, Message
from tests.benchmarks.discord_server import DiscordServer
from tests.benchmarks.processes import API_KEY, BotProcess, running_bot
from tests.benchmarks.scenario import bot_settings
from tests.crash.gate import Gate, Passed

T = TypeVar("T")

FIRST_PERSON = 10**17
ENDLESS = 3600.0  # seconds that a task takes by itself; `hurry` ends it
PATIENCE = 30.0  # seconds of a slow machine
LIST = "/task/list-by-condition"


class Scene:
    """The servers, the gates before them, and what can be seen from outside."""

    def __init__(self, discord: DiscordServer, api: SimulatedApi, folder: Path) -> None:
        self.discord = discord
        self.api = api
        self.api_gate = Gate(api.url)
        self.discord_gate = Gate(discord.url)
        self._folder = folder

    def settings(self, folder: Path | None = None) -> dict[str, str]:
        own = {"DISCORD_API_URL": self.discord_gate.url, "POLL_INTERVAL": "1"}
        return bot_settings(self.discord, self.api_gate.url, folder or self._folder) | own

    @contextlib.asynccontextmanager
    async def bot(self, folder: Path | None = None) -> AsyncIterator[BotProcess]:
        """Run the bot, and wait until Discord knows it."""
        async with running_bot(self.settings(folder), folder or self._folder) as bot:
            await self.until(lambda: bot.check() and self.discord.connected)
            yield bot

    async def kill(self, bot: BotProcess) -> None:
        """End the bot as a power cut does, and what the gates keep with it."""
        bot.kill()
        await self.until(lambda: bot.exit_code is not None and not self.discord.connected)
        self.api_gate.open()
        self.discord_gate.open()

    async def until(self, seen: Callable[[], T | None]) -> T:
        return await self.discord.until(seen, within=PATIENCE)

    async def imagine(self, prompt: str, person: int, channel: Channel | None = None) -> Interaction:
        return await self.discord.imagine(prompt, user_id=FIRST_PERSON + person, channel=channel)

    async def press(self, message: Message, label: str, person: int) -> Interaction:
        return await self.discord.press(message, label, user_id=FIRST_PERSON + person)

    async def fill(self, message: Message, label: str, words: str, person: int) -> Interaction:
        """Press a button that opens a form, and send the form."""
        pressed = await self.press(message, label, person)
        await self.until(lambda: pressed.modal)
        return await self.discord.fill(pressed, words)

    async def picture(self, event: Interaction) -> Message:
        """Wait for the picture that came of a command or a press, ending every task on the way."""

        def shown() -> Message | None:
            self.hurry()
            return next((message for message in event.replies if message.finished_at), None)

        return await self.until(shown)

    def task_of(self, prompt: str) -> str | None:
        """Find the id of a prompt's task; None while there is none."""
        return next((task.id for task in self.api.tasks.values() if task.prompt == prompt), None)

    def hurry(self, *prompts: str) -> None:
        """End the tasks of these prompts now, or all of them."""
        for task in self.api.tasks.values():
            if not prompts or task.prompt in prompts:
                task.span = 0.0

    def half_way(self, prompt: str) -> None:
        """Let half of a task's time pass."""
        for task in self.api.tasks.values():
            if task.prompt == prompt and task.started_at is not None:
                task.started_at -= datetime.timedelta(seconds=task.span / 2)

    def states(self) -> Mapping[str, str]:
        """Read from the database where each job is: by its form's words, its button or its prompt."""
        address = f"{(self._folder / 'bot.db').as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as database:
            rows = database.execute(
                "SELECT coalesce(form_prompt, nullif(label, ''), prompt), state, form_sent, shown FROM jobs"
            ).fetchall()
        return {
            name: state + (", form sent" if form_sent else "") + (", shown" if shown == state else "")
            for name, state, form_sent, shown in rows
        }


@contextlib.asynccontextmanager
async def scene(folder: Path, *, channels: int = 1, quirks: Quirks | None = None) -> AsyncIterator[Scene]:
    """Start the servers; bots come and go."""
    odd = quirks or Quirks(tiny_pictures=True)
    async with (
        DiscordServer(channels=channels) as discord,
        SimulatedApi(clock=SystemClock(), key=API_KEY, pace=ENDLESS, quirks=odd) as api,
    ):
        made = Scene(discord, api, folder)
        async with made.api_gate, made.discord_gate:
            yield made


def submit_of(words: str) -> Callable[[Passed], bool]:
    """Mean the paid requests that hold these words."""
    return lambda passed: "/submit/" in passed.path and words.encode() in passed.body


def reading_of(task_id: str) -> Callable[[Passed], bool]:
    """Mean the requests for a task's status; for all of them where no task is named."""
    return lambda passed: passed.path.endswith(LIST) and task_id.encode() in passed.body


def picture_of(task_id: str) -> Callable[[Passed], bool]:
    """Mean the requests for a task's picture."""
    return lambda passed: passed.path.endswith(f"/image/{task_id}")


def finishing(event: Interaction) -> Callable[[Passed], bool]:
    """Mean the edits that put the picture into the event's message."""
    return lambda passed: any(
        passed.method == "PATCH" and passed.path.endswith(f"/messages/{message.id}") and message.finished_at
        for message in event.replies
    )
