"""`kill -9` at every step of a job: the next start delivers each of them, and pays for none twice."""

import collections
from pathlib import Path

from bot.demo.quirks import Quirks
from tests.benchmarks.discord_records import Message
from tests.crash.scene import finishing, picture_of, reading_of, scene, submit_of

# V1 wants a form nobody asked for, and a filled form reads MODAL for as long as its task runs.
ODD = Quirks(tiny_pictures=True, surprise_modal=True, modal_sticks=True)
OWN_ROW = ["Details", "Edit and run again", "Favourite", "Delete"]


def check_picture(message: Message, words: str) -> None:
    """A finished job: its words, one picture, the provider's buttons and ours."""
    labels = list(message.buttons())
    assert words in message.content
    assert "fast)" in message.content
    assert "\n" not in message.content
    assert len(message.files) == 1
    assert labels[-4:] == OWN_ROW
    assert len(labels) > 8
    assert not message.deleted


async def test_killed_at_every_step_at_once_it_delivers_all_and_pays_for_each_once(tmp_path: Path) -> None:
    async with scene(tmp_path, quirks=ODD) as at:
        async with at.bot() as bot:
            grid = await at.picture(await at.imagine("a harbour", 0))
            grid_task = at.api.submits[0].task_id
            single = await at.picture(await at.press(grid, "U1", 0))

            waiting = await at.press(grid, "V1", 4)
            await at.until(lambda: waiting.replies and "Continue" in waiting.replies[0].buttons())

            row_written = at.api_gate.hold(reading_of(grid_task))
            rerolled = await at.press(grid, "🔄", 1)
            await at.until(lambda: row_written.count)

            lost = at.api_gate.hold(submit_of("a lost boat"))
            sent = await at.imagine("a lost boat", 2)
            await at.until(lambda: lost.count)

            running = await at.imagine("a running boat", 3)
            await at.until(lambda: at.task_of("a running boat"))
            at.half_way("a running boat")
            await at.until(lambda: "45 %" in running.replies[0].content)

            form_lost = at.api_gate.hold(submit_of("zoom 1.2"))
            form_sent = await at.fill(single, "Custom Zoom", "a harbour --zoom 1.2", 5)
            await at.until(lambda: form_lost.count)

            form_answered = await at.fill(single, "Custom Zoom", "a harbour --zoom 1.4", 6)
            await at.until(lambda: at.task_of("a harbour --zoom 1.4"))

            finished = await at.imagine("a finished boat", 7)
            finished_task = await at.until(lambda: at.task_of("a finished boat"))
            not_fetched = at.api_gate.hold(picture_of(finished_task))
            at.hurry("a finished boat")
            await at.until(lambda: not_fetched.count)

            uploaded = await at.imagine("an uploaded boat", 8)
            not_saved = at.discord_gate.hold(finishing(uploaded))
            await at.until(lambda: at.task_of("an uploaded boat"))
            at.hurry("an uploaded boat")
            await at.until(lambda: not_saved.count)

            no_reading = at.api_gate.hold(reading_of(""))
            await at.until(lambda: no_reading.count)
            known = await at.imagine("a known boat", 9)
            await at.until(lambda: at.states().get("a known boat") == "running")

            await at.kill(bot)

        assert at.states() == {
            "a harbour": "succeeded, shown",
            "U1": "succeeded, shown",
            "🔄": "new",
            "a lost boat": "submitting",
            "a running boat": "running",
            "V1": "needs_input, shown",
            "a harbour --zoom 1.2": "submitting, form sent",
            "a harbour --zoom 1.4": "running, form sent",
            "a finished boat": "succeeded",
            "an uploaded boat": "succeeded",
            "a known boat": "running",
        }

        row_written = at.api_gate.hold(reading_of(grid_task))
        not_saved = at.discord_gate.hold(finishing(finished))
        async with at.bot() as bot:  # and it dies again while it takes them up
            await at.until(lambda: row_written.count and not_saved.count)
            await at.kill(bot)

        async with at.bot() as bot:
            await at.fill(waiting.replies[0], "Continue", "a harbour in the fog", 4)
            check_picture(await at.picture(waiting), "**a harbour in the fog** – V1 by")
            check_picture(await at.picture(rerolled), "**a harbour** – 🔄 by")
            check_picture(await at.picture(form_sent), "--zoom 1.2** – Custom Zoom by")
            check_picture(await at.picture(form_answered), "--zoom 1.4** – Custom Zoom by")
            for event, prompt in (
                (running, "a running boat"),
                (finished, "a finished boat"),
                (uploaded, "an uploaded boat"),
                (known, "a known boat"),
            ):
                check_picture(await at.picture(event), f"**{prompt}** – <@{event.user_id}> (fast)")
            uncertain = await at.until(
                lambda: next((m for m in sent.replies if "may have" in m.content), None)
            )
            assert list(uncertain.buttons()) == ["Send again", "Forget"]
            assert await bot.stop() == 0

        assert collections.Counter(submit.kind for submit in at.api.submits) == {
            "imagine": 6,
            "action": 5,
            "modal": 3,
        }
        assert all(submit.accepted for submit in at.api.submits)
        assert len(at.discord.messages) == 11
