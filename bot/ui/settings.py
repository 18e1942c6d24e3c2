"""What a person has chosen, in one private panel that is saved at each press."""

from collections.abc import Mapping

from bot.jobs.care import JobCare
from bot.jobs.service import JobService
from bot.ui import panels
from bot.ui.custom_id import CustomId, Op
from bot.ui.interactions import say_to
from bot.ui.payload import Interaction
from bot.ui.router import Answer


class SettingsPanel:
    """Answers the panel."""

    def __init__(self, service: JobService, care: JobCare) -> None:
        self._service = service
        self._care = care

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {Op.REMIXING: self._choose, Op.TRANSLATING: self._choose}

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {}

    async def _choose(self, interaction: Interaction, pressed: CustomId) -> None:
        """Write a setting down, and show the panel anew."""
        name = "remix" if pressed.op is Op.REMIXING else "translate"
        person = await self._care.choose(interaction.user.id, **{name: bool(pressed.n)})
        text, view = panels.settings(person, say_to(interaction), self._service.offers)
        await interaction.response.edit_message(content=text, view=view)
