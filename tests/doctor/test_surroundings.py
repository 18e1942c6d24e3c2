"""The clock, the public address, and checks that break or never end."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.doctor.examination import LIMIT, examine
from bot.doctor.finding import Finding, State, ok
from bot.doctor.public_address import check_public_address, own_address
from bot.ui.i18n import Texts
from tests.clocks import StoryClock
from tests.doctor.portal import Portal, about
from tests.doctor.portal import examine as examined
from tests.test_command_line import nobody_listens, serving


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (0, "ok    – within a few seconds"),
        (3, "ok    – within a few seconds"),
        (100, "behind Discord"),
        (-100, "ahead of Discord"),
    ],
)
async def test_a_clock_that_is_off_is_told(portal: Portal, tmp_path: Path, ahead: float, words: str) -> None:
    portal.ahead = ahead

    (line,) = about(await examined(portal.variables(), tmp_path), "Clock")

    assert words in line
    assert line.startswith("ok" if abs(ahead) < 5 else "look")


async def page(_: web.Request) -> web.Response:
    return web.json_response({"status": "ok"})


async def other_page(_: web.Request) -> web.Response:
    return web.Response(text="<html>Welcome to nginx</html>", content_type="text/html")


async def told(public_url: str, own_url: str) -> str:
    async with aiohttp.ClientSession() as session:
        (finding,) = await check_public_address(public_url, own_url, session)
    return f"{finding.state}: {Texts(strict=True)('en')(finding.key, **finding.args)}"


async def test_the_public_address_must_lead_to_the_bots_own_server() -> None:
    async with serving(page) as own, serving(page) as proxy, serving(other_page) as stranger:
        assert "but over http" in await told(proxy, own)
        assert (await told(stranger, own)).startswith("wrong: PUBLIC_URL: ")
        assert "nobody listens" in await told(nobody_listens(), own)


@pytest.mark.parametrize(
    ("host", "address"),
    [("127.0.0.1", "http://127.0.0.1:80"), ("0.0.0.0", "http://127.0.0.1:80"), ("::", "http://[::1]:80")],  # noqa: S104
)
def test_the_own_address_can_be_asked_also_where_it_listens_to_all(host: str, address: str) -> None:
    assert own_address(host, 80) == address


async def test_the_way_round_is_tried_where_the_settings_have_one(portal: Portal, tmp_path: Path) -> None:
    async with serving(page) as own:
        port = own.rpartition(":")[2]
        lines = await examined(portal.variables(PORT=port, PUBLIC_URL=own), tmp_path)

    (line,) = about(lines, "PUBLIC_URL")
    assert line.startswith(f"look  – {own} leads to the bot's web server, but over http.")


async def test_where_the_bot_does_not_run_the_way_to_it_cannot_be_tried() -> None:
    async with serving(page) as proxy:
        assert (await told(proxy, nobody_listens())).startswith("look: ")


async def test_a_check_that_breaks_or_never_ends_is_a_line_and_spares_the_others() -> None:
    clock = StoryClock()

    async def breaks() -> Sequence[Finding]:
        raise ZeroDivisionError("sk-a-secret")

    async def hangs() -> Sequence[Finding]:
        await asyncio.Event().wait()
        return []

    async def ends() -> Sequence[Finding]:
        return [ok("doctor-clock")]

    work = asyncio.create_task(examine({"A": breaks, "B": hangs, "C": ends}, clock))
    await clock.pass_time(LIMIT)
    broken, slow, well = await work

    assert [finding.state for finding in (broken, slow, well)] == [State.WRONG, State.WRONG, State.OK]
    assert broken.args == {"part": "A", "error": "ZeroDivisionError"}
    assert slow.args == {"part": "B", "seconds": LIMIT}
