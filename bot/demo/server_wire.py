"""The JSON of the servers behind the gateways: novicezk's, plus and trueai's."""

from http import HTTPStatus

from bot.demo.buttons import Button
from bot.demo.kinds import Kind
from bot.demo.midjourney import Reading, Refusal, Refused, Status, Task
from bot.demo.quirks import Quirks
from bot.demo.texts import told
from bot.demo.wire import Answer, Body, milliseconds, shown_buttons, status_and_progress

REFUSALS = {
    Refusal.EMPTY_PROMPT: "prompt不能为空",
    Refusal.NOT_FINISHED: "关联任务状态错误",
    Refusal.UNKNOWN_ACTION: "不支持的操作",
    Refusal.NO_SUCH_BUTTON: "参数错误",
    Refusal.NOT_WAITING: "关联任务状态错误",
    Refusal.OVER: "任务已结束",
    Refusal.BAD_ZOOM: "参数错误",
    Refusal.BAD_MASK: "base64格式错误",
    Refusal.BAD_PICTURE: "base64格式错误",
}


def refused(refused: Refused, kind: Kind) -> Answer:
    """Answer a submit that was not taken."""
    match refused.refusal:
        case Refusal.NO_SUCH_TASK:
            return 404 if kind == Kind.TRUEAI else 200, _refusal(3, "关联任务不存在或已失效")
        case Refusal.BANNED_WORD:
            properties = {"promptEn": refused.detail, "bannedWord": refused.detail}
            return 200, _refusal(24, "可能包含敏感词") | {"properties": properties}
        case Refusal.QUEUE_FULL if kind == Kind.TRUEAI:
            return 200, _refusal(9, "提交失败，队列已满，请稍后重试")
        case Refusal.QUEUE_FULL:
            return 200, _refusal(23, "队列已满，请稍后尝试")
        case other:
            return 200, _refusal(4, REFUSALS[other])


def unreadable(kind: Kind, path: str) -> Answer:
    """Answer a body that is no object, or has a field of the wrong type."""
    if kind == Kind.TRUEAI:
        message = "The JSON value could not be converted"
        return 200, {"success": False, "code": -1, "message": message, "timestamp": "1773314942177"}
    return spring_error(400, path)


def spring_error(status: int, path: str) -> Answer:
    """Say an error as the frame of novicezk's server and of plus does."""
    at, words = "2026-01-01T00:00:00.000+00:00", HTTPStatus(status).phrase
    return status, {"timestamp": at, "status": status, "error": words, "path": path}


def task_body(
    task: Task, reading: Reading, *, buttons: tuple[Button, ...], image_url: str, quirks: Quirks
) -> Body:
    """Show a task as one reading found it."""
    kind, done = quirks.kind, reading.status is Status.SUCCESS
    status, progress = status_and_progress(task, reading, quirks)
    final = _found(task, kind) if done and task.texts else task.prompt
    body: Body = {
        "id": task.id,
        "action": task.action,
        "status": status,
        "progress": progress,
        "prompt": task.prompt or (final if kind != Kind.TRUEAI else ""),  # a describe has none of its own
        "promptEn": task.prompt if kind == Kind.PLUS and task.prompt else final,
        "description": f"/{task.action.lower()} {task.prompt}",
        "state": task.state or None,
        "submitTime": milliseconds(task.submitted_at),
        "startTime": milliseconds(task.started_at) or None,
        "finishTime": milliseconds(task.ends_at) if reading.status.final else None,
        "imageUrl": image_url or None,
        "failReason": task.failure[0] if task.failure and reading.status is Status.FAILURE else None,
        "properties": {"finalPrompt": final, "finalZhPrompt": None, "botType": "MID_JOURNEY", "flags": 0},
    }
    if kind != Kind.NOVICEZK:
        body["buttons"] = shown_buttons(buttons)
    return body | _extras(task, final) if kind == Kind.TRUEAI and done else body


def _found(task: Task, kind: Kind) -> str:
    return told(task.texts, short=task.action == "SHORTEN", kind=kind)


def _extras(task: Task, final: str) -> Body:
    """Say what trueai's server alone tells of a success."""
    singles = [f"https://cdn.midjourney.com/{task.id}/0_{n}.png" for n in range(len(task.scenes))]
    urls = [{"url": url, "thumbnail": url} for url in singles]
    extras: Body = {"imageUrls": urls, "jobId": task.id}
    return extras | {"description": final} if task.action == "SHORTEN" else extras


def _refusal(code: int, description: str) -> Body:
    return {"code": code, "description": description, "result": None, "properties": {}}
