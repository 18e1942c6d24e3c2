"""The ways into the simulated API: prefixes of paths, and how speed is said there."""

import dataclasses
import re

from bot.demo.kinds import TRAITS, Kind
from bot.demo.wire import Body
from bot.demo.works import text_of

MODELS = {"mj-fast": "fast", "mj-relax": "relax"}
FLAG = re.compile(r"--(relax|fast|turbo)\b")
PLAIN = "/mj"  # where a server reads the speed in the body, and a gateway takes none for relax


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """One way in."""

    prefix: str
    mode: str | None
    """None: the body's `model` says it, as the `/v1/mj` vendors have it."""

    @property
    def numbered(self) -> bool:
        """Whether task ids are short numbers here."""
        return self.mode is None

    def speed(self, body: Body, kind: Kind) -> str:
        """Read the speed of a submit. Raises ValueError."""
        if self.mode is None:
            return _model_speed(body)
        if kind == Kind.GATEWAY or self.prefix != PLAIN:
            return self.mode
        return _server_speed(body) if TRAITS[kind].speeds else "fast"


FACES = (
    Face(prefix=PLAIN, mode="relax"),
    Face(prefix="/mj-relax/mj", mode="relax"),
    Face(prefix="/mj-fast/mj", mode="fast"),
    Face(prefix="/mj-turbo/mj", mode="turbo"),
    Face(prefix="/v1/mj", mode=None),
)


def faces_of(kind: Kind) -> tuple[Face, ...]:
    """List the ways in that a kind of server has."""
    return FACES if TRAITS[kind].speeds else FACES[:1]


def _model_speed(body: Body) -> str:
    model = text_of(body, "model")
    if model not in MODELS:
        raise ValueError("model")
    return MODELS[model]


def _server_speed(body: Body) -> str:
    modes = (body.get("accountFilter") or {}).get("modes") or []
    flag = FLAG.search(text_of(body, "prompt"))
    return str(modes[0]).lower() if modes else flag[1] if flag else "fast"
