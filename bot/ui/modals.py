"""The forms that buttons open, and what people put into them.

Modals are payloads only: stopped before they are sent, so discord.py keeps none, and read by the router, so
that one opened before a restart can still be submitted.
"""

import discord

from bot.errors import PictureError, PromptError, UserError
from bot.jobs.model import Job
from bot.jobs.service import Filled
from bot.pictures.bench import Bench
from bot.pictures.mask import GRID, Area, area_mask, grid_mask, uploaded_mask
from bot.prompts import MAX_PROMPT, default_zoom, parse, zoom_prompt
from bot.providers.button import Form
from bot.ui.custom_id import CustomId, Op
from bot.ui.i18n import Say
from bot.ui.intake import MAX_MASK_FILE, content_of
from bot.ui.payload import PROMPT, Interaction, chosen, handed_in, typed

OPS = {Form.ZOOM: Op.ZOOM, Form.REGION: Op.REGION, Form.PROMPT: Op.PROMPT}


def form_modal(form: Form, job: Job, position: int | None, say: Say) -> discord.ui.Modal:
    """Build the form of a button of this job, or with no position the form that the job itself waits for."""
    prompt = job.prompt_at(position)
    modal = _modal(say(f"form-{form.value}"), CustomId(OPS[form], job.id, position))
    match form:
        case Form.ZOOM:
            modal.add_item(_prompt_field(_zoomed(prompt), say("form-zoom-prompt"), say("form-zoom-help")))
        case Form.REGION:
            modal.add_item(_prompt_field(prompt, say("form-region-prompt"), say("form-region-prompt-help")))
            for field in _region_fields(say):
                modal.add_item(field)
        case Form.PROMPT:
            modal.add_item(_prompt_field(prompt, say("form-prompt-prompt")))
    return modal


def again_modal(job: Job, say: Say) -> discord.ui.Modal:
    """Build the form that edits a job's prompt and runs it again."""
    modal = _modal(say("form-again"), CustomId(Op.AGAIN, job.id))
    modal.add_item(_prompt_field(_without_zoom(job.words), say("form-prompt-prompt")))
    return modal


def reference_modal(dialogue_id: int, say: Say) -> discord.ui.Modal:
    """Build the form for what is made with the reference pictures of a dialogue."""
    modal = _modal(say("form-reference"), CustomId(Op.REFERENCE, dialogue_id))
    modal.add_item(_prompt_field("", say("form-prompt-prompt"), say("form-reference-help")))
    return modal


async def filled(form: Form, job: Job, interaction: Interaction, bench: Bench) -> Filled:
    """Read and check a submitted form. `job` is the picture it is about. Raises UserError."""
    words, presets = typed(interaction, PROMPT), interaction.client.people.person(interaction.user.id).presets
    if form is Form.ZOOM:
        return Filled(prompt=str(zoom_prompt(words, presets).without_mode()))
    prompt = parse(words, presets)
    mask = await _mask(job, interaction, bench) if form is Form.REGION else None
    return Filled(prompt=str(prompt.without_mode()), mode=prompt.mode, mask=mask)


async def _mask(job: Job, interaction: Interaction, bench: Bench) -> bytes:
    """Draw the mask: an uploaded one wins over cells, cells over a preset."""
    size = (job.width, job.height)
    if not all(size):
        raise UserError("refused-no-size")
    if file_ids := chosen(interaction, "mask"):
        return await _uploaded(interaction, file_ids[0], size, bench)
    if cells := [cell for cell in range(GRID * GRID) if str(cell) in chosen(interaction, "cells")]:
        return await bench.work(grid_mask, *size, cells)
    if area := next((area for area in Area if area.value == typed(interaction, "area")), None):
        return await bench.work(area_mask, *size, area)
    raise UserError("refused-no-region")


async def _uploaded(interaction: Interaction, file_id: str, size: tuple[int, int], bench: Bench) -> bytes:
    file = handed_in(interaction, file_id)
    if file is None or file.size > MAX_MASK_FILE:
        raise UserError("refused-mask")
    try:
        return await bench.work(uploaded_mask, *size, await content_of(file))
    except PictureError as error:
        raise UserError("refused-mask") from error


def _modal(title: str, custom_id: CustomId) -> discord.ui.Modal:
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


def _prompt_field(text: str, label: str, help_text: str | None = None) -> discord.ui.Label[discord.ui.Modal]:
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        custom_id=PROMPT,
        style=discord.TextStyle.paragraph,
        default=text[:MAX_PROMPT] or None,
        max_length=MAX_PROMPT,
    )
    return discord.ui.Label(text=label, description=help_text, component=field)


def _region_fields(say: Say) -> list[discord.ui.Label[discord.ui.Modal]]:
    cells = [
        discord.CheckboxGroupOption(label=say(f"region-cell-{cell}"), value=str(cell))
        for cell in range(GRID * GRID)
    ]
    areas = [discord.RadioGroupOption(label=say(f"region-{area.value}"), value=area.value) for area in Area]
    return [
        discord.ui.Label(
            text=say("form-region-cells"),
            description=say("form-region-cells-help"),
            component=discord.ui.CheckboxGroup(
                custom_id="cells", options=cells, required=False, min_values=0
            ),
        ),
        discord.ui.Label(
            text=say("form-region-area"),
            component=discord.ui.RadioGroup(custom_id="area", options=areas, required=False),
        ),
        discord.ui.Label(
            text=say("form-region-mask"),
            description=say("form-region-mask-help"),
            component=discord.ui.FileUpload(custom_id="mask", required=False, min_values=0, max_values=1),
        ),
    ]
