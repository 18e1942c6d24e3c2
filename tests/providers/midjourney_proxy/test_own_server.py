"""A server of one's own over the wire: every way to say the key and the speed, lists, and cancelling."""

import dataclasses

import pytest

from bot.demo.kinds import Kind
from bot.errors import FailureKind, ProviderRejected, ProviderUnavailable
from bot.prompts import Mode
from bot.providers.midjourney_proxy.profiles import Auth, Speed
from bot.providers.order import Action, Modal
from bot.providers.port import Capability, TaskStatus
from tests.providers.own_server import AUTHS, IMAGINE, Server

# Where a kind of server takes the key in another header as well.
ALSO = {(Kind.GATEWAY, Auth.OWN_HEADER), (Kind.TRUEAI, Auth.OWN_HEADER)}


@pytest.mark.parametrize("kind", [pytest.param(kind, marks=pytest.mark.quirks(kind=kind)) for kind in Kind])
async def test_the_key_is_said_as_the_server_wants_it(server: Server, kind: Kind) -> None:
    adapter = server.adapter()
    receipt = await adapter.submit(IMAGINE)

    assert receipt.task_id in await adapter.fetch([receipt.task_id])
    for auth in Auth:
        if auth is AUTHS[kind] or (kind, auth) in ALSO:
            assert (await server.adapter(auth=auth).submit(IMAGINE)).task_id
            continue
        with pytest.raises(ProviderRejected) as caught:
            await server.adapter(auth=auth).submit(IMAGINE)
        assert caught.value.kind is FailureKind.KEY_REFUSED


async def test_without_a_key_nothing_is_said(server: Server) -> None:
    for auth in Auth:
        assert auth.headers("") == {}
        with pytest.raises(ProviderRejected):
            await server.adapter(auth=auth, key="").fetch(["1"])


@pytest.mark.parametrize("speed", [Speed.PATH, Speed.FILTER, Speed.PROMPT])
@pytest.mark.parametrize("mode", Mode)
async def test_the_speed_is_said_as_the_server_wants_it(server: Server, speed: Speed, mode: Mode) -> None:
    adapter = server.adapter(speed=speed)

    await adapter.submit(dataclasses.replace(IMAGINE, mode=mode))

    [submit] = server.api.submits
    assert submit.mode == mode
    assert submit.body["prompt"] == ("a fox --v 7" if speed is not Speed.PROMPT else f"a fox --v 7 --{mode}")
    assert adapter.modes() == set(Mode)


async def test_the_speed_can_be_a_model_and_then_there_is_no_turbo(server: Server) -> None:
    adapter = server.adapter(prefix="/v1/mj", speed=Speed.MODEL)

    await adapter.submit(dataclasses.replace(IMAGINE, mode=Mode.RELAX))

    assert server.api.submits[0].mode == "relax"
    assert adapter.modes() == {Mode.RELAX, Mode.FAST}


async def test_a_server_that_is_told_no_speed_takes_its_own(server: Server) -> None:
    await server.adapter(speed=Speed.NONE).submit(IMAGINE)

    [submit] = server.api.submits
    assert submit.mode == "fast"
    assert submit.body.keys() == {"botType", "prompt", "base64Array", "state"}


@pytest.mark.parametrize("speed", [Speed.PATH, Speed.FILTER, Speed.PROMPT])
async def test_a_press_and_its_form_say_the_speed_where_they_can(server: Server, speed: Speed) -> None:
    adapter = server.adapter(speed=speed)
    grid = (await adapter.submit(IMAGINE)).task_id
    server.clock.go_on(200)
    reroll = next(b for b in (await adapter.fetch([grid]))[grid].buttons if b.emoji == "🔄")
    press = Action(task_id=grid, custom_id=reroll.custom_id, mode=Mode.TURBO, ref="ref-2", remix=True)

    waiting = (await adapter.submit(press)).task_id
    await adapter.submit(Modal(task_id=waiting, prompt="a hare --turbo", mode=Mode.TURBO, ref="ref-2"))

    _, pressed, filled = server.api.submits
    assert pressed.mode == ("fast" if speed is Speed.PROMPT else "turbo")
    assert filled.body["prompt"] == "a hare --turbo"
    assert "accountFilter" not in filled.body


async def test_the_latest_tasks_are_listed_with_their_marks(server: Server) -> None:
    adapter = server.adapter()
    for number in range(105):
        await adapter.submit(dataclasses.replace(IMAGINE, ref=f"ref-{number}"))

    recent = await adapter.recent()

    assert {task.state for task in recent} == {f"ref-{number}" for number in range(5, 105)}


async def test_a_running_task_is_stopped_and_one_that_is_over_is_not(server: Server) -> None:
    adapter = server.adapter()
    running = (await adapter.submit(IMAGINE)).task_id
    server.clock.go_on(50)

    assert await adapter.cancel(running)

    assert (await adapter.fetch([running]))[running].status is TaskStatus.CANCELLED
    assert not await adapter.cancel(running)
    assert not await adapter.cancel("unknown")
    assert Capability.CANCEL in adapter.capabilities


@pytest.mark.quirks(kind="gateway")
async def test_what_is_not_served_is_asked_for_once(server: Server) -> None:
    adapter = server.adapter()
    promised = adapter.capabilities
    assert promised >= {Capability.CANCEL, Capability.LIST}

    for _ in range(2):
        assert list(await adapter.recent()) == []
        assert not await adapter.cancel("1")

    assert adapter.capabilities == promised - {Capability.CANCEL, Capability.LIST}
    assert server.api.requests["status"] == 2


async def test_an_outage_is_no_lack(server: Server) -> None:
    adapter = server.adapter()
    promised = adapter.capabilities
    server.api.down = True
    with pytest.raises(ProviderUnavailable):
        await adapter.cancel("1")

    assert adapter.capabilities == promised
