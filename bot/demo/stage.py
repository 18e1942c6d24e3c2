"""The demo: the real bot between a simulated Discord in the browser and a simulated image API."""

import asyncio
import tempfile
import webbrowser
from typing import Any

import simcord

from bot import log
from bot.app import open_app
from bot.clock import SystemClock
from bot.config import Settings
from bot.demo.api import SimulatedApi

PACE = 12.0  # seconds that a grid takes
POLL_INTERVAL = 1.0  # seconds; nobody pays for requests here
CALM = 0.15  # seconds; edits that come close together are shown together
KEY = "demo-key"
INVITATION = """
The demo runs at

    {url}

Type /imagine and a few words, wait for the picture, press its buttons.
Ctrl+C ends it. Nothing here leaves this machine, and nothing costs anything.
"""


async def run_demo(*, port: int, open_browser: bool) -> None:
    """Serve the demo until cancelled, or until the page ends it."""
    log.configure("WARNING", "auto", secrets=())
    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        async with SimulatedApi(clock=clock, key=KEY, pace=PACE) as api:
            settings = Settings.model_validate(
                {
                    "DISCORD_TOKEN": "demo",
                    "COMETAPI_KEY": KEY,
                    "COMETAPI_URL": api.url,
                    "DATABASE_URL": f"sqlite:///{folder}/bot.db",
                    "POLL_INTERVAL": POLL_INTERVAL,
                }
            )
            async with (
                open_app(settings, clock=clock) as app,
                simcord.run(app.bot, check_errors=False) as env,
            ):
                guild = env.create_guild("The atelier")
                channel = guild.create_text_channel("pictures")
                people = [guild.add_member(env.create_user(name)) for name in ("alice", "bob")]
                preview = env.preview(channel, viewers=people, layout="channel", port=port)
                async with preview:
                    print(INVITATION.format(url=preview.url), flush=True)  # noqa: T201 - the terminal is the stage door
                    if open_browser:
                        webbrowser.open(preview.url)
                    await play(app.work(), mirror(env, preview), preview.wait_closed())


async def play(work: Any, mirrored: Any, closed: Any) -> None:  # Any: simcord is untyped
    """Work until the page is closed."""
    tasks = [asyncio.create_task(work), asyncio.create_task(mirrored)]
    try:
        await closed
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def mirror(env: Any, preview: Any) -> None:  # Any: simcord is untyped
    """Show each change of a message in the page, as soon as no press of a person is under way.

    Only then: simcord refuses two operations at once, and a needless revision makes a person's next click stale.
    """
    changed = asyncio.Event()

    def notice(event: str, _: object) -> None:
        if event.startswith("MESSAGE_"):
            changed.set()

    env.backend.subscribers.append(notice)
    while True:
        await changed.wait()
        changed.clear()
        await asyncio.sleep(CALM)
        try:
            await preview.refresh()
        except simcord.SetupError:
            changed.set()  # an operation is under way
