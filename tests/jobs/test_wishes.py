"""What people wish for, and what becomes of it where a provider cannot do everything."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.errors import ProviderUnavailable, UserError
from bot.jobs.model import Job, JobKind, JobState, Reply
from bot.jobs.service import Filled, Request
from bot.jobs.wish import Wish
from bot.prompts import Mode, parse
from bot.providers.button import Button, ButtonKind, Form
from bot.providers.order import (
    Animate,
    Blend,
    Describe,
    Dimensions,
    Edit,
    Imagine,
    InputPicture,
    Motion,
    Shorten,
    Submission,
)
from bot.providers.port import Capability, Receipt
from tests.jobs.desk import Desk, at_work, open_desk, person
from tests.jobs.scripted import running
from tests.store.stored_jobs import ALICE, make_button, make_job

ACCEPTED = Receipt(task_id="1")
PICTURE = InputPicture(mime="image/png", content=b"png", url="https://cdn.example/a.png")
EVERYTHING = frozenset(Capability)
FOUND = ("a red fox", "a quiet harbour")
BUTTONS = (
    Button(position=0, custom_id="MJ::Job::PicReader::1", emoji="1\ufe0f\u20e3", kind=ButtonKind.DESCRIBED),
    Button(position=1, custom_id="MJ::Job::PicReader::2", emoji="2\ufe0f\u20e3", kind=ButtonKind.DESCRIBED),
    Button(position=2, custom_id="MJ::JOB::variation::1", label="V1", kind=ButtonKind.VARY),
)
OFFERED_BY_SOME = [kind for kind in JobKind if kind not in (JobKind.IMAGINE, JobKind.ACTION)]


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as desk, at_work(desk):
        desk.provider.capabilities = EVERYTHING
        yield desk


def asking(number: int = 1) -> Request:
    return Request(by=person(), reply=Reply(channel_id=71), interaction_id=number)


async def sent(desk: Desk, wish: Wish) -> Submission:
    """Start it, and return what the provider is asked for."""
    desk.provider.receipts.append(ACCEPTED)
    desk.provider.know(running())
    await desk.core.service.start(wish, asking())
    await desk.later(1)
    return desk.provider.submitted[-1]


async def test_what_only_seems_not_to_be_written_down_is_sent_at_once(desk: Desk) -> None:
    wish = Wish.of(JobKind.IMAGINE, parse("a harbour"))
    desk.store.failing["add"] = 1
    with pytest.raises(OSError, match="full"):
        await desk.core.service.start(wish, asking(1))
    assert not desk.core.book.active_of(ALICE)
    assert desk.core.tally.used(ALICE, lambda _: True) == 0

    desk.store.failing["answer to add"] = 1  # told that it failed, they would pay again; a start sends it too
    assert isinstance(await sent(desk, wish), Imagine)
    assert desk.core.tally.used(ALICE, lambda _: True) == 1


async def parent_of(desk: Desk, *buttons: Button, **changes: Any) -> Job:
    done = {"state": JobState.SUCCEEDED, "task_id": "7", "buttons": buttons, "shown": JobState.SUCCEEDED}
    return await desk.store.add(make_job(**{**done, **changes}), same_press_after=None, once=False)


@pytest.mark.parametrize(
    ("wish", "kind", "said"),
    [
        (
            Wish(kind=JobKind.BLEND, pictures=(PICTURE, PICTURE), dimensions=Dimensions.PORTRAIT),
            Blend,
            {"pictures": (PICTURE, PICTURE), "dimensions": Dimensions.PORTRAIT},
        ),
        (Wish(kind=JobKind.DESCRIBE, pictures=(PICTURE,)), Describe, {"picture": PICTURE}),
        (Wish.of(JobKind.SHORTEN, parse("a fox --relax")), Shorten, {"prompt": "a fox", "mode": Mode.RELAX}),
        (
            Wish(kind=JobKind.ANIMATE, prompt="waves", pictures=(PICTURE,), motion=Motion.HIGH),
            Animate,
            {"picture": PICTURE, "prompt": "waves", "motion": Motion.HIGH},
        ),
        (
            Wish(kind=JobKind.EDIT, prompt="a boat", pictures=(PICTURE,), mask=b"mask"),
            Edit,
            {"picture": PICTURE, "prompt": "a boat", "mask": b"mask"},
        ),
    ],
)
async def test_each_kind_reaches_the_provider_whole(
    desk: Desk, wish: Wish, kind: type[Submission], said: dict[str, object]
) -> None:
    order = await sent(desk, wish)

    assert type(order) is kind
    assert {name: getattr(order, name) for name in said} == said


@pytest.mark.parametrize("kind", OFFERED_BY_SOME)
async def test_what_no_provider_offers_is_refused_before_anything_is_written(
    desk: Desk, kind: JobKind
) -> None:
    desk.provider.capabilities = frozenset()
    wish = Wish(kind=kind, prompt="a fox", pictures=(PICTURE,))

    with pytest.raises(UserError, match="refused-not-offered"):
        await desk.core.service.check(wish, person())
    with pytest.raises(UserError, match="refused-not-offered"):
        await desk.core.service.start(wish, asking())

    assert await desk.store.of_person(ALICE, over=False, limit=9) == []
    assert desk.provider.submitted == []


@pytest.mark.parametrize(
    ("wanted", "mode"), [(Mode.RELAX, Mode.RELAX), (Mode.FAST, Mode.FAST), (Mode.TURBO, Mode.FAST)]
)
async def test_a_video_runs_in_a_mode_that_videos_have(desk: Desk, wanted: Mode, mode: Mode) -> None:
    order = await sent(desk, Wish(kind=JobKind.ANIMATE, mode=wanted, pictures=(PICTURE,)))

    assert order.mode is mode


async def test_who_wants_a_cheap_video_is_not_given_a_dear_one(desk: Desk) -> None:
    desk.provider.capabilities = EVERYTHING - {Capability.RELAX_VIDEO}

    with pytest.raises(UserError, match="refused-mode"):
        await desk.core.service.check(Wish(kind=JobKind.ANIMATE, mode=Mode.RELAX), person())


@pytest.mark.parametrize(
    ("parent", "capabilities", "mode"),
    [
        (Mode.RELAX, EVERYTHING, Mode.RELAX),
        (Mode.RELAX, EVERYTHING - {Capability.RELAX_VIDEO}, Mode.FAST),
        (Mode.TURBO, EVERYTHING, Mode.FAST),
    ],
)
async def test_a_video_of_a_picture_follows_its_mode_as_far_as_videos_have_it(
    desk: Desk, parent: Mode, capabilities: frozenset[Capability], mode: Mode
) -> None:
    desk.provider.capabilities = capabilities
    desk.provider.receipts.append(ACCEPTED)
    desk.provider.know(running())
    animate = make_button(0, "Animate", kind=ButtonKind.ANIMATE)
    picture = await parent_of(desk, animate, mode=parent)

    assert (await desk.core.service.press(picture.id, 0, asking())).mode is mode
    await desk.later(1)
    assert desk.provider.submitted[-1].mode is mode


async def test_the_usual_mode_gives_way_where_it_is_not_offered_and_a_named_one_does_not(
    desk: Desk,
) -> None:
    desk.provider.speeds = frozenset({Mode.RELAX})
    described = Wish(kind=JobKind.DESCRIBE, pictures=(PICTURE,))
    with pytest.raises(UserError, match="refused-mode"):  # the usual one here is fast itself
        await desk.core.service.check(described, person())
    desk.provider.speeds = frozenset({Mode.FAST, Mode.RELAX})

    assert (await sent(desk, described)).mode is Mode.FAST
    with pytest.raises(UserError, match="refused-mode"):
        await desk.core.service.check(Wish(kind=JobKind.BLEND, mode=Mode.TURBO), person())


# Translation.


@pytest.mark.parametrize(
    ("setting", "option", "able", "translate"),
    [
        (False, None, True, False),
        (False, True, True, True),
        (True, None, True, True),
        (True, False, True, False),
        (True, None, False, False),
    ],
)
async def test_a_prompt_is_translated_as_its_person_wishes(
    desk: Desk, setting: bool, option: bool | None, able: bool, translate: bool
) -> None:
    await desk.core.care.choose(ALICE, translate=setting)
    desk.provider.capabilities = EVERYTHING if able else EVERYTHING - {Capability.TRANSLATE}

    order = await sent(desk, Wish.of(JobKind.IMAGINE, parse("a fox"), translate=option))

    assert isinstance(order, Imagine)
    assert order.translate is translate


async def test_a_translation_that_nobody_offers_is_refused(desk: Desk) -> None:
    desk.provider.capabilities = frozenset()

    with pytest.raises(UserError, match="refused-not-offered"):
        await desk.core.service.check(Wish.of(JobKind.IMAGINE, parse("a fox"), translate=True), person())


# Buttons.


async def test_a_found_prompt_is_imagined_by_whoever_can(desk: Desk) -> None:
    parent = await parent_of(desk, *BUTTONS, texts=FOUND, provider="gone", kind=JobKind.DESCRIBE, prompt="")
    desk.provider.receipts.append(ACCEPTED)
    desk.provider.know(running())

    assert (await desk.core.service.form_of(parent.id, 1, person()))[1] is Form.PROMPT
    child = await desk.core.service.press(parent.id, 1, asking(), Filled(prompt="a loud harbour"))
    await desk.later(1)

    (order,) = desk.provider.submitted
    assert isinstance(order, Imagine)
    assert order.prompt == "a loud harbour"
    assert (child.kind, child.provider, child.parent_id) == (JobKind.IMAGINE, "cometapi", parent.id)
    assert (await desk.stored(parent)).buttons[1].pressed


async def test_a_press_without_a_form_sends_no_empty_prompt(desk: Desk) -> None:
    parent = await parent_of(desk, *BUTTONS, texts=FOUND[:1], kind=JobKind.DESCRIBE, prompt="")

    with pytest.raises(UserError, match="prompt-empty"):
        await desk.core.service.press(parent.id, 1, asking())

    assert desk.provider.submitted == []


def test_each_button_starts_from_its_own_prompt() -> None:
    job = make_job(buttons=BUTTONS, texts=FOUND)

    assert [job.prompt_at(n) for n in (0, 1, 2, None)] == [*FOUND, job.prompt, job.prompt]
    assert make_job(buttons=BUTTONS, texts=FOUND[:1], prompt="").prompt_at(1) == ""


async def test_a_button_that_was_refused_before_opens_no_form_and_sends_nothing(desk: Desk) -> None:
    region = make_button(0, "Vary (Region)", kind=ButtonKind.REGION)
    parent = await parent_of(desk, region, width=64, height=64)
    desk.provider.unserved = frozenset({ButtonKind.REGION})

    with pytest.raises(UserError, match="refused-button"):
        await desk.core.service.form_of(parent.id, 0, person())
    with pytest.raises(UserError, match="refused-button"):
        await desk.core.service.press(parent.id, 0, asking(), Filled(prompt="a fox", mask=b"mask"))

    assert desk.provider.submitted == []


@pytest.mark.parametrize(
    ("capabilities", "form"), [(EVERYTHING, Form.PROMPT), (EVERYTHING - {Capability.REMIX}, None)]
)
async def test_words_are_asked_for_only_where_they_are_taken(
    desk: Desk, capabilities: frozenset[Capability], form: Form | None
) -> None:
    desk.provider.capabilities = capabilities
    parent = await parent_of(desk, *BUTTONS)
    await desk.core.care.choose(ALICE, remix=True)

    assert (await desk.core.service.form_of(parent.id, 2, person()))[1] is form


# What is asked for nothing.


async def test_a_seed_is_asked_for_until_it_is_told_and_then_kept(desk: Desk) -> None:
    parent = await parent_of(desk, *BUTTONS)
    desk.provider.seeds.extend([ProviderUnavailable(), "4711", "none"])

    answers = [await desk.core.care.seed_of(await desk.stored(parent)) for _ in range(3)]

    assert answers == ["", "4711", "4711"]
    assert (await desk.stored(parent)).seed == "4711"


@pytest.mark.parametrize(
    "changes",
    [{"state": JobState.FAILED}, {"texts": FOUND}, {"provider": "gone"}, {"seed": "99"}],
)
async def test_no_seed_is_asked_for_where_there_is_none(desk: Desk, changes: dict[str, Any]) -> None:
    job = await parent_of(desk, **changes)

    assert await desk.core.care.seed_of(job) == job.seed
