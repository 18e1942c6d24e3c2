"""Midjourney's parameters: their names, the values they take, and what excludes what.

Source: Midjourney's documentation, as of version 8 and niji 7. A parameter that is not here is nobody's
mistake: new ones appear each year, and they are passed on as typed.
"""

import dataclasses
import re
import unicodedata
from collections.abc import Callable, Mapping

MAX_RATIO = 14  # Midjourney draws up to 14:1, either way
DIGIT = "[0-9０-９]"  # Japanese and Chinese keyboards type wide ones
DECIMAL = rf"-?(?:{DIGIT}+(?:\.{DIGIT}+)?|\.{DIGIT}+)"
UNSTOPPED = r"\S*[^\s.,;]"  # a word without the punctuation behind it
GLUED = re.compile(r"([a-z]+)(?:[=:]|(?=\.?[0-9]))(.+)", re.IGNORECASE)  # --ar=3:2, --v7
LINK = rf"<?https?://{UNSTOPPED}"


def _any(value: str) -> bool:
    return True


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Value:
    """The values of a parameter: how they look, and which of those there are."""

    shape: re.Pattern[str]
    """Matches one value, group 1, at the start of what follows the name."""
    allowed: str
    """What a person may write, as data: `0–1000`. Empty where anything goes."""
    fits: Callable[[str], bool] = _any
    tidy: Callable[[str], str] = str.strip
    optional: bool = False
    joiner: str | None = None
    """Joins the values of a repeated parameter; where it is None the last one wins."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """A parameter of Midjourney's under its canonical name, the one that is sent."""

    name: str
    aliases: tuple[str, ...] = ()
    value: Value | None = None
    """None: a flag."""
    refused: str | None = None
    """The key of the reason why nobody may use it."""

    @property
    def allowed(self) -> str:
        return self.value.allowed if self.value else ""


def _shape(pattern: str) -> re.Pattern[str]:
    """Match the pattern as whole words; full stops and commas behind it are typing habits."""
    return re.compile(rf"({pattern})[.,;]*(?!\S)", re.IGNORECASE)


def _narrow(value: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", value))


def _number(low: int, high: int, *, pattern: str, optional: bool = False) -> Value:
    return Value(
        shape=_shape(pattern),
        allowed=f"{low}–{high}",
        fits=lambda value: low <= float(value) <= high,
        tidy=_narrow,
        optional=optional,
    )


def _whole(low: int, high: int) -> Value:
    return _number(low, high, pattern=rf"-?{DIGIT}+")


def _decimal(low: int, high: int, *, optional: bool = False) -> Value:
    return _number(low, high, pattern=DECIMAL, optional=optional)


def _fits_ratio(value: str) -> bool:
    width, height = (int(side) for side in value.split(":"))
    return 0 < width <= MAX_RATIO * height and 0 < height <= MAX_RATIO * width


def _links(allowed: str, *, codes: str = "") -> Value:
    """Take one or more links, each of which may end in `::weight`, or codes of this pattern."""
    one = rf"(?:{LINK}{codes})"
    return Value(shape=_shape(rf"{one}(?:[.,;]*\s+{one})*"), allowed=allowed, joiner=" ")


RATIO = Value(
    shape=_shape(rf"{DIGIT}{{1,5}}\s*[:：]\s*{DIGIT}{{1,5}}"),
    allowed=f"1:{MAX_RATIO}–{MAX_RATIO}:1",
    fits=_fits_ratio,
    tidy=_narrow,
)
VERSION = Value(  # a shape and no range: a new version must not need a new release of ours
    shape=_shape(rf"niji(?:\s+{DECIMAL})?|{DIGIT}{{1,2}}(?:\.{DIGIT}{{1,2}})?"),
    allowed="8, 7, 6.1, niji 7, …",
    tidy=lambda value: unicodedata.normalize("NFKC", value),
)
QUALITY = Value(
    shape=_shape(DECIMAL),
    allowed=".25, .5, 1, 2, 4",
    fits=lambda value: float(value) in (0.25, 0.5, 1, 2, 4),
    tidy=_narrow,
)
MOTION = Value(shape=_shape("low|high"), allowed="low, high")
VIDEO = Value(shape=_shape(DIGIT), allowed="0–9", tidy=_narrow, optional=True)
WORD = Value(shape=_shape(UNSTOPPED), allowed="")
NEGATIVE = Value(shape=re.compile(r"(.+)"), allowed="", joiner=", ")
PROFILES = Value(shape=re.compile(r"(.+)"), allowed="", optional=True, joiner=" ")

PARAMETERS = (
    Known(name="ar", aliases=("aspect",), value=RATIO),
    Known(name="v", aliases=("version",), value=VERSION),
    Known(name="niji", value=_decimal(4, 7, optional=True)),
    Known(name="stylize", aliases=("s",), value=_whole(0, 1000)),
    Known(name="chaos", aliases=("c",), value=_whole(0, 100)),
    Known(name="weird", aliases=("w",), value=_whole(0, 3000)),
    Known(name="seed", value=_whole(0, 4294967295)),
    Known(name="no", value=NEGATIVE),
    Known(name="quality", aliases=("q",), value=QUALITY),
    Known(name="raw"),
    Known(name="style", value=WORD),
    Known(name="tile"),
    Known(name="iw", value=_decimal(0, 3)),
    Known(
        name="sref",
        value=_links("https://…, 0–4294967295, random", codes=rf"|(?:{DIGIT}+|random)(?:::{DECIMAL})?"),
    ),
    Known(name="sw", value=_whole(0, 1000)),
    Known(name="sv", value=_whole(1, 9)),  # seven so far
    Known(name="cref", value=_links("https://…")),
    Known(name="cw", value=_whole(0, 100)),
    Known(name="oref", value=_links("https://…")),
    Known(name="ow", value=_whole(1, 1000)),
    Known(name="profile", aliases=("p",), value=PROFILES),
    Known(name="stop", value=_whole(10, 100)),
    Known(name="draft"),
    Known(name="exp", value=_whole(0, 100)),
    Known(name="repeat", aliases=("r",), value=WORD, refused="prompt-repeat"),  # multiplies the cost
    Known(name="fast"),
    Known(name="relax"),
    Known(name="turbo"),
    Known(name="video", value=VIDEO),
    Known(name="motion", value=MOTION),
    Known(name="zoom", value=_decimal(1, 2)),
)

KNOWN: Mapping[str, Known] = {name: known for known in PARAMETERS for name in (known.name, *known.aliases)}

EXCLUSIVE = (  # of each row, a prompt may have one
    ("v", "niji"),
    ("fast", "relax", "turbo"),
    ("turbo", "video"),
    ("oref", "cref"),  # one is for version 7, the other for version 6
    ("oref", "draft"),
)


def rivals(name: str) -> frozenset[str]:
    """Name the parameters that cannot stand beside this one."""
    return frozenset(other for row in EXCLUSIVE if name in row for other in row if other != name)


def reserved(name: str) -> bool:
    """Tell whether `--name` is read as one of these, such as `ar`, or `v7` for `v 7`."""
    glued = GLUED.fullmatch(name)
    return name in KNOWN or (glued is not None and glued[1] in KNOWN)


def resolve(name: str, value: str | None) -> tuple[str, str | None]:
    """Bring the two spellings that change the name to the canonical one: `--style raw` and `--v niji 6`."""
    match name, (value or "").lower().split():
        case "style", ["raw"]:
            return "raw", None
        case "v", ["niji", *number]:
            return "niji", " ".join(number) or None
        case _:
            return name, value
