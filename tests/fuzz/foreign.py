"""What strangers may send: any words, any JSON, and things that look almost right."""

import json
import re

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

FUZZ = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

TRICKS = [
    *(
        "**",
        "***",
        "__",
        "~~",
        "||",
        "`",
        "```",
        "\\",
        "\\\\",
        "> ",
        ">>> ",
        "# ",
        "-# ",
        "- ",
        "1. ",
        "\n",
        "\r\n",
    ),
    *(
        "\u2028",
        "\u200b",
        "\u200d",
        "\u200e",
        "\u202e",
        "\u2066",
        "\u00ad",
        "\ufeff",
        "\u0301",
        "\u20dd",
        "\x00",
        "\x1b",
    ),
    *("@everyone", "@here", "<@80351110224678912>", "<@&80351110224678912>", "<#80351110224678912>", "<@!1>"),
    *(
        "[x](https://evil.example)",
        "[x](<https://evil.example>)",
        "<https://evil.example>",
        "](",
        "HTTPS://E.EXAMPLE",
    ),
    *(
        "https://a.example/**b**",
        "https://a.example/_b_*c*",
        "https://discord.gg/abc",
        "discord.gg/abc",
        "http://",
    ),
    *("discord.com/invite/abc", "discordapp.com/invite/abc", "https://a.example/\\", "https://x<y>z"),
    *("<t:1:R>", "<:a:80351110224678912>", "</imagine:80351110224678912>", "<id:guide>", ":smile:"),
    *(
        "👩‍👩‍👧‍👦",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "🖼️",
        "한국어",
        "ㅎㅏㄴ",
        "ﷺ",
        "Z̸͑",
        "א",
    ),
    *(
        "--ar 3:2",
        "--ar",
        "--no",
        "--v 7",
        "--zoom 2",
        "—ar 3:2",
        "--unknown x",
        "--chaos 500",
        "--",
        "::2",
        "a boat",
    ),
]

words = st.lists(st.sampled_from(TRICKS) | st.text(max_size=8), max_size=12).map("".join)
long_words = st.tuples(st.sampled_from([*TRICKS, "가", "ab "]), st.sampled_from([900, 4000, 6000])).map(
    lambda found: (found[0] * found[1])[: found[1]]
)
anything_typed = words | st.text(max_size=60) | long_words

KEYS = [
    *(
        "code",
        "result",
        "description",
        "properties",
        "error",
        "message",
        "success",
        "data",
        "type",
        "bannedWord",
    ),
    *(
        "id",
        "status",
        "progress",
        "imageUrl",
        "videoUrl",
        "videoUrls",
        "url",
        "buttons",
        "failReason",
        "prompt",
    ),
    *(
        "customId",
        "label",
        "emoji",
        "style",
        "finalPrompt",
        "promptEn",
        "seed",
        "state",
        "numberOfQueues",
        "action",
    ),
    *(
        "custom_id",
        "component",
        "components",
        "value",
        "values",
        "attachments",
        "resolved",
        "size",
        "filename",
    ),
]
PLAUSIBLE = [
    *(
        0,
        1,
        3,
        4,
        5,
        9,
        21,
        22,
        23,
        24,
        30,
        -1,
        10**30,
        "1",
        "21",
        " 22 ",
        True,
        "SUCCESS",
        "FAILURE",
        "MODAL",
        "",
    ),
    *(
        "IN_PROGRESS",
        "100%",
        "-5%",
        "1000%",
        "http://127.0.0.1:1/x",
        "https://a.example/1.png",
        "https://[",
        "//x",
    ),
    *(
        "file:///etc/passwd",
        "https://a.example/\ud800",
        "\ud83d",
        "\x00",
        "x" * 5000,
        "upsample_",
        "🔄",
        "banned prompt",
    ),
    *(
        "任务不存在",
        "queue is full",
        "MJ::JOB::upsample::1::x",
        "prompt",
        "cells",
        "mask",
        "area",
        "left",
        "a --zoom 2",
    ),
]

leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(PLAUSIBLE)
)
any_json = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inner, max_size=8)
    ),
    max_leaves=25,
)


def written(value: object) -> str:
    """Write JSON as servers in Python do: NaN and lone surrogates are possible."""
    return json.dumps(value)


# Discord's own rules, as its clients read a message.
QUIET_LINK = re.compile(r"<https?://[^\s<>]*>", re.IGNORECASE)
LINK = re.compile(r"https?://\w", re.IGNORECASE)
MASKED_LINK = re.compile(r"(?<!\\)\]\(")
INVITE = re.compile(r"discord(?:app)?\.(?:gg|com/invite)/", re.IGNORECASE)
PING = re.compile(r"@(everyone|here)|<@[!&]?[0-9]+>")


def powers(shown: str) -> list[str]:
    """List what of a shown text would act in Discord."""
    plain = QUIET_LINK.sub("", shown)
    found = [rule.search(plain) for rule in (LINK, MASKED_LINK, PING)]
    return [match[0] for match in (*found, INVITE.search(shown)) if match]
