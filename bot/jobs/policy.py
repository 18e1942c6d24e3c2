"""Who may do what; pure decisions on values."""

from collections.abc import Iterable

from bot.errors import UserError
from bot.jobs.model import Job, Requester


def check_owner(job: Job, by: Requester) -> None:
    """Raise UserError unless the person owns the job or moderates the place."""
    if by.user_id != job.user_id and not by.moderator:
        raise UserError("refused-not-yours")


def check_visible(job: Job, by: Requester) -> None:
    """Raise UserError where the job is somebody else's private one, or shown in another place.

    Ids come back from people's clients, so one may be made up.
    """
    here, there = (by.guild_id, by.channel_id), (job.reply.guild_id, job.reply.channel_id)
    elsewhere = here[0] != there[0] if by.guild_id is not None else here != there
    if by.user_id != job.user_id and (job.reply.private or elsewhere):
        raise UserError("refused-not-yours")


def too_many(active: Iterable[Job], limit: int) -> UserError:
    """Make the refusal for a person who has as many unfinished jobs as allowed, with links to them."""
    links = "\n".join(f"- {job.link}" for job in active if job.link)
    return UserError("refused-too-many", limit=limit, links=links)
