"""Every kind of server in the family over the wire: what each serves works, what it does not is learned."""

import dataclasses

import pytest

from bot.demo.kinds import Kind
from bot.errors import FailureKind, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.button import ButtonKind
from bot.providers.midjourney_proxy.provider import MidjourneyProxy
from bot.providers.order import (
    Action,
    Animate,
    Blend,
    Describe,
    Dimensions,
    Edit,
    Modal,
    Motion,
    Shorten,
    Submission,
)
from bot.providers.port import Capability, TaskStatus
from tests.providers.own_server import IMAGINE, PACE, Server, picture, press
from tests.providers.recorded import recorded

NINE = ["U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"]
REF = "ref-3"
NO_ROUTE = {"error": {"message": "Invalid URL", "type": "invalid_request_error", "code": ""}}
BLEND = Blend(pictures=(picture(1), picture(2)), dimensions=Dimensions.PORTRAIT, mode=Mode.FAST, ref=REF)
DESCRIBE = Describe(picture=picture(), mode=Mode.FAST, ref=REF)
SHORTEN = Shorten(
    prompt="a very old and quite lonely lighthouse by the sea --ar 3:2", mode=Mode.FAST, ref=REF
)
ANIMATE = Animate(picture=picture(), prompt="the sea moves", motion=Motion.HIGH, mode=Mode.FAST, ref=REF)
EDIT = Edit(picture=picture(), prompt="a fox with a hat", mask=picture().content, mode=Mode.FAST, ref=REF)


def kinds(*some: Kind, **more: object) -> pytest.MarkDecorator:
    """Run a test against these kinds of servers, or against all."""
    marked = [pytest.param(kind, marks=pytest.mark.quirks(kind=kind, **more)) for kind in some or Kind]
    return pytest.mark.parametrize("kind", marked)


async def refusal(adapter: MidjourneyProxy, submission: Submission) -> FailureKind:
    with pytest.raises(ProviderRejected) as caught:
        await adapter.submit(submission)
    return caught.value.kind


@kinds()
async def test_a_grid_and_its_buttons(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    grid = await server.finished(adapter, IMAGINE)
    assert [button.label or button.emoji for button in grid.buttons] == NINE
    assert (grid.prompt, grid.state) == ("a fox --v 7", "ref-1")
    assert grid.media_urls[0].startswith(server.api.url)

    single = await server.finished(adapter, press(grid, "U2"))
    varied = await server.finished(adapter, press(grid, "V3"))
    again = await server.finished(adapter, press(varied, "🔄"))

    assert [submit.task_id for submit in server.api.submits] == [grid.id, single.id, varied.id, again.id]
    assert [server.api.tasks[task.id].action for task in (single, varied)] == ["UPSCALE", "VARIATION"]
    assert len(single.buttons) == (0 if kind is Kind.NOVICEZK else 15)


@pytest.mark.quirks(kind=Kind.NOVICEZK)
async def test_a_server_without_buttons_takes_no_new_words_for_ours(server: Server) -> None:
    adapter = server.adapter()
    assert Capability.REMIX in adapter.capabilities
    grid = await server.finished(adapter, IMAGINE)

    assert Capability.REMIX not in adapter.capabilities
    assert await refusal(adapter, press(grid, "V1", remix=True)) is FailureKind.UNSUPPORTED
    assert len(server.api.submits) == 1
    assert adapter.serves(ButtonKind.VARY)


@kinds()
@pytest.mark.parametrize("singly", [False, True])
async def test_an_unknown_task_is_left_out(server: Server, kind: Kind, singly: bool) -> None:
    adapter = server.adapter()
    known = (await adapter.submit(IMAGINE)).task_id
    if singly:
        server.api.answer_next("list-by-condition", status=404)

    assert list(await adapter.fetch(["17", known])) == [known]


@kinds()
async def test_a_lost_parent_is_gone(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    grid = await server.finished(adapter, IMAGINE)
    server.api.forget(grid.id)

    assert await refusal(adapter, press(grid, "U1")) is FailureKind.GONE


@kinds()
async def test_a_button_of_an_unfinished_task_is_refused(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    grid = await server.finished(adapter, IMAGINE)
    running = await adapter.submit(IMAGINE)
    early = dataclasses.replace(press(grid, "U1"), task_id=running.task_id)

    assert await refusal(adapter, early) is FailureKind.GONE


@kinds(Kind.GATEWAY, Kind.PLUS, Kind.TRUEAI)
async def test_a_form_is_filled_on_the_task_that_waits_for_it(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    single = await server.finished(adapter, press(await server.finished(adapter, IMAGINE), "U1"))
    waiting = await adapter.submit(press(single, "Custom Zoom"))
    assert waiting.needs_input
    assert (await adapter.fetch([waiting.task_id]))[waiting.task_id].status is TaskStatus.NEEDS_INPUT

    form = Modal(task_id=waiting.task_id, prompt="a fox --zoom 1.5", mode=Mode.TURBO, ref="ref-2")
    filled = await adapter.submit(form)

    assert (filled.task_id, filled.needs_input) == (waiting.task_id, False)
    assert (await server.outcome(adapter, filled)).prompt == "a fox --zoom 1.5"


@kinds(most_tasks=1)
async def test_a_full_queue_is_a_matter_of_time(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    await adapter.submit(IMAGINE)

    with pytest.raises(ProviderUnavailable) as caught:
        await adapter.submit(IMAGINE)

    assert caught.value.kind is FailureKind.BUSY


@kinds()
async def test_a_banned_word_is_told_at_once_or_as_a_failure(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    banned = dataclasses.replace(IMAGINE, prompt="blood and gore")
    if kind is not Kind.TRUEAI:
        assert await refusal(adapter, banned) is FailureKind.BANNED
        return

    receipt = await adapter.submit(banned)
    server.clock.go_on(PACE)

    task = (await adapter.fetch([receipt.task_id]))[receipt.task_id]
    assert (task.status, task.failure) == (TaskStatus.FAILED, FailureKind.BANNED)


@kinds()
async def test_tasks_are_listed_where_the_server_lists_them(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    receipt = await adapter.submit(IMAGINE)

    listed = [(task.id, task.state) for task in await adapter.recent()]

    lists = kind is not Kind.GATEWAY
    assert listed == ([(receipt.task_id, "ref-1")] if lists else [])
    assert (Capability.LIST in adapter.capabilities) is lists


@kinds()
async def test_a_task_is_stopped_where_the_server_can(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    receipt = await adapter.submit(IMAGINE)
    cancels = kind is Kind.PLUS

    assert await adapter.cancel(receipt.task_id) is cancels

    assert (Capability.CANCEL in adapter.capabilities) is cancels


@pytest.mark.quirks(kind=Kind.TRUEAI)
@pytest.mark.parametrize(("status", "body", "stopped"), [(200, b"", True), (400, b"\xe7\xa6\x81", False)])
async def test_trueai_stops_tasks_for_its_admins_alone(
    server: Server, status: int, body: bytes, stopped: bool
) -> None:
    server.api.answer_next("/cancel", status=status, body=body)

    adapter = server.adapter()

    assert await adapter.cancel("17") is stopped
    assert Capability.CANCEL in adapter.capabilities


@kinds()
async def test_a_seed_is_told_where_the_server_knows_it(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    grid = await server.finished(adapter, IMAGINE)
    running = await adapter.submit(IMAGINE)
    serves = kind is not Kind.NOVICEZK

    assert (await adapter.seed(grid.id)).isdigit() is serves
    assert await adapter.seed(running.task_id) == ""
    assert await adapter.seed("17") == ""

    assert (Capability.SEED in adapter.capabilities) is serves


@pytest.mark.parametrize("answer", [{"status": 503}, {"status": 200, "body": "<html>"}])
async def test_an_outage_is_not_a_missing_seed(server: Server, answer: dict[str, object]) -> None:
    adapter = server.adapter()
    server.api.answer_next("/image-seed", **answer)  # type: ignore[arg-type]  # each test's own

    with pytest.raises(ProviderUnavailable):
        await adapter.seed("17")

    assert Capability.SEED in adapter.capabilities


@kinds()
async def test_a_picture_is_described(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    task = await server.finished(adapter, DESCRIBE)

    assert len(task.texts) == 4
    for found in task.texts:
        assert found.endswith("--ar 3:2")
        assert not {"\u20e3", "[", "(", "\r"} & set(found)
    assert task.prompt == ""
    if kind is not Kind.NOVICEZK:
        numbers = [button for button in task.buttons if button.kind is ButtonKind.DESCRIBED]
        assert [button.emoji[0] for button in numbers] == ["1", "2", "3", "4"]


@kinds(Kind.GATEWAY, Kind.PLUS, Kind.TRUEAI)
async def test_a_described_prompt_becomes_pictures_by_its_form(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    described = await server.finished(adapter, DESCRIBE)

    waiting = await adapter.submit(press(described, "2\ufe0f\u20e3"))
    assert (waiting.needs_input, waiting.prompt) == (True, described.texts[1])
    form = Modal(task_id=waiting.task_id, prompt=described.texts[1], mode=Mode.FAST, ref="ref-2")
    grid = await server.outcome(adapter, await adapter.submit(form))
    retold = await server.finished(adapter, press(described, "🔄"))

    assert grid.prompt == described.texts[1]
    assert [button.label or button.emoji for button in grid.buttons] == NINE
    assert len(retold.texts) == 4


@pytest.mark.quirks(kind=Kind.TRUEAI)
async def test_imagine_all_starts_a_task_for_each_prompt(server: Server) -> None:
    adapter = server.adapter()
    described = await server.finished(adapter, DESCRIBE)

    receipt = await adapter.submit(press(described, "Imagine all"))
    ids = [receipt.task_id, *receipt.more]
    server.clock.go_on(2 * PACE)

    tasks = await adapter.fetch(ids)
    assert [tasks[task_id].prompt for task_id in ids] == list(described.texts)


@pytest.mark.quirks(kind=Kind.PLUS)
async def test_a_refused_button_takes_no_other_away(server: Server) -> None:
    adapter = server.adapter()
    described = await server.finished(adapter, DESCRIBE)

    assert await refusal(adapter, press(described, "Imagine all")) is FailureKind.UNSUPPORTED
    assert [kind for kind in ButtonKind if not adapter.serves(kind)] == [ButtonKind.ALL]
    assert (await server.finished(adapter, press(described, "🔄"))).texts


@kinds(Kind.GATEWAY, Kind.PLUS, Kind.TRUEAI)
async def test_a_prompt_is_shortened(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    task = await server.finished(adapter, SHORTEN)

    assert len(task.texts) == 5
    assert task.texts[0] == "very old and quite lonely lighthouse the sea"
    assert sorted(task.texts, key=len, reverse=True) == list(task.texts)
    assert [b.kind for b in task.buttons] == [ButtonKind.SHORTENED] * 5 + [ButtonKind.OTHER]
    assert task.media_urls == ()


@kinds()
async def test_pictures_are_blended(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    grid = await server.finished(adapter, BLEND)

    assert [button.label or button.emoji for button in grid.buttons] == NINE
    [submit] = server.api.submits
    assert (submit.body["dimensions"], submit.body["botType"]) == ("PORTRAIT", "MID_JOURNEY")
    assert len(submit.body["base64Array"]) == 2


async def test_one_picture_twice_is_no_blend(server: Server) -> None:
    twice = dataclasses.replace(BLEND, pictures=(picture(1), picture(1)))

    assert await refusal(server.adapter(), twice) is FailureKind.BAD_PICTURE
    assert server.api.submits == []


@kinds(Kind.GATEWAY, Kind.TRUEAI)
async def test_a_picture_is_animated(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    videos = await server.finished(adapter, ANIMATE)
    clip = await server.finished(adapter, press(videos, "U3"))

    assert [button.label or button.emoji for button in videos.buttons] == NINE[:5]
    assert [button.kind for button in clip.buttons] == [ButtonKind.EXTEND] * 2
    assert server.api.submits[0].body["motion"] == "high"
    assert str(server.api.submits[0].body["image"]).startswith("data:image/png;base64,")


@kinds(Kind.GATEWAY, Kind.TRUEAI)
async def test_a_picture_is_edited(server: Server, kind: Kind) -> None:
    grid = await server.finished(server.adapter(), EDIT)

    assert (grid.prompt, len(grid.buttons)) == ("a fox with a hat", 9)
    assert str(server.api.submits[0].body["maskBase64"]).startswith("data:image/png;base64,")


@pytest.mark.parametrize(
    ("submission", "lost"),
    [
        pytest.param(ANIMATE, Capability.ANIMATE, marks=pytest.mark.quirks(kind=Kind.PLUS)),
        pytest.param(EDIT, Capability.EDIT, marks=pytest.mark.quirks(kind=Kind.PLUS)),
        pytest.param(SHORTEN, Capability.SHORTEN, marks=pytest.mark.quirks(kind=Kind.NOVICEZK)),
    ],
    ids=["video", "edits", "shorten"],
)
async def test_a_missing_route_is_learned_once_others_are_known_to_be_there(
    server: Server, submission: Submission, lost: Capability
) -> None:
    adapter = server.adapter()
    promised = adapter.capabilities
    assert await refusal(adapter, submission) is FailureKind.UNSUPPORTED
    assert adapter.capabilities == promised  # it may be the address that is wrong, or the speed's path

    await adapter.submit(dataclasses.replace(IMAGINE, mode=submission.mode))
    assert await refusal(adapter, submission) is FailureKind.UNSUPPORTED

    assert adapter.capabilities == promised - {lost}


@pytest.mark.quirks(kind=Kind.GATEWAY)
async def test_a_redirect_is_a_missing_route_too(server: Server) -> None:
    adapter = server.adapter()
    promised = adapter.capabilities
    await adapter.submit(IMAGINE)
    server.api.answer_next("submit/shorten", **recorded("submit-redirect"))

    asked = dataclasses.replace(SHORTEN, mode=IMAGINE.mode)
    assert await refusal(adapter, asked) is FailureKind.UNSUPPORTED

    assert adapter.capabilities == promised - {Capability.SHORTEN}


@pytest.mark.quirks(kind=Kind.GATEWAY)
async def test_a_speed_that_is_missing_takes_nothing_away(server: Server) -> None:
    adapter = server.adapter()
    promised = adapter.capabilities
    await adapter.submit(dataclasses.replace(IMAGINE, mode=Mode.FAST))
    turbo = dataclasses.replace(SHORTEN, mode=Mode.TURBO)
    server.api.answer_next("/mj-turbo/mj/submit/shorten", status=404, body=NO_ROUTE)

    assert await refusal(adapter, turbo) is FailureKind.UNSUPPORTED
    assert adapter.capabilities == promised


@pytest.mark.quirks(kind=Kind.GATEWAY)
@pytest.mark.parametrize(
    "answer",
    [
        {"status": 404, "body": "<html>not here</html>"},  # of a proxy whose server restarts
        {"body": {"code": 4, "description": "Turbo mode isn't supported for video jobs", "result": None}},
    ],
)
async def test_what_is_refused_for_another_reason_is_not_lost(
    server: Server, answer: dict[str, object]
) -> None:
    adapter = server.adapter()
    promised = adapter.capabilities
    await adapter.submit(dataclasses.replace(IMAGINE, mode=Mode.FAST))
    server.api.answer_next("submit/video", **answer)  # type: ignore[arg-type]  # each test's own

    assert await refusal(adapter, ANIMATE) is FailureKind.UNSUPPORTED
    assert adapter.capabilities == promised


@pytest.mark.quirks(kind=Kind.GATEWAY, plain_gateway=True)
async def test_a_family_of_buttons_that_a_gateway_does_not_know_is_remembered(server: Server) -> None:
    adapter = server.adapter()
    single = await server.finished(adapter, press(await server.finished(adapter, IMAGINE), "U1"))

    assert await refusal(adapter, press(single, "Animate (High motion)")) is FailureKind.UNSUPPORTED

    assert {kind for kind in ButtonKind if not adapter.serves(kind)} == {ButtonKind.ANIMATE}
    assert (await server.finished(adapter, press(single, "Zoom Out 2x"))).buttons
    assert server.adapter().serves(ButtonKind.ANIMATE)  # another account has to find out by itself


@pytest.mark.quirks(kind=Kind.TRUEAI)
async def test_an_account_without_remix_is_asked_for_it_once(server: Server) -> None:
    adapter = server.adapter()
    grid = await server.finished(adapter, IMAGINE)
    server.api.answer_next("submit/action", **recorded("submit-remix-off"))

    assert await refusal(adapter, press(grid, "V1", remix=True)) is FailureKind.UNSUPPORTED

    assert Capability.REMIX not in adapter.capabilities
    assert adapter.serves(ButtonKind.VARY)


@pytest.mark.quirks(kind=Kind.GATEWAY)
async def test_a_vendor_without_presses_is_learned_as_a_whole(server: Server) -> None:
    adapter = server.adapter()
    grid = await server.finished(adapter, IMAGINE)
    server.api.answer_next("submit/action", status=404, body=NO_ROUTE)

    assert await refusal(adapter, press(grid, "U1")) is FailureKind.UNSUPPORTED

    assert not any(adapter.serves(kind) for kind in ButtonKind)


@pytest.mark.quirks(kind=Kind.GATEWAY, lost_address=True)
async def test_pictures_said_to_be_on_localhost_are_fetched_from_the_server(server: Server) -> None:
    grid = await server.finished(server.adapter(), IMAGINE)

    [address] = grid.media_urls
    assert address == f"{server.api.url}/mj/image/{grid.id}"
    async with server.session.get(address) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("submission", [IMAGINE, BLEND, DESCRIBE, SHORTEN])
async def test_the_server_is_told_where_to_call_back(server: Server, submission: Submission) -> None:
    adapter = server.adapter()
    for callback in ("https://bot.example/hooks/mjproxy/secret", "", "https://bot.example/" + "x" * 2000):
        await adapter.submit(dataclasses.replace(submission, callback=callback))

    hooks = [submit.body.get("notifyHook") for submit in server.api.submits]
    assert hooks == ["https://bot.example/hooks/mjproxy/secret", None, None]


async def test_a_press_and_its_form_say_where_to_call_back(server: Server) -> None:
    adapter = server.adapter()
    grid = await server.finished(adapter, IMAGINE)
    pressing: Action = dataclasses.replace(press(grid, "V1", remix=True), callback="https://bot.example/1")
    waiting = await adapter.submit(pressing)
    form = Modal(
        task_id=waiting.task_id, prompt="a hare", callback="https://bot.example/2", mode=Mode.FAST, ref=REF
    )
    await adapter.submit(form)

    assert [s.body["notifyHook"][-1] for s in server.api.submits[1:]] == ["1", "2"]
