"""Delete my data: everything that is stored about a person goes, once they have said so twice."""

from collections.abc import Mapping

from bot.jobs.erasure import Erasure
from bot.ui import panels
from bot.ui.custom_id import CustomId, Op
from bot.ui.delivery import Delivery
from bot.ui.interactions import requester_of, say_to, tell
from bot.ui.payload import Interaction
from bot.ui.private_panel import check_panel
from bot.ui.router import Answer
from bot.ui.sweeper import Sweeper


class Forgetting:
    """Answers the button, which is `panels.wipe_button`, and the one that confirms it."""

    def __init__(self, erasure: Erasure, delivery: Delivery, sweeper: Sweeper) -> None:
        self._erasure = erasure
        self._delivery = delivery
        self._sweeper = sweeper

    @property
    def presses(self) -> Mapping[Op, Answer]:
        return {Op.WIPE: self._ask, Op.WIPED: self._wipe}

    @property
    def forms(self) -> Mapping[Op, Answer]:
        return {}

    async def _ask(self, interaction: Interaction, _: CustomId) -> None:
        say = say_to(interaction)
        await tell(interaction, say("wipe-sure"), panels.confirm_wipe(say))

    async def _wipe(self, interaction: Interaction, _: CustomId) -> None:
        check_panel(interaction)
        say = say_to(interaction)  # as they had chosen
        await interaction.response.defer()
        erased = await self._erasure.erase(requester_of(interaction))
        for job_id in erased:
            self._delivery.forget(job_id)
        self._sweeper.wake()
        await interaction.edit_original_response(content=say("wiped", jobs=len(erased)), view=None)
