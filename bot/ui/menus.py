"""What the menu of any message starts: a description or a blend of its pictures, or a prompt with them.

Where there are more pictures than can be used, their person chooses first. The addresses wait in a dialogue,
so that the choice and the form work after a restart too; Discord's addresses live for a day or so.
"""

import contextlib
from collections.abc import Awaitable, Callable, Mapping, Sequence

import discord

from bot.clock import Clock
from bot.errors import UserError
from bot.jobs.care import JobCare
from bot.jobs.model import Job, JobKind
from bot.jobs.people import DialogueStore
from bot.jobs.wish import Wish
from bot.providers.order import Dimensions
from bot.ui.custom_id import CustomId, Op
from bot.ui.intake import Given
from bot.ui.interactions import accept, private_to, prompt_of, request_of, requester_of, say_to
from bot.ui.message_pictures import pictures_of
from bot.ui.modals import reference_modal
from bot.ui.payload import PROMPT, Interaction, typed
from bot.ui.picker import Menu, chosen, kept, picker, waiting
from bot.ui.reception import Reception
from bot.ui.router import Answer


class Menus:
    """Answers them."""

    def __init__(
        self,
        *,
        care: JobCare,
        details: Callable[[Interaction, Job], Awaitable[None]],
        dialogues: DialogueStore,
        clock: Clock,
    ) -> None:
        """`details` tells a person who waits for an answer about a job."""
        self._care = care
        self._details = details
        self._dialogues = dialogues
        self._clock = clock

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {Op.TAKE: self._picked, Op.CITE: self._cited}

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
            await _reception(interaction).take(interaction, _wish(menu), *pictures, private=None)

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
        dialogue = await self._dialogues.open(interaction.user.id, kept(menu, pictures))
        say = say_to(interaction)
        view = picker(dialogue.id, menu, pictures, say)
        await interaction.edit_original_response(content=say(f"pick-{menu.value}"), view=view)

    async def _ask(self, interaction: Interaction, pictures: Sequence[Given]) -> None:
        """Open the form for the words. It has to come first, so its pictures are written down behind it."""
        await _reception(interaction).check(_wish(Menu.REFERENCE), requester_of(interaction), *pictures)
        subject = self._dialogues.reserve()
        await interaction.response.send_modal(reference_modal(subject, say_to(interaction)))
        await self._dialogues.open(interaction.user.id, kept(Menu.REFERENCE, pictures), dialogue_id=subject)

    async def _cited(self, interaction: Interaction, pressed: CustomId) -> None:
        """Open the form for the references that were chosen; others may be chosen later."""
        dialogue = await self._dialogues.get(pressed.subject, interaction.user.id)
        _, pictures = chosen(interaction, dialogue)
        await self._ask(interaction, pictures)

    async def _picked(self, interaction: Interaction, pressed: CustomId) -> None:
        """Work on the pictures that were chosen, once."""
        await interaction.response.defer()
        by = requester_of(interaction)
        menu, pictures = chosen(interaction, await self._dialogues.get(pressed.subject, by.user_id))
        wish, reception = _wish(menu), _reception(interaction)
        await reception.check(wish, by, *pictures)
        if await self._dialogues.close(pressed.subject, by.user_id) is None:
            return  # the same choice came twice at once
        with contextlib.suppress(discord.HTTPException):  # they may have dismissed it
            await interaction.delete_original_response()
        private = private_to(interaction, None)
        request = request_of(interaction, self._clock, message_id=None, private=private)
        await reception.begin(interaction, request, wish, *pictures)

    async def _worded(self, interaction: Interaction, form: CustomId) -> None:
        """Make new pictures of the words and the pictures that wait for them, once."""
        wish = Wish.of(JobKind.IMAGINE, prompt_of(interaction, typed(interaction, PROMPT)))
        by, reception = requester_of(interaction), _reception(interaction)
        await reception.check(wish, by)
        request = await accept(interaction, self._clock, private=private_to(interaction, None))
        dialogue = await self._dialogues.close(form.subject, by.user_id)
        _, pictures = waiting(interaction, dialogue)
        await reception.begin(interaction, request, wish, *pictures)


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
