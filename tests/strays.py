"""Events that nobody meant: pressed twice, by somebody else, or with values that were never offered."""

import copy
from typing import Any


def resent(
    payload: dict[str, Any], number: int, values: Any = None, of: str | None = None
) -> dict[str, Any]:  # Any: Discord's payloads
    """Make another event of one: pressed once more, by somebody else, or with made-up values."""
    other = copy.deepcopy(payload)
    other["id"] = str(int(payload["id"]) + number)
    if values is not None:
        other["data"]["values"] = values
    if of is not None:
        other["member"]["user"]["id"] = of
    return other
