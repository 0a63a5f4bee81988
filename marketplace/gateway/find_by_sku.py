"""Find goods by the SKU that is printed on them."""

from marketplace.gateway.actors import APP
from marketplace.gateway.store import store


def product_slug_of_sku(sku: str) -> str | None:
    """Give the slug of the product to which a SKU belongs, or None; whether it is to be seen says its own page."""
    found = store(APP).product_of_sku(sku=sku).product_variant
    return found.product.slug if found else None
