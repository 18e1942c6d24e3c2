"""The adapter over the wire, against a server that answers as scripted and remembers what it was asked."""

import asyncio
import base64
import collections
import dataclasses
import datetime
import json
import socket
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any  # for JSON, which the tests look into

import aiohttp
import aiohttp.abc
import pytest
from aiohttp import web

from bot.errors import AnswerLost, FailureKind, ProviderError, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.midjourney_proxy import provider as midjourney_proxy
from bot.providers.midjourney_proxy.profiles import COMETAPI, V1MJ, Profile
from bot.providers.midjourney_proxy.provider import MidjourneyProxy
from bot.providers.order import Action, Imagine, InputPicture, Modal
from bot.providers.port import Capability, ImageProvider, TaskStatus
from bot.providers.wire import JITTER, LONGEST_WAIT, MAX_BODY, TRIES, Sessions

KEY = "sk-very-secret-key-0123456789"
ACCEPTED = {"code": 1, "description": "Submit success", "result": "77", "properties": {}}
WRONG_ROUTE = {"error": {"message": "Invalid URL (POST /x)", "type": "invalid_request_error", "code": ""}}

IMAGINE = Imagine(prompt="a fox --v 7", mode=Mode.FAST, ref="ref-1")
ACTION = Action(task_id="77", custom_id="MJ::CustomZoom::u", mode=Mode.FAST, ref="ref-2")
MODAL = Modal(task_id="78", prompt="a fox --zoom 2", mode=Mode.FAST, ref="ref-3")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """One scripted answer."""

    body: object = None
    status: int = 200
    headers: Mapping[str, str] = dataclasses.field(default_factory=dict)
    drop: bool = False
    """Close the connection once the request was read."""
    raw: bytes = b""
    """Send these bytes instead of HTTP, and close."""
    hang: bool = False
    """Never answer."""
    tire: bool = False
    """Close the connection when it is used once more, before anything of that request is read."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """One request that arrived."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: Any


class Api:
    """A server on loopback; the last scripted answer of a path is given again and again."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.busiest = 0
        self._replies: dict[str, collections.deque[Reply]] = {}
        self._open = 0
        self._tired: set[asyncio.BaseTransport] = set()
        self._runner = web.ServerRunner(web.Server(self._answer, handler_cancellation=True))
        self.url = ""

    def script(self, path: str, *replies: Reply) -> None:
        self._replies[path] = collections.deque(replies)

    async def start(self, port: int = 0) -> None:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def close(self) -> None:
        await self._runner.cleanup()

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        assert request.transport is not None
        if request.transport in self._tired:
            request.transport.close()
            return web.Response()
        text = await request.text()
        body = json.loads(text) if text else None
        self.asked.append(
            Asked(method=request.method, path=request.raw_path, headers=request.headers, body=body)
        )
        self._open += 1
        self.busiest = max(self.busiest, self._open)
        await asyncio.sleep(0)
        self._open -= 1
        replies = self._replies[request.raw_path]
        return await self._send(request, replies.popleft() if len(replies) > 1 else replies[0])

    async def _send(self, request: web.BaseRequest, reply: Reply) -> web.StreamResponse:
        if reply.hang:
            await asyncio.Event().wait()
        if reply.drop or reply.raw:
            assert isinstance(request.transport, asyncio.Transport)
            request.transport.write(reply.raw)
            request.transport.close()
        if reply.tire and request.transport is not None:
            self._tired.add(request.transport)
        text = reply.body if isinstance(reply.body, str) else json.dumps(reply.body)
        return web.Response(status=reply.status, headers=reply.headers, text=text)


class StoppedClock:
    """Time stands still; waits are written down, and may make something happen."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.on_sleep: Callable[[], Awaitable[None]] | None = None

    def now(self) -> datetime.datetime:
        return datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if self.on_sleep is not None:
            await self.on_sleep()


class NoNames(aiohttp.abc.AbstractResolver):
    """A resolver that knows no host."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[aiohttp.abc.ResolveResult]:
        raise OSError(f"no such host: {host}")

    async def close(self) -> None: ...


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    served = Api()
    await served.start()
    yield served
    await served.close()


@pytest.fixture
async def sessions() -> AsyncIterator[Sessions]:
    paid = aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True))
    async with aiohttp.ClientSession() as free, paid:
        yield Sessions(free=free, paid=paid)


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def provider(api: Api, sessions: Sessions, clock: StoppedClock) -> MidjourneyProxy:
    return provider_at(api.url, sessions, clock)


def provider_at(
    url: str, sessions: Sessions, clock: StoppedClock, profile: Profile = COMETAPI
) -> MidjourneyProxy:
    return MidjourneyProxy(profile, base_url=url, key=KEY, sessions=sessions, clock=clock)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def running(task_id: str) -> dict[str, object]:
    return {"id": task_id, "status": "IN_PROGRESS", "progress": "35%"}


# What is sent


@pytest.mark.parametrize(
    ("mode", "path"),
    [
        (Mode.RELAX, "/mj/submit/imagine"),
        (Mode.FAST, "/mj-fast/mj/submit/imagine"),
        (Mode.TURBO, "/mj-turbo/mj/submit/imagine"),
    ],
)
async def test_cometapi_says_speed_by_path(
    api: Api, provider: MidjourneyProxy, mode: Mode, path: str
) -> None:
    api.script(path, Reply(body=ACCEPTED))

    receipt = await provider.submit(dataclasses.replace(IMAGINE, mode=mode))

    assert receipt.task_id == "77"
    [asked] = api.asked
    assert asked.headers["Authorization"] == f"Bearer {KEY}"
    assert asked.body == {
        "botType": "MID_JOURNEY",
        "prompt": "a fox --v 7",
        "base64Array": [],
        "state": "ref-1",
    }


@pytest.mark.parametrize(("mode", "model"), [(Mode.RELAX, "mj-relax"), (Mode.FAST, "mj-fast")])
async def test_v1mj_says_speed_in_the_body(
    api: Api, sessions: Sessions, clock: StoppedClock, mode: Mode, model: str
) -> None:
    provider = provider_at(api.url, sessions, clock, V1MJ)
    for step in ("imagine", "action", "modal"):
        api.script(f"/v1/mj/submit/{step}", Reply(body={"code": 1, "result": 12463258}))

    receipt = await provider.submit(dataclasses.replace(IMAGINE, mode=mode))
    await provider.submit(dataclasses.replace(ACTION, mode=mode))
    await provider.submit(dataclasses.replace(MODAL, mode=mode))

    assert receipt.task_id == "12463258"
    assert [asked.body["model"] for asked in api.asked] == [model] * 3
    assert {"botType", "prompt", "base64Array"} <= api.asked[0].body.keys()


async def test_v1mj_has_no_turbo(api: Api, sessions: Sessions, clock: StoppedClock) -> None:
    provider = provider_at(api.url, sessions, clock, V1MJ)

    with pytest.raises(ProviderRejected) as caught:
        await provider.submit(dataclasses.replace(IMAGINE, mode=Mode.TURBO))

    assert caught.value.kind is FailureKind.UNSUPPORTED
    assert api.asked == []
    assert provider.modes() == {Mode.RELAX, Mode.FAST}


async def test_key_travels_in_one_header(api: Api, sessions: Sessions, clock: StoppedClock) -> None:
    provider = provider_at(f"{api.url}/", sessions, clock)
    api.script("/mj/task/list-by-condition", Reply(body=[]))

    await provider.fetch(["1"])

    [asked] = api.asked
    assert [sent for sent in asked.headers.items() if KEY in sent[1]] == [("Authorization", f"Bearer {KEY}")]


async def test_pictures_are_sent_once_and_with_their_true_type(api: Api, provider: MidjourneyProxy) -> None:
    api.script("/mj-fast/mj/submit/imagine", Reply(body=ACCEPTED))
    picture = InputPicture(mime="image/webp", content=b"picture")

    await provider.submit(dataclasses.replace(IMAGINE, pictures=(picture, picture), niji=True))

    encoded = base64.b64encode(b"picture").decode()
    assert api.asked[0].body["base64Array"] == [f"data:image/webp;base64,{encoded}"]
    assert api.asked[0].body["botType"] == "NIJI_JOURNEY"


async def test_press_and_form(api: Api, provider: MidjourneyProxy) -> None:
    window = {"code": 21, "description": "Waiting for window confirm", "result": 78, "properties": {}}
    api.script("/mj-fast/mj/submit/action", Reply(body=window))
    api.script("/mj-fast/mj/submit/modal", Reply(body={**ACCEPTED, "result": "78"}))

    pressed = await provider.submit(ACTION)
    filled = await provider.submit(dataclasses.replace(MODAL, task_id=pressed.task_id, mask=b"png"))

    assert (pressed.needs_input, filled.needs_input) == (True, False)
    assert api.asked[0].body == {"taskId": "77", "customId": "MJ::CustomZoom::u", "state": "ref-2"}
    mask = base64.b64encode(b"png").decode()
    assert api.asked[1].body == {
        "taskId": "78",
        "prompt": "a fox --zoom 2",
        "maskBase64": f"data:image/png;base64,{mask}",
        "state": "ref-3",
    }


async def test_remix_is_asked_for_only_where_wanted(api: Api, provider: MidjourneyProxy) -> None:
    remix = {"code": 1, "description": "Waiting for window confirm", "result": "79", "properties": None}
    api.script("/mj-fast/mj/submit/action", Reply(body=remix))

    receipt = await provider.submit(dataclasses.replace(ACTION, remix=True))

    assert receipt.needs_input
    assert api.asked[0].body["enableRemix"] is True


async def test_long_mark_is_cut_to_what_servers_take(api: Api, provider: MidjourneyProxy) -> None:
    api.script("/mj-fast/mj/submit/action", Reply(body=ACCEPTED))

    await provider.submit(dataclasses.replace(ACTION, ref="r" * 300))

    assert len(api.asked[0].body["state"]) == 255


# Paid calls are sent once


@pytest.mark.parametrize(
    "reply",
    [
        Reply(drop=True),
        Reply(raw=b"nonsense\r\n\r\n"),
        Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"),
        Reply(body="garbage", headers={"Content-Encoding": "gzip"}),
        Reply(body="<html>", status=502),
        Reply(body="<html>", status=524),
        Reply(body="<html>"),
        Reply(body=" " * MAX_BODY + "{}"),
        Reply(body={"description": "do_request_failed EOF", "code": 5}, status=400),
    ],
)
async def test_lost_answer_to_a_paid_call_is_not_asked_for_again(
    api: Api, provider: MidjourneyProxy, clock: StoppedClock, reply: Reply
) -> None:
    api.script("/mj-fast/mj/submit/imagine", reply)

    with pytest.raises(AnswerLost) as caught:
        await provider.submit(IMAGINE)

    assert len(api.asked) == 1
    assert clock.slept == []
    assert_key_is_not_told(caught.value)


async def test_paid_call_goes_over_no_connection_that_idled(api: Api, provider: MidjourneyProxy) -> None:
    api.script("/mj/task/list-by-condition", Reply(body=[running("1")], tire=True))
    api.script("/mj-fast/mj/submit/imagine", Reply(body=ACCEPTED, tire=True))

    await provider.fetch(["1"])
    receipts = [await provider.submit(IMAGINE), await provider.submit(IMAGINE)]

    assert [receipt.task_id for receipt in receipts] == ["77", "77"]
    assert [asked.path for asked in api.asked][1:] == ["/mj-fast/mj/submit/imagine"] * 2


async def test_paid_call_that_never_answers(
    api: Api, provider: MidjourneyProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(midjourney_proxy, "SUBMIT_TIMEOUT", 0.05)
    api.script("/mj-fast/mj/submit/imagine", Reply(hang=True))

    with pytest.raises(AnswerLost):
        await provider.submit(IMAGINE)

    assert len(api.asked) == 1


@pytest.mark.parametrize(
    "reply",
    [
        Reply(body={"code": 23, "description": "queue full", "result": None}),
        Reply(status=429, headers={"Retry-After": "3"}),
        Reply(status=503, body={"error": {"message": "no channel"}}),
    ],
)
async def test_refused_paid_call_is_left_to_the_caller(
    api: Api, provider: MidjourneyProxy, clock: StoppedClock, reply: Reply
) -> None:
    api.script("/mj-fast/mj/submit/imagine", reply)

    with pytest.raises(ProviderUnavailable):
        await provider.submit(IMAGINE)

    assert len(api.asked) == 1
    assert clock.slept == []


async def test_redirect_is_not_followed(api: Api, provider: MidjourneyProxy) -> None:
    api.script("/mj-fast/mj/submit/imagine", Reply(status=301, headers={"Location": "/elsewhere"}))

    with pytest.raises(ProviderRejected) as caught:
        await provider.submit(IMAGINE)

    assert caught.value.kind is FailureKind.KEY_REFUSED
    assert [asked.path for asked in api.asked] == ["/mj-fast/mj/submit/imagine"]


async def test_nobody_listens(sessions: Sessions, clock: StoppedClock) -> None:
    provider = provider_at(f"http://127.0.0.1:{free_port()}", sessions, clock)

    with pytest.raises(ProviderUnavailable) as caught:
        await provider.submit(IMAGINE)

    assert clock.slept == []
    assert_key_is_not_told(caught.value)


async def test_a_read_outlives_a_refused_connection(sessions: Sessions, clock: StoppedClock) -> None:
    port, late = free_port(), Api()
    late.script("/mj/task/list-by-condition", Reply(body=[]))
    clock.on_sleep = lambda: late.start(port)

    assert await provider_at(f"http://127.0.0.1:{port}", sessions, clock).fetch(["77"]) == {}

    assert len(late.asked) == 1
    await late.close()


async def test_unknown_host(clock: StoppedClock) -> None:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(resolver=NoNames())) as session:
        with pytest.raises(ProviderUnavailable):
            await provider_at("https://api.example.com", Sessions(free=session, paid=session), clock).submit(
                IMAGINE
            )


async def test_handshake_fails(api: Api, sessions: Sessions, clock: StoppedClock) -> None:
    provider = provider_at(api.url.replace("http:", "https:"), sessions, clock)

    with pytest.raises(ProviderUnavailable):
        await provider.submit(IMAGINE)

    assert api.asked == []


async def test_echoed_key_is_not_told(api: Api, provider: MidjourneyProxy) -> None:
    message = f"Invalid token: {KEY}, see https://example.com/{KEY}"
    api.script("/mj-fast/mj/submit/imagine", Reply(status=401, body={"error": {"message": message}}))

    with pytest.raises(ProviderRejected) as caught:
        await provider.submit(IMAGINE)

    assert caught.value.detail == "Invalid token: , see"
    assert_key_is_not_told(caught.value)
    assert KEY not in repr(provider)


def assert_key_is_not_told(error: ProviderError) -> None:
    assert KEY not in "".join(traceback.format_exception(error))


# Reading


async def test_many_tasks_are_read_in_one_request(api: Api, provider: MidjourneyProxy) -> None:
    asked_for = [str(number) for number in range(100)]
    api.script("/mj/task/list-by-condition", Reply(body=[running(known) for known in ["5", "7", "foreign"]]))

    tasks = await provider.fetch([*asked_for, "5"])

    assert list(tasks) == ["5", "7"]
    assert tasks["5"].status is TaskStatus.RUNNING
    [asked] = api.asked
    assert (asked.method, asked.body) == ("POST", {"ids": asked_for})


async def test_nothing_to_read_costs_no_request(api: Api, provider: MidjourneyProxy) -> None:
    assert await provider.fetch([]) == {}
    assert api.asked == []


@pytest.mark.parametrize(
    "hiccup",
    [Reply(drop=True), Reply(status=502, body="<html>"), Reply(body="<html>"), Reply(status=500, body={})],
)
async def test_reading_is_tried_again(
    api: Api, provider: MidjourneyProxy, clock: StoppedClock, hiccup: Reply
) -> None:
    api.script("/mj/task/list-by-condition", hiccup, hiccup, Reply(body=[running("1")]))

    assert list(await provider.fetch(["1"])) == ["1"]

    first, second = clock.slept
    assert 0.5 <= first <= 0.5 + JITTER
    assert 1.0 <= second <= 1.0 + JITTER


async def test_reading_is_given_up(api: Api, provider: MidjourneyProxy) -> None:
    api.script("/mj/task/list-by-condition", Reply(drop=True))

    with pytest.raises(ProviderUnavailable) as caught:
        await provider.fetch(["1"])

    assert len(api.asked) == TRIES
    assert_key_is_not_told(caught.value)


async def test_reading_waits_as_long_as_it_is_told(
    api: Api, provider: MidjourneyProxy, clock: StoppedClock
) -> None:
    api.script("/mj/task/list-by-condition", Reply(status=429, headers={"Retry-After": "8"}), Reply(body=[]))

    assert await provider.fetch(["1"]) == {}

    [waited] = clock.slept
    assert 8 <= waited <= 8 + JITTER


async def test_longer_waits_are_left_to_the_caller(
    api: Api, provider: MidjourneyProxy, clock: StoppedClock
) -> None:
    asked = LONGEST_WAIT + 1
    api.script("/mj/task/list-by-condition", Reply(status=429, headers={"Retry-After": str(asked)}))

    with pytest.raises(ProviderUnavailable) as caught:
        await provider.fetch(["1"])

    assert (caught.value.kind, caught.value.retry_after) == (FailureKind.BUSY, asked)
    assert clock.slept == []


async def test_refused_key_ends_reading(api: Api, provider: MidjourneyProxy) -> None:
    api.script("/mj/task/list-by-condition", Reply(status=401, body="Authorization header missing."))

    with pytest.raises(ProviderRejected) as caught:
        await provider.fetch(["1"])

    assert caught.value.kind is FailureKind.KEY_REFUSED
    assert len(api.asked) == 1


async def test_vendor_without_a_list_is_read_one_by_one(api: Api, provider: MidjourneyProxy) -> None:
    ids = [str(number) for number in range(12)]
    api.script("/mj/task/list-by-condition", Reply(status=404, body=WRONG_ROUTE))
    for task_id in ids:
        api.script(f"/mj/task/{task_id}/fetch", Reply(body=running(task_id)))
    api.script("/mj/task/a%2Fb/fetch", Reply(status=400, body={"description": "task_no_found ", "code": 4}))

    first = await provider.fetch([*ids, "a/b"])
    second = await provider.fetch(["3"])

    assert set(first) == set(ids)
    assert list(second) == ["3"]
    assert [asked.path for asked in api.asked].count("/mj/task/list-by-condition") == 1
    assert 1 < api.busiest <= 4
    assert Capability.BATCH_FETCH not in provider.capabilities


async def test_wrong_address_is_not_taken_for_a_missing_list(api: Api, provider: MidjourneyProxy) -> None:
    api.script("/mj/task/list-by-condition", Reply(status=404, body=WRONG_ROUTE))
    api.script("/mj/task/1/fetch", Reply(status=404, body=WRONG_ROUTE))

    with pytest.raises(ProviderRejected) as caught:
        await provider.fetch(["1"])

    assert caught.value.kind is FailureKind.UNSUPPORTED
    assert Capability.BATCH_FETCH in provider.capabilities


async def test_one_failed_reading_is_not_an_unknown_task(api: Api, provider: MidjourneyProxy) -> None:
    api.script("/mj/task/list-by-condition", Reply(status=404, body=WRONG_ROUTE))
    api.script("/mj/task/1/fetch", Reply(body=running("1")))
    api.script("/mj/task/2/fetch", Reply(drop=True))

    with pytest.raises(ProviderUnavailable):
        await provider.fetch(["1", "2"])


async def test_what_it_tells_about_itself(provider: ImageProvider) -> None:
    assert provider.name == "cometapi"
    assert provider.modes() == frozenset(Mode)
    assert provider.limits.requests_per_second == 2.0
    assert Capability.CANCEL not in provider.capabilities
    assert await provider.cancel("1") is False
