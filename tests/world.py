"""A small world for stories: simulated people in Discord, the real bot, the simulated API over the wire.

Time stands still except when everybody waits: `World.until` then jumps to the next moment somebody waits for.
"""

import asyncio
import contextlib
import datetime
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

import discord
import simcord
from discord.app_commands import CommandNotFound, CommandSignatureMismatch
from pydantic import SecretStr

from bot.app import App, open_app
from bot.config import Settings
from bot.demo.api import SimulatedApi
from bot.demo.midjourney import Task
from bot.errors import BotError
from bot.site import Site
from bot.ui.i18n import Texts
from tests.clocks import StoryClock
from tests.quiet import Quiet

T = TypeVar("T")


class World:
    """One story."""

    env: simcord.Env
    app: App
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    alice: simcord.MemberActor
    bob: simcord.MemberActor

    def __init__(
        self,
        api: SimulatedApi,
        clock: StoryClock,
        settings: Settings,
        texts: Texts,
        other: SimulatedApi | None = None,
    ) -> None:
        """Prepare; `other` is a second image API, where the story has one."""
        self.api = api
        self.other = other or api
        self.clock = clock
        self._settings = settings
        self._texts = texts
        self._opened = contextlib.AsyncExitStack()
        self.quiet = Quiet(lambda: self.api.busy + self.other.busy)
        clock.settled = self.quiet.reached
        self._work: asyncio.Task[None] | None = None
        self._read = dict[tuple[int, int | None], tuple[int, list[discord.Message]]]()

    async def open(self) -> discord.Client:
        """Open the bot, not yet connected."""
        self.app = await self._opened.enter_async_context(
            open_app(self._settings, clock=self.clock, texts=self._texts)
        )
        return self.app.bot

    async def listen(self) -> None:
        """Open the web server, where the story has one; what it asks Discord reaches the simulated one."""
        with self.env.time_context():
            await self._opened.enter_async_context(Site(self.app, self._settings))

    def populate(self, env: simcord.Env) -> None:
        self.env = env
        self.guild = env.create_guild("Atelier")
        self.channel = self.guild.create_text_channel("pictures")
        self.alice = self.guild.add_member(env.create_user("alice"))
        self.bob = self.guild.add_member(env.create_user("bob"))

    def start_work(self) -> None:
        with self.env.time_context():
            self._work = asyncio.create_task(self._live())

    async def _live(self) -> None:
        await self.app.core.recovery.resume_all()
        await self.app.work()

    async def stop_work(self) -> None:
        if self._work is not None:
            self._work.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._work

    async def stop(self) -> None:
        """Stop everything of ours, as SIGTERM does."""
        await self.stop_work()
        await self._opened.aclose()

    async def restart(self, **changes: Any) -> None:  # Any: a setting's own type
        """Stop the bot and start it again on the same database, with some settings changed."""
        await self.meanwhile(self.stop())
        self._settings = self._settings.model_copy(update=changes)
        await self.env.restart_bot(await self.open())
        await self.listen()
        self.start_work()

    async def crash(self) -> None:
        """Start the bot again from what was on disk at this moment, as after a power cut."""
        path = Path(self._settings.database_url.get_secret_value().removeprefix("sqlite:///"))
        saved = path.with_stem(f"{path.stem}-saved")
        with (
            contextlib.closing(sqlite3.connect(path)) as now,
            contextlib.closing(sqlite3.connect(saved)) as copy,
        ):
            now.backup(copy)
        await self.restart(database_url=SecretStr(f"sqlite:///{saved}"))

    async def meanwhile(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something that may have to wait, and let time pass as far as it waits."""
        task = asyncio.ensure_future(work)
        limit = self.clock.now() + datetime.timedelta(hours=1)
        while not task.done():
            await self.quiet.reached()
            if not task.done():
                self.clock.jump(limit)
        return await task

    def raise_bugs(self) -> None:
        """Fail on what the bot raised, but for refusals that people were told."""
        causes = [getattr(error, "original", error) for error in self.env.errors]
        told = BotError | CommandNotFound | CommandSignatureMismatch
        bugs = [cause for cause in causes if not isinstance(cause, told)]
        if bugs:
            raise BaseExceptionGroup("the bot broke", bugs)

    def alter_interactions(self, change: Callable[[dict[str, Any]], None]) -> None:
        """Change each interaction on its way to the bot; simcord itself knows one locale and one limit."""

        def alter(event: str, payload: Any) -> None:  # Any: Discord's payload
            if event == "INTERACTION_CREATE":
                change(payload)

        self.env.backend.subscribers.insert(0, alter)

    @contextlib.asynccontextmanager
    async def at_once(self) -> AsyncIterator[list[dict[str, Any]]]:  # Any: Discord's payloads
        """Let what people do in this block reach the bot at the same instant, when the block is left.

        Yields the interactions on their way; one that is in the list twice is sent twice.
        """
        held: list[dict[str, Any]] = []
        subscribers = self.env.backend.subscribers
        heard = list(subscribers)

        def hold(event: str, payload: Any) -> None:
            if event == "INTERACTION_CREATE":
                held.append(payload)
                return
            for hear in heard:
                hear(event, payload)

        subscribers[:] = [hold]
        try:
            yield held
        finally:
            subscribers[:] = heard
        for payload in held:
            self.env.backend.emit("INTERACTION_CREATE", payload)
        await self.env.settle()

    def edits(self) -> list[simcord.HttpLogEntry]:
        """List the bot's edits of messages, also those that Discord refused."""
        return [r for r in self.env.http_requests if r.method == "PATCH" and "/messages/" in r.path]

    async def until(self, seen: Callable[[], T | None], *, within: float = 900.0) -> T:
        """Let time pass until something is seen; `within` is seconds of the story."""
        limit = self.clock.now() + datetime.timedelta(seconds=within)
        while True:
            if result := seen():
                return result
            if self._work is not None and self._work.done():
                self._work.result()
            await self.quiet.reached()
            if (result := seen()) or not self.clock.jump(limit):
                break
        if not result:
            raise AssertionError(f"It never happened.\n{self.transcript()}")
        return result

    def seen(self, words: str, viewer: Any = None, *, with_picture: bool = False) -> discord.Message | None:
        """Find the newest message with these words in it."""
        found = (m for m in reversed(self.messages(viewer)) if words in m.content)
        return next((m for m in found if m.attachments or not with_picture), None)

    def newcomer(self, name: str) -> simcord.MemberActor:
        """Let one more person join."""
        return self.guild.add_member(self.env.create_user(name))

    def told(self, person: simcord.MemberActor, words: str) -> discord.Message | None:
        """Find the newest message for all to see that names this person, if it has these words."""
        message = self.seen(person.mention)
        return message if message is not None and words in message.content else None

    async def finished(self, count: int = 1, viewer: Any = None) -> discord.Message:
        """Wait until so many messages carry a finished picture, and return the newest of them."""

        def done() -> discord.Message | None:
            found = self.pictures(viewer)
            return found[-1] if len(found) >= count else None

        message = await self.until(done)
        await self.quiet.reached()  # the bot writes down what it has shown
        return message

    def pictures(self, viewer: Any = None) -> list[discord.Message]:
        """List the messages that carry a finished picture."""
        return [m for m in self.messages(viewer) if button(m, "Details") and m.attachments]

    async def imagined(self, prompt: str = "a quiet harbour", **options: Any) -> discord.Message:
        """Let alice ask for a grid, as the first picture of the story, and wait for it."""
        await self.alice.slash(self.channel, "imagine", prompt=prompt, **options)
        return await self.finished()

    async def instant_task(self, who: simcord.MemberActor) -> Task:
        """Let somebody ask for a picture whose task is over at once, so that there is no preview."""
        known = len(self.api.tasks)
        await who.slash(self.channel, "imagine", prompt="a lighthouse")
        await self.until(lambda: len(self.api.tasks) > known)
        task = list(self.api.tasks.values())[-1]
        task.span = 0.0
        return task

    async def press(
        self, who: simcord.MemberActor, message: discord.Message, name: str
    ) -> simcord.InteractionResult:
        """Press a button by its label or emoji."""
        found = button(message, name)
        assert found is not None, f"{name} is not among {labels(message)}"
        return await who.click(message, custom_id=found.custom_id)

    async def paint(
        self, who: simcord.MemberActor, form: simcord.InteractionResult, marks: dict[str, Any]
    ) -> simcord.InteractionResult:
        """Fill the form of a region, and press Paint below what it shows."""
        filled = await who.submit_modal(form, marks)
        (shown,) = filled.followups
        return await self.press(who, shown.message, "Paint")

    async def pressed(self, message: discord.Message, name: str) -> discord.Message:
        """Let alice press a button, and wait for the picture that comes of it."""
        shown = len(self.pictures())
        await self.press(self.alice, message, name)
        return await self.finished(shown + 1)

    def messages(self, viewer: Any = None) -> list[discord.Message]:
        """List what is shown, read anew only if anything happened since: stories look again and again."""
        whose, now = (self.channel.id, viewer and viewer.id), len(self.env.backend.transcript)
        if self._read.get(whose, (-1, ()))[0] != now:
            self._read[whose] = now, self.channel.history(viewer=viewer)
        return list(self._read[whose][1])

    def message(self, message_id: int) -> discord.Message | None:
        return next((message for message in self.messages() if message.id == message_id), None)

    def transcript(self) -> str:
        said = "\n".join(
            f"{m.id}: {m.content} {[a.filename for a in m.attachments]}" for m in self.messages()
        )
        return f"{said}\n{self.env.transcript()[-4000:]}"


def story_settings(api: SimulatedApi, folder: Path, **changes: Any) -> Settings:
    return Settings.model_validate(
        {
            "DISCORD_TOKEN": "a-token-for-nobody",
            "COMETAPI_KEY": "demo-key",
            "COMETAPI_URL": api.url,
            "V1MJ_URL": api.url,
            "ACEDATA_URL": api.url,
            "MJPROXY_URL": api.url if "mjproxy" in changes.get("PROVIDERS", "") else None,
            "DATABASE_URL": f"sqlite:///{folder}/bot.db",
            **changes,
        }
    )


def button(message: discord.Message, label: str) -> discord.Button | None:
    """Find a button by its label, or by its emoji."""
    for row in message.components:
        for item in getattr(row, "children", []):
            if isinstance(item, discord.Button) and label in (item.label, str(item.emoji)):
                return item
    return None


def form_fields(opened: simcord.InteractionResult) -> dict[str, dict[str, Any]]:
    """List the fields of a form that was opened, by their custom_id."""
    assert opened.modal is not None, "no form was opened"
    fields = (row["component"] for row in opened.modal["components"])
    return {field["custom_id"]: field for field in fields}


def labels(message: discord.Message) -> list[str]:
    """List the buttons in their order, by label or emoji."""
    rows = (getattr(row, "children", []) for row in message.components)
    return [item.label or str(item.emoji) for row in rows for item in row if isinstance(item, discord.Button)]
