"""Private answers with more than a sentence in them."""

import discord

from bot.jobs.model import Job, JobKind
from bot.ui.custom_id import CustomId, Op
from bot.ui.i18n import Say
from bot.ui.message import MAX_LINK, ROW, own_button, provider_buttons, shown_label, shown_text

MAX_PROMPT_DETAIL = 1400  # characters
ALL_ROWS = 5


def details(job: Job, say: Say) -> str:
    """Tell everything we know about a job."""
    lines = [
        say("details-prompt", prompt=shown_text(job.final_prompt or job.prompt, MAX_PROMPT_DETAIL)),
        say("details-kind", kind=say("kind-imagine") if job.kind is JobKind.IMAGINE else shown_label(job, say)),
        say("details-mode", mode=say(f"mode-{job.mode.value}")),
        say("details-provider", provider=job.provider, task=job.task_id or "–"),
    ]
    if job.seed:
        lines.append(say("details-seed", seed=job.seed))
    if job.width and job.height:
        lines.append(say("details-size", width=str(job.width), height=str(job.height)))
    if job.finished_at is not None and job.submitted_at is not None:
        seconds = round((job.finished_at - job.submitted_at).total_seconds())
        lines.append(say("details-time", seconds=seconds))
    links = " ".join(f"<{url}>" for url in job.media_urls if len(url) <= MAX_LINK)
    if links:
        lines.append(say("details-links", links=links[:MAX_LINK]))
    return "\n".join(lines)


def more(job: Job, first: int, say: Say) -> discord.ui.View:
    """Show the provider's buttons that had no room on the message."""
    return _view(*provider_buttons(job, say, first=first, room=ALL_ROWS * ROW))


def confirm_delete(job: Job, say: Say) -> discord.ui.View:
    return _view(own_button(Op.ERASE, job, say))


def settings(say: Say, *, remix: bool) -> tuple[str, discord.ui.View]:
    """Build the panel of a person's settings."""
    text = f"{say('settings-title')}\n{say('settings-remix-on' if remix else 'settings-remix-off')}"
    label = say("button-remix-off" if remix else "button-remix-on")
    return text, _view(discord.ui.Button(label=label, custom_id=str(CustomId(Op.SETREMIX))))


def _view(*items: discord.ui.Button[discord.ui.View]) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view
