"""Anything whatever that comes from a person's client: it is answered, in private, and nothing breaks."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import discord
import pytest
import simcord
import structlog
from hypothesis import given, settings
from hypothesis import strategies as st
from simcord.interactions import base_payload

from bot.ui.custom_id import Op
from bot.ui.message import MAX_CONTENT
from tests.fuzz.foreign import FUZZ, any_json, anything_typed, powers
from tests.world import World, button

pytestmark = pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=1000)

COMPONENT, MODAL = discord.InteractionType.component, discord.InteractionType.modal_submit
FORMS = (Op.ZOOM, Op.REGION, Op.PROMPT, Op.AGAIN)
MENTION = re.compile(r"<@[0-9]+>")
JOB_TITLE = re.compile(rf"\*\*.+\*\* – (.+ by )?{MENTION.pattern} \(")
JOB = "{job}"  # stands for the id of a real picture

numbers = st.sampled_from(["", "0", "1", "7", "25", "9999", "99999", "-1", "x", "١"])
job_ids = st.sampled_from([JOB, JOB, JOB, "0", "1", str(1 << 60), str(1 << 63), "", "-5", "१"])
versions = st.sampled_from(["j1", "j1", "j1", "j0", "J1"])
near_ids = st.builds(
    "{}:{}:{}:{}{}".format,
    versions,
    st.sampled_from([*Op, "fly"]),
    job_ids,
    numbers,
    st.just("") | st.text(max_size=3),
)
form_ids = st.builds("j1:{}:{}:{}".format, st.sampled_from(FORMS), st.just(JOB), numbers)

cells = st.lists(st.sampled_from(["0", "4", "8", "9", "-1", "x", ""]), max_size=9)
masks = st.sampled_from([[], ["1"], ["2"], [3], "1", None])
fields = st.one_of(
    st.fixed_dictionaries({"custom_id": st.just("prompt"), "value": anything_typed}),
    st.fixed_dictionaries({"custom_id": st.just("cells"), "values": cells}),
    st.fixed_dictionaries({"custom_id": st.just("area"), "value": st.sampled_from(["left", "up", None])}),
    st.fixed_dictionaries(
        {"custom_id": st.just("mask"), "values": st.sampled_from([[], ["1"], ["2"], [3], "1", None])}
    ),
    any_json,
)
files = st.fixed_dictionaries(
    {"id": st.sampled_from(["1", None]), "size": st.sampled_from([5, 10**9, "5", None])},
    optional=dict.fromkeys(("url", "proxy_url", "filename", "content_type"), any_json),
)
labels = st.fixed_dictionaries({"component": fields})
attached = st.fixed_dictionaries({"attachments": st.fixed_dictionaries({"1": files})})
forms = st.fixed_dictionaries(
    {"components": st.lists(fields | labels, max_size=5) | any_json},
    optional={"resolved": attached | any_json},
)


async def furnished(world: World) -> tuple[discord.Message, str]:
    """Find a finished picture of alice's, and its job's id; made where there is none yet."""
    picture = world.pictures()[0] if world.pictures() else await world.imagined()
    found = button(picture, "Details")
    assert found is not None
    assert found.custom_id is not None
    return picture, found.custom_id.split(":")[2]


async def routed(
    world: World, kind: discord.InteractionType, data: Mapping[str, Any], message: discord.Message
) -> simcord.InteractionResult:
    """Let an interaction of bob's reach the router as it is; discord.py would not read all of these."""
    backend = world.env.backend
    payload: Any  # Discord's
    record, payload = base_payload(
        backend,
        type=kind.value,
        channel_id=world.channel.id,
        guild_id=world.guild.id,
        user_id=world.bob.id,
        data=dict(data),
    )
    record.source_message_id = message.id
    interaction: discord.Interaction[Any] = discord.Interaction(data=payload, state=world.app.bot._connection)
    with world.env.time_context():
        await world.app.bot.router.route(interaction)
    return simcord.InteractionResult(world.env, record)


def check(answer: simcord.InteractionResult, lines: Sequence[Mapping[str, Any]]) -> None:
    """See that it was answered, in private but for a job's own message, and that nothing broke."""
    assert answer.acknowledged
    for said in answer.followups:
        assert said.ephemeral or JOB_TITLE.match(said.content)
        assert len(said.content) <= MAX_CONTENT
        assert powers(MENTION.sub("", said.content, count=1)) == []
    assert [line for line in lines if line["log_level"] in ("error", "critical")] == []


@FUZZ
@given(near_ids | st.text(max_size=100))
async def test_any_custom_id_is_answered(world: World, custom_id: str) -> None:
    picture, job_id = await furnished(world)

    with structlog.testing.capture_logs() as lines:
        data = {"custom_id": custom_id.replace(JOB, job_id), "component_type": 2}
        answer = await routed(world, COMPONENT, data, picture)

    check(answer, lines)


@FUZZ
@given(any_json)
async def test_any_payload_of_a_press_is_answered(world: World, data: Any) -> None:
    picture, _ = await furnished(world)

    with structlog.testing.capture_logs() as lines:
        answer = await routed(world, COMPONENT, data if isinstance(data, dict) else {"x": data}, picture)

    check(answer, lines)


@FUZZ
@given(form_ids, forms)
async def test_any_form_is_answered(world: World, custom_id: str, form: dict[str, Any]) -> None:
    picture, job_id = await furnished(world)

    with structlog.testing.capture_logs() as lines:
        data = {"custom_id": custom_id.replace(JOB, job_id), **form}
        answer = await routed(world, MODAL, data, picture)

    check(answer, lines)


pictures = st.sampled_from([("a.png", b"x"), ("**.txt", b""), ("[x](http://e.example).png", b"")])
options = st.fixed_dictionaries(
    {"prompt": anything_typed.map(lambda typed: typed[:4000] or "x")},
    optional={
        "aspect": st.sampled_from(["3:2", "0:0", "wide"]) | st.text(max_size=8),
        "version": st.sampled_from(["7", "niji 6", "99"]) | st.text(max_size=8),
        "mode": st.sampled_from(["relax", "fast", "turbo"]),
        "stylize": st.integers(0, 1000),
        "chaos": st.integers(0, 100),
        "weird": st.integers(0, 3000),
        "seed": st.integers(0, 4294967295),
        "no": anything_typed.map(lambda typed: typed[:6000]),
        "raw": st.booleans(),
        "tile": st.booleans(),
        "image": st.sampled_from(
            [("a.png", b"no picture"), ("**.txt", b""), ("[x](http://e.example).png", b"")]
        ),
        "private": st.booleans(),
    },
)


@settings(FUZZ, max_examples=30)  # the whole way through Discord
@given(options)
async def test_any_options_of_imagine_are_answered(world: World, options: dict[str, Any]) -> None:
    world.api.down = True  # nothing is made: this is about the answers

    with structlog.testing.capture_logs() as lines:
        answer = await world.alice.slash(world.channel, "imagine", **options)
        await world.quiet.reached()

    check(answer, lines)
    for said in (answer.response, *answer.followups):
        assert said is None or said.ephemeral or JOB_TITLE.match(said.content)
