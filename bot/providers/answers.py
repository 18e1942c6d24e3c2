"""What the answers of the midjourney-proxy family mean: pure functions from status, headers and body."""

import re
from collections.abc import Mapping

from bot.errors import AnswerLost
from bot.providers.loose import fields, items, mark, text, whole
from bot.providers.port import Modal, Receipt, Submission, Task, TaskStatus
from bot.providers.refusals import Code, Refusal, read_error, read_refusal, submit_error
from bot.providers.tasks import merge_tasks, read_task
from bot.providers.wire import Answer

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
    task_id = mark(said.get("result"))
    if not task_id:
        raise AnswerLost(f"accepted without a usable task id, HTTP {answer.status}")
    properties = fields(said.get("properties"))
    earlier = _earlier_task(task_id, properties, base_url) if code == Code.WINDOW else None
    window = code == Code.WINDOW or _WINDOW.search(text(said.get("description"))) is not None
    return Receipt(
        task_id=task_id,
        # A filled form must never ask for the form again.
        needs_input=window and earlier is None and not isinstance(submission, Modal),
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
    """Read the answer to `task/{id}/cancel`: whether the task was stopped.

    Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED, and UNSUPPORTED where there is no such
    route.
    """
    said = fields(answer.value)
    code = whole(said.get("code"))
    if answer.good and (code == Code.ACCEPTED or said.get("success") is True):
        return True
    if code is None or answer.status not in (200, 400, 404):
        raise read_error(_refusal(answer))
    return False


def _earlier_task(task_id: str, properties: Mapping[str, object], base_url: str) -> Task | None:
    """Read the task that older servers answer with when the same was asked before."""
    if not (text(properties.get("status")) and text(properties.get("imageUrl"))):
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
