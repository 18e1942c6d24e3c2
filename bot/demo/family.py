"""The routes of the midjourney-proxy family: the same simulated Midjourney, told by any kind of server."""

import functools
from collections.abc import Callable
from typing import Any, Protocol

from aiohttp import web

from bot.demo import intake, server_wire, wire
from bot.demo.buttons import Stage
from bot.demo.faces import Face, faces_of
from bot.demo.kinds import TRAITS, Kind
from bot.demo.midjourney import Midjourney, Reading, Refusal, Refused, Status, Task
from bot.demo.quirks import Quirks
from bot.demo.scene import mix
from bot.demo.works import LINK

IMAGINE_FIELDS = ("prompt", "botType", "base64Array", "model")  # required under /v1/mj
LISTED = 100  # tasks, the latest
LOST = "http://localhost:8080"


class Record(Protocol):
    """Takes a submit that arrived."""

    def __call__(self, kind: str, body: wire.Body, mode: str, *, task_id: str, accepted: bool) -> None: ...


class Expect(Protocol):
    """Takes the address where a task's changes shall be told, if there is one."""

    def __call__(self, task_id: str, address: object, show: Callable[[], wire.Body]) -> None: ...


class Family:
    """Answers every request but those for pictures."""

    def __init__(self, midjourney: Midjourney, quirks: Quirks, *, record: Record, expect: Expect) -> None:
        self.url = ""
        """Where the server listens."""
        self._midjourney = midjourney
        self._quirks = quirks
        self._kind = Kind(quirks.kind)
        self._record = record
        self._expect = expect
        self._fetches = 0

    def add_routes(self, router: web.UrlDispatcher, image: Any) -> None:  # Any: aiohttp's own
        """Serve what this kind of server serves; `image` answers requests for pictures."""
        traits = TRAITS[self._kind]
        for face in faces_of(self._kind):
            for step in traits.submits:
                router.add_post(f"{face.prefix}/submit/{step}", functools.partial(self._submit, face, step))
            router.add_get(f"{face.prefix}/task/{{id}}/fetch", functools.partial(self._fetch, face))
            if not self._quirks.no_batch:
                router.add_post(f"{face.prefix}/task/list-by-condition", functools.partial(self._list, face))
            if traits.lists:
                router.add_get(f"{face.prefix}/task/list", functools.partial(self._recent, face))
            if traits.cancels:
                router.add_post(f"{face.prefix}/task/{{id}}/cancel", self._cancel)
            if traits.seeds:
                router.add_get(f"{face.prefix}/task/{{id}}/image-seed", self._seed)
            if self._kind is Kind.GATEWAY:
                router.add_get(f"{face.prefix}/image/{{id}}", image)
        if self._kind is not Kind.GATEWAY:
            router.add_get("/image/{id}", image)  # stands for Discord's own
        router.add_route("*", "/{path:.*}", self._nowhere)

    def shut_out(self) -> web.Response:
        """Answer a request without the right key."""
        match self._kind:
            case Kind.GATEWAY:
                return _json(wire.envelope(401, "Invalid token"))
            case Kind.TRUEAI:
                return web.Response(status=401, text="Authorization header missing.")
            case _:
                return web.Response(status=401)

    async def _nowhere(self, request: web.Request) -> web.Response:
        match self._kind:
            case Kind.GATEWAY:
                message = f"Invalid URL ({request.method} {request.path})"
                return _json(wire.envelope(404, message, kind="invalid_request_error"))
            case Kind.TRUEAI:
                return web.Response(status=404)
            case _:
                return _json(server_wire.spring_error(404, request.path))

    async def _submit(self, face: Face, step: str, request: web.Request) -> web.Response:
        try:
            body = intake.object_of(await request.text())
            mode = face.speed(body, self._kind)
        except ValueError:
            return self._unreadable(request)
        missing = [name for name in IMAGINE_FIELDS if name not in body]
        if face.numbered and step == "imagine" and missing:
            return _json(wire.gateway_error(f"{missing[0]}_is_required"))
        try:
            task = intake.hand_in(self._midjourney, step, body, mode, self._quirks, numbered=face.numbered)
        except ValueError:
            return self._unreadable(request)
        except Refused as refused:
            self._record(step, body, mode, task_id=str(body.get("taskId", "")), accepted=False)
            return self._refused(refused)
        self._record(step, body, mode, task_id=task.id, accepted=True)
        self._expect(task.id, body.get("notifyHook"), functools.partial(self._row, face, task))
        waiting = self._midjourney.read(task).status is Status.MODAL
        numeric = face.numbered or self._quirks.integer_ids
        return _json(wire.accepted(task, waiting=waiting, numeric=numeric, quirks=self._quirks))

    def _unreadable(self, request: web.Request) -> web.Response:
        if self._kind is Kind.GATEWAY:
            return _json(wire.gateway_error("bind_request_body_failed"))
        return _json(server_wire.unreadable(self._kind, request.path))

    def _refused(self, refused: Refused) -> web.Response:
        if self._kind is Kind.GATEWAY:
            return _json(wire.refused(refused))
        return _json(server_wire.refused(refused, self._kind))

    async def _fetch(self, face: Face, request: web.Request) -> web.Response:
        task = self._midjourney.tasks.get(request.match_info["id"])
        if task is not None:
            return web.json_response(self._row(face, task))
        match self._kind:
            case Kind.GATEWAY:
                return _json(wire.gateway_error("task_no_found"))
            case Kind.TRUEAI:
                return web.Response(status=204)
            case _:
                return web.Response()

    async def _list(self, face: Face, request: web.Request) -> web.Response:
        try:
            ids = intake.object_of(await request.text()).get("ids")
        except ValueError:
            ids = None
        if not isinstance(ids, list) or not all(isinstance(name, str) for name in ids):
            return self._unreadable(request)
        tasks = self._midjourney.tasks
        rows = [self._row(face, tasks[name]) for name in ids if name in tasks]
        if self._quirks.duplicate_rows:
            rows += [wire.stale_row(row) for row in rows]
        return web.json_response(rows)

    async def _recent(self, face: Face, request: web.Request) -> web.Response:
        latest = list(self._midjourney.tasks.values())[: -LISTED - 1 : -1]
        return web.json_response([self._row(face, task) for task in latest])

    async def _cancel(self, request: web.Request) -> web.Response:
        try:
            task = self._midjourney.cancel(request.match_info["id"])
        except Refused as refused:
            return self._refused(refused)
        return web.json_response({"code": 1, "description": "Submit success", "result": task.id})

    async def _seed(self, request: web.Request) -> web.Response:
        task = self._midjourney.tasks.get(request.match_info["id"])
        if task is None:
            return self._refused(Refused(Refusal.NO_SUCH_TASK))
        if self._midjourney.read(task).status is not Status.SUCCESS or not task.scenes:
            return self._refused(Refused(Refusal.NOT_FINISHED))
        seed = str(mix("seed", task.id))
        return web.json_response({"code": 1, "description": "成功", "result": seed, "properties": {}})

    def _row(self, face: Face, task: Task) -> wire.Body:
        """Show a task as it is now."""
        reading = self._midjourney.read(task)
        if reading.status is Status.SUCCESS and self._quirks.fresh_custom_ids:
            self._midjourney.renew_buttons(task)
        body = wire.task_body if self._kind is Kind.GATEWAY else server_wire.task_body
        return body(
            task,
            reading,
            buttons=self._midjourney.buttons(task),
            image_url=self._image_url(face, task, reading),
            quirks=self._quirks,
        )

    def _image_url(self, face: Face, task: Task, reading: Reading) -> str:
        """Say where the picture is: the result, a new address for every preview, or what was handed in."""
        self._fetches += 1
        given = task.recipe.picture
        if task.stage is Stage.SHORTENED or LINK.match(given):
            return given
        prefix = face.prefix if self._kind is Kind.GATEWAY else ""
        address = f"{LOST if self._quirks.lost_address else self.url}{prefix}/image/{task.id}"
        if reading.status is Status.SUCCESS:
            return address
        if reading.status is Status.IN_PROGRESS and reading.progress and not task.stage.of_words:
            return f"{address}?step={reading.progress}&rand={self._fetches}"
        return ""


def _json(answer: wire.Answer) -> web.Response:
    return web.json_response(answer[1], status=answer[0])
