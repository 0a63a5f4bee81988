"""The app's token that Saleor handed over at installation: a file in DATA_DIR/private, for its owner alone."""

import os
from pathlib import Path

from django.conf import settings


def app_token() -> str:
    """Give our app's token: the one from the environment, else the one that Saleor handed over, else nothing."""
    if settings.SALEOR_APP_TOKEN or not settings.SALEOR_API_URL:
        return str(settings.SALEOR_APP_TOKEN)
    try:
        return _path().read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def keep_app_token(token: str) -> None:
    """Keep a token that Saleor handed over in place of the one before; a reader finds one or the other, whole."""
    path = _path()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    draft.write_text(token, encoding="utf-8")
    draft.replace(path)


def _path() -> Path:
    return Path(settings.PRIVATE_ROOT) / "saleor_app_token"
