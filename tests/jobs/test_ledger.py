"""What a change of a job means in money, told by the ways that jobs take."""

from typing import Any

from bot.errors import FailureKind
from bot.jobs.ledger import Entry, entries_of, work_of
from bot.jobs.model import Job, JobKind, JobState
from bot.prices import Prices, Work, wrong_entries
from bot.prompts import Mode
from bot.providers.button import ButtonKind
from tests.store.stored_jobs import NOW, make_job

PRICES = Prices.read("cometapi.imagine.fast=0.06, cometapi=0.01, v1mj=0.5")
REFUSED = FailureKind.BANNED


def new(**changes: Any) -> Job:
    return make_job(state=JobState.NEW, **changes)


def way(*changes: dict[str, Any], begin: Job | None = None) -> list[Entry]:
    """List what is written while a job goes this way, from its beginning."""
    job = begin or new()
    lines = [*entries_of(None, job, PRICES, NOW)]
    for change in changes:
        after = job.evolve(**change)
        lines += entries_of(job, after, PRICES, NOW)
        job = after
    return lines


def told(lines: list[Entry]) -> list[str]:
    return [line.entry.value for line in lines]


SENT = {"state": JobState.SUBMITTING, "submitted_at": NOW}
RUNNING = {"state": JobState.RUNNING, "task_id": "7"}
OPENED = {"state": JobState.NEEDS_INPUT, "task_id": "7"}
FORM_SENT = {"state": JobState.SUBMITTING, "form_sent": True, "submitted_at": NOW}
BACK = {"state": JobState.NEW, "submitted_at": None}
LOST = {"state": JobState.UNCERTAIN}
DONE = {"state": JobState.SUCCEEDED}
CANCELLED = {"state": JobState.CANCELLED}
AGAIN = {"state": JobState.NEW, "task_id": "", "form_sent": False}


def failed(kind: FailureKind) -> dict[str, Any]:
    return {"state": JobState.FAILED, "failure": kind}


def test_each_try_is_charged_once_and_given_back_where_it_cost_nothing() -> None:
    r, c, b = "reserve", "charge", "refund"
    ways = {
        "made": (way(SENT, RUNNING, DONE), [r, c]),
        "tried again while the API was full": (way(SENT, BACK, SENT, RUNNING, DONE), [r, c]),
        "refused": (way(SENT, failed(REFUSED)), [r, b]),
        "never sent": (way(failed(FailureKind.TIMED_OUT)), [r, b]),
        "cancelled in line": (way(CANCELLED), [r, b]),
        "cancelled while it ran": (way(SENT, RUNNING, CANCELLED), [r, c]),
        "failed": (way(SENT, RUNNING, failed(FailureKind.FAILED)), [r, c, b]),
        "given up": (way(SENT, RUNNING, failed(FailureKind.TIMED_OUT)), [r, c]),
        "answer lost": (way(SENT, LOST), [r, c]),
        "lost and found": (way(SENT, LOST, RUNNING, DONE), [r, c]),
        "lost and forgotten": (way(SENT, LOST, CANCELLED), [r, c]),
        "lost and sent again": (way(SENT, LOST, AGAIN, SENT, RUNNING, DONE), [r, c, r, c]),
        "lost, sent again, refused": (way(SENT, LOST, AGAIN, SENT, failed(REFUSED)), [r, c, r, b]),
        "form filled": (way(SENT, OPENED, FORM_SENT, RUNNING, DONE), [r, c]),
        "form found late": (way(SENT, RUNNING, {"state": JobState.NEEDS_INPUT}, FORM_SENT, RUNNING), [r, c]),
        "form sent twice": (
            way(
                SENT,
                OPENED,
                FORM_SENT,
                {"state": JobState.NEEDS_INPUT, "form_sent": False},
                FORM_SENT,
                RUNNING,
            ),
            [r, c],
        ),
        "form given up": (way(SENT, OPENED, CANCELLED), [r, c, b]),
        "form refused": (way(SENT, OPENED, FORM_SENT, failed(REFUSED)), [r, c, b]),
    }

    assert {name: told(lines) for name, (lines, _) in ways.items()} == {
        name: expected for name, (_, expected) in ways.items()
    }


def test_a_form_of_our_own_costs_nothing_until_it_is_sent() -> None:
    local = {"state": JobState.NEEDS_INPUT, "task_id": "local:region:7", "submitted_at": None}

    assert told(way(SENT, local, CANCELLED)) == ["reserve", "refund"]
    assert told(way(SENT, local, FORM_SENT, RUNNING)) == ["reserve", "charge"]
    assert told(way(SENT, local, FORM_SENT, LOST)) == ["reserve", "charge"]


def test_what_is_taken_out_of_something_there_costs_nothing_and_words_cost_though_they_are_local() -> None:
    assert told(way(SENT, {**RUNNING, "submitted_at": None}, DONE)) == ["reserve", "refund"]
    assert told(way(SENT, {**RUNNING, "task_id": "local:texts:7"}, DONE)) == ["reserve", "charge"]


def test_each_of_several_pictures_of_one_request_is_charged() -> None:
    assert told(way(begin=make_job(state=JobState.RUNNING, task_id="8"))) == ["reserve", "charge"]


def test_the_price_is_that_of_the_one_who_took_it() -> None:
    moved = way({"provider": "v1mj"}, SENT, RUNNING)

    assert [line.amount for line in moved] == [60_000, 500_000]
    assert [line.amount for line in way(SENT, {**RUNNING, "mode": Mode.RELAX})] == [60_000, 10_000]
    assert [line.amount for line in way(SENT, RUNNING, begin=new(provider="acedata", work=Work.SHORTEN))] == [
        None,
        None,
    ]


def test_every_kind_of_job_and_button_is_some_kind_of_work() -> None:
    assert {work_of(kind) for kind in JobKind} | {
        work_of(JobKind.ACTION, kind) for kind in ButtonKind
    } == set(Work)
    assert work_of(JobKind.ACTION, ButtonKind.PAN) is Work.VARIATION
    assert work_of(JobKind.ACTION, ButtonKind.ENLARGE) is Work.UPSCALE


def test_the_owners_prices_win_and_what_nobody_told_is_not_nothing() -> None:
    prices = Prices.read("acedata.video=0.4,acedata.imagine.turbo=1")

    assert prices.of("acedata", Work.VIDEO, Mode.FAST) == 400_000
    assert prices.of("acedata", Work.IMAGINE, Mode.FAST) == 25_000
    assert prices.of("acedata", Work.IMAGINE, Mode.TURBO) == 1_000_000
    assert prices.of("mjproxy", Work.VIDEO, Mode.FAST) == 0
    assert prices.of("cometapi", Work.IMAGINE, Mode.FAST) is None
    assert prices.of("v1mj", Work.IMAGINE, Mode.FAST) is None


def test_every_wrong_price_is_named_unless_it_may_be_a_key() -> None:
    listed = (
        "cometapi.imagine.fast=0.06, cometapi.imagin=1, acedata.video.fast.more=1, v1mj=, v1mj=-1,"
        "acedata=nan, mjproxy=1001, sk-abcdef=1, cometapi, , acedata.video=0.4"
    )

    assert list(wrong_entries(listed, {"cometapi", "acedata", "v1mj", "mjproxy"})) == [
        *("cometapi.imagin", "acedata.video.fast.more", "v1mj", "v1mj", "acedata", "mjproxy"),
        *("number 8", "number 9"),
    ]
    assert set(Prices.read(listed).own.values()) == {60_000, 400_000, 1_000_000}
