"""Files that people hand in: what keeps one from being read is told apart from our own bugs."""

import discord
import pytest

from bot.doctor.command import logged_in
from bot.errors import PictureError
from bot.reading import read_settings
from bot.ui.intake import content_of
from tests.doctor.portal import Portal
from tests.test_command_line import nobody_listens


async def test_a_file_behind_a_dead_connection_is_one_that_cannot_be_had(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    route = discord.http.Route
    monkeypatch.setattr(route, "BASE", route.BASE)  # discord.py would stay with the address of this test
    address = nobody_listens()
    async with Portal() as portal, logged_in(read_settings(portal.variables(), None).settings) as client:
        found = {"id": "1", "size": 9, "filename": "a.png", "url": address, "proxy_url": address}
        file = discord.Attachment(data=found, state=client._connection)  # type: ignore[arg-type]

        with pytest.raises(PictureError, match="not to be had"):
            await content_of(file)
