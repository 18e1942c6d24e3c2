"""Everything that is offered works: each command, button and menu, with each image API, in two languages.

Alice and the server she speaks in are Korean, bob and his are English; they take turns.
"""

import dataclasses
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any

import discord
import pytest
import simcord

from bot.demo.kinds import Kind
from bot.ui.custom_id import CustomId, Op, parse_custom_id
from bot.ui.i18n import Say, Texts
from tests.flows.test_family import served_by
from tests.outside import picture
from tests.people import told
from tests.world import World, form_fields, labels

TEAL, RED, WHITE = ((f"{colour}.png", picture(colour)) for colour in ("teal", "red", "white"))
LEADING_ON = (Op.PAINT, Op.ALL, Op.SINGLES, Op.ORIGINAL, Op.ERASE)  # in private answers
OVER = ("j1:details:", "⚠️")  # below a result, or in a refusal
HANGUL = re.compile(r"[가-힣]")
ROOM = {"MAX_ACTIVE_JOBS_PER_USER": "60"}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """What a story has to know about an API."""

    refused: Sequence[str] = ()
    """Orders and buttons that it turns out not to take, in the order in which alice and bob are told."""
    at_once: int = 4
    """What comes of Imagine all, in messages."""


def own(kind: Kind, face: Face) -> Any:  # Any: pytest's parameter
    settings, quirks = served_by(kind)
    return pytest.param(face, id=kind.value, marks=[pytest.mark.settings(**settings.kwargs, **ROOM), quirks])


def hired(name: str, face: Face, **settings: str) -> Any:
    return pytest.param(face, id=name, marks=[pytest.mark.settings(**settings, **ROOM)])


FACES = [
    hired("cometapi", Face()),
    hired("v1mj", Face(), PROVIDERS="v1mj", V1MJ_KEY="demo-key"),
    hired("acedata", Face(), PROVIDERS="acedata", ACEDATA_KEY="demo-key"),
    own(Kind.NOVICEZK, Face(refused=("영상", "Shorter prompts", "Edit"), at_once=1)),
    own(Kind.PLUS, Face(refused=("영상", "Imagine all", "Edit"), at_once=1)),
    own(Kind.TRUEAI, Face(refused=("Show Details",))),
]


class Walk:
    """One after the other starts something, and everything that comes of it is counted."""

    def __init__(self, world: World, texts: Texts) -> None:
        self.world = world
        self.says = {world.alice: Say(texts=texts, locale="ko"), world.bob: Say(texts=texts, locale="en")}
        self.turns: Iterator[simcord.MemberActor] = itertools.cycle(self.says)
        self.started = 0
        self.pressed = set[tuple[str, bool]]()

    def heard(self, who: simcord.MemberActor, *answers: simcord.InteractionResult) -> list[str]:
        """List what was said to somebody alone, which is in their language."""
        said = told(*answers)
        for text in said:
            assert bool(HANGUL.search(text)) is (who is self.world.alice), text
        return said

    async def slash(self, name: str, **options: Any) -> None:
        who = next(self.turns)
        self.heard(who, await who.slash(self.world.channel, name, **options))
        self.started += 1

    async def choose(self, key: str, message: discord.Message) -> None:
        """Choose from the menu of a message, and fill the form, where one opens."""
        who = next(self.turns)
        answer = await who.context_menu(self.world.channel, self.says[self.world.bob](key), message)
        if answer.modal is not None:
            answer = await who.submit_modal(answer, {"prompt": "a red fox"})
        self.heard(who, answer)
        self.started += key != "menu-details"

    async def press(self, message: discord.Message, item: discord.Button) -> None:
        """Press a button; go through its form, and press what its private answer leads to."""
        who = next(self.turns)
        answer = await who.click(message, custom_id=item.custom_id)
        if answer.modal is not None:
            fields = form_fields(answer)
            where = {"area": "left"} if "area" in fields else {}
            answer = await who.submit_modal(answer, {"prompt": fields["prompt"]["value"], **where})
        self.heard(who, answer)
        for shown in answer.followups:
            for leads in filter(None, (button_of(shown.message, op) for op in LEADING_ON)):
                further = await who.click(shown.message, custom_id=leads.custom_id)
                self.heard(who, further)

    async def press_what_is_new(self, face: Face) -> bool:
        """Press each of the API's buttons that was not pressed yet; tell whether there was one."""
        known = len(self.pressed)
        for message in await self.results():
            for item in offered(message):
                name = item.label or str(item.emoji)
                button = family(name), "V1" in labels(message)
                if button not in self.pressed:
                    self.pressed.add(button)
                    await self.press(message, item)
                    self.started += face.at_once if name == "Imagine all" else name != "❤️"
        return len(self.pressed) > known

    def refused(self) -> list[str]:
        """List what people were told that the API does not take."""
        said = [message.content for who in self.says for message in self.world.messages(who)]
        return [text for text in said if "⚠️" in text]

    async def results(self) -> list[discord.Message]:
        """Wait until everything that was started is there, or refused, and list what is there."""
        shown = self.world.env.backend.messages[self.world.channel.id]

        def all_over() -> bool:
            said = (f"{message.content} {message.components}" for message in shown.values())
            return sum(any(mark in text for mark in OVER) for text in said) == self.started

        await self.world.until(all_over)
        await self.world.quiet.reached()
        return [message for message in self.world.messages() if button_of(message, Op.DETAILS)]


def family(name: str) -> str:
    """Name a button without its number."""
    return name if len(name) > 3 else re.sub("[1-9]", "", name)


def buttons(message: discord.Message) -> list[tuple[CustomId, discord.Button]]:
    rows = (getattr(row, "children", []) for row in message.components)
    items = [item for row in rows for item in row if isinstance(item, discord.Button)]
    named = [(parse_custom_id(item.custom_id or ""), item) for item in items]
    return [(custom_id, item) for custom_id, item in named if custom_id is not None]


def button_of(message: discord.Message, op: Op) -> discord.Button | None:
    return next((item for custom_id, item in buttons(message) if custom_id.op is op), None)


def offered(message: discord.Message) -> list[discord.Button]:
    """List the API's own buttons."""
    return [item for custom_id, item in buttons(message) if custom_id.op in (Op.PRESS, Op.FORM, Op.REMIX)]


@pytest.mark.parametrize("face", FACES)
async def test_everything_that_is_offered_works(world: World, face: Face, texts: Texts) -> None:
    def abroad(payload: dict[str, Any]) -> None:  # Any: Discord's payload
        language = "ko" if payload["member"]["user"]["username"] == "alice" else "en-US"
        payload |= {"locale": language, "guild_locale": language}

    world.alter_interactions(abroad)
    walk = Walk(world, texts)
    await walk.slash(
        "imagine", prompt="a quiet harbour --ar 3:2", version="7", stylize=50, chaos=5, no="text", image=TEAL
    )
    await walk.slash("blend", image1=TEAL, image2=RED, dimensions="portrait")
    await walk.slash("describe", image=TEAL)
    await walk.slash("shorten", prompt="a very old and quiet harbour in the rain")
    await walk.slash("animate", image=TEAL, prompt="waves", motion="high")
    await walk.slash("edit", image=TEAL, prompt="a red boat", mask=WHITE)
    (grid, *_) = await walk.results()
    for key in ("menu-describe", "menu-reference", "menu-details"):
        await walk.choose(key, grid)
    while await walk.press_what_is_new(face):
        pass

    for name, text in itertools.zip_longest(face.refused, walk.refused(), fillvalue="nothing"):
        assert name in text.splitlines()[0]
    walk.turns = itertools.repeat(world.alice)  # whose it is
    for op in (Op.LIKE, Op.DETAILS, Op.AGAIN, Op.DELETE):
        item = button_of(grid, op)
        assert item is not None
        await walk.press(grid, item)
    assert world.message(grid.id) is None
    assert len(await walk.results()) == walk.started - len(face.refused)
