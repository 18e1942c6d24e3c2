"""Reads the records of tasks, which costs nothing and is always safe to do again."""

from collections.abc import Sequence

import structlog

from bot.providers.acedata.answers import Record, read_many, read_one
from bot.providers.acedata.records import read_clip, read_clip_id, read_record, response_of, task_id_of
from bot.providers.acedata.requests import TASKS, Body
from bot.providers.loose import mark
from bot.providers.port import Task, is_local
from bot.providers.wire import Wire

log = structlog.get_logger()

BATCH = 50  # ids in one request, the most that the vendor's own client asks for
RECENT = 100  # tasks that are searched for a lost one


class Lookup:
    """The task endpoint of one account.

    Every method raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED, NO_BALANCE or UNSUPPORTED.
    """

    def __init__(self, wire: Wire, provider: str) -> None:
        self._wire = wire
        self._provider = provider

    async def tasks(self, task_ids: Sequence[str]) -> dict[str, Task]:
        """Read tasks, and single videos of tasks; unknown ones are left out."""
        wanted = {task_id: read_clip_id(task_id) for task_id in task_ids if not is_local(task_id)}
        ids = list(dict.fromkeys(whole for whole, _ in wanted.values()))
        records: dict[str, Record] = {}
        for start in range(0, len(ids), BATCH):
            batch = ids[start : start + BATCH]
            found = await self._list({"ids": batch, "limit": len(batch)})  # by default, 12 are told
            records |= {task_id_of(record): record for record in found}
        readings = {
            task_id: self._read(records[whole], clip)
            for task_id, (whole, clip) in wanted.items()
            if whole in records
        }
        return {task_id: task for task_id, task in readings.items() if task is not None}

    async def record(self, task_id: str) -> Record:
        """Read the record of one task, or of the task that a video belongs to; empty where it is unknown."""
        whole, _ = read_clip_id(task_id)
        return await self._wire.read("POST", TASKS, {"action": "retrieve", "id": whole}, read_one)

    async def since(self, seconds: int) -> Sequence[Record]:
        """Read the records that were made since then, in Unix seconds."""
        return await self._list({"created_at_min": seconds, "limit": RECENT})

    async def _list(self, which: Body) -> Sequence[Record]:
        body = {"action": "retrieve_batch", "offset": 0, **which}
        return await self._wire.read("POST", TASKS, body, read_many)

    def _read(self, record: Record, clip: int | None) -> Task | None:
        if clip is not None:
            return read_clip(record, clip, self._wire.base_url)
        task = read_record(record, self._wire.base_url)
        if task is not None and task.failure is not None:
            trace = mark(response_of(record).get("trace_id")) or mark(record.get("trace_id"))
            log.info("A task failed", provider=self._provider, task=task.id, trace=trace)
        return task
