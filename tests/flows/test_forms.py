"""Buttons that ask for words first: their form opens at once, and its answer reaches the API once."""

import pytest

from tests.world import World, form_fields, labels

GATEWAY = pytest.mark.quirks(gateway_codes=True)
STICKY = pytest.mark.quirks(modal_sticks=True)
ALL_ODDITIES = pytest.mark.quirks(
    surprise_modal=True,
    gateway_codes=True,
    modal_sticks=True,
    duplicate_rows=True,
    empty_status_first=True,
)


@pytest.mark.parametrize(
    "face",
    [pytest.param("plain"), pytest.param("gateway", marks=GATEWAY), pytest.param("sticky", marks=STICKY)],
)
async def test_custom_zoom_goes_from_its_form_to_the_picture(world: World, face: str) -> None:
    single = await world.pressed(await world.imagined("a harbour --ar 3:2"), "U1")

    opened = await world.press(world.bob, single, "Custom Zoom")
    assert opened.modal is not None
    assert form_fields(opened)["prompt"]["value"] == "a harbour --ar 3:2 --zoom 2"
    assert len(world.api.submits) == 2
    answer = await world.bob.submit_modal(opened, {"prompt": "a harbour at night --ar 3:2 --zoom 1.5"})
    assert answer.deferred
    zoomed = await world.finished(3)

    assert f"– Custom Zoom by {world.bob.mention}" in zoomed.content
    assert "a harbour at night" in zoomed.content
    assert labels(zoomed)[:4] == ["U1", "U2", "U3", "U4"]
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "action", "modal"]
    action, modal = world.api.submits[2:]
    assert modal.body["taskId"] == action.task_id
    assert modal.body["prompt"] == "a harbour at night --ar 3:2 --zoom 1.5"


@pytest.mark.settings(PROVIDERS="v1mj", V1MJ_KEY="demo-key")
async def test_the_same_way_over_another_vendor(world: World) -> None:
    single = await world.pressed(await world.imagined("a harbour", mode="relax"), "U1")

    opened = await world.press(world.alice, single, "Custom Zoom")
    await world.alice.submit_modal(opened, {"prompt": "a harbour --zoom 2"})
    zoomed = await world.finished(3)

    assert labels(zoomed)[:4] == ["U1", "U2", "U3", "U4"]
    assert "(relax)" in zoomed.content
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "action", "modal"]
    assert {submit.body["model"] for submit in world.api.submits} == {"mj-relax"}


@pytest.mark.settings(PROVIDERS="v1mj", V1MJ_KEY="demo-key")
async def test_a_mode_that_the_vendor_lacks_is_refused_in_private(world: World) -> None:
    answer = await world.alice.slash(world.channel, "imagine", prompt="a harbour --turbo")

    assert answer.ephemeral
    assert answer.response is not None
    assert "turbo is not offered here. There is: fast, relax." in answer.response.content
    assert world.api.submits == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("a harbour --zoom 3", "--zoom 3 is out of range. Allowed: 1–2."),
        ("a harbour --zoom 0.5", "--zoom 0.5 is out of range. Allowed: 1–2."),
        ("a harbour", "--zoom needs a value. Allowed: 1–2."),
        ("a harbour --zoom far", "--zoom cannot be “far”"),
    ],
)
async def test_a_wrong_zoom_is_refused_in_private_with_the_words_given_back(
    world: World, typed: str, words: str
) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    seen = len(world.messages(viewer=world.bob))

    opened = await world.press(world.alice, single, "Custom Zoom")
    answer = await world.alice.submit_modal(opened, {"prompt": typed})

    (told,) = answer.followups
    assert told.ephemeral
    assert words in told.content
    assert f"> {typed}" in told.content
    assert len(world.messages(viewer=world.bob)) == seen
    assert len(world.api.submits) == 2


async def test_remix_is_kept_and_makes_buttons_ask_for_a_prompt(world: World) -> None:
    await _turn_remix(world, on=True)
    await world.restart()
    grid = await world.imagined()

    opened = await world.press(world.alice, grid, "V1")
    assert form_fields(opened)["prompt"]["value"] == "a quiet harbour"
    await world.alice.submit_modal(opened, {"prompt": "a stormy harbour"})
    varied = await world.finished(2)

    assert varied.content.startswith("**a stormy harbour** – V1 by")
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "modal"]
    action, modal = world.api.submits[1:]
    assert action.body["enableRemix"] is True
    assert modal.body["prompt"] == "a stormy harbour"


async def test_with_remix_pans_and_rerolls_ask_but_upscales_do_not(world: World) -> None:
    await _turn_remix(world, on=True)
    grid = await world.imagined()
    single = await world.pressed(grid, "U1")

    for message, name in ((grid, "🔄"), (single, "⬅️"), (single, "Vary (Subtle)")):
        opened = await world.press(world.alice, message, name)
        shown = len(world.pictures())
        await world.alice.submit_modal(opened, {"prompt": f"changed for {name}"})
        await world.finished(shown + 1)
        action, modal = world.api.submits[-2:]
        assert action.body["enableRemix"] is True
        assert modal.body["prompt"] == f"changed for {name}"


async def test_remix_is_one_persons_own_and_can_be_turned_off(world: World) -> None:
    await _turn_remix(world, on=True)
    grid = await world.imagined()

    other = await world.press(world.bob, grid, "V2")
    assert other.modal is None
    await _turn_remix(world, on=False)
    own = await world.press(world.alice, grid, "V1")
    assert own.modal is None
    await world.finished(3)

    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "action"]


@pytest.mark.parametrize(
    "face",
    [
        pytest.param("plain", marks=pytest.mark.quirks(surprise_modal=True)),
        pytest.param("every oddity", marks=ALL_ODDITIES),
    ],
)
async def test_a_surprising_form_is_offered_by_continue(world: World, face: str) -> None:
    grid = await world.imagined()
    await world.press(world.alice, grid, "V1")
    waiting = await world.until(lambda: world.seen("needs a few words"))
    assert labels(waiting) == ["Continue", "Cancel"]

    opened = await world.press(world.alice, waiting, "Continue")
    assert form_fields(opened)["prompt"]["value"] == "a quiet harbour"
    answer = await world.alice.submit_modal(opened, {"prompt": "a loud harbour"})
    assert answer.deferred
    varied = await world.finished(2)

    assert varied.id == waiting.id
    assert varied.content.startswith("**a loud harbour** – V1 by")
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "modal"]


@pytest.mark.quirks(surprise_modal=True)
async def test_a_job_that_needs_words_still_asks_after_a_restart(world: World) -> None:
    await world.press(world.alice, await world.imagined(), "V1")
    waiting = await world.until(lambda: world.seen("needs a few words"))

    await world.restart()
    opened = await world.press(world.alice, waiting, "Continue")
    await world.restart()
    await world.alice.submit_modal(opened, {"prompt": "a loud harbour"})
    varied = await world.finished(2)

    assert varied.id == waiting.id
    assert [submit.kind for submit in world.api.submits] == ["imagine", "action", "modal"]


async def test_a_form_opened_before_a_restart_can_be_submitted_after_it(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    opened = await world.press(world.alice, single, "Custom Zoom")

    await world.restart()
    answer = await world.alice.submit_modal(opened, {"prompt": "a wide harbour --zoom 2"})
    assert answer.deferred
    zoomed = await world.finished(3)

    assert "a wide harbour" in zoomed.content


@pytest.mark.quirks(surprise_modal=True)
async def test_only_its_owner_continues_a_job(world: World) -> None:
    await world.press(world.alice, await world.imagined(), "V1")
    waiting = await world.until(lambda: world.seen("needs a few words"))

    answer = await world.press(world.bob, waiting, "Continue")

    assert answer.modal is None
    assert answer.ephemeral
    assert answer.response is not None
    assert "Only the one who asked" in answer.response.content


@pytest.mark.quirks(surprise_modal=True)
async def test_a_form_opened_twice_is_sent_once(world: World) -> None:
    await world.press(world.alice, await world.imagined(), "V1")
    waiting = await world.until(lambda: world.seen("needs a few words"))
    first = await world.press(world.alice, waiting, "Continue")
    second = await world.press(world.alice, waiting, "Continue")

    await world.alice.submit_modal(first, {"prompt": "the first"})
    late = await world.alice.submit_modal(second, {"prompt": "the second"})
    await world.finished(2)

    (told,) = late.followups
    assert told.ephemeral
    assert "> the second" in told.content
    assert [submit.body["prompt"] for submit in world.api.submits if submit.kind == "modal"] == ["the first"]


async def test_two_forms_with_different_words_are_two_wishes(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    forms = [await world.press(world.alice, single, "Custom Zoom") for _ in range(3)]

    for form, words in zip(forms, ("by day --zoom 2", "by night --zoom 2", "by night --zoom 2"), strict=True):
        await world.alice.submit_modal(form, {"prompt": words})  # the last as a client that missed the answer
    await world.finished(4)

    sent = [submit.body["prompt"] for submit in world.api.submits if submit.kind == "modal"]
    assert sorted(sent) == ["by day --zoom 2", "by night --zoom 2"]


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=1)
async def test_words_are_given_back_where_there_is_no_room_for_the_job(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    opened = await world.press(world.alice, single, "Custom Zoom")
    await world.alice.slash(world.channel, "imagine", prompt="something else")

    answer = await world.alice.submit_modal(opened, {"prompt": "my long *careful* words --zoom 2"})
    closed = await world.press(world.alice, single, "Custom Zoom")

    (told,) = answer.followups
    assert told.ephemeral
    assert "one job on the way" in told.content
    assert r"> my long \*careful\* words --zoom 2" in told.content
    assert closed.modal is None  # nobody writes a prompt for nothing
    assert closed.ephemeral


async def _turn_remix(world: World, *, on: bool) -> None:
    """Let alice use the panel of /settings."""
    panel = await world.alice.slash(world.channel, "settings")
    assert panel.ephemeral
    assert panel.response is not None
    assert ("**off**" if on else "**on**") in panel.response.content
    toggled = await world.press(
        world.alice, panel.response.message, "Turn remix on" if on else "Turn remix off"
    )
    assert toggled.response is not None
    assert ("**on**" if on else "**off**") in toggled.response.content
