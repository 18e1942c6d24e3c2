"""Faults that a test orders in advance: scripted answers, lost answers, and requests that hang."""

import dataclasses
import enum
from collections.abc import Mapping


class FaultKind(enum.Enum):
    ANSWER = enum.auto()
    """Answer so, and do nothing."""
    DROP = enum.auto()
    """Do the work, then close the connection without a word."""
    HANG = enum.auto()
    """Do nothing and never answer."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    kind: FaultKind
    path_suffix: str
    status: int = 200
    body: object = ""
    """A string is sent as HTML, everything else as JSON."""
    headers: Mapping[str, str] = dataclasses.field(default_factory=dict)


class Faults:
    """The faults that still wait for their request, in order."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def order(self, fault: Fault, times: int = 1) -> None:
        self._waiting.extend([fault] * times)

    def take(self, path: str) -> Fault | None:
        """Take the first fault that is meant for this path."""
        for place, fault in enumerate(self._waiting):
            if path.endswith(fault.path_suffix):
                return self._waiting.pop(place)
        return None
