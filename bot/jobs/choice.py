"""Chooses the provider of a job that starts something new; a follow-up belongs to its parent's."""

import math
from collections.abc import Collection, Mapping

from bot.errors import UserError
from bot.jobs.model import Job, JobKind
from bot.jobs.outbox import Outbox
from bot.prompts import Mode
from bot.providers.pool import Pool
from bot.providers.port import Capability

NEEDS: Mapping[JobKind, frozenset[Capability]] = {
    JobKind.IMAGINE: frozenset(),
    JobKind.BLEND: frozenset({Capability.BLEND}),
    JobKind.DESCRIBE: frozenset({Capability.DESCRIBE}),
    JobKind.SHORTEN: frozenset({Capability.SHORTEN}),
    JobKind.ANIMATE: frozenset({Capability.ANIMATE}),
    JobKind.EDIT: frozenset({Capability.EDIT}),
}


def needs_of(kind: JobKind, mode: Mode, *, translate: bool) -> frozenset[Capability]:
    """Tell what a provider must be able to do for this."""
    needs = {
        Capability.TRANSLATE: translate,
        Capability.RELAX_VIDEO: kind is JobKind.ANIMATE and mode is Mode.RELAX,
    }
    return NEEDS[kind] | {capability for capability, needed in needs.items() if needed}


def movable(job: Job) -> bool:
    """Tell whether another provider may take over a job of which nothing was accepted."""
    return job.kind is not JobKind.ACTION and not job.task_id


class Choice:
    """Says who takes a new job, and who takes over one that its provider surely did not accept."""

    def __init__(self, pool: Pool, outbox: Outbox) -> None:
        self._pool = pool
        self._outbox = outbox

    def modes(self, kind: JobKind, *, translate: bool = False) -> frozenset[Mode]:
        """Tell the speeds that can be asked for, whoever is out of use now. Videos have no turbo."""
        known = set(Mode) - ({Mode.TURBO} if kind is JobKind.ANIMATE else set())
        return frozenset(mode for mode in known if self._able(kind, mode, translate=translate))

    def check(self, kind: JobKind, mode: Mode, *, translate: bool = False) -> None:
        """Raise UserError where nobody offers this, or all who do are out of use now."""
        if not self._pool.candidates(mode, needs_of(kind, mode, translate=translate)):
            raise self._refusal(kind, mode, translate=translate)

    def take(self, kind: JobKind, mode: Mode, preferred: str = "", *, translate: bool = False) -> str:
        """Choose who takes a new job, the preferred one first. Raises UserError as `check` does."""
        chosen = self._pool.choose(
            mode,
            needs_of(kind, mode, translate=translate),
            preferred=preferred,
            waiting=lambda name: self._outbox.held_up(name, mode),
        )
        if chosen is None:
            raise self._refusal(kind, mode, translate=translate)
        return chosen

    def other(self, job: Job, refused_by: Collection[str] = (), *, room: bool) -> str | None:
        """Choose who takes over a job: a provider in use that can do it, with `room` one that has some.

        None where there is none, or the job has to stay.
        """
        if not movable(job):
            return None
        others = [
            name
            for name in self._able(job.kind, job.mode, translate=job.must_translate)
            if name != job.provider and name not in refused_by and self._pool.healthy(name)
        ]
        if room:
            return next((name for name in others if self._outbox.open(name, job.mode)), None)
        return min(others, key=lambda name: self._outbox.held_up(name, job.mode), default=None)

    def successor(self, job: Job) -> str | None:
        """Choose who takes over a job whose provider is no longer there; None where nobody can."""
        if not movable(job):
            return None
        able = self._able(job.kind, job.mode, translate=job.must_translate)
        return self.other(job, room=False) or next(iter(able), None)

    def _able(self, kind: JobKind, mode: Mode, *, translate: bool) -> list[str]:
        return self._pool.able(mode, needs_of(kind, mode, translate=translate))

    def _refusal(self, kind: JobKind, mode: Mode, *, translate: bool) -> UserError:
        able, modes = self._able(kind, mode, translate=translate), self.modes(kind, translate=translate)
        if not modes:
            return UserError("refused-not-offered")
        if not able:
            return UserError("refused-mode", mode=mode, modes=", ".join(sorted(modes)))
        times = [time for name in able if (time := self._pool.retry_at(name)) is not None]
        return UserError("refused-all-down", at=str(math.ceil(min(times).timestamp())))
