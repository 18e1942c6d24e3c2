"""Runs checks beside each other; none can break or hold up the others."""

import asyncio
import enum
from collections.abc import Awaitable, Callable, Mapping, Sequence

import structlog

from bot.clock import Clock, time_limit
from bot.doctor.finding import Finding, wrong

log = structlog.get_logger()

LIMIT = 20  # seconds that a check may take

Check = Callable[[], Awaitable[Sequence[Finding]]]


class Part(enum.StrEnum):
    """What is checked."""

    CONFIGURATION = "configuration"
    DATABASE = "database"
    DISCORD = "Discord"
    PUBLIC_ADDRESS = "PUBLIC_URL"
    CLOCK = "clock"


async def examine(checks: Mapping[str, Check], clock: Clock) -> list[Finding]:
    """Do all checks, named by what they look at, and return what they found in the order of the checks."""
    found = await asyncio.gather(*(_done(part, check, clock) for part, check in checks.items()))
    return [finding for findings in found for finding in findings]


async def _done(part: str, check: Check, clock: Clock) -> Sequence[Finding]:
    try:
        async with time_limit(LIMIT, clock):
            return await check()
    except TimeoutError:
        return [wrong("doctor-check-slow", part=part, seconds=LIMIT)]
    except Exception as error:
        log.exception("A check broke", part=part)
        return [wrong("doctor-check-broke", part=part, error=type(error).__name__)]
