"""What a log line shows, and what it never shows."""

import io
import json
import logging
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
import structlog
import yarl

from bot import log

ROOT = Path(__file__).parents[1]
KEY = "sk-comet-27182818"
BOT_TOKEN = "MTE4NzY1NDMyMTA5ODc2NTQzMg.GaBcDe.s3cr3tPartOfTheTokenAsDiscordMakesIt01"
INTERACTION = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTpBYmNEZWY_-w"


@pytest.fixture(autouse=True)
def _logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    levels = {name: logging.getLogger(name).level for name in log.FLOORS}
    before = root.handlers[:], root.level, logging.raiseExceptions
    yield
    structlog.reset_defaults()
    root.handlers[:], root.level, logging.raiseExceptions = before
    root.setLevel(before[1])  # forgets what loggers remember of the level
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


class Stream(io.StringIO):
    """Standard error, as the lines find it."""

    @property
    def lines(self) -> list[dict[str, Any]]:  # Any: what a JSON line holds
        return [json.loads(line) for line in self.getvalue().splitlines()]


def start(
    monkeypatch: pytest.MonkeyPatch,
    level: str = "INFO",
    fmt: Literal["auto", "console", "json"] = "auto",
    secrets: tuple[str, ...] = (KEY,),
) -> Stream:
    stream = Stream()
    monkeypatch.setattr(sys, "stderr", stream)
    log.configure(level, fmt, secrets=secrets)
    return stream


def test_a_line_has_the_sentence_the_facts_and_the_time_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = start(monkeypatch)

    structlog.get_logger("bot.jobs").bind(job=7).info("job finished", seconds=1.5, kind=None)

    (line,) = stream.lines
    assert line.pop("timestamp").endswith("Z")
    assert line == {
        "event": "job finished",
        "job": 7,
        "seconds": 1.5,
        "kind": None,
        "level": "info",
        "logger": "bot.jobs",
    }


def test_libraries_speak_in_the_same_stream_and_form(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = start(monkeypatch)

    logging.getLogger("discord.gateway").info("Shard ID %s has connected", 3)
    logging.getLogger("alembic.runtime.migration").warning("Running upgrade %s", "0001")

    assert [(line["logger"], line["level"], line["event"]) for line in stream.lines] == [
        ("discord.gateway", "info", "Shard ID 3 has connected"),
        ("alembic.runtime.migration", "warning", "Running upgrade 0001"),
    ]


def test_the_level_holds_for_ours_and_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = start(monkeypatch, level="ERROR")

    structlog.get_logger("bot").warning("not shown")
    logging.getLogger("discord").warning("not shown")
    logging.getLogger("sqlalchemy").warning("not shown")
    structlog.get_logger("bot").error("shown")

    assert [line["event"] for line in stream.lines] == ["shown"]


def test_debug_is_for_our_own_lines_only(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = start(monkeypatch, level="DEBUG")

    structlog.get_logger("bot.jobs.poller").debug("looked at tasks", count=2)
    logging.getLogger("discord.http").debug("POST %s has returned 200", "/somewhere")
    logging.getLogger("discord.client").debug("Dispatching event interaction")
    logging.getLogger("aiosqlite").debug("executing INSERT")
    logging.getLogger("sqlalchemy.engine.Engine").info("[raw sql] ('a prompt',)")
    logging.getLogger("aiohttp.access").info("POST /hooks/cometapi/abc")

    assert [line["event"] for line in stream.lines] == ["looked at tasks"]


@pytest.mark.parametrize(
    "text",
    [
        f"the key {KEY} was refused",
        f"https://api.example/mj?key={KEY}&x=1",
        f"Authorization: Bearer {KEY}",
        f"{{'Authorization': '{KEY}'}}",
    ],
)
def test_a_known_secret_is_blanked(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    stream = start(monkeypatch)

    structlog.get_logger("bot").info(text)
    logging.getLogger("aiohttp.client").warning("%s", text)

    assert stream.getvalue().count(log.REDACTED) == 2
    assert KEY not in stream.getvalue()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            f"PATCH https://discord.com/api/v10/webhooks/118765/{INTERACTION}/messages/@original failed",
            "PATCH https://discord.com/api/v10/webhooks/118765/[redacted]/messages/@original failed",
        ),
        ("POST /hooks/cometapi/12-a_b-C: 404", "POST /hooks/cometapi/[redacted] 404"),
        ("https://bot.example/files/a_b-C", "https://bot.example/files/[redacted]"),
        ("/webhooks/118765/short-token?wait=true", "/webhooks/118765/[redacted]?wait=true"),
        ("POST /interactions/99/short-token/callback", "POST /interactions/99/[redacted]/callback"),
        (f"{{'token': '{INTERACTION}', 'type': 2}}", "{'token': '[redacted]', 'type': 2}"),
        (f"logging in with {BOT_TOKEN}.", "logging in with [redacted]."),
        (f"Authorization: Bot {BOT_TOKEN}", "Authorization: Bot [redacted]"),
        ("authorization=raw-key next", "authorization=[redacted] next"),
        (
            "<CIMultiDict('Authorization': 'Bearer abc.def')>",
            "<CIMultiDict('Authorization': 'Bearer [redacted]')>",
        ),
        ("(b'Authorization', b'Bearer abc')", "(b'Authorization', b'Bearer [redacted]')"),
        ('{"mj-api-secret":"abc"}', '{"mj-api-secret":"[redacted]"}'),
        ("sent bearer abc-123", "sent bearer [redacted]"),
        ("postgresql://me:hunter2@db.example/bot", "postgresql://me:[redacted]@db.example/bot"),
    ],
)
def test_a_secret_is_known_by_its_shape(monkeypatch: pytest.MonkeyPatch, text: str, shown: str) -> None:
    stream = start(monkeypatch)

    logging.getLogger("anything").warning(text)

    assert [line["event"] for line in stream.lines] == [shown]


@pytest.mark.parametrize(
    "text",
    [
        "job 7 finished after 12.5 s at https://cdn.example:8443/a/b.png",
        "Got a request to RESUME the websocket.",
        "GET /api/v10/channels/1/messages/2 with version 1.2.3",
        "python 3.11.7, discord.py 2.7.1, bot.providers.midjourney_proxy.MidjourneyProxy",
        "wrote to a@b.example: fine",
    ],
)
def test_ordinary_words_stay(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    stream = start(monkeypatch)

    logging.getLogger("anything").warning(text)

    assert [line["event"] for line in stream.lines] == [text]


def test_secrets_are_blanked_in_keys_values_and_what_they_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = start(monkeypatch)

    structlog.get_logger("bot").info(
        "provider answered",
        url=yarl.URL(f"https://api.example/?key={KEY}"),
        headers={"Authorization": "raw", "mj-api-secret": "raw", "Accept": "*/*"},
        tried=[KEY, (f"x{KEY}", 1)],
        content=KEY.encode(),
        error=ValueError(KEY),
        **{KEY: True},
    )

    (line,) = stream.lines
    assert KEY not in stream.getvalue()
    assert line["url"] == "URL('https://api.example/?key=[redacted]')"
    assert line["headers"] == {"Authorization": "[redacted]", "mj-api-secret": "[redacted]", "Accept": "*/*"}
    assert line["tried"] == ["[redacted]", ["x[redacted]", 1]]
    assert line["[redacted]"] is True


@pytest.mark.parametrize("fmt", ["json", "console"])
def test_secrets_are_blanked_in_tracebacks(
    monkeypatch: pytest.MonkeyPatch, fmt: Literal["json", "console"]
) -> None:
    stream = start(monkeypatch, fmt=fmt)

    def call_the_provider(key: str) -> None:
        raise ConnectionError(f"no answer to Bearer {key}")

    try:
        call_the_provider(KEY)
    except ConnectionError:
        structlog.get_logger("bot").exception("the poller stumbled")
        logging.getLogger("asyncio").exception("Task exception was never retrieved")

    shown = stream.getvalue()
    assert shown.count("Traceback (most recent call last)") == 2
    assert shown.count("ConnectionError: no answer to") == 2
    assert KEY not in shown  # neither in the message nor as a local variable


def test_a_secret_within_another_and_one_in_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = start(monkeypatch, secrets=("abcd", "abcd/efgh+ijkl"))

    structlog.get_logger("bot").info("abcd/efgh+ijkl and ?q=abcd%2Fefgh%2Bijkl and abcd")

    assert [line["event"] for line in stream.lines] == ["[redacted] and ?q=[redacted] and [redacted]"]


def test_an_empty_or_tiny_secret_blanks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = start(monkeypatch, secrets=("", "bot"))

    structlog.get_logger("bot").info("the bot is ready")

    assert [line["event"] for line in stream.lines] == ["the bot is ready"]


def test_a_line_that_cannot_be_made_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = start(monkeypatch)

    logging.getLogger("careless").warning("%d tasks", KEY)

    assert stream.getvalue() == ""


def test_the_later_choice_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    first = start(monkeypatch)
    second = start(monkeypatch, fmt="console", secrets=("another-one",))

    structlog.get_logger("bot").info("hello", key="another-one")

    assert first.getvalue() == ""
    assert second.getvalue().count("hello") == 1
    assert "another-one" not in second.getvalue()
    assert "\x1b" not in second.getvalue()  # no colours where there is no terminal


PROGRAM = f"""
import structlog
from bot.log import configure
configure("INFO", "auto", secrets=["{KEY}"])
structlog.get_logger("bot").info("bot started", key="{KEY}")
"""


def test_auto_is_json_in_a_pipe() -> None:
    command = [sys.executable, "-c", PROGRAM]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # our own

    assert json.loads(run.stderr)["event"] == "bot started"
    assert run.stdout == ""


def test_auto_is_for_eyes_on_a_terminal() -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", PROGRAM]
    subprocess.run(command, cwd=ROOT, stderr=theirs, check=True)  # our own
    os.close(theirs)
    shown = os.read(ours, 4096).decode()
    os.close(ours)

    assert "bot started" in shown
    assert "\x1b[" in shown
    assert "{" not in shown
    assert KEY not in shown
