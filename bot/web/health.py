"""Whether the process lives, and whether it can do its work."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

from bot.clock import Clock, time_limit

PATIENCE = 2.0  # seconds for the database's answer


class Health:
    """`GET /healthz` and `GET /readyz`."""

    def __init__(
        self,
        *,
        connected: Callable[[], bool],
        stored: Callable[[], Awaitable[bool]],
        healthy: Callable[[], Mapping[str, bool]],
        clock: Clock,
    ) -> None:
        """`connected` tells of Discord's gateway, `stored` of the database, `healthy` of each provider."""
        self._connected = connected
        self._stored = stored
        self._healthy = healthy
        self._clock = clock

    @property
    def routes(self) -> list[web.RouteDef]:
        return [web.get("/healthz", self.live), web.get("/readyz", self.ready)]

    async def live(self, request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def ready(self, request: web.Request) -> web.Response:
        reasons = await self._reasons()
        return web.json_response({"ready": not reasons, "reasons": reasons}, status=503 if reasons else 200)

    async def _reasons(self) -> list[str]:
        reasons = []
        if not self._connected():
            reasons.append("Discord's gateway is not connected.")
        if not await self._database_answers():
            reasons.append("The database does not answer.")
        if not any((healthy := self._healthy()).values()):
            reasons.append(f"No provider is healthy: {', '.join(healthy)}.")
        return reasons

    async def _database_answers(self) -> bool:
        try:
            async with time_limit(PATIENCE, self._clock):
                return await self._stored()
        except TimeoutError:
            return False
