"""A server of one's own, simulated, and adapters that speak to it as its kind wants it."""

import base64
import contextlib
import dataclasses
import io
from collections.abc import AsyncIterator, Mapping

import aiohttp
from PIL import Image

from bot.clock import SystemClock
from bot.demo.api import SimulatedApi
from bot.demo.kinds import Kind
from bot.demo.quirks import Quirks
from bot.prompts import Mode
from bot.providers.midjourney_proxy.profiles import Auth, Speed, own_server
from bot.providers.midjourney_proxy.provider import MidjourneyProxy
from bot.providers.order import Action, Imagine, InputPicture, Submission
from bot.providers.port import Receipt, Task, TaskStatus
from bot.providers.wire import Sessions
from tests.clocks import HandClock

KEY = "own-secret"
PACE = 100.0  # seconds
IMAGINE = Imagine(prompt="a fox --v 7", mode=Mode.TURBO, ref="ref-1")

AUTHS: Mapping[Kind, Auth] = {
    Kind.GATEWAY: Auth.BEARER,
    Kind.NOVICEZK: Auth.OWN_HEADER,
    Kind.PLUS: Auth.OWN_HEADER,
    Kind.TRUEAI: Auth.RAW,
}


@dataclasses.dataclass
class Server:
    """The simulated server, and adapters that speak to it."""

    api: SimulatedApi
    kind: Kind
    clock: HandClock
    session: aiohttp.ClientSession

    def adapter(
        self, *, prefix: str = "/mj", speed: Speed | None = None, auth: Auth | None = None, key: str = KEY
    ) -> MidjourneyProxy:
        """Make an adapter, set up for this kind of server where nothing else is said."""
        usual = Speed.NONE if self.kind is Kind.NOVICEZK else Speed.PATH
        return MidjourneyProxy(
            own_server(prefix=prefix, speed=speed or usual, auth=auth or AUTHS[self.kind]),
            base_url=self.api.url,
            key=key,
            sessions=Sessions(free=self.session, paid=self.session),
            clock=SystemClock(),
        )

    async def finished(self, adapter: MidjourneyProxy, submission: Submission) -> Task:
        """Submit, wait, and read what came of it."""
        return await self.outcome(adapter, await adapter.submit(submission))

    async def outcome(self, adapter: MidjourneyProxy, receipt: Receipt) -> Task:
        self.clock.go_on(2 * PACE)
        task = (await adapter.fetch([receipt.task_id]))[receipt.task_id]
        assert task.status is TaskStatus.SUCCEEDED
        return task


@contextlib.asynccontextmanager
async def open_server(quirks: Quirks) -> AsyncIterator[Server]:
    clock = HandClock()
    async with (
        SimulatedApi(clock=clock, key=KEY, pace=PACE, quirks=quirks) as api,
        aiohttp.ClientSession() as session,
    ):
        yield Server(api, Kind(quirks.kind), clock, session)


def press(task: Task, name: str, *, remix: bool = False) -> Action:
    """Press a button by its label or emoji."""
    button = next(button for button in task.buttons if name in (button.label, button.emoji))
    return Action(task_id=task.id, custom_id=button.custom_id, mode=IMAGINE.mode, ref="ref-2", remix=remix)


def picture(shade: int = 0) -> InputPicture:
    """Make a small picture, different for each shade."""
    buffer = io.BytesIO()
    Image.new("RGB", (6, 4), (shade, 80, 160)).save(buffer, "PNG")
    return InputPicture(mime="image/png", content=buffer.getvalue())


def data_uri(picture: InputPicture) -> str:
    return f"data:{picture.mime};base64,{base64.b64encode(picture.content).decode()}"
