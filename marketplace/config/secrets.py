"""Where secrets come from: NAME, or NAME_FILE, or - never in production - a file made once."""

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
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


def signing_key(*, data_dir: Path, production: bool) -> str:
    """Give the RSA key (PEM) that signs customers' tokens: RSA_PRIVATE_KEY as Saleor names it, else one made once."""
    if production or given("RSA_PRIVATE_KEY"):
        return secret("RSA_PRIVATE_KEY", data_dir=data_dir, production=True)
    return _made_once(data_dir / "secrets" / "rsa_private_key", make=_new_rsa_key)


def _new_rsa_key() -> str:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()).decode()


def _made_once(path: Path, *, make: Callable[[], str] = lambda: secrets.token_urlsafe(48)) -> str:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        # Written whole under another name first: a second process must never read half a key.
        draft = path.with_suffix(f".{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(make(), encoding="utf-8")
        try:
            os.link(draft, path)
        finally:
            draft.unlink()
    return path.read_text(encoding="utf-8").strip()
