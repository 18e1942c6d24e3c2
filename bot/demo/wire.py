"""The JSON of the midjourney-proxy family, as a new-api gateway speaks it."""

import datetime
from typing import Any

from bot.demo.buttons import Button
from bot.demo.midjourney import Reading, Refusal, Refused, Status, Task
from bot.demo.quirks import Quirks
from bot.demo.texts import told

Body = dict[str, Any]
Answer = tuple[int, Body]
"""HTTP status and JSON body."""

UNTOUCHED_BY_GATEWAYS = frozenset({"INPAINT", "CUSTOM_ZOOM"})  # actions whose code 21 a gateway leaves alone

REFUSALS = {
    Refusal.NOT_WAITING: "The task is not waiting for a modal window",
    Refusal.OVER: "The task is over",
    Refusal.NO_SUCH_BUTTON: "The custom id does not belong to this task",
    Refusal.BAD_ZOOM: "zoom must be between 1 and 2",
    Refusal.BAD_MASK: "maskBase64 must be a PNG of the picture's size",
    Refusal.BAD_PICTURE: "base64Array could not be read",
}


def accepted(task: Task, *, waiting: bool, numeric: bool, quirks: Quirks) -> Answer:
    """Answer a submit that was taken; `waiting` if its form must be filled first."""
    code, description = 1, "Submit success"
    properties: Body = {}
    if waiting:
        gateway = quirks.gateway_codes and task.action not in UNTOUCHED_BY_GATEWAYS
        code, description = 1 if gateway else 21, "Waiting for window confirm"
        properties = {"finalPrompt": task.prompt, "remix": True}
    elif quirks.queue_place:
        code = 1 if quirks.gateway_codes else 22
        description = f"In queue, {quirks.queue_place} before you"
        properties = {"numberOfQueues": quirks.queue_place}
    result = int(task.id) if numeric and not task.more else ",".join((task.id, *task.more))
    return 200, {"code": code, "description": description, "result": result, "properties": properties}


def refused(refused: Refused) -> Answer:
    """Answer a submit that was not taken, in the shape that this reason comes in."""
    match refused.refusal:
        case Refusal.EMPTY_PROMPT:
            return gateway_error("prompt_is_required")
        case Refusal.NO_SUCH_TASK:
            return gateway_error("task_no_found")
        case Refusal.NOT_FINISHED:
            return gateway_error("task_status_not_success")
        case Refusal.UNKNOWN_ACTION:
            return envelope(400, f"Invalid request, unknown_action:{refused.detail}")
        case Refusal.BANNED_WORD:
            properties = {"promptEn": refused.detail, "bannedWord": refused.detail}
            return 200, {
                "code": 24,
                "description": "May contain sensitive words",
                "result": None,
                "properties": properties,
            }
        case Refusal.QUEUE_FULL:
            description = "Queue full, please try again later"
            return 200, {"code": 23, "description": description, "result": None, "properties": {}}
        case other:
            return 200, {"code": 4, "description": REFUSALS[other], "result": None, "properties": {}}


def gateway_error(text: str) -> Answer:
    """Make the gateway's own refusal; the space is its own, too."""
    return 400, {"description": f"{text} ", "type": "upstream_error", "code": 4}


def envelope(status: int, message: str, *, kind: str = "new_api_error") -> Answer:
    """Make an error of the gateway's outer layers."""
    message = f"{message} (request id: 20260101000000000000000demo)"
    return status, {"error": {"message": message, "type": kind, "param": "", "code": ""}}


def task_body(
    task: Task, reading: Reading, *, buttons: tuple[Button, ...], image_url: str, quirks: Quirks
) -> Body:
    """Show a task as one reading found it."""
    unseen = quirks.empty_status_first and reading.status is Status.NOT_START
    done = reading.status.final
    properties: Body | None = {"finalPrompt": task.prompt, "finalZhPrompt": ""}
    english = task.prompt
    shown: list[Body] | None = shown_buttons(buttons)
    if task.texts and reading.status is Status.SUCCESS:
        english = told(task.texts, short=task.action == "SHORTEN", kind=quirks.kind)
        properties = {"finalPrompt": "", "finalZhPrompt": ""}
    if quirks.null_buttons_first and not done:
        shown = properties = None
    status, progress = status_and_progress(task, reading, quirks)
    return {
        "id": task.id,
        "action": task.action,
        "status": "" if unseen else status,
        "progress": progress,
        "prompt": task.prompt,
        "promptEn": "" if unseen else english,
        "description": "Submit success",
        "state": "" if unseen else task.state,
        "submitTime": milliseconds(task.submitted_at),
        "startTime": milliseconds(task.started_at),
        "finishTime": milliseconds(task.ends_at) if done else 0,
        "imageUrl": image_url,
        "videoUrl": "",
        "videoUrls": None,
        "failReason": task.failure[0] if task.failure and reading.status is Status.FAILURE else "",
        "buttons": shown,
        "properties": properties,
        "customId": "",
        "botType": "",
        "maskBase64": "",
    }


def stale_row(row: Body) -> Body:
    """Make the second row that a gateway keeps of one task: it missed everything after the submit."""
    stale = {"status": "SUBMITTED", "progress": "0%", "imageUrl": "", "finishTime": 0, "buttons": None}
    return {**row, **stale, "failReason": ""}


def shown_buttons(buttons: tuple[Button, ...]) -> list[Body]:
    return [
        {"customId": b.custom_id, "emoji": b.emoji, "label": b.label, "type": 2, "style": b.style}
        for b in buttons
    ]


def status_and_progress(task: Task, reading: Reading, quirks: Quirks) -> tuple[str, str]:
    """Say how far a task is, with the oddities that the quirks ask for."""
    if quirks.modal_sticks and task.formed and not reading.status.final:
        return Status.MODAL.value, "0%"
    if reading.status is Status.FAILURE and task.failure:
        return reading.status.value, task.failure[1]
    if quirks.words_progress and reading.progress == 0:
        return reading.status.value, "Waiting to start"
    return reading.status.value, f"{reading.progress}%"


def milliseconds(moment: datetime.datetime | None) -> int:
    """Say a time; 0 for none."""
    return int(moment.timestamp() * 1000) if moment else 0
