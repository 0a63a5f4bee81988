"""The parent keeps its children alive, and takes them along when it stops."""

import sys
import threading
from pathlib import Path

from marketplace.config.supervise import supervise
from tests.background import eventually


def _starts(log: Path) -> list[str]:
    return log.read_text(encoding="utf-8").split() if log.exists() else []


def test_a_child_that_dies_is_started_again_and_all_stop_with_the_parent(tmp_path: Path) -> None:
    log = tmp_path / "starts"
    short = f"import os; open({str(log)!r}, 'a').write(f'{{os.getpid()}} ')"
    long = f"import pathlib, time; pathlib.Path({str(tmp_path / 'up')!r}).touch(); time.sleep(60)"
    stop = threading.Event()
    commands = {"short": [sys.executable, "-c", short], "long": [sys.executable, "-c", long]}
    parent = threading.Thread(target=supervise, args=(commands, stop))
    parent.start()
    eventually(lambda: len(set(_starts(log))) >= 2 and (tmp_path / "up").exists())
    stop.set()
    parent.join(15)
    assert not parent.is_alive()
