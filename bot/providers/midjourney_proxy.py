"""The midjourney-proxy family behind the provider port; vendors differ by their profile alone."""

import asyncio
import random
import urllib.parse
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import aiohttp

from bot.clock import Clock
from bot.errors import AnswerLost, FailureKind, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.answers import Answer, read_cancel, read_one, read_receipt, read_tasks
from bot.providers.port import Capability, Receipt, Submission, Task
from bot.providers.profiles import Profile
from bot.providers.submissions import submit_request

T = TypeVar("T")

SUBMIT_TIMEOUT = 75.0  # seconds; gateways themselves wait 60 for their server
FETCH_TIMEOUT = 20.0  # seconds
CONNECT_TIMEOUT = 10.0  # seconds, for a free connection and its handshake
MAX_BODY = 8 * 1024 * 1024  # bytes; a hundred tasks have well under one million
MIN_KEY = 8  # characters
TRIES = 3
BACKOFF = 0.5  # seconds before the second try, doubled for each further one
JITTER = 0.5  # seconds, at most, on top of any wait
LONGEST_WAIT = 30.0  # seconds; asked to wait longer, we leave it to the caller
SINGLE_FETCHES = 4  # requests at once where there is no batch


class MidjourneyProxy:
    """One account at one vendor."""

    def __init__(
        self,
        profile: Profile,
        *,
        base_url: str,
        key: str,
        session: aiohttp.ClientSession,
        submit_session: aiohttp.ClientSession,
        clock: Clock,
    ) -> None:
        """Read over `session`, and send paid requests over `submit_session`.

        The latter must never reuse a connection: where the server had just closed it, nobody could tell
        whether the request still arrived.
        """
        self._profile = profile
        self._base_url = base_url.rstrip("/")
        self._headers = {"Accept": "application/json", **profile.auth.headers(key)}
        self._key = key
        self._session = session
        self._submit_session = submit_session
        self._clock = clock
        self._unserved: set[Capability] = set()

    @property
    def name(self) -> str:
        return self._profile.name

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What the profile promises, less what the vendor turned out not to serve."""
        return self._profile.capabilities - self._unserved

    @property
    def requests_per_second(self) -> float:
        return self._profile.requests_per_second

    def modes(self) -> frozenset[Mode]:
        return frozenset(self._profile.submit_prefixes)

    async def submit(self, submission: Submission) -> Receipt:
        """Send a paid request, once; when to try again is the caller's to decide.

        Raises ProviderRejected (also for a mode that the vendor lacks), ProviderUnavailable or AnswerLost.
        """
        if submission.mode not in self._profile.submit_prefixes:
            raise ProviderRejected(FailureKind.UNSUPPORTED)
        path, body = submit_request(self._profile, submission)
        answer = await self._request(self._submit_session, "POST", path, body, SUBMIT_TIMEOUT)
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
            tasks = await self._read("GET", path, None, lambda answer: read_tasks(answer, self._base_url))
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
            return read_cancel(await self._request(self._session, "POST", path, None, FETCH_TIMEOUT))
        except AnswerLost as lost:
            raise ProviderUnavailable from lost
        except ProviderRejected as refusal:
            self._learn(Capability.CANCEL, refusal)
            return False

    def _learn(self, capability: Capability, refusal: ProviderRejected) -> None:
        """Remember that the vendor does not serve this; raise every other refusal."""
        if refusal.kind is not FailureKind.UNSUPPORTED:
            raise refusal
        self._unserved.add(capability)

    def _task_path(self, task_id: str) -> str:
        return f"{self._profile.fetch_prefix}/task/{urllib.parse.quote(task_id, safe='')}"

    async def _fetch_list(self, ids: Sequence[str]) -> dict[str, Task]:
        path = f"{self._profile.fetch_prefix}/task/list-by-condition"
        tasks = await self._read(
            "POST", path, {"ids": ids}, lambda answer: read_tasks(answer, self._base_url)
        )
        return {task_id: tasks[task_id] for task_id in ids if task_id in tasks}

    async def _fetch_singly(self, ids: Sequence[str]) -> dict[str, Task]:
        turn = asyncio.Semaphore(SINGLE_FETCHES)
        tasks: dict[str, Task] = {}

        async def fetch_one(task_id: str) -> None:
            path = f"{self._task_path(task_id)}/fetch"
            async with turn:
                task = await self._read("GET", path, None, lambda answer: read_one(answer, self._base_url))
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

    async def _read(
        self, method: str, path: str, body: Mapping[str, object] | None, parse: Callable[[Answer], T]
    ) -> T:
        """Send a free request, up to TRIES times where later may help: a lost answer costs nothing.

        Waits as the API asks, within LONGEST_WAIT.
        """

        async def read_once() -> T:
            try:
                return parse(await self._request(self._session, method, path, body, FETCH_TIMEOUT))
            except AnswerLost as lost:
                raise ProviderUnavailable from lost

        for tries in range(1, TRIES):
            try:
                return await read_once()
            except ProviderUnavailable as unavailable:
                asked = unavailable.retry_after
                if asked is not None and asked > LONGEST_WAIT:
                    raise
            backoff = BACKOFF * 2 ** (tries - 1)
            await self._clock.sleep((backoff if asked is None else asked) + random.uniform(0, JITTER))
        return await read_once()

    async def _request(
        self,
        session: aiohttp.ClientSession,
        method: str,
        path: str,
        body: Mapping[str, object] | None,
        timeout: float,
    ) -> Answer:
        """Do one exchange; whatever the status, an answer is an answer.

        Raises ProviderUnavailable where no connection came about, so that nothing was sent; AnswerLost for
        everything that goes wrong later.
        """
        try:
            async with session.request(
                method,
                self._base_url + path,
                json=body,
                headers=self._headers,
                allow_redirects=False,  # of a wrong address; followed, a POST would become a GET
                timeout=aiohttp.ClientTimeout(total=timeout, connect=CONNECT_TIMEOUT),
            ) as response:
                text = await _read_text(response)
                return Answer(status=response.status, headers=response.headers, body=self._without_key(text))
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise ProviderUnavailable from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise AnswerLost(type(error).__name__) from error

    def _without_key(self, body: str) -> str:
        """Blank our key, which some servers quote when they refuse it; a key too short to be one stays."""
        return body.replace(self._key, "") if len(self._key) >= MIN_KEY else body


async def _read_text(response: aiohttp.ClientResponse) -> str:
    """Read the body; cut off beyond MAX_BODY, so that it is no longer JSON."""
    body = bytearray()
    async for chunk in response.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > MAX_BODY:
            break
    return body[:MAX_BODY].decode(errors="replace")
