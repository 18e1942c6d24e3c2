"""The command line: `python -m bot [run|doctor|sync|backup|demo]`. Exit codes are part of the interface."""

import argparse
import asyncio
import contextlib
import math
import os
import signal
import sys
from collections.abc import Coroutine
from pathlib import Path

import structlog

from bot import log
from bot.doctor.command import examine_from_outside
from bot.errors import ConfigError, StartError
from bot.reading import load_settings, read_settings
from bot.run import run, sync
from bot.store.backup import back_up

OK, BUG, REFUSED, BAD_CONFIGURATION = 0, 1, os.EX_UNAVAILABLE, os.EX_CONFIG
UNWELL = 1
EXIT_CODES = """exit codes:
  0   ended well; doctor: nothing is wrong
  1   doctor: something is wrong; everything else: a bug, told in the log
  2   a wrong argument
  69  Discord or the database refused, or no copy could be made; starting again later may help
  78  a bad configuration: every wrong or missing setting is named"""
DOCTOR = (
    "Looks at the settings, the database, the image services, Discord, PUBLIC_URL and the clock; "
    "tells a line each, with the mend: ok, look (it works, but) or wrong. "
    "Costs nothing, changes nothing, works beside a running bot."
)
LAST_RESORT = 9.0  # seconds after which a stop waits for nothing any more; most hosts kill after 10


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="A Discord bot for Midjourney-style APIs.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("run", help="run the bot (the default)")
    commands.add_parser("doctor", help="find out what is wrong, and what mends it", description=DOCTOR)
    commands.add_parser("sync", help="register the slash commands now")
    backup = commands.add_parser("backup", help="copy the SQLite database, while the bot runs or not")
    backup.add_argument("file", type=Path, help="where to; a file that is not there yet")
    demo = commands.add_parser("demo", help="try everything in the browser, with no account at all")
    demo.add_argument("--port", type=int, default=0, help="port of the page (default: any free one)")
    demo.add_argument("--pace", type=seconds, default=12.0, help="seconds that a picture takes (default: 12)")
    demo.add_argument("--no-browser", action="store_true", help="only print the address")
    chosen = parser.parse_args(arguments)
    os.umask(0o077)  # the database holds interaction tokens: nobody else's to read
    try:
        if chosen.command == "demo":
            return finish(open_demo(chosen.port, chosen.pace, open_browser=not chosen.no_browser))
        if chosen.command == "doctor":
            return examine()
        settings = load_settings()
        log.configure(settings.log_level, settings.log_format, secrets=settings.secrets())
        if chosen.command == "backup":
            return save(settings.database_url.get_secret_value(), chosen.file)
        return finish(sync(settings) if chosen.command == "sync" else run(settings))
    except ConfigError as error:
        print(error, file=sys.stderr)
        return BAD_CONFIGURATION
    except StartError as error:
        print(error, file=sys.stderr)
        return REFUSED
    except Exception:  # noqa: BLE001 - said through the log, which knows the secrets
        structlog.get_logger().exception("The bot broke")
        return BUG


def seconds(text: str) -> float:
    """Read a duration above zero."""
    if not 0 < (number := float(text)) < math.inf:
        raise ValueError(text)
    return number


def open_demo(port: int, pace: float, *, open_browser: bool) -> Coroutine[None, None, None]:
    """Raise the curtain. Raises StartError where the demo's own dependencies are not installed."""
    try:
        from bot.demo.stage import run_demo
    except ModuleNotFoundError as error:
        raise StartError(f"The demo needs {error.name}: run `make demo`, which installs it.") from error
    return run_demo(port=port, pace=pace, open_browser=open_browser)


def examine() -> int:
    """Tell how the bot and its surroundings are."""
    reading = read_settings()
    # What breaks is among the findings; a log between them would be read as one.
    log.configure("CRITICAL", reading.settings.log_format, secrets=reading.settings.secrets())
    try:
        lines, well = asyncio.run(examine_from_outside(reading))
    except KeyboardInterrupt:
        return UNWELL
    print("\n".join(lines))
    return OK if well else UNWELL


def save(address: str, target: Path) -> int:
    """Back the database up. Raises StartError."""
    back_up(address, target)
    print(f"Saved as {target}. Whoever reads it can write in the bot's name: keep it private.")
    return OK


def finish(work: Coroutine[None, None, None]) -> int:
    """Run until the work ends or the process is asked to stop."""
    asyncio.run(until_stopped(work))
    return OK


async def until_stopped(work: Coroutine[None, None, None]) -> None:
    """Do the work, and cancel it on SIGTERM or SIGINT; a second one cuts short how it ends."""
    task, loop = asyncio.ensure_future(work), asyncio.get_running_loop()

    def stop() -> None:
        task.cancel()
        # Names that are looked up, or a picture at work, are threads that nothing else ends. All that counts
        # is in the database by now, so this is no worse than being killed.
        loop.call_later(LAST_RESORT, os._exit, OK)

    for asked in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C arrives as KeyboardInterrupt
            loop.add_signal_handler(asked, stop)
    with contextlib.suppress(asyncio.CancelledError):
        await task


if __name__ == "__main__":
    sys.exit(main())
