"""Takes the callbacks of APIs, at once and without believing a word: see `jobs/notices.py`."""

from collections.abc import Mapping

from aiohttp import web

from bot.jobs.notices import Notice, Notices
from bot.providers.loose import fields, mark, parse, text, whole
from bot.web.visitors import Visitors

UNFINISHED = frozenset({"NOT_START", "SUBMITTED", "MODAL", "IN_PROGRESS"})


class Hooks:
    """`POST /hooks/<provider>/<secret>`."""

    def __init__(self, notices: Notices, visitors: Visitors) -> None:
        self._notices = notices
        self._visitors = visitors

    @property
    def routes(self) -> list[web.RouteDef]:
        return [web.post("/hooks/{provider}/{secret}", self.take)]

    async def take(self, request: web.Request) -> web.Response:
        visitor = self._visitors.address(request)
        if self._visitors.shut_out(visitor):
            raise web.HTTPTooManyRequests
        job = await self._notices.meant(request.match_info["provider"], request.match_info["secret"])
        if job is None:
            self._visitors.miss(visitor)
            raise web.HTTPNotFound
        self._notices.take(job, notice_of(await request.read()))
        return web.Response(status=204)


def notice_of(body: bytes) -> Notice:
    """Read what a callback claims, in any shape: a task, or a task within its `result`."""
    try:
        told = fields(parse(body.decode(errors="replace")))
    except ValueError:
        return Notice()
    result = told.get("result")
    named = (told.get("id"), told.get("task_id"), result, *map(fields(result).get, ("id", "task_id")))
    return Notice(task_ids=tuple(dict.fromkeys(filter(None, map(mark, named)))), ended=_ended(told))


def _ended(told: Mapping[str, object]) -> bool:
    """Tell whether a task may be over, by what is said of it."""
    if status := text(told.get("status")):
        return status not in UNFINISHED
    progress = whole(text(told.get("progress")).removesuffix("%"))
    return progress is None or progress >= 100
