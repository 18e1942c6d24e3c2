"""The ways into the simulated API: how its vendors differ in paths and in saying speed."""

import dataclasses

MODELS = {"mj-fast": "fast", "mj-relax": "relax"}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """One way in: a prefix of paths and how speed is said there."""

    prefix: str
    mode: str | None
    """None: the body's `model` says it, as the `/v1/mj` vendors have it."""

    @property
    def numbered(self) -> bool:
        """Whether task ids are short numbers here."""
        return self.mode is None


FACES = (
    Face(prefix="/mj", mode="relax"),
    Face(prefix="/mj-relax/mj", mode="relax"),
    Face(prefix="/mj-fast/mj", mode="fast"),
    Face(prefix="/mj-turbo/mj", mode="turbo"),
    Face(prefix="/v1/mj", mode=None),
)
