"""Looks at the application in Discord's developer portal."""

from collections.abc import Iterator, Sequence

import discord

from bot.doctor.finding import Finding, look, ok, wrong

PORTAL = "https://discord.com/developers/applications"


async def check_application(client: discord.Client) -> Sequence[Finding]:
    application = await client.application_info()
    page = f"{PORTAL}/{application.id}"
    return [
        ok("doctor-application", name=application.name, id=str(application.id)),
        *_ways_in(application, page),
        *_contexts(application, page),
        *_intents(application.flags, page),
    ]


def _ways_in(application: discord.AppInfo, page: str) -> Iterator[Finding]:
    if application.interactions_endpoint_url:
        yield wrong("doctor-application-endpoint", page=f"{page}/information")
    if application.bot_require_code_grant:
        yield wrong("doctor-application-code-grant", page=f"{page}/bot")


def _contexts(application: discord.AppInfo, page: str) -> Iterator[Finding]:
    in_servers = application.guild_integration_config is not None
    match in_servers, application.user_integration_config is not None:
        case True, True:
            yield ok("doctor-application-everywhere")
        case True, False:
            yield ok("doctor-application-servers", page=f"{page}/installation")
        case False, True:
            yield wrong("doctor-application-people", page=f"{page}/installation")


def _intents(flags: discord.ApplicationFlags, page: str) -> Iterator[Finding]:
    """Tell of rights to read that the bot does not use."""
    granted = {
        "Presence Intent": flags.gateway_presence or flags.gateway_presence_limited,
        "Server Members Intent": flags.gateway_guild_members or flags.gateway_guild_members_limited,
        "Message Content Intent": flags.gateway_message_content or flags.gateway_message_content_limited,
    }
    if names := ", ".join(name for name, on in granted.items() if on):
        yield look("doctor-application-intents", names=names, page=f"{page}/bot")
