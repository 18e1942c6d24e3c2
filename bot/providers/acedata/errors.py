"""Why Ace Data Cloud says no, and what that proves: by `error.code`, then by words, by HTTP number last.

- AnswerLost: perhaps something was accepted. `timeout`, `api_error` and any unknown code with HTTP 408 or
  5xx, without known words; an unreadable success.
- ProviderUnavailable: surely not, and later may work. Throttling by its codes or words, which also comes as
  HTTP 500; HTTP 429 and 503; something before the API that turned us away with 403 and no code.
- ProviderRejected: surely not, for good. Everything else.

A call that is answered when it is done, such as describe, has surely failed where the API itself says so.
"""

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType

from bot.errors import AnswerLost, FailureKind, ProviderError, ProviderRejected, ProviderUnavailable
from bot.providers.failures import classify, clean_detail, detail_of
from bot.providers.loose import amount, fields, mark, text
from bot.providers.wire import Answer

_KINDS: Mapping[str, FailureKind] = MappingProxyType(
    {
        "used_up": FailureKind.NO_BALANCE,
        "forbidden": FailureKind.BANNED,
        "no_token": FailureKind.KEY_REFUSED,
        "token_mismatched": FailureKind.KEY_REFUSED,
        "invalid_token": FailureKind.KEY_REFUSED,
        "token_expired": FailureKind.KEY_REFUSED,
        "disabled": FailureKind.KEY_REFUSED,
        "not_applied": FailureKind.KEY_REFUSED,
        "no_api": FailureKind.UNSUPPORTED,
        "api_not_implemented": FailureKind.UNSUPPORTED,
        "content_too_large": FailureKind.BAD_PICTURE,
        "too_many_requests": FailureKind.BUSY,
        "rate_limited": FailureKind.BUSY,
        "busy": FailureKind.BUSY,
        "timeout": FailureKind.TIMED_OUT,
    }
)
_BY_STATUS: Mapping[int, FailureKind] = MappingProxyType(
    {
        400: FailureKind.BAD_PARAMETER,
        401: FailureKind.KEY_REFUSED,
        402: FailureKind.NO_BALANCE,
        404: FailureKind.UNSUPPORTED,
        405: FailureKind.UNSUPPORTED,
        413: FailureKind.BAD_PICTURE,
        429: FailureKind.BUSY,
    }
)
# Words that settle what a vague code leaves open.
_DEFINITE = frozenset(FailureKind) - {FailureKind.FAILED, FailureKind.TIMED_OUT, FailureKind.UNAVAILABLE}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """What an error says, wherever it stands."""

    code: str = ""
    message: str = ""
    trace: str = ""
    """Finds the request in the vendor's logs; for ours alone."""
    spoken: bool = False
    """The API itself says no, rather than something on the way."""

    @property
    def kind(self) -> FailureKind | None:
        """What its code means, or where that is vague, its words; None where they are not known."""
        if known := _KINDS.get(self.code):
            return known
        return classify(self.message) or (FailureKind.BAD_PARAMETER if self.code == "bad_request" else None)

    @property
    def definite(self) -> bool:
        """Whether it proves by itself that nothing was accepted, or ever will be."""
        return self.kind in _DEFINITE and self.kind is not FailureKind.BUSY

    @property
    def detail(self) -> str:
        """What people may read."""
        return detail_of(self.message)

    @property
    def cancelled(self) -> bool:
        return self.code in ("canceled", "cancelled")


def read_refusal(said: Mapping[str, object]) -> Refusal | None:
    """Read the error of an answer or of a record's response; None where there is none.

    It is an object, a bare string, or only `success: false`.
    """
    told = said.get("error")
    error = fields(told)
    messages = (error.get("message"), told, said.get("message"), said.get("detail"))
    refusal = Refusal(
        code=mark(error.get("code")).lower(),
        message=next(filter(None, map(text, messages)), ""),
        trace=mark(said.get("trace_id")),
        spoken=True,
    )
    failed = said.get("success") is False or text(said.get("success")).strip().lower() == "false"
    named = bool(refusal.code or text(error.get("message")) or text(told))
    return refusal if failed or named else None


def submit_error(answer: Answer, refusal: Refusal, *, at_once: bool = False) -> ProviderError:
    """Judge the refusal of a paid call; `at_once` where its answer comes when it is done."""
    kind = _kind(answer, refusal)
    if kind is FailureKind.BUSY or (kind is None and not refusal.code and answer.status in (403, 503)):
        return _unavailable(answer, refusal)
    client_error = 400 <= answer.status < 500 and answer.status != 408
    said_no = refusal.spoken and (answer.good or at_once)
    if kind in _DEFINITE or client_error or said_no:
        return ProviderRejected(kind or FailureKind.FAILED, detail=refusal.detail)
    told = refusal.code or clean_detail(refusal.message) or "no readable answer"
    return AnswerLost(f"HTTP {answer.status}, {told}")


def read_error(answer: Answer, refusal: Refusal) -> ProviderError:
    """Judge the refusal of a free call."""
    kind = _kind(answer, refusal)
    if kind in (FailureKind.KEY_REFUSED, FailureKind.UNSUPPORTED, FailureKind.NO_BALANCE):
        return ProviderRejected(kind, detail=refusal.detail)
    return _unavailable(answer, refusal)


def _kind(answer: Answer, refusal: Refusal) -> FailureKind | None:
    if 300 <= answer.status < 400:
        return FailureKind.KEY_REFUSED  # a wrong address, which is the owner's to mend too
    return refusal.kind or _BY_STATUS.get(answer.status)


def _unavailable(answer: Answer, refusal: Refusal) -> ProviderUnavailable:
    busy = _kind(answer, refusal) is FailureKind.BUSY
    after = amount(answer.headers.get("Retry-After"))
    return ProviderUnavailable(
        FailureKind.BUSY if busy else FailureKind.UNAVAILABLE,
        detail=refusal.detail,
        retry_after=max(after, 0.0) if after is not None else None,
    )
