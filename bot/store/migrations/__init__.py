"""Brings a database to the newest tables. Each step is a file in `versions/`, written by hand."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.errors import StartError

ADVISORY_LOCK = 0x1111_A61E  # any number that nothing else in the database uses


def upgrade(connection: Connection) -> None:
    """Run the missing steps inside the caller's transaction: all of them, or none.

    Raises StartError where the database is of a newer version, and the driver's own errors where it cannot
    be read or written.
    """
    if connection.dialect.name == "postgresql":  # several processes may start at once
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    config.attributes["connection"] = connection
    steps = ScriptDirectory.from_config(config)
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in {step.revision for step in steps.walk_revisions()}:
        raise StartError(
            f"The database named by DATABASE_URL was written by a newer version of the bot (step {current}): "
            "start that version, or restore a backup made before it."
        )
    if current != steps.get_current_head():
        command.upgrade(config, "head")
    # A read-only file or a full disk is told only by a write.
    connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
