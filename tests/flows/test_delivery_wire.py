"""What only the wire shows: discord.py's own tries, answers with limits in their headers, edits that hang."""

import asyncio
import collections
import dataclasses
import datetime
import itertools
import json
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

import discord
import pytest
from aiohttp import BodyPartReader, web

from bot.app import App, open_app
from bot.config import Settings
from bot.errors import UserError
from bot.jobs.model import Job, JobState, Reply
from bot.run import login
from bot.ui.delivery import PROGRESS_WRITERS, WRITERS
from tests.benchmarks import discord_payloads as payloads
from tests.benchmarks.discord_records import Message
from tests.clocks import StoryClock
from tests.store.stored_jobs import make_job

CHANNEL, GUILD = 71, 72
DISCORD_EPOCH = datetime.datetime(2015, 1, 1, tzinfo=datetime.UTC)
PICTURE = bytes.fromhex(  # one pixel
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d4944415478da63fccfc0f01f0005050201cfa1d5110000000049454e44ae426082"
)
SANE = {"Via": "1.1 google"}  # where it lacks, Cloudflare has answered


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """A write as it came over the wire."""

    method: str
    by_token: bool
    content: str
    files: tuple[bytes, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Scripted:
    """An answer that Discord gives once."""

    status: int = 200
    headers: Mapping[str, str] = dataclasses.field(default_factory=lambda: SANE)
    body: Mapping[str, object] = dataclasses.field(default_factory=dict)
    hangs: bool = False
    takes: float = 0.0
    """Seconds of the story."""


def answer(body: object, *, status: int = 200, headers: Mapping[str, str] = SANE) -> web.Response:
    told = {**headers, "Content-Type": "application/json"}  # discord.py wants it so and no longer
    return web.Response(status=status, headers=told, body=json.dumps(body).encode())


class Wire:
    """The bot's delivery on one end, a Discord that answers by script on the other; and the picture."""

    app: App
    url: str

    def __init__(self, clock: StoryClock) -> None:
        self.clock = clock
        self._numbers = itertools.count()
        self.seen: list[Seen] = []
        self.pictures_come = asyncio.Event()
        """Until then slow.png hangs; after it …"""
        self.pictures_there = True
        self.script: collections.deque[Scripted] = collections.deque()
        self.message_id = int((clock.now() - DISCORD_EPOCH).total_seconds() * 1000) << 22
        self.shown = payloads.message(
            Message(id=self.message_id, channel_id=CHANNEL, guild_id=GUILD, interaction_id=None)
        )

    def application(self) -> web.Application:
        app = web.Application()
        app.add_routes(
            [
                web.get("/api/v10/users/@me", self._me),
                web.get("/api/v10/oauth2/applications/@me", self._me),
                web.put("/api/v10/{commands:.*}", self._no_commands),
                web.get("/picture.png", self._picture),
                web.get("/slow.png", self._slow_picture),
                web.route("*", "/api/v10/{place:channels|webhooks}/{rest:.*}", self._write),
            ]
        )
        return app

    async def _me(self, request: web.Request) -> web.Response:
        return answer(payloads.application() if "oauth2" in request.path else payloads.BOT)

    async def _no_commands(self, _: web.Request) -> web.Response:
        return answer([])

    async def _picture(self, _: web.Request) -> web.Response:
        return web.Response(body=PICTURE, content_type="image/png")

    async def _slow_picture(self, request: web.Request) -> web.Response:
        await self.pictures_come.wait()
        return await self._picture(request) if self.pictures_there else web.Response(status=404)

    async def _write(self, request: web.Request) -> web.Response:
        self.seen.append(await self._read(request))
        told = self.script.popleft() if self.script else Scripted()
        if told.hangs:
            await asyncio.Event().wait()
        await self.clock.sleep(told.takes)
        return answer({**self.shown, **told.body}, status=told.status, headers=told.headers)

    async def _read(self, request: web.Request) -> Seen:
        text, files = "", []
        if request.content_type == "multipart/form-data":
            async for part in await request.multipart():
                assert isinstance(part, BodyPartReader)
                if part.name == "payload_json":
                    text = await part.text()
                else:
                    files.append(bytes(await part.read()))
        else:
            text = await request.text()
        content = json.loads(text)["content"]
        by_token = request.match_info["place"] == "webhooks"
        return Seen(method=request.method, by_token=by_token, content=content, files=tuple(files))

    def job(self, **changes: object) -> Job:
        reply = Reply(channel_id=CHANNEL, guild_id=GUILD, message_id=self.message_id)
        told = {"reply": reply, "state": JobState.RUNNING, "created_at": self.clock.now(), **changes}
        return make_job(**told)

    def live_reply(self) -> Reply:
        """Make the reply to an interaction of a moment ago."""
        ends = self.clock.now() + datetime.timedelta(minutes=14)
        token = f"token-{next(self._numbers)}"
        return dataclasses.replace(self.job().reply, token=token, token_expires_at=ends)

    def done(self, picture: str = "picture.png", **changes: object) -> Job:
        return self.job(state=JobState.SUCCEEDED, media_urls=(f"{self.url}/{picture}",), **changes)

    async def until(self, seen: Callable[[], bool], *, passing: float = 0.0) -> None:
        """Wait in real time until something is seen; now and then so many seconds of the story pass."""
        async with asyncio.timeout(10):
            while not seen():
                for _ in range(20):
                    await asyncio.sleep(0.001)
                await self.clock.pass_time(passing)

    async def writes(self, count: int, *, passing: float = 0.0) -> None:
        """Wait until so many writes have come."""
        await self.until(lambda: len(self.seen) >= count, passing=passing)


@pytest.fixture
async def wire(clock: StoryClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Wire]:
    wire = Wire(clock)
    runner = web.AppRunner(wire.application(), access_log=None, shutdown_timeout=0.01)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    (address,) = runner.addresses
    wire.url = f"http://127.0.0.1:{address[1]}"
    monkeypatch.setattr(discord.http.Route, "BASE", discord.http.Route.BASE)  # put back at the end
    settings = Settings.model_validate(
        {
            "DISCORD_TOKEN": "a-token-for-nobody",
            "DISCORD_API_URL": f"{wire.url}/api/v10",
            "COMETAPI_KEY": "demo-key",
            "COMETAPI_URL": wire.url,  # it has the picture
            "DATABASE_URL": f"sqlite:///{tmp_path}/bot.db",
        }
    )
    async with open_app(settings, clock=clock) as wire.app:
        await login(wire.app.bot, settings)
        work = asyncio.create_task(wire.app.output.delivery.run())
        yield wire
        work.cancel()
        await asyncio.wait([work])
    await runner.cleanup()


async def test_an_edit_that_hangs_is_cut_and_the_latest_state_is_sent_again(wire: Wire) -> None:
    first, second = (wire.job(progress=percent, id=1) for percent in (10, 50))
    wire.script.extend([Scripted(), Scripted(hangs=True)])
    wire.app.output.delivery.show(first)
    await wire.writes(1)
    wire.app.output.delivery.show(second)
    await wire.writes(2, passing=1)

    wire.app.output.delivery.show(first)  # as it looked before, but nobody knows which of them Discord has
    await wire.clock.pass_time(28)
    assert len(wire.seen) == 2
    await wire.writes(3, passing=1)

    assert wire.seen[0].content == wire.seen[2].content != wire.seen[1].content


async def test_after_a_refused_edit_nobody_knows_how_the_message_looks(wire: Wire) -> None:
    first, second = (wire.job(progress=percent, id=1) for percent in (10, 50))
    wire.script.extend([Scripted(), Scripted(status=503, takes=5)])
    wire.app.output.delivery.show(first)
    await wire.writes(1)
    wire.app.output.delivery.show(second)
    await wire.writes(2, passing=1)

    wire.app.output.delivery.show(first)
    await wire.writes(3, passing=1)

    assert wire.seen[2].content == wire.seen[0].content


async def test_the_end_waits_for_no_gap_after_progress_that_was_under_way(wire: Wire) -> None:
    wire.script.append(Scripted(takes=5))
    wire.app.output.delivery.show(wire.job(id=1, progress=10))
    await wire.writes(1)

    wire.app.output.delivery.show(wire.done(id=1))
    await wire.clock.pass_time(5)
    await wire.writes(2)

    assert wire.seen[-1].files == (PICTURE,)


async def test_one_token_is_used_five_times_in_two_seconds_at_most_and_a_picture_passes(wire: Wire) -> None:
    begun = wire.job(id=1, reply=wire.live_reply(), state=JobState.NEW)
    running = dataclasses.replace(begun, state=JobState.RUNNING, progress=50)
    ends = wire.clock.now() + datetime.timedelta(seconds=2)
    while wire.clock.now() < ends:
        for job in (begun, running):
            wire.app.output.delivery.show(job)
            await asyncio.sleep(0.01)
            await wire.clock.pass_time(0.1)
    before = len(wire.seen)
    assert 2 <= before <= 4

    wire.app.output.delivery.show(wire.done(id=1, reply=running.reply))
    await wire.writes(before + 1)

    assert wire.seen[-1].files == (PICTURE,)


async def test_a_picture_passes_a_crowd_of_progress_that_hangs(wire: Wire) -> None:
    wire.script.extend([Scripted(hangs=True)] * PROGRESS_WRITERS)
    for _ in range(100):
        wire.app.output.delivery.show(wire.job(reply=wire.live_reply()))
    await wire.writes(PROGRESS_WRITERS)

    wire.app.output.delivery.show(wire.done(reply=wire.live_reply()))
    await wire.writes(PROGRESS_WRITERS + 1)

    assert wire.seen[-1].files == (PICTURE,)
    assert len(wire.seen) == PROGRESS_WRITERS + 1


async def test_every_try_brings_the_whole_picture(wire: Wire) -> None:
    wire.script.extend([Scripted(status=500), *[Scripted(status=503)] * 2])
    wire.app.output.delivery.show(wire.done())

    await wire.writes(2)  # the second try is discord.py's own, after a second of the machine's clock
    await wire.writes(4, passing=1)

    assert [seen.files for seen in wire.seen] == [(PICTURE,)] * 4
    assert {(seen.method, seen.by_token) for seen in wire.seen} == {("PATCH", False)}


async def test_the_limits_in_an_answers_headers_are_kept(wire: Wire) -> None:
    told = {"X-RateLimit-Limit": "9", "X-RateLimit-Remaining": "8", "X-RateLimit-Reset-After": "30"}
    wire.script.append(Scripted(headers=SANE | told))
    wire.app.output.delivery.show(wire.done())
    await wire.writes(1)

    for _ in range(12):
        wire.app.output.delivery.show(wire.done())
    await wire.writes(9, passing=1)
    await wire.clock.pass_time(20)

    assert len(wire.seen) == 9


async def test_what_discord_counts_against_us_is_counted(wire: Wire) -> None:
    told = [
        Scripted(status=403, body={"code": 50001}),
        Scripted(status=404, body={"code": 10008}),
        Scripted(status=401, body={"code": 50027}),
        Scripted(status=429, headers=SANE | {"X-RateLimit-Scope": "shared"}, body={"retry_after": 0}),
        Scripted(status=429, headers=SANE | {"Retry-After": "0"}, body={"retry_after": 0}),
    ]
    wire.script.extend(told)
    for _ in range(4):
        wire.app.output.delivery.show(wire.done())

    await wire.writes(6)

    await wire.until(lambda: wire.app.output.budgets.invalid.count >= 3)
    assert wire.app.output.budgets.invalid.count == 3


@pytest.mark.parametrize(
    "block",
    [
        Scripted(status=429, headers={}, body={"retry_after": 1}),
        Scripted(status=403, body={"code": 40333}),
    ],
)
async def test_after_cloudflares_block_nothing_is_written_for_five_minutes(
    wire: Wire, block: Scripted
) -> None:
    wire.script.append(block)
    wire.app.output.delivery.show(wire.done())
    invalid, now = wire.app.output.budgets.invalid, wire.clock.now()
    await wire.until(lambda: invalid.free_at(now, progress=False) > now)

    wire.app.output.delivery.show(wire.done(reply=wire.live_reply()))
    await wire.clock.pass_time(299)
    assert len(wire.seen) == 1
    await wire.until(lambda: any(seen.by_token for seen in wire.seen), passing=1)


@pytest.mark.parametrize("by_token", [True, False])
async def test_pictures_that_hang_keep_no_place_from_others_and_still_come(
    wire: Wire, by_token: bool
) -> None:
    def reply() -> Reply:
        return wire.live_reply() if by_token else wire.job().reply

    for _ in range(WRITERS):
        wire.app.output.delivery.show(wire.done("slow.png", reply=reply()))
    wire.app.output.delivery.show(wire.done(reply=reply(), prompt="a picture that is there"))
    await wire.clock.pass_time(0)

    await wire.writes(1, passing=1)
    assert "a picture that is there" in wire.seen[0].content
    wire.pictures_come.set()

    await wire.writes(1 + WRITERS, passing=1)
    await wire.clock.pass_time(60)
    assert [seen.files for seen in wire.seen] == [(PICTURE,)] * (1 + WRITERS)


async def test_that_pictures_are_late_after_all_is_told_within_the_limits(wire: Wire) -> None:
    wire.pictures_there = False
    for _ in range(12):
        wire.app.output.delivery.show(wire.done("slow.png"))
    await wire.clock.pass_time(0)
    await asyncio.sleep(0.1)
    await wire.clock.pass_time(6)
    await asyncio.sleep(0.1)
    await wire.clock.pass_time(6)

    wire.pictures_come.set()
    await wire.writes(5)
    await asyncio.sleep(0.1)
    assert len(wire.seen) == 5

    await wire.writes(12, passing=1)
    assert {seen.content.splitlines()[1] for seen in wire.seen} == {
        "The picture is ready, but could not be fetched yet. It will appear here by itself."
    }
    assert [seen.files for seen in wire.seen] == [()] * 12


async def test_a_job_that_is_being_shown_is_not_opened_again(wire: Wire) -> None:
    unsent = dataclasses.replace(wire.live_reply(), message_id=None)
    wire.script.append(Scripted(takes=5))
    await wire.app.output.delivery.reopen(wire.done(id=1), unsent)
    await wire.writes(1)

    with pytest.raises(UserError, match="refused-being-shown"):
        await wire.app.output.delivery.reopen(wire.done(id=1), unsent)

    await wire.clock.pass_time(60)
    assert [seen.method for seen in wire.seen] == ["POST"]


async def test_two_presses_at_once_open_a_job_once(wire: Wire) -> None:
    unsent = dataclasses.replace(wire.live_reply(), message_id=None)

    told = await asyncio.gather(
        *(wire.app.output.delivery.reopen(wire.done(id=1), unsent) for _ in range(2)), return_exceptions=True
    )

    assert [str(error) for error in told if error] == ["refused-being-shown"]
    await wire.writes(1)
    await wire.clock.pass_time(60)
    assert [seen.method for seen in wire.seen] == ["POST"]
