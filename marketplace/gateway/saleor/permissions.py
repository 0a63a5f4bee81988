"""What our app may do at a real Saleor; no more, for its token would open everything it names."""

PERMISSIONS = (
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
    "MANAGE_TAXES",
    "MANAGE_TRANSLATIONS",
)
