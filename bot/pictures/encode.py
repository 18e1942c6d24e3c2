"""Makes pictures fit: Discord's upload limit, a preview, an API. Blocking: call it in a thread."""

import contextlib
import dataclasses
import io
import math
import struct
import zlib
from collections.abc import Iterator

from PIL import Image, ImageOps, ImageSequence

from bot.errors import Flaw, PictureError, TooLarge
from bot.pictures.download import Media

MAX_PIXELS = 50_000_000  # below Pillow's own cap; 200 MB decoded
MAX_REFERENCE_BYTES = 10 * 1024 * 1024
MAX_SIDE = 16_383  # pixels, WebP's own limit
MIN_SIDE = 64  # pixels of the longer side below which a picture is not worth showing
QUALITIES = (95, 90, 80)
JPEG_QUALITY = 92

MOVING_PIXELS = (
    40_000_000  # over all frames of an animation that is encoded anew: 160 MB decoded, seconds of work
)
MIN_MOVING_SCALE = 0.25  # an animation that must shrink more than this is shown as its first frame
MAX_FRAMES = 1000
MOVING_ATTEMPTS = ((1.0, 75), (1.0, 50), (0.6, 50))  # scale and quality
DEFAULT_DURATION = 100  # milliseconds of a frame that names none, as browsers do

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/gif": "gif",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "video/quicktime": "mov",
}

# What Pillow's decoders raise for hostile bytes. Its bomb warning is an error where warnings are.
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    EOFError,
    ArithmeticError,
    MemoryError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Upload:
    """A file ready for Discord."""

    filename: str
    """Plain letters and a dot, so that `attachment://` finds it."""
    content: bytes = dataclasses.field(repr=False)
    width: int
    """Pixels of this file, as `height`; 0 for videos."""
    height: int
    shrunk: bool
    """It is not the original, byte for byte."""


def size_of(media: Media) -> tuple[int, int]:
    """Read width and height in pixels, as stored, from the header; (0, 0) for videos. Raises PictureError."""
    return (0, 0) if _is_video(media) else opened(media.content).size


def fit(media: Media, limit: int) -> Upload:
    """Bring a result below `limit` bytes: as it is where it fits, else as WebP, as good as can be.

    What is encoded anew loses its metadata. An animation stays one where its size allows, else its first
    frame is shown. Raises PictureError, never `again`: broken or more than MAX_PIXELS; TooLarge: a video.
    """
    width, height = size_of(media)
    if len(media.content) <= limit:
        return Upload(
            filename=f"picture.{EXTENSIONS[media.mime]}",
            content=media.content,
            width=width,
            height=height,
            shrunk=False,
        )
    if _is_video(media):
        raise TooLarge(f"the video has more than {limit} bytes")
    for upload in _candidates(media):
        if len(upload.content) <= limit:
            return upload
    raise PictureError(f"the picture does not fit {limit} bytes", again=False)


def preview(media: Media, longest: int = 512) -> Upload:
    """Make a small WebP of at most `longest` pixels a side. Raises PictureError, never `again`."""
    image = first_frame(media.content)
    image.thumbnail((longest, longest))
    return _upload(image, "preview.webp", quality=80)


def reference(media: Media, limit: int = MAX_REFERENCE_BYTES) -> Media:
    """Make a person's picture ready for an API.

    PNG, JPEG and WebP up to `limit` bytes pass as they are; a GIF becomes PNG; what is larger becomes JPEG,
    upright, on white. Raises PictureError, never `again`: an animation is refused too, since nobody could
    tell which of its pictures was meant.
    """
    if not _is_video(media) and _is_animated(media):
        raise PictureError("the picture is animated", again=False, flaw=Flaw.ANIMATED)
    image = first_frame(media.content)  # decoded in any case: no API is paid to refuse a broken picture
    content = _saved(image, "PNG") if media.mime == "image/gif" else media.content
    if len(content) <= limit:
        return Media.of(content)
    for smaller in _sizes(_on_white(image)):
        content = _saved(smaller, "JPEG", quality=JPEG_QUALITY)
        if len(content) <= limit:
            return Media.of(content)
    raise PictureError(f"the picture does not fit {limit} bytes", again=False)


def opened(content: bytes) -> Image.Image:
    """Read a picture's header, and nothing more. Raises PictureError: broken, or more than MAX_PIXELS."""
    with _decoding():
        image = Image.open(io.BytesIO(content), formats=FORMATS)
    if image.width * image.height > MAX_PIXELS:
        raise PictureError(f"the picture has more than {MAX_PIXELS} pixels", again=False, flaw=Flaw.PIXELS)
    return image


def first_frame(content: bytes) -> Image.Image:
    """Decode a picture, upright, as RGB, or as RGBA where it has transparency. Raises PictureError."""
    image = opened(content)
    with _decoding():
        image.load()
        ImageOps.exif_transpose(image, in_place=True)
        return _plain(image)


@contextlib.contextmanager
def _decoding() -> Iterator[None]:
    try:
        yield
    except BROKEN as error:
        raise PictureError(f"the picture is broken: {type(error).__name__}", again=False) from error


def _is_video(media: Media) -> bool:
    return media.mime.startswith("video/")


def _is_animated(media: Media) -> bool:
    if media.mime == "image/jpeg":
        return False  # Pillow counts the parts of a phone's multi-picture JPEG as frames
    image = opened(media.content)
    with _decoding():
        return bool(getattr(image, "is_animated", False))


def _plain(frame: Image.Image) -> Image.Image:
    """Copy a frame as 8-bit RGB or RGBA, without metadata."""
    if frame.mode.startswith("I;16"):
        frame = frame.point(lambda value: value * (1 / 256)).convert("L")  # converting at once would clip
    plain = frame.convert("RGBA" if frame.has_transparency_data else "RGB")
    plain.info.clear()
    return plain


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "RGB":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image)
    return white


def _sizes(image: Image.Image) -> Iterator[Image.Image]:
    """Yield the picture in its own size and then always smaller, down to MIN_SIDE."""
    longest = min(max(image.size), MAX_SIDE)
    while True:
        smaller = image.copy()
        smaller.thumbnail((longest, longest))
        yield smaller
        longest = longest * 3 // 4
        if longest < MIN_SIDE:
            return


def _candidates(media: Media) -> Iterator[Upload]:
    """Yield what could stand for a picture that is too large, best first."""
    if _is_animated(media):
        yield from _animations(media)
    for step, image in enumerate(_sizes(first_frame(media.content))):
        for quality in QUALITIES[-1:] if step else QUALITIES:
            yield _upload(image, quality=quality)


def _animations(media: Media) -> Iterator[Upload]:
    frames, durations = _frames(opened(media.content))
    for scale, quality in MOVING_ATTEMPTS if frames else ():
        size = (max(1, int(frames[0].width * scale)), max(1, int(frames[0].height * scale)))
        first, *others = frames if scale == 1.0 else [frame.resize(size) for frame in frames]
        # Method 2: half the time of 4 for the same bytes.
        yield _upload(
            first, quality=quality, method=2, save_all=True, append_images=others, duration=durations
        )


def _frames(image: Image.Image) -> tuple[list[Image.Image], list[int]]:
    """Decode frames, small enough to hold them all, and their milliseconds; none if there is too much."""
    with _decoding():
        count = getattr(image, "n_frames", 1)
        scale = min(1.0, math.sqrt(MOVING_PIXELS / (count * image.width * image.height)))
        if count > MAX_FRAMES or scale < MIN_MOVING_SCALE:
            return [], []
        size = (max(1, int(image.width * scale)), max(1, int(image.height * scale)))
        frames, durations = [], []
        for frame in ImageSequence.Iterator(image):
            if frame.width * frame.height > MAX_PIXELS:
                return [], []  # GIF lets a later frame be larger than the header says
            frames.append(_plain(frame).resize(size))
            durations.append(int(frame.info.get("duration", 0)) or DEFAULT_DURATION)
        return frames, durations


def _upload(image: Image.Image, filename: str = "picture.webp", **options: object) -> Upload:
    return Upload(
        filename=filename,
        content=_saved(image, "WEBP", **options),
        width=image.width,
        height=image.height,
        shrunk=True,
    )


def _saved(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()
