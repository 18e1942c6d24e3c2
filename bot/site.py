"""The web server over the wired bot: what it shows, and where that comes from."""

import asyncio
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import structlog

from bot.app import App
from bot.config import Settings
from bot.web.health import Health
from bot.web.hooks import Hooks
from bot.web.lag import Lag
from bot.web.mask_editor import MaskEditor
from bot.web.metrics import Figures, Metrics
from bot.web.server import WebServer
from bot.web.visitors import Visitors

log = structlog.get_logger()


class Site:
    """Listens while its block lasts, if there is a PORT; `stop` ends it earlier."""

    def __init__(self, app: App, settings: Settings) -> None:
        self._app = app
        self._address = (settings.host, settings.port)
        self._lag = Lag()
        visitors = Visitors(settings.trusted_proxies, app.clock)
        health = Health(
            connected=lambda: app.bot.connected,
            stored=app.database.answers,
            healthy=lambda: healthy(app),
            clock=app.clock,
        )
        routes = [*health.routes, *Metrics(self._figures).routes, *Hooks(app.core.notices, visitors).routes]
        if app.shelf is not None:
            routes += app.shelf.routes
        if app.sittings is not None:
            routes += MaskEditor(app.sittings, visitors).routes
        self._server = WebServer(routes, app.clock)
        self._measuring: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        """Listen. Raises StartError."""
        host, port = self._address
        if port is not None:
            await self._server.start(host, port)
            self._measuring = asyncio.create_task(self._lag.run(), name="event loop lag")
            log.info("The web server listens", host=host, port=port)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def stop(self) -> None:
        """Take no more requests. A second call does nothing."""
        if self._measuring is not None:
            self._measuring.cancel()
            self._measuring = None
            await self._server.stop()

    async def _figures(self) -> Figures:
        app = self._app
        return Figures(
            live=await app.stores.jobs.census(),
            ended=app.core.book.ended,
            submits=app.core.submitter.outcomes,
            status_requests=app.core.poller.requests,
            waiting=app.core.outbox.lengths(),
            healthy=healthy(app),
            edits=app.output.traffic.edits,
            invalid=app.output.budgets.invalid.count,
            acknowledged=app.output.traffic.acknowledged,
            delivered=app.output.traffic.delivered,
            lag=self._lag.spans,
        )


def healthy(app: App) -> Mapping[str, bool]:
    """Tell which providers are in use for new pictures."""
    return {name: app.core.pool.healthy(name) for name in app.providers}
