"""`python -m bot` as its owner meets it: exit codes, and what it says."""

import asyncio
import contextlib
import dataclasses
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path

import pytest
from aiohttp import web

from bot.clock import SystemClock
from bot.demo.api import SimulatedApi
from tests.benchmarks import discord_payloads as payloads
from tests.benchmarks.discord_server import DiscordServer

ROOT = Path(__file__).parents[1]
TOKEN = "a-token-that-is-secret"
KEY = "sk-a-key-that-is-secret"
PATIENCE = 30.0  # seconds of a slow machine
OK, UNWELL, USAGE, REFUSED, BAD_CONFIGURATION = 0, 1, 2, 69, 78


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Ended:
    code: int | None
    said: str


@contextlib.asynccontextmanager
async def started(
    folder: Path,
    settings: Mapping[str, str],
    *arguments: str,
    first: Callable[[], None] | None = None,
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Start `python -m bot` in a folder, with these settings and nothing of ours.

    `first` is done by the new process before it is the bot.
    """
    environment = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), **settings}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=folder,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        preexec_fn=first,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def ended(process: asyncio.subprocess.Process) -> Ended:
    async with asyncio.timeout(PATIENCE):
        said, _ = await process.communicate()
    return Ended(code=process.returncode, said=said.decode())


async def run(
    folder: Path, settings: Mapping[str, str], *arguments: str, first: Callable[[], None] | None = None
) -> Ended:
    async with started(folder, settings, *arguments, first=first) as process:
        return await ended(process)


def settings_for(api_url: str, folder: Path, gateway_url: str = "") -> dict[str, str]:
    return {
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API_URL": api_url,
        "DISCORD_GATEWAY_URL": gateway_url,
        "COMETAPI_KEY": KEY,
        "COMETAPI_URL": "http://127.0.0.1:9",
        "DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
    }


def check_manners(answer: Ended) -> None:
    """Neither a secret nor a traceback is for the terminal."""
    assert TOKEN not in answer.said
    assert KEY not in answer.said
    assert "Traceback" not in answer.said


def left_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def nobody_listens() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def discord_answering(status: int, body: object) -> contextlib.AbstractAsyncContextManager[str]:
    """Run a Discord that gives everybody the same answer."""

    async def answer(_: web.Request) -> web.Response:
        return as_discord(body, status)

    return serving(answer)


def as_discord(body: object, status: int = 200) -> web.Response:
    """Answer without a charset: discord.py reads JSON only from such answers."""
    headers = {"Content-Type": "application/json"}
    return web.Response(body=json.dumps(body).encode(), status=status, headers=headers)


@contextlib.asynccontextmanager
async def serving(answer: Callable[[web.Request], Awaitable[web.Response]]) -> AsyncIterator[str]:
    """Answer every request of a bot so; yield the address."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    listener = socket.create_server(("127.0.0.1", 0))
    await web.SockSite(runner, listener).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        await runner.cleanup()


async def test_with_nothing_set_everything_missing_is_named(tmp_path: Path) -> None:
    answer = await run(tmp_path, {})

    assert answer.code == BAD_CONFIGURATION
    lines = answer.said.splitlines()
    assert any(line.startswith("DISCORD_TOKEN is missing") for line in lines)
    assert any("COMETAPI_KEY" in line and "V1MJ_KEY and V1MJ_URL" in line for line in lines)
    check_manners(answer)
    assert left_in(tmp_path) == []


@pytest.mark.parametrize("command", [(), ("run",), ("sync",)])
async def test_all_that_is_wrong_is_named_in_one_go(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / ".env").write_text(f"POLL_INTERVAL=0\nDEFAULT_MODE=warp\nV1MJ_KEY={KEY}\n")
    wrong = {"DISCORD_TOKEN": f"{TOKEN} {TOKEN}", "DATABASE_URL": "mysql://root:hunter2hunter2@host/db"}

    answer = await run(tmp_path, wrong, *command)

    assert answer.code == BAD_CONFIGURATION
    for name in ("POLL_INTERVAL", "DEFAULT_MODE", "V1MJ_URL", "DISCORD_TOKEN", "DATABASE_URL"):
        assert any(line.startswith(name) for line in answer.said.splitlines()), name
    assert "hunter2" not in answer.said
    assert "warp" not in answer.said
    check_manners(answer)


async def test_a_database_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    settings = settings_for(nobody_listens(), tmp_path) | {
        "DATABASE_URL": f"sqlite:///{tmp_path}/file/bot.db"
    }

    answer = await run(tmp_path, settings)

    assert answer.code == REFUSED
    assert "DATABASE_URL" in answer.said
    check_manners(answer)


@pytest.mark.parametrize("command", ["run", "sync"])
async def test_a_token_that_discord_refuses_is_said_to_be_so(tmp_path: Path, command: str) -> None:
    async with discord_answering(401, {"message": "401: Unauthorized", "code": 0}) as url:
        answer = await run(tmp_path, settings_for(url, tmp_path), command)

    assert answer.code == REFUSED
    assert "Discord refuses the token in DISCORD_TOKEN." in answer.said.splitlines()
    check_manners(answer)


@pytest.mark.parametrize("status", [403, 404])
async def test_a_discord_that_refuses_the_start_is_told(tmp_path: Path, status: int) -> None:
    async with discord_answering(status, {"message": "no", "code": 0}) as url:
        answer = await run(tmp_path, settings_for(url, tmp_path))

    assert answer.code == REFUSED
    assert "refuses the start" in answer.said
    check_manners(answer)


async def test_a_discord_that_cannot_be_reached_is_told(tmp_path: Path) -> None:
    answer = await run(tmp_path, settings_for(nobody_listens(), tmp_path))

    assert answer.code == REFUSED
    assert "Discord cannot be reached" in answer.said
    check_manners(answer)


async def test_sync_registers_the_commands_each_time(tmp_path: Path) -> None:
    registered = []

    async def answer(request: web.Request) -> web.Response:
        if request.method == "PUT":
            registered.append([command["name"] for command in await request.json()])
            return as_discord([])
        return as_discord(payloads.BOT if "users" in request.path else payloads.application())

    async with serving(answer) as url:
        for _ in range(2):
            assert (await run(tmp_path, settings_for(url, tmp_path), "sync")).code == OK

    kinds = ["blend", "describe", "shorten", "animate", "edit"]
    plain = ["imagine", "jobs", "show", "gallery", "settings", "usage", "help", "admin"]
    menus = ["Use as reference", "Job details", "Describe image", "Blend images"]
    assert registered == [[*plain, *kinds, *menus]] * 2
    assert left_in(tmp_path) == []


async def test_what_the_command_line_does_not_know_is_told(tmp_path: Path) -> None:
    unknown = await run(tmp_path, {}, "dance")
    known = await run(tmp_path, {}, "--help")

    assert unknown.code == USAGE
    assert known.code == OK
    for command in ("run", "doctor", "sync", "backup", "demo"):
        assert command in known.said
    for code in (OK, UNWELL, USAGE, REFUSED, BAD_CONFIGURATION):
        assert f"\n  {code} " in known.said


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
async def test_asked_to_stop_it_ends_well_and_can_be_started_again(
    tmp_path: Path, stop: signal.Signals
) -> None:
    async with DiscordServer() as discord:
        settings = settings_for(discord.url, tmp_path, discord.gateway_url)
        for _ in range(2):
            async with started(tmp_path, settings) as process:
                await discord.until(lambda: discord.connected, within=PATIENCE)
                process.send_signal(stop)
                answer = await ended(process)

            assert answer.code == OK
            check_manners(answer)
            await discord.until(lambda: not discord.connected, within=PATIENCE)


async def test_beside_a_running_bot_sync_works_and_a_second_bot_is_refused(tmp_path: Path) -> None:
    async with DiscordServer() as discord:
        settings = settings_for(discord.url, tmp_path, discord.gateway_url)
        async with started(tmp_path, settings) as process:
            await discord.until(lambda: discord.connected, within=PATIENCE)

            sync = await run(tmp_path, settings, "sync")
            second = await run(tmp_path, settings)

            assert sync.code == OK
            assert second.code == REFUSED
            assert "Another bot already runs on the SQLite file" in second.said
            process.send_signal(signal.SIGTERM)
            assert (await ended(process)).code == OK
            check_manners(sync)
            check_manners(second)


async def test_the_doctor_tells_all_that_is_wrong_and_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"POLL_INTERVAL=0\nCOMETAPI_KEYS={KEY}\n")

    answer = await run(tmp_path, settings_for(nobody_listens(), tmp_path), "doctor")

    assert answer.code == UNWELL
    lines = answer.said.splitlines()
    for words in ("POLL_INTERVAL", "COMETAPI_KEYS", "Discord: nobody listens", "cometapi: nobody listens"):
        assert any(words in line for line in lines), words
    assert lines[-1] == "3 things are wrong."
    check_manners(answer)
    assert left_in(tmp_path) == [".env"]


async def test_beside_a_running_bot_the_doctor_finds_nothing_wrong(tmp_path: Path) -> None:
    async with DiscordServer() as discord, SimulatedApi(clock=SystemClock(), key=KEY) as api:
        own = nobody_listens()
        settings = settings_for(discord.url, tmp_path, discord.gateway_url) | {"COMETAPI_URL": api.url}
        settings |= {"PORT": own.rpartition(":")[2], "PUBLIC_URL": own}
        async with started(tmp_path, settings) as process:
            await discord.until(lambda: discord.connected, within=PATIENCE)

            answer = await run(tmp_path, settings, "doctor")

            assert answer.code == OK, answer.said
            lines = answer.said.splitlines()
            assert lines[-1] == "Nothing is wrong; one thing is worth a look."
            assert any(f"{own} leads to the bot's web server, but over http" in line for line in lines)
            assert any("registered and up to date" in line for line in lines)
            assert discord.connected
            process.send_signal(signal.SIGTERM)
            assert (await ended(process)).code == OK
    check_manners(answer)
    assert api.requests["submit"] == 0
