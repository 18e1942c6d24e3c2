"""More kinds of jobs than pictures and presses, and what their providers need to know."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    columns: tuple[sa.Column[Any], ...] = (
        sa.Column("origin", sa.String(24), nullable=False, server_default="imagine"),
        sa.Column("translate", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("dimensions", sa.String(24)),
        sa.Column("motion", sa.String(24)),
        sa.Column("texts", sa.JSON(), nullable=False, server_default="[]"),
    )
    for column in columns:
        op.add_column("jobs", column)
    op.create_index("ix_jobs_task_id", "jobs", ["task_id"])
    op.add_column("inputs", sa.Column("url", sa.Text(), nullable=False, server_default=""))
    op.add_column("people", sa.Column("translate", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("guilds", sa.Column("provider", sa.Text()))
