"""The simulated Midjourney's own rules, driven by a clock that only moves by hand."""

import pytest

from bot.demo.buttons import Stage
from bot.demo.midjourney import Midjourney, Refusal, Refused, Status, Task
from bot.demo.quirks import Quirks
from tests.clocks import HandClock

PACE = 100.0


class World:
    """A Midjourney, its clock, and somebody who presses."""

    def __init__(self, quirks: Quirks | None = None) -> None:
        self.clock = HandClock()
        self.midjourney = Midjourney(clock=self.clock, pace=PACE, quirks=quirks or Quirks(tiny_pictures=True))

    def imagine(self, prompt: str = "a cat") -> Task:
        return self.midjourney.imagine(prompt=prompt, mode="fast", state="", short_id=False)

    def grid(self, prompt: str = "a cat") -> Task:
        task = self.imagine(prompt)
        self.clock.go_on(PACE)
        return task

    def press(self, parent: Task, name: str, *, remix: bool = False) -> Task:
        """Press the button whose label, emoji or customId contains the name."""
        button = next(
            button
            for button in self.midjourney.buttons(parent)
            if name in (button.label, button.emoji) or f"::{name}::" in button.custom_id
        )
        return self.midjourney.press(
            task_id=parent.id, custom_id=button.custom_id, mode="fast", state="", remix=remix, short_id=False
        )

    def pressed(self, parent: Task, *names: str) -> Task:
        """Press one after the other, each time on the finished result."""
        for name in names:
            parent = self.press(parent, name)
            self.clock.go_on(PACE * 2)
        return parent


@pytest.fixture
def world() -> World:
    return World()


def labels(world: World, task: Task) -> list[str]:
    return [button.label or button.emoji for button in world.midjourney.buttons(task)]


def test_a_grid_lives_from_waiting_to_nine_buttons(world: World) -> None:
    task = world.imagine()
    seen = []
    for _ in range(101):
        reading = world.midjourney.read(task)
        if reading not in seen:
            seen.append(reading)
        world.clock.go_on(PACE / 100)

    assert [reading.status for reading in seen[:3]] == [
        Status.NOT_START,
        Status.SUBMITTED,
        Status.IN_PROGRESS,
    ]
    assert [reading.progress for reading in seen] == [0, 0, 0, 15, 31, 46, 62, 78, 93, 100]
    assert labels(world, task) == ["U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"]


def test_a_single_has_fifteen_buttons_in_midjourneys_order(world: World) -> None:
    single = world.pressed(world.grid(), "U2")

    assert labels(world, single) == [
        "Upscale (Subtle)",
        "Upscale (Creative)",
        "Vary (Subtle)",
        "Vary (Strong)",
        "Vary (Region)",
        "Zoom Out 2x",
        "Zoom Out 1.5x",
        "Custom Zoom",
        "⬅️",
        "➡️",
        "⬆️",
        "⬇️",
        "Animate (High motion)",
        "Animate (Low motion)",
        "❤️",
    ]
    ids = [button.custom_id for button in world.midjourney.buttons(single)]
    assert len(set(ids)) == 15
    assert max(len(custom_id) for custom_id in ids) <= 100
    assert ids[0].startswith("MJ::JOB::upsample_v7_2x_subtle::1::")
    assert world.midjourney.buttons(single)[0].emoji == "upscale_1"


def test_a_picture_that_is_not_square_can_be_made_so(world: World) -> None:
    single = world.pressed(world.grid("a cat --ar 3:2"), "U1")
    assert "Make Square" in labels(world, single)

    square = world.pressed(single, "Make Square")

    assert {scene.view.aspect for scene in square.scenes} == {1.0}


def test_u_shows_the_scene_of_its_quarter(world: World) -> None:
    grid = world.grid()

    assert world.pressed(grid, "U3").scenes == (grid.scenes[2],)


@pytest.mark.parametrize("name", ["V2", "🔄"])
def test_grids_lead_to_other_grids(world: World, name: str) -> None:
    grid = world.grid()
    child = world.pressed(grid, name)

    assert child.stage is Stage.GRID
    assert len(set(child.scenes)) == 4
    assert not set(child.scenes) & set(grid.scenes)


def test_a_reroll_makes_again_what_made_its_parent(world: World) -> None:
    wide = world.pressed(world.grid(), "U1", "Zoom Out 2x")
    again = world.pressed(wide, "🔄")

    assert again.action == "REROLL"
    assert {scene.view for scene in again.scenes} == {scene.view for scene in wide.scenes}
    assert again.scenes != wide.scenes


@pytest.mark.parametrize(
    ("name", "action", "height", "aspect"),
    [
        ("Vary (Subtle)", "LOW_VARIATION", 1, 1),
        ("Vary (Strong)", "HIGH_VARIATION", 1, 1),
        ("Zoom Out 2x", "ZOOM", 2, 1),
        ("Zoom Out 1.5x", "ZOOM", 4 / 3, 1),
        ("⬅️", "PAN", 1, 1.5),
        ("⬇️", "PAN", 1.5, 2 / 3),
    ],
)
def test_singles_lead_to_grids(world: World, name: str, action: str, height: float, aspect: float) -> None:
    child = world.pressed(world.grid(), "U1", name)

    assert (child.action, child.stage, len(set(child.scenes))) == (action, Stage.GRID, 4)
    assert child.scenes[0].view.height == pytest.approx(height)
    assert child.scenes[0].view.aspect == pytest.approx(aspect)


@pytest.mark.parametrize("name", ["Upscale (Subtle)", "Upscale (Creative)"])
def test_upscales_double_the_pixels(world: World, name: str) -> None:
    single = world.pressed(world.grid(), "U1")
    large = world.pressed(single, name)

    assert large.scenes[0].size == tuple(2 * side for side in single.scenes[0].size)
    assert labels(world, large)[0] == "Redo Upscale (Subtle)"
    assert len(labels(world, large)) == 7


def test_films_are_four_then_one_then_longer(world: World) -> None:
    four = world.pressed(world.grid(), "U1", "Animate (Low motion)")
    assert labels(world, four) == ["U1", "U2", "U3", "U4", "🔄"]

    one = world.pressed(four, "U2")
    assert (one.stage, one.clips) == (Stage.FILM, (four.clips[1],))
    assert labels(world, one) == ["Extend (High motion)", "Extend (Low motion)"]

    longer = world.pressed(one, "Extend (High motion)")
    assert [clip.seconds for clip in longer.clips] == [9] * 4
    assert all(clip.lively for clip in longer.clips)
    assert world.pressed(four, "🔄").stage is Stage.FILM_GRID


def test_pressing_takes_its_time(world: World) -> None:
    grid = world.grid()
    single = world.press(grid, "U1")
    world.clock.go_on(PACE / 4 - 1)
    assert world.midjourney.read(single).status is Status.IN_PROGRESS
    world.clock.go_on(1)
    assert world.midjourney.read(single).status is Status.SUCCESS

    film = world.press(single, "Animate (High motion)")
    world.clock.go_on(PACE * 1.5 - 1)
    assert world.midjourney.read(film).status is Status.IN_PROGRESS


def test_custom_zoom_waits_for_its_form_and_zooms_as_told(world: World) -> None:
    waiting = world.pressed(world.grid(), "U1", "Custom Zoom")
    assert world.midjourney.read(waiting).status is Status.MODAL

    filled = world.midjourney.fill(task_id=waiting.id, prompt="a cat --zoom 1.7", mask=b"")
    assert filled is waiting
    assert world.midjourney.read(filled).status is Status.NOT_START
    assert filled.scenes[0].view.height == pytest.approx(1.7)
    assert filled.scenes[0].prompt == "a cat"


@pytest.mark.parametrize("prompt", ["a cat", "a cat --zoom 2.5", "a cat --zoom x"])
def test_a_wrong_zoom_is_refused(world: World, prompt: str) -> None:
    waiting = world.pressed(world.grid(), "U1", "Custom Zoom")

    with pytest.raises(Refused) as refused:
        world.midjourney.fill(task_id=waiting.id, prompt=prompt, mask=b"")

    assert refused.value.refusal is Refusal.BAD_ZOOM


@pytest.mark.parametrize("name", ["V1", "🔄"])
def test_remix_asks_for_words_first(world: World, name: str) -> None:
    task = world.press(world.grid(), name, remix=True)
    assert world.midjourney.read(task).status is Status.MODAL

    world.midjourney.fill(task_id=task.id, prompt="a dog --ar 2:1", mask=b"")

    assert {scene.text for scene in task.scenes} == {"a dog"}
    assert {scene.view.aspect for scene in task.scenes} == {2.0}


def test_remix_does_not_slow_what_cannot_be_remixed(world: World) -> None:
    task = world.press(world.grid(), "U1", remix=True)

    assert world.midjourney.read(task).status is Status.NOT_START


def test_an_empty_form_leaves_the_prompt(world: World) -> None:
    task = world.press(world.grid(), "V1", remix=True)
    world.midjourney.fill(task_id=task.id, prompt=" ", mask=b"")

    assert task.prompt == "a cat"


def test_ids_look_like_the_vendors(world: World) -> None:
    assert len(world.imagine().id) == 16
    short = world.midjourney.imagine(prompt="a cat", mode="fast", state="", short_id=True)
    assert len(short.id) == 8


@pytest.mark.parametrize(
    ("custom_id", "refusal"),
    [
        ("MJ::BOOKMARK::x", Refusal.UNKNOWN_ACTION),
        ("MJ::JOB::upsample::1::someone-else", Refusal.NO_SUCH_BUTTON),
        ("MJ::JOB::upsample::5::someone-else", Refusal.UNKNOWN_ACTION),
    ],
)
def test_foreign_buttons_are_refused(world: World, custom_id: str, refusal: Refusal) -> None:
    grid = world.grid()

    with pytest.raises(Refused) as refused:
        world.midjourney.press(
            task_id=grid.id, custom_id=custom_id, mode="fast", state="", remix=False, short_id=False
        )

    assert refused.value.refusal is refusal


def test_renewed_buttons_make_the_old_ones_foreign(world: World) -> None:
    grid = world.grid()
    old = world.midjourney.buttons(grid)[0].custom_id
    world.midjourney.renew_buttons(grid)

    with pytest.raises(Refused) as refused:
        world.midjourney.press(
            task_id=grid.id, custom_id=old, mode="fast", state="", remix=False, short_id=False
        )

    assert refused.value.refusal is Refusal.NO_SUCH_BUTTON
    assert world.pressed(grid, "U1").stage is Stage.SINGLE


def test_a_form_is_filled_once(world: World) -> None:
    task = world.press(world.grid(), "V1", remix=True)
    world.midjourney.fill(task_id=task.id, prompt="a dog", mask=b"")

    with pytest.raises(Refused) as refused:
        world.midjourney.fill(task_id=task.id, prompt="a dog", mask=b"")

    assert refused.value.refusal is Refusal.NOT_WAITING


def test_nothing_can_be_pressed_below_a_failure(world: World) -> None:
    world.midjourney.fail_next("Blocked", "100%")
    task = world.grid()

    assert world.midjourney.read(task).status is Status.FAILURE
    assert world.midjourney.buttons(task) == ()
