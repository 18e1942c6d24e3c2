"""Chooses the provider of a job that starts something new; a follow-up belongs to its parent's."""

import math
from collections.abc import Mapping

from bot.errors import UserError
from bot.jobs.model import JobKind
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


class Choice:
    """Says who takes a new job, and who takes over one that its provider surely did not accept."""

    def __init__(self, pool: Pool, outbox: Outbox) -> None:
        self._pool = pool
        self._outbox = outbox

    def check(self, kind: JobKind, mode: Mode) -> None:
        """Raise UserError where nobody offers this, or all who do are out of use now."""
        if not any(self._pool.takes(name) for name in self._pool.able(mode, NEEDS[kind])):
            raise self._refusal(kind, mode)

    def take(self, kind: JobKind, mode: Mode, preferred: str = "") -> str:
        """Choose who takes a new job, the preferred one first. Raises UserError as `check` does."""
        chosen = self._pool.choose(
            mode, NEEDS[kind], preferred=preferred, waiting=lambda name: self._outbox.held_up(name, mode)
        )
        if chosen is None:
            raise self._refusal(kind, mode)
        return chosen

    def _refusal(self, kind: JobKind, mode: Mode) -> UserError:
        able, modes = self._pool.able(mode, NEEDS[kind]), self._pool.modes(NEEDS[kind])
        if not modes:
            return UserError("refused-not-offered")
        if not able:
            return UserError("refused-mode", mode=mode, allowed=", ".join(sorted(modes)))
        times = [time for name in able if (time := self._pool.retry_at(name)) is not None]
        return UserError("refused-all-down", at=str(math.ceil(min(times).timestamp())))
