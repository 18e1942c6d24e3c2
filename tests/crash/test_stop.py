"""SIGTERM: nothing new, what is under way ends, people are answered, and all of it within ten seconds."""

import asyncio
import time
from pathlib import Path

from tests.benchmarks.discord_records import Interaction, Message
from tests.benchmarks.processes import BotProcess
from tests.crash.scene import Scene, finishing, reading_of, scene, submit_of

LIMIT = 12.0  # seconds: the ten after which most hosts kill, and what a loaded machine adds


async def ended(bot: BotProcess, since: float) -> float:
    """Wait for the end; return how many seconds it took. The time is on time.monotonic."""
    while bot.exit_code is None:
        await asyncio.sleep(0.01)
    assert bot.exit_code == 0, bot.log()
    return time.monotonic() - since


async def private_answer(at: Scene, event: Interaction) -> Message:
    """Wait for what the person alone is told; what others saw before it is taken back."""
    message = await at.until(lambda: next((m for m in event.replies if m.ephemeral and m.content), None))
    assert [m for m in event.replies if not (m.ephemeral or m.deleted)] == []
    return message


async def test_what_is_under_way_ends_and_people_are_answered_meanwhile(tmp_path: Path) -> None:
    async with scene(tmp_path) as at:
        async with at.bot() as bot:
            old = await at.picture(await at.imagine("a harbour", 0))
            unsent = at.api_gate.hold(reading_of(at.api.submits[0].task_id))
            rerolled = await at.press(old, "🔄", 5)
            await at.until(lambda: unsent.count)
            slow = at.api_gate.hold(submit_of("a slow boat"))
            paid = await at.imagine("a slow boat", 1)
            shown = await at.imagine("a shown boat", 2)
            uploading = at.discord_gate.hold(finishing(shown))
            await at.until(lambda: slow.count and at.task_of("a shown boat"))
            at.hurry("a shown boat")
            await at.until(lambda: uploading.count)

            asked = time.monotonic()
            bot.ask_to_end()
            refused = await at.imagine("a late boat", 3)
            assert "being restarted" in (await private_answer(at, refused)).content
            pressed = await at.press(old, "V1", 4)
            assert "being restarted" in (await private_answer(at, pressed)).content
            read = await at.press(old, "Details", 4)
            assert "a harbour" in (await private_answer(at, read)).content
            assert bot.exit_code is None

            unsent.open()
            slow.open()
            await at.until(lambda: at.states()["a slow boat"] == "running")
            assert bot.exit_code is None
            uploading.open()
            assert await ended(bot, asked) < LIMIT

        assert at.states()["a shown boat"] == "succeeded, shown"
        assert at.states()["🔄"] == "new"
        edits = shown.replies[0].edits
        async with at.bot() as bot:
            await at.picture(paid)
            await at.picture(rerolled)
            assert await bot.stop() == 0

        assert shown.replies[0].edits == edits
        assert sorted(submit.body["prompt"] for submit in at.api.submits if submit.kind == "imagine") == [
            "a harbour",
            "a shown boat",
            "a slow boat",
        ]
        assert len(at.api.submits) == 4


async def test_where_nobody_answers_any_more_it_ends_in_time_and_says_so_at_the_next_start(
    tmp_path: Path,
) -> None:
    async with scene(tmp_path) as at:
        async with at.bot() as bot:
            lost = at.api_gate.hold(submit_of("a lost boat"))
            paid = await at.imagine("a lost boat", 1)
            shown = await at.imagine("a shown boat", 2)
            uploading = at.discord_gate.hold(finishing(shown))
            await at.until(lambda: lost.count and at.task_of("a shown boat"))
            at.hurry("a shown boat")
            await at.until(lambda: uploading.count)
            at.discord.hush()

            asked = time.monotonic()
            bot.ask_to_end()
            assert await ended(bot, asked) < LIMIT
            at.api_gate.open()
            at.discord_gate.open()

        async with at.bot() as bot:
            await at.until(lambda: "may have been charged" in paid.replies[0].content)
            await at.until(lambda: at.states()["a shown boat"] == "succeeded, shown")
            bot.kill()

        assert [len(message.files) for message in shown.replies] == [1]
        assert len(at.api.submits) == 2


async def test_asked_twice_it_ends_at_once(tmp_path: Path) -> None:
    async with scene(tmp_path) as at, at.bot() as bot:
        lost = at.api_gate.hold(submit_of("a lost boat"))
        await at.imagine("a lost boat", 1)
        await at.until(lambda: lost.count)

        bot.ask_to_end()
        refused = await at.imagine("a late boat", 2)
        await private_answer(at, refused)
        asked = time.monotonic()
        bot.ask_to_end()

        assert await ended(bot, asked) < 4.0
        assert at.states() == {"a lost boat": "submitting"}
