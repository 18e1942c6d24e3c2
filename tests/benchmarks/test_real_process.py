"""The real `python -m bot` between the light Discord and the simulated API: what the benchmark stands on."""

from pathlib import Path

import aiohttp

from bot.clock import SystemClock
from bot.demo.api import SimulatedApi
from bot.demo.quirks import Quirks
from tests.benchmarks.discord_records import Interaction, Message
from tests.benchmarks.discord_server import DiscordServer
from tests.benchmarks.processes import API_KEY, BotProcess, running_bot
from tests.benchmarks.scenario import Scenario, bot_settings, run

PERSON = 10**17


def quick_api(*, pace: float = 1.0) -> SimulatedApi:
    return SimulatedApi(clock=SystemClock(), key=API_KEY, pace=pace, quirks=Quirks(tiny_pictures=True))


def quick_settings(discord: DiscordServer, api: SimulatedApi, folder: Path) -> dict[str, str]:
    return bot_settings(discord, api.url, folder) | {"POLL_INTERVAL": "1"}


async def ready(discord: DiscordServer, bot: BotProcess) -> None:
    await discord.until(lambda: bot.check() and discord.connected)


async def finished(discord: DiscordServer, event: Interaction) -> Message:
    return await discord.until(lambda: next((m for m in event.replies if m.finished_at), None))


async def test_command_brings_a_picture_and_its_button_another(tmp_path: Path) -> None:
    async with DiscordServer(limited=True) as discord, quick_api() as api:
        async with running_bot(quick_settings(discord, api, tmp_path), tmp_path) as bot:
            await ready(discord, bot)
            asked = await discord.imagine("a lighthouse", user_id=PERSON, aspect="16:9")
            grid = await finished(discord, asked)
            pressed = await discord.press(grid, "U1", user_id=PERSON)
            single = await finished(discord, pressed)
            assert await bot.stop() == 0

        assert single.id != grid.id
        assert [submit.kind for submit in api.submits] == ["imagine", "action"]
        assert asked.latency is not None
        assert grid.edits > 0


async def test_killed_bot_delivers_after_its_next_start(tmp_path: Path) -> None:
    async with DiscordServer() as discord, quick_api(pace=4.0) as api:
        settings = quick_settings(discord, api, tmp_path)
        async with running_bot(settings, tmp_path) as bot:
            await ready(discord, bot)
            asked = await discord.imagine("a lighthouse", user_id=PERSON)
            await discord.until(lambda: any("%" in message.content for message in asked.replies))
            bot.kill()
            await discord.until(lambda: bot.exit_code is not None)
        async with running_bot(settings, tmp_path) as bot:
            await finished(discord, asked)

        assert len(api.submits) == 1
        assert len(discord.messages) == 1


async def test_scenario_goes_on_with_what_an_earlier_bot_left() -> None:
    scenario = Scenario(name="", title="", jobs=2, channels=1, people=2, pace=1.0, begun=0.5, aims=())

    figures = await run(scenario)

    assert figures.delivered == 2
    assert figures.polling_after > 0
    assert figures.loop_lags


async def test_sixth_message_within_five_seconds_is_too_many() -> None:
    async with DiscordServer(limited=True) as discord, aiohttp.ClientSession() as session:
        address = f"{discord.url}/channels/{discord.channels[0].id}/messages"
        answers = []
        for _ in range(6):
            async with session.post(address, json={"content": "hello"}) as answer:
                answers.append((answer.status, answer.headers["X-RateLimit-Remaining"]))
                body, headers = await answer.json(), answer.headers

    assert answers == [(200, "4"), (200, "3"), (200, "2"), (200, "1"), (200, "0"), (429, "0")]
    assert 0 < body["retry_after"] <= 5
    assert headers["Via"]
