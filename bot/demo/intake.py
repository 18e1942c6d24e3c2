"""Takes what a submit of the midjourney-proxy family carries, as strictly as its servers do."""

import base64
import binascii
import json
import re

from bot.demo.midjourney import Midjourney, Refusal, Refused, Task
from bot.demo.wire import Body

PICTURE = re.compile(r"data:image/\w+;base64,|https?://")
MASK_PREFIX = "data:image/png;base64,"


def object_of(text: str) -> Body:
    """Read a JSON object; raises ValueError for everything else."""
    body = json.loads(text)
    if not isinstance(body, dict):
        raise ValueError("not an object")
    return body


def text_of(body: Body, name: str) -> str:
    """Read a field that must be a string where it is given: gateways refuse a number. Raises ValueError."""
    value = body.get(name) or ""
    if not isinstance(value, str):
        raise ValueError(name)
    return value


def hand_in(midjourney: Midjourney, kind: str, body: Body, mode: str, *, numbered: bool) -> Task:
    """Hand a submit to Midjourney. Raises Refused, or ValueError where a field has the wrong type."""
    match kind:
        case "imagine":
            check_pictures(body)
            return midjourney.imagine(
                prompt=text_of(body, "prompt"),
                mode=mode,
                state=text_of(body, "state"),
                short_id=numbered,
            )
        case "action":
            return midjourney.press(
                task_id=text_of(body, "taskId"),
                custom_id=text_of(body, "customId"),
                mode=mode,
                state=text_of(body, "state"),
                remix=bool(body.get("enableRemix")),
                short_id=numbered,
            )
        case _:
            return midjourney.fill(
                task_id=text_of(body, "taskId"), prompt=text_of(body, "prompt"), mask=mask_of(body)
            )


def check_pictures(body: Body) -> None:
    """Raise Refused for a reference picture that is neither a data URI nor a link, ValueError for no list."""
    pictures = body.get("base64Array") or []
    if not isinstance(pictures, list):
        raise ValueError("base64Array")
    for picture in pictures:
        if not isinstance(picture, str) or not PICTURE.match(picture):
            raise Refused(Refusal.BAD_PICTURE)


def mask_of(body: Body) -> bytes:
    """Read the mask of a form, if there is one. Raises Refused."""
    coded = text_of(body, "maskBase64")
    if not coded:
        return b""
    if not coded.startswith(MASK_PREFIX):
        raise Refused(Refusal.BAD_MASK)
    try:
        return base64.b64decode(coded.removeprefix(MASK_PREFIX), validate=True)
    except binascii.Error:
        raise Refused(Refusal.BAD_MASK) from None
