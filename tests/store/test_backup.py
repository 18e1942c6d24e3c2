"""What a backup says of requests that were owed when it was made."""

from pathlib import Path

from bot.jobs.model import JobState
from bot.store.backup import back_up
from bot.store.database import open_database
from bot.store.jobs import SqlJobStore
from tests.store.stored_jobs import make_job


async def test_a_restored_backup_owes_no_request_that_may_have_been_sent_since(tmp_path: Path) -> None:
    address, saved = f"sqlite:///{tmp_path}/bot.db", tmp_path / "saved.db"
    in_line = make_job()
    filled = make_job(state=JobState.NEEDS_INPUT, task_id="17", form_prompt="wider")
    open_form = make_job(state=JobState.NEEDS_INPUT, task_id="18")
    async with open_database(address) as database:
        for job in (in_line, filled, open_form):
            await SqlJobStore(database).add(job, same_press_after=None, once=False)
        back_up(address, saved)
        kept = await SqlJobStore(database).get(in_line.id)

    assert kept is not None
    assert kept.state is JobState.NEW
    async with open_database(f"sqlite:///{saved}") as database:
        restored = [await SqlJobStore(database).get(job.id) for job in (in_line, filled, open_form)]
    told = [(job.state, job.form_sent) for job in restored if job is not None]
    assert told == [(JobState.UNCERTAIN, False), (JobState.RUNNING, True), (JobState.NEEDS_INPUT, False)]
