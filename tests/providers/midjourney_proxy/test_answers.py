"""One recorded shape for each answer of the family, and what it means to us."""

import json
from collections.abc import Callable

import hypothesis
import pytest
from hypothesis import strategies

from bot.errors import AnswerLost, FailureKind, ProviderError, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.button import ButtonKind
from bot.providers.failures import MAX_DETAIL, classify, clean_detail
from bot.providers.loose import MAX_MARK
from bot.providers.media import MAX_ADDRESS, MAX_VIDEOS, public_url
from bot.providers.midjourney_proxy.answers import (
    MAX_STARTED,
    read_balance,
    read_cancel,
    read_one,
    read_receipt,
    read_seed,
    read_tasks,
)
from bot.providers.order import (
    Action,
    Animate,
    Blend,
    Describe,
    Edit,
    Imagine,
    InputPicture,
    Modal,
    Shorten,
    Submission,
)
from bot.providers.port import Receipt, Task, TaskStatus
from bot.providers.wire import Answer
from tests.providers.recorded import recorded

BASE_URL = "https://api.example.com"
TASK_ID = "1773314942177684"

IMAGINE = Imagine(prompt="a fox", mode=Mode.FAST, ref="ref-1")
ACTION = Action(task_id="1", custom_id="MJ::JOB::reroll::0::u::SOLO", mode=Mode.FAST, ref="ref-1")
PICTURE = InputPicture(mime="image/png", content=b"png")
MODAL = Modal(task_id="1", prompt="a fox", mode=Mode.FAST, ref="ref-1")


def sample(name: str) -> Answer:
    answer = recorded(name)
    body = answer["body"] if isinstance(answer["body"], str) else json.dumps(answer["body"])
    return Answer(status=answer["status"], headers=answer["headers"], body=body)


def receipt(name: str, submission: Submission = ACTION) -> Receipt:
    return read_receipt(sample(name), submission, BASE_URL)


def refusal(name: str, submission: Submission = IMAGINE) -> ProviderError:
    with pytest.raises(ProviderError) as caught:
        read_receipt(sample(name), submission, BASE_URL)
    return caught.value


def task(name: str) -> Task:
    found = read_one(sample(name), BASE_URL)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("submit-accepted", Receipt(task_id=TASK_ID)),
        ("submit-accepted-number", Receipt(task_id="12463258")),
        ("submit-queued", Receipt(task_id=TASK_ID, queue_position=3)),
        ("submit-queued-behind-gateway", Receipt(task_id=TASK_ID, queue_position=2)),
        ("submit-window", Receipt(task_id=TASK_ID, needs_input=True, prompt="a fox --v 7")),
        ("submit-window-behind-gateway", Receipt(task_id=TASK_ID, needs_input=True, prompt="a fox --v 7")),
        ("submit-window-chinese", Receipt(task_id=TASK_ID, needs_input=True, prompt="a fox --v 7")),
        ("submit-running-before", Receipt(task_id=TASK_ID)),
        ("submit-queued-before", Receipt(task_id=TASK_ID)),
        (
            "submit-several-accepted",
            Receipt(task_id=TASK_ID, more=("1773314942177685", "1773314942177686", "1773314942177687")),
        ),
    ],
)
def test_accepted(name: str, expected: Receipt) -> None:
    assert receipt(name) == expected


def test_task_that_was_done_before_comes_with_the_receipt() -> None:
    finished = receipt("submit-done-before", IMAGINE).finished

    assert finished is not None
    assert finished.id == TASK_ID
    assert finished.status is TaskStatus.SUCCEEDED
    assert finished.media_urls == ("https://cdn.example.com/fox.png",)
    assert not receipt("submit-done-before").needs_input


def test_filled_form_never_asks_for_the_form_again() -> None:
    assert not receipt("submit-window", MODAL).needs_input


@pytest.mark.parametrize(
    "name",
    [
        "submit-accepted-null",
        "submit-accepted-bool",
        "submit-accepted-list",
        "submit-other-code-with-task",
        "submit-gateway-lost-server",
        "submit-gateway-lost-answer",
        "submit-gateway-lost-row",
        "submit-panic",
        "submit-bad-gateway",
        "submit-gateway-timeout",
        "submit-cdn-timeout",
        "submit-empty",
        "submit-page",
    ],
)
def test_may_have_been_accepted(name: str) -> None:
    assert isinstance(refusal(name), AnswerLost)


@pytest.mark.parametrize(
    ("status", "code"), [(200, 3), (404, 3), (200, 23), (200, 30), (429, 30), (429, 7), (503, 7)]
)
@pytest.mark.parametrize("submission", [IMAGINE, ACTION, MODAL])
def test_refused_with_a_task_id_may_have_been_accepted(
    status: int, code: int, submission: Submission
) -> None:
    body = json.dumps({"code": code, "description": "queue full", "result": TASK_ID})

    with pytest.raises(AnswerLost):
        read_receipt(Answer(status=status, headers={}, body=body), submission, BASE_URL)


def test_submit_with_an_endless_task_id_may_have_been_accepted() -> None:
    def accepted(task_id: str) -> Answer:
        return Answer(status=200, headers={}, body=json.dumps({"code": 1, "result": task_id}))

    assert read_receipt(accepted("7" * MAX_MARK), IMAGINE, BASE_URL).task_id == "7" * MAX_MARK
    with pytest.raises(AnswerLost):
        read_receipt(accepted("7" * (MAX_MARK + 1)), IMAGINE, BASE_URL)


@pytest.mark.parametrize(
    ("name", "kind", "retry_after"),
    [
        ("submit-no-account", FailureKind.UNAVAILABLE, None),
        ("submit-user-limit", FailureKind.BUSY, None),
        ("submit-failure-queue-full", FailureKind.BUSY, None),
        ("submit-queue-full", FailureKind.BUSY, None),
        ("submit-saturated", FailureKind.BUSY, 7.0),
        ("submit-no-channel", FailureKind.UNAVAILABLE, None),
        ("submit-rate-limited", FailureKind.BUSY, 12.0),
        ("submit-rate-limited-envelope", FailureKind.BUSY, None),
    ],
)
def test_surely_not_accepted_and_later_may_work(
    name: str, kind: FailureKind, retry_after: float | None
) -> None:
    error = refusal(name)

    assert isinstance(error, ProviderUnavailable)
    assert (error.kind, error.retry_after) == (kind, retry_after)


@pytest.mark.parametrize(
    ("name", "kind", "detail"),
    [
        ("submit-invalid", FailureKind.BAD_PARAMETER, ""),
        ("submit-invalid-unknown-words", FailureKind.BAD_PARAMETER, "Something about your wish is odd"),
        ("submit-parent-unfinished", FailureKind.GONE, ""),
        ("submit-user-punished", FailureKind.ACCOUNT, ""),
        ("submit-gateway-parent-unknown", FailureKind.GONE, ""),
        ("submit-channel-disabled", FailureKind.GONE, ""),
        ("submit-no-balance", FailureKind.NO_BALANCE, ""),
        ("submit-failure", FailureKind.FAILED, ""),
        ("submit-banned-word", FailureKind.BANNED, "nude"),
        ("submit-generic-failure", FailureKind.FAILED, "The JSON value could not be converted"),
        ("submit-other-code", FailureKind.FAILED, "Out of paper"),
        ("submit-key-refused", FailureKind.KEY_REFUSED, ""),
        ("submit-key-refused-text", FailureKind.KEY_REFUSED, ""),
        ("submit-key-refused-empty", FailureKind.KEY_REFUSED, ""),
        ("submit-forbidden", FailureKind.KEY_REFUSED, ""),
        ("submit-forbidden-empty", FailureKind.KEY_REFUSED, ""),
        ("submit-forbidden-moderation", FailureKind.BANNED, "The prompt violates our content policy"),
        ("submit-forbidden-balance", FailureKind.NO_BALANCE, ""),
        ("submit-invalid-request-as-500", FailureKind.BAD_PARAMETER, "prompt is too long"),
        ("submit-comet-bad-request", FailureKind.BAD_PARAMETER, "unexpected field"),
        ("submit-error-string", FailureKind.BANNED, "request blocked: prompt contains banned words"),
        ("submit-invalid-link", FailureKind.BAD_PICTURE, "Invalid link"),
        ("submit-redirect", FailureKind.KEY_REFUSED, ""),
        ("submit-unknown-route", FailureKind.UNSUPPORTED, "Invalid URL (POST /mj/submit/action)"),
        ("submit-too-large", FailureKind.BAD_PICTURE, ""),
        ("submit-bind-failed", FailureKind.BAD_PARAMETER, ""),
        ("submit-remix-off", FailureKind.UNSUPPORTED, ""),
        ("submit-frame-not-found", FailureKind.UNSUPPORTED, "Not Found"),
        ("submit-no-route-empty", FailureKind.UNSUPPORTED, ""),
    ],
)
def test_definite_no(name: str, kind: FailureKind, detail: str) -> None:
    error = refusal(name)

    assert isinstance(error, ProviderRejected)
    assert (error.kind, error.detail) == (kind, detail)


@pytest.mark.parametrize("name", ["submit-parent-gone", "submit-parent-gone-404"])
@pytest.mark.parametrize("submission", [ACTION, MODAL])
def test_button_of_a_task_that_is_gone(name: str, submission: Submission) -> None:
    error = refusal(name, submission)

    assert isinstance(error, ProviderRejected)
    assert (error.kind, error.detail) == (FailureKind.GONE, "")


@pytest.mark.parametrize(
    "submission",
    [
        Blend(pictures=(), mode=Mode.FAST, ref="ref-1"),
        Describe(picture=PICTURE, mode=Mode.FAST, ref="ref-1"),
        Shorten(prompt="a fox", mode=Mode.FAST, ref="ref-1"),
        Animate(picture=PICTURE, mode=Mode.FAST, ref="ref-1"),
        Edit(picture=PICTURE, prompt="a fox", mode=Mode.FAST, ref="ref-1"),
    ],
)
@pytest.mark.parametrize("name", ["submit-parent-gone", "submit-no-account"])
def test_what_has_no_parent_can_only_lack_an_account(name: str, submission: Submission) -> None:
    assert isinstance(refusal(name, submission), ProviderUnavailable)


def test_a_redirect_means_a_wrong_address_only_for_what_every_vendor_serves() -> None:
    shorten = Shorten(prompt="a fox", mode=Mode.FAST, ref="ref-1")
    kinds = {asked: refusal("submit-redirect", asked) for asked in (IMAGINE, ACTION, MODAL, shorten)}

    told = [error.kind for error in kinds.values() if isinstance(error, ProviderRejected)]
    assert told == [FailureKind.KEY_REFUSED] * 3 + [FailureKind.UNSUPPORTED]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("prompt_is_required", FailureKind.BAD_PARAMETER),
        ("index_parse_failed", FailureKind.BAD_PARAMETER),
        ("custom_id_is_required", FailureKind.BAD_PARAMETER),
        ("bind_request_body_failed", FailureKind.BAD_PARAMETER),
        ("get_channel_info_failed", FailureKind.GONE),
        ("quota_not_enough", FailureKind.NO_BALANCE),
        ("do_request_failed", None),
        ("read_response_body_failed", None),
        ("unmarshal_response_body_failed", None),
        ("close_request_body_failed", None),
    ],
)
@pytest.mark.parametrize("code", [4, 5])
def test_every_word_of_a_gateway(words: str, kind: FailureKind | None, code: int) -> None:
    body = json.dumps({"description": f"{words} ", "type": "upstream_error", "code": code})

    with pytest.raises(ProviderError) as caught:
        read_receipt(Answer(status=400, headers={}, body=body), ACTION, BASE_URL)

    lost = kind is None or code == 5  # the task may exist behind the gateway
    if lost:
        assert isinstance(caught.value, AnswerLost)
    else:
        assert isinstance(caught.value, ProviderRejected)
        assert caught.value.kind is kind


def test_an_accidental_flood_of_task_ids_is_cut_and_each_counts_once() -> None:
    named = ["7", "", "7", "7" * (MAX_MARK + 1), *map(str, range(99))]
    body = json.dumps({"code": 1, "result": ",".join(named)})

    found = read_receipt(Answer(status=200, headers={}, body=body), ACTION, BASE_URL)

    assert (found.task_id, found.more) == ("7", tuple(map(str, range(MAX_STARTED - 4))))


def test_button_waits_for_an_account() -> None:
    assert isinstance(refusal("submit-no-account", ACTION), ProviderUnavailable)


def test_unknown_action_is_named_without_its_long_id() -> None:
    error = refusal("submit-unknown-action", ACTION)

    assert isinstance(error, ProviderRejected)
    assert error.kind is FailureKind.UNSUPPORTED
    assert error.detail == "Invalid request, unknown_action:MJ::BOOKMARK::"


@pytest.mark.parametrize(
    ("name", "status", "progress"),
    [
        ("fetch-unrefreshed", TaskStatus.WAITING, None),
        ("fetch-not-started", TaskStatus.WAITING, None),
        ("fetch-null-status", TaskStatus.WAITING, None),
        ("fetch-submitted", TaskStatus.WAITING, 0),
        ("fetch-preview", TaskStatus.RUNNING, 35),
        ("fetch-progress-words", TaskStatus.RUNNING, None),
        ("fetch-progress-beyond", TaskStatus.RUNNING, 100),
        ("fetch-unknown-status", TaskStatus.RUNNING, 35),
        ("fetch-modal", TaskStatus.NEEDS_INPUT, 0),
        ("fetch-grid", TaskStatus.SUCCEEDED, 100),
        ("fetch-cancelled", TaskStatus.CANCELLED, None),
        ("fetch-cancelled-as-failure", TaskStatus.CANCELLED, None),
    ],
)
def test_status_and_progress(name: str, status: TaskStatus, progress: int | None) -> None:
    found = task(name)

    assert (found.status, found.progress) == (status, progress)
    assert found.failure is None


@pytest.mark.parametrize(
    ("name", "kind", "detail"),
    [
        ("fetch-failed", FailureKind.BAD_PARAMETER, "[Invalid parameter] --ar 100:1 is not allowed"),
        ("fetch-failed-at-100", FailureKind.TIMED_OUT, ""),
        ("fetch-failed-silently", FailureKind.FAILED, ""),
        ("fetch-failed-unknown-words", FailureKind.FAILED, "The dragon at ate it"),
    ],
)
def test_failure_has_a_kind_and_no_progress(name: str, kind: FailureKind, detail: str) -> None:
    found = task(name)

    assert found.status is TaskStatus.FAILED
    assert (found.failure, found.detail, found.progress) == (kind, detail, None)


def test_finished_grid() -> None:
    found = task("fetch-grid")

    assert found.media_urls == (f"https://api.example.com/mj/image/{TASK_ID}",)
    assert [button.label for button in found.buttons] == ["U1", "U2", "U3", "U4", "", "V1", "V2", "V3", "V4"]
    assert (found.prompt, found.state, found.seed) == ("a fox --v 7", "ref-1", "")


def test_finished_grid_of_a_server_tells_the_seed() -> None:
    found = task("fetch-server-grid")

    assert found.seed == "4040404040"
    assert found.prompt == "dog playing ball --v 7.0 --p 77724z8"
    assert found.state == ""


def test_preview_keeps_its_changing_address_and_offers_no_buttons() -> None:
    found = task("fetch-preview")

    assert found.media_urls[0].endswith("?rand=1773314950123456789")
    assert found.buttons == ()


def test_prompt_falls_back_to_what_was_asked() -> None:
    assert task("fetch-unrefreshed").prompt == "a fox"


@pytest.mark.parametrize(
    ("name", "urls"),
    [
        ("fetch-video-grid", ["grid.webp"]),
        ("fetch-video-clip", ["clip.mp4"]),
        ("fetch-video-urls", ["0.mp4", "1.mp4", "poster.png"]),
    ],
)
def test_videos_come_before_pictures(name: str, urls: list[str]) -> None:
    assert task(name).media_urls == tuple(f"https://cdn.example.com/{url}" for url in urls)


def test_an_accidental_flood_of_addresses_is_cut() -> None:
    videos = [{"url": f"https://cdn.example.com/{number}.mp4"} for number in range(1000)]
    endless = f"https://cdn.example.com/{'x' * MAX_ADDRESS}.png"
    found = [
        {
            "id": "1",
            "status": "SUCCESS",
            "videoUrls": videos,
            "videoUrl": endless,
            "imageUrl": videos[0]["url"],
        }
    ]

    (task,) = read_tasks(Answer(status=200, headers={}, body=json.dumps(found)), BASE_URL).values()

    assert task.media_urls == tuple(video["url"] for video in videos[:MAX_VIDEOS])


@pytest.mark.parametrize(
    "name",
    [
        "fetch-unknown-empty",
        "fetch-unknown-204",
        "fetch-unknown-400",
        "fetch-unknown-404",
        "fetch-unknown-404-empty",
    ],
)
def test_unknown_task(name: str) -> None:
    assert read_one(sample(name), BASE_URL) is None


@pytest.mark.parametrize(
    "name", ["list-empty", "list-null", "fetch-unknown-empty", "fetch-unknown-204", "fetch-unknown-400"]
)
def test_list_of_unknown_tasks(name: str) -> None:
    assert read_tasks(sample(name), BASE_URL) == {}


@pytest.mark.parametrize("name", ["fetch-novicezk-grid"])
def test_grid_of_a_server_without_buttons_has_ours(name: str) -> None:
    offered = task(name).buttons

    assert [b.label or b.emoji for b in offered] == ["U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"]
    assert [b.position for b in offered] == list(range(9))
    kinds = [b.kind for b in offered]
    assert kinds == [ButtonKind.UPSCALE] * 4 + [ButtonKind.REROLL] + [ButtonKind.VARY] * 4


@pytest.mark.parametrize("name", ["fetch-novicezk-upscale", "fetch-describe-novicezk", "fetch-null-status"])
def test_nothing_else_has_buttons_of_ours(name: str) -> None:
    assert task(name).buttons == ()


def test_a_single_picture_stands_in_for_a_grid_without_address() -> None:
    assert task("fetch-server-single-pictures").media_urls == ("https://cdn.example.com/0_0.png",)


@pytest.mark.parametrize(
    ("name", "seed"),
    [
        ("seed", "4040404040"),
        ("seed-number", "4040404040"),
        ("seed-task-unfinished", ""),
        ("seed-task-gone", ""),
        ("fetch-unknown-400", ""),
        ("fetch-unknown-204", ""),
    ],
)
def test_seed(name: str, seed: str) -> None:
    assert read_seed(sample(name)) == seed


@pytest.mark.parametrize(
    ("name", "stopped"),
    [
        ("submit-accepted", True),
        ("fetch-unknown-204", True),  # done, without a word
        ("submit-parent-gone", False),
        ("submit-parent-gone-404", False),
        ("submit-generic-failure", False),
    ],
)
def test_cancel(name: str, stopped: bool) -> None:
    assert read_cancel(sample(name)) is stopped


@pytest.mark.parametrize("read", [read_seed, read_cancel])
@pytest.mark.parametrize("name", ["submit-unknown-route", "submit-no-route-empty", "submit-frame-not-found"])
def test_missing_route_of_a_free_call(name: str, read: Callable[[Answer], object]) -> None:
    with pytest.raises(ProviderRejected) as caught:
        read(sample(name))

    assert caught.value.kind is FailureKind.UNSUPPORTED


def test_finished_row_wins() -> None:
    found = read_tasks(sample("list-two-rows"), BASE_URL)

    assert [(task.status, task.progress) for task in found.values()] == [(TaskStatus.SUCCEEDED, 100)]


def test_among_running_rows_the_most_advanced_wins() -> None:
    found = read_tasks(sample("list-rows-in-progress"), BASE_URL)

    assert [(task.status, task.progress) for task in found.values()] == [(TaskStatus.RUNNING, 35)]


def test_unreadable_objects_do_not_spoil_the_others() -> None:
    found = read_tasks(sample("list-odd-items"), BASE_URL)

    assert list(found) == ["42", TASK_ID]
    assert found["42"] == Task(id="42", status=TaskStatus.WAITING)


def test_endless_ids_and_seeds_are_ignored() -> None:
    endless = "7" * (MAX_MARK + 1)
    listed = [{"id": endless}, {"id": "1", "seed": endless}, {"id": "2", "seed": 42}]

    found = read_tasks(Answer(status=200, headers={}, body=json.dumps(listed)), BASE_URL)

    assert {task_id: task.seed for task_id, task in found.items()} == {"1": "", "2": "42"}


@pytest.mark.parametrize(
    ("name", "error", "kind"),
    [
        ("fetch-forbidden", ProviderRejected, FailureKind.KEY_REFUSED),
        ("submit-key-refused-text", ProviderRejected, FailureKind.KEY_REFUSED),
        ("list-redirect", ProviderRejected, FailureKind.KEY_REFUSED),
        ("list-unknown-route", ProviderRejected, FailureKind.UNSUPPORTED),
        ("fetch-unknown-route", ProviderRejected, FailureKind.UNSUPPORTED),
        ("fetch-rate-limited", ProviderUnavailable, FailureKind.BUSY),
        ("submit-saturated", ProviderUnavailable, FailureKind.BUSY),
        ("fetch-server-down", ProviderUnavailable, FailureKind.UNAVAILABLE),
        ("fetch-page", ProviderUnavailable, FailureKind.UNAVAILABLE),
        ("fetch-object-without-id", ProviderUnavailable, FailureKind.UNAVAILABLE),
        ("list-refused", ProviderUnavailable, FailureKind.UNAVAILABLE),
    ],
)
@pytest.mark.parametrize("read", [read_one, read_tasks])
def test_failed_reading(
    name: str,
    error: type[ProviderError],
    kind: FailureKind,
    read: Callable[[Answer, str], object],
) -> None:
    with pytest.raises(error) as caught:
        read(sample(name), BASE_URL)

    assert isinstance(caught.value, ProviderRejected | ProviderUnavailable)
    assert (type(caught.value), caught.value.kind) == (error, kind)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Banned prompt detected, the word is not allowed", FailureKind.BANNED),
        ("Request cancelled due to output filters", FailureKind.BANNED),
        ("[Image denied] it was flagged", FailureKind.BANNED),
        ("可能包含敏感词", FailureKind.BANNED),
        ("Invalid parameter, --v 99", FailureKind.BAD_PARAMETER),
        ("Invalid prompt", FailureKind.BAD_PARAMETER),
        ("Invalid link, could not fetch", FailureKind.BAD_PICTURE),
        ("Queue full", FailureKind.BUSY),
        ("Credits exhausted", FailureKind.ACCOUNT),
        ("Blocked", FailureKind.ACCOUNT),
        ("Pending mod message", FailureKind.ACCOUNT),
        ("Subscription required, a subscription is required", FailureKind.ACCOUNT),
        ("Plan Cancelled", FailureKind.ACCOUNT),
        ("无可用的账号实例", FailureKind.ACCOUNT),
        ("执行超时 5 分钟", FailureKind.TIMED_OUT),
        ("任务提交超时", FailureKind.TIMED_OUT),
        ("Turbo mode isn't supported for video jobs", FailureKind.UNSUPPORTED),
        ("任务失败，请重试", FailureKind.FAILED),
        ("The dragon ate it", None),
    ],
)
def test_known_words_tell_who_can_act(words: str, kind: FailureKind | None) -> None:
    assert classify(words) is kind


@pytest.mark.parametrize(
    ("words", "cleaned"),
    [
        ("Invalid token sk-abc123DEF (request id: 2025abc)", "Invalid token"),
        ('{"error": "see https://example.com/x?key=1"}', "error : see"),
        ("dial tcp 10.0.0.3:8080: connection refused", "dial tcp : connection refused"),
        ("ask admin@example.com or @everyone, <@!42>", "ask or ,"),
        ("Authorization: Bearer abc", "Authorization:"),
        ("two\n\tlines\u202e and\u200b more", "two lines and more"),
    ],
)
def test_foreign_words_are_cleaned(words: str, cleaned: str) -> None:
    assert clean_detail(words) == cleaned


def test_foreign_words_are_cut() -> None:
    detail = clean_detail("word " * 1000)

    assert len(detail) <= MAX_DETAIL
    assert detail.endswith("…")


@pytest.mark.parametrize(
    ("url", "base_url", "expected"),
    [
        ("http://localhost:3000/mj/image/1?a=b", BASE_URL, f"{BASE_URL}/mj/image/1?a=b"),
        ("http://10.1.2.3/i.png", BASE_URL, f"{BASE_URL}/i.png"),
        ("http://new-api:3000/mj/image/1", BASE_URL, f"{BASE_URL}/mj/image/1"),
        ("/mj/image/1", BASE_URL, f"{BASE_URL}/mj/image/1"),
        ("http://[::1]/i.png", BASE_URL, f"{BASE_URL}/i.png"),
        ("http://localhost:3000/i.png", "http://10.0.0.5:8080", "http://10.0.0.5:8080/i.png"),
        ("https://cdn.example.com/i.png?", BASE_URL, "https://cdn.example.com/i.png?"),
        ("//evil.example.com/i.png", BASE_URL, ""),
        ("file:///etc/passwd", BASE_URL, ""),
        ("http://[broken", BASE_URL, ""),
        ("", BASE_URL, ""),
    ],
)
def test_lost_addresses_lead_back_to_the_api(url: str, base_url: str, expected: str) -> None:
    assert public_url(url, base_url) == expected


def test_sample_with_a_lost_address() -> None:
    assert task("fetch-localhost-picture").media_urls == (f"{BASE_URL}/mj/image/{TASK_ID}",)


ANSWER_KEYS = strategies.sampled_from(
    ["code", "result", "description", "properties", "error", "message", "bannedWord", "numberOfQueues"]
)
TASK_KEYS = strategies.sampled_from(
    [
        *("id", "status", "progress", "buttons", "imageUrl", "imageUrls", "videoUrls", "url", "customId"),
        *("style", "failReason", "action", "finalPrompt", "promptEn", "prompt", "total_quota"),
    ]
)
KEYS = ANSWER_KEYS | TASK_KEYS
SCALARS = (
    strategies.none()
    | strategies.booleans()
    | strategies.integers()
    | strategies.sampled_from(
        [
            *(1, 3, 4, 9, 21, 22, "21", "SUCCESS", "MODAL", "FAILURE", "http://[", "99999999999"),
            *("DESCRIBE", "SHORTEN", "1\ufe0f\u20e3 a fox", "1,2,3", "1e999"),
        ]
    )
    | strategies.floats()
    | strategies.text()
)
JSON = strategies.recursive(
    SCALARS,
    lambda inner: strategies.lists(inner, max_size=4) | strategies.dictionaries(KEYS, inner, max_size=6),
    max_leaves=20,
)
BODIES = JSON.map(json.dumps) | strategies.text() | strategies.sampled_from(["[" * 100_000, "1" * 5000])
ANSWERS = strategies.builds(
    Answer,
    status=strategies.integers(100, 599),
    headers=strategies.dictionaries(strategies.just("Retry-After"), strategies.text(max_size=8)),
    body=BODIES,
)


@hypothesis.settings(derandomize=True, deadline=None, max_examples=300)
@hypothesis.given(answer=ANSWERS, submission=strategies.sampled_from([IMAGINE, ACTION, MODAL]))
def test_any_answer_is_a_value_or_one_of_our_errors(answer: Answer, submission: Submission) -> None:
    for read in (
        lambda: read_receipt(answer, submission, BASE_URL).task_id.encode(),
        lambda: read_tasks(answer, BASE_URL),
        lambda: read_one(answer, BASE_URL),
        lambda: read_seed(answer),
        lambda: read_cancel(answer),
        lambda: read_balance(answer),
    ):
        try:
            read()
        except ProviderError:
            continue
