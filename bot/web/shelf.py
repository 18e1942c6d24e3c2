"""Files that an API shall fetch from us: in memory, for an hour, under addresses that nobody can guess."""

import dataclasses
import datetime
import secrets

from aiohttp import web

from bot.clock import Clock

LIFE = datetime.timedelta(hours=1)
MOST_BYTES = 64 * 1024 * 1024  # of all files together; beyond it the oldest go


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Lent:
    content: bytes = dataclasses.field(repr=False)
    mime: str
    until: datetime.datetime


class Shelf:
    """`GET /files/<token>`."""

    def __init__(self, public_url: str, clock: Clock) -> None:
        self._public_url = public_url
        self._clock = clock
        self._lent: dict[str, Lent] = {}

    @property
    def routes(self) -> list[web.RouteDef]:
        return [web.get("/files/{token}", self.hand_out)]

    def lend(self, content: bytes, mime: str) -> str:
        """Put a file out, and return its address; one that is out already keeps it, for an hour from now.

        What waits for an API that is busy is lent again with each try, and must not drive the others out.
        """
        self._clear_away()
        token = self._out(content, mime) or secrets.token_urlsafe(32)
        self._lent.pop(token, None)  # it becomes the newest
        self._lent[token] = Lent(content=content, mime=mime, until=self._clock.now() + LIFE)
        while sum(len(lent.content) for lent in self._lent.values()) > MOST_BYTES:
            del self._lent[next(iter(self._lent))]
        return f"{self._public_url}/files/{token}"

    def lent(self, token: str) -> Lent | None:
        """Find a file that is still out."""
        self._clear_away()
        return self._lent.get(token)

    async def hand_out(self, request: web.Request) -> web.Response:
        lent = self.lent(request.match_info["token"])
        if lent is None:
            raise web.HTTPNotFound
        return web.Response(body=lent.content, content_type=lent.mime)

    def _out(self, content: bytes, mime: str) -> str | None:
        """Find the same file."""
        return next(
            (t for t, lent in self._lent.items() if (lent.mime, lent.content) == (mime, content)), None
        )

    def _clear_away(self) -> None:
        now = self._clock.now()
        self._lent = {token: lent for token, lent in self._lent.items() if now < lent.until}
