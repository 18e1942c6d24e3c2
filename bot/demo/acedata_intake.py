"""Takes what a request to Ace Data Cloud carries, as strictly as it does, and answers what needs no task."""

import base64
import binascii
import io
import json
import re
from collections.abc import Mapping
from typing import Any

from aiohttp import web
from PIL import Image

from bot.demo.acedata_wire import Body
from bot.demo.moves import mask_size

SPEEDS = ("fast", "relax", "turbo")
_FLAG = re.compile(r"--(fast|relax|turbo)\b")
MOODS = ("at dawn", "under heavy rain", "", "in thick paint", "seen from above")  # some come empty


class Wrong(Exception):
    """A request that is refused: HTTP status, code and message."""

    def __init__(self, message: str, status: int = 400, code: str = "bad_request") -> None:
        super().__init__(message)
        self.status, self.code = status, code


async def object_of(request: web.Request) -> Body:
    try:
        body = json.loads(await request.text())
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise Wrong("the body must be a JSON object")
    return body


def text_of(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value.strip():
        raise Wrong(f"{name} is required")
    return value


def mask_of(body: Body, size: tuple[int, int] | None, *, by_address: bool) -> bytes:
    """Read a mask of this size, where it is known: bare Base64, or an address, which here means all of it."""
    said = text_of(body, "mask")
    if by_address:
        if not said.startswith("http"):
            raise Wrong("mask must be a valid URL")
        white = io.BytesIO()
        Image.new("L", size or (1, 1), 255).save(white, "PNG")
        return white.getvalue()
    try:
        mask = base64.b64decode(said, validate=True)
    except binascii.Error:
        raise Wrong("mask must be Base64") from None
    if mask_size(mask) is None or (size is not None and mask_size(mask) != size):
        raise Wrong("mask must be a PNG of the size of the image")
    return mask


def mode_of(body: Body) -> str:
    mode = str(body.get("mode") or "fast")
    if mode not in SPEEDS:
        raise Wrong("mode must be fast, relax or turbo")
    return mode


def check_prompt(prompt: str, body: Body) -> None:
    """Refuse what contradicts itself (§2.1, §10)."""
    if _FLAG.search(prompt):
        raise Wrong("the prompt has a speed flag, use mode")
    if body.get("version") == "8.1" and (
        "quality" in body or body.get("mode") == "turbo" or "--quality" in prompt
    ):
        raise Wrong("version 8.1 does not take quality or turbo")
    if "--niji" in prompt and ("version" in body or "hd" in body):
        raise Wrong("niji does not take version or hd")


def described(body: Body) -> Body:
    shade = len(text_of(body, "image_url")) % 7
    return {"descriptions": [f"a quiet place {mood} {shade} --ar 3:2" if mood else "" for mood in MOODS]}


def shortened(body: Body) -> Body:
    words = text_of(body, "prompt").split()
    return {"prompts": [" ".join(words[: max(1, len(words) - cut)]) for cut in range(1, 6)]}


def translated(body: Body) -> Body:
    return {"content": text_of(body, "content")}
