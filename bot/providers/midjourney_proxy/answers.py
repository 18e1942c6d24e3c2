"""What the answers of the midjourney-proxy family mean: pure functions from status, headers and body."""

import re
from collections.abc import Mapping

from bot.errors import AnswerLost
from bot.providers.loose import amount, fields, items, mark, text, whole
from bot.providers.midjourney_proxy.refusals import Code, Refusal, read_error, read_refusal, submit_error
from bot.providers.midjourney_proxy.tasks import merge_tasks, read_task
from bot.providers.order import Modal, Submission
from bot.providers.port import Receipt, Task, TaskStatus
from bot.providers.wire import Answer

MAX_STARTED = 10  # tasks by one submit; "Imagine all" starts four
UNLIMITED = 999_999_999  # US dollars; some accounts are told so, others -1

_UNKNOWN_ACTION = re.compile(r"unknown_action|unsupported action|不支持的?(操作|动作)", re.IGNORECASE)
# Gateways turn code 21 into 1 for remix, so the description is all that is left.
_WINDOW = re.compile(r"confirm|窗口|弹窗", re.IGNORECASE)


def read_receipt(answer: Answer, submission: Submission, base_url: str) -> Receipt:
    """Read the answer to a submit.

    An accepted submit whose answer names no usable task id raises AnswerLost; other answers raise
    ProviderRejected, ProviderUnavailable or AnswerLost as told in `refusals`. `base_url` mends picture
    addresses.
    """
    said = fields(answer.value)
    code = whole(said.get("code"))
    if code not in (Code.ACCEPTED, Code.WINDOW, Code.QUEUED):
        raise submit_error(_refusal(answer), submission)
    task_ids = _task_ids(said.get("result"))
    if not task_ids:
        raise AnswerLost(f"accepted without a usable task id, HTTP {answer.status}")
    task_id, properties = task_ids[0], fields(said.get("properties"))
    earlier = _earlier_task(task_id, properties, base_url) if code == Code.WINDOW else None
    waits = earlier is None or earlier.status is TaskStatus.NEEDS_INPUT
    window = code == Code.WINDOW or _WINDOW.search(text(said.get("description"))) is not None
    return Receipt(
        task_id=task_id,
        more=task_ids[1:],
        # A filled form must never ask for the form again.
        needs_input=window and waits and not isinstance(submission, Modal),
        queue_position=whole(properties.get("numberOfQueues")),
        prompt=text(properties.get("finalPrompt")),
        finished=earlier if earlier and earlier.status is TaskStatus.SUCCEEDED else None,
    )


def read_tasks(answer: Answer, base_url: str) -> dict[str, Task]:
    """Read the answer to `task/list-by-condition`: one reading for each id.

    Unknown ids and unreadable objects are left out. Raises ProviderUnavailable, or ProviderRejected:
    KEY_REFUSED, and UNSUPPORTED where there is no such route.
    """
    found = answer.value if answer.good else None
    if not isinstance(found, list):
        _check_that_task_is_unknown(answer)
    readings = (read_task(item, base_url) for item in items(found))
    return merge_tasks(task for task in readings if task)


def read_one(answer: Answer, base_url: str) -> Task | None:
    """Read the answer to `task/{id}/fetch`; None for an unknown id. Raises as `read_tasks`."""
    task = read_task(answer.value, base_url) if answer.good else None
    if task is None and not (answer.status == 404 and answer.empty):
        _check_that_task_is_unknown(answer)
    return task


def read_cancel(answer: Answer) -> bool:
    """Read the answer to `task/{id}/cancel`: whether the task was stopped; servers may say that with nothing.

    Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED, and UNSUPPORTED where there is no such
    route.
    """
    said = fields(answer.value)
    code = whole(said.get("code"))
    if answer.good and (answer.empty or code == Code.ACCEPTED or said.get("success") is True):
        return True
    if answer.status != 400 and (code is None or answer.status not in (200, 404)):
        raise read_error(_refusal(answer))
    return False


def read_seed(answer: Answer) -> str:
    """Read the answer to `task/{id}/image-seed`; empty where the task has none, or is not known.

    Raises as `read_cancel`.
    """
    said = fields(answer.value)
    code = whole(said.get("code"))
    if answer.good and code == Code.ACCEPTED:
        return mark(said.get("result"))
    if (code is None and not (answer.good and answer.empty)) or answer.status not in (200, 204, 400, 404):
        raise read_error(_refusal(answer))
    return ""


def read_balance(answer: Answer) -> str:
    """Read the answer to CometAPI's quota query; empty where it names no limit.

    Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED or UNSUPPORTED.
    """
    left = amount(fields(answer.value).get("total_quota")) if answer.good else None
    if left is None:
        raise read_error(_refusal(answer))
    return f"{left:.2f} USD" if 0 <= left < UNLIMITED else ""


def unknown_action(answer: Answer) -> bool:
    """Tell whether a refusal says that the pressed button's family is not known there."""
    return _UNKNOWN_ACTION.search(_refusal(answer).message) is not None


def refuses_remix(answer: Answer) -> bool:
    """Tell whether a refusal says that the account behind the server has remix turned off."""
    return "remix" in _refusal(answer).message.lower()


def _task_ids(result: object) -> tuple[str, ...]:
    """Read the tasks that a submit started: one, or the ids of several with commas between them."""
    named = map(mark, text(result).split(",", MAX_STARTED)[:MAX_STARTED])
    return tuple(dict.fromkeys(filter(None, named)))  # one that is named twice is paid once


def _earlier_task(task_id: str, properties: Mapping[str, object], base_url: str) -> Task | None:
    """Read the task that older servers answer with when the same was asked before: they tell its status."""
    if not text(properties.get("status")):
        return None
    return read_task({**properties, "id": task_id, "properties": properties}, base_url)


def _check_that_task_is_unknown(answer: Answer) -> None:
    """Raise unless the answer says only that no such task is known."""
    if answer.good and answer.empty:
        return
    refusal = _refusal(answer)
    if not (refusal.unknown_task and refusal.status in (200, 400, 404)):
        raise read_error(refusal)


def _refusal(answer: Answer) -> Refusal:
    return read_refusal(answer.status, answer.headers, answer.value)
