"""What can be wrong with an image service, told apart by what mends it; nothing is ever submitted."""

from collections.abc import Callable

import pytest
from pydantic import SecretStr

from bot.apis import open_provider
from bot.config import OwnServerSettings, ProviderSettings
from bot.demo.api import SimulatedApi
from bot.demo.kinds import Kind
from bot.doctor.finding import Finding
from bot.doctor.providers import check_provider
from bot.errors import ProviderUnavailable
from bot.providers.midjourney_proxy.profiles import Auth
from bot.providers.port import ImageProvider
from bot.providers.wire import Sessions
from bot.ui.i18n import Texts
from tests.clocks import HandClock
from tests.jobs.scripted import ScriptedProvider
from tests.providers.own_server import AUTHS
from tests.test_command_line import discord_answering, nobody_listens

KEY = "demo-key"
Adapter = Callable[[ProviderSettings, Sessions], ImageProvider]


def real(settings: ProviderSettings, sessions: Sessions) -> ImageProvider:
    return open_provider(settings, sessions, HandClock())


def own_server(url: str, **changes: str) -> OwnServerSettings:
    ways = {"prefix": "/mj", "auth": "bearer", "speed": "path", **changes}
    return OwnServerSettings(name="mjproxy", url=url, key=SecretStr(KEY), **ways)


def service(url: str, name: str = "cometapi", key: str = KEY) -> ProviderSettings:
    return ProviderSettings(name=name, url=url, key=SecretStr(key))


async def found(settings: ProviderSettings, adapter: Adapter = real) -> list[str]:
    findings: list[Finding] = list(await check_provider(settings, adapter))
    say = Texts(strict=True)("en")
    lines = [f"{finding.state}: {say(finding.key, **finding.args)}" for finding in findings]
    assert not any(KEY in line for line in lines)
    return lines


@pytest.mark.parametrize("name", ["cometapi", "v1mj"])
async def test_a_service_that_is_well_is_told_so_for_nothing(api: SimulatedApi, name: str) -> None:
    assert await found(service(api.url, name)) == [f"ok: {name}: {api.url} answers and takes the key."]
    assert api.requests["submit"] == 0


@pytest.mark.parametrize("kind", [pytest.param(kind, marks=pytest.mark.quirks(kind=kind)) for kind in Kind])
async def test_a_server_of_ones_own_is_asked_with_its_way_to_say_the_key(
    api: SimulatedApi, kind: Kind
) -> None:
    right, other = AUTHS[kind], Auth.RAW if AUTHS[kind] is Auth.BEARER else Auth.BEARER

    assert (await found(own_server(api.url, auth=right)))[0].startswith("ok: ")
    assert "refuses the key" in (await found(own_server(api.url, auth=other)))[0]


async def test_a_refused_key_names_its_variable(api: SimulatedApi) -> None:
    (line,) = await found(service(api.url, key="sk-another-key"))

    assert line.startswith("wrong: ")
    assert "put it in COMETAPI_KEY" in line


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (200, "<html>Welcome</html>", "is a web page or a redirect"),
        (301, "<html>Moved</html>", "is a web page or a redirect"),
        (403, "<html>Just a moment</html>", "is a web page or a redirect"),
        (403, {"error": {"message": "no access", "code": ""}}, "refuses the key"),
        (200, {"hello": "world"}, "answers something else"),
        (200, b"\x00\xff", "answers something else"),
        (429, {"error": {"message": "slow down"}}, "is busy just now"),
        (502, "<html>Bad Gateway</html>", "is in trouble (status 502)"),
        (500, {"error": {"message": "oh"}}, "is in trouble (status 500)"),
    ],
)
async def test_odd_answers_are_told_apart(api: SimulatedApi, status: int, body: object, words: str) -> None:
    api.answer_next("list-by-condition", status=status, body=body, times=5)

    (line,) = await found(service(api.url))

    assert words in line


async def test_a_wrong_path_names_the_prefix(api: SimulatedApi) -> None:
    (line,) = await found(own_server(api.url, prefix="/elsewhere"))

    assert "does not know the path" in line
    assert "MJPROXY_PREFIX" in line


async def test_a_machine_that_is_not_there_is_told() -> None:
    (line,) = await found(service(nobody_listens()))

    assert line.startswith("wrong: ")
    assert "nobody listens" in line
    assert "COMETAPI_URL" in line


async def test_a_name_that_is_not_there_is_told() -> None:
    assert "no machine of the name" in (await found(service("http://nowhere.invalid")))[0]


async def test_https_where_there_is_none_is_told(api: SimulatedApi) -> None:
    (line,) = await found(service(api.url.replace("http:", "https:")))

    assert "https or http?" in line


async def test_a_connection_that_ends_is_told(api: SimulatedApi) -> None:
    for _ in range(5):
        api.drop_next("list-by-condition")

    assert "ends the connection without an answer" in (await found(service(api.url)))[0]


@pytest.mark.parametrize(
    ("url", "warned"),
    [("http://mj.example.com", True), ("http://10.0.0.7", False), ("https://mj.example.com", False)],
)
async def test_a_key_in_the_open_is_told(url: str, warned: bool) -> None:
    lines = await found(service(url), lambda _settings, _sessions: Purse(""))

    assert any("travels over http" in line for line in lines) is warned


class Purse(ScriptedProvider):
    """An account with something left, or with words for it."""

    def __init__(self, left: str | Exception) -> None:
        super().__init__()
        self.left = left

    async def balance(self) -> str:
        if isinstance(self.left, Exception):
            raise self.left
        return self.left


@pytest.mark.parametrize(
    ("left", "words"),
    [
        ("12.30 USD", "Left: 12.30 USD."),
        ("", "takes the key."),
        ("unlimited", "Left: unlimited."),
        ("0.00 USD", "the credit is used up"),
        (ProviderUnavailable(), "could not be read"),
    ],
)
async def test_what_is_left_is_told_where_it_can_be_asked(left: str | Exception, words: str) -> None:
    lines = await found(service("https://host"), lambda _settings, _sessions: Purse(left))

    assert lines[-1].endswith(words) or words in lines[-1]


async def test_another_service_than_ours_is_told() -> None:
    async with discord_answering(404, {"message": "404: Not Found", "code": 0}) as url:
        assert "does not know the path" in (await found(service(url)))[0]
