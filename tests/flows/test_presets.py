"""Named sets of parameters: made and changed in the panel, used in prompts, and each person's own."""

from bot.jobs.people import MAX_PRESETS
from bot.ui.custom_id import CustomId, Op
from bot.ui.preset_pages import mark
from tests.panel import latest, opened, press, pressed_instead, select, submit
from tests.people import told
from tests.world import World, button, form_fields, labels

HOSTILE = ("**bold**", "<@123>", "two words", "--", "niji6", "Aspect")


async def test_the_life_of_a_preset(world: World) -> None:
    panel = await opened(world, "Presets")
    assert "(0 of 20)" in panel.content
    asked = await world.alice.click(panel, label="New preset …")
    panel = await submit(world, asked, name="--내-스타일", prompt="--s 300 --style raw --no *text*")
    assert panel.content.endswith(r"**--내-스타일** \--stylize 300 --raw --no \*text\*")

    await world.restart()

    await world.alice.slash(world.channel, "imagine", prompt="a harbour --내-스타일 at night --s 5")
    await world.finished()
    panel = await select(world, panel, Op.PRESET, "내-스타일")
    assert labels(panel) == ["Change …", "Delete", "Back"]
    asked = await world.alice.click(panel, label="Change …")
    assert {name: field["value"] for name, field in form_fields(asked).items()} == {
        "name": "내-스타일",
        "prompt": "--stylize 300 --raw --no *text*",
    }
    await world.restart()
    panel = await submit(world, asked, name="NIGHT_1", prompt="--niji 6")
    await world.alice.slash(world.channel, "imagine", prompt="--night_1 a fox", chaos=5)
    await world.finished(2)
    await world.alice.slash(world.channel, "imagine", prompt="a bear", preset="Night_1", version="7")
    await world.finished(3)
    panel = await press(world, await select(world, panel, Op.PRESET, "night_1"), "Delete")
    assert labels(panel) == ["Yes, delete it", "Back"]
    panel = await press(world, panel, "Yes, delete it")
    assert "(0 of 20)" in panel.content
    await world.bob.slash(world.channel, "imagine", prompt="a bear --night_1")
    await world.finished(4)

    assert [submit.body["prompt"] for submit in world.api.submits] == [
        "a harbour at night --stylize 5 --raw --no *text*",
        "a fox --chaos 5 --niji 6",
        "a bear --v 7",
        "a bear --night_1",
    ]


async def test_a_preset_is_offered_while_one_types_to_its_person_alone(world: World) -> None:
    people = world.app.bot.people
    await people.add_preset(world.alice.id, "night", "--chaos 1 --no " + "stars " * 40)
    await people.add_preset(world.alice.id, "tonight", "--chaos 2")
    await people.add_preset(world.bob.id, "nightly", "--chaos 3")

    offered = await world.alice.autocomplete(world.channel, "imagine", "preset", "--Night", prompt="a fox")

    assert [choice["value"] for choice in offered] == ["night", "tonight"]
    assert offered[1]["name"] == "tonight: --chaos 2"
    assert all(len(choice["name"]) <= 100 for choice in offered)
    answer = await world.alice.slash(world.channel, "imagine", prompt="a fox", preset="*nightly*")
    assert told(answer) == [r"You have no preset --\*nightly\*. **/settings** lists yours." + "\n> a fox"]
    assert world.api.submits == []


async def test_presets_count_in_forms_and_where_only_pictures_are_made_of(world: World) -> None:
    await world.app.bot.people.add_preset(world.alice.id, "mine", "--chaos 7")
    panel = await press(world, await opened(world), "Turn remix on")
    assert "Remix is **on**" in panel.content
    grid = await world.imagined()

    asked = await world.press(world.alice, grid, "V1")
    await world.alice.submit_modal(asked, {"prompt": "a stormy harbour --mine"})
    await world.finished(2)

    assert world.api.submits[-1].body["prompt"] == "a stormy harbour --chaos 7"


async def test_odd_names_and_words_are_refused_and_there_are_twenty_at_most(world: World) -> None:
    people = world.app.bot.people
    panel = await opened(world, "Presets")
    for name in HOSTILE:
        asked = await world.alice.click(panel, label="New preset …")
        (said,) = told(await world.alice.submit_modal(asked, {"name": name or "-", "prompt": "--raw"}))
        assert "name" in said
        assert said.endswith(r"> \--raw")
    for words in ("a fox", " ", "--relax"):
        asked = await world.alice.click(panel, label="New preset …")
        assert told(await world.alice.submit_modal(asked, {"name": "mine", "prompt": words}))
    for number in range(MAX_PRESETS - 1):
        await people.add_preset(world.alice.id, f"look{number}{'_' * 26}", "--no " + "*word* " * 70)
    panel = await press(world, await press(world, panel, "Delivery"), "Presets")
    asked = await world.alice.click(panel, label="New preset …")
    late = await world.alice.click(panel, label="New preset …")
    taken = await world.alice.click(panel, label="New preset …")

    refused = await world.alice.submit_modal(taken, {"name": "LOOK0" + "_" * 26, "prompt": "--raw"})
    assert refused.followups[0].content.startswith("You have a preset --look0")
    panel = await submit(world, asked, name="last", prompt="--raw")
    refused = await world.alice.submit_modal(late, {"name": "late", "prompt": "--raw"})

    assert refused.followups[0].content.startswith("You have 20 presets already.")
    assert "(20 of 20)" in panel.content
    assert len(panel.content) <= 2000
    add = button(panel, "New preset …")
    assert add is not None
    assert add.disabled
    assert len(people.person(world.alice.id).presets) == MAX_PRESETS


async def test_an_old_page_and_the_preset_of_somebody_else_say_that_it_is_gone(world: World) -> None:
    people = world.app.bot.people
    await people.add_preset(world.bob.id, "bobs", "--raw")
    await people.add_preset(world.alice.id, "mine", "--raw")
    panel = await select(world, await opened(world, "Presets"), Op.PRESET, "mine")
    asked = await world.alice.click(panel, label="Change …")
    await people.delete_preset(world.alice.id, "mine")

    answers = [
        await world.alice.submit_modal(asked, {"name": "mine", "prompt": "--tile"}),
        await world.alice.click(panel, label="Change …"),
        await world.alice.click(panel, label="Delete"),
    ]
    for op in (Op.EDITPRESET, Op.DROPPRESET):
        with pressed_instead(world, CustomId(op, mark("bobs"), 1)):
            answers.append(await world.alice.click(panel, label="Delete"))

    for answer in answers:
        (said,) = told(answer)
        assert said.startswith("This preset is no longer there.")
    assert people.person(world.bob.id).presets == {"bobs": "--raw"}
    assert people.person(world.alice.id).presets == {}
    assert "Back" in labels(latest(world, panel))
