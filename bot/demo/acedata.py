"""The routes of Ace Data Cloud: the same simulated Midjourney, told in another way."""

import asyncio
import functools
import json
import re
from collections.abc import Callable
from typing import Any

from aiohttp import web

from bot.clock import Clock
from bot.demo import acedata_wire as wire
from bot.demo.acedata_intake import (
    Wrong,
    check_prompt,
    described,
    mask_of,
    mode_of,
    object_of,
    shortened,
    text_of,
    translated,
)
from bot.demo.acedata_wire import Body, Job
from bot.demo.buttons import Stage
from bot.demo.family import Expect, Record
from bot.demo.film import EXTENSION_SECONDS, FIRST_SECONDS, Clip, mp4
from bot.demo.midjourney import Midjourney, Refused, Status, Task
from bot.demo.moves import size_of
from bot.demo.quirks import Quirks
from bot.demo.scene import Scene, mix

PREFIX = "/midjourney/"
LISTED = 12  # records, where nobody says how many
LINES = "application/x-ndjson"
_OWN_PICTURE = re.compile(r"/midjourney/image/(\w+)")


class AceDataFace:
    """Answers every request below `/midjourney`."""

    def __init__(
        self, midjourney: Midjourney, quirks: Quirks, *, clock: Clock, record: Record, expect: Expect
    ) -> None:
        self.url = ""
        """Where the server listens."""
        self._midjourney = midjourney
        self._quirks = quirks
        self._clock = clock
        self._record = record
        self._expect = expect
        self._jobs: dict[str, Job] = {}

    def add_routes(self, router: web.UrlDispatcher, image: Any) -> None:  # Any: aiohttp's own
        """Serve everything; `image` answers requests for pictures."""
        for kind, make in (("imagine", self._imagine), ("edits", self._edit), ("videos", self._film)):
            router.add_post(f"{PREFIX}{kind}", self._submit(kind, make))
        for kind, answer in (("describe", described), ("shorten", shortened), ("translate", translated)):
            router.add_post(f"{PREFIX}{kind}", self._at_once(kind, answer))
        router.add_post(f"{PREFIX}seed", self._at_once("seed", self._seed))
        router.add_post(f"{PREFIX}tasks", self._at_once("", self._tasks))
        router.add_get(f"{PREFIX}image/{{id}}", image)
        router.add_get(f"{PREFIX}image/{{id}}/clip/{{place}}", self._clip)

    def shut_out(self) -> web.Response:
        """Answer a request without the right key."""
        return self._answer(*wire.error(401, "invalid_token", "The token is invalid", self._quirks))

    def _submit(self, kind: str, make: Callable[[Body], Task]) -> Any:  # Any: aiohttp's own handler
        async def submit(request: web.Request) -> web.Response:
            body: Body = {}
            try:
                body = await object_of(request)
                task = make(body)
            except Wrong as wrong:
                self._record(kind, body, str(body.get("mode", "")), task_id="", accepted=False)
                return self._answer(*wire.error(wrong.status, wrong.code, str(wrong), self._quirks))
            except Refused as refused:
                self._record(kind, body, str(body.get("mode", "")), task_id="", accepted=False)
                return self._answer(*wire.refused(refused, self._quirks))
            streamed = LINES in request.headers.get("Accept", "")
            asked = {name: value for name, value in body.items() if name not in ("mask", "async")}
            self._jobs[task.id] = Job(kind=kind, request=asked, streamed=streamed)
            self._record(kind, body, task.mode, task_id=task.id, accepted=True)
            self._expect(task.id, body.get("callback_url"), functools.partial(self._result, task))
            reply = {"success": True, "task_id": wire.task_name(task.id)}
            return self._answer(200, reply, lines=streamed)

        return submit

    def _at_once(self, kind: str, answer: Callable[[Body], Body]) -> Any:  # Any: aiohttp's own handler
        """Serve what is answered when it is done; a `kind` is paid."""

        async def served(request: web.Request) -> web.Response:
            try:
                body = await object_of(request)
                said = answer(body)
            except Wrong as wrong:
                return self._answer(*wire.error(wrong.status, wrong.code, str(wrong), self._quirks))
            if kind:
                self._record(kind, body, "", task_id="", accepted=True)
            return self._answer(200, said)

        return served

    def _answer(self, status: int, body: Body, *, lines: bool = False) -> web.Response:
        if lines:
            return web.Response(status=status, text=json.dumps(body) + "\r\n", content_type=LINES)
        return web.json_response(body, status=status)

    # Submits.

    def _imagine(self, body: Body) -> Task:
        action, mode = str(body.get("action") or "generate"), mode_of(body)
        if action != "generate":
            return self._follow_up(body, action, mode)
        prompt = text_of(body, "prompt")
        check_prompt(prompt, body)
        return self._midjourney.imagine(prompt=prompt, mode=mode, state="", short_id=False)

    def _follow_up(self, body: Body, action: str, mode: str) -> Task:
        parent = self._by_image(text_of(body, "image_id"))
        if action == wire.REGION:
            return self._paint(body, parent, mode)
        start = wire.ACTIONS.get(action.removeprefix("redo_"))
        if action and action == self._quirks.odd_action:
            start = wire.ODD_ID
        if start is None:
            raise Wrong(f"action {action} is not supported")
        return self._press(parent, start, mode)

    def _press(self, parent: Task, start: str, mode: str) -> Task:
        offered = (button.custom_id for button in self._midjourney.buttons(parent))
        custom_id = next((handle for handle in offered if handle.startswith(start)), None)
        if custom_id is None:
            raise Wrong("image_id does not allow this action")
        return self._midjourney.press(
            task_id=parent.id, custom_id=custom_id, mode=mode, state="", remix=False, short_id=False
        )

    def _paint(self, body: Body, parent: Task, mode: str) -> Task:
        mask = mask_of(body, size_of(parent.scenes), by_address=self._quirks.url_masks)
        task = self._press(parent, wire.REGION_ID, mode)
        return self._midjourney.fill(task_id=task.id, prompt=str(body.get("prompt") or ""), mask=mask)

    def _edit(self, body: Body) -> Task:
        text_of(body, "image_url")
        if body.get("mask"):
            mask_of(body, None, by_address=self._quirks.url_masks)
        return self._midjourney.imagine(
            prompt=text_of(body, "prompt"), mode=mode_of(body), state="", short_id=False
        )

    def _film(self, body: Body) -> Task:
        if body.get("mode") == "relax":
            raise Wrong("mode must be fast or turbo")
        if body.get("action") == "extend":
            parent = self._by_image(text_of(body, "video_id"))
            clip = parent.clips[int(body.get("video_index") or 0)]
            return self._roll(body, text_of(body, "prompt"), clip.scene, clip.seconds + EXTENSION_SECONDS)
        own = _OWN_PICTURE.search(text_of(body, "image_url"))
        shown = self._midjourney.tasks.get(own[1]) if own else None
        return self._roll(
            body, str(body.get("prompt") or ""), shown.scenes[0] if shown else None, FIRST_SECONDS
        )

    def _roll(self, body: Body, prompt: str, scene: Scene | None, seconds: int) -> Task:
        """Make a grid of films where Midjourney itself would make one of pictures."""
        task = self._midjourney.imagine(
            prompt=prompt or "a picture that moves", mode=mode_of(body), state="", short_id=False
        )
        scene, lively = scene or task.scenes[0], "--motion high" in prompt
        task.stage, task.scenes = Stage.FILM_GRID, (scene,)
        task.clips = tuple(Clip(scene=scene, path=path, lively=lively, seconds=seconds) for path in range(4))
        return task

    # Look-ups.

    def _tasks(self, body: Body) -> Body:
        match body.get("action"):
            case "retrieve":
                return self._named(text_of(body, "id")) or {}
            case "retrieve_batch":
                limit = int(body.get("limit", LISTED))
                found = self._listed(body)
                return {"items": found[:limit], "count": len(found)}
            case _:
                raise Wrong("action is required")

    def _listed(self, body: Body) -> list[Body]:
        if "ids" in body:
            return [record for name in body["ids"] if (record := self._named(name))]
        since = float(body.get("created_at_min") or 0)
        latest = [
            self._midjourney.tasks[name] for name in reversed(self._jobs) if name in self._midjourney.tasks
        ]
        return [self._shown(task) for task in latest if task.submitted_at.timestamp() >= since]

    def _named(self, name: str) -> Body | None:
        found = (task for key, task in self._midjourney.tasks.items() if wire.task_name(key) == name)
        task = next(found, None)
        if task is None or task.id not in self._jobs:
            return None
        age = (self._clock.now() - task.submitted_at).total_seconds()
        return self._shown(task) if age >= self._quirks.late_records else None

    def _shown(self, task: Task) -> Body:
        actions = wire.actions_of(task, self._midjourney.buttons(task), self._quirks)
        reading = self._midjourney.read(task)
        return wire.record(
            task, self._jobs[task.id], reading, actions=actions, base=self.url, quirks=self._quirks
        )

    def _result(self, task: Task) -> Body:
        """Show what a callback carries: the record's inner part, once there is one."""
        result: Body = self._shown(task).get("response", {})
        return result

    def _by_image(self, handle: str) -> Task:
        for task in self._midjourney.tasks.values():
            if self._midjourney.read(task).status is Status.SUCCESS and wire.image_id(task) == handle:
                return task
        raise Wrong("image_id is not known")

    def _seed(self, body: Body) -> Body:
        return {"seed": str(mix("seed", self._by_image(text_of(body, "image_id")).id) % 2**32)}

    async def _clip(self, request: web.Request) -> web.Response:
        task = self._midjourney.tasks.get(request.match_info["id"])
        if task is None or self._midjourney.read(task).status is not Status.SUCCESS:
            return web.Response(status=404)
        clip = task.clips[int(request.match_info["place"])]
        return web.Response(body=await asyncio.to_thread(mp4, clip), content_type="video/mp4")
