"""A light Discord on loopback: a gateway and the REST routes that the bot uses, in the caller's process.

It keeps what people would see and when, so that a real `python -m bot` can be measured, killed and started
again against it.
"""

import asyncio
import base64
import contextlib
import secrets
import socket
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from types import TracebackType
from typing import Self, TypeVar

from aiohttp import web

from tests.benchmarks import discord_payloads as payloads
from tests.benchmarks.discord_gateway import Gateway
from tests.benchmarks.discord_limits import Limits
from tests.benchmarks.discord_records import Channel, Event, Interaction, Json, Message, Snowflakes
from tests.benchmarks.discord_rest import PREFIX, Rest

T = TypeVar("T")

CHANNELS_OF_GUILD = 5
BUTTON, TEXT, LABEL = 2, 4, 18  # component types
OPTION_TYPES: Mapping[type, int] = {str: 3, int: 4, bool: 5}
FILE = 11  # the type of an option that takes one
SLASH, MESSAGE_MENU = 1, 3  # command types
BACKLOG = 1024  # connections that may wait to be accepted
GLANCE = 0.01  # seconds between two looks of `until`


class DiscordServer:
    """The server. Use it with `async with`; it outlives any number of bots."""

    def __init__(self, *, channels: int = 1, limited: bool = False) -> None:
        """Prepare text channels, five a server; `limited` turns Discord's rate limits on."""
        self.url = ""
        """Goes into DISCORD_API_URL; empty until the start."""
        self.gateway_url = ""
        """Goes into DISCORD_GATEWAY_URL."""
        self._ids = Snowflakes()
        guilds = [self._ids.next() for _ in range(0, channels, CHANNELS_OF_GUILD)]
        self.channels = tuple(
            Channel(id=self._ids.next(), guild_id=guilds[number // CHANNELS_OF_GUILD])
            for number in range(channels)
        )
        self.limits = Limits() if limited else None
        self._rest = Rest(
            channels={channel.id: channel for channel in self.channels}, limits=self.limits, ids=self._ids
        )
        self._gateway = Gateway(self._greeting)

    @property
    def messages(self) -> Mapping[int, Message]:
        """Every message by its id, the deleted ones too."""
        return self._rest.messages

    @property
    def connected(self) -> bool:
        """Whether a bot is there and was greeted, so that events reach it."""
        return self._gateway.connected

    @property
    def loop_lags(self) -> list[float]:
        """Seconds that the bot's event loop took to answer each probe."""
        return self._gateway.loop_lags

    def hush(self) -> None:
        """Say no goodbye to a bot that leaves from now on, as a network that is cut."""
        self._gateway.polite = False

    async def __aenter__(self) -> Self:
        app = self._rest.application()
        app.router.add_get("/gateway", self._gateway.accept)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        listener = socket.create_server(("127.0.0.1", 0), backlog=BACKLOG)
        await web.SockSite(self._runner, listener, backlog=BACKLOG).start()
        address = f"127.0.0.1:{listener.getsockname()[1]}"
        self._rest.files_url = f"http://{address}/files"
        self.url, self.gateway_url = f"http://{address}{PREFIX}", f"ws://{address}/gateway"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def imagine(
        self, prompt: str, *, user_id: int, channel: Channel | None = None, **options: str | int | bool
    ) -> Interaction:
        values = {"prompt": prompt, **options}
        return await self.use("imagine", user_id=user_id, channel=channel, options=values)

    async def use(
        self,
        command: str,
        *,
        user_id: int,
        channel: Channel | None = None,
        files: Sequence[str] = (),
        options: Mapping[str, str | int | bool],
    ) -> Interaction:
        """Let a person use a slash command; each of `files` is an option that is given a small picture."""
        pictures = {name: self._rest.picture() for name in files}
        data = {
            "id": str(self._rest.commands[command]),
            "name": command,
            "type": SLASH,
            "options": [
                {"name": name, "type": OPTION_TYPES[type(value)], "value": value}
                for name, value in options.items()
            ]
            + [{"name": name, "type": FILE, "value": str(file.id)} for name, file in pictures.items()],
            "resolved": {
                "attachments": {str(file.id): payloads.attachment(file) for file in pictures.values()}
            },
        }
        return await self._fire(Event.COMMAND, data, user_id, channel or self.channels[0], None)

    async def use_on(self, command: str, message: Message, *, user_id: int) -> Interaction:
        """Let a person use a command of a message's menu."""
        data = {
            "id": str(self._rest.commands[command]),
            "name": command,
            "type": MESSAGE_MENU,
            "target_id": str(message.id),
            "resolved": {"messages": {str(message.id): payloads.message(message)}},
        }
        channel = Channel(id=message.channel_id, guild_id=message.guild_id)
        return await self._fire(Event.COMMAND, data, user_id, channel, None)

    def plant(self, channel: Channel, *, pictures: int = 0) -> Message:
        """Put up a message of the bot's from before, with so many pictures."""
        message = self._rest.add(channel)
        message.files = tuple(self._rest.picture() for _ in range(pictures))
        return message

    async def press(self, message: Message, label: str, *, user_id: int) -> Interaction:
        """Let a person press the button of this label, or of this emoji."""
        data = {"custom_id": message.buttons()[label], "component_type": BUTTON}
        channel = Channel(id=message.channel_id, guild_id=message.guild_id)
        return await self._fire(Event.COMPONENT, data, user_id, channel, message)

    async def fill(self, opened: Interaction, words: str) -> Interaction:
        """Let the person who was shown a form write its prompt, and send it."""
        field = {"type": TEXT, "id": 2, "custom_id": "prompt", "value": words}
        data = {
            "custom_id": opened.modal["custom_id"],
            "components": [{"type": LABEL, "id": 1, "component": field}],
        }
        return await self._fire(Event.FORM, data, opened.user_id, opened.channel, opened.source)

    async def until(self, seen: Callable[[], T | None], *, within: float = 30.0) -> T:
        """Wait until something is seen, and return it; raises TimeoutError after so many seconds."""
        async with asyncio.timeout(within):
            while not (found := seen()):
                await asyncio.sleep(GLANCE)
            return found

    @contextlib.asynccontextmanager
    async def probing(self, every: float) -> AsyncIterator[None]:
        """Measure the lag of the bot's event loop at this rhythm, in seconds."""
        probing = asyncio.create_task(self._gateway.probe(every), name="probe")
        try:
            yield
        finally:
            probing.cancel()

    async def _fire(
        self, kind: Event, data: Json, user_id: int, channel: Channel, source: Message | None
    ) -> Interaction:
        event_id = self._ids.next()
        secret = f"interaction:{event_id}:{secrets.token_urlsafe(48)}"
        event = Interaction(
            id=event_id,
            token=base64.urlsafe_b64encode(secret.encode()).decode().rstrip("="),
            type=kind,
            user_id=user_id,
            channel=channel,
            source=source,
        )
        self._rest.interactions[event.token] = event
        event.sent_at = await self._gateway.dispatch("INTERACTION_CREATE", payloads.interaction(event, data))
        return event

    def _greeting(self, session_id: str) -> list[tuple[str, Json]]:
        by_guild: dict[int, list[Channel]] = {}
        for channel in self.channels:
            by_guild.setdefault(channel.guild_id, []).append(channel)
        return [
            ("READY", payloads.ready(list(by_guild), session_id, self.gateway_url)),
            *(("GUILD_CREATE", payloads.guild(guild_id, own)) for guild_id, own in by_guild.items()),
        ]
