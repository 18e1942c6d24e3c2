"""The words that a describe or a shorten finds, and how each kind of server tells them."""

from collections.abc import Sequence

from bot.demo.kinds import Kind
from bot.demo.scene import mix, text_of

SUBJECTS = ("a quiet harbour", "an old lighthouse", "a city in the rain", "a garden at dusk", "a red fox")
MANNERS = ("watercolor on rough paper", "film photograph, soft grain", "oil painting", "woodblock print")
ARTISTS = ("Hokusai", "Turner", "Monet", "Carl Larsson")
FOUND, SHORTENED = 4, 5  # prompts
KEYCAP = "\ufe0f\u20e3"  # follows a digit


def described(picture: str, ratio: str, seed: int) -> tuple[str, ...]:
    """Find four prompts for a picture: the subject is the picture's, the manner changes with the seed."""
    subject = SUBJECTS[mix(picture) % len(SUBJECTS)]
    return tuple(
        f"{subject}, {MANNERS[(seed + n) % 4]}, in the style of {ARTISTS[(seed + n) % 4]} --ar {ratio}"
        for n in range(FOUND)
    )


def shortened(prompt: str) -> tuple[str, ...]:
    """Find up to five prompts, each of them shorter than the one before."""
    words = text_of(prompt).split()
    lengths = dict.fromkeys(max(1, len(words) * (6 - n) // 7) for n in range(SHORTENED))
    return tuple(" ".join(words[:length]) for length in lengths)


def told(texts: Sequence[str], *, short: bool, kind: Kind) -> str:
    """Put the found prompts into one text."""
    if kind is Kind.TRUEAI and not short:
        return "\r\n".join(texts)
    lines = "\n\n".join(f"{n}{KEYCAP} {_linked(text)}" for n, text in enumerate(texts, 1))
    if not short:
        return lines
    return f"## Important tokens\n**{texts[-1]}**\n\n## Shortened prompts\n{lines}"


def _linked(text: str) -> str:
    """Link the artist, as Discord shows it."""
    for artist in ARTISTS:
        text = text.replace(artist, f"[{artist}](https://www.bing.com/search?q={artist.replace(' ', '+')})")
    return text
