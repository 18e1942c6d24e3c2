"""A job as a Discord message: a pure rendering of its row."""

import dataclasses
from collections.abc import Sequence

import discord

from bot.jobs.ledger import UNTOLD
from bot.jobs.model import Job, JobKind, JobState
from bot.providers.button import Button, ButtonKind
from bot.ui.custom_id import CustomId, Op
from bot.ui.emoji import known_emoji
from bot.ui.foreign import shown_text, weighed_text
from bot.ui.i18n import Say, Texts

MAX_CONTENT = 2000  # characters
MAX_PROMPT_SHOWN = 1200  # characters after escaping; leaves room for status, reason and links
MAX_ABOVE_TEXTS = 300  # characters of the prompt where others were found for it
MAX_TOKENS_SHOWN = 400  # characters of the words that count in a prompt
MAX_TEXTS = 9  # as many keycaps as there are digits
MAX_LABEL = 80
MAX_LINK = 512
ROW = 5
PROVIDER_ROWS = 4  # of Discord's five; the last one is ours
OWN_ROW = 4
PROGRESS_STEP = 5  # percent; finer steps are not worth an edit


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Rendering:
    """What Discord is asked to show; the picture travels beside it."""

    content: str
    view: discord.ui.View

    @property
    def fingerprint(self) -> str:
        """Equal for renderings that look the same."""
        return f"{self.content}\n{self.view.to_components()}"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """What a message must show or leave out besides its job; never stored."""

    late: bool = False
    """The picture could not be fetched yet, and is tried again."""
    lost: bool = False
    """It will not come; the provider's own file is all there is."""
    large: bool = False
    """It will not come because it is too large for Discord, however it is packed."""
    linked: bool = False
    """The provider's own file is offered: what Discord has is smaller, or missing."""
    plain: bool = False
    """Without emoji: Discord refused one."""
    bare: bool = False
    """Without the provider's buttons: Discord refused one."""
    silent: bool = False
    """Without the prompt: Discord or the server's word filter refused it."""
    parting: bool = False
    """Nobody can write to it soon, until somebody presses Refresh."""
    refused: frozenset[str] = frozenset()
    """What Discord refused by name: emoji, and custom_ids of buttons for their label."""


USUAL = Look()


def render(job: Job, texts: Texts, look: Look = USUAL) -> Rendering:
    """Render the job as its message."""
    say = texts(job.language)
    title, status, notes = _title(job, say, look), status_text(job, say), []
    if job.state is JobState.FAILED:
        notes.append(failure_text(job, say))
    if job.state is JobState.CANCELLED:
        notes.append(say("note-cancelled-sent" if job.submitted_at else "note-cancelled"))
    if job.state is JobState.UNCERTAIN or (job.state is JobState.NEEDS_INPUT and job.form_prompt is None):
        notes.append(say(f"note-{job.state.value.replace('_', '-')}"))
    if look.late or look.lost:
        lost = "note-too-large" if look.large and job.has_file else "note-picture-lost"
        notes.append(say("note-picture-late" if look.late else lost))
    if look.parting:
        notes.append(say("note-parting"))
    lines = [f"{title} ({status})" if status else title, *notes]
    if job.state is JobState.SUCCEEDED and not look.silent:
        if tokens := weighed_text(job.tokens, MAX_TOKENS_SHOWN):
            lines[1:1] = [say("found-tokens", tokens=tokens)]
        room = MAX_CONTENT - sum(len(line) + 1 for line in lines)
        place = 2 if tokens else 1
        lines[place:place] = found_lines(job.texts, room, say)
    return Rendering(content="\n".join(lines)[:MAX_CONTENT], view=_view(job, say, look))


def _title(job: Job, say: Say, look: Look) -> str:
    limit = MAX_ABOVE_TEXTS if job.texts else MAX_PROMPT_SHOWN
    prompt = shown_text(job.final_prompt, limit) or shown_text(job.prompt, limit)
    if look.silent and (prompt or job.texts):
        prompt = say("prompt-hidden")
    named = "title-imagine" if job.kind is JobKind.IMAGINE else "title-action"
    return say(
        named if prompt else "title-bare",
        prompt=prompt,
        who=f"<@{job.user_id}>",
        label=shown_kind(job, say),
    )


def found_lines(texts: Sequence[str], room: int, say: Say) -> list[str]:
    """List the prompts that were found, by the emoji of their buttons, in at most `room` characters."""
    lines: list[str] = []
    for number, text in enumerate(texts[:MAX_TEXTS], 1):
        mark = say("found", emoji=f"{number}\ufe0f\u20e3", text="")
        share = room // (min(len(texts), MAX_TEXTS) - number + 1)
        line = mark + shown_text(text, share - len(mark) - 1)
        lines.append(line)
        room -= len(line) + 1
    return lines


def status_text(job: Job, say: Say) -> str:
    """Say how far a job is; empty where its notes say it."""
    mode = say(f"mode-{job.mode.value}")
    match job.state:
        case JobState.RUNNING if job.unheard:
            return say("status-unheard", mode=mode)
        case JobState.RUNNING | JobState.SUBMITTING if job.progress is not None:
            percent = job.progress // PROGRESS_STEP * PROGRESS_STEP
            return say("status-progress", percent=percent, mode=mode)
        case JobState.RUNNING if job.queue_position is not None:
            return say("status-queued", position=job.queue_position, mode=mode)
        case JobState.RUNNING:
            return say("status-waiting", mode=mode)
        case JobState.NEW | JobState.SUBMITTING:
            return _waiting(job, say, mode)
        case JobState.NEEDS_INPUT if job.form_prompt is not None:
            return _waiting(job, say, mode)
        case JobState.SUCCEEDED:
            return mode
        case JobState.CANCELLED:
            return say("status-cancelled")
        case JobState.NEEDS_INPUT | JobState.UNCERTAIN | JobState.FAILED:
            return ""


def _waiting(job: Job, say: Say, mode: str) -> str:
    if job.queue_position is None:
        return say("status-waiting", mode=mode)
    return say("status-waiting-line", position=job.queue_position, mode=mode)


def failure_text(job: Job, say: Say) -> str:
    """Say why a job came to nothing, what can be done, and whether it was charged."""
    text = say("sentences", first=say(f"failure-{job.failure}"), second=say(_charge(job)))
    return f"{text}\n> {shown_text(job.detail, 300)}" if job.detail else text


def _charge(job: Job) -> str:
    if job.submitted_at is None:
        return "charge-nothing"
    if not job.task_id or job.failure in UNTOLD:
        return "charge-perhaps"
    return "charge-hardly"


def shown_kind(job: Job, say: Say) -> str:
    """Name what was asked for: the kind, or the button that was pressed."""
    return shown_label(job, say) if job.kind is JobKind.ACTION else say(f"kind-{job.kind.value}")


def shown_label(job: Job, say: Say) -> str:
    """Name the button that was pressed for this job."""
    return known_emoji(job.label) or shown_text(job.label, MAX_LABEL) or say("button-unnamed")


def _view(job: Job, say: Say, look: Look) -> discord.ui.View:
    over = job.state is JobState.SUCCEEDED
    offered = over and not look.bare
    mirrored = provider_buttons(job, say, first=0, room=PROVIDER_ROWS * ROW, look=look) if offered else []
    hearts = f"{CustomId(Op.LIKE, job.id)}"
    own = _own_row(job, say, look)
    if any((button.custom_id or "").startswith(hearts) for button in mirrored):
        own = [button for button in own if button.custom_id != hearts]  # the provider's does the same
    for button in own:
        button.row = OWN_ROW if over else 0
        if job.kind is JobKind.SHORTEN and button.custom_id == f"{CustomId(Op.DETAILS, job.id)}":
            button.label = say("menu-details")  # the provider has one for the details of the words
    return view_of(*mirrored, *own)


def view_of(*items: discord.ui.Item[discord.ui.View]) -> discord.ui.View:
    """Build a view. It is stopped, so discord.py never stores it: the router answers presses."""
    view = discord.ui.View(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view


def provider_buttons(
    job: Job, say: Say, *, first: int, room: int, look: Look = USUAL
) -> list[discord.ui.Button[discord.ui.View]]:
    """Mirror the provider's buttons from the `first` on, one to one and in its order.

    What has no room stays reachable behind a last button "More".
    """
    offered = job.buttons[first:]
    shown = offered if len(offered) <= room else offered[: room - 1]
    items = [_mirrored(job, button, say, look) for button in shown]
    if len(shown) < len(offered):
        more = CustomId(Op.MORE, job.id, first + len(shown))
        items.append(discord.ui.Button(label=say("button-more"), custom_id=str(more)))
    for index, item in enumerate(items):
        item.row = index // ROW
    return items


def _mirrored(job: Job, button: Button, say: Say, look: Look) -> discord.ui.Button[discord.ui.View]:
    emoji, custom_id = known_emoji(button.emoji), str(CustomId(_op(button), job.id, button.position))
    if look.plain or emoji in look.refused:
        emoji = None
    label = "" if custom_id in look.refused else button.label.strip()[:MAX_LABEL].strip()
    if not (label or emoji):
        label = _spoken(button, say)
    return discord.ui.Button(
        label=label or None,
        emoji=emoji,
        style=discord.ButtonStyle.success if button.pressed else discord.ButtonStyle(button.style),
        custom_id=custom_id,
    )


def _spoken(button: Button, say: Say) -> str:
    """Name a button whose label is empty and whose emoji cannot be shown."""
    if button.kind is ButtonKind.OTHER:
        return say("button-action", number=button.position + 1)
    return say(f"button-kind-{button.kind.value}")


def _op(button: Button) -> Op:
    if button.kind is ButtonKind.BOOKMARK:
        return Op.LIKE  # makes no task at any provider, and most refuse it
    if button.kind.form is not None:
        return Op.FORM
    return Op.REMIX if button.kind.remixable else Op.PRESS


def _own_row(job: Job, say: Say, look: Look) -> list[discord.ui.Button[discord.ui.View]]:
    match job.state:
        case JobState.NEW | JobState.SUBMITTING | JobState.RUNNING:
            ops = [Op.CANCEL] if job.reply.open_to_bot else [Op.CANCEL, Op.REFRESH]
        case JobState.NEEDS_INPUT:
            ops = [Op.CANCEL] if job.form_prompt is not None else [Op.CONTINUE, Op.CANCEL]
        case JobState.UNCERTAIN:
            ops = [Op.RESEND, Op.FORGET]
        case JobState.SUCCEEDED:
            ops = [Op.DETAILS, Op.AGAIN, Op.LIKE, *_publishing(job), Op.DELETE]
        case JobState.FAILED if job.refused:
            ops = [Op.AGAIN]
        case JobState.FAILED | JobState.CANCELLED:
            ops = [Op.DETAILS, Op.AGAIN, Op.DELETE]
    if job.has_file and (look.linked or look.late):
        ops.append(Op.ORIGINAL)
    ops = [op for op in ops if op is not Op.AGAIN or job.repeatable]
    if len(ops) > ROW:
        ops = [op for op in ops if op is not Op.LIKE]  # it can wait until it is published
    return [own_button(op, job, say) for op in ops]


def _publishing(job: Job) -> list[Op]:
    """Offer it where there are others who could see it."""
    return [Op.PUBLISH] if job.reply.private and job.reply.guild_id is not None else []


def own_button(op: Op, job: Job, say: Say) -> discord.ui.Button[discord.ui.View]:
    style = discord.ButtonStyle.danger if op in (Op.DELETE, Op.ERASE) else discord.ButtonStyle.secondary
    return discord.ui.Button(
        label=say(f"button-{op.value}"), style=style, custom_id=str(CustomId(op, job.id))
    )
