"""Why a provider says no: its own words, in English or Chinese, told apart by who can act, and cleaned."""

import re

from bot.errors import FailureKind

MAX_DETAIL = 200  # characters
MAX_WORDS = 4000  # characters that are looked at; a proxy's whole page may stand in a reason

# The first pattern that occurs decides. Sources: titles of Midjourney's messages, texts of the servers
# (trueai-org, litter-coder's plus, novicezk) and of the gateways before them (new-api, one-hub, CometAPI).
_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        # Everybody's account behind the API was punished, so this is not about the one prompt.
        (r"pending mod message|账[户号]已?被|封[锁禁]", FailureKind.ACCOUNT),
        (
            r"banned (prompt|word|term|phrase|content)|sensitive|moderation|output filters?|image denied|nsfw"
            r"|community (guidelines|standards)|content.policy|prompt (is |was |has been )?blocked"
            r"|敏感|违规|违禁|屏蔽词|审核",
            FailureKind.BANNED,
        ),
        (
            r"quota_not_enough|insufficient[_ ](user[_ ])?(quota|balance|credits?|funds)"
            r"|(quota|balance) (is )?(exhausted|exceeded|not enough)|not enough (quota|balance|credits?)"
            r"|(余额|额度)(不足|已用尽)",
            FailureKind.NO_BALANCE,
        ),
        (
            r"task[_ ]not?[_ ](found|exist)|task_status_not_success|get_channel_info_failed"
            r"|任务不存在|已失效|任务状态错误|渠道已被禁用",
            FailureKind.GONE,
        ),
        (r"unknown_action|unsupported|(not|n['’]t) support|不支持", FailureKind.UNSUPPORTED),
        (r"invalid (link|image|picture)|base64|图片", FailureKind.BAD_PICTURE),
        (r"queue (is )?full|队列已满|排队|并发|saturated|饱和|too many|rate limit", FailureKind.BUSY),
        (
            r"credits? exhausted|out of credits|\bblocked\b|plan cancell?ed|subscription"
            r"|no (available|usable) (account|instance)|account (is |was )?(disabled|unavailable|suspended)"
            r"|账[户号]|实例|无可用",
            FailureKind.ACCOUNT,
        ),
        (
            r"invalid[_ ](parameter|prompt|request|value)|unrecognized parameter|_is_required|is required"
            r"|bind_request_body_failed|index_parse_failed|参数|不能为空",
            FailureKind.BAD_PARAMETER,
        ),
        (r"invalid (token|api.?key)|令牌", FailureKind.KEY_REFUSED),
        (r"超时|timed?[ -]?out|time limit", FailureKind.TIMED_OUT),
        (r"稍后", FailureKind.BUSY),
        (r"任务失败|提交失败|系统(异常|错误)", FailureKind.FAILED),  # known, and tells nothing
    )
)
_CANCELLED = re.compile(r"取消任务|任务已?(被)?取消|用户取消|(task )?cancell?ed( by user)?", re.IGNORECASE)
_CHINESE = re.compile(r"[\u3400-\u9fff]")

_UNFIT = re.compile(
    r"""
      https?://\S+ | www\.\S+                          # addresses
    | \b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b             # hosts behind the gateway
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+                     # e-mail
    | \bsk-[\w-]+ | \bBearer\s+\S+                     # keys
    | \b[A-Za-z0-9_-]{32,}\b                           # keys and hashes of any other make
    | \(?\s*\brequest[ _-]?id\b["']?\s*[:：=]?\s*[^\s)]*\s*\)?
    | <(?:@[!&]?|\#|a?:\w+:)\d+> | @(?:everyone|here)  # mentions
    | [{}<>"`] | \\[nrt]                               # what is left of JSON and markup
    """,
    re.VERBOSE | re.IGNORECASE,
)


def classify(words: str) -> FailureKind | None:
    """Tell who can act on a failure by the provider's words; None where they are not known."""
    for pattern, kind in _PATTERNS:
        if pattern.search(words, 0, MAX_WORDS):
            return kind
    return None


def is_cancellation(words: str) -> bool:
    """Tell whether a failure says only that somebody cancelled the task."""
    return _CANCELLED.fullmatch(words.strip()) is not None


def detail_of(words: str) -> str:
    """Return what of the provider's words is worth showing beside our own text for the kind of failure.

    Nothing where they are known and are Chinese or a machine's word, since ours then say more.
    """
    detail = clean_detail(words)
    if classify(words) and (_CHINESE.search(detail) or " " not in detail):
        return ""
    return detail


def clean_detail(words: str) -> str:
    """Take out of foreign words what people must not see, and cut them to MAX_DETAIL."""
    printable = "".join(letter if letter.isprintable() else " " for letter in words[:MAX_WORDS])
    detail = " ".join(_UNFIT.sub(" ", printable).split())
    return detail if len(detail) <= MAX_DETAIL else detail[: MAX_DETAIL - 1] + "…"
