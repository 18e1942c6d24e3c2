"""/show: an older picture once more, found by its words, where people may see it."""

import simcord

from bot.ui.encore import MAX_CHOICE, MAX_CHOICES
from tests.people import told
from tests.world import World, labels


async def offered(world: World, who: simcord.MemberActor, typed: str) -> dict[str, str]:
    """Tell what is suggested: each name with its value."""
    choices = await who.autocomplete(world.channel, "show", "job", typed)
    return {choice["name"]: choice["value"] for choice in choices}


async def shown(world: World, who: simcord.MemberActor, job: str) -> simcord.InteractionResult:
    return await world.meanwhile(who.slash(world.channel, "show", job=job))


async def test_a_picture_is_shown_again_when_its_providers_links_are_dead(world: World) -> None:
    grid = await world.imagined("a *quiet* harbour")
    picture = await grid.attachments[0].read()
    (job,) = await world.app.stores.jobs.of_person(world.alice.id, over=True, limit=1)
    await world.app.stores.jobs.save_picture(
        job.id, width=9000, height=9000, linked=True
    )  # Discord has a smaller one
    await world.clock.pass_time(3 * 3600)
    for task_id in world.api.tasks:
        world.api.answer_next(f"/image/{task_id}", status=404, body={"error": "gone"}, times=1000)
    await world.restart()

    ((name, value),) = (await offered(world, world.alice, "QUIET")).items()
    assert name == "3 hours ago · New pictures · a *quiet* harbour"
    answer = await shown(world, world.alice, value)

    again = await world.finished(2)
    assert answer.ephemeral
    assert len(world.messages(world.alice)) == 2  # nothing private is left behind
    assert again.content == grid.content
    assert labels(again) == [*labels(grid), "Original"]
    assert await again.attachments[0].read() == picture
    (job,) = await world.app.stores.jobs.of_person(world.alice.id, over=True, limit=1)
    assert (job.width, job.linked) == (9000, True)
    single = await world.pressed(again, "U1")
    assert single.attachments


async def test_pictures_are_suggested_and_found_by_their_words(world: World) -> None:
    grid = await world.imagined("a lighthouse " + "in the snow " * 20)
    await world.pressed(grid, "U3")
    await world.alice.slash(world.channel, "imagine", prompt="고양이")
    await world.finished(3)

    everything = await offered(world, world.alice, "")
    assert [name.partition(" · ")[2][:18] for name in everything] == [
        "New pictures · 고양이",
        "U3 · a lighthouse ",
        "New pictures · a l",
    ]
    assert all(len(name) <= MAX_CHOICE for name in everything)
    assert await offered(world, world.bob, "") == {}
    (of_single,) = [value for name, value in everything.items() if "U3" in name]
    assert len(await offered(world, world.alice, of_single)) == 1
    for typed in ("%", "_", "' OR 1=1", "1" * 80):
        assert await offered(world, world.alice, typed) == {}, typed

    await shown(world, world.alice, " 고양이 ")
    assert "고양이" in (await world.finished(4)).content
    for words in ("a wish that nobody had", "%"):
        assert "has these words" in told(await shown(world, world.alice, words))[0]
    assert MAX_CHOICES == 25


async def test_what_is_not_ones_own_or_not_ready_is_refused_in_words(world: World) -> None:
    await world.imagined("a lighthouse")
    (mine,) = (await offered(world, world.alice, "")).values()
    await world.alice.slash(world.channel, "imagine", prompt="a slow one")
    await world.until(lambda: len(world.api.tasks) > 1)
    running = max(job.id for job in await world.app.stores.jobs.live(after=0, most=9))

    for who, job, words in (
        (world.bob, mine, "Only the one who asked for it"),
        (world.alice, str(running), "It is still being made."),
        (world.alice, str(1 << 60), "I no longer know this picture."),
        (world.alice, "9" * 30, "has these words"),
        (world.alice, "١٢", "has these words"),
    ):
        answer = await shown(world, who, job)
        assert words in told(answer)[-1], words
    await world.finished(2)
    assert len(world.messages()) == 2
    assert len(world.messages(world.bob)) == 2 + 1  # his refusal


async def test_what_others_could_not_see_is_shown_to_its_person_alone(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    first = await world.finished(viewer=world.alice)
    (value,) = (await offered(world, world.alice, "secret")).values()
    await world.restart()

    await shown(world, world.alice, value)

    again = await world.finished(2, viewer=world.alice)
    assert (again.flags.ephemeral, labels(again)) == (True, labels(first))
    world.channel = world.alice.user.dm_channel
    await world.alice.user.slash("imagine", prompt="said in a message")
    await world.finished()
    choices = await world.alice.user.autocomplete("show", "job", "message")
    await world.alice.user.slash("show", job=choices[0]["value"])
    assert not (await world.finished(2)).flags.ephemeral
    world.channel = world.guild.create_text_channel("lobby")
    await shown(world, world.alice, choices[0]["value"])
    assert (await world.finished(viewer=world.alice)).flags.ephemeral
    assert world.messages(world.bob) == []
