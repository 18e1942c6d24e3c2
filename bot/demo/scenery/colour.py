"""Colours: the mood that a prompt asks for, as a palette."""

import colorsys
import dataclasses

from PIL import ImageColor

from bot.demo.scene import Scene, mix
from bot.demo.scenery.dice import Dice

Colour = tuple[int, int, int]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Palette:
    """The colours of one scene, from its light to its shadows."""

    top: Colour
    middle: Colour
    low: Colour
    light: Colour
    """Sun, moon, foam, lit edges."""
    far: Colour
    near: Colour
    accent: Colour
    dark: bool
    """Whether it is night: stars and lit windows show."""


def _palette(colours: str, *, dark: bool = False) -> Palette:
    top, middle, low, light, far, near, accent = (_rgb(colour) for colour in colours.split())
    return Palette(top=top, middle=middle, low=low, light=light, far=far, near=near, accent=accent, dark=dark)


def _rgb(colour: str) -> Colour:
    red, green, blue = ImageColor.getrgb("#" + colour)[:3]
    return red, green, blue


MOODS = {
    "dawn": _palette("3b4a8c c98bb0 ffd9a8 fff1cf a08bb5 2a2440 ff8f6b"),
    "day": _palette("2f7fd0 7fbdf0 e6f4fb fffbe6 8fb3cf 1f4a3a f2b84b"),
    "sunset": _palette("2b1d52 c8456b ffb25e ffe9a3 8c4a7a 1d1030 ff6a3d"),
    "dusk": _palette("16204a 5b5a9d f0a890 ffdfba 5f5f94 12152b ffb36b", dark=True),
    "night": _palette("050a1f 10244d 2f5580 eef4ff 274066 050913 ffd27a", dark=True),
    "storm": _palette("2a333d 5d6f7a b9c3c1 f4f1de 6c7b82 161d21 e07a3f"),
    "aurora": _palette("04101f 0b3142 1d6a66 d9fff0 164452 020a10 58f5b0", dark=True),
    "autumn": _palette("6d8fb3 e8c9a0 ffe7c4 fff5dd c58a5a 4a1f14 e2572b"),
    "spring": _palette("8fc6e8 cfe8e6 fff0f3 fffdf2 9cc2a8 2d5940 f28fb1"),
    "winter": _palette("7d9cc0 c3d6e6 f6f2ee ffffff a9bfd4 2b3d55 d9604c"),
    "ember": _palette("1a0f1f 5c1f35 d9622b ffd98a 5a2a3c 12080d ff9b3d", dark=True),
    "mint": _palette("1f5f6b 6fb8a8 f3f0cf fffce0 74a89c 12343b ff8a5c"),
}

MOOD_WORDS = {
    "sunset": "sunset",
    "evening": "sunset",
    "golden": "sunset",
    "dusk": "dusk",
    "twilight": "dusk",
    "dawn": "dawn",
    "sunrise": "dawn",
    "morning": "dawn",
    "night": "night",
    "midnight": "night",
    "moon": "night",
    "moonlit": "night",
    "star": "night",
    "stars": "night",
    "neon": "night",
    "storm": "storm",
    "stormy": "storm",
    "rain": "storm",
    "rainy": "storm",
    "fog": "storm",
    "aurora": "aurora",
    "northern": "aurora",
    "autumn": "autumn",
    "fall": "autumn",
    "spring": "spring",
    "blossom": "spring",
    "cherry": "spring",
    "winter": "winter",
    "snow": "winter",
    "snowy": "winter",
    "ice": "winter",
    "fire": "ember",
    "lava": "ember",
    "volcano": "ember",
    "day": "day",
    "noon": "day",
    "sunny": "day",
    "summer": "day",
}

HUES = {
    "red": 0.99,
    "crimson": 0.97,
    "orange": 0.07,
    "gold": 0.12,
    "yellow": 0.14,
    "green": 0.36,
    "emerald": 0.42,
    "teal": 0.49,
    "turquoise": 0.48,
    "blue": 0.6,
    "indigo": 0.68,
    "purple": 0.76,
    "violet": 0.76,
    "pink": 0.91,
    "magenta": 0.86,
}


def palette_of(scene: Scene, dice: Dice) -> Palette:
    """Choose by the words of the prompt, else by its hash; colours named in it tint everything.

    Scenes of one prompt differ a little in hue, as the hour of a day does.
    """
    words = scene.text.replace(",", " ").replace(".", " ").split()
    mood = next((MOOD_WORDS[word] for word in words if word in MOOD_WORDS), "")
    palette = MOODS[mood or sorted(MOODS)[mix(scene.text) % len(MOODS)]]
    hues = [HUES[word] for word in words if word in HUES]
    accents = [HUES[word] for word in scene.addition.split() if word in HUES] or hues
    sway = dice.between(-0.025, 0.025, "hue")
    return dataclasses.replace(
        palette,
        top=_tinted(palette.top, hues[:1], sway),
        middle=_tinted(palette.middle, hues[:1], sway, pull=0.8),
        low=_tinted(palette.low, hues[:1], sway, pull=0.35),
        far=_tinted(palette.far, hues[:1], sway),
        near=_tinted(palette.near, hues[:1], sway),
        accent=_tinted(palette.accent, accents[-1:], sway),
    )


def _tinted(colour: Colour, hues: list[float], sway: float, *, pull: float = 0.9) -> Colour:
    hue, light, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in colour))
    tinted = colorsys.hls_to_rgb((hue + sway) % 1, light, saturation)
    for target in hues:
        pure = colorsys.hls_to_rgb((target + sway) % 1, light, max(saturation, 0.55))
        tinted = (
            tinted[0] + (pure[0] - tinted[0]) * pull,
            tinted[1] + (pure[1] - tinted[1]) * pull,
            tinted[2] + (pure[2] - tinted[2]) * pull,
        )
    return round(tinted[0] * 255), round(tinted[1] * 255), round(tinted[2] * 255)


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """Mix two colours; a share of 1 is all the other."""
    return (
        round(one[0] + (other[0] - one[0]) * share),
        round(one[1] + (other[1] - one[1]) * share),
        round(one[2] + (other[2] - one[2]) * share),
    )
