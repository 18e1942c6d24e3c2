"""Ace Data Cloud over the wire, as the simulated one with its quirks answers."""

import base64
import dataclasses
import io
from collections.abc import AsyncIterator

import aiohttp
import pytest
from PIL import Image
from structlog.testing import capture_logs

from bot.demo.api import SimulatedApi
from bot.demo.quirks import Quirks
from bot.errors import AnswerLost, FailureKind, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.acedata.provider import AceData, Lend
from bot.providers.button import Button, ButtonKind
from bot.providers.order import (
    Action,
    Animate,
    Blend,
    Describe,
    Edit,
    Imagine,
    InputPicture,
    Modal,
    Shorten,
    Submission,
)
from bot.providers.port import Capability, Receipt, Task, TaskStatus, is_local
from bot.providers.wire import Sessions
from tests.clocks import HandClock

KEY = "ace-secret-key"
PACE = 100.0  # seconds of a grid
LINK = "https://cdn.discordapp.com/attachments/1/2/fox.png"
IMAGINE = Imagine(prompt="a fox --v 7", mode=Mode.FAST, ref="ref-1")
PICTURE = InputPicture(mime="image/png", content=b"pixels", url=LINK)


@dataclasses.dataclass
class Account:
    """The simulated API, and one adapter that speaks to it."""

    api: SimulatedApi
    clock: HandClock
    sessions: Sessions
    adapter: AceData

    def adapter_with(self, *, key: str = KEY, lend: Lend | None = None) -> AceData:
        return AceData(base_url=self.api.url, key=key, sessions=self.sessions, clock=self.clock, lend=lend)

    async def look(self, task_id: str) -> Task:
        return (await self.adapter.fetch([task_id]))[task_id]

    async def made(self, submission: Submission) -> Task:
        """Submit, wait until it is done, and read it."""
        receipt = await self.adapter.submit(submission)
        self.clock.go_on(2 * PACE)
        return await self.look(receipt.task_id)

    async def pressed(self, task: Task, name: str, mode: Mode = Mode.FAST) -> Receipt:
        return await self.adapter.submit(press(task, name, mode))


def press(task: Task, name: str, mode: Mode = Mode.FAST) -> Action:
    button = button_of(task, name)
    return Action(task_id=task.id, custom_id=button.custom_id, mode=mode, ref="ref-2", prompt="a fox --v 7")


def button_of(task: Task, name: str) -> Button:
    return next(button for button in task.buttons if name in (button.label, button.emoji))


def mask(width: int, height: int) -> bytes:
    content = io.BytesIO()
    Image.new("L", (width, height), 255).save(content, "PNG")
    return content.getvalue()


@pytest.fixture
async def account(request: pytest.FixtureRequest) -> AsyncIterator[Account]:
    marker = request.node.get_closest_marker("quirks")
    quirks = Quirks(**{"tiny_pictures": True, **(marker.kwargs if marker else {})})
    clock = HandClock()
    async with (
        SimulatedApi(clock=clock, key=KEY, pace=PACE, quirks=quirks) as api,
        aiohttp.ClientSession() as session,
    ):
        sessions = Sessions(free=session, paid=session)
        account = Account(api, clock, sessions, AceData(base_url="", key="", sessions=sessions, clock=clock))
        account.adapter = account.adapter_with()
        yield account


# New pictures


@pytest.mark.parametrize("mode", Mode)
async def test_a_picture_from_the_first_percent_to_its_buttons(account: Account, mode: Mode) -> None:
    receipt = await account.adapter.submit(dataclasses.replace(IMAGINE, mode=mode))
    assert receipt.mode is mode
    assert (await account.look(receipt.task_id)).status is TaskStatus.WAITING
    account.clock.go_on(PACE / 2)
    halfway = await account.look(receipt.task_id)
    account.clock.go_on(PACE)
    done = await account.look(receipt.task_id)

    assert halfway.status is TaskStatus.RUNNING
    assert halfway.progress is not None
    assert 0 < halfway.progress < 100
    assert halfway.media_urls
    assert halfway.buttons == ()
    assert done.status is TaskStatus.SUCCEEDED
    assert len(done.buttons) == 9
    assert account.api.submits[0].mode == mode


@pytest.mark.quirks(text_numbers=True, late_records=30.0)
async def test_numbers_in_words_and_records_that_come_late(account: Account) -> None:
    receipt = await account.adapter.submit(IMAGINE)
    account.clock.go_on(29)
    assert await account.adapter.fetch([receipt.task_id]) == {}

    account.clock.go_on(20)
    assert (await account.look(receipt.task_id)).progress == 46
    account.clock.go_on(PACE)
    assert (await account.look(receipt.task_id)).status is TaskStatus.SUCCEEDED


async def test_many_tasks_are_read_in_requests_of_fifty(account: Account) -> None:
    receipts = [await account.adapter.submit(IMAGINE) for _ in range(60)]
    ids = [receipt.task_id for receipt in receipts]

    assert set(await account.adapter.fetch([*ids, "unknown", ids[0]])) == set(ids)
    assert account.api.requests["status"] == 2
    assert await account.adapter.fetch([]) == {}
    assert account.api.requests["status"] == 2


async def test_reference_pictures_and_blends_are_links(account: Account) -> None:
    await account.adapter.submit(dataclasses.replace(IMAGINE, pictures=(PICTURE,)))
    await account.adapter.submit(Blend(pictures=(PICTURE, PICTURE), mode=Mode.FAST, ref="ref-1"))

    assert [submit.body["prompt"] for submit in account.api.submits] == [
        f"{LINK} a fox --v 7",
        f"{LINK} {LINK} --ar 1:1",
    ]


async def test_a_picture_without_an_address_is_lent_where_that_can_be(account: Account) -> None:
    bytes_alone = dataclasses.replace(IMAGINE, pictures=(dataclasses.replace(PICTURE, url=""),))
    with pytest.raises(ProviderRejected) as caught:
        await account.adapter.submit(bytes_alone)
    assert caught.value.kind is FailureKind.BAD_PICTURE
    assert account.api.requests["submit"] == 0

    lent: list[tuple[bytes, str]] = []

    def lend(content: bytes, mime: str) -> str:
        lent.append((content, mime))
        return "https://bot.example/files/1"

    await account.adapter_with(lend=lend).submit(bytes_alone)

    assert lent == [(b"pixels", "image/png")]
    assert account.api.submits[0].body["prompt"] == "https://bot.example/files/1 a fox --v 7"


async def test_the_name_and_what_it_can_do(account: Account) -> None:
    adapter = account.adapter

    assert adapter.name == "acedata"
    assert set(Capability) - adapter.capabilities == {
        Capability.CANCEL,
        Capability.REMIX,
        Capability.RELAX_VIDEO,
    }
    assert (adapter.limits.in_flight, adapter.limits.submits_per_second) == (5, 1.0)
    assert adapter.serves(ButtonKind.REGION)
    assert not adapter.serves(ButtonKind.CUSTOM_ZOOM)
    assert not await adapter.cancel("any")
    assert await adapter.balance() == ""


# What follows


async def test_every_button_of_a_picture_leads_somewhere(account: Account) -> None:
    single = await _single(account)

    for button in single.buttons:
        receipt = await account.pressed(single, button.label or button.emoji)
        assert receipt.task_id
        assert receipt.needs_input == (button.kind is ButtonKind.REGION)

    kinds = {submit.body["action"] for submit in account.api.submits[2:]}
    assert kinds >= {"upscale_subtle", "variation_strong", "zoom_out_1_5x", "pan_left", "generate"}


async def test_a_handle_of_an_unfinished_picture_is_never_offered(account: Account) -> None:
    receipt = await account.adapter.submit(IMAGINE)
    account.clock.go_on(PACE / 2)

    assert (await account.look(receipt.task_id)).buttons == ()


@pytest.mark.quirks(odd_action="remaster_v9")
async def test_an_action_that_nobody_knows_can_be_pressed(account: Account) -> None:
    grid = await account.made(IMAGINE)
    single = await account.made(press(grid, "U1"))

    await account.made(press(single, "Remaster V9"))

    assert account.api.submits[-1].body["action"] == "remaster_v9"


async def test_a_region_costs_nothing_until_its_form_is_filled(account: Account) -> None:
    single = await _single(account)
    opened = await account.pressed(single, "Vary (Region)")
    assert opened.needs_input
    assert is_local(opened.task_id)
    assert account.api.requests["submit"] == 2
    assert await account.adapter.fetch([opened.task_id]) == {}

    painting = mask(32, 32)
    form = Modal(task_id=opened.task_id, prompt="a hat", mask=painting, mode=Mode.FAST, ref="ref-3")
    done = await account.made(form)

    assert done.status is TaskStatus.SUCCEEDED
    submit = account.api.submits[-1]
    assert (submit.body["action"], submit.body["prompt"]) == ("variation_region", "a hat")
    assert base64.b64decode(submit.body["mask"]) == painting


@pytest.mark.quirks(url_masks=True)
async def test_a_mask_that_is_refused_as_text_is_sent_as_an_address(account: Account) -> None:
    single = await _single(account)
    opened = await account.pressed(single, "Vary (Region)")
    form = Modal(task_id=opened.task_id, prompt="a hat", mask=mask(32, 32), mode=Mode.FAST, ref="ref-3")
    with pytest.raises(ProviderRejected) as caught:
        await account.adapter.submit(form)
    assert caught.value.detail == "mask must be a valid URL"

    address = "https://bot.example/files/1"
    receipt = await account.adapter_with(lend=lambda content, mime: address).submit(form)

    assert receipt.task_id
    assert [submit.accepted for submit in account.api.submits[2:]] == [False, False, True]
    assert account.api.submits[-1].body["mask"] == address


async def test_what_is_not_about_the_mask_is_not_sent_again(account: Account) -> None:
    form = Modal(task_id="local:region:404", prompt="a hat", mask=mask(32, 32), mode=Mode.FAST, ref="ref-3")

    with pytest.raises(ProviderRejected):
        await account.adapter_with(lend=lambda content, mime: "https://bot.example/files/1").submit(form)

    assert account.api.requests["submit"] == 1


async def test_a_picture_can_be_edited_by_words(account: Account) -> None:
    done = await account.made(Edit(picture=PICTURE, prompt="in winter", mode=Mode.FAST, ref="ref-1"))

    assert done.media_urls
    assert done.buttons == ()
    assert account.api.submits[0].body["image_url"] == LINK


async def test_what_is_masked_is_lent_since_a_mask_fits_our_copy_alone(account: Account) -> None:
    edit = Edit(picture=PICTURE, prompt="in winter", mask=mask(8, 8), mode=Mode.FAST, ref="ref-1")

    await account.adapter.submit(edit)
    await account.adapter_with(lend=lambda content, mime: "https://bot.example/files/1").submit(edit)

    assert [submit.body["image_url"] for submit in account.api.submits] == [
        LINK,
        "https://bot.example/files/1",
    ]


async def test_videos_are_four_to_choose_from_and_each_can_be_extended(account: Account) -> None:
    single = await _single(account)
    films = await account.made(press(single, "Animate", Mode.RELAX))
    assert account.api.submits[-1].body["image_url"] == single.media_urls[0]
    assert len(films.media_urls) == 5  # and the cover
    asked = account.api.requests["submit"]

    taken = await account.pressed(films, "U3")

    assert account.api.requests["submit"] == asked
    assert taken.finished is not None
    assert taken.finished.media_urls == (films.media_urls[2],)
    assert await account.look(taken.task_id) == taken.finished
    longer = await account.made(press(taken.finished, "Extend"))
    assert account.api.submits[-1].body["video_index"] == 2
    assert len(longer.media_urls) == 5


async def test_a_video_of_a_picture_from_outside(account: Account) -> None:
    order = Animate(picture=PICTURE, prompt="it runs", mode=Mode.RELAX, ref="ref-1")

    receipt = await account.adapter.submit(order)

    assert receipt.mode is Mode.FAST  # there is no other
    assert account.api.submits[0].kind == "videos"


async def test_what_is_pressed_may_be_gone(account: Account) -> None:
    action = Action(task_id="gone", custom_id="own:animate::9", mode=Mode.FAST, ref="ref-2")
    clip = dataclasses.replace(action, custom_id="own:clip::0")

    for lost in (action, clip):
        with pytest.raises(ProviderRejected) as caught:
            await account.adapter.submit(lost)
        assert caught.value.kind is FailureKind.GONE
    assert account.api.requests["submit"] == 0


# Words


async def test_a_description_is_there_at_once(account: Account) -> None:
    receipt = await account.adapter.submit(Describe(picture=PICTURE, mode=Mode.FAST, ref="ref-1"))

    found = receipt.finished
    assert found is not None
    assert len(found.texts) == len(found.buttons) == 4
    assert all("--ar 3:2" in text for text in found.texts)
    assert [button.emoji for button in found.buttons] == ["1️⃣", "2️⃣", "3️⃣", "4️⃣"]
    assert await account.adapter.fetch([receipt.task_id]) == {}
    assert [submit.kind for submit in account.api.submits] == ["describe"]


async def test_a_prompt_is_shortened(account: Account) -> None:
    receipt = await account.adapter.submit(
        Shorten(prompt="a very red fox in deep snow", mode=Mode.FAST, ref="ref-1")
    )

    assert receipt.finished is not None
    assert receipt.finished.texts[0] == "a very red fox in deep"
    assert {button.kind for button in receipt.finished.buttons} == {ButtonKind.SHORTENED}


async def test_the_seed_is_asked_by_the_pictures_handle(account: Account) -> None:
    grid = await account.made(IMAGINE)

    assert (await account.adapter.seed(grid.id)).isdigit()
    assert await account.adapter.seed("unknown") == ""


# Refusals


async def test_a_wrong_key(account: Account) -> None:
    stranger = account.adapter_with(key="another-key")

    with pytest.raises(ProviderRejected) as submitted:
        await stranger.submit(IMAGINE)
    with pytest.raises(ProviderRejected) as looked:
        await stranger.fetch(["1"])

    assert submitted.value.kind is looked.value.kind is FailureKind.KEY_REFUSED


async def test_moderation_is_not_taken_for_an_empty_balance(account: Account) -> None:
    with capture_logs() as logs, pytest.raises(ProviderRejected) as caught:
        await account.adapter.submit(dataclasses.replace(IMAGINE, prompt="gore"))

    assert caught.value.kind is FailureKind.BANNED
    assert "AI moderators" in caught.value.detail
    [line] = logs
    assert (line["status"], line["code"]) == (403, "forbidden")
    assert line["trace"]
    assert line["trace"] not in str(caught.value)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param((429, "too_many_requests"), marks=pytest.mark.quirks(most_tasks=1)),
        pytest.param((500, "api_error"), marks=pytest.mark.quirks(most_tasks=1, throttle_as_500=True)),
        pytest.param(
            (500, ""), marks=pytest.mark.quirks(most_tasks=1, throttle_as_500=True, error_as_text=True)
        ),
    ],
)
async def test_throttling_is_told_in_several_ways(account: Account, told: tuple[int, str]) -> None:
    await account.adapter.submit(IMAGINE)

    with capture_logs() as logs, pytest.raises(ProviderUnavailable) as caught:
        await account.adapter.submit(IMAGINE)

    assert caught.value.kind is FailureKind.BUSY
    assert [(line["status"], line["code"]) for line in logs] == [told]


async def test_a_task_that_fails_tells_its_trace_to_the_log_alone(account: Account) -> None:
    account.api.fail_next("forbidden: the picture is not allowed")
    receipt = await account.adapter.submit(IMAGINE)
    account.clock.go_on(2 * PACE)

    with capture_logs() as logs:
        failed = await account.look(receipt.task_id)

    assert (failed.failure, failed.detail) == (FailureKind.BANNED, "the picture is not allowed")
    assert [line["trace"] for line in logs if line["event"] == "A task failed"] != [""]


# Lost answers


async def test_a_lost_task_is_found_by_what_was_asked_of_it(account: Account) -> None:
    await account.adapter.submit(dataclasses.replace(IMAGINE, prompt="another fox"))
    assert await account.adapter.recent() == []
    assert account.api.requests["status"] == 0
    account.api.drop_next("midjourney/imagine")
    with pytest.raises(AnswerLost):
        await account.adapter.submit(dataclasses.replace(IMAGINE, ref="lost-1"))

    [found] = await account.adapter.recent()

    assert found.state == "lost-1"
    assert account.api.requests["submit"] == 2
    account.clock.go_on(3601)
    assert await account.adapter.recent() == []


async def test_what_was_made_long_before_is_not_it(account: Account) -> None:
    await account.adapter.submit(IMAGINE)
    account.clock.go_on(300)
    account.api.answer_next("midjourney/imagine", status=502, body="<html>Bad Gateway</html>")
    with pytest.raises(AnswerLost):
        await account.adapter.submit(IMAGINE)

    assert await account.adapter.recent() == []


async def _single(account: Account) -> Task:
    return await account.made(press(await account.made(IMAGINE), "U1"))
