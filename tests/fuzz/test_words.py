"""Any words whatever: nobody is pinged, no link shows itself, bold stays bold, and nothing is lost."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.errors import FailureKind, PromptError, UserError
from bot.jobs.model import JobState
from bot.prompts import parse
from bot.store.jobs import SqlJobStore
from bot.ui.foreign import shown_text
from bot.ui.i18n import Texts
from bot.ui.interactions import refusal_text
from bot.ui.message import MAX_CONTENT, render
from tests.fuzz.foreign import FUZZ, anything_typed, powers
from tests.store.stored_jobs import ALICE, DATABASES, empty_database, make_job

TEXTS = Texts(strict=True)
SAY = TEXTS("en-US")

BOLD = re.compile(r"\*\*((?:\\.|[^\\])+?)\*\*(?!\*)", re.DOTALL)  # as Discord's clients read it


def prompt_of(typed: str) -> str:
    """Read words as a command does; where it refuses them, they are shown as they are."""
    try:
        return str(parse(typed))
    except PromptError:
        return typed


@FUZZ
@given(anything_typed, st.sampled_from([JobState.RUNNING, JobState.SUCCEEDED, JobState.FAILED]))
@example("see https://a.example/**b** now", JobState.RUNNING)
@example("https://discord.gg/abc", JobState.RUNNING)
@example("\\", JobState.RUNNING)
def test_a_message_shows_words_and_obeys_none(typed: str, state: JobState) -> None:
    failure = FailureKind.FAILED if state is JobState.FAILED else None
    job = make_job(prompt="a boat", final_prompt=typed, detail=typed, state=state, failure=failure)

    content = render(job, TEXTS).content

    mention = f"<@{ALICE}>"
    title = BOLD.match(content)
    assert len(content) <= MAX_CONTENT
    assert title is not None
    assert content[title.end() :].startswith(f" – {mention}")
    assert powers(content.replace(mention, "", 1)) == []


@FUZZ
@given(anything_typed, st.integers(20, 1500))
def test_what_is_quoted_in_private_obeys_nothing_either(typed: str, limit: int) -> None:
    refusal: UserError = UserError("refused-not-a-picture", name=typed)
    try:
        parse(f"--ar {typed}")
    except PromptError as error:
        refusal = error

    said = refusal_text(refusal, SAY, typed)

    assert len(said) <= MAX_CONTENT
    assert powers(said) == []
    assert powers(refusal_text(UserError("refused-not-a-picture", name=typed), SAY, "")) == []
    assert powers(shown_text(typed, limit)) == []


@FUZZ
@given(anything_typed)
def test_what_a_person_wrote_reaches_the_api(typed: str) -> None:
    try:
        prompt = parse(typed)
    except PromptError:
        return

    sent = str(prompt)

    assert parse(sent) == prompt
    assert "\x00" not in sent
    assert sent == sent.encode().decode()


@pytest.mark.parametrize("kind", DATABASES)
async def test_the_store_keeps_words_as_they_are_sent(kind: str, tmp_path: Path) -> None:
    async with empty_database(kind, tmp_path) as database:
        store = SqlJobStore(database)
        for typed in examples():
            sent = prompt_of(typed)
            job = make_job(prompt=sent, form_prompt=sent, final_prompt=typed)
            await store.add(job, same_press_after=None, once=False)
            kept = await store.get(job.id)
            assert kept is not None
            assert [kept.prompt, kept.form_prompt] == [storable(sent)] * 2
            assert kept.final_prompt == storable(typed)


def storable(text: str) -> str:
    """Replace what no database takes; a prompt that a command accepted has none of it."""
    return text.replace("\0", "?").encode(errors="replace").decode()


def examples() -> list[str]:
    found: list[str] = []

    @FUZZ
    @given(anything_typed)
    def collect(typed: str) -> None:
        found.append(typed)

    collect()
    return found


def test_speeds_are_named_in_the_persons_language() -> None:
    refusal = UserError("refused-mode", mode="turbo", modes="fast, relax")

    said = refusal_text(refusal, TEXTS("ko"), "")

    assert "터보" in said
    assert "패스트, 릴랙스" in said
