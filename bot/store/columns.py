"""The kinds of columns: how our values are kept so that every database gives them back unchanged."""

import datetime
import enum
from typing import Any

from sqlalchemy import BigInteger, Dialect, Enum, Integer, Text, TypeDecorator

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
MICROSECOND = datetime.timedelta(microseconds=1)


class UtcTime(TypeDecorator[datetime.datetime]):
    """An aware time as whole microseconds since 1970: exact, and in order on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime.datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime.datetime | None:
        return None if value is None else EPOCH + value * MICROSECOND


class ForeignText(TypeDecorator[str]):
    """Text that others wrote; what no database takes (NUL, half a surrogate pair) becomes a question mark.

    A paid job must not fail to be saved because of one bad character.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else value.replace("\0", "?").encode(errors="replace").decode()


def word(words: type[enum.StrEnum]) -> Enum:
    """Keep the enum's values, not its names; a new value needs no migration."""
    return Enum(
        words,
        native_enum=False,
        length=24,
        values_callable=lambda members: [member.value for member in members],
    )


# SQLite numbers rows fast only under a key that is called INTEGER; it holds 64 bits all the same.
RowId = BigInteger().with_variant(Integer(), "sqlite")
