"""Where secrets come from: NAME, or NAME_FILE, or - never in production - a file made once."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def secret(name: str, *, data_dir: Path, production: bool) -> str:
    """Give a secret by name.

    Outside production a missing secret is made once and kept in DATA_DIR/secrets, readable by its owner alone.
    Raises ImproperlyConfigured in production when neither NAME nor NAME_FILE is set.
    """
    if value := given(name):
        return value
    if production:
        raise ImproperlyConfigured(f"{name} is not set: give it as {name} or as a file named in {name}_FILE.")
    return _made_once(data_dir / "secrets" / name.lower())


def given(name: str) -> str:
    """Give what the environment says under NAME, or the text of the file named in NAME_FILE, or nothing."""
    if value := os.environ.get(name):
        return value
    path = os.environ.get(f"{name}_FILE")
    return Path(path).read_text(encoding="utf-8").strip() if path else ""


def field_encryption_keys(*, data_dir: Path, production: bool) -> dict[str, str]:
    """Give the keys for sensitive columns by version; the highest version encrypts, all of them decrypt."""
    return {"1": secret("FIELD_ENCRYPTION_KEY", data_dir=data_dir, production=production)}


def _made_once(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        # Written whole under another name first: a second process must never read half a key.
        draft = path.with_suffix(f".{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48), encoding="utf-8")
        try:
            os.link(draft, path)
        finally:
            draft.unlink()
    return path.read_text(encoding="utf-8").strip()
