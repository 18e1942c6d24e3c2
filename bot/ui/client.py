"""The Discord client: loads the cogs, keeps the commands registered, hands presses to the router."""

import asyncio
import contextlib
import hashlib
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any, Protocol

import aiohttp
import discord
import structlog
from discord import app_commands
from discord.ext import commands

from bot.clock import Clock, end_within
from bot.errors import UserError
from bot.jobs.people import PeopleStore
from bot.jobs.service import JobService
from bot.ui.administration import Administration
from bot.ui.encore import Encore
from bot.ui.finished import Finished
from bot.ui.gallery import Gallery
from bot.ui.guide import Guide
from bot.ui.i18n import CommandTranslator, Say, Texts
from bot.ui.intake import Intake
from bot.ui.interactions import report
from bot.ui.menus import Menus
from bot.ui.notifier import Notifier
from bot.ui.overview import Overview
from bot.ui.payload import Interaction
from bot.ui.reception import Reception
from bot.ui.router import Router
from bot.ui.settings import SettingsPanel
from bot.ui.usage import Usage

log = structlog.get_logger()

COMMANDS_KEY, IDS_KEY = "registered-commands", "command-ids"
CHAT_INPUT = discord.AppCommandType.chat_input
LAST_ANSWERS = 1.0  # seconds that a stop gives to answers that people wait for

AnyCommand = app_commands.Command[Any, ..., Any] | app_commands.Group | app_commands.ContextMenu
Examine = Callable[[Say, discord.Permissions], Awaitable[Sequence[str]]]
"""Finds out what is wrong with the whole bot, and in a channel where it may do this much; in lines."""


class Memory(Protocol):
    """Keeps a word between starts."""

    async def read_meta(self, key: str) -> str | None: ...

    async def write_meta(self, key: str, value: str) -> None: ...


class Tree(app_commands.CommandTree["ImageBot"]):
    """The commands. What one raises is told by `answered`; here ends what never reached a command."""

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        old = isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch)
        await report(interaction, UserError("refused-old-command") if old else error)


class ImageBot(commands.Bot):
    """One connection to Discord. The parts that answer are given before the start."""

    service: JobService
    people: PeopleStore
    intake: Intake
    finished: Finished
    menus: Menus
    router: Router
    notifier: Notifier
    guide: Guide
    overview: Overview
    settings_panel: SettingsPanel
    encore: Encore
    gallery: Gallery
    examine: Examine
    usage: Usage
    administration: Administration

    def __init__(
        self,
        *,
        texts: Texts,
        clock: Clock,
        memory: Memory,
        cogs: Sequence[str],
        dev_guild_id: int | None,
        http_trace: aiohttp.TraceConfig,
    ) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # we never speak
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=discord.Intents(guilds=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            http_trace=http_trace,
        )
        self.texts = texts
        self.clock = clock
        self._memory = memory
        self._mentions: Mapping[str, str] = {}
        self._answers: set[asyncio.Task[Any]] = set()  # Any: whatever discord.py runs us in
        self._extensions_wanted = cogs
        self.dev_guild = discord.Object(dev_guild_id) if dev_guild_id is not None else None

    @property
    def reception(self) -> Reception:
        """What the commands for something new hand their wishes to."""
        return Reception(self.service, self.intake, self.finished, self.clock)

    async def setup_hook(self) -> None:
        await self.load_commands()
        await self.register_commands()

    async def load_commands(self) -> None:
        """Load the cogs; needs no Discord."""
        await self.tree.set_translator(CommandTranslator(self.texts))
        for name in self._extensions_wanted:
            await self.load_extension(name)

    async def command_payload(self) -> Sequence[Mapping[str, Any]]:  # Any: Discord's JSON
        """Say the loaded commands as Discord is told them."""
        return [
            await command.get_translated_payload(
                self.tree, self.tree.translator or CommandTranslator(self.texts)
            )
            for command in self._commands()
        ]

    def _commands(self) -> Sequence[AnyCommand]:
        if self.dev_guild is not None:
            self.tree.copy_global_to(guild=self.dev_guild)
        return self.tree.get_commands(guild=self.dev_guild)

    async def register_commands(self, *, always: bool = False) -> None:
        """Tell Discord our commands, if they changed since the last time."""
        plain = [command.to_dict(self.tree) for command in self._commands()]  # to translate them takes longer
        facts = [self.application_id, discord.__version__, self.texts.digest, plain]
        mark = json.dumps(facts, sort_keys=True, default=str)
        digest = hashlib.sha256(mark.encode()).hexdigest()
        if always or await self._memory.read_meta(COMMANDS_KEY) != digest:
            synced = await self.tree.sync(guild=self.dev_guild)
            ids = {str(command.id): command.name for command in synced if command.type is CHAT_INPUT}
            await self._memory.write_meta(IDS_KEY, json.dumps(ids))
            await self._memory.write_meta(COMMANDS_KEY, digest)
            log.info("Commands registered", commands=len(plain))
        known = json.loads(await self._memory.read_meta(IDS_KEY) or "{}")
        self._mentions = {name: f"</{name}:{command_id}>" for command_id, name in known.items()}

    def manual(self) -> Sequence[tuple[str, str]]:
        """Name the commands in their order, each with a mention that opens it where Discord's id is known."""
        names = [command.name for command in self.tree.get_commands(type=CHAT_INPUT)]
        return [(name, self._mentions.get(name, f"**/{name}**")) for name in names]

    async def on_ready(self) -> None:
        log.info("Connected to Discord", user=str(self.user), guilds=len(self.guilds))

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:  # Any: discord.py's event
        if interaction.type in (
            discord.InteractionType.component,
            discord.InteractionType.modal_submit,
        ):
            with self.answering():
                await self.router.route(interaction)

    @property
    def connected(self) -> bool:
        """Whether events of Discord reach us now."""
        return self.is_ready() and self.ws is not None and self.ws.open

    @contextlib.contextmanager
    def answering(self) -> Iterator[None]:
        """Keep the connection for as long as the block takes: somebody waits for its answer."""
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("answers are given in tasks")
        self._answers.add(task)
        try:
            yield
        finally:
            self._answers.discard(task)

    async def close(self) -> None:
        """Leave Discord, once the answers under way are given."""
        self.intake.close()
        await end_within(LAST_ANSWERS, self._answers, self.clock)
        await super().close()
