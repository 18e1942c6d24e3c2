"""The task object of the midjourney-proxy family, with everything that vendors do to it."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.errors import FailureKind
from bot.providers.button import Button, ButtonKind
from bot.providers.failures import classify, detail_of, is_cancellation
from bot.providers.loose import fields, items, mark, text
from bot.providers.media import MAX_VIDEOS, usable
from bot.providers.midjourney_proxy.buttons import read_buttons
from bot.providers.midjourney_proxy.changes import CHANGED, CHANGES
from bot.providers.midjourney_proxy.texts import read_texts, read_tokens
from bot.providers.port import Task, TaskStatus

# Any other word is a running task: the deadline of the job ends it.
_STATUSES: Mapping[str, TaskStatus] = MappingProxyType(
    {
        "": TaskStatus.WAITING,  # also null: gateways know nothing before their first refresh
        "NOT_START": TaskStatus.WAITING,
        "SUBMITTED": TaskStatus.WAITING,
        "IN_PROGRESS": TaskStatus.RUNNING,
        "MODAL": TaskStatus.NEEDS_INPUT,
        "SUCCESS": TaskStatus.SUCCEEDED,
        "FAILURE": TaskStatus.FAILED,
        "FAILED": TaskStatus.FAILED,
        "CANCEL": TaskStatus.CANCELLED,
        "CANCELED": TaskStatus.CANCELLED,
        "CANCELLED": TaskStatus.CANCELLED,
    }
)
_PROGRESS = re.compile(r"[0-9]{1,4}")

# Gateways keep a second row for a form that was filled, and leave the first one waiting.
_RANKS: Mapping[TaskStatus, int] = MappingProxyType(
    {
        TaskStatus.NEEDS_INPUT: 0,
        TaskStatus.WAITING: 1,
        TaskStatus.RUNNING: 1,
        TaskStatus.CANCELLED: 2,
        TaskStatus.FAILED: 2,
        TaskStatus.SUCCEEDED: 3,
    }
)


def read_task(found: object, base_url: str) -> Task | None:
    """Read one task object; None where it is none, or has no usable id.

    Buttons count on success only (they are stale before), progress not on a failure (gateways say 100%).
    `base_url` mends picture addresses, see `public_url`.
    """
    task = fields(found)
    task_id = mark(task.get("id"))
    if not task_id:
        return None
    reason = text(task.get("failReason"))
    status = _status(text(task.get("status")), reason)
    failed = status is TaskStatus.FAILED
    buttons = _buttons(task) if status is TaskStatus.SUCCEEDED else ()
    finds_texts = _finds_texts(task, buttons)
    return Task(
        id=task_id,
        status=status,
        progress=None if status in (TaskStatus.FAILED, TaskStatus.CANCELLED) else _progress(task),
        media_urls=_media_urls(task, base_url),
        buttons=buttons,
        prompt="" if finds_texts else _prompt(task),
        texts=read_texts(task) if finds_texts and status is TaskStatus.SUCCEEDED else (),
        tokens=read_tokens(task) if finds_texts and status is TaskStatus.SUCCEEDED else "",
        state=text(task.get("state")),
        seed=mark(task.get("seed")),
        failure=(classify(reason) or FailureKind.FAILED) if failed else None,
        detail=detail_of(reason) if failed else "",
    )


def merge_tasks(tasks: Iterable[Task]) -> dict[str, Task]:
    """Keep one reading for each id: the most final, then the most advanced."""
    merged: dict[str, Task] = {}
    for task in tasks:
        known = merged.get(task.id)
        if known is None or _rank(task) > _rank(known):
            merged[task.id] = task
    return merged


def _status(word: str, reason: str) -> TaskStatus:
    status = _STATUSES.get(word.strip().upper(), TaskStatus.RUNNING)
    if status is TaskStatus.FAILED and is_cancellation(reason):
        return TaskStatus.CANCELLED
    return status


def _progress(task: Mapping[str, object]) -> int | None:
    found = _PROGRESS.match(text(task.get("progress")).strip())
    return min(int(found[0]), 100) if found else None


def _media_urls(task: Mapping[str, object], base_url: str) -> tuple[str, ...]:
    """List videos before the picture: beside a video, the picture is only its poster.

    The single pictures of a grid stand in for it only where it has no address of its own.
    """
    videos = [text(fields(video).get("url")) for video in items(task.get("videoUrls"))[:MAX_VIDEOS]]
    singles = [text(fields(single).get("url")) for single in items(task.get("imageUrls"))[:1]]
    picture = text(task.get("imageUrl"))
    listed = [*videos, text(task.get("videoUrl")), picture, *([] if picture.strip() else singles)]
    return usable(listed, base_url)


def _buttons(task: Mapping[str, object]) -> tuple[Button, ...]:
    """Read the buttons of a task that succeeded; a grid of a server that never tells any has our own."""
    if "buttons" not in task and text(task.get("action")).upper() in CHANGED:
        return CHANGES
    return read_buttons(task.get("buttons"))


def _finds_texts(task: Mapping[str, object], buttons: Iterable[Button]) -> bool:
    """Tell whether the task is about words: by its action, or by its buttons where vendors rename that."""
    told = text(task.get("action")).upper() in ("DESCRIBE", "SHORTEN")
    return told or any(button.kind in (ButtonKind.DESCRIBED, ButtonKind.SHORTENED) for button in buttons)


def _prompt(task: Mapping[str, object]) -> str:
    told = (fields(task.get("properties")).get("finalPrompt"), task.get("promptEn"), task.get("prompt"))
    return next(filter(None, map(text, told)), "")


def _rank(task: Task) -> tuple[int, int]:
    return _RANKS[task.status], task.progress or 0
