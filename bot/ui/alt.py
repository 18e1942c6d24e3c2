"""What pictures are called for those who do not see them."""

from bot.jobs.model import Job, JobState
from bot.prompts import clean
from bot.providers.button import ButtonKind
from bot.ui.i18n import Say
from bot.ui.message import PROGRESS_STEP, shown_kind

MAX_ALT = 1024  # characters
PARTS = 4  # of a grid


def is_grid(job: Job) -> bool:
    """Whether the picture shows four, which its U buttons take out one by one."""
    kinds = [button.kind for button in job.buttons]
    return job.state is JobState.SUCCEEDED and kinds.count(ButtonKind.UPSCALE) == PARTS and not job.texts


def alt_of(job: Job, say: Say, *, video: bool = False, silent: bool = False) -> str:
    """Describe what a job shows; `silent` leaves out the words."""
    match job.state:
        case JobState.SUCCEEDED if job.texts:
            return _filled(say, "alt-described", _words(job, say, silent=silent))
        case JobState.SUCCEEDED:
            named = "alt-video" if video else "alt-grid" if is_grid(job) else "alt-picture"
            return _filled(say, named, _words(job, say, silent=silent))
        case _ if job.progress is None:
            return _filled(say, "alt-unfinished", _words(job, say, silent=silent))
        case _:
            percent = job.progress // PROGRESS_STEP * PROGRESS_STEP
            return _filled(say, "alt-preview", _words(job, say, silent=silent), percent=percent)


def alt_of_part(job: Job, number: int, say: Say) -> str:
    """Describe one of the four pictures of a grid, counted from 1."""
    return _filled(say, "alt-part", _words(job, say, silent=False), number=number)


def _words(job: Job, say: Say, *, silent: bool) -> str:
    if silent:
        return say("prompt-hidden")
    return clean(job.final_prompt or job.prompt or next(iter(job.texts), "")) or shown_kind(job, say)


def _filled(say: Say, key: str, prompt: str, **numbers: int) -> str:
    room = MAX_ALT - len(say(key, prompt="", **numbers))
    return say(key, prompt=prompt if len(prompt) <= room else f"{prompt[: room - 1]}…", **numbers)
