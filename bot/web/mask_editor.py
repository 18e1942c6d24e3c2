"""The mask editor: its page, the picture in it, and what is painted there.

The link alone opens it, so it works without cookies, and its path reaches no log.
"""

import base64
from typing import Protocol

from aiohttp import web

from bot.errors import PictureError, PromptError, UserError
from bot.providers import loose
from bot.web.mask_page import Pages, Say
from bot.web.visitors import Visitors

MAX_BODY = 4 * 1024 * 1024  # bytes; our page packs one bit a pixel: 2048 × 2048 are 0.7 MiB at the very worst
OK, TAKEN = 200, 204
UNKNOWN, GONE, TOO_LARGE, REFUSED, SHUT_OUT = 404, 410, 413, 422, 429
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Sitting(Protocol):
    """What a person paints in."""

    @property
    def prompt(self) -> str: ...

    @property
    def size(self) -> tuple[int, int]: ...

    @property
    def place(self) -> str: ...


class Media(Protocol):
    @property
    def content(self) -> bytes: ...

    @property
    def mime(self) -> str: ...


class Sittings(Protocol):
    """Who invited people here, and takes what they paint. Each call but the first two raises UserError."""

    def known(self, token: str) -> bool:
        """Tell whether the link is one of ours."""
        ...

    def voice(self, token: str, languages: str) -> Say:
        """Speak to whoever comes with this link, whose browser prefers these languages."""
        ...

    async def sit(self, token: str) -> Sitting: ...

    async def picture(self, token: str) -> Media:
        """Raises PictureError too."""
        ...

    async def submit(self, token: str, drawing: bytes, words: str) -> None: ...


class MaskEditor:
    """`GET /mask/<token>`, and what that page needs."""

    def __init__(self, sittings: Sittings, visitors: Visitors) -> None:
        self._sittings = sittings
        self._visitors = visitors
        self._pages = Pages()

    @property
    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/mask/editor/{file}", self.file),
            web.get("/mask/{token}", self.page),
            web.get("/mask/{token}/picture", self.picture),
            web.post("/mask/{token}", self.submit),
        ]

    async def file(self, request: web.Request) -> web.Response:
        """Hand out what the page loads."""
        if (found := self._pages.files.get(request.match_info["file"])) is None:
            raise web.HTTPNotFound
        return _secured(web.Response(body=found[0], content_type=found[1], charset="utf-8"))

    async def page(self, request: web.Request) -> web.Response:
        token, say = request.match_info["token"], self._voice(request)
        status, reason = self._stranger(request)
        if not reason:
            try:
                sitting = await self._sittings.sit(token)
            except UserError as refusal:
                status, reason = GONE, words_of(refusal, say)
        if reason:
            return self._page(self._pages.message(say, title=say("mask-over"), reason=reason), status)
        shown = self._pages.page(
            say, size=sitting.size, prompt=sitting.prompt, picture=f"{token}/picture", place=sitting.place
        )
        return self._page(shown)

    async def picture(self, request: web.Request) -> web.Response:
        status, reason = self._stranger(request)
        if reason:
            return _secured(web.Response(text=reason, status=status))
        try:
            media = await self._sittings.picture(request.match_info["token"])
        except (PictureError, UserError):  # the page says why, or paints on a plain ground
            return _secured(web.Response(status=UNKNOWN))
        return _secured(web.Response(body=media.content, content_type=media.mime))

    async def submit(self, request: web.Request) -> web.Response:
        """Take words and mask; a refusal is answered in words, for the page to show."""
        say = self._voice(request)
        status, reason = self._stranger(request)
        if not reason:
            try:
                status, reason = await self._take(request)
            except UserError as refusal:
                over = refusal.key in ("mask-expired", "mask-used")
                status, reason = GONE if over else REFUSED, words_of(refusal, say)
        return _secured(web.Response(text=reason, status=status))

    async def _take(self, request: web.Request) -> tuple[int, str]:
        say = self._voice(request)
        try:
            body = await request.clone(client_max_size=MAX_BODY).read()
        except web.HTTPRequestEntityTooLarge:
            return TOO_LARGE, say("mask-too-large")
        try:
            told = loose.fields(loose.parse(body.decode()))
            drawing = base64.b64decode(loose.text(told.get("mask")), validate=True)
        except ValueError:
            return REFUSED, say("mask-no-form")
        await self._sittings.submit(request.match_info["token"], drawing, loose.text(told.get("prompt")))
        return TAKEN, ""

    def _voice(self, request: web.Request) -> Say:
        return self._sittings.voice(request.match_info["token"], request.headers.get("Accept-Language", ""))

    def _stranger(self, request: web.Request) -> tuple[int, str]:
        """Say why somebody is turned away who has no link of ours; nothing where that is not so."""
        visitor, say = self._visitors.address(request), self._voice(request)
        if self._visitors.shut_out(visitor):
            return SHUT_OUT, say("mask-busy")
        if self._sittings.known(request.match_info["token"]):
            return OK, ""
        self._visitors.miss(visitor)
        return UNKNOWN, say("mask-unknown")

    def _page(self, page: str, status: int = OK) -> web.Response:
        return _secured(web.Response(text=page, status=status, content_type="text/html"))


def words_of(refusal: UserError, say: Say) -> str:
    """Say a refusal as plain text: what is bold in Discord is not here."""
    words = say(refusal.key, **refusal.arguments)
    if isinstance(refusal, PromptError) and refusal.allowed:
        words = f"{words} {say('prompt-allowed', allowed=refusal.allowed)}"
    return words.replace("**", "")


def _secured(answer: web.Response) -> web.Response:
    answer.headers.update(HEADERS)
    return answer
