"""Submissions in the words of the midjourney-proxy family: pure, from a profile to path and JSON body."""

import base64
from collections.abc import Iterable

from bot.errors import FailureKind, ProviderRejected
from bot.providers.midjourney_proxy.changes import change_of
from bot.providers.midjourney_proxy.profiles import Profile
from bot.providers.order import (
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

Body = dict[str, object]

_OWN_BOT: Body = {"botType": "MID_JOURNEY"}  # the default, but some vendors demand it

MAX_REF = 255  # characters of `state`; servers refuse more
MIN_BLEND = 2  # different pictures
MAX_CALLBACK = 2000  # characters of `notifyHook`, likewise; cut short it would lead nowhere


def submit_request(profile: Profile, submission: Submission) -> tuple[str, Body]:
    """Put a submission into the vendor's words: path and JSON body.

    Raises ProviderRejected where the family has no words for it.
    """
    step, body = _said(submission)
    body["state"] = submission.ref[:MAX_REF]
    if 0 < len(submission.callback) <= MAX_CALLBACK:
        body["notifyHook"] = submission.callback
    _say_speed(body, profile, submission)
    return f"{profile.submit_prefixes[submission.mode]}/submit/{step}", body


def _said(submission: Submission) -> tuple[str, Body]:
    """Name the last part of the path, and say what is particular to it."""
    match submission:
        case Imagine():
            return "imagine", _imagine_body(submission)
        case Blend(pictures=pictures) if len(_distinct(pictures)) < MIN_BLEND:
            raise ProviderRejected(FailureKind.BAD_PICTURE)
        case Blend(pictures=pictures, dimensions=dimensions):
            return "blend", _OWN_BOT | {"base64Array": _distinct(pictures), "dimensions": dimensions.upper()}
        case Describe(picture=picture):
            return "describe", _OWN_BOT | {"base64" if picture.content else "link": _picture(picture)}
        case Shorten(prompt=prompt):
            return "shorten", _OWN_BOT | {"prompt": prompt}
        case Animate(picture=picture, prompt=prompt, motion=motion):
            return "video", {"motion": motion.value, "image": _picture(picture), "prompt": prompt}
        case Edit(picture=picture, prompt=prompt, mask=mask):
            return "edits", _OWN_BOT | {"image": _picture(picture), "prompt": prompt} | _mask(mask)
        case Action():
            return _pressed(submission)
        case Modal(task_id=task_id, prompt=prompt, mask=mask):
            return "modal", {"taskId": task_id, "prompt": prompt} | _mask(mask)


def _pressed(action: Action) -> tuple[str, Body]:
    """Say a press, in the older way where the button is one of ours."""
    change = change_of(action.custom_id)
    if change is None:
        body: Body = {"taskId": action.task_id, "customId": action.custom_id}
        # A False would be no wish, and servers differ in what they make of it.
        return "action", body | ({"enableRemix": True} if action.remix else {})
    if action.remix:
        raise ProviderRejected(FailureKind.UNSUPPORTED)  # the words would be lost
    return "change", {"taskId": action.task_id, "action": change.action, "index": change.index}


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
