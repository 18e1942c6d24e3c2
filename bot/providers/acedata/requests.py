"""Submissions in Ace Data's words: pure, from what is asked to path and JSON body.

Midjourney's parameters stay in the prompt and are mirrored into fields, which the API bills by. What it would
refuse is settled before: version 8.1 has no `quality` and no turbo, Niji neither version nor HD, videos no
relax; the speed is a field, and never stands in the prompt.
"""

import base64
import dataclasses
from collections.abc import Sequence

from bot.errors import PromptError
from bot.prompts import Mode, Parameter, Prompt, clean, parse
from bot.providers.acedata.actions import REGION
from bot.providers.order import Action, Animate, Blend, Dimensions, Edit, Imagine, Modal, Motion, Order

Body = dict[str, object]

IMAGINE, EDITS, VIDEOS = "/midjourney/imagine", "/midjourney/edits", "/midjourney/videos"
DESCRIBE, SHORTEN, SEED = "/midjourney/describe", "/midjourney/shorten", "/midjourney/seed"
TASKS = "/midjourney/tasks"

RATIOS = {Dimensions.PORTRAIT: "2:3", Dimensions.SQUARE: "1:1", Dimensions.LANDSCAPE: "3:2"}
ONWARDS = "the scene goes on"  # for a video that was made without words; to extend it, some are required


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """One paid request."""

    path: str
    body: Body = dataclasses.field(repr=False)
    mode: Mode
    """The speed that it asks for, which may be another than the person did."""
    mask: bytes | None = dataclasses.field(default=None, repr=False)
    """PNG; white is painted anew."""

    def with_mask(self, said: str) -> "Request":
        """Say the mask in words: bare Base64, or an address."""
        return dataclasses.replace(self, body={**self.body, "mask": said})

    @property
    def mask_as_text(self) -> str:
        return base64.b64encode(self.mask or b"").decode()


def imagine_request(order: Imagine, links: Sequence[str] = ()) -> Request:
    """Ask for new pictures; `links` are those of the reference pictures."""
    prompt = _parsed(order.prompt)
    if order.niji and prompt.get("niji") is None:
        prompt = dataclasses.replace(prompt, parameters=(*prompt.parameters, Parameter("niji")))
    prompt = _without_conflicts(prompt)
    body: Body = {"action": "generate", "prompt": " ".join([*links, str(prompt)])}
    body |= _billed(prompt, pictures=bool(links or prompt.images))
    if order.translate:
        body["translation"] = True
    return _request(IMAGINE, body, order, _mode(order.mode, prompt))


def blend_request(order: Blend, links: Sequence[str]) -> Request:
    """Mix pictures: their links are the prompt."""
    body: Body = {"action": "generate", "prompt": f"{' '.join(links)} --ar {RATIOS[order.dimensions]}"}
    return _request(IMAGINE, body, order, order.mode)


def follow_up_request(order: Action, verb: str, image_id: str) -> Request:
    """Do with a picture what its `actions` list."""
    body: Body = {"action": verb, "image_id": image_id}
    return _request(IMAGINE, body, order, _mode(order.mode, _parsed(order.prompt)))


def region_request(order: Modal, image_id: str) -> Request:
    """Paint a part of a picture anew."""
    prompt = _without_conflicts(_parsed(order.prompt))
    body: Body = {"action": REGION, "image_id": image_id}
    if str(prompt):
        body["prompt"] = str(prompt)
    request = _request(IMAGINE, body, order, _mode(order.mode, prompt))
    return dataclasses.replace(request, mask=order.mask)


def edit_request(order: Edit, link: str) -> Request:
    """Change any picture by words."""
    prompt = _without_conflicts(_parsed(order.prompt))
    body: Body = {"action": "generate", "image_url": link, "prompt": str(prompt)}
    request = _request(EDITS, body, order, _mode(order.mode, prompt))
    return dataclasses.replace(request, mask=order.mask)


def animate_request(order: Animate | Action, link: str) -> Request:
    """Make videos that begin with a picture: one that was handed in, or that of the pressed button."""
    body: Body = {"action": "generate", "image_url": link}
    words = _words(order.prompt)
    if isinstance(order, Animate) and order.motion is Motion.HIGH:
        words = f"{words} --motion high".strip()
    if words:
        body["prompt"] = words
    return _request(VIDEOS, body, order, _video_mode(order.mode))


def extend_request(order: Action, video_id: str, index: int) -> Request:
    """Make a video longer; `index` is its place among those that were made together, from 0."""
    words = _words(order.prompt) or ONWARDS
    body: Body = {"action": "extend", "video_id": video_id, "video_index": index, "prompt": words}
    return _request(VIDEOS, body, order, _video_mode(order.mode))


def _request(path: str, body: Body, order: Order, mode: Mode) -> Request:
    body |= {"mode": mode.value, "async": True}
    if order.callback:
        body["callback_url"] = order.callback
    return Request(path=path, body=body, mode=mode)


def _parsed(raw: str) -> Prompt:
    """Read a prompt; one that we cannot read is the API's to judge."""
    try:
        return parse(raw)
    except PromptError:
        return Prompt(text=clean(raw))


def _without_conflicts(prompt: Prompt) -> Prompt:
    prompt = prompt.without_mode()
    if prompt.get("niji") is not None:
        return prompt.without("hd", "v")
    return prompt.without("quality") if prompt.get("v") == "8.1" else prompt


def _mode(asked: Mode, prompt: Prompt) -> Mode:
    return Mode.FAST if asked is Mode.TURBO and prompt.get("v") == "8.1" else asked


def _video_mode(asked: Mode) -> Mode:
    return Mode.FAST if asked is Mode.RELAX else asked


def _billed(prompt: Prompt, *, pictures: bool) -> Body:
    """Repeat in fields what the price depends on."""
    version = prompt.get("v")
    body: Body = {}
    if version:
        body["version"] = version
    if prompt.get("hd") is not None:
        body["hd"] = True
    if quality := prompt.get("quality"):
        body["quality"] = quality
    if prompt.get("sref") is not None:
        body["style_reference"] = True
    if prompt.get("profile") is not None or (pictures and (version or "").startswith("8")):
        body["moodboard"] = True
    return body


def _words(raw: str) -> str:
    """Keep what a video can follow: a picture's other parameters mean nothing to it."""
    prompt = _parsed(raw)
    motion = prompt.get("motion")
    return f"{prompt.text} --motion {motion}".strip() if motion else prompt.text
