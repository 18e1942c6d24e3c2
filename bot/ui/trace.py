"""Reads every answer of Discord: what it tells about its limits, and what it counts against us."""

import contextlib
import json
import re
from types import SimpleNamespace

import aiohttp
import discord

from bot.clock import Clock
from bot.ui.budget import Budgets
from bot.ui.invalid import COUNTED
from bot.ui.traffic import Traffic

AS_BOT = re.compile(r"/channels/(\d+)/messages(?:/\d+)?$")  # sends and edits
EDIT = re.compile(r"/(?:channels/\d+|webhooks/\d+/[^/]+)/messages/[^/]+$")  # with PATCH
FIRST_ANSWER = re.compile(r"/interactions/(\d+)/[^/]+/callback$")
CLOUDFLARE_BLOCK = 40333  # Discord's code where Cloudflare refuses


def trace(budgets: Budgets, traffic: Traffic, clock: Clock) -> aiohttp.TraceConfig:
    """Make the trace for discord.py's session, which its interactions use as well."""

    async def read(
        _session: aiohttp.ClientSession, _context: SimpleNamespace, answer: aiohttp.TraceRequestEndParams
    ) -> None:
        with contextlib.suppress(KeyError, ValueError):  # an answer without limits, or no answer of Discord's
            learn(budgets, answer, clock)
        count(traffic, answer, clock)
        if await means_block(answer.response):
            budgets.invalid.blocked()
        shared = answer.response.headers.get("X-RateLimit-Scope") == "shared"
        if answer.response.status in COUNTED and not shared:
            budgets.invalid.add()

    config = aiohttp.TraceConfig()
    config.on_request_end.append(read)
    return config


def learn(budgets: Budgets, answer: aiohttp.TraceRequestEndParams, clock: Clock) -> None:
    """Hand the limits on, where they are a channel's. Raises ValueError and KeyError."""
    if answer.method in ("POST", "PATCH") and (path := AS_BOT.search(answer.url.path)):
        response = answer.response
        budgets.learn(
            int(path[1]),
            edit=answer.method == "PATCH",
            status=response.status,
            headers=response.headers,
            now=clock.now(),
        )


def count(traffic: Traffic, answer: aiohttp.TraceRequestEndParams, clock: Clock) -> None:
    """Count what Discord took."""
    if not answer.response.ok:
        return
    if answer.method == "PATCH" and EDIT.search(answer.url.path):
        traffic.edits += 1
    elif first := FIRST_ANSWER.search(answer.url.path):
        asked_at = discord.utils.snowflake_time(int(first[1]))
        traffic.acknowledged.add((clock.now() - asked_at).total_seconds())


async def means_block(response: aiohttp.ClientResponse) -> bool:
    """Tell whether it is Cloudflare that refuses. Reading the body here keeps it for discord.py."""
    if response.status == 429:
        return "Via" not in response.headers
    if response.status != 403:
        return False
    try:
        body = json.loads(await response.read())
    except ValueError:
        return False
    return isinstance(body, dict) and body.get("code") == CLOUDFLARE_BLOCK
