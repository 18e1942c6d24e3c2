"""Every error we raise on purpose, split by who can act on it.

BotError
├── ConfigError                 the owner, before the start: exit code 78
├── StartError                  the owner, or time: exit code 69
├── UserError                   the person: a text of `locales/`, shown to them alone
│   └── PromptError             names the parameter, the value and what is allowed
├── ProviderError
│   ├── ProviderUnavailable     time: nothing was accepted, trying again later is safe
│   ├── ProviderRejected        a definite no; its `kind` says who can act
│   └── AnswerLost              a paid call whose answer never came: it may have been accepted
└── PictureError                a picture that cannot be had or shown; `again` says whether later may help
    └── TooLarge                for where it is to be shown, or to be fetched at all
"""

import enum
from collections.abc import Sequence


class FailureKind(enum.StrEnum):
    """Why a job came to nothing, by who can act. Stored, and the key of its text: `failure-<value>`."""

    # The person.
    BAD_PARAMETER = "bad-parameter"
    BANNED = "banned"
    BAD_PICTURE = "bad-picture"
    # Time.
    BUSY = "busy"
    UNAVAILABLE = "unavailable"
    TIMED_OUT = "timed-out"
    # The owner of the bot.
    KEY_REFUSED = "key-refused"
    NO_BALANCE = "no-balance"
    # The provider's own account behind the API.
    ACCOUNT = "account"
    # Nobody.
    GONE = "gone"
    UNSUPPORTED = "unsupported"
    FAILED = "failed"
    PICTURE_LOST = "picture-lost"


class BotError(Exception):
    """Root of all our errors."""


class ConfigError(BotError):
    """Settings are missing or wrong; every one of them is in `problems`, one sentence each."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


class StartError(BotError):
    """Discord, the database or another start condition refused; the message is for the owner."""


class UserError(BotError):
    """Something the person can mend. `key` and `args` name a text in `locales/`."""

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.arguments = args


class PromptError(UserError):
    """A prompt or parameter that cannot be sent: nothing was, and nothing was paid."""

    def __init__(self, key: str, *, parameter: str = "", value: str = "", allowed: str = "") -> None:
        super().__init__(key, parameter=parameter, value=value, allowed=allowed)
        self.parameter = parameter
        self.value = value
        self.allowed = allowed


class ProviderError(BotError):
    """The image API did not do what was asked."""


class ProviderUnavailable(ProviderError):
    """The API is down, slow or full, and has surely accepted nothing.

    `retry_after` is in seconds where the API named it; `kind` is BUSY or UNAVAILABLE.
    """

    def __init__(
        self,
        kind: FailureKind = FailureKind.UNAVAILABLE,
        *,
        detail: str = "",
        retry_after: float | None = None,
    ) -> None:
        super().__init__(detail or kind.value)
        self.kind = kind
        self.detail = detail
        self.retry_after = retry_after


class ProviderRejected(ProviderError):
    """The API said no, for good. `detail` is its own reason, cleaned: no keys, addresses or raw JSON."""

    def __init__(self, kind: FailureKind, *, detail: str = "") -> None:
        super().__init__(detail or kind.value)
        self.kind = kind
        self.detail = detail


class AnswerLost(ProviderError):
    """The answer to a submit never came; the task may exist and may have been charged."""


class Flaw(enum.StrEnum):
    """What its person can mend about a picture; the key of its text: `refused-flaw-<value>`."""

    HEIC = "heic"  # as phones keep their photos
    ANIMATED = "animated"
    PIXELS = "pixels"  # too many
    SHAPE = "shape"  # a mask that is not as wide or as high as its picture
    UNPAINTED = "unpainted"  # a mask with nothing on it


class PictureError(BotError):
    """A picture cannot be fetched or shown. `again` is true where a later try may work."""

    def __init__(self, reason: str, *, again: bool, flaw: Flaw | None = None) -> None:
        super().__init__(reason)
        self.again = again
        self.flaw = flaw


class TooLarge(PictureError):
    """A picture or video has more bytes than it may."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, again=False)
