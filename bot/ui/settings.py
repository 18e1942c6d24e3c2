"""What a person has chosen, in one private panel that is saved at each press.

Whoever presses or submits changes their own settings: nothing here names another person.
"""

from collections.abc import Callable, Mapping
from typing import Any

from bot.errors import UserError
from bot.jobs.care import JobCare
from bot.jobs.model import Notify
from bot.jobs.people import PeopleStore, Person
from bot.jobs.service import JobService
from bot.jobs.taste import checked_parameters
from bot.prompts import Mode, Prompt, with_options
from bot.ui.custom_id import CustomId, Op
from bot.ui.i18n import Say
from bot.ui.interactions import say_to
from bot.ui.payload import PROMPT, Interaction, selected, typed
from bot.ui.preset_pages import presets_page
from bot.ui.private_panel import check_panel, show, turn
from bot.ui.router import Answer
from bot.ui.settings_forms import stylize_form, suffix_form
from bot.ui.settings_pages import (
    OWN_NUMBER,
    USUAL,
    Page,
    Pages,
    delivery_page,
    languages,
    modes,
    notices,
    picture_page,
    reset_page,
    styles,
    versions,
)

SWITCHES: Mapping[Op, tuple[str, Pages]] = {
    Op.REMIXING: ("remix", Pages.PICTURE),
    Op.TRANSLATING: ("translate", Pages.PICTURE),
    Op.RAW: ("raw", Pages.PICTURE),
    Op.PRIVATE: ("private", Pages.DELIVERY),
}
MENUS = (Op.MODE, Op.VERSION, Op.STYLIZE, Op.NOTIFY, Op.LANGUAGE)
CHOICES = (  # what a reset takes back; presets are made, not chosen
    *("mode", "version", "stylize", "raw", "suffix", "remix"),
    *("private", "notify", "language", "translate"),
)


class SettingsPanel:
    """Shows the panel, and answers it."""

    def __init__(self, service: JobService, care: JobCare, people: PeopleStore) -> None:
        self._service = service
        self._care = care
        self._people = people

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {
            Op.SETTINGS: self._turn_page,
            Op.SUFFIX: self._open_suffix,
            Op.RESET: self._reset,
            **dict.fromkeys(SWITCHES, self._switch),
            **dict.fromkeys(MENUS, self._choose),
        }

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {Op.SUFFIX: self._write_suffix, Op.STYLIZE: self._write_stylize}

    async def open(self, interaction: Interaction) -> None:
        """Answer with the first page; to render its menus takes longer than to answer."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await show(interaction, *self._page(Pages.PICTURE, interaction))

    def _page(self, which: Pages, interaction: Interaction) -> Page:
        person, say = self._people.person(interaction.user.id), say_to(interaction)
        match which:
            case Pages.PICTURE:
                return picture_page(person, say, self._service)
            case Pages.DELIVERY:
                return delivery_page(person, say)
            case Pages.PRESETS:
                return presets_page(person, say)

    async def _turn_page(self, interaction: Interaction, pressed: CustomId) -> None:
        which = next((page for page in Pages if page == pressed.n), Pages.PICTURE)
        await turn(interaction, *self._page(which, interaction))

    async def _switch(self, interaction: Interaction, pressed: CustomId) -> None:
        name, page = SWITCHES[pressed.op]
        await self._save(interaction, page, **{name: bool(pressed.n)})

    async def _choose(self, interaction: Interaction, pressed: CustomId) -> None:
        """Take a menu's choice; one's own number is asked for first."""
        person, say = self._people.person(interaction.user.id), say_to(interaction)
        value = selected(interaction)
        if value not in self._offered(pressed.op, person, say):
            raise UserError("refused-outdated")
        if value == OWN_NUMBER:
            check_panel(interaction)
            await interaction.response.send_modal(stylize_form(person, say))
            return
        match pressed.op:
            case Op.MODE:
                await self._save(interaction, Pages.PICTURE, mode=_unless_usual(value, Mode))
            case Op.VERSION:
                await self._save(interaction, Pages.PICTURE, version=_unless_usual(value, str) or "")
            case Op.STYLIZE:
                await self._save(interaction, Pages.PICTURE, stylize=_unless_usual(value, int))
            case Op.NOTIFY:
                await self._save(interaction, Pages.DELIVERY, notify=Notify(value))
            case _:
                await self._save(interaction, Pages.DELIVERY, language=_unless_usual(value, str) or "")

    def _offered(self, op: Op, person: Person, say: Say) -> Mapping[str, str]:
        """Name what the menu holds now: a value that comes back may be made up, or no longer offered."""
        match op:
            case Op.MODE:
                return modes(say, self._service)
            case Op.VERSION:
                return versions(person, say)
            case Op.STYLIZE:
                return styles(person, say)
            case Op.NOTIFY:
                return notices(say)
            case _:
                return languages(say)

    async def _open_suffix(self, interaction: Interaction, _: CustomId) -> None:
        check_panel(interaction)
        person = self._people.person(interaction.user.id)
        await interaction.response.send_modal(suffix_form(person, say_to(interaction)))

    async def _write_suffix(self, interaction: Interaction, _: CustomId) -> None:
        person = self._people.person(interaction.user.id)
        suffix = checked_parameters(typed(interaction, PROMPT), person)
        await self._save(interaction, Pages.PICTURE, suffix=suffix)

    async def _write_stylize(self, interaction: Interaction, _: CustomId) -> None:
        number = with_options(Prompt(text="-"), {"stylize": typed(interaction, PROMPT)}).get("stylize")
        await self._save(interaction, Pages.PICTURE, stylize=int(number or 0))

    async def _reset(self, interaction: Interaction, pressed: CustomId) -> None:
        if pressed.n != 1:
            await turn(interaction, *reset_page(say_to(interaction)))
            return
        person = Person(user_id=interaction.user.id)
        usual = {name: getattr(person, name) for name in CHOICES}
        await self._save(interaction, Pages.PICTURE, **usual)

    async def _save(self, interaction: Interaction, page: Pages, **choices: Any) -> None:
        """Write down what was chosen, and show the page anew."""
        check_panel(interaction)
        await interaction.response.defer()
        await self._care.choose(interaction.user.id, **choices)
        await show(interaction, *self._page(page, interaction))


def _unless_usual(value: str, kind: Callable[[str], Any]) -> Any:  # Any: a field's own type
    return None if value == USUAL else kind(value)
