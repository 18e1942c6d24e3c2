"""What a submit of its own kind asks for: blends, descriptions, shorter prompts, videos and edits."""

import base64
import binascii
import io
import re

from PIL import Image

from bot.demo.kinds import Kind
from bot.demo.midjourney import Refusal, Refused
from bot.demo.moves import ANIMATE, DESCRIBE, SHORTEN, Recipe
from bot.demo.scene import first_scenes, mix
from bot.demo.wire import Body

DATA_URI = re.compile(r"data:(image/\w+);base64,")
LINK = re.compile(r"https?://")
MOST_BLENDED = 5
RATIOS = {"PORTRAIT": "2:3", "SQUARE": "1:1", "LANDSCAPE": "3:2"}
MOTIONS = ("low", "high")


def recipe_of(step: str, body: Body, side: int, kind: Kind) -> tuple[str, Recipe]:
    """Say which action a submit asks for, and what is made of it.

    Raises Refused, or ValueError where a field has the wrong type.
    """
    match step:
        case "blend":
            return "BLEND", _blend(body, side)
        case "describe":
            return "DESCRIBE", _describe(body, side, kind)
        case "shorten":
            return "SHORTEN", Recipe(move=SHORTEN, prompt=text_of(body, "prompt"), side=side)
        case "video":
            return "VIDEO", _video(body, side, kind)
        case _:
            _shape(text_of(body, "image"))
            return "EDITS" if kind is Kind.GATEWAY else "EDIT", Recipe(
                prompt=text_of(body, "prompt"), side=side
            )


def text_of(body: Body, name: str) -> str:
    """Read a field that must be a string where it is given: gateways refuse a number. Raises ValueError."""
    value = body.get(name) or ""
    if not isinstance(value, str):
        raise ValueError(name)
    return value


def _blend(body: Body, side: int) -> Recipe:
    pictures = body.get("base64Array") or []
    if not isinstance(pictures, list) or not all(isinstance(picture, str) for picture in pictures):
        raise ValueError("base64Array")
    ratio = RATIOS.get(text_of(body, "dimensions") or "SQUARE")
    if not 2 <= len(pictures) <= MOST_BLENDED or ratio is None:
        raise Refused(Refusal.BAD_PICTURE)
    for picture in pictures:
        _shape(picture)
    links = " ".join(f"https://s.mj.run/{mix(picture):08x}" for picture in pictures)
    return Recipe(prompt=f"{links} --ar {ratio}", side=side)


def _describe(body: Body, side: int, kind: Kind) -> Recipe:
    coded, link = text_of(body, "base64"), text_of(body, "link")
    if not coded and (not link or kind in (Kind.NOVICEZK, Kind.PLUS)):
        raise Refused(Refusal.BAD_PICTURE)
    width, height = _shape(coded or link)
    return Recipe(move=DESCRIBE, prompt="", side=side, picture=coded or link, ratio=f"{width}:{height}")


def _video(body: Body, side: int, kind: Kind) -> Recipe:
    motion, prompt = text_of(body, "motion") or "low", text_of(body, "prompt")
    if motion not in MOTIONS:
        raise ValueError("motion")
    if not prompt and kind is Kind.TRUEAI:
        raise Refused(Refusal.EMPTY_PROMPT)
    picture = text_of(body, "image")
    _shape(picture)
    scenes = first_scenes(prompt, mix(picture), side=side)[:1]
    return Recipe(move=ANIMATE, which=motion, scenes=scenes, prompt=prompt, side=side)


def picture_of(coded: str) -> bytes:
    """Decode a data URI. Raises Refused."""
    try:
        return base64.b64decode(DATA_URI.sub("", coded, count=1), validate=True)
    except (binascii.Error, ValueError):
        raise Refused(Refusal.BAD_PICTURE) from None


def mime_of(coded: str) -> str:
    """Read the type of a data URI."""
    found = DATA_URI.match(coded)
    return found[1] if found else "image/png"


def _shape(picture: str) -> tuple[int, int]:
    """Measure a picture in pixels; of one behind a link nothing is known. Raises Refused."""
    if LINK.match(picture):
        return 1, 1
    if not DATA_URI.match(picture):
        raise Refused(Refusal.BAD_PICTURE)
    try:
        with Image.open(io.BytesIO(picture_of(picture))) as image:
            return image.size
    except (OSError, SyntaxError):
        raise Refused(Refusal.BAD_PICTURE) from None
