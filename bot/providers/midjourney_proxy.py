"""The midjourney-proxy family behind the provider port; vendors differ by their profile alone."""

import asyncio
import urllib.parse
from collections.abc import Sequence

from bot.clock import Clock
from bot.errors import FailureKind, ProviderRejected
from bot.prompts import Mode
from bot.providers.answers import read_cancel, read_one, read_receipt, read_tasks
from bot.providers.port import ButtonKind, Capability, Limits, Receipt, Submission, Task
from bot.providers.profiles import Profile
from bot.providers.submissions import submit_request
from bot.providers.wire import Sessions, Wire

SUBMIT_TIMEOUT = 75.0  # seconds; gateways themselves wait 60 for their server
SINGLE_FETCHES = 4  # requests at once where there is no batch


class MidjourneyProxy:
    """One account at one vendor."""

    def __init__(
        self, profile: Profile, *, base_url: str, key: str, sessions: Sessions, clock: Clock
    ) -> None:
        self._profile = profile
        self._wire = Wire(
            base_url=base_url, key=key, headers=profile.auth.headers(key), sessions=sessions, clock=clock
        )
        self._base_url = self._wire.base_url
        self._unserved: set[Capability] = set()

    @property
    def name(self) -> str:
        return self._profile.name

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What the profile promises, less what the vendor turned out not to serve."""
        return self._profile.capabilities - self._unserved

    @property
    def limits(self) -> Limits:
        return self._profile.limits

    def serves(self, kind: ButtonKind) -> bool:
        return True

    def modes(self) -> frozenset[Mode]:
        return frozenset(self._profile.submit_prefixes)

    async def submit(self, submission: Submission) -> Receipt:
        """Send a paid request, once; when to try again is the caller's to decide.

        Raises ProviderRejected (also for a mode that the vendor lacks), ProviderUnavailable or AnswerLost.
        """
        if submission.mode not in self._profile.submit_prefixes:
            raise ProviderRejected(FailureKind.UNSUPPORTED)
        path, body = submit_request(self._profile, submission)
        answer = await self._wire.pay(path, body, SUBMIT_TIMEOUT)
        return read_receipt(answer, submission, self._base_url)

    async def fetch(self, task_ids: Sequence[str]) -> dict[str, Task]:
        """Read at most MAX_FETCH tasks: in one request, or one by one where the vendor has no list.

        Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED, and UNSUPPORTED where neither is served.
        """
        ids = list(dict.fromkeys(task_ids))
        if not ids:
            return {}
        if Capability.BATCH_FETCH not in self.capabilities:
            return await self._fetch_singly(ids)
        try:
            return await self._fetch_list(ids)
        except ProviderRejected as refusal:
            if refusal.kind is not FailureKind.UNSUPPORTED:
                raise
        tasks = await self._fetch_singly(ids)
        # Only now: were the address wrong, single fetches would have failed as well.
        self._unserved.add(Capability.BATCH_FETCH)
        return tasks

    async def recent(self) -> Sequence[Task]:
        """Read the latest tasks, a hundred on most servers; none where the vendor has no list.

        Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED.
        """
        if Capability.LIST not in self.capabilities:
            return []
        path = f"{self._profile.fetch_prefix}/task/list"
        try:
            tasks = await self._wire.read(
                "GET", path, None, lambda answer: read_tasks(answer, self._base_url)
            )
        except ProviderRejected as refusal:
            self._learn(Capability.LIST, refusal)
            return []
        return list(tasks.values())

    async def cancel(self, task_id: str) -> bool:
        """Stop a task, asking once; tell whether the vendor did.

        Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED.
        """
        if Capability.CANCEL not in self.capabilities:
            return False
        path = f"{self._task_path(task_id)}/cancel"
        try:
            return read_cancel(await self._wire.ask("POST", path))
        except ProviderRejected as refusal:
            self._learn(Capability.CANCEL, refusal)
            return False

    async def seed(self, task_id: str) -> str:
        return ""

    async def balance(self) -> str:
        return ""

    def _learn(self, capability: Capability, refusal: ProviderRejected) -> None:
        """Remember that the vendor does not serve this; raise every other refusal."""
        if refusal.kind is not FailureKind.UNSUPPORTED:
            raise refusal
        self._unserved.add(capability)

    def _task_path(self, task_id: str) -> str:
        return f"{self._profile.fetch_prefix}/task/{urllib.parse.quote(task_id, safe='')}"

    async def _fetch_list(self, ids: Sequence[str]) -> dict[str, Task]:
        path = f"{self._profile.fetch_prefix}/task/list-by-condition"
        tasks = await self._wire.read(
            "POST", path, {"ids": ids}, lambda answer: read_tasks(answer, self._base_url)
        )
        return {task_id: tasks[task_id] for task_id in ids if task_id in tasks}

    async def _fetch_singly(self, ids: Sequence[str]) -> dict[str, Task]:
        turn = asyncio.Semaphore(SINGLE_FETCHES)
        tasks: dict[str, Task] = {}

        async def fetch_one(task_id: str) -> None:
            path = f"{self._task_path(task_id)}/fetch"
            async with turn:
                task = await self._wire.read(
                    "GET", path, None, lambda answer: read_one(answer, self._base_url)
                )
            if task is not None:
                tasks[task_id] = task

        try:
            async with asyncio.TaskGroup() as fetches:
                for task_id in ids:
                    fetches.create_task(fetch_one(task_id))
        except ExceptionGroup as failures:
            first = failures.exceptions[0]
            raise first from first.__cause__
        return tasks
