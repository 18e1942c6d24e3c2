"""A job's ancestors and children as lines of text, with links to where they are shown."""

from collections.abc import Sequence

from bot.jobs.lineage import Beyond, Lineage
from bot.jobs.model import Job
from bot.ui.i18n import Say
from bot.ui.message import shown_kind

MAX_LINE = 350  # characters
STEP = " → "


def ancestors_text(job: Job, lineage: Lineage, say: Say) -> str:
    """Tell the way from the first picture to this one; empty where it is the first."""
    if job.parent_id is None:
        return ""
    before = [] if lineage.beyond is Beyond.NOTHING else [say(f"details-beyond-{lineage.beyond.value}")]
    own = f"**{shown_kind(job, say)}**"
    names = [shown_kind(ancestor, say) for ancestor in lineage.ancestors]
    linked = [_linked(ancestor, say) for ancestor in lineage.ancestors]
    ends = [*linked[:1], *names[1:-1], *linked[1:][-1:]]  # the first one and the parent
    for steps in (linked, ends):
        line = say("details-ancestors", steps=STEP.join([*before, *steps, own]))
        if len(line) <= MAX_LINE:
            return line
    return say("details-ancestors", steps=STEP.join([*linked[:1], "…", *linked[1:][-1:], own]))


def children_text(lineage: Lineage, say: Say) -> str:
    """Name what came of a picture, each button once, with a link to its latest result."""
    groups: dict[str, list[Job]] = {}
    for child in lineage.children:
        groups.setdefault(shown_kind(child, say), []).append(child)
    if not groups:
        return ""
    named = [_counted(children, say) for children in groups.values()]
    for count in range(len(named), 0, -1):
        left = sum(len(children) for children in list(groups.values())[count:])
        more = [say("details-more", count=left)] if left else []
        line = say("details-children", children=", ".join([*named[:count], *more]))
        if len(line) <= MAX_LINE:
            break
    return line


def _counted(children: Sequence[Job], say: Say) -> str:
    name = _linked(children[-1], say)
    return name if len(children) == 1 else say("details-times", name=name, count=len(children))


def _linked(job: Job, say: Say) -> str:
    name = shown_kind(job, say)
    return f"[{name}]({job.link})" if job.link else name
