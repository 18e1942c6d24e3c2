"""What answers people, wired: the parts that the cogs use, and a feature for every button and form."""

from collections.abc import Sequence

from bot.clock import Clock
from bot.jobs.core import Core
from bot.jobs.erasure import Erasure
from bot.jobs.lineage import Lineages
from bot.output import Output
from bot.pictures.bench import Bench
from bot.stores import Stores
from bot.ui.actions import Actions
from bot.ui.administration import Administration
from bot.ui.client import ImageBot
from bot.ui.details import Details
from bot.ui.encore import Encore
from bot.ui.files import Files
from bot.ui.finished import Finished
from bot.ui.forgetting import Forgetting
from bot.ui.gallery import Gallery
from bot.ui.guide import Guide
from bot.ui.intake import Intake
from bot.ui.menus import Menus
from bot.ui.overview import Overview
from bot.ui.own_row import OwnRow
from bot.ui.presets import Presets
from bot.ui.presses import Presses
from bot.ui.publish import Publishing
from bot.ui.region import Region
from bot.ui.renewal import Renewal
from bot.ui.router import Feature, Router
from bot.ui.settings import SettingsPanel
from bot.ui.sittings import Sittings
from bot.ui.usage import Usage


def furnish(
    bot: ImageBot,
    *,
    core: Core,
    stores: Stores,
    output: Output,
    intake: Intake,
    sittings: Sittings | None,
    services: Sequence[str],
    bench: Bench,
    clock: Clock,
) -> None:
    """Give the client all that its cogs and its router need; `services` are the names of the image APIs."""
    service, care, delivery, archive = core.service, core.care, output.delivery, output.archive
    renewal = Renewal(delivery, clock)

    bot.service, bot.people, bot.intake = service, stores.people, intake
    bot.notifier = output.notifier
    bot.guide = Guide(
        commands=bot.manual,
        offers=service.offers,
        limits=lambda place: (core.limits.max_active(place), core.limits.daily(place)),
        mask_editor=sittings is not None,
    )
    bot.encore = Encore(care=care, gallery=stores.gallery, delivery=delivery, clock=clock)
    bot.overview = Overview(care, delivery, bot.encore)
    bot.settings_panel = SettingsPanel(service, care, stores.people)
    bot.gallery = Gallery(
        store=stores.gallery,
        dialogues=stores.dialogues,
        thumbnails=output.thumbnails,
        care=care,
        delivery=delivery,
        bench=bench,
    )
    bot.usage = Usage(care=care, ledger=stores.ledger, limits=core.limits, delivery=delivery, clock=clock)
    bot.administration = Administration(
        guilds=stores.guilds,
        ledger=stores.ledger,
        limits=core.limits,
        tally=core.tally,
        services=services,
        clock=clock,
    )
    bot.finished = Finished(care, archive)
    details = Details(
        care=care, lineages=Lineages(stores.lineage), archive=archive, renewal=renewal, clock=clock
    )
    bot.menus = Menus(care=care, details=details.tell, dialogues=stores.dialogues, clock=clock)

    actions = Actions(service, delivery, clock)
    region = Region(
        service=service,
        care=care,
        actions=actions,
        dialogues=stores.dialogues,
        archive=archive,
        sittings=sittings,
        renewal=renewal,
        bench=bench,
        clock=clock,
    )
    presses = Presses(
        service=service,
        care=care,
        actions=actions,
        region=region,
        renewal=renewal,
        dialogues=stores.dialogues,
    )
    erasure = Erasure(care=care, store=stores.jobs, people=stores.people, erasing=stores.erasing)
    features: Sequence[Feature] = (
        presses,
        region,
        details,
        Files(care=care, archive=archive, renewal=renewal, bench=bench, clock=clock),
        OwnRow(service=service, care=care, delivery=delivery, renewal=renewal, clock=clock),
        Publishing(care=care, delivery=delivery, renewal=renewal, clock=clock),
        bot.menus,
        bot.overview,
        bot.gallery,
        bot.settings_panel,
        Presets(stores.people),
        Forgetting(erasure, delivery, output.sweeper),
        bot.administration,
    )
    bot.router = Router(features)
