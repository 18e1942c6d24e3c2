"""The page of the mask editor, put together: its texts, and the picture's size, into files of `editor/`."""

import html
import json
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Protocol

from bot.prompts import MAX_PROMPT

FILES = Path(__file__).parent / "editor"
KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
FIELDS = 9

# Stand in the page …
SHOWN = (
    *("title", "intro", "script", "tools", "brush", "eraser", "rectangle", "lasso", "move", "size"),
    *("changes", "undo", "redo", "invert", "clear", "zoom", "nearer", "farther", "whole", "canvas", "alt"),
    *("fields", "prompt-label", "prompt-about", "submit", "keys", "keys-how", "done", "back", "return"),
)
# … or are said by its scripts, which fill in these variables.
SAID: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("did-brush", "did-eraser", "did-rectangle", "did-lasso", "did-field"), ()),
    **dict.fromkeys(("did-inverted", "did-cleared", "did-undone", "did-redone"), ()),
    **dict.fromkeys(("nothing", "everything", "down", "sending", "unreachable"), ()),
    **dict.fromkeys(("marked", "percent", "zoomed"), ("percent",)),
    "cursor": ("x", "y"),
}
# Keys and what they do: the names of texts, or keys that are called alike everywhere.
SHORTCUTS = (
    *(("key-arrows", "key-cursor"), ("key-fine", "key-finely"), ("key-space", "key-dab")),
    *(("key-hold", "key-down"), ("B", "brush"), ("E", "eraser"), ("R", "rectangle"), ("L", "lasso")),
    *(("M", "move"), ("[", "key-smaller"), ("]", "key-larger"), ("Ctrl Z", "undo"), ("Ctrl Y", "redo")),
    *(("I", "invert"), ("key-delete", "clear"), ("+", "nearer"), ("-", "farther"), ("0", "whole")),
)
TEXTS = (*SHOWN, *SAID, *(name for pair in SHORTCUTS for name in pair if name.startswith("key-")))


class Say(Protocol):
    """The texts in one language."""

    @property
    def locale(self) -> str: ...

    def __call__(self, key: str, /, **args: str | int) -> str: ...


class Pages:
    """Holds the files, read once."""

    def __init__(self) -> None:
        files = {path.name: path for path in FILES.iterdir()}
        self.files = {
            name: (path.read_bytes(), KINDS[path.suffix])
            for name, path in files.items()
            if path.suffix in KINDS
        }
        """What the page loads: content and type."""
        self._page, self._message = (
            Template(files[name].read_text(encoding="utf-8")) for name in ("page.html", "message.html")
        )

    def page(self, say: Say, *, size: tuple[int, int], prompt: str, picture: str, place: str) -> str:
        """Build the editor's page. `picture` and `place` are addresses."""
        shown = {name.replace("-", "_"): _text(say, name) for name in SHOWN}
        said = {
            name: _text(say, name, **{part: f"{{{part}}}" for part in parts}) for name, parts in SAID.items()
        }
        facts = {
            **shown,
            "lang": say.locale,
            "width": str(size[0]),
            "height": str(size[1]),
            "longest": str(MAX_PROMPT),
            "prompt": prompt,
            "picture": picture,
            "place": place,
            "texts": json.dumps(said),
        }
        escaped = {name: html.escape(fact) for name, fact in facts.items()}
        return self._page.substitute(escaped, cells=_cells(say), shortcuts=_shortcuts(say))

    def message(self, say: Say, *, title: str, reason: str) -> str:
        """Build a page that only says something."""
        facts = {"lang": say.locale, "title": title, "reason": reason}
        return self._message.substitute({name: html.escape(fact) for name, fact in facts.items()})


def _text(say: Say, name: str, **args: str) -> str:
    return say(f"mask-{name}", **args)


def _cells(say: Say) -> str:
    labels = [html.escape(say(f"region-cell-{cell}")) for cell in range(FIELDS)]
    return "".join(
        f'<button type="button" data-field="{cell}" aria-pressed="false">{label}</button>'
        for cell, label in enumerate(labels)
    )


def _shortcuts(say: Say) -> str:
    named = [(_text(say, key) if key in TEXTS else key, _text(say, does)) for key, does in SHORTCUTS]
    return "".join(
        f"<dt><kbd>{html.escape(key)}</kbd></dt><dd>{html.escape(does)}</dd>" for key, does in named
    )
