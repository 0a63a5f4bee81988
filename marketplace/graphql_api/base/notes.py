"""Notes (metadata) as they are given."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from marketplace.shared.errors import DomainError

LONGEST_KEY = 256
LONGEST_VALUE = 10_000
MOST_NOTES = 100


def notes_from(given: Iterable[Any] | None) -> dict[str, str]:
    """Turn a list of MetadataInput into a dict. Raises DomainError for a note without a key, or too large a one."""
    notes = {one.key.strip(): one.value for one in given or ()}
    if "" in notes:
        raise DomainError("REQUIRED", _("A note needs a key."), "metadata")
    too_long = any(len(key) > LONGEST_KEY or len(value) > LONGEST_VALUE for key, value in notes.items())
    if too_long or len(notes) > MOST_NOTES:
        raise DomainError("INVALID", _("These notes are too long."), "metadata")
    return notes
