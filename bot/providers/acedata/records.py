"""The records of tasks: without a status, what a task is must be worked out from what is there (§8.2)."""

import dataclasses
import datetime
import re
import urllib.parse
from collections.abc import Iterable, Mapping

from bot.errors import FailureKind
from bot.providers.acedata.actions import clip_buttons, extend_buttons, picture_buttons
from bot.providers.acedata.errors import read_refusal
from bot.providers.button import Button
from bot.providers.loose import amount, fields, items, mark, text
from bot.providers.media import MAX_VIDEOS, usable
from bot.providers.port import Task, TaskStatus

CLIP = "clip:"  # begins our own id of one of the videos of a task
CLOSED_HOST = "cdn.midjourney.com"  # answers 403 to servers

_ID = re.compile(r"[\w-]{1,100}", re.ASCII)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Made:
    """What a response holds."""

    pictures: tuple[str, ...] = ()
    """The full one, then the half-size preview."""
    videos: tuple[str, ...] = ()
    cover: tuple[str, ...] = ()

    @property
    def urls(self) -> tuple[str, ...]:
        return (*self.videos, *(self.cover if self.videos else self.pictures))


def task_id_of(said: Mapping[str, object]) -> str:
    """Read a task's id out of a record (`id`) or a reply (`task_id`); empty where there is no usable one."""
    found = (mark(said.get(name)) for name in ("id", "task_id"))
    return next((name for name in found if _ID.fullmatch(name)), "")


def clip_id(task_id: str, index: int) -> str:
    return f"{CLIP}{index}:{task_id}"


def read_clip_id(task_id: str) -> tuple[str, int | None]:
    """Tell which task's record to read, and which of its videos is meant; None for the task itself."""
    index, _, whole = task_id.removeprefix(CLIP).partition(":")
    if task_id.startswith(CLIP) and len(index) == 1 and index.isdecimal():
        return whole, int(index)
    return task_id, None


def read_record(found: object, base_url: str) -> Task | None:
    """Read a record; None where it is none, `{}` included: that task is not known, or not yet.

    `base_url` mends picture addresses, see `media.py`.
    """
    record = fields(found)
    task_id = task_id_of(record)
    if not task_id:
        return None
    response = response_of(record)
    refusal = read_refusal(response)
    if refusal is not None:
        return Task(
            id=task_id,
            status=TaskStatus.CANCELLED if refusal.cancelled else TaskStatus.FAILED,
            failure=None if refusal.cancelled else refusal.kind or FailureKind.FAILED,
            detail=refusal.detail,
        )
    made, progress, over = _made(response, base_url), _progress(response), _told(record, "finished_at")
    if made.urls and (over or progress in (None, 100)):
        return _finished(task_id, response, made)
    if over:
        return Task(id=task_id, status=TaskStatus.FAILED, failure=FailureKind.FAILED)
    begun = bool(response) or _told(record, "started_at")
    return Task(
        id=task_id,
        status=TaskStatus.RUNNING if begun else TaskStatus.WAITING,
        progress=progress,
        media_urls=made.urls,
    )


def read_clip(found: object, index: int, base_url: str) -> Task | None:
    """Read one of the videos of a finished task, as a task of its own; None where there is no such one."""
    record = fields(found)
    task_id, videos = task_id_of(record), _made(response_of(record), base_url).videos
    if not task_id or index >= len(videos):
        return None
    return Task(
        id=clip_id(task_id, index),
        status=TaskStatus.SUCCEEDED,
        progress=100,
        media_urls=(videos[index],),
        buttons=extend_buttons(_handle(response_of(record), "video_id"), index),
    )


def response_of(record: Mapping[str, object]) -> Mapping[str, object]:
    return fields(record.get("response"))


def image_id_of(record: Mapping[str, object]) -> str:
    """Read the handle for what is done next; only that of a finished task can be used."""
    return _handle(response_of(record), "image_id")


def created_at(record: Mapping[str, object]) -> float | None:
    """Read when a task was made, in Unix seconds, also where that is told in ISO."""
    told = record.get("created_at")
    if (seconds := amount(told)) is not None:
        return seconds
    try:
        moment = datetime.datetime.fromisoformat(text(told))
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)).timestamp()


def _finished(task_id: str, response: Mapping[str, object], made: Made) -> Task:
    return Task(
        id=task_id,
        status=TaskStatus.SUCCEEDED,
        progress=100,
        media_urls=made.urls,
        buttons=_buttons(response, made),
    )


def _buttons(response: Mapping[str, object], made: Made) -> tuple[Button, ...]:
    match len(made.videos):
        case 0:
            actions = [text(name) for name in items(response.get("actions"))]
            return picture_buttons(actions, _handle(response, "image_id"))
        case 1:
            return extend_buttons(_handle(response, "video_id"), 0)
        case count:
            return clip_buttons(count)


def _made(response: Mapping[str, object], base_url: str) -> Made:
    videos = (text(video) for video in items(response.get("video_urls"))[:MAX_VIDEOS])
    pictures = _addresses((text(response.get(name)) for name in ("raw_image_url", "image_url")), base_url)
    return Made(
        videos=_addresses(videos, base_url),
        pictures=tuple(url for url in pictures if not _closed(url)) or pictures,
        cover=pictures[-1:],
    )


def _addresses(urls: Iterable[str], base_url: str) -> tuple[str, ...]:
    return usable(urls, base_url)


def _closed(url: str) -> bool:
    return urllib.parse.urlsplit(url).hostname == CLOSED_HOST


def _progress(response: Mapping[str, object]) -> int | None:
    told = response.get("progress")
    found = amount(told.strip().removesuffix("%") if isinstance(told, str) else told)
    return int(min(max(found, 0.0), 100.0)) if found is not None else None


def _told(record: Mapping[str, object], name: str) -> bool:
    """Tell whether a time is there, in whatever form."""
    told = record.get(name)
    return told not in (None, "", 0, "0", False)


def _handle(response: Mapping[str, object], name: str) -> str:
    found = mark(response.get(name))
    return found if _ID.fullmatch(found) else ""
