"""The README stays true: what it names is there."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_a_linked_file_is_there(link: str) -> None:
    assert (ROOT / link).is_file()


@pytest.mark.parametrize(
    "target", sorted(set(re.findall(r"(?:`|^ {4}|market )make ([a-z][a-z-]+)", README, re.MULTILINE)))
)
def test_a_make_target_is_there(target: str) -> None:
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("knob", sorted(set(re.findall(r"`([A-Z]{2,}(?:_[A-Z]+)*)`", README)) - {"NAME_FILE"}))
def test_a_knob_is_read_somewhere(knob: str) -> None:
    sources = [*(ROOT / "marketplace/config").glob("*.py"), ROOT / "marketplace/shared/environment.py"]
    assert any(f'"{knob}"' in path.read_text(encoding="utf-8") for path in sources)


def test_the_top_level_holds_only_what_the_owner_named() -> None:
    allowed = {
        "marketplace", "storefront_theme", "vendor_onboarding", "mobile_kiosk", "tests", "docker-compose.yml",
        "pyproject.toml", "README.md", "Makefile", "LICENSE", "runtime.lock", "test.lock", "node.lock", "fuzz.lock",
        ".ci", ".gitignore",
    }  # fmt: skip
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {name.split("/")[0] for name in tracked.splitlines()} == allowed
