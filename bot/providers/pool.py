"""Which provider takes the next picture: who can do it, is well, and has room.

Nobody is asked how it is: what happens anyway tells. An accepted submit is good, and so is the refusal of
a person's mistake; an API that is down and a lost answer are bad; a refused key, an empty balance and a
punished account put the provider out of use at once. Status requests and the ends of tasks count likewise.
A full queue says nothing: the provider is well, and only has no room.
"""

import datetime
from collections.abc import Callable, Collection, Mapping

from bot.clock import Clock
from bot.errors import AnswerLost, FailureKind, ProviderError, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.circuit import Circuit, Sign
from bot.providers.port import Capability, ImageProvider

OWNER_WAIT = 300.0  # seconds out of use for what only the owner can mend
OWNERS = frozenset({FailureKind.KEY_REFUSED, FailureKind.NO_BALANCE, FailureKind.ACCOUNT})
# Refusals of the one request, by an API that is well.
_OF_THE_REQUEST = frozenset({FailureKind.BANNED, FailureKind.BAD_PARAMETER, FailureKind.BAD_PICTURE})
# Ends of a task that say nothing about the provider.
_NOT_ITS_FAULT = _OF_THE_REQUEST | {FailureKind.UNSUPPORTED}


class Pool:
    """All providers, in the order of PROVIDERS."""

    def __init__(self, providers: Mapping[str, ImageProvider], clock: Clock) -> None:
        self._providers = providers
        self._circuits = {name: Circuit(name, clock) for name in providers}

    # Who takes the next picture.

    def healthy(self, name: str) -> bool:
        """Whether the provider is in use for new pictures."""
        return self._circuits[name].closed

    def retry_at(self, name: str) -> datetime.datetime | None:
        """When the next picture may be a provider's trial; None while it is in use."""
        return self._circuits[name].retry_at

    def able(self, mode: Mode, needs: Collection[Capability] = (), preferred: str = "") -> list[str]:
        """Name who can do this, the preferred one first, then in order; well or not."""
        names = [
            name
            for name, provider in self._providers.items()
            if mode in provider.modes() and provider.capabilities.issuperset(needs)
        ]
        return sorted(names, key=lambda name: name != preferred)

    def candidates(self, mode: Mode, needs: Collection[Capability] = (), preferred: str = "") -> list[str]:
        """Name who of them may take a new picture now: who is in use, and whose trial is due.

        Where there is nobody, it is who only fails many tasks: that may be the prompts, and is better than
        nothing.
        """
        circuits = {name: self._circuits[name] for name in self.able(mode, needs, preferred)}
        taking = [name for name, circuit in circuits.items() if circuit.closed or circuit.trial_due]
        return taking or [name for name, circuit in circuits.items() if circuit.doubtful]

    def choose(
        self,
        mode: Mode,
        needs: Collection[Capability] = (),
        *,
        preferred: str = "",
        waiting: Callable[[str], int] = lambda _: 0,
    ) -> str | None:
        """Choose who takes a new picture; None where nobody can, or all who can are out of use.

        It is the first of the candidates that has room; as a trial, a provider gets this one picture. Where
        none has room, it is the one where the fewest wait. `waiting` tells how many would, with this picture;
        none where there is room.
        """
        chosen = min(self.candidates(mode, needs, preferred), key=waiting, default=None)
        if chosen is not None and self._circuits[chosen].trial_due:
            self._circuits[chosen].offer_trial()
        return chosen

    def offers_trial(self, name: str) -> bool:
        """Whether a picture was chosen for the provider's trial that was not sent yet."""
        return self._circuits[name].trial_offered

    def begin_trial(self, name: str) -> bool:
        """Tell whether the picture that is sent now is the provider's trial; only one is."""
        return self._circuits[name].begin_trial()

    # What happened.

    def accepted(self, name: str) -> None:
        """Count a paid request that was accepted."""
        self._circuits[name].good(Sign.SUBMIT)

    def refused(self, name: str, error: ProviderError, *, follow_up: bool) -> None:
        """Count a paid request that was not, or nobody knows.

        A follow-up needs the very account that made its parent: what is wrong with that one says nothing
        about new pictures.
        """
        circuit = self._circuits[name]
        match error:
            case AnswerLost():
                circuit.bad(Sign.SUBMIT, "answer-lost")
            case ProviderRejected(kind=kind) if kind in _OF_THE_REQUEST:
                circuit.good(Sign.SUBMIT)
            case ProviderUnavailable(kind=FailureKind.UNAVAILABLE) if not follow_up:
                circuit.bad(Sign.SUBMIT, error.kind.value)
            case ProviderRejected(kind=kind) if kind in OWNERS and not (
                follow_up and kind is FailureKind.ACCOUNT
            ):
                circuit.refuse(kind.value, OWNER_WAIT)

    def answered(self, name: str) -> None:
        """Count a status request that was answered."""
        self._circuits[name].good(Sign.STATUS)

    def unanswered(self, name: str, reason: FailureKind) -> None:
        """Count a status request that was not; being asked to come later is an answer."""
        if reason is not FailureKind.BUSY:
            self._circuits[name].bad(Sign.STATUS, reason.value)

    def ended(self, name: str, failure: FailureKind | None = None) -> None:
        """Count the end of a task, with what it failed for."""
        if failure is None:
            self._circuits[name].end(good=True)
        elif failure not in _NOT_ITS_FAULT:
            self._circuits[name].end(good=False, reason=failure.value)
