"""What happened in the demo's channel before its page opens: there is a gallery, and something to press."""

import asyncio
import dataclasses
from collections.abc import Sequence
from typing import Any

import discord

from bot.demo.api import SimulatedApi
from bot.demo.buttons import Stage
from bot.demo.midjourney import Task
from bot.demo.scene import SIDE

GLANCE = 0.2  # seconds; a look costs 10 ms
SMALL = 320  # pixels of each picture of a grid's side: people wait for the page
PATIENCE = 60.0  # seconds, on the slowest of machines
ALICES = ("a lighthouse above a calm sea at sunset --ar 3:2", "wild flowers after the rain")
BOBS = ("a sailing boat in a storm --ar 3:2", "a cat under the northern lights")


async def live_through(channel: Any, alice: Any, bob: Any, api: SimulatedApi) -> None:
    """Let alice and bob make some pictures, all at once; the bot has to be at work.

    Ends early where it takes too long: it is only a past.
    """
    for person, prompts in ((alice, ALICES), (bob, BOBS)):
        for prompt in prompts:
            await person.slash(channel, "imagine", prompt=prompt)
    grids = await _pictures(channel, api, len(ALICES) + len(BOBS))
    await _press(alice, grids[0], "Favourite")
    await _press(alice, grids[0], "U2")
    await _press(bob, grids[-1], "V3")
    await _pictures(channel, api, len(grids) + 2)


async def _pictures(channel: Any, api: SimulatedApi, count: int) -> Sequence[discord.Message]:
    """Wait until so many messages carry a finished picture; no task takes time meanwhile."""
    found: list[discord.Message] = []
    for _ in range(int(PATIENCE / GLANCE)):
        for task in api.tasks.values():
            hurry(task)
        found = [
            message for message in channel.history() if message.attachments and _button(message, "Details")
        ]
        if len(found) >= count:
            break
        await asyncio.sleep(GLANCE)
    return found


def hurry(task: Task) -> None:
    """Let a task take no time, and its grid little to paint."""
    task.span = 0.0
    side = SMALL if task.stage is Stage.GRID else SIDE
    task.scenes = tuple(dataclasses.replace(scene, side=side) for scene in task.scenes)


async def _press(person: Any, message: discord.Message, label: str) -> None:
    if (custom_id := _button(message, label)) is not None:
        await person.click(message, custom_id=custom_id)


def _button(message: discord.Message, label: str) -> str | None:
    rows = (row for row in message.components if isinstance(row, discord.ActionRow))
    items = (item for row in rows for item in row.children if isinstance(item, discord.Button))
    return next((item.custom_id for item in items if item.label == label), None)
