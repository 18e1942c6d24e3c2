"""Answers every press and every submitted form, and reports every failure in one place.

Views and modals are only payloads; what they mean is in their custom_id. So everything works after a restart.
The first answer always comes before the provider is asked: a form, or a silent `defer` of type 6 after which
an error can still be private and a result public.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Protocol

import discord

from bot.errors import UserError
from bot.ui.custom_id import CustomId, Op, parse_custom_id
from bot.ui.interactions import report
from bot.ui.payload import Interaction, custom_id_of
from bot.ui.private_panel import PRIVATE_PANELS, check_panel

Answer = Callable[[Interaction, CustomId], Awaitable[None]]
"""Answers one interaction from the first word on. Raises UserError, which the person is told."""


class Feature(Protocol):
    """What answers the buttons, menus and forms of one feature."""

    @property
    def presses(self) -> Mapping[Op, Answer]:
        """Of buttons and select menus."""
        ...

    @property
    def forms(self) -> Mapping[Op, Answer]: ...


class Router:
    """Knows who answers what."""

    def __init__(self, features: Iterable[Feature]) -> None:
        """Each kind of press and form belongs to one feature."""
        self._presses: dict[Op, Answer] = {}
        self._forms: dict[Op, Answer] = {}
        for feature in features:
            self._presses |= feature.presses
            self._forms |= feature.forms

    async def route(self, interaction: Interaction) -> None:
        """Answer a component or modal interaction; commands are answered by their cogs."""
        custom_id = parse_custom_id(custom_id_of(interaction))
        pressed = interaction.type is discord.InteractionType.component
        try:
            answer = (self._presses if pressed else self._forms).get(custom_id.op) if custom_id else None
            if custom_id is None or answer is None:
                raise UserError("refused-outdated")
            if custom_id.op in PRIVATE_PANELS:
                check_panel(interaction)
            await answer(interaction, custom_id)
        except Exception as error:  # noqa: BLE001 - the one place where every failure ends
            await report(interaction, error)
