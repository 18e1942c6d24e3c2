"""What a refusal of Discord means for a message, told apart by its code."""

import enum
import http

import discord

UNKNOWN_CHANNEL = 10003
UNKNOWN_MESSAGE = 10008
TOO_LARGE = 40005
INVALID_FIELD = 50035
FILTERED = (200000, 240000)  # AutoMod, harmful links


class Verdict(enum.Enum):
    GONE = enum.auto()  # the message or its channel was deleted
    TOKEN_OVER = enum.auto()  # write as the bot instead
    NO_ACCESS = enum.auto()  # the bot may not write there: wait for a press
    BAD_FIELD = enum.auto()  # a part of the message is refused: send less
    FILTERED = enum.auto()  # the server's own filter refuses the words
    TOO_LARGE = enum.auto()  # send a smaller file
    LATER = enum.auto()  # Discord is unwell


def judge(error: discord.HTTPException, *, by_token: bool) -> Verdict:
    """Tell what to do about a refused send or edit."""
    if error.code in (UNKNOWN_CHANNEL, UNKNOWN_MESSAGE):
        return Verdict.GONE
    if error.code in FILTERED:
        return Verdict.FILTERED
    if error.code == TOO_LARGE or error.status == http.HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return Verdict.TOO_LARGE
    if error.code == INVALID_FIELD:
        return Verdict.BAD_FIELD
    if error.status in (401, 403, 404):
        return Verdict.TOKEN_OVER if by_token else Verdict.NO_ACCESS
    return Verdict.LATER
