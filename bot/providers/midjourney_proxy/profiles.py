"""How the vendors of the midjourney-proxy family differ, as data."""

import dataclasses
import enum
from collections.abc import Mapping
from types import MappingProxyType

from bot.prompts import Mode
from bot.providers.port import Capability, Limits


class Auth(enum.StrEnum):
    """How the key is said. Servers of the family refuse a request that says it twice."""

    BEARER = "bearer"
    RAW = "raw"
    OWN_HEADER = "mj-api-secret"

    def headers(self, key: str) -> Mapping[str, str]:
        """Make the header for a key; none where there is no key."""
        match self:
            case _ if not key:
                return {}
            case Auth.BEARER:
                return {"Authorization": f"Bearer {key}"}
            case Auth.RAW:
                return {"Authorization": key}
            case Auth.OWN_HEADER:
                return {"mj-api-secret": key}


class Speed(enum.StrEnum):
    """Where a server of one's own wants to read the speed mode."""

    PATH = "path"
    FILTER = "filter"
    MODEL = "model"
    PROMPT = "prompt"
    NONE = "none"


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
    filters: Mapping[Mode, str] = dataclasses.field(default_factory=dict)
    """The only one of `accountFilter.modes` for each mode, likewise."""
    flags: Mapping[Mode, str] = dataclasses.field(default_factory=dict)
    """What stands at the end of a prompt for each mode, likewise."""
    auth: Auth = Auth.BEARER
    capabilities: frozenset[Capability]
    home: str = ""
    """The vendor's own address: only there is the balance asked for, as the key goes to another host."""
    quota_url: str = ""
    """Where the balance is told for nothing, with the key in the query; empty where it is not."""
    limits: Limits = dataclasses.field(default_factory=Limits)
    """No vendor publishes any; gateways refresh each task only every 15 s, so asking more gains nothing."""


_GATEWAY = frozenset(
    {
        Capability.BATCH_FETCH,
        Capability.REMIX,
        Capability.BLEND,
        Capability.DESCRIBE,
        Capability.SHORTEN,
        Capability.ANIMATE,
        Capability.RELAX_VIDEO,
        Capability.EDIT,
    }
)
_SERVER = frozenset({Capability.CANCEL, Capability.LIST, Capability.SEED})  # what gateways do not pass on
_MODELS = MappingProxyType({Mode.RELAX: "mj-relax", Mode.FAST: "mj-fast"})

COMETAPI = Profile(
    name="cometapi",
    submit_prefixes=MappingProxyType(
        {Mode.RELAX: "/mj", Mode.FAST: "/mj-fast/mj", Mode.TURBO: "/mj-turbo/mj"}
    ),
    fetch_prefix="/mj",
    capabilities=_GATEWAY,
    home="https://api.cometapi.com",
    quota_url="https://query.cometapi.com/user/quota",
)

V1MJ = Profile(
    name="v1mj",
    submit_prefixes=MappingProxyType(dict.fromkeys(_MODELS, "/v1/mj")),
    fetch_prefix="/v1/mj",
    models=_MODELS,
    capabilities=_GATEWAY,
)


def own_server(*, prefix: str, speed: Speed, auth: Auth) -> Profile:
    """Describe a midjourney-proxy server or gateway of one's own; `prefix` is such as `/mj`.

    What a kind of server does not serve is found out by asking.
    """
    before, _, last = prefix.rpartition("/")
    modes = _MODELS if speed is Speed.MODEL else tuple(Mode)
    return Profile(
        name="mjproxy",
        submit_prefixes={
            mode: f"{before}/mj-{mode}/{last}" if speed is Speed.PATH else prefix for mode in modes
        },
        fetch_prefix=prefix,
        models=_MODELS if speed is Speed.MODEL else {},
        filters={mode: mode.upper() for mode in modes} if speed is Speed.FILTER else {},
        flags={mode: f"--{mode}" for mode in modes} if speed is Speed.PROMPT else {},
        auth=auth,
        capabilities=_GATEWAY | _SERVER,
    )
