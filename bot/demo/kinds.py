"""The kinds of servers in the midjourney-proxy family, and what each of them serves."""

import dataclasses
import enum
import re
from collections.abc import Mapping
from types import MappingProxyType


class Kind(enum.StrEnum):
    GATEWAY = "gateway"  # new-api and its forks, such as CometAPI
    NOVICEZK = "novicezk"  # the first server: no buttons, but changes
    PLUS = "plus"  # litter-coder's midjourney-proxy-plus
    TRUEAI = "trueai"  # trueai-org's, in C#


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Traits:
    """What a kind serves."""

    submits: frozenset[str]
    """Last parts of the paths of submits."""
    lists: bool = False
    """It tells its latest tasks."""
    cancels: bool = False
    seeds: bool = False
    speeds: bool = True
    """It has a path for each speed, and reads the speed in the body below the plain one."""
    refused: re.Pattern[str]
    """CustomIds that it does not take, at their start."""


_FIRST = frozenset({"imagine", "blend", "describe"})
_LATER = _FIRST | {"action", "modal", "shorten"}

TRAITS: Mapping[Kind, Traits] = MappingProxyType(
    {
        Kind.GATEWAY: Traits(
            submits=_LATER | {"video", "edits", "change"}, seeds=True, refused=re.compile("MJ::BOOKMARK::")
        ),
        Kind.NOVICEZK: Traits(
            submits=_FIRST | {"change"}, lists=True, speeds=False, refused=re.compile("MJ::BOOKMARK::")
        ),
        Kind.PLUS: Traits(
            submits=_LATER,
            lists=True,
            cancels=True,
            seeds=True,
            refused=re.compile("MJ::BOOKMARK::|MJ::Job::PicReader::all"),
        ),
        Kind.TRUEAI: Traits(
            submits=_LATER | {"video", "edits"},
            lists=True,
            seeds=True,
            refused=re.compile("MJ::BOOKMARK::|MJ::Job::PromptAnalyzer"),
        ),
    }
)

# What new-api knows to charge for; it refuses every other button.
NEW_API_KNOWS = re.compile(
    r"MJ::(JOB::(upsample|(low_|high_)?variation|pan_|reroll)|Outpaint|CustomZoom|Inpaint)"
)


def lets_in(headers: Mapping[str, str], key: str, kind: Kind) -> bool:
    """Tell whether the key is there as this kind of server wants it."""
    said, apart = headers.get("Authorization"), headers.get("mj-api-secret")
    match kind:
        case Kind.TRUEAI:
            return (said or apart) == key
        case Kind.GATEWAY if said is None:
            return apart is not None and apart.removeprefix("Bearer ") == key
        case Kind.GATEWAY:
            return said == f"Bearer {key}"
        case _:
            return apart == key
