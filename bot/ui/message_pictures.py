"""The pictures that a message of anybody shows: files, embeds, galleries, and those of what it forwards."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import discord

from bot.prompts import clean
from bot.ui.intake import Given, kind_of

MAX_NAME = 90  # characters of what a picture is called; menus take 100 with its number
MAX_FOUND = 25  # pictures, as many as a menu has room for
OURS = "attachment://"  # an address inside a message that Discord has not resolved
HEXADECIMAL = re.compile("[0-9a-f]{1,10}", re.ASCII | re.IGNORECASE)

Stored = Mapping[str, Any] | str  # Any: JSON


def pictures_of(message: discord.Message) -> Sequence[Given]:
    """List the pictures in the order in which they are seen, each once."""
    found: dict[str, Given] = {}
    parts: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
    for part in parts:
        for picture in (*_files(part), *_embedded(part.embeds), *_galleries(part.components)):
            found.setdefault(picture if isinstance(picture, str) else picture.url, picture)
    return list(found.values())[:MAX_FOUND]


def name_of(picture: Given) -> str:
    """Name a picture as people know it: by its file, or by the last part of its address."""
    if not isinstance(picture, str):
        return clean(picture.filename)[:MAX_NAME]
    address = urlsplit(picture)
    last = unquote(address.path.rstrip("/").rpartition("/")[2])
    return clean(last or address.netloc)[:MAX_NAME]


def expired(picture: Given, now: datetime.datetime) -> bool:
    """Tell whether Discord's address of a picture is over, as it says itself: `ex` in hexadecimal seconds."""
    address = picture if isinstance(picture, str) else picture.url
    ends = next((value for name, value in parse_qsl(urlsplit(address).query) if name == "ex"), "")
    return HEXADECIMAL.fullmatch(ends) is not None and int(ends, 16) < now.timestamp()


def stored(picture: Given) -> Stored:
    """Turn a picture into JSON; its address lives for a day or so."""
    return picture if isinstance(picture, str) else {**picture.to_dict()}


def restored(found: Sequence[Stored], client: discord.Client) -> Sequence[Given]:
    """Read pictures that `stored` wrote."""
    state = client._connection
    return [one if isinstance(one, str) else discord.Attachment(data=dict(one), state=state) for one in found]  # type: ignore[arg-type]  # written by us


def _files(part: discord.Message | discord.MessageSnapshot) -> Iterator[Given]:
    for file in part.attachments:
        if kind_of(file).startswith("image/"):
            yield file


def _embedded(embeds: Sequence[discord.Embed]) -> Iterator[Given]:
    for embed in embeds:
        for shown in (embed.image, embed.thumbnail):
            yield from _address(shown.proxy_url, shown.url)


def _galleries(components: Sequence[Any]) -> Iterator[Given]:  # Any: discord.py's components share no type
    for component in components:
        media = getattr(component, "media", None)
        if media is not None and (media.content_type or "image/").startswith("image/"):
            yield from _address(media.proxy_url, media.url)
        inside = (*getattr(component, "items", ()), *getattr(component, "children", ()))
        yield from _galleries([*inside, *filter(None, [getattr(component, "accessory", None)])])


def _address(copy: str | None, original: str | None) -> Iterator[Given]:
    """Take Discord's copy of a picture, which is there for everybody, else the original."""
    for address in (copy, original):
        if address and not address.startswith(OURS):
            yield address
            return
