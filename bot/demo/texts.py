"""The words that a describe or a shorten finds, and how each kind of server tells them."""

import fractions
from collections.abc import Sequence

from bot.demo.kinds import Kind
from bot.demo.scene import mix, text_of

SUBJECTS = ("a quiet harbour", "an old lighthouse", "a city in the rain", "a garden at dusk", "a red fox")
MANNERS = ("watercolor on rough paper", "film photograph, soft grain", "oil painting", "woodblock print")
ARTISTS = ("Hokusai", "Turner", "Monet", "Carl Larsson")
FOUND, SHORTENED = 4, 5  # prompts
FILLERS = {"a", "an", "and", "at", "by", "from", "in", "of", "on", "over", "the", "to", "very", "with"}
KEYCAP = "\ufe0f\u20e3"  # follows a digit


def described(picture: str, ratio: str, seed: int) -> tuple[str, ...]:
    """Find four prompts for a picture: the subject is the picture's, the manner changes with the seed.

    `ratio` is the picture's size, "width:height".
    """
    width, height = fractions.Fraction(ratio.replace(":", "/")).as_integer_ratio()
    shape = f"--ar {width}:{height}"
    subject = SUBJECTS[mix(picture) % len(SUBJECTS)]
    return tuple(
        f"{subject}, {MANNERS[(seed + n) % 4]}, in the style of {ARTISTS[(seed + n) % 4]} {shape}"
        for n in range(FOUND)
    )


def shortened(prompt: str) -> tuple[str, ...]:
    """Find up to five prompts, each of them shorter than the one before.

    Fillers go first, then short words; the order stays.
    """
    words = text_of(prompt).split()
    weightiest = sorted(range(len(words)), key=lambda n: (words[n].lower() in FILLERS, -len(words[n]), n))
    lengths = dict.fromkeys(max(1, len(words) * (6 - n) // 7) for n in range(SHORTENED))
    return tuple(" ".join(words[n] for n in sorted(weightiest[:length])) for length in lengths)


def told(texts: Sequence[str], *, short: bool, kind: Kind) -> str:
    """Put the found prompts into one text."""
    if kind is Kind.TRUEAI and not short:
        return "\r\n".join(texts)
    lines = "\n\n".join(f"{n}{KEYCAP} {_linked(text)}" for n, text in enumerate(texts, 1))
    if not short:
        return lines
    return f"## Important tokens\n{_weighed(texts)}\n\n## Shortened prompts\n{lines}"


def _weighed(texts: Sequence[str]) -> str:
    """Mark the words that all of them have, and those that went first."""
    longest, later, last = (texts[place].split() for place in (0, len(texts) // 2, -1))
    marks = [("**" if word in last else "" if word in later else "~~", word) for word in longest]
    return ", ".join(f"{mark}{word.rstrip(',')}{mark}" for mark, word in marks)


def _linked(text: str) -> str:
    """Link the artist, as Discord shows it."""
    for artist in ARTISTS:
        text = text.replace(artist, f"[{artist}](https://www.bing.com/search?q={artist.replace(' ', '+')})")
    return text
