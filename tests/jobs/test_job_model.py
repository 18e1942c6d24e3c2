"""The job itself: where it may go, what it never shows, and how it is named."""

import datetime
import itertools

import pytest

from bot.errors import FailureKind, UserError
from bot.jobs import policy
from bot.jobs.ids import IdSource, new_ref
from bot.jobs.model import TOKEN_LIFETIME, TRANSITIONS, IllegalTransition, JobState, Reply, Requester
from tests.store.stored_jobs import ALICE, BOB, NOW, make_job

LEGAL = {(start, end) for start, ends in TRANSITIONS.items() for end in ends}
ALL = set(itertools.permutations(JobState, 2))
OVER = {JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED}


@pytest.mark.parametrize(("start", "end"), sorted(LEGAL))
def test_a_job_may_go_where_the_table_says(start: JobState, end: JobState) -> None:
    assert make_job(state=start).evolve(state=end).state is end


@pytest.mark.parametrize(("start", "end"), sorted(ALL - LEGAL))
def test_and_nowhere_else(start: JobState, end: JobState) -> None:
    with pytest.raises(IllegalTransition):
        make_job(state=start).evolve(state=end)


def test_what_is_over_is_never_left() -> None:
    assert {state for state in JobState if state.final} == OVER
    assert {state for state in JobState if state.settled} == OVER | {
        JobState.NEEDS_INPUT,
        JobState.UNCERTAIN,
    }


def test_nothing_that_may_have_been_paid_goes_back_by_itself() -> None:
    """Only a refusal that proves nothing was accepted leads back to new, or a person who says so."""
    assert {start for start, end in LEGAL if end is JobState.NEW} == {JobState.SUBMITTING, JobState.UNCERTAIN}


@pytest.mark.parametrize("state", sorted(set(JobState) - OVER))
def test_every_live_job_can_end(state: JobState) -> None:
    reached, found = {state}, {state}
    while found:
        found = {end for start in found for end in TRANSITIONS[start]} - reached
        reached |= found

    assert OVER & reached


def test_a_failure_before_there_was_a_task_is_for_the_person_alone() -> None:
    refused = make_job(state=JobState.SUBMITTING).failed(FailureKind.BANNED, NOW)
    failed = make_job(state=JobState.RUNNING, task_id="1").failed(FailureKind.BANNED, NOW)

    assert (refused.refused, failed.refused) == (True, False)


def test_secrets_and_pictures_are_not_printed() -> None:
    reply = Reply(channel_id=1, token="interaction-token")
    job = make_job(reply=reply, mask=b"mask-bytes")

    assert "interaction-token" not in f"{job!r}{reply!r}{job.log_facts()}"
    assert "mask-bytes" not in repr(job)
    assert job.prompt not in str(job.log_facts())


def test_a_token_lives_for_a_while() -> None:
    reply = Reply(channel_id=1, token="t", token_expires_at=NOW + TOKEN_LIFETIME)

    assert reply.token_lives(NOW)
    assert not reply.token_lives(NOW + TOKEN_LIFETIME)
    assert not Reply(channel_id=1).token_lives(NOW)
    assert TOKEN_LIFETIME.total_seconds() < 15 * 60


def test_ids_rise_whatever_the_clock_does() -> None:
    ids = IdSource()
    moments = [NOW, NOW, NOW + datetime.timedelta(seconds=1), NOW - datetime.timedelta(days=1), NOW]

    made = [ids.next(moment) for moment in moments for _ in range(100)]

    assert made == sorted(set(made))
    assert all(0 < number < 2**63 for number in made)
    assert IdSource().next(datetime.datetime(2080, 1, 1, tzinfo=datetime.UTC)) < 2**63


def test_refs_are_not_guessed() -> None:
    refs = {new_ref() for _ in range(1000)}

    assert len(refs) == 1000
    assert all(len(ref) >= 20 for ref in refs)


def person(user_id: int, *, moderator: bool = False, channel_id: int = 71) -> Requester:
    return Requester(user_id=user_id, guild_id=7, channel_id=channel_id, locale="en-US", moderator=moderator)


def test_a_job_belongs_to_its_owner_and_to_moderators() -> None:
    policy.check_owner(make_job(), person(ALICE))
    policy.check_owner(make_job(), person(BOB, moderator=True))
    for stranger in (person(BOB), person(BOB, moderator=True, channel_id=72)):
        with pytest.raises(UserError, match="refused-not-yours"):
            policy.check_owner(make_job(), stranger)


def test_a_private_job_is_its_owners_alone() -> None:
    private = make_job(reply=Reply(channel_id=1, private=True))

    policy.check_visible(private, person(ALICE))
    with pytest.raises(UserError, match="refused-not-yours"):
        policy.check_visible(private, person(BOB, moderator=True))


@pytest.mark.parametrize(
    ("reply", "link"),
    [
        (Reply(channel_id=2, guild_id=1, message_id=3), "https://discord.com/channels/1/2/3"),
        (Reply(channel_id=2, message_id=3), "https://discord.com/channels/@me/2/3"),
        (Reply(channel_id=2, guild_id=1), ""),
    ],
)
def test_a_link_leads_to_the_jobs_message(reply: Reply, link: str) -> None:
    assert make_job(reply=reply).link == link
