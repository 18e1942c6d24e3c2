"""New SQLite files for tests: the steps of the database run once, then the file is copied."""

import shutil
import tempfile
from pathlib import Path

from bot.store.database import open_database

_kept = tempfile.TemporaryDirectory()
_first = Path(_kept.name) / "bot.db"


async def new_file(path: Path) -> None:
    """Make a file as the bot's first start leaves it."""
    if not _first.exists():
        async with open_database(f"sqlite:///{_first}"):
            pass
    shutil.copyfile(_first, path)
