"""Any answer whatever of an image API: a named error or a sound value, and never a second submit."""

import datetime
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import AnswerLost, ProviderError, ProviderRejected, ProviderUnavailable
from bot.jobs.model import Job, JobState
from bot.prompts import Mode
from bot.providers.midjourney_proxy.profiles import COMETAPI
from bot.providers.midjourney_proxy.provider import MidjourneyProxy
from bot.providers.order import Action, Imagine, Modal, Submission
from bot.providers.port import Task
from bot.providers.wire import Sessions
from bot.ui.i18n import Texts
from bot.ui.message import MAX_CONTENT, failure_text, render
from tests.clocks import HandClock
from tests.fuzz.foreign import FUZZ, any_json, written
from tests.store.stored_jobs import make_job

KEY = "sk-a-key-that-is-secret"
TEXTS = Texts(strict=True)
SUBMISSIONS: list[Submission] = [
    Imagine(prompt="a fox", mode=Mode.FAST, ref="ref-1"),
    Action(task_id="77", custom_id="MJ::JOB::upsample::1::u", mode=Mode.FAST, ref="ref-2"),
    Modal(task_id="78", prompt="a fox", mode=Mode.FAST, ref="ref-3"),
]

HUGE_ID = '{"code":1,"result":' + "9" * 5000 + "}"
ODD_BODIES = ["", "null", "<html>", "[" * 100_000, HUGE_ID, KEY, '{"code": 1,']
bodies = st.one_of(
    any_json.map(written),
    st.fixed_dictionaries({"code": st.sampled_from([1, 21, 22, 3, "1"]), "result": any_json}).map(written),
    st.sampled_from(ODD_BODIES),
    st.text(max_size=40),
)
statuses = st.sampled_from([200, 200, 200, 201, 302, 400, 401, 403, 404, 413, 429, 500, 502, 503, 524])
MEMBERS = ("status", "progress", "imageUrl", "videoUrls", "buttons", "failReason", "properties", "prompt")
tasks = st.fixed_dictionaries(
    {"id": st.sampled_from(["77", 77, None])}, optional=dict.fromkeys(MEMBERS, any_json)
)
lists = st.one_of(st.lists(tasks | any_json, max_size=4).map(written), bodies)


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
        return web.Response(status=self.status, body=body, content_type="application/json")

    def account(self, status: int, body: str) -> MidjourneyProxy:
        """Open an account that has heard no lie yet, and will hear this one."""
        self.status, self.body, self.asked = status, body, 0
        return MidjourneyProxy(
            COMETAPI,
            base_url=self.url,
            key=KEY,
            sessions=Sessions(free=self._session, paid=self._session),
            clock=HandClock(),
        )


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
    """See that what people would read of a refusal can be shown, and tells no key."""
    assert KEY not in str(error)
    if isinstance(error, ProviderRejected | ProviderUnavailable):
        assert KEY not in error.detail
        job = make_job().failed(error.kind, datetime.datetime.now(datetime.UTC), detail=error.detail)
        assert len(failure_text(job, TEXTS("en-US"))) <= 1000


def as_job(task: Task) -> Job:
    """Bring a reading to the screen, as the poller would."""
    return make_job(
        state=JobState.SUCCEEDED,
        task_id=task.id,
        progress=task.progress,
        media_urls=task.media_urls,
        buttons=task.buttons,
        final_prompt=task.prompt,
        seed=task.seed,
    )


def check_task(task: Task) -> None:
    assert task.progress is None or 0 <= task.progress <= 100
    assert all(url.startswith(("http://", "https://")) for url in task.media_urls)
    assert task.detail.isprintable()
    rendering = render(as_job(task), TEXTS)
    assert 0 < len(rendering.content) <= MAX_CONTENT
    rendering.view.to_components()


@FUZZ
@given(st.sampled_from(SUBMISSIONS), statuses, bodies)
@example(SUBMISSIONS[0], 200, '{"code":1,"result":{"a":1}}')
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
@given(statuses, lists)
async def test_any_answer_to_a_look_is_readings_or_a_named_error(liar: Liar, status: int, body: str) -> None:
    try:
        found = await liar.account(status, body).fetch(["77", "78"])
    except (ProviderRejected, ProviderUnavailable) as error:
        check_words(error)
    else:
        assert set(found) <= {"77", "78"}
        for task in found.values():
            check_task(task)


def test_the_strategies_reach_what_they_are_for() -> None:
    """A fuzz that only ever makes nonsense proves nothing."""
    seen: set[str] = set()

    @FUZZ
    @given(bodies)
    def look(body: str) -> None:
        seen.update(word for word in ('"code"', '"result"', "\\ud83d", "NaN", "[[[[") if word in body)

    look()
    assert {'"code"', '"result"', "[[[["} <= seen
