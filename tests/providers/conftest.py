"""Fixtures for the adapters."""

from collections.abc import AsyncIterator

import pytest

from bot.demo.quirks import Quirks
from tests.providers.own_server import Server, open_server


@pytest.fixture
async def server(request: pytest.FixtureRequest) -> AsyncIterator[Server]:
    """A server of one's own; `quirks` marks say of which kind and how odd, `plus` where they do not."""
    marks = [mark.kwargs for mark in request.node.iter_markers("quirks")]
    switches = {name: value for mark in reversed(marks) for name, value in mark.items()}
    async with open_server(Quirks(**{"tiny_pictures": True, "kind": "plus", **switches})) as server:
        yield server
