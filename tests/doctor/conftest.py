"""Fixtures for examinations."""

from collections.abc import AsyncIterator, Iterator

import discord
import pytest

from tests.doctor.portal import Portal


@pytest.fixture
async def portal() -> AsyncIterator[Portal]:
    async with Portal() as portal:
        yield portal


@pytest.fixture(autouse=True)
def discords_own_address() -> Iterator[None]:
    """Keep discord.py from staying with the address of a test."""
    own = discord.http.Route.BASE
    yield
    discord.http.Route.BASE = own
