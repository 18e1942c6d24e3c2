"""One long story with every line of the log on: no secret and no prompt is in it, nor in what people read."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.config import Settings
from bot.demo.api import SimulatedApi
from bot.demo.quirks import Quirks
from bot.jobs.model import Reply, Requester
from bot.jobs.service import Request
from bot.ui.slot import Slot
from tests.benchmarks.discord_records import Interaction, Message
from tests.benchmarks.discord_server import DiscordServer
from tests.benchmarks.processes import BotProcess, running_bot
from tests.benchmarks.scenario import bot_settings
from tests.store.stored_jobs import make_job

PERSON = 10**17
KEY = "sk-a-key-that-nobody-may-read"
TOKEN = "a-token-that-nobody-may-read"
WORD = "chiffchaff"  # in every prompt
GORE = f"a {WORD} full of gore"
SURELY_REFUSED = {"code": 4, "description": f"invalid parameter for {KEY}", "result": None}


class Evening:
    """What one person does with the bot."""

    def __init__(self, discord: DiscordServer, api: SimulatedApi, bot: BotProcess) -> None:
        self.discord, self.api, self.bot = discord, api, bot
        self.events: list[Interaction] = []

    async def imagine(self, prompt: str) -> Interaction:
        self.events.append(await self.discord.imagine(prompt, user_id=PERSON))
        return self.events[-1]

    async def press(self, message: Message, label: str) -> Interaction:
        self.events.append(await self.discord.press(message, label, user_id=PERSON))
        return self.events[-1]

    async def fill(self, opened: Interaction, prompt: str) -> Interaction:
        await self.discord.until(lambda: opened.modal)
        self.events.append(await self.discord.fill(opened, prompt))
        return self.events[-1]

    async def finished(self, event: Interaction) -> Message:
        return await self._seen(event, lambda message: message.finished_at is not None)

    async def told(self, event: Interaction, words: str) -> Message:
        return await self._seen(event, lambda message: words in message.content)

    async def _seen(self, event: Interaction, sought: Callable[[Message], bool]) -> Message:
        def look() -> Message | None:
            self.bot.check()
            return next(filter(sought, event.replies), None)

        return await self.discord.until(look)


async def first_half(evening: Evening) -> Message:
    """Go from a command to a picture, a button, a form and a refusal; return what is in doubt at the end."""
    grid = await evening.finished(await evening.imagine(f"a {WORD}"))
    single = await evening.finished(await evening.press(grid, "U1"))
    opened = await evening.press(single, "Custom Zoom")
    await evening.finished(await evening.fill(opened, f"a wide {WORD} --zoom 2"))
    await evening.told(await evening.press(grid, "Details"), WORD)
    await evening.told(await evening.imagine(f"a {WORD} --chaos 500"), "out of range")

    evening.api.answer_next("submit/imagine", body=SURELY_REFUSED)
    await evening.told(await evening.imagine(f"a grey {WORD}"), "⚠️")
    await evening.told(await evening.imagine(GORE), "⚠️")
    evening.api.fail_next(f"{KEY} is over quota")
    await evening.told(await evening.imagine(f"a red {WORD}"), "⚠️")
    evening.api.answer_next("submit/imagine", status=504)
    return await evening.told(await evening.imagine(f"a blue {WORD}"), "It may have been charged.")


async def test_a_whole_story_tells_no_secret(tmp_path: Path) -> None:
    quirks = Quirks(tiny_pictures=True)
    async with (
        DiscordServer() as discord,
        SimulatedApi(clock=SystemClock(), key=KEY, pace=0.2, quirks=quirks) as api,
    ):
        own = {"DISCORD_TOKEN": TOKEN, "COMETAPI_KEY": KEY, "LOG_LEVEL": "DEBUG", "POLL_INTERVAL": "1"}
        settings = bot_settings(discord, api.url, tmp_path) | own
        async with running_bot(settings, tmp_path) as bot:
            await discord.until(lambda: bot.check() and discord.connected)
            evening = Evening(discord, api, bot)
            doubtful = await first_half(evening)
            bot.kill()
            await discord.until(lambda: bot.exit_code is not None)
        async with running_bot(settings, tmp_path) as bot:
            await discord.until(lambda: bot.check() and discord.connected)
            evening.bot = bot
            await evening.press(doubtful, "Send again")
            await discord.until(lambda: bot.check() and doubtful.finished_at)
            assert await bot.stop() == 0
            log = bot.log()

    assert '"level": "debug"' in log  # every line of it was on
    for secret in (TOKEN, KEY, WORD, *(event.token for event in evening.events)):
        assert secret not in log
    read = "\n".join(f"{m.content} {m.components}" for m in discord.messages.values())
    assert WORD in read
    for secret in (TOKEN, KEY, *(event.token for event in evening.events)):
        assert secret not in read


@pytest.mark.parametrize("secret", [TOKEN, KEY, "hunter2hunter2"])
def test_settings_print_no_secret(secret: str) -> None:
    settings = Settings.model_validate(
        {
            "DISCORD_TOKEN": TOKEN,
            "COMETAPI_KEY": KEY,
            "DATABASE_URL": "postgresql://bot:hunter2hunter2@localhost/bot",
        }
    )

    assert secret in settings.secrets()
    assert secret not in f"{settings!r} {settings} {settings.providers!r}"


def test_what_holds_a_right_to_write_does_not_print_it() -> None:
    reply = Reply(channel_id=1, token=TOKEN)
    by = Requester(user_id=1, guild_id=None, locale="en-US")
    slot = Slot(job=make_job(reply=reply), reply=reply, due=datetime.datetime.now(datetime.UTC), tried=TOKEN)

    assert TOKEN not in f"{reply!r} {slot!r} {Request(by=by, reply=reply, interaction_id=1)!r}"
