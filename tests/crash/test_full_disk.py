"""The disk becomes full under the running bot: nothing is paid that is not written down, and all goes on."""

import contextlib
import resource
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.processes import BotProcess
from tests.crash.scene import scene


@contextlib.contextmanager
def full_disk(bot: BotProcess) -> Iterator[None]:
    """Let no file of the bot take another byte."""
    _, most = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (1, most))
    try:
        yield
    finally:
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (most, most))


async def test_while_the_disk_is_full_nothing_is_paid_and_then_all_goes_on(tmp_path: Path) -> None:
    async with scene(tmp_path) as at, at.bot() as bot:
        running = await at.imagine("a running boat", 1)
        await at.until(lambda: at.states().get("a running boat") == "running")

        with full_disk(bot):
            refused = await at.imagine("a late boat", 2)
            told = await at.until(lambda: next((m for m in refused.replies if m.ephemeral), None))
            assert "Something went wrong" in told.content
            at.hurry()
            looked = len(at.api_gate.passed)
            await at.until(lambda: len(at.api_gate.passed) > looked + 1)
            assert at.states() == {"a running boat": "running"}
            assert len(at.api.submits) == 1

        await at.picture(running)
        await at.picture(await at.imagine("a late boat", 2))
        assert len(at.api.submits) == 2
        assert await bot.stop() == 0
