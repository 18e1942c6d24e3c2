"""Ace Data Cloud behind the provider port."""

import dataclasses
import re
from collections.abc import Callable, Sequence

import structlog

from bot.clock import Clock
from bot.errors import AnswerLost, FailureKind, ProviderError, ProviderRejected
from bot.prompts import Mode
from bot.providers.acedata import requests
from bot.providers.acedata.actions import REGION, Own, read_custom_id
from bot.providers.acedata.answers import read_found, read_receipt, refusal_of, said_in
from bot.providers.acedata.errors import submit_error
from bot.providers.acedata.lookup import Lookup
from bot.providers.acedata.losses import Losses
from bot.providers.acedata.records import image_id_of, read_clip, read_record
from bot.providers.acedata.requests import Request
from bot.providers.button import ButtonKind
from bot.providers.loose import mark
from bot.providers.order import (
    Action,
    Animate,
    Blend,
    Describe,
    Edit,
    Imagine,
    InputPicture,
    Modal,
    Shorten,
    Submission,
)
from bot.providers.port import LOCAL, Capability, Limits, Receipt, Task
from bot.providers.wire import Answer, Sessions, Wire

log = structlog.get_logger()

Lend = Callable[[bytes, str], str]
"""Lends a file of this mime type to the API for a while, and returns its public address."""

SUBMIT_TIMEOUT = 60.0  # seconds; asynchronous submits are answered at once
SYNC_TIMEOUT = 480.0  # seconds, as the API itself waits; these are answered when they are done

_REGION = f"{LOCAL}region:"
_ABOUT_MASK = re.compile(r"mask|base64|\burl\b", re.IGNORECASE)


class AceData:
    """One account."""

    name = "acedata"
    capabilities = frozenset(
        {
            Capability.BATCH_FETCH,
            Capability.LIST,
            Capability.BLEND,
            Capability.DESCRIBE,
            Capability.SHORTEN,
            Capability.ANIMATE,
            Capability.EDIT,
            Capability.TRANSLATE,
            Capability.SEED,
        }
    )
    limits = Limits(in_flight=5, submits_per_second=1.0, requests_per_second=1.0)

    def __init__(
        self, *, base_url: str, key: str, sessions: Sessions, clock: Clock, lend: Lend | None = None
    ) -> None:
        auth = {"Authorization": f"Bearer {key}"}
        self._wire = Wire(base_url=base_url, key=key, headers=auth, sessions=sessions, clock=clock)
        # What is submitted so tells its percentage; the vendor's own page does the same.
        streaming = auth | {"Accept": "application/x-ndjson"}
        self._submits = Wire(base_url=base_url, key=key, headers=streaming, sessions=sessions, clock=clock)
        self._lookup = Lookup(self._wire, self.name)
        self._base_url = self._wire.base_url
        self._clock = clock
        self._lend = lend
        self._losses = Losses()

    def serves(self, kind: ButtonKind) -> bool:
        return kind not in (ButtonKind.CUSTOM_ZOOM, ButtonKind.BOOKMARK)

    def modes(self) -> frozenset[Mode]:
        return frozenset(Mode)

    async def submit(self, submission: Submission) -> Receipt:
        """Send a paid request, once; a form is only prepared, and costs nothing until it is filled.

        Raises ProviderRejected, ProviderUnavailable or AnswerLost.
        """
        match submission:
            case Describe(picture=picture):
                asked: requests.Body = {"image_url": self._link(picture)}
                return await self._find(requests.DESCRIBE, asked, submission.ref, ButtonKind.DESCRIBED)
            case Shorten(prompt=prompt):
                asked = {"prompt": prompt}
                return await self._find(requests.SHORTEN, asked, submission.ref, ButtonKind.SHORTENED)
            case Action():
                return await self._press(submission)
            case Modal():
                image_id = submission.task_id.removeprefix(_REGION)
                return await self._send(requests.region_request(submission, image_id), submission.ref)
            case _:
                return await self._send(self._asked(submission), submission.ref)

    async def fetch(self, task_ids: Sequence[str]) -> dict[str, Task]:
        """Read tasks, fifty in one request. Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED."""
        return await self._lookup.tasks(task_ids)

    async def recent(self) -> Sequence[Task]:
        """Read the tasks that may be those of lost answers; asks nothing where none was lost in this run.

        Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED.
        """
        since = self._losses.since(self._clock.now())
        if since is None:
            return []
        return list(self._losses.claims(await self._lookup.since(since), self._base_url))

    async def cancel(self, task_id: str) -> bool:
        return False

    async def seed(self, task_id: str) -> str:
        """Ask for a picture's seed. Raises ProviderError."""
        image_id = image_id_of(await self._lookup.record(task_id))
        if not image_id:
            return ""
        answer = await self._wire.ask("POST", requests.SEED, {"image_id": image_id}, SYNC_TIMEOUT)
        if seed := mark(said_in(answer).get("seed")):
            return seed
        raise self._refused(answer, at_once=True)

    async def balance(self) -> str:
        return ""

    async def _find(self, path: str, asked: requests.Body, ref: str, kind: ButtonKind) -> Receipt:
        """Ask for prompts, and wait until they are found."""
        answer = await self._wire.pay(path, asked, SYNC_TIMEOUT)
        found = read_found(answer, ref, kind)
        if found is None:
            raise self._refused(answer, at_once=True)
        return Receipt(task_id=found.id, finished=found)

    async def _press(self, action: Action) -> Receipt:
        verb, subject = read_custom_id(action.custom_id)
        match verb:
            case _ if verb == REGION:
                return Receipt(task_id=f"{_REGION}{subject}", needs_input=True, free=True)
            case Own.CLIP:
                return await self._clip(action.task_id, int(subject))
            case Own.ANIMATE:
                request = requests.animate_request(action, await self._picture_of(action.task_id))
            case Own.EXTEND:
                index, video_id = read_custom_id(subject)
                request = requests.extend_request(action, video_id, int(index))
            case _:
                request = requests.follow_up_request(action, verb, subject)
        return await self._send(request, action.ref)

    def _asked(self, order: Imagine | Blend | Animate | Edit) -> Request:
        match order:
            case Imagine(pictures=pictures):
                return requests.imagine_request(order, [self._link(picture) for picture in pictures])
            case Blend(pictures=pictures):
                return requests.blend_request(order, [self._link(picture) for picture in pictures])
            case Animate(picture=picture):
                return requests.animate_request(order, self._link(picture))
            case Edit(picture=picture, mask=mask):
                return requests.edit_request(order, self._link(picture, masked=mask is not None))

    def _link(self, picture: InputPicture, *, masked: bool = False) -> str:
        """Say where a picture can be fetched: the API takes it in no other form.

        A mask has the size of the bytes, which may be a smaller copy of what is at the picture's address.
        """
        if picture.url and not (masked and picture.content and self._lend is not None):
            return picture.url
        if self._lend is None:
            raise ProviderRejected(FailureKind.BAD_PICTURE)
        return self._lend(picture.content, picture.mime)

    async def _send(self, request: Request, ref: str) -> Receipt:
        """Submit, and remember what was sent where its answer is lost."""
        sent_at = self._clock.now()
        try:
            receipt = await self._submit(request)
        except AnswerLost:
            self._losses.remember(request, ref, sent_at=sent_at, lost_at=self._clock.now())
            raise
        return dataclasses.replace(receipt, mode=request.mode)

    async def _submit(self, request: Request) -> Receipt:
        """Submit a mask as bare Base64, as the vendor's guide has it; its reference wants an address."""
        if request.mask is None:
            return await self._pay(request)
        try:
            return await self._pay(request.with_mask(request.mask_as_text))
        except ProviderRejected as refusal:
            if self._lend is None or not _is_about_mask(refusal):
                raise
            # Nothing was accepted, so this is still the one time.
            return await self._pay(request.with_mask(self._lend(request.mask, "image/png")))

    async def _pay(self, request: Request) -> Receipt:
        answer = await self._submits.pay(request.path, request.body, SUBMIT_TIMEOUT)
        receipt = read_receipt(answer, self._base_url)
        if receipt is None:
            raise self._refused(answer)
        return receipt

    def _refused(self, answer: Answer, *, at_once: bool = False) -> ProviderError:
        refusal = refusal_of(answer)
        facts = {"status": answer.status, "code": refusal.code, "trace": refusal.trace}
        log.info("A request was not accepted", provider=self.name, **facts)
        return submit_error(answer, refusal, at_once=at_once)

    async def _clip(self, task_id: str, index: int) -> Receipt:
        """Take one of the videos that were made together: they are all there already."""
        clip = read_clip(await self._lookup.record(task_id), index, self._base_url)
        if clip is None:
            raise ProviderRejected(FailureKind.GONE)
        return Receipt(task_id=clip.id, finished=clip, free=True)

    async def _picture_of(self, task_id: str) -> str:
        task = read_record(await self._lookup.record(task_id), self._base_url)
        if task is None or not task.media_urls:
            raise ProviderRejected(FailureKind.GONE)
        return task.media_urls[0]


def _is_about_mask(refusal: ProviderRejected) -> bool:
    if refusal.kind is FailureKind.BAD_PARAMETER:
        return _ABOUT_MASK.search(refusal.detail) is not None
    return refusal.kind is FailureKind.BAD_PICTURE
