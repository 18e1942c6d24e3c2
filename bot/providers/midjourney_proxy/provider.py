"""The midjourney-proxy family behind the provider port; vendors differ by their profile alone."""

import asyncio
import urllib.parse
from collections.abc import Sequence

from bot.clock import Clock
from bot.errors import FailureKind, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.button import ButtonKind
from bot.providers.midjourney_proxy.answers import (
    read_balance,
    read_cancel,
    read_one,
    read_receipt,
    read_seed,
    read_tasks,
)
from bot.providers.midjourney_proxy.profiles import Profile
from bot.providers.midjourney_proxy.served import Served
from bot.providers.midjourney_proxy.submissions import submit_request
from bot.providers.order import Submission
from bot.providers.port import Capability, Limits, Receipt, Task
from bot.providers.wire import Sessions, Wire

SUBMIT_TIMEOUT = 75.0  # seconds; gateways themselves wait 60 for their server
SEED_TIMEOUT = 75.0  # seconds; servers ask Midjourney first, and wait up to 60 for its answer
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
        # The quota is told at another host, and the key is said in the address only.
        self._quota = Wire(base_url=profile.quota_url, key=key, headers={}, sessions=sessions, clock=clock)
        self._key = key
        self._served = Served()

    @property
    def name(self) -> str:
        return self._profile.name

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What the profile promises, less what the vendor turned out not to serve."""
        return self._profile.capabilities - self._served.missing

    @property
    def limits(self) -> Limits:
        return self._profile.limits

    def serves(self, kind: ButtonKind) -> bool:
        """Tell whether buttons of this kind can be pressed; false once the vendor refused one as unknown."""
        return kind not in self._served.refused_kinds

    def modes(self) -> frozenset[Mode]:
        return frozenset(self._profile.submit_prefixes)

    async def submit(self, submission: Submission) -> Receipt:
        """Send a paid request, once; when to try again is the caller's to decide.

        Raises ProviderRejected (also for a mode that the vendor lacks), ProviderUnavailable or AnswerLost.
        """
        prefix = self._profile.submit_prefixes.get(submission.mode)
        if prefix is None:
            raise ProviderRejected(FailureKind.UNSUPPORTED)
        path, body = submit_request(self._profile, submission)
        answer = await self._wire.pay(path, body, SUBMIT_TIMEOUT)
        try:
            receipt = read_receipt(answer, submission, self._base_url)
        except ProviderRejected as refusal:
            if refusal.kind is FailureKind.UNSUPPORTED:
                self._served.note_unsupported(submission, prefix, answer)
            raise
        self._served.note_accepted(prefix)
        return receipt

    async def fetch(self, task_ids: Sequence[str]) -> dict[str, Task]:
        """Read at most MAX_FETCH tasks: in one request, or one by one where the vendor has no list.

        Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED, and UNSUPPORTED where neither is served.
        """
        tasks = await self._fetch(list(dict.fromkeys(task_ids)))
        self._served.note_tasks(tasks.values())
        return tasks

    async def _fetch(self, ids: Sequence[str]) -> dict[str, Task]:
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
        self._served.missing.add(Capability.BATCH_FETCH)
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
        """Ask for a finished task's seed, once; empty where the task has none or the vendor does not tell.

        Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED.
        """
        if Capability.SEED not in self.capabilities:
            return ""
        path = f"{self._task_path(task_id)}/image-seed"
        try:
            return read_seed(await self._wire.ask("GET", path, timeout=SEED_TIMEOUT))
        except ProviderRejected as refusal:
            self._learn(Capability.SEED, refusal)
            return ""

    async def balance(self) -> str:
        """Ask what is left; empty where the vendor does not tell, or names no limit.

        Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED. What they came from is not told: it may
        hold the address, and so the key.
        """
        if not self._profile.quota_url or self._base_url != self._profile.home:
            return ""
        query = urllib.parse.urlencode({"key": self._key})
        try:
            return await self._quota.read("GET", f"?{query}", None, read_balance)
        except ProviderRejected as refusal:
            if refusal.kind is FailureKind.UNSUPPORTED:
                return ""
            raise ProviderRejected(refusal.kind, detail=refusal.detail) from None
        except ProviderUnavailable as outage:
            raise ProviderUnavailable(outage.kind, detail=outage.detail) from None

    def _learn(self, capability: Capability, refusal: ProviderRejected) -> None:
        """Remember that the vendor does not serve this; raise every other refusal."""
        if refusal.kind is not FailureKind.UNSUPPORTED:
            raise refusal
        self._served.missing.add(capability)

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
