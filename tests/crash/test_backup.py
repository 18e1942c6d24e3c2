"""A backup of a running bot, and the bot that goes on from it elsewhere."""

import stat
from pathlib import Path

from tests.crash.scene import scene
from tests.test_command_line import OK, REFUSED, run


async def test_a_backup_of_a_running_bot_is_all_that_another_needs(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    saved = new / "bot.db"
    async with scene(old) as at:
        async with at.bot() as bot:
            grid = await at.picture(await at.imagine("a harbour", 0))
            running = await at.imagine("a running boat", 1)
            await at.until(lambda: at.states().get("a running boat") == "running")

            answer = await run(old, at.settings(), "backup", str(saved))
            again = await run(old, at.settings(), "backup", str(saved))

            assert answer.code == OK
            assert again.code == REFUSED
            assert stat.S_IMODE(saved.stat().st_mode) == 0o600
            assert [path.name for path in new.iterdir()] == ["bot.db"]
            await at.kill(bot)
        after_a_crash = await run(old, at.settings(), "backup", str(new / "later.db"))
        assert after_a_crash.code == OK

        async with at.bot(new) as bot:
            await at.picture(running)
            await at.picture(await at.press(grid, "U1", 0))
            assert await bot.stop() == 0

        assert len(running.replies) == 1
        assert len(at.api.submits) == 3
