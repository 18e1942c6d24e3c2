"""Who may do what; pure decisions on values."""

from collections.abc import Iterable

from bot.errors import UserError
from bot.jobs.model import Job, Requester


def check_owner(job: Job, by: Requester) -> None:
    """Raise UserError unless the person owns the job or moderates the place."""
    if by.user_id != job.user_id and not by.moderator:
        raise UserError("refused-not-yours")


def check_private(job: Job, by: Requester) -> None:
    """Raise UserError where the job is somebody else's private one."""
    if job.reply.private and by.user_id != job.user_id:
        raise UserError("refused-not-yours")


def too_many(active: Iterable[Job], limit: int) -> UserError:
    """Make the refusal for a person who has as many unfinished jobs as allowed, with links to them."""
    links = "\n".join(f"- {link}" for link in map(jump_link, active) if link)
    return UserError("refused-too-many", limit=limit, links=links)


def jump_link(job: Job) -> str:
    """Make the address of the job's message; empty where it has none, or nobody else can follow it."""
    if job.reply.message_id is None:
        return ""
    place = job.reply.guild_id or "@me"
    return f"https://discord.com/channels/{place}/{job.reply.channel_id}/{job.reply.message_id}"
