"""The use cases that lead to a paid request: a new job, a press, a form.

Every method checks first and raises UserError before anything is written, sent or paid. Whatever it starts is
a committed job; its message follows by itself through the screen.
"""

import dataclasses
import datetime
from collections.abc import Mapping

import structlog

from bot.clock import Clock
from bot.errors import UserError
from bot.jobs import policy, taste
from bot.jobs.admission import Admission
from bot.jobs.book import JobBook
from bot.jobs.care import JobCare
from bot.jobs.choice import Choice
from bot.jobs.ids import IdSource, new_ref
from bot.jobs.ledger import work_of
from bot.jobs.limits import Limits
from bot.jobs.model import Job, JobKind, JobState, Reply, Requester
from bot.jobs.outbox import Outbox
from bot.jobs.people import GuildStore, PeopleStore
from bot.jobs.ports import JobStore
from bot.jobs.wish import Wish
from bot.prompts import Mode, parse
from bot.providers.button import Button, ButtonKind, Form
from bot.providers.port import Capability, ImageProvider

log = structlog.get_logger()

SAME_PRESS = datetime.timedelta(seconds=5)  # two presses of one person within it are one


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """Who asks, where the reply goes, and in which Discord event."""

    by: Requester
    reply: Reply
    interaction_id: int


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Filled:
    """What a person wrote or painted into a form."""

    prompt: str
    mode: Mode | None = None
    """The speed that the words name, if they do."""
    mask: bytes | None = dataclasses.field(default=None, repr=False)


class JobService:
    """Starts jobs on behalf of people, and continues them."""

    def __init__(
        self,
        *,
        book: JobBook,
        store: JobStore,
        people: PeopleStore,
        care: JobCare,
        guilds: GuildStore,
        providers: Mapping[str, ImageProvider],
        choice: Choice,
        outbox: Outbox,
        clock: Clock,
        default_mode: Mode,
        limits: Limits,
    ) -> None:
        self._book = book
        self._store = store
        self._people = people
        self._care = care
        self._guilds = guilds
        self._providers = providers
        self._choice = choice
        self._outbox = outbox
        self._clock = clock
        self._default_mode = default_mode
        self._admission = Admission(book=book, store=store, clock=clock, limits=limits)
        self._ids = IdSource()

    def close(self) -> None:
        """Refuse from now on whatever would lead to a paid request."""
        self._admission.close()

    def offers(self, *needs: Capability) -> bool:
        """Tell whether any provider can do this."""
        return any(provider.capabilities.issuperset(needs) for provider in self._providers.values())

    def modes(self, kind: JobKind = JobKind.IMAGINE) -> frozenset[Mode]:
        """Tell the speeds that some provider has, whoever is out of use now."""
        return self._choice.modes(kind)

    def foresee(self, wish: Wish, user_id: int) -> tuple[Wish, Mode]:
        """Tell what would be asked for: the wish with what the person has set, and the speed.

        Asks nobody. Raises UserError, as where the person's suffix is no longer accepted.
        """
        person = self._people.person(user_id)
        offered = self._choice.modes(wish.kind, translate=bool(wish.translate))
        return taste.flavoured(wish, person), taste.speed(wish, person, self._default_mode, offered)

    async def check(self, wish: Wish, by: Requester) -> None:
        """Raise UserError where this person cannot start this now; takes milliseconds."""
        wish, mode = self.foresee(wish, by.user_id)
        self._choice.check(wish.kind, mode, translate=bool(wish.translate))
        await self.check_room(by)

    async def check_room(self, by: Requester, count: int = 1) -> None:
        """Raise UserError where the person may not start one more job now, which becomes `count` of them."""
        await self._admission.check_room(by.user_id, by.guild_id, count)

    async def start(self, wish: Wish, request: Request) -> Job:
        """Ask a provider that can for something new."""
        return await self._start(self._job_of(wish, request))

    async def form_of(self, job_id: int, position: int, by: Requester) -> tuple[Job, Form | None]:
        """Tell which form a button needs before it can act for this person, with the job it would change."""
        parent, button = await self.offered(job_id, position, by)
        if button.kind.fresh:
            return parent, button.kind.form
        capabilities = self._server_of(parent, button).capabilities
        if button.kind.remixable and Capability.REMIX in capabilities:
            remix = self._people.person(by.user_id).remix
            return parent, Form.PROMPT if remix else None
        if button.kind.form is Form.REGION and not (parent.width and parent.height):
            raise UserError("refused-no-size")
        return parent, button.kind.form

    async def waiting_form(self, job_id: int, by: Requester) -> tuple[Job, Job, Form]:
        """Tell which form a waiting job needs, with that job and the picture it is about."""
        job = await self._care.owned(job_id, by)
        if job.form_prompt is not None and not job.state.final:
            raise UserError("refused-filled")
        if job.state is not JobState.NEEDS_INPUT:
            raise UserError("refused-outdated")
        self._provider_of(job)
        self._admission.check(by.user_id, by.guild_id)
        picture = await self._store.get(job.parent_id) if job.parent_id is not None else None
        button = button_at(picture, job.button) if picture is not None else None
        if picture is None or button is None:
            return job, job, Form.PROMPT
        return job, picture, button.kind.form or Form.PROMPT

    async def offered(self, job_id: int, position: int, by: Requester) -> tuple[Job, Button]:
        """Read a finished job and one of its buttons."""
        job = await self._care.known(job_id, by)
        if (button := button_at(job, position)) is None:
            raise UserError("refused-outdated")
        return job, button

    async def press(self, job_id: int, position: int, request: Request, form: Filled | None = None) -> Job:
        """Press a button, with its form filled where it has one; return the new job, or an earlier one.

        The earlier job is returned for a double press, and for a button that runs once a picture.
        """
        parent, button = await self.offered(job_id, position, request.by)
        if form is not None:
            form = self._expanded(form, request.by)
        if button.kind.fresh:
            job = self._fresh(parent, button, request, form)
        else:
            job = self._follow_up(parent, button, request, form)
        job = await self._start(job, once=button.kind.once, count=policy.started_by(parent, button))
        try:
            await self._store.mark_pressed(parent.id, position)
            if (marked := await self._store.get(parent.id)) is not None:
                self._book.show(marked)
        except Exception:  # the job runs; told that it failed, the person would press and pay again
            log.exception("A pressed button could not be marked", **parent.log_facts())
        return job

    async def fill(self, job_id: int, form: Filled, by: Requester) -> Job:
        """Answer the form that a job turned out to need."""
        job, _, _ = await self.waiting_form(job_id, by)
        form = self._expanded(form, by)
        filled = await self._book.change(job, form_prompt=form.prompt, mask=form.mask, prompt=form.prompt)
        if filled is None:
            raise UserError("refused-filled")
        self._outbox.put(filled)
        return filled

    async def send_again(self, job_id: int, by: Requester) -> None:
        """Send a job whose answer was lost once more: the person decides that it may be paid twice."""
        job = await self._care.owned(job_id, by)
        if job.state is not JobState.UNCERTAIN:
            raise UserError("refused-meanwhile")
        self._provider_of(job)
        self._admission.check(by.user_id, by.guild_id)
        self._admission.check_day(job.user_id, job.reply.guild_id)
        again = await self._book.change(job, state=JobState.NEW, ref=new_ref(), task_id="", form_sent=False)
        if again is None:
            raise UserError("refused-meanwhile")
        self._outbox.put(again)

    async def _start(self, job: Job, *, once: bool = False, count: int = 1) -> Job:
        """Commit a job and send it on its way, unless an earlier one answers it."""
        since = self._clock.now() - SAME_PRESS
        earlier = await self._store.earlier(job, same_press_after=since, once=once)
        if earlier is not None:
            return earlier
        await self._admission.check_room(job.user_id, job.reply.guild_id, count)
        added = await self._book.add(job, same_press_after=since, once=once)
        if added.id != job.id:
            return added
        log.info("Job accepted", kind=job.kind.value, **job.log_facts())
        self._book.show(job)
        self._outbox.put(job)
        return job

    def _job_of(self, wish: Wish, request: Request) -> Job:
        wish, mode = self.foresee(wish, request.by.user_id)
        provider = self._choose(wish, mode, request.by)
        usual = wish.kind is JobKind.IMAGINE and self._people.person(request.by.user_id).translate
        job = self._new_job(request, wish.kind, provider=provider.name, prompt=wish.prompt, mode=mode)
        return dataclasses.replace(
            job,
            pictures=wish.pictures,
            mask=wish.mask,
            translate=usual if wish.translate is None else wish.translate,
            must_translate=bool(wish.translate),
            dimensions=wish.dimensions,
            motion=wish.motion,
        )

    def _fresh(self, parent: Job, button: Button, request: Request, form: Filled | None) -> Job:
        """Make a new picture of a prompt that was found: any provider can, and some take no such button."""
        found = form or Filled(prompt=str(parse(parent.prompt_at(button.position)).without_mode()))
        wish = Wish(kind=JobKind.IMAGINE, prompt=found.prompt, mode=found.mode)
        job = self._job_of(wish, request)
        return dataclasses.replace(job, parent_id=parent.id, button=button.position, form_prompt=found.prompt)

    def _follow_up(self, parent: Job, button: Button, request: Request, form: Filled | None) -> Job:
        provider = self._server_of(parent, button)
        job = self._new_job(
            request,
            JobKind.ACTION,
            provider=provider.name,
            prompt=form.prompt if form is not None and form.prompt else parent.final_prompt or parent.prompt,
            mode=policy.mode_for(button.kind, parent.mode, provider.capabilities),
        )
        return dataclasses.replace(
            job,
            parent_id=parent.id,
            origin=JobKind.IMAGINE if button.kind is ButtonKind.ALL else parent.origin,
            button=button.position,
            work=work_of(JobKind.ACTION, button.kind),
            label=button.label or button.emoji,
            form_prompt=form.prompt if form is not None else None,
            mask=form.mask if form is not None else None,
        )

    def _expanded(self, form: Filled, by: Requester) -> Filled:
        return dataclasses.replace(form, prompt=taste.expanded(form.prompt, self._people.person(by.user_id)))

    def _provider_of(self, job: Job) -> ImageProvider:
        if (provider := self._providers.get(job.provider)) is None:
            raise UserError("refused-provider-gone")
        return provider

    def _server_of(self, job: Job, button: Button) -> ImageProvider:
        """Find who made the job, and serves this button of it."""
        provider = self._provider_of(job)
        if not provider.serves(button.kind):
            raise UserError("refused-button")
        return provider

    def _choose(self, wish: Wish, mode: Mode, by: Requester) -> ImageProvider:
        """Choose the provider of something new. Raises UserError where nobody takes it now."""
        preferred = self._guilds.guild(by.guild_id).provider if by.guild_id is not None else ""
        name = self._choice.take(wish.kind, mode, preferred, translate=bool(wish.translate))
        return self._providers[name]

    def _new_job(self, request: Request, kind: JobKind, *, provider: str, prompt: str, mode: Mode) -> Job:
        now = self._clock.now()
        return Job(
            id=self._ids.next(now),
            ref=new_ref(),
            kind=kind,
            origin=kind,
            work=work_of(kind),
            interaction_id=request.interaction_id,
            prompt=prompt,
            mode=mode,
            provider=provider,
            user_id=request.by.user_id,
            locale=request.by.locale,
            reply=request.reply,
            notify=self._people.person(request.by.user_id).notify,
            created_at=now,
        )


def button_at(job: Job, position: int | None) -> Button | None:
    return next((button for button in job.buttons if button.position == position), None)
