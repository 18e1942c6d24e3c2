"""What a person's client sent with an interaction: foreign data, of which any part may be missing or odd."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import discord

Interaction = discord.Interaction[Any]  # Any: discord.py's overrides refuse a narrower client

PROMPT = "prompt"  # the name of a command's option, and of a form's field


def custom_id_of(interaction: Interaction) -> str:
    found = _fields(interaction.data).get("custom_id")
    return found if isinstance(found, str) else ""


def words_of(interaction: Interaction) -> str:
    """Find what the person typed: the prompt of the command or of the form."""
    for option in map(_fields, _items(_fields(interaction.data).get("options"))):
        if option.get("name") == PROMPT:
            return str(option.get("value", ""))
    return typed(interaction, PROMPT)


def typed(interaction: Interaction, name: str) -> str:
    """Read a field of a submitted form that holds one value; empty where there is none."""
    value = _form(interaction).get(name)
    return value if isinstance(value, str) else ""


def chosen(interaction: Interaction, name: str) -> Sequence[str]:
    """Read a field of a submitted form that holds several values; files are attachment ids."""
    return [value for value in _items(_form(interaction).get(name)) if isinstance(value, str)]


def selected(interaction: Interaction) -> str:
    """Read the choice of a menu that takes one; empty where there is none."""
    return next(iter(picked(interaction)), "")


def picked(interaction: Interaction) -> Sequence[str]:
    """Read what was chosen in a select menu of a message."""
    return [value for value in _items(_fields(interaction.data).get("values")) if isinstance(value, str)]


def handed_in(interaction: Interaction, attachment_id: str) -> discord.Attachment | None:
    """Find a file that came with a form."""
    resolved = _fields(_fields(interaction.data).get("resolved"))
    file = _fields(_fields(resolved.get("attachments")).get(attachment_id))
    if not (isinstance(file.get("size"), int) and isinstance(file.get("url"), str)):
        return None
    try:
        return discord.Attachment(data=dict(file), state=interaction.client._connection)  # type: ignore[arg-type]
    except (KeyError, TypeError, ValueError):
        return None


def _form(interaction: Interaction) -> Mapping[str, object]:
    """Read the fields of a submitted form, by their custom_id."""
    fields = _leaves(_fields(interaction.data).get("components"))
    return {
        custom_id: field.get("value", field.get("values"))
        for field in fields
        if isinstance(custom_id := field.get("custom_id"), str)
    }


def _leaves(components: object) -> Iterator[Mapping[str, object]]:
    """Take the fields out of their labels and rows."""
    for row in map(_fields, _items(components)):
        inside = [*_items(row.get("components")), row.get("component")]
        yield from map(_fields, inside if any(inside) else [row])


def _fields(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _items(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()
