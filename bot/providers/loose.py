"""Loosely typed JSON: each function takes anything and returns one type, or its empty value."""

import json
import math
import re
from collections.abc import Mapping, Sequence

MAX_MARK = 100  # characters, far more than any known task id or seed has

_WHOLE = re.compile(r"\s*(-?[0-9]{1,9})\s*")


def parse(body: str) -> object:
    """Read a body as JSON; nothing but white space is None. Raises ValueError for anything unreadable."""
    if not body.strip():
        return None
    try:
        return json.loads(body)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def fields(value: object) -> Mapping[str, object]:
    """Return an object's members."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> Sequence[object]:
    """Return a list's items."""
    return value if isinstance(value, list) else ()


def text(value: object) -> str:
    """Return a string, or a whole number as one; without what no database stores (NUL, lone surrogates)."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    return value.replace("\0", "").encode(errors="replace").decode()


def mark(value: object) -> str:
    """Return a task id or a seed; empty also where it is longer than MAX_MARK, and so must be an accident."""
    found = text(value).strip()
    return found if len(found) <= MAX_MARK else ""


def whole(value: object) -> int | None:
    """Return a whole number, also one that came as a string."""
    found = _WHOLE.fullmatch(text(value))
    return int(found[1]) if found else None


def amount(value: object) -> float | None:
    """Return a number with its fraction, also one that came as a string; None where it is none or endless."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = float(value)
    except (ValueError, OverflowError):
        return None
    return found if math.isfinite(found) else None
