"""Discord's JSON, as full as the real one where discord.py or the bot may look."""

import datetime

from tests.benchmarks.discord_records import Answer, Channel, File, Interaction, Json, Message

APPLICATION_ID = 1_100_000_000_000_000_001  # also the id of the bot's user
OWNER_ID = 1_100_000_000_000_000_002
EVERYTHING = str((1 << 53) - 1)  # permissions
FILE_LIMIT = 10 * 1024 * 1024  # bytes, as in a server without boosts
GUILD_INSTALL, GUILD_CONTEXT = "0", 0


def user(user_id: int, name: str, *, bot: bool = False) -> Json:
    return {
        "id": str(user_id),
        "username": name,
        "global_name": name.title(),
        "discriminator": "0",
        "avatar": None,
        "bot": bot,
        "public_flags": 0,
    }


BOT = user(APPLICATION_ID, "imagine", bot=True)


def application() -> Json:
    return {
        "id": str(APPLICATION_ID),
        "name": "imagine",
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "00",
        "owner": user(OWNER_ID, "owner"),
        "flags": 0,
        "interactions_endpoint_url": None,
    }


def ready(guild_ids: list[int], session_id: str, gateway_url: str) -> Json:
    return {
        "v": 10,
        "user": BOT,
        "guilds": [{"id": str(guild_id), "unavailable": True} for guild_id in guild_ids],
        "session_id": session_id,
        "session_type": "normal",
        "resume_gateway_url": gateway_url,
        "application": {"id": str(APPLICATION_ID), "flags": 0},
    }


def guild(guild_id: int, channels: list[Channel]) -> Json:
    return {
        "id": str(guild_id),
        "name": f"Guild {guild_id}",
        "icon": None,
        "owner_id": str(OWNER_ID),
        "member_count": 1000,
        "large": True,
        "unavailable": False,
        "joined_at": timestamp(),
        "preferred_locale": "en-US",
        "premium_tier": 0,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 2,
        "nsfw_level": 0,
        "mfa_level": 0,
        "afk_timeout": 300,
        "system_channel_id": None,
        "features": [],
        "roles": [_everyone(guild_id)],
        "emojis": [],
        "stickers": [],
        "channels": [_channel(channel) for channel in channels],
        "threads": [],
        "members": [_member(BOT)],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def interaction(event: Interaction, data: Json) -> Json:
    """Make the event of a command or a press."""
    payload = {
        "id": str(event.id),
        "application_id": str(APPLICATION_ID),
        "type": event.type,
        "token": event.token,
        "version": 1,
        "data": data,
        "guild_id": str(event.channel.guild_id),
        "guild": {"id": str(event.channel.guild_id), "features": [], "locale": "en-US"},
        "channel_id": str(event.channel.id),
        "channel": {**_channel(event.channel), "permissions": EVERYTHING},
        "member": {**_member(_person(event.user_id)), "permissions": EVERYTHING},
        "app_permissions": EVERYTHING,
        "locale": "en-US",
        "guild_locale": "en-US",
        "entitlements": [],
        "authorizing_integration_owners": {GUILD_INSTALL: str(event.channel.guild_id)},
        "context": GUILD_CONTEXT,
        "attachment_size_limit": FILE_LIMIT,
    }
    return payload if event.source is None else {**payload, "message": message(event.source)}


def callback(event: Interaction) -> Json:
    """Answer a callback that asked for a response."""
    about = {"id": str(event.id), "type": event.type}
    if event.original is None or event.original is event.source:
        return {"interaction": about}
    about |= {
        "response_message_id": str(event.original.id),
        "response_message_loading": event.answer is Answer.THINKING,
        "response_message_ephemeral": event.original.ephemeral,
    }
    resource = {"type": event.answer, "message": message(event.original)}
    return {"interaction": about, "resource": resource}


def message(shown: Message) -> Json:
    return {
        "id": str(shown.id),
        "type": 20,
        "channel_id": str(shown.channel_id),
        "application_id": str(APPLICATION_ID),
        "author": BOT,
        "content": shown.content,
        "components": shown.components,
        "embeds": [],
        "attachments": [attachment(file) for file in shown.files],
        "flags": shown.flags,
        "mentions": [],
        "mention_roles": [],
        "mention_everyone": False,
        "pinned": False,
        "tts": False,
        "timestamp": timestamp(),
        "edited_timestamp": None,
    }


def attachment(file: File) -> Json:
    return {
        "id": str(file.id),
        "filename": file.name,
        "size": file.size,
        "url": file.url,
        "proxy_url": file.url,
        "content_type": "image/png",
        "width": 64,
        "height": 64,
    }


def timestamp() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat()


def _person(user_id: int) -> Json:
    return user(user_id, f"person-{user_id}")


def _member(person: Json) -> Json:
    return {
        "user": person,
        "roles": [],
        "nick": None,
        "avatar": None,
        "joined_at": "2026-01-01T00:00:00+00:00",
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }


def _channel(channel: Channel) -> Json:
    return {
        "id": str(channel.id),
        "guild_id": str(channel.guild_id),
        "type": 0,
        "name": f"channel-{channel.id}",
        "position": 0,
        "topic": None,
        "nsfw": False,
        "parent_id": None,
        "last_message_id": None,
        "rate_limit_per_user": 0,
        "permission_overwrites": [],
        "flags": 0,
    }


def _everyone(guild_id: int) -> Json:
    return {
        "id": str(guild_id),
        "name": "@everyone",
        "permissions": EVERYTHING,
        "position": 0,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
