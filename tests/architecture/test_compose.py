"""docker-compose.yml, read as text: every service pinned, healthy, without root and without a secret."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
COMMANDS = {path.stem for path in ROOT.glob("*/**/management/commands/*.py")}


def test_the_small_profile_holds_the_whole_house() -> None:
    assert {name for name, one in SERVICES.items() if one["profiles"] == ["small"]} == {
        "prepare", "web", "background", "worker", "postgres", "valkey", "elasticsearch", "mailpit",
    }  # fmt: skip


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_runs_a_pinned_image_without_root(name: str) -> None:
    image, _, tag = SERVICES[name]["image"].rpartition(":")
    assert image
    assert re.fullmatch(r"v?\d+\.\d+(\.\d+)?(-[a-z0-9.]+)?", tag)
    assert str(SERVICES[name]["user"]).split(":")[0] not in ("", "0", "root")


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "prepare"])
def test_a_service_that_stays_up_says_whether_it_is_healthy(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")


@pytest.mark.parametrize("name", SERVICES)
def test_secrets_are_files_and_never_values(name: str) -> None:
    service = SERVICES[name]
    for key, value in service.get("environment", {}).items():
        if re.search(r"PASSWORD|SECRET|TOKEN|_KEY|DATABASE_URL", key):
            assert key.endswith("_FILE")
            assert value.removeprefix("/run/secrets/") in service["secrets"]


def test_every_secret_is_a_file_outside_the_repository() -> None:
    assert all(one["file"].startswith("./secrets/") for one in COMPOSE["secrets"].values())
    assert "/secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", SERVICES)
def test_nothing_is_published_beyond_this_machine(name: str) -> None:
    assert all(port.startswith("127.0.0.1:") for port in SERVICES[name].get("ports", []))


@pytest.mark.parametrize("name", ["prepare", "web", "background"])
def test_a_service_of_ours_runs_a_command_that_exists(name: str) -> None:
    assert SERVICES[name]["command"][:3] == ["python", "-m", "marketplace"]
    assert SERVICES[name]["command"][3] in COMMANDS


def test_what_a_broker_is_given_a_worker_takes() -> None:
    assert SERVICES["worker"]["command"][0] == "celery"
    assert SERVICES["worker"]["environment"]["CELERY_BROKER_URL"] == "redis://valkey:6379/0"


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_waits_only_for_services_that_are_there(name: str) -> None:
    assert set(SERVICES[name].get("depends_on", {})) <= set(SERVICES)


def test_the_image_runs_without_root_and_from_pinned_bases() -> None:
    lines = (ROOT / "marketplace/config/Dockerfile").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("FROM") and ":latest" in line] == []
    assert "USER 10001" in lines
    assert any("--require-hashes -r runtime.lock" in line for line in lines)


def test_every_secret_that_production_needs_is_given() -> None:
    settings = (ROOT / "marketplace/config/settings.py").read_text(encoding="utf-8")
    needed = set(re.findall(r'secret\("([A-Z_]+)"', settings)) | {"FIELD_ENCRYPTION_KEY", "RSA_PRIVATE_KEY"}
    assert {f"{name}_FILE" for name in needed} <= set(SERVICES["web"]["environment"])
