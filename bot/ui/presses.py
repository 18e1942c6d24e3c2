"""The provider's buttons: they act at once, or open their form first."""

import contextlib
from collections.abc import Mapping

import discord

from bot.errors import UserError
from bot.jobs.care import JobCare
from bot.jobs.model import Job
from bot.jobs.people import DialogueStore
from bot.jobs.policy import started_by
from bot.jobs.service import JobService, button_at
from bot.providers.button import Button, Form
from bot.ui import panels
from bot.ui.actions import Actions
from bot.ui.custom_id import CustomId, Op
from bot.ui.interactions import requester_of, say_to, tell
from bot.ui.modals import filled, form_modal
from bot.ui.payload import Interaction
from bot.ui.region import Region
from bot.ui.renewal import Renewal
from bot.ui.router import Answer
from bot.ui.verdict import Verdict, judge


class Presses:
    """Turns presses of the provider's buttons, and their forms, into use cases."""

    def __init__(
        self,
        *,
        service: JobService,
        care: JobCare,
        actions: Actions,
        region: Region,
        renewal: Renewal,
        dialogues: DialogueStore,
    ) -> None:
        self._service = service
        self._care = care
        self._actions = actions
        self._region = region
        self._renewal = renewal
        self._dialogues = dialogues

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {
            Op.PRESS: self._press,
            Op.FORM: self._open_or_press,
            Op.REMIX: self._open_or_press,
            Op.MORE: self._more,
            Op.CONTINUE: self._continue,
            Op.ALL: self._confirmed,
        }

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return dict.fromkeys((Op.ZOOM, Op.PROMPT), self._submitted)

    async def _open_or_press(self, interaction: Interaction, pressed: CustomId) -> None:
        by = requester_of(interaction)
        job, form = await self._service.form_of(pressed.subject, pressed.n or 0, by)
        if form is None:
            await self._press(interaction, pressed)
            return
        await self._service.check_room(by)
        if form is Form.REGION:
            await self._region.open(interaction, job, pressed.n or 0)
        else:
            await interaction.response.send_modal(form_modal(form, job, pressed.n or 0, say_to(interaction)))

    async def _press(self, interaction: Interaction, pressed: CustomId) -> None:
        await interaction.response.defer()
        job = await self._care.known(pressed.subject, requester_of(interaction))
        await self._renewal.take(interaction, job)
        button = button_at(job, pressed.n or 0)
        if button is not None and button.kind.several:
            await self._ask_first(interaction, job, button)
        else:
            await self._actions.run(interaction, job, pressed.n or 0)

    async def _ask_first(self, interaction: Interaction, job: Job, button: Button) -> None:
        """Say what a press costs that starts several pictures, before any is paid."""
        by, say, count = requester_of(interaction), say_to(interaction), started_by(job, button)
        await self._service.form_of(job.id, button.position, by)  # nobody is asked about what is not served
        await self._service.check_room(by, count)
        dialogue = await self._dialogues.open(by.user_id, {"job": job.id, "button": button.position})
        await tell(interaction, say("all-sure", count=count), panels.confirm_all(dialogue.id, count, say))

    async def _confirmed(self, interaction: Interaction, pressed: CustomId) -> None:
        """Do what was asked about, once."""
        await interaction.response.defer()
        by = requester_of(interaction)
        asked = await self._dialogues.get(pressed.subject, by.user_id)
        if asked is None:
            raise UserError("refused-outdated")
        job = await self._care.known(asked.data["job"], by)
        button = button_at(job, asked.data["button"])
        await self._service.check_room(by, started_by(job, button) if button is not None else 1)
        if await self._dialogues.close(asked.id, by.user_id) is None:
            return  # pressed twice at once
        with contextlib.suppress(discord.HTTPException):  # they may have dismissed the question
            await interaction.delete_original_response()
        await self._actions.run(interaction, job, asked.data["button"])

    async def _more(self, interaction: Interaction, pressed: CustomId) -> None:
        """Show the buttons that had no room."""
        await interaction.response.defer()
        job = await self._care.known(pressed.subject, requester_of(interaction))
        await self._renewal.take(interaction, job)
        say, first = say_to(interaction), pressed.n or 0
        try:
            await tell(interaction, say("more-buttons"), panels.more(job, first, say, plain=False))
        except discord.HTTPException as refusal:
            if judge(refusal, by_token=True) is not Verdict.BAD_FIELD:
                raise
            await tell(interaction, say("more-buttons"), panels.more(job, first, say, plain=True))

    async def _continue(self, interaction: Interaction, pressed: CustomId) -> None:
        """Open the form that a job turned out to need; where it went on meanwhile, show how far it is.

        The editor's answer brings no right to write: after a quarter of an hour, this press does.
        """
        by = requester_of(interaction)
        try:
            job, _, form = await self._service.waiting_form(pressed.subject, by)
        except UserError:
            job = await self._care.owned(pressed.subject, by)
            await interaction.response.defer()
            await self._renewal.take(interaction, job)
            raise
        if form is Form.REGION:
            await self._region.open(interaction, job, None)
        else:
            await interaction.response.send_modal(form_modal(form, job, None, say_to(interaction)))

    async def _submitted(self, interaction: Interaction, form: CustomId) -> None:
        await interaction.response.defer()
        by = requester_of(interaction)
        job = await self._care.known(form.subject, by)
        await self._renewal.take(interaction, job)
        if form.n is not None:
            await self._actions.run(interaction, job, form.n, filled(Form(form.op.value), interaction))
            return
        _, _, kind = await self._service.waiting_form(job.id, by)
        if kind is Form.REGION:
            raise UserError("refused-outdated")
        await self._service.fill(job.id, filled(kind, interaction), by)
