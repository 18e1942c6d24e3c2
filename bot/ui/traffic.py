"""What goes to Discord, counted."""

import dataclasses

from bot.spans import Spans

ANSWER_BOUNDS = (0.05, 0.1, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0)  # seconds; Discord gives three
DELIVERY_BOUNDS = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)  # seconds


@dataclasses.dataclass(kw_only=True, slots=True)
class Traffic:
    """Since the start of the process."""

    edits: int = 0
    """Of messages, as Discord took them."""
    acknowledged: Spans = dataclasses.field(default_factory=lambda: Spans(ANSWER_BOUNDS))
    """From an event, by Discord's clock, to our first answer, by ours."""
    delivered: Spans = dataclasses.field(default_factory=lambda: Spans(DELIVERY_BOUNDS))
    """From when we knew of a job's end to when Discord showed it."""
