"""The form in which a region is marked without drawing: fields, parts, or a mask of one's own."""

import dataclasses
from collections.abc import Sequence

import discord

from bot.errors import PictureError, UserError
from bot.jobs.model import Job, Requester
from bot.jobs.service import JobService
from bot.pictures.bench import Bench
from bot.pictures.mask import GRID, Area, area_mask, grid_mask, share_of, uploaded_mask
from bot.providers.button import Form
from bot.ui.custom_id import CustomId
from bot.ui.i18n import Say
from bot.ui.intake import MAX_MASK_FILE, content_of
from bot.ui.modals import empty_modal, prompt_field
from bot.ui.payload import Interaction, chosen, handed_in, typed


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Marks:
    """What was chosen in the form."""

    cells: Sequence[int] = ()
    area: Area | None = None
    file_id: str = ""

    def __bool__(self) -> bool:
        return bool(self.cells or self.area or self.file_id)

    @classmethod
    def of(cls, interaction: Interaction) -> "Marks":
        cells = chosen(interaction, "cells")
        return cls(
            cells=[cell for cell in range(GRID * GRID) if str(cell) in cells],
            area=next((area for area in Area if area.value == typed(interaction, "area")), None),
            file_id=next(iter(chosen(interaction, "mask")), ""),
        )


NOTHING = Marks()


def region_modal(custom_id: CustomId, prompt: str, say: Say, marks: Marks = NOTHING) -> discord.ui.Modal:
    """Build the form, with these marks in it as far as Discord lets us."""
    modal = empty_modal(say("form-region"), custom_id)
    modal.add_item(prompt_field(prompt, say("form-region-prompt"), say("form-region-prompt-help")))
    cells = [
        discord.CheckboxGroupOption(
            label=say(f"region-cell-{cell}"), value=str(cell), default=cell in marks.cells
        )
        for cell in range(GRID * GRID)
    ]
    areas = [
        discord.RadioGroupOption(
            label=say(f"region-{area.value}"), value=area.value, default=area is marks.area
        )
        for area in Area
    ]
    for field in (
        discord.ui.Label(
            text=say("form-region-cells"),
            description=say("form-region-cells-help"),
            component=discord.ui.CheckboxGroup[discord.ui.Modal](
                custom_id="cells", options=cells, required=False, min_values=0
            ),
        ),
        discord.ui.Label(
            text=say("form-region-area"),
            component=discord.ui.RadioGroup[discord.ui.Modal](
                custom_id="area", options=areas, required=False
            ),
        ),
        discord.ui.Label(
            text=say("form-region-mask"),
            description=say("form-region-mask-help"),
            component=discord.ui.FileUpload[discord.ui.Modal](
                custom_id="mask", required=False, min_values=0, max_values=1
            ),
        ),
    ):
        modal.add_item(field)
    return modal


async def region_of(service: JobService, job_id: int, position: int | None, by: Requester) -> tuple[Job, Job]:
    """Find the job whose words a region starts from, and the picture that it is a part of.

    With no position it is the region that the job itself waits for. Raises UserError.
    """
    if position is None:
        job, picture, form = await service.waiting_form(job_id, by)
    else:
        job, asked = await service.form_of(job_id, position, by)
        picture, form = job, asked or Form.PROMPT
    if form is not Form.REGION:
        raise UserError("refused-outdated")
    if not (picture.width and picture.height):
        raise UserError("refused-no-size")
    return job, picture


async def mask_of(marks: Marks, picture: Job, interaction: Interaction, bench: Bench) -> bytes:
    """Draw the mask: an uploaded one wins over cells, cells over a part. Raises UserError."""
    size = (picture.width, picture.height)
    if marks.file_id:
        mask = await _uploaded(interaction, marks.file_id, size, bench)
    elif marks.cells:
        mask = await bench.work(grid_mask, *size, marks.cells)
    elif marks.area:
        mask = await bench.work(area_mask, *size, marks.area)
    else:
        raise UserError("refused-no-region")
    await check_share(mask, bench)
    return mask


async def check_share(mask: bytes, bench: Bench) -> None:
    """Raise UserError where nothing is painted, or everything."""
    share = await bench.work(share_of, mask)
    if share == 0:
        raise UserError("refused-no-region")
    if share == 1:
        raise UserError("refused-whole-region")


async def _uploaded(interaction: Interaction, file_id: str, size: tuple[int, int], bench: Bench) -> bytes:
    file = handed_in(interaction, file_id)
    if file is None or file.size > MAX_MASK_FILE:
        raise UserError("refused-mask")
    try:
        return await bench.work(uploaded_mask, *size, await content_of(file))
    except PictureError as error:
        raise UserError("refused-mask") from error
