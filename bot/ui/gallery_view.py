"""The gallery as a message: a numbered sheet of pictures, a line for each, and what can be done with one."""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any, Self

import discord

from bot.jobs.gallery import Page, PictureKind
from bot.jobs.model import Job, Requester
from bot.jobs.policy import rules
from bot.prompts import clean
from bot.ui.custom_id import CustomId, Op
from bot.ui.foreign import shown_text
from bot.ui.i18n import Say
from bot.ui.message import MAX_CONTENT, MAX_LINK, own_button, shown_kind, view_of
from bot.ui.modals import empty_modal
from bot.ui.payload import PROMPT

PAGE = 9  # pictures, three by three
MAX_SEARCH = 100  # characters
MAX_START = 60  # characters of a prompt in a line …
MAX_PICKED = 500  # … of the one that was chosen …
MAX_ALT_START = 80  # … and in the sheet's description
MAX_OPTION = 100  # characters of a menu's line, by Discord
MAX_ALT = 1024
ALL = "all"  # in the menu of kinds
KEEP, ASK, ERASE = range(3)  # what a press of Delete means


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Browsing:
    """What a person looks at; kept as the data of their dialogue."""

    whose: int
    search: str = ""
    favourites: bool = False
    kind: PictureKind | None = None
    page: int = 0
    picked: int = 0
    """The id of a job; 0 for none."""
    asked: bool = False
    """Whether it shall be deleted."""
    sheet: tuple[int, ...] = ()
    """The jobs on the sheet that the message has."""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        known = {field.name: data[field.name] for field in dataclasses.fields(cls) if field.name in data}
        kind = known.get("kind")
        return cls(
            **known | {"kind": PictureKind(kind) if kind else None, "sheet": tuple(known.get("sheet", ()))}
        )

    @property
    def data(self) -> Mapping[str, Any]:
        return dataclasses.asdict(self)

    @property
    def narrowed(self) -> bool:
        return bool(self.search or self.favourites or self.kind)


def gallery_text(page: Page, look: Browsing, by: Requester, say: Say) -> str:
    """Say what is shown; where nothing is, how to see more."""
    own = look.whose == by.user_id
    title = say("gallery-title") if own else say("gallery-title-of", who=f"<@{look.whose}>")
    lines = [title, *_narrowings(look, say)]
    if not page.jobs:
        nothing = "gallery-nothing-own" if own else "gallery-nothing-of"
        return "\n".join([*lines, say("gallery-nothing-such" if look.narrowed else nothing)])
    place = "gallery-page-more" if page.more else "gallery-page"
    pages = -(-page.count // PAGE)
    lines.append(say(place, page=page.number + 1, pages=pages, count=page.count))
    lines += [_line(number, job, page, say) for number, job in enumerate(page.jobs, 1)]
    if (picked := _picked(page, look)) is not None:
        lines += ["", _picked_line(*picked, look, MAX_CONTENT - len("\n".join(lines)) - 2, say)]
    return "\n".join(lines)[:MAX_CONTENT]


def alt_text(jobs: Sequence[Job], say: Say) -> str:
    """Describe the sheet: each number and how its prompt starts."""
    starts = [_start(job, say)[:MAX_ALT_START] for job in jobs]
    return "\n".join(
        say("gallery-alt", number=str(number), prompt=start) for number, start in enumerate(starts, 1)
    )[:MAX_ALT]


def gallery_view(dialogue_id: int, page: Page, look: Browsing, by: Requester, say: Say) -> discord.ui.View:
    """Offer to turn the page, to look for others, and whatever can be done with the chosen one."""
    ours = _Buttons(dialogue_id, say)
    items: list[discord.ui.Item[discord.ui.View]] = []
    if page.jobs:
        items.append(_pick(dialogue_id, page, look, say))
    items.append(_kinds(dialogue_id, look, say))
    last = max(-(-page.count // PAGE) - 1, 0)
    items += [
        ours.make(Op.PAGE, "button-previous", max(page.number - 1, 0), off=page.number == 0),
        ours.make(Op.PAGE, "button-next", page.number + 1, off=page.number >= last),
        ours.make(
            Op.FAVOURITES,
            "button-favourites-off" if look.favourites else "button-favourites-on",
            int(not look.favourites),
        ),
        ours.make(Op.SEARCH, "button-search"),
    ]
    if look.narrowed:
        items.append(ours.make(Op.WIDEN, "button-widen"))
    if (picked := _picked(page, look)) is not None:
        items += _actions(ours, picked[1], page, look, by, say)
    return view_of(*items)


def search_modal(dialogue_id: int, look: Browsing, say: Say) -> discord.ui.Modal:
    modal = empty_modal(say("form-search"), CustomId(Op.SEARCH, dialogue_id))
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        custom_id=PROMPT, default=look.search, max_length=MAX_SEARCH, required=False
    )
    help_text = say("form-search-words-help")
    modal.add_item(discord.ui.Label(text=say("form-search-words"), description=help_text, component=field))
    return modal


class _Buttons:
    """Makes the dialogue's own buttons."""

    def __init__(self, dialogue_id: int, say: Say) -> None:
        self._dialogue_id = dialogue_id
        self._say = say

    def make(
        self, op: Op, key: str, n: int | None = None, *, off: bool = False, row: int = 2, danger: bool = False
    ) -> discord.ui.Button[discord.ui.View]:
        style = discord.ButtonStyle.danger if danger else discord.ButtonStyle.secondary
        custom_id = str(CustomId(op, self._dialogue_id, n))
        return discord.ui.Button(
            label=self._say(key), custom_id=custom_id, disabled=off, row=row, style=style
        )


def _actions(
    ours: _Buttons, job: Job, page: Page, look: Browsing, by: Requester, say: Say
) -> list[discord.ui.Item[discord.ui.View]]:
    if look.asked:
        sure = ours.make(Op.DROP, "button-erase", ERASE, row=3, danger=True)
        return [sure, ours.make(Op.DROP, "button-keep", KEEP, row=3)]
    own = job.user_id == by.user_id
    buttons: list[discord.ui.Button[discord.ui.View]] = []
    if own:
        opens = CustomId(Op.SHOW, job.id)
        buttons.append(discord.ui.Button(label=say("button-open"), custom_id=str(opens), row=3))
    elif job.link and len(job.link) <= MAX_LINK:
        buttons.append(discord.ui.Button(label=say("button-open"), url=job.link, row=3))
    if job.repeatable:
        again = own_button(Op.AGAIN, job, say)
        again.row = 3
        buttons.append(again)
    liked = "button-unlike" if job.id in page.favourites else "button-like"
    buttons.append(ours.make(Op.HEART, liked, row=3))
    if rules(job, by):
        buttons.append(ours.make(Op.DROP, "button-delete", ASK, row=3, danger=True))
    return [*buttons]


def _pick(dialogue_id: int, page: Page, look: Browsing, say: Say) -> discord.ui.Select[discord.ui.View]:
    options = [
        discord.SelectOption(
            label=say("gallery-option", number=str(number), prompt=_start(job, say))[:MAX_OPTION],
            value=str(job.id),
            default=job.id == look.picked,
        )
        for number, job in enumerate(page.jobs, 1)
    ]
    return discord.ui.Select(
        custom_id=str(CustomId(Op.PICK, dialogue_id)), placeholder=say("gallery-pick"), options=options, row=0
    )


def _kinds(dialogue_id: int, look: Browsing, say: Say) -> discord.ui.Select[discord.ui.View]:
    options = [
        discord.SelectOption(
            label=say(f"gallery-kind-{kind}"),
            value=kind,
            default=kind == (look.kind or ALL),
        )
        for kind in (ALL, *PictureKind)
    ]
    return discord.ui.Select(custom_id=str(CustomId(Op.NARROW, dialogue_id)), options=options, row=1)


def _narrowings(look: Browsing, say: Say) -> list[str]:
    lines = []
    if look.kind is not None:
        lines.append(say("gallery-only-kind", kind=say(f"gallery-kind-{look.kind.value}")))
    if look.favourites:
        lines.append(say("gallery-only-favourites"))
    if look.search:
        lines.append(say("gallery-only-words", words=shown_text(look.search, 2 * MAX_SEARCH)))
    return lines


def _line(number: int, job: Job, page: Page, say: Say) -> str:
    at = job.finished_at or job.created_at
    return say(
        "gallery-line-liked" if job.id in page.favourites else "gallery-line",
        number=str(number),
        prompt=shown_text(job.final_prompt or job.prompt, MAX_START) or say("gallery-no-words"),
        label=shown_kind(job, say),
        at=str(int(at.timestamp())),
    )


def _picked_line(number: int, job: Job, look: Browsing, room: int, say: Say) -> str:
    key = "gallery-sure" if look.asked else "gallery-picked"
    room -= len(say(key, number=str(number), prompt=""))
    words = shown_text(job.final_prompt or job.prompt, min(max(room, 0), MAX_PICKED))
    return say(key, number=str(number), prompt=words or shown_kind(job, say))


def _start(job: Job, say: Say) -> str:
    """Begin the prompt as plain text."""
    return clean(job.final_prompt or job.prompt) or say("gallery-no-words")


def _picked(page: Page, look: Browsing) -> tuple[int, Job] | None:
    return next(((n, job) for n, job in enumerate(page.jobs, 1) if job.id == look.picked), None)
