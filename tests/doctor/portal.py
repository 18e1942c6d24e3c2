"""A Discord without a gateway that knows one application, and a bot to examine against it."""

import contextlib
import email.utils
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from bot.doctor.command import examine_from_outside
from bot.reading import read_settings
from tests.benchmarks import discord_payloads as payloads
from tests.test_command_line import as_discord, serving

TOKEN = "a-token-that-is-secret"
KEY = "sk-a-key-that-is-secret"
ALL_PERMISSIONS = 274878024704  # as in the README's link
BOTH: dict[str, dict[str, str]] = {"0": {}, "1": {}}


class Portal:
    """What Discord would answer; change it before it is asked."""

    def __init__(self) -> None:
        self.url = ""
        self.application: dict[str, Any] = payloads.application() | {"integration_types_config": BOTH}
        self.servers = [server(1)]
        self.commands: list[dict[str, Any]] = []
        self.answers: dict[str, web.Response] = {}
        """What is answered instead, by the end of the path."""
        self.ahead = 0.0
        """Seconds by which its clock is ahead of ours."""
        self.asked: list[str] = []
        """Methods and paths of all requests."""

    async def __aenter__(self) -> Self:
        self._stack = contextlib.AsyncExitStack()
        self.url = await self._stack.enter_async_context(serving(self._answer))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    async def _answer(self, request: web.Request) -> web.Response:
        self.asked.append(f"{request.method} {request.path}")
        answer = self._find(request)
        answer.headers["Date"] = email.utils.formatdate(time.time() + self.ahead, usegmt=True)
        return answer

    def _find(self, request: web.Request) -> web.Response:
        for end, answer in self.answers.items():
            if request.path.endswith(end):
                return answer
        if request.path == "/gateway":
            return as_discord({"url": "wss://nowhere.example"})
        if request.headers.get("Authorization") != f"Bot {TOKEN}":
            return as_discord({"message": "401: Unauthorized", "code": 0}, 401)
        if request.path.endswith("/commands"):
            return self._commands(request)
        if request.path == "/users/@me/guilds":
            after = int(request.query.get("after", 0))
            later = [found for found in self.servers if int(found["id"]) > after]
            return as_discord(later[: int(request.query["limit"])])
        return as_discord(payloads.BOT if request.path == "/users/@me" else self.application)

    def _commands(self, request: web.Request) -> web.Response:
        """Give the commands as Discord does: without what is empty, and permissions as strings."""
        left_out = {} if request.query.get("with_localizations") == "true" else {"name_localizations": None}
        if "/guilds/" in request.path:
            left_out |= {"contexts": None, "integration_types": None}
        return as_discord([{**command, **left_out} for command in self.commands])

    def variables(self, **changes: str) -> dict[str, str]:
        """Make the settings of a bot that meets only this Discord."""
        return {"DISCORD_TOKEN": TOKEN, "DISCORD_API_URL": self.url, **changes}


def server(number: int, *, permissions: int = ALL_PERMISSIONS) -> dict[str, str]:
    return {"id": str(number), "name": f"Server {number}", "permissions": str(permissions)}


async def examine(variables: Mapping[str, str], folder: Path) -> list[str]:
    """Examine a bot of these settings, whose database is in the folder; return the lines."""
    database = {"DATABASE_URL": f"sqlite:///{folder}/bot.db"}
    lines, _ = await examine_from_outside(read_settings({**database, **variables}, None))
    assert not any(secret in line for line in lines for secret in (TOKEN, KEY))
    return list(lines)


def about(lines: list[str], subject: str) -> list[str]:
    """Pick the lines about a subject, without it."""
    return [line.replace(f"{subject}: ", "", 1) for line in lines if f"– {subject}: " in line]
