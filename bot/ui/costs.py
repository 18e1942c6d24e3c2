"""What was spent, in words: estimates, and what nobody knows is said to be unknown."""

from collections.abc import Iterable, Mapping, Sequence

from fluent.runtime.types import FluentFloat

from bot.jobs.ports import Spent
from bot.prices import MILLION, Work
from bot.ui.i18n import Say

SMALL = 0.1  # dollars; below it, cents alone would show little or nothing


def cost_text(spent: Spent, say: Say) -> str:
    """Say what some jobs cost together."""
    dollars = money(spent.amount)
    if not spent.unknown:
        return say("cost-known", dollars=dollars)
    if not spent.amount:
        return say("cost-unknown")
    return say("cost-partly", dollars=dollars, unknown=spent.unknown)


def money(amount: int) -> float:
    """Make millionths of a US dollar a sum that texts show as their language does; small ones stay exact."""
    dollars = amount / MILLION
    digits = {"minimumSignificantDigits": 1, "maximumSignificantDigits": 2} if 0 < dollars < SMALL else {}
    return FluentFloat(dollars, style="currency", currency="USD", **digits)


def together(parts: Iterable[Spent]) -> Spent:
    every = list(parts)
    return Spent(
        jobs=sum(part.jobs for part in every),
        amount=sum(part.amount for part in every),
        unknown=sum(part.unknown for part in every),
    )


def period(title: str, spent: Mapping[Work, Spent], say: Say) -> Sequence[str]:
    """List what was spent in a time by kind of work, after its total; `title` is the name of a text."""
    total = together(spent.values())
    return [
        say(title, jobs=total.jobs, cost=cost_text(total, say)),
        *(line(say(f"work-{work.value}"), spent[work], say) for work in Work if work in spent),
    ]


def line(name: str, spent: Spent, say: Say) -> str:
    """Tell what a kind of work or a person cost."""
    return say("cost-line", name=name, jobs=spent.jobs, cost=cost_text(spent, say))
