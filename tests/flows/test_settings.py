"""What people set for themselves in the panel, and what becomes of it in their next pictures."""

import discord
import pytest

from bot.jobs.model import Notify
from bot.jobs.people import Person
from bot.prompts import Mode
from bot.ui.custom_id import CustomId, Op
from tests.panel import chosen, opened, press, pressed_instead, select, submit
from tests.people import kinds, told
from tests.world import World, button, form_fields, labels

PANEL = (
    *(Op.SETTINGS, Op.REMIXING, Op.TRANSLATING, Op.RAW, Op.PRIVATE, Op.MODE, Op.VERSION, Op.STYLIZE),
    *(Op.NOTIFY, Op.LANGUAGE, Op.SUFFIX, Op.RESET, Op.PRESET, Op.ADDPRESET, Op.EDITPRESET, Op.DROPPRESET),
)
ACEDATA = {"PROVIDERS": "acedata", "ACEDATA_KEY": "demo-key"}


async def test_what_is_chosen_is_shown_kept_and_sent(world: World) -> None:
    panel = await opened(world)
    assert "**a lighthouse** (fast, for all to see)" in panel.content
    assert chosen(panel) == {
        "mode": "Speed: as usual here",
        "version": "Version: Midjourney's own choice",
        "stylize": "Stylize: Midjourney's own choice",
    }
    panel = await select(world, panel, Op.MODE, "relax")
    panel = await select(world, panel, Op.VERSION, "niji 6")
    panel = await select(world, panel, Op.STYLIZE, "750")
    panel = await press(world, panel, "Turn raw on")
    panel = await submit(
        world, await world.alice.click(panel, label="Suffix …"), prompt="—chaos 10 --NO text"
    )

    await world.restart()

    panel = await select(world, panel, Op.VERSION, "7")
    shown = "a lighthouse --chaos 10 --no text --v 7 --stylize 750 --raw"
    assert f"**{shown}** (relax, for all to see)" in panel.content
    assert panel.content == (await opened(world)).content
    assert chosen(panel) == {
        "mode": "Speed: relax",
        "version": "Version: 7",
        "stylize": "Stylize: very high (750)",
    }
    grid = await world.imagined("a harbour")
    assert "(relax)" in grid.content
    await world.alice.slash(
        world.channel, "imagine", prompt="a fox --niji 5 --turbo", stylize=0, raw=False, chaos=1
    )
    await world.finished(2)
    await world.bob.slash(world.channel, "imagine", prompt="a bear")
    await world.finished(3)

    assert [(task.mode, task.prompt) for task in world.api.tasks.values()] == [
        ("relax", shown.replace("lighthouse", "harbour")),
        ("turbo", "a fox --niji 5 --stylize 0 --chaos 1 --no text"),
        ("fast", "a bear"),
    ]


async def test_one_s_own_number_and_wrong_ones(world: World) -> None:
    panel = await opened(world)
    own = str(CustomId(Op.STYLIZE))
    for wrong in ("1001", "-1", "many", "5 a"):
        asked = await world.alice.select(panel, ["own"], custom_id=own)
        answer = await world.alice.submit_modal(asked, {"prompt": wrong})
        (said,) = told(answer)
        assert said.startswith("--stylize")
        assert "Allowed: 0–1000." in said

    panel = await submit(world, await world.alice.select(panel, ["own"], custom_id=own), prompt="333")

    assert chosen(panel)["stylize"] == "Stylize: 333"
    again = await world.alice.select(panel, ["own"], custom_id=own)
    assert form_fields(again)["prompt"]["value"] == "333"
    panel = await select(world, panel, Op.STYLIZE, "usual")
    assert chosen(panel)["stylize"] == "Stylize: Midjourney's own choice"


async def test_a_suffix_of_anything_but_parameters_is_refused_with_the_words_given_back(world: World) -> None:
    panel = await opened(world)
    refusals = {
        "a fox --ar 3:2": "Only parameters can stand here",
        "https://a.example/b.png": "Only parameters can stand here",
        "--repeat 4": "--repeat is not allowed",
        "--turbo": "--turbo cannot stand here",
        "--stylize 5000": "--stylize 5000 is out of range. Allowed: 0–1000.",
        "--v 7 --niji 6": "do not go together",
    }
    for typed, words in refusals.items():
        asked = await world.alice.click(panel, label="Suffix …")
        (said,) = told(await world.alice.submit_modal(asked, {"prompt": typed}))
        assert words in said
        assert "\n> " in said

    assert world.app.bot.people.person(world.alice.id) == Person(user_id=world.alice.id)
    panel = await submit(world, await world.alice.click(panel, label="Suffix …"), prompt="--tile")
    assert "a lighthouse --tile" in panel.content
    panel = await submit(world, await world.alice.click(panel, label="Suffix …"), prompt="")
    assert "**a lighthouse**" in panel.content


async def test_a_suffix_that_is_no_longer_accepted_says_that_it_is_the_suffix(world: World) -> None:
    await world.app.core.care.choose(world.alice.id, suffix="--stylize 5000")

    answer = await world.alice.slash(world.channel, "imagine", prompt="a harbour")

    assert answer.ephemeral
    assert told(answer) == [
        "Your suffix in **/settings** is no longer accepted, because of --stylize. Please change it there. "
        "Nothing was sent.\n> a harbour"
    ]
    panel = await opened(world)
    assert "Your suffix in **/settings** is no longer accepted" in panel.content
    await submit(world, await world.alice.click(panel, label="Suffix …"), prompt="--chaos 5")
    await world.imagined("a harbour")
    assert [submit.body["prompt"] for submit in world.api.submits] == ["a harbour --chaos 5"]

    long = await world.alice.slash(world.channel, "imagine", prompt="fox " * 999)
    assert "With what your **/settings** add, the prompt has 4005 characters." in told(long)[0]


async def test_private_by_default_in_a_server_and_in_a_direct_message(world: World) -> None:
    panel = await press(world, await opened(world), "Delivery")
    assert "answer **for all to see**" in panel.content
    panel = await press(world, panel, "Answer privately")
    assert "answer **privately**" in panel.content
    panel = await press(world, panel, "Pictures")
    assert "for you alone" in panel.content

    alone = await world.alice.slash(world.channel, "imagine", prompt="a harbour")
    assert alone.ephemeral
    grid = await world.finished(viewer=world.alice)
    await world.press(world.alice, grid, "U1")
    await world.finished(2, viewer=world.alice)
    assert world.messages(world.bob) == []

    shared = await world.alice.slash(world.channel, "shorten", prompt="a very long prompt", private=False)
    assert not shared.ephemeral
    grid = await world.until(lambda: world.seen("a very long prompt", world.bob))
    direct = await world.alice.user.slash("imagine", prompt="a fox")
    assert direct.ephemeral
    others = await world.bob.slash(world.channel, "imagine", prompt="a bear")
    assert not others.ephemeral


async def test_notices_and_the_language_are_chosen_from_what_there_is(world: World) -> None:
    panel = await press(world, await opened(world), "Delivery")
    assert chosen(panel) == {
        "notify": "When ready: only change the message",
        "language": "Language: as in Discord",
    }

    panel = await select(world, panel, Op.NOTIFY, "dm")
    panel = await select(world, panel, Op.LANGUAGE, "en")

    assert chosen(panel) == {
        "notify": "When ready: send me a direct message",
        "language": "Language: English",
    }
    await world.restart()
    person = world.app.bot.people.person(world.alice.id)
    assert (person.notify, person.language) == (Notify.DM, "en")


async def test_a_reset_asks_first_and_leaves_presets(world: World) -> None:
    people = world.app.bot.people
    kept = await people.add_preset(world.alice.id, "mine", "--raw")
    await people.choose(
        world.alice.id,
        mode=Mode.TURBO,
        version="7",
        stylize=1,
        raw=True,
        suffix="--tile",
        remix=True,
        private=True,
        notify=Notify.PING,
        language="en",
        translate=True,
    )
    await people.choose(world.bob.id, stylize=5)
    before = people.person(world.alice.id)

    panel = await press(world, await opened(world), "Reset")
    assert labels(panel) == ["Yes, reset it", "Back"]
    assert people.person(world.alice.id) == before
    panel = await press(world, await press(world, panel, "Back"), "Reset")
    panel = await press(world, panel, "Yes, reset it")

    assert "**a lighthouse** (fast, for all to see)" in panel.content
    assert people.person(world.alice.id) == kept
    assert people.person(world.bob.id).stylize == 5


@pytest.mark.settings(PROVIDERS="v1mj", V1MJ_KEY="demo-key")
async def test_only_the_speeds_that_somebody_has_are_choices(world: World) -> None:
    puts = [request.json for request in world.env.http_requests if request.method == "PUT"]
    commands = {command["name"]: command for command in puts[-1] or []}
    for name in ("imagine", "blend"):
        (mode,) = [option for option in commands[name]["options"] if option["name"] == "mode"]
        assert [choice["value"] for choice in mode["choices"]] == ["relax", "fast"]
    await world.app.core.care.choose(world.alice.id, mode=Mode.TURBO)  # when there was another service

    panel = await opened(world)

    assert chosen(panel)["mode"] == "Speed: as usual here"
    assert "(fast, " in panel.content
    assert "(fast)" in (await world.imagined()).content
    await refused(world, panel, CustomId(Op.MODE), "turbo")
    assert world.app.bot.people.person(world.alice.id).mode is Mode.TURBO
    assert chosen(await select(world, panel, Op.MODE, "relax"))["mode"] == "Speed: relax"


@pytest.mark.settings(**ACEDATA)
async def test_a_found_prompt_takes_what_is_set_and_edit_and_run_again_leaves_it(world: World) -> None:
    await world.app.core.care.choose(world.alice.id, stylize=50, suffix="--chaos 10", mode=Mode.RELAX)
    await world.app.bot.people.add_preset(world.alice.id, "내-것", "--tile")
    await world.alice.slash(world.channel, "shorten", prompt="a very long prompt, really")
    await world.until(lambda: (m := world.seen("a very long prompt")) and button(m, "Job details"))
    found = world.seen("a very long prompt")
    assert found is not None
    asked = await world.press(world.alice, found, "1️⃣")
    words = form_fields(asked)["prompt"]["value"]
    await world.alice.submit_modal(asked, {"prompt": f"{words} --chaos 3 --내-것"})
    grid = await world.finished()

    again = await world.press(world.alice, grid, "Edit and run again")
    shown = form_fields(again)["prompt"]["value"]
    assert shown.endswith("--chaos 3 --tile --stylize 50")
    await world.alice.submit_modal(again, {"prompt": "a fox --내-것"})
    await world.finished(2)

    made = [submit.body for submit in world.api.submits if submit.kind == "imagine"]
    assert [body["prompt"] for body in made] == [shown, "a fox --tile"]
    assert {body["mode"] for body in made} == {"relax"}


@pytest.mark.two_apis
@pytest.mark.settings(PROVIDERS="acedata,v1mj", ACEDATA_KEY="demo-key")
async def test_a_personal_wish_for_translation_lets_another_service_step_in(world: World) -> None:
    await press(world, await opened(world), "Turn translation on")
    await world.imagined("등대")
    assert world.api.submits[0].body["translation"] is True
    world.api.answer_next("imagine", status=503)

    await world.alice.slash(world.channel, "imagine", prompt="a harbour")
    await world.finished(2)
    world.api.answer_next("imagine", status=503)
    await world.alice.slash(world.channel, "imagine", prompt="a boat", translate=True)
    await world.finished(3)

    assert [submit.body["prompt"] for submit in world.other.submits] == ["a harbour"]
    assert world.api.submits[-1].body["prompt"] == "a boat"


async def test_made_up_presses_change_nobody_else_and_no_message_of_others(world: World) -> None:
    panel, grid = await opened(world), await world.imagined()
    for op, value in ((Op.VERSION, "9 --repeat 4"), (Op.STYLIZE, "5000"), (Op.NOTIFY, "all"), (Op.MODE, "")):
        await refused(world, panel, CustomId(op), value)
    with pressed_instead(world, CustomId(Op.SETTINGS, n=9999)):
        assert chosen(await press(world, panel, "Presets")) == chosen(panel)

    for op in PANEL:
        await refused(world, grid, CustomId(op, n=1), "7")

    assert world.app.bot.people.person(world.alice.id) == Person(user_id=world.alice.id)
    message = world.message(grid.id)
    assert message is not None
    assert (message.content, labels(message)) == (grid.content, labels(grid))
    assert kinds(world) == ["imagine"]


async def refused(world: World, message: discord.Message, custom_id: CustomId, value: str) -> None:
    """Let alice's client send what is on no menu there, and expect that she is told so."""
    with pressed_instead(world, custom_id, value):
        answer = await world.press(world.alice, message, labels(message)[0])
    assert answer.modal is None
    assert told(answer)[-1] in (
        "This button is too old, or was used already.",
        "This preset is no longer there. Open **/settings** again.",
    )
