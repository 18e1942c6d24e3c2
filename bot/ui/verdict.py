"""What a refusal of Discord means for a message, told apart by its code."""

import enum
import http

import discord

GONE = (10003, 10008)  # unknown channel, unknown message
TOO_LARGE = 40005
FOLLOW_UPS_USED_UP = 40094  # five an interaction where only the person has the app
BLOCKED = 40333  # by Cloudflare, whatever was sent
BUG = (50005, 50006)  # somebody else's message, an empty one
INVALID_FIELD = 50035
FILTERED = (200000, 240000)  # AutoMod, harmful links


class Verdict(enum.Enum):
    GONE = enum.auto()  # the message or its channel was deleted
    TOKEN_OVER = enum.auto()  # write as the bot instead
    NO_ACCESS = enum.auto()  # the bot may not write there: wait for a press
    BAD_FIELD = enum.auto()  # a part of the message is refused: send less
    FILTERED = enum.auto()  # the server's own filter refuses the words
    TOO_LARGE = enum.auto()  # send a smaller file
    BUG = enum.auto()  # ours: the same again would be refused again
    LATER = enum.auto()  # Discord is unwell, or wants nothing from us now


def judge(error: discord.HTTPException, *, by_token: bool) -> Verdict:
    """Tell what to do about a refused send or edit."""
    if error.code in GONE:
        return Verdict.GONE
    if error.code in FILTERED:
        return Verdict.FILTERED
    if error.code == TOO_LARGE or error.status == http.HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return Verdict.TOO_LARGE
    if error.code == INVALID_FIELD:
        return Verdict.BAD_FIELD
    if error.code in BUG:
        return Verdict.BUG
    if error.code == BLOCKED:
        return Verdict.LATER
    if by_token:
        over = error.status in (401, 403, 404) or error.code == FOLLOW_UPS_USED_UP
        return Verdict.TOKEN_OVER if over else Verdict.LATER
    # 401 is about the bot's own token, not about this place.
    return Verdict.NO_ACCESS if error.status in (403, 404) else Verdict.LATER
