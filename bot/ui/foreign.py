"""Makes text that others wrote harmless: no markdown, no pings, no link previews, no invites."""

import re

import discord

from bot.prompts import clean

MARKDOWN = re.compile(r"[\\*_~`|\[\]<>#]|^-")
INVITE = re.compile(  # a card below the message, even without https
    r"discord(?:app)?\.(?:gg|gift|new|com/(?:invite|gifts|template|events))", re.IGNORECASE
)
WEIGHED = re.compile(r"(\*\*|~~)([^*~\n]+)\1|([^*~]+)|.", re.DOTALL)  # bold, struck, or neither
LINK = re.compile(r"https?://\S+", re.IGNORECASE)
CUT_LINK = re.compile(r"https?://(\S*)\Z", re.IGNORECASE)
BEHIND_A_LINK = ".,;:!?\\"  # the sentence's, not the link's; a backslash would eat its bracket


def shown_text(text: str, limit: int) -> str:
    """Make foreign text harmless: one line of at most `limit` characters, without any that cannot be seen."""
    text = cut = clean(text)
    while len(shown := _start(cut, text)) > limit and cut:
        cut = cut[: max(len(cut) - (len(shown) - limit), len(cut) // 2)].rstrip()
    return shown


def _start(cut: str, text: str) -> str:
    """Escape the beginning of a text; a link that is cut in two is none any more."""
    if cut == text:
        return _escape(text)
    last = CUT_LINK.search(cut) if not text[len(cut)].isspace() else None
    if last is None:
        return f"{_escape(cut)}…"
    return f"{_escape(cut[: last.start()])}{_escape_words(last[1].replace('://', ' '))}…"


def weighed_text(text: str, limit: int) -> str:
    """Make foreign text harmless, but leave its bold and struck words so; at most `limit` characters."""
    shown = ""
    for part in WEIGHED.finditer(clean(text)):
        mark, word = part[1] or "", part[2] or part[3] or ""
        inside = shown_text(word, limit)
        before, after = (" " if end.isspace() else "" for end in (word[:1], word[-1:]))
        piece = f"{before}{mark}{inside}{mark}{after}" if inside else before
        if len(shown) + len(piece) + 1 > limit:
            return f"{shown.rstrip()}…"
        shown += piece
    return shown.strip()


def _escape(text: str) -> str:
    """Escape all but links, which are bracketed so that Discord shows no preview of them."""
    parts, end = [], 0
    for link in LINK.finditer(text):
        address = link[0].rstrip(BEHIND_A_LINK)
        parts += [_escape_words(text[end : link.start()]), f"<{_tame(address)}>"]
        end = link.start() + len(address)
    return "".join([*parts, _escape_words(text[end:])])


def _tame(link: str) -> str:
    """Keep a link from ending its brackets or the bold around it, and from being code or an invite."""
    tame = link.translate({ord("<"): None, ord(">"): None, ord("*"): "%2A", ord("`"): "%60"})
    return INVITE.sub("\\g<0>\u200b", tame)


def _escape_words(text: str) -> str:
    # discord.utils.escape_markdown lets masked links through when the prompt brings its own backslashes.
    text = INVITE.sub("\\g<0>\u200b", MARKDOWN.sub(r"\\\g<0>", text))
    return discord.utils.escape_mentions(text)
