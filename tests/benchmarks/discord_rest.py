"""The REST routes of the light Discord: what the bot calls, with Discord's answers and refusals."""

import io
import json
import time
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import BodyPartReader, web
from PIL import Image

from tests.benchmarks import discord_payloads as payloads
from tests.benchmarks.discord_limits import BY_TOKEN, EDIT_AS_BOT, SEND_AS_BOT, Budget, Limits
from tests.benchmarks.discord_records import (
    EPHEMERAL,
    LOADING,
    Answer,
    Channel,
    File,
    Interaction,
    Json,
    Message,
    Snowflakes,
)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PREFIX = "/api/v10"
MAX_UPLOAD = 32 * 1024 * 1024  # bytes


def _png() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (64, 64), "teal").save(buffer, "PNG")
    return buffer.getvalue()


PICTURE = _png()


class Refused(Exception):
    """Discord says no; the code tells why."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.answer = _json({"message": message, "code": code}, status=status)


class Rest:
    """Keeps the messages, and changes them as the bot asks."""

    def __init__(self, *, channels: Mapping[int, Channel], limits: Limits | None, ids: Snowflakes) -> None:
        self.messages: dict[int, Message] = {}
        self.interactions: dict[str, Interaction] = {}
        """By token."""
        self.commands: dict[str, int] = {}
        """Ids of the registered commands, by name."""
        self._kept_commands: list[Json] = []
        self.files_url = ""
        """Where people's pictures are; empty until the start."""
        self._channels = channels
        self._limits = limits
        self._ids = ids

    def application(self) -> web.Application:
        app = web.Application(client_max_size=MAX_UPLOAD, middlewares=[self._answer_refusals])
        token, channel = f"{PREFIX}/webhooks/{{app}}/{{token}}", f"{PREFIX}/channels/{{channel}}"
        app.add_routes(
            [
                web.get("/files/{file}", self._file),
                web.get(f"{PREFIX}/users/@me", self._me),
                web.get(f"{PREFIX}/oauth2/applications/@me", self._application),
                web.get(f"{PREFIX}/users/@me/guilds", self._guilds),
                web.get(f"{PREFIX}/applications/{{app}}/commands", self._registered),
                web.put(f"{PREFIX}/applications/{{app}}/commands", self._commands),
                web.put(f"{PREFIX}/applications/{{app}}/guilds/{{guild}}/commands", self._commands),
                web.post(f"{PREFIX}/interactions/{{id}}/{{token}}/callback", self._callback),
                web.post(token, self._follow_up),
                web.patch(f"{token}/messages/{{message}}", self._edit_by_token),
                web.delete(f"{token}/messages/{{message}}", self._delete_by_token),
                web.post(f"{channel}/messages", self._send),
                web.patch(f"{channel}/messages/{{message}}", self._edit),
                web.delete(f"{channel}/messages/{{message}}", self._delete),
            ]
        )
        return app

    @web.middleware
    async def _answer_refusals(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except Refused as refusal:
            return refusal.answer

    # Start

    async def _me(self, _: web.Request) -> web.Response:
        return _json(payloads.BOT)

    async def _application(self, _: web.Request) -> web.Response:
        return _json(payloads.application())

    async def _commands(self, request: web.Request) -> web.Response:
        commands = [
            {
                "id": str(self._ids.next()),
                "application_id": request.match_info["app"],
                "version": "1",
                "type": 1,
                "default_member_permissions": None,
                "description": "",  # of a message's menu, which has none
                **command,
            }
            for command in await request.json()
        ]
        self.commands = {command["name"]: int(command["id"]) for command in commands}
        self._kept_commands = commands
        return _json(commands)

    async def _registered(self, _: web.Request) -> web.Response:
        return _json(self._kept_commands)

    async def _guilds(self, _: web.Request) -> web.Response:
        ids = sorted({channel.guild_id for channel in self._channels.values()})
        return _json([{"id": str(i), "name": f"Guild {i}", "permissions": payloads.EVERYTHING} for i in ids])

    # People's files

    def picture(self) -> File:
        """Let a person upload a small picture."""
        file_id = self._ids.next()
        return File(id=file_id, name="fox.png", size=len(PICTURE), url=f"{self.files_url}/{file_id}")

    async def _file(self, _: web.Request) -> web.Response:
        return web.Response(body=PICTURE, content_type="image/png")

    # With an interaction's token

    async def _callback(self, request: web.Request) -> web.Response:
        arrived = time.time()
        event = self.interactions.get(request.match_info["token"])
        if event is None or event.id != int(request.match_info["id"]):
            raise Refused(404, 10062, "Unknown interaction")
        if event.answered_at is not None:
            raise Refused(400, 40060, "Interaction has already been acknowledged.")
        event.answered_at = arrived
        body, uploads = await self._body(request)
        event.answer = Answer(body["type"])
        told = body.get("data") or {}
        match event.answer:
            case Answer.MESSAGE | Answer.THINKING:
                event.original = self.add(event.channel, event)
                event.original.change(told, uploads)
                event.original.flags |= LOADING if event.answer is Answer.THINKING else 0
            case Answer.SILENT:
                event.original = event.source
            case Answer.UPDATE if event.source is not None:
                event.original = event.source
                event.source.change(told, uploads)
            case Answer.MODAL:
                event.modal = told
            case Answer.UPDATE:
                raise Refused(400, 50035, "Invalid Form Body")
        return _json(payloads.callback(event))

    async def _follow_up(self, request: web.Request) -> web.Response:
        event, headers = self._by_token(request)
        body, uploads = await self._body(request)
        made = self.add(event.channel, event)
        made.change(body, uploads)
        return _json(payloads.message(made), headers=headers)

    async def _edit_by_token(self, request: web.Request) -> web.Response:
        event, headers = self._by_token(request)
        message = self._named(event, request.match_info["message"])
        return await self._change(request, message, headers)

    async def _delete_by_token(self, request: web.Request) -> web.Response:
        event, headers = self._by_token(request)
        self._named(event, request.match_info["message"]).deleted = True
        return web.Response(status=204, headers=headers)

    def _by_token(self, request: web.Request) -> tuple[Interaction, Mapping[str, str]]:
        token = request.match_info["token"]
        headers = self._within(BY_TOKEN, token)
        event = self.interactions.get(token)
        if event is None or event.answered_at is None:
            raise Refused(404, 10015, "Unknown Webhook")
        return event, headers

    def _named(self, event: Interaction, name: str) -> Message:
        """Find a message that this token may change."""
        message = event.original if name == "@original" else self.messages.get(int(name))
        own = message is event.source or message in event.replies
        if message is None or message.deleted or not own:
            raise Refused(404, 10008, "Unknown Message")
        return message

    # As the bot

    async def _send(self, request: web.Request) -> web.Response:
        channel = self._channel(request)
        headers = self._within(SEND_AS_BOT, str(channel.id))
        body, uploads = await self._body(request)
        made = self.add(channel)
        made.change({**body, "flags": 0}, uploads)
        return _json(payloads.message(made), headers=headers)

    async def _edit(self, request: web.Request) -> web.Response:
        headers = self._within(EDIT_AS_BOT, str(self._channel(request).id))
        return await self._change(request, self._visible(request), headers)

    async def _delete(self, request: web.Request) -> web.Response:
        self._visible(request).deleted = True
        return web.Response(status=204)

    def _channel(self, request: web.Request) -> Channel:
        channel = self._channels.get(int(request.match_info["channel"]))
        if channel is None:
            raise Refused(404, 10003, "Unknown Channel")
        return channel

    def _visible(self, request: web.Request) -> Message:
        """Find a message as the bot sees it: private replies do not exist for it."""
        message = self.messages.get(int(request.match_info["message"]))
        if message is None or message.deleted or message.ephemeral:
            raise Refused(404, 10008, "Unknown Message")
        return message

    # All of them

    def _within(self, budget: Budget, key: str) -> Mapping[str, str]:
        """Take one request out of a budget; return the headers that tell what is left."""
        if self._limits is None:
            return {}
        allowance = self._limits.take(budget, key)
        if allowance.retry_after:
            refusal = Refused(429, 0, "You are being rate limited.")
            body = {"message": str(refusal), "retry_after": allowance.retry_after, "global": False}
            refusal.answer = _json(body, status=429, headers=allowance.headers)
            raise refusal
        return allowance.headers

    def add(self, channel: Channel, event: Interaction | None = None) -> Message:
        """Put up an empty message of the bot's; `event` is the interaction that it answers."""
        message = Message(
            id=self._ids.next(),
            channel_id=channel.id,
            guild_id=channel.guild_id,
            interaction_id=event.id if event is not None else None,
        )
        self.messages[message.id] = message
        if event is not None:
            event.replies.append(message)
        return message

    async def _change(
        self, request: web.Request, message: Message, headers: Mapping[str, str]
    ) -> web.Response:
        body, uploads = await self._body(request)
        message.change({**body, "flags": message.flags & EPHEMERAL}, uploads)
        message.edits += 1
        return _json(payloads.message(message), headers=headers)

    async def _body(self, request: web.Request) -> tuple[Json, dict[int, File]]:
        """Read JSON, or a form with files; the files by their place in it."""
        if request.content_type != "multipart/form-data":
            text = await request.text()
            return json.loads(text) if text else {}, {}
        body: Json = {}
        uploads: dict[int, File] = {}
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader):
                continue
            content = await part.read()
            if part.name == "payload_json":
                body = json.loads(content)
            elif part.name is not None:
                place = int(part.name.removeprefix("files[").removesuffix("]"))
                uploads[place] = File(id=self._ids.next(), name=part.filename or "", size=len(content))
        return body, uploads


def _json(
    body: Json | list[Json], *, status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    # discord.py reads JSON only where the content type is this and nothing more.
    told = {**(headers or {}), "Content-Type": "application/json"}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=told)
