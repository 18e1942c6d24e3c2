"""The README promises of each image API what its adapter can do, and tells every setting and command."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.config import Settings
from bot.providers.acedata.provider import AceData
from bot.providers.midjourney_proxy.profiles import COMETAPI, V1MJ, Auth, Speed, own_server
from bot.providers.port import Capability

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
ENGLISH = (Path(__file__).parents[1] / "bot" / "locales" / "en.ftl").read_text(encoding="utf-8")
ROWS: Mapping[str, Capability] = {
    "remix": Capability.REMIX,
    "blend": Capability.BLEND,
    "describe": Capability.DESCRIBE,
    "shorten": Capability.SHORTEN,
    "animate": Capability.ANIMATE,
    "animate in relax": Capability.RELAX_VIDEO,
    "edit": Capability.EDIT,
    "translate": Capability.TRANSLATE,
    "seed": Capability.SEED,
    "cancel a sent job": Capability.CANCEL,
    "finds a lost answer again": Capability.LIST,
}
CAPABILITIES = {
    "cometapi": COMETAPI.capabilities,
    "v1mj": V1MJ.capabilities,
    "acedata": AceData.capabilities,
    "mjproxy": own_server(prefix="/mj", speed=Speed.PATH, auth=Auth.RAW).capabilities,
}


def table() -> list[list[str]]:
    """Read the rows of the table of image APIs."""
    lines = README.partition("## Image APIs\n")[2].strip().splitlines()
    rows = lines[: lines.index("")]
    return [[cell.strip(" `") for cell in row.strip("|").split("|")] for row in rows]


def test_every_capability_has_its_row() -> None:
    assert set(ROWS.values()) == set(Capability) - {Capability.BATCH_FETCH}  # which nobody sees


@pytest.mark.parametrize("name", CAPABILITIES)
def test_the_table_promises_what_is_there(name: str) -> None:
    rows = table()
    column = rows[0].index(name)
    promised = {ROWS[row[0]] for row in rows if row[0] in ROWS and row[column] == "yes"}

    assert {row[0] for row in rows} >= set(ROWS)
    assert promised == CAPABILITIES[name] & set(ROWS.values())


def test_every_setting_is_told() -> None:
    told = set(re.findall(r"`([A-Z_0-9]+)`", README.partition("## Settings\n")[2].partition("\n## ")[0]))

    assert told >= {field.alias or name.upper() for name, field in Settings.model_fields.items()}


def test_every_command_is_told() -> None:
    commands = README.partition("## Commands\n")[2].partition("\n## ")[0]
    keys = re.findall(r"^(command-[a-z-]+?)(?<!-about) =", ENGLISH, re.MULTILINE)
    menus = re.findall(r"^menu-[a-z]+ = (.+)$", ENGLISH, re.MULTILINE)

    assert "command-admin-refund" in keys
    for key in set(keys) - {"command-admin"}:
        assert f"`/{key.removeprefix('command-').replace('-', ' ')}`" in commands
    assert len(menus) == 4
    for menu in menus:
        assert f"`{menu}`" in commands
