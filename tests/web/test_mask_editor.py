"""Links to the mask editor: for one person and one picture, once, for a quarter of an hour."""

import asyncio
import base64
import io

import aiohttp
import discord
import pytest
import simcord
from PIL import Image

from tests.holding import slow_discord
from tests.panel import pressed_instead
from tests.people import told
from tests.web.conftest import Web
from tests.world import World, button

SIZE = (40, 26)


def link_of(pressed: simcord.InteractionResult) -> str:
    (offered,) = pressed.followups
    found = button(offered.message, "Open the mask editor")
    assert offered.ephemeral
    assert found is not None
    assert found.url is not None
    return found.url


async def single(world: World) -> discord.Message:
    return await world.pressed(await world.imagined("a <harbour> --ar 3:2"), "U1")


def drawn(size: tuple[int, int] = SIZE, box: tuple[int, int, int, int] = (0, 0, 10, 10)) -> str:
    mask, content = Image.new("1", size), io.BytesIO()
    mask.paste(1, box)
    mask.save(content, "PNG")
    return base64.b64encode(content.getvalue()).decode()


async def submit(web: Web, address: str, mask: str, prompt: str = "a red boat") -> tuple[int, str]:
    async with web.session.post(address, json={"prompt": prompt, "mask": mask}) as answer:
        return answer.status, await answer.text()


@pytest.mark.parametrize(
    "vendor",
    [
        pytest.param("v1mj", marks=pytest.mark.settings(PROVIDERS="v1mj", V1MJ_KEY="demo-key")),
        pytest.param("acedata", marks=pytest.mark.settings(PROVIDERS="acedata", ACEDATA_KEY="demo-key")),
    ],
)
async def test_a_mask_is_taken_once_and_a_refused_one_costs_nothing(
    world: World, web: Web, vendor: str
) -> None:
    address = link_of(await world.press(world.alice, await single(world), "Vary (Region)"))
    paid = len(world.api.submits)
    await world.restart()

    for mask, words in (
        (drawn((41, 26)), "not a mask of this picture's size"),
        (drawn(box=(0, 0, 0, 0)), "Please choose where"),
        (drawn(box=(0, 0, 40, 26)), "The whole picture is marked"),
        (base64.b64encode(b"no picture").decode(), "not a mask of this picture's size"),
        ("?", "did not send words and a mask"),
    ):
        status, said = await submit(web, address, mask)
        assert (status, words in said) == (422, True), said
    assert (await submit(web, address, drawn(), prompt=""))[0] == 422
    assert await web.post(address, data=io.BytesIO(b"A" * 5 * 1024 * 1024)) == 413
    assert len(world.api.submits) == paid

    answers = await asyncio.gather(*(submit(web, address, drawn()) for _ in range(2)))
    await world.finished(3)
    assert 204 in [status for status, _ in answers]
    assert (await submit(web, address, drawn()))[0] == 410
    assert len([s for s in world.api.submits[paid:] if s.kind == "imagine" or s.kind == "modal"]) == 1


async def test_links_end_and_strangers_learn_nothing(world: World, web: Web) -> None:
    address = link_of(await world.press(world.alice, await single(world), "Vary (Region)"))
    async with web.session.get(address) as answer:
        page = await answer.text()
        policy = answer.headers["Content-Security-Policy"]
        assert (answer.status, answer.content_type) == (200, "text/html")
        assert policy.startswith("default-src 'none'; script-src 'self';")
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    async with slow_discord(world, "GET", "/messages/") as hold:
        loads = [asyncio.create_task(web.get_bytes(f"{address}/picture")) for _ in range(4)]
        await hold.reached()
        for _ in range(20):
            await web.get("/healthz")  # meanwhile nobody held would hold the others
        assert not any(load.done() for load in loads)
        hold.let_go()
        assert len(set(await asyncio.gather(*loads))) == 1
    assert "a &lt;harbour&gt; --ar 3:2" in page
    assert "<harbour>" not in page
    for file, status in (("main.js", 200), ("editor.css", 200), ("page.html", 404), ("..%2Fserver.py", 404)):
        async with web.session.get(f"{web.url}/mask/editor/{file}") as answer:
            assert answer.status == status

    claim, _, proof = address.rpartition(".")
    somebody_elses = claim.replace(str(world.alice.id), str(world.bob.id))
    assert somebody_elses != claim
    for forged in (
        f"{somebody_elses}.{proof}",
        f"{claim}.{proof[:-2]}xx",
        f"{web.url}/mask/é",
        f"{web.url}/mask/a.b",
    ):
        async with web.session.get(forged) as answer:
            assert answer.status == 404
            assert "is not one of ours" in await answer.text()
        assert (await submit(web, forged, drawn()))[0] == 404
        async with web.session.get(f"{forged}/picture") as answer:
            assert answer.status == 404

    await world.clock.pass_time(15 * 60)
    async with web.session.get(address) as answer:
        assert answer.status == 410
        assert "it works for 15 minutes" in await answer.text()
    assert (await submit(web, address, drawn()))[0] == 410
    assert len(world.api.submits) == 2


@pytest.mark.settings(MAX_ACTIVE_JOBS_PER_USER=1)
async def test_where_there_is_no_room_the_mask_waits(world: World, web: Web) -> None:
    address = link_of(await world.press(world.alice, await single(world), "Vary (Region)"))
    await world.alice.slash(world.channel, "imagine", prompt="something else")

    status, said = await submit(web, address, drawn())
    assert (status, "one job on the way" in said, "**" in said) == (422, True, False)
    await world.finished(3)
    assert (await submit(web, address, drawn()))[0] == 204
    await world.finished(4)


async def test_a_guesser_is_shut_out(world: World, web: Web) -> None:
    statuses = [(await web.get(f"/mask/guess{number}"))[0] for number in range(21)]

    assert statuses == [404] * 20 + [429]


async def test_a_deleted_picture_cannot_be_painted_in(world: World, web: Web) -> None:
    picture = await single(world)
    address = link_of(await world.press(world.alice, picture, "Vary (Region)"))
    asked = await world.press(world.alice, picture, "Delete")
    await world.press(world.alice, asked.followups[0].message, "Yes, delete it")

    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        assert answer.status == 410
        assert "I no longer know this picture." in await answer.text()


async def test_what_is_painted_late_is_shown_also_where_a_private_job_waits_for_it(
    world: World, web: Web
) -> None:
    public = await single(world)
    await world.alice.slash(world.channel, "imagine", prompt="a secret garden --ar 3:2", private=True)
    grid = await world.finished(3, viewer=world.alice)
    await world.press(world.alice, grid, "U1")
    picture = await world.finished(4, viewer=world.alice)
    region = button(picture, "Vary (Region)")
    assert region is not None
    assert region.custom_id is not None
    surprising = region.custom_id.replace(":form:", ":press:")
    with pressed_instead(world, surprising):
        await world.press(world.alice, picture, "Vary (Region)")
    waiting = await world.until(lambda: world.seen("needs a few words", world.alice))
    await world.restart()
    late = [
        link_of(await world.press(world.alice, waiting, "Continue")),
        link_of(await world.press(world.alice, public, "Vary (Region)")),
    ]
    async with web.session.get(f"{late[0]}/picture") as shown:
        assert (shown.status, shown.content_type) == (200, "image/png")
    await world.clock.pass_time(14.8 * 60)
    await world.env.advance_time(14.8 * 60)

    for address in late:
        assert (await submit(web, address, drawn()))[0] == 204
        assert (await submit(web, address, drawn()))[0] in (410, 422)
    result = await world.finished(3)  # as the bot
    assert result.content.startswith("**a red boat** – Vary (Region) by")
    assert len(world.pictures(world.alice)) == 5
    assert "too old" in told(await world.press(world.alice, waiting, "Continue"))[-1]
    assert (await world.finished(6, viewer=world.alice)).id in (waiting.id, result.id)

    with pressed_instead(world, surprising):
        await world.press(world.alice, picture, "Vary (Region)")
    waiting = await world.until(lambda: world.seen("needs a few words", world.alice))
    opened = await world.press(world.alice, waiting, "Continue")
    await world.restart()
    await world.paint(world.alice, opened, {"prompt": "a red gate", "area": "left"})
    assert (await world.finished(7, viewer=world.alice)).id == waiting.id
    assert len([s for s in world.api.submits if s.kind == "modal"]) == 3
    assert len(world.messages(world.bob)) == 3
