"""Worlds that listen."""

import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from bot.demo.api import SimulatedApi
from bot.ui.i18n import Texts
from tests.clocks import StoryClock
from tests.empty import new_file
from tests.ports import free_port
from tests.world import World, story_settings


@dataclasses.dataclass(frozen=True, kw_only=True)
class Web:
    """The web server as others see it."""

    url: str
    session: aiohttp.ClientSession

    async def get(self, path: str) -> tuple[int, str]:
        async with self.session.get(self.url + path) as answer:
            return answer.status, await answer.text()

    async def get_bytes(self, address: str) -> tuple[int, bytes]:
        async with self.session.get(address) as answer:
            return answer.status, await answer.read()

    async def post(self, address: str, **said: object) -> int:
        """Post to one of our paths, or to a whole address; `said` as aiohttp takes it."""
        address = address if address.startswith("http") else self.url + address
        async with self.session.post(address, **said) as answer:  # type: ignore[arg-type]  # handed on
            return answer.status


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
async def web(port: int) -> AsyncIterator[Web]:
    async with aiohttp.ClientSession() as session:
        yield Web(url=f"http://127.0.0.1:{port}", session=session)


@pytest.fixture
async def closed_world(
    api: SimulatedApi,
    clock: StoryClock,
    texts: Texts,
    tmp_path: Path,
    port: int,
    request: pytest.FixtureRequest,
) -> AsyncIterator[World]:
    """As in other stories, with a web server; `settings` marks change its settings."""
    marker = request.node.get_closest_marker("settings")
    listening = {"PORT": str(port), "PUBLIC_URL": f"http://127.0.0.1:{port}"}
    settings = story_settings(api, tmp_path, **(listening | (marker.kwargs if marker else {})))
    world = World(api, clock, settings, texts)
    await new_file(tmp_path / "bot.db")
    with world.quiet:
        yield world
        await world.meanwhile(world.stop())
