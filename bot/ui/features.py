"""The features of the bot, a cog each, and which of them the image APIs here can serve."""

from collections.abc import Iterable, Mapping, Sequence

from bot.providers.port import Capability, ImageProvider

COGS = (
    *("cogs.imagine", "cogs.jobs", "cogs.show", "cogs.gallery", "cogs.settings", "cogs.usage", "cogs.help"),
    *("cogs.admin", "cogs.menus"),
)
COGS_FOR: Mapping[Capability, str] = {
    Capability.BLEND: "cogs.blend",
    Capability.DESCRIBE: "cogs.describe",
    Capability.SHORTEN: "cogs.shorten",
    Capability.ANIMATE: "cogs.animate",
    Capability.EDIT: "cogs.edit",
}


def cogs_for(providers: Iterable[ImageProvider]) -> Sequence[str]:
    """Name the features that these providers can serve; a command that nobody serves is not registered."""
    offered = {capability for provider in providers for capability in provider.capabilities}
    return [*COGS, *(cog for capability, cog in COGS_FOR.items() if capability in offered)]
