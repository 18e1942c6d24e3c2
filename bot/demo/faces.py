"""The ways into the simulated API: prefixes of paths, how speed is said there, and who is let in."""

import dataclasses
import re
from collections.abc import Mapping

from bot.demo.intake import text_of
from bot.demo.wire import Body

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

    def speed(self, body: Body, *, server: bool) -> str:
        """Read the speed of a submit. Raises ValueError."""
        if self.mode is None:
            return _model_speed(body)
        return _server_speed(body) if server and self.prefix == PLAIN else self.mode


FACES = (
    Face(prefix=PLAIN, mode="relax"),
    Face(prefix="/mj-relax/mj", mode="relax"),
    Face(prefix="/mj-fast/mj", mode="fast"),
    Face(prefix="/mj-turbo/mj", mode="turbo"),
    Face(prefix="/v1/mj", mode=None),
)


def lets_in(headers: Mapping[str, str], key: str, auth: str) -> bool:
    """Tell whether the key is there as this kind of server wants it: bearer, raw or mj-api-secret."""
    said, apart = headers.get("Authorization"), headers.get("mj-api-secret")
    match auth:
        case "raw":
            return (said or apart) == key
        case "mj-api-secret":
            return apart == key
        case _:
            return said == f"Bearer {key}"


def _model_speed(body: Body) -> str:
    model = text_of(body, "model")
    if model not in MODELS:
        raise ValueError("model")
    return MODELS[model]


def _server_speed(body: Body) -> str:
    modes = (body.get("accountFilter") or {}).get("modes") or []
    flag = FLAG.search(text_of(body, "prompt"))
    return str(modes[0]).lower() if modes else flag[1] if flag else "fast"
