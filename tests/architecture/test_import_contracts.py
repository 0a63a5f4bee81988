"""The arrows of the house, and proof that each contract can fail."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

# For each contract a file and a line that breaks it.
VIOLATIONS = {
    "direction": ("marketplace/shared/money.py", "import marketplace.gateway.actors"),
    "commerce": ("marketplace/commerce/channels/models.py", "import marketplace.commerce.orders.rules"),
    "contract-rooms": ("marketplace/graphql_api/base/money.py", "import marketplace.graphql_api.orders.order"),
    "core-door": ("storefront_theme/apps.py", "import marketplace.commerce.channels.models"),
    "gateway-only": ("mobile_kiosk/apps.py", "import marketplace.graphql_api.execute"),
    "pure-rules": ("marketplace/commerce/orders/rules.py", "import django.db"),
    "ledger-tables": ("marketplace/flagship/measures.py", "import marketplace.ledger.models"),
    "no-cycles": ("marketplace/accounts/models.py", "import marketplace.flagship.models"),
    "onboarding": ("vendor_onboarding/makers/models.py", "import vendor_onboarding.listings.models"),
    "kiosk": ("mobile_kiosk/devices/models.py", "import mobile_kiosk.sync.models"),
}


def _lint(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINTER, "--no-cache", *options], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.fixture(scope="module")
def copy_of_the_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for package in ("marketplace", "storefront_theme", "vendor_onboarding", "mobile_kiosk"):
        shutil.copytree(
            ROOT / package, folder / package, ignore=shutil.ignore_patterns("node_modules", "dist", "static", "*.pyc")
        )
    return folder


def test_every_import_keeps_to_the_contracts() -> None:
    result = _lint(ROOT)
    assert result.returncode == 0, result.stdout


def test_every_contract_has_a_violation_that_proves_it() -> None:
    assert {contract["id"] for contract in CONTRACTS} == set(VIOLATIONS)


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_contract_fails_on_a_seeded_violation(contract: str, copy_of_the_house: Path) -> None:
    name, line = VIOLATIONS[contract]
    path = copy_of_the_house / name
    before = path.read_text(encoding="utf-8")
    path.write_text(f"{before}\n{line}\n", encoding="utf-8")
    try:
        result = _lint(copy_of_the_house, "--contract", contract)
    finally:
        path.write_text(before, encoding="utf-8")
    assert result.returncode == 1, result.stdout
