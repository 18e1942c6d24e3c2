"""Any answer whatever of Ace Data Cloud: a named error or a sound value, and never a second submit."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AnswerLost, ProviderError, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.acedata.provider import AceData
from bot.providers.order import Action, Describe, Edit, Imagine, InputPicture, Modal, Shorten, Submission
from bot.providers.port import Task
from bot.providers.wire import Sessions
from tests.clocks import HandClock
from tests.fuzz.foreign import FUZZ, any_json, written

KEY = "a-key-that-is-secret"
TASK_ID = "b8976e18-32dc-4718-9ed8-1ea090fcb6ea"
PICTURE = InputPicture(mime="image/png", content=b"", url="https://example.com/1.png")
SUBMISSIONS: list[Submission] = [
    Imagine(prompt="a fox", mode=Mode.FAST, ref="ref-1"),
    Action(task_id=TASK_ID, custom_id="upscale1::9", mode=Mode.FAST, ref="ref-2"),
    Modal(task_id="local:region:9", prompt="a fox", mask=b"mask", mode=Mode.FAST, ref="ref-3"),
    Edit(picture=PICTURE, prompt="a fox", mode=Mode.FAST, ref="ref-4"),
    Describe(picture=PICTURE, mode=Mode.FAST, ref="ref-5"),
    Shorten(prompt="a fox", mode=Mode.FAST, ref="ref-6"),
]
CODES = ["used_up", "forbidden", "bad_request", "api_error", "timeout", "busy", "invented", 7, None]

errors = st.one_of(
    any_json,
    st.fixed_dictionaries({}, optional={"code": st.sampled_from(CODES), "message": any_json}),
)
RESPONSE = ("image_id", "progress", "image_url", "raw_image_url", "actions", "video_urls", "video_id")
responses = st.fixed_dictionaries(
    {"task_id": st.sampled_from([TASK_ID, TASK_ID, "local:x", "", 7, None])},
    optional={"success": any_json, "error": errors, **dict.fromkeys(RESPONSE, any_json)},
)
words = st.fixed_dictionaries({}, optional={"descriptions": any_json, "prompts": st.lists(st.text())})
records = st.fixed_dictionaries(
    {"id": st.sampled_from([TASK_ID, TASK_ID, 77, None])},
    optional={"response": responses | any_json, "started_at": any_json, "finished_at": any_json},
)
bodies = st.one_of(
    any_json.map(written),
    responses.map(written),
    words.map(written),
    st.lists(responses.map(written), max_size=3).map("\r\n".join),
    st.sampled_from(["", "null", "<html>", "[" * 100_000, KEY, '{"task_id": ']),
)
batches = st.one_of(
    st.fixed_dictionaries({"items": st.lists(records | any_json, max_size=4)}).map(written), bodies
)
statuses = st.sampled_from([200, 200, 200, 201, 302, 400, 401, 403, 404, 413, 429, 500, 502, 503, 524])


class Liar:
    """A server that gives every request the answer it was told."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.url = ""
        self.status, self.body = 200, ""
        self.asked = 0
        self._session = session

    async def answer(self, _: web.BaseRequest) -> web.Response:
        self.asked += 1
        body = self.body.encode(errors="replace")
        return web.Response(status=self.status, body=body, content_type="application/x-ndjson")

    def account(self, status: int, body: str) -> AceData:
        self.status, self.body, self.asked = status, body, 0
        sessions = Sessions(free=self._session, paid=self._session)
        return AceData(base_url=self.url, key=KEY, sessions=sessions, clock=HandClock())


@pytest.fixture
async def liar() -> AsyncIterator[Liar]:
    async with aiohttp.ClientSession() as session:
        liar = Liar(session)
        runner = web.ServerRunner(web.Server(liar.answer))
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        liar.url = site.name
        yield liar
        await runner.cleanup()


def check_words(error: ProviderError) -> None:
    assert KEY not in str(error)
    if isinstance(error, ProviderRejected | ProviderUnavailable):
        assert error.detail.isprintable()


def check_task(task: Task) -> None:
    assert task.progress is None or 0 <= task.progress <= 100
    assert all(url.startswith(("http://", "https://")) for url in task.media_urls)
    assert all(text.isprintable() for text in (task.detail, *task.texts))
    assert [button.position for button in task.buttons] == list(range(len(task.buttons)))
    assert all(button.custom_id and (button.label or button.emoji) for button in task.buttons)


@FUZZ
@given(st.sampled_from(SUBMISSIONS), statuses, bodies)
async def test_any_answer_to_a_submit_is_a_receipt_or_a_named_error(
    liar: Liar, submission: Submission, status: int, body: str
) -> None:
    try:
        receipt = await liar.account(status, body).submit(submission)
    except (ProviderRejected, ProviderUnavailable, AnswerLost) as error:
        check_words(error)
    else:
        assert 0 < len(receipt.task_id) <= 100
        if receipt.finished is not None:
            check_task(receipt.finished)

    assert liar.asked == 1  # it is paid


@FUZZ
@given(statuses, batches)
async def test_any_answer_to_a_look_is_readings_or_a_named_error(liar: Liar, status: int, body: str) -> None:
    wanted = [TASK_ID, "77", f"clip:1:{TASK_ID}"]
    try:
        found = await liar.account(status, body).fetch(wanted)
    except (ProviderRejected, ProviderUnavailable) as error:
        check_words(error)
    else:
        assert set(found) <= set(wanted)
        for task_id, task in found.items():
            assert task.id == task_id
            check_task(task)


@FUZZ
@given(statuses, bodies)
async def test_any_record_of_a_pressed_picture(liar: Liar, status: int, body: str) -> None:
    press = Action(task_id=TASK_ID, custom_id="own:clip::1", mode=Mode.FAST, ref="ref-7")
    try:
        receipt = await liar.account(status, body).submit(press)
    except (ProviderRejected, ProviderUnavailable) as error:
        check_words(error)
    else:
        assert receipt.finished is not None
        check_task(receipt.finished)
