"""Every wrong or missing setting is a line, misspelt ones too, and what is still possible is checked."""

from pathlib import Path

import pytest

from bot.doctor.configuration import misspelt
from bot.reading import read_settings
from bot.ui.i18n import Texts
from tests.doctor.portal import KEY, TOKEN, Portal, about, examine


async def test_each_problem_is_a_line_and_no_value_is_told(tmp_path: Path) -> None:
    wrong = {"POLL_INTERVAL": "0", "DEFAULT_MODE": "warp", "V1MJ_KEY": KEY}

    lines = about(await examine(wrong, tmp_path), "Configuration")

    named = [line.split()[2] for line in lines]
    assert named == ["DISCORD_TOKEN", "DEFAULT_MODE", "POLL_INTERVAL", "V1MJ_URL"]
    assert all(line.startswith("wrong – ") for line in lines)
    assert "warp" not in "".join(lines)


async def test_the_longest_mend_is_told_to_its_end(tmp_path: Path) -> None:
    lines = await examine({"DATABASE_URL": "mysql://host/db"}, tmp_path)

    (line,) = (line for line in lines if "DATABASE_URL" in line)
    assert line.endswith("with the password percent-encoded.")


async def test_what_a_wrong_setting_does_not_touch_is_checked_all_the_same(
    portal: Portal, tmp_path: Path
) -> None:
    lines = await examine(portal.variables(POLL_INTERVAL="0", PROVIDERS="midway"), tmp_path)

    assert len(about(lines, "Configuration")) == 2
    assert about(lines, "Database") == [
        f"ok    – {tmp_path}/bot.db has no tables yet; the first start makes them."
    ]
    assert "takes the token" in about(lines, "Discord")[0]
    assert lines[-1] == "2 things are wrong."


async def test_nothing_is_checked_at_an_address_that_was_not_meant(tmp_path: Path) -> None:
    wrong = {
        "DATABASE_URL": "mysql://root:hunter2hunter2@host/db",
        "DISCORD_API_URL": "nonsense",
        "DISCORD_TOKEN": TOKEN,
    }

    lines = await examine(wrong, tmp_path)

    assert [line for line in lines if "Configuration" not in line] == ["3 things are wrong."]
    assert "hunter2" not in "".join(lines)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("COMETAPI_KEYS", "COMETAPI_KEY"),
        ("COMET_API_KEY", "COMETAPI_KEY"),
        ("DISCORD_TOKENS", "DISCORD_TOKEN"),
        ("discord_token", "DISCORD_TOKEN"),
        ("MJPROXY_PREFIXES", "MJPROXY_PREFIX"),
        ("DATABASE_URI", "DATABASE_URL"),
    ],
)
def test_a_misspelt_name_is_told_without_its_value(name: str, meant: str, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(f"{name}={KEY}\n")

    (finding,) = misspelt(read_settings({}, tmp_path / ".env").names)

    text = Texts(strict=True)("en")(finding.key, **finding.args)
    assert f"{name} (from {tmp_path}/.env)" in text
    assert f"If {meant} is meant" in text
    assert KEY not in text


@pytest.mark.parametrize(
    "name",
    ["PATH", "COMETAPI_KEY", "DATABASE_URL_UNPOOLED", "LOG_LEVELS_OF_SOMETHING", "TOKEN", "DISCORDANT"],
)
def test_names_of_others_are_left_alone(name: str) -> None:
    assert list(misspelt({name: "the environment"})) == []
