"""The pictures: different for each prompt and seed, and true to what was pressed."""

import dataclasses
import io

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from bot.demo.film import Clip, mp4, webp_grid
from bot.demo.painter import paint, paint_grid, preview
from bot.demo.scene import Scene, View, aspect_of, first_scenes, parameter

SIDE = 128

PROMPTS = (
    "a lighthouse at dusk",
    "red desert dunes with a wanderer",
    "a cabin in a winter forest",
    "northern lights over a lake, with birds",
    "a boat and a balloon at sunset",
    "neon city at night with a cat",
    "wild flowers",
    "moonlit roses at night",
    "blue abstract marble",
    "coral reef with jellyfish",
    "space, planets and stars",
    "something nobody has words for",
    "watercolor mountains",
    "pixel art island",
    "charcoal sketch of a valley",
)


def scene(prompt: str = "a lighthouse at dusk", *, seed: int = 7, side: int = SIDE, place: int = 0) -> Scene:
    return first_scenes(prompt, seed, side=side)[place]


def apart(one: Image.Image, other: Image.Image) -> float:
    """Measure how much two pictures differ, on average, of 255."""
    difference = ImageChops.difference(one, other.resize(one.size))
    return sum(ImageStat.Stat(difference).mean) / 3


def mask(size: tuple[int, int], box: tuple[int, int, int, int]) -> bytes:
    image = Image.new("L", size)
    ImageDraw.Draw(image).rectangle(box, fill=255)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


@pytest.mark.parametrize("prompt", PROMPTS)
def test_every_kind_of_prompt_gives_a_picture_with_something_on_it(prompt: str) -> None:
    picture = paint(scene(prompt))

    assert picture.size == (SIDE, SIDE)
    assert max(ImageStat.Stat(picture).stddev) > 15


@pytest.mark.parametrize("prompt", PROMPTS)
def test_the_world_goes_on_whatever_the_window(prompt: str) -> None:
    base = scene(prompt + " --ar 3:1")
    for view in (base.view.zoomed_out(4), base.view.panned("down").panned("down"), base.view.panned("up")):
        assert max(ImageStat.Stat(paint(base.seen_through(view, 5))).stddev) > 8


def test_the_same_scene_is_the_same_picture_to_the_pixel() -> None:
    first = paint(scene()).tobytes()
    paint.cache_clear()

    assert paint(scene()).tobytes() == first


def test_prompts_seeds_and_places_in_the_grid_differ() -> None:
    picture = paint(scene())

    assert apart(picture, paint(scene("a lighthouse at noon"))) > 5
    assert apart(picture, paint(scene(seed=8))) > 2
    assert apart(picture, paint(scene(place=1))) > 2


def test_a_seed_in_the_prompt_goes_before_chance() -> None:
    assert scene("a cat --seed 5", seed=1) == scene("a cat --seed 5", seed=2)


@pytest.mark.parametrize(
    ("word", "channel"), [("red", 0), ("green", 1), ("blue", 2)], ids=["red", "green", "blue"]
)
def test_a_colour_in_the_prompt_rules_the_picture(word: str, channel: int) -> None:
    levels = ImageStat.Stat(paint(scene(f"{word} mountains"))).mean

    assert levels[channel] == max(levels)


def test_night_is_darker_than_day() -> None:
    night, day = (
        ImageStat.Stat(paint(scene(f"mountains by {hour}")).convert("L")).mean[0] for hour in ("night", "day")
    )

    assert night < day - 40


def test_a_quarter_of_a_grid_is_the_single_picture() -> None:
    scenes = first_scenes("a lighthouse at dusk", 7, side=SIDE)
    grid = paint_grid(scenes)

    assert grid.size == (SIDE * 2, SIDE * 2)
    inner = (2, 2, SIDE - 2, SIDE - 2)
    fourth = grid.crop((SIDE, SIDE, SIDE * 2, SIDE * 2))
    assert fourth.crop(inner).tobytes() == paint(scenes[3]).crop(inner).tobytes()


def test_a_subtle_variation_is_nearer_than_a_strong_one_and_both_nearer_than_another_picture() -> None:
    base = scene()
    subtle, strong = (apart(paint(base), paint(base.varied(3, strength))) for strength in (0.2, 0.5))

    assert 0 < subtle < strong < apart(paint(base), paint(scene("a lighthouse at noon")))


def test_zooming_out_keeps_the_picture_in_the_middle() -> None:
    base = scene()
    wide = paint(base.seen_through(base.view.zoomed_out(2), 5))
    quarter = SIDE // 4
    middle = wide.crop((quarter, quarter, SIDE - quarter, SIDE - quarter))
    small = paint(base).resize(middle.size, Image.Resampling.BOX)

    assert apart(small, middle) < 8
    assert apart(small, paint(scene(seed=99)).resize(middle.size)) > apart(small, middle)


def test_four_zooms_differ_only_outside_the_old_picture() -> None:
    base = scene()
    one, other = (paint(base.seen_through(base.view.zoomed_out(2), seed)) for seed in (5, 6))
    quarter = SIDE // 4
    middle = (quarter, quarter, SIDE - quarter, SIDE - quarter)

    assert one.tobytes() != other.tobytes()
    assert apart(one.crop(middle), other.crop(middle)) < 1


@pytest.mark.parametrize(
    ("way", "aspect", "corner"),
    [("left", 1.5, (0.5, 0)), ("right", 1.5, (0, 0)), ("up", 2 / 3, (0, 0.5)), ("down", 2 / 3, (0, 0))],
)
def test_a_pan_continues_the_picture_to_one_side(
    way: str, aspect: float, corner: tuple[float, float]
) -> None:
    base = scene()
    view = base.view.panned(way)

    assert view.aspect == pytest.approx(aspect)
    assert (base.view.left - view.left, base.view.top - view.top) == pytest.approx(corner)
    wide = paint(base.seen_through(view, 5))
    assert wide.width / wide.height == pytest.approx(aspect, rel=0.03)
    scale = wide.height / view.height
    left, top = round(corner[0] * scale), round(corner[1] * scale)
    kept = wide.crop((left, top, left + round(scale), top + round(scale)))
    assert apart(paint(base).resize(kept.size), kept) < 10


def test_pans_stop_at_the_widest_shape() -> None:
    view = View.first(1.0)
    for _ in range(9):
        view = view.panned("right")

    assert view.aspect == 4.0
    with pytest.raises(ValueError, match="sideways"):
        view.panned("sideways")


def test_make_square_shows_more_of_the_short_side() -> None:
    wide = scene("a lighthouse at dusk --ar 3:2")

    assert wide.view.squared().aspect == 1.0
    assert wide.view.squared().height == pytest.approx(1.5)


@pytest.mark.parametrize(
    "prompt",
    [
        "a lake at noon",
        "abstract marble",
        "wild flowers",
        "coral reef",
        "space",
        "neon city",
        "a lake, a balloon",
    ],
)
def test_a_repaint_changes_the_masked_part_alone(prompt: str) -> None:
    base = scene(prompt)
    box = (20, 30, 80, 90)
    part = base.repainted(mask(base.size, box), "a red balloon", 9, (0.4, 0.45))
    before, after = paint(base), paint(part)
    changed = ImageChops.difference(before, after).getbbox()

    assert changed is not None
    assert changed[0] >= box[0]
    assert changed[1] >= box[1]
    assert changed[2] <= box[2] + 1
    assert changed[3] <= box[3] + 1


def test_a_repaint_without_anything_to_name_still_shows() -> None:
    base = scene("a lake at noon")
    for height in (0.3, 0.8):
        part = base.repainted(mask(base.size, (0, 0, SIDE, SIDE)), "better", 9, (0.5, height))
        assert apart(paint(base), paint(part)) > 0.3


def test_a_repaint_stays_in_its_place_when_the_view_widens() -> None:
    base = scene("a lake at noon")
    part = base.repainted(mask(base.size, (20, 30, 80, 90)), "a red balloon", 9, (0.4, 0.45))
    view = base.view.zoomed_out(2)
    plain, wide = paint(base.seen_through(view, 5)), paint(part.seen_through(view, 5))
    changed = ImageChops.difference(plain, wide).getbbox()

    assert changed is not None
    assert changed[0] >= SIDE // 4 + 8
    assert changed[2] <= SIDE // 4 + 44


def test_enlarging_doubles_the_pixels_of_the_same_picture() -> None:
    base = scene()
    large = paint(base.doubled())

    assert large.size == (SIDE * 2, SIDE * 2)
    assert apart(paint(base), large) < 6


@pytest.mark.parametrize(
    ("prompt", "aspect"),
    [
        ("a cat --ar 16:9", 16 / 9),
        ("a cat --aspect 2:3 --v 7", 2 / 3),
        ("a cat --ar 0:1", 1.0),
        ("a cat --ar 99:1", 4.0),
    ],
)
def test_the_aspect_is_respected(prompt: str, aspect: float) -> None:
    assert aspect_of(prompt) == pytest.approx(aspect)
    width, height = scene(prompt).size
    assert width / height == pytest.approx(aspect, rel=0.05)
    assert width % 2 == height % 2 == 0


def test_another_prompt_may_ask_for_another_shape() -> None:
    base = scene()

    assert base.reworded("a cat").view == base.view
    assert base.reworded("a cat --ar 2:1").view.aspect == 2.0


def test_a_parameter_without_a_value_is_none() -> None:
    assert parameter("a cat --seed --ar 1:1", "seed") == ""


def test_previews_come_nearer_to_the_picture() -> None:
    picture = paint(scene())
    distances = [apart(preview(picture, progress), picture) for progress in (0, 46, 93)]

    assert distances == sorted(distances, reverse=True)
    assert preview(picture, 46).tobytes() == preview(picture, 46).tobytes()


def test_tiny_pictures_are_only_light() -> None:
    picture = paint(scene(side=32))

    assert picture.size == (32, 32)
    assert picture.getpixel((0, 9)) == picture.getpixel((31, 9))


@pytest.mark.parametrize("path", range(4))
def test_a_clip_moves(path: int) -> None:
    frames = list(Clip(scene=scene(), path=path, lively=True).frames(1, (64, 64)))

    assert len(frames) == 12
    assert apart(frames[0], frames[-1]) > 1


def test_a_film_grid_is_an_animated_webp_and_a_film_an_mp4() -> None:
    av = pytest.importorskip("av")
    clips = [Clip(scene=scene(side=64), path=path, lively=False, seconds=1) for path in range(4)]

    with Image.open(io.BytesIO(webp_grid(clips))) as image:
        assert (image.format, image.size) == ("WEBP", (64, 64))
        assert getattr(image, "n_frames", 1) > 12  # frames that look the same are stored as one
    with av.open(io.BytesIO(mp4(dataclasses.replace(clips[0], seconds=2)))) as container:
        assert container.streams.video[0].frames == 24
