"""`/gallery`: finished pictures, page by page; what is looked at is a dialogue, so it outlives restarts."""

import dataclasses
import io
from collections.abc import Callable, Mapping

import discord
from discord.utils import MISSING

from bot.errors import UserError
from bot.jobs.care import JobCare
from bot.jobs.gallery import GalleryStore, Page, PictureKind, Wanted
from bot.jobs.people import Dialogue, DialogueStore
from bot.pictures.bench import Bench
from bot.pictures.sheet import sheet
from bot.prompts import clean
from bot.ui.custom_id import CustomId, Op
from bot.ui.delivery import Delivery
from bot.ui.gallery_view import (
    ASK,
    ERASE,
    MAX_SEARCH,
    PAGE,
    Browsing,
    alt_text,
    gallery_text,
    gallery_view,
    search_modal,
)
from bot.ui.interactions import requester_of, say_to
from bot.ui.payload import PROMPT, Interaction, selected, typed
from bot.ui.router import Answer
from bot.ui.sight import seen_channels
from bot.ui.thumbnails import Thumbnails

Change = Callable[[Browsing, Interaction, CustomId], Browsing]
"""Says what a press makes of what is looked at."""


class Gallery:
    """Opens it, and answers its buttons, menus and form."""

    def __init__(
        self,
        *,
        store: GalleryStore,
        dialogues: DialogueStore,
        thumbnails: Thumbnails,
        care: JobCare,
        delivery: Delivery,
        bench: Bench,
    ) -> None:
        self._store = store
        self._dialogues = dialogues
        self._thumbnails = thumbnails
        self._care = care
        self._delivery = delivery
        self._bench = bench

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {
            **dict.fromkeys(CHANGES, self._changed),
            Op.SEARCH: self._ask_words,
            Op.HEART: self._heart,
            Op.DROP: self._drop,
        }

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {Op.SEARCH: self._searched}

    async def open(self, interaction: Interaction, *, whose: int, search: str, favourites: bool) -> None:
        """Answer the command. Raises UserError where the other person's pictures cannot be looked at."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        if whose != interaction.user.id and interaction.guild_id is None:
            raise UserError("refused-gallery-of")
        look = Browsing(whose=whose, search=clean(search), favourites=favourites)
        await self._show(interaction, await self._dialogues.open(interaction.user.id, look.data), look)

    async def _changed(self, interaction: Interaction, pressed: CustomId) -> None:
        await interaction.response.defer()
        dialogue, look = await self._look(interaction, pressed)
        await self._show(interaction, dialogue, CHANGES[pressed.op](look, interaction, pressed))

    async def _ask_words(self, interaction: Interaction, pressed: CustomId) -> None:
        dialogue, look = await self._look(interaction, pressed)
        await interaction.response.send_modal(search_modal(dialogue.id, look, say_to(interaction)))

    async def _searched(self, interaction: Interaction, form: CustomId) -> None:
        await interaction.response.defer()
        dialogue, look = await self._look(interaction, form)
        words = clean(typed(interaction, PROMPT)[:MAX_SEARCH])
        await self._show(interaction, dialogue, dataclasses.replace(look, search=words, page=0, picked=0))

    async def _heart(self, interaction: Interaction, pressed: CustomId) -> None:
        """Make the chosen one a favourite, or no longer."""
        await interaction.response.defer()
        dialogue, look = await self._look(interaction, pressed)
        try:
            await self._care.favourite(look.picked, requester_of(interaction))
        finally:
            await self._show(interaction, dialogue, look)

    async def _drop(self, interaction: Interaction, pressed: CustomId) -> None:
        """Ask whether the chosen one shall be deleted; then do it, or not."""
        await interaction.response.defer()
        dialogue, look = await self._look(interaction, pressed)
        if pressed.n == ERASE and look.asked:
            try:
                job = await self._care.check_delete(look.picked, requester_of(interaction))
                await self._delivery.delete(job)
                await self._care.delete(job)
            finally:
                await self._show(interaction, dialogue, dataclasses.replace(look, picked=0, asked=False))
            return
        await self._show(interaction, dialogue, dataclasses.replace(look, asked=pressed.n == ASK))

    async def _look(self, interaction: Interaction, pressed: CustomId) -> tuple[Dialogue, Browsing]:
        """Find what this person looks at. Raises UserError where it was too long ago, or is not theirs."""
        dialogue = await self._dialogues.get(pressed.subject, interaction.user.id)
        if dialogue is None:
            raise UserError("refused-gallery-over")
        return dialogue, Browsing.of(dialogue.data)

    async def _show(self, interaction: Interaction, dialogue: Dialogue, look: Browsing) -> None:
        """Write the message anew; its sheet only where others are on it."""
        by, say = requester_of(interaction), say_to(interaction)
        page = await self._page(interaction, look)
        jobs = tuple(job.id for job in page.jobs)
        files = MISSING if jobs == look.sheet else await self._sheet(page, alt_text(page.jobs, say))
        look = dataclasses.replace(look, page=page.number, sheet=jobs)
        await self._dialogues.change(dataclasses.replace(dialogue, data=look.data))
        await interaction.edit_original_response(
            content=gallery_text(page, look, by, say),
            view=gallery_view(dialogue.id, page, look, by, say),
            attachments=files,
        )

    async def _page(self, interaction: Interaction, look: Browsing) -> Page:
        others = look.favourites or look.whose != interaction.user.id
        wanted = Wanted(
            by=interaction.user.id,
            of=look.whose,
            channels=seen_channels(interaction) if others else frozenset(),
            search=look.search,
            favourites=look.favourites,
            kind=look.kind,
        )
        return await self._store.page(wanted, look.page, PAGE)

    async def _sheet(self, page: Page, alt: str) -> list[discord.File]:
        if not page.jobs:
            return []
        small = await self._thumbnails.of(page.jobs)
        content = await self._bench.work(sheet, [small.get(job.id) for job in page.jobs])
        return [discord.File(io.BytesIO(content), "gallery.webp", description=alt)]


def _turn(look: Browsing, _: Interaction, pressed: CustomId) -> Browsing:
    return dataclasses.replace(look, page=pressed.n or 0, picked=0, asked=False)


def _pick(look: Browsing, interaction: Interaction, _: CustomId) -> Browsing:
    job_id = next((job_id for job_id in look.sheet if str(job_id) == selected(interaction)), 0)
    return dataclasses.replace(look, picked=job_id, asked=False)


def _narrow(look: Browsing, interaction: Interaction, _: CustomId) -> Browsing:
    kind = next((kind for kind in PictureKind if kind.value == selected(interaction)), None)
    return dataclasses.replace(look, kind=kind, page=0, picked=0, asked=False)


def _only_favourites(look: Browsing, _: Interaction, pressed: CustomId) -> Browsing:
    return dataclasses.replace(look, favourites=bool(pressed.n), page=0, picked=0, asked=False)


def _widen(look: Browsing, _: Interaction, __: CustomId) -> Browsing:
    return Browsing(whose=look.whose, sheet=look.sheet)


CHANGES: Mapping[Op, Change] = {
    Op.PAGE: _turn,
    Op.PICK: _pick,
    Op.NARROW: _narrow,
    Op.FAVOURITES: _only_favourites,
    Op.WIDEN: _widen,
}
