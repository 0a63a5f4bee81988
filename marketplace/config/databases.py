"""DATABASE_URL into Django's words: SQLite by default, PostgreSQL for everything larger."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured


def database_from_url(url: str, *, data_dir: Path) -> dict[str, Any]:
    """Turn `sqlite:///path` or `postgres://user@host/name` into a Django database; empty means DATA_DIR's SQLite."""
    if not url:
        return _sqlite(data_dir / "market.sqlite3")
    if url.startswith("sqlite:"):
        return _sqlite(Path(url.removeprefix("sqlite://").replace("//", "/", 1)))
    if url.startswith(("postgres://", "postgresql://")):
        return {**dj_database_url.parse(url, conn_max_age=60), "CONN_HEALTH_CHECKS": True}
    raise ImproperlyConfigured("DATABASE_URL must begin with sqlite:/// or postgres:// .")


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "marketplace.shared.fair_sqlite",
        "NAME": path,
        "CONN_MAX_AGE": None,
        # A file, not memory: races in the tests need connections of their own.
        "TEST": {"NAME": path.with_name("test.sqlite3")},
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        },
    }
