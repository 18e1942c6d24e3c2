"""What a host is told about the bot: alive as long as it answers, ready when it can do its work."""

import asyncio
import json
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.web.health import Health
from bot.web.server import WebServer
from tests.clocks import StoryClock


class Body:
    """A bot that can lack anything."""

    def __init__(self) -> None:
        self.clock = StoryClock()
        self.connected = True
        self.stored: bool | None = True
        """None where the database says nothing at all."""
        self.healthy = {"cometapi": True, "v1mj": True}
        health = Health(
            connected=lambda: self.connected,
            stored=self._ask,
            healthy=lambda: self.healthy,
            clock=self.clock,
        )
        self.server = WebServer(health.routes, self.clock)

    async def _ask(self) -> bool:
        if self.stored is None:
            await asyncio.Event().wait()
        return bool(self.stored)

    async def told(self, path: str) -> tuple[int, dict[str, object]]:
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://127.0.0.1:{self.server.port}{path}") as answer,
        ):
            return answer.status, json.loads(await answer.text())


@pytest.fixture
async def body() -> AsyncIterator[Body]:
    body = Body()
    await body.server.start("127.0.0.1", 0)
    yield body
    await body.server.stop()


async def test_a_sound_bot_is_ready(body: Body) -> None:
    assert await body.told("/readyz") == (200, {"ready": True, "reasons": []})


async def test_one_provider_is_enough(body: Body) -> None:
    body.healthy["cometapi"] = False

    assert (await body.told("/readyz"))[0] == 200


async def test_every_reason_is_named(body: Body) -> None:
    body.connected = body.stored = False
    body.healthy = dict.fromkeys(body.healthy, False)

    assert await body.told("/readyz") == (
        503,
        {
            "ready": False,
            "reasons": [
                "Discord's gateway is not connected.",
                "The database does not answer.",
                "No provider is healthy: cometapi, v1mj.",
            ],
        },
    )


async def test_a_database_that_says_nothing_is_not_waited_for_long(body: Body) -> None:
    body.stored = None
    told = asyncio.ensure_future(body.told("/readyz"))
    while not told.done():
        await body.clock.pass_time(0.5)

    assert await told == (503, {"ready": False, "reasons": ["The database does not answer."]})
    assert (await body.told("/healthz"))[0] == 200
