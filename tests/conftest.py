"""Fixtures for stories."""

from collections.abc import AsyncIterator
from pathlib import Path

import discord
import pytest
import simcord
from aiohttp import web_app

from bot.demo.api import SimulatedApi
from bot.demo.quirks import Quirks
from bot.ui.i18n import Texts
from tests.clocks import StoryClock
from tests.empty import new_file
from tests.world import World, story_settings


@pytest.fixture(scope="session")
def texts() -> Texts:
    """The texts, read once: that takes longer than a short story."""
    return Texts(strict=True)


@pytest.fixture
def clock() -> StoryClock:
    return StoryClock()


@pytest.fixture
async def api(clock: StoryClock, request: pytest.FixtureRequest) -> AsyncIterator[SimulatedApi]:
    """The simulated image API with small pictures; `quirks` marks turn its oddities on."""
    marker = request.node.get_closest_marker("quirks")
    quirks = Quirks(**{"tiny_pictures": True, **(marker.kwargs if marker else {})})
    async with SimulatedApi(clock=clock, pace=12.0, quirks=quirks) as api:
        yield api
    # aiohttp remembers the handlers of its last 1024 servers, and with them all that a story had in memory.
    web_app._cached_build_middleware.cache_clear()


@pytest.fixture
async def other_api(clock: StoryClock, request: pytest.FixtureRequest) -> AsyncIterator[SimulatedApi | None]:
    """A second image API, in stories that are marked `two_apis`."""
    if request.node.get_closest_marker("two_apis") is None:
        yield None
        return
    async with SimulatedApi(clock=clock, pace=12.0, quirks=Quirks(tiny_pictures=True)) as api:
        yield api


@pytest.fixture
async def closed_world(
    api: SimulatedApi,
    other_api: SimulatedApi | None,
    clock: StoryClock,
    texts: Texts,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> AsyncIterator[World]:
    """A world whose bot is wired but not connected; `settings` marks change its settings."""
    marker = request.node.get_closest_marker("settings")
    both = {"V1MJ_KEY": "demo-key", "V1MJ_URL": other_api.url} if other_api else {}
    settings = story_settings(api, tmp_path, **both, **(marker.kwargs if marker else {}))
    world = World(api, clock, settings, texts, other_api)
    await new_file(tmp_path / "bot.db")
    with world.quiet:
        yield world
        await world.meanwhile(world.stop())


@pytest.fixture
async def simcord_bot(closed_world: World) -> discord.Client:
    return await closed_world.open()


@pytest.fixture
async def world(closed_world: World, simcord_env: simcord.Env) -> AsyncIterator[World]:
    closed_world.populate(simcord_env)
    await closed_world.listen()
    closed_world.start_work()
    yield closed_world
    await closed_world.stop_work()
    closed_world.raise_bugs()
