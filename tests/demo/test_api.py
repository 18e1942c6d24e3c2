"""The simulated API over the wire: what a client of the midjourney-proxy family meets."""

import asyncio
import base64
import io
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from PIL import Image, ImageDraw

from bot.demo.api import SimulatedApi
from bot.demo.quirks import Quirks
from tests.clocks import HandClock

PACE = 100.0
KEY = "demo-key"


class Caller:
    """A client that sends what it is told and shows what comes back."""

    def __init__(self, quirks: Quirks | None = None) -> None:
        self.clock = HandClock()
        self.api = SimulatedApi(clock=self.clock, pace=PACE, quirks=quirks or Quirks(tiny_pictures=True))
        self.face = "/mj"
        self.key = KEY

    async def open(self) -> None:
        await self.api.start()
        self.session = aiohttp.ClientSession()

    async def close(self) -> None:
        await self.session.close()
        await self.api.stop()

    async def send(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        headers = {"Authorization": f"Bearer {self.key}"}
        url = self.api.url + path
        async with self.session.request(method, url, json=body, headers=headers) as answer:
            if answer.content_type == "application/json":
                return answer.status, await answer.json()
            return answer.status, await answer.text()

    async def post(self, path: str, **body: object) -> tuple[int, Any]:
        return await self.send("POST", self.face + path, body)

    async def imagine(self, prompt: str = "a cat", **more: object) -> str:
        status, answer = await self.post("/submit/imagine", prompt=prompt, **more)
        assert status == 200
        return str(answer["result"])

    async def fetch(self, task_id: str) -> Any:
        status, answer = await self.send("GET", f"{self.face}/task/{task_id}/fetch")
        assert status == 200
        return answer

    async def press(self, task_id: str, name: str, **more: object) -> Any:
        """Press the button of this label or emoji on a finished task, by its latest customId."""
        buttons = (await self.fetch(task_id))["buttons"]
        chosen = next(button for button in buttons if name in (button["label"], button["emoji"]))
        _, answer = await self.post("/submit/action", taskId=task_id, customId=chosen["customId"], **more)
        return answer

    async def pressed(self, *names: str) -> str:
        """Imagine, and press one button after the other, each time on the finished result."""
        task_id = await self.imagine()
        self.clock.go_on(PACE)
        for name in names:
            task_id = str((await self.press(task_id, name))["result"])
            self.clock.go_on(2 * PACE)
        return task_id

    async def picture(self, url: str) -> tuple[str, bytes]:
        async with self.session.get(url) as answer:
            assert answer.status == 200
            return answer.content_type, await answer.read()


@pytest.fixture
async def caller(request: pytest.FixtureRequest) -> AsyncIterator[Caller]:
    caller = Caller(getattr(request, "param", None))
    await caller.open()
    yield caller
    await caller.close()


def with_quirks(**switches: Any) -> pytest.MarkDecorator:
    """Run a test against a server with these quirks."""
    quirks = Quirks(tiny_pictures=True, **switches)
    return pytest.mark.parametrize("caller", [quirks], indirect=True, ids=["+".join(switches)])


def image(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return picture


def white_box(size: tuple[int, int], box: tuple[int, int, int, int]) -> str:
    mask = Image.new("L", size)
    ImageDraw.Draw(mask).rectangle(box, fill=255)
    buffer = io.BytesIO()
    mask.save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode()


async def test_a_grid_from_submit_to_picture(caller: Caller) -> None:
    task_id = await caller.imagine("a cat --ar 2:1", state="our-mark")
    first = await caller.fetch(task_id)
    assert (first["status"], first["progress"], first["imageUrl"], first["buttons"]) == (
        "NOT_START",
        "0%",
        "",
        [],
    )

    caller.clock.go_on(PACE / 2)
    running, again = await caller.fetch(task_id), await caller.fetch(task_id)
    assert (running["status"], running["progress"]) == ("IN_PROGRESS", "46%")
    assert running["imageUrl"] != again["imageUrl"]
    mime, content = await caller.picture(running["imageUrl"])
    assert (mime, image(content).format) == ("image/webp", "WEBP")

    caller.clock.go_on(PACE / 2)
    done = await caller.fetch(task_id)
    assert (done["status"], done["progress"], done["state"]) == ("SUCCESS", "100%", "our-mark")
    assert done["properties"]["finalPrompt"] == "a cat --ar 2:1"
    assert done["finishTime"] - done["startTime"] == PACE * 1000
    mime, content = await caller.picture(done["imageUrl"])
    width, height = image(content).size
    assert mime == "image/png"
    assert width / height == pytest.approx(2, rel=0.05)
    assert [button["label"] for button in done["buttons"]] == [
        "U1",
        "U2",
        "U3",
        "U4",
        "",
        "V1",
        "V2",
        "V3",
        "V4",
    ]
    assert set(done["buttons"][4]) == {"customId", "emoji", "label", "type", "style"}


async def test_many_are_read_at_once_and_unknown_ones_left_out(caller: Caller) -> None:
    one, two = await caller.imagine(), await caller.imagine()
    status, rows = await caller.post("/task/list-by-condition", ids=[one, "17", two])

    assert status == 200
    assert {row["id"] for row in rows} == {one, two}


@pytest.mark.parametrize(
    ("names", "mime", "count"),
    [
        (("U1",), "image/png", 15),
        (("U1", "Upscale (Creative)"), "image/png", 7),
        (("U1", "➡️"), "image/png", 9),
        (("U1", "Animate (High motion)"), "image/webp", 5),
        (("U1", "Animate (Low motion)", "U3"), "video/mp4", 2),
    ],
    ids=["single", "enlarged", "pan", "film-grid", "film"],
)
async def test_results_and_their_buttons(
    caller: Caller, names: tuple[str, ...], mime: str, count: int
) -> None:
    done = await caller.fetch(await caller.pressed(*names))

    assert done["status"] == "SUCCESS"
    assert len(done["buttons"]) == count
    assert (await caller.picture(done["imageUrl"]))[0] == mime


async def test_vary_region_waits_for_a_mask_and_changes_nothing_else() -> None:
    caller = Caller(Quirks())
    await caller.open()
    single = await caller.pressed("U1")
    before = image((await caller.picture((await caller.fetch(single))["imageUrl"]))[1])
    answer = await caller.press(single, "Vary (Region)")
    assert (answer["code"], answer["properties"]["finalPrompt"]) == (21, "a cat")
    waiting = answer["result"]
    assert (await caller.fetch(waiting))["status"] == "MODAL"

    mask = white_box(before.size, (0, 0, 200, 200))
    _, filled = await caller.post("/submit/modal", taskId=waiting, prompt="a red balloon", maskBase64=mask)
    assert (filled["code"], filled["result"]) == (1, waiting)
    caller.clock.go_on(PACE)
    chosen = (await caller.press(waiting, "U2"))["result"]
    caller.clock.go_on(PACE)
    after = image((await caller.picture((await caller.fetch(chosen))["imageUrl"]))[1])
    await caller.close()

    assert before.size == after.size
    below = (0, 201, before.width, before.height)
    assert before.crop(below).tobytes() == after.crop(below).tobytes()
    assert before.crop((0, 0, 200, 200)).tobytes() != after.crop((0, 0, 200, 200)).tobytes()


@pytest.mark.parametrize(
    "mask",
    ["", "data:image/png;base64,AAAA", "data:image/png;base64,?", "AAAA", white_box((5, 5), (0, 0, 1, 1))],
)
async def test_a_wrong_mask_is_refused_and_the_form_stays_open(caller: Caller, mask: str) -> None:
    waiting = (await caller.press(await caller.pressed("U1"), "Vary (Region)"))["result"]
    _, answer = await caller.post("/submit/modal", taskId=waiting, prompt="a dog", maskBase64=mask)

    assert answer["code"] == 4
    assert (await caller.fetch(waiting))["status"] == "MODAL"


async def test_a_second_modal_call_is_refused_and_remembered(caller: Caller) -> None:
    waiting = (await caller.press(await caller.pressed("U1"), "Custom Zoom"))["result"]
    codes = [
        (await caller.post("/submit/modal", taskId=waiting, prompt="a cat --zoom 1.5"))[1]["code"]
        for _ in range(2)
    ]

    assert codes == [1, 4]
    modals = [submit for submit in caller.api.submits if submit.kind == "modal"]
    assert [(submit.task_id, submit.accepted) for submit in modals] == [(waiting, True), (waiting, False)]


async def test_remix_answers_21_and_takes_new_words(caller: Caller) -> None:
    grid = await caller.pressed()
    answer = await caller.press(grid, "V1", enableRemix=True)
    assert answer["code"] == 21
    await caller.post("/submit/modal", taskId=answer["result"], prompt="a dog")
    caller.clock.go_on(PACE)

    done = await caller.fetch(answer["result"])

    assert (done["status"], done["prompt"]) == ("SUCCESS", "a dog")


@pytest.mark.parametrize(
    ("face", "mode"),
    [("/mj", "relax"), ("/mj-relax/mj", "relax"), ("/mj-fast/mj", "fast"), ("/mj-turbo/mj", "turbo")],
)
async def test_the_path_says_the_speed(caller: Caller, face: str, mode: str) -> None:
    caller.face = face
    task_id = await caller.imagine()

    assert caller.api.tasks[task_id].mode == mode
    assert caller.api.submits[0].mode == mode


async def test_v1_wants_a_model_and_tells_short_numbers(caller: Caller) -> None:
    caller.face = "/v1/mj"
    full: dict[str, Any] = {
        "prompt": "a cat",
        "botType": "MID_JOURNEY",
        "base64Array": [],
        "model": "mj-fast",
    }
    status, answer = await caller.post("/submit/imagine", **full)
    assert (status, answer["code"]) == (200, 1)
    assert isinstance(answer["result"], int)
    assert (await caller.fetch(str(answer["result"])))["status"] == "NOT_START"

    for name in full:
        status, _ = await caller.post(
            "/submit/imagine", **{key: value for key, value in full.items() if key != name}
        )
        assert status == 400
    status, _ = await caller.post("/submit/imagine", **{**full, "model": "mj-turbo"})
    assert status == 400
    assert len(caller.api.submits) == 1


async def test_a_wrong_key_is_refused_but_pictures_need_none(caller: Caller) -> None:
    task_id = await caller.pressed()
    url = (await caller.fetch(task_id))["imageUrl"]
    caller.key = "wrong"
    status, answer = await caller.post("/submit/imagine", prompt="a cat")

    assert (status, answer["error"]["type"]) == (401, "new_api_error")
    assert (await caller.picture(url))[0] == "image/png"


@pytest.mark.parametrize(
    ("path", "body", "status", "words"),
    [
        ("/submit/imagine", {"prompt": " "}, 400, "prompt_is_required"),
        ("/submit/imagine", {"prompt": "a cat", "base64Array": ["zzz"]}, 200, "base64Array"),
        ("/submit/imagine", {"prompt": "a cat", "base64Array": "zzz"}, 400, "bind_request_body_failed"),
        ("/submit/imagine", ["a list"], 400, "bind_request_body_failed"),
        (
            "/submit/action",
            {"taskId": 17, "customId": "MJ::JOB::upsample::1::x"},
            400,
            "bind_request_body_failed",
        ),
        ("/submit/action", {"taskId": "17", "customId": "MJ::JOB::upsample::1::x"}, 400, "task_no_found"),
        ("/submit/modal", {"taskId": "17"}, 400, "task_no_found"),
        ("/task/list-by-condition", {"ids": [17]}, 400, "bind_request_body_failed"),
        ("/task/list-by-condition", ["17"], 400, "bind_request_body_failed"),
    ],
)
async def test_wrong_requests_come_back_as_code_4(
    caller: Caller, path: str, body: object, status: int, words: str
) -> None:
    answered, answer = await caller.send("POST", "/mj" + path, body)

    assert (answered, answer["code"]) == (status, 4)
    assert words in answer["description"]


async def test_an_unfinished_task_has_no_buttons_to_press(caller: Caller) -> None:
    task_id = await caller.imagine()
    status, answer = await caller.post("/submit/action", taskId=task_id, customId="MJ::JOB::upsample::1::x")

    assert (status, answer["description"]) == (400, "task_status_not_success ")


async def test_a_bookmark_is_an_unknown_action(caller: Caller) -> None:
    answer = await caller.press(await caller.pressed("U1"), "❤️")

    assert "unknown_action:MJ::BOOKMARK" in answer["error"]["message"]


async def test_a_banned_word_is_named(caller: Caller) -> None:
    _, answer = await caller.post("/submit/imagine", prompt="blood and gore")

    assert (answer["code"], answer["properties"]["bannedWord"]) == (24, "gore")
    assert not caller.api.submits[0].accepted


@pytest.mark.parametrize("path", ["/mj/task/17/fetch", "/mj/submit/dance", "/elsewhere"])
async def test_unknown_tasks_and_paths(caller: Caller, path: str) -> None:
    status, answer = await caller.send("GET", path)

    assert status in (400, 404)
    assert "task_no_found" in str(answer) or "Invalid URL" in str(answer)


@pytest.mark.parametrize("query", ["", "?step=15", "?step=x"])
async def test_a_picture_is_not_to_be_had_before_its_time(caller: Caller, query: str) -> None:
    task_id = await caller.imagine()
    status, answer = await caller.send("GET", f"/mj/image/{task_id}{query}")

    assert (status, answer) == (404, {"error": "midjourney_task_not_found"})


async def test_a_task_can_fail(caller: Caller) -> None:
    caller.api.fail_next("[Banned prompt detected] Be nice", progress="")
    task_id = await caller.pressed()
    failed = await caller.fetch(task_id)

    assert (failed["status"], failed["progress"]) == ("FAILURE", "")
    assert "Be nice" in failed["failReason"]
    assert failed["imageUrl"] == ""


async def test_a_task_can_be_forgotten(caller: Caller) -> None:
    task_id = await caller.pressed()
    caller.api.forget(task_id)

    assert (await caller.send("GET", f"/mj/task/{task_id}/fetch"))[0] == 400


async def test_scripted_answers_come_in_order_and_do_nothing(caller: Caller) -> None:
    caller.api.answer_next("submit/imagine", body={"code": 23, "description": "full"}, times=2)
    caller.api.answer_next("submit/imagine", status=502, body="<html>Bad gateway</html>")
    answers = [await caller.post("/submit/imagine", prompt="a cat") for _ in range(4)]

    assert [status for status, _ in answers] == [200, 200, 502, 200]
    assert answers[2][1] == "<html>Bad gateway</html>"
    assert len(caller.api.tasks) == len(caller.api.submits) == 1
    assert caller.api.requests["submit"] == 4


async def test_a_scripted_answer_may_carry_headers(caller: Caller) -> None:
    caller.api.answer_next("fetch", status=429, body={}, headers={"Retry-After": "7"})
    async with caller.session.get(f"{caller.api.url}/mj/task/1/fetch") as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, "7")


async def test_a_dropped_answer_leaves_a_task(caller: Caller) -> None:
    caller.api.drop_next("submit/imagine")
    with pytest.raises(aiohttp.ClientError):
        await caller.imagine()

    assert len(caller.api.tasks) == 1
    assert caller.api.submits[0].accepted


async def test_a_hanging_request_ends_when_the_server_does(caller: Caller) -> None:
    caller.api.hang_next("submit/imagine")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await caller.imagine()

    await caller.api.stop()
    await caller.api.start()
    assert not caller.api.tasks


async def test_a_server_that_is_down_says_503_and_keeps_its_tasks(caller: Caller) -> None:
    task_id = await caller.imagine()
    caller.api.down = True
    assert (await caller.send("GET", f"/mj/task/{task_id}/fetch"))[0] == 503

    caller.api.down = False
    assert (await caller.fetch(task_id))["id"] == task_id


async def test_requests_are_counted_by_kind(caller: Caller) -> None:
    task_id = await caller.pressed()
    await caller.post("/task/list-by-condition", ids=[task_id])
    await caller.picture((await caller.fetch(task_id))["imageUrl"])

    assert caller.api.requests == {"submit": 1, "status": 2, "image": 1}


async def test_the_server_is_a_context_and_can_start_again() -> None:
    api = SimulatedApi(clock=HandClock())
    async with api:
        first = api.url
    await api.start(port=int(first.rpartition(":")[2]))
    assert api.url == first
    await api.stop()


@with_quirks(gateway_codes=True)
async def test_a_gateway_tells_21_as_1_except_where_it_does_not(caller: Caller) -> None:
    remix = await caller.press(await caller.pressed(), "V1", enableRemix=True)
    assert (remix["code"], remix["description"]) == (1, "Waiting for window confirm")

    assert (await caller.press(await caller.pressed("U1"), "Custom Zoom"))["code"] == 21


@with_quirks(queue_place=4)
async def test_a_queue_has_places(caller: Caller) -> None:
    _, answer = await caller.post("/submit/imagine", prompt="a cat")

    assert (answer["code"], answer["properties"]) == (22, {"numberOfQueues": 4})


@with_quirks(queue_place=4, gateway_codes=True)
async def test_a_gateway_hides_the_queue(caller: Caller) -> None:
    assert (await caller.post("/submit/imagine", prompt="a cat"))[1]["code"] == 1


@with_quirks(modal_sticks=True)
async def test_a_form_can_read_modal_until_the_end(caller: Caller) -> None:
    waiting = (await caller.press(await caller.pressed("U1"), "Custom Zoom"))["result"]
    await caller.post("/submit/modal", taskId=waiting, prompt="a cat --zoom 2")
    caller.clock.go_on(PACE / 2)
    row = await caller.fetch(waiting)
    assert (row["status"], row["progress"]) == ("MODAL", "0%")

    caller.clock.go_on(PACE / 2)
    assert (await caller.fetch(waiting))["status"] == "SUCCESS"


@with_quirks(duplicate_rows=True)
async def test_rows_can_come_twice(caller: Caller) -> None:
    task_id = await caller.pressed()
    _, rows = await caller.post("/task/list-by-condition", ids=[task_id])

    assert [(row["id"], row["status"]) for row in rows] == [(task_id, "SUCCESS"), (task_id, "SUBMITTED")]


@with_quirks(empty_status_first=True, null_buttons_first=True, words_progress=True)
async def test_a_young_task_can_be_vague(caller: Caller) -> None:
    task_id = await caller.imagine(state="our-mark")
    row = await caller.fetch(task_id)
    assert (row["status"], row["progress"], row["state"]) == ("", "Waiting to start", "")
    assert row["buttons"] is None
    assert row["properties"] is None

    caller.clock.go_on(PACE)
    done = await caller.fetch(task_id)
    assert (done["status"], done["progress"], done["state"]) == ("SUCCESS", "100%", "our-mark")
    assert len(done["buttons"]) == 9


@with_quirks(no_batch=True)
async def test_a_server_without_lists(caller: Caller) -> None:
    status, answer = await caller.post("/task/list-by-condition", ids=["17"])

    assert (status, answer["error"]["type"]) == (404, "invalid_request_error")


@with_quirks(integer_ids=True)
async def test_ids_can_be_numbers_everywhere(caller: Caller) -> None:
    _, answer = await caller.post("/submit/imagine", prompt="a cat")

    assert isinstance(answer["result"], int)
    assert (await caller.fetch(str(answer["result"])))["id"] == str(answer["result"])


@with_quirks(fresh_custom_ids=True)
async def test_only_the_latest_custom_id_works(caller: Caller) -> None:
    task_id = await caller.pressed()
    old = (await caller.fetch(task_id))["buttons"][0]["customId"]
    new = (await caller.fetch(task_id))["buttons"][0]["customId"]

    assert (await caller.post("/submit/action", taskId=task_id, customId=old))[1]["code"] == 4
    assert (await caller.post("/submit/action", taskId=task_id, customId=new))[1]["code"] == 1


@with_quirks(surprise_modal=True)
async def test_a_form_can_come_as_a_surprise(caller: Caller) -> None:
    assert (await caller.press(await caller.pressed(), "V3"))["code"] == 21


@with_quirks(u_instant=True)
async def test_u_can_be_done_at_once(caller: Caller) -> None:
    task_id = (await caller.press(await caller.pressed(), "U1"))["result"]

    assert (await caller.fetch(task_id))["status"] == "SUCCESS"


async def test_a_picture_is_painted_once_and_remembered(caller: Caller) -> None:
    task_id = await caller.pressed()
    url = (await caller.fetch(task_id))["imageUrl"]
    pictures = await asyncio.gather(*(caller.picture(url) for _ in range(5)))

    assert len(set(pictures)) == 1


async def test_many_pictures_do_not_pile_up(caller: Caller) -> None:
    ids = [await caller.imagine(f"cat {number}") for number in range(60)]
    caller.clock.go_on(PACE)
    pictures = [(await caller.picture(f"{caller.api.url}/mj/image/{task_id}"))[1] for task_id in ids]

    assert (await caller.picture(f"{caller.api.url}/mj/image/{ids[0]}"))[1] == pictures[0]
