"""Private answers with more than a sentence in them."""

import itertools
from collections.abc import Iterable, Sequence

import discord

from bot.jobs.model import Job
from bot.ui.custom_id import CustomId, Op
from bot.ui.foreign import shown_text
from bot.ui.i18n import Say
from bot.ui.message import (
    MAX_CONTENT,
    ROW,
    Look,
    own_button,
    provider_buttons,
    shown_kind,
    view_of,
)

ALL_ROWS = 5
MAX_START = 60  # characters of a prompt where jobs are listed


def unfinished(jobs: Iterable[Job], room: int, say: Say) -> list[str]:
    """List jobs by the start of their prompt and a link, as many as fit into `room` characters."""
    lines: list[str] = []
    for job in sorted(jobs, key=lambda job: job.id):
        line = f"- {shown_text(job.prompt, MAX_START) or shown_kind(job, say)} {job.link}".strip()
        room -= len(line) + 1
        if room < 0:
            break
        lines.append(line)
    return lines


def fit(lines: Sequence[str]) -> Sequence[str]:
    """Keep as many of the first lines as a message takes beside the last one, which sums them up."""
    room = MAX_CONTENT - len(lines[-1])
    ends = itertools.accumulate(len(line) + 1 for line in lines[:-1])
    return [*(line for line, end in zip(lines, ends, strict=False) if end <= room), lines[-1]]


def more(job: Job, first: int, say: Say, *, plain: bool) -> discord.ui.View:
    """Show the provider's buttons that had no room on the message; `plain` leaves out their emoji."""
    return view_of(*provider_buttons(job, say, first=first, room=ALL_ROWS * ROW, look=Look(plain=plain)))


def confirm_delete(job: Job, say: Say) -> discord.ui.View:
    return view_of(own_button(Op.ERASE, job, say))


def confirm_all(dialogue_id: int, count: int, say: Say) -> discord.ui.View:
    label, custom_id = say("button-all", count=count), str(CustomId(Op.ALL, dialogue_id))
    return view_of(discord.ui.Button(label=label, custom_id=custom_id))


def wipe_button(say: Say) -> discord.ui.Button[discord.ui.View]:
    """Offer to delete all that is stored of a person; it asks first."""
    return discord.ui.Button(
        label=say("button-wipe"), style=discord.ButtonStyle.danger, custom_id=str(CustomId(Op.WIPE))
    )


def confirm_wipe(say: Say) -> discord.ui.View:
    danger = discord.ButtonStyle.danger
    return view_of(
        discord.ui.Button(label=say("button-wiped"), style=danger, custom_id=str(CustomId(Op.WIPED)))
    )
