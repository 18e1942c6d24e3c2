"""The demo: the real bot between a simulated Discord in the browser and a simulated image API."""

import asyncio
import contextlib
import dataclasses
import tempfile
import webbrowser
from collections.abc import AsyncIterator, Coroutine
from typing import Any

import simcord
from simcord.preview import _actions

from bot import log
from bot.app import open_app
from bot.clock import Clock, SystemClock, wait_for
from bot.config import Settings
from bot.demo.api import SimulatedApi
from bot.errors import StartError

POLL_INTERVAL = 1.0  # seconds; nobody pays for requests here
TICK = 10.0  # seconds between two looks at the time
CALM = 0.15  # seconds; edits that come close together are shown together
KEY = "demo-key"
INVITATION = """
The demo runs at

    {url}

Type /imagine and a few words, wait for the picture, press its buttons.
Ctrl+C ends it. Nothing here leaves this machine, and nothing costs anything.
"""


def forgive_late_clicks() -> None:
    """Let a press count that was made on the page as it was a moment ago.

    simcord refuses it, because its pages are for tests, where nothing moves by itself. Here progress does,
    and a press in the moment of an edit would be lost. The button is still looked up in the message as it is.
    """
    lenient = {
        kind: dataclasses.replace(spec, revision_bound=False) for kind, spec in _actions.ACTION_SPECS.items()
    }
    _actions.ACTION_SPECS = lenient


async def run_demo(*, port: int, pace: float, open_browser: bool) -> None:
    """Serve the demo until cancelled, or until the page ends it. `pace` is the seconds that a grid takes."""
    log.configure("WARNING", "auto", secrets=())
    forgive_late_clicks()
    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        async with SimulatedApi(clock=clock, key=KEY, pace=pace) as api:
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
                await env.advance_time((clock.now() - env.now()).total_seconds())
                guild = env.create_guild("The atelier")
                channel = guild.create_text_channel("pictures")
                people = [guild.add_member(env.create_user(name)) for name in ("alice", "bob")]
                async with opened_page(env, channel, people, port) as preview:
                    print(INVITATION.format(url=preview.url), flush=True)  # noqa: T201 - the terminal is the stage door
                    if open_browser:
                        webbrowser.open(preview.url)
                    await first_of(app.work(), mirror(env, preview, clock), preview.wait_closed())


@contextlib.asynccontextmanager
async def opened_page(env: Any, channel: Any, people: Any, port: int) -> AsyncIterator[Any]:  # Any: as below
    """Serve simcord's page. Raises StartError where the port cannot be had."""
    try:
        page = await env.preview(channel, viewers=people, layout="channel", port=port).__aenter__()
    except (simcord.SetupError, OSError) as error:
        raise StartError(f"The page of the demo cannot be served: {error}") from error
    try:
        yield page
    finally:
        await page.close()


async def first_of(*works: Coroutine[Any, Any, None]) -> None:  # Any: what a coroutine yields
    """Do everything until one of it ends, and raise what it raised."""
    tasks = {asyncio.create_task(work) for work in works}
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


async def mirror(env: Any, preview: Any, clock: Clock) -> None:  # Any: simcord is untyped
    """Keep the simulated Discord on time, and show each change of a message in the page.

    Only while no press is under way: simcord refuses two operations at once, and a needless revision makes
    the next click stale.
    """
    changed, news = asyncio.Event(), set[str]()

    def notice(event: str, _: object) -> None:
        if event.startswith("MESSAGE_"):
            news.add(event)
            changed.set()

    env.backend.subscribers.append(notice)
    while True:
        await wait_for(changed, TICK, clock)
        await asyncio.sleep(CALM)
        try:
            await env.advance_time((clock.now() - env.now()).total_seconds())
            if news:
                await preview.refresh()
                news.clear()
        except simcord.SetupError:
            changed.set()  # an operation is under way
