"""What all rows of the catalogue that people write have in common: slugs that must not be empty, and notes."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import WithMetadata
from marketplace.shared.errors import DomainError

NOTES = ("metadata", "private_metadata")


def check_slug(values: Mapping[str, Any]) -> None:
    """Refuse to take the slug away from what has one (Saleor: REQUIRED)."""
    if "slug" in values and not values["slug"]:
        raise DomainError("REQUIRED", _("The slug cannot be empty: the page's address is made of it."), "slug")


def merged_notes(row: WithMetadata, values: Mapping[str, Any]) -> dict[str, Any]:
    """Give the values with their notes put to the row's own: what is not named stays."""
    merged = {name: {**getattr(row, name), **values[name]} for name in NOTES if name in values}
    return {**values, **merged}
