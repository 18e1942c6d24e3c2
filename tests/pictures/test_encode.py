"""Pictures made to fit, and hostile ones refused."""

import io
import math
import resource

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.errors import Flaw, PictureError
from bot.pictures.download import Media
from bot.pictures.encode import MAX_FRAMES, MAX_PIXELS, Upload, fit, preview, reference, size_of
from tests.pictures.bombs import bomb

KIB = 1024
ROTATED = 6  # EXIF: the stored picture must be turned clockwise
ORIENTATION, MAKER = 0x0112, 0x010F
MP4 = Media(mime="video/mp4", content=b"\0\0\0\x18ftypisom" + bytes(1000))


def noise(width: int = 320, height: int = 200, *, seed: int = 60) -> Image.Image:
    """Make a picture that compresses badly."""
    return Image.effect_noise((width, height), seed).convert("RGB")


def media(image: Image.Image, form: str = "PNG", **options: object) -> Media:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return Media.of(buffer.getvalue())


def animation(form: str = "WEBP", *, frames: int = 6, size: tuple[int, int] = (160, 100)) -> Media:
    first, *others = [noise(*size, seed=40 + 10 * step) for step in range(frames)]
    return media(first, form, save_all=True, append_images=others, duration=70, loop=0)


def photo(**options: object) -> Media:
    """Make a JPEG as a phone stores it: lying on its side, and talkative."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKER] = ROTATED, "Somebody's phone"
    image = noise(400, 200)
    image.paste("red", (0, 0, 100, 200))  # the upper part, once turned
    return media(image, "JPEG", quality=95, exif=exif, **options)


def decoded(upload: Upload | Media) -> Image.Image:
    image = Image.open(io.BytesIO(upload.content))
    image.load()
    return image


@pytest.mark.parametrize(
    ("form", "filename"),
    [
        ("PNG", "picture.png"),
        ("JPEG", "picture.jpg"),
        ("WEBP", "picture.webp"),
        ("GIF", "picture.gif"),
    ],
)
def test_a_picture_that_fits_goes_as_it_is(form: str, filename: str) -> None:
    original = media(noise(), form)

    upload = fit(original, len(original.content))

    assert upload.content == original.content
    assert (upload.filename, upload.width, upload.height) == (filename, 320, 200)
    assert not upload.shrunk


@pytest.mark.parametrize(
    ("video", "filename"),
    [
        (MP4, "picture.mp4"),
        (Media(mime="video/webm", content=b"x"), "picture.webm"),
        (Media(mime="video/quicktime", content=b"x"), "picture.mov"),
    ],
)
def test_a_video_that_fits_goes_as_it_is(video: Media, filename: str) -> None:
    upload = fit(video, 2000)

    assert (upload.filename, upload.width, upload.height) == (filename, 0, 0)
    assert upload.content == video.content
    assert not upload.shrunk


def test_a_video_too_large_cannot_be_shown() -> None:
    with pytest.raises(PictureError, match="video") as caught:
        fit(MP4, 100)
    assert not caught.value.again


def test_a_large_png_becomes_webp_of_the_same_size() -> None:
    original = media(noise())

    upload = fit(original, len(original.content) - 1)

    assert upload.shrunk
    assert upload.filename == "picture.webp"
    assert decoded(upload).format == "WEBP"
    assert decoded(upload).size == (upload.width, upload.height) == (320, 200)


@pytest.mark.parametrize(("limit", "whole"), [(50, True), (40, True), (30, False), (15, False), (2, False)])
def test_quality_goes_first_and_then_the_size(limit: int, whole: bool) -> None:
    upload = fit(media(noise()), limit * KIB)

    assert len(upload.content) <= limit * KIB
    assert decoded(upload).size == (upload.width, upload.height)
    assert upload.width / upload.height == pytest.approx(1.6, abs=0.1)
    assert (upload.width == 320) is whole


def test_a_limit_too_small_for_anything_is_an_error() -> None:
    with pytest.raises(PictureError, match="does not fit 50 bytes") as caught:
        fit(media(noise(30, 30)), 50)
    assert not caught.value.again


def test_transparency_survives() -> None:
    image = noise()
    image.putalpha(Image.linear_gradient("L").resize(image.size))

    upload = fit(media(image), 60 * KIB)

    assert upload.shrunk
    assert decoded(upload).mode == "RGBA"


def test_a_picture_beyond_the_sides_of_webp_is_brought_within() -> None:
    original = media(noise(16_400, 10))

    upload = fit(original, len(original.content) - 1)

    assert upload.shrunk
    assert upload.width == 16_383


def test_sixteen_bit_grey_keeps_its_greys() -> None:
    image = Image.new("I;16", (200, 100), 30_000)
    upload = preview(media(image))

    assert decoded(upload).getpixel((50, 50)) == pytest.approx((117, 117, 117), abs=2)


def test_what_is_encoded_anew_stands_upright_and_tells_nothing() -> None:
    original = photo()
    assert size_of(original) == (400, 200), "as stored"

    upload = fit(original, len(original.content) - 1)

    image = decoded(upload)
    assert image.size == (200, 400)
    assert b"phone" not in upload.content
    assert not image.getexif()
    assert image.getpixel((100, 20)) == pytest.approx((254, 0, 0), abs=12)


@pytest.mark.parametrize("form", ["WEBP", "GIF"])
def test_a_large_animation_still_moves(form: str) -> None:
    original = animation(form)

    upload = fit(original, len(original.content) * 2 // 3)

    image = decoded(upload)
    assert upload.shrunk
    assert upload.filename == "picture.webp"
    assert getattr(image, "n_frames", 1) == 6
    assert image.info["duration"] == 70
    assert image.size == (upload.width, upload.height)


def test_an_animation_gives_up_pixels_before_it_stands_still() -> None:
    upload = fit(animation(), 12 * KIB)

    assert getattr(decoded(upload), "n_frames", 1) == 6
    assert upload.width < 160


def test_an_animation_too_large_to_move_shows_its_first_frame() -> None:
    upload = fit(animation(), 3 * KIB)

    assert not getattr(decoded(upload), "is_animated", False)
    assert upload.width > 80


def test_an_animation_of_too_many_frames_is_not_decoded_whole() -> None:
    frames = [Image.new("RGB", (64, 64), (step % 256, step // 256, 0)) for step in range(MAX_FRAMES + 1)]
    original = media(frames[0], "GIF", save_all=True, append_images=frames[1:])

    upload = fit(original, len(original.content) - 1)

    assert not getattr(decoded(upload), "is_animated", False)


def test_a_preview_is_small() -> None:
    upload = preview(media(noise(1000, 500)))

    assert (upload.filename, upload.width, upload.height) == ("preview.webp", 512, 256)
    assert decoded(upload).size == (512, 256)
    assert upload.shrunk


def test_a_preview_never_grows_and_never_moves() -> None:
    upload = preview(animation(), longest=4000)

    assert (upload.width, upload.height) == (160, 100)
    assert not getattr(decoded(upload), "is_animated", False)


def test_a_preview_of_a_video_is_refused() -> None:
    with pytest.raises(PictureError):
        preview(MP4)


def test_the_size_of_a_video_is_not_known() -> None:
    assert size_of(MP4) == (0, 0)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_reference_passes_as_it_is(form: str) -> None:
    original = media(noise(), form)

    assert reference(original) == original


def test_a_still_gif_becomes_a_png_reference() -> None:
    original = media(noise(), "GIF")

    ready = reference(original)

    assert ready.mime == "image/png"
    assert decoded(ready).size == size_of(original)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_an_animation_is_no_reference(form: str) -> None:
    with pytest.raises(PictureError) as refusal:
        reference(animation(form))

    assert refusal.value.flaw is Flaw.ANIMATED


def test_a_large_reference_becomes_an_upright_jpeg() -> None:
    original = photo()

    ready = reference(original, limit=20 * KIB)

    assert ready.mime == "image/jpeg"
    assert len(ready.content) <= 20 * KIB
    assert b"phone" not in ready.content
    assert decoded(ready).height > decoded(ready).width


def test_a_large_transparent_reference_lies_on_white() -> None:
    image = noise()
    image.putalpha(0)

    ready = reference(media(image), limit=20 * KIB)

    assert decoded(ready).getpixel((5, 5)) == (255, 255, 255)


def test_a_reference_that_cannot_be_made_small_is_refused() -> None:
    with pytest.raises(PictureError, match="does not fit") as caught:
        reference(media(noise()), limit=100)
    assert not caught.value.again


def test_a_truncated_reference_is_refused_before_it_is_paid_for() -> None:
    whole = media(noise(), "JPEG").content

    with pytest.raises(PictureError, match="broken") as caught:
        reference(Media.of(whole[: len(whole) // 2]))
    assert not caught.value.again


def test_a_reference_under_a_false_flag_is_refused() -> None:
    heic = Media(mime="image/png", content=b"\0\0\0\x18ftypheic" + bytes(100))

    for refused in (heic, MP4):
        with pytest.raises(PictureError, match="broken") as caught:
            reference(refused)
        assert not caught.value.again


@pytest.mark.parametrize("side", [7_100, 9_600, 60_000])
def test_a_bomb_is_refused_by_its_header(side: int) -> None:
    assert side * side > MAX_PIXELS
    for refuse in (size_of, preview, reference, lambda picture: fit(picture, 10)):
        with pytest.raises(PictureError) as caught:
            refuse(Media.of(bomb(side, side)))
        assert not caught.value.again


def gif_parts(side: int) -> tuple[bytes, bytes]:
    """Make the header and the one frame of a square GIF."""
    content = media(Image.new("P", (side, side)), "GIF").content
    colours = 3 * 2 ** ((content[10] & 7) + 1) if content[10] & 0x80 else 0
    return content[: 13 + colours], content[13 + colours : -1]


def test_a_frame_that_outgrows_its_gif_is_not_decoded() -> None:
    (header, small), (_, huge) = gif_parts(10), gif_parts(math.isqrt(MAX_PIXELS) + 1)
    growing = Media.of(header + small + huge + b";")
    assert len(growing.content) < 100 * KIB
    before = peak_memory()

    upload = fit(growing, 60)

    assert (upload.width, upload.height) == (10, 10)
    assert peak_memory() - before < 100 * KIB * KIB


def peak_memory() -> int:
    """Tell the most bytes that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KIB


def test_a_picture_at_the_cap_is_not_refused() -> None:
    assert size_of(Media.of(bomb(10_000, MAX_PIXELS // 10_000))) == (10_000, 5_000)


def test_other_formats_that_pillow_knows_stay_closed() -> None:
    buffer = io.BytesIO()
    noise().save(buffer, "TIFF")

    with pytest.raises(PictureError, match="broken"):
        preview(Media(mime="image/png", content=buffer.getvalue()))


SAMPLES = {
    "png": media(noise(40, 30)),
    "jpeg": photo(),
    "webp": media(noise(40, 30), "WEBP"),
    "moving webp": animation(frames=3, size=(40, 30)),
    "moving gif": animation("GIF", frames=3, size=(40, 30)),
    "moving png": animation("PNG", frames=3, size=(40, 30)),
}


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow warns of damaged metadata and goes on
@settings(derandomize=True, deadline=None, max_examples=150)
@given(
    st.sampled_from(sorted(SAMPLES)),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=6),
    st.floats(0.3, 1),
)
def test_damaged_pictures_raise_nothing_but_the_one_error(
    sample: str, damage: list[tuple[float, int]], kept: float
) -> None:
    original = SAMPLES[sample]
    content = bytearray(original.content[: int(len(original.content) * kept)])
    for place, value in damage:
        content[int(place * min(len(content), 400))] = value
    damaged = Media(mime=original.mime, content=bytes(content))

    for work in (size_of, preview, reference, lambda picture: fit(picture, 2 * KIB)):
        try:
            work(damaged)
        except PictureError as error:
            assert not error.again  # noqa: PT017 - most damage goes unnoticed, and need not raise
