"""Saleor's permissions, and which of them our own app holds."""

PERMISSIONS = (
    "MANAGE_USERS",
    "MANAGE_STAFF",
    "IMPERSONATE_USER",
    "MANAGE_APPS",
    "MANAGE_OBSERVABILITY",
    "MANAGE_CHECKOUTS",
    "HANDLE_CHECKOUTS",
    "HANDLE_TAXES",
    "MANAGE_TAXES",
    "MANAGE_CHANNELS",
    "MANAGE_CUSTOMER_TYPES_AND_ATTRIBUTES",
    "MANAGE_DISCOUNTS",
    "MANAGE_GIFT_CARD",
    "MANAGE_MENUS",
    "MANAGE_ORDERS",
    "MANAGE_ORDERS_IMPORT",
    "MANAGE_PAGES",
    "MANAGE_PAGE_TYPES_AND_ATTRIBUTES",
    "HANDLE_PAYMENTS",
    "MANAGE_PLUGINS",
    "MANAGE_PRODUCTS",
    "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",
    "MANAGE_SHIPPING",
    "MANAGE_SETTINGS",
    "MANAGE_TRANSLATIONS",
)

# What the gateway asks for in its manifest; no more, for its token would open everything it names.
OUR_APP = (
    "MANAGE_USERS",
    "MANAGE_CHECKOUTS",
    "HANDLE_CHECKOUTS",
    "MANAGE_CHANNELS",
    "MANAGE_ORDERS",
    "MANAGE_ORDERS_IMPORT",
    "HANDLE_PAYMENTS",
    "MANAGE_PRODUCTS",
    "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",
    "MANAGE_SHIPPING",
    "MANAGE_TRANSLATIONS",
)


def check_permissions(names: list[str] | tuple[str, ...]) -> list[str]:
    """Give the names sorted and once each; raises ValueError for one that Saleor does not know."""
    if unknown := set(names) - set(PERMISSIONS):
        raise ValueError(f"no such permissions: {', '.join(sorted(unknown))}")
    return sorted(set(names))
