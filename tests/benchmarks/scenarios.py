"""The scenarios of `make bench`, each with its aims."""

from tests.benchmarks.figures import (
    CPU_PER_JOB,
    CPU_SHARE,
    LOOP_LAG,
    NOTHING_MISSING,
    NOTHING_REFUSED,
    POLL_INTERVAL,
    POLLING_AFTER,
    STATUS_RATE,
    acknowledged,
    edits,
    lag,
    memory,
    status_requests,
)
from tests.benchmarks.scenario import Scenario

BURST = Scenario(
    name="burst",
    title="300 commands at the same instant, by 300 people in 30 channels",
    jobs=300,
    channels=30,
    people=300,
    pace=20.0,
    aims=(acknowledged(50), acknowledged(99, 250), NOTHING_MISSING, NOTHING_REFUSED, LOOP_LAG, CPU_PER_JOB),
)

CHANNEL = Scenario(
    name="channel",
    title="20 jobs in one channel, at the same instant",
    jobs=20,
    channels=1,
    people=20,
    pace=60.0,
    aims=(lag(100, 15), lag(50), NOTHING_MISSING, NOTHING_REFUSED, edits(), LOOP_LAG),
)

CHANNEL_AS_BOT = Scenario(
    name="channel-as-bot",
    title="20 jobs in one channel, after a restart and with all tokens over: 5 edits in 5 s for all of them",
    jobs=20,
    channels=1,
    people=20,
    pace=60.0,
    begun=0.5,
    aims=CHANNEL.aims,
)

CHANNEL_AS_BOT_IN_STEP = Scenario(
    name="channel-in-step",
    title="the same, all 20 tasks over at the same moment: Discord alone makes the last one wait for 15 s",
    jobs=20,
    channels=1,
    people=20,
    pace=60.0,
    spread=0.0,
    begun=0.7,
    aims=(lag(100), lag(50), NOTHING_MISSING, NOTHING_REFUSED, edits(), LOOP_LAG),
)

CHANNELS = Scenario(
    name="channels",
    title="200 jobs in 20 channels, at the same instant, by 100 people",
    jobs=200,
    channels=20,
    people=100,
    pace=60.0,
    aims=(
        acknowledged(99),
        lag(50),
        lag(95, 1.2 * POLL_INTERVAL + 1),
        NOTHING_MISSING,
        NOTHING_REFUSED,
        status_requests(),
        edits(),
        LOOP_LAG,
        CPU_PER_JOB,
        memory(),
    ),
)

THOUSAND = Scenario(
    name="thousand",
    title="1,000 jobs in 100 channels, within 30 s, by 400 people",
    jobs=1000,
    channels=100,
    people=400,
    pace=60.0,
    over=30.0,
    aims=(
        status_requests(0.5),
        edits(6),
        acknowledged(99),
        lag(50),
        lag(95),
        NOTHING_MISSING,
        NOTHING_REFUSED,
        LOOP_LAG,
        CPU_PER_JOB,
        memory(),
    ),
)

RESTART = Scenario(
    name="restart",
    title="restart with 10,000 live jobs in 200 channels, whose tasks wait",
    jobs=10_000,
    channels=200,
    people=4000,
    pace=40_000.0,
    spread=0.0,
    begun=0.0,
    watched=60.0,
    aims=(POLLING_AFTER, CPU_SHARE, STATUS_RATE, memory(180), edits(), LOOP_LAG),
)

CALLBACKS = Scenario(
    name="callbacks",
    title="60 jobs in 20 channels, within 60 s, by 60 people; the API calls back at every change",
    jobs=60,
    channels=20,
    people=60,
    pace=30.0,
    over=60.0,
    calls=True,
    aims=(
        lag(50, 0.5),
        lag(95, 0.5),
        lag(100),
        NOTHING_MISSING,
        NOTHING_REFUSED,
        status_requests(),
        edits(),
        LOOP_LAG,
        CPU_PER_JOB,
    ),
)

SCENARIOS = (BURST, CHANNEL, CHANNEL_AS_BOT, CHANNEL_AS_BOT_IN_STEP, CHANNELS, THOUSAND, RESTART, CALLBACKS)
