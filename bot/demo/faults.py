"""Faults that a test orders in advance: scripted, lost and endless answers, and requests that hang."""

import contextlib
import dataclasses
import enum
from collections.abc import Mapping

from aiohttp import web

WATER = b"\x89PNG\r\n\x1a\n" * 32 * 1024  # what endless answers are made of


class FaultKind(enum.Enum):
    ANSWER = enum.auto()
    """Answer so, and do nothing."""
    DROP = enum.auto()
    """Do the work, then close the connection without a word."""
    STALL = enum.auto()
    """Do the work and never answer."""
    HANG = enum.auto()
    """Do nothing and never answer."""
    POUR = enum.auto()
    """Send bytes without an end."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    kind: FaultKind
    path_suffix: str
    status: int = 200
    body: object = ""
    """Bytes are sent as they are, a string as HTML, everything else as JSON."""
    headers: Mapping[str, str] = dataclasses.field(default_factory=dict)


class Faults:
    """The faults that still wait for their request, in order."""

    def __init__(self) -> None:
        self.poured = 0
        """How many bytes of endless answers were sent."""
        self._waiting: list[Fault] = []

    def order(self, fault: Fault, times: int = 1) -> None:
        self._waiting.extend([fault] * times)

    def take(self, path: str) -> Fault | None:
        """Take the first fault that is meant for this path."""
        for place, fault in enumerate(self._waiting):
            if path.endswith(fault.path_suffix):
                return self._waiting.pop(place)
        return None

    def forget(self) -> None:
        self._waiting.clear()

    async def pour(self, fault: Fault, request: web.Request) -> web.StreamResponse:
        """Send bytes until the reader hangs up."""
        answer = web.StreamResponse(status=fault.status, headers=fault.headers)
        with contextlib.suppress(ConnectionError):
            await answer.prepare(request)
            while True:
                await answer.write(WATER)
                self.poured += len(WATER)
        return answer


def scripted(fault: Fault) -> web.Response:
    """Make the answer that was ordered."""
    match fault.body:
        case bytes() as content:
            return web.Response(status=fault.status, body=content, headers=fault.headers)
        case str() as page:
            return web.Response(
                status=fault.status, text=page, content_type="text/html", headers=fault.headers
            )
        case _:
            return web.json_response(fault.body, status=fault.status, headers=fault.headers)
