"""`/imagine`: a prompt with typed options becomes a job."""

import dataclasses

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import UserError
from bot.jobs.model import JobKind
from bot.jobs.people import PeopleStore
from bot.jobs.wish import Wish
from bot.prompts import MAX_PROMPT, Parameter, Prompt, fold, with_options
from bot.providers.port import Capability
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered, prompt_of
from bot.ui.offer import VERSIONS, Options, everywhere, offer_modes
from bot.ui.payload import Interaction
from bot.ui.reception import Reception

OPTIONS = Options(
    (
        *("prompt", "aspect", "version", "mode", "stylize", "chaos", "weird", "seed", "no", "raw", "tile"),
        *("image", "image2", "image3", "translate", "preset", "private"),
    )
)
ASPECTS = ("1:1", "16:9", "9:16", "3:2", "2:3", "4:3", "3:4", "4:5", "5:4", "21:9", "2:1", "1:2")
MAX_CHOICES = 25  # by Discord, of 100 characters each
MAX_CHOICE = 100


class Imagine(commands.Cog):
    """Starts new pictures."""

    def __init__(self, reception: Reception, people: PeopleStore) -> None:
        self._reception = reception
        self._people = people

    @app_commands.command(name=text("command-imagine"), description=text("command-imagine-about"))
    @OPTIONS
    @everywhere
    @answered
    async def imagine(
        self,
        interaction: Interaction,
        prompt: app_commands.Range[str, 1, MAX_PROMPT],
        aspect: str | None = None,
        version: str | None = None,
        mode: str | None = None,
        stylize: app_commands.Range[int, 0, 1000] | None = None,
        chaos: app_commands.Range[int, 0, 100] | None = None,
        weird: app_commands.Range[int, 0, 3000] | None = None,
        seed: app_commands.Range[int, 0, 4294967295] | None = None,
        no: str | None = None,
        raw: bool | None = None,
        tile: bool | None = None,
        image: discord.Attachment | None = None,
        image2: discord.Attachment | None = None,
        image3: discord.Attachment | None = None,
        translate: bool | None = None,
        preset: str | None = None,
        private: bool | None = None,
    ) -> None:
        values = {"stylize": stylize, "chaos": chaos, "weird": weird, "seed": seed, "no": no}
        values |= {"aspect": aspect, "version": version, "mode": mode}
        options = {name: str(value) for name, value in values.items() if value is not None}
        flags = {"raw": raw, "tile": tile}
        wanted = with_options(
            prompt_of(interaction, prompt), {**options, **{name: None for name, on in flags.items() if on}}
        )
        denied = frozenset(name for name, on in flags.items() if on is False)
        wanted = self._with_preset(wanted.without(*denied), preset, interaction.user.id)
        files = [file for file in (image, image2, image3) if file is not None]
        wish = Wish.of(JobKind.IMAGINE, wanted, translate=translate, left_out=denied)
        await self._reception.take(interaction, wish, *files, private=private)

    def _with_preset(self, prompt: Prompt, preset: str | None, user_id: int) -> Prompt:
        """Name a preset in the prompt as if it had been typed there. Raises UserError where there is none."""
        if preset is None:
            return prompt
        name = fold(preset.strip().lstrip("-"))
        if name not in self._people.person(user_id).presets:
            raise UserError("refused-preset-unknown", name=preset)
        return dataclasses.replace(prompt, parameters=(*prompt.parameters, Parameter(name)))

    @imagine.autocomplete("preset")
    async def presets(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer the person's own, by their names and what they stand for."""
        wanted, own = fold(typed.strip().lstrip("-")), self._people.person(interaction.user.id).presets
        return [
            app_commands.Choice(name=f"{name}: {parameters}"[:MAX_CHOICE], value=name)
            for name, parameters in own.items()
            if wanted in name
        ][:MAX_CHOICES]

    @imagine.autocomplete("aspect")
    async def aspects(self, _: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggestions(ASPECTS, typed)

    @imagine.autocomplete("version")
    async def versions(self, _: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return suggestions(VERSIONS, typed)


def suggestions(known: tuple[str, ...], typed: str) -> list[app_commands.Choice[str]]:
    """Offer what starts like the typed text; any other text may be sent too."""
    start = typed.strip().lower()
    return [app_commands.Choice(name=value, value=value) for value in known if value.startswith(start)]


async def setup(bot: ImageBot) -> None:
    cog = Imagine(bot.reception, bot.people)
    offer_modes(cog.imagine, bot.service.modes(JobKind.IMAGINE))
    if not bot.service.offers(Capability.TRANSLATE):
        del cog.imagine._params["translate"]  # discord.py has no other way to leave an option out
    await bot.add_cog(cog)
