"""The settings of the bot: their names, what is allowed, and what follows from them."""

import dataclasses
import urllib.parse
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot import values
from bot.prompts import Mode

# What each provider cannot do without, in the order in which providers are chosen by default.
PROVIDER_NEEDS: Mapping[str, tuple[str, ...]] = {
    "cometapi": ("COMETAPI_KEY",),
    "v1mj": ("V1MJ_KEY", "V1MJ_URL"),
    "acedata": ("ACEDATA_KEY",),
    "mjproxy": ("MJPROXY_URL",),
}


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class ProviderSettings:
    """How one image API is reached."""

    name: str
    url: str
    """Origin, such as `https://host`; the provider's profile adds its paths."""
    key: SecretStr


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class OwnServerSettings(ProviderSettings):
    """How a midjourney-proxy server of one's own is reached; see the settings of these names."""

    prefix: str
    auth: str
    speed: str


class Settings(BaseSettings):
    """Everything that can be set, under its variable's name in lower case. Made by `reading`.

    A field's description is what is allowed there; complaints are built from it.
    """

    model_config = SettingsConfigDict(
        frozen=True,
        extra="ignore",
        alias_generator=str.upper,
        validate_default=False,
        hide_input_in_errors=True,
        allow_inf_nan=False,
    )

    discord_token: values.Key = Field(description="the bot's token from the developer portal, one word")
    discord_api_url: Annotated[str, AfterValidator(values.base)] = Field(
        "https://discord.com/api/v10", description="an http or https address without query or password"
    )
    discord_gateway_url: Annotated[str, AfterValidator(values.gateway)] | None = Field(
        None, description="a wss or ws address without query or password"
    )
    discord_dev_guild_id: int | None = Field(None, gt=0, lt=2**63, description="the id of a server, a number")

    provider_names: Annotated[tuple[str, ...], BeforeValidator(values.names)] = Field((), alias="PROVIDERS")
    """What PROVIDERS lists; empty where the keys decide. `providers` is the outcome."""
    cometapi_key: values.Key | None = Field(None, description="an API key, one word")
    cometapi_url: values.Origin = Field(
        "https://api.cometapi.com",
        description="an http or https address without a path, such as https://host",
    )
    v1mj_key: values.Key | None = Field(None, description="an API key, one word")
    v1mj_url: values.Origin | None = Field(
        None, description="an http or https address without a path, such as https://host"
    )
    acedata_key: values.Key | None = Field(None, description="an API key, one word")
    acedata_url: values.Origin = Field(
        "https://api.acedata.cloud",
        description="an http or https address without a path, such as https://host",
    )
    mjproxy_url: values.Origin | None = Field(
        None, description="an http or https address without a path, such as https://host"
    )
    mjproxy_key: values.Key | None = Field(None, description="an API key, one word")
    mjproxy_auth: Annotated[Literal["bearer", "raw", "mj-api-secret"], BeforeValidator(str.lower)] = Field(
        "bearer", description="bearer, raw or mj-api-secret"
    )
    mjproxy_prefix: Annotated[str, AfterValidator(values.prefix)] = Field(
        "/mj", description="a path such as /mj, without a slash at its end"
    )
    mjproxy_speed: Annotated[
        Literal["path", "filter", "model", "prompt", "none"], BeforeValidator(str.lower)
    ] = Field("path", description="path, filter, model, prompt or none")
    default_mode: Annotated[Mode, BeforeValidator(str.lower)] = Field(
        Mode.FAST, description="relax, fast or turbo"
    )

    database_url: Annotated[SecretStr, AfterValidator(values.database)] = Field(
        SecretStr("sqlite:///data/bot.db"),
        description="a SQLite file, such as sqlite:///data/bot.db, or a PostgreSQL database, such as "
        "postgresql://user:password@host/name with the password percent-encoded",
    )
    port: int | None = Field(None, ge=1, le=65535, description="a port, a number from 1 to 65535")
    """Of the web server; None for no server."""
    host: Annotated[str, AfterValidator(values.host)] = Field(
        "127.0.0.1", description="an address of this machine, such as 127.0.0.1 or 0.0.0.0"
    )
    public_url: Annotated[str, AfterValidator(values.base)] | None = Field(
        None, description="an http or https address without query or password, such as https://bot.example"
    )
    """The web server as seen from outside; below a path where a proxy takes that path away again."""
    trusted_proxies: Annotated[tuple[values.Network, ...], BeforeValidator(values.networks)] = Field(
        (), description="addresses or networks, separated by commas, such as 127.0.0.1,10.0.0.0/8"
    )
    """Whose X-Forwarded-For is believed."""

    poll_interval: float = Field(5.0, ge=1, description="a number of seconds, 1 or more")
    """Seconds between two looks at a running task."""
    job_timeout: float = Field(3900.0, ge=60, description="a number of seconds, 60 or more")
    """Seconds after which an unfinished job is given up."""
    max_active_jobs_per_user: int = Field(3, ge=1, description="a whole number, 1 or more")
    daily_jobs_per_user: int = Field(0, ge=0, description="a whole number, 0 for no limit")
    prices: str = ""
    """What PRICES lists, as it stands; `prices.Prices` reads it."""

    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"], BeforeValidator(str.upper)
    ] = Field("INFO", description="DEBUG, INFO, WARNING, ERROR or CRITICAL")
    log_format: Annotated[Literal["auto", "console", "json"], BeforeValidator(str.lower)] = Field(
        "auto", description="auto, console or json"
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        # Only what load_settings hands in: a complaint has to name where a value came from, and settings made
        # for the demo or a test must not pick up a stray variable.
        return (init_settings,)

    @property
    def providers(self) -> tuple[ProviderSettings, ...]:
        """The image APIs to use, the first one preferred."""
        reached = {
            "cometapi": (self.cometapi_url, self.cometapi_key),
            "v1mj": (self.v1mj_url, self.v1mj_key),
            "acedata": (self.acedata_url, self.acedata_key),
        }
        usable = {
            name: ProviderSettings(name=name, url=url, key=key)
            for name, (url, key) in reached.items()
            if url and key
        }
        if self.mjproxy_url:
            usable["mjproxy"] = OwnServerSettings(
                name="mjproxy",
                url=self.mjproxy_url,
                key=self.mjproxy_key or SecretStr(""),
                prefix=self.mjproxy_prefix,
                auth=self.mjproxy_auth,
                speed=self.mjproxy_speed,
            )
        return tuple(usable[name] for name in self.provider_names or usable)

    def secrets(self) -> tuple[str, ...]:
        """The values that no log may show."""
        held = (self.discord_token, self.cometapi_key, self.v1mj_key, self.acedata_key, self.mjproxy_key)
        words = [secret.get_secret_value() for secret in held if secret]
        if password := urllib.parse.urlsplit(self.database_url.get_secret_value()).password:
            words.append(urllib.parse.unquote(password))
        return tuple(words)
