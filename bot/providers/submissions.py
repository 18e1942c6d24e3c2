"""Submissions in the words of the midjourney-proxy family: pure, from a profile to path and JSON body."""

import base64

from bot.providers.port import Action, Imagine, Modal, Submission
from bot.providers.profiles import Profile

MAX_REF = 255  # characters of `state`; servers refuse more


def submit_request(profile: Profile, submission: Submission) -> tuple[str, dict[str, object]]:
    """Put a submission into the vendor's words: path and JSON body."""
    match submission:
        case Imagine():
            step = "imagine"
            body = _imagine_body(submission)
        case Action():
            step = "action"
            body = {"taskId": submission.task_id, "customId": submission.custom_id}
            if submission.remix:  # a False would be no wish, and servers differ in what they make of it
                body["enableRemix"] = True
        case Modal():
            step = "modal"
            body = {"taskId": submission.task_id, "prompt": submission.prompt}
            if submission.mask is not None:
                body["maskBase64"] = _data_uri("image/png", submission.mask)
    body["state"] = submission.ref[:MAX_REF]
    _say_speed(body, profile, submission)
    return f"{profile.submit_prefixes[submission.mode]}/submit/{step}", body


def _say_speed(body: dict[str, object], profile: Profile, submission: Submission) -> None:
    """Say the speed within the body, where the path does not."""
    mode = submission.mode
    if mode in profile.models:
        body["model"] = profile.models[mode]
    if mode in profile.filters and not isinstance(submission, Modal):  # a form's task has its mode already
        body["accountFilter"] = {"modes": [profile.filters[mode]]}
    if mode in profile.flags and not isinstance(submission, Action) and submission.prompt:
        # A form begins with the parent's prompt, in which the server may have left the flag.
        words = [word for word in submission.prompt.split() if word not in profile.flags.values()]
        body["prompt"] = " ".join([*words, profile.flags[mode]])


def _imagine_body(imagine: Imagine) -> dict[str, object]:
    """Say everything: some vendors demand what others default; some refuse a picture that comes twice."""
    pictures = dict.fromkeys(_data_uri(picture.mime, picture.content) for picture in imagine.pictures)
    return {
        "botType": "NIJI_JOURNEY" if imagine.niji else "MID_JOURNEY",
        "prompt": imagine.prompt,
        "base64Array": list(pictures),
    }


def _data_uri(mime: str, content: bytes) -> str:
    return f"data:{mime};base64,{base64.b64encode(content).decode()}"
