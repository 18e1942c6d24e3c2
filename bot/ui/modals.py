"""The forms that buttons open, and what people put into them.

Modals are payloads only: stopped before they are sent, so discord.py keeps none, and read by the router, so
that one opened before a restart can still be submitted.
"""

import discord

from bot.errors import PromptError
from bot.jobs.model import Job
from bot.jobs.service import Filled
from bot.prompts import MAX_PROMPT, default_zoom, parse, zoom_prompt
from bot.providers.button import Form
from bot.ui.custom_id import CustomId, Op
from bot.ui.i18n import Say
from bot.ui.payload import PROMPT, Interaction, typed


def form_modal(form: Form, job: Job, position: int | None, say: Say) -> discord.ui.Modal:
    """Build the form of a button of this job, or with no position the form that the job itself waits for.

    That of a region is in region_form.py.
    """
    prompt = job.prompt_at(position)
    if form is Form.ZOOM:
        modal = empty_modal(say("form-zoom"), CustomId(Op.ZOOM, job.id, position))
        modal.add_item(prompt_field(_zoomed(prompt), say("form-zoom-prompt"), say("form-zoom-help")))
    else:
        modal = empty_modal(say("form-prompt"), CustomId(Op.PROMPT, job.id, position))
        modal.add_item(prompt_field(prompt, say("form-prompt-prompt")))
    return modal


def again_modal(job: Job, say: Say) -> discord.ui.Modal:
    """Build the form that edits a job's prompt and runs it again."""
    modal = empty_modal(say("form-again"), CustomId(Op.AGAIN, job.id))
    modal.add_item(prompt_field(_without_zoom(job.words), say("form-prompt-prompt")))
    return modal


def reference_modal(dialogue_id: int, say: Say) -> discord.ui.Modal:
    """Build the form for what is made with the reference pictures of a dialogue."""
    modal = empty_modal(say("form-reference"), CustomId(Op.REFERENCE, dialogue_id))
    modal.add_item(prompt_field("", say("form-prompt-prompt"), say("form-reference-help")))
    return modal


def filled(form: Form, interaction: Interaction) -> Filled:
    """Read and check a submitted form of words. Raises UserError."""
    words, presets = typed(interaction, PROMPT), interaction.client.people.person(interaction.user.id).presets
    if form is Form.ZOOM:
        return Filled(prompt=str(zoom_prompt(words, presets).without_mode()))
    prompt = parse(words, presets)
    return Filled(prompt=str(prompt.without_mode()), mode=prompt.mode)


def empty_modal(title: str, custom_id: CustomId) -> discord.ui.Modal:
    """Build a form for fields to be added to, of which discord.py keeps nothing."""
    modal = discord.ui.Modal(title=title, custom_id=str(custom_id), timeout=None)
    modal.stop()
    return modal


def _zoomed(prompt: str) -> str:
    try:
        return default_zoom(parse(prompt))
    except PromptError:  # the provider's final prompt may hold what we do not know yet
        return f"{prompt} --zoom 2"


def _without_zoom(prompt: str) -> str:
    try:
        return str(parse(prompt).without("zoom"))  # only a Custom Zoom takes it
    except PromptError:
        return prompt


def prompt_field(text: str, label: str, help_text: str | None = None) -> discord.ui.Label[discord.ui.Modal]:
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        custom_id=PROMPT,
        style=discord.TextStyle.paragraph,
        default=text[:MAX_PROMPT] or None,
        max_length=MAX_PROMPT,
    )
    return discord.ui.Label(text=label, description=help_text, component=field)
