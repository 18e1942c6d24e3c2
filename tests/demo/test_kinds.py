"""Each kind of simulated server in its own words, as the contract tells them apart."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest

from bot.demo.kinds import Kind
from bot.demo.quirks import Quirks
from tests.providers.own_server import AUTHS, KEY, PACE, Server, data_uri, open_server, picture

SPRING = {"status", "error", "path", "timestamp"}
LOST = {"code": 3, "description": "关联任务不存在或已失效", "result": None, "properties": {}}
GATEWAY_LOST = {"description": "task_no_found ", "type": "upstream_error", "code": 4}


@pytest.fixture
async def server(kind: Kind) -> AsyncIterator[Server]:
    async with open_server(Quirks(kind=kind, tiny_pictures=True)) as server:
        yield server


async def ask(
    server: Server, method: str, path: str, body: object = None, *, headers: Mapping[str, str] | None = None
) -> tuple[int, Any]:
    """Send a request with the key as this kind wants it; return the status, and JSON or text."""
    said = AUTHS[server.kind].headers(KEY) if headers is None else headers
    async with server.session.request(method, server.api.url + path, json=body, headers=said) as answer:
        is_json = answer.content_type == "application/json" and answer.status != 204
        return answer.status, await (answer.json() if is_json else answer.text())


async def made(server: Server, step: str, **body: object) -> dict[str, Any]:
    """Submit, wait for the end, and read the task."""
    status, answer = await ask(server, "POST", f"/mj/submit/{step}", body)
    assert (status, answer["code"]) == (200, 1)
    server.clock.go_on(PACE)
    _, task = await ask(server, "GET", f"/mj/task/{answer['result']}/fetch")
    assert task["status"] == "SUCCESS"
    return dict(task)


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (Kind.GATEWAY, (400, GATEWAY_LOST)),
        (Kind.NOVICEZK, (200, "")),
        (Kind.PLUS, (200, "")),
        (Kind.TRUEAI, (204, "")),
    ],
)
async def test_an_unknown_task(server: Server, answer: tuple[int, object]) -> None:
    assert await ask(server, "GET", "/mj/task/17/fetch") == answer


@pytest.mark.parametrize(
    ("kind", "step", "answer"),
    [
        (Kind.GATEWAY, "action", (400, GATEWAY_LOST)),
        (Kind.NOVICEZK, "change", (200, LOST)),
        (Kind.PLUS, "modal", (200, LOST)),
        (Kind.TRUEAI, "action", (404, LOST)),
    ],
)
async def test_a_parent_that_is_gone(server: Server, step: str, answer: tuple[int, object]) -> None:
    body = {"taskId": "17", "customId": "MJ::JOB::upsample::1::u", "action": "UPSCALE", "index": 1}

    assert await ask(server, "POST", f"/mj/submit/{step}", body) == answer


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.NOVICEZK, ""),
        (Kind.PLUS, ""),
        (Kind.TRUEAI, "Authorization header missing."),
    ],
)
async def test_a_wrong_key_is_refused_in_plain_text(server: Server, text: str) -> None:
    assert await ask(server, "GET", "/mj/task/17/fetch", headers={"Authorization": f"Bearer {KEY}"}) == (
        401,
        text,
    )


@pytest.mark.parametrize("kind", [Kind.GATEWAY])
async def test_a_gateway_refuses_a_wrong_key_with_its_envelope(server: Server) -> None:
    status, answer = await ask(server, "GET", "/mj/task/17/fetch", headers={"Authorization": KEY})

    assert (status, answer["error"]["type"]) == (401, "new_api_error")


@pytest.mark.parametrize(
    ("kind", "status", "members"),
    [
        (Kind.GATEWAY, 400, {"code", "description", "type"}),
        (Kind.NOVICEZK, 400, SPRING),
        (Kind.PLUS, 400, SPRING),
        (Kind.TRUEAI, 200, {"success", "code", "message", "timestamp"}),
    ],
)
async def test_a_body_of_the_wrong_type(server: Server, status: int, members: set[str]) -> None:
    answered, answer = await ask(server, "POST", "/mj/submit/imagine", {"prompt": 17})

    assert (answered, set(answer)) == (status, members)


@pytest.mark.parametrize(
    ("kind", "step", "members"),
    [
        (Kind.GATEWAY, "retexture", {"error"}),
        (Kind.NOVICEZK, "action", SPRING),
        (Kind.PLUS, "video", SPRING),
        (Kind.TRUEAI, "change", set()),
    ],
)
async def test_a_route_that_is_missing(server: Server, step: str, members: set[str]) -> None:
    status, answer = await ask(server, "POST", f"/mj/submit/{step}", {})

    assert (status, set(answer)) == (404, members)


@pytest.mark.parametrize(
    ("kind", "only"),
    [
        (Kind.GATEWAY, {"maskBase64", "videoUrl"}),
        (Kind.NOVICEZK, set()),
        (Kind.PLUS, {"buttons"}),
        (Kind.TRUEAI, {"buttons", "imageUrls", "jobId"}),
    ],
)
async def test_what_only_some_tell_of_a_task(server: Server, kind: Kind, only: set[str]) -> None:
    task = await made(server, "imagine", prompt="a fox")

    assert only <= set(task)
    assert ("buttons" in task) is (kind is not Kind.NOVICEZK)
    assert ("imageUrls" in task) is (kind is Kind.TRUEAI)
    assert task["failReason"] == ("" if kind is Kind.GATEWAY else None)
    assert len(task["properties"]) == (2 if kind is Kind.GATEWAY else 4)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Kind.GATEWAY, {"promptEn"}),
        (Kind.NOVICEZK, {"prompt", "promptEn", "finalPrompt"}),
        (Kind.PLUS, {"prompt", "promptEn", "finalPrompt"}),
        (Kind.TRUEAI, {"promptEn", "finalPrompt"}),
    ],
)
async def test_where_a_description_is_told(server: Server, kind: Kind, told: set[str]) -> None:
    task = await made(server, "describe", base64=data_uri(picture()))
    texts = {name: task[name] for name in ("prompt", "promptEn")} | {
        "finalPrompt": task["properties"]["finalPrompt"]
    }

    assert {name for name, text in texts.items() if text} == told
    keycaps = "\ufe0f\u20e3" in next(filter(None, texts.values()))
    assert keycaps is (kind is not Kind.TRUEAI)
    async with server.session.get(task["imageUrl"]) as answer:
        assert await answer.read() == picture().content


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize(
    ("step", "body"),
    [
        ("describe", {}),
        ("describe", {"base64": "data:image/png;base64,AAAA"}),
        ("describe", {"base64": "no picture"}),
        ("blend", {"base64Array": []}),
        ("blend", {"base64Array": ["http://a.example/1.png", "no picture"]}),
        ("blend", {"base64Array": ["http://a.example/1.png"] * 6}),
    ],
)
async def test_pictures_that_are_none_are_refused(server: Server, step: str, body: dict[str, object]) -> None:
    status, answer = await ask(server, "POST", f"/mj/submit/{step}", body)

    assert (status, answer["code"]) == (200, 4)
    assert [submit.accepted for submit in server.api.submits] == [False]


@pytest.mark.parametrize("kind", [Kind.GATEWAY, Kind.TRUEAI])
async def test_only_some_want_words_for_a_video(server: Server, kind: Kind) -> None:
    body = {"image": "https://pictures.example/1.png", "motion": "low"}

    _, answer = await ask(server, "POST", "/mj/submit/video", body)

    assert answer["code"] == (1 if kind is Kind.GATEWAY else 4)
