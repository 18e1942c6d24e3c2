"""Each refusal of Discord is told apart by its code, and by who was writing."""

import types

import discord
import pytest

from bot.ui.verdict import Verdict, judge

BOTH, TOKEN, BOT = (True, False), (True,), (False,)


@pytest.mark.parametrize(
    ("status", "code", "by", "verdict"),
    [
        (404, 10003, BOTH, Verdict.GONE),
        (404, 10008, BOTH, Verdict.GONE),
        (401, 50027, TOKEN, Verdict.TOKEN_OVER),
        (404, 10015, TOKEN, Verdict.TOKEN_OVER),
        (404, 10062, TOKEN, Verdict.TOKEN_OVER),
        (403, 50001, TOKEN, Verdict.TOKEN_OVER),
        (400, 40094, TOKEN, Verdict.TOKEN_OVER),
        (403, 50001, BOT, Verdict.NO_ACCESS),
        (403, 50013, BOT, Verdict.NO_ACCESS),
        (404, 10004, BOT, Verdict.NO_ACCESS),
        (401, 0, BOT, Verdict.LATER),  # the bot's own token: nothing about the place
        (403, 40333, BOTH, Verdict.LATER),  # Cloudflare's block: likewise
        (429, 0, BOTH, Verdict.LATER),
        (429, 30046, BOTH, Verdict.LATER),
        (403, 50005, BOTH, Verdict.BUG),
        (400, 50006, BOTH, Verdict.BUG),
        (400, 50035, BOTH, Verdict.BAD_FIELD),
        (400, 200000, BOTH, Verdict.FILTERED),
        (403, 240000, BOTH, Verdict.FILTERED),
        (413, 40005, BOTH, Verdict.TOO_LARGE),
        (413, 0, BOTH, Verdict.TOO_LARGE),
        (400, 40005, BOTH, Verdict.TOO_LARGE),
        (503, 0, BOTH, Verdict.LATER),
    ],
)
def test_a_refusal_means(status: int, code: int, by: tuple[bool, ...], verdict: Verdict) -> None:
    response = types.SimpleNamespace(status=status, reason="")
    refusal = discord.HTTPException(response, {"code": code, "message": "no"})

    assert {judge(refusal, by_token=by_token) for by_token in by} == {verdict}
