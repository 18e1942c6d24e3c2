"""Texts for people in their language: Fluent files, one a language, named by Discord's code for it."""

import dataclasses
import functools
import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import discord
import structlog
from discord import app_commands
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

PACKAGED = Path(__file__).parents[1] / "locales"
ENGLISH = "en"
NAME = "language-name"
MAX_PART = 2500  # characters; fluent.runtime refuses a text with a longer variable
REMEMBERED = 2048  # texts said lately; menus say the same ones to everybody, and Fluent takes its time
MAX_REMEMBERED = 100  # characters of a variable in one of them

log = structlog.get_logger(__name__)


class TextError(Exception):
    """A bug: a text is missing or broken."""


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class _Filled:
    text: str
    errors: Sequence[Exception]


class Texts:
    """The texts of a folder; each is looked for in the person's language first, then in English.

    English that cannot be parsed raises TextError here. After that nothing raises: another language that
    cannot be, and what is missing in English or lacks a variable, is logged, and people read what there is.
    With `strict`, for tests, each of these raises.
    """

    def __init__(self, folder: Path = PACKAGED, *, strict: bool = False) -> None:
        self._files = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl"))}
        self._bundles = {ENGLISH: _bundle(ENGLISH, self._files[ENGLISH])}
        self._strict = strict
        self._said = functools.lru_cache(REMEMBERED)(self._format)
        self._owned = functools.lru_cache(REMEMBERED)(self._find)
        self.digest = hashlib.sha256("\0".join(self._files.values()).encode()).hexdigest()
        """Changes with any text."""

    @property
    def locales(self) -> frozenset[str]:
        """Discord's codes of the languages that are here."""
        return frozenset(self._files)

    @property
    def names(self) -> Mapping[str, str]:
        """What each language calls itself, by its code; without parsing all of them."""
        line = re.compile(rf"^{NAME} = (.+)$", re.MULTILINE)
        found = {code: line.search(file) for code, file in self._files.items()}
        return {code: name[1] if name else code for code, name in found.items()}

    def __call__(self, locale: str) -> "Say":
        """Return the voice for this locale, such as `ko` or `en-US`."""
        return Say(texts=self, locale=locale)

    def say(self, locale: str, key: str, /, **args: str | float) -> str:
        """Return a text in the language of this locale, with its variables filled in.

        Numbers are grouped and counted as the language does it, so ids have to come as strings.
        """
        if any(isinstance(value, str) and len(value) > MAX_REMEMBERED for value in args.values()):
            return self._format(locale, key, tuple(args.items()))
        return self._said(locale, key, tuple(args.items()))

    def _format(self, locale: str, key: str, given: tuple[tuple[str, str | float], ...]) -> str:
        args = dict(given)
        best: str | None = None
        for language in dict.fromkeys((*_chain(locale), ENGLISH)):
            if filled := self._fill(language, key, args):
                if not filled.errors:
                    return filled.text
                self._complain(language, key, "; ".join(map(str, filled.errors)))
                best = filled.text
        if best is None:
            self._complain(ENGLISH, key, "missing")
        return best or key

    def own(self, locale: str, key: str) -> str | None:
        """Return a text without variables in this very language, or None."""
        return self._owned(locale, key)

    def _find(self, locale: str, key: str) -> str | None:
        for language in _chain(locale):
            if filled := self._fill(language, key, {}):
                return filled.text
        return None

    def _fill(self, language: str, key: str, args: Mapping[str, str | float]) -> _Filled | None:
        bundle = self._read(language)
        pattern = bundle.get_message(key).value if bundle and bundle.has_message(key) else None
        if bundle is None or pattern is None:
            return None
        long = {f"\0{name}\0": value for name, value in args.items() if _is_long(value)}
        short = {name: f"\0{name}\0" if _is_long(value) else value for name, value in args.items()}
        text, errors = bundle.format_pattern(pattern, short)
        for stand_in, value in long.items():
            text = str(text).replace(stand_in, str(value))
        return _Filled(text=str(text), errors=errors)

    def _read(self, language: str) -> FluentBundle | None:
        """Parse a language when somebody speaks it: each takes some 25 ms, and few hear all of them."""
        if language not in self._bundles and language in self._files:
            try:
                self._bundles[language] = _bundle(language, self._files[language])
            except TextError as error:
                if self._strict:
                    raise
                log.error("texts cannot be read", language=language, reason=str(error))
                self._bundles[language] = _bundle(language, "")
        return self._bundles.get(language)

    def _complain(self, language: str, key: str, reason: str) -> None:
        if self._strict:
            raise TextError(f"{key} in {language}.ftl: {reason}")
        log.error("text is missing or broken", key=key, language=language, reason=reason)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Say:
    """The texts in one person's language."""

    texts: Texts
    locale: str

    def __call__(self, key: str, /, **args: str | float) -> str:
        return self.texts.say(self.locale, key, **args)


class CommandTranslator(app_commands.Translator):
    """Tells Discord the names and descriptions of the commands in every language but English, its default."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        # Asked for hundreds of strings in each of Discord's languages.
        self._spoken = frozenset(
            locale for locale in discord.Locale if texts.locales & set(_chain(locale.value)) - {ENGLISH}
        )

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        key = string.extras.get("key")
        return self._texts.own(locale.value, key) if key is not None and locale in self._spoken else None


def text(key: str) -> app_commands.locale_str:
    """Return the English text of a command, option or choice, with the key that finds its translations.

    Raises TextError where English has none, since a command cannot be without a name.
    """
    english = _packaged().own(ENGLISH, key)
    if english is None:
        raise TextError(f"{key} is missing in {ENGLISH}.ftl")
    return app_commands.locale_str(english, key=key)


@functools.cache  # read when the first command is declared, not at import
def _packaged() -> Texts:
    return Texts()


def _chain(locale: str) -> tuple[str, ...]:
    """Name the locale and what it is a kind of: `ko-KR`, then `ko`.

    `zh-TW` is no kind of `zh-CN`: it is written in another script, and its readers get English.
    """
    parts = locale.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))


def _bundle(language: str, content: str) -> FluentBundle:
    resource = FluentResource(content)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            raise TextError(f"{language}.ftl cannot be read at: {(entry.content or '').strip()[:80]}")
    # Without isolation marks: nobody sees them, but people copy them with a prompt, and they count against
    # Discord's limits. No language here runs from right to left, and prompts come without directional marks.
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(resource)
    return bundle


def _is_long(value: str | float) -> bool:
    return isinstance(value, str) and len(value) > MAX_PART
