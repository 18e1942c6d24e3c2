"""The arrows of the house: who may know whom. Each module's imports are read, none is run."""

import ast
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# What any side may know of the image APIs.
PORT = frozenset({"bot.providers.button", "bot.providers.order", "bot.providers.port"})

# Which of our own a part may know, besides itself. A name stands for the module and all below it.
MAY_KNOW: Mapping[str, frozenset[str]] = {
    "bot.errors": frozenset(),
    "bot.clock": frozenset(),
    "bot.log": frozenset(),
    "bot.parameters": frozenset(),
    "bot.prompts": frozenset({"bot.errors", "bot.parameters"}),
    "bot.prices": frozenset({"bot.prompts"}),
    "bot.values": frozenset(),
    "bot.config": frozenset({"bot.errors", "bot.prompts", "bot.values"}),
    "bot.reading": frozenset({"bot.config", "bot.errors", "bot.prices", "bot.prompts", "bot.values"}),
    "bot.providers": frozenset({"bot.clock", "bot.errors", "bot.prompts"}),
    "bot.pictures": frozenset({"bot.errors"}),
    "bot.jobs": frozenset(
        {
            *("bot.clock", "bot.errors", "bot.prices", "bot.prompts", "bot.parameters"),
            *PORT,
            "bot.providers.pool",
        }
    ),
    "bot.store": frozenset(
        {
            *("bot.clock", "bot.errors", "bot.prices", "bot.prompts"),
            *("bot.jobs.gallery", "bot.jobs.ids", "bot.jobs.ledger", "bot.jobs.model"),
            *("bot.jobs.people", "bot.jobs.ports"),
            *PORT,
        }
    ),
    "bot.ui": frozenset(
        {
            *("bot.clock", "bot.errors", "bot.jobs", "bot.pictures", "bot.prices", "bot.prompts"),
            *("bot.spans", *PORT),
        }
    ),
    "bot.doctor.command": frozenset({"bot"}),  # a composition root of its own
    "bot.doctor": frozenset(
        {
            *("bot.clock", "bot.config", "bot.errors", "bot.log", "bot.reading"),
            *("bot.ui.client", "bot.ui.i18n"),
            *PORT,
            *("bot.providers.wire", "bot.store.inspection"),
        }
    ),
    "bot.demo": frozenset({"bot.app", "bot.clock", "bot.config", "bot.errors", "bot.log", "bot.site"}),
    "bot.spans": frozenset(),
    "bot.web": frozenset(
        {
            *("bot.clock", "bot.errors", "bot.jobs.notices", "bot.prompts"),
            *("bot.providers.loose", "bot.spans"),
        }
    ),
    # The composition roots.
    "bot.apis": frozenset({"bot"}),
    "bot.stores": frozenset({"bot"}),
    "bot.output": frozenset({"bot"}),
    "bot.answers": frozenset({"bot"}),
    "bot.app": frozenset({"bot"}),
    "bot.site": frozenset({"bot"}),
    "bot.run": frozenset({"bot"}),
    "bot.__main__": frozenset({"bot"}),
    "cogs": frozenset(
        {*("bot.clock", "bot.errors", "bot.jobs", "bot.pictures", "bot.prompts", "bot.ui"), *PORT}
    ),
}

# Which part may know a library that belongs to one side of the house.
HOMES: Mapping[str, frozenset[str]] = {
    "discord": frozenset({"bot.ui", "bot.run", "bot.demo", "bot.doctor", "cogs"}),
    "aiohttp": frozenset(
        {
            *("bot.providers", "bot.pictures", "bot.web", "bot.demo", "bot.doctor", "bot.app", "bot.run"),
            # Catch what discord.py lets through.
            *("bot.ui.writer", "bot.ui.interactions", "bot.ui.intake", "bot.ui.archive"),
            *("bot.ui.notifier", "bot.ui.sweeper"),
            *("bot.ui.trace", "bot.ui.client"),  # look on at discord.py's session
        }
    ),
    "sqlalchemy": frozenset({"bot.store"}),
    "alembic": frozenset({"bot.store"}),
    "aiosqlite": frozenset({"bot.store"}),
    "asyncpg": frozenset({"bot.store"}),
    "sqlite3": frozenset({"bot.store"}),
    "PIL": frozenset({"bot.pictures", "bot.demo"}),
    "av": frozenset({"bot.demo"}),
    "simcord": frozenset({"bot.demo"}),
    "fluent": frozenset({"bot.ui"}),
    "pydantic": frozenset({"bot.config", "bot.reading", "bot.values", "bot.run"}),
    "pydantic_settings": frozenset({"bot.config"}),
    "dotenv": frozenset({"bot.reading"}),
    "prometheus_client": frozenset({"bot.web.metrics"}),
    "yarl": frozenset({"bot.pictures", "bot.doctor", "bot.run"}),
    "structlog": frozenset({"bot", "cogs"}),
}


def modules() -> dict[str, Path]:
    """Name every module of ours."""
    files = [file for folder in ("bot", "cogs") for file in sorted((ROOT / folder).rglob("*.py"))]
    names = {".".join(file.relative_to(ROOT).with_suffix("").parts): file for file in files}
    return {name.removesuffix(".__init__"): file for name, file in names.items()}


MODULES = modules()


def imports(module: str) -> Iterator[str]:
    """Name all that a module imports, at its top or within a function."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom(module=str(source), level=0):
                inner = [f"{source}.{alias.name}" for alias in node.names]
                yield from (name if name in MODULES else source for name in inner)
            case ast.ImportFrom():
                raise AssertionError(f"{module} has a relative import: name the module in full")


def belongs(module: str, part: str) -> bool:
    return module == part or module.startswith(f"{part}.")


def part_of(module: str) -> str:
    """Find the part of the house that a module is in."""
    found = [part for part in MAY_KNOW if belongs(module, part)]
    assert found or module == "bot", f"{module} is in no part of MAY_KNOW: decide whom it may know"
    return found[0] if found else "bot"


@pytest.mark.parametrize("module", MODULES)
def test_arrows_point_inwards(module: str) -> None:
    part = part_of(module)
    allowed = MAY_KNOW.get(part, frozenset()) | {part}
    known = {name for name in imports(module) if name.split(".")[0] in ("bot", "cogs")}

    wrong = {name for name in known if not any(belongs(name, home) for home in allowed)}

    assert wrong == set(), f"{module} may not know {sorted(wrong)}"


@pytest.mark.parametrize("module", MODULES)
def test_libraries_stay_on_their_side(module: str) -> None:
    foreign = {name.split(".")[0] for name in imports(module)} - {"bot", "cogs"} - sys.stdlib_module_names
    foreign |= {"sqlite3"} & set(imports(module))

    wrong = {
        library
        for library in foreign
        if not any(belongs(module, home) for home in HOMES.get(library, frozenset()))
    }

    assert wrong == set(), f"{module} may not use {sorted(wrong)}"


def test_the_core_knows_nothing_but_itself_and_its_ports() -> None:
    core = [module for module in MODULES if belongs(module, "bot.jobs")]
    foreign = {
        name.split(".")[0]
        for module in core
        for name in imports(module)
        if name.split(".")[0] not in sys.stdlib_module_names
    }

    assert foreign == {"bot", "structlog"}


def test_nothing_of_the_bot_knows_the_cogs() -> None:
    knowing = [
        module
        for module in MODULES
        if belongs(module, "bot") and any(belongs(name, "cogs") for name in imports(module))
    ]

    assert knowing == []


def test_no_two_modules_know_each_other() -> None:
    """A circle of imports is two modules that are one."""
    known = {module: {name for name in imports(module) if name in MODULES} for module in MODULES}

    def reach(module: str, seen: set[str]) -> set[str]:
        for name in known[module] - seen:
            seen.add(name)
            reach(name, seen)
        return seen

    assert [module for module in MODULES if module in reach(module, set())] == []


def test_every_rule_is_about_something_that_is_there() -> None:
    parts = set(MAY_KNOW) | {home for homes in HOMES.values() for home in homes}

    assert [part for part in parts if part not in MODULES] == []
