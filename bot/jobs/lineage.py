"""Where a job comes from and what came of it, as far as the one who asks may know."""

import dataclasses
import enum
from collections.abc import Sequence

from bot.jobs.model import Job, Requester
from bot.jobs.policy import visible
from bot.jobs.ports import LineageStore

MOST_ANCESTORS, MOST_CHILDREN = 20, 50


class Beyond(enum.StrEnum):
    """What stands before the oldest ancestor that is named."""

    NOTHING = "nothing"
    DELETED = "deleted"
    HIDDEN = "hidden"
    """Somebody else's private one, or one of another place."""
    MORE = "more"


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Lineage:
    """The family of a job."""

    ancestors: Sequence[Job] = ()
    """The parent last. None of them has its buttons, as the children."""
    beyond: Beyond = Beyond.NOTHING
    children: Sequence[Job] = ()
    """The latest ones that came to something or still may, the oldest first."""


class Lineages:
    """Reads them."""

    def __init__(self, store: LineageStore) -> None:
        self._store = store

    async def of(self, job: Job, by: Requester) -> Lineage:
        """Tell a job's family: what this person may not see is left out, and ends the line upwards."""
        found = await self._store.ancestors(job, MOST_ANCESTORS) if job.parent_id is not None else []
        named: list[Job] = []
        beyond = Beyond.HIDDEN
        for ancestor in found:
            if not visible(ancestor, by):
                break
            named.append(ancestor)
        else:
            beyond = _beyond(found[-1] if found else job, len(found))
        children = [child for child in await self._store.children(job, MOST_CHILDREN) if visible(child, by)]
        return Lineage(ancestors=named[::-1], beyond=beyond, children=children)


def _beyond(oldest: Job, count: int) -> Beyond:
    if oldest.parent_id is None:
        return Beyond.NOTHING
    return Beyond.MORE if count == MOST_ANCESTORS else Beyond.DELETED
