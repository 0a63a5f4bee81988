"""Do a scenario for some seconds from a process of its own, and see what it cost the server."""

import multiprocessing
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial

from tests.benchmarks.asking import Asker
from tests.benchmarks.scenarios import EVERYTHING, Goods, Scenario
from tests.benchmarks.serving import Served

WARM_UP_SHARE = 0.3
WARM_UP_LEAST = 8  # each worker reads a document once


@dataclass(frozen=True)
class Figures:
    """What was measured; times in milliseconds, memory in MiB of the largest web worker."""

    scenario: str
    cached: bool
    concurrency: int
    done: int
    per_second: float
    p50: float
    p95: float
    cpu: float
    background_cpu: float
    rss: float


def measure(served: Served, goods: Goods, scenario: Scenario, *, concurrency: int, seconds: float) -> Figures:
    """Warm up, then count for so many seconds."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as client:
        run = partial(_load, served.address, goods, scenario.name, scenario.cached, concurrency)
        client.submit(run, seconds * WARM_UP_SHARE, WARM_UP_LEAST).result()
        before, aside = _cpu(served, "web worker", "web parent"), _cpu(served, "background")
        start = time.perf_counter()
        times = client.submit(run, seconds).result()
        took = time.perf_counter() - start
        cpu = _cpu(served, "web worker", "web parent") - before
        aside = _cpu(served, "background") - aside
    done = len(times) * scenario.counts
    return Figures(
        scenario=scenario.name,
        cached=scenario.cached,
        concurrency=concurrency,
        done=done,
        per_second=done / took,
        p50=_percentile(times, 0.5) * 1000,
        p95=_percentile(times, 0.95) * 1000,
        cpu=cpu / done * 1000,
        background_cpu=aside / done * 1000,
        rss=max(one.memory_mib()[0] for one in served.processes("web worker")),
    )


def _cpu(served: Served, *roles: str) -> float:
    return sum(one.cpu_seconds() for one in served.processes(*roles))


def _percentile(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def _load(
    address: str, goods: Goods, name: str, cached: bool, concurrency: int, seconds: float, least: int = 1
) -> list[float]:
    """Run in the client's process: so many callers at once, each on its own connection."""
    scenario = next(one for one in EVERYTHING if (one.name, one.cached) == (name, cached))
    times: list[float] = []
    failures: list[BaseException] = []
    end = time.perf_counter() + seconds

    def call(caller: int) -> None:
        asker = Asker(address)
        number = caller * 101
        try:
            while (start := time.perf_counter()) < end or number < caller * 101 + least:
                scenario.run(asker, goods, number)
                times.append(time.perf_counter() - start)
                number += 1
        except BaseException as failure:
            failures.append(failure)

    callers = [threading.Thread(target=call, args=(number,)) for number in range(concurrency)]
    for one in callers:
        one.start()
    for one in callers:
        one.join()
    if failures:
        raise RuntimeError(f"{name}: {failures[0]}") from failures[0]
    return times
