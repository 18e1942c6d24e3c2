"""Our ids on Discord's buttons, menus and modals: `j1:<op>:<subject>:<n>`, where the subject is mostly a job.

They come back from people's clients, so they are parsed as foreign text. `j1` is the version of the form:
messages outlive releases. The provider's own ids never travel through Discord.
"""

import dataclasses
import enum
import re

_FORM = re.compile(r"j1:([a-z]{1,12}):([0-9]{1,19}):([0-9]{0,4})", re.ASCII)
MAX_ID = 2**63 - 1


class Op(enum.StrEnum):
    # The provider's buttons; n is the button's position.
    PRESS = "press"
    FORM = "form"  # opens its form first
    REMIX = "remix"  # opens a form for people who have remix on
    MORE = "more"  # the buttons from n on, which had no room
    # Modals; n is the button's position, or nothing where the job itself waits for the form.
    ZOOM = "zoom"
    REGION = "region"
    PROMPT = "prompt"
    # The bot's own row.
    CANCEL = "cancel"
    REFRESH = "refresh"
    CONTINUE = "continue"
    RESEND = "resend"
    FORGET = "forget"
    AGAIN = "again"  # the button, and the modal it opens
    LIKE = "like"
    DELETE = "delete"
    ERASE = "erase"  # the confirmed Delete
    PUBLISH = "publish"  # of private results
    # Details, and the files of a picture.
    DETAILS = "details"
    SINGLES = "singles"  # the four pictures of a grid
    ORIGINAL = "original"
    # The list of a person's jobs.
    STOP = "stop"  # Cancel, and show the list anew
    SHOW = "show"
    # The gallery; the subject is its dialogue.
    PAGE = "page"  # n is the page's number
    PICK = "pick"  # a menu
    NARROW = "narrow"  # a menu of kinds
    FAVOURITES = "favourites"  # n is the new value
    SEARCH = "search"  # the button, and the modal it opens
    WIDEN = "widen"
    HEART = "heart"  # favourite or no longer
    DROP = "drop"  # Delete; n says whether to ask, to do it or to keep it
    # A marked region, shown before it is paid for; about a dialogue.
    PAINT = "paint"
    CHANGE = "change"  # the button, and the form it opens
    # All that is stored of a person.
    WIPE = "wipe"  # asks first
    WIPED = "wiped"
    # Settings. The panel shows page n; n of a switch is its new value.
    SETTINGS = "settings"
    REMIXING = "remixing"
    TRANSLATING = "translating"
    RAW = "raw"
    PRIVATE = "private"
    MODE = "mode"  # these are menus
    VERSION = "version"
    STYLIZE = "stylize"  # also a modal, for one's own number
    NOTIFY = "notify"
    LANGUAGE = "language"
    SUFFIX = "suffix"  # the button, and the modal it opens
    RESET = "reset"  # n is 1 once it is confirmed
    # Presets; the subject is the mark of a name.
    PRESET = "preset"  # the menu, or a button without a subject that leads back to the list
    ADDPRESET = "addpreset"  # the button, and the modal it opens
    EDITPRESET = "editpreset"  # likewise
    DROPPRESET = "droppreset"  # n is 1 once it is confirmed
    # Menus of messages; the subject is a dialogue.
    TAKE = "take"  # chooses among a message's pictures
    CITE = "cite"  # likewise, and opens the form for what is made of them
    REFERENCE = "reference"  # that form
    ALL = "all"  # what is made several times at once, confirmed
    # What holds in a server, for those who run it.
    LIMITS = "limits"  # the button, and the modal it opens
    SERVICE = "service"  # a menu
    UNSET = "unset"


@dataclasses.dataclass(frozen=True, slots=True)
class CustomId:
    op: Op
    subject: int = 0
    """The id of a job, or of a dialogue; 0 where it is about neither."""
    n: int | None = None

    def __str__(self) -> str:
        return f"j1:{self.op}:{self.subject}:{'' if self.n is None else self.n}"


def parse_custom_id(text: str) -> CustomId | None:
    """Read one of our ids; None for anything else, such as an id of an older form."""
    match = _FORM.fullmatch(text)
    op = next((op for op in Op if op.value == match[1]), None) if match else None
    if match is None or op is None or int(match[2]) > MAX_ID:
        return None
    return CustomId(op, int(match[2]), int(match[3]) if match[3] else None)
