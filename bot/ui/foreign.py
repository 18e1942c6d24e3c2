"""Makes text that others wrote harmless: no markdown, no pings, no link previews, no invites."""

import re

import discord

MARKDOWN = re.compile(r"[\\*_~`|\[\]<>#]|^-")
INVITE = re.compile(r"discord(?:app)?\.(?:gg|com/invite)", re.IGNORECASE)  # a link even without https
LINK = re.compile(r"https?://\S+", re.IGNORECASE)


def shown_text(text: str, limit: int) -> str:
    """Make foreign text harmless: one line of at most `limit` characters."""
    text = cut = " ".join(text.split())
    while len(shown := _escape(cut) + ("…" if cut != text else "")) > limit and cut:
        cut = cut[: max(len(cut) - (len(shown) - limit), len(cut) // 2)].rstrip()
    return shown


def _escape(text: str) -> str:
    """Escape all but links, which are bracketed so that Discord shows no preview of them."""
    parts, end = [], 0
    for link in LINK.finditer(text):
        parts += [_escape_words(text[end : link.start()]), f"<{_tame(link[0])}>"]
        end = link.end()
    return "".join([*parts, _escape_words(text[end:])])


def _tame(link: str) -> str:
    """Keep a link from ending its brackets or the bold around it, and from being an invite."""
    return INVITE.sub("\\g<0>\u200b", link.replace("<", "").replace(">", "").replace("*", "%2A"))


def _escape_words(text: str) -> str:
    # discord.utils.escape_markdown lets masked links through when the prompt brings its own backslashes.
    text = INVITE.sub("\\g<0>\u200b", MARKDOWN.sub(r"\\\g<0>", text))
    return discord.utils.escape_mentions(text)
