"""Logging: structlog and the libraries' loggers in one stream, without secrets."""

import logging
import re
import sys
import urllib.parse
from collections.abc import Iterable, Mapping
from typing import Literal

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

REDACTED = "[redacted]"
MIN_SECRET = 4  # characters; blanking shorter ones would spoil ordinary words

# The lowest level at which a library says nothing secret or idle, whatever LOG_LEVEL is.
FLOORS: Mapping[str, int] = {
    "discord": logging.INFO,  # at DEBUG: whole events, and addresses with interaction tokens
    "alembic": logging.WARNING,  # at INFO: two lines at every start, though nothing changes
    "aiosqlite": logging.INFO,  # at DEBUG: statements with their values
    "sqlalchemy": logging.WARNING,  # at INFO: likewise
    "aiohttp.access": logging.WARNING,  # at INFO: paths, and a callback's path holds its secret
    "PIL": logging.INFO,  # at DEBUG: every chunk of every picture
}

SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "mj-api-secret", "cookie", "set-cookie"})

# What is secret by its shape: the first group stays, the rest is blanked.
SHAPES = (
    re.compile(r"(/webhooks/\d+/|/interactions/\d+/)[^\s/?#'\"]+"),  # an interaction's token in an address
    re.compile(r"(/hooks/[^\s/]+/|/files/|/mask/)[^\s/?#'\"]+"),  # secrets of callbacks, files and masks
    re.compile(r"(\b)aW50ZXJhY3Rpb246[\w=-]+"),  # the same anywhere: base64 of "interaction:"
    re.compile(r"(\b)[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}"),  # a bot's token
    re.compile(
        r"(\b(?:authorization|mj-api-secret)['\"]?\s*[:=,]\s*(?:b?['\"])?+(?:(?:bearer|bot|basic)\s+)?+)"
        r"[^\s'\",;)}\]\[]+",
        re.IGNORECASE,
    ),
    re.compile(r"(\bbearer\s+)[^\s'\",;)}\]\[]+", re.IGNORECASE),
    re.compile(r"(://[^\s/:@]*:)[^\s/@]+(?=@)"),  # a password in an address
)


class Redactor:
    """A structlog processor that takes secrets out of everything that a line holds."""

    def __init__(self, secrets: Iterable[str]) -> None:
        known = {secret for secret in secrets if len(secret) >= MIN_SECRET}
        written = known | {urllib.parse.quote(secret, safe="") for secret in known}
        longest_first = sorted(written, key=len, reverse=True)  # one may be a part of another
        self._known = re.compile("|".join(map(re.escape, longest_first))) if written else None

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
        return {self.text(key): self._value(key, value) for key, value in event.items()}

    def text(self, text: str) -> str:
        """Return the text with every secret blanked."""
        if self._known:
            text = self._known.sub(REDACTED, text)
        for shape in SHAPES:
            text = shape.sub(rf"\1{REDACTED}", text)
        return text

    def _value(self, key: object, value: object) -> object:
        if isinstance(key, str) and key.lower() in SECRET_HEADERS:
            return REDACTED
        match value:
            case None | bool() | int() | float():
                return value
            case str():
                return self.text(value)
            case Mapping():
                return {self.text(str(inner)): self._value(inner, held) for inner, held in value.items()}
            case list() | tuple() | set() | frozenset():
                return [self._value(None, held) for held in value]
            case _:
                return self.text(repr(value))  # what the renderers would print


def configure(level: str, fmt: Literal["auto", "console", "json"], *, secrets: Iterable[str]) -> None:
    """Send every log line of this process to standard error, from `level` up and without the secrets.

    `auto` is the console form on a terminal and JSON elsewhere. Calling it again replaces the earlier choice.
    """
    console = fmt == "console" or (fmt == "auto" and sys.stderr.isatty())
    first: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *first,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=first,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.StackInfoRenderer(),
                structlog.processors.format_exc_info,  # a traceback is text from here on, and is redacted
                Redactor(secrets),
                _renderer(console=console),
            ],
        )
    )
    logging.raiseExceptions = False  # logging's report of a failed line prints its values as they are
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name, floor in FLOORS.items():
        logging.getLogger(name).setLevel(max(floor, logging.getLogger().level))


def _renderer(*, console: bool) -> Processor:
    if not console:
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
    )
