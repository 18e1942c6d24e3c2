"""Personal settings, notices, the steps of dialogues, thumbnails, blocks, and what money was spent on."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

UNTOLD = sa.text("notify <> 'edit' AND NOT notified")


def upgrade() -> None:
    no = sa.false()
    people: tuple[sa.Column[Any], ...] = (
        sa.Column("mode", sa.String(24)),
        sa.Column("version", sa.Text(), nullable=False, server_default=""),
        sa.Column("stylize", sa.Integer()),
        sa.Column("raw", sa.Boolean(), nullable=False, server_default=no),
        sa.Column("suffix", sa.Text(), nullable=False, server_default=""),
        sa.Column("private", sa.Boolean(), nullable=False, server_default=no),
        sa.Column("notify", sa.String(24), nullable=False, server_default="edit"),
        sa.Column("language", sa.Text(), nullable=False, server_default=""),
        sa.Column("dms_closed", sa.Boolean(), nullable=False, server_default=no),
    )
    for column in people:
        op.add_column("people", column)
    op.add_column("jobs", sa.Column("notify", sa.String(24), nullable=False, server_default="edit"))
    op.add_column("jobs", sa.Column("tokens", sa.Text(), nullable=False, server_default=""))
    op.add_column("jobs", sa.Column("notified", sa.Boolean(), nullable=False, server_default=no))
    op.add_column("jobs", sa.Column("must_translate", sa.Boolean(), nullable=False, server_default=no))
    op.add_column("jobs", sa.Column("work", sa.String(24), nullable=False, server_default="imagine"))
    op.add_column("jobs", sa.Column("language", sa.Text(), nullable=False, server_default=""))
    op.create_index("ix_jobs_untold", "jobs", ["id"], sqlite_where=UNTOLD, postgresql_where=UNTOLD)
    op.add_column("ledger", sa.Column("kind", sa.String(24), nullable=False, server_default="imagine"))
    op.execute("UPDATE buttons SET kind = 'all' WHERE custom_id = 'MJ::Job::PicReader::all'")
    op.create_index("ix_jobs_message_id", "jobs", ["message_id"])
    op.add_column("ledger", sa.Column("priced", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.create_index("ix_ledger_at", "ledger", ["at"])
    op.create_table(
        "thumbnails",
        sa.Column("job_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name="fk_thumbnails_job_id_jobs", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("job_id", name="pk_thumbnails"),
    )
    op.create_table(
        "dialogues",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("content", sa.LargeBinary()),
        sa.Column("opened_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dialogues"),
    )
    op.create_index("ix_dialogues_user_id", "dialogues", ["user_id"])
    op.create_index("ix_dialogues_opened_at", "dialogues", ["opened_at"])
    op.create_table(
        "former_messages",
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name="fk_former_messages_job_id_jobs", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("message_id", name="pk_former_messages"),
    )
    op.create_index("ix_former_messages_job_id", "former_messages", ["job_id"])
    op.create_table(
        "leftovers",
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("message_id", name="pk_leftovers"),
    )
    op.create_index("ix_leftovers_channel_id", "leftovers", ["channel_id"])
    op.create_table(
        "blocks",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "user_id", name="pk_blocks"),
    )
