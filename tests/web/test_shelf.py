"""Files lent to an API: found by whoever has the address, for an hour, and never too many of them."""

from collections.abc import AsyncIterator

import pytest

from bot.web import shelf as limits
from bot.web.server import WebServer
from bot.web.shelf import Shelf
from tests.clocks import StoryClock
from tests.web.conftest import Web

PUBLIC = "https://bot.example/imagine"


@pytest.fixture
async def shelf(web: Web, port: int) -> AsyncIterator[Shelf]:
    clock = StoryClock()
    shelf = Shelf(PUBLIC, clock)
    server = WebServer(shelf.routes, clock)
    await server.start("127.0.0.1", port)
    yield shelf
    await server.stop()


def path_of(address: str) -> str:
    assert address.startswith(f"{PUBLIC}/files/")
    return address.removeprefix(PUBLIC)


async def test_a_file_is_handed_out_as_it_was_lent(shelf: Shelf, web: Web) -> None:
    path = path_of(shelf.lend(b"\x89PNG", "image/png"))

    async with web.session.get(web.url + path) as answer:
        assert (answer.status, await answer.read()) == (200, b"\x89PNG")
        assert answer.headers["Content-Type"] == "image/png"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"


async def test_every_file_has_an_address_of_its_own_that_nobody_guesses(shelf: Shelf, web: Web) -> None:
    paths = {path_of(shelf.lend(b"%d" % n, "image/png")) for n in range(50)}

    assert len(paths) == 50
    assert min(len(path) for path in paths) >= len("/files/") + 43
    assert (await web.get(f"{paths.pop()[:-1]}"))[0] == 404
    assert (await web.get("/files/"))[0] == 404


async def test_it_ends_after_an_hour() -> None:
    clock = StoryClock()
    shelf = Shelf(PUBLIC, clock)
    early = shelf.lend(b"early", "image/png")
    await clock.pass_time(1800)
    late = shelf.lend(b"late", "image/png")

    await clock.pass_time(1801)

    assert shelf.lent(early.rpartition("/")[2]) is None
    assert shelf.lent(late.rpartition("/")[2]) is not None


def test_the_oldest_go_where_there_are_too_many() -> None:
    shelf = Shelf(PUBLIC, StoryClock())
    half = b"x" * (limits.MOST_BYTES // 2 - 1)

    lent = (half + b"1", half + b"2", half + b"3")

    first, second, third = (shelf.lend(content, "image/png").rpartition("/")[2] for content in lent)

    assert shelf.lent(first) is None
    assert shelf.lent(second) is not None
    assert shelf.lent(third) is not None
    assert "xxxx" not in repr(shelf.lent(third))


async def test_a_file_that_is_lent_again_and_again_drives_nobody_out() -> None:
    clock = StoryClock()
    shelf = Shelf(PUBLIC, clock)
    other = shelf.lend(b"other", "image/png").rpartition("/")[2]
    half = b"x" * (limits.MOST_BYTES // 2)

    addresses = {shelf.lend(half, "image/png") for _ in range(3)}
    await clock.pass_time(1800)
    addresses.add(shelf.lend(half, "image/png"))

    assert shelf.lent(other) is not None
    assert len(addresses) == 1
    await clock.pass_time(1900)
    assert shelf.lent(addresses.pop().rpartition("/")[2]) is not None  # an hour from the last time
