"""Midjourney prompts: clean, parse, check and compose."""

import dataclasses
import enum
import itertools
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping

from bot.errors import PromptError
from bot.parameters import GLUED, KNOWN, Known, resolve, rivals

MAX_PROMPT = 4000  # characters, cleaned and composed
MAX_QUOTED = 60  # characters of a wrong value that an error repeats

_EMOJI = "\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
_INVISIBLE = re.compile(
    # Kept, as they make one emoji of several characters: joiners between emoji, tags of a regional flag.
    rf"((?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])|\U0001f3f4[\U000e0030-\U000e007a]{{3,6}}\U000e007f)|["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls, save those that are white space
    "\xad\u034f\u061c\u115f\u1160\u180e\u3164\uffa0\ufeff\ufff9-\ufffb"  # soft hyphen, fillers, marks
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero-width and bidirectional
    "\ud800-\udfff\U000e0000-\U000e007f"  # half characters and tags
    "]"
)
_IMAGE = re.compile(r"<?https?://[^\s<>,][^\s<>]*>?,?", re.IGNORECASE)

_SHORT_DASH = "-‐‑‒−－"
_LONG_DASH = "–—―⸺"
DASHES = _SHORT_DASH + _LONG_DASH
_DASHES = re.compile(
    rf"(?<!\S)(?![{_SHORT_DASH}][a-z])[{_SHORT_DASH}{_LONG_DASH}]+(?=[a-z][^\s{_LONG_DASH}]*(?!\S))",
    re.IGNORECASE,
)
_PARAMETER = re.compile(r"(?:^| )--(?=[a-z])", re.IGNORECASE)
_NAMED = re.compile(r"(?:^| )--(?=(\S+))")
_DASHED = re.compile(rf"(?<!\S)(?:[{_SHORT_DASH}]{{2,}}|[{_LONG_DASH}][{DASHES}]*)(\S+)")


class Mode(enum.StrEnum):
    """How fast, and at which price, a picture is made."""

    RELAX = "relax"
    FAST = "fast"
    TURBO = "turbo"


@dataclasses.dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter by its canonical name; an unknown one as it was typed."""

    name: str
    value: str | None = None

    def __str__(self) -> str:
        return f"--{self.name} {self.value}" if self.value else f"--{self.name}"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Prompt:
    """A checked prompt; its `str` is what is sent."""

    images: tuple[str, ...] = ()
    text: str = ""
    parameters: tuple[Parameter, ...] = ()

    def __str__(self) -> str:
        return " ".join(part for part in (*self.images, self.text, *map(str, self.parameters)) if part)

    def get(self, name: str) -> str | None:
        """Read a parameter by its canonical name: empty where it has no value, None where it is absent."""
        return next((parameter.value or "" for parameter in self.parameters if parameter.name == name), None)

    @property
    def mode(self) -> Mode | None:
        """The speed that the prompt itself asks for."""
        return next((mode for mode in Mode if self.get(mode) is not None), None)

    def filled_up(self, parameters: Iterable[Parameter]) -> "Prompt":
        """Add what it does not say itself: neither the same parameter, nor one that excludes it.

        Raises PromptError where that makes it too long.
        """
        own = self.parameters
        for parameter in parameters:
            named = {other.name for other in own}
            if parameter.name not in named and not rivals(parameter.name) & named:
                own = (*own, parameter)
        return _checked(dataclasses.replace(self, parameters=own))

    def without_mode(self) -> "Prompt":
        """Leave the speed out, for APIs that are told it elsewhere."""
        return self.without(*Mode)

    def without(self, *names: str) -> "Prompt":
        """Leave parameters out, by their canonical names."""
        kept = tuple(parameter for parameter in self.parameters if parameter.name not in names)
        return dataclasses.replace(self, parameters=kept)


def clean(raw: str) -> str:
    """Drop what cannot be seen, make one blank of any white space, and compose characters (NFC).

    Joiners stay inside emoji only: elsewhere they hide words from filters and from the reader.
    """
    seen = _INVISIBLE.sub(lambda match: match[1] or "", raw)
    return " ".join(unicodedata.normalize("NFC", seen).split())


def fold(name: str) -> str:
    """Bring the name of a preset to the form by which it is known, whatever the case it is typed in."""
    return unicodedata.normalize("NFC", clean(name).casefold())


def parse(raw: str, presets: Collection[str] = ()) -> Prompt:
    """Read a prompt as it was typed: image links, text, then parameters in any order.

    Words behind a parameter that cannot be its value join the text, so a parameter in the middle loses
    nothing; only `--no`, `--profile` and unknown parameters take every word up to the next one. Of a
    repeated parameter the last one wins; lists are joined. A lone `--` is text. The names of presets, folded,
    are read as flags. Raises PromptError.
    """
    return _checked(_read(raw, presets))


def parse_parameters(raw: str, presets: Collection[str] = ()) -> tuple[Parameter, ...]:
    """Read parameters without a prompt. Raises PromptError, also where there are other words or links."""
    prompt = _read(raw, presets)
    if prompt.images or prompt.text:
        words = " ".join((*prompt.images, prompt.text))
        raise PromptError("prompt-only-parameters", value=_quoted(words))
    _refuse_conflict(prompt)
    return prompt.parameters


def with_options(prompt: Prompt, options: Mapping[str, str | None]) -> Prompt:
    """Let a command's options win over the same parameters in the text, and over those they exclude.

    Keys are parameter names or aliases, or `mode`; flags have the value None. Raises PromptError.
    """
    chosen = _settled(_option(name, value) for name, value in options.items())
    names = {parameter.name for parameter in chosen}
    rest = prompt.without(*names, *(rival for name in names for rival in rivals(name)))
    return _checked(dataclasses.replace(rest, parameters=(*rest.parameters, *chosen)))


def zoom_prompt(raw: str, presets: Collection[str] = ()) -> Prompt:
    """Parse the prompt of a Custom Zoom, which must say how far. Raises PromptError."""
    prompt = parse(raw, presets)
    if prompt.get("zoom") is None:
        raise _error("prompt-missing-value", KNOWN["zoom"])
    return prompt


def default_zoom(prompt: Prompt) -> str:
    """Write the text that a Custom Zoom starts from."""
    return f"{prompt.without('zoom')} {Parameter('zoom', '2')}"


def _read(raw: str, presets: Collection[str]) -> Prompt:
    cleaned = _repaired(raw)
    if presets:
        cleaned = _DASHED.sub(lambda word: f"--{word[1]}" if _preset(word[1], presets) else word[0], cleaned)
    _refuse_length(cleaned)
    text, *segments = _segments(cleaned, presets)
    texts, parameters = [text], []
    for segment in segments:
        word, _, rest = segment.partition(" ")
        if name := _preset(word, presets):
            parameter = Parameter(name)
        else:
            parameter, rest = _parameter(segment)
        parameters.append(parameter)
        texts.append(rest)
    images, text = _split_images(" ".join(filter(None, texts)))
    return Prompt(images=images, text=text, parameters=_settled(parameters))


def _segments(text: str, presets: Collection[str]) -> list[str]:
    """Cut where parameters begin; the names of presets may be of any script, and begin with a digit."""
    if not presets:
        return _PARAMETER.split(text)
    found = _NAMED.finditer(text)
    cuts = [cut for cut in found if _PARAMETER.match(text, cut.start()) or _preset(cut[1], presets)]
    ends = [*(cut.start() for cut in cuts), len(text)]
    return [text[: ends[0]], *(text[cut.end() : end] for cut, end in zip(cuts, ends[1:], strict=True))]


def _preset(word: str, presets: Collection[str]) -> str | None:
    """Name the preset that this word stands for."""
    name = fold(word.rstrip(".,;")) if presets else ""
    return name if name in presets else None


def _repaired(raw: str) -> str:
    """Clean, and undo the dashes that phones make of `--` where a parameter begins; `cat — dog` stays."""
    return _DASHES.sub("--", clean(raw))


def _parameter(segment: str) -> tuple[Parameter, str]:
    """Read a parameter, whose dashes are gone, and hand back the words that are not its value."""
    word, _, rest = segment.partition(" ")
    glued = GLUED.fullmatch(word)
    if glued and (known := KNOWN.get(glued[1].lower())) and known.value:
        return _take(known, f"{glued[2]} {rest}".rstrip())
    if known := KNOWN.get(word.rstrip(".,;:=").lower()):
        return _take(known, rest)
    return Parameter(word, rest or None), ""


def _take(known: Known, words: str) -> tuple[Parameter, str]:
    """Take a parameter's value off the words that follow its name."""
    if known.refused:
        raise _error(known.refused, known, words)
    if known.value is None:
        return Parameter(known.name), words
    match = known.value.shape.match(words)
    if match:
        name, value = resolve(known.name, known.value.tidy(match[1]))
        return _ranged(Parameter(name, value)), words[match.end() :].strip()
    if known.value.optional:
        return Parameter(known.name), words
    raise _error("prompt-malformed" if words else "prompt-missing-value", known, words)


def _ranged(parameter: Parameter) -> Parameter:
    known = KNOWN[parameter.name]
    if known.value and parameter.value and not known.value.fits(parameter.value):
        raise _error("prompt-out-of-range", known, parameter.value)
    return parameter


def _option(name: str, value: str | None) -> Parameter:
    """Read one option. It is one value, and no way to smuggle in another parameter."""
    words = _repaired(value or "")
    if name == "mode":
        if words not in tuple(Mode):
            raise PromptError(
                "prompt-malformed", parameter=name, value=_quoted(words), allowed=", ".join(Mode)
            )
        return Parameter(words)
    known = KNOWN.get(name.lower())
    parameter, rest = _take(known, words) if known else (Parameter(name, words or None), "")
    if rest or _PARAMETER.search(words):
        allowed = known.allowed if known else ""
        raise PromptError("prompt-malformed", parameter=parameter.name, value=_quoted(words), allowed=allowed)
    return parameter


def _settled(parameters: Iterable[Parameter]) -> tuple[Parameter, ...]:
    """Make one of each repeated parameter; unknown ones are left as they are."""
    settled: dict[str | int, Parameter] = {}
    for place, parameter in enumerate(parameters):
        known = KNOWN.get(parameter.name)
        earlier = settled.get(parameter.name) if known else None
        if earlier and known and known.value and known.value.joiner:
            values = [value.rstrip(" ,") for value in (earlier.value, parameter.value) if value]
            parameter = Parameter(known.name, known.value.joiner.join(values) or None)
        settled[parameter.name if known else place] = parameter
    return tuple(settled.values())


def _split_images(text: str) -> tuple[tuple[str, ...], str]:
    words = text.split()
    count = next((place for place, word in enumerate(words) if not _IMAGE.fullmatch(word)), len(words))
    return tuple(word.strip("<>,") for word in words[:count]), " ".join(words[count:])


def _checked(prompt: Prompt) -> Prompt:
    """Refuse what only the whole prompt shows: that it is empty or too long, or contradicts itself."""
    if not prompt.images and not prompt.text:
        raise PromptError("prompt-empty")
    _refuse_length(str(prompt))
    _refuse_conflict(prompt)
    return prompt


def _refuse_conflict(prompt: Prompt) -> None:
    names = [parameter.name for parameter in prompt.parameters if parameter.name in KNOWN]
    for first, second in itertools.combinations(names, 2):
        if first in rivals(second):
            raise PromptError("prompt-conflict", parameter=second, value=first)


def _refuse_length(text: str) -> None:
    if len(text) > MAX_PROMPT:
        raise PromptError("prompt-too-long", value=str(len(text)), allowed=str(MAX_PROMPT))


def _error(key: str, known: Known, words: str = "") -> PromptError:
    value = _quoted(words.partition(" ")[0])
    return PromptError(key, parameter=known.name, value=value, allowed=known.allowed)


def _quoted(value: str) -> str:
    return value if len(value) <= MAX_QUOTED else f"{value[: MAX_QUOTED - 1]}…"
