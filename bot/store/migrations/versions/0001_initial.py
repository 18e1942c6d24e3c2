"""Make the first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

OPEN = sa.text("state NOT IN ('succeeded', 'failed', 'cancelled') OR shown IS NULL OR shown <> state")


def upgrade() -> None:
    row_id = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    word = sa.String(24)

    op.create_table(
        "jobs",
        sa.Column("id", row_id, nullable=False, autoincrement=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.Column("kind", word, nullable=False),
        sa.Column("interaction_id", sa.BigInteger(), nullable=False),
        sa.Column("prompt", sa.Text(), nullable=False),
        sa.Column("mode", word, nullable=False),
        sa.Column("parent_id", sa.BigInteger()),
        sa.Column("button", sa.Integer()),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("form_prompt", sa.Text()),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("task_id", sa.Text(), nullable=False),
        sa.Column("form_sent", sa.Boolean(), nullable=False),
        sa.Column("state", word, nullable=False),
        sa.Column("media_urls", sa.JSON(), nullable=False),
        sa.Column("final_prompt", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("failure", word),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("linked", sa.Boolean(), nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("token_expires_at", sa.BigInteger()),
        sa.Column("open_to_bot", sa.Boolean(), nullable=False),
        sa.Column("file_limit", sa.BigInteger(), nullable=False),
        sa.Column("shown", word),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("submitted_at", sa.BigInteger()),
        sa.Column("finished_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sa.UniqueConstraint("interaction_id", name="uq_jobs_interaction_id"),
        sa.UniqueConstraint("ref", name="uq_jobs_ref"),
    )
    op.create_index("ix_jobs_user_id_state", "jobs", ["user_id", "state"])
    op.create_index("ix_jobs_parent_id_button", "jobs", ["parent_id", "button"])
    op.create_index("ix_jobs_open", "jobs", ["id"], sqlite_where=OPEN, postgresql_where=OPEN)

    op.create_table(
        "buttons",
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("custom_id", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("emoji", sa.Text(), nullable=False),
        sa.Column("style", sa.Integer(), nullable=False),
        sa.Column("kind", word, nullable=False),
        sa.Column("pressed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("job_id", "position", name="pk_buttons"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_buttons_job_id_jobs", ondelete="CASCADE"),
    )
    op.create_table(
        "inputs",
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.Column("role", word, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("job_id", "role", "position", name="pk_inputs"),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name="fk_inputs_job_id_jobs", ondelete="CASCADE"),
    )

    op.create_table(
        "people",
        sa.Column("user_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("remix", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_people"),
    )
    op.create_table(
        "guilds",
        sa.Column("guild_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("max_active_jobs", sa.Integer()),
        sa.Column("daily_jobs", sa.Integer()),
        sa.PrimaryKeyConstraint("guild_id", name="pk_guilds"),
    )

    op.create_table(
        "ledger",
        sa.Column("id", row_id, nullable=False),
        sa.Column("user_id", sa.BigInteger(), nullable=False),
        sa.Column("guild_id", sa.BigInteger()),
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.Column("entry", word, nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ledger"),
    )
    op.create_index("ix_ledger_user_id_at", "ledger", ["user_id", "at"])
    op.create_index("ix_ledger_guild_id_at", "ledger", ["guild_id", "at"])
    op.create_index("ix_ledger_job_id", "ledger", ["job_id"])

    op.create_table(
        "presets",
        sa.Column("user_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("parameters", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "name", name="pk_presets"),
    )
    op.create_table(
        "favourites",
        sa.Column("user_id", sa.BigInteger(), nullable=False, autoincrement=False),
        sa.Column("job_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "job_id", name="pk_favourites"),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name="fk_favourites_job_id_jobs", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_favourites_job_id", "favourites", ["job_id"])

    op.create_table(
        "meta",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_meta"),
    )
