"""The JSON of Ace Data Cloud: replies, errors and the records of tasks, which have no status."""

import dataclasses
import datetime
import uuid
from typing import Any

from bot.demo.buttons import Button, Stage
from bot.demo.midjourney import Reading, Refusal, Refused, Status, Task
from bot.demo.quirks import Quirks
from bot.demo.scene import mix

Body = dict[str, Any]
Answer = tuple[int, Body]
"""HTTP status and JSON body."""

MODERATED = "Our AI moderators feel your prompt might be against our community standards"
CODES = ("forbidden", "bad_request", "api_error", "timeout", "used_up", "canceled")

# Action names and the customIds behind them, at their start.
ACTIONS = {
    **{f"upscale{place}": f"MJ::JOB::upsample::{place}::" for place in range(1, 5)},
    "reroll": "MJ::JOB::reroll::0::",
    **{f"variation{place}": f"MJ::JOB::variation::{place}::" for place in range(1, 5)},
    "upscale_subtle": "MJ::JOB::upsample_v7_2x_subtle::1::",
    "upscale_creative": "MJ::JOB::upsample_v7_2x_creative::1::",
    "variation_subtle": "MJ::JOB::low_variation::1::",
    "variation_strong": "MJ::JOB::high_variation::1::",
    "zoom_out_2x": "MJ::Outpaint::50::1::",
    "zoom_out_1_5x": "MJ::Outpaint::75::1::",
    "square": "MJ::Outpaint::100::1::",
    **{f"pan_{way}": f"MJ::JOB::pan_{way}::1::" for way in ("left", "right", "up", "down")},
}
REGION, REGION_ID = "variation_region", "MJ::Inpaint::1::"  # accepted, and never listed
ODD_ID = ACTIONS["variation_subtle"]  # what the action does that nobody knows


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """What the API keeps of a submit beside its task."""

    kind: str
    """imagine, edits or videos."""
    request: Body
    streamed: bool
    """Whoever asked for lines is told the percentage in the record."""

    @property
    def lists_actions(self) -> bool:
        return self.kind == "imagine"


def task_name(task_id: str) -> str:
    """Make the UUID by which a task is known here."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, task_id))


def image_id(task: Task, step: int = 100) -> str:
    """Make the handle of a task's picture; it is another one at every step."""
    return str(10**18 + mix("image", task.id, step) % 10**18)


def error(status: int, code: str, message: str, quirks: Quirks) -> Answer:
    told: object = message if quirks.error_as_text else {"code": code, "message": message}
    return status, {"success": False, "error": told, "trace_id": str(uuid.uuid5(uuid.NAMESPACE_URL, message))}


def refused(refused: Refused, quirks: Quirks) -> Answer:
    match refused.refusal:
        case Refusal.BANNED_WORD:
            return error(403, "forbidden", f"{MODERATED}: {refused.detail}", quirks)
        case Refusal.QUEUE_FULL if quirks.throttle_as_500:
            return error(500, "api_error", "upstream: too many requests", quirks)
        case Refusal.QUEUE_FULL:
            return error(429, "too_many_requests", "Too many requests in flight", quirks)
        case Refusal.EMPTY_PROMPT:
            return error(400, "bad_request", "prompt is required", quirks)
        case other:
            return error(400, "bad_request", f"{other.value} {refused.detail}", quirks)


def actions_of(task: Task, buttons: tuple[Button, ...], quirks: Quirks) -> list[str]:
    """List what can be done next: some of what Midjourney offers has no name here."""
    names = [
        name for button in buttons for name, start in ACTIONS.items() if button.custom_id.startswith(start)
    ]
    if task.stage is Stage.ENLARGED:
        names = [f"redo_{name}" if name.startswith("upscale_") else name for name in names]
    return [*names, quirks.odd_action] if names and quirks.odd_action else names


def record(task: Task, job: Job, reading: Reading, *, actions: list[str], base: str, quirks: Quirks) -> Body:
    """Show a task as one reading found it."""
    begun = reading.status is not Status.NOT_START
    told: Body = {
        "id": task_name(task.id),
        "type": job.kind,
        "trace_id": str(uuid.uuid5(uuid.NAMESPACE_URL, task.id)),
        "created_at": _time(task.submitted_at, quirks),
        "request": job.request,
    }
    if begun:
        told["started_at"] = _time(task.started_at, quirks)
    if reading.status.final:
        told |= {"finished_at": _time(task.ends_at, quirks), "elapsed": _number(task.span, quirks)}
        told["response"] = _result(task, job, reading, actions, base, quirks)
    elif job.streamed and reading.progress and not task.clips:
        told["response"] = _step(task, reading, base, quirks)
    return told


def _result(task: Task, job: Job, reading: Reading, actions: list[str], base: str, quirks: Quirks) -> Body:
    if reading.status is Status.FAILURE:
        code, _, message = (task.failure[0] if task.failure else "").partition(": ")
        known = (code, message) if code in CODES else ("api_error", task.failure[0] if task.failure else "")
        return error(500, *known, quirks)[1] | {"task_id": task_name(task.id)}
    address = f"{base}/midjourney/image/{task.id}"
    told: Body = {"success": True, "task_id": task_name(task.id), "progress": _number(100, quirks)}
    if task.clips:
        videos = [f"{base}/midjourney/image/{task.id}/clip/{place}" for place in range(len(task.clips))]
        return told | {"video_id": image_id(task), "video_urls": videos, "image_url": address}
    told |= {"image_id": image_id(task), "raw_image_url": address}
    told |= {"image_url": f"{address}?imageMogr2/thumbnail/!50p", "image_width": _number(512, quirks)}
    return told | {"actions": actions} if job.lists_actions else told


def _step(task: Task, reading: Reading, base: str, quirks: Quirks) -> Body:
    """Show a task on its way: already a success, with a handle that nobody can use later."""
    address = f"{base}/midjourney/image/{task.id}?step={reading.progress}"
    return {
        "success": True,
        "task_id": task_name(task.id),
        "image_id": image_id(task, reading.progress),
        "progress": _number(reading.progress, quirks),
        "image_url": address,
        "raw_image_url": address,
        "actions": [],
    }


def _time(moment: datetime.datetime | None, quirks: Quirks) -> object:
    if moment is None:
        return None
    return moment.isoformat() if quirks.text_numbers else moment.timestamp()


def _number(value: float, quirks: Quirks) -> object:
    return str(value) if quirks.text_numbers else value
