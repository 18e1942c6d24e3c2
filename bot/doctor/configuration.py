"""Looks at the settings: what is wrong or missing, and what nobody reads because its name is misspelt."""

import difflib
from collections.abc import Iterator, Mapping, Sequence

from bot.config import Settings
from bot.doctor.finding import Finding, look, ok, wrong
from bot.reading import Reading

ALIKE = 0.8  # of 1; COMETAPI_KEYS is, DATABASE_URL_UNPOOLED is not


async def check_configuration(reading: Reading) -> Sequence[Finding]:
    problems = [wrong("doctor-setting", problem=problem) for problem in reading.problems]
    names = ", ".join(provider.name for provider in reading.settings.providers)
    return [
        *(problems or [ok("doctor-configuration", providers=names)]),
        *misspelt(reading.names),
    ]


def misspelt(names: Mapping[str, str]) -> Iterator[Finding]:
    """Find variables that are nearly ours; other programs have theirs in the same environment."""
    known = sorted(str(field.alias) for field in Settings.model_fields.values())
    for name, origin in names.items():
        if name not in known and (meant := _meant(name, known)):
            yield look("doctor-misspelt", name=name, origin=origin, meant=meant)


def _meant(name: str, known: Sequence[str]) -> str | None:
    """Find the variable that a name was meant for, among those that begin with the same word."""
    plain = name.upper()
    begins = plain.replace("_", "")
    family = [variable for variable in known if begins.startswith(variable.partition("_")[0])]
    return next(iter(difflib.get_close_matches(plain, family, n=1, cutoff=ALIKE)), None)
