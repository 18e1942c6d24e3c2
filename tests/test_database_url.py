"""DATABASE_URL names a file of SQLite or a database of PostgreSQL, and its password is a secret."""

import pytest

from bot.config import Settings
from bot.errors import ConfigError
from bot.reading import load_settings

TOKEN, KEY = "discord-token-31415", "sk-comet-27182"


def load(address: str) -> Settings:
    return load_settings(
        {"DISCORD_TOKEN": TOKEN, "COMETAPI_KEY": KEY, "DATABASE_URL": address}, env_file=None
    )


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:///data/my bot@home.db",
        "sqlite:////var/lib/bot.db",
        "postgresql://bot:hunter2@db.example/name",
        "postgres://bot:hunter2@[::1]:5433/name?sslmode=require",
        "postgresql://bot@127.0.0.1/name",
    ],
)
def test_it_is_taken_as_it_is_written(address: str) -> None:
    assert load(address).database_url.get_secret_value() == address


@pytest.mark.parametrize(
    "address",
    [
        "bot.sqlite",
        "sqlite://bot.db",
        "sqlite:////",
        "mysql://bot:hunter2@host/name",
        "postgresql+psycopg://bot:hunter2@host/name",
        "postgresql:bot:hunter2@host/name",
        "postgresql://bot:hunter2@host",
        "postgresql://bot:hunter2@host/",
        "postgresql://bot:hunter2@host/name/more",
        "postgresql://bot:hunter2@/name",
        "postgresql://bot:hunter2@host:99999/name",
        "postgresql://bot:hunter 2@host/name",
        "postgresql://bot:hunter@2@host/name",
        "postgresql://bot:hunter/2@host/name",
        "postgresql://bot:2/hunter@host/name",
        "postgresql://bot:2/hunter?2@host/name",
        "postgresql://bot:2#hunter@host/name",
        "postgresql://bot@host/name?password=hunter2",
    ],
)
def test_what_is_no_database_is_refused_and_never_repeated(address: str) -> None:
    with pytest.raises(ConfigError) as refused:
        load(address)

    assert refused.value.problems == (
        "DATABASE_URL (from the environment) is wrong: it must be a SQLite file, such as "
        "sqlite:///data/bot.db, or a PostgreSQL database, such as postgresql://user:password@host/name with "
        "the password percent-encoded.",
    )


def test_its_password_is_a_secret() -> None:
    settings = load("postgresql://bot:hunter%402%2F@db.example/name")

    assert "hunter" not in f"{settings!r}{settings}"
    assert set(settings.secrets()) == {TOKEN, KEY, "hunter@2/"}


@pytest.mark.parametrize("address", ["postgresql://bot@127.0.0.1/name", "sqlite:///data/bot:hunter2@home.db"])
def test_where_there_is_no_password_there_is_no_secret(address: str) -> None:
    assert set(load(address).secrets()) == {TOKEN, KEY}
