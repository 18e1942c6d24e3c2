"""Answers every press and every submitted form, and reports every failure in one place.

Views and modals are only payloads; what they mean is in their custom_id. So everything works after a restart.
The first answer always comes before the provider is asked: a form, or a silent `defer` of type 6 after which
an error can still be private and a result public.
"""

import dataclasses

import discord
import structlog
from discord.utils import MISSING

from bot.clock import Clock
from bot.errors import UserError
from bot.jobs.care import JobCare
from bot.jobs.model import Job, JobKind, Requester
from bot.jobs.policy import elsewhere
from bot.jobs.service import SAME_PRESS, Filled, JobService
from bot.jobs.wish import Wish
from bot.pictures.bench import Bench
from bot.prompts import parse
from bot.providers.button import Form
from bot.ui import panels
from bot.ui.custom_id import CustomId, Op, parse_custom_id
from bot.ui.delivery import Delivery
from bot.ui.i18n import Say, Texts
from bot.ui.interactions import reply_of, report, request_of, requester_of, tell
from bot.ui.modals import again_modal, filled, form_modal
from bot.ui.overview import Overview
from bot.ui.payload import PROMPT, Interaction, custom_id_of, typed
from bot.ui.verdict import Verdict, judge

log = structlog.get_logger()


class Router:
    """Turns presses and forms into use cases."""

    def __init__(
        self,
        *,
        service: JobService,
        care: JobCare,
        delivery: Delivery,
        overview: Overview,
        bench: Bench,
        texts: Texts,
        clock: Clock,
    ) -> None:
        self._service = service
        self._care = care
        self._delivery = delivery
        self._overview = overview
        self._bench = bench
        self._texts = texts
        self._clock = clock

    async def route(self, interaction: Interaction) -> None:
        """Answer a component or modal interaction; commands are answered by their cogs."""
        custom_id = parse_custom_id(custom_id_of(interaction))
        try:
            if custom_id is None:
                raise UserError("refused-outdated")
            if interaction.type is discord.InteractionType.component:
                await self._pressed(interaction, custom_id)
            elif interaction.type is discord.InteractionType.modal_submit:
                await self._submitted(interaction, custom_id)
        except Exception as error:  # noqa: BLE001 - the one place where every failure ends
            await report(interaction, error, self._texts)

    async def _pressed(self, interaction: Interaction, custom_id: CustomId) -> None:
        job_id, n = custom_id.job_id, custom_id.n or 0
        match custom_id.op:
            case Op.FORM | Op.REMIX:
                await self._open_or_press(interaction, job_id, n)
            case Op.PRESS:
                await self._press(interaction, job_id, n)
            case Op.CONTINUE:
                await self._continue(interaction, job_id)
            case Op.AGAIN:
                by = requester_of(interaction)
                job = await self._care.known(job_id, by)
                await self._service.check_room(by.user_id)
                await interaction.response.send_modal(again_modal(job, self._say(interaction)))
            case Op.REMIXING:
                await self._choose(interaction, remix=bool(n))
            case Op.TRANSLATING:
                await self._choose(interaction, translate=bool(n))
            case Op.STOP:
                await self._stop(interaction, job_id)
            case Op.SHOW:
                await self._show(interaction, job_id)
            case _:
                await self._own_button(interaction, custom_id)

    async def _choose(self, interaction: Interaction, **choices: bool) -> None:
        """Write a setting down, and show the panel anew."""
        person = await self._care.choose(interaction.user.id, **choices)
        text, view = panels.settings(person, self._say(interaction), self._service.offers)
        await interaction.response.edit_message(content=text, view=view)

    async def _own_button(self, interaction: Interaction, custom_id: CustomId) -> None:
        """Answer a button of the bot's own row."""
        await interaction.response.defer()
        by, say = requester_of(interaction), self._say(interaction)
        job = await self._care.known(custom_id.job_id, by)
        await self._renew(interaction, job)
        match custom_id.op:
            case Op.CANCEL:
                await self._cancel(interaction, job, by)
            case Op.RESEND:
                await self._service.send_again(job.id, by)
            case Op.FORGET:
                await self._care.forget(job.id, by)
            case Op.MORE:
                await self._more(interaction, job, custom_id.n or 0)
            case Op.DETAILS:
                await self._details(interaction, job)
            case Op.LIKE:
                liked = await self._care.favourite(job.id, by)
                await tell(interaction, say("favourite-added" if liked else "favourite-removed"))
            case Op.DELETE:
                await self._care.check_delete(job.id, by)
                await tell(interaction, say("delete-sure"), panels.confirm_delete(job, say))
            case Op.ERASE:
                await self._erase(interaction, job, by)
            case Op.REFRESH:
                await self._refresh(interaction, job)
            case _:
                raise UserError("refused-outdated")

    async def _cancel(self, interaction: Interaction, job: Job, by: Requester) -> None:
        if not await self._care.cancel(job.id, by):
            await tell(interaction, self._say(interaction)("cancel-not-stopped"))

    async def _details(self, interaction: Interaction, job: Job) -> None:
        """Tell what we know, at once; the seed follows where the provider has to be asked for it."""
        text, file = panels.details(job, self._say(interaction))
        answer = await interaction.followup.send(text, file=file or MISSING, ephemeral=True, wait=True)
        if (seed := await self._care.seed_of(job)) != job.seed:
            text, file = panels.details(dataclasses.replace(job, seed=seed), self._say(interaction))
            await answer.edit(content=text, attachments=[file] if file else MISSING)

    async def _more(self, interaction: Interaction, job: Job, first: int) -> None:
        say = self._say(interaction)
        try:
            await tell(interaction, say("more-buttons"), panels.more(job, first, say, plain=False))
        except discord.HTTPException as refusal:
            if judge(refusal, by_token=True) is not Verdict.BAD_FIELD:
                raise
            await tell(interaction, say("more-buttons"), panels.more(job, first, say, plain=True))

    async def _open_or_press(self, interaction: Interaction, job_id: int, position: int) -> None:
        by = requester_of(interaction)
        job, form = await self._service.form_of(job_id, position, by)
        if form is None:
            await self._press(interaction, job_id, position)
            return
        await self._service.check_room(by.user_id)
        await interaction.response.send_modal(form_modal(form, job, position, self._say(interaction)))

    async def _press(self, interaction: Interaction, job_id: int, position: int) -> None:
        await interaction.response.defer()
        job = await self._care.known(job_id, requester_of(interaction))
        await self._renew(interaction, job)
        await self._act(interaction, job, position, None)

    async def _act(self, interaction: Interaction, job: Job, position: int, form: Filled | None) -> None:
        """Run a button's action; its result gets a message of its own."""
        request = request_of(interaction, self._clock, message_id=None, private=job.reply.private)
        child = await self._service.press(job.id, position, request, form)
        just_now = child.user_id == interaction.user.id and self._clock.now() - child.created_at < SAME_PRESS
        if child.interaction_id == interaction.id or just_now:
            return
        if child.state.final and await self._delivery.exists(child) is False:
            await self._delivery.reopen(child, request.reply)
        else:
            key = "already-done" if child.state.final else "already-running"
            await tell(interaction, self._say(interaction)(key, link=child.link))

    async def _refresh(self, interaction: Interaction, job: Job) -> None:
        """Say where the job is shown now; on its own message, the token that the press brought is enough."""
        if not _on_its_message(interaction, job):
            await tell(interaction, self._say(interaction)("shown-elsewhere", link=job.link))

    async def _stop(self, interaction: Interaction, job_id: int) -> None:
        """Cancel a job from the list, and show the list anew, also where it was over already."""
        await interaction.response.defer()
        by = requester_of(interaction)
        job = await self._care.known(job_id, by)
        try:
            await self._cancel(interaction, job, by)
        finally:
            if job.user_id == by.user_id:  # else the list is not theirs
                text, view = await self._overview.of(by.user_id, self._say(interaction))
                await interaction.edit_original_response(content=text, view=view)

    async def _show(self, interaction: Interaction, job_id: int) -> None:
        """Show a job from the list in a new message, unless its own is surely there.

        Where others would see it who could not before, it is shown to its person alone.
        """
        await interaction.response.defer()
        by = requester_of(interaction)
        job = await self._care.own(job_id, by)
        if job.shown is job.state and await self._delivery.exists(job):
            await tell(interaction, self._say(interaction)("already-shown", link=job.link))
            return
        private = job.reply.private or (elsewhere(job, by) and not interaction.context.dm_channel)
        reply = reply_of(interaction, self._clock, message_id=None, private=private)
        await self._delivery.reopen(job, reply)

    async def _continue(self, interaction: Interaction, job_id: int) -> None:
        """Open the form that a job turned out to need."""
        job, _, form = await self._service.waiting_form(job_id, requester_of(interaction))
        await interaction.response.send_modal(form_modal(form, job, None, self._say(interaction)))

    async def _submitted(self, interaction: Interaction, custom_id: CustomId) -> None:
        await interaction.response.defer()
        by = requester_of(interaction)
        job = await self._care.known(custom_id.job_id, by)
        await self._renew(interaction, job)
        match custom_id.op:
            case Op.AGAIN:
                await self._again(interaction, job)
            case Op.ZOOM | Op.REGION | Op.PROMPT if custom_id.n is not None:
                form = await filled(Form(custom_id.op.value), job, interaction, self._bench)
                await self._act(interaction, job, custom_id.n, form)
            case Op.ZOOM | Op.REGION | Op.PROMPT:
                _, picture, kind = await self._service.waiting_form(job.id, by)
                await self._service.fill(job.id, await filled(kind, picture, interaction, self._bench), by)
            case _:
                raise UserError("refused-outdated")

    async def _again(self, interaction: Interaction, job: Job) -> None:
        prompt = parse(typed(interaction, PROMPT))
        kind = job.kind if job.kind is JobKind.SHORTEN else JobKind.IMAGINE
        wish = Wish.of(kind, prompt, translate=job.translate or None)
        request = request_of(interaction, self._clock, message_id=None, private=job.reply.private)
        await self._service.start(dataclasses.replace(wish, mode=prompt.mode or job.mode), request)

    async def _erase(self, interaction: Interaction, job: Job, by: Requester) -> None:
        job = await self._care.check_delete(job.id, by)
        await self._delivery.delete(job)
        await self._care.delete(job)
        await interaction.edit_original_response(content=self._say(interaction)("deleted"), view=None)

    async def _renew(self, interaction: Interaction, job: Job) -> None:
        """Keep the newer right to write to the job's message that this press brought."""
        if _on_its_message(interaction, job):
            reply = reply_of(
                interaction, self._clock, message_id=job.reply.message_id, private=job.reply.private
            )
            await self._delivery.renew(job, reply)

    def _say(self, interaction: Interaction) -> Say:
        return self._texts(interaction.locale.value)


def _on_its_message(interaction: Interaction, job: Job) -> bool:
    return interaction.message is not None and interaction.message.id == job.reply.message_id
