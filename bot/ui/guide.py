"""What `/help` says: only what is switched on here, and short."""

import itertools
from collections.abc import Callable, Sequence

from bot.providers.port import Capability
from bot.ui.i18n import Say
from bot.ui.message import MAX_CONTENT

Limits = Callable[[int | None], tuple[int, int]]
"""Tells for a server, or outside of any, how many jobs a person may have at once, and start in a day or 0."""


class Guide:
    """Knows what is switched on."""

    def __init__(
        self,
        *,
        commands: Callable[[], Sequence[tuple[str, str]]],
        offers: Callable[[Capability], bool],
        limits: Limits,
        mask_editor: bool,
    ) -> None:
        """`commands` are named as in English, each with what leads to it."""
        self._commands = commands
        self._offers = offers
        self._limits = limits
        self._mask_editor = mask_editor

    def text(self, say: Say, place: int | None, *, manages: bool) -> str:
        """Say it all in at most one message; `manages` is whether the person runs this server."""
        ways = dict(self._commands())
        shown = [name for name in ways if name != "help" and (manages or name != "admin")]
        lines = [
            say("help-intro"),
            *(_entry(say, name, ways[name]) for name in shown),
            say("help-menus", menus=", ".join(f"**{say(name)}**" for name in self._menus())),
            "",
            say("help-buttons"),
        ]
        if self._mask_editor:
            lines.append(say("help-mask"))
        lines += [say("help-private"), say("help-settings")]
        if self._offers(Capability.REMIX):
            lines.append(say("help-remix"))
        at_once, daily = self._limits(place)
        lines.append(say("help-at-once", jobs=at_once))
        if daily:
            lines.append(say("help-daily", jobs=daily))
        if len(names := say.texts.names) > 1:
            spoken = ", ".join(name for _, name in sorted(names.items()))
            lines.append(say("help-languages", languages=spoken))
        return "\n".join(_fitting(lines))

    def _menus(self) -> list[str]:
        """Name the texts of the menus that messages have here."""
        needs = {
            "menu-describe": Capability.DESCRIBE,
            "menu-reference": None,
            "menu-blend": Capability.BLEND,
            "menu-details": None,
        }
        return [name for name, need in needs.items() if need is None or self._offers(need)]


def _entry(say: Say, name: str, way: str) -> str:
    return say("help-command", command=way, about=say(f"command-{name}-about"))


def _fitting(lines: Sequence[str]) -> list[str]:
    """Take as many lines as have room, the most important first."""
    ends = itertools.accumulate(len(line) + 1 for line in lines)
    return [line for line, end in zip(lines, ends, strict=True) if end <= MAX_CONTENT]
