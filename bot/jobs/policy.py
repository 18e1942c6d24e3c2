"""Who may do what; pure decisions on values."""

from collections.abc import Container

from bot.errors import UserError
from bot.jobs.model import Job, Requester
from bot.prompts import Mode
from bot.providers.button import Button, ButtonKind
from bot.providers.port import Capability

USUALLY_FOUND = 4  # prompts for a picture


def check_owner(job: Job, by: Requester) -> None:
    """Raise UserError unless the person owns the job or moderates the place where it is shown."""
    if not rules(job, by):
        raise UserError("refused-not-yours")


def rules(job: Job, by: Requester) -> bool:
    """Whether the person owns the job, or moderates the place where it is shown.

    Who may manage messages in one channel may not do so in another.
    """
    return by.user_id == job.user_id or (by.moderator and by.channel_id == job.reply.channel_id)


def check_visible(job: Job, by: Requester) -> None:
    """Raise UserError where the job is somebody else's private one, or shown in another place.

    Ids come back from people's clients, so one may be made up.
    """
    if not visible(job, by):
        raise UserError("refused-not-yours")


def visible(job: Job, by: Requester) -> bool:
    """Whether the person may know of the job; see `check_visible`."""
    return by.user_id == job.user_id or not (job.reply.private or elsewhere(job, by))


def elsewhere(job: Job, by: Requester) -> bool:
    """Whether people ask from another server or conversation than the one where the job is shown."""
    here, there = (by.guild_id, by.channel_id), (job.reply.guild_id, job.reply.channel_id)
    return here[0] != there[0] if by.guild_id is not None else here != there


def started_by(parent: Job, button: Button) -> int:
    """Tell how many jobs a press becomes; each of them counts, and is paid."""
    return (len(parent.texts) or USUALLY_FOUND) if button.kind.several else 1


def mode_for(kind: ButtonKind, parent: Mode, capabilities: Container[Capability]) -> Mode:
    """Follow-ups run in the mode of their parent, as far as videos have it."""
    if kind in (ButtonKind.ANIMATE, ButtonKind.EXTEND):
        return video_mode(parent, capabilities)
    return parent


def video_mode(wanted: Mode, capabilities: Container[Capability]) -> Mode:
    """Videos have no turbo, and relax only at some providers."""
    relaxed = wanted is Mode.RELAX and Capability.RELAX_VIDEO in capabilities
    return Mode.RELAX if relaxed else Mode.FAST
