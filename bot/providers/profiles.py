"""How the vendors of the midjourney-proxy family differ, as data."""

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType

from bot.prompts import Mode
from bot.providers.port import Capability


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """One vendor."""

    name: str
    submit_prefixes: Mapping[Mode, str]
    """Path before `/submit/…` for each speed mode that the vendor offers."""
    fetch_prefix: str
    """Path before `/task/…`, whatever the mode of the task."""
    models: Mapping[Mode, str] = dataclasses.field(default_factory=dict)
    """The body's `model` for each mode, where the vendor wants one."""
    capabilities: frozenset[Capability]
    requests_per_second: float = 2.0
    """No vendor publishes a limit; gateways refresh each task only every 15 s, so more gains nothing."""


_GATEWAY = frozenset({Capability.BATCH_FETCH})  # gateways have no cancel

COMETAPI = Profile(
    name="cometapi",
    submit_prefixes=MappingProxyType(
        {Mode.RELAX: "/mj", Mode.FAST: "/mj-fast/mj", Mode.TURBO: "/mj-turbo/mj"}
    ),
    fetch_prefix="/mj",
    capabilities=_GATEWAY,
)

V1MJ = Profile(
    name="v1mj",
    submit_prefixes=MappingProxyType({Mode.RELAX: "/v1/mj", Mode.FAST: "/v1/mj"}),
    fetch_prefix="/v1/mj",
    models=MappingProxyType({Mode.RELAX: "mj-relax", Mode.FAST: "mj-fast"}),
    capabilities=_GATEWAY,
)
