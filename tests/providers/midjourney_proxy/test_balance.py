"""CometAPI's balance, asked at another host with the key in the address: nothing may tell the key."""

import dataclasses
import logging
import traceback
from collections.abc import AsyncIterator, Mapping
from typing import Any  # for recorded JSON

import aiohttp
import pytest
from aiohttp import web

from bot.errors import ProviderError, ProviderRejected, ProviderUnavailable
from bot.providers.midjourney_proxy.profiles import COMETAPI, V1MJ, Profile
from bot.providers.midjourney_proxy.provider import MidjourneyProxy
from bot.providers.wire import TRIES, Sessions
from tests.clocks import HandClock
from tests.providers.recorded import recorded

KEY = "sk-very-secret+key/0123456789"
HOME = "http://127.0.0.1:1"  # nobody listens: only the other host may be asked


class Quota:
    """The other host."""

    def __init__(self) -> None:
        self.asked: list[tuple[str | None, Mapping[str, str]]] = []
        """The key and the headers of each request."""
        self.answer: dict[str, Any] = recorded("quota")
        self.url = ""

    async def tell(self, request: web.BaseRequest) -> web.Response:
        self.asked.append((request.query.get("key"), request.headers))
        if isinstance(self.answer["body"], str):
            return web.Response(status=self.answer["status"], text=self.answer["body"])
        return web.json_response(self.answer["body"], status=self.answer["status"])


@pytest.fixture
async def quota() -> AsyncIterator[Quota]:
    served = Quota()
    runner = web.ServerRunner(web.Server(served.tell, access_log=None))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    served.url = f"http://127.0.0.1:{runner.addresses[0][1]}/user/quota"
    yield served
    await runner.cleanup()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


def provider(
    quota: Quota, session: aiohttp.ClientSession, profile: Profile = COMETAPI, url: str = HOME
) -> MidjourneyProxy:
    return MidjourneyProxy(
        dataclasses.replace(profile, home=HOME, quota_url=quota.url if profile.quota_url else ""),
        base_url=url,
        key=KEY,
        sessions=Sessions(free=session, paid=session),
        clock=HandClock(),
    )


@pytest.mark.parametrize(("name", "balance"), [("quota", "12.30 USD"), ("quota-unlimited", "")])
async def test_balance(quota: Quota, session: aiohttp.ClientSession, name: str, balance: str) -> None:
    quota.answer = recorded(name)

    assert await provider(quota, session).balance() == balance

    [(key, headers)] = quota.asked
    assert key == KEY
    assert "Authorization" not in headers


@pytest.mark.parametrize(("profile", "url"), [(V1MJ, HOME), (COMETAPI, "http://127.0.0.1:2")])
async def test_others_are_not_asked_and_no_other_host_is_told_their_key(
    quota: Quota, session: aiohttp.ClientSession, profile: Profile, url: str
) -> None:
    assert await provider(quota, session, profile, url).balance() == ""
    assert quota.asked == []


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"status": 401, "body": {"error": f"bad key {KEY}"}}, ProviderRejected),
        ({"status": 301, "body": ""}, ProviderRejected),
        ({"status": 500, "body": f"<html>/user/quota?key={KEY}</html>"}, ProviderUnavailable),
        ({"status": 200, "body": {"total_quota": "NaN"}}, ProviderUnavailable),
        ({"status": 200, "body": {"total_quota": True}}, ProviderUnavailable),
    ],
)
async def test_a_failure_does_not_tell_the_key(
    quota: Quota,
    session: aiohttp.ClientSession,
    caplog: pytest.LogCaptureFixture,
    answer: dict[str, Any],
    error: type[ProviderError],
) -> None:
    caplog.set_level(logging.DEBUG)
    quota.answer = answer

    with pytest.raises(error) as caught:
        await provider(quota, session).balance()

    assert len(quota.asked) == (TRIES if error is ProviderUnavailable else 1)
    shown = "".join(traceback.format_exception(caught.value)) + caplog.text
    assert KEY not in shown
    assert "key=" not in shown


async def test_a_host_that_is_down_does_not_tell_the_key(
    quota: Quota, session: aiohttp.ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    quota.url = "http://127.0.0.1:1/user/quota"

    with pytest.raises(ProviderUnavailable) as caught:
        await provider(quota, session).balance()

    assert KEY not in "".join(traceback.format_exception(caught.value)) + caplog.text


async def test_a_missing_route_tells_nothing(quota: Quota, session: aiohttp.ClientSession) -> None:
    quota.answer = {"status": 404, "body": ""}

    assert await provider(quota, session).balance() == ""
