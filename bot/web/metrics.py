"""The figures of this process, as Prometheus reads them. No secret, no prompt and no person is among them."""

import dataclasses
import math
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence

from aiohttp import web
from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.registry import Collector

from bot.spans import Spans

NAMES = "imagine_"  # what every name of ours begins with


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """All of them, at one moment. What is counted is counted since the start of the process."""

    live: Mapping[tuple[str, str], int]
    """Jobs that are not over, by provider and state."""
    ended: Mapping[tuple[str, str], int]
    """Jobs that came to their end, by provider and state."""
    submits: Mapping[tuple[str, str], int]
    """Paid requests, by provider and what came of them."""
    status_requests: Mapping[str, int]
    waiting: Mapping[str, int]
    """Jobs in our own line, by provider."""
    healthy: Mapping[str, bool]
    edits: int
    invalid: int
    """Requests that Discord counts against the bot, within ten minutes."""
    acknowledged: Spans
    delivered: Spans
    lag: Spans


class Metrics:
    """`GET /metrics`."""

    def __init__(self, read: Callable[[], Awaitable[Figures]]) -> None:
        self._read = read
        self._process = CollectorRegistry()
        ProcessCollector(registry=self._process)  # memory, processor time, open files

    @property
    def routes(self) -> list[web.RouteDef]:
        return [web.get("/metrics", self.show)]

    async def show(self, request: web.Request) -> web.Response:
        registry = CollectorRegistry()
        registry.register(Snapshot(await self._read()))
        body = generate_latest(registry) + generate_latest(self._process)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_PLAIN_0_0_4})


class Snapshot(Collector):
    """One moment in Prometheus's terms."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def collect(self) -> Iterable[Metric]:
        now, by_provider = self._figures, ("provider",)
        yield _gauge("jobs", "Jobs that are not over.", ("provider", "state"), now.live.items())
        yield _counter("jobs_ended", "Jobs that came to their end.", ("provider", "state"), now.ended.items())
        yield _counter("submits", "Paid requests.", ("provider", "outcome"), now.submits.items())
        yield _counter(
            "status_requests", "Requests for the state of tasks.", by_provider, _each(now.status_requests)
        )
        yield _gauge("queue_length", "Jobs in the bot's own line.", by_provider, _each(now.waiting))
        yield _gauge("provider_healthy", "1 while the provider is used.", by_provider, _each(now.healthy))
        yield _counter("message_edits", "Edits of messages that Discord took.", (), [((), now.edits)])
        yield _gauge("invalid_requests", "Answers 401, 403, 429 in ten minutes.", (), [((), now.invalid)])
        yield _histogram("acknowledgement", "From Discord's event to the first answer.", now.acknowledged)
        yield _histogram("delivery", "From the known end of a job to Discord showing it.", now.delivered)
        yield _histogram("event_loop_lag", "How late the event loop is.", now.lag)


Values = Iterable[tuple[Sequence[str], float]]
"""Each with the words of its labels."""


def _each(values: Mapping[str, float]) -> Values:
    return (((label,), value) for label, value in values.items())


def _gauge(name: str, words: str, labels: Sequence[str], values: Values) -> Metric:
    family = GaugeMetricFamily(NAMES + name, words, labels=labels)
    for label, value in values:
        family.add_metric(label, value)
    return family


def _counter(name: str, words: str, labels: Sequence[str], values: Values) -> Metric:
    family = CounterMetricFamily(NAMES + name, words, labels=labels)
    for label, value in values:
        family.add_metric(label, value)
    return family


def _histogram(name: str, words: str, spans: Spans) -> Metric:
    family = HistogramMetricFamily(f"{NAMES}{name}_seconds", words)
    buckets = [("+Inf" if math.isinf(bound) else str(bound), count) for bound, count in spans.up_to()]
    family.add_metric((), buckets, spans.seconds)
    return family
