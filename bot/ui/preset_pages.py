"""The list of a person's presets, and one of them."""

import hashlib

from discord import ButtonStyle

from bot.jobs.people import MAX_PRESETS, Person
from bot.ui.custom_id import CustomId, Op
from bot.ui.foreign import shown_text
from bot.ui.i18n import Say
from bot.ui.message import MAX_CONTENT, view_of
from bot.ui.settings_pages import NAVIGATION, SWITCHES, Page, Pages, in_row, menu, navigation, plain_button

MAX_LISTED = 1700  # characters of all lines


def mark(name: str) -> int:
    """Make 63 bits of a name, which is too long and too foreign for a custom_id."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest()) >> 1


def marked(person: Person, wanted: int) -> str | None:
    """Find the preset of this person whose name made this mark."""
    return next((name for name in person.presets if mark(name) == wanted), None)


def presets_page(person: Person, say: Say) -> Page:
    """List the presets, with a menu that opens one."""
    lines = [say("presets-title", count=len(person.presets), most=MAX_PRESETS)]
    room = MAX_LISTED // max(len(person.presets), 1)
    lines += [_line(name, person, say, room) for name in person.presets]
    add = plain_button(CustomId(Op.ADDPRESET), say("button-preset-add"))
    add.disabled = len(person.presets) >= MAX_PRESETS
    choices = {name: f"--{name}" for name in person.presets}
    menus = [menu(Op.PRESET, choices, "", say("presets-choose"))] if choices else []
    view = view_of(*menus, *in_row(SWITCHES, [add]), *navigation(Pages.PRESETS, say))
    return "\n".join(lines), view


def preset_page(name: str, person: Person, say: Say, *, sure: bool = False) -> Page:
    """Show one preset; `sure` asks whether it is to be deleted."""
    subject, style = mark(name), ButtonStyle.danger
    if sure:
        drop = plain_button(CustomId(Op.DROPPRESET, subject, 1), say("button-preset-drop-sure"), style)
        buttons = [drop]
    else:
        buttons = [
            plain_button(CustomId(Op.EDITPRESET, subject), say("button-preset-edit")),
            plain_button(CustomId(Op.DROPPRESET, subject), say("button-preset-drop"), style),
        ]
    back = plain_button(CustomId(Op.SETTINGS, n=Pages.PRESETS), say("button-back"))
    line = _line(name, person, say, MAX_LISTED)
    text = say("presets-drop-sure", preset=line) if sure else line
    return text[:MAX_CONTENT], view_of(*in_row(SWITCHES, buttons), *in_row(NAVIGATION, [back]))


def _line(name: str, person: Person, say: Say, room: int) -> str:
    named = say("presets-line", name=shown_text(name, room), parameters="")
    parameters = shown_text(person.presets[name], max(room - len(named), 1))
    return say("presets-line", name=shown_text(name, room), parameters=parameters)
