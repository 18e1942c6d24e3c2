"""Compares this machine's clock with Discord's."""

import email.utils
from collections.abc import Sequence

import aiohttp

from bot.clock import Clock
from bot.doctor.finding import Finding, look, ok

MOST = 5  # seconds; an interaction's token counts from Discord's time


async def check_clock(api_url: str, session: aiohttp.ClientSession, clock: Clock) -> Sequence[Finding]:
    """Ask for Discord's time; whether Discord answers at all is another check's business."""
    try:
        asked = clock.now()
        async with session.get(f"{api_url}/gateway", allow_redirects=False) as answer:
            # Told in whole seconds, and true for some moment of our waiting.
            theirs = email.utils.parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, OSError, KeyError, ValueError):
        return [look("doctor-clock-unknown")]
    early, late = (asked - theirs).total_seconds() - 1, (clock.now() - theirs).total_seconds()
    off = early if early > 0 else min(late, 0)
    if abs(off) <= MOST:
        return [ok("doctor-clock")]
    return [look("doctor-clock-fast" if off > 0 else "doctor-clock-slow", seconds=round(abs(off)))]
