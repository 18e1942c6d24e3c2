"""The private list of a person's jobs: what is on the way and what came before, to cancel or to open."""

from collections.abc import Mapping

import discord

from bot.jobs.care import JobCare
from bot.jobs.model import Job, JobKind, JobState
from bot.ui.custom_id import CustomId, Op
from bot.ui.delivery import Delivery
from bot.ui.encore import Encore
from bot.ui.foreign import shown_text
from bot.ui.i18n import Say
from bot.ui.interactions import requester_of, say_to, tell
from bot.ui.message import MAX_CONTENT, shown_kind, status_text, view_of
from bot.ui.payload import Interaction
from bot.ui.router import Answer

MAX_START = 40  # characters of a prompt


class Overview:
    """Lists jobs, and answers the buttons of the list."""

    def __init__(self, care: JobCare, delivery: Delivery, encore: Encore) -> None:
        self._care = care
        self._delivery = delivery
        self._encore = encore

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {Op.STOP: self._stop, Op.SHOW: self._show}

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {}

    async def of(self, user_id: int, say: Say) -> tuple[str, discord.ui.View]:
        """List a person's latest jobs, as many as a message holds, with their buttons."""
        live, over = await self._care.jobs_of(user_id)
        live = [self._delivery.followed(job) for job in live]
        if not live and not over:
            return say("jobs-none"), view_of()
        room, lines, listed = MAX_CONTENT, list[str](), list[Job]()
        for title, jobs in (("jobs-live", live), ("jobs-over", over)):
            entries = [line_of(number, job, say) for number, job in enumerate(jobs, len(listed) + 1)]
            for job, entry in zip(jobs, entries, strict=True):
                new = [*([""] if lines else []), say(title), entry] if job is jobs[0] else [entry]
                room -= sum(len(line) + 1 for line in new)
                if room < 0:
                    break
                lines += new
                listed.append(job)
        return "\n".join(lines), _view(listed, say)

    async def _stop(self, interaction: Interaction, pressed: CustomId) -> None:
        """Cancel a job from the list, and show the list anew, also where it was over already."""
        await interaction.response.defer()
        by, say = requester_of(interaction), say_to(interaction)
        job = await self._care.known(pressed.subject, by)
        try:
            if not await self._care.cancel(job.id, by):
                await tell(interaction, say("cancel-not-stopped"))
        finally:
            if job.user_id == by.user_id:  # else the list is not theirs
                text, view = await self.of(by.user_id, say)
                await interaction.edit_original_response(content=text, view=view)

    async def _show(self, interaction: Interaction, pressed: CustomId) -> None:
        """Show a job from a list in a new message, unless its own is surely there."""
        await interaction.response.defer()
        by = requester_of(interaction)
        job = await self._care.own(pressed.subject, by)
        if job.shown is job.state and await self._delivery.exists(job):
            await tell(interaction, say_to(interaction)("already-shown", link=job.link))
            return
        await self._encore.give(interaction, job)


def line_of(number: int, job: Job, say: Say) -> str:
    """Tell a job in a line, with its state and where it is shown."""
    prompt = shown_text(job.final_prompt or job.prompt, MAX_START)
    named = "jobs-line" if job.kind is JobKind.IMAGINE else "jobs-line-action"
    return say(
        named if prompt else "jobs-line-bare",
        number=str(number),
        prompt=prompt,
        label=shown_kind(job, say),
        state=_state(job, say),
        link=job.link,
    ).strip()


def _state(job: Job, say: Say) -> str:
    waits = job.state in (JobState.NEEDS_INPUT, JobState.UNCERTAIN) and job.form_prompt is None
    if not (waits or job.state in (JobState.SUCCEEDED, JobState.FAILED)):
        return status_text(job, say)
    state = say(f"jobs-state-{job.state.value.replace('_', '-')}")
    return state if waits or job.shown is job.state else say("jobs-unshown", state=state)


def _view(jobs: list[Job], say: Say) -> discord.ui.View:
    numbered = list(enumerate(jobs, 1))
    buttons = [(Op.STOP, "button-stop", n, job) for n, job in numbered if not job.state.settled]
    buttons += [(Op.SHOW, "button-show", n, job) for n, job in numbered if job.state.settled]
    return view_of(
        *(
            discord.ui.Button(label=say(key, number=str(number)), custom_id=str(CustomId(op, job.id)))
            for op, key, number, job in buttons
        )
    )
