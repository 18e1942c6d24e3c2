"""/usage and the daily limit: what is left, what it cost, and when the day begins anew."""

import datetime
import re

import pytest
import simcord

from bot.prices import Work
from tests.people import told
from tests.store.stored_jobs import make_job
from tests.world import World

DAY = datetime.timedelta(days=1)
TURBO = {"mode": "turbo"}


async def usage(
    world: World, who: simcord.MemberActor, place: simcord.ChannelHandle | None = None
) -> list[str]:
    answer = await who.slash(place or world.channel, "usage")
    (text,) = told(answer)
    return text.splitlines()


def anew(world: World) -> str:
    """Say when the day of the story begins anew."""
    now = world.clock.now()
    return f"<t:{int((now.replace(hour=0, minute=0, second=0) + DAY).timestamp())}:R>"


def refusals(*answers: simcord.InteractionResult) -> list[str]:
    """List what was refused because of the day."""
    return [text for text in told(*answers) if "as many jobs as you may" in text]


@pytest.mark.settings(DAILY_JOBS_PER_USER=4, PRICES="cometapi.upscale=0.005,cometapi.variation.fast=0.0401")
async def test_everything_is_counted_priced_and_listed_in_private(world: World) -> None:
    assert await usage(world, world.alice) == [
        "**Your usage**",
        f"You may start 4 more jobs here today; the daily limit is 4. The day begins anew {anew(world)}.",
        "On the way: 0 of 3 at most.",
        "**Today:** nothing yet",
        "**This month:** nothing yet",
        "-# Costs are estimates made from price lists, in US dollars. Days and months are those of UTC.",
    ]
    grid = await world.imagined("a quiet harbour", mode="turbo")
    await world.pressed(grid, "U1")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: len(world.api.tasks) == 3)
    await world.until(lambda: "%" in world.messages()[-1].content)
    lighthouse = world.messages()[-1]

    lines = await usage(world, world.alice)

    assert lines[1].startswith("You may start one more job here today; the daily limit is 4.")
    assert lines[2] == "On the way: 1 of 3 at most."
    assert re.fullmatch(rf"1\. a lighthouse · .* {re.escape(lighthouse.jump_url)}", lines[3])
    assert lines[4:7] == [
        "**Today:** 3 jobs, about $0.17, and one job at an unknown price",
        "- New pictures: 2 jobs, about $0.17, and one job at an unknown price",
        "- Upscales: one job, about $0.005",
    ]
    assert lines[7] == lines[4].replace("Today", "This month")
    assert (await usage(world, world.bob))[3] == "**Today:** nothing yet"


@pytest.mark.settings(DAILY_JOBS_PER_USER=2)
async def test_the_day_ends_at_midnight_and_a_restart_forgets_nothing(world: World) -> None:
    await world.clock.pass_time(23 * 3600 + 3500)
    grid = await world.imagined("a quiet harbour")
    async with world.at_once():
        answers = [
            await world.alice.slash(world.channel, "imagine", prompt="a lighthouse"),
            await world.press(world.alice, grid, "V1"),
        ]
    await world.finished(2)

    (refusal,) = refusals(*answers)
    assert "in a day: 2." in refusal
    assert anew(world) in refusal
    assert len(world.api.submits) == 2
    await world.restart()
    assert len(refusals(await world.press(world.alice, grid, "V2"))) == 1
    assert refusals(await world.alice.slash(world.channel, "imagine", prompt="a boat"))
    opened = await world.press(world.alice, grid, "Edit and run again")
    assert opened.modal is None

    await world.clock.pass_time(200)
    await world.press(world.alice, grid, "V2")
    await world.finished(3)
    lines = await usage(world, world.alice)
    assert lines[1].startswith("You may start one more job here today")
    assert "**Today:** one job, price unknown" in lines
    assert "**This month:** 3 jobs, price unknown" in lines


@pytest.mark.settings(DAILY_JOBS_PER_USER=1)
async def test_what_cost_nothing_does_not_count(world: World) -> None:
    world.api.fail_next("it went wrong")
    await world.alice.slash(world.channel, "imagine", prompt="a strange wish")
    await world.until(lambda: world.seen("could not make it"))
    assert "more job here today" in (await usage(world, world.alice))[1]

    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: len(world.api.tasks) > 1)
    running = await world.until(lambda: world.seen("a lighthouse"))
    await world.press(world.alice, running, "Cancel")

    assert refusals(await world.alice.slash(world.channel, "imagine", prompt="a boat"))  # it may be charged
    assert [line for line in await usage(world, world.alice) if line.startswith("**Today")] == [
        "**Today:** one job, price unknown"
    ]


@pytest.mark.two_apis
@pytest.mark.settings(PRICES="cometapi=0.06,v1mj=0.5")
async def test_the_price_is_that_of_the_service_that_took_it(world: World) -> None:
    world.api.down = True
    await world.imagined()

    assert "**Today:** one job, about $0.50" in await usage(world, world.alice)


@pytest.mark.settings(PROVIDERS="mjproxy", MJPROXY_KEY="demo-key", DAILY_JOBS_PER_USER=9)
async def test_a_service_of_ones_own_costs_nothing_and_direct_messages_count_with_the_servers(
    world: World,
) -> None:
    await world.imagined()
    world.channel = world.alice.user.dm_channel

    (text,) = told(await world.alice.user.slash("usage"))
    lines = text.splitlines()

    assert lines[1].startswith("You may start 8 more jobs here today")
    assert "**Today:** one job, about $0.00" in lines


@pytest.mark.settings(DAILY_JOBS_PER_USER=2, PRICES="cometapi=0.06")
async def test_a_lost_answer_counts_as_charged_and_sent_again_it_counts_twice(world: World) -> None:
    world.api.drop_next("submit/imagine")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    lost = await world.until(lambda: world.seen("It may have been charged."))
    assert "**Today:** one job, about $0.06" in await usage(world, world.alice)

    await world.press(world.alice, lost, "Send again")
    await world.finished()

    lines = await usage(world, world.alice)
    assert lines[1].startswith("You may start 0 more jobs here today")
    assert "**Today:** 2 jobs, about $0.12" in lines
    world.api.drop_next("submit/imagine")
    await world.bob.slash(world.channel, "imagine", prompt="a boat")
    lost = await world.until(lambda: world.seen("It may have been charged."))
    await world.bob.slash(world.channel, "imagine", prompt="a harbour")
    assert len(refusals(await world.press(world.bob, lost, "Send again"))) == 1


async def test_many_jobs_of_every_kind_fit_into_the_answer(world: World) -> None:
    for work in Work:
        for _ in range(3):
            await world.app.core.book.add(
                make_job(user_id=world.alice.id, work=work, prompt="*_~" * 400, created_at=world.clock.now()),
                same_press_after=None,
                once=False,
            )

    (text,) = told(await world.alice.slash(world.channel, "usage"))

    assert len(text) <= 2000
    assert text.count("- ") >= 2 * len(Work)
