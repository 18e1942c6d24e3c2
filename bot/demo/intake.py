"""Takes what a submit of the midjourney-proxy family carries, as strictly as its servers do."""

import json

from bot.demo.kinds import NEW_API_KNOWS, TRAITS
from bot.demo.midjourney import Midjourney, Refusal, Refused, Status, Task
from bot.demo.quirks import Quirks
from bot.demo.wire import Body
from bot.demo.works import DATA_URI, LINK, picture_of, recipe_of, text_of

MASK_PREFIX = "data:image/png;base64,"
CHANGES = ("UPSCALE", "VARIATION", "REROLL")


def object_of(text: str) -> Body:
    """Read a JSON object; raises ValueError for everything else."""
    body = json.loads(text)
    if not isinstance(body, dict):
        raise ValueError("not an object")
    return body


def hand_in(
    midjourney: Midjourney, step: str, body: Body, mode: str, quirks: Quirks, *, numbered: bool
) -> Task:
    """Hand a submit to Midjourney. Raises Refused, or ValueError where a field has the wrong type."""
    state = text_of(body, "state")
    match step:
        case "imagine":
            check_pictures(body)
            prompt = text_of(body, "prompt")
            return midjourney.imagine(prompt=prompt, mode=mode, state=state, short_id=numbered)
        case "action" | "change":
            custom_id = text_of(body, "customId") if step == "action" else named(midjourney, body)
            if refuses(custom_id, quirks):
                raise Refused(Refusal.UNKNOWN_ACTION, custom_id)
            return midjourney.press(
                task_id=text_of(body, "taskId"),
                custom_id=custom_id,
                mode=mode,
                state=state,
                remix=bool(body.get("enableRemix")),
                short_id=numbered,
            )
        case "modal":
            return midjourney.fill(
                task_id=text_of(body, "taskId"), prompt=text_of(body, "prompt"), mask=mask_of(body)
            )
        case _:
            action, recipe = recipe_of(step, body, midjourney.side, quirks.kind)
            return midjourney.make(action, recipe, mode=mode, state=state, short_id=numbered)


def refuses(custom_id: str, quirks: Quirks) -> bool:
    """Tell whether this kind of server does not know such buttons."""
    unknown = quirks.plain_gateway and not NEW_API_KNOWS.match(custom_id)
    return unknown or TRAITS[quirks.kind].refused.match(custom_id) is not None


def named(midjourney: Midjourney, body: Body) -> str:
    """Find the button that a change means: U, V or the reroll of a grid. Raises Refused or ValueError."""
    task_id, action, index = text_of(body, "taskId"), text_of(body, "action"), body.get("index")
    if action not in CHANGES or not isinstance(index, int):
        raise ValueError("action")
    parent = midjourney.tasks.get(task_id)
    if parent is None:
        raise Refused(Refusal.NO_SUCH_TASK, task_id)
    if midjourney.read(parent).status is not Status.SUCCESS:
        raise Refused(Refusal.NOT_FINISHED, task_id)
    name = "🔄" if action == "REROLL" else f"{action[0]}{index}"
    meant = (b.custom_id for b in midjourney.buttons(parent) if name in (b.label, b.emoji))
    if (custom_id := next(meant, None)) is None:
        raise Refused(Refusal.NO_SUCH_BUTTON, name)
    return custom_id


def check_pictures(body: Body) -> None:
    """Raise Refused for a reference picture that is neither a data URI nor a link, ValueError for no list."""
    pictures = body.get("base64Array") or []
    if not isinstance(pictures, list):
        raise ValueError("base64Array")
    for picture in pictures:
        if not isinstance(picture, str) or not (DATA_URI.match(picture) or LINK.match(picture)):
            raise Refused(Refusal.BAD_PICTURE)


def mask_of(body: Body) -> bytes:
    """Read the mask of a form, if there is one. Raises Refused."""
    coded = text_of(body, "maskBase64")
    if not coded:
        return b""
    if not coded.startswith(MASK_PREFIX):
        raise Refused(Refusal.BAD_MASK)
    try:
        return picture_of(coded)
    except Refused:
        raise Refused(Refusal.BAD_MASK) from None
