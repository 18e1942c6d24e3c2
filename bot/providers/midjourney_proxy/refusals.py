"""Why an API of the midjourney-proxy family said no, and what that proves.

A submit is paid, so every answer but a receipt must tell whether anything can have been accepted:

- AnswerLost: perhaps. A success code without a task id; a task id beside code 3 or beside what would
  otherwise be ProviderUnavailable; code 5 and a gateway's `..._body_failed`, whose server may have taken
  the task; HTTP 408, 500, 502, 504, 520-526 without known words; an unreadable success.
- ProviderUnavailable: surely not, and later may work. Code 23 and 30, HTTP 429, words of a full queue (busy);
  code 3 on all but an action and a modal, or for want of an account; HTTP 503, which has no channel or no
  server to take it.
- ProviderRejected: surely not, for good. Code 24 and words of moderation; words of balance, parameters,
  pictures, a lost parent or an unknown action, whatever the status; code 3 on an action or a modal (the
  parent is gone); HTTP 401, 403, and redirects, which mean a wrong address (both are the owner's:
  KEY_REFUSED); 404 and 405 (no such route), likewise a redirect of what not every vendor serves; 413
  (nothing but pictures makes a body that large); every other code, `error` or `success: false` that was
  read and refused.

Reading is free: there, all but a refused key, a wrong address and a missing route is ProviderUnavailable.
"""

import dataclasses
import enum
import re
from collections.abc import Mapping
from types import MappingProxyType

from bot.errors import AnswerLost, FailureKind, ProviderError, ProviderRejected, ProviderUnavailable
from bot.providers.failures import classify, clean_detail, detail_of
from bot.providers.loose import fields, text, whole
from bot.providers.order import Action, Imagine, Modal, Submission


class Code(enum.IntEnum):
    """The family's own codes; any other is some vendor's error."""

    ACCEPTED = 1
    NOT_FOUND = 3  # the parent task, or an account to take a new one
    INVALID = 4
    LOST = 5
    FAILURE = 9
    WINDOW = 21  # accepted, and a form waits
    QUEUED = 22
    QUEUE_FULL = 23
    BANNED_WORD = 24
    SATURATED = 30


# Gateway words for: the task was sent on, and then its trace was lost.
_MAY_EXIST = re.compile(
    r"do_request_failed|(read_response|unmarshal_response|close_request)_body_failed|insert_midjourney_task_failed"
)
_NO_ACCOUNT = re.compile(r"无可用|账[户号]不可用|no (available|usable)", re.IGNORECASE)
_SECONDS = re.compile(r"[0-9]{1,6}(\.[0-9]{1,3})?")

# Kinds that settle a refusal even against its HTTP status: gateways say "no balance" with 400, 403 and 429.
_DEFINITE = frozenset(
    {
        FailureKind.BANNED,
        FailureKind.NO_BALANCE,
        FailureKind.GONE,
        FailureKind.UNSUPPORTED,
        FailureKind.BAD_PICTURE,
        FailureKind.BAD_PARAMETER,
    }
)
_BY_STATUS: Mapping[int, FailureKind] = MappingProxyType(
    {
        401: FailureKind.KEY_REFUSED,
        402: FailureKind.NO_BALANCE,
        403: FailureKind.KEY_REFUSED,
        404: FailureKind.UNSUPPORTED,
        405: FailureKind.UNSUPPORTED,
        413: FailureKind.BAD_PICTURE,
    }
)


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """What an answer that is not the one wanted says."""

    status: int
    retry_after: float | None = None
    """Seconds."""
    code: int | None = None
    message: str = ""
    error_code: str = ""
    """A code that is a word, such as `invalid_request`."""
    banned_word: str = ""
    names_task: bool = False
    """It carries a task id all the same."""

    @property
    def kind(self) -> FailureKind | None:
        """What its words mean."""
        return classify(f"{self.error_code} {self.message}")

    @property
    def detail(self) -> str:
        """What people may read."""
        return clean_detail(self.banned_word) or detail_of(self.message)

    @property
    def unknown_task(self) -> bool:
        """Whether it says that the task it was asked about is not known."""
        return self.code == Code.NOT_FOUND or self.kind is FailureKind.GONE

    @property
    def deliberate(self) -> bool:
        """Whether the API itself read the request and said no, rather than something on the way."""
        spoken = self.code is not None or bool(self.message or self.error_code)
        return (
            self.code in (Code.INVALID, Code.FAILURE)
            or (200 <= self.status < 300 and spoken and not self.names_task)
            or (400 <= self.status < 500 and self.status != 408)
        )


def read_refusal(status: int, headers: Mapping[str, str], found: object) -> Refusal:
    """Read a refusal: flat, `success: false`, or in an `error` that is an object or a string."""
    said = fields(found)
    error = fields(said.get("error"))
    messages = (said.get("description"), said.get("message"), error.get("message"), said.get("error"))
    code = whole(said.get("code"))
    return Refusal(
        status=status,
        retry_after=_retry_after(headers),
        code=code,
        message=next(filter(None, map(text, messages)), ""),
        error_code=text(error.get("code")) or (text(said.get("code")) if code is None else ""),
        banned_word=text(fields(said.get("properties")).get("bannedWord")),
        names_task=bool(text(said.get("result")).strip()),
    )


def submit_error(refusal: Refusal, submission: Submission) -> ProviderError:
    """Judge the refusal of a paid call."""
    if 300 <= refusal.status < 400 and not isinstance(submission, Imagine | Action | Modal):
        return ProviderRejected(FailureKind.UNSUPPORTED)  # some gateways answer so for a missing route
    error = _worded_submit_error(refusal, submission)
    surely_no_task = refusal.code == Code.NOT_FOUND or isinstance(error, ProviderUnavailable)
    return _lost(refusal) if refusal.names_task and surely_no_task else error


def _worded_submit_error(refusal: Refusal, submission: Submission) -> ProviderError:
    if _MAY_EXIST.search(refusal.message):
        return _lost(refusal)
    has_parent = isinstance(submission, Action | Modal)
    match refusal.code:
        case Code.NOT_FOUND if not has_parent or _NO_ACCOUNT.search(refusal.message):
            return ProviderUnavailable(detail=refusal.detail, retry_after=refusal.retry_after)
        case Code.NOT_FOUND:
            return ProviderRejected(FailureKind.GONE, detail=refusal.detail)
        case Code.LOST:
            return _lost(refusal)
        case Code.QUEUE_FULL | Code.SATURATED:
            return _busy(refusal)
        case Code.BANNED_WORD:
            return ProviderRejected(FailureKind.BANNED, detail=refusal.detail)
        case _:
            return _other_submit_error(refusal)


def read_error(refusal: Refusal) -> ProviderError:
    """Judge the refusal of a free call."""
    kind = _by_status(refusal.status)
    if kind in (FailureKind.KEY_REFUSED, FailureKind.UNSUPPORTED):
        return ProviderRejected(kind, detail=refusal.detail)
    if refusal.status == 429 or refusal.code in (Code.QUEUE_FULL, Code.SATURATED):
        return _busy(refusal)
    return ProviderUnavailable(detail=refusal.detail, retry_after=refusal.retry_after)


def _other_submit_error(refusal: Refusal) -> ProviderError:
    kind = refusal.kind
    if kind is not None and kind in _DEFINITE and refusal.status != 401:
        return ProviderRejected(kind, detail=refusal.detail)
    if by_status := _by_status(refusal.status):
        return ProviderRejected(by_status, detail=refusal.detail)
    if refusal.status == 503:
        return ProviderUnavailable(detail=refusal.detail, retry_after=refusal.retry_after)
    if not refusal.deliberate:
        return _lost(refusal)
    if refusal.status == 429 or kind is FailureKind.BUSY:
        return _busy(refusal)
    unknown = (
        FailureKind.BAD_PARAMETER
        if refusal.code == Code.INVALID or refusal.status >= 400
        else FailureKind.FAILED
    )
    return ProviderRejected(kind or unknown, detail=refusal.detail)


def _by_status(status: int) -> FailureKind | None:
    return FailureKind.KEY_REFUSED if 300 <= status < 400 else _BY_STATUS.get(status)


def _busy(refusal: Refusal) -> ProviderUnavailable:
    return ProviderUnavailable(FailureKind.BUSY, detail=refusal.detail, retry_after=refusal.retry_after)


def _lost(refusal: Refusal) -> AnswerLost:
    return AnswerLost(f"HTTP {refusal.status}, {clean_detail(refusal.message) or 'no readable answer'}")


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Read the header's seconds; its other form, a date, is not used by this family."""
    told = headers.get("Retry-After", "").strip()
    return float(told) if _SECONDS.fullmatch(told) else None
