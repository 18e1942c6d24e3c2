"""The owner writes settings; the bot takes them, or names everything that is wrong with them."""

import traceback
from collections.abc import Mapping
from pathlib import Path

import dotenv
import pydantic
import pytest

from bot.config import OwnServerSettings, ProviderSettings, Settings
from bot.errors import ConfigError
from bot.prices import Prices
from bot.prompts import Mode
from bot.reading import load_settings

ROOT = Path(__file__).parents[1]
TOKEN = "discord-token-31415"
KEY = "sk-comet-27182"
ENOUGH = {"DISCORD_TOKEN": TOKEN, "COMETAPI_KEY": KEY}


def load(extra: Mapping[str, str] | None = None) -> Settings:
    return load_settings(ENOUGH | dict(extra or {}), env_file=None)


def problems(environ: Mapping[str, str], env_file: Path | None = None) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        load_settings(environ, env_file=env_file)
    return caught.value.problems


def in_short(settings: Settings) -> list[tuple[str, str, str]]:
    return [(one.name, one.url, one.key.get_secret_value()) for one in settings.providers]


def test_a_token_and_one_key_are_enough() -> None:
    settings = load()

    assert settings.discord_token.get_secret_value() == TOKEN
    assert settings.discord_api_url == "https://discord.com/api/v10"
    assert settings.discord_gateway_url is None
    assert settings.discord_dev_guild_id is None
    assert in_short(settings) == [("cometapi", "https://api.cometapi.com", KEY)]
    assert settings.default_mode is Mode.FAST
    assert settings.database_url.get_secret_value() == "sqlite:///data/bot.db"
    assert (settings.poll_interval, settings.job_timeout) == (5.0, 3900.0)
    assert settings.max_active_jobs_per_user == 3
    assert (settings.daily_jobs_per_user, settings.prices) == (0, "")
    assert (settings.log_level, settings.log_format) == ("INFO", "auto")


def test_every_setting_can_be_given() -> None:
    settings = load(
        {
            "DISCORD_API_URL": "http://127.0.0.1:7000/api/v10/",
            "DISCORD_GATEWAY_URL": "ws://127.0.0.1:7001/",
            "DISCORD_DEV_GUILD_ID": "81384788765712384",
            "PROVIDERS": "V1MJ, cometapi",
            "COMETAPI_URL": "https://comet.example/",
            "V1MJ_KEY": "sk-v1",
            "V1MJ_URL": "http://10.0.0.7:8080",
            "DEFAULT_MODE": "Relax",
            "DATABASE_URL": "sqlite:////var/lib/bot.db",
            "POLL_INTERVAL": "1.5",
            "JOB_TIMEOUT": "60",
            "MAX_ACTIVE_JOBS_PER_USER": "1",
            "DAILY_JOBS_PER_USER": "20",
            "PRICES": "cometapi.imagine.fast=0.06, v1mj=0.1",
            "LOG_LEVEL": "debug",
            "LOG_FORMAT": "JSON",
        }
    )

    assert settings.discord_api_url == "http://127.0.0.1:7000/api/v10"
    assert settings.discord_gateway_url == "ws://127.0.0.1:7001"
    assert settings.discord_dev_guild_id == 81384788765712384
    assert in_short(settings) == [
        ("v1mj", "http://10.0.0.7:8080", "sk-v1"),
        ("cometapi", "https://comet.example", KEY),
    ]
    assert settings.default_mode is Mode.RELAX
    assert settings.database_url.get_secret_value() == "sqlite:////var/lib/bot.db"
    assert (settings.poll_interval, settings.job_timeout) == (1.5, 60.0)
    assert settings.max_active_jobs_per_user == 1
    assert settings.daily_jobs_per_user == 20
    assert len(Prices.read(settings.prices).own) == 2
    assert (settings.log_level, settings.log_format) == ("DEBUG", "json")


def test_the_providers_are_those_with_a_key_in_the_order_of_the_table() -> None:
    keys = {"V1MJ_KEY": "sk-v1", "V1MJ_URL": "https://v1.example", "ACEDATA_KEY": "ace-secret"}

    settings = load({**keys, "MJPROXY_URL": "https://own.example"})

    assert [one.name for one in settings.providers] == ["cometapi", "v1mj", "acedata", "mjproxy"]
    assert ("acedata", "https://api.acedata.cloud", "ace-secret") in in_short(settings)
    assert "ace-secret" in settings.secrets()


def test_a_server_of_ones_own_needs_no_key() -> None:
    settings = load_settings({"DISCORD_TOKEN": TOKEN, "MJPROXY_URL": "http://10.0.0.7:8080"}, env_file=None)

    assert settings.providers == (
        OwnServerSettings(
            name="mjproxy",
            url="http://10.0.0.7:8080",
            key=pydantic.SecretStr(""),
            prefix="/mj",
            auth="bearer",
            speed="path",
        ),
    )


def test_and_can_be_described() -> None:
    own = {
        "MJPROXY_URL": "https://own.example",
        "MJPROXY_KEY": "own-secret",
        "MJPROXY_AUTH": "mj-api-secret",
        "MJPROXY_PREFIX": "/proxy/mj",
        "MJPROXY_SPEED": "Filter",
        "PROVIDERS": "mjproxy",
    }

    (described,) = load(own).providers

    assert isinstance(described, OwnServerSettings)
    assert (described.auth, described.prefix, described.speed) == ("mj-api-secret", "/proxy/mj", "filter")
    assert "own-secret" in load(own).secrets()


def test_a_listed_provider_leaves_the_others_out() -> None:
    settings = load({"V1MJ_KEY": "sk-v1", "V1MJ_URL": "https://v1.example", "PROVIDERS": "v1mj"})

    assert [one.name for one in settings.providers] == ["v1mj"]


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        f"DISCORD_TOKEN={TOKEN}\nCOMETAPI_KEY='file-key'\nPOLL_INTERVAL=7 # slow\nLOG_LEVEL=DEBUG\n"
    )

    settings = load_settings({"COMETAPI_KEY": KEY, "POLL_INTERVAL": "2", "LOG_LEVEL": " "}, env_file=file)

    assert in_short(settings)[0][2] == KEY
    assert settings.poll_interval == 2
    assert settings.log_level == "DEBUG"  # what is empty in the environment does not count


def test_a_file_as_editors_write_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(
        b"\xef\xbb\xbfDISCORD_TOKEN=" + TOKEN.encode() + b"\r\nexport COMETAPI_KEY=a${HOME}$b\r\n"
    )

    settings = load_settings({}, env_file=file)

    assert settings.discord_token.get_secret_value() == TOKEN
    assert in_short(settings)[0][2] == "a${HOME}$b"


def test_without_a_file_the_environment_is_enough(tmp_path: Path) -> None:
    assert load_settings(ENOUGH, env_file=tmp_path / ".env") == load()


def test_the_own_environment_is_read_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "from-the-machine")
    monkeypatch.setenv("COMETAPI_KEY", KEY)

    assert load_settings(env_file=None).discord_token.get_secret_value() == "from-the-machine"


def test_given_settings_take_nothing_from_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLL_INTERVAL", "99")

    assert load().poll_interval == 5


def test_nothing_at_all_names_the_token_and_the_providers() -> None:
    assert problems({}, Path(".env.none")) == (
        "DISCORD_TOKEN is missing: set it in the environment or in .env.none to the bot's token from the "
        "developer portal, one word.",
        "No provider is configured: set COMETAPI_KEY, or V1MJ_KEY and V1MJ_URL, or ACEDATA_KEY, or "
        "MJPROXY_URL in the environment or in .env.none.",
    )


def test_every_problem_is_named_in_one_go_with_its_origin(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("POLL_INTERVAL=0.5\nDATABASE_URL=mysql://me:hunter2@host/db\nPROVIDERS=cometapi,dalle\n")

    found = problems({"LOG_LEVEL": "loud", "COMETAPI_URL": "ftp://comet.example"}, file)

    assert found == (
        f"DISCORD_TOKEN is missing: set it in the environment or in {file} to the bot's token from the "
        "developer portal, one word.",
        "COMETAPI_URL (from the environment) is wrong: it must be an http or https address without a path, "
        "such as https://host.",
        f"DATABASE_URL (from {file}) is wrong: it must be a SQLite file, such as sqlite:///data/bot.db, or "
        "a PostgreSQL database, such as postgresql://user:password@host/name with the password "
        "percent-encoded.",
        f"POLL_INTERVAL (from {file}) is wrong: it must be a number of seconds, 1 or more.",
        "LOG_LEVEL (from the environment) is wrong: it must be DEBUG, INFO, WARNING, ERROR or CRITICAL.",
        f"PROVIDERS (from {file}) names an unknown provider: known are cometapi, v1mj, acedata, mjproxy.",
        f"COMETAPI_KEY is missing, and PROVIDERS (from {file}) asks for it: "
        f"set it in the environment or in {file}.",
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DISCORD_TOKEN", "two words"),
        ("COMETAPI_KEY", "Bearer sk-1"),
        ("COMETAPI_KEY", "schlüssel"),
        ("DISCORD_API_URL", "discord.com/api"),
        ("DISCORD_API_URL", "https://discord.com/api?x=1"),
        ("DISCORD_GATEWAY_URL", "https://gateway.example"),
        ("DISCORD_DEV_GUILD_ID", "my server"),
        ("DISCORD_DEV_GUILD_ID", "-1"),
        ("COMETAPI_URL", "https://comet.example/mj"),
        ("COMETAPI_URL", "https://me:hunter2@comet.example"),
        ("COMETAPI_URL", "https://comet.example:99999"),
        ("COMETAPI_URL", "https://comet.example#x"),
        ("COMETAPI_URL", "https://comet example"),
        ("COMETAPI_URL", "https://:80"),
        ("COMETAPI_URL", "https://[::1"),
        ("V1MJ_URL", "v1.example"),
        ("MJPROXY_URL", "https://own.example/mj"),
        ("MJPROXY_AUTH", "basic"),
        ("MJPROXY_PREFIX", "own/mj"),
        ("MJPROXY_PREFIX", "/mj/"),
        ("MJPROXY_PREFIX", "/mj?x=1"),
        ("MJPROXY_SPEED", "header"),
        ("DEFAULT_MODE", "hyper"),
        ("POLL_INTERVAL", "0.99"),
        ("POLL_INTERVAL", "soon"),
        ("POLL_INTERVAL", "inf"),
        ("JOB_TIMEOUT", "59"),
        ("JOB_TIMEOUT", "nan"),
        ("MAX_ACTIVE_JOBS_PER_USER", "0"),
        ("MAX_ACTIVE_JOBS_PER_USER", "2.5"),
        ("DAILY_JOBS_PER_USER", "-1"),
        ("LOG_FORMAT", "xml"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "http"),
        ("HOST", "all of them"),
        ("HOST", "http://bot.example"),
        ("TRUSTED_PROXIES", "my proxy"),
        ("TRUSTED_PROXIES", "10.0.0.0/33"),
        ("TRUSTED_PROXIES", "10.0.0.1,*"),
    ],
)
def test_a_wrong_value_is_refused_and_never_repeated(name: str, value: str) -> None:
    (problem,) = problems({**ENOUGH, name: value})

    assert problem.startswith(f"{name} (from the environment) is wrong: it must be ")
    assert problem.endswith(".")
    assert value not in problem


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        (
            {"V1MJ_KEY": "sk-v1"},
            "V1MJ_URL is missing, and V1MJ_KEY (from the environment) asks for it: "
            "set it in the environment.",
        ),
        (
            {"PROVIDERS": "v1mj", "V1MJ_URL": "https://v1.example"},
            "V1MJ_KEY is missing, and PROVIDERS (from the environment) asks for it: "
            "set it in the environment.",
        ),
        (
            {"MJPROXY_KEY": "sk-own"},
            "MJPROXY_URL is missing, and MJPROXY_KEY (from the environment) asks for it: "
            "set it in the environment.",
        ),
        (
            {"PROVIDERS": "sk-pasted-here"},
            "PROVIDERS (from the environment) names an unknown provider: "
            "known are cometapi, v1mj, acedata, mjproxy.",
        ),
        (
            {"PROVIDERS": "cometapi,cometapi"},
            "PROVIDERS (from the environment) names a provider twice: each may be named once.",
        ),
    ],
)
def test_providers_that_cannot_be_used_are_refused(extra: dict[str, str], said: str) -> None:
    assert problems(ENOUGH | extra) == (said,)


def test_without_a_port_nothing_listens() -> None:
    settings = load()

    assert (settings.port, settings.host, settings.public_url) == (None, "127.0.0.1", None)
    assert settings.trusted_proxies == ()


def test_the_web_server_can_be_described() -> None:
    settings = load(
        {
            "PORT": "8080",
            "HOST": "::1",
            "PUBLIC_URL": "https://bot.example/imagine/",
            "TRUSTED_PROXIES": "127.0.0.1, 10.1.2.3/8,fd00::/8",
        }
    )

    assert (settings.port, settings.host) == (8080, "::1")
    assert settings.public_url == "https://bot.example/imagine"
    assert [str(network) for network in settings.trusted_proxies] == [
        "127.0.0.1/32",
        "10.0.0.0/8",
        "fd00::/8",
    ]


@pytest.mark.parametrize("value", ["bots.example", "ftp://bots.example", "https://bots.example/?a=b"])
def test_a_public_address_that_is_none_is_refused(value: str) -> None:
    (problem,) = problems({**ENOUGH, "PORT": "8080", "PUBLIC_URL": value})

    assert problem.startswith("PUBLIC_URL (from the environment) is wrong: it must be ")
    assert value not in problem


def test_a_public_address_of_a_server_that_does_not_run_is_refused() -> None:
    wrong = {**ENOUGH, "PUBLIC_URL": "https://bot.example", "HOST": "two words"}

    assert [problem.split()[0] for problem in problems(wrong)] == ["HOST", "PUBLIC_URL"]
    assert problems({**ENOUGH, "PUBLIC_URL": "https://bot.example"}) == (
        "PUBLIC_URL (from the environment) needs the web server, and PORT is missing: "
        "set PORT in the environment.",
    )


def test_a_listed_provider_without_anything_names_each_lack_once() -> None:
    assert problems({"DISCORD_TOKEN": TOKEN, "PROVIDERS": "v1mj"}) == (
        "V1MJ_KEY is missing, and PROVIDERS (from the environment) asks for it: set it in the environment.",
        "V1MJ_URL is missing, and PROVIDERS (from the environment) asks for it: set it in the environment.",
    )


def test_a_file_that_is_no_text_is_a_problem_and_not_a_crash(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"DISCORD_TOKEN=\xff\xfe\x00")

    assert problems(ENOUGH, file) == (
        f"{file} cannot be read: it must be a text file in UTF-8 that this user may open.",
    )


def test_no_secret_is_printed_by_settings_or_errors() -> None:
    settings = load()
    broken = {**ENOUGH, "DISCORD_TOKEN": TOKEN + " x", "COMETAPI_KEY": KEY + " x", "POLL_INTERVAL": KEY}

    with pytest.raises(ConfigError) as caught:
        load_settings(broken, env_file=None)

    shown = (
        f"{settings!r}{settings}{settings.providers!r}{caught.value}{caught.value!r}{caught.value.__cause__}"
    )
    assert TOKEN not in shown
    assert KEY not in shown
    assert set(settings.secrets()) == {TOKEN, KEY}


def test_a_crash_report_of_wrong_settings_holds_no_value() -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings({**ENOUGH, "DISCORD_TOKEN": f"{TOKEN} {TOKEN}"}, env_file=None)

    report = "".join(traceback.format_exception(caught.value))
    assert "DISCORD_TOKEN (from the environment) is wrong" in report
    assert TOKEN not in report
    assert KEY not in report


def test_every_wrong_price_is_named_and_what_may_be_a_key_is_not_repeated() -> None:
    (problem,) = problems(
        {**ENOUGH, "PRICES": "cometapi.imagine=free,sk-misplaced,acedata.video=0.4,openai=1"}
    )

    wrong = "cometapi.imagine, number 2, number 4"
    assert problem.startswith(
        f"PRICES (from the environment) has entries that mean nothing: {wrong}. Each must be "
    )


def test_settings_do_not_change() -> None:
    settings = load()

    with pytest.raises(pydantic.ValidationError):
        settings.poll_interval = 1.0


def test_the_example_file_names_every_setting_with_its_default() -> None:
    example = dotenv.dotenv_values(ROOT / ".env.example")
    given = {name: value for name, value in example.items() if value}

    assert set(example) == {field.alias for field in Settings.model_fields.values()}
    assert list(example)[:2] == ["DISCORD_TOKEN", "COMETAPI_KEY"]
    assert load_settings(given | ENOUGH, env_file=None) == load()
    assert {"POLL_INTERVAL", "COMETAPI_URL", "DATABASE_URL"} <= set(given)


def test_a_provider_is_a_value() -> None:
    (provider,) = load().providers

    assert provider == ProviderSettings(
        name="cometapi", url="https://api.cometapi.com", key=pydantic.SecretStr(KEY)
    )
