"""Amounts that an event remembers."""

from typing import Any

from marketplace.graphql_api.base.money import Money
from marketplace.shared.money import Money as Amount

TOLD = Money


def amount_of(name: str) -> Any:
    """Resolve an amount that an event keeps in satang under this name; nothing where it keeps none."""
    return lambda root, _info: None if root.get(name) is None else Amount(root[name])
