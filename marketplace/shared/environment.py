"""The knobs of the house as they stand in the environment."""

import os
from pathlib import Path

TRUE_WORDS = {"1", "true", "yes", "on"}


def flag(name: str, *, default: bool = False) -> bool:
    """Tell whether a yes/no knob is on; an unset or empty one has its default."""
    value = os.environ.get(name, "").strip().lower()
    return value in TRUE_WORDS if value else default


def data_dir(root: Path) -> Path:
    """Give the folder that holds all state: DATA_DIR, else `.data` beside the code."""
    return Path(os.environ.get("DATA_DIR") or root / ".data").resolve()


def listed(name: str, *, default: str = "") -> list[str]:
    """Give the parts of a knob that holds several, parted by commas."""
    return [part.strip() for part in os.environ.get(name, default).split(",") if part.strip()]
