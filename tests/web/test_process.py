"""The real process with its web server: from the start to the stop."""

import asyncio
import contextlib
import json
from pathlib import Path

import aiohttp

from bot.clock import SystemClock
from bot.demo.api import SimulatedApi
from bot.demo.quirks import Calls, Quirks
from tests.benchmarks.discord_server import DiscordServer
from tests.benchmarks.processes import API_KEY, BotProcess, running_bot
from tests.benchmarks.scenario import bot_settings
from tests.web.conftest import Web

PERSON = 10**17
WORD = "chiffchaff"


async def ready(web: Web, bot: BotProcess) -> None:
    async with asyncio.timeout(30):
        while bot.check():
            try:
                if (await web.get("/readyz"))[0] == 200:
                    return
            except aiohttp.ClientConnectionError:
                pass
            await asyncio.sleep(0.05)


async def reasons(web: Web) -> list[str]:
    status, text = await web.get("/readyz")
    found: list[str] = json.loads(text)["reasons"]
    assert (status == 503) is bool(found)
    return found


async def delivered(web: Web) -> tuple[dict[str, float], str]:
    """Read the figures, as soon as the bot has heard that Discord took a picture."""
    async with asyncio.timeout(30):
        while True:
            status, text = await web.get("/metrics")
            assert status == 200
            lines = (line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
            figures = {name: float(value) for name, value in lines}
            if figures["imagine_delivery_seconds_count"]:
                return figures, text
            await asyncio.sleep(0.05)


async def test_a_picture_by_callback_and_what_the_web_server_tells_of_it(
    tmp_path: Path, web: Web, port: int
) -> None:
    quirks = Quirks(tiny_pictures=True, calls=Calls.TWICE)
    api = SimulatedApi(clock=SystemClock(), key=API_KEY, pace=2.0, quirks=quirks)
    async with DiscordServer(limited=True) as discord, api:
        settings = bot_settings(discord, api.url, tmp_path) | {
            "PORT": str(port),
            "PUBLIC_URL": web.url,
            "POLL_INTERVAL": "60",
            "LOG_LEVEL": "DEBUG",
        }
        async with running_bot(settings, tmp_path) as bot:
            await ready(web, bot)
            asked = await discord.imagine(f"a {WORD}", user_id=PERSON)
            await discord.until(lambda: [m for m in asked.replies if m.finished_at])
            (hook,) = api.callbacks.addresses.values()
            figures, text = await delivered(web)

            assert await web.get("/healthz") == (200, '{"alive": true}')
            assert await web.post("/hooks/cometapi/1-guess") == 404
            discord.hush()
            assert await bot.stop() == 0
            lines = bot.log()

    assert figures["imagine_message_edits_total"] >= 1
    assert figures["imagine_acknowledgement_seconds_count"] == 1
    assert figures["imagine_delivery_seconds_count"] == 1
    assert len(api.submits) == len(discord.messages) == 1
    secret = hook.rpartition("/")[2]
    assert not [word for word in (secret, WORD, API_KEY, "1-guess") if word in lines + text]


async def test_without_discord_it_is_not_ready(tmp_path: Path, web: Web, port: int) -> None:
    async with SimulatedApi(clock=SystemClock(), key=API_KEY) as api, contextlib.AsyncExitStack() as there:
        discord = await there.enter_async_context(DiscordServer())
        settings = bot_settings(discord, api.url, tmp_path) | {"PORT": str(port)}
        async with running_bot(settings, tmp_path) as bot:
            await ready(web, bot)
            discord.hush()
            await there.aclose()
            async with asyncio.timeout(30):
                while not (found := await reasons(web)):
                    await asyncio.sleep(0.05)

            assert found == ["Discord's gateway is not connected."]
            assert (await web.get("/healthz"))[0] == 200


async def test_a_port_in_use_refuses_the_start(tmp_path: Path) -> None:
    async with SimulatedApi(clock=SystemClock(), key=API_KEY) as api, DiscordServer() as discord:
        taken = api.url.rpartition(":")[2]
        settings = bot_settings(discord, api.url, tmp_path) | {"PORT": taken}
        async with running_bot(settings, tmp_path) as bot:
            await discord.until(lambda: bot.exit_code is not None)

            assert bot.exit_code == 69
            assert bot.log().strip() == (
                f"The web server cannot listen on port {taken} of 127.0.0.1, named by PORT and HOST: "
                "the port is in use."
            )
            assert not discord.connected


async def test_without_a_port_nothing_listens(tmp_path: Path) -> None:
    async with (
        SimulatedApi(clock=SystemClock(), key=API_KEY) as api,
        DiscordServer() as discord,
        running_bot(bot_settings(discord, api.url, tmp_path), tmp_path) as bot,
    ):
        await discord.until(lambda: bot.check() and discord.connected)

        assert "web server" not in bot.log()
