"""What a check found, and how it is told."""

import dataclasses
import enum
from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.ui.i18n import Say

MAX_ARGUMENT = 500  # characters; some are foreign


class State(enum.StrEnum):
    """How bad it is; also the end of its text's name."""

    OK = "ok"
    LOOK = "look"
    """It works, but is not as it should be, or not as it seems."""
    WRONG = "wrong"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One line: what is so and, unless that is good, what mends it."""

    state: State
    key: str
    """Of its text in `locales/`."""
    args: Mapping[str, str | int]


def ok(key: str, /, **args: str | int) -> Finding:
    return Finding(state=State.OK, key=key, args=args)


def look(key: str, /, **args: str | int) -> Finding:
    return Finding(state=State.LOOK, key=key, args=args)


def wrong(key: str, /, **args: str | int) -> Finding:
    return Finding(state=State.WRONG, key=key, args=args)


def told(findings: Sequence[Finding], say: Say, hide: Callable[[str], str]) -> Iterator[str]:
    """Say each finding in a line, and the sum of them in the last one; `hide` takes secrets out of words."""
    marks = {state: say(f"doctor-state-{state.value}") for state in State}
    width = max(map(len, marks.values()))
    for finding in findings:
        text = say(finding.key, **{name: _shown(value, hide) for name, value in finding.args.items()})
        yield f"{marks[finding.state].ljust(width)} – {' '.join(text.split())}"
    counts = {state: sum(finding.state is state for finding in findings) for state in State}
    yield say("doctor-sum", wrong=counts[State.WRONG], look=counts[State.LOOK])


def _shown(value: str | int, hide: Callable[[str], str]) -> str | int:
    """Keep foreign words from steering a terminal or filling it, and from telling a secret, also in part."""
    if isinstance(value, int):
        return value
    plain = "".join(letter if letter.isprintable() else " " for letter in hide(value))
    return plain if len(plain) <= MAX_ARGUMENT else f"{plain[:MAX_ARGUMENT]}…"
