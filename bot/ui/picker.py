"""Pictures of a message that wait for their person: to be chosen, or for the words that go with them."""

import enum
from collections.abc import Mapping, Sequence
from typing import Any

import discord

from bot.errors import UserError
from bot.jobs.people import Dialogue
from bot.ui.custom_id import CustomId, Op
from bot.ui.i18n import Say
from bot.ui.intake import Given
from bot.ui.message import view_of
from bot.ui.message_pictures import expired, name_of, restored, stored
from bot.ui.payload import Interaction, picked


class Menu(enum.StrEnum):
    DESCRIBE = "describe"
    REFERENCE = "reference"
    BLEND = "blend"

    @property
    def takes(self) -> tuple[int, int]:
        """The fewest and the most pictures."""
        match self:
            case Menu.DESCRIBE:
                return 1, 1
            case Menu.REFERENCE:
                return 1, 3
            case Menu.BLEND:
                return 2, 5


def kept(menu: Menu, pictures: Sequence[Given]) -> Mapping[str, Any]:  # Any: JSON
    """Write down what waits."""
    return {"menu": menu.value, "pictures": [stored(one) for one in pictures]}


def waiting(interaction: Interaction, dialogue: Dialogue | None) -> tuple[Menu, Sequence[Given]]:
    """Read what waits in a dialogue. Raises UserError where it is over, or Discord's addresses are."""
    if dialogue is not None:
        pictures = restored(dialogue.data["pictures"], interaction.client)
        if not any(expired(picture, interaction.created_at) for picture in pictures):
            return Menu(dialogue.data["menu"]), pictures
    raise UserError("refused-menu-over")


def chosen(interaction: Interaction, dialogue: Dialogue | None) -> tuple[Menu, Sequence[Given]]:
    """Read a choice among them, which may be made up. Raises UserError."""
    menu, pictures = waiting(interaction, dialogue)
    values = picked(interaction)
    found = [picture for place, picture in enumerate(pictures) if str(place) in values]
    fewest, most = menu.takes
    if not fewest <= len(found) <= most:
        raise UserError("refused-outdated")
    return menu, found


def picker(dialogue_id: int, menu: Menu, pictures: Sequence[Given], say: Say) -> discord.ui.View:
    """Build a menu of numbered names, in the order in which the message shows the pictures."""
    fewest, most = menu.takes
    op = Op.CITE if menu is Menu.REFERENCE else Op.TAKE
    select: discord.ui.Select[discord.ui.View] = discord.ui.Select(
        custom_id=str(CustomId(op, dialogue_id)),
        placeholder=say("pick-placeholder"),
        min_values=fewest,
        max_values=most,
        options=[
            discord.SelectOption(
                label=say("pick-picture", number=str(place + 1), name=name_of(picture)),
                value=str(place),
                description=_size(picture),
            )
            for place, picture in enumerate(pictures)
        ],
    )
    return view_of(select)


def _size(picture: Given) -> str | None:
    if isinstance(picture, str) or not (picture.width and picture.height):
        return None
    return f"{picture.width} × {picture.height}"
