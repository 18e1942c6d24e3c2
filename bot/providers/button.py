"""What a provider offers next on a finished picture."""

import dataclasses
import enum

MAX_BUTTONS = 50  # of one task; the longest known row has 15, far more is an accident


class Form(enum.StrEnum):
    """What a button asks of the person before it can act."""

    ZOOM = "zoom"
    REGION = "region"
    PROMPT = "prompt"


class ButtonKind(enum.StrEnum):
    """The family of a button, for cosmetics and forms only: its customId is sent back as it came."""

    UPSCALE = "upscale"  # U1-U4: runs once a grid
    ENLARGE = "enlarge"  # Upscale (Subtle), 2x …
    VARY = "vary"
    REROLL = "reroll"
    ZOOM = "zoom"
    CUSTOM_ZOOM = "custom-zoom"
    REGION = "region"
    PAN = "pan"
    ANIMATE = "animate"
    EXTEND = "extend"
    VIDEO = "video"  # U1-U4 of a video grid: runs once a grid
    BOOKMARK = "bookmark"
    DESCRIBED = "described"
    SHORTENED = "shortened"
    ALL = "all"  # imagines every prompt that was found: each is a task, and paid
    OTHER = "other"

    @property
    def fresh(self) -> bool:
        """Whether it stands for a prompt, which any provider can make a new picture of."""
        return self in (ButtonKind.DESCRIBED, ButtonKind.SHORTENED)

    @property
    def several(self) -> bool:
        """Whether one press starts several tasks, so that the person is asked first."""
        return self is ButtonKind.ALL

    @property
    def once(self) -> bool:
        """Whether a second press leads to the first one's result instead of a new one."""
        return self in (ButtonKind.UPSCALE, ButtonKind.VIDEO)

    @property
    def form(self) -> Form | None:
        """The form this button always needs."""
        match self:
            case ButtonKind.CUSTOM_ZOOM:
                return Form.ZOOM
            case ButtonKind.REGION:
                return Form.REGION
            case _ if self.fresh:
                return Form.PROMPT
            case _:
                return None

    @property
    def remixable(self) -> bool:
        """Whether the person may change the prompt first, when they have remix on."""
        return self in (ButtonKind.VARY, ButtonKind.REROLL, ButtonKind.PAN)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Button:
    """What the provider offers next on a finished task."""

    position: int
    """Place in the provider's own order, from 0."""
    custom_id: str
    """The provider's handle; opaque, and never sent to Discord."""
    label: str = ""
    emoji: str = ""
    """A Unicode emoji, the bare name of a Midjourney emoji (`upscale_1`), or nothing."""
    style: int = 2
    """1 primary, 2 secondary, 3 success, 4 danger, as in Discord."""
    kind: ButtonKind = ButtonKind.OTHER
    pressed: bool = False
