"""The image APIs, opened as they are configured."""

from collections.abc import Mapping, Sequence

from bot.clock import Clock
from bot.config import OwnServerSettings, ProviderSettings
from bot.providers.acedata.provider import AceData, Lend
from bot.providers.midjourney_proxy.profiles import COMETAPI, V1MJ, Auth, Profile, Speed, own_server
from bot.providers.midjourney_proxy.provider import MidjourneyProxy
from bot.providers.port import ImageProvider
from bot.providers.wire import Sessions


def open_providers(
    settings: Sequence[ProviderSettings], sessions: Sessions, clock: Clock, lend: Lend | None = None
) -> Mapping[str, ImageProvider]:
    """Make an adapter for each configured API; the first one takes new pictures."""
    return {provider.name: open_provider(provider, sessions, clock, lend) for provider in settings}


def open_provider(
    settings: ProviderSettings, sessions: Sessions, clock: Clock, lend: Lend | None = None
) -> ImageProvider:
    """Make the adapter for one API; `lend` is there where the web server is public."""
    url, key = settings.url, settings.key.get_secret_value()
    if settings.name == AceData.name:
        return AceData(base_url=url, key=key, sessions=sessions, clock=clock, lend=lend)
    return MidjourneyProxy(profile_of(settings), base_url=url, key=key, sessions=sessions, clock=clock)


def profile_of(settings: ProviderSettings) -> Profile:
    """Choose how an API is spoken to."""
    match settings:
        case OwnServerSettings():
            return own_server(prefix=settings.prefix, speed=Speed(settings.speed), auth=Auth(settings.auth))
        case _:
            return V1MJ if settings.name == V1MJ.name else COMETAPI
