"""Sittings at the mask editor: one person paints one mask in the browser, within a quarter of an hour.

Whoever has the link is its person: `<dialogue>.<person>.<end>.<language>.<HMAC of it all>`. What the sitting
is about is in the dialogue, with the right to write where the button was pressed. The dialogue is closed once
a job is committed, so a mask that was refused can be submitted again.
"""

import asyncio
import base64
import dataclasses
import datetime
import hashlib
import hmac
import weakref
from collections.abc import Mapping
from typing import Any

from bot.clock import Clock
from bot.errors import PictureError, UserError
from bot.jobs.model import Job, Reply, Requester
from bot.jobs.people import Dialogue, DialogueStore, PeopleStore
from bot.jobs.service import Filled, JobService, Request
from bot.pictures.bench import Bench
from bot.pictures.download import Media
from bot.pictures.mask import drawn_mask
from bot.prompts import parse
from bot.ui.archive import Archive
from bot.ui.i18n import ENGLISH, Say, Texts
from bot.ui.region_form import check_share, region_of

LIFE = datetime.timedelta(minutes=15)
AT_ONCE = 4  # pictures on their way to pages


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Sitting:
    """What its person paints in."""

    prompt: str
    """What the words start from."""
    picture: Job
    place: str
    """The address in Discord to go back to."""
    position: int | None
    job_id: int
    request: Request = dataclasses.field(repr=False)
    dialogue: Dialogue = dataclasses.field(repr=False)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.picture.width, self.picture.height


class Sittings:
    """Invites people, and takes what they paint."""

    def __init__(
        self,
        *,
        key: bytes,
        public_url: str,
        dialogues: DialogueStore,
        people: PeopleStore,
        service: JobService,
        archive: Archive,
        bench: Bench,
        texts: Texts,
        clock: Clock,
    ) -> None:
        self._key = key
        self._public_url = public_url
        self._dialogues = dialogues
        self._people = people
        self._service = service
        self._archive = archive
        self._bench = bench
        self._texts = texts
        self._clock = clock
        self._room = asyncio.Semaphore(AT_ONCE)
        self._turns = weakref.WeakValueDictionary[int, asyncio.Lock]()
        """Of people: one picture at a time each, however often its page is opened."""

    async def open(self, job_id: int, position: int | None, request: Request) -> str:
        """Return the address of a new sitting, for whoever asks here alone."""
        told = {"sitting": job_id, "n": position, "request": _written(request)}
        dialogue = await self._dialogues.open(request.by.user_id, told)
        end = int((self._clock.now() + LIFE).timestamp())
        claim = f"{dialogue.id}.{request.by.user_id}.{end}.{request.by.locale}"
        return f"{self._public_url}/mask/{claim}.{self._proof(claim)}"

    def known(self, token: str) -> bool:
        """Tell whether we made this link; takes the same time whatever is wrong with it."""
        claim, _, proof = token.rpartition(".")
        return hmac.compare_digest(proof.encode(), self._proof(claim).encode())

    def voice(self, token: str, languages: str) -> Say:
        """Speak the link's language, to strangers one that the browser asks for (`Accept-Language`)."""
        if self.known(token):
            return self._texts(token.split(".")[3])
        asked = [tag.partition(";")[0].strip() for tag in languages.split(",")]
        spoken = [tag for tag in asked if {tag, tag.partition("-")[0]} & self._texts.locales]
        return self._texts(next(iter(spoken), ENGLISH))

    async def sit(self, token: str) -> Sitting:
        """Take the place. Raises UserError: too late, used, or the picture is not to be had any more."""
        if not self.known(token):
            raise UserError("mask-unknown")
        dialogue_id, user_id, end = map(int, token.split(".")[:3])
        if self._clock.now().timestamp() >= end:
            raise UserError("mask-expired")
        dialogue = await self._dialogues.get(dialogue_id, user_id)
        if dialogue is None:
            raise UserError("mask-used")
        request, job_id, n = _read(dialogue.data["request"]), dialogue.data["sitting"], dialogue.data["n"]
        job, picture = await region_of(self._service, job_id, n, request.by)
        return Sitting(
            prompt=job.prompt_at(n),
            picture=picture,
            place=_address(job.reply if n is None else request.reply),
            position=n,
            job_id=job_id,
            request=request,
            dialogue=dialogue,
        )

    async def picture(self, token: str) -> Media:
        """Fetch what is painted in. Raises UserError as `sit` does, and PictureError."""
        sitting = await self.sit(token)
        turn = self._turns.setdefault(sitting.dialogue.user_id, asyncio.Lock())
        async with turn, self._room:
            return await self._archive.file(sitting.picture)

    async def submit(self, token: str, drawing: bytes, words: str) -> None:
        """Start the job, or let it go on. Raises UserError: nothing was accepted, and the link lives on."""
        sitting = await self.sit(token)
        prompt = parse(words, self._people.person(sitting.dialogue.user_id).presets)
        try:
            mask = await self._bench.work(drawn_mask, *sitting.size, drawing)
        except PictureError as error:
            raise UserError("refused-drawing") from error
        await check_share(mask, self._bench)
        filled = Filled(prompt=str(prompt.without_mode()), mode=prompt.mode, mask=mask)
        if sitting.position is None:
            await self._service.fill(sitting.job_id, filled, sitting.request.by)
        else:
            await self._service.press(sitting.job_id, sitting.position, sitting.request, filled)
        await self._dialogues.close(sitting.dialogue.id, sitting.dialogue.user_id)

    def _proof(self, claim: str) -> str:
        digest = hmac.digest(self._key, claim.encode(), hashlib.sha256)
        return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def _address(reply: Reply) -> str:
    place = f"https://discord.com/channels/{reply.guild_id or '@me'}/{reply.channel_id}"
    return f"{place}/{reply.message_id}" if reply.message_id else place


def _written(request: Request) -> Mapping[str, Any]:
    """Write a request down as JSON, with the right to answer it."""
    written = dataclasses.asdict(request)
    end = request.reply.token_expires_at
    written["reply"]["token_expires_at"] = end.isoformat() if end else None
    return written


def _read(written: Mapping[str, Any]) -> Request:
    """Read what `_written` wrote."""
    end = written["reply"]["token_expires_at"]
    reply = {**written["reply"], "token_expires_at": datetime.datetime.fromisoformat(end) if end else None}
    return Request(
        by=Requester(**written["by"]), reply=Reply(**reply), interaction_id=written["interaction_id"]
    )
