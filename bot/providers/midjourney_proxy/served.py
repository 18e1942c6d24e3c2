"""What an account turned out not to serve, learned from its refusals and kept for the life of the process.

A refusal takes away no more than it proves: one button's family, one capability, and never a speed's.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.providers.button import ButtonKind
from bot.providers.midjourney_proxy.answers import refuses_remix, unknown_action
from bot.providers.midjourney_proxy.buttons import kind_of
from bot.providers.midjourney_proxy.changes import change_of
from bot.providers.order import Action, Animate, Blend, Describe, Edit, Shorten, Submission
from bot.providers.port import Capability, Task
from bot.providers.wire import Answer

_NEEDED: Mapping[type[Submission], Capability] = MappingProxyType(
    {
        Blend: Capability.BLEND,
        Describe: Capability.DESCRIBE,
        Shorten: Capability.SHORTEN,
        Animate: Capability.ANIMATE,
        Edit: Capability.EDIT,
    }
)


class Served:
    """The lessons of one account."""

    def __init__(self) -> None:
        self.missing: set[Capability] = set()
        """What the vendor promises in vain."""
        self.refused_kinds: set[ButtonKind] = set()
        """Buttons that cannot be pressed."""
        self._known_prefixes: set[str] = set()

    def note_accepted(self, prefix: str) -> None:
        """Remember that submits below this part of the path arrive: another path may still be missing."""
        self._known_prefixes.add(prefix)

    def note_unsupported(self, submission: Submission, prefix: str, answer: Answer) -> None:
        """Learn from a refusal that spoke of something unsupported.

        Words prove it for remix, and for the button's family where its customId tells one. A missing route
        proves it where other submits below the same prefix were taken; else it may be the address that is
        wrong, or the speed.
        """
        if isinstance(submission, Action) and submission.remix and refuses_remix(answer):
            self.missing.add(Capability.REMIX)
        elif isinstance(submission, Action) and unknown_action(answer):
            self.refused_kinds |= {kind_of(submission.custom_id)} - {ButtonKind.OTHER}
        elif prefix in self._known_prefixes and _no_route(answer):
            self._lose_route(submission)

    def note_tasks(self, tasks: Iterable[Task]) -> None:
        """Learn from readings: a server whose buttons we made ourselves takes no words for them."""
        if any(change_of(button.custom_id) for task in tasks for button in task.buttons):
            self.missing.add(Capability.REMIX)

    def _lose_route(self, submission: Submission) -> None:
        if isinstance(submission, Action):
            self.refused_kinds.update(ButtonKind)
        elif (capability := _NEEDED.get(type(submission))) is not None:
            self.missing.add(capability)


def _no_route(answer: Answer) -> bool:
    """Tell a server's own word from the page of a proxy that has lost its server for a moment."""
    told = answer.status in (404, 405) and (answer.empty or answer.value is not None)
    return told or 300 <= answer.status < 400
