"""Procedural pictures: the same scene always gives the same picture, to the pixel."""

import dataclasses
import functools
import io
import random
from collections.abc import Callable, Mapping, Sequence

from PIL import Image, ImageChops, ImageFilter, ImageOps

from bot.demo.scene import Patch, Scene, mix
from bot.demo.scenery.botanical import paint_botanical
from bot.demo.scenery.canvas import blurred
from bot.demo.scenery.city import paint_city
from bot.demo.scenery.colour import blend
from bot.demo.scenery.cosmos import paint_cosmos
from bot.demo.scenery.easel import Easel, words_of
from bot.demo.scenery.flow import paint_flow
from bot.demo.scenery.landscape import paint_landscape
from bot.demo.scenery.underwater import paint_underwater

CACHED = 48  # pictures of 0.8 MB; a few grids and what is made of them
SMALLEST = 64  # pixels of the side; below it nothing but the light could be seen
SEAM = 0.035  # of the side: how far a repainted part fades in, inside its mask

Painter = Callable[[Easel], None]

KINDS: Mapping[Painter, frozenset[str]] = {
    paint_city: words_of("city skyline street building skyscraper tokyo neon cyberpunk urban downtown york"),
    paint_underwater: words_of(
        "underwater fish coral reef jellyfish aquarium whale shark mermaid seabed diver"
    ),
    paint_botanical: words_of(
        "flower floral botanical plant leaf rose tulip garden herb bouquet poppy daisy fern bloom"
    ),
    paint_cosmos: words_of("space galaxy planet nebula cosmic cosmos universe alien astronaut saturn orbit"),
    paint_flow: words_of(
        "abstract flow fluid marble pattern texture liquid swirl wave smoke dream colour color agate"
    ),
    paint_landscape: words_of(
        "landscape mountain lake sea ocean forest hill desert dune valley island lighthouse cat kitten boat "
        "ship balloon cabin cottage house village snow aurora northern beach coast river field bird wanderer "
        "wizard "
        "samurai knight sunset sunrise moon castle tree meadow canyon"
    ),
}
ANYTHING: Sequence[Painter] = (paint_landscape, paint_landscape, paint_botanical, paint_flow, paint_cosmos)


@functools.lru_cache(maxsize=CACHED)
def paint(scene: Scene) -> Image.Image:
    """Paint one picture. The result is shared: copy it before changing it."""
    easel = Easel.of(scene)
    if scene.side < SMALLEST:
        palette = easel.palette
        easel.canvas.fill(
            easel.canvas.gradient([(0.0, palette.top), (0.6, palette.low), (1.0, palette.near)])
        )
        picture = easel.canvas.image
    else:
        painter_of(easel, scene)(easel)
        picture = _styled(easel)
    for patch in scene.patches:
        picture = _patched(picture, scene, patch)
    return picture


def painter_of(easel: Easel, scene: Scene) -> Painter:
    """Choose what is painted by the words of the prompt, else by its hash."""
    for painter, words in KINDS.items():
        if easel.words & words:
            return painter
    return ANYTHING[mix("kind", scene.text) % len(ANYTHING)]


def paint_grid(scenes: Sequence[Scene]) -> Image.Image:
    """Paint four scenes of one size, two by two, with a thin line between them."""
    pictures = [paint(scene) for scene in scenes]
    width, height = pictures[0].size
    grid = Image.new("RGB", (width * 2, height * 2))
    for place, picture in enumerate(pictures):
        grid.paste(picture, (place % 2 * width, place // 2 * height))
    half = max(1, width // 512)
    line = (14, 14, 18)
    grid.paste(line, (width - half, 0, width + half, height * 2))
    grid.paste(line, (0, height - half, width * 2, height + half))
    return grid


def preview(picture: Image.Image, progress: int) -> Image.Image:
    """Show a picture as it was at this percentage: out of fog and noise, half the size."""
    size = (max(1, picture.width // 2), max(1, picture.height // 2))
    missing = 1 - progress / 100
    small = picture.resize(size, Image.Resampling.BOX)
    foggy = blurred(small, max(0.6, size[0] * 0.055 * missing**1.4))
    grain = Image.frombytes("L", size, random.Random(progress).randbytes(size[0] * size[1])).convert("RGB")
    grey = Image.new("RGB", size, blend((118, 112, 122), (60, 60, 70), 0.3))
    return Image.blend(Image.blend(foggy, grey, 0.45 * missing), grain, 0.3 * missing**3)


def _styled(easel: Easel) -> Image.Image:
    """Give the picture the manner that the prompt names."""
    picture, words = easel.canvas.image, easel.words
    if words & {"pixel", "8bit", "voxel"}:
        step = max(2, picture.width // 96)
        small = picture.resize((picture.width // step, picture.height // step), Image.Resampling.BOX)
        return small.quantize(24).convert("RGB").resize(picture.size, Image.Resampling.NEAREST)
    if words & {"monochrome", "noir", "sketch", "pencil", "charcoal", "grayscale"}:
        return ImageOps.autocontrast(ImageOps.grayscale(picture), cutoff=1).convert("RGB")
    if words & {"watercolor", "watercolour", "gouache", "aquarelle"}:
        flat = picture.reduce(2).filter(ImageFilter.ModeFilter(5))
        flat = flat.resize(picture.size, Image.Resampling.BICUBIC)
        paper = easel.dice.noise("paper", easel.canvas.view, picture.size, cell=(0.012, 0.012), octaves=2)
        tooth = paper.point(lambda value: value * 40 + 222).convert("L")
        washed = Image.blend(flat, Image.new("RGB", picture.size, (255, 252, 244)), 0.2)
        return ImageChops.multiply(washed, Image.merge("RGB", (tooth, tooth, tooth)))
    return picture


def _patched(picture: Image.Image, scene: Scene, patch: Patch) -> Image.Image:
    """Lay a repainted part over the picture, where it lies in the world; outside its mask nothing changes."""
    window, part = scene.view, patch.scene.view
    scale = scene.size[1] / window.height
    side = round(scene.side * (part.width * part.height / (window.width * window.height)) ** 0.5)
    painted = paint(dataclasses.replace(patch.scene, side=max(2, side)))
    with Image.open(io.BytesIO(patch.mask)) as stored:
        mask = stored.convert("L").resize(painted.size).point(lambda level: 255 if level > 127 else 0)
    soft = blurred(mask, SEAM * side).point([max(0, level - 128) * 2 for level in range(256)])
    corner = (round((part.left - window.left) * scale), round((part.top - window.top) * scale))
    result = picture.copy()
    result.paste(painted, corner, ImageChops.darker(soft, mask))
    return result
