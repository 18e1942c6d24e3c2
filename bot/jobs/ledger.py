"""What a change of a job means in money: pure decisions on values.

A *try* is one way of a job to its provider. It begins with RESERVE. CHARGE follows where the provider
accepted it, and where the answer was lost: nobody may ever tell, so that counts as charged. REFUND ends a try
that surely cost nothing: refused, never sent, made of what is there already, or failed as services do not
charge for. "Send again" begins another try, beside the one that may have been accepted.

Opening a provider's form counts as accepted, and is given back where the form is never filled: gateways
charge for the form that is sent in, once.
"""

import dataclasses
import datetime
import enum
from collections.abc import Mapping, Sequence

from bot.errors import FailureKind
from bot.jobs.model import Job, JobKind, JobState
from bot.prices import Prices, Work
from bot.providers.button import ButtonKind
from bot.providers.port import is_local

# Ends that the service itself did not tell, or not truly: what it made of the order is its secret.
UNTOLD = frozenset({FailureKind.TIMED_OUT, FailureKind.GONE, FailureKind.PICTURE_LOST})

WORK_OF_KIND: Mapping[JobKind, Work] = {
    JobKind.IMAGINE: Work.IMAGINE,
    JobKind.BLEND: Work.BLEND,
    JobKind.DESCRIBE: Work.DESCRIBE,
    JobKind.SHORTEN: Work.SHORTEN,
    JobKind.ANIMATE: Work.VIDEO,
    JobKind.EDIT: Work.EDIT,
    JobKind.ACTION: Work.VARIATION,
}
WORK_OF_BUTTON: Mapping[ButtonKind, Work] = {
    ButtonKind.UPSCALE: Work.UPSCALE,
    ButtonKind.ENLARGE: Work.UPSCALE,
    ButtonKind.VIDEO: Work.UPSCALE,
    ButtonKind.ANIMATE: Work.VIDEO,
    ButtonKind.EXTEND: Work.VIDEO,
    ButtonKind.REGION: Work.EDIT,
    ButtonKind.ALL: Work.IMAGINE,
}  # all others make a grid like the one they are below


class LedgerEntry(enum.StrEnum):
    RESERVE = "reserve"  # a try begins, at the price of who is to make it
    CHARGE = "charge"  # it was accepted, or may have been
    REFUND = "refund"  # it cost nothing after all, and does not count
    GRANT = "grant"  # somebody who runs the server gave a person one more for the day; no job, no money


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A line of the ledger."""

    entry: LedgerEntry
    user_id: int
    guild_id: int | None
    job_id: int = 0
    """0 for a grant."""
    work: Work = Work.IMAGINE
    amount: int | None = 0
    """Millionths of a US dollar as estimated; None where nobody knows. A REFUND's is what was charged."""
    at: datetime.datetime
    """When the try began: that is the day to which it belongs. The order of the lines is that of events."""


def entries_of(before: Job | None, after: Job, prices: Prices, now: datetime.datetime) -> Sequence[Entry]:
    """Tell what is written when a job changes; `before` is None for a new one.

    Of a REFUND the store knows the amount, and of all but RESERVE the day: they are those of its try.
    """
    return [
        Entry(
            entry=entry,
            user_id=after.user_id,
            guild_id=after.reply.guild_id,
            job_id=after.id,
            work=after.work,
            amount=None if entry is LedgerEntry.REFUND else price_of(after, prices),
            at=now,
        )
        for entry in _steps(before, after)
    ]


def price_of(job: Job, prices: Prices) -> int | None:
    """Estimate what the job's provider takes for it; None where nobody knows."""
    return prices.of(job.provider, job.work, job.mode)


def work_of(kind: JobKind, button: ButtonKind | None = None) -> Work:
    """Tell what a job is paid as."""
    return WORK_OF_BUTTON.get(button, WORK_OF_KIND[kind]) if button is not None else WORK_OF_KIND[kind]


def _steps(before: Job | None, after: Job) -> Sequence[LedgerEntry]:
    if before is None:
        return [LedgerEntry.RESERVE, LedgerEntry.CHARGE] if after.task_id else [LedgerEntry.RESERVE]
    if before.state is after.state:
        return []
    match before.state, after.state:
        case JobState.UNCERTAIN, JobState.NEW:
            return [LedgerEntry.RESERVE]
        case JobState.SUBMITTING, JobState.RUNNING | JobState.NEEDS_INPUT | JobState.UNCERTAIN:
            return _accepted(before, after)
        case JobState.RUNNING, JobState.FAILED if after.failure in UNTOLD:
            return []
        case JobState.RUNNING | JobState.UNCERTAIN, JobState.CANCELLED:
            return []
        case _, JobState.FAILED | JobState.CANCELLED:
            return [LedgerEntry.REFUND]
        case _:
            return []


def _accepted(before: Job, after: Job) -> Sequence[LedgerEntry]:
    if before.task_id and not is_local(before.task_id):
        return []  # when its form was opened
    if after.state is JobState.NEEDS_INPUT and is_local(after.task_id):
        return []  # a form of our own; nothing was sent
    if after.submitted_at is None:
        return [LedgerEntry.REFUND]
    return [LedgerEntry.CHARGE]
