"""Looks at the database beside whoever uses it: does it open, can it be written, is there room."""

from collections.abc import Iterator, Sequence

from bot.doctor.finding import Finding, look, ok, wrong
from bot.errors import StartError
from bot.store.inspection import Condition, look_at

TIGHT, FULL = 500, 50  # MB free on the disk; a picture that waits to be shown has up to 10
OLDEST_POSTGRES = 15
MB = 1_000_000  # bytes


async def check_database(address: str) -> Sequence[Finding]:
    try:
        condition = await look_at(address)
    except StartError as error:
        return [wrong("doctor-database-refused", reason=str(error))]
    return judge(condition)


def judge(condition: Condition) -> Sequence[Finding]:
    """Tell what is wrong with it, or that nothing is."""
    return list(_found(condition)) or [_well(condition)]


def _found(condition: Condition) -> Iterator[Finding]:
    place = condition.place
    if condition.postgres is not None and condition.postgres < OLDEST_POSTGRES:
        yield wrong(
            "doctor-database-old-postgres", place=place, version=condition.postgres, oldest=OLDEST_POSTGRES
        )
    if not condition.writable:
        yield wrong("doctor-database-read-only", place=place)
    if condition.step and not condition.known:
        yield wrong("doctor-database-newer", place=place, step=condition.step)
    if condition.exposed:
        yield look("doctor-database-exposed", place=place)
    if condition.free is not None and condition.free < TIGHT * MB:
        tell = wrong if condition.free < FULL * MB else look
        yield tell("doctor-database-room", place=place, free=condition.free // MB)


def _well(condition: Condition) -> Finding:
    place, free = condition.place, (condition.free or 0) // 1_000**3
    if not condition.step:
        return ok("doctor-database-empty", place=place)
    if condition.step != condition.newest:
        return ok("doctor-database-older", place=place, step=condition.step, newest=condition.newest)
    if condition.postgres is not None:
        return ok(
            "doctor-database-postgres", place=place, version=condition.postgres, size=condition.size // MB
        )
    key = "doctor-database-whole" if condition.whole else "doctor-database-large"
    return ok(key, place=place, size=condition.size // MB, free=free)
