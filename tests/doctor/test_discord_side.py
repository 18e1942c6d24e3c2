"""What can be wrong at Discord, asked by REST alone."""

import copy
import tempfile
from pathlib import Path
from typing import Any

import pytest

from bot.reading import read_settings
from bot.run import forgetful_app
from tests.doctor.portal import KEY, TOKEN, Portal, about, examine, server
from tests.test_command_line import as_discord, nobody_listens

MESSAGE_CONTENT = 1 << 19  # the limited intent's flag
ADMINISTRATOR = 8


async def found(portal: Portal, folder: Path, **changes: str) -> list[str]:
    return about(await examine(portal.variables(**changes), folder), "Discord")


async def commands(portal: Portal, **changes: str) -> list[dict[str, Any]]:
    """Make the commands as Discord has them after they were registered."""
    settings = read_settings(portal.variables(COMETAPI_KEY=KEY, **changes), None).settings
    async with forgetful_app(settings) as app:
        await app.bot.load_commands()
        return [as_kept(dict(command)) for command in await app.bot.command_payload()]


def as_kept(said: dict[str, Any]) -> dict[str, Any]:
    """Turn what is said to Discord into what it says back: ids, strings, and nothing that is off."""
    kept = {name: value for name, value in said.items() if value is not False and value not in (None, [], {})}
    if "options" in kept:
        kept["options"] = [as_kept(option) for option in kept["options"]]
    if "default_member_permissions" in kept:
        kept["default_member_permissions"] = str(kept["default_member_permissions"])
    if "contexts" in kept:
        kept |= {"id": "17", "application_id": "18", "version": "19", "contexts": kept["contexts"][::-1]}
    return kept


async def test_when_all_is_well_nothing_is_wrong_and_nothing_was_changed(
    portal: Portal, tmp_path: Path
) -> None:
    portal.commands = await commands(portal)

    lines = await found(portal, tmp_path, COMETAPI_KEY=KEY, COMETAPI_URL=portal.url)

    assert [line[:2] for line in lines] == ["ok"] * 4
    assert "the application is imagine" in lines[0]
    assert "in one server, with all permissions" in lines[2]
    assert f"{len(portal.commands)} commands are registered and up to date" in lines[3]
    writes = [ask for ask in portal.asked if not ask.startswith("GET") and "list-by-condition" not in ask]
    assert writes == []


async def test_where_nothing_can_be_written_the_rest_is_told_all_the_same(
    portal: Portal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not-there"))

    lines = await found(portal, tmp_path, COMETAPI_KEY=KEY, COMETAPI_URL=portal.url)

    assert [line[:2] for line in lines[:3]] == ["ok"] * 3
    assert lines[3].startswith("look  – whether the commands are up to date cannot be told")


async def test_a_refused_token_is_told(portal: Portal, tmp_path: Path) -> None:
    assert await found(portal, tmp_path, DISCORD_TOKEN="another-token") == [
        "wrong – the token in DISCORD_TOKEN is refused. "
        "Make a new one in the developer portal, under Bot → Reset Token."
    ]


async def test_a_long_refusal_is_cut_but_never_amid_a_secret(portal: Portal, tmp_path: Path) -> None:
    portal.answers["/users/@me"] = as_discord({"message": f"{'x' * 490}{TOKEN}{'y' * 50}", "code": 0}, 400)

    (line,) = await found(portal, tmp_path)

    assert TOKEN[:8] not in line
    assert "xxx" in line
    assert "…" in line


async def test_a_discord_that_is_not_there_is_told(tmp_path: Path) -> None:
    variables = {"DISCORD_TOKEN": "a-token", "DISCORD_API_URL": nobody_listens()}

    lines = await examine(variables, tmp_path)

    assert any(line.startswith("wrong – Discord: nobody listens") for line in lines)
    assert any("Discord's time could not be asked for" in line for line in lines)


@pytest.mark.parametrize("path", ["/users/@me", "/oauth2/applications/@me"])
async def test_something_else_than_discord_is_told(portal: Portal, tmp_path: Path, path: str) -> None:
    portal.answers[path] = as_discord(["a", "b"])

    assert "is not Discord" in (await found(portal, tmp_path))[0]


async def test_a_refusal_is_told_and_the_rest_goes_on(portal: Portal, tmp_path: Path) -> None:
    portal.answers["/users/@me/guilds"] = as_discord({"message": "Missing Access", "code": 50001}, 403)

    lines = await found(portal, tmp_path)

    assert any("refuses (status 403): Missing Access" in line for line in lines)
    assert lines[0].startswith("ok")


async def test_a_refusal_that_quotes_the_token_does_not_tell_it(portal: Portal, tmp_path: Path) -> None:
    portal.answers["/users/@me"] = as_discord({"message": f"no such bot: {TOKEN}", "code": 0}, 403)

    lines = await found(portal, tmp_path)  # which looks for it

    assert "no such bot: [redacted]" in lines[0]


@pytest.mark.parametrize(
    ("change", "state", "words"),
    [
        ({"interactions_endpoint_url": "https://host/hook"}, "wrong", "commands never reach the bot"),
        ({"bot_require_code_grant": True}, "wrong", "nobody can install the bot"),
        ({"flags": MESSAGE_CONTENT}, "look", "Message Content Intent can be turned off"),
        ({"integration_types_config": {"0": {}}}, "ok", "tick User Install as well"),
        ({"integration_types_config": {"1": {}}}, "wrong", "Tick Guild Install"),
    ],
)
async def test_the_applications_settings_are_told(
    portal: Portal, tmp_path: Path, change: dict[str, Any], state: str, words: str
) -> None:
    portal.application |= change

    (line,) = (line for line in await found(portal, tmp_path) if words in line)

    assert line.startswith(state)
    assert "https://discord.com/developers/applications/1100000000000000001/" in line


async def test_a_bot_in_no_server_gets_its_link(portal: Portal, tmp_path: Path) -> None:
    portal.servers = []

    (line,) = (line for line in await found(portal, tmp_path) if "in no server yet" in line)

    assert "client_id=1100000000000000001" in line
    assert "permissions=274878024704" in line
    assert "scope=bot+applications.commands" in line


async def test_missing_permissions_are_named_server_by_server(portal: Portal, tmp_path: Path) -> None:
    without_files = 274878024704 - (1 << 15)
    portal.servers = [server(1), server(2, permissions=without_files), server(3, permissions=ADMINISTRATOR)]

    (line,) = (line for line in await found(portal, tmp_path) if "lacks" in line)

    assert line.startswith("look  – in the server Server 2 the bot lacks Attach Files.")
    assert "guild_id=2" in line


async def test_of_many_servers_some_are_named_and_all_are_counted(portal: Portal, tmp_path: Path) -> None:
    portal.servers = [server(number, permissions=0) for number in range(1, 251)]

    lines = await found(portal, tmp_path)

    assert sum("in the server" in line for line in lines) == 5
    assert any("245 more servers lack permissions" in line for line in lines)


async def test_a_hostile_name_of_a_server_is_one_plain_line(portal: Portal, tmp_path: Path) -> None:
    portal.servers = [server(1, permissions=0) | {"name": "\x1b[2J\nwrong – Database: gone " + "x" * 500}]

    (line,) = (line for line in await found(portal, tmp_path) if "in the server" in line)

    assert "\x1b" not in line
    assert len(line) < 900


async def test_commands_that_nobody_registered_yet_are_no_fault(portal: Portal, tmp_path: Path) -> None:
    (line,) = (line for line in await found(portal, tmp_path, COMETAPI_KEY=KEY) if "registered" in line)

    assert line.startswith("look  – no command is registered.")
    assert "python -m bot sync" in line


def drop_one(kept: list[dict[str, Any]]) -> None:
    kept[:] = [command for command in kept if command["name"] != "imagine"]


def widen(kept: list[dict[str, Any]]) -> None:
    options = next(command["options"] for command in kept if command["name"] == "imagine")
    next(option for option in options if option["name"] == "seed")["min_value"] = 1


def open_to_all(kept: list[dict[str, Any]]) -> None:
    imagine = next(command for command in kept if command["name"] == "imagine")
    imagine["default_member_permissions"] = "0"


def add_another(kept: list[dict[str, Any]]) -> None:
    kept.append(
        copy.deepcopy(next(command for command in kept if command["name"] == "help")) | {"name": "imagine2"}
    )


@pytest.mark.parametrize(
    ("change", "name"),
    [(drop_one, "imagine"), (widen, "imagine"), (open_to_all, "imagine"), (add_another, "imagine2")],
)
async def test_commands_that_are_not_ours_any_more_are_named(
    portal: Portal, tmp_path: Path, change: Any, name: str
) -> None:
    portal.commands = await commands(portal)
    change(portal.commands)

    lines = await found(portal, tmp_path, COMETAPI_KEY=KEY, COMETAPI_URL=portal.url)

    (line,) = (line for line in lines if "registered otherwise" in line)
    assert line.startswith("look")
    assert f": {name}. " in line


async def test_a_server_for_development_has_its_own_commands(portal: Portal, tmp_path: Path) -> None:
    portal.commands = await commands(portal, DISCORD_DEV_GUILD_ID="42")

    lines = await found(
        portal, tmp_path, COMETAPI_KEY=KEY, COMETAPI_URL=portal.url, DISCORD_DEV_GUILD_ID="42"
    )

    assert any("up to date" in line for line in lines)
    assert any(ask.endswith("/guilds/42/commands") for ask in portal.asked)
