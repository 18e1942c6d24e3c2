"""Brings a database to the newest tables. Each step is a file in `versions/`, written by hand."""

from collections.abc import Sequence

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.errors import StartError

ADVISORY_LOCK = 0x1111_A61E  # any number that nothing else in the database uses


def steps() -> Sequence[str]:
    """Name all steps, the newest first."""
    return [step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()]


def upgrade(connection: Connection) -> None:
    """Run the missing steps inside the caller's transaction: all of them, or none.

    Raises StartError where the database is of a newer version, and the driver's own errors where it cannot
    be read or written.
    """
    if connection.dialect.name == "postgresql":  # several processes may start at once
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
    config = _config()
    config.attributes["connection"] = connection
    known = steps()
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in known:
        raise StartError(
            f"The database named by DATABASE_URL was written by a newer version of the bot (step {current}): "
            "start that version, or restore a backup made before it."
        )
    if current != known[0]:
        command.upgrade(config, "head")
    # A read-only file or a full disk is told only by a write.
    connection.execute(text("UPDATE alembic_version SET version_num = version_num"))


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    return config
