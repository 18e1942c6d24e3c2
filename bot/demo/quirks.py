"""The oddities of real servers and gateways of the midjourney-proxy family, as switches."""

import dataclasses
import enum

from bot.demo.kinds import Kind


class Calls(enum.StrEnum):
    """How a server calls back."""

    NEVER = "never"  # as gateways do that drop the wish
    PLAINLY = "plainly"  # at every change
    TWICE = "twice"
    LATE = "late"  # and what was true before once more, after what is true now
    LYING = "lying"  # in the name of another task, which has succeeded


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Quirks:
    """All off: a plain, honest server. Each switch is a behaviour met in new-api or a server behind it."""

    gateway_codes: bool = False
    """Code 22 is told as 1, and 21 as 1 except for Vary (Region) and Custom Zoom."""
    modal_sticks: bool = False
    """A filled form still reads MODAL, 0 %, until the task is over."""
    duplicate_rows: bool = False
    """list-by-condition gives every task twice; the second row is an old one."""
    empty_status_first: bool = False
    """A new task has no status at all, before NOT_START."""
    no_batch: bool = False
    """There is no list-by-condition."""
    kind: Kind = Kind.GATEWAY
    """Which kind of server it is: what is served, how the key is said, how tasks and refusals are told."""
    plain_gateway: bool = False
    """Buttons that new-api itself does not know are refused as unknown."""
    lost_address: bool = False
    """It never was told its own address, and says that its pictures are on localhost."""
    calls: Calls = Calls.NEVER
    """How submits with a `notifyHook` are called back."""
    integer_ids: bool = False
    """Submits tell the task id as a number, as `/v1/mj` always does."""
    null_buttons_first: bool = False
    """`buttons` and `properties` are null until the task is over."""
    words_progress: bool = False
    """Progress begins in words."""
    fresh_custom_ids: bool = False
    """Every reading of a finished task gives new customIds, and the old ones are refused."""
    surprise_modal: bool = False
    """V1-V4 want a form though nobody asked for one."""
    u_instant: bool = False
    """U1-U4 are done before the submit is answered."""
    queue_place: int = 0
    """Above 0, submits are answered with code 22 and this place in the queue."""
    most_tasks: int = 0
    """Above 0, a new submit beside so many unfinished tasks is refused with code 23."""
    banned_words: tuple[str, ...] = ("gore",)
    """Words that are refused with code 24."""
    tiny_pictures: bool = False
    """Pictures of a few pixels, for benchmarks."""

    # Ace Data Cloud's.
    late_records: float = 0.0
    """Seconds after a submit before its record can be read."""
    text_numbers: bool = False
    """Numbers come as strings, and times in ISO."""
    url_masks: bool = False
    """A mask must be an address."""
    odd_action: str = ""
    """One more action of every picture, which nobody has heard of."""
    throttle_as_500: bool = False
    """Beyond `most_tasks`, a submit is answered with 500 instead of 429."""
    error_as_text: bool = False
    """`error` is a bare string, without a code."""
