"""Find goods by the SKU that is printed on them."""

from marketplace.gateway.actors import ANYONE, APP
from marketplace.gateway.catalogue import product
from marketplace.gateway.store import store

SHOWN_IN = "online"


def product_slug_of_sku(sku: str) -> str | None:
    """Give the slug of the product to which a SKU belongs; None for an unknown one, and for goods the shop hides."""
    found = store(APP).product_of_sku(sku=sku).product_variant
    if found is None or product(ANYONE, slug=found.product.slug, channel=SHOWN_IN, language="th") is None:
        return None
    return found.product.slug
