"""`/imagine`: a prompt with typed options becomes a job."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.jobs.model import JobKind
from bot.jobs.wish import Wish
from bot.prompts import MAX_PROMPT, Mode, parse, with_options
from bot.providers.port import Capability
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered
from bot.ui.offer import Options, choices, everywhere
from bot.ui.payload import Interaction
from bot.ui.reception import Reception

OPTIONS = Options(
    (
        *("prompt", "aspect", "version", "mode", "stylize", "chaos", "weird", "seed", "no", "raw", "tile"),
        *("image", "image2", "image3", "translate", "private"),
    )
)
ASPECTS = ("1:1", "16:9", "9:16", "3:2", "2:3", "4:3", "3:4", "4:5", "5:4", "21:9", "2:1", "1:2")
VERSIONS = ("7", "8", "6.1", "6", "5.2", "niji 7", "niji 6", "niji 5")


class Imagine(commands.Cog):
    """Starts new pictures."""

    def __init__(self, reception: Reception) -> None:
        self._reception = reception

    @app_commands.command(name=text("command-imagine"), description=text("command-imagine-about"))
    @OPTIONS
    @app_commands.choices(mode=choices("mode", Mode))
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
        raw: bool = False,
        tile: bool = False,
        image: discord.Attachment | None = None,
        image2: discord.Attachment | None = None,
        image3: discord.Attachment | None = None,
        translate: bool | None = None,
        private: bool | None = None,
    ) -> None:
        values = {"stylize": stylize, "chaos": chaos, "weird": weird, "seed": seed, "no": no}
        values |= {"aspect": aspect, "version": version, "mode": mode}
        options = {name: str(value) for name, value in values.items() if value is not None}
        flags = {name: None for name, on in (("raw", raw), ("tile", tile)) if on}
        wanted = with_options(parse(prompt), {**options, **flags})
        files = [file for file in (image, image2, image3) if file is not None]
        wish = Wish.of(JobKind.IMAGINE, wanted, translate=translate)
        await self._reception.take(interaction, wish, *files, private=private)

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
    cog = Imagine(bot.reception)
    if not bot.service.offers(Capability.TRANSLATE):
        del cog.imagine._params["translate"]  # discord.py has no other way to leave an option out
    await bot.add_cog(cog)
