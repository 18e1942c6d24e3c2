"""Moving pictures: a slow camera over a painted scene, as an animated WebP or as an mp4."""

import dataclasses
import fractions
import io
from collections.abc import Iterator, Sequence

from PIL import Image

from bot.demo.painter import paint
from bot.demo.scene import Scene

RATE = 12  # frames a second
GRID_SECONDS = 2  # of the four clips side by side, which only tell which one to take
FIRST_SECONDS = 5
EXTENSION_SECONDS = 4


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Clip:
    """One way for the camera to go over a scene."""

    scene: Scene
    path: int
    """0 nears, 1 draws back, 2 goes right, 3 goes left."""
    lively: bool
    """High motion, or low."""
    seconds: int = FIRST_SECONDS

    def frames(self, seconds: float, size: tuple[int, int]) -> Iterator[Image.Image]:
        """Film so many seconds; the whole way is gone in any case."""
        picture = paint(self.scene)
        count = max(2, round(seconds * RATE))
        for number in range(count):
            yield picture.resize(
                size, Image.Resampling.BILINEAR, box=self._frame(picture.size, number / (count - 1))
            )

    def _frame(self, size: tuple[int, int], share: float) -> tuple[float, float, float, float]:
        share = share * share * (3 - 2 * share)
        closest = 0.68 if self.lively else 0.86
        free = 1 - closest
        match self.path % 4:
            case 0:
                zoom, x = 1 - free * share, 0.5
            case 1:
                zoom, x = closest + free * share, 0.5
            case 2:
                zoom, x = closest, share
            case _:
                zoom, x = closest, 1 - share
        width, height = size[0] * zoom, size[1] * zoom
        left, top = (size[0] - width) * x, (size[1] - height) * 0.55
        return left, top, left + width, top + height


def webp_grid(clips: Sequence[Clip]) -> bytes:
    """Show four clips two by two, half as large as they are."""
    width, height = (max(1, side // 2) for side in clips[0].scene.size)
    frames = []
    for quarters in zip(*(clip.frames(GRID_SECONDS, (width, height)) for clip in clips), strict=True):
        frame = Image.new("RGB", (width * 2, height * 2))
        for place, quarter in enumerate(quarters):
            frame.paste(quarter, (place % 2 * width, place // 2 * height))
        frames.append(frame)
    buffer = io.BytesIO()
    frames[0].save(
        buffer,
        "WEBP",
        save_all=True,
        append_images=frames[1:],
        duration=1000 // RATE,
        loop=0,
        quality=70,
        method=0,
    )
    return buffer.getvalue()


def mp4(clip: Clip) -> bytes:
    """Encode a clip with H.264."""
    import av  # comes with the extra `demo`, and only films need it

    buffer = io.BytesIO()
    with av.open(buffer, "w", format="mp4") as container:
        stream = container.add_stream(
            "libx264", rate=fractions.Fraction(RATE), options={"preset": "veryfast"}
        )
        stream.width, stream.height = clip.scene.size
        stream.pix_fmt = "yuv420p"
        for frame in clip.frames(clip.seconds, clip.scene.size):
            picture = av.VideoFrame.from_image(frame)  # type: ignore[no-untyped-call]  # PyAV's stub has no types here
            container.mux(stream.encode(picture))
        container.mux(stream.encode())
    return buffer.getvalue()
