"""Two image APIs: who takes a picture, what happens when one fails, and what people see when both do."""

import contextlib
import datetime
import io
import re
import sqlite3
from pathlib import Path

import pytest
import simcord
from PIL import Image
from structlog.testing import capture_logs

from bot.demo.api import SimulatedApi
from bot.providers.circuit import FIRST_WAIT
from bot.providers.midjourney_proxy.provider import MidjourneyProxy
from bot.providers.pool import OWNER_WAIT
from bot.providers.port import Limits
from tests.providers.recorded import recorded
from tests.world import World

pytestmark = pytest.mark.two_apis
SUBMIT = "submit/imagine"
A, B = "cometapi", "v1mj"
HARBOUR, BOAT, LIGHTHOUSE = "a harbour", "a boat", "a lighthouse"


def accepted(api: SimulatedApi) -> list[str]:
    """List the prompts of new pictures that an API took."""
    return [str(s.body["prompt"]) for s in api.submits if s.accepted and s.kind == "imagine"]


async def ask(world: World, *prompts: str, who: simcord.MemberActor | None = None, **options: object) -> None:
    for prompt in prompts:
        await (who or world.alice).slash(world.channel, "imagine", prompt=prompt, **options)


def in_line(world: World, prompt: str, place: int) -> bool:
    message = world.seen(f"**{prompt}**")
    return message is not None and f"place {place} in line" in message.content


async def refusal(world: World, prompt: str = HARBOUR) -> str:
    """Ask for a picture, and read the refusal that comes at once, for the person alone."""
    answer = await world.bob.slash(world.channel, "imagine", prompt=prompt)
    assert answer.ephemeral
    assert answer.response is not None
    return answer.response.content


async def break_down(world: World, **apis: SimulatedApi) -> int:
    """Let these APIs go down, and so many pictures notice it; return how many."""
    carol, count = world.newcomer("carol"), 0
    for api in apis.values():
        api.down = True
    while any(world.app.core.pool.healthy(name) for name in apis):
        await ask(world, f"picture {count}", who=carol)
        await world.clock.pass_time(15)
        count += 1
    return count


async def test_the_first_api_takes_new_pictures(world: World) -> None:
    await ask(world, HARBOUR, BOAT)
    await world.finished(2)

    assert (sorted(accepted(world.api)), accepted(world.other)) == ([BOAT, HARBOUR], [])


@pytest.mark.settings(PROVIDERS="v1mj,cometapi")
async def test_a_speed_that_the_first_one_lacks_goes_to_the_next(world: World) -> None:
    await ask(world, f"{HARBOUR} --turbo", BOAT)
    await world.finished(2)

    assert (accepted(world.other), accepted(world.api)) == ([BOAT], [HARBOUR])


@pytest.mark.settings(PROVIDERS="v1mj")
async def test_a_speed_that_nobody_has_is_refused_with_those_there_are(world: World) -> None:
    assert "There is: fast, relax." in await refusal(world, f"{HARBOUR} --turbo")


@pytest.mark.parametrize("status", [503, 429])
async def test_a_picture_that_one_does_not_take_is_made_by_the_other(world: World, status: int) -> None:
    world.api.answer_next(SUBMIT, status=status, body="")
    begun = world.clock.now()
    await ask(world, HARBOUR)

    await world.until(lambda: accepted(world.other))

    assert world.clock.now() - begun < datetime.timedelta(seconds=1)
    message = await world.finished()
    assert len(world.messages()) == 1
    assert "⚠️" not in message.content


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("submit-key-refused", "key-refused"),
        ("submit-no-balance", "no-balance"),
        ("submit-user-punished", "account"),
    ],
)
async def test_what_only_the_owner_can_mend_is_in_the_log_and_people_get_their_pictures(
    world: World, name: str, reason: str
) -> None:
    world.api.answer_next(SUBMIT, **recorded(name), times=100)
    with capture_logs() as lines:
        await ask(world, HARBOUR)
        await world.finished()
        await ask(world, BOAT)
        await world.finished(2)

    assert accepted(world.other) == [HARBOUR, BOAT]
    assert world.api.requests["submit"] == 1, "it is left alone for a while"
    (told,) = [line for line in lines if line["event"] == "The provider is out of use for new pictures"]
    assert (told["log_level"], told["provider"], told["reason"]) == ("warning", A, reason)

    world.api.mend()
    await world.clock.pass_time(OWNER_WAIT)
    await ask(world, LIGHTHOUSE)
    await world.finished(3)
    assert accepted(world.api) == [LIGHTHOUSE]


async def test_reference_pictures_go_along(world: World) -> None:
    world.api.answer_next(SUBMIT, status=503, body="")

    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    await ask(world, HARBOUR, image=("ref.png", picture.getvalue()))
    await world.finished()

    (submit,) = world.other.submits
    (sent,) = submit.body["base64Array"]
    assert sent.startswith("data:image/")


async def test_a_follow_up_waits_for_the_api_of_its_parent(world: World) -> None:
    grid = await world.imagined(HARBOUR)
    world.api.down = True
    await world.press(world.alice, grid, "V1")
    await world.clock.pass_time(60)
    assert world.other.submits == []

    world.api.down = False

    await world.finished(2)
    assert [submit.kind for submit in world.api.submits if submit.accepted] == ["imagine", "action"]


async def test_a_picture_of_the_other_api_is_followed_up_there(world: World) -> None:
    world.api.down = True
    await ask(world, HARBOUR)
    grid = await world.finished()
    world.api.down = False

    await world.pressed(grid, "U1")

    assert [submit.kind for submit in world.other.submits] == ["imagine", "action"]
    assert world.api.submits == []


async def test_one_failure_refuses_nobody(world: World) -> None:
    for api in (world.api, world.other):
        api.answer_next(SUBMIT, status=503, body="", times=2)

    await ask(world, HARBOUR, BOAT)
    await world.finished(2)

    assert sorted(accepted(world.api) + accepted(world.other)) == [BOAT, HARBOUR]


async def test_with_all_down_people_are_told_at_once_when_the_next_try_is(world: World) -> None:
    count = await break_down(world, cometapi=world.api, v1mj=world.other)
    asked = world.api.requests["submit"] + world.other.requests["submit"]

    said = await refusal(world)

    found = re.search(r"The next try is <t:(\d+):R>\. Nothing was sent\.", said)
    assert found is not None
    wait = int(found[1]) - world.clock.now().timestamp()
    assert 0 < wait <= FIRST_WAIT + 1
    assert f"> {HARBOUR}" in said
    assert len(world.messages()) == count
    assert world.api.requests["submit"] + world.other.requests["submit"] == asked

    await world.clock.pass_time(wait)
    world.other.down = False
    trial = await world.bob.slash(world.channel, "imagine", prompt=BOAT)
    assert not trial.ephemeral
    await world.finished(count + 1)  # those who waited, too
    assert BOAT in accepted(world.other)


async def test_one_picture_tries_whether_an_api_is_back(world: World) -> None:
    count = await break_down(world, cometapi=world.api)
    await world.clock.pass_time(FIRST_WAIT)
    asked = world.api.requests["submit"]

    await ask(world, "four", "five", who=world.newcomer("dora"))
    await world.until(lambda: len(accepted(world.other)) == count + 2)
    assert world.api.requests["submit"] == asked + 1

    world.api.down = False
    again = world.app.core.pool.retry_at(A)
    assert again is not None
    await world.clock.pass_time((again - world.clock.now()).total_seconds())
    for number, prompt in enumerate((HARBOUR, BOAT), 1):
        await ask(world, prompt)
        await world.finished(count + 2 + number)
    assert accepted(world.api) == [HARBOUR, BOAT]


async def test_a_server_may_prefer_an_api(world: World, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "bot.db")) as database, database:
        database.execute("INSERT INTO guilds (guild_id, provider) VALUES (?, ?)", (world.guild.id, B))
    await world.restart()
    elsewhere = world.env.create_guild("Elsewhere")
    channel = elsewhere.create_text_channel("pictures")
    eve = elsewhere.add_member(world.env.create_user("eve"))

    await ask(world, HARBOUR)
    await eve.slash(channel, "imagine", prompt=BOAT)
    await world.until(lambda: (accepted(world.other), accepted(world.api)) == ([HARBOUR], [BOAT]))

    world.other.down = True
    await ask(world, LIGHTHOUSE)
    await world.until(lambda: accepted(world.api) == [BOAT, LIGHTHOUSE])


@pytest.mark.settings(PROVIDERS="cometapi", MAX_ACTIVE_JOBS_PER_USER=10)
async def test_an_account_that_takes_five_at_a_time_gets_five_and_the_others_see_their_place(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MidjourneyProxy, "limits", Limits(in_flight=5))
    prompts = [f"harbour {number}" for number in range(8)]
    await ask(world, *prompts)

    for place, prompt in enumerate(prompts[5:], 1):
        assert await world.until(lambda prompt=prompt, place=place: in_line(world, prompt, place))  # type: ignore[misc]
    assert sorted(accepted(world.api)) == prompts[:5]
    await world.finished(8)

    assert sorted(accepted(world.api)) == prompts


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=10)
async def test_a_restart_in_the_middle_sends_everything_once(world: World) -> None:
    world.api.down = True
    world.other.answer_next(SUBMIT, status=429, body="", times=1000, headers={"Retry-After": "60"})
    prompts = [f"harbour {number}" for number in range(6)]
    await ask(world, *prompts)
    await world.clock.pass_time(20)

    await world.restart()
    await world.clock.pass_time(20)
    world.other.mend()
    await world.finished(6)

    assert sorted(accepted(world.other)) == prompts
    assert accepted(world.api) == []
    assert len(world.messages()) == 6


async def die(api: SimulatedApi, *, listens: bool) -> None:
    if listens:
        api.down = True
    else:
        await api.stop()


async def revive(api: SimulatedApi) -> None:
    if api.down:
        api.down = False
    else:
        await api.start(port=int(api.url.rpartition(":")[2]))


@pytest.mark.parametrize(("listens", "restarted"), [(True, False), (False, True)])
@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=100)
async def test_chaos_an_api_that_dies_in_the_middle_of_everything_costs_nobody_a_picture(
    world: World, listens: bool, restarted: bool
) -> None:
    people = [world.alice, world.bob, world.newcomer("carol"), world.newcomer("dora")]
    for number in range(28):
        if number in (4, 8):
            world.api.drop_next(SUBMIT)  # taken, and nobody hears of it
        await ask(world, f"early {number}", who=people[number % 4])
        await world.clock.pass_time(0.5)
    async with world.at_once():
        await ask(world, *(f"midst {number}" for number in range(6)), who=people[0])
        await die(world.api, listens=listens)
    of_the_dead = accepted(world.api)
    assert 8 < len(of_the_dead) <= 28
    late = [f"late {number}" for number in range(10)]
    await ask(world, *late[:5], who=people[1])
    if restarted:
        await world.restart()
    await world.clock.pass_time(120)
    await ask(world, *late[5:], who=people[2])
    await world.clock.pass_time(120)

    await revive(world.api)
    await world.finished(42)
    await world.clock.pass_time(900)

    assert accepted(world.api) == of_the_dead
    assert len(world.messages()) == 28 + 6 + 10
    lost = [m.content for m in world.messages() if "It may have been charged." in m.content]
    assert all("early" in text for text in lost)
    assert (len(lost), len(world.pictures())) == (2, 42)
    taken = of_the_dead + accepted(world.other)
    assert len(taken) == len(set(taken)) == 44, "everything is taken once, by one of them"
    assert set(late) <= set(accepted(world.other))

    await ask(world, "after")
    await world.finished(43)
    assert accepted(world.api)[-1] == "after"
