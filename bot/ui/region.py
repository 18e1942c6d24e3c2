"""Vary (Region): a part is marked, shown to its person, and paid for only then.

What was marked waits in a dialogue. It is closed once the job is committed; until then Paint can be pressed
again, also after a crash, since all presses of one marking are one event for the core.
"""

import contextlib
import dataclasses
import io

import discord

from bot.clock import Clock, time_limit
from bot.errors import PictureError, UserError
from bot.jobs.care import JobCare
from bot.jobs.model import Job
from bot.jobs.people import Dialogue, DialogueStore
from bot.jobs.service import Filled, JobService
from bot.pictures.bench import Bench
from bot.pictures.marking import Marked, marked
from bot.pictures.mask import Area
from bot.prompts import Mode, parse
from bot.ui.actions import Actions
from bot.ui.archive import Archive
from bot.ui.custom_id import CustomId, Op
from bot.ui.foreign import shown_text
from bot.ui.i18n import Say
from bot.ui.interactions import request_of, requester_of, say_to, tell
from bot.ui.message import view_of
from bot.ui.payload import PROMPT, Interaction, typed
from bot.ui.region_form import Marks, mask_of, region_modal, region_of
from bot.ui.renewal import Renewal
from bot.ui.router import Answer
from bot.ui.sittings import Sittings

PATIENCE = 8.0  # seconds for the picture to show a mask on
MAX_SHOWN = 300  # characters of the words below it
FILE = "region.webp"


class Region:
    """Opens the form and the editor, shows what was marked, and paints it."""

    def __init__(
        self,
        *,
        service: JobService,
        care: JobCare,
        actions: Actions,
        dialogues: DialogueStore,
        archive: Archive,
        sittings: Sittings | None,
        renewal: Renewal,
        bench: Bench,
        clock: Clock,
    ) -> None:
        """`sittings` is there where the web server is public."""
        self._service = service
        self._care = care
        self._actions = actions
        self._dialogues = dialogues
        self._archive = archive
        self._sittings = sittings
        self._renewal = renewal
        self._bench = bench
        self._clock = clock

    @property
    def presses(self) -> dict[Op, Answer]:
        return {Op.PAINT: self._paint, Op.CHANGE: self._change}

    @property
    def forms(self) -> dict[Op, Answer]:
        return {Op.REGION: self._marked, Op.CHANGE: self._marked_anew}

    async def open(self, interaction: Interaction, job: Job, position: int | None) -> None:
        """Open the form as the first answer, and offer the editor beside it."""
        say = say_to(interaction)
        modal = region_modal(CustomId(Op.REGION, job.id, position), job.prompt_at(position), say)
        await interaction.response.send_modal(modal)
        if self._sittings is not None:
            request = request_of(interaction, self._clock, message_id=None, private=job.reply.private)
            address = await self._sittings.open(job.id, position, request)
            link = discord.ui.Button[discord.ui.View](label=say("button-editor"), url=address)
            await tell(interaction, say("editor-offered"), view_of(link))

    async def _marked(self, interaction: Interaction, form: CustomId) -> None:
        await interaction.response.defer()
        by = requester_of(interaction)
        job = await self._care.known(form.subject, by)
        await self._renewal.take(interaction, job)
        _, picture = await region_of(self._service, job.id, form.n, by)
        marks = Marks.of(interaction)
        wish = {"job": job.id, "n": form.n, **_told(interaction, marks)}
        mask = await mask_of(marks, picture, interaction, self._bench)
        shown = await self._shown(mask, picture)
        dialogue = await self._dialogues.open(by.user_id, wish, mask)
        text, view, file = _preview(dialogue, shown, say_to(interaction))
        await tell(interaction, text, view, file)

    async def _change(self, interaction: Interaction, pressed: CustomId) -> None:
        dialogue = await self._open(interaction, pressed)
        area = next((area for area in Area if area.value == dialogue.data["area"]), None)
        marks = Marks(cells=dialogue.data["cells"], area=area)
        modal = region_modal(
            CustomId(Op.CHANGE, dialogue.id), dialogue.data["words"], say_to(interaction), marks
        )
        await interaction.response.send_modal(modal)

    async def _marked_anew(self, interaction: Interaction, form: CustomId) -> None:
        """Show the changed marking in the place of the earlier; where nothing is marked, that one stays."""
        await interaction.response.defer()
        dialogue = await self._open(interaction, form)
        job_id, position, by = dialogue.data["job"], dialogue.data["n"], requester_of(interaction)
        _, picture = await region_of(self._service, job_id, position, by)
        marks = Marks.of(interaction)
        told, mask = _told(interaction, marks), dialogue.content or b""
        if marks:
            mask = await mask_of(marks, picture, interaction, self._bench)
        shown = await self._shown(mask, picture)
        changed = dataclasses.replace(dialogue, data={**dialogue.data, **told}, content=mask)
        if not await self._dialogues.change(changed):
            raise UserError("refused-outdated")
        text, view, file = _preview(changed, shown, say_to(interaction))
        await interaction.edit_original_response(content=text, view=view, attachments=[file])

    async def _paint(self, interaction: Interaction, pressed: CustomId) -> None:
        """Pay for what is shown, once however often it is pressed."""
        await interaction.response.defer()
        by, dialogue = requester_of(interaction), await self._open(interaction, pressed)
        told = dialogue.data
        mode = Mode(told["mode"]) if told["mode"] else None
        filled = Filled(prompt=told["prompt"], mode=mode, mask=dialogue.content)
        if told["n"] is None:
            await self._service.fill(told["job"], filled, by)
        else:
            job = await self._care.known(told["job"], by)
            await self._actions.run(interaction, job, told["n"], filled, event=told["event"])
        await self._dialogues.close(dialogue.id, by.user_id)
        with contextlib.suppress(discord.HTTPException):  # it is on its way, whatever this message says
            await interaction.edit_original_response(content=say_to(interaction)("marked-painted"), view=None)

    async def _open(self, interaction: Interaction, custom_id: CustomId) -> Dialogue:
        """Read a marking of this very person that waits. Raises UserError."""
        dialogue = await self._dialogues.get(custom_id.subject, interaction.user.id)
        if dialogue is None or "event" not in dialogue.data:
            raise UserError("refused-outdated")
        return dialogue

    async def _shown(self, mask: bytes, picture: Job) -> Marked:
        """Show the mask on the picture, or on a plain ground where that cannot be had soon."""
        with contextlib.suppress(PictureError, TimeoutError):
            async with time_limit(PATIENCE, self._clock):
                media = await self._archive.file(picture)
                return await self._bench.work(marked, mask, media.content)
        return await self._bench.work(marked, mask, None)


def _told(interaction: Interaction, marks: Marks) -> dict[str, object]:
    """Note what a submitted form says. Raises PromptError."""
    words, presets = typed(interaction, PROMPT), interaction.client.people.person(interaction.user.id).presets
    prompt = parse(words, presets)
    return {
        "event": interaction.id,
        "words": words,
        "prompt": str(prompt.without_mode()),
        "mode": prompt.mode.value if prompt.mode else "",
        "cells": list(marks.cells),
        "area": marks.area.value if marks.area else "",
    }


def _preview(dialogue: Dialogue, shown: Marked, say: Say) -> tuple[str, discord.ui.View, discord.File]:
    paint = discord.ui.Button[discord.ui.View](
        label=say("button-paint"),
        style=discord.ButtonStyle.primary,
        custom_id=str(CustomId(Op.PAINT, dialogue.id)),
    )
    change = discord.ui.Button[discord.ui.View](
        label=say("button-change"), custom_id=str(CustomId(Op.CHANGE, dialogue.id))
    )
    prompt = shown_text(dialogue.data["prompt"], MAX_SHOWN)
    text = say("marked-region", percent=str(shown.percent), prompt=prompt)
    alt = say("marked-alt", percent=str(shown.percent))
    return text, view_of(paint, change), discord.File(io.BytesIO(shown.content), FILE, description=alt)
