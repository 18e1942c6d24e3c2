"""The open database: which one, what it promises, and who may write when."""

import asyncio
import contextlib
import importlib
import sqlite3
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from sqlalchemy import Table, make_url, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import StartError
from bot.store.migrations import upgrade
from bot.store.schema import meta
from bot.store.sqlite_file import held_alone, mend_for, sqlite_engine

POOL_SIZE = 8  # connections; work waits in line beyond it


class Database:
    """A migrated database. Transactions commit at the end of their block, or roll back on an exception."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._on_sqlite = engine.dialect.name == "sqlite"
        self._reading = (
            engine if self._on_sqlite else engine.execution_options(isolation_level="REPEATABLE READ")
        )
        self._writing = engine.execution_options(writes=True)
        # SQLite has one writer at a time; waiting here is fair and costs nothing, waiting there is polling.
        self._turn: contextlib.AbstractAsyncContextManager[None] = (
            asyncio.Lock() if self._on_sqlite else contextlib.nullcontext()
        )

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that sees one moment of the database and blocks nobody."""
        async with self._reading.connect() as connection:
            yield connection

    @contextlib.asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """Open a transaction that may write. On SQLite it has the whole database to itself."""
        async with self._turn, self._writing.begin() as connection:
            yield connection

    def insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """Begin an INSERT that can say what happens on a conflict."""
        return sqlite.insert(table) if self._on_sqlite else postgresql.insert(table)

    async def read_meta(self, key: str) -> str | None:
        """Read a fact about the whole bot, such as the hash of the registered commands."""
        async with self.read() as connection:
            value: str | None = await connection.scalar(select(meta.c.value).where(meta.c.key == key))
        return value

    async def write_meta(self, key: str, value: str) -> None:
        statement = self.insert(meta).values(key=key, value=value)
        async with self.write() as connection:
            await connection.execute(
                statement.on_conflict_do_update(index_elements=[meta.c.key], set_={"value": value})
            )

    async def settle_meta(self, key: str, value: str) -> str:
        """Write a fact unless there is one already; return what holds, also where two come at once."""
        statement = self.insert(meta).values(key=key, value=value).on_conflict_do_nothing()
        async with self.write() as connection:
            await connection.execute(statement)
            stored = await connection.execute(select(meta.c.value).where(meta.c.key == key))
            settled: str = stored.scalar_one()
        return settled

    async def answers(self) -> bool:
        """Tell whether it can be asked."""
        try:
            async with self.read() as connection:
                await connection.execute(select(meta.c.key).limit(1))
        except (SQLAlchemyError, OSError):
            return False
        return True


@contextlib.asynccontextmanager
async def open_database(address: str) -> AsyncIterator[Database]:
    """Open the database of DATABASE_URL, bring its tables up to date, and close it at the end.

    `sqlite:///file` is relative to the working directory and its folder is made; a second process is
    refused. `postgresql://user:password@host/name` needs the extra `postgres`. Raises StartError: one
    sentence for the owner, without the password.
    """
    place = place_of(address)
    async with contextlib.AsyncExitStack() as stack:
        with refusals(place):
            if isinstance(place, Path):
                stack.enter_context(held_alone(place))
                engine = sqlite_engine(place, POOL_SIZE)
            else:
                engine = create_async_engine(
                    place, pool_size=POOL_SIZE, max_overflow=0, pool_pre_ping=True, hide_parameters=True
                )
            stack.push_async_callback(engine.dispose)
            database = Database(engine)
            async with database.write() as connection:
                await connection.run_sync(upgrade)
        yield database


def place_of(address: str) -> Path | URL:
    """Read DATABASE_URL: the file of SQLite, or the address of PostgreSQL. Raises StartError."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise StartError("DATABASE_URL is not an address of a database.") from None  # it may hold a password
    match url.get_backend_name():
        case "sqlite" if url.database and url.database != ":memory:":
            return Path(url.database).absolute()
        case "sqlite":
            raise StartError("DATABASE_URL names no file: a bot in memory would forget what was paid for.")
        case "postgresql" | "postgres":
            # Hosts hand out libpq's word for what asyncpg calls ssl.
            query = {"ssl" if name == "sslmode" else name: value for name, value in url.query.items()}
            return url.set(drivername="postgresql+asyncpg", query=query)
        case other:
            raise StartError(f"DATABASE_URL begins with {other}; it must be sqlite or postgresql.")


@contextlib.contextmanager
def refusals(place: Path | URL) -> Iterator[None]:
    """Turn whatever keeps a database from opening into a StartError."""
    on_sqlite = isinstance(place, Path)
    name = f"The SQLite file {place}" if on_sqlite else "The PostgreSQL database"
    driver_errors = (sqlite3.Error,) if on_sqlite else _postgres_errors()
    refusals: tuple[type[Exception], ...] = (SQLAlchemyError, OSError, *driver_errors)
    try:
        yield
    except refusals as error:
        told = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
        reason = " ".join(str(told).split()) or "no answer"  # a timeout has no words of its own
        mend = f"; {mend}" if (mend := mend_for(told)) else ""
        raise StartError(f"{name}, named by DATABASE_URL, cannot be opened: {reason}{mend}.") from error


def _postgres_errors() -> tuple[type[Exception], ...]:
    """Name what a refused connection raises: the driver's own errors, and plain ones for a wrong option."""
    try:
        driver = importlib.import_module("asyncpg")
    except ModuleNotFoundError as error:
        raise StartError(
            "DATABASE_URL names PostgreSQL, and its driver asyncpg is missing: "
            "run pip install -r requirements.txt."
        ) from error
    return (driver.PostgresError, TypeError, ValueError)
