"""The pages of the panel of settings; each is a pure rendering of what a person has chosen."""

import enum
from collections.abc import Mapping, Sequence

import discord

from bot.errors import UserError
from bot.jobs.model import JobKind, Notify
from bot.jobs.people import Person
from bot.jobs.service import JobService
from bot.jobs.wish import Wish
from bot.prompts import Mode
from bot.providers.port import Capability
from bot.ui.custom_id import CustomId, Op
from bot.ui.foreign import shown_text
from bot.ui.i18n import Say
from bot.ui.interactions import refusal_text
from bot.ui.message import view_of
from bot.ui.offer import VERSIONS
from bot.ui.panels import wipe_button

USUAL = "usual"  # the choice of having chosen nothing; Discord takes no empty value
OWN_NUMBER = "own"
STYLES: Mapping[int, str] = {  # Midjourney's own four
    50: "settings-stylize-low",
    100: "settings-stylize-medium",
    250: "settings-stylize-high",
    750: "settings-stylize-very-high",
}
MAX_SAMPLE = 900  # characters
MAX_OPTIONS = 25
SWITCHES, NAVIGATION = 3, 4  # the last rows; menus take one each

Item = discord.ui.Item[discord.ui.View]
Page = tuple[str, discord.ui.View]


class Pages(enum.IntEnum):
    PICTURE = 0
    DELIVERY = 1
    PRESETS = 2


def picture_page(person: Person, say: Say, service: JobService) -> Page:
    """Show what new pictures are made with, and how the next one would be asked for."""
    lines = [say("settings-title"), sample(person, say, service)]
    lines.append(say("settings-raw-on" if person.raw else "settings-raw-off"))
    switches = [_switch(Op.RAW, say("button-raw-off" if person.raw else "button-raw-on"), on=not person.raw)]
    if service.offers(Capability.REMIX):
        lines.append(say("settings-remix-on" if person.remix else "settings-remix-off"))
        label = say("button-remix-off" if person.remix else "button-remix-on")
        switches.append(_switch(Op.REMIXING, label, on=not person.remix))
    else:
        lines.append(say("settings-remix-none"))
    if service.offers(Capability.TRANSLATE):
        lines.append(say("settings-translate-on" if person.translate else "settings-translate-off"))
        label = say("button-translate-off" if person.translate else "button-translate-on")
        switches.append(_switch(Op.TRANSLATING, label, on=not person.translate))
    else:
        lines.append(say("settings-translate-none"))
    switches.append(plain_button(CustomId(Op.SUFFIX), say("button-suffix")))
    view = view_of(
        menu(Op.MODE, modes(say, service), person.mode or USUAL),
        menu(Op.VERSION, versions(person, say), person.version or USUAL),
        menu(Op.STYLIZE, styles(person, say), str(USUAL if person.stylize is None else person.stylize)),
        *in_row(SWITCHES, switches),
        *navigation(Pages.PICTURE, say),
    )
    return "\n".join(lines), view


def delivery_page(person: Person, say: Say) -> Page:
    """Show how pictures come to the person, and in which language they are spoken to."""
    lines = [say("settings-title"), say("settings-private-on" if person.private else "settings-private-off")]
    label = say("button-private-off" if person.private else "button-private-on")
    view = view_of(
        menu(Op.NOTIFY, notices(say), person.notify),
        menu(Op.LANGUAGE, languages(say), person.language or USUAL),
        *in_row(SWITCHES, [_switch(Op.PRIVATE, label, on=not person.private), wipe_button(say)]),
        *navigation(Pages.DELIVERY, say),
    )
    return "\n".join(lines), view


def reset_page(say: Say) -> Page:
    """Ask once more before everything is as at first."""
    yes = plain_button(CustomId(Op.RESET, n=1), say("button-reset-sure"), discord.ButtonStyle.danger)
    back = plain_button(CustomId(Op.SETTINGS, n=Pages.PICTURE), say("button-back"))
    return say("settings-reset-sure"), view_of(yes, back)


def sample(person: Person, say: Say, service: JobService) -> str:
    """Say how the person's next picture would be asked for; what stands in its way, where something does."""
    try:
        wish, mode = service.foresee(
            Wish(kind=JobKind.IMAGINE, prompt=say("settings-sample-words")), person.user_id
        )
    except UserError as error:
        return refusal_text(error, say, "")
    key = "settings-sample-private" if person.private else "settings-sample-public"
    return say(key, prompt=shown_text(wish.prompt, MAX_SAMPLE), mode=say(f"mode-{mode.value}"))


def modes(say: Say, service: JobService) -> Mapping[str, str]:
    """Name the speeds that some image service here has; the usual one is the owner's."""
    offered = [mode for mode in Mode if mode in service.modes()]
    named = {mode.value: say("settings-mode", mode=say(f"mode-{mode.value}")) for mode in offered}
    return {USUAL: say("settings-mode-usual"), **named}


def versions(person: Person, say: Say) -> Mapping[str, str]:
    """Name the versions, also one that is no longer offered where the person has it."""
    known = dict.fromkeys([*VERSIONS, *filter(None, [person.version])])
    named = {version: say("settings-version", version=version) for version in known}
    return {USUAL: say("settings-version-usual"), **named}


def styles(person: Person, say: Say) -> Mapping[str, str]:
    """Name the strengths of Midjourney's taste, and the person's own number."""
    named = {str(number): say(key, number=str(number)) for number, key in STYLES.items()}
    if person.stylize is not None and person.stylize not in STYLES:
        named[str(person.stylize)] = say("settings-stylize", number=str(person.stylize))
    return {USUAL: say("settings-stylize-usual"), **named, OWN_NUMBER: say("settings-stylize-own")}


def notices(say: Say) -> Mapping[str, str]:
    return {notify.value: say(f"settings-notify-{notify.value}") for notify in Notify}


def languages(say: Say) -> Mapping[str, str]:
    """Name the languages that there are texts in, each in itself."""
    names = sorted(say.texts.names.items())[: MAX_OPTIONS - 1]
    named = {locale: say("settings-language", name=name) for locale, name in names}
    return {USUAL: say("settings-language-usual"), **named}


def menu(
    op: Op, choices: Mapping[str, str], chosen: str, placeholder: str | None = None
) -> discord.ui.Select[discord.ui.View]:
    """Build a menu that takes one choice and shows the one that holds; a placeholder stands for none."""
    held = chosen if chosen in choices or placeholder is not None else USUAL
    options = [
        discord.SelectOption(label=label, value=value, default=value == held)
        for value, label in choices.items()
    ]
    return discord.ui.Select(custom_id=str(CustomId(op)), options=options, placeholder=placeholder)


def navigation(here: Pages, say: Say) -> list[Item]:
    """Lead to the other pages; the one that is open cannot be pressed."""
    labels = {
        Pages.PICTURE: say("button-settings-picture"),
        Pages.DELIVERY: say("button-settings-delivery"),
        Pages.PRESETS: say("button-settings-presets"),
    }
    buttons = [plain_button(CustomId(Op.SETTINGS, n=page), label) for page, label in labels.items()]
    buttons[here].disabled = True
    return in_row(NAVIGATION, [*buttons, plain_button(CustomId(Op.RESET), say("button-reset"))])


def _switch(op: Op, label: str, *, on: bool) -> discord.ui.Button[discord.ui.View]:
    return plain_button(CustomId(op, n=int(on)), label)


def plain_button(
    custom_id: CustomId, label: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> discord.ui.Button[discord.ui.View]:
    return discord.ui.Button(label=label, style=style, custom_id=str(custom_id))


def in_row(row: int, buttons: Sequence[discord.ui.Button[discord.ui.View]]) -> list[Item]:
    for button in buttons:
        button.row = row
    return list(buttons)
