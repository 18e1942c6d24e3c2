"""The figures after a few jobs: all of them there, readable by Prometheus, and nothing else in them."""

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.demo.quirks import Calls
from bot.spans import Spans
from tests.web.conftest import Web
from tests.world import World

Labels = tuple[tuple[str, str], ...]
WORD = "chiffchaff"  # in every prompt


async def figures(web: Web) -> dict[tuple[str, Labels], float]:
    status, text = await web.get("/metrics")
    assert status == 200
    return {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def by(**labels: str) -> Labels:
    return tuple(sorted(labels.items()))


COMET = by(provider="cometapi")


@pytest.mark.quirks(calls=Calls.PLAINLY)
async def test_what_happened_is_counted(world: World, web: Web) -> None:
    await world.imagined(f"a {WORD} in a harbour")
    await world.alice.slash(world.channel, "imagine", prompt=f"a {WORD} full of gore")
    await world.until(lambda: world.api.submits[1:])
    world.api.drop_next("submit/imagine")
    await world.alice.slash(world.channel, "imagine", prompt=f"a lost {WORD}")
    await world.until(lambda: world.api.submits[2:])
    task = world.api.tasks[world.api.submits[2].task_id]
    task.span = 600.0
    await world.clock.pass_time(60)

    found = await figures(web)

    assert found["imagine_jobs", by(provider="cometapi", state="running")] == 1
    assert found["imagine_jobs_ended_total", by(provider="cometapi", state="succeeded")] == 1
    assert found["imagine_jobs_ended_total", by(provider="cometapi", state="failed")] == 1
    assert found["imagine_submits_total", by(provider="cometapi", outcome="accepted")] == 1
    assert found["imagine_submits_total", by(provider="cometapi", outcome="rejected")] == 1
    assert found["imagine_submits_total", by(provider="cometapi", outcome="lost")] == 1
    assert 2 < found["imagine_status_requests_total", COMET] <= world.api.requests["status"]
    assert found["imagine_queue_length", COMET] == 0
    assert found["imagine_provider_healthy", COMET] == 1
    assert found["imagine_invalid_requests", ()] == 0
    assert found["imagine_delivery_seconds_count", ()] >= 2
    assert ("imagine_event_loop_lag_seconds_count", ()) in found
    assert found["process_resident_memory_bytes", ()] > 0


@pytest.mark.quirks(calls=Calls.PLAINLY)
async def test_no_secret_no_prompt_and_nobody_is_in_it(world: World, web: Web) -> None:
    message = await world.imagined(f"a {WORD} in a harbour")
    (hook,) = world.api.callbacks.addresses.values()
    task = world.api.submits[0].task_id

    _, text = await web.get("/metrics")

    secrets = ("demo-key", "a-token-for-nobody", hook.rpartition("/")[2], "simcord_interaction")
    people = (str(world.alice.id), str(world.guild.id), str(message.id), "alice")
    assert not [word for word in (*secrets, *people, task, WORD) if word in text]


def test_durations_are_counted_in_classes() -> None:
    spans = Spans((0.1, 1.0))

    for seconds in (-5.0, 0.1, 0.5, 3.0):
        spans.add(seconds)

    assert list(spans.up_to()) == [(0.1, 2), (1.0, 3), (float("inf"), 4)]
    assert spans.seconds == pytest.approx(3.6)
