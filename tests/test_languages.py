"""Every language says everything that English says, with the same facts, and as Discord takes it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import discord
import pytest
from discord.app_commands.commands import VALID_SLASH_COMMAND_NAME

from bot.config import Settings
from bot.run import forgetful_app
from bot.ui.i18n import ENGLISH, Texts
from tests.locales import LANGUAGES, borrowed, longest, messages, numbers, variables, variants

TRANSLATED = [language for language in LANGUAGES if language != ENGLISH]
MAX_COMMAND = 8000  # characters of all that is said about one command; the longest language counts
COUNTS = (0, 1, 2, 5, 21, 12345)

# Letters without which a text in this language is hardly one; those of other languages are not looked at.
SCRIPTS = {"ko": "[가-힣]", "zh-CN": "[一-鿿]", "ja": "[ぁ-ヿ一-鿿]"}
WORDS = re.compile(r"[A-Za-z]{2}")
COMMAND = re.compile(r"/([a-z]+)\b")
NAMED = re.compile(r"\*\*([^*/]+)\*\*|“([^”]+)”")

Command = Mapping[str, Any]  # Any: Discord's JSON


def each(language: str) -> Iterator[str]:
    """Name the texts that this language shares with English."""
    yield from (key for key in messages(ENGLISH) if key in messages(language))


def test_the_languages_that_are_promised_are_there() -> None:
    assert set(LANGUAGES) >= {"en", "ko", "zh-CN", "vi", "ja"}
    assert set(TRANSLATED) <= {locale.value for locale in discord.Locale}


def test_no_text_is_missing_and_none_is_left_over() -> None:
    """All stand in the order of English, too, so that what is new is found by laying files side by side."""
    for language in TRANSLATED:
        missing = [key for key in messages(ENGLISH) if key not in messages(language)]
        assert missing == [], f"{language}.ftl does not say these yet"
        assert list(messages(language)) == list(messages(ENGLISH)), f"{language}.ftl has another order"


def test_every_language_says_what_it_is_called() -> None:
    names = Texts().names

    assert set(names) == set(LANGUAGES)
    assert len(set(names.values())) == len(LANGUAGES)
    assert all(name != language for language, name in names.items())


def test_no_variable_is_lost_or_added() -> None:
    """In each case that English tells apart; how often it counts one thing or many is a language's own."""
    for language in TRANSLATED:
        for key in each(language):
            known = frozenset[str]().union(*(variant.placed for variant in variants(ENGLISH, key)))
            assert placed(language, key) == placed(ENGLISH, key), (language, key)
            assert all(variant.placed <= known for variant in variants(language, key)), (language, key)


def placed(language: str, key: str) -> Mapping[tuple[tuple[str, str], ...], frozenset[str]]:
    return {variant.case: variant.placed for variant in variants(language, key) if variant.usual}


def test_every_text_can_be_said_with_any_number() -> None:
    texts = Texts(strict=True)
    for language in LANGUAGES:
        for key in each(language):
            counted, names = numbers(ENGLISH, key), variables(ENGLISH, key)
            for count in COUNTS if counted else COUNTS[:1]:
                args = {name: count if name in counted else f"⟨{name}⟩" for name in names}
                said = texts.say(language, key, **args)
                if len(variants(ENGLISH, key)) == 1:
                    assert all(str(value) in said for value in args.values()), (language, key)


@pytest.mark.parametrize(("language", "number"), [("ko", "12,345"), ("ja", "12,345"), ("vi", "12.345")])
def test_numbers_are_written_as_the_language_does_it(language: str, number: str) -> None:
    assert number in Texts(strict=True).say(language, "details-time", seconds=12345)


def test_nothing_was_left_in_english() -> None:
    for language in TRANSLATED:
        left = {key for key in each(language) if translatable(key) and is_english(language, key)}
        assert left == borrowed(language), language


def translatable(key: str) -> bool:
    """Whether English says more here than names and variables, such as `PUBLIC_URL: #`."""
    return WORDS.search(re.sub(r"\b[A-Z_]{3,}\b", "", longest(ENGLISH, key))) is not None


def is_english(language: str, key: str) -> bool:
    own = longest(language, key)
    foreign = WORDS.search(own) and not re.search(SCRIPTS.get(language, ""), own)
    return own == longest(ENGLISH, key) or bool(foreign)


def test_buttons_and_commands_are_quoted_by_the_names_they_have_in_that_language() -> None:
    checked = 0
    for language in TRANSLATED:
        labels = translations(language, is_label)
        commands = translations(language, is_command)
        for key in each(language):
            english, own = longest(ENGLISH, key), longest(language, key)
            quoted = {word for pair in NAMED.findall(english) for word in pair if word}
            for word in quoted & labels.keys():
                marked = {
                    mark.format(label) for label in labels[word] for mark in ("**{}**", "“{}”", "「{}」")
                }
                assert any(name in own for name in marked), (language, key)
            named = set(COMMAND.findall(english)) & commands.keys()
            for word in named:
                assert any(f"/{name}" in own for name in commands[word]), (language, key)
            checked += len(quoted & labels.keys()) + len(named)
    assert checked > 15 * len(TRANSLATED)


def translations(language: str, belongs: Callable[[str], bool]) -> Mapping[str, set[str]]:
    """Tell what the texts of a kind that say the same in English are in this language."""
    found = defaultdict[str, set[str]](set)
    for key in filter(belongs, each(language)):
        found[longest(ENGLISH, key)].add(longest(language, key))
    return found


def is_label(key: str) -> bool:
    return key.startswith("button-") and not key.startswith(("button-kind-", "button-action"))


def is_command(key: str) -> bool:
    return key.startswith("command-") and not key.endswith("-about")


async def registered(folder: Path) -> Sequence[Command]:
    """Say everything that Discord is told where each service that we know is connected."""
    nobody = "http://127.0.0.1:9"
    settings = Settings.model_validate(
        {
            "DISCORD_TOKEN": "a-token-for-nobody",
            "COMETAPI_KEY": "key",
            "ACEDATA_KEY": "key",
            "MJPROXY_URL": nobody,
            "DATABASE_URL": f"sqlite:///{folder}/bot.db",
        }
    )
    async with forgetful_app(settings) as app:
        await app.bot.load_commands()
        return await app.bot.command_payload()


async def test_discord_takes_the_commands_in_every_language(tmp_path: Path) -> None:
    """One name that it refuses fails the registration of all of them."""
    commands = await registered(tmp_path)

    assert len(commands) >= 10
    check_siblings(commands)
    for command in commands:
        assert size(command) <= MAX_COMMAND, command["name"]


def check_siblings(siblings: Sequence[Command]) -> None:
    """Check commands or options that stand beside each other, and all that is in them."""
    for language in TRANSLATED:
        names = [item["name_localizations"][language] for item in siblings]
        assert len(set(names)) == len(names), (language, names)
    for item in siblings:
        menu = item.get("type") in (2, 3) and "description" not in item
        for language in TRANSLATED:
            name = item["name_localizations"][language]
            assert menu or (VALID_SLASH_COMMAND_NAME.match(name) and name == name.lower()), (language, name)
            assert 1 <= len(name) <= 32, (language, name)
            if not menu:
                assert 1 <= len(item["description_localizations"][language]) <= 100, (language, name)
        for choice in item.get("choices", []):
            assert set(TRANSLATED) <= choice["name_localizations"].keys(), choice
        check_siblings(item.get("options", []))


def size(item: Command) -> int:
    """Count as Discord does: each text in its longest language."""
    return (
        sum(
            max(len(text) for text in (item.get(key, ""), *item.get(f"{key}_localizations", {}).values()))
            for key in ("name", "description")
        )
        + len(str(item.get("value", "")))
        + sum(size(inner) for inner in (*item.get("options", []), *item.get("choices", [])))
    )
