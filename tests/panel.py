"""People at the panel of settings."""

import contextlib
from collections.abc import Iterator
from typing import Any

import discord
import simcord

from bot.ui.custom_id import CustomId, Op, parse_custom_id
from tests.world import World


async def opened(world: World, page: str = "") -> discord.Message:
    """Let alice open the panel, and turn to the page of this name."""
    answer = await world.alice.slash(world.channel, "settings")
    assert answer.ephemeral
    panel = shown(answer)
    return await press(world, panel, page) if page else panel


async def press(world: World, panel: discord.Message, label: str) -> discord.Message:
    """Let alice press a button, and return what the panel shows then."""
    await world.alice.click(panel, label=label)
    return latest(world, panel)


async def select(world: World, panel: discord.Message, op: Op, value: str) -> discord.Message:
    await world.alice.select(panel, [value], custom_id=str(CustomId(op)))
    return latest(world, panel)


async def submit(world: World, form: simcord.InteractionResult, **values: str) -> discord.Message:
    """Let alice submit a form that the panel opened."""
    answer = await world.alice.submit_modal(form, values)
    assert not answer.followups, answer.followups[0].content
    return shown(answer)


def shown(answer: simcord.InteractionResult) -> discord.Message:
    assert answer.response is not None
    return answer.response.message


def latest(world: World, panel: discord.Message) -> discord.Message:
    return next(message for message in world.messages(world.alice) if message.id == panel.id)


def chosen(panel: discord.Message) -> dict[str, str]:
    """Tell what each menu shows as its choice."""
    menus = [
        item
        for row in panel.components
        for item in getattr(row, "children", [])
        if isinstance(item, discord.SelectMenu)
    ]
    names = {menu: parse_custom_id(menu.custom_id or "") for menu in menus}
    return {
        name.op.value: next((option.label for option in menu.options if option.default), "")
        for menu, name in names.items()
        if name is not None
    }


@contextlib.contextmanager
def pressed_instead(world: World, custom_id: CustomId | str, *values: str) -> Iterator[None]:
    """Let people's clients send this, whatever is pressed within this block."""

    def change(payload: dict[str, Any]) -> None:
        payload["data"] |= {"custom_id": str(custom_id), "values": list(values)}

    world.alter_interactions(change)
    subscriber = world.env.backend.subscribers[0]
    try:
        yield
    finally:
        world.env.backend.subscribers.remove(subscriber)
