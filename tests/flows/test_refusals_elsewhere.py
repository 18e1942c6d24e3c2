"""Refusals in a direct message, a private reply and a hidden channel: to the person alone, always."""

from typing import Any

import discord
import pytest
import simcord

from tests.world import World, button, form_fields, labels

MEANWHILE = "It has moved on in the meantime. Please look at its message."
GONE = "The image service that made this picture is no longer connected here."
TWO_SERVICES = pytest.mark.settings(V1MJ_KEY="demo-key", V1MJ_URL="http://127.0.0.1:1")


class Place:
    """Where alice uses the bot, and how."""

    def __init__(self, world: World, kind: str) -> None:
        self.world = world
        self.options: dict[str, Any] = {"private": True} if kind == "private reply" else {}
        self._alone = kind == "direct message"
        if self._alone:
            world.channel = world.alice.user.dm_channel
        if kind == "hidden channel":
            assert world.guild.me is not None
            nothing = discord.PermissionOverwrite(view_channel=False)
            world.channel = world.guild.create_text_channel("backstage", overwrites={world.guild.me: nothing})

    @property
    def viewer(self) -> Any:  # Any: simcord's viewers
        return None if self._alone else self.world.alice

    async def imagine(self, prompt: str = "a quiet harbour") -> simcord.InteractionResult:
        if self._alone:
            answer: simcord.InteractionResult = await self.world.alice.user.slash("imagine", prompt=prompt)
            return answer
        return await self.world.alice.slash(self.world.channel, "imagine", prompt=prompt, **self.options)

    async def press(self, message: discord.Message, name: str) -> simcord.InteractionResult:
        found = button(message, name)
        assert found is not None, f"{name} is not among {labels(message)}"
        who = self.world.alice.user if self._alone else self.world.alice
        return await who.click(message, custom_id=found.custom_id)

    async def submit(self, opened: simcord.InteractionResult, prompt: str) -> simcord.InteractionResult:
        who = self.world.alice.user if self._alone else self.world.alice
        return await who.submit_modal(opened, {"prompt": prompt})

    async def finished(self, count: int = 1) -> discord.Message:
        return await self.world.finished(count, viewer=self.viewer)

    async def seen(self, words: str) -> discord.Message:
        return await self.world.until(lambda: self.world.seen(words, self.viewer))


@pytest.fixture(params=["direct message", "private reply", "hidden channel"])
def place(world: World, request: pytest.FixtureRequest) -> Place:
    return Place(world, request.param)


def told(*answers: simcord.InteractionResult) -> list[str]:
    """List what was said to alice; all of it has to be for her alone."""
    said = [message for answer in answers for message in answer.followups]
    assert all(message.ephemeral for message in said)
    return [message.content for message in said]


async def test_a_double_click_is_one_press(place: Place) -> None:
    await place.imagine()
    grid = await place.finished()

    async with place.world.at_once():
        answers = [await place.press(grid, "U1") for _ in range(2)]
    single = await place.finished(2)

    assert [submit.kind for submit in place.world.api.submits] == ["imagine", "action"]
    assert single.flags.ephemeral is bool(place.options)
    words = [m for answer in answers for m in answer.followups if m.id != single.id]
    assert words == []


async def test_a_wrong_form_gives_the_words_back(place: Place) -> None:
    await place.imagine()
    await place.press(await place.finished(), "U1")
    opened = await place.press(await place.finished(2), "Custom Zoom")
    assert form_fields(opened)["prompt"]

    answer = await place.submit(opened, "a wide harbour --zoom 3")

    (words,) = told(answer)
    assert words.splitlines() == [
        "--zoom 3 is out of range. Allowed: 1–2.",
        "> a wide harbour --zoom 3",
    ]


async def test_an_order_in_doubt_is_sent_again_once(place: Place) -> None:
    place.world.api.answer_next("submit/imagine", status=504)
    await place.imagine()
    message = await place.seen("It may have been charged.")

    async with place.world.at_once():
        answers = [await place.press(message, "Send again") for _ in range(2)]
    picture = await place.finished()

    assert picture.id == message.id
    assert told(*answers) == [MEANWHILE]
    assert len(place.world.api.submits) == 1


@TWO_SERVICES
@pytest.mark.parametrize("name", ["V1", "Custom Zoom"])
async def test_a_button_of_a_service_that_is_gone_says_so_and_opens_no_form(place: Place, name: str) -> None:
    await place.imagine()
    message = await place.finished()
    if name == "Custom Zoom":
        await place.press(message, "U1")
        message = await place.finished(2)
    submits = len(place.world.api.submits)

    await place.world.restart(provider_names=("v1mj",))
    answer = await place.press(message, name)

    said = [m for m in (answer.response, *answer.followups) if m is not None and m.ephemeral]
    assert answer.modal is None
    assert [m.content for m in said if m.id != message.id] == [GONE]
    assert len(place.world.api.submits) == submits
