"""The forms of the panel of settings: what is too free for a menu. Payloads only, as those of `modals.py`."""

import discord

from bot.jobs.people import Person
from bot.jobs.taste import MAX_NAME, MAX_PARAMETERS
from bot.ui.custom_id import CustomId, Op
from bot.ui.i18n import Say
from bot.ui.modals import empty_modal
from bot.ui.payload import PROMPT

NAME = "name"
MAX_NUMBER = 4  # digits

Field = discord.ui.Label[discord.ui.Modal]


def stylize_form(person: Person, say: Say) -> discord.ui.Modal:
    """Ask for one's own number."""
    now = "" if person.stylize is None else str(person.stylize)
    number = _field(PROMPT, say("form-stylize-number"), now, MAX_NUMBER)
    return _form(say("form-stylize"), CustomId(Op.STYLIZE), number)


def suffix_form(person: Person, say: Say) -> discord.ui.Modal:
    """Ask for the parameters of every new picture; none may be given."""
    return _form(say("form-suffix"), CustomId(Op.SUFFIX), _parameters(person.suffix, say, required=False))


def preset_form(custom_id: CustomId, name: str, parameters: str, say: Say) -> discord.ui.Modal:
    """Ask for the name and the parameters of a preset."""
    named = _field(NAME, say("form-preset-name"), name, MAX_NAME, say("form-preset-name-help"))
    return _form(say("form-preset"), custom_id, named, _parameters(parameters, say))


def _parameters(now: str, say: Say, *, required: bool = True) -> Field:
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        custom_id=PROMPT,
        style=discord.TextStyle.paragraph,
        default=now,
        max_length=MAX_PARAMETERS,
        required=required,
    )
    return discord.ui.Label(
        text=say("form-parameters"), description=say("form-parameters-help"), component=field
    )


def _field(custom_id: str, label: str, now: str, most: int, about: str | None = None) -> Field:
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        custom_id=custom_id, default=now, max_length=most
    )
    return discord.ui.Label(text=label, description=about, component=field)


def _form(title: str, custom_id: CustomId, *fields: Field) -> discord.ui.Modal:
    modal = empty_modal(title, custom_id)
    for field in fields:
        modal.add_item(field)
    return modal
