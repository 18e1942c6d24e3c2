"""Says what is sent for a job: what it asks for, or its button as the provider calls it now."""

from collections.abc import Sequence

from bot.errors import FailureKind, ProviderRejected
from bot.jobs.model import Job, JobKind
from bot.jobs.ports import JobStore
from bot.providers.button import Button
from bot.providers.order import (
    Action,
    Animate,
    Blend,
    Describe,
    Dimensions,
    Edit,
    Imagine,
    InputPicture,
    Modal,
    Motion,
    Shorten,
    Submission,
)
from bot.providers.port import Capability, ImageProvider


async def order_of(job: Job, provider: ImageProvider, store: JobStore) -> Submission:
    """Make the first request of a job.

    Raises ProviderRejected where its picture is gone, ProviderUnavailable where that cannot be read.
    """
    mode, ref = job.mode, job.ref
    match job.kind:
        case JobKind.IMAGINE:
            return Imagine(
                prompt=job.prompt,
                mode=mode,
                ref=ref,
                pictures=job.pictures,
                niji="--niji" in job.prompt.split(),
                translate=job.translate and Capability.TRANSLATE in provider.capabilities,
            )
        case JobKind.BLEND:
            return Blend(
                pictures=job.pictures, dimensions=job.dimensions or Dimensions.SQUARE, mode=mode, ref=ref
            )
        case JobKind.DESCRIBE:
            return Describe(picture=_first_picture(job), mode=mode, ref=ref)
        case JobKind.SHORTEN:
            return Shorten(prompt=job.prompt, mode=mode, ref=ref)
        case JobKind.ANIMATE:
            return Animate(
                picture=_first_picture(job),
                prompt=job.prompt,
                motion=job.motion or Motion.LOW,
                mode=mode,
                ref=ref,
            )
        case JobKind.EDIT:
            return Edit(picture=_first_picture(job), prompt=job.prompt, mask=job.mask, mode=mode, ref=ref)
        case JobKind.ACTION:
            return await _action(job, provider, store)


def _first_picture(job: Job) -> InputPicture:
    if not job.pictures:
        raise ProviderRejected(FailureKind.BAD_PICTURE)
    return job.pictures[0]


def form_of(job: Job) -> Modal:
    """Make the request that answers the form of a job's task."""
    return Modal(task_id=job.task_id, prompt=job.form_prompt or "", mask=job.mask, mode=job.mode, ref=job.ref)


async def _action(job: Job, provider: ImageProvider, store: JobStore) -> Action:
    parent = await store.get(job.parent_id or 0)
    button = next((b for b in parent.buttons if b.position == job.button), None) if parent else None
    if parent is None or button is None:
        raise ProviderRejected(FailureKind.GONE)
    return Action(
        task_id=parent.task_id,
        custom_id=await _latest_custom_id(parent, button, provider),
        mode=job.mode,
        ref=job.ref,
        remix=button.kind.remixable and job.form_prompt is not None,
        prompt=job.prompt,
    )


async def _latest_custom_id(parent: Job, button: Button, provider: ImageProvider) -> str:
    """Read the parent again: its customIds change while it lives, and only the latest is accepted."""
    try:
        task = (await provider.fetch([parent.task_id])).get(parent.task_id)
    except ProviderRejected:
        task = None  # the submit itself will tell what is wrong
    latest = match_button(button, task.buttons) if task is not None else None
    return (latest or button).custom_id


def match_button(wanted: Button, offered: Sequence[Button]) -> Button | None:
    """Find a stored button among the latest ones: by its place if the words agree, else by its words."""
    alike = [b for b in offered if (b.label, b.emoji, b.kind) == (wanted.label, wanted.emoji, wanted.kind)]
    return next((b for b in alike if b.position == wanted.position), alike[0] if len(alike) == 1 else None)
