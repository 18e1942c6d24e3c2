"""The bot's own row of buttons below each job."""

import dataclasses
from collections.abc import Mapping

from bot.clock import Clock
from bot.jobs.care import JobCare
from bot.jobs.model import Job, JobKind, Requester
from bot.jobs.service import JobService
from bot.jobs.wish import Wish
from bot.ui import panels
from bot.ui.custom_id import CustomId, Op
from bot.ui.delivery import Delivery
from bot.ui.interactions import prompt_of, request_of, requester_of, say_to, tell
from bot.ui.modals import again_modal
from bot.ui.payload import PROMPT, Interaction, typed
from bot.ui.renewal import Renewal, on_its_message
from bot.ui.router import Answer


class OwnRow:
    """Answers it."""

    def __init__(
        self, *, service: JobService, care: JobCare, delivery: Delivery, renewal: Renewal, clock: Clock
    ) -> None:
        self._service = service
        self._care = care
        self._delivery = delivery
        self._renewal = renewal
        self._clock = clock

    @property
    def presses(self) -> Mapping[Op, Answer]:
        deferred = (Op.CANCEL, Op.RESEND, Op.FORGET, Op.REFRESH, Op.LIKE, Op.DELETE, Op.ERASE)
        return {**dict.fromkeys(deferred, self._pressed), Op.AGAIN: self._open_again}

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {Op.AGAIN: self._again}

    async def _pressed(self, interaction: Interaction, pressed: CustomId) -> None:
        await interaction.response.defer()
        by, say = requester_of(interaction), say_to(interaction)
        job = await self._care.known(pressed.subject, by)
        await self._renewal.take(interaction, job)
        match pressed.op:
            case Op.CANCEL:
                if not await self._care.cancel(job.id, by):
                    await tell(interaction, say("cancel-not-stopped"))
            case Op.RESEND:
                await self._service.send_again(job.id, by)
            case Op.FORGET:
                await self._care.forget(job.id, by)
            case Op.LIKE:
                liked = await self._care.favourite(job.id, by)
                await tell(interaction, say("favourite-added" if liked else "favourite-removed"))
            case Op.DELETE:
                await self._care.check_delete(job.id, by)
                await tell(interaction, say("delete-sure"), panels.confirm_delete(job, say))
            case Op.ERASE:
                await self._erase(interaction, job, by)
            case _:
                await self._refresh(interaction, job)

    async def _refresh(self, interaction: Interaction, job: Job) -> None:
        """Say where the job is shown now; on its own message, the token that the press brought is enough."""
        if not on_its_message(interaction, job):
            await tell(interaction, say_to(interaction)("shown-elsewhere", link=job.link))

    async def _open_again(self, interaction: Interaction, pressed: CustomId) -> None:
        by = requester_of(interaction)
        job = await self._care.known(pressed.subject, by)
        await self._service.check_room(by)
        await interaction.response.send_modal(again_modal(job, say_to(interaction)))

    async def _again(self, interaction: Interaction, form: CustomId) -> None:
        await interaction.response.defer()
        job = await self._care.known(form.subject, requester_of(interaction))
        await self._renewal.take(interaction, job)
        prompt = prompt_of(interaction, typed(interaction, PROMPT))
        kind = job.kind if job.kind is JobKind.SHORTEN else JobKind.IMAGINE
        wish = Wish.of(kind, prompt, translate=job.must_translate or None, complete=True)
        request = request_of(interaction, self._clock, message_id=None, private=job.reply.private)
        await self._service.start(dataclasses.replace(wish, mode=prompt.mode or job.mode), request)

    async def _erase(self, interaction: Interaction, job: Job, by: Requester) -> None:
        job = await self._care.check_delete(job.id, by)
        await self._delivery.delete(job)
        await self._care.delete(job)
        await interaction.edit_original_response(content=say_to(interaction)("deleted"), view=None)
