"""What a provider cannot do is not offered, and what is lost says why."""

import dataclasses
from typing import Any

import discord
import pytest

from bot.demo.kinds import Kind
from bot.providers.midjourney_proxy.profiles import COMETAPI
from bot.providers.port import Capability
from tests.people import kinds, told
from tests.world import World, labels

KINDS = frozenset(
    {
        *(Capability.BLEND, Capability.DESCRIBE, Capability.SHORTEN),
        *(Capability.ANIMATE, Capability.EDIT),
    }
)
EVERYWHERE = {
    *("imagine", "jobs", "show", "gallery", "settings", "usage", "help", "admin"),
    *("Use as reference", "Job details"),
}
MENUS = {Capability.DESCRIBE: "Describe image", Capability.BLEND: "Blend images"}
OWN_SERVER = {"PROVIDERS": "mjproxy", "MJPROXY_KEY": "demo-key", "MJPROXY_AUTH": "mj-api-secret"}


@pytest.fixture
def offered() -> frozenset[Capability] | None:
    """What the vendor promises; None for what it does in truth."""
    return None


@pytest.fixture
async def simcord_bot(
    closed_world: World, offered: frozenset[Capability] | None, monkeypatch: pytest.MonkeyPatch
) -> discord.Client:
    if offered is not None:
        promise(monkeypatch, offered)
    return await closed_world.open()


def promise(monkeypatch: pytest.MonkeyPatch, capabilities: frozenset[Capability]) -> None:
    """Let the next bot that is opened know a vendor that can do just this."""
    monkeypatch.setattr("bot.apis.COMETAPI", dataclasses.replace(COMETAPI, capabilities=capabilities))


def registered(world: World) -> dict[str, dict[str, Any]]:
    """Tell the commands that Discord knows, as they were told last."""
    puts = [request for request in world.env.http_requests if request.method == "PUT"]
    assert puts[-1].json is not None
    return {command["name"]: command for command in puts[-1].json}


def options_of(command: dict[str, Any]) -> list[str]:
    return [option["name"] for option in command["options"]]


# Commands and options.


@pytest.mark.parametrize("offered", [frozenset({Capability.BLEND}), KINDS, frozenset()])
async def test_only_what_some_provider_can_do_is_a_command(
    world: World, offered: frozenset[Capability]
) -> None:
    able = {capability.value for capability in offered} | {MENUS[one] for one in offered if one in MENUS}
    assert set(registered(world)) == EVERYWHERE | able

    answer = await world.alice.slash(world.channel, "help")

    assert answer.response is not None
    for kind in KINDS:
        assert (f"</{kind.value}:" in answer.response.content) is (kind in offered)
    assert len(answer.response.content) <= 2000


@pytest.mark.parametrize("offered", [frozenset(), frozenset({Capability.TRANSLATE})])
async def test_translation_is_offered_only_where_somebody_translates(
    world: World, offered: frozenset[Capability]
) -> None:
    answer = await world.alice.slash(world.channel, "settings")

    assert answer.response is not None
    assert ("translate" in options_of(registered(world)["imagine"])) is bool(offered)
    assert ("Translation is **off**" in answer.response.content) is bool(offered)
    assert ("Translation is not offered" in answer.response.content) is not bool(offered)


@pytest.mark.parametrize("offered", [frozenset(), frozenset({Capability.REMIX})])
async def test_remix_is_offered_only_where_somebody_remixes(
    world: World, offered: frozenset[Capability]
) -> None:
    panel = await world.alice.slash(world.channel, "settings")
    help_text = await world.alice.slash(world.channel, "help")

    assert panel.response is not None
    assert help_text.response is not None
    assert ("Turn remix on" in labels(panel.response.message)) is bool(offered)
    assert ("Remix is not offered" in panel.response.content) is not bool(offered)
    assert ("you turn remix on" in help_text.response.content) is bool(offered)


@pytest.mark.parametrize("offered", [frozenset({Capability.TRANSLATE, Capability.REMIX})])
async def test_both_settings_are_switched_in_one_panel(world: World, offered: frozenset[Capability]) -> None:
    answer = await world.alice.slash(world.channel, "settings")
    assert answer.response is not None

    for name in ("Turn translation on", "Turn remix on"):
        await world.alice.click(answer.response, label=name)
    again = await world.alice.slash(world.channel, "settings")

    assert again.response is not None
    assert "Translation is **on**" in again.response.content
    assert "Remix is **on**" in again.response.content
    await world.imagined(translate=True)


async def test_a_change_of_what_is_offered_registers_the_commands_anew(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {kind.value for kind in KINDS} < set(registered(world))

    promise(monkeypatch, frozenset({Capability.DESCRIBE}))
    await world.restart()

    assert set(registered(world)) == EVERYWHERE | {"describe", "Describe image"}


# Buttons.


@pytest.mark.quirks(plain_gateway=True)
async def test_a_button_that_was_refused_says_why_the_next_time_and_sends_nothing(world: World) -> None:
    single = await world.pressed(await world.imagined(), "U1")
    name = next(name for name in labels(single) if name.startswith("Animate"))
    await world.press(world.alice, single, name)
    await world.until(lambda: world.seen("does not offer this", world.alice))
    submits = len(world.api.submits)

    answer = await world.press(world.bob, single, name)

    (said,) = told(answer)
    assert said.startswith("The image service that made this does not take this button")
    assert len(world.api.submits) == submits
    assert await world.pressed(single, "Vary (Subtle)")


async def test_remix_asks_for_no_words_where_none_are_taken(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = await world.alice.slash(world.channel, "settings")
    assert settings.response is not None
    await world.alice.click(settings.response, label="Turn remix on")
    promise(monkeypatch, frozenset({Capability.BATCH_FETCH}))
    await world.restart()
    grid = await world.imagined()

    opened = await world.press(world.alice, grid, "V1")
    await world.finished(2)

    assert opened.modal is None
    assert kinds(world) == ["imagine", "action"]


# Seeds.


@pytest.mark.settings(**OWN_SERVER)
@pytest.mark.quirks(kind=Kind.PLUS)
async def test_details_ask_for_the_seed_once(world: World) -> None:
    grid = await world.imagined()

    first = await world.press(world.alice, grid, "Details")
    asked = world.api.requests["status"]
    second = await world.press(world.bob, grid, "Details")

    assert "**Seed**" in first.followups[0].content
    assert second.followups[0].content == first.followups[0].content
    assert world.api.requests["status"] == asked


@pytest.mark.settings(**OWN_SERVER)
@pytest.mark.quirks(kind=Kind.PLUS)
async def test_a_seed_that_there_is_none_of_is_asked_for_once(world: World) -> None:
    grid = await world.imagined()
    world.api.answer_next("image-seed", status=503)
    assert "**Seed**" not in (await world.press(world.alice, grid, "Details")).followups[0].content
    world.api.answer_next("image-seed", status=404, body={"code": 3, "description": "关联任务不存在或已失效"})
    assert "**Seed**" not in (await world.press(world.alice, grid, "Details")).followups[0].content
    asked = world.api.requests["status"]

    last = await world.press(world.bob, grid, "Details")

    assert "**Seed**" not in last.followups[0].content  # there would be one by now
    assert world.api.requests["status"] == asked


@pytest.mark.settings(**OWN_SERVER)
@pytest.mark.quirks(kind=Kind.PLUS)
async def test_details_do_not_wait_for_a_seed_that_does_not_come(world: World) -> None:
    grid = await world.imagined()
    world.api.answer_next("image-seed", status=500)

    answer = await world.press(world.alice, grid, "Details")

    assert "```\na quiet harbour\n```" in answer.followups[0].content
    assert "**Seed**" not in answer.followups[0].content
