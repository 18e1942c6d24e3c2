"""The mask editor in Chromium: what is drawn with mouse, touch and keys is what reaches the image API."""

import base64
import io

import pytest
import simcord
from PIL import Image
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import NEEDS_CHROMIUM
from tests.world import World, button

pytestmark = [pytest.mark.browser, NEEDS_CHROMIUM]
WHITE, BLACK = 255, 0
SIZE = (40, 26)  # pixels of the simulated single picture at 3:2


def link_of(pressed: simcord.InteractionResult) -> str:
    (offered,) = pressed.followups
    assert offered.ephemeral
    found = button(offered.message, "Open the mask editor")
    assert found is not None
    assert found.url is not None
    return found.url


async def at(page: Page, x: float, y: float) -> tuple[float, float]:
    """Tell where a point of the picture is in the window; both are parts from 0 to 1."""
    box = await page.locator("#surface").bounding_box()
    assert box is not None
    return box["x"] + box["width"] * x, box["y"] + box["height"] * y


async def drag(page: Page, *points: tuple[float, float]) -> None:
    await page.mouse.move(*await at(page, *points[0]))
    await page.mouse.down()
    for point in points[1:]:
        await page.mouse.move(*await at(page, *point), steps=5)
    await page.mouse.up()


def sent_mask(world: World) -> Image.Image:
    body = world.api.submits[-1].body
    return Image.open(io.BytesIO(base64.b64decode(body["maskBase64"].partition(",")[2]))).convert("L")


async def test_mouse_and_keys_draw_what_is_sent(world: World, browser: Browser) -> None:
    single = await world.pressed(await world.imagined("a harbour --ar 3:2"), "U1")
    address = link_of(await world.press(world.bob, single, "Vary (Region)"))
    page = await browser.new_page(color_scheme="dark")
    wrong: list[str] = []
    page.on("console", lambda line: wrong.append(line.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    await page.goto(address)
    submit, share = page.get_by_role("button", name="Paint this"), page.locator("#share")

    await expect(page.locator("#prompt")).to_have_value("a harbour --ar 3:2")
    await expect(submit).to_be_disabled()
    assert await page.locator("#picture").evaluate("picture => picture.naturalWidth") == SIZE[0]
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 23, 28)"

    await page.get_by_role("button", name="Rectangle").click()
    await drag(page, (0.0, 0.0), (0.5, 0.5))
    await expect(share).to_have_text("About 25 % of the picture will be painted anew.")
    await page.get_by_role("button", name="Brush").click()
    await drag(page, (0.9, 0.9), (0.7, 0.9))
    await page.get_by_role("button", name="Undo").click()
    await expect(page.locator("#live")).to_contain_text("Undone. About 25 %")
    await page.get_by_role("button", name="Bottom right").click()
    await expect(page.get_by_role("button", name="Bottom right")).to_have_attribute("aria-pressed", "true")
    await page.locator("#stage").focus()
    await page.keyboard.press("e")
    await page.keyboard.press("Control+z")
    await page.keyboard.press("b")
    await page.keyboard.press("Space")  # in the middle, where the cursor begins
    await expect(page.locator("#live")).to_contain_text("Painted.")
    await page.locator("#prompt").fill("a red boat")
    await submit.click()
    await expect(page.get_by_role("heading", name="It is on its way")).to_be_focused()
    result = await world.finished(3)

    assert f"**a red boat** – Vary (Region) by {world.bob.mention}" in result.content
    assert wrong == []
    mask = sent_mask(world)
    assert mask.size == SIZE
    white = [(0, 0), (19, 0), (0, 12), (19, 12), (20, 13)]
    assert {mask.getpixel(point) for point in white} == {WHITE}
    assert {mask.getpixel(point) for point in [(24, 2), (2, 16), (38, 24), (30, 23)]} == {BLACK}

    await page.goto(address)
    await expect(page.get_by_text("This link was used already.")).to_be_visible()


async def test_fingers_draw_and_a_refused_mask_is_not_lost(world: World, browser: Browser) -> None:
    single = await world.pressed(await world.imagined("a harbour --ar 3:2"), "U1")
    address = link_of(await world.press(world.alice, single, "Vary (Region)"))
    phone = await browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, color_scheme="light"
    )
    page = await phone.new_page()
    await page.goto(address)
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(244, 244, 246)"
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    await page.touchscreen.tap(*await at(page, 0.25, 0.5))
    await expect(page.locator("#share")).to_contain_text("About")
    await page.locator("#prompt").fill("a boat --chaos 900")
    await page.get_by_role("button", name="Paint this").tap()
    await expect(page.locator("#answer")).to_contain_text("--chaos 900 is out of range.")
    assert len(world.api.submits) == 2
    await page.locator("#prompt").fill("a boat")
    await page.get_by_role("button", name="Paint this").tap()
    await expect(page.get_by_role("link", name="Back to Discord")).to_be_visible()
    await world.finished(3)

    mask = sent_mask(world)
    assert mask.getpixel((10, 13)) == WHITE
    assert mask.getbbox() == (8, 11, 12, 15)
