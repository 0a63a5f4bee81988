"""What the server's processes cost: CPU time and memory, read from /proc."""

import os
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")
MIB = 1024


@dataclass(frozen=True)
class Process:
    """A process of the server: "web worker", "web parent", "background" or "parent"."""

    pid: int
    role: str

    def cpu_seconds(self) -> float:
        """The processor time it has used so far, its threads' too."""
        fields = (PROC / str(self.pid) / "stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mib(self) -> tuple[float, float]:
        """Its resident memory, and its fair share of what it shares (RSS, PSS)."""
        rows = (PROC / str(self.pid) / "smaps_rollup").read_text().splitlines()
        sizes = {row.split(":")[0]: int(row.split()[1]) for row in rows[1:] if row.endswith("kB")}
        return sizes["Rss"] / MIB, sizes["Pss"] / MIB


def processes_below(parent: int) -> list[Process]:
    """The whole family of `python -m marketplace serve`."""
    children: dict[int, list[int]] = {}
    for one in PROC.iterdir():
        if one.name.isdecimal():
            try:
                fields = (one / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue  # it ended while we looked
            children.setdefault(int(fields[1]), []).append(int(one.name))
    found = [Process(parent, "parent")]
    for child in children.get(parent, []):
        words = (PROC / str(child) / "cmdline").read_text().split("\0")
        if "background" in words:
            found.append(Process(child, "background"))
            continue
        found.append(Process(child, "web parent"))
        found += [Process(one, "web worker") for one in _workers(child, children)]
    return found


def _workers(parent: int, children: dict[int, list[int]]) -> list[int]:
    # multiprocessing's resource tracker is a child as well; it serves nothing.
    below = children.get(parent, [])
    return [one for one in below if b"resource_tracker" not in (PROC / str(one) / "cmdline").read_bytes()]
