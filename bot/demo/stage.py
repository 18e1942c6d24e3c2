"""The demo: the real bot between a simulated Discord in the browser and a simulated image API."""

import asyncio
import socket
import tempfile
import webbrowser
from collections.abc import Coroutine
from typing import Any

import discord
import simcord

from bot import log
from bot.app import open_app
from bot.clock import SystemClock
from bot.config import Settings
from bot.demo.api import SimulatedApi
from bot.demo.page import catch_up, mirror, opened_page
from bot.demo.past import live_through
from bot.site import Site

POLL_INTERVAL = 1.0  # seconds; nobody pays for requests here
HOST = "127.0.0.1"
KEY = "demo-key"
DAILY_JOBS = 100
PRICES = "cometapi=0.06,cometapi.upscale=0.02,cometapi.video=0.3"  # made up, for /usage
NAME = "imagine-bot"
INVITATION = """
The demo runs at

    {url}

Type /imagine and a few words, wait for the picture, press its buttons.
Ctrl+C ends it. Nothing here leaves this machine, and nothing costs anything.
"""


async def run_demo(*, port: int, pace: float, open_browser: bool) -> None:
    """Serve the demo until cancelled, or until the page ends it. `pace` is the seconds that a grid takes."""
    log.configure("WARNING", "auto", secrets=())
    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        async with SimulatedApi(clock=clock, key=KEY, pace=pace) as api:
            settings = settings_for(api, folder)
            async with (
                open_app(settings, clock=clock) as app,
                simcord.run(app.bot, check_errors=False) as env,
                Site(app, settings),  # within simcord's context: its visitors lead to Discord, too
            ):
                await catch_up(env, clock)
                env.backend.edit_bot_profile(NAME)
                guild = env.create_guild("The atelier")
                channel = guild.create_text_channel("pictures")
                manager = guild.create_role("manager", permissions=discord.Permissions(manage_guild=True))
                alice = guild.add_member(env.create_user("alice"), roles=[manager])
                bob = guild.add_member(env.create_user("bob"))
                app.bot.owner_id = alice.id  # else it is Discord's to say, and simcord says: the bot itself

                async def show() -> None:
                    await live_through(channel, alice, bob, api)
                    await catch_up(env, clock)
                    turns = asyncio.Lock()
                    async with opened_page(env, channel, [alice, bob], port, turns) as preview:
                        print(INVITATION.format(url=preview.url), flush=True)  # noqa: T201 - the terminal is the stage door
                        if open_browser:
                            webbrowser.open(preview.url)
                        await first_of(mirror(env, preview, clock, turns), preview.wait_closed())

                await first_of(app.work(), show())


def settings_for(api: SimulatedApi, folder: str) -> Settings:
    """Set the bot up between the simulations, with a web server for the mask editor."""
    port = free_port()
    return Settings.model_validate(
        {
            "DISCORD_TOKEN": "demo",
            "COMETAPI_KEY": KEY,
            "COMETAPI_URL": api.url,
            "DATABASE_URL": f"sqlite:///{folder}/bot.db",
            "POLL_INTERVAL": POLL_INTERVAL,
            "DAILY_JOBS_PER_USER": DAILY_JOBS,
            "PRICES": PRICES,
            "HOST": HOST,
            "PORT": port,
            "PUBLIC_URL": f"http://{HOST}:{port}",
        }
    )


def free_port() -> int:
    """Find a port that nobody listens at."""
    with socket.create_server((HOST, 0)) as found:
        port: int = found.getsockname()[1]
        return port


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
