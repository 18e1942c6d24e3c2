"""The processes around the light Discord: the bot itself, and the simulated Midjourney API."""

import asyncio
import contextlib
import dataclasses
import math
import multiprocessing
import os
import random
import re
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from multiprocessing.connection import Connection
from pathlib import Path

from bot.clock import SystemClock
from bot.demo.api import SimulatedApi
from bot.demo.quirks import Calls, Quirks

ROOT = Path(__file__).parents[2]
API_KEY = "benchmark-key"
LOG_TAIL = 4000  # characters
STOP_TIME = 15.0  # seconds that a bot gets to end by itself
START_TIME = 30.0  # seconds that the API gets to listen
SPREAD = 0.25  # share by which a task may take longer or shorter than the pace
SPREAD_EVERY = 0.5  # seconds
GLANCE = 0.02  # seconds between two looks for the first status request


class BotProcess:
    """`python -m bot` with the given settings and nothing of the caller's environment."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self._log = log

    @classmethod
    async def start(cls, settings: Mapping[str, str], folder: Path) -> "BotProcess":
        """Start it in `folder`, where it finds no `.env`; its log is appended to a file there."""
        log = folder / "bot.log"
        environment = {"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), **settings}
        with log.open("ab") as lines:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", cwd=folder, env=environment, stdout=lines, stderr=lines
            )
        return cls(process, log)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        """None while it runs."""
        return self._process.returncode

    def log(self) -> str:
        return self._log.read_text(errors="replace")

    def check(self) -> bool:
        """Return true while it runs; raises RuntimeError with the end of its log once it does not."""
        if self.exit_code is not None:
            raise RuntimeError(f"the bot ended with code {self.exit_code}:\n{self.log()[-LOG_TAIL:]}")
        return True

    def cpu_seconds(self) -> float:
        """Tell the processor time it has used so far; not a number where there is no /proc."""
        fields = self._proc("stat").rpartition(")")[2].split()
        # utime and stime, the 14th and 15th of all; the first two are cut off here
        return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK") if fields else math.nan

    def peak_memory(self) -> float:
        """Tell the most bytes of memory it ever had; not a number where there is no /proc."""
        peak = re.search(r"^VmHWM:\s*(\d+) kB$", self._proc("status"), re.MULTILINE)
        return int(peak[1]) * 1024 if peak else math.nan

    def kill(self) -> None:
        """End it as a power cut does."""
        self._process.kill()

    def ask_to_end(self) -> None:
        """Ask it to end, as an init system does."""
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(signal.SIGTERM)

    async def stop(self) -> int:
        """Ask it to end, and return its exit code."""
        self.ask_to_end()
        try:
            async with asyncio.timeout(STOP_TIME):
                return await self._process.wait()
        except TimeoutError:
            self.kill()
            return await self._process.wait()

    def _proc(self, name: str) -> str:
        try:
            return Path(f"/proc/{self._process.pid}/{name}").read_text()
        except OSError:
            return ""


@contextlib.asynccontextmanager
async def running_bot(settings: Mapping[str, str], folder: Path) -> AsyncIterator[BotProcess]:
    """Run a bot until the block is left."""
    bot = await BotProcess.start(settings, folder)
    try:
        yield bot
    finally:
        await bot.stop()


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class ApiReport:
    """What the API saw."""

    status_requests: int
    first_status_at: float | None
    """Unix seconds of the first of them."""
    task_ids: Mapping[str, str]
    """By prompt."""
    ends: Mapping[str, float]
    """Unix seconds at which the task of each prompt was over."""


class ApiProcess:
    """The simulated API in a process of its own, so that it takes no time from the bot's."""

    def __init__(self, url: str, pipe: Connection) -> None:
        self.url = url
        self._pipe = pipe

    async def report(self) -> ApiReport:
        self._pipe.send("report")
        report: ApiReport = await asyncio.to_thread(self._pipe.recv)
        return report


@contextlib.asynccontextmanager
async def running_api(
    *,
    pace: float,
    spread: float = SPREAD,
    running: int = 0,
    age: float = 0.0,
    calls: Calls = Calls.NEVER,
) -> AsyncIterator[ApiProcess]:
    """Run the API until the block is left; a task takes `pace` seconds, give or take a share of `spread`.

    So many tasks are `running` for `age` seconds when it starts. `calls` is how it calls back.
    """
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=_serve_api, args=(theirs, pace, spread, running, age, calls), daemon=True)
    process.start()
    theirs.close()
    try:
        async with asyncio.timeout(START_TIME):
            url: str = await asyncio.to_thread(ours.recv)
        yield ApiProcess(url, ours)
    finally:
        ours.close()  # the process ends with its pipe
        await asyncio.to_thread(process.join)


def _serve_api(pipe: Connection, pace: float, spread: float, running: int, age: float, calls: Calls) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the caller, who then closes the pipe
    with contextlib.suppress(EOFError):
        asyncio.run(_answer(pipe, pace, spread, running, age, calls))


async def _answer(
    pipe: Connection, pace: float, spread: float, running: int, age: float, calls: Calls
) -> None:
    quirks = Quirks(tiny_pictures=True, calls=calls)
    async with SimulatedApi(clock=SystemClock(), key=API_KEY, pace=pace, quirks=quirks) as api:
        for number in range(running):
            api.begin(f"a lighthouse in the fog, plate {number}", age=age)
        spreading = asyncio.create_task(_spread_ends(api, spread))
        first_status = asyncio.create_task(_first_status(api))
        pipe.send(api.url)
        try:
            while True:
                await asyncio.to_thread(pipe.recv)
                pipe.send(_report(api, first_status.result() if first_status.done() else None))
        finally:
            spreading.cancel()
            first_status.cancel()


def _report(api: SimulatedApi, first_status_at: float | None) -> ApiReport:
    tasks = api.tasks.values()
    return ApiReport(
        status_requests=api.requests["status"],
        first_status_at=first_status_at,
        task_ids={task.prompt: task.id for task in tasks},
        ends={task.prompt: task.ends_at.timestamp() for task in tasks if task.ends_at},
    )


async def _first_status(api: SimulatedApi) -> float:
    while not api.requests["status"]:
        await asyncio.sleep(GLANCE)
    return time.time()


async def _spread_ends(api: SimulatedApi, spread: float) -> None:
    """Let tasks differ in length, as real ones do: ends in step would fall all early or late in a poll."""
    dice, seen = random.Random(1), 0
    while True:
        for task in list(api.tasks.values())[seen:]:
            task.span *= dice.uniform(1 - spread, 1 + spread)
            seen += 1
        await asyncio.sleep(SPREAD_EVERY)
