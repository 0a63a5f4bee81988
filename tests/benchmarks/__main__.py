"""`make bench`: real servers on three markets, a client over HTTP, a table, and one line of JSON.

BENCH_SECONDS (3) is how long each figure is counted; BENCH_DIR keeps the markets between runs; BENCH_DATABASE_URL
serves another database than SQLite (an empty one, and then only the sample market); BENCH_ONLY (words in names).
"""

import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.asking import Asker
from tests.benchmarks.measuring import Figures, measure
from tests.benchmarks.scenarios import CACHED_READS, READS, WORK, Scenario, look_around
from tests.benchmarks.serving import Served, run_here, served

SECONDS = float(os.environ.get("BENCH_SECONDS", "3"))
ONLY = os.environ.get("BENCH_ONLY", "")
COLUMNS = f"{'':28}{'cached':>8}{'callers':>8}{'a second':>10}{'p50 ms':>9}{'p95 ms':>9}{'CPU ms':>9}{'RSS MiB':>9}"
MARKETS: tuple[tuple[str, int, tuple[Scenario, ...], tuple[int, ...]], ...] = (
    ("sample", 0, (*READS, *CACHED_READS, *WORK), (1, 8)),
    ("500 products", 500, READS, (1,)),
    ("5,000 products", 5_000, (*READS, *CACHED_READS, *WORK), (1, 8)),
)


def main(folder: Path) -> dict[str, object]:
    """Measure every market; give what the last line says."""
    answer: dict[str, object] = {"seconds": SECONDS, "workers": int(os.environ.get("WEB_WORKERS", "2"))}
    for market, products, scenarios, concurrencies in MARKETS:
        if ONLY and ONLY.partition("/")[0] not in market:
            continue
        data_dir = folder / market.replace(" ", "-").replace(",", "")
        print(f"\n{market}: the market is being prepared ...", flush=True)
        run_here(data_dir, "marketplace", "prepare", sample=not products)
        if products:
            run_here(data_dir, "tests.benchmarks.many_products", str(products), sample=False)
        with served(data_dir, sample=not products) as server:
            answer[market] = _measured(server, scenarios, concurrencies)
    return answer


def _measured(server: Served, scenarios: tuple[Scenario, ...], concurrencies: tuple[int, ...]) -> dict[str, object]:
    goods = look_around(Asker(server.address))
    print(COLUMNS)
    rows = []
    for scenario in scenarios:
        for concurrency in concurrencies if ONLY.partition("/")[2] in scenario.name else ():
            figures = measure(server, goods, scenario, concurrency=concurrency, seconds=SECONDS)
            print(_row(figures), flush=True)
            rows.append({name: round(v, 3) if isinstance(v, float) else v for name, v in asdict(figures).items()})
    memory = _memory(server)
    print("memory, MiB (RSS/PSS): " + ", ".join(f"{name} {rss}/{pss}" for name, rss, pss in memory))
    return {"figures": rows, "memory": memory}


def _row(one: Figures) -> str:
    aside = f"  (+{one.background_cpu:.1f} ms in the background)" if one.background_cpu >= 0.5 else ""
    return (
        f"{one.scenario:28}{'yes' if one.cached else 'no':>8}{one.concurrency:>8}{one.per_second:>10.1f}"
        f"{one.p50:>9.2f}{one.p95:>9.2f}{one.cpu:>9.2f}{one.rss:>9.0f}{aside}"
    )


def _memory(server: Served) -> list[tuple[str, float, float]]:
    found = server.processes("web worker", "web parent", "background", "parent")
    return [(one.role, *(round(size, 1) for size in one.memory_mib())) for one in found]


if __name__ == "__main__":
    kept = os.environ.get("BENCH_DIR")
    with tempfile.TemporaryDirectory(prefix="talad-bench-") as thrown_away:
        result = main(Path(kept or thrown_away).resolve())
    print(json.dumps(result, ensure_ascii=False))
    sys.exit(0)
