"""Everybody is answered in their own language: here in one that is English with accents."""

import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import discord
import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from bot.demo.api import SimulatedApi
from bot.ui.i18n import PACKAGED, Texts
from tests.clocks import StoryClock
from tests.outside import picture
from tests.world import World, button, labels, story_settings

LETTERS = str.maketrans("aeiouAEIOU", "àèìòùÀÈÌÒÙ")
PLAIN = set("aeiou")


class Accents(Transformer):
    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802  # the library's name
        return ast.TextElement(node.value.translate(LETTERS))


@pytest.fixture
async def closed_world(api: SimulatedApi, clock: StoryClock, tmp_path: Path) -> AsyncIterator[World]:
    """A world whose bot speaks English, and Korean that is English with accents."""
    english = (PACKAGED / "en.ftl").read_text(encoding="utf-8")
    (tmp_path / "en.ftl").write_text(english, encoding="utf-8")
    korean = str(FluentSerializer().serialize(Accents().visit(FluentParser().parse(english))))
    (tmp_path / "ko.ftl").write_text(korean, encoding="utf-8")
    world = World(api, clock, story_settings(api, tmp_path), Texts(tmp_path, strict=True))
    with world.quiet:
        yield world
        await world.meanwhile(world.stop())


@pytest.fixture
def korean(world: World) -> World:
    """A story in which alice's Discord and the server are in Korean."""

    def change(payload: dict[str, Any]) -> None:
        payload["guild_locale"] = "ko"
        if payload["member"]["user"]["username"] == "alice":
            payload["locale"] = "ko"

    world.alter_interactions(change)
    return world


async def finished(world: World, count: int = 1) -> discord.Message:
    """Wait until so many finished pictures are shown to somebody in Korean, and return the newest."""

    def done() -> discord.Message | None:
        found = [m for m in world.messages() if button(m, "Dètàìls") and m.attachments]
        return found[-1] if len(found) >= count else None

    return await world.until(done)


async def test_a_jobs_message_is_in_the_language_of_the_server(korean: World) -> None:
    await korean.alice.slash(korean.channel, "imagine", prompt="xyz")
    waiting = await korean.until(lambda: korean.seen("wàìtìng tò stàrt"))
    assert labels(waiting) == ["Càncèl"]

    message = await finished(korean)

    assert message.content.endswith("(fàst)")
    assert labels(message) == [
        *("U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"),  # the provider's own words
        *("Dètàìls", "Èdìt ànd rùn àgàìn", "Fàvòùrìtè", "Dèlètè"),
    ]


async def test_private_answers_are_in_the_language_of_who_presses(korean: World) -> None:
    await korean.bob.slash(korean.channel, "imagine", prompt="xyz")
    grid = await finished(korean)

    details = await korean.alice.click(grid, label="Dètàìls")
    refused = await korean.alice.click(grid, label="Dèlètè")

    assert "**Pròmpt**\n```\nxyz\n```" in details.followups[0].content
    assert refused.followups[0].content == "Ònly thè ònè whò àskèd fòr ìt càn dò thàt, òr à mòdèràtòr."
    in_english = await korean.bob.click(grid, label="Dètàìls")
    assert "**Prompt**\n```\nxyz\n```" in in_english.followups[0].content


async def test_forms_are_in_the_language_of_who_fills_them(korean: World) -> None:
    await korean.alice.slash(korean.channel, "imagine", prompt="xyz")
    grid = await finished(korean)

    form = await korean.alice.click(grid, label="Èdìt ànd rùn àgàìn")

    assert form.modal is not None
    assert form.modal["title"] == "Èdìt ànd rùn àgàìn"
    (field,) = form.modal["components"]
    assert field["label"] == "Pròmpt"
    assert field["component"]["value"] == "xyz"


async def test_the_form_for_a_region_has_no_english_in_it(korean: World) -> None:
    await korean.alice.slash(korean.channel, "imagine", prompt="xyz")
    await korean.alice.click(await finished(korean), label="U1")
    single = await finished(korean, 2)

    form = await korean.alice.click(single, label="Vary (Region)")

    assert form.modal is not None
    assert not PLAIN & set("".join(people_read(form.modal)))


def people_read(payload: object) -> list[str]:
    """Collect what people read of a form."""
    if isinstance(payload, list):
        return [text for item in payload for text in people_read(item)]
    if not isinstance(payload, dict):
        return []
    texts = [payload[key] for key in ("title", "label", "description", "placeholder") if payload.get(key)]
    return texts + [text for item in payload.values() for text in people_read(item)]


async def test_refusals_are_in_the_persons_language(korean: World) -> None:
    answer = await korean.alice.slash(korean.channel, "imagine", prompt="xyz --stylize 5000")

    assert answer.ephemeral
    assert answer.response is not None
    assert "--stylize 5000 ìs òùt òf ràngè." in answer.response.content


async def test_failures_that_all_can_see_are_in_the_language_of_the_server(korean: World) -> None:
    korean.api.fail_next("Invalid parameter")
    await korean.alice.slash(korean.channel, "imagine", prompt="xyz")

    message = await korean.until(lambda: korean.seen("dòès nòt àccèpt thìs"))

    assert labels(message) == ["Dètàìls", "Èdìt ànd rùn àgàìn", "Dèlètè"]


async def test_settings_and_help_are_in_the_persons_language(korean: World) -> None:
    settings = await korean.alice.slash(korean.channel, "settings")
    help_text = await korean.alice.slash(korean.channel, "help")

    assert settings.response is not None
    assert "Yòùr sèttìngs" in settings.response.content
    assert help_text.response is not None
    told, _, languages = help_text.response.content.rpartition("\n")
    assert not PLAIN & set(re.sub(r"</\w+:\d+>", "", told))
    assert languages == "Ì spèàk English, Ènglìsh."
    remix = await korean.alice.click(settings.response, label="Tùrn rèmìx òn")
    assert remix.response is not None
    assert "Rèmìx ìs **òn**" in remix.response.content


async def test_the_language_of_a_job_outlives_a_restart(korean: World) -> None:
    await korean.alice.slash(korean.channel, "imagine", prompt="xyz")
    await korean.until(lambda: korean.seen("% · fàst"))

    await korean.restart()

    assert await finished(korean)


async def test_discord_is_told_the_names_of_the_commands(world: World) -> None:
    (put,) = [request for request in world.env.http_requests if request.method == "PUT"]

    assert put.json is not None
    commands = {command["name"]: command for command in put.json}
    kinds = {"blend", "describe", "shorten", "animate", "edit"}
    plain = {"imagine", "jobs", "show", "gallery", "settings", "usage", "help", "admin"}
    menus = {"Describe image", "Use as reference", "Blend images", "Job details"}
    assert set(commands) == plain | kinds | menus
    assert all(commands[name]["name_localizations"] == {"ko": name.translate(LETTERS)} for name in commands)
    for command in (command for name, command in commands.items() if name not in menus):
        assert command["description_localizations"] == {"ko": command["description"].translate(LETTERS)}
        for option in command.get("options", []):
            assert option["name_localizations"] == {"ko": option["name"].translate(LETTERS)}
            assert option["description_localizations"] == {"ko": option["description"].translate(LETTERS)}


async def test_menus_ask_in_the_language_of_who_opens_them(korean: World) -> None:
    files = [(f"{colour}.png", picture(colour)) for colour in ("teal", "red")]
    message = await korean.bob.send(korean.channel, "look", attachments=files)

    opened = await korean.alice.context_menu(korean.channel, "Use as reference", message)
    assert opened.modal is not None
    assert opened.modal["title"] == "Ùsè às rèfèrèncè"
    asked = await korean.alice.context_menu(korean.channel, "Describe image", message)
    assert asked.response is not None
    assert asked.response.content == "Whìch pìctùrè dò yòù wànt dèscrìbèd?"
    picker = korean.seen("Whìch pìctùrè", korean.alice)
    assert picker is not None
    await korean.alice.select(picker, ["0"])
    found = await finished(korean)
    sure = await korean.press(korean.alice, found, "Imagine all")

    assert "pìctùrès àt òncè" in sure.followups[-1].content
    refused = await korean.bob.context_menu(korean.channel, "Blend images", found)
    assert refused.response is not None
    assert refused.response.content.startswith("A blend takes two pictures")


async def test_who_comes_second_is_told_in_their_language(korean: World) -> None:
    korean.api.answer_next("submit/imagine", status=504)
    await korean.alice.slash(korean.channel, "imagine", prompt="a quiet harbour")
    message = await korean.until(
        lambda: next((m for m in korean.messages() if button(m, "Sènd àgàìn")), None)
    )

    async with korean.at_once():
        answers = [await korean.press(korean.alice, message, "Sènd àgàìn") for _ in range(2)]

    (told,) = [told.content for answer in answers for told in answer.followups]
    assert told == "Ìt hàs mòvèd òn ìn thè mèàntìmè. Plèàsè lòòk àt ìts mèssàgè."


async def test_public_messages_are_in_the_servers_language_and_private_ones_in_the_persons(
    world: World,
) -> None:
    def languages(payload: dict[str, Any]) -> None:
        korean = payload["member"]["user"]["username"] == "alice"
        payload |= {"guild_locale": "en-US", "locale": "ko" if korean else "en-US"}

    world.alter_interactions(languages)
    await world.alice.slash(world.channel, "imagine", prompt="xyz")
    await world.until(lambda: world.seen("% · fast"))
    await world.restart()
    grid = await world.finished()
    details = await world.press(world.alice, grid, "Details")
    await world.press(world.alice, grid, "U1")
    single = await world.finished(2)
    await world.alice.slash(world.channel, "imagine", prompt="xyz", private=True)
    alone = await world.until(lambda: world.seen("(fàst)", world.alice))
    await world.alice.slash(world.channel, "imagine", prompt="gore")

    refused = await world.until(lambda: world.seen("rèfùsès thèsè wòrds", world.alice))

    assert "Details" in labels(single)
    assert "**Pròmpt**\n```\nxyz\n```" in details.followups[0].content
    assert "Dètàìls" in labels(alone)
    assert refused.flags.ephemeral
    assert labels(refused) == ["Èdìt ànd rùn àgàìn"]
