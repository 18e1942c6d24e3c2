"""The main job's story, told by every image API: nobody in Discord can tell which of them it is."""

import dataclasses
from collections.abc import Mapping, Sequence

import discord
import pytest

from bot.demo.api import Submit
from tests.world import World, button, labels

LOST = "It may have been charged."
GRID = ["U1", "U2", "U3", "U4", "🔄", "V1", "V2", "V3", "V4"]
OWN_ROW = ["Details", "Edit and run again", "Favourite", "Delete"]


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """What a story has to know about an API."""

    imagine: str = "submit/imagine"
    """How the path of a new picture ends."""
    single: Sequence[str]
    """The buttons of a single picture."""
    region: Sequence[str] = ("action", "modal")
    """The requests of a Vary (Region)."""
    broke: tuple[int, Mapping[str, object]]
    """How it says that the balance is used up: status and body."""
    lists: bool = False
    """It lists recent tasks, by which a lost one is found."""


_FAMILY = Face(
    single=[
        *("Upscale (Subtle)", "Upscale (Creative)", "Vary (Subtle)", "Vary (Strong)", "Vary (Region)"),
        *("Zoom Out 2x", "Zoom Out 1.5x", "Custom Zoom", "⬅️", "➡️", "⬆️", "⬇️"),
        *("Animate (High motion)", "Animate (Low motion)", "❤️"),
    ],
    broke=(403, {"error": {"message": "user quota is not enough", "code": "insufficient_user_quota"}}),
)
_ACEDATA = Face(
    imagine="midjourney/imagine",
    single=[  # no Custom Zoom
        *("Upscale (Subtle)", "Upscale (Creative)", "Vary (Subtle)", "Vary (Strong)", "Vary (Region)"),
        *("Zoom Out 2x", "Zoom Out 1.5x", "Animate", "⬅️", "➡️", "⬆️", "⬇️"),
    ],
    region=("imagine",),  # opening the form is a step of our own
    broke=(
        403,
        {"error": {"code": "used_up", "message": "Your balance is not sufficient"}, "trace_id": "t-1"},
    ),
    lists=True,
)
FACES = [
    pytest.param(_FAMILY, id="cometapi"),
    pytest.param(_FAMILY, id="v1mj", marks=pytest.mark.settings(PROVIDERS="v1mj", V1MJ_KEY="demo-key")),
    pytest.param(
        _FAMILY, id="mjproxy", marks=pytest.mark.settings(PROVIDERS="mjproxy", MJPROXY_KEY="demo-key")
    ),
    pytest.param(
        _ACEDATA, id="acedata", marks=pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key")
    ),
]
every_face = pytest.mark.parametrize("face", FACES)


def accepted(world: World) -> list[Submit]:
    return [submit for submit in world.api.submits if submit.accepted]


async def told(world: World, words: str) -> discord.Message:
    """Wait until alice alone reads these words."""
    message = await world.until(lambda: world.seen(words, world.alice))
    assert message.flags.ephemeral
    assert world.messages(world.bob) == []
    return message


@every_face
async def test_from_words_to_a_picture_and_on(world: World, face: Face) -> None:
    answer = await world.alice.slash(world.channel, "imagine", prompt="a harbour --ar 3:2", mode="relax")
    assert await world.until(lambda: world.seen("% · relax", with_picture=True))
    grid = await world.finished()
    assert answer.response is not None
    assert grid.id == answer.response.id
    assert labels(grid) == [*GRID, *OWN_ROW]
    assert grid.content == f"**a harbour --ar 3:2** – {world.alice.mention} (relax)"

    single = await world.pressed(grid, "U2")
    own_row = [name for name in OWN_ROW if name != "Favourite" or "❤️" not in face.single]
    assert [name for name in labels(single) if name != "Make Square"] == [*face.single, *own_row]
    variation = await world.pressed(grid, "V3")
    assert labels(variation) == labels(grid)
    again = await world.pressed(variation, "🔄")
    assert labels(again) == labels(grid)

    assert [submit.mode for submit in accepted(world)] == ["relax"] * 4
    assert len(world.api.submits) == 4


@pytest.mark.parametrize("face", FACES[-2:])
async def test_a_region_is_painted_anew(world: World, face: Face) -> None:
    single = await world.pressed(await world.imagined("a harbour --ar 3:2"), "U1")

    form = await world.press(world.bob, single, "Vary (Region)")
    await world.paint(world.bob, form, {"prompt": "a red boat", "area": "left"})
    result = await world.finished(3)

    assert result.content.startswith("**a red boat** – Vary (Region) by")
    assert labels(result) == [*GRID, *OWN_ROW]
    assert [submit.kind for submit in accepted(world)[2:]] == list(face.region)
    assert accepted(world)[-1].body["prompt"] == "a red boat"


@every_face
async def test_words_that_are_refused_are_told_to_their_person_alone(world: World, face: Face) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lot of gore")

    message = await told(world, "The image service refuses these words")

    assert "gore" in message.content
    assert labels(message) == ["Edit and run again"]
    assert accepted(world) == []
    assert len(world.api.submits) == 1


@every_face
async def test_an_empty_balance_is_the_owners_to_mend(world: World, face: Face) -> None:
    status, body = face.broke
    world.api.answer_next(face.imagine, status=status, body=body)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    await told(world, "The credit of this bot is used up")

    assert world.api.requests["submit"] == 1


@every_face
async def test_a_failure_on_the_way_is_told_with_its_reason(world: World, face: Face) -> None:
    world.api.fail_next("Invalid parameter: something is off")
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")

    message = await world.until(lambda: world.seen("does not accept this"))

    assert "> Invalid parameter: something is off" in message.content
    assert message.attachments == []


@every_face
async def test_a_restart_in_the_middle_costs_nothing(world: World, face: Face) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.until(lambda: world.seen("% · fast"))

    await world.crash()

    grid = await world.finished()
    assert button(await world.pressed(grid, "U1"), "Vary (Region)")
    assert len(world.messages()) == 2
    assert len(world.api.submits) == 2


@every_face
async def test_a_lost_answer_is_never_paid_twice_by_itself(world: World, face: Face) -> None:
    world.api.drop_next(face.imagine)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    uncertain = await world.until(lambda: world.seen(LOST))
    assert labels(uncertain) == ["Send again", "Forget"]

    if face.lists:
        assert (await world.finished()).id == uncertain.id
        assert len(world.api.submits) == 1
        return
    await world.clock.pass_time(600)
    assert len(world.api.submits) == 1
    await world.alice.click(uncertain, label="Send again")
    assert (await world.finished()).id == uncertain.id
    assert len(world.api.submits) == 2
