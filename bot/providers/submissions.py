"""Submissions in the words of the midjourney-proxy family: pure, from a profile to path and JSON body."""

import base64
from collections.abc import Iterable

from bot.providers.port import (
    Action,
    Animate,
    Blend,
    Describe,
    Edit,
    Imagine,
    InputPicture,
    Modal,
    Shorten,
    Submission,
)
from bot.providers.profiles import Profile

Body = dict[str, object]

MAX_REF = 255  # characters of `state`; servers refuse more


def submit_request(profile: Profile, submission: Submission) -> tuple[str, Body]:
    """Put a submission into the vendor's words: path and JSON body."""
    step, body = _said(submission)
    body["state"] = submission.ref[:MAX_REF]
    _say_speed(body, profile, submission)
    return f"{profile.submit_prefixes[submission.mode]}/submit/{step}", body


def _said(submission: Submission) -> tuple[str, Body]:
    """Name the last part of the path, and say what is particular to it."""
    match submission:
        case Imagine():
            return "imagine", _imagine_body(submission)
        case Blend(pictures=pictures, dimensions=dimensions):
            return "blend", {"base64Array": _distinct(pictures), "dimensions": dimensions.upper()}
        case Describe(picture=picture):
            return "describe", {"base64" if picture.content else "link": _picture(picture)}
        case Shorten(prompt=prompt):
            return "shorten", {"prompt": prompt}
        case Animate(picture=picture, prompt=prompt, motion=motion):
            return "video", {"motion": motion.value, "image": _picture(picture), "prompt": prompt}
        case Edit(picture=picture, prompt=prompt, mask=mask):
            return "edits", {"image": _picture(picture), "prompt": prompt} | _mask(mask)
        case Action(task_id=task_id, custom_id=custom_id, remix=remix):
            # A False would be no wish, and servers differ in what they make of it.
            return "action", {"taskId": task_id, "customId": custom_id} | (
                {"enableRemix": True} if remix else {}
            )
        case Modal(task_id=task_id, prompt=prompt, mask=mask):
            return "modal", {"taskId": task_id, "prompt": prompt} | _mask(mask)


def _say_speed(body: Body, profile: Profile, submission: Submission) -> None:
    """Say the speed within the body, where the path does not."""
    mode = submission.mode
    if mode in profile.models:
        body["model"] = profile.models[mode]
    if mode in profile.filters and not isinstance(submission, Modal):  # a form's task has its mode already
        body["accountFilter"] = {"modes": [profile.filters[mode]]}
    prompt = body.get("prompt")
    if mode in profile.flags and isinstance(prompt, str) and prompt:
        # A form begins with the parent's prompt, in which the server may have left the flag.
        words = [word for word in prompt.split() if word not in profile.flags.values()]
        body["prompt"] = " ".join([*words, profile.flags[mode]])


def _imagine_body(imagine: Imagine) -> Body:
    """Say everything: some vendors demand what others default."""
    return {
        "botType": "NIJI_JOURNEY" if imagine.niji else "MID_JOURNEY",
        "prompt": imagine.prompt,
        "base64Array": _distinct(imagine.pictures),
    }


def _distinct(pictures: Iterable[InputPicture]) -> list[str]:
    """Say pictures; some vendors refuse one that comes twice."""
    return list(dict.fromkeys(_picture(picture) for picture in pictures))


def _picture(picture: InputPicture) -> str:
    return _data_uri(picture.mime, picture.content) if picture.content else picture.url


def _mask(mask: bytes | None) -> Body:
    return {} if mask is None else {"maskBase64": _data_uri("image/png", mask)}


def _data_uri(mime: str, content: bytes) -> str:
    return f"data:{mime};base64,{base64.b64encode(content).decode()}"
