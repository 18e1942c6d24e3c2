"""simcord's page, made fit for a Discord where things also happen that nobody pressed for."""

import asyncio
import collections
import contextlib
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from typing import Any

import simcord
from simcord.preview import _action_plans
from simcord.preview._media import MediaInfo, MediaWorker

from bot.clock import Clock, wait_for
from bot.errors import StartError

TICK = 10.0  # seconds between two looks at the time
CALM = 0.15  # seconds; edits that come close together are shown together
REVISIONS = 50  # of each page, that a late press may come from
PICTURES = 100  # kept as the page wants them
BY_PLACE = ("click", "select")  # kinds of actions
NEVER = 0  # a revision that no page has


@contextlib.asynccontextmanager
async def opened_page(
    env: Any,
    channel: Any,
    people: Any,
    port: int,
    turns: asyncio.Lock,  # Any: simcord's
) -> AsyncIterator[Any]:
    """Serve simcord's page; `turns` is mirror's. Raises StartError where the port cannot be had."""
    preview = env.preview(channel, viewers=people, layout="channel", port=port)
    forgive_late_actions(env.backend, preview)
    act_in_turn(preview, turns)
    preview._media_worker = Remembering()
    try:
        await preview.__aenter__()
    except (simcord.SetupError, OSError) as error:
        raise StartError(f"The page of the demo cannot be served: {error}") from error
    try:
        yield preview
    finally:
        await preview.close()


def forgive_late_actions(backend: Any, preview: Any) -> None:
    """Let count what was done on the page as it was a moment ago, unless another button has taken the place.

    simcord refuses all of it, because its pages are for tests, where nothing moves by itself. Here progress
    does, and a press in the moment of an edit would be lost. But the page names a button by its place only,
    and the message may have changed since: what was Cancel must not become U1.
    """
    shown: dict[str, collections.deque[tuple[int, Mapping[str, str]]]] = collections.defaultdict(
        lambda: collections.deque(maxlen=REVISIONS)
    )
    publish, act = preview._publish, preview._action

    def messages(page: Any) -> Mapping[int, Any]:
        found: Mapping[int, Any] = backend.messages.get(page.channel_id, {})
        return found

    def remember(page: Any, **options: Any) -> None:
        publish(page, **options)
        seen = set(page.snapshot["messages"])
        buttons = buttons_of(message for id_, message in messages(page).items() if str(id_) in seen)
        shown[page.id].append((page.revision, buttons))

    def revision_for(page: Any, body: Mapping[str, Any]) -> int:
        if body.get("kind") in BY_PLACE:
            place = body.get("control_key")
            then = dict(shown[page.id]).get(body.get("published_revision", NEVER), {})
            if then.get(str(place)) != buttons_of(messages(page).values()).get(str(place)):
                return NEVER
        return int(page.revision)

    async def forgive(context: str | None, body: Any) -> Any:
        page = preview._pages.get(context)
        if page is not None and isinstance(body, Mapping):
            body = {**body, "published_revision": revision_for(page, body)}
        return await act(context, body)

    preview._publish, preview._action = remember, forgive


def act_in_turn(preview: Any, turns: asyncio.Lock) -> None:  # Any: simcord is untyped
    """Let one action wait for another: simcord refuses two at once, and its page never recovers from that."""
    act = preview._action

    async def wait_and_act(context: str | None, body: Any) -> Any:
        async with turns:
            return await act(context, body)

    preview._action = wait_and_act


def buttons_of(messages: Iterable[Any]) -> Mapping[str, str]:
    """Tell the custom id of all that can be pressed or chosen from, by the page's name for its place."""
    return {
        str(_action_plans._component_key(part, path, message.id)): part["custom_id"]
        for message in messages
        for place, row in enumerate(message.components)
        for path, part in _action_plans._component_paths(row, str(place))
        if "custom_id" in part
    }


class Remembering(MediaWorker):
    """Prepares each picture once: simcord starts a process for each, for each viewer anew."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[tuple[str, float | None], MediaInfo] = {}

    async def validate(self, key: str, blob: bytes, *, media_time: float | None = None) -> MediaInfo:
        """Prepare a picture, or tell what came of it before. `key` is its digest. Raises MediaError."""
        if (info := self._known.get((key, media_time))) is None:
            info = await super().validate(key, blob, media_time=media_time)
            self._known[key, media_time] = info
            if len(self._known) > PICTURES:
                del self._known[next(iter(self._known))]
        return info


class Overheard(list[tuple[str, str, Any]]):
    """simcord's record of what the bot and Discord tell each other, that calls for each new entry."""

    def __init__(self, so_far: Iterable[tuple[str, str, Any]], call: Callable[[str, str], None]) -> None:
        super().__init__(so_far)
        self._call = call

    def append(self, entry: tuple[str, str, Any]) -> None:
        super().append(entry)
        self._call(*entry[:2])


def tells_of_a_message(kind: str, name: str) -> bool:
    """Say whether an entry of the record means that a message was written, edited or deleted.

    Of private ones there is no event, only the bot's own request. Its first answer to an interaction is not
    asked for: simcord shows it when the press is over.
    """
    if kind == "HTTP":
        method, _, path = name.partition(" ")
        return method != "GET" and path.startswith("/webhooks/")
    return kind == "GATEWAY" and name.startswith("MESSAGE_")


async def mirror(env: Any, preview: Any, clock: Clock, turns: asyncio.Lock) -> None:  # Any: simcord's
    """Keep the simulated Discord on time, and show each change of a message in the page.

    Only when it is its turn: not while somebody acts.
    """
    changed, news = asyncio.Event(), list[str]()

    def notice(kind: str, name: str) -> None:
        if tells_of_a_message(kind, name):
            news.append(name)
            changed.set()

    env.backend.transcript = Overheard(env.backend.transcript, notice)
    while True:
        await wait_for(changed, TICK, clock)
        await asyncio.sleep(CALM)
        try:
            async with turns:
                await catch_up(env, clock)
                if told := len(news):
                    await preview.refresh()
                    del news[:told]  # what came meanwhile is for the next time
        except simcord.SetupError:
            changed.set()  # an operation is under way


async def catch_up(env: Any, clock: Clock) -> None:  # Any: simcord is untyped
    """Let the simulated Discord's time be ours. Raises SetupError where an operation is under way."""
    await env.advance_time((clock.now() - env.now()).total_seconds())
