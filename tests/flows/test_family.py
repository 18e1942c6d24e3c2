"""The main story with every kind of server in the midjourney-proxy family, and a press for several tasks."""

import dataclasses

import discord
import pytest

from bot.demo.buttons import Stage
from bot.demo.kinds import Kind
from tests.providers.own_server import AUTHS, data_uri, picture
from tests.strays import resent
from tests.world import World, button, labels

GRID = ["U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"]
OWN_ROW = ["Details", "Edit and run again", "Favourite", "Delete"]
PROMPTS = ("a quiet harbour", "a harbour at night", "an old harbour", "a harbour in the rain")


def served_by(kind: Kind) -> list[pytest.MarkDecorator]:
    """Let the story have a server of one's own, of this kind."""
    speed = "none" if kind is Kind.NOVICEZK else "path"
    own = {"MJPROXY_KEY": "demo-key", "MJPROXY_AUTH": AUTHS[kind].value, "MJPROXY_SPEED": speed}
    return [pytest.mark.settings(PROVIDERS="mjproxy", **own), pytest.mark.quirks(kind=kind)]


ON_TRUEAI = pytest.mark.parametrize("kind", [pytest.param(Kind.TRUEAI, marks=served_by(Kind.TRUEAI))])


async def described(world: World, **options: object) -> discord.Message:
    """Show a picture with the buttons of its description."""
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse", **options)
    task = await world.until(lambda: next(iter(world.api.tasks.values()), None))
    task.stage, task.texts = Stage.DESCRIBED, PROMPTS
    task.recipe = dataclasses.replace(task.recipe, picture=data_uri(picture()))
    return await world.until(lambda: shown(world, "Imagine all"))


async def confirmed(world: World, found: discord.Message) -> None:
    """Press the button for all of the prompts, and confirm that it may cost as much."""
    await world.press(world.alice, found, "Imagine all")
    question = world.seen("costs as much as 4", world.alice)
    assert question is not None
    await world.press(world.alice, question, "Imagine all 4")


def shown(world: World, name: str) -> discord.Message | None:
    return next((m for m in world.messages(world.alice) if button(m, name)), None)


def submitted(world: World) -> list[str]:
    return [submit.kind for submit in world.api.submits]


@pytest.mark.parametrize("kind", [pytest.param(kind, marks=served_by(kind)) for kind in Kind])
async def test_a_picture_and_its_buttons(world: World, kind: Kind) -> None:
    grid = await world.imagined()
    assert labels(grid) == GRID + OWN_ROW

    single = await world.pressed(grid, "U2")
    varied = await world.pressed(grid, "V1")

    # The heart among the fifteen takes the place of our Favourite.
    assert len(labels(single)) == (4 if kind is Kind.NOVICEZK else 15 + 3)
    assert labels(varied) == GRID + OWN_ROW
    again = "change" if kind is Kind.NOVICEZK else "action"
    assert submitted(world) == ["imagine", again, again]


@ON_TRUEAI
async def test_each_picture_of_one_press_gets_a_message_of_its_own(world: World, kind: Kind) -> None:
    found = await described(world)

    await confirmed(world, found)
    await world.until(lambda: len(grids(world)) == len(PROMPTS))

    for prompt, grid in zip(PROMPTS, sorted(grids(world), key=place_of), strict=True):
        assert grid.content == f"**{prompt}** – Imagine all by {world.alice.mention} (fast)"
        assert labels(grid)[:9] == GRID
    assert submitted(world) == ["imagine", "action"]
    await world.press(world.bob, sorted(grids(world), key=place_of)[2], "U1")
    await world.until(lambda: len(world.api.submits) == 3)
    assert world.api.submits[2].body["taskId"] == list(world.api.tasks)[3]


@ON_TRUEAI
async def test_one_press_for_several_pictures_outlives_a_crash_and_is_paid_once(
    world: World, kind: Kind
) -> None:
    found = await described(world)
    await confirmed(world, found)
    await world.until(lambda: len([m for m in world.messages() if button(m, "Cancel")]) == len(PROMPTS))

    await world.crash()

    await world.until(lambda: len(grids(world)) == len(PROMPTS))
    assert len(world.messages()) == 1 + len(PROMPTS)
    assert submitted(world) == ["imagine", "action"]


@pytest.mark.settings(DAILY_JOBS_PER_USER=8)
async def test_what_costs_four_is_asked_about_first_and_paid_once(world: World) -> None:
    await world.alice.slash(world.channel, "describe", image=("a.png", picture().content))
    found = await world.finished()
    asked = await world.press(world.alice, found, "Imagine all")
    assert asked.followups[-1].ephemeral
    await world.press(world.bob, found, "Imagine all")
    assert submitted(world) == ["describe"]

    await world.restart()
    question = world.seen("costs as much as 4", world.alice)
    assert question is not None
    async with world.at_once() as held:
        await world.press(world.alice, question, "Imagine all 4")
        held += [resent(held[0], 1), resent(held[0], 2, of=str(world.bob.id))]
    await world.finished(2)
    await world.clock.pass_time(600)

    assert submitted(world) == ["describe", "action"]
    assert world.seen("costs as much as 4", world.alice) is None
    assert world.seen("costs as much as 4", world.bob) is not None
    refused = await world.press(world.alice, found, "Imagine all")
    assert "would start 4 jobs at once, and for today you have 3 left" in refused.followups[-1].content


@ON_TRUEAI
async def test_several_pictures_below_a_private_one_are_private(world: World, kind: Kind) -> None:
    found = await described(world, private=True)

    await confirmed(world, found)
    await world.until(lambda: len(grids(world)) == len(PROMPTS))

    assert world.messages(world.bob) == []


def grids(world: World) -> list[discord.Message]:
    return [message for message in world.messages(world.alice) if button(message, "V4")]


def place_of(grid: discord.Message) -> int:
    return next(place for place, prompt in enumerate(PROMPTS) if f"**{prompt}**" in grid.content)
