"""The demo as a stranger sees it: the real command, in Chromium."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
PICTURE = 60_000.0  # milliseconds that a picture may take on a slow machine
TRIES = 20
SHOTS = Path("artifacts")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and "REQUIRE_BROWSER" not in os.environ, reason="Chromium is not installed"
    ),
]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Start `python -m bot demo` and read its address off the terminal."""
    command = [sys.executable, "-m", "bot", "demo", "--no-browser", "--pace", "3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout is not None
        found = next((m[0] for line in demo.stdout if (m := re.search(r"http://\S+", line))), None)
        assert found is not None, "the demo printed no address"
        yield found
        demo.terminate()
    assert demo.returncode == 0


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    assert CHROMIUM is not None, "Chromium is required here and was not found"
    SHOTS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page(viewport={"width": 1280, "height": 1100})
        page.goto(address)
        yield page
        browser.close()


def message(page: Page, words: str) -> Locator:
    """Find the messages with these words; the channel has others, from before."""
    return page.locator(".channel-message", has_text=words)


def prompted(page: Page, prompt: str) -> Locator:
    """Write `/imagine prompt` without sending it; tell where the prompt is."""
    composer = page.locator("#channel-composer-input")
    composer.click()
    composer.press_sequentially("/imagine", delay=20)
    expect(page.get_by_text("Make pictures from words")).to_be_visible()
    page.keyboard.press("Enter")
    option = page.get_by_label("prompt, required")
    option.fill(prompt)
    return option


def send(prompt: Locator) -> None:
    """Press Enter until the page takes it: a key that comes while the page draws itself anew is lost."""
    for _ in range(TRIES):
        prompt.press("Enter")
        with contextlib.suppress(AssertionError):
            expect(prompt).to_have_count(0, timeout=PICTURE / TRIES)
            return
    raise AssertionError("the command was not sent")


def test_the_whole_story(page: Page) -> None:
    send(prompted(page, "a lighthouse in the fog"))

    grid = message(page, "a lighthouse in the fog").first
    expect(grid).to_contain_text("waiting to start", timeout=PICTURE)
    u1 = grid.get_by_role("button", name="U1")
    expect(u1).to_be_visible(timeout=PICTURE)
    expect(grid.locator("img[alt*='lighthouse']")).to_be_visible()
    page.screenshot(path=SHOTS / "1-grid.png")

    u1.click()
    custom_zoom = message(page, "a lighthouse in the fog").get_by_role("button", name="Custom Zoom")
    expect(custom_zoom).to_be_visible(timeout=PICTURE)
    page.screenshot(path=SHOTS / "2-single.png")

    custom_zoom.click()
    form = page.locator("#modal-root")
    expect(form.get_by_role("textbox")).to_have_value("a lighthouse in the fog --zoom 2")
    page.screenshot(path=SHOTS / "3-form.png")
    form.get_by_role("button", name="Submit").click()

    zoomed = message(page, "--zoom 2 – Custom Zoom by @alice (fast)")
    expect(zoomed.get_by_role("button", name="V1")).to_be_visible(timeout=PICTURE)
    page.screenshot(path=SHOTS / "4-zoomed.png")


def test_a_private_picture_appears_by_itself(page: Page) -> None:
    prompt = prompted(page, "a red fox")
    page.get_by_text(re.compile(r"\+\d+ more")).click()
    page.get_by_role("option", name="private").click()
    page.get_by_role("option", name="True").click()
    send(prompt)

    private = message(page, "a red fox")
    expect(private).to_contain_text("Only you can see this", timeout=PICTURE)
    expect(private.get_by_role("button", name="U1")).to_be_visible(timeout=PICTURE)
    expect(private.locator("img[alt*='fox']")).to_be_visible()


def test_the_mask_editor_opens_with_the_picture(page: Page) -> None:
    single = message(page, "– U2 by @alice")  # from before
    single.get_by_role("button", name="Vary (Region)").click()
    link = page.get_by_role("link", name="Open the mask editor")
    expect(link).to_have_count(1)

    page.goto(link.get_attribute("href") or "")

    expect(page.locator("#prompt")).to_have_value("a lighthouse above a calm sea at sunset --ar 3:2")
    page.wait_for_function("document.querySelector('#picture').naturalWidth > 0", timeout=PICTURE)
    page.screenshot(path=SHOTS / "5-mask-editor.png")


def test_a_late_press_is_not_one_on_what_took_the_place(page: Page, address: str) -> None:
    held: list[Route] = []

    def hold(press: Route) -> None:
        held.append(press)

    send(prompted(page, "a blue boat"))
    cancel = page.get_by_role("button", name="Cancel")
    expect(cancel).to_be_visible(timeout=PICTURE)
    page.route("**/api/action", hold)
    cancel.click()
    assert page.context.browser is not None
    other = page.context.browser.new_page()
    other.goto(address)
    expect(message(other, "a blue boat").get_by_role("button", name="U1")).to_be_visible(timeout=PICTURE)

    (press,) = held
    press.continue_()

    expect(page.locator("#action-status")).to_have_text("Action was not completed.")
    expect(message(page, "a blue boat").get_by_role("button", name="U1")).to_be_visible()
