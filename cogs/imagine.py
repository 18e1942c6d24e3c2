"""`/imagine`: a prompt with typed options becomes a job."""

import asyncio

import discord
from discord import app_commands
from discord.ext import commands

from bot.clock import Clock
from bot.errors import PictureError, UserError
from bot.jobs.service import JobService
from bot.pictures.bench import Bench
from bot.pictures.download import Media
from bot.pictures.encode import MAX_REFERENCE_BYTES, reference
from bot.prompts import MAX_PROMPT, Mode, parse, with_options
from bot.providers.port import InputPicture
from bot.ui.client import ImageBot
from bot.ui.i18n import text
from bot.ui.interactions import answered, request_of, requester_of
from bot.ui.payload import Interaction

OPTIONS = (
    *("prompt", "aspect", "version", "mode", "stylize", "chaos", "weird", "seed", "no", "raw", "tile"),
    *("image", "image2", "image3", "private"),
)
ASPECTS = ("1:1", "16:9", "9:16", "3:2", "2:3", "4:3", "3:4", "4:5", "5:4", "21:9", "2:1", "1:2")
VERSIONS = ("7", "8", "6.1", "6", "5.2", "niji 7", "niji 6", "niji 5")
MAX_PICTURE = 20 * 1024 * 1024  # bytes of one attachment; all of a call together may have as much
MAX_PICTURES_TOTAL = 20 * 1024 * 1024
REFERENCES_TOTAL = 15 * 1024 * 1024  # bytes, which become 20 MiB of base64: what an API takes in one call
INTAKE = 4  # commands whose pictures are read at once
MODES = [app_commands.Choice(name=text(f"choice-mode-{mode.value}"), value=mode.value) for mode in Mode]


class Imagine(commands.Cog):
    """Starts new pictures."""

    def __init__(self, service: JobService, bench: Bench, clock: Clock) -> None:
        self._service = service
        self._bench = bench
        self._clock = clock
        self._intake = asyncio.Semaphore(INTAKE)

    @app_commands.command(name=text("command-imagine"), description=text("command-imagine-about"))
    @app_commands.rename(**{name: text(f"option-{name}") for name in OPTIONS})
    @app_commands.describe(**{name: text(f"option-{name}-about") for name in OPTIONS})
    @app_commands.choices(mode=MODES)
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
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
        private: bool = False,
    ) -> None:
        values = {"stylize": stylize, "chaos": chaos, "weird": weird, "seed": seed, "no": no}
        values |= {"aspect": aspect, "version": version, "mode": mode}
        options = {name: str(value) for name, value in values.items() if value is not None}
        flags = {name: None for name, on in (("raw", raw), ("tile", tile)) if on}
        wanted = with_options(parse(prompt), {**options, **flags})
        files = [file for file in (image, image2, image3) if file is not None]
        check_pictures(files)
        await self._service.check_imagine(wanted, requester_of(interaction))

        answer = await interaction.response.defer(thinking=True, ephemeral=private)
        message_id = answer.message_id if answer is not None else None
        pictures = await self._pictures(files)
        request = request_of(interaction, self._clock, message_id=message_id, private=private)
        await self._service.imagine(wanted, request, pictures)

    async def _pictures(self, files: list[discord.Attachment]) -> tuple[InputPicture, ...]:
        if not files:
            return ()
        async with self._intake:
            limit = min(MAX_REFERENCE_BYTES, REFERENCES_TOTAL // len(files))
            return tuple(await asyncio.gather(*(read_picture(file, limit, self._bench) for file in files)))

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


def check_pictures(files: list[discord.Attachment]) -> None:
    """Refuse what cannot be a reference before a byte of it is fetched. Raises UserError."""
    for file in files:
        if not (file.content_type or "").startswith("image/"):
            raise UserError("refused-not-a-picture", name=file.filename)
        if file.size > MAX_PICTURE:
            raise UserError("refused-picture-too-large", name=file.filename)
    if sum(file.size for file in files) > MAX_PICTURES_TOTAL:
        raise UserError("refused-pictures-too-large")


async def read_picture(file: discord.Attachment, limit: int, bench: Bench) -> InputPicture:
    """Fetch an attachment and bring it below `limit` bytes for an API. Raises UserError."""
    try:
        media = Media.of(await file.read())
        ready = await bench.work(reference, media, limit)
    except (PictureError, discord.HTTPException) as error:
        raise UserError("refused-broken-picture", name=file.filename) from error
    return InputPicture(mime=ready.mime, content=ready.content)


async def setup(bot: ImageBot) -> None:
    await bot.add_cog(Imagine(bot.service, bot.bench, bot.clock))
