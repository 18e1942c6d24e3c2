"""Buttons of a finished picture: each press is a job of its own."""

import asyncio
import io

import av
import discord
import pytest

from bot.jobs.model import Job, Reply, Requester
from bot.jobs.service import Request
from bot.ui.custom_id import parse_custom_id
from tests.world import World, button, labels

SINGLE = [
    *("Upscale (Subtle)", "Upscale (Creative)", "Vary (Subtle)", "Vary (Strong)", "Vary (Region)"),
    *("Zoom Out 2x", "Zoom Out 1.5x", "Custom Zoom", "⬅️", "➡️", "⬆️", "⬇️"),
    *("Animate (High motion)", "Animate (Low motion)", "❤️"),
]
OWN_ROW = ["Details", "Edit and run again", "Favourite", "Delete"]
BESIDE_A_HEART = ["Details", "Edit and run again", "Delete"]  # which is a Favourite


@pytest.mark.parametrize("name", ["U1", "U2", "U3", "U4"])
async def test_u_takes_one_picture_into_a_new_message(world: World, name: str) -> None:
    grid = await world.imagined()

    answer = await world.press(world.bob, grid, name)
    assert answer.deferred
    assert answer.response is not None
    assert answer.response.id == grid.id  # type 6: no word of its own, so errors could still be private
    single = await world.finished(2)

    assert single.id != grid.id
    assert single.content == f"**a quiet harbour** – {name} by {world.bob.mention} (fast)"
    assert labels(single) == SINGLE + BESIDE_A_HEART
    assert len(single.attachments) == 1
    submit = world.api.submits[-1]
    assert submit.kind == "action"
    assert f"::upsample::{name[1]}::" in submit.body["customId"]


async def test_buttons_are_mirrored_with_emoji_and_style(world: World) -> None:
    single = await world.pressed(await world.imagined("a harbour --ar 3:2"), "U1")

    assert labels(single) == [*SINGLE[:8], "Make Square", *SINGLE[8:], *BESIDE_A_HEART]
    shown = {name: button(single, name) for name in labels(single)}
    emoji = {name: str(found.emoji) for name, found in shown.items() if found and found.emoji}
    assert emoji["Upscale (Subtle)"] == "⏫"  # Midjourney's own `upscale_1` is not ours to use
    assert emoji["Vary (Region)"] == "🖌️"
    assert emoji["Make Square"] == "↔️"
    styles = {name: found.style for name, found in shown.items() if found}
    assert styles["Zoom Out 2x"] is discord.ButtonStyle.primary
    assert styles["Zoom Out 1.5x"] is discord.ButtonStyle.secondary
    assert styles["Delete"] is discord.ButtonStyle.danger


async def test_the_pressed_button_is_marked_and_the_old_picture_stays(world: World) -> None:
    grid = await world.imagined()

    await world.pressed(grid, "U2")

    old = world.message(grid.id)
    assert old is not None
    marked = [name for name in labels(old) if _style(old, name) is discord.ButtonStyle.success]
    assert marked == ["U2"]
    assert labels(old) == labels(grid)
    assert [a.id for a in old.attachments] == [a.id for a in grid.attachments]


async def test_a_second_press_of_u_by_someone_else_shares_the_result(world: World) -> None:
    grid = await world.imagined()
    await world.press(world.alice, grid, "U1")
    running = await world.until(lambda: world.seen("U1 by"))

    early = await world.press(world.bob, grid, "U1")
    single = await world.finished(2)
    late = await world.press(world.bob, grid, "U1")

    link = f"https://discord.com/channels/{world.guild.id}/{world.channel.id}/{running.id}"
    assert single.id == running.id
    for answer, words in ((early, "already on its way"), (late, "made before")):
        (told,) = answer.followups
        assert told.ephemeral
        assert words in told.content
        assert link in told.content
    assert len(world.api.submits) == 2


async def test_two_people_at_the_same_moment_share_one_u(world: World) -> None:
    grid = await world.imagined()
    custom_id = parse_custom_id(_custom_id(grid, "U1"))
    assert custom_id is not None

    def press(who: int, interaction_id: int) -> asyncio.Task[Job]:
        request = Request(
            by=Requester(user_id=who, guild_id=world.guild.id, locale="en-US"),
            reply=Reply(channel_id=world.channel.id, guild_id=world.guild.id),
            interaction_id=interaction_id,
        )
        return asyncio.create_task(world.app.core.service.press(custom_id.subject, custom_id.n or 0, request))

    first, second = await asyncio.gather(press(world.alice.id, 1), press(world.bob.id, 2))
    await world.finished(2)

    assert first.id == second.id
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action"]


async def test_a_double_press_makes_one_job_and_a_later_press_another(world: World) -> None:
    grid = await world.imagined()

    await world.press(world.alice, grid, "V1")
    double = await world.press(world.alice, grid, "V1")
    assert double.followups == []
    await world.until(lambda: len(world.api.submits) == 2)
    await world.clock.pass_time(6)
    await world.press(world.alice, grid, "V1")
    await world.finished(3)

    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "action"]


async def test_two_people_may_vary_the_same_picture(world: World) -> None:
    grid = await world.imagined()

    await world.press(world.alice, grid, "V1")
    await world.press(world.bob, grid, "V1")
    await world.finished(3)

    assert len(world.api.submits) == 3


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("V3", "::variation::3::"),
        ("🔄", "::reroll::"),
    ],
)
async def test_buttons_of_a_grid_make_grids(world: World, name: str, sent: str) -> None:
    again = await world.pressed(await world.imagined(), name)

    assert f"{name} by {world.alice.mention}" in again.content
    assert labels(again)[:5] == ["U1", "U2", "U3", "U4", "🔄"]
    assert sent in world.api.submits[-1].body["customId"]


@pytest.mark.parametrize(
    ("name", "sent", "first"),
    [
        ("⬅️", "::pan_left::", "U1"),
        ("Zoom Out 2x", "::Outpaint::50::", "U1"),
        ("Make Square", "::Outpaint::100::", "U1"),
        ("Vary (Strong)", "::high_variation::", "U1"),
        ("Upscale (Subtle)", "_subtle::", "Redo Upscale (Subtle)"),
    ],
)
async def test_buttons_of_a_single_picture(world: World, name: str, sent: str, first: str) -> None:
    single = await world.pressed(await world.imagined("a harbour --ar 3:2"), "U1")

    result = await world.pressed(single, name)

    assert labels(result)[0] == first
    submit = world.api.submits[-1]
    assert sent in submit.body["customId"]
    assert "enableRemix" not in submit.body
    assert len(world.api.submits) == 3


async def test_animate_then_u_ends_with_a_film_that_plays(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U3")

    films = await world.pressed(single, "Animate (Low motion)")
    assert labels(films) == ["U1", "U2", "U3", "U4", "🔄", *OWN_ROW]
    film = await world.pressed(films, "U1")

    assert labels(film) == ["Extend (High motion)", "Extend (Low motion)", *OWN_ROW]
    (file,) = film.attachments
    assert file.filename.endswith(".mp4")
    with av.open(io.BytesIO(await file.read()), mode="r") as video:
        assert len(list(video.decode(video=0))) > 1


async def test_animating_a_turbo_picture_runs_fast(world: World) -> None:
    single = await world.pressed(await world.imagined(mode="turbo"), "U1")
    assert world.api.submits[-1].mode == "turbo"

    await world.pressed(single, "Animate (High motion)")

    assert world.api.submits[-1].mode == "fast"


async def test_the_heart_makes_a_favourite_without_asking_the_api(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    submits = len(world.api.submits)

    added = await world.press(world.bob, single, "❤️")
    removed = await world.press(world.bob, single, "❤️")

    for answer, words in ((added, "is one of your favourites now"), (removed, "no longer one")):
        (told,) = answer.followups
        assert told.ephemeral
        assert words in told.content
    assert len(world.api.submits) == submits


@pytest.mark.quirks(fresh_custom_ids=True)
async def test_the_latest_custom_id_is_sent_where_they_change(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")

    await world.pressed(single, "Vary (Subtle)")

    assert [submit.accepted for submit in world.api.submits] == [True, True, True]


@pytest.mark.quirks(no_batch=True, integer_ids=True, u_instant=True)
async def test_an_api_without_batches_that_counts_and_is_done_at_once(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")

    assert labels(single) == SINGLE + BESIDE_A_HEART


@pytest.mark.quirks(
    null_buttons_first=True, words_progress=True, duplicate_rows=True, empty_status_first=True, queue_place=3
)
async def test_an_api_that_tells_little_and_late(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    await world.until(lambda: world.seen("place 3 in the queue"))
    grid = await world.finished()

    single = await world.pressed(grid, "U4")

    assert labels(single) == SINGLE + BESIDE_A_HEART


async def test_buttons_of_an_old_message_work_after_a_restart(world: World) -> None:
    grid = await world.imagined()
    await world.clock.pass_time(24 * 3600)

    await world.restart()
    single = await world.pressed(grid, "U2")

    assert labels(single) == SINGLE + BESIDE_A_HEART
    old = world.message(grid.id)
    assert old is not None
    assert _style(old, "U2") is discord.ButtonStyle.success


async def test_more_than_twenty_buttons_stay_reachable(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a quiet harbour")
    await world.until(lambda: world.api.submits)
    task_id = world.api.submits[0].task_id
    offered = [{"customId": f"MJ::JOB::variation::{n}::x", "label": f"Way {n}"} for n in range(1, 51)]
    picture = f"{world.api.url}/mj/image/{task_id}"
    task = {"id": task_id, "status": "SUCCESS", "imageUrl": picture, "buttons": offered}
    world.api.answer_next("task/list-by-condition", body=[task])
    message = await world.finished()
    assert labels(message) == [*(f"Way {n}" for n in range(1, 20)), "More …", *OWN_ROW]

    (second,) = (await world.press(world.bob, message, "More …")).followups
    assert labels(second.message) == [*(f"Way {n}" for n in range(20, 44)), "More …"]
    (third,) = (await world.press(world.bob, second.message, "More …")).followups
    assert labels(third.message) == [f"Way {n}" for n in range(44, 51)]
    assert second.ephemeral
    assert third.ephemeral
    await world.press(world.bob, third.message, "Way 50")
    await world.until(lambda: len(world.api.submits) == 2)

    assert world.api.submits[1].body["customId"] == "MJ::JOB::variation::50::x"


def _style(message: discord.Message, name: str) -> discord.ButtonStyle | None:
    found = button(message, name)
    return found.style if found else None


def _custom_id(message: discord.Message, name: str) -> str:
    found = button(message, name)
    assert found is not None
    return found.custom_id or ""
