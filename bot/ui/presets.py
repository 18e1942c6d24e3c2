"""Named sets of parameters: listed in the panel of settings, made, changed and deleted there."""

from collections.abc import Mapping

from bot.errors import UserError
from bot.jobs.people import PeopleStore
from bot.jobs.taste import checked_name, checked_parameters
from bot.ui.custom_id import CustomId, Op
from bot.ui.interactions import say_to
from bot.ui.payload import PROMPT, Interaction, selected, typed
from bot.ui.preset_pages import marked, preset_page, presets_page
from bot.ui.private_panel import check_panel, show, turn
from bot.ui.router import Answer
from bot.ui.settings_forms import NAME, preset_form


class Presets:
    """Answers the page of presets; whoever presses or submits changes their own."""

    def __init__(self, people: PeopleStore) -> None:
        self._people = people

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {
            Op.PRESET: self._show,
            Op.ADDPRESET: self._open_form,
            Op.EDITPRESET: self._open_form,
            Op.DROPPRESET: self._drop,
        }

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return dict.fromkeys((Op.ADDPRESET, Op.EDITPRESET), self._write)

    async def _show(self, interaction: Interaction, _: CustomId) -> None:
        person, name = self._people.person(interaction.user.id), selected(interaction)
        if name not in person.presets:
            raise UserError("refused-preset-gone")
        await turn(interaction, *preset_page(name, person, say_to(interaction)))

    async def _open_form(self, interaction: Interaction, pressed: CustomId) -> None:
        check_panel(interaction)
        name, parameters = "", ""
        if pressed.op is Op.EDITPRESET:
            name = self._named(interaction, pressed)
            parameters = self._people.person(interaction.user.id).presets[name]
        form = preset_form(CustomId(pressed.op, pressed.subject), name, parameters, say_to(interaction))
        await interaction.response.send_modal(form)

    async def _write(self, interaction: Interaction, form: CustomId) -> None:
        check_panel(interaction)
        user_id = interaction.user.id
        name = checked_name(typed(interaction, NAME))
        parameters = checked_parameters(typed(interaction, PROMPT), self._people.person(user_id))
        if not parameters:
            raise UserError("refused-preset-empty")
        old = self._named(interaction, form) if form.op is Op.EDITPRESET else None
        await interaction.response.defer()
        if old is None:
            person = await self._people.add_preset(user_id, name, parameters)
        else:
            person = await self._people.change_preset(user_id, old, new_name=name, parameters=parameters)
        await show(interaction, *presets_page(person, say_to(interaction)))

    async def _drop(self, interaction: Interaction, pressed: CustomId) -> None:
        """Delete a preset, once that is confirmed."""
        user_id, say = interaction.user.id, say_to(interaction)
        name = self._named(interaction, pressed)
        if pressed.n != 1:
            await turn(interaction, *preset_page(name, self._people.person(user_id), say, sure=True))
            return
        check_panel(interaction)
        await interaction.response.defer()
        person = await self._people.delete_preset(user_id, name)
        await show(interaction, *presets_page(person, say))

    def _named(self, interaction: Interaction, pressed: CustomId) -> str:
        name = marked(self._people.person(interaction.user.id), pressed.subject)
        if name is None:
            raise UserError("refused-preset-gone")
        return name
