"""The tables, as the newest migration leaves them."""

import enum

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    and_,
    text,
)

from bot.errors import FailureKind
from bot.jobs.ledger import LedgerEntry
from bot.jobs.model import JobKind, JobState, Notify
from bot.prices import Work
from bot.prompts import Mode
from bot.providers.button import ButtonKind
from bot.providers.order import Dimensions, Motion
from bot.store.columns import ForeignText, RowId, UtcTime, word


class InputRole(enum.StrEnum):
    """What a picture that a person handed in is for."""

    PICTURE = "picture"
    MASK = "mask"


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Live, or over without Discord having taken the end. Constant text, so that it matches its partial index.
OPEN = text("state NOT IN ('succeeded', 'failed', 'cancelled') OR shown IS NULL OR shown <> state")

# Their end, if there is one, is to be told in a message of its own; likewise.
UNTOLD = text("notify <> 'edit' AND NOT notified")

jobs = Table(
    "jobs",
    metadata,
    # Identity
    Column("id", RowId, primary_key=True, autoincrement=False),
    Column("ref", Text, nullable=False, unique=True),
    Column("kind", word(JobKind), nullable=False),
    Column("interaction_id", BigInteger, nullable=False, unique=True),
    # What was asked
    Column("prompt", ForeignText, nullable=False),
    Column("mode", word(Mode), nullable=False),
    Column("parent_id", BigInteger),  # no foreign key: a picture outlives the one it came from
    Column("origin", word(JobKind), nullable=False),
    Column("button", Integer),
    Column("label", ForeignText, nullable=False),
    Column("form_prompt", ForeignText),
    Column("translate", Boolean, nullable=False),
    Column("must_translate", Boolean, nullable=False),
    Column("dimensions", word(Dimensions)),
    Column("motion", word(Motion)),
    Column("work", word(Work), nullable=False),
    # Remote
    Column("provider", Text, nullable=False),
    Column("task_id", ForeignText, nullable=False),
    Column("form_sent", Boolean, nullable=False),
    # Result
    Column("state", word(JobState), nullable=False),
    Column("media_urls", JSON, nullable=False),
    Column("final_prompt", ForeignText, nullable=False),
    Column("texts", JSON, nullable=False),
    Column("tokens", ForeignText, nullable=False),
    Column("seed", ForeignText, nullable=False),
    Column("failure", word(FailureKind)),
    Column("detail", ForeignText, nullable=False),
    Column("refused", Boolean, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("linked", Boolean, nullable=False),
    Column("notify", word(Notify), nullable=False),
    Column("notified", Boolean, nullable=False),
    # Who
    Column("user_id", BigInteger, nullable=False),
    Column("locale", ForeignText, nullable=False),
    # Message: the fields of Reply, and what it shows
    Column("channel_id", BigInteger, nullable=False),
    Column("guild_id", BigInteger),
    Column("message_id", BigInteger),
    Column("private", Boolean, nullable=False),
    Column("token", Text, nullable=False),  # a secret for as long as it lives
    Column("token_expires_at", UtcTime),
    Column("open_to_bot", Boolean, nullable=False),
    Column("file_limit", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("shown", word(JobState)),
    # Time
    Column("created_at", UtcTime, nullable=False),
    Column("submitted_at", UtcTime),
    Column("finished_at", UtcTime),
    Index(None, "user_id", "state"),
    Index(None, "user_id", "id"),
    Index(None, "parent_id", "button"),
    Index(None, "task_id"),
    Index(None, "message_id"),
    Index("ix_jobs_open", "id", sqlite_where=OPEN, postgresql_where=OPEN),
    Index("ix_jobs_untold", "id", sqlite_where=UNTOLD, postgresql_where=UNTOLD),
)

# They have a message that the bot can change by itself, and all can see.
REACHABLE = and_(jobs.c.message_id.is_not(None), jobs.c.open_to_bot, ~jobs.c.private)

buttons = Table(
    "buttons",
    metadata,
    Column("job_id", BigInteger, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("custom_id", ForeignText, nullable=False),
    Column("label", ForeignText, nullable=False),
    Column("emoji", ForeignText, nullable=False),
    Column("style", Integer, nullable=False),
    Column("kind", word(ButtonKind), nullable=False),
    Column("pressed", Boolean, nullable=False),
)

inputs = Table(
    "inputs",
    metadata,
    Column("job_id", BigInteger, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True),
    Column("role", word(InputRole), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("mime", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("url", ForeignText, nullable=False),
)

# Finished pictures that Discord could not take yet; the provider's links would not live as long.
results = Table(
    "results",
    metadata,
    Column(
        "job_id",
        BigInteger,
        ForeignKey("jobs.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("content", LargeBinary, nullable=False),
    Column("kept_at", UtcTime, nullable=False, index=True),
)

# Small pictures of finished jobs, for lists.
thumbnails = Table(
    "thumbnails",
    metadata,
    Column(
        "job_id",
        BigInteger,
        ForeignKey("jobs.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("content", LargeBinary, nullable=False),
)

# What people are in the middle of; see Dialogue.
dialogues = Table(
    "dialogues",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, nullable=False, index=True),
    Column("data", JSON, nullable=False),
    Column("content", LargeBinary),
    Column("opened_at", UtcTime, nullable=False, index=True),
)

# Where jobs were shown to all before they were shown anew.
former_messages = Table(
    "former_messages",
    metadata,
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False),
    Column("job_id", BigInteger, ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False, index=True),
)

# Messages of jobs that were erased with their person, as long as they are to be deleted in Discord.
leftovers = Table(
    "leftovers",
    metadata,
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger, nullable=False, index=True),
)

people = Table(
    "people",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("mode", word(Mode)),
    Column("version", ForeignText, nullable=False),
    Column("stylize", Integer),
    Column("raw", Boolean, nullable=False),
    Column("suffix", ForeignText, nullable=False),
    Column("remix", Boolean, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("notify", word(Notify), nullable=False),
    Column("language", Text, nullable=False),
    Column("translate", Boolean, nullable=False),
    Column("dms_closed", Boolean, nullable=False),
)

guilds = Table(
    "guilds",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("max_active_jobs", Integer),  # per person; NULL leaves it to the environment
    Column("daily_jobs", Integer),  # likewise; 0 is no limit
    Column("provider", Text),  # of new pictures; NULL leaves it to the order of PROVIDERS
)

# Who may not start anything in a server.
blocks = Table(
    "blocks",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcTime, nullable=False),
)

# Append only; see Entry. Money is in millionths of a US dollar. No foreign keys: it outlives the jobs.
ledger = Table(
    "ledger",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("user_id", BigInteger, nullable=False),
    Column("guild_id", BigInteger),
    Column("job_id", BigInteger, nullable=False),
    Column("kind", word(Work), nullable=False),
    Column("entry", word(LedgerEntry), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("priced", Boolean, nullable=False),  # else nobody knows the amount, and it is 0
    Column("at", UtcTime, nullable=False),
    Index(None, "user_id", "at"),
    Index(None, "guild_id", "at"),
    Index(None, "job_id"),
    Index(None, "at"),
)

presets = Table(
    "presets",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", ForeignText, primary_key=True),
    Column("parameters", ForeignText, nullable=False),
)

favourites = Table(
    "favourites",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("job_id", BigInteger, ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("at", UtcTime, nullable=False),
)

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
