"""What a person wishes for, whoever is going to make it."""

import dataclasses
from typing import Any, Self

from bot.jobs.model import JobKind
from bot.prompts import Mode, Prompt
from bot.providers.order import Dimensions, InputPicture, Motion


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """Something new; a pressed button is none, since its parent's provider alone can make that."""

    kind: JobKind
    prompt: str = ""
    """Composed, without a speed flag; empty where the kind takes none."""
    mode: Mode | None = None
    """None where the person named none."""
    pictures: tuple[InputPicture, ...] = dataclasses.field(default=(), repr=False)
    mask: bytes | None = dataclasses.field(default=None, repr=False)
    translate: bool | None = None
    """None leaves it to what the person has set, as far as the provider can."""
    complete: bool = False
    """The person saw every parameter, so nothing is added that they have set."""
    left_out: frozenset[str] = frozenset()
    """Parameters that are not taken from what the person has set."""
    dimensions: Dimensions | None = None
    motion: Motion | None = None

    @classmethod
    def of(cls, kind: JobKind, prompt: Prompt, **more: Any) -> Self:  # Any: the fields' own types
        """Make a wish of a prompt, which may name the speed itself."""
        return cls(kind=kind, prompt=str(prompt.without_mode()), mode=prompt.mode, **more)
