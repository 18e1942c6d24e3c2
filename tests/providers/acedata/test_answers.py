"""One recorded shape for each answer of Ace Data Cloud, and what it means to us."""

import json

import pytest

from bot.errors import AnswerLost, FailureKind, ProviderError, ProviderRejected, ProviderUnavailable
from bot.providers.acedata.answers import read_found, read_many, read_one, read_receipt, refusal_of
from bot.providers.acedata.errors import submit_error
from bot.providers.acedata.records import read_clip, read_record
from bot.providers.button import Button, ButtonKind
from bot.providers.port import Task, TaskStatus
from bot.providers.wire import Answer
from tests.providers.recorded import recorded

BASE_URL = "https://api.acedata.cloud"
TASK_ID = "b8976e18-32dc-4718-9ed8-1ea090fcb6ea"
IMAGE_ID = "1259157292746612736"
RAW = f"https://platform.cdn.acedata.cloud/midjourney/{TASK_ID}.png"
PREVIEW = f"{RAW}?imageMogr2/thumbnail/!50p"


def sample(name: str) -> Answer:
    answer = recorded(f"acedata/{name}")
    body = answer["body"] if isinstance(answer["body"], str) else json.dumps(answer["body"])
    return Answer(status=answer["status"], headers=answer["headers"], body=body)


def task(name: str) -> Task:
    found = read_record(read_one(sample(name)), BASE_URL)
    assert found is not None
    return found


def refusal(name: str, *, at_once: bool = False) -> ProviderError:
    answer = sample(name)
    assert read_receipt(answer, BASE_URL) is None
    return submit_error(answer, refusal_of(answer), at_once=at_once)


def shown(buttons: tuple[Button, ...]) -> list[str]:
    return [button.label or button.emoji for button in buttons]


# Submits


@pytest.mark.parametrize(
    "name",
    [
        *("submit-accepted", "submit-accepted-success", "submit-accepted-lines"),
        "submit-streamed-cut",  # its end is missing: the record will tell
        "submit-timeout-named",  # likewise, where an error names a task
    ],
)
def test_accepted(name: str) -> None:
    receipt = read_receipt(sample(name), BASE_URL)

    assert receipt is not None
    assert (receipt.task_id, receipt.finished, receipt.needs_input) == (TASK_ID, None, False)


@pytest.mark.parametrize("name", ["submit-finished", "submit-streamed"])
def test_a_picture_that_is_there_already_comes_with_the_receipt(name: str) -> None:
    receipt = read_receipt(sample(name), BASE_URL)

    assert receipt is not None
    assert receipt.finished is not None
    assert receipt.finished.media_urls == (RAW, PREVIEW)
    assert receipt.finished.buttons[0].custom_id == f"upscale1::{IMAGE_ID}"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("submit-used-up", FailureKind.NO_BALANCE),
        ("submit-forbidden", FailureKind.BANNED),
        ("submit-streamed-refused", FailureKind.BANNED),
        ("submit-moderated-as-500", FailureKind.BANNED),
        ("submit-disabled", FailureKind.KEY_REFUSED),
        ("submit-no-token", FailureKind.KEY_REFUSED),
        ("submit-token-mismatched", FailureKind.KEY_REFUSED),
        ("submit-invalid-token", FailureKind.KEY_REFUSED),
        ("submit-token-expired", FailureKind.KEY_REFUSED),
        ("submit-redirect", FailureKind.KEY_REFUSED),
        ("submit-bad-request", FailureKind.BAD_PARAMETER),
        ("submit-error-string-400", FailureKind.BAD_PARAMETER),
        ("submit-bad-picture", FailureKind.BAD_PICTURE),
        ("submit-no-api", FailureKind.UNSUPPORTED),
        ("submit-not-implemented", FailureKind.UNSUPPORTED),
        ("submit-success-false", FailureKind.FAILED),
    ],
)
def test_refused_for_good(name: str, kind: FailureKind) -> None:
    error = refusal(name)

    assert isinstance(error, ProviderRejected)
    assert error.kind is kind


@pytest.mark.parametrize(
    ("name", "kind", "retry_after"),
    [
        ("submit-rate-limited", FailureKind.BUSY, 7.0),
        ("submit-too-many", FailureKind.BUSY, None),
        ("submit-throttled-as-500", FailureKind.BUSY, None),
        ("submit-busy", FailureKind.BUSY, None),
        ("submit-unavailable-page", FailureKind.UNAVAILABLE, None),
        ("submit-wall-page", FailureKind.UNAVAILABLE, None),  # not the balance: 403 alone says nothing
    ],
)
def test_surely_not_accepted(name: str, kind: FailureKind, retry_after: float | None) -> None:
    error = refusal(name)

    assert isinstance(error, ProviderUnavailable)
    assert (error.kind, error.retry_after) == (kind, retry_after)


@pytest.mark.parametrize(
    "name",
    [
        *("submit-api-error", "submit-timeout", "submit-error-string", "submit-gateway-page"),
        *("submit-accepted-no-id", "submit-empty", "submit-page", "submit-odd-id"),
    ],
)
def test_perhaps_accepted(name: str) -> None:
    assert isinstance(refusal(name), AnswerLost)


def test_a_call_that_waits_for_its_result_has_failed_where_the_api_says_so() -> None:
    failed, late = (refusal(name, at_once=True) for name in ("shorten-failed", "submit-timeout"))

    assert isinstance(failed, ProviderRejected)
    assert failed.kind is FailureKind.FAILED
    assert isinstance(late, ProviderRejected)
    assert late.kind is FailureKind.TIMED_OUT
    assert isinstance(refusal("submit-gateway-page", at_once=True), AnswerLost)


def test_the_words_are_kept_without_addresses_and_the_trace_for_the_log() -> None:
    error = refusal("submit-used-up")

    assert isinstance(error, ProviderRejected)
    assert error.detail == "Your balance is not enough, please recharge at"
    assert refusal_of(sample("submit-used-up")).trace == "5a3d4e7b-2f0c-4d66-9a2b-0f6ce8b1a001"
    assert "5a3d4e7b" not in str(error)


# Records


@pytest.mark.parametrize(
    ("name", "status", "progress"),
    [
        ("task-submitted", TaskStatus.WAITING, None),
        ("task-started", TaskStatus.RUNNING, None),
        ("task-started-empty", TaskStatus.RUNNING, None),
        ("task-progress", TaskStatus.RUNNING, 35),
        ("task-progress-strings", TaskStatus.RUNNING, 75),
        ("task-grid", TaskStatus.SUCCEEDED, 100),
        ("task-grid-strings", TaskStatus.SUCCEEDED, 100),
        ("task-grid-no-finish", TaskStatus.SUCCEEDED, 100),
        ("task-videos", TaskStatus.SUCCEEDED, 100),
        ("task-refused", TaskStatus.FAILED, None),
        ("task-finished-empty", TaskStatus.FAILED, None),
        ("task-cancelled", TaskStatus.CANCELLED, None),
    ],
)
def test_what_a_record_tells(name: str, status: TaskStatus, progress: int | None) -> None:
    found = task(name)

    assert (found.id, found.status, found.progress) == (TASK_ID, status, progress)


def test_an_unknown_task_is_an_empty_object() -> None:
    assert read_record(read_one(sample("task-unknown")), BASE_URL) is None


def test_a_preview_has_no_buttons_and_the_result_its_full_picture_first() -> None:
    assert task("task-progress").media_urls[0].startswith("https://storage.fonedis.cc/")
    assert task("task-progress").buttons == ()
    assert task("task-grid").media_urls == (RAW, PREVIEW)
    assert task("task-closed-host").media_urls == (RAW,)


@pytest.mark.parametrize(
    ("name", "kind", "detail"),
    [
        (
            "task-refused",
            FailureKind.BANNED,
            "Our AI moderators feel your prompt might be against our community standards",
        ),
        ("task-failed", FailureKind.FAILED, "生成失败"),
        ("task-failed-string", FailureKind.BAD_PICTURE, "Invalid link"),
        ("task-failed-timeout", FailureKind.TIMED_OUT, ""),
        ("task-finished-empty", FailureKind.FAILED, ""),
    ],
)
def test_why_a_task_failed(name: str, kind: FailureKind, detail: str) -> None:
    assert (task(name).failure, task(name).detail) == (kind, detail)


# Buttons


def test_the_buttons_of_a_grid() -> None:
    buttons = task("task-grid").buttons

    assert shown(buttons) == ["U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"]
    assert [button.position for button in buttons] == list(range(9))
    assert buttons[4].custom_id == f"reroll::{IMAGE_ID}"
    assert {button.kind for button in buttons[:4]} == {ButtonKind.UPSCALE}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "task-single",
            [
                *("Upscale (2x)", "Upscale (4x)", "Vary (Subtle)", "Vary (Strong)", "Vary (Region)"),
                *("Zoom Out 2x", "Zoom Out 1.5x", "Animate", "⬅️", "➡️", "⬆️", "⬇️"),
            ],
        ),
        (
            "task-single-newer",
            [
                *("Upscale (Subtle)", "Upscale (Creative)", "Vary (Subtle)", "Vary (Strong)"),
                *("Vary (Region)", "Zoom Out 2x", "Make Square", "Animate", "Remaster V9"),
            ],
        ),
        ("task-edits", []),
        ("task-videos", ["U1", "U2", "U3", "U4"]),
    ],
)
def test_other_buttons(name: str, expected: list[str]) -> None:
    assert shown(task(name).buttons) == expected


def test_an_action_that_nobody_knows_goes_back_as_it_came() -> None:
    assert task("task-single-newer").buttons[-1].custom_id == f"remaster_v9::{IMAGE_ID}"


def test_one_of_four_videos_is_a_task_of_its_own() -> None:
    record = read_one(sample("task-videos"))
    clip = read_clip(record, 2, BASE_URL)

    assert clip is not None
    assert clip.id == f"clip:2:{TASK_ID}"
    assert clip.media_urls == (f"https://platform.cdn.acedata.cloud//midjourney/{TASK_ID}-2.mp4",)
    assert [(button.kind, button.custom_id) for button in clip.buttons] == [
        (ButtonKind.EXTEND, "own:extend::2::9a1b")
    ]
    assert read_clip(record, 4, BASE_URL) is None


# Batches


def test_a_batch_names_those_that_are_known() -> None:
    assert [record["id"] == TASK_ID for record in read_many(sample("batch"))] == [True, False]
    assert read_many(sample("batch-none")) == []
    assert read_many(sample("task-unknown")) == []
    readings = [read_record(record, BASE_URL) for record in read_many(sample("batch-odd"))]
    assert [found.id for found in readings if found] == ["7"]


@pytest.mark.parametrize(
    ("name", "kind"), [("batch-throttled", FailureKind.BUSY), ("submit-api-error", FailureKind.UNAVAILABLE)]
)
def test_a_look_that_fails_for_now(name: str, kind: FailureKind) -> None:
    with pytest.raises(ProviderUnavailable) as caught:
        read_many(sample(name))

    assert caught.value.kind is kind


@pytest.mark.parametrize("name", ["batch-page", "batch-list", "submit-empty", "task-grid"])
def test_what_is_no_batch_says_nothing_about_a_task(name: str) -> None:
    with pytest.raises(ProviderUnavailable):
        read_many(sample(name))


def test_a_look_with_a_refused_key() -> None:
    with pytest.raises(ProviderRejected) as caught:
        read_many(sample("batch-refused"))

    assert caught.value.kind is FailureKind.KEY_REFUSED


# Words


def test_found_prompts_become_buttons() -> None:
    found = read_found(sample("describe"), "ref-1", ButtonKind.DESCRIBED)

    assert found is not None
    assert found.texts == ("a fox in the snow --ar 1:1", "a red fox, oil on canvas --ar 1:1")
    assert [(button.emoji, button.kind) for button in found.buttons] == [
        ("1️⃣", ButtonKind.DESCRIBED),
        ("2️⃣", ButtonKind.DESCRIBED),
    ]
    shortened = read_found(sample("shorten"), "ref-1", ButtonKind.SHORTENED)
    assert shortened is not None
    assert shortened.texts == ("red fox", "fox")


@pytest.mark.parametrize("name", ["shorten-failed", "submit-page"])
def test_an_answer_without_prompts(name: str) -> None:
    assert read_found(sample(name), "ref-1", ButtonKind.DESCRIBED) is None


def test_a_search_that_found_nothing_is_over() -> None:
    with pytest.raises(ProviderRejected) as caught:
        read_found(sample("describe-empty"), "ref-1", ButtonKind.DESCRIBED)

    assert caught.value.kind is FailureKind.FAILED
