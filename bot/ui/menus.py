"""What the menu of any message starts: a description or a blend of its pictures, or a prompt with them.

Where there are more pictures than can be used, their person chooses first. The addresses wait in a dialogue,
so that the choice and the form work after a restart too; Discord's addresses live for a day or so.
"""

import contextlib
import enum
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import discord

from bot.clock import Clock
from bot.errors import UserError
from bot.jobs.care import JobCare
from bot.jobs.model import Job, JobKind
from bot.jobs.ports import Dialogue, DialogueStore, PeopleStore
from bot.jobs.wish import Wish
from bot.prompts import parse
from bot.providers.order import Dimensions
from bot.ui.custom_id import CustomId, Op
from bot.ui.i18n import Say
from bot.ui.intake import Given
from bot.ui.interactions import accept, request_of, requester_of, say_to
from bot.ui.message import view_of
from bot.ui.message_pictures import name_of, pictures_of, restored, stored
from bot.ui.modals import reference_modal
from bot.ui.payload import PROMPT, Interaction, picked, typed
from bot.ui.reception import Reception
from bot.ui.router import Answer


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


class Menus:
    """Answers them."""

    def __init__(
        self,
        *,
        care: JobCare,
        details: Callable[[Interaction, Job], Awaitable[None]],
        people: PeopleStore,
        dialogues: DialogueStore,
        clock: Clock,
    ) -> None:
        """`details` tells a person who waits for an answer about a job."""
        self._care = care
        self._details = details
        self._people = people
        self._dialogues = dialogues
        self._clock = clock

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {Op.PICK: self._picked, Op.CITE: self._cited}

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {Op.REFERENCE: self._worded}

    async def open(self, interaction: Interaction, menu: Menu, message: discord.Message) -> None:
        """Do what the menu says with the pictures of this message. Raises UserError."""
        pictures = pictures_of(message)
        fewest, most = menu.takes
        if len(pictures) < fewest:
            raise UserError("refused-one-to-blend" if pictures else "refused-no-pictures")
        if len(pictures) > most:
            await self._offer(interaction, menu, pictures)
        elif menu is Menu.REFERENCE:
            await self._ask(interaction, pictures)
        else:
            private = self._people.person(interaction.user.id).private
            await _reception(interaction).take(interaction, _wish(menu), *pictures, private=private)

    async def details(self, interaction: Interaction, message: discord.Message) -> None:
        """Tell about the job of this message, or of the one that it forwards. Raises UserError."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        by = requester_of(interaction)
        forwarded = message.reference.message_id if message.reference and message.message_snapshots else None
        for message_id in filter(None, (message.id, forwarded)):
            if (job := await self._care.at_message(message_id, by)) is not None:
                await self._details(interaction, job)
                return
        raise UserError("refused-not-ours")

    async def _offer(self, interaction: Interaction, menu: Menu, pictures: Sequence[Given]) -> None:
        """Let the person choose among too many pictures."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        dialogue = await self._dialogues.open(interaction.user.id, _data(menu, pictures))
        say = say_to(interaction)
        view = _picker(dialogue.id, menu, pictures, say)
        await interaction.edit_original_response(content=say(f"pick-{menu.value}"), view=view)

    async def _ask(self, interaction: Interaction, pictures: Sequence[Given]) -> None:
        """Open the form for the words. It has to come first, so its pictures are written down behind it."""
        await _reception(interaction).check(_wish(Menu.REFERENCE), requester_of(interaction), *pictures)
        subject = self._dialogues.reserve()
        await interaction.response.send_modal(reference_modal(subject, say_to(interaction)))
        await self._dialogues.open(interaction.user.id, _data(Menu.REFERENCE, pictures), dialogue_id=subject)

    async def _cited(self, interaction: Interaction, pressed: CustomId) -> None:
        """Open the form for the references that were chosen; others may be chosen later."""
        dialogue = await self._dialogues.get(pressed.subject, interaction.user.id)
        _, pictures = _chosen(interaction, dialogue)
        await self._ask(interaction, pictures)

    async def _picked(self, interaction: Interaction, pressed: CustomId) -> None:
        """Work on the pictures that were chosen, once."""
        await interaction.response.defer()
        by = requester_of(interaction)
        menu, pictures = _chosen(interaction, await self._dialogues.get(pressed.subject, by.user_id))
        wish, reception = _wish(menu), _reception(interaction)
        await reception.check(wish, by, *pictures)
        if await self._dialogues.close(pressed.subject, by.user_id) is None:
            return  # the same choice came twice at once
        with contextlib.suppress(discord.HTTPException):  # they may have dismissed it
            await interaction.delete_original_response()
        private = self._people.person(by.user_id).private
        request = request_of(interaction, self._clock, message_id=None, private=private)
        await reception.begin(request, wish, *pictures)

    async def _worded(self, interaction: Interaction, form: CustomId) -> None:
        """Make new pictures of the words and the pictures that wait for them, once."""
        wish = Wish.of(JobKind.IMAGINE, parse(typed(interaction, PROMPT)))
        by, reception = requester_of(interaction), _reception(interaction)
        await reception.check(wish, by)
        private = self._people.person(by.user_id).private
        request = await accept(interaction, self._clock, private=private)
        dialogue = await self._dialogues.close(form.subject, by.user_id)
        if dialogue is None:
            raise UserError("refused-menu-over")
        await reception.begin(request, wish, *restored(dialogue.data["pictures"], interaction.client))


def _reception(interaction: Interaction) -> Reception:
    reception: Reception = interaction.client.reception
    return reception


def _wish(menu: Menu) -> Wish:
    match menu:
        case Menu.DESCRIBE:
            return Wish(kind=JobKind.DESCRIBE)
        case Menu.REFERENCE:
            return Wish(kind=JobKind.IMAGINE)
        case Menu.BLEND:
            return Wish(kind=JobKind.BLEND, dimensions=Dimensions.SQUARE)


def _data(menu: Menu, pictures: Sequence[Given]) -> Mapping[str, Any]:  # Any: JSON
    return {"menu": menu.value, "pictures": [stored(one) for one in pictures]}


def _chosen(interaction: Interaction, dialogue: Dialogue | None) -> tuple[Menu, Sequence[Given]]:
    """Read a choice, which may be made up. Raises UserError."""
    if dialogue is None:
        raise UserError("refused-menu-over")
    menu, pictures = Menu(dialogue.data["menu"]), restored(dialogue.data["pictures"], interaction.client)
    values = picked(interaction)
    chosen = [picture for place, picture in enumerate(pictures) if str(place) in values]
    fewest, most = menu.takes
    if not fewest <= len(chosen) <= most:
        raise UserError("refused-outdated")
    return menu, chosen


def _picker(dialogue_id: int, menu: Menu, pictures: Sequence[Given], say: Say) -> discord.ui.View:
    """Build a menu of numbered names, in the order in which the message shows the pictures."""
    fewest, most = menu.takes
    op = Op.CITE if menu is Menu.REFERENCE else Op.PICK
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
