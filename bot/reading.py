"""Reads the settings from the environment and `.env` when asked for, and tells in one go what is wrong."""

import dataclasses
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import dotenv
import pydantic

from bot import values
from bot.config import PROVIDER_NEEDS, Settings
from bot.errors import ConfigError
from bot.prices import Work, wrong_entries
from bot.prompts import Mode

ENV_FILE = Path(".env")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What could be read of the settings, and all that is wrong with them."""

    settings: Settings
    """As if nothing wrong had been set; without a token its field is empty."""
    problems: tuple[str, ...] = ()
    """One sentence each, with its origin and what is allowed, and without any value."""
    wrong: frozenset[str] = frozenset()
    """The variables that are set to something wrong: their fields hold the default."""
    names: Mapping[str, str] = dataclasses.field(default_factory=dict)
    """Every variable that is set, whoever reads it, and where."""


def load_settings(environ: Mapping[str, str] | None = None, env_file: Path | None = ENV_FILE) -> Settings:
    """Read the settings; see `read_settings`. Raises ConfigError with every problem."""
    reading = read_settings(environ, env_file)
    if reading.problems:
        raise ConfigError(reading.problems)
    return reading.settings


def read_settings(environ: Mapping[str, str] | None = None, env_file: Path | None = ENV_FILE) -> Reading:
    """Read the settings from the environment (the process's own by default) and, below it, a `.env` file.

    A variable with nothing in it counts as unset.
    """
    variables, problems = _read(os.environ if environ is None else environ, env_file)
    given = variables.given
    wrong = dict.fromkeys(_wrong(given))
    complaints = [_complaint(name, variables) for name in wrong]
    usable = {name: value for name, value in given.items() if name not in wrong}
    if among_providers := list(_provider_problems(variables)):
        usable.pop("PROVIDERS", None)  # it may name what cannot be used
    return Reading(
        settings=Settings.model_validate({"DISCORD_TOKEN": "", **usable}),
        problems=(
            *problems,
            *complaints,
            *among_providers,
            *_price_problems(variables),
            *_server_problems(variables),
        ),
        wrong=frozenset(wrong) & set(given),
        names={name: variables.origin(name) for name in given},
    )


def _wrong(given: Mapping[str, str]) -> Iterator[str]:
    """Name the variables that are missing or hold what is not allowed."""
    try:
        Settings.model_validate(given)
    except pydantic.ValidationError as error:
        yield from (str(detail["loc"][0]) for detail in error.errors(include_input=False))


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class _Variables:
    """What is set, and where. Empty ones are left out."""

    environment: Mapping[str, str] = dataclasses.field(repr=False)
    file: Mapping[str, str] = dataclasses.field(repr=False)
    path: Path | None

    @property
    def given(self) -> dict[str, str]:
        return {**self.file, **self.environment}

    @property
    def places(self) -> str:
        """Where a setting may be written."""
        return f"in the environment or in {self.path}" if self.path else "in the environment"

    def origin(self, name: str) -> str:
        return "the environment" if name in self.environment else str(self.path)


def _read(environ: Mapping[str, str], path: Path | None) -> tuple[_Variables, list[str]]:
    """Return what is set, and what is wrong with the file."""
    from_file: dict[str, str | None] = {}
    problems = []
    try:
        if path:
            # Some editors put a byte order mark first; a `$` in a key is a dollar, not a reference.
            from_file = dotenv.dotenv_values(path, encoding="utf-8-sig", interpolate=False)
    except (OSError, UnicodeDecodeError):
        problems.append(f"{path} cannot be read: it must be a text file in UTF-8 that this user may open.")
    return _Variables(environment=_filled(environ), file=_filled(from_file), path=path), problems


def _filled(variables: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value.strip() for name, value in variables.items() if value and value.strip()}


def _complaint(name: str, variables: _Variables) -> str:
    allowed = next(field.description for field in Settings.model_fields.values() if field.alias == name)
    if name not in variables.given:
        return f"{name} is missing: set it {variables.places} to {allowed}."
    return f"{name} (from {variables.origin(name)}) is wrong: it must be {allowed}."


def _provider_problems(variables: _Variables) -> Iterator[str]:
    """Tell what is wrong between PROVIDERS and the variables of the providers themselves."""
    given, origin, places = variables.given, variables.origin, variables.places
    chosen = values.names(given.get("PROVIDERS", ""))
    known = [name for name in chosen if name in PROVIDER_NEEDS]
    if len(known) < len(chosen):
        known_names = ", ".join(PROVIDER_NEEDS)
        yield f"PROVIDERS (from {origin('PROVIDERS')}) names an unknown provider: known are {known_names}."
    if len(set(known)) < len(known):
        yield f"PROVIDERS (from {origin('PROVIDERS')}) names a provider twice: each may be named once."
    keyed = {
        name: asking
        for name, needs in PROVIDER_NEEDS.items()
        for asking in (f"{name.upper()}_KEY", needs[0])
        if asking in given
    }
    for name in dict.fromkeys([*known, *keyed]):
        asking = keyed.get(name, "PROVIDERS")
        for need in PROVIDER_NEEDS[name]:
            if need not in given:
                yield f"{need} is missing, and {asking} (from {origin(asking)}) asks for it: set it {places}."
    if not chosen and not keyed:
        ways = ", or ".join(" and ".join(needs) for needs in PROVIDER_NEEDS.values())
        yield f"No provider is configured: set {ways} {places}."


def _price_problems(variables: _Variables) -> Iterator[str]:
    """Tell which entries of PRICES mean nothing."""
    if wrong := list(wrong_entries(variables.given.get("PRICES", ""), PROVIDER_NEEDS)):
        yield (
            f"PRICES (from {variables.origin('PRICES')}) has entries that mean nothing: {', '.join(wrong)}. "
            "Each must be an image API, what is paid for and a speed (or the first one or two of them), then "
            "= and US dollars, such as cometapi.imagine.fast=0.06. "
            f"Paid for are {', '.join(Work)}; speeds are {', '.join(Mode)}."
        )


def _server_problems(variables: _Variables) -> Iterator[str]:
    """Tell what the web server lacks."""
    if "PUBLIC_URL" in variables.given and "PORT" not in variables.given:
        yield (
            f"PUBLIC_URL (from {variables.origin('PUBLIC_URL')}) needs the web server, and PORT is missing: "
            f"set PORT {variables.places}."
        )
