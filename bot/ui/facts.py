"""Everything there is to tell about a job, as one private message."""

import dataclasses
import datetime
import io
from collections.abc import Sequence

import discord

from bot.jobs.lineage import Lineage
from bot.jobs.model import Job, JobState
from bot.prompts import clean
from bot.ui.alt import is_grid
from bot.ui.archive import PICTURE_LIFE, young
from bot.ui.custom_id import Op
from bot.ui.family import ancestors_text, children_text
from bot.ui.foreign import shown_text
from bot.ui.i18n import Say
from bot.ui.message import MAX_CONTENT, MAX_LINK, own_button, shown_kind, view_of

MAX_LINKS = 512  # characters of all links together; some are signed and long
MAX_MARK = 100  # characters of a task id or a seed
FENCE = "```"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What is told beside the job's row."""

    lineage: Lineage = dataclasses.field(default_factory=Lineage)
    file_url: str = ""
    """Of the job's message, fresh; empty while nobody asked for it."""


def details(job: Job, known: Known, now: datetime.datetime, say: Say) -> tuple[str, discord.File | None]:
    """Tell it; words that have no room, or would not survive it, come whole as a file."""
    rest, prompt = "\n".join(_facts(job, known, now, say)), clean(job.final_prompt or job.prompt)
    head = say("details-prompt")
    room = MAX_CONTENT - len(f"{head}\n{FENCE}\n\n{FENCE}\n{rest}")
    tame = prompt.replace(FENCE, "`\u200b`\u200b`")  # else it would end the block
    shown = tame if len(tame) <= room else f"{tame[: room - 1]}…"
    whole = "\n\n".join(filter(None, [job.final_prompt or job.prompt, *job.texts]))
    changed = shown != prompt or len(whole) > MAX_CONTENT // 2  # then a message may cut what was found
    file = discord.File(io.BytesIO(whole.encode()), "prompt.txt") if changed else None
    return f"{head}\n{FENCE}\n{shown}\n{FENCE}\n{rest}" if prompt else rest, file


def panel_view(job: Job, say: Say) -> discord.ui.View:
    """Offer the files of a picture, and to like it: the row below it may have no room for that."""
    done = job.state is JobState.SUCCEEDED
    ops = {Op.SINGLES: is_grid(job), Op.ORIGINAL: job.has_file, Op.LIKE: done}
    return view_of(*(own_button(op, job, say) for op, offered in ops.items() if offered))


def _facts(job: Job, known: Known, now: datetime.datetime, say: Say) -> Sequence[str]:
    lines = [
        say("details-kind", kind=shown_kind(job, say)),
        say("details-mode", mode=say(f"mode-{job.mode.value}")),
        say("details-provider", provider=job.provider, task=shown_text(job.task_id, MAX_MARK) or "–"),
    ]
    if job.seed:
        lines.append(say("details-seed", seed=shown_text(job.seed, MAX_MARK)))
    if job.width and job.height:
        lines.append(say("details-size", width=str(job.width), height=str(job.height)))
    if job.finished_at is not None and job.submitted_at is not None:
        seconds = round((job.finished_at - job.submitted_at).total_seconds())
        lines.append(say("details-time", seconds=seconds))
    if ancestors := ancestors_text(job, known.lineage, say):
        lines.append(ancestors)
    if children := children_text(known.lineage, say):
        lines.append(children)
    return [*lines, *_links(job, known, now, say)]


def _links(job: Job, known: Known, now: datetime.datetime, say: Say) -> Sequence[str]:
    """List the provider's links while they may live, and else a fresh one to what Discord has."""
    if not job.has_file:
        return []
    links = ""
    for url in job.media_urls if young(job, now) else ():
        longer = f"{links} <{url}>".strip()
        if len(url) <= MAX_LINK and len(longer) <= MAX_LINKS:
            links = longer
    if links:
        ends = (job.finished_at or job.created_at) + PICTURE_LIFE
        return [say("details-links", links=links, ends=f"<t:{ends.timestamp():.0f}:R>")]
    if known.file_url and len(known.file_url) <= MAX_LINK:
        return [say("details-file", link=f"<{known.file_url}>")]
    return []
