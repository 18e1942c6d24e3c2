"""Forgets a person, where they ask for it."""

from bot.errors import UserError
from bot.jobs.care import JobCare
from bot.jobs.model import Job, JobState, Requester
from bot.jobs.people import PeopleStore
from bot.jobs.ports import ErasureStore, JobStore

AT_ONCE = 500  # jobs in one transaction: others write in between
MOST_LIVE = 1000  # more than anybody may have


class Erasure:
    """Erases all that is stored of a person; what their jobs cost stays in the ledger, without a prompt."""

    def __init__(self, *, care: JobCare, store: JobStore, people: PeopleStore, erasing: ErasureStore) -> None:
        self._care = care
        self._store = store
        self._people = people
        self._erasing = erasing

    async def erase(self, by: Requester) -> list[int]:
        """Forget who asks, and tell the ids of the jobs that are no more; twice is as good as once.

        What only waits for the person is given up. Raises UserError, and erases nothing, while anything of
        theirs is being made: it is paid for, and its end has to be written somewhere.
        """
        live = await self._store.of_person(by.user_id, over=False, limit=MOST_LIVE)
        if not all(job.at_rest for job in live):
            raise UserError("refused-wipe-running")
        for job in live:
            await self._give_up(job, by)
        erased: list[int] = []
        while jobs := await self._erasing.erase_jobs(by.user_id, most=AT_ONCE):
            erased += jobs
        await self._people.forget(by.user_id)
        return erased

    async def _give_up(self, job: Job, by: Requester) -> None:
        if job.state is JobState.UNCERTAIN:
            await self._care.forget(job.id, by)
        else:
            await self._care.cancel(job.id, by)
