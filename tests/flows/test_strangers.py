"""Ids that are not ours, or no longer: an older client, an older message, or somebody who makes them up."""

from typing import Any

import discord
import pytest

from tests.world import World, button

OUTDATED = "This button is too old, or was used already."
FORGOTTEN = "I no longer know this picture."
UNKNOWN_JOB = 1 << 60


async def posted(world: World, custom_id: str) -> discord.Message:
    """Find a message of the bot with such a button, which it never made."""
    world.env.backend.create_message(
        world.channel.id,
        world.env.backend.bot_user.id,
        "from another time",
        components=[
            {
                "type": 1,
                "components": [{"type": 2, "style": 2, "label": "Old", "custom_id": custom_id}],
            }
        ],
    )
    return world.messages()[-1]


MEANINGLESS = (
    ("button_re-roll", OUTDATED),
    ("MJ::JOB::upsample::1::00000000-0000-0000-0000-000000000000", OUTDATED),
    ("j0:press:1:1", OUTDATED),
    ("j2:press:1:1", OUTDATED),
    ("j1:fly:1:1", OUTDATED),
    ("j1:press:-1:1", OUTDATED),
    (f"j1:press:{1 << 63}:1", OUTDATED),
    ("j1:press:١:1", OUTDATED),
    ("j1:press:1:1\n", OUTDATED),
    (f"j1:press:{UNKNOWN_JOB}:0", FORGOTTEN),
    (f"j1:form:{UNKNOWN_JOB}:0", FORGOTTEN),
    (f"j1:remix:{UNKNOWN_JOB}:0", FORGOTTEN),
    (f"j1:more:{UNKNOWN_JOB}:0", FORGOTTEN),
    (f"j1:continue:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:again:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:cancel:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:refresh:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:resend:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:forget:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:details:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:singles:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:original:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:like:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:delete:{UNKNOWN_JOB}:", FORGOTTEN),
    (f"j1:erase:{UNKNOWN_JOB}:", OUTDATED),  # belongs to a private question
)


async def test_a_button_that_means_nothing_is_answered_kindly(world: World) -> None:
    for custom_id, words in MEANINGLESS:
        answer = await world.alice.click(await posted(world, custom_id), label="Old")

        assert answer.acknowledged
        (told,) = [m for m in (answer.response, *answer.followups) if m is not None and m.ephemeral]
        assert told.content == words, custom_id
    assert {message.content for message in world.messages(world.bob)} == {"from another time"}


async def test_a_button_of_a_picture_that_lost_it_is_outdated(world: World) -> None:
    grid = await world.imagined("a lighthouse")
    pressed = button(grid, "U1")
    assert pressed is not None
    assert pressed.custom_id is not None
    made_up = await posted(world, pressed.custom_id.rpartition(":")[0] + ":99")

    answer = await world.alice.click(made_up, label="Old")

    assert answer.followups[0].content == OUTDATED
    assert len(world.api.submits) == 1


@pytest.mark.parametrize(
    ("op", "words"),
    [("zoom:{job}:99", OUTDATED), ("prompt:{job}:", OUTDATED), ("region:{job}:", OUTDATED)],
)
async def test_a_form_that_nobody_waits_for_is_answered_kindly(world: World, op: str, words: str) -> None:
    grid = await world.imagined("a lighthouse")
    form = await world.press(world.alice, grid, "Edit and run again")
    assert form.modal is not None
    job = form.modal["custom_id"].split(":")[2]
    world.alter_interactions(submitted_as(f"j1:{op.format(job=job)}"))

    answer = await world.alice.submit_modal(form, {"prompt": "a cat --zoom 2"})

    assert answer.followups[0].ephemeral
    assert answer.followups[0].content.startswith(words)
    assert len(world.api.submits) == 1


@pytest.mark.parametrize("custom_id", ["a_modal", "j0:zoom:1:1", "j1:cancel:{job}:", "j1:press:{job}:0"])
async def test_a_form_that_is_none_of_ours_is_answered_kindly(world: World, custom_id: str) -> None:
    grid = await world.imagined("a lighthouse")
    form = await world.press(world.alice, grid, "Edit and run again")
    assert form.modal is not None
    job = form.modal["custom_id"].split(":")[2]
    world.alter_interactions(submitted_as(custom_id.format(job=job)))

    answer = await world.alice.submit_modal(form, {"prompt": "a cat"})

    (told,) = [m for m in (answer.response, *answer.followups) if m is not None and m.ephemeral]
    assert told.content.startswith(OUTDATED)
    assert len(world.api.submits) == 1


def submitted_as(custom_id: str) -> Any:  # Any: Discord's payload
    def change(payload: dict[str, Any]) -> None:
        if payload["type"] == discord.InteractionType.modal_submit.value:
            payload["data"]["custom_id"] = custom_id

    return change


async def test_a_private_picture_cannot_be_reached_by_a_made_up_button(world: World) -> None:
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden", private=True)
    secret = await world.finished(viewer=world.alice)
    for name in ("U1", "Details", "Edit and run again", "Favourite", "Delete"):
        real = button(secret, name)
        assert real is not None
        assert real.custom_id is not None

        answer = await world.bob.click(await posted(world, real.custom_id), label="Old")

        (told,) = [m for m in (answer.response, *answer.followups) if m is not None and m.ephemeral]
        assert told.content == "Only the one who asked for it can do that, or a moderator."
    assert len(world.api.submits) == 1


@pytest.mark.parametrize("name", ["dance", "blend"])
async def test_a_command_of_another_version_is_answered_kindly(world: World, name: str) -> None:
    def change(payload: dict[str, Any]) -> None:
        payload["data"]["name"] = name  # one that is no more, and one that needs options

    world.alter_interactions(change)
    answer = await world.alice.slash(world.channel, "help")

    assert answer.ephemeral
    assert answer.response is not None
    assert answer.response.content == "This command has changed. Please restart Discord and try again."


async def test_an_event_that_comes_twice_makes_one_picture(world: World) -> None:
    events: list[dict[str, Any]] = []
    world.alter_interactions(events.append)
    await world.alice.slash(world.channel, "imagine", prompt="a lighthouse")
    await world.finished()

    world.env.backend.emit("INTERACTION_CREATE", events[0])
    await world.env.settle()
    await world.clock.pass_time(60)

    assert len(world.api.submits) == 1
