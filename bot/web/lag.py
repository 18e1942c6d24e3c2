"""How long whatever is ready has to wait, because something else holds up the event loop."""

import asyncio

from bot.spans import Spans

EVERY = 0.5  # seconds
BOUNDS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5)


class Lag:
    """Measures it, on the loop's own clock."""

    def __init__(self) -> None:
        self.spans = Spans(BOUNDS)

    async def run(self) -> None:
        """Measure until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + EVERY
            await asyncio.sleep(EVERY)
            self.spans.add(loop.time() - due)
