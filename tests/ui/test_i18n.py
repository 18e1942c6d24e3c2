"""Every person reads the bot in their language, as far as it is there, and in English otherwise."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.app_commands.commands import VALID_SLASH_COMMAND_NAME
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer
from structlog.testing import capture_logs

from bot.ui.i18n import PACKAGED, CommandTranslator, TextError, Texts, text

ENGLISH = """
hello = Hello, { $who }!
only-english = Nobody translated this
jobs = { $count ->
    [one] One job
   *[other] { $count } jobs
}
"""
KOREAN = """
hello = 안녕하세요, { $who }!
jobs = 작업 { $count }개
"""


def folder(place: Path, **files: str) -> Path:
    for name, content in files.items():
        (place / f"{name.replace('_', '-')}.ftl").write_text(content, encoding="utf-8")
    return place


class Accents(Transformer):
    """Puts accents on the letters of a text, as a stand-in for a translation."""

    LETTERS = str.maketrans("aeiouAEIOU", "àèìòùÀÈÌÒÙ")

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802  # the library's name
        return ast.TextElement(node.value.translate(self.LETTERS))


def accented(english: str) -> str:
    resource = FluentParser().parse(english)
    return str(FluentSerializer().serialize(Accents().visit(resource)))


def keys(path: Path) -> list[str]:
    """Name the texts of a file, also those that are there twice; quicker than parsing it."""
    return re.findall(r"^([a-z][a-z0-9-]*) *=", path.read_text(encoding="utf-8"), re.MULTILINE)


def check_command_names(place: Path) -> list[str]:
    """Name every text of a folder that Discord would refuse; one is enough to fail the whole sync."""
    texts = Texts(place)
    found = [
        (language, key, texts.own(language, key) or "")
        for language in sorted(texts.locales)
        for key in keys(place / f"{language}.ftl")
    ]
    names = Counter((language, key.rpartition("-")[0], said) for language, key, said in found if is_name(key))
    return [
        f"{language}: {key} = {said}"
        for language, key, said in found
        if not fits(key, said) or (is_name(key) and names[language, key.rpartition("-")[0], said] > 1)
    ]


def is_name(key: str) -> bool:
    return key.startswith(("command-", "option-", "menu-")) and not key.endswith("-about")


def fits(key: str, said: str) -> bool:
    match key.split("-")[0]:
        case "command" | "option" if key.endswith("-about"):
            return 1 <= len(said) <= 100
        case "command" | "option":
            return VALID_SLASH_COMMAND_NAME.match(said) is not None and said == said.lower()
        case "menu":
            return 1 <= len(said) <= 32
        case "choice":
            return 1 <= len(said) <= 100
        case _:
            return True


def test_a_person_reads_their_own_language(tmp_path: Path) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH, ko=KOREAN), strict=True)

    assert texts.say("ko", "hello", who="민지") == "안녕하세요, 민지!"
    assert texts("ko")("jobs", count=2) == "작업 2개"
    assert texts.locales == {"en", "ko"}


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "en", "fr", "zh-TW", "es-419", ""])
def test_everyone_else_reads_english(tmp_path: Path, locale: str) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH, ko=KOREAN, zh_CN="hello = 你好\n"), strict=True)

    assert texts.say(locale, "hello", who="Ann") == "Hello, Ann!"


def test_a_regional_code_finds_its_language(tmp_path: Path) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH, ko=KOREAN, zh_CN="hello = 你好, { $who }\n"), strict=True)

    assert texts.say("ko-KR", "hello", who="민지") == "안녕하세요, 민지!"
    assert texts.say("zh-CN", "hello", who="小明") == "你好, 小明"


def test_what_is_not_translated_is_said_in_english(tmp_path: Path) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH, ko=KOREAN), strict=True)

    assert texts.say("ko", "only-english") == "Nobody translated this"


def test_numbers_and_plurals_follow_the_language(tmp_path: Path) -> None:
    german = "jobs = { $count ->\n    [one] Ein Auftrag\n   *[other] { $count } Aufträge\n}\n"
    texts = Texts(folder(tmp_path, en=ENGLISH, de=german), strict=True)

    assert [texts.say("en-US", "jobs", count=count) for count in (1, 1234)] == ["One job", "1,234 jobs"]
    assert [texts.say("de", "jobs", count=count) for count in (1, 1234)] == ["Ein Auftrag", "1.234 Aufträge"]


def test_what_people_wrote_goes_through_as_it_is(tmp_path: Path) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH), strict=True)
    prompt = "{ $who } \\u0041 <@1> שלום 🐈 " + "long " * 800

    assert texts.say("en", "hello", who=prompt) == f"Hello, {prompt}!"


def test_a_missing_text_is_shown_as_its_key_and_logged(tmp_path: Path) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH, ko=KOREAN))

    with capture_logs() as lines:
        assert texts.say("ko", "no-such-text") == "no-such-text"

    assert [(line["key"], line["reason"]) for line in lines] == [("no-such-text", "missing")]


def test_a_translation_that_cannot_be_filled_in_gives_way_to_english(tmp_path: Path) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH, ko="hello = 안녕 { $whom }\n"))

    with capture_logs() as lines:
        assert texts.say("ko", "hello", who="Ann") == "Hello, Ann!"

    assert [(line["key"], line["language"]) for line in lines] == [("hello", "ko")]


def test_a_text_without_its_variable_is_shown_as_well_as_it_can_be(tmp_path: Path) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH))

    with capture_logs() as lines:
        assert texts.say("en-US", "hello") == "Hello, who!"

    assert len(lines) == 1


@pytest.mark.parametrize(("key", "args"), [("no-such-text", {}), ("hello", {"whom": "Ann"})])
def test_in_tests_both_are_errors(tmp_path: Path, key: str, args: dict[str, str]) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH), strict=True)

    with pytest.raises(TextError, match=key):
        texts.say("en-US", key, **args)


BROKEN = "hello = { $who\n"


def test_english_that_is_no_fluent_is_refused_with_the_place(tmp_path: Path) -> None:
    with pytest.raises(TextError, match=r"en\.ftl cannot be read at: hello = \{ \$who"):
        Texts(folder(tmp_path, en=BROKEN))


def test_another_language_that_is_no_fluent_gives_way_to_english(tmp_path: Path) -> None:
    texts = Texts(folder(tmp_path, en=ENGLISH, ko=BROKEN))

    with capture_logs() as lines:
        assert [texts.say("ko", "hello", who=who) for who in ("Ann", "Bo")] == ["Hello, Ann!", "Hello, Bo!"]

    assert [(line["language"], "hello = { $who" in line["reason"]) for line in lines] == [("ko", True)]
    with pytest.raises(TextError, match=r"ko\.ftl cannot be read at: hello"):
        Texts(tmp_path, strict=True).say("ko", "hello", who="Ann")


def test_a_language_says_its_own_name(tmp_path: Path) -> None:
    texts = Texts(folder(tmp_path, en="language-name = English\n", ko="language-name = 한국어\n", vi=KOREAN))

    assert texts.names == {"en": "English", "ko": "한국어", "vi": "vi"}


async def told_to_discord(place: Path) -> dict[str, Any]:  # Any: Discord's own payload
    """Declare a command as the cogs do, and return what Discord is told of it."""

    @app_commands.command(name=text("command-imagine"), description=text("command-imagine-about"))
    @app_commands.rename(words=text("option-prompt"), speed=text("option-mode"))
    @app_commands.describe(words=text("option-prompt-about"), speed="Says nothing of a language")
    @app_commands.choices(speed=[app_commands.Choice(name=text("choice-mode-fast"), value="fast")])
    async def imagine(interaction: discord.Interaction, words: str, speed: str = "fast") -> None: ...

    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    tree.add_command(imagine)
    return await imagine.get_translated_payload(tree, CommandTranslator(Texts(place)))


def pseudo(place: Path) -> Path:
    english = (PACKAGED / "en.ftl").read_text(encoding="utf-8")
    return folder(place, en=english, ko=accented(english))


def both(key: str) -> tuple[str, dict[str, str]]:
    """Return a command's text in English and what Discord is to show elsewhere."""
    english = text(key).message
    return english, {"ko": english.translate(Accents.LETTERS)}


async def test_discord_is_told_names_options_and_choices_in_every_language(tmp_path: Path) -> None:
    told = await told_to_discord(pseudo(tmp_path))
    prompt, mode = told["options"]
    (choice,) = mode["choices"]

    assert (told["name"], told["name_localizations"]) == both("command-imagine")
    assert (told["description"], told["description_localizations"]) == both("command-imagine-about")
    assert (prompt["name"], prompt["name_localizations"]) == both("option-prompt")
    assert (prompt["description"], prompt["description_localizations"]) == both("option-prompt-about")
    assert (mode["name"], mode["name_localizations"]) == both("option-mode")
    assert "description_localizations" not in mode
    assert (choice["name"], choice["name_localizations"]) == both("choice-mode-fast")
    assert told["name_localizations"]["ko"] == "ìmàgìnè"


async def test_a_language_without_the_name_leaves_discord_at_english(tmp_path: Path) -> None:
    told = await told_to_discord(folder(tmp_path, en="command-imagine = imagine\n", ko="other = x\n"))

    assert told["name_localizations"] == {}


def test_a_message_comes_in_the_pseudo_language(tmp_path: Path) -> None:
    texts = Texts(pseudo(tmp_path), strict=True)

    assert texts.say("ko", "command-imagine-about") == both("command-imagine-about")[1]["ko"]


def test_a_command_without_a_name_cannot_be_declared() -> None:
    with pytest.raises(TextError, match=r"command-nowhere is missing in en\.ftl"):
        text("command-nowhere")


def test_names_that_discord_refuses_are_found(tmp_path: Path) -> None:
    place = folder(
        tmp_path,
        en="command-imagine = imagine\ncommand-blend = blend\nhello = Hello, World\n",
        ko="command-imagine = 그림\ncommand-blend = 그림\n",
        ja=f"option-mode = Mode\noption-no = not this\noption-raw = {'x' * 33}\nmenu-use = Use it\n",
        vi=f"command-help-about = {'x' * 101}\nmenu-use = {'x' * 33}\nchoice-fast = {'x' * 101}\n",
    )

    found = [line.split(" = ")[0] for line in check_command_names(place)]

    assert found == [
        "ja: option-mode",
        "ja: option-no",
        "ja: option-raw",
        "ko: command-imagine",
        "ko: command-blend",
        "vi: command-help-about",
        "vi: menu-use",
        "vi: choice-fast",
    ]


def test_discord_takes_the_names_of_every_language_and_of_the_pseudo_one(tmp_path: Path) -> None:
    assert check_command_names(PACKAGED) == []
    assert check_command_names(pseudo(tmp_path)) == []


@pytest.mark.parametrize("path", sorted(PACKAGED.glob("*.ftl")), ids=lambda path: path.stem)
def test_a_language_says_each_thing_once_and_nothing_that_english_lacks(path: Path) -> None:
    counted = Counter(keys(path))

    assert [key for key, times in counted.items() if times > 1] == []
    assert set(counted) <= set(keys(PACKAGED / "en.ftl"))
    assert path.stem == "en" or path.stem in {locale.value for locale in discord.Locale}
