"""Secrets come from NAME, NAME_FILE, or - never in production - a file made once."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from marketplace.config.secrets import secret


def test_a_secret_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    made = secret("A_KEY", data_dir=tmp_path, production=False)
    assert secret("A_KEY", data_dir=tmp_path, production=False) == made
    assert (tmp_path / "secrets" / "a_key").stat().st_mode & 0o777 == 0o600


def test_a_secret_may_be_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text("from a file\n", encoding="utf-8")
    monkeypatch.setenv("A_KEY_FILE", str(tmp_path / "key"))
    assert secret("A_KEY", data_dir=tmp_path, production=True) == "from a file"


def test_production_makes_no_secret_up(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="A_KEY is not set"):
        secret("A_KEY", data_dir=tmp_path, production=True)
    assert list(tmp_path.iterdir()) == []
